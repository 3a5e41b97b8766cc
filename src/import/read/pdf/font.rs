//! A font: what letters its codes show, and how wide they are.

use std::collections::HashMap;

use hayro_cmap::{BfString, CMap};
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};

use super::super::super::encoding::{Encoding, decode};
use super::super::docx::old_font;
use super::glyph;

/// The width of a letter that no table tells, in thousandths of the size.
const WIDTH: f64 = 500.0;

/// No table of a font is larger.
const TABLE: usize = 4 * 1024 * 1024;

/// A font.
pub struct Font {
    unicode: Option<CMap>,
    /// Two bytes a letter.
    wide: bool,
    /// Letters by code, where each is one byte.
    names: HashMap<u32, String>,
    widths: HashMap<u32, f64>,
    width: f64,
    /// The old encoding that its name tells.
    pub old: Option<(Encoding, bool)>,
}

/// One letter.
pub struct Letter {
    /// What it shows; nothing where nobody knows.
    pub text: Option<String>,
    /// In thousandths of the size.
    pub width: f64,
    /// Whether its code is the one byte of a space.
    pub space: bool,
}

impl Font {
    /// From what the page says of it.
    pub fn read(dict: &Dict) -> Self {
        let wide = dict
            .get::<Name>("Subtype")
            .is_some_and(|kind| kind.as_str() == "Type0");
        let unicode = dict
            .get::<Stream>("ToUnicode")
            .and_then(|stream| stream.decoded_data().ok());
        let unicode = unicode
            .filter(|table| table.len() <= TABLE)
            .and_then(|table| CMap::parse(&table, |_| None));
        let name = dict.get::<Name>("BaseFont");
        let name = name.as_ref().map(Name::as_str).unwrap_or_default();
        // A part of a font is called `ABCDEF+Name`.
        let name = name.split_once('+').map_or(name, |(_, name)| name);
        let mut font = Self {
            unicode,
            wide,
            names: HashMap::new(),
            widths: HashMap::new(),
            width: WIDTH,
            old: old_font(name),
        };
        if wide {
            font.read_wide(dict);
        } else {
            font.read_single(dict);
        }
        font
    }

    fn read_wide(&mut self, dict: &Dict) {
        let below = dict
            .get::<Array>("DescendantFonts")
            .and_then(|fonts| fonts.iter::<Dict>().next());
        let Some(below) = below else {
            return;
        };
        self.width = below.get::<f64>("DW").unwrap_or(1000.0);
        let widths = below
            .get::<Array>("W")
            .map(|array| array.iter::<Object>().take(200_000).collect::<Vec<_>>());
        let widths = widths.unwrap_or_default();
        let number = |object: Option<&Object>| match object {
            Some(Object::Number(number)) => Some(number.as_f64()),
            _ => None,
        };
        let mut at = 0;
        while let Some(first) = number(widths.get(at)).and_then(code) {
            if let Some(Object::Array(list)) = widths.get(at + 1) {
                for (nth, width) in (first..).zip(list.iter::<f64>().take(65_536)) {
                    self.widths.insert(nth, width);
                }
                at += 2;
            } else if let (Some(last), Some(width)) = (
                number(widths.get(at + 1)).and_then(code),
                number(widths.get(at + 2)),
            ) {
                for nth in first..=last.min(first.saturating_add(65_535)) {
                    self.widths.insert(nth, width);
                }
                at += 3;
            } else {
                break;
            }
        }
    }

    fn read_single(&mut self, dict: &Dict) {
        let first = dict.get::<f64>("FirstChar").and_then(code).unwrap_or(0);
        if let Some(widths) = dict.get::<Array>("Widths") {
            self.widths = (first..).zip(widths.iter::<f64>().take(256)).collect();
        }
        let encoding = dict.get::<Dict>("Encoding");
        let differences = encoding.and_then(|encoding| encoding.get::<Array>("Differences"));
        let mut at = 0;
        for object in differences
            .iter()
            .flat_map(|array| array.iter::<Object>().take(1_000))
        {
            match object {
                Object::Number(number) => at = code(number.as_f64()).unwrap_or(0),
                Object::Name(name) => {
                    if let Some(letters) = glyph::letters(name.as_str()) {
                        self.names.insert(at, letters);
                    }
                    at = at.saturating_add(1);
                }
                _ => {}
            }
        }
    }

    /// The letters that a string of codes shows.
    pub fn letters(&self, codes: &[u8]) -> impl Iterator<Item = Letter> {
        codes.chunks(if self.wide { 2 } else { 1 }).map(|bytes| {
            let code = bytes
                .iter()
                .fold(0, |code, byte| code << 8 | u32::from(*byte));
            let width = self.widths.get(&code).copied().unwrap_or(self.width);
            Letter {
                text: self.text(code, bytes),
                width,
                space: bytes == b" ",
            }
        })
    }

    fn text(&self, code: u32, bytes: &[u8]) -> Option<String> {
        // A font of an old encoding is read by its bytes: its table tells what Windows would show.
        if self.old.is_some() && !self.wide && !self.names.contains_key(&code) {
            return Some(decode(bytes, Encoding::Windows1252));
        }
        let told = self
            .unicode
            .as_ref()
            .and_then(|table| table.lookup_bf_string(code));
        let told = told.map(|letters| match letters {
            BfString::Char(c) => c.to_string(),
            BfString::String(letters) => letters,
        });
        let told =
            told.filter(|letters| !letters.is_empty() && !letters.starts_with(['\0', '\u{FFFD}']));
        let single = || match code {
            _ if self.wide => None,
            // Control characters show nothing.
            0..0x20 => None,
            _ => Some(decode(bytes, Encoding::Windows1252)),
        };
        told.or_else(|| self.names.get(&code).cloned())
            .or_else(single)
    }
}

/// A code, which is a small whole number.
fn code(number: f64) -> Option<u32> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is within bounds"
    )]
    (0.0..=1_114_111.0)
        .contains(&number)
        .then_some(number as u32)
}
