//! How a corpus is made, and how the next version of it is: with more articles, without some, with others
//! in the place of some.
//!
//! Making an article ready is the work: it is cut into words, its names and values are numbered, and that
//! is a good part of a millisecond. It is done for each by itself, whenever there is time for it. What a
//! version is made of then are lists of what is ready, and counts: a version with five hundred articles
//! more costs the same few milliseconds whether there were none or tens of thousands before.

use foldhash::{HashMap, HashSet};
use std::cmp::Reverse;
use std::sync::{Arc, OnceLock};

use super::area::WorkArea;
use super::called::NONE;
use super::prepared::Prepared;
use super::search::{Asked, Sentences};
use super::stored::Kept;
use super::unit::{Told, Unit};
use super::{ArticleId, Corpus, Entry, Shelf, about};
use crate::article::Article;
use crate::extract::Extraction;
use crate::order::InOrder as _;
use crate::text::nfc;

/// An article that is ready to stand in versions of one corpus.
#[derive(Clone, Debug)]
pub struct Ready(pub(super) Arc<Entry>);

impl Ready {
    /// The article's id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.0.article.id
    }

    /// The same, had in common with the article.
    #[must_use]
    pub fn shared_id(&self) -> Arc<str> {
        self.0.article.id.clone()
    }
}

/// What an article is about, as far as that was worked out before.
#[derive(Default)]
struct Before {
    places: Option<Vec<String>>,
    areas: Option<Vec<(WorkArea, u32)>>,
}

impl Before {
    /// What stays as it is, wherever the article is put and whatever it is made to say.
    fn of(entry: &Entry) -> Self {
        Self {
            places: None,
            areas: Some(entry.unit.areas.to_vec()),
        }
    }
}

impl Corpus {
    /// The corpus of `entries`; they keep their order as [`ArticleId`]s.
    #[must_use]
    pub fn new(entries: impl IntoIterator<Item = (Article, Extraction)>) -> Self {
        let entries = entries.into_iter();
        Self::shelved(entries.map(|(article, extraction)| (article, extraction, Shelf::default())))
    }

    /// The same of articles that stand on shelves.
    #[must_use]
    pub fn shelved(entries: impl IntoIterator<Item = (Article, Extraction, Shelf)>) -> Self {
        let empty = Self::default();
        let entries = entries.into_iter();
        let ready =
            entries.map(|(article, extraction, shelf)| empty.ready(article, extraction, shelf));
        let ready: Vec<_> = ready.collect();
        empty.next(|_| true, ready)
    }

    /// An article made ready for this corpus and all versions of it.
    #[must_use]
    pub fn ready(&self, article: Article, mut extraction: Extraction, stands: Shelf) -> Ready {
        self.share(&mut extraction);
        self.ready_alone(article, extraction, stands)
    }

    /// The same of an article that was kept: what was worked out of it where it was read is only numbered.
    #[must_use]
    pub fn ready_again(&self, kept: Kept, stands: Shelf) -> Ready {
        let Kept {
            mut article,
            mut extraction,
            prepared,
        } = kept;
        self.share(&mut extraction);
        Entry::fitted(&mut article, &mut extraction);
        let Prepared {
            places,
            areas,
            words,
        } = prepared;
        let sentences = {
            let known = &mut self.shared.words_to_add();
            Sentences::of_cut(&article, &words, known)
                .unwrap_or_else(|| Sentences::new(&article, known))
        };
        let before = Before {
            places: Some(places),
            areas: Some(areas),
        };
        self.entry_of(
            article.into(),
            extraction.into(),
            stands.into(),
            sentences.into(),
            before,
        )
    }

    pub(super) fn share(&self, extraction: &mut Extraction) {
        let mut known = self.shared.values();
        for mention in &mut extraction.mentions {
            known.share(&mut mention.value);
        }
    }

    /// The same for an article whose values nobody shares: of a few articles nothing is gained by it, and
    /// the first view need not know how.
    pub(super) fn ready_alone(
        &self,
        mut article: Article,
        mut extraction: Extraction,
        stands: Shelf,
    ) -> Ready {
        Entry::fitted(&mut article, &mut extraction);
        let sentences = Sentences::new(&article, &mut self.shared.words_to_add());
        self.entry_of(
            article.into(),
            extraction.into(),
            stands.into(),
            sentences.into(),
            Before::default(),
        )
    }

    fn entry_of(
        &self,
        article: Arc<Article>,
        extraction: Arc<Extraction>,
        stands: Arc<Shelf>,
        sentences: Arc<Sentences>,
        before: Before,
    ) -> Ready {
        let tables = || self.shared.tables();
        let places = match &stands.place {
            Some(place) => vec![place.clone()],
            None => before
                .places
                .unwrap_or_else(|| about::places(&tables().0, &article, &extraction)),
        };
        let told = Told {
            article: &article,
            extraction: &extraction,
            shelf: &stands,
            places: &places,
            areas: before.areas.unwrap_or_else(|| tables().1.areas(&article)),
        };
        let unit = Unit::new(told, sentences, &mut self.shared.called_to_add());
        Ready(Arc::new(Entry {
            heading: nfc(article.heading()).into(),
            places: places.into_iter().map(Into::into).collect(),
            row: self.shared.list(&unit),
            unit,
            told: OnceLock::new(),
            article,
            extraction,
            shelf: self.shared.shelf(stands),
        }))
    }

    /// An article of this corpus on another shelf.
    #[must_use]
    pub fn reshelved(&self, entry: &Entry, stands: Shelf) -> Ready {
        let (article, extraction) = (entry.article.clone(), entry.extraction.clone());
        self.entry_of(
            article,
            extraction,
            stands.into(),
            entry.unit.sentences.clone(),
            Before::of(entry),
        )
    }

    /// An article of this corpus that says something else.
    pub(super) fn resaid(&self, entry: &Entry, extraction: Extraction) -> Ready {
        let (article, stands) = (entry.article.clone(), entry.shelf.clone());
        self.entry_of(
            article,
            extraction.into(),
            stands,
            entry.unit.sentences.clone(),
            Before::of(entry),
        )
    }

    /// The next version: those articles that stay, and behind them those that come.
    #[must_use]
    pub fn next(
        &self,
        stays: impl Fn(&Entry) -> bool,
        come: impl IntoIterator<Item = Ready>,
    ) -> Self {
        let mut next = self.again();
        let mut touched = HashSet::default();
        let mut place = vec![NONE; self.entries.len()];
        let mut entries = Vec::with_capacity(self.entries.len());
        for (entry, place) in self.entries.iter().zip(&mut place) {
            if stays(entry) {
                *place = small(entries.len());
                entries.push(entry.clone());
            } else {
                next.leave_out(&entry.unit, &mut touched);
            }
        }
        let kept = |at: ArticleId| {
            let at = *place.get(at.0)?;
            (at != NONE).then_some(ArticleId(at as usize))
        };
        let order: Vec<_> = self.order.iter().filter_map(|at| kept(*at)).collect();
        let by_id: Vec<_> = self.entries.by_id().filter_map(kept).collect();
        let first = entries.len();
        for Ready(entry) in come {
            next.add(&entry.unit, &mut touched);
            entries.push(entry);
        }
        let new: Vec<_> = (first..entries.len()).map(ArticleId).collect();
        let day_and_id = |at: ArticleId| (Reverse(entries[at.0].day()), &entries[at.0].article.id);
        next.order = inserted(&order, new.clone(), day_and_id);
        let id = |at: ArticleId| (&entries[at.0].article.id, at);
        let by_id = inserted(&by_id, new, id);
        next.entries.put(entries, by_id);
        next.spell(&touched);
        // Many are read before there is a version with them, and none may be for a long time.
        next.shared.words_to_add().forget();
        next
    }

    /// The next version with others in the places of some articles: the same articles, of which
    /// something else is said.
    pub(super) fn instead(&self, others: Vec<(ArticleId, Ready)>) -> Self {
        let mut next = self.again();
        let mut touched = HashSet::default();
        for (at, Ready(entry)) in others {
            if let Some(before) = next.entries.get(at.0).cloned() {
                next.leave_out(&before.unit, &mut touched);
                next.add(&entry.unit, &mut touched);
                next.entries.replace(at, entry);
            }
        }
        next.spell(&touched);
        next
    }

    /// This one, without what is worked out of all articles when it is asked for.
    pub(super) fn again(&self) -> Self {
        Self {
            shared: self.shared.clone(),
            entries: self.entries.clone(),
            made: Arc::default(),
            order: self.order.clone(),
            totals: self.totals.clone(),
            arranged: self.arranged.next(),
            holding: self.holding.clone(),
            shown: self.shown.clone(),
            asked: Asked::default(),
            counted: OnceLock::new(),
            ranks: OnceLock::new(),
        }
    }

    fn add(&mut self, unit: &Unit, touched: &mut HashSet<u32>) {
        self.totals.add(unit);
        touched.extend(unit.place_keys());
        self.hold(&unit.sentences);
    }

    /// With these words of an article in the place of others; whether they are the same.
    pub(super) fn has_words(&mut self, before: &Arc<Sentences>, now: &Arc<Sentences>) -> bool {
        let same = Arc::ptr_eq(before, now);
        if !same {
            self.let_go(before);
            self.hold(now);
        }
        same
    }

    fn hold(&mut self, sentences: &Sentences) {
        for form in sentences.forms() {
            let form = form as usize;
            if self.holding.len() <= form {
                self.holding.resize(form + 1, 0);
            }
            self.holding[form] += 1;
        }
    }

    fn leave_out(&mut self, unit: &Unit, touched: &mut HashSet<u32>) {
        self.totals.leave_out(unit);
        touched.extend(unit.place_keys());
        self.let_go(&unit.sentences);
    }

    fn let_go(&mut self, sentences: &Sentences) {
        for form in sentences.forms() {
            if let Some(holding) = self.holding.get_mut(form as usize) {
                *holding = holding.saturating_sub(1);
            }
        }
    }

    /// Gives each place one spelling throughout the corpus: the one that most articles use, of equals
    /// the one that comes first. Only places of which articles came or went can have another.
    fn spell(&mut self, touched: &HashSet<u32>) {
        let mut used: HashMap<u32, Vec<(u32, usize)>> = HashMap::default();
        for entry in self.entries.iter() {
            let places = entry.unit.place_keys().iter().zip(entry.unit.places());
            for (place, spelling) in places.filter(|(place, _)| touched.contains(place)) {
                let known = used.entry(*place).or_default();
                match known.iter_mut().find(|(known, _)| known == spelling) {
                    Some((_, count)) => *count += 1,
                    None => known.push((*spelling, 1)),
                }
            }
        }
        let mut changed = HashSet::default();
        for (place, known) in used {
            let best = known.iter().rev().max_by_key(|(_, count)| *count);
            let Some((spelling, _)) = best else { continue };
            if self.shown.len() <= place as usize {
                self.shown.resize(place as usize + 1, NONE);
            }
            // A place that is new may be spelt in more ways than one, too.
            if known.len() > 1 || self.shown[place as usize] != *spelling {
                changed.insert(place);
            }
            self.shown[place as usize] = *spelling;
        }
        if changed.is_empty() {
            return;
        }
        let called = self.shared.called();
        for at in 0..self.entries.len() {
            let entry = &self.entries[at];
            let places = entry.unit.place_keys();
            if !places.iter().any(|place| changed.contains(place)) {
                continue;
            }
            let shown = places.iter().map(|place| {
                let shown = self.shown.get(*place as usize).copied();
                called.places().text(shown.unwrap_or(NONE)).cloned()
            });
            let shown: Option<Box<[Arc<str>]>> = shown.collect();
            if let Some(shown) = shown.filter(|shown| *shown != entry.places) {
                let again = Entry {
                    places: shown,
                    told: OnceLock::new(),
                    ..(**entry).clone()
                };
                self.entries.replace(ArticleId(at), again.into());
            }
        }
    }

    /// The spelling in which a place is shown.
    pub(super) fn shown(&self, place: u32) -> u32 {
        self.shown.get(place as usize).copied().unwrap_or(NONE)
    }
}

/// Rows in order with others put among them, each behind what is equal.
fn inserted<K: Ord>(
    rows: &[ArticleId],
    mut others: Vec<ArticleId>,
    key: impl Fn(ArticleId) -> K,
) -> Vec<ArticleId> {
    others.order_by_key(|at| key(*at));
    if rows.is_empty() {
        return others;
    }
    let mut all = Vec::with_capacity(rows.len() + others.len());
    let mut rest = rows;
    for other in others {
        let own = key(other);
        let (before, behind) = rest.split_at(rest.partition_point(|at| key(*at) <= own));
        all.extend(before);
        all.push(other);
        rest = behind;
    }
    all.extend(rest);
    all
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(NONE)
}
