//! Tables as text, read row by row.

use std::cell::Cell;
use std::io::{Cursor, Read};
use std::rc::Rc;

use csv::{ByteRecord, Reader, ReaderBuilder};

use super::super::draft::{Refused, Why};
use super::super::encoding::{Encoding, decode, from_shown};
use super::Source;
use super::columns::{Columns, SAMPLE};
use super::layer::{self, Layer, Opened, Origin, Step, Within};

/// By what cells are parted: the one that most lines have, and equally many of.
const SIGNS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// So many bytes tell the encoding and the sign.
const HEAD: u64 = 256 * 1024;

/// No row is longer.
const ROW: usize = 16 * 1024 * 1024;

/// Opens a table.
pub fn open(mut file: Opened, mut origin: Origin, within: &Within) -> Result<Box<dyn Layer>, Why> {
    let mut head = layer::head(&mut file, HEAD)?;
    let encoding = origin.told(&head, within)?;
    // Excel's "Unicode text".
    let (source, encoding): (Box<dyn Source>, _) = match layer::wide(&mut file, encoding)? {
        Some(text) => {
            let first = usize::try_from(HEAD).unwrap_or(0);
            head = text.bytes().take(first).collect();
            (Box::new(Cursor::new(text.into_bytes())), Encoding::Utf8)
        }
        None => (file.source, encoding),
    };
    let shown =
        encoding != Encoding::Utf8 && std::str::from_utf8(&head).is_ok() && !head.is_ascii();
    let bytes = Rc::new(Cell::new(0));
    let reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(sign(&head))
        .buffer_capacity(256 * 1024)
        .from_reader(Bounded {
            source,
            row: bytes.clone(),
        });
    let mut table = Table {
        reader,
        bytes,
        origin,
        encoding,
        shown,
        first: Vec::new(),
        columns: None,
        row: 0,
        ended: false,
    };
    let mut first = Vec::new();
    while first.len() < SAMPLE
        && let Some(row) = table.read()?
    {
        first.push(row);
    }
    let columns = Columns::guess(&first).ok_or(if first.is_empty() {
        Why::Empty
    } else {
        Why::NoText
    })?;
    table.origin.notes.extend(columns.notes.iter().cloned());
    let skipped = usize::from(columns.headed);
    table.row = skipped as u64;
    table.first = first.into_iter().skip(skipped).collect::<Vec<_>>();
    table.first.reverse();
    table.columns = Some(columns);
    Ok(Box::new(table))
}

/// Stops reading in the middle of a row that nobody could hold.
struct Bounded {
    source: Box<dyn Source>,
    row: Rc<Cell<usize>>,
}

impl Read for Bounded {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let count = self.source.read(into)?;
        self.row.set(self.row.get() + count);
        if self.row.get() > ROW {
            return Err(std::io::ErrorKind::FileTooLarge.into());
        }
        Ok(count)
    }
}

struct Table {
    reader: Reader<Bounded>,
    /// So many bytes were read since the last row.
    bytes: Rc<Cell<usize>>,
    origin: Origin,
    encoding: Encoding,
    /// It is UTF-8 that shows an old encoding's letters.
    shown: bool,
    /// Rows that were read to find out what the columns are, the next one last.
    first: Vec<Vec<String>>,
    columns: Option<Columns>,
    row: u64,
    ended: bool,
}

impl Table {
    fn read(&mut self) -> Result<Option<Vec<String>>, Why> {
        let mut record = ByteRecord::new();
        self.bytes.set(0);
        let more =
            self.reader
                .read_byte_record(&mut record)
                .map_err(|error| match error.kind() {
                    csv::ErrorKind::Io(error)
                        if error.kind() == std::io::ErrorKind::FileTooLarge =>
                    {
                        Why::TooLarge {
                            bytes: self.bytes.get() as u64,
                            limit: ROW as u64,
                        }
                    }
                    csv::ErrorKind::Io(_) => Why::Lost,
                    _ => Why::Damaged(error.to_string()),
                })?;
        if !more {
            return Ok(None);
        }
        Ok(Some(record.iter().map(|cell| self.cell(cell)).collect()))
    }

    fn cell(&self, bytes: &[u8]) -> String {
        if self.shown {
            return from_shown(&decode(bytes, Encoding::Utf8), self.encoding);
        }
        decode(bytes, self.encoding)
    }
}

impl Layer for Table {
    fn step(&mut self, _: &mut Within) -> Step {
        loop {
            let row = match self.first.pop() {
                Some(row) => Ok(Some(row)),
                None if self.ended => Ok(None),
                None => self.read(),
            };
            match row {
                Ok(None) => return Step::Done,
                Ok(Some(row)) => {
                    self.row += 1;
                    let path = format!("{}/{}", self.origin.path, self.row);
                    let found = self.columns.as_ref().map(|columns| columns.found(&row));
                    if row.iter().all(|cell| cell.trim().is_empty()) {
                        continue;
                    }
                    return Step::Give(self.origin.item(path, found.ok_or(Why::NoText)));
                }
                Err(why) => {
                    self.ended = true;
                    let path = format!("{}/{}", self.origin.path, self.row + 1);
                    return Step::Give(Err(Refused { path, why }));
                }
            }
        }
    }

    fn behind(&self) -> u64 {
        self.reader.position().byte()
    }
}

/// The sign that parts the cells.
fn sign(head: &[u8]) -> u8 {
    let lines: Vec<&[u8]> = head.split(|byte| *byte == b'\n').take(20).collect();
    let count = |line: &[u8], sign: u8| {
        let mut quoted = false;
        let counted = line.iter().filter(|byte| {
            quoted ^= **byte == b'"';
            !quoted && **byte == sign
        });
        counted.count()
    };
    let first = lines.first().copied().unwrap_or_default();
    let score = |sign: u8| {
        let in_first = count(first, sign);
        let same = lines
            .iter()
            .filter(|line| count(line, sign) == in_first)
            .count();
        if in_first == 0 {
            0
        } else {
            same * 100 + in_first
        }
    };
    SIGNS
        .into_iter()
        .max_by_key(|sign| (score(*sign), *sign == b','))
        .unwrap_or(b',')
}
