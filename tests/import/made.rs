//! Files of each kind, made by the tests' own code.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use trichluc::import::Encoding;
use trichluc::import::encoding::decode;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// An article, as the others are made of it.
pub const TITLE: &str = "Huyện Phú Bình kết nạp nhiều đảng viên";

/// Its paragraphs.
pub const BODY: [&str; 3] = [
    "Năm 2023, Đảng bộ huyện Phú Bình đã kết nạp được 684 đảng viên mới, vượt kế hoạch đề ra từ đầu nhiệm kỳ 2020-2025 của Đảng bộ.",
    "Trong năm, cấp ủy các cấp tiếp tục đẩy mạnh ứng dụng chuyển đổi số trong việc học tập, quán triệt, triển khai thực hiện các chỉ thị, nghị quyết, quy định của Đảng.",
    "Cùng với đó, Huyện ủy đã chỉ đạo các chi bộ nâng cao chất lượng sinh hoạt, gắn với việc thực hiện 13 đề án về phát triển kinh tế - xã hội của địa phương.",
];

/// All of it as plain text.
pub fn plain() -> String {
    format!("{TITLE}\n\n{}\n", BODY.join("\n\n"))
}

/// The text in an encoding: for each letter the bytes that are read as it.
pub fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
    if encoding == Encoding::Utf16Le {
        return text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    }
    if encoding == Encoding::Utf16Be {
        return text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    }
    let mut table: HashMap<String, Vec<u8>> = HashMap::new();
    // Two bytes first: VNI's second is a letter of Windows by itself.
    let ones = (0x20..=255).map(|a| vec![a]);
    let twos = (0x41..=255).flat_map(|a| (0x80..=255).map(move |b| vec![a, b]));
    for bytes in twos.chain(ones) {
        let read = decode(&bytes, encoding);
        if read.chars().count() == 1 {
            table.entry(read).or_insert(bytes);
        }
    }
    let mut out = Vec::new();
    for c in text.chars() {
        match table.get(&c.to_string()) {
            _ if c.is_ascii() => out.extend(u8::try_from(c).ok()),
            Some(bytes) => out.extend(bytes),
            // TCVN3 has no such capital: its fonts of capitals show the small letter so.
            None => out.extend(
                c.to_lowercase()
                    .filter_map(|c| table.get(&c.to_string()))
                    .flatten(),
            ),
        }
    }
    out
}

/// A web page as a paper's portal makes it: the article between menus, links and other news.
pub fn page() -> String {
    let paragraphs = BODY
        .map(|paragraph| format!("<p>{paragraph}</p>"))
        .concat()
        .repeat(2);
    let list = |what: &str| {
        (0..30)
            .map(|n| format!("<li><a href='/{n}'>{what} số {n}</a></li>"))
            .collect::<Vec<_>>()
            .concat()
    };
    format!(
        "<!DOCTYPE html><html lang='vi'><head><meta charset='utf-8'><title>{TITLE} - Báo Thái Nguyên</title>\
         <meta property='og:title' content='{TITLE}'><meta name='author' content='Linh Lan'>\
         <meta property='article:published_time' content='2024-01-24T08:21:00+07:00'>\
         <link rel='canonical' href='https://baothainguyen.vn/x.html'><script>var a = '<div>';</script></head>\
         <body><ul class='menu'>{}</ul><div class='content'><h1>{TITLE}</h1><div class='body'>{paragraphs}</div></div>\
         <div class='sidebar'><h3>Tin đọc nhiều</h3><ul>{}</ul></div>\
         <div class='footer'>© Báo Thái Nguyên. Giấy phép số 123.</div></body></html>",
        list("Chuyên mục"),
        list("Một tin khác trong ngày có tiêu đề rất dài"),
    )
}

/// The page as a browser saves it in one file.
pub fn mhtml() -> Vec<u8> {
    let mut packed = String::new();
    for byte in page().bytes() {
        match byte {
            b' '..=b'<' | b'>'..=b'~' => packed.push(char::from(byte)),
            _ => write!(packed, "={byte:02X}").expect("a string takes it"),
        }
        if packed.len() - packed.rfind('\n').unwrap_or(0) > 70 {
            packed.push_str("=\r\n");
        }
    }
    format!(
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.vn/x\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--MultipartBoundary--x----\"\r\n\r\n\r\n\
         ----MultipartBoundary--x----\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
         {packed}\r\n----MultipartBoundary--x----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n\
         iVBORw0=\r\n----MultipartBoundary--x------\r\n"
    )
    .into_bytes()
}

/// An archive.
pub fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default())
            .expect("a new name");
        zip.write_all(bytes).expect("memory takes it");
    }
    zip.finish().expect("memory takes it").into_inner()
}

/// The same, marked as locked with a password in each of its heads.
pub fn locked(mut zip: Vec<u8>) -> Vec<u8> {
    for (mark, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        for at in 0..zip.len().saturating_sub(flags) {
            if zip[at..].starts_with(mark) {
                zip[at + flags] |= 1;
            }
        }
    }
    zip
}

/// A document of Word's: its body, and the font of its ordinary paragraphs.
pub fn docx(body: &str, font: &str) -> Vec<u8> {
    let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let document =
        format!("<?xml version=\"1.0\"?><w:document {space}><w:body>{body}</w:body></w:document>");
    let styles = format!(
        "<w:styles {space}><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">\
         <w:name w:val=\"Normal\"/><w:rPr><w:rFonts w:ascii=\"{font}\"/></w:rPr></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"Tieude\"><w:name w:val=\"Title\"/><w:basedOn w:val=\"Normal\"/></w:style></w:styles>"
    );
    zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", document.as_bytes()),
        ("word/styles.xml", styles.as_bytes()),
    ])
}

/// A paragraph of a document.
pub fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

/// A PDF: each page a list of lines with their places, each letter by a number of its own and a table
/// that tells which it is.
pub fn pdf(pages: &[Vec<(f64, f64, String)>]) -> Vec<u8> {
    let mut letters: Vec<char> = pages
        .iter()
        .flatten()
        .flat_map(|(_, _, text)| text.chars())
        .collect();
    letters.sort_unstable();
    letters.dedup();
    let code = |c: char| letters.iter().position(|known| *known == c).unwrap_or(0) + 1;
    let mut table = String::from(
        "/CIDInit /ProcSet findresource begin begincmap\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n",
    );
    for part in letters.chunks(100) {
        writeln!(table, "{} beginbfchar", part.len()).expect("a string takes it");
        for c in part {
            let units = c
                .encode_utf16(&mut [0; 2])
                .iter()
                .map(|unit| format!("{unit:04X}"))
                .collect::<Vec<_>>()
                .concat();
            writeln!(table, "<{:04X}> <{units}>", code(*c)).expect("a string takes it");
        }
        table.push_str("endbfchar\n");
    }
    table.push_str("endcmap end");
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!(
            "<< /Type /Pages /Count {} /Kids [{}] >>",
            pages.len(),
            (0..pages.len()).map(|n| format!("{} 0 R ", 6 + 2 * n)).collect::<Vec<_>>().concat()
        ),
        "<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Serif /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>".to_owned(),
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Serif /DW 500 >>".to_owned(),
        format!("<< /Length {} >>\nstream\n{table}\nendstream", table.len()),
    ];
    for (n, page) in pages.iter().enumerate() {
        let mut content = String::from("BT /F1 12 Tf ");
        for (x, y, text) in page {
            let codes = text
                .chars()
                .map(|c| format!("{:04X}", code(c)))
                .collect::<Vec<_>>()
                .concat();
            write!(content, "1 0 0 1 {x} {y} Tm <{codes}> Tj ").expect("a string takes it");
        }
        content.push_str("ET");
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
            7 + 2 * n
        ));
        objects.push(format!(
            "<< /Length {} >>\nstream\n{content}\nendstream",
            content.len()
        ));
    }
    written(&objects, "")
}

/// The objects of a PDF as a file.
pub fn written(objects: &[String], trailer: &str) -> Vec<u8> {
    let mut out = String::from("%PDF-1.7\n");
    let mut places = Vec::new();
    for (n, object) in objects.iter().enumerate() {
        places.push(out.len());
        write!(out, "{} 0 obj\n{object}\nendobj\n", n + 1).expect("a string takes it");
    }
    let start = out.len();
    write!(out, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).expect("a string takes it");
    for place in places {
        writeln!(out, "{place:010} 00000 n ").expect("a string takes it");
    }
    write!(
        out,
        "trailer << /Size {} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n",
        objects.len() + 1
    )
    .expect("a string takes it");
    out.into_bytes()
}
