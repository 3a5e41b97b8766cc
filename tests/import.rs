//! Files of each format and encoding, good and bad, are read or refused as a reader would want it.

use trichluc::article::parse;
use trichluc::import::draft::Unread;
use trichluc::import::message::Options;
use trichluc::import::{Encoding, Field, Format, Note, Why};

#[path = "import/asked.rs"]
mod asked;
#[path = "import/bad.rs"]
mod bad;
#[path = "import/made.rs"]
mod made;
#[path = "import/programs.rs"]
mod programs;

use asked::{draft, items, whole, with};
use made::{BODY, TITLE};

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
