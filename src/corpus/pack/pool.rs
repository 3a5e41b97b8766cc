//! Things that are told once and then pointed back to: nought says that a new one follows, and any other
//! number how far back it stands among those that were told. What comes often was mostly told lately.

use foldhash::HashMap;

use super::Fault;
use super::column::{Column, put, put_text};

/// How far behind the newest of `count` things `at` stands; nought is the next that comes.
pub(super) fn back(count: usize, at: usize) -> u64 {
    u64::try_from(count - at.min(count)).unwrap_or(u64::MAX)
}

/// The place of what `back` points to among `count` things.
pub(super) fn place(count: usize, back: u64) -> Result<usize, Fault> {
    let back = usize::try_from(back).map_err(|_| Fault::Damaged)?;
    count.checked_sub(back).ok_or(Fault::Damaged)
}

/// Texts that are written once each.
#[derive(Debug, Default)]
pub(super) struct Told(HashMap<String, usize>);

impl Told {
    /// Points to `text` in `into`; a new one goes to `texts`.
    pub fn put(&mut self, text: &str, into: &mut Vec<u8>, texts: &mut Vec<u8>) {
        let count = self.0.len();
        if let Some(at) = self.0.get(text) {
            return put(into, back(count, *at));
        }
        put(into, 0);
        put_text(texts, text);
        self.0.insert(text.to_owned(), count);
    }
}

/// The same as they are read.
#[derive(Debug, Default)]
pub(super) struct Heard(Vec<Column>);

impl Heard {
    /// The text that the next number of `from` points to.
    pub fn text<'a>(
        &mut self,
        bytes: &'a [u8],
        from: &mut Column,
        texts: &mut Column,
    ) -> Result<&'a str, Fault> {
        let at = place(self.0.len(), from.number(bytes)?)?;
        if at == self.0.len() {
            let length = texts.size(bytes)?;
            self.0.push(texts.cut(length)?);
        }
        self.0.get(at).ok_or(Fault::Damaged)?.of(bytes)
    }
}
