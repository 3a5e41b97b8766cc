//! One article in numbers: what filtering, counting and searching look at instead of the article.

mod plain;

use std::iter::repeat_n;
use std::ops::Deref;
use std::sync::Arc;

use super::area::WorkArea;
use super::called::{Called, NONE, Spelling};
use super::facet::year;
use super::search::{Sentences, count};
use super::small::Small;
use super::{Facet, Shelf};
use crate::article::Article;
use crate::extract::{Extraction, Kind, Mention, Value};

pub(super) use plain::{Known, Plain};

/// An article by itself, or one of its mentions.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    /// How it is spelt; see [`Called::spelling_of`].
    pub spelling: u32,
    /// Its value in the facet that knows its name.
    pub value: u32,
    /// The first year that it belongs to; [`NO_YEAR`] where there is none.
    year: u16,
    document_type: u16,
    kind: u8,
    indicator: u8,
    status: u8,
    /// Whether its words stand there for the first time.
    pub counts: bool,
}

const NO_YEAR: u16 = u16::MAX;
const NO_TYPE: u16 = u16::MAX;
const NO_ID: u8 = u8::MAX;

/// One article.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    pub sentences: Arc<Sentences>,
    /// One more than the sentence that holds each mention, among those of the article; nought where none
    /// does, and nothing before the index or the text is there.
    stands: Small,
    /// The sentences of blocks that repeat others, ascending; none before that is known.
    repeated: Box<[u32]>,
    counted: Arc<Counted>,
}

/// What filters and counts, which is the same before the text is there.
#[derive(Debug)]
pub(super) struct Counted {
    /// Its mentions.
    items: Box<[Item]>,
    /// The further years of those that belong to more than one.
    more_years: Box<[(u32, u16)]>,
    published: u16,
    /// How many places it is about.
    about: u16,
    /// The spellings of these, as it spells them itself; what each is called together with its other
    /// spellings; the groups in which it stands. In one piece, for there are a few of each.
    numbers: Box<[u32]>,
    /// The areas of work in the order of their table, with each block that treats one.
    pub areas: Box<[(WorkArea, u32)]>,
}

/// A mention with what is numbered of it.
pub(super) struct Told<'a> {
    pub article: &'a Article,
    pub extraction: &'a Extraction,
    pub shelf: &'a Shelf,
    pub places: &'a [String],
    pub areas: Vec<(WorkArea, u32)>,
}

impl Unit {
    pub fn new(told: Told<'_>, sentences: Arc<Sentences>, called: &mut Called) -> Self {
        let Told {
            article,
            extraction,
            shelf,
            places,
            areas,
        } = told;
        let published = article.published.as_ref().and_then(|at| at.day.year);
        let mut more_years = Vec::new();
        let items = extraction.mentions.iter().enumerate().map(|(at, mention)| {
            let block = article.blocks.get(mention.block);
            let mut year = NO_YEAR;
            year::of(published, Some(mention), &mut |one| {
                if year == NO_YEAR {
                    year = one;
                } else {
                    more_years.push((small(at), one));
                }
            });
            let spelling = called.spelling_of(article, mention);
            let value = called.spelling(spelling).map(|spelling| spelling.value);
            Item {
                spelling,
                value: value.unwrap_or(NONE),
                year,
                document_type: document_type(mention, called),
                kind: mention.kind() as u8,
                indicator: mention.figure().map_or(NO_ID, |one| one.indicator as u8),
                status: mention.figure().map_or(NO_ID, |one| one.status as u8),
                counts: block.is_some_and(|block| block.repeats.is_none()),
            }
        });
        let items = items.collect();
        let places = places.iter().map(|name| called.place(name)).collect();
        let (about, numbers) = numbered(places, shelf, called);
        let counted = Counted {
            items,
            more_years: more_years.into(),
            published: published.unwrap_or(NO_YEAR),
            about,
            numbers,
            areas: areas.into(),
        };
        Self {
            stands: stands(article, extraction),
            repeated: repeated(article),
            sentences,
            counted: counted.into(),
        }
    }

    /// The sentence that holds a mention, among those of the article; [`NONE`] where none does.
    #[inline]
    pub fn sentence(&self, at: usize) -> u32 {
        self.stands.get(at).checked_sub(1).unwrap_or(NONE)
    }

    /// Whether a sentence, by its place among those of the article, stands in a block that repeats another.
    pub fn repeats(&self, sentence: u32) -> bool {
        self.repeated.binary_search(&sentence).is_ok()
    }
}

impl Deref for Unit {
    type Target = Counted;

    fn deref(&self) -> &Counted {
        &self.counted
    }
}

/// See [`Unit::repeated`].
fn repeated(article: &Article) -> Box<[u32]> {
    let blocks = article.blocks.iter();
    let again = blocks.flat_map(|block| repeat_n(block.repeats.is_some(), count(block)));
    let repeated = (0..).zip(again).filter(|(_, again)| *again);
    repeated.map(|(sentence, _)| sentence).collect()
}

/// See [`Unit::stands`].
fn stands(article: &Article, extraction: &Extraction) -> Small {
    let mut first = 0;
    let firsts = article.blocks.iter().map(|block| {
        let start = first;
        first += small(count(block));
        (start, block)
    });
    let firsts: Vec<_> = firsts.collect();
    let stands = extraction.mentions.iter().map(|mention| {
        let block = firsts.get(mention.block);
        block.map_or(0, |(first, block)| {
            // The last of the block where it has fewer.
            1 + first + small(usize::from(mention.sentence).min(count(block) - 1))
        })
    });
    Small::new(&stands.collect::<Vec<_>>())
}

/// See [`Counted`]: how many of the places there are, and all numbers in one piece.
fn numbered(places: Vec<u32>, shelf: &Shelf, called: &mut Called) -> (u16, Box<[u32]>) {
    let mut numbers = places;
    // No article is about more places than that.
    let about = u16::try_from(numbers.len()).unwrap_or(u16::MAX);
    numbers.truncate(about.into());
    for at in 0..numbers.len() {
        numbers.push(called.place_of(numbers[at]));
    }
    let groups = shelf.groups.iter();
    numbers.extend(groups.map(|group| called.value(Facet::Collection, group)));
    (about, numbers.into())
}

impl Counted {
    /// The spellings of the places that it is about, as it spells them itself.
    pub fn places(&self) -> &[u32] {
        &self.numbers[..self.about.into()]
    }

    /// What they are called together with their other spellings.
    pub fn place_keys(&self) -> &[u32] {
        let about = usize::from(self.about);
        &self.numbers[about..2 * about]
    }

    /// The groups in which it stands.
    pub fn groups(&self) -> &[u32] {
        &self.numbers[2 * usize::from(self.about)..]
    }

    /// Its mentions.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// Gives `take` the values that the article by itself has in facets of which each mention has
    /// its own.
    pub fn own(&self, mut take: impl FnMut(Facet, u32)) {
        if self.published != NO_YEAR {
            take(Facet::Year, self.published.into());
        }
    }

    /// Gives `take` the values of a mention in facets of which each mention has its own.
    pub fn values(&self, at: usize, mut take: impl FnMut(Facet, u32)) {
        let Some(item) = self.items.get(at) else {
            return;
        };
        take(Facet::Kind, item.kind.into());
        if item.year != NO_YEAR {
            take(Facet::Year, item.year.into());
            if !self.more_years.is_empty() {
                self.further_years(at, &mut |year| take(Facet::Year, year.into()));
            }
        }
        if item.indicator != NO_ID {
            take(Facet::Indicator, item.indicator.into());
            take(Facet::Status, item.status.into());
        }
        if item.document_type != NO_TYPE {
            take(Facet::DocumentType, item.document_type.into());
        }
        if item.value != NONE
            && let Some(facet) = item.named()
        {
            take(facet, item.value);
        }
    }

    fn further_years(&self, at: usize, take: &mut dyn FnMut(u16)) {
        let at = small(at);
        let from = self.more_years.partition_point(|(of, _)| *of < at);
        let more = self.more_years[from..].iter();
        more.take_while(|(of, _)| *of == at)
            .for_each(|(_, year)| take(*year));
    }
}

impl Item {
    /// The kind of mention.
    pub fn kind(self) -> Option<Kind> {
        Kind::ALL.get(usize::from(self.kind)).copied()
    }

    /// What a figure counts, by its place in the table of indicators.
    pub fn indicator(self) -> Option<u8> {
        Some(self.indicator).filter(|one| *one != NO_ID)
    }

    fn named(self) -> Option<Facet> {
        self.kind().and_then(Spelling::facet)
    }
}

fn document_type(mention: &Mention, called: &mut Called) -> u16 {
    match &mention.value {
        Value::Document(document) => {
            let number = called.value(Facet::DocumentType, document.kind);
            u16::try_from(number).unwrap_or(NO_TYPE)
        }
        _ => NO_TYPE,
    }
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(NONE)
}
