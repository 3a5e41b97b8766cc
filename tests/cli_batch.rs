//! `trichluc extract` over many articles: order, forms of input and output, rejects.

use std::io::Write as _;

use flate2::{Compression, write::GzEncoder};
use parquet::file::reader::{FileReader as _, SerializedFileReader};
use parquet::record::Field;
use serde_json::{Value, json};

#[path = "cli/support.rs"]
mod support;

use support::{ARTICLE, Folder, lines, records, run, said, start};

fn objects(text: &str) -> Vec<Value> {
    let parse = |line| serde_json::from_str(line).expect("a line of JSON");
    text.lines().map(parse).collect()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut out = GzEncoder::new(Vec::new(), Compression::fast());
    out.write_all(bytes).expect("bytes");
    out.finish().expect("bytes")
}

#[test]
fn the_result_is_the_same_for_every_number_of_threads() {
    let folder = Folder::new("threads");
    let records = records(300);
    let input = folder.file("a.jsonl", &lines(&records));
    for form in ["jsonl", "csv"] {
        let one = said(&["extract", &input, "-j", "1", "--format", form], b"", 0);
        for threads in ["2", "4"] {
            let other = said(
                &["extract", &input, "-j", threads, "--format", form],
                b"",
                0,
            );
            assert!(one == other, "{form}, {threads} threads");
        }
    }
    let all = said(&["extract", &input], b"", 0);
    let ids: Vec<_> = objects(&all).iter().map(|one| one["id"].clone()).collect();
    let expected: Vec<_> = (0..300)
        .map(|number| json!(format!("bài-{number}")))
        .collect();
    assert_eq!(ids, expected);
}

#[test]
fn a_record_says_what_its_text_says_as_a_file() {
    let folder = Folder::new("same");
    let record =
        json!({"id": "bai", "title": "Xã Bình An kết nạp nhiều đảng viên", "text": ARTICLE});
    let text = folder.file("bai.txt", ARTICLE.as_bytes());
    let input = folder.file("a.jsonl", record.to_string().as_bytes());
    assert_eq!(
        said(&["extract", &input], b"", 0),
        said(&["extract", &text], b"", 0)
    );
}

#[test]
fn packed_or_not_and_from_wherever_it_is_the_same() {
    let folder = Folder::new("packed");
    let plain = lines(&records(60));
    let expected = said(&["extract", &folder.file("a.jsonl", &plain)], b"", 0);
    // Two archives one behind the other are one.
    let (head, tail) = plain.split_at(plain.len() / 3);
    let gz = [gzip(head), gzip(tail)].concat();
    let zst = zstd::encode_all(&plain[..], 1).expect("bytes");
    let lone = plain.strip_suffix(b"\n").unwrap_or(&plain);
    for (name, bytes) in [
        ("a.jsonl.gz", &gz[..]),
        ("b.ndjson.zst", &zst),
        ("c.ndjson", lone),
    ] {
        let file = folder.file(name, bytes);
        assert_eq!(said(&["extract", &file], b"", 0), expected, "{name}");
        assert_eq!(said(&["extract", "-"], bytes, 0), expected, "{name}");
    }
    let pattern = folder.path("?.*json*");
    let all = said(&["extract", &pattern], b"", 0);
    assert_eq!(all.lines().count(), 4 * 60);
    let broken = folder.file("d.jsonl.gz", &gz[..gz.len() - 12]);
    let output = run(&["extract", &broken], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("ends too soon"));
    assert!(expected.starts_with(&*String::from_utf8_lossy(&output.stdout)));
}

#[test]
fn a_folder_is_read_through_whatever_lies_in_it() {
    let folder = Folder::new("folder");
    folder.file("in/b.txt", ARTICLE.as_bytes());
    let page = "<html><head><title>Tin</title></head><body><article><h1>Xã Bình An kết nạp nhiều đảng viên</h1>\
        <p>Năm 2023, Đảng bộ xã Bình An đã kết nạp được 684 đảng viên mới, vượt kế hoạch đề ra từ đầu nhiệm kỳ.</p>\
        <p>Đến nay toàn Đảng bộ có 12 chi bộ, trong đó có 3 chi bộ quân sự và 9 chi bộ thôn, bản trực thuộc.</p>\
        </article></body></html>";
    folder.file("in/a/trang.html", page.as_bytes());
    folder.file("in/a/trang_files/quảng-cáo.html", page.as_bytes());
    folder.file("in/c.csv", "Mã,Nội dung\n7,Năm 2023 Đảng bộ có 684 đảng viên và 12 chi bộ.\n8,Năm 2022 Đảng bộ có 12 chi bộ và 684 đảng viên.\n".as_bytes());
    folder.file("in/d.jsonl", &lines(&records(2)));
    folder.file("in/e.png", b"\x89PNG\r\n\x1a\n0000");
    folder.file("in/.hidden", b"x");
    folder.file("in/out.jsonl", b"an earlier result");
    let place = folder.path("in");
    let (out, rejects) = (folder.path("in/out.jsonl"), folder.path("in/rejects.jsonl"));
    said(
        &["extract", &place, "-o", &out, "--rejects", &rejects],
        b"",
        1,
    );
    let found = objects(&folder.text("in/out.jsonl"));
    let ids: Vec<_> = found
        .iter()
        .map(|one| one["id"].as_str().unwrap_or_default())
        .collect();
    assert_eq!(ids, ["trang", "b", "7", "8", "bài-0", "bài-1"]);
    // Positions are of the text that was read, or of the one that is told.
    assert!(
        found[0]["source"]
            .as_str()
            .expect("a text")
            .contains("684 đảng viên")
    );
    assert!(found[1].get("source").is_none() && found[4].get("source").is_none());
    for one in found.iter().filter(|one| one.get("source").is_some()) {
        let source: Vec<char> = one["source"].as_str().expect("a text").chars().collect();
        let mentions = one["mentions"].as_array().expect("mentions");
        assert!(!mentions.is_empty());
        for mention in mentions {
            let at = |end: &str| {
                usize::try_from(mention[end].as_u64().expect("a position")).expect("one")
            };
            let text: String = source[at("start")..at("end")].iter().collect();
            assert_eq!(mention["text"], json!(text));
        }
    }
    let rejects = objects(&folder.text("in/rejects.jsonl"));
    assert_eq!(rejects.len(), 1);
    assert_eq!(rejects[0]["error"]["kind"], "unread");
    assert!(
        rejects[0]["place"]
            .as_str()
            .is_some_and(|place| place.ends_with("e.png"))
    );
}

#[test]
fn a_bad_record_is_rejected_by_its_reason_and_costs_no_other() {
    let folder = Folder::new("rejects");
    let mut all = records(40);
    all[3] = "{\"id\": \"cut off\", \"text\": \"Năm".to_owned();
    all[11] = "no JSON at all".to_owned();
    all[17] = json!({"id": "empty", "text": null}).to_string();
    all[29] = json!({"id": "long", "text": "a".repeat(17 * 1024 * 1024)}).to_string();
    all[31] = String::new();
    all[33] = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let mut bytes = lines(&all);
    bytes.extend_from_slice(b"{\"id\": \"latin\", \"text\": \"N\xe3m\"}\n");
    let input = folder.file("a.jsonl", &bytes);
    let (out, rejects) = (folder.path("out.jsonl"), folder.path("rejects.jsonl"));
    said(
        &[
            "extract",
            &input,
            "none.txt",
            "-o",
            &out,
            "--rejects",
            &rejects,
        ],
        b"",
        1,
    );
    assert_eq!(folder.text("out.jsonl").lines().count(), 34);
    let rejects = objects(&folder.text("rejects.jsonl"));
    let told: Vec<_> = rejects
        .iter()
        .map(|one| {
            let place = one["place"].as_str().unwrap_or_default();
            let line = place.rsplit('/').next().unwrap_or_default();
            (
                line,
                one["id"].as_str(),
                one["error"]["kind"].as_str().unwrap_or_default(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("4", None, "truncated"),
            ("12", None, "damaged"),
            ("18", Some("empty"), "no-text"),
            ("30", None, "too-large"),
            ("34", None, "damaged"),
            ("41", None, "encoding"),
            ("none.txt", None, "missing"),
        ]
    );
    // Without a file they are told as before.
    let output = run(&["extract", &input], b"");
    assert_eq!(String::from_utf8_lossy(&output.stderr).lines().count(), 6);
}

#[test]
fn the_tables_tell_what_the_json_tells() {
    let folder = Folder::new("tables");
    let input = folder.file("a.jsonl", &lines(&records(150)));
    let articles = objects(&said(&["extract", &input], b"", 0));
    let (csv, parquet) = (folder.path("out.csv"), folder.path("out.parquet"));
    said(&["extract", &input, "-o", &csv], b"", 0);
    said(
        &["extract", &input, "-o", &parquet, "--row-group", "200"],
        b"",
        0,
    );
    assert!(!folder.has("out.parquet.parts") && !folder.has("out.parquet.journal"));

    let mentions: Vec<_> = articles
        .iter()
        .flat_map(|one| {
            one["mentions"]
                .as_array()
                .expect("mentions")
                .iter()
                .map(|m| (&one["id"], m))
        })
        .collect();
    let mut table = csv::Reader::from_path(&csv).expect("a table");
    let names = table.headers().expect("names").clone();
    let rows: Vec<_> = table.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), mentions.len());
    let cell = |row: usize, name: &str| {
        let at = names.iter().position(|known| known == name).expect(name);
        rows[row][at].to_owned()
    };
    for (row, (id, mention)) in mentions.iter().enumerate() {
        assert_eq!(cell(row, "article"), id.as_str().unwrap_or_default());
        for name in [
            "kind",
            "text",
            "rule",
            "value",
            "unit",
            "indicator",
            "period",
            "edtf",
            "role",
            "level",
        ] {
            assert_eq!(
                cell(row, name),
                mention[name].as_str().unwrap_or_default(),
                "{name}"
            );
        }
        assert_eq!(cell(row, "start"), mention["start"].to_string());
        assert_eq!(
            cell(row, "document_number"),
            mention["number"].as_str().unwrap_or_default()
        );
        assert!(cell(row, "sentence").contains(&cell(row, "text")));
    }
    assert!(
        rows.iter()
            .enumerate()
            .any(|(row, _)| cell(row, "sentence").contains("\"nói\""))
    );
    assert_eq!(cell(0, "article_place"), "Bình An");

    let file = std::fs::File::open(&parquet).expect("a file");
    let reader = SerializedFileReader::new(file).expect("a Parquet file");
    assert!(reader.metadata().num_row_groups() > 1);
    let mut count = 0;
    for (row, fields) in reader.get_row_iter(None).expect("rows").enumerate() {
        for (name, field) in fields.expect("a row").get_column_iter() {
            let text = cell(row, name);
            match field {
                Field::Null => assert_eq!(text, "", "{name}"),
                Field::Str(value) => assert_eq!(*value, text, "{name}"),
                Field::Int(value) => assert_eq!(value.to_string(), text, "{name}"),
                Field::Bool(value) => assert_eq!(value.to_string(), text, "{name}"),
                Field::Double(value) => assert_eq!(text.parse(), Ok(*value), "{name}"),
                other => panic!("{name}: {other:?}"),
            }
        }
        count += 1;
    }
    assert_eq!(count, rows.len());
    let manual = said(&["schema", "parquet"], b"", 0);
    assert!(
        names
            .iter()
            .all(|name| manual.contains(&format!("| {name} |")))
    );
}

#[test]
fn an_output_has_its_name_only_when_all_of_it_is_there() {
    let folder = Folder::new("busy");
    let out = folder.path("out.jsonl");
    let mut first = start(&["extract", "-", "-o", &out]);
    let mut to = first.stdin.take().expect("a pipe");
    to.write_all(&lines(&records(3))).expect("room for records");
    while !folder.has("out.jsonl.part") {
        std::thread::yield_now();
    }
    // Nobody else writes there meanwhile.
    let second = run(&["extract", "-", "-o", &out], b"");
    assert_eq!(second.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&second.stderr).contains("another run writes here"));
    assert!(!folder.has("out.jsonl"));
    drop(to);
    assert_eq!(first.wait().expect("it ends").code(), Some(0));
    assert_eq!(folder.text("out.jsonl").lines().count(), 3);
    assert!(!folder.has("out.jsonl.part") && !folder.has("out.jsonl.journal"));
    assert_eq!(
        run(&["extract", "-", "--format", "parquet"], b"")
            .status
            .code(),
        Some(2)
    );
}

#[test]
fn whoever_asks_is_told_how_far_it_is() {
    let folder = Folder::new("progress");
    let input = folder.file("a.jsonl", &lines(&records(5)));
    let told = run(&["extract", &input, "--progress"], b"");
    assert!(String::from_utf8_lossy(&told.stderr).starts_with("5 articles, 0 rejected, "));
    assert!(run(&["extract", &input], b"").stderr.is_empty());
}
