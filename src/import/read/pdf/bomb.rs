//! Whether what is packed in a PDF may be unpacked: its reader unpacks a stream whole. Pictures are left
//! out, for nobody asks for them here.

use std::io::Read;

use flate2::read::ZlibDecoder;

use super::super::super::draft::Why;

/// No stream of words or objects is larger.
const STREAM: u64 = 64 * 1024 * 1024;

/// Nor are all of them together.
const ALL: u64 = 512 * 1024 * 1024;

/// What is packed by LZW grows by a few thousand at most; old programs pack pages so.
const LZW: usize = 256 * 1024;

/// How far before a stream its dictionary is looked for.
const REACH: usize = 2048;

/// Fails where a stream unpacks to more than a page could hold.
pub fn check(bytes: &[u8]) -> Result<(), Why> {
    let mut all = 0;
    let mut at = 0;
    while let Some(found) = find(bytes, at, b"stream") {
        at = found + 6;
        if bytes[..found].ends_with(b"end") {
            continue;
        }
        let from = match bytes.get(at..) {
            Some([b'\r', b'\n', ..]) => at + 2,
            Some([b'\n' | b'\r', ..]) => at + 1,
            _ => continue,
        };
        let head = &bytes[found.saturating_sub(REACH)..found];
        let head = &head[rfind(head, b" obj").unwrap_or(0)..];
        if has(head, b"/Image") && !has(head, b"/ObjStm") {
            continue;
        }
        let end = find(bytes, from, b"endstream").unwrap_or(bytes.len());
        if has(head, b"/LZW") && end - from > LZW {
            return Err(Why::Bomb);
        }
        let packed = count(head, b"/FlateDecode") + count(head, b"/Fl ") + count(head, b"/Fl]");
        // What is packed twice was packed to do harm, or is small.
        let most = if packed > 1 { STREAM / 1024 } else { STREAM };
        all += unpacked(&bytes[from..], most)?;
        if all > ALL {
            return Err(Why::Bomb);
        }
        at = at.max(from);
    }
    Ok(())
}

/// How much a stream unpacks to, as far as it is packed so.
fn unpacked(bytes: &[u8], most: u64) -> Result<u64, Why> {
    let mut decoder = ZlibDecoder::new(bytes).take(most + 1);
    let mut piece = [0; 16 * 1024];
    let mut all = 0;
    while let Ok(read @ 1..) = decoder.read(&mut piece) {
        all += read as u64;
    }
    if all > most { Err(Why::Bomb) } else { Ok(all) }
}

fn find(bytes: &[u8], from: usize, mark: &[u8]) -> Option<usize> {
    let first = *mark.first()?;
    let mut at = from;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == first)?;
        if bytes[at..].starts_with(mark) {
            return Some(at);
        }
        at += 1;
    }
}

fn rfind(bytes: &[u8], mark: &[u8]) -> Option<usize> {
    bytes.windows(mark.len()).rposition(|window| window == mark)
}

fn has(bytes: &[u8], mark: &[u8]) -> bool {
    find(bytes, 0, mark).is_some()
}

fn count(bytes: &[u8], mark: &[u8]) -> usize {
    bytes
        .windows(mark.len())
        .filter(|window| *window == mark)
        .count()
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::{Compression, write::ZlibEncoder};

    use super::*;

    fn stream(head: &str, plain: &[u8]) -> Vec<u8> {
        let mut zlib = ZlibEncoder::new(Vec::new(), Compression::fast());
        zlib.write_all(plain).expect("memory takes it");
        let packed = zlib.finish().expect("memory takes it");
        [
            format!("1 0 obj <<{head}>> stream\n").as_bytes(),
            &packed,
            b"\nendstream endobj",
        ]
        .concat()
    }

    #[test]
    fn streams_that_unpack_to_a_page_are_well() {
        assert_eq!(
            check(&stream("/Filter /FlateDecode", &vec![b' '; 100_000])),
            Ok(())
        );
        assert_eq!(
            check(b"1 0 obj << >> stream\nBT ET\nendstream stream stream"),
            Ok(())
        );
        let picture = stream("/Subtype /Image /Filter /FlateDecode", &vec![0; 65 << 20]);
        assert_eq!(check(&picture), Ok(()));
    }

    #[test]
    fn streams_that_unpack_to_more_are_not() {
        let large = stream("/Filter /FlateDecode", &vec![0; 65 << 20]);
        assert_eq!(check(&large), Err(Why::Bomb));
        let twice = stream("/Filter [/FlateDecode /FlateDecode]", &vec![0; 1 << 20]);
        assert_eq!(check(&twice), Err(Why::Bomb));
    }
}
