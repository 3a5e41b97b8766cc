//! Rows as comma-separated values: UTF-8, quoted where RFC 4180 says so, lines that end in a line feed.
//!
//! For programs. What the page writes for spreadsheets (a mark before the text, signs against formulas) would
//! be other values here.

use csv::{ByteRecord, Writer, WriterBuilder};

use super::columns::{COLUMNS, Cell, Row};

/// The names of the columns.
pub fn head() -> Vec<u8> {
    let mut out = Vec::new();
    let names = COLUMNS.iter().map(|column| column.name.as_bytes());
    write(&mut out, &names.collect());
    out
}

/// Adds a row.
pub fn add(out: &mut Vec<u8>, row: &Row) {
    let mut record = ByteRecord::with_capacity(1024, COLUMNS.len());
    for column in &COLUMNS {
        match (column.cell)(row) {
            Cell::Null => record.push_field(b""),
            Cell::Text(text) => record.push_field(text.as_bytes()),
            Cell::Whole(number) => record.push_field(number.to_string().as_bytes()),
            Cell::Number(number) => record.push_field(number.to_string().as_bytes()),
            Cell::Flag(flag) => record.push_field(flag.to_string().as_bytes()),
        }
    }
    write(out, &record);
}

/// Memory takes whatever is written, and all records have as many fields as there are columns.
fn write(out: &mut Vec<u8>, record: &ByteRecord) {
    let mut writer: Writer<&mut Vec<u8>> = WriterBuilder::new().from_writer(out);
    let _ = writer.write_byte_record(record);
    let _ = writer.flush();
}
