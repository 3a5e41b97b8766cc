//! What cannot be read is refused with its reason, and nothing that a file holds does harm.

use std::io::{Cursor, Read, Seek, SeekFrom};

use trichluc::import::draft::Unread;
use trichluc::import::message::Options;
use trichluc::import::read::Reading;
use trichluc::import::{Format, Refused, Why, limit};

use super::asked::{items, refused};
use super::made::{self, TITLE};

#[test]
fn what_cannot_be_read_is_refused_with_the_reason() {
    let docx = made::docx(&made::paragraph(TITLE), "Arial");
    let zip = made::zip(&[("a.txt", made::plain().as_bytes())]);
    let scanned = made::pdf(&[Vec::new(), Vec::new()]);
    let ole = |name: &str| {
        let mut file = vec![0; 2048];
        file[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        file[512..512 + wide.len()].copy_from_slice(&wide);
        file
    };
    let encrypt = "/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) \
         /U (bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb) >> /ID [(0123456789abcdef) (0123456789abcdef)]";
    let pages = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Count 0 /Kids [] >>".to_owned(),
    ];
    let cases: Vec<(&str, Vec<u8>, Why)> = vec![
        ("rỗng.txt", vec![], Why::Empty),
        ("trắng.txt", b" \r\n\t ".to_vec(), Why::NoText),
        ("khóa.docx", ole("EncryptedPackage"), Why::Encrypted),
        (
            "cũ.doc",
            ole("WordDocument"),
            Why::Unread { kind: Unread::Doc },
        ),
        ("cũ.xls", ole("Workbook"), Why::Unread { kind: Unread::Xls }),
        (
            "ghi.rtf",
            b"{\\rtf1 x}".to_vec(),
            Why::Unread { kind: Unread::Rtf },
        ),
        ("khóa.pdf", made::written(&pages, encrypt), Why::Encrypted),
        ("quét.pdf", scanned, Why::NoText),
        (
            "cụt.pdf",
            b"%PDF-1.7\n1 0 obj << /Type".to_vec(),
            Why::Truncated,
        ),
        ("cụt.docx", docx[..docx.len() / 2].to_vec(), Why::Truncated),
        ("cụt.zip", zip[..zip.len() - 30].to_vec(), Why::Truncated),
        (
            "lạ.docx",
            b"\x00\x01\x02 not at all".to_vec(),
            Why::Mislabelled {
                says: "docx".to_owned(),
            },
        ),
        (
            "lạ.pdf",
            made::plain().into_bytes(),
            Why::Mislabelled {
                says: "pdf".to_owned(),
            },
        ),
        ("lạ.bin", vec![0, 1, 2, 3, 200, 7, 0, 0], Why::Unknown),
        ("số.csv", b"a,b\n1,2\n3,4\n".to_vec(), Why::NoText),
        (
            "sâu.html",
            "<div>".repeat(100_000).into_bytes(),
            Why::TooDeep,
        ),
    ];
    for (name, bytes, why) in cases {
        assert_eq!(refused(name, bytes), why, "{name}");
    }
    let found = items("a.zip", made::locked(zip));
    assert_eq!(
        found,
        [Err(Refused {
            path: "a.zip/a.txt".to_owned(),
            why: Why::Encrypted
        })]
    );
}

#[test]
fn archives_that_were_made_to_do_harm_do_none() {
    let bomb = made::zip(&[
        ("a.txt", &vec![b'a'; 5 << 20]),
        ("b.txt", made::plain().as_bytes()),
    ]);
    let found = items("a.zip", bomb);
    assert!(
        matches!(
            found[0],
            Err(Refused {
                why: Why::TooLarge { .. },
                ..
            })
        ),
        "{:?}",
        found[0]
    );
    assert!(found[1].is_ok());
    let bomb = made::zip(&[("a.jsonl", &vec![b'a'; 5 << 20])]);
    assert_eq!(
        items("a.zip", bomb),
        [Err(Refused {
            path: "a.zip/a.jsonl".to_owned(),
            why: Why::Bomb
        })]
    );
    let mut nested = made::zip(&[("a.txt", made::plain().as_bytes())]);
    for _ in 0..4 {
        nested = made::zip(&[("z.zip", &nested)]);
    }
    assert_eq!(
        items("a.zip", nested),
        [Err(Refused {
            path: "a.zip/z.zip/z.zip".to_owned(),
            why: Why::TooDeep
        })]
    );
    let xml = format!("<w:p>{}", "<w:r>".repeat(200_000));
    assert!(matches!(
        refused("a.docx", made::docx(&xml, "Arial")),
        Why::Damaged(_)
    ));
}

/// A disk with a file of nothing but letters, which is asked for as little as can be.
struct Endless(u64);

impl Read for Endless {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        self.0 += into.len() as u64;
        assert!(self.0 < 1 << 20, "so much is not read of what is refused");
        into.fill(b'a');
        Ok(into.len())
    }
}

impl Seek for Endless {
    fn seek(&mut self, _: SeekFrom) -> std::io::Result<u64> {
        Ok(0)
    }
}

#[test]
fn three_hundred_megabytes_are_refused_before_they_are_read() {
    let bytes = 300 << 20;
    for name in ["a.txt", "a.md", "a.html"] {
        let found: Vec<_> =
            Reading::new(name, Box::new(Endless(0)), bytes, Options::default()).collect();
        let [
            Err(Refused {
                why: Why::TooLarge { bytes: told, limit },
                ..
            }),
        ] = &found[..]
        else {
            panic!("{found:?}");
        };
        assert!(*told == bytes && *limit < bytes);
    }
    assert!(limit::refusal(Format::JsonLines, bytes).is_none());
}

#[test]
fn ten_thousand_files_come_one_after_another() {
    let names: Vec<_> = (0..10_000).map(|n| format!("{n}.txt")).collect();
    let text = format!("{TITLE}\n");
    let files: Vec<_> = names
        .iter()
        .map(|name| (name.as_str(), text.as_bytes()))
        .collect();
    let zip = made::zip(&files);
    let size = zip.len() as u64;
    let mut reading = Reading::new(
        "a.zip",
        Box::new(Cursor::new(zip)),
        size,
        Options::default(),
    );
    for n in 0..3 {
        let draft = reading
            .next()
            .expect("there are more")
            .expect("it is a text");
        assert_eq!(draft.path, format!("a.zip/{n}.txt"));
    }
    // Nobody waits for those that are not asked for.
    assert!(reading.behind() < size / 100);
    assert_eq!(reading.count(), 9_997);
}
