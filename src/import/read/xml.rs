//! XML piece by piece: no tree is built, so that nesting costs nothing.

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};

use super::super::draft::Why;

/// A piece.
pub enum Piece<'a> {
    /// An element begins; its name without the prefix.
    Open(&'a str, Attributes<'a>),
    /// An element ends.
    Close(&'a str),
    /// Words.
    Text(&'a str),
}

/// The attributes of an element.
pub struct Attributes<'a>(&'a BytesStart<'a>);

impl Attributes<'_> {
    /// The value of the attribute with this name, whatever its prefix.
    pub fn get(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        let mut all = attributes.with_checks(false).flatten();
        let found = all.find(|attribute| attribute.key.local_name().as_ref() == name)?;
        found
            .normalized_value(XmlVersion::Explicit1_0)
            .ok()
            .map(std::borrow::Cow::into_owned)
    }
}

/// Tells `hear` each piece of `text`, until it says that this is enough.
pub fn walk(text: &str, hear: &mut dyn FnMut(Piece) -> bool) -> Result<(), Why> {
    let mut reader = Reader::from_str(text);
    loop {
        let event = reader
            .read_event()
            .map_err(|error| Why::Damaged(error.to_string()))?;
        let on = match &event {
            Event::Start(start) => {
                hear(Piece::Open(start.local_name().as_ref(), Attributes(start)))
            }
            Event::Empty(start) => {
                let name = start.local_name();
                hear(Piece::Open(name.as_ref(), Attributes(start)))
                    && hear(Piece::Close(name.as_ref()))
            }
            Event::End(end) => hear(Piece::Close(end.local_name().as_ref())),
            Event::Text(text) => hear(Piece::Text(&text.xml10_content())),
            Event::CData(text) => hear(Piece::Text(&text.xml10_content())),
            Event::GeneralRef(reference) => {
                let known = reference.resolve_char_ref().ok().flatten();
                let named = || Some(named(&reference.xml10_content())).filter(|c| *c != '\0');
                known
                    .or_else(named)
                    .is_none_or(|c| hear(Piece::Text(c.encode_utf8(&mut [0; 4]))))
            }
            Event::Eof => return Ok(()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => true,
        };
        if !on {
            return Ok(());
        }
    }
}

/// XML's own five; others are declared in a document type, and no document here has one.
fn named(name: &str) -> char {
    match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => '\0',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Result<String, Why> {
        let mut out = String::new();
        walk(text, &mut |piece| {
            let part = match piece {
                Piece::Open(name, attributes) => {
                    format!("<{name}{}>", attributes.get("a").unwrap_or_default())
                }
                Piece::Close(name) => format!("</{name}>"),
                Piece::Text(text) => text.to_owned(),
            };
            out += &part;
            true
        })?;
        Ok(out)
    }

    #[test]
    fn pieces_come_in_order() {
        let text = "<?xml version=\"1.0\"?><w:p x:a='1 &amp; 2'>Đ &amp; &#7897;<w:br/><![CDATA[<i>]]></w:p>";
        assert_eq!(told(text).as_deref(), Ok("<p1 & 2>Đ & ộ<br></br><i></p>"));
    }

    #[test]
    fn what_is_broken_is_told() {
        assert!(matches!(told("<a></b>"), Err(Why::Damaged(_))));
        let deep = "<a>".repeat(100_000);
        assert_eq!(told(&deep).map(|out| out.len()), Ok(300_000));
    }
}
