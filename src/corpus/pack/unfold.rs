//! The front as it is read: entries without texts, which count and filter as they will with them.
//!
//! It is done some rows at a time, for tens of thousands of articles take longer than a page may stand still.

use std::sync::{Arc, OnceLock};

use super::column::Column;
use super::front::{COLUMNS, Col, USUAL, how, quoted};
use super::pool::{Heard, place};
use super::{Fault, Head};
use crate::article::{Article, Published};
use crate::corpus::area::WorkArea;
use crate::corpus::called::{self, Called};
use crate::corpus::search::Sentences;
use crate::corpus::unit::{Known, Plain, Unit};
use crate::corpus::version::Ready;
use crate::corpus::{Corpus, Entry, Facet, Shelf, about};
use crate::extract::{Extraction, Kind, Status};
use crate::lexicon::Indicator;
use crate::text::{Instant, OffsetMap, Span};

/// So many articles are read at once.
const SOME: usize = 64;

/// A front that is being read.
pub struct Unfolding {
    bytes: Vec<u8>,
    columns: [Column; COLUMNS],
    articles: usize,
    /// Whether what the rules found is that of ours.
    own: bool,
    texts: Heard,
    /// The numbers here of the spellings, of the areas of work and of the types of documents that are told.
    spellings: Vec<u32>,
    areas: Vec<WorkArea>,
    types: Vec<Option<u16>>,
    ready: Vec<Ready>,
    /// What no entry has by itself.
    sentences: Arc<Sentences>,
    extraction: Arc<Extraction>,
    shelves: Shelves,
}

/// Where the articles stand.
pub(super) enum Shelves {
    /// All of them there.
    One(Arc<Shelf>),
    /// Each there.
    Each(Vec<Arc<Shelf>>),
}

impl Shelves {
    fn of(&self, at: usize) -> Option<&Arc<Shelf>> {
        match self {
            Self::One(all) => Some(all),
            Self::Each(each) => each.get(at),
        }
    }
}

/// What is told of an article in texts.
struct Line {
    /// As far as it is known.
    article: Article,
    heading: Arc<str>,
    /// The numbers of its places.
    places: Vec<u32>,
}

impl Unfolding {
    /// The front of a pack, unpacked. Its articles stand on `shelf`; what other rules found is passed over.
    ///
    /// # Errors
    ///
    /// Where these bytes are none.
    pub fn new(head: &Head, front: Vec<u8>, shelf: Shelf) -> Result<Self, Fault> {
        let whole = Column::whole(&front);
        let own = head.rules == super::rules();
        let shelves = Shelves::One(shelf.into());
        Self::read(front, whole, head.articles(), own, shelves)
    }

    /// The front that is the rest of these bytes; `own` is whether these rules found what it tells.
    pub(super) fn read(
        front: Vec<u8>,
        mut rest: Column,
        articles: usize,
        own: bool,
        shelves: Shelves,
    ) -> Result<Self, Fault> {
        let mut lengths = [0; COLUMNS];
        for length in &mut lengths {
            *length = rest.size(&front)?;
        }
        let mut columns = [Column::default(); COLUMNS];
        for (column, length) in columns.iter_mut().zip(lengths) {
            *column = rest.cut(length)?;
        }
        // Each has an id, which takes a byte at least.
        let likely = rest.is_done() && articles <= columns[Col::Id as usize].left();
        if !likely {
            return Err(Fault::Damaged);
        }
        Ok(Self {
            bytes: front,
            columns,
            articles,
            own,
            texts: Heard::default(),
            spellings: Vec::new(),
            areas: Vec::new(),
            types: Vec::new(),
            ready: Vec::new(),
            sentences: Arc::default(),
            extraction: Arc::default(),
            shelves,
        })
    }

    /// Reads some more for `corpus`, which has to be the same each time; whether all is there.
    ///
    /// # Errors
    ///
    /// Where it is not as it was written. It is of no more use then.
    pub fn some(&mut self, corpus: &Corpus) -> Result<bool, Fault> {
        let shared = corpus.shared.clone();
        let called = &mut shared.called_to_add();
        if self.ready.is_empty() {
            self.tables(called)?;
        }
        for _ in 0..SOME {
            if self.ready.len() == self.articles {
                return Ok(true);
            }
            let mut ready = self.article(called)?;
            if let Some(entry) = Arc::get_mut(&mut ready.0) {
                entry.row = shared.list(&entry.unit);
            }
            self.ready.push(ready);
        }
        Ok(self.ready.len() == self.articles)
    }

    /// How many articles are read, of how many.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.ready.len(), self.articles)
    }

    /// The articles, each in its place.
    #[must_use]
    pub fn done(self) -> Vec<Ready> {
        self.ready
    }

    fn number(&mut self, column: Col) -> Result<u64, Fault> {
        self.columns[column as usize].number(&self.bytes)
    }

    fn small(&mut self, column: Col) -> Result<u32, Fault> {
        self.columns[column as usize].small(&self.bytes)
    }

    fn byte(&mut self, column: Col) -> Result<u8, Fault> {
        self.columns[column as usize].byte(&self.bytes)
    }

    fn count(&mut self, column: Col) -> Result<usize, Fault> {
        self.columns[column as usize].count(&self.bytes)
    }

    /// A number that may be below nought.
    fn signed(&mut self, column: Col) -> Result<i64, Fault> {
        let number = self.number(column)?;
        Ok((number >> 1).cast_signed() ^ -(number & 1).cast_signed())
    }

    fn tables(&mut self, called: &mut Called) -> Result<(), Fault> {
        let column = &mut self.columns[Col::Tables as usize];
        for _ in 0..column.count(&self.bytes)? {
            let area = WorkArea::from_id(column.text(&self.bytes)?);
            self.areas.push(area.ok_or(Fault::Damaged)?);
        }
        for _ in 0..column.count(&self.bytes)? {
            let one = called.value(Facet::DocumentType, column.text(&self.bytes)?);
            self.types.push(u16::try_from(one).ok());
        }
        Ok(())
    }

    fn article(&mut self, called: &mut Called) -> Result<Ready, Fault> {
        let bytes = std::mem::take(&mut self.bytes);
        let told = self.texts_of(&bytes, called);
        self.bytes = bytes;
        let Line {
            article,
            heading,
            places,
        } = told?;
        let day = article.published.as_ref().map(|published| published.day);
        let published = day.and_then(|day| day.year);
        let areas = self.areas_of()?;
        let usual = i64::from(published.unwrap_or(USUAL));
        let year =
            |signed: i64| u16::try_from(usual.saturating_add(signed)).map_err(|_| Fault::Damaged);
        let mut more_years = Vec::new();
        let mut item = 0_u32;
        for _ in 0..self.count(Col::More)? {
            let further = self.small(Col::More)?;
            item = item.checked_add(further).ok_or(Fault::Damaged)?;
            more_years.push((item, year(self.signed(Col::More)?)?));
        }
        let mut items = Vec::new();
        for _ in 0..self.count(Col::Item)? {
            items.push(self.item(usual, called)?);
        }
        let names = places.iter().filter_map(|at| called.places().text(*at));
        let names = names.cloned().collect();
        let mut known = Known {
            published,
            more_years,
            places,
            areas,
        };
        if !self.own {
            items.clear();
            known.more_years.clear();
        }
        let sentences = self.sentences.clone();
        let stands = self.shelves.of(self.ready.len()).ok_or(Fault::Damaged)?;
        let unit = Unit::told(&items, known, stands, sentences, called);
        Ok(Ready(Arc::new(Entry {
            article: Arc::new(article),
            extraction: self.extraction.clone(),
            places: names,
            shelf: stands.clone(),
            heading,
            row: 0,
            unit,
            told: OnceLock::new(),
        })))
    }

    fn texts_of(&mut self, bytes: &[u8], called: &mut Called) -> Result<Line, Fault> {
        let id = self.columns[Col::Id as usize].text(bytes)?;
        let heading = self.columns[Col::Heading as usize].text(bytes)?;
        let published = self.published(bytes)?;
        let mut places = Vec::new();
        let count = self.columns[Col::Place as usize].count(bytes)?;
        for _ in 0..count {
            let name = self.text(bytes, Col::Place)?;
            places.push(called.place(name));
        }
        let article = Article {
            id: id.into(),
            source: heading.to_owned(),
            offsets: OffsetMap::default(),
            title: Some(whole(heading)),
            byline: None,
            published,
            blocks: Vec::new(),
        };
        Ok(Line {
            article,
            heading: heading.into(),
            places,
        })
    }

    fn text<'a>(&mut self, bytes: &'a [u8], from: Col) -> Result<&'a str, Fault> {
        let mut texts = self.columns[Col::Text as usize];
        let column = &mut self.columns[from as usize];
        let text = self.texts.text(bytes, column, &mut texts);
        self.columns[Col::Text as usize] = texts;
        text
    }

    fn published(&mut self, bytes: &[u8]) -> Result<Option<Published>, Fault> {
        let column = &mut self.columns[Col::Published as usize];
        let iso = column.text(bytes)?;
        if iso.is_empty() {
            return Ok(None);
        }
        let year = column.number(bytes)?.checked_sub(1).map(u16::try_from);
        let day = Instant {
            year: year.transpose().map_err(|_| Fault::Damaged)?,
            month: column.byte(bytes)?.checked_sub(1),
            day: column.byte(bytes)?.checked_sub(1),
        };
        Ok(Some(Published {
            iso: iso.to_owned(),
            day,
            span: whole(""),
        }))
    }

    fn areas_of(&mut self) -> Result<Vec<(WorkArea, u32)>, Fault> {
        let mut areas = Vec::new();
        let mut block = 0_i64;
        for _ in 0..self.count(Col::Area)? {
            let area = self.small(Col::Area)? as usize;
            let area = *self.areas.get(area).ok_or(Fault::Damaged)?;
            block = block.saturating_add(self.signed(Col::Area)?);
            areas.push((area, u32::try_from(block).map_err(|_| Fault::Damaged)?));
        }
        Ok(areas)
    }

    fn item(&mut self, usual: i64, called: &mut Called) -> Result<Plain, Fault> {
        let byte = self.byte(Col::Item)?;
        let kind = *Kind::ALL.get(usize::from(byte / 2)).ok_or(Fault::Damaged)?;
        let year = self.number(Col::Year)?.checked_sub(1).map(|year| {
            let year = (year >> 1).cast_signed() ^ -(year & 1).cast_signed();
            u16::try_from(usual.saturating_add(year)).map_err(|_| Fault::Damaged)
        });
        let mut item = Plain {
            kind: kind as u8,
            counts: byte % 2 == 1,
            year: year.transpose()?,
            figure: None,
            document_type: None,
            spelling: None,
        };
        match kind {
            Kind::Time => return Ok(item),
            Kind::Figure => {
                let (indicator, status) = (self.byte(Col::Figure)?, self.byte(Col::Figure)?);
                let known = usize::from(indicator) < Indicator::ALL.len()
                    && usize::from(status) < Status::ALL.len();
                item.figure = (known || !self.own).then_some((indicator, status));
                return item.figure.map(|_| item).ok_or(Fault::Damaged);
            }
            Kind::Document => {
                let one = usize::try_from(self.number(Col::Type)?).map_err(|_| Fault::Damaged)?;
                item.document_type = match one.checked_sub(1) {
                    Some(one) => *self.types.get(one).ok_or(Fault::Damaged)?,
                    None => None,
                };
            }
            _ => {}
        }
        let at = place(self.spellings.len(), self.number(Col::Named)?)?;
        if at == self.spellings.len() {
            let bytes = std::mem::take(&mut self.bytes);
            let spelling = self.spelling(&bytes, called);
            self.bytes = bytes;
            self.spellings.push(spelling?);
        }
        item.spelling = self.spellings.get(at).copied();
        Ok(item)
    }

    fn spelling(&mut self, bytes: &[u8], called: &mut Called) -> Result<u32, Fault> {
        let byte = self.columns[Col::Spelling as usize].byte(bytes)?;
        let kind = *Kind::ALL.get(usize::from(byte & 7)).ok_or(Fault::Damaged)?;
        let has = |flag| byte & flag != 0;
        let name = self.text(bytes, Col::Spelling)?;
        let own = about::key(name);
        let key = if has(how::KEY) {
            &own
        } else {
            self.text(bytes, Col::Spelling)?
        };
        let value = match (has(how::VALUE), has(how::VALUE_IS_NAME)) {
            (false, _) => None,
            (true, true) => Some(name),
            (true, false) => Some(self.text(bytes, Col::Spelling)?),
        };
        let phrased = quoted(name);
        let phrase = match (has(how::PHRASE), has(how::PHRASE_IS_NAME)) {
            (false, _) => None,
            (true, true) => Some(phrased.as_str()),
            (true, false) => Some(self.text(bytes, Col::Spelling)?),
        };
        Ok(called.spelt(called::Told {
            kind,
            name,
            key,
            value,
            phrase,
        }))
    }
}

/// All of a text.
fn whole(text: &str) -> Span {
    Span::new(0, text.len())
}
