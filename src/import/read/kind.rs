//! What a file is: by its first bytes, and by its name only where these are plain text.

use std::io::{Read, SeekFrom};

use super::super::draft::{Unread, Why};
use super::super::encoding::{Encoding, decode, guesses};
use super::super::format::{Format, ending};
use super::layer::Opened;
use super::package;

/// What a file is.
pub enum Kind {
    /// A format that is read.
    Read(Format),
    /// One that is not.
    Unread(Unread),
    /// None, or one that is locked or broken.
    Refused(Why),
}

/// So many bytes tell.
const HEAD: u64 = 16 * 1024;

/// How files begin that are not read.
const MAGIC: [(&[u8], Unread); 18] = [
    (b"{\\rtf", Unread::Rtf),
    (b"\x89PNG", Unread::Picture),
    (b"\xFF\xD8\xFF", Unread::Picture),
    (b"GIF8", Unread::Picture),
    (b"II*\0", Unread::Picture),
    (b"MM\0*", Unread::Picture),
    (b"ID3", Unread::Media),
    (b"OggS", Unread::Media),
    (b"\x1A\x45\xDF\xA3", Unread::Media),
    (b"RIFF", Unread::Media),
    (b"Rar!", Unread::Archive),
    (b"7z\xBC\xAF\x27\x1C", Unread::Archive),
    (b"\x1F\x8B", Unread::Archive),
    (b"BZh", Unread::Archive),
    (b"\xFD7zXZ", Unread::Archive),
    (b"\x7FELF", Unread::Program),
    (b"MZ\x90", Unread::Program),
    (b"\0asm", Unread::Program),
];

/// The old container of Office, in which locked files of the new Office lie too.
const CONTAINER: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// What lies in such a container, by the names in it.
const INSIDE: [(&str, Kind); 5] = [
    ("EncryptedPackage", Kind::Refused(Why::Encrypted)),
    ("WordDocument", Kind::Unread(Unread::Doc)),
    ("Workbook", Kind::Unread(Unread::Xls)),
    ("Book", Kind::Unread(Unread::Xls)),
    ("PowerPoint Document", Kind::Unread(Unread::Slides)),
];

/// What `file` is.
pub fn of(file: &mut Opened) -> Result<Kind, Why> {
    if file.size == 0 {
        return Ok(Kind::Refused(Why::Empty));
    }
    let head = piece(file, 0, HEAD)?;
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return Ok(package::kind(file));
    }
    if head[..head.len().min(1024)]
        .windows(5)
        .any(|window| window == b"%PDF-")
    {
        return Ok(Kind::Read(Format::Pdf));
    }
    if head.starts_with(CONTAINER) {
        return Ok(container(&head, file));
    }
    if let Some((_, kind)) = MAGIC.iter().find(|(magic, _)| head.starts_with(magic)) {
        return Ok(Kind::Unread(*kind));
    }
    if head.get(4..8) == Some(b"ftyp") {
        return Ok(Kind::Unread(Unread::Media));
    }
    Ok(text(&file.path, &head))
}

/// Whether a name says something other than what the file is.
pub fn is_mislabelled(path: &str, is: Format) -> bool {
    let says = Format::from_name(path);
    let known = says.is_some() || Unread::from_name(path).is_some();
    // Lines of JSON are called `.json` as often as not, and plain text is called anything.
    let same = match (says, is) {
        (Some(says), is) if says == is => true,
        (Some(Format::Json), Format::JsonLines) | (Some(Format::JsonLines), Format::Json) => true,
        _ => false,
    };
    known && !same
}

fn piece(file: &mut Opened, at: u64, len: u64) -> Result<Vec<u8>, Why> {
    let mut bytes = Vec::new();
    file.source
        .seek(SeekFrom::Start(at))
        .map_err(|_| Why::Lost)?;
    (&mut file.source)
        .take(len)
        .read_to_end(&mut bytes)
        .map_err(|_| Why::Lost)?;
    Ok(bytes)
}

/// The list of names lies in a sector that the head tells.
fn container(head: &[u8], file: &mut Opened) -> Kind {
    let number = |at: usize| head.get(at..at + 4).and_then(|four| four.try_into().ok());
    let sector = number(0x30).map_or(0, u32::from_le_bytes);
    let shift = if head.get(0x1E) == Some(&12) { 12 } else { 9 };
    let names = piece(file, (u64::from(sector) + 1) << shift, 8192).unwrap_or_default();
    let found = INSIDE.into_iter().find(|(name, _)| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        names.windows(wide.len()).any(|window| window == wide)
    });
    match (found, Unread::from_name(&file.path)) {
        (Some((_, kind)), _) => kind,
        (None, Some(kind)) => Kind::Unread(kind),
        (None, None) => Kind::Refused(Why::Unknown),
    }
}

/// Plain text, or something made of it.
fn text(path: &str, head: &[u8]) -> Kind {
    let says = Format::from_name(path);
    let Some(guess) = guesses(head)
        .into_iter()
        .next()
        .filter(|_| !is_binary(head))
    else {
        let textual = matches!(
            says,
            Some(Format::Text | Format::Markdown | Format::Csv | Format::Json | Format::JsonLines)
        );
        return Kind::Refused(match ending(path) {
            Some(says) if says_format(path) && !textual => Why::Mislabelled { says },
            _ if textual => Why::Encoding,
            _ => Why::Unknown,
        });
    };
    let start = decode(head, guess.encoding);
    let start = start.trim_start();
    if start.is_empty() {
        // Nothing but white space, as far as was looked.
        return Kind::Read(says.filter(|says| !is_packed(*says)).unwrap_or_default());
    }
    if is_mime(start) {
        return Kind::Read(Format::Mhtml);
    }
    if is_html(start) {
        return Kind::Read(Format::Html);
    }
    if let Some(json) = json(start, says) {
        return Kind::Read(json);
    }
    match says {
        Some(says) if !is_packed(says) => Kind::Read(match says {
            // No mark in all of it: a text that is called a page.
            Format::Html | Format::Mhtml if !start.contains('<') => Format::Text,
            Format::Mhtml => Format::Html,
            // What does not begin as JSON does is none.
            Format::Json | Format::JsonLines => Format::Text,
            says => says,
        }),
        Some(_) => Kind::Refused(Why::Mislabelled {
            says: ending(path).unwrap_or_default(),
        }),
        None => match Unread::from_name(path) {
            // A text under the name of a picture or program is what it is: none of ours.
            Some(kind @ (Unread::Program | Unread::Picture)) => Kind::Unread(kind),
            Some(_) | None if ending(path).is_none_or(|ending| is_plausible(&ending)) => {
                Kind::Read(Format::Text)
            }
            Some(kind) => Kind::Unread(kind),
            None => Kind::Read(Format::Text),
        },
    }
}

fn says_format(path: &str) -> bool {
    Format::from_name(path).is_some() || Unread::from_name(path).is_some()
}

fn is_plausible(ending: &str) -> bool {
    matches!(ending, "doc" | "rtf") || ending.len() > 5
}

/// Formats that are no text.
fn is_packed(format: Format) -> bool {
    matches!(
        format,
        Format::Docx | Format::Odt | Format::Xlsx | Format::Zip | Format::Pdf
    )
}

/// Control characters that no text has, but UTF-16's noughts.
fn is_binary(head: &[u8]) -> bool {
    let marked = head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF");
    let wide = guesses(head)
        .first()
        .is_some_and(|guess| matches!(guess.encoding, Encoding::Utf16Le | Encoding::Utf16Be));
    let odd = head
        .iter()
        .filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31 | 127));
    !marked && !wide && (head.contains(&0) || odd.count() * 20 > head.len())
}

fn is_mime(start: &str) -> bool {
    let mut lines = start.lines().take(12);
    let header = start.lines().next().is_some_and(|line| {
        let name = line.split(':').next().unwrap_or_default();
        line.contains(':')
            && !name.is_empty()
            && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    });
    header
        && lines.any(|line| {
            let line = line.to_ascii_lowercase();
            line.starts_with("mime-version:") || line.starts_with("content-type: multipart/related")
        })
}

fn is_html(start: &str) -> bool {
    let lower: String = start
        .chars()
        .take(4096)
        .collect::<String>()
        .to_ascii_lowercase();
    let begins = [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<meta",
        "<title",
        "<div",
        "<p>",
        "<p ",
        "<h1",
        "<table",
        "<article",
        "<!--",
    ];
    let page = lower.starts_with("<?xml") && lower.contains("<html");
    page || begins.iter().any(|tag| lower.starts_with(tag))
        || lower.starts_with('<') && lower.contains("<html")
}

/// JSON, and whether an article stands on each line.
fn json(start: &str, says: Option<Format>) -> Option<Format> {
    let named = matches!(says, Some(Format::Json | Format::JsonLines));
    let second = start.chars().skip(1).find(|c| !c.is_whitespace());
    let object = start.starts_with('{') && matches!(second, Some('"' | '}'));
    let array = start.starts_with('[') && matches!(second, Some('{' | ']' | '"' | '['));
    if !(object || array && named || start.starts_with("[{") || array && start.contains("{\"")) {
        return None;
    }
    let first = start.lines().next().unwrap_or_default().trim_end();
    // A line that is cut off in the head is whole further on.
    let cut = first.len() + 2 >= start.len();
    let whole = first.ends_with('}') && first.len() > 2 || cut && says == Some(Format::JsonLines);
    Some(if object && whole && (says != Some(Format::Json) || !cut) {
        Format::JsonLines
    } else {
        Format::Json
    })
}
