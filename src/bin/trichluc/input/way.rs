//! What is done with a file, by its name. What it really is, its reader finds out.

use std::path::Path;

use trichluc::import::Format;
use trichluc::import::format::ending;

/// How the bytes of a file are packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    /// Not at all.
    Plain,
    /// gzip, of one piece or many.
    Gzip,
    /// Zstandard.
    Zstd,
}

/// How names of packed files end, and how packed bytes begin.
const PACKINGS: [(Packing, &[&str], &[u8]); 2] = [
    (Packing::Gzip, &["gz", "gzip"], b"\x1F\x8B"),
    (Packing::Zstd, &["zst", "zstd"], b"\x28\xB5\x2F\xFD"),
];

impl Packing {
    /// Of a file with this name.
    fn of_name(name: &str) -> Self {
        let ending = ending(name).unwrap_or_default();
        let found = PACKINGS
            .iter()
            .find(|(_, ends, _)| ends.contains(&&*ending));
        found.map_or(Self::Plain, |(packing, ..)| *packing)
    }

    /// Of bytes that begin so.
    pub fn of_bytes(head: &[u8]) -> Self {
        let found = PACKINGS
            .iter()
            .find(|(_, _, magic)| head.starts_with(magic));
        found.map_or(Self::Plain, |(packing, ..)| *packing)
    }
}

/// What is done with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// An article a line, as JSON.
    Lines,
    /// It is an article as it stands.
    Text,
    /// One article in a form that has to be taken off.
    Document,
    /// Many articles, one after another.
    Many,
}

/// What is done with the file at `path`, and how it is packed. `named` as in
/// [`Found`](super::Found): whoever names a file without an ending means a text, while in a folder
/// anything may lie.
pub fn way(path: &Path, named: bool) -> (Way, Packing) {
    let name = path.to_string_lossy();
    let packing = Packing::of_name(&name);
    let inner = match packing {
        Packing::Plain => &*name,
        _ => name.rsplit_once('.').map_or("", |(inner, _)| inner),
    };
    let way = match Format::from_name(inner) {
        Some(Format::JsonLines) => Way::Lines,
        Some(Format::Text) => Way::Text,
        Some(format) if format.is_many() => Way::Many,
        None if named && packing == Packing::Plain => Way::Text,
        _ => Way::Document,
    };
    (way, packing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_what_is_done() {
        for (name, named, expected) in [
            ("a.jsonl", false, (Way::Lines, Packing::Plain)),
            ("năm.2023/a.ndjson.gz", false, (Way::Lines, Packing::Gzip)),
            ("a.JSONL.ZST", false, (Way::Lines, Packing::Zstd)),
            ("a.txt", false, (Way::Text, Packing::Plain)),
            ("a.txt.gz", false, (Way::Text, Packing::Gzip)),
            ("bai.so-1", true, (Way::Text, Packing::Plain)),
            ("bai.so-1", false, (Way::Document, Packing::Plain)),
            ("a.docx", true, (Way::Document, Packing::Plain)),
            ("a.zip", true, (Way::Many, Packing::Plain)),
            ("a.json", true, (Way::Many, Packing::Plain)),
        ] {
            assert_eq!(way(Path::new(name), named), expected, "{name}");
        }
    }
}
