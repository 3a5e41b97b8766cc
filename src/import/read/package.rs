//! Files that are archives inside: DOCX, ODT, XLSX. What lies in them is unpacked no further than a
//! document's size.

use std::io::{Cursor, Read, Seek};

use zip::ZipArchive;
use zip::result::ZipError;

use super::super::draft::{Unread, Why};
use super::super::format::Format;
use super::super::limit;
use super::kind::Kind;
use super::layer::Opened;

/// No part of a document is larger, unpacked.
const PART: u64 = 256 * 1024 * 1024;

/// What an archive is, by what lies in it.
const PARTS: [(&str, Format); 3] = [
    ("word/document.xml", Format::Docx),
    ("xl/workbook.xml", Format::Xlsx),
    ("content.xml", Format::Odt),
];

/// The type of a text among the documents of `OpenDocument`.
const TEXT: &[u8] = b"application/vnd.oasis.opendocument.text";

/// What an archive is.
pub fn kind(file: &mut Opened) -> Kind {
    let mut zip = match ZipArchive::new(&mut file.source) {
        Ok(zip) => zip,
        Err(error) => return Kind::Refused(why(&error, true)),
    };
    if zip.index_for_name("mimetype").is_some() && zip.index_for_name("content.xml").is_some() {
        let kind = unpacked(&mut zip, "mimetype", 256).unwrap_or_default();
        let text = kind.starts_with(TEXT);
        return if text {
            Kind::Read(Format::Odt)
        } else {
            Kind::Unread(Unread::Slides)
        };
    }
    if zip.index_for_name("[Content_Types].xml").is_none() {
        return Kind::Read(Format::Zip);
    }
    if zip.index_for_name("ppt/presentation.xml").is_some() {
        return Kind::Unread(Unread::Slides);
    }
    if zip.index_for_name("xl/workbook.bin").is_some() {
        return Kind::Unread(Unread::Xls);
    }
    let found = PARTS
        .iter()
        .find(|(part, _)| zip.index_for_name(part).is_some());
    Kind::Read(found.map_or(Format::Zip, |(_, format)| *format))
}

/// A document's parts.
pub struct Package(ZipArchive<Cursor<Vec<u8>>>);

impl Package {
    /// Of a document's bytes.
    pub fn new(bytes: Vec<u8>) -> Result<Self, Why> {
        ZipArchive::new(Cursor::new(bytes))
            .map(Self)
            .map_err(|error| why(&error, true))
    }

    /// The text of a part; nothing where there is no such part.
    pub fn part(&mut self, name: &str) -> Result<Option<String>, Why> {
        if self.0.index_for_name(name).is_none() {
            return Ok(None);
        }
        let bytes = unpacked(&mut self.0, name, PART)?;
        let wide = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
        Ok(Some(if wide {
            let guess = super::super::encoding::guesses(&bytes);
            let encoding = guess.first().map(|guess| guess.encoding);
            encoding.map_or_else(String::new, |encoding| {
                super::super::encoding::decode(&bytes, encoding)
            })
        } else {
            String::from_utf8_lossy(&bytes)
                .trim_start_matches('\u{FEFF}')
                .to_owned()
        }))
    }
}

/// The bytes of one part.
fn unpacked<R: Read + Seek>(
    zip: &mut ZipArchive<R>,
    name: &str,
    most: u64,
) -> Result<Vec<u8>, Why> {
    let part = zip.by_name(name).map_err(|error| why(&error, false))?;
    let packed = part.compressed_size();
    bounded(part, packed, most)
}

/// What a packed stream unpacks to: no more than `most`, and no more than a text could.
pub fn bounded(stream: impl Read, packed: u64, most: u64) -> Result<Vec<u8>, Why> {
    let honest = packed.saturating_mul(limit::RATIO).max(limit::SMALL);
    let limit = most.min(honest);
    let mut bytes = Vec::new();
    let read = stream.take(limit + 1).read_to_end(&mut bytes);
    if bytes.len() as u64 > limit {
        return Err(if honest <= most {
            Why::Bomb
        } else {
            Why::TooLarge {
                bytes: limit + 1,
                limit,
            }
        });
    }
    match read {
        Ok(_) => Ok(bytes),
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => Err(Why::Truncated),
        Err(error) => Err(Why::Damaged(error.to_string())),
    }
}

/// Why an archive, or one entry of it, is not read.
pub fn why(error: &ZipError, whole: bool) -> Why {
    match error {
        ZipError::InvalidPassword | ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
            Why::Encrypted
        }
        // What it lists stands at its end.
        ZipError::InvalidArchive(_) if whole => Why::Truncated,
        ZipError::Io(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => Why::Truncated,
        other => Why::Damaged(other.to_string()),
    }
}
