//! `OpenDocument` texts: their paragraphs, and a line for each row of a table.

use super::super::draft::Why;
use super::package::Package;
use super::rows::Rows;
use super::shape::Found;
use super::xml::{Piece, walk};

/// What is read of a document.
pub fn read(bytes: Vec<u8>) -> Result<Found, Why> {
    let mut package = Package::new(bytes)?;
    let manifest = package.part("META-INF/manifest.xml")?.unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(Why::Encrypted);
    }
    let content = package.part("content.xml")?.ok_or(Why::Truncated)?;
    let mut reader = Document::default();
    walk(&content, &mut |piece| {
        reader.hear(piece);
        true
    })?;
    if reader.rows.paragraphs.is_empty() {
        return Err(Why::NoText);
    }
    Ok(Found {
        title: reader.title,
        body: reader.rows.paragraphs.join("\n\n"),
        ..Found::default()
    })
}

/// What stands in a document and is none of its text.
const LEFT_OUT: [&str; 6] = [
    "tracked-changes",
    "annotation",
    "note",
    "sequence-decls",
    "forms",
    "table-of-content",
];

#[derive(Default)]
struct Document {
    /// Paragraphs that are open: one may stand in a frame of another.
    open: Vec<String>,
    title: Option<String>,
    rows: Rows,
    left_out: usize,
}

impl Document {
    fn hear(&mut self, piece: Piece) {
        match piece {
            Piece::Open(name, _) if LEFT_OUT.contains(&name) => self.left_out += 1,
            Piece::Close(name) if LEFT_OUT.contains(&name) => {
                self.left_out = self.left_out.saturating_sub(1);
            }
            _ if self.left_out > 0 => {}
            Piece::Open("p" | "h", attributes) => {
                if attributes.get("style-name").as_deref() == Some("Title") {
                    self.title.get_or_insert_default();
                }
                self.open.push(String::new());
            }
            Piece::Open("s" | "tab", _) => self.push(" "),
            Piece::Open("line-break", _) => self.push("\n"),
            Piece::Open("table-row", _) => self.rows.row(),
            Piece::Open("table-cell", _) => self.rows.cell(),
            Piece::Open(..) => {}
            Piece::Close(name) => self.close(name),
            Piece::Text(text) => self.push(text),
        }
    }

    fn push(&mut self, text: &str) {
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.push_str(text);
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "p" | "h" => {
                let words = self.open.pop().unwrap_or_default();
                let words = words.trim();
                if words.is_empty() {
                    return;
                }
                if let Some(title) = self.title.as_mut().filter(|title| title.is_empty()) {
                    words.clone_into(title);
                }
                self.rows.paragraphs.push(words.to_owned());
            }
            "table-cell" => self.rows.end_cell(),
            "table-row" => self.rows.end_row(),
            _ => {}
        }
    }
}
