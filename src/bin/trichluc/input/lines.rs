//! Lines of a stream. One that is too long is passed over without being held, and told of: whatever stands in
//! the stream, every line of it gives one piece.

use std::io::{self, BufRead};

/// What a line is.
#[derive(Debug, PartialEq, Eq)]
pub enum Piece {
    /// Its bytes, without the sign that ends it.
    Line(Vec<u8>),
    /// It is longer than is read.
    TooLong,
}

/// Reads lines.
pub struct Lines<R> {
    source: R,
    limit: usize,
}

impl<R: BufRead> Lines<R> {
    /// Of at most so many bytes.
    pub fn new(source: R, limit: u64) -> Self {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        Self { source, limit }
    }

    /// The next line, if there is one.
    pub fn next(&mut self) -> io::Result<Option<Piece>> {
        let mut line = Vec::new();
        let (mut begun, mut long) = (false, false);
        loop {
            let held = match self.source.fill_buf() {
                Ok(held) => held,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if held.is_empty() {
                break;
            }
            begun = true;
            let end = held.iter().position(|byte| *byte == b'\n');
            let part = &held[..end.unwrap_or(held.len())];
            long |= line.len() + part.len() > self.limit;
            if long {
                line = Vec::new();
            } else {
                line.extend_from_slice(part);
            }
            let used = end.map_or(held.len(), |end| end + 1);
            self.source.consume(used);
            if end.is_some() {
                break;
            }
        }
        Ok(match (begun, long) {
            (false, _) => None,
            (true, true) => Some(Piece::TooLong),
            (true, false) => Some(Piece::Line(line)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_one_piece() {
        let text = "one\n\nthree is too long\r\n4444\nlast";
        // Whatever the stream holds at once.
        for capacity in 1..40 {
            let source = io::BufReader::with_capacity(capacity, text.as_bytes());
            let mut lines = Lines::new(source, 4);
            let all: Vec<_> = std::iter::from_fn(|| lines.next().expect("bytes")).collect();
            let line = |text: &str| Piece::Line(text.as_bytes().to_vec());
            assert_eq!(
                all,
                [
                    line("one"),
                    line(""),
                    Piece::TooLong,
                    line("4444"),
                    line("last")
                ]
            );
        }
    }
}
