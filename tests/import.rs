//! Files of each format and encoding, good and bad, are read or refused as a reader would want it.

use std::io::{Cursor, Read, Seek, SeekFrom};

use trichluc::article::parse;
use trichluc::import::draft::Unread;
use trichluc::import::message::Options;
use trichluc::import::read::{Reading, read};
use trichluc::import::{Draft, Encoding, Field, Format, Item, Note, Refused, Why, limit};

#[path = "import/made.rs"]
mod made;

use made::{BODY, TITLE};

/// All that is in a file.
fn items(name: &str, bytes: impl Into<Vec<u8>>) -> Vec<Item> {
    with(name, bytes, &Options::default())
}

fn with(name: &str, bytes: impl Into<Vec<u8>>, options: &Options) -> Vec<Item> {
    let mut items = Vec::new();
    read(name, bytes.into(), options, &mut |item| items.push(item));
    items
}

/// The one article that is in a file.
#[track_caller]
fn draft(name: &str, bytes: impl Into<Vec<u8>>) -> Draft {
    let mut items = items(name, bytes);
    assert_eq!(items.len(), 1, "{name}: {items:?}");
    items
        .remove(0)
        .unwrap_or_else(|refused| panic!("{refused:?}"))
}

/// Why a file is refused.
#[track_caller]
fn refused(name: &str, bytes: impl Into<Vec<u8>>) -> Why {
    let mut items = items(name, bytes);
    assert_eq!(items.len(), 1, "{name}: {items:?}");
    match items.remove(0) {
        Err(Refused { path, why }) if path == name => why,
        other => panic!("{other:?}"),
    }
}

/// A draft has the made article's paragraphs in order, and its title above them.
#[track_caller]
fn whole(draft: &Draft) {
    let paragraphs: Vec<_> = draft.text.split("\n\n").map(str::trim).collect();
    let at = |words: &str| paragraphs.iter().position(|paragraph| *paragraph == words);
    let places: Vec<_> = [TITLE].iter().chain(&BODY).map(|words| at(words)).collect();
    assert!(
        places.iter().all(Option::is_some) && places.is_sorted(),
        "{places:?} in\n{}",
        draft.text
    );
}

#[test]
fn plain_text_is_read_in_every_encoding() {
    for encoding in Encoding::ALL
        .into_iter()
        .filter(|encoding| *encoding != Encoding::Windows1252)
    {
        let bytes = match encoding {
            Encoding::Utf8 => made::plain().into_bytes(),
            other => made::encoded(&made::plain(), other),
        };
        let draft = draft("bài.txt", bytes);
        assert_eq!(draft.encoding, Some(encoding));
        // TCVN3 has no capitals with tones; this text needs none.
        whole(&draft);
        let best = draft
            .guesses
            .first()
            .map(|guess| (guess.encoding, guess.score > 0.9));
        assert_eq!(best, Some((encoding, true)));
    }
}

#[test]
fn the_reader_may_choose_another_encoding() {
    let bytes = made::encoded(&made::plain(), Encoding::Vni);
    let options = Options {
        encoding: Some(Encoding::Viscii),
        ..Options::default()
    };
    let items = with("bài.txt", bytes, &options);
    let Some(Ok(draft)) = items.first() else {
        panic!("{items:?}");
    };
    assert_eq!(draft.encoding, Some(Encoding::Viscii));
    assert_eq!(
        draft.guesses.first().map(|guess| guess.encoding),
        Some(Encoding::Vni)
    );
}

#[test]
fn decomposed_letters_are_composed() {
    use unicode_normalization::UnicodeNormalization;
    whole(&draft("bài.txt", made::plain().nfd().collect::<String>()));
}

#[test]
fn the_main_text_of_a_page_is_found() {
    for (name, bytes) in [
        ("bài.html", made::page().into_bytes()),
        ("bài.mht", made::mhtml()),
    ] {
        let draft = draft(name, bytes);
        whole(&draft);
        for chrome in [
            "Chuyên mục",
            "Tin đọc nhiều",
            "Một tin khác",
            "Giấy phép",
            "var a",
        ] {
            assert!(!draft.text.contains(chrome), "{chrome} in\n{}", draft.text);
        }
        assert_eq!(draft.title.as_deref(), Some(TITLE));
        assert_eq!(draft.published.as_deref(), Some("2024-01-24"));
        assert_eq!(draft.byline.as_deref(), Some("Linh Lan"));
        assert_eq!(
            draft.url.as_deref(),
            Some("https://baothainguyen.vn/x.html")
        );
        // What the head of the page tells becomes a part of the text, and is read as every dateline.
        assert!(draft.notes.contains(&Note::DateAdded));
        let article = parse("", &draft.text);
        assert_eq!(article.title.map(|span| article.text(span)), Some(TITLE));
        assert_eq!(
            article.published.map(|published| published.iso).as_deref(),
            Some("2024-01-24")
        );
    }
}

#[test]
fn documents_of_word_are_read_whatever_their_font() {
    let body = format!(
        "<w:p><w:pPr><w:pStyle w:val=\"Tieude\"/></w:pPr><w:r><w:t>{TITLE}</w:t></w:r></w:p>{}\
         <w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl><w:p><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>",
        BODY.map(made::paragraph).concat(),
        made::paragraph("2023"),
        made::paragraph("684"),
    );
    let modern = draft("bài.docx", made::docx(&body, "Times New Roman"));
    whole(&modern);
    assert_eq!(modern.title.as_deref(), Some(TITLE));
    assert!(
        modern.text.contains("\n2023 | 684") && !modern.text.contains("bỏ"),
        "{}",
        modern.text
    );
    for (font, encoding) in [(".VnTime", Encoding::Tcvn3), ("VNI-Times", Encoding::Vni)] {
        // As Windows shows such letters where the font is lost.
        let shown = |text: &str| -> String {
            let bytes = made::encoded(text, encoding);
            trichluc::import::encoding::decode(&bytes, Encoding::Windows1252)
        };
        let body = [TITLE]
            .iter()
            .chain(&BODY)
            .map(|text| made::paragraph(&shown(text)))
            .collect::<String>();
        let draft = draft("bài.docx", made::docx(&body, font));
        whole(&draft);
        assert_eq!(draft.notes, [Note::OldFont { encoding }]);
    }
}

#[test]
fn the_lines_of_a_pdf_become_paragraphs_again() {
    let page = |number: usize, words: &str| {
        let mut lines = vec![
            (72.0, 800.0, "Báo cáo năm 2023".to_owned()),
            (300.0, 30.0, number.to_string()),
        ];
        let (mut line, mut y) = (String::new(), 760.0);
        for word in words.split(' ').chain(["\n"]) {
            if line.len() + word.len() > 80 || word == "\n" {
                lines.push((72.0, y, std::mem::take(&mut line)));
                y -= 15.0;
            } else if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word.trim());
        }
        lines
    };
    let pages: Vec<_> = BODY
        .iter()
        .enumerate()
        .map(|(n, words)| page(n + 1, words))
        .collect();
    let draft = draft("bài.pdf", made::pdf(&pages));
    for paragraph in BODY {
        assert!(draft.text.contains(paragraph), "{}", draft.text);
    }
    assert_eq!(draft.notes, [Note::RunningLines { lines: 6 }]);
}

#[test]
fn records_are_articles() {
    let record = |id: u32| {
        serde_json::json!({
            "id": id, "title": TITLE, "text": BODY.join("\n"), "date": "2024-01-24T01:00:00Z",
            "place": "Phú Bình", "url": "https://a.vn/1", "labels": [1, 2],
        })
    };
    let lines = format!(
        "{}\n\n{}\n{{\"id\": 3, \"text\": \"Cụt",
        record(1),
        record(2)
    );
    let found = items("bài.jsonl", lines);
    assert_eq!(found.len(), 3);
    for (at, item) in found.iter().take(2).enumerate() {
        let draft = item.as_ref().expect("a whole line");
        assert_eq!(draft.path, format!("bài.jsonl/{}", at * 2 + 1));
        assert_eq!(
            (draft.format, draft.place.as_deref()),
            (Format::JsonLines, Some("Phú Bình"))
        );
        assert_eq!(draft.published.as_deref(), Some("2024-01-24"));
        assert_eq!(draft.id.as_deref(), Some(if at == 0 { "1" } else { "2" }));
        assert!(draft.text.starts_with(TITLE) && BODY.iter().all(|part| draft.text.contains(part)));
    }
    assert_eq!(
        found[2].as_ref().expect_err("it is cut off").why,
        Why::Truncated
    );
    let array = serde_json::json!({ "articles": [record(1), record(2), { "id": 3 }] });
    let found = items(
        "bài.json",
        serde_json::to_string_pretty(&array).expect("it is JSON"),
    );
    assert_eq!(found.iter().filter(|item| item.is_ok()).count(), 2);
    assert_eq!(
        found[2].as_ref().expect_err("it has no text").why,
        Why::NoText
    );
}

#[test]
fn tables_are_articles() {
    let body = BODY.join(" ");
    let rows = format!(
        "STT;Tiêu đề;Nội dung;Ngày đăng\r\n1;{TITLE};\"{body}\";24/01/2024\r\n2;Tin thứ hai;\"Một \"\"câu\"\";\nhai dòng của bài này.\";25/01/2024\r\n"
    );
    let utf16 = made::encoded(
        &format!("\u{FEFF}{}", rows.replace(';', "\t")),
        Encoding::Utf16Le,
    );
    for (name, bytes) in [("bài.csv", rows.clone().into_bytes()), ("bài.csv", utf16)] {
        let found = items(name, bytes);
        assert_eq!(found.len(), 2, "{found:?}");
        let first = found[0].as_ref().expect("an article");
        assert_eq!(
            (first.title.as_deref(), first.published.as_deref()),
            (Some(TITLE), Some("2024-01-24"))
        );
        let column = Note::Column {
            field: Field::Text,
            column: "Nội dung".to_owned(),
        };
        assert!(
            first.notes.contains(&column) && first.text.contains(&body),
            "{first:?}"
        );
    }
    let mut book = rust_xlsxwriter::Workbook::new();
    let day = rust_xlsxwriter::Format::new().set_num_format("dd/mm/yyyy");
    let sheet = book.add_worksheet();
    for (column, (heading, cell)) in [("Tiêu đề", TITLE), ("Nội dung", &body)]
        .into_iter()
        .enumerate()
    {
        let column = u16::try_from(column).expect("it is small");
        sheet
            .write(0, column, heading)
            .expect("it fits")
            .write(1, column, cell)
            .expect("it fits");
    }
    sheet.write(0, 2, "Ngày").expect("it fits");
    sheet
        .write_with_format(1, 2, 45_315, &day)
        .expect("it fits");
    let draft = draft("bài.xlsx", book.save_to_buffer().expect("memory takes it"));
    assert_eq!(
        (draft.path.as_str(), draft.published.as_deref()),
        ("bài.xlsx/Sheet1/2", Some("2024-01-24"))
    );
    assert!(draft.text.starts_with(TITLE) && draft.text.contains(&body));
}

#[test]
fn an_archive_is_read_file_by_file() {
    let inner = made::zip(&[("sâu/bài.txt", made::plain().as_bytes())]);
    let (page, text) = (made::page(), made::plain());
    let files: [(&str, &[u8]); 8] = [
        ("năm 2023/bài.txt", text.as_bytes()),
        ("trang.html", page.as_bytes()),
        ("trang_files/ad.html", page.as_bytes()),
        ("__MACOSX/._bài.txt", b"x"),
        ("trong.zip", &inner),
        ("ảnh.jpg", b"\xFF\xD8\xFF\xE0 and so on"),
        ("../../<b>\u{202E}txt.exe.txt", text.as_bytes()),
        ("rỗng.txt", b""),
    ];
    let zip = made::zip(&files);
    let found = items("a.zip", zip.clone());
    let told = found.iter().map(|item| match item {
        Ok(draft) => (draft.path.as_str(), None),
        Err(refused) => (refused.path.as_str(), Some(refused.why.clone())),
    });
    let told: Vec<_> = told.collect();
    let picture = Why::Unread {
        kind: Unread::Picture,
    };
    assert_eq!(
        told,
        [
            ("a.zip/năm 2023/bài.txt", None),
            ("a.zip/trang.html", None),
            ("a.zip/trong.zip/sâu/bài.txt", None),
            ("a.zip/ảnh.jpg", Some(picture)),
            ("a.zip/../../<b>txt.exe.txt", None),
            ("a.zip/rỗng.txt", Some(Why::Empty)),
        ]
    );
    // One of them again, and all but the first two.
    let only = Options {
        only: Some("a.zip/trong.zip/sâu/bài.txt".to_owned()),
        ..Options::default()
    };
    assert_eq!(with("a.zip", zip.clone(), &only), [found[2].clone()]);
    for from in 0..7 {
        let options = Options {
            from,
            ..Options::default()
        };
        let rest: Vec<_> = found
            .iter()
            .skip(usize::try_from(from).expect("small"))
            .cloned()
            .collect();
        assert_eq!(with("a.zip", zip.clone(), &options), rest, "from {from}");
    }
}

#[test]
fn what_is_called_otherwise_is_read_as_what_it_is() {
    let docx = made::docx(&BODY.map(made::paragraph).concat(), "Arial");
    let cases: [(&str, Vec<u8>, Format); 5] = [
        ("bài.doc", docx.clone(), Format::Docx),
        ("bài.pdf", docx, Format::Docx),
        ("bài.txt", made::page().into_bytes(), Format::Html),
        ("bài.doc", made::page().into_bytes(), Format::Html),
        ("bài.html", made::plain().into_bytes(), Format::Text),
    ];
    for (name, bytes, is) in cases {
        let draft = draft(name, bytes);
        assert_eq!(draft.format, is, "{name}");
        let says = name.rsplit('.').next().unwrap_or_default().to_owned();
        assert!(
            draft.notes.contains(&Note::Mislabelled { says, is }),
            "{name}: {:?}",
            draft.notes
        );
    }
}

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

/// What programs of Debian make of a page, where they are installed.
#[track_caller]
fn converted(program: &str, arguments: &[&str], made: &str) -> Option<Vec<u8>> {
    let folder =
        std::env::temp_dir().join(format!("trichluc-import-{}-{made}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    let text = BODY.map(|paragraph| format!("<p>{paragraph}</p>")).concat();
    let page = format!(
        "<html><head><meta charset='utf-8'></head><body><h1>{TITLE}</h1>{text}</body></html>"
    );
    std::fs::write(folder.join("bài.html"), page).expect("a file for the test");
    let home = format!(
        "-env:UserInstallation=file://{}",
        folder.join("home").display()
    );
    let mut command = std::process::Command::new(program);
    if program == "soffice" {
        command.arg(home);
    }
    let outcome = command.args(arguments).current_dir(&folder).output();
    let bytes = std::fs::read(folder.join(made)).ok();
    std::fs::remove_dir_all(&folder).expect("it was made here");
    if outcome.is_err() {
        println!("skipped: {program} is not installed");
        return None;
    }
    Some(bytes.unwrap_or_else(|| panic!("{program} made no {made}: {outcome:?}")))
}

#[test]
fn what_libreoffice_writes_is_read() {
    for ending in ["odt", "docx", "pdf"] {
        let filter = if ending == "docx" {
            "docx:MS Word 2007 XML"
        } else {
            ending
        };
        let arguments = [
            "--headless",
            "--infilter=HTML (StarWriter)",
            "--convert-to",
            filter,
            "bài.html",
        ];
        let name = format!("bài.{ending}");
        if let Some(bytes) = converted("soffice", &arguments, &name) {
            whole(&draft(&name, bytes));
        }
    }
}

#[test]
fn what_chromium_prints_is_read() {
    let arguments = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-pdf-header-footer",
        "--print-to-pdf=bài.pdf",
        "bài.html",
    ];
    if let Some(bytes) = converted("chromium", &arguments, "bài.pdf") {
        whole(&draft("bài.pdf", bytes));
    }
}
