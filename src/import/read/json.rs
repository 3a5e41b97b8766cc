//! JSON: one article a line, an array of them, or one; members named as `record` knows them.

use std::io::{BufRead, BufReader, Cursor, Read};

use serde_json::Value;

use super::super::draft::Why;
use super::super::encoding::{Encoding, decode};
use super::layer::{self, Layer, Opened, Origin, Step, Within};
use super::line::LINE;
use super::shape::Found;
use super::{Source, record};

/// So many bytes tell the encoding.
const HEAD: u64 = 64 * 1024;

/// Objects that hold the articles of a file under one of these names.
const LISTS: [&str; 8] = [
    "articles",
    "items",
    "data",
    "records",
    "results",
    "documents",
    "rows",
    "bai_viet",
];

/// Opens a file with an article on each line.
pub fn lines(mut file: Opened, mut origin: Origin, within: &Within) -> Result<Box<dyn Layer>, Why> {
    let head = layer::head(&mut file, HEAD)?;
    let encoding = origin.told(&head, within)?;
    let source: Box<dyn Source> = match layer::wide(&mut file, encoding)? {
        Some(text) => {
            origin.encoding = Some(Encoding::Utf8);
            Box::new(Cursor::new(text.into_bytes()))
        }
        None => file.source,
    };
    Ok(Box::new(Lines::new(source, origin)))
}

/// The lines of a file.
struct Lines {
    source: BufReader<Box<dyn Source>>,
    origin: Origin,
    line: u64,
    behind: u64,
}

impl Lines {
    fn new(source: Box<dyn Source>, origin: Origin) -> Self {
        Self {
            source: BufReader::with_capacity(256 * 1024, source),
            origin,
            line: 0,
            behind: 0,
        }
    }

    /// The next line's bytes; none at the end.
    fn next_line(&mut self) -> Result<Option<Vec<u8>>, Why> {
        let mut bytes = Vec::new();
        let read = (&mut self.source)
            .take(LINE)
            .read_until(b'\n', &mut bytes)
            .map_err(|_| Why::Lost)?;
        self.behind += read as u64;
        if read == 0 {
            return Ok(None);
        }
        self.line += 1;
        if bytes.ends_with(b"\n") || (read as u64) < LINE {
            return Ok(Some(bytes));
        }
        // Passes over the rest of it, which nobody holds.
        let mut length = read as u64;
        loop {
            let piece = self.source.fill_buf().map_err(|_| Why::Lost)?;
            let end = piece.iter().position(|byte| *byte == b'\n');
            let (used, done) = (
                end.map_or(piece.len(), |end| end + 1),
                end.is_some() || piece.is_empty(),
            );
            self.source.consume(used);
            length += used as u64;
            self.behind += used as u64;
            if done {
                return Err(Why::TooLarge {
                    bytes: length,
                    limit: LINE,
                });
            }
        }
    }
}

impl Layer for Lines {
    fn step(&mut self, _: &mut Within) -> Step {
        loop {
            let line = match self.next_line() {
                Ok(None) => return Step::Done,
                Ok(Some(line)) => Ok(line),
                Err(why) => Err(why),
            };
            let found = line.and_then(|line| {
                let text = decode(&line, self.origin.encoding.unwrap_or(Encoding::Utf8));
                let text = text.trim();
                if text.is_empty() {
                    return Ok(None);
                }
                let value = serde_json::from_str(text).map_err(|error| broken(&error))?;
                article(value).map(Some)
            });
            let path = format!("{}/{}", self.origin.path, self.line);
            match found {
                Ok(None) => {}
                Ok(Some(found)) => return Step::Give(self.origin.item(path, Ok(found))),
                Err(why) => {
                    // A disk that fails once does not get better.
                    if why == Why::Lost {
                        self.source = BufReader::new(Box::new(Cursor::new(Vec::new())));
                    }
                    return Step::Give(self.origin.item(path, Err(why)));
                }
            }
        }
    }

    fn behind(&self) -> u64 {
        self.behind
    }
}

/// Why a text is no JSON.
pub fn broken(error: &serde_json::Error) -> Why {
    if error.is_eof() {
        Why::Truncated
    } else {
        Why::Damaged(error.to_string())
    }
}

/// The articles of a file that is one value.
pub fn whole(text: &str, origin: Origin, size: u64) -> Result<Box<dyn Layer>, Why> {
    let value: Value = serde_json::from_str(text).map_err(|error| broken(&error))?;
    let (values, many) = match value {
        Value::Array(values) => (values, true),
        Value::Object(mut members) => {
            let list = LISTS
                .iter()
                .find(|name| members.get(**name).is_some_and(Value::is_array));
            match list.and_then(|name| members.remove(*name)) {
                Some(Value::Array(values)) => (values, true),
                _ => (vec![Value::Object(members)], false),
            }
        }
        other => (vec![other], false),
    };
    if values.is_empty() {
        return Err(Why::Empty);
    }
    Ok(Box::new(Values {
        all: values.len() as u64,
        rest: values.into_iter(),
        origin,
        many,
        size,
        at: 0,
    }))
}

/// The values of an array.
struct Values {
    rest: std::vec::IntoIter<Value>,
    origin: Origin,
    many: bool,
    all: u64,
    size: u64,
    at: u64,
}

impl Layer for Values {
    fn step(&mut self, _: &mut Within) -> Step {
        let Some(value) = self.rest.next() else {
            return Step::Done;
        };
        self.at += 1;
        let path = if self.many {
            format!("{}/{}", self.origin.path, self.at)
        } else {
            self.origin.path.clone()
        };
        Step::Give(self.origin.item(path, article(value)))
    }

    fn behind(&self) -> u64 {
        self.size * self.at / self.all.max(1)
    }
}

/// What a value tells of an article.
pub fn article(value: Value) -> Result<Found, Why> {
    let members = match value {
        Value::Object(members) => members,
        Value::String(text) => {
            return Ok(Found {
                body: text,
                ..Found::default()
            });
        }
        _ => return Err(Why::NoText),
    };
    let found = record::found(
        members
            .into_iter()
            .filter_map(|(name, value)| Some((name, words(value)?))),
    );
    if found.body.trim().is_empty() {
        Err(Why::NoText)
    } else {
        Ok(found)
    }
}

/// A member's value as words: paragraphs of a list, the name or text of an object.
pub fn words(value: Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(values) => {
            let parts: Vec<_> = values.into_iter().filter_map(words).collect();
            let joint = if parts.iter().any(|part| part.len() > 60) {
                "\n\n"
            } else {
                ", "
            };
            (!parts.is_empty()).then(|| parts.join(joint))
        }
        Value::Object(mut members) => {
            let known = ["name", "text", "@value", "value", "$date", "rendered"];
            known
                .iter()
                .find_map(|name| members.remove(*name))
                .and_then(words)
        }
        Value::Null | Value::Bool(_) => None,
    }
}
