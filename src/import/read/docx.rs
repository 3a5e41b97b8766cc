//! Word documents: their paragraphs, and a line for each row of a table.

use std::collections::HashMap;

use super::super::draft::{Note, Why};
use super::super::encoding::{Encoding, from_shown};
use super::package::Package;
use super::rows::Rows;
use super::shape::Found;
use super::xml::{Attributes, Piece, walk};

/// What is read of a document.
pub fn read(bytes: Vec<u8>) -> Result<Found, Why> {
    let mut package = Package::new(bytes)?;
    let styles = Styles::read(package.part("word/styles.xml")?.as_deref())?;
    let document = package.part("word/document.xml")?.ok_or(Why::Truncated)?;
    let mut reader = Document {
        styles,
        ..Document::default()
    };
    walk(&document, &mut |piece| {
        reader.hear(piece);
        true
    })?;
    if reader.rows.paragraphs.is_empty() {
        return Err(Why::NoText);
    }
    Ok(Found {
        title: reader.title.take(),
        body: reader.rows.paragraphs.join("\n\n"),
        notes: reader
            .converted
            .map(|encoding| Note::OldFont { encoding })
            .into_iter()
            .collect(),
        encoding: reader.converted,
        ..Found::default()
    })
}

/// The old encoding of a font, and whether it shows small letters as capitals.
#[must_use]
pub fn old_font(name: &str) -> Option<(Encoding, bool)> {
    let name = name.trim().trim_matches(['"', '\'']).to_ascii_lowercase();
    if let Some(rest) = name.strip_prefix(".vn") {
        return Some((
            Encoding::Tcvn3,
            rest.trim_end_matches(|c: char| c == ' ' || c.is_ascii_digit())
                .ends_with('h'),
        ));
    }
    name.starts_with("vni-").then_some((Encoding::Vni, false))
}

/// Words in the letters that their font shows.
#[must_use]
pub fn in_font(text: &str, font: Option<(Encoding, bool)>) -> String {
    match font {
        Some((encoding, true)) => from_shown(text, encoding).to_uppercase(),
        Some((encoding, false)) => from_shown(text, encoding),
        None => text.to_owned(),
    }
}

/// The fonts of the document's styles, as far as they are of an old encoding.
#[derive(Default)]
struct Styles {
    fonts: HashMap<String, String>,
    based: HashMap<String, String>,
    titles: Vec<String>,
    /// Of paragraphs that name no style.
    default: Option<String>,
    ground: Option<String>,
}

impl Styles {
    fn read(text: Option<&str>) -> Result<Self, Why> {
        let mut styles = Self::default();
        let mut style = String::new();
        walk(text.unwrap_or_default(), &mut |piece| {
            match piece {
                Piece::Open("style", attributes) => {
                    style = attributes.get("styleId").unwrap_or_default();
                    let default = attributes
                        .get("default")
                        .is_some_and(|default| default != "0");
                    if default && attributes.get("type").as_deref() == Some("paragraph") {
                        styles.default = Some(style.clone());
                    }
                }
                Piece::Close("style") => style.clear(),
                Piece::Open("basedOn", attributes) => {
                    styles
                        .based
                        .extend(attributes.get("val").map(|other| (style.clone(), other)));
                }
                Piece::Open("name", attributes)
                    if attributes
                        .get("val")
                        .is_some_and(|name| name.eq_ignore_ascii_case("title")) =>
                {
                    styles.titles.push(style.clone());
                }
                Piece::Open("rFonts", attributes) => {
                    let name = font(&attributes);
                    if style.is_empty() {
                        styles.ground = styles.ground.take().or(name);
                    } else if let Some(name) = name {
                        styles.fonts.insert(style.clone(), name);
                    }
                }
                _ => {}
            }
            true
        })?;
        Ok(styles)
    }

    /// The font of a style, or of those that it is based on.
    fn font(&self, style: &str) -> Option<&String> {
        let mut style = style;
        for _ in 0..16 {
            if let Some(font) = self.fonts.get(style) {
                return Some(font);
            }
            style = self.based.get(style)?;
        }
        None
    }
}

fn font(attributes: &Attributes) -> Option<String> {
    attributes.get("ascii").or_else(|| attributes.get("hAnsi"))
}

/// What is read so far.
#[derive(Default)]
struct Document {
    styles: Styles,
    paragraph: String,
    style: Option<String>,
    run_font: Option<String>,
    run_style: Option<String>,
    title: Option<String>,
    converted: Option<Encoding>,
    rows: Rows,
    /// In how many elements that are left out.
    left_out: usize,
    text: bool,
    in_run: bool,
}

impl Document {
    fn hear(&mut self, piece: Piece) {
        match piece {
            // The same once more for old programs; what was struck out or moved away.
            Piece::Open("Fallback" | "del" | "moveFrom", _) => self.left_out += 1,
            Piece::Close("Fallback" | "del" | "moveFrom") => {
                self.left_out = self.left_out.saturating_sub(1);
            }
            _ if self.left_out > 0 => {}
            Piece::Open(name, attributes) => self.open(name, &attributes),
            Piece::Close(name) => self.close(name),
            Piece::Text(text) if self.text => self.words(text),
            Piece::Text(_) => {}
        }
    }

    fn open(&mut self, name: &str, attributes: &Attributes) {
        match name {
            "pStyle" => self.style = attributes.get("val"),
            "r" => {
                self.in_run = true;
                self.run_font = None;
                self.run_style = None;
            }
            "rFonts" if self.in_run => self.run_font = font(attributes),
            "rStyle" => self.run_style = attributes.get("val"),
            "t" => self.text = true,
            // Tab stops have the same name, and stand in no run.
            "tab" | "ptab" if self.in_run => self.paragraph.push(' '),
            "br" | "cr" if self.in_run => self.paragraph.push('\n'),
            "noBreakHyphen" => self.paragraph.push('-'),
            "tr" => self.rows.row(),
            "tc" => self.rows.cell(),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "t" => self.text = false,
            "r" => self.in_run = false,
            "p" => {
                let words = std::mem::take(&mut self.paragraph);
                let words = words.trim();
                let style = self.style.take();
                if words.is_empty() {
                    return;
                }
                let titled = style.is_some_and(|style| self.styles.titles.contains(&style));
                if titled && self.title.is_none() && !self.rows.inside() {
                    self.title = Some(words.to_owned());
                }
                self.rows.paragraphs.push(words.to_owned());
            }
            "tc" => self.rows.end_cell(),
            "tr" => self.rows.end_row(),
            _ => {}
        }
    }

    fn words(&mut self, text: &str) {
        let style = self.style.as_ref().or(self.styles.default.as_ref());
        let named = self.run_font.as_ref();
        let of_run = || {
            self.run_style
                .as_ref()
                .and_then(|style| self.styles.font(style))
        };
        let of_paragraph = || style.and_then(|style| self.styles.font(style));
        let font = named
            .or_else(of_run)
            .or_else(of_paragraph)
            .or(self.styles.ground.as_ref());
        let old = font
            .and_then(|font| old_font(font))
            .filter(|_| !text.is_ascii() || is_capitals(font));
        if let Some((encoding, _)) = old
            && !text.is_ascii()
        {
            self.converted = Some(encoding);
        }
        self.paragraph.push_str(&in_font(text, old));
    }
}

/// A font of capitals shows letters of ASCII as capitals too.
fn is_capitals(font: Option<&String>) -> bool {
    font.and_then(|font| old_font(font))
        .is_some_and(|(_, capitals)| capitals)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fonts_of_old_encodings_are_known_by_their_names() {
        assert_eq!(old_font(".VnTime"), Some((Encoding::Tcvn3, false)));
        assert_eq!(old_font(".VnTimeH"), Some((Encoding::Tcvn3, true)));
        assert_eq!(old_font("VNI-Times"), Some((Encoding::Vni, false)));
        assert_eq!(old_font("Times New Roman"), None);
        assert_eq!(in_font("§¶ng bé", Some((Encoding::Tcvn3, true))), "ĐẢNG BỘ");
    }
}
