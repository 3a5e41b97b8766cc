//! Rows as Parquet: columns with types, each compressed by itself, so that a database reads only those
//! that it is asked for.
//!
//! A file of it cannot be begun and gone on with: its index stands at its end. So rows are written in
//! parts, a row group each, and the parts are put together at the end: their pages are copied as they are.

use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::Arc;

use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical, ZstdLevel};
use parquet::column::writer::ColumnCloseResult;
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DataType, DoubleType, Int32Type};
use parquet::errors::{ParquetError, Result};
use parquet::file::properties::{WriterProperties, WriterPropertiesPtr};
use parquet::file::reader::{FileReader as _, SerializedFileReader};
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::types::{Type as Schema, TypePtr};

use super::columns::{COLUMNS, Cell, Row, Type};

/// A row group has so many rows, and what the last articles bring beyond, unless the user wants others. What
/// reads them takes whole groups, one a thread, and this program holds one in memory.
pub const GROUP: usize = 65_536;

/// Rows, column by column.
#[derive(Debug)]
pub struct Rows {
    /// How many.
    pub count: usize,
    columns: Vec<Values>,
}

/// A column of them: for each row whether there is a value, and the values that there are.
#[derive(Debug)]
struct Values {
    there: Vec<i16>,
    values: Typed,
}

#[derive(Debug)]
enum Typed {
    /// One behind the other, and where each ends: a piece of memory for each would take longer than the rest.
    Text(Vec<u8>, Vec<usize>),
    Whole(Vec<i32>),
    Number(Vec<f64>),
    Flag(Vec<bool>),
}

impl Rows {
    /// None.
    pub fn new() -> Self {
        let columns = COLUMNS.iter().map(|column| Values {
            there: Vec::new(),
            values: match column.kind {
                Type::Text => Typed::Text(Vec::new(), Vec::new()),
                Type::Whole => Typed::Whole(Vec::new()),
                Type::Number => Typed::Number(Vec::new()),
                Type::Flag => Typed::Flag(Vec::new()),
            },
        });
        Self {
            count: 0,
            columns: columns.collect(),
        }
    }

    /// Adds one.
    pub fn add(&mut self, row: &Row) {
        self.count += 1;
        for (column, to) in COLUMNS.iter().zip(&mut self.columns) {
            let there = match (&mut to.values, (column.cell)(row)) {
                (Typed::Text(bytes, ends), Cell::Text(text)) => {
                    bytes.extend_from_slice(text.as_bytes());
                    ends.push(bytes.len());
                    true
                }
                (Typed::Whole(values), Cell::Whole(value)) => {
                    values.push(value);
                    true
                }
                (Typed::Number(values), Cell::Number(value)) => {
                    values.push(value.to_f64());
                    true
                }
                (Typed::Flag(values), Cell::Flag(value)) => {
                    values.push(value);
                    true
                }
                // A test holds every cell to its column's type.
                _ => false,
            };
            to.there.push(i16::from(there));
        }
    }
}

/// The columns as a file tells them. Any may be null: what a reader of the file does not have to know
/// need not be promised for ever.
fn schema() -> Result<TypePtr> {
    let fields = COLUMNS.iter().map(|column| {
        let (physical, logical) = match column.kind {
            Type::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
            Type::Whole => (Physical::INT32, None),
            Type::Number => (Physical::DOUBLE, None),
            Type::Flag => (Physical::BOOLEAN, None),
        };
        Schema::primitive_type_builder(column.name, physical)
            .with_logical_type(logical)
            .with_repetition(Repetition::OPTIONAL)
            .build()
            .map(Arc::new)
    });
    let schema = Schema::group_type_builder("mention").with_fields(fields.collect::<Result<_>>()?);
    schema.build().map(Arc::new)
}

fn properties() -> Result<WriterPropertiesPtr> {
    let level = ZstdLevel::try_new(3)?;
    let properties = WriterProperties::builder()
        .set_created_by(concat!("trichluc ", env!("CARGO_PKG_VERSION")).to_owned())
        .set_compression(Compression::ZSTD(level));
    Ok(Arc::new(properties.build()))
}

/// Writes rows as a file with one row group, on the disk when this returns.
pub fn write(path: &Path, rows: Vec<Rows>) -> io::Result<()> {
    let file = File::create(path)?;
    group(file.try_clone()?, rows).map_err(io_error)?;
    file.sync_data()
}

fn group(file: File, rows: Vec<Rows>) -> Result<()> {
    let mut writer = SerializedFileWriter::new(file, schema()?, properties()?)?;
    let mut group = writer.next_row_group()?;
    let mut rows: Vec<_> = rows
        .into_iter()
        .map(|rows| rows.columns.into_iter())
        .collect();
    while let Some(column) = group.next_column()? {
        let pieces: Vec<_> = rows.iter_mut().filter_map(Iterator::next).collect();
        put(column, pieces)?;
    }
    group.close()?;
    writer.close()?;
    Ok(())
}

/// Writes one column of all pieces, and frees it.
fn put(column: SerializedColumnWriter, pieces: Vec<Values>) -> Result<()> {
    let (mut there, mut texts) = (Vec::new(), Vec::new());
    let (mut wholes, mut numbers, mut flags) = (Vec::new(), Vec::new(), Vec::new());
    let kind = column_kind(&pieces);
    for piece in pieces {
        there.extend(piece.there);
        match piece.values {
            Typed::Text(bytes, ends) => {
                let bytes = ByteArray::from(bytes);
                let starts = std::iter::once(0).chain(ends.iter().copied());
                texts.extend(
                    starts
                        .zip(&ends)
                        .map(|(start, end)| bytes.slice(start, end - start)),
                );
            }
            Typed::Whole(values) => wholes.extend(values),
            Typed::Number(values) => numbers.extend(values),
            Typed::Flag(values) => flags.extend(values),
        }
    }
    match kind {
        Type::Text => batch::<ByteArrayType>(column, &texts, &there),
        Type::Whole => batch::<Int32Type>(column, &wholes, &there),
        Type::Number => batch::<DoubleType>(column, &numbers, &there),
        Type::Flag => batch::<BoolType>(column, &flags, &there),
    }
}

fn column_kind(pieces: &[Values]) -> Type {
    match pieces.first().map(|piece| &piece.values) {
        Some(Typed::Whole(_)) => Type::Whole,
        Some(Typed::Number(_)) => Type::Number,
        Some(Typed::Flag(_)) => Type::Flag,
        _ => Type::Text,
    }
}

fn batch<T: DataType>(
    mut column: SerializedColumnWriter,
    values: &[T::T],
    there: &[i16],
) -> Result<()> {
    column.typed::<T>().write_batch(values, Some(there), None)?;
    column.close()
}

/// Puts parts together to one file, on the disk when this returns.
pub fn join(parts: &[std::path::PathBuf], path: &Path) -> io::Result<()> {
    let file = File::create(path)?;
    joined(parts, file.try_clone()?).map_err(io_error)?;
    file.sync_data()
}

fn joined(parts: &[std::path::PathBuf], file: File) -> Result<()> {
    let mut writer = SerializedFileWriter::new(file, schema()?, properties()?)?;
    for part in parts {
        let file = File::open(part)?;
        let reader = SerializedFileReader::new(file.try_clone()?)?;
        for from in reader.metadata().row_groups() {
            let mut group = writer.next_row_group()?;
            for column in from.columns() {
                let rows = u64::try_from(from.num_rows()).unwrap_or(0);
                let bytes = u64::try_from(column.compressed_size()).unwrap_or(0);
                let result = ColumnCloseResult {
                    bytes_written: bytes,
                    rows_written: rows,
                    metadata: column.clone(),
                    bloom_filter: None,
                    column_index: None,
                    offset_index: None,
                };
                group.append_column(&file, result)?;
            }
            group.close()?;
        }
    }
    writer.close()?;
    Ok(())
}

fn io_error(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(error) => match error.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(error) => io::Error::other(error),
        },
        error => io::Error::other(error),
    }
}
