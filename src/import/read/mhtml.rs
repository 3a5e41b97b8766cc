//! A page that a browser saved as one file: its parts as mail writes them, the page first among them.

use super::super::draft::Why;
use super::super::encoding::{Encoding, decode};
use super::html;
use super::layer::{Origin, Within, text};
use super::shape::Found;

/// What is read of it.
pub fn read(bytes: &[u8], origin: &mut Origin, within: &Within) -> Result<Found, Why> {
    let (head, body) = parted(bytes);
    let head = Headers::new(head);
    let part = match head.boundary() {
        Some(boundary) => page(body, &boundary).ok_or(Why::NoText)?,
        None => unpacked(&head, body),
    };
    let page = text(&part, origin, within)?;
    let mut found = html::read(&page)?;
    found.url = found.url.or_else(|| head.get("snapshot-content-location"));
    Ok(found)
}

/// The first part that is a page.
fn page(body: &[u8], boundary: &str) -> Option<Vec<u8>> {
    let mark = format!("--{boundary}");
    let mut rest = body;
    while let Some(at) = find(rest, mark.as_bytes()) {
        rest = &rest[at + mark.len()..];
        let end = find(rest, mark.as_bytes()).unwrap_or(rest.len());
        let (head, part) = parted(rest[..end].trim_ascii_start());
        let head = Headers::new(head);
        let kind = head
            .get("content-type")
            .unwrap_or_default()
            .to_ascii_lowercase();
        if kind.starts_with("text/html") || kind.starts_with("application/xhtml") {
            return Some(unpacked(&head, part));
        }
        // A part in parts: the page is in the first of them.
        if let Some(inner) = head.boundary().filter(|inner| inner != boundary)
            && let Some(found) = page_within(part, &inner)
        {
            return Some(found);
        }
        rest = &rest[end..];
    }
    None
}

/// As [`page`], and no deeper.
fn page_within(body: &[u8], boundary: &str) -> Option<Vec<u8>> {
    let mark = format!("--{boundary}");
    let at = find(body, mark.as_bytes())? + mark.len();
    let end = find(&body[at..], mark.as_bytes()).map_or(body.len(), |end| at + end);
    let (head, part) = parted(body[at..end].trim_ascii_start());
    let head = Headers::new(head);
    let kind = head
        .get("content-type")
        .unwrap_or_default()
        .to_ascii_lowercase();
    kind.starts_with("text/html").then(|| unpacked(&head, part))
}

fn find(text: &[u8], mark: &[u8]) -> Option<usize> {
    let first = *mark.first()?;
    let mut from = 0;
    while let Some(at) = text.get(from..)?.iter().position(|byte| *byte == first) {
        if text[from + at..].starts_with(mark) {
            return Some(from + at);
        }
        from += at + 1;
    }
    None
}

/// The headers and what stands behind the empty line.
fn parted(bytes: &[u8]) -> (&[u8], &[u8]) {
    let ends: [&[u8]; 2] = [b"\r\n\r\n", b"\n\n"];
    let found = ends
        .iter()
        .filter_map(|end| find(bytes, end).map(|at| (at, at + end.len())));
    found.min().map_or((bytes, &[][..]), |(end, start)| {
        (&bytes[..end], &bytes[start..])
    })
}

/// The headers of a part, unfolded.
struct Headers(String);

impl Headers {
    fn new(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n");
        Self(text.replace("\n ", " ").replace("\n\t", " "))
    }

    fn get(&self, name: &str) -> Option<String> {
        self.0.lines().find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.trim()
                .eq_ignore_ascii_case(name)
                .then(|| value.trim().to_owned())
        })
    }

    fn boundary(&self) -> Option<String> {
        let kind = self.get("content-type")?;
        let at = kind.to_ascii_lowercase().find("boundary=")?;
        let value = kind.get(at + 9..)?;
        let value = value.strip_prefix('"').map_or_else(
            || value.split([';', ' ']).next().unwrap_or_default(),
            |quoted| quoted.split('"').next().unwrap_or_default(),
        );
        (!value.is_empty()).then(|| value.to_owned())
    }
}

/// The bytes of a part, whatever mail made of them; in UTF-8 where it tells that it is UTF-16.
fn unpacked(head: &Headers, part: &[u8]) -> Vec<u8> {
    let coding = head
        .get("content-transfer-encoding")
        .unwrap_or_default()
        .to_ascii_lowercase();
    let bytes = match coding.as_str() {
        "quoted-printable" => quoted_printable(part),
        "base64" => base64(part),
        _ => part.to_vec(),
    };
    let kind = head
        .get("content-type")
        .unwrap_or_default()
        .to_ascii_lowercase();
    if kind.contains("utf-16") {
        return decode(&bytes, Encoding::Utf16Le).into_bytes();
    }
    bytes
}

fn quoted_printable(part: &[u8]) -> Vec<u8> {
    let digit = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16));
    let mut out = Vec::with_capacity(part.len());
    let mut at = 0;
    while let Some(byte) = part.get(at) {
        at += 1;
        if *byte != b'=' {
            out.push(*byte);
        } else if let (Some(high), Some(low)) = (digit(part.get(at)), digit(part.get(at + 1))) {
            out.extend(u8::try_from(high * 16 + low).ok());
            at += 2;
        } else if part.get(at) == Some(&b'\r') {
            at += 2;
        } else if part.get(at) == Some(&b'\n') {
            at += 1;
        } else {
            out.push(b'=');
        }
    }
    out
}

fn base64(part: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(part.len() / 4 * 3);
    let (mut held, mut bits) = (0_u32, 0);
    for byte in part {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' => break,
            _ => continue,
        };
        held = (held << 6 | u32::from(value)) & 0xFF_FFFF;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.extend(u8::try_from(held >> bits & 0xFF).ok());
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_mail_made_of_bytes_is_undone() {
        assert_eq!(
            quoted_printable(b"=C4=90=E1=BA=A3ng b=\r\n=E1=BB=99 =x"),
            "Đảng bộ =x".as_bytes()
        );
        assert_eq!(
            base64("xJDhuqNu\r\nZyBi4buZ".as_bytes()),
            "Đảng bộ".as_bytes()
        );
    }

    #[test]
    fn the_page_is_found_among_the_parts() {
        let mail = b"MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"x--y\"\r\n\r\n--x--y\r\nContent-Type: text/css\r\n\r\na{}\r\n--x--y\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>=C4=90</p>\r\n--x--y--\r\n";
        let (head, body) = parted(mail);
        let boundary = Headers::new(head).boundary().expect("it has one");
        assert_eq!(
            page(body, &boundary),
            Some("<p>Đ</p>\r\n".as_bytes().to_vec())
        );
    }
}
