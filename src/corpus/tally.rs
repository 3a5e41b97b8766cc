//! Facet counts: what each choice would leave.
//!
//! Items (each article, then its mentions) know their choices as small numbers, so that one pass
//! over the items counts every facet: an item that fails no facet counts everywhere, one that fails
//! a single facet counts in that one, for its own choices are lifted there.

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use super::catalogue::Catalogue;
use super::facet::Item;
use super::select::Passing;
use super::{Corpus, Entry, Facet, Filter, Label};

/// Every choice of one facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCounts {
    /// Which facet.
    pub facet: Facet,
    /// Its choices in the order in which they are offered; those that would leave nothing too.
    pub choices: Vec<Choice>,
}

/// One choice of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What links carry.
    pub value: String,
    /// What readers see.
    pub label: Label,
    /// Mentions that have it under the choices of the other facets and the free text.
    pub count: usize,
    /// Articles that have it, by themselves or in a mention, under the same.
    pub articles: usize,
    /// Whether the filter holds it.
    pub selected: bool,
}

/// The choices of every facet and which items have them.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    facets: Vec<Column>,
    /// The first item of each article, which is the article itself; its mentions follow.
    starts: Vec<usize>,
}

#[derive(Clone, Debug, Default)]
struct Column {
    choices: Vec<(String, Label)>,
    have: Have,
}

/// Which choices each item has, in as little room as the facet allows.
#[derive(Clone, Debug)]
enum Have {
    /// Each item one, or [`NONE`].
    One(Vec<u32>),
    /// Every item those of its article.
    Articles(Runs),
    /// Each item its own.
    Items(Runs),
}

const NONE: u32 = u32::MAX;

impl Default for Have {
    fn default() -> Self {
        Self::One(Vec::new())
    }
}

/// Lists of choices: `all[ends[i - 1]..ends[i]]` is the list of `i`.
#[derive(Clone, Debug, Default)]
struct Runs {
    ends: Vec<u32>,
    all: Vec<u32>,
}

impl Runs {
    fn of(&self, at: usize) -> &[u32] {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.all[start as usize..self.ends[at] as usize]
    }

    /// The same, where no list is longer than one.
    fn singles(&self) -> Option<Vec<u32>> {
        let lists = (0..self.ends.len()).map(|at| match self.of(at) {
            [] => Some(NONE),
            [one] => Some(*one),
            _ => None,
        });
        lists.collect()
    }
}

impl Column {
    fn new(facet: Facet, entries: &Catalogue) -> Self {
        let mut numbers: HashMap<String, usize> = HashMap::new();
        let mut seen: Vec<(String, usize)> = Vec::new();
        let mut runs = Runs::default();
        for entry in entries.iter() {
            let whole = facet.of_articles();
            let mentions = entry.extraction.mentions.len();
            for item in items(entry).take(if whole { 1 } else { usize::MAX }) {
                let count = if whole {
                    mentions
                } else {
                    usize::from(item.mention.is_some())
                };
                facet.values(item, |value| {
                    let number = numbers.get(value).copied().unwrap_or_else(|| {
                        seen.push((value.to_owned(), 0));
                        numbers.insert(value.to_owned(), seen.len() - 1);
                        seen.len() - 1
                    });
                    seen[number].1 += count;
                    runs.all.push(small(number));
                });
                runs.ends.push(small(runs.all.len()));
            }
        }
        facet.arrange(&mut seen, entries);
        let mut place = vec![0; seen.len()];
        for (at, (value, _)) in seen.iter().enumerate() {
            if let Some(&number) = numbers.get(value) {
                place[number] = small(at);
            }
        }
        for number in &mut runs.all {
            *number = place[*number as usize];
        }
        let choices = seen.into_iter().map(|(value, _)| {
            let label = facet.label(&value, entries);
            (value, label)
        });
        Self {
            choices: choices.collect(),
            have: if facet.of_articles() {
                Have::Articles(runs)
            } else {
                match runs.singles() {
                    Some(singles) => Have::One(singles),
                    None => Have::Items(runs),
                }
            },
        }
    }

    fn of(&self, article: usize, item: usize) -> &[u32] {
        match &self.have {
            Have::One(all) if all[item] == NONE => &[],
            Have::One(all) => &all[item..=item],
            Have::Articles(runs) => runs.of(article),
            Have::Items(runs) => runs.of(item),
        }
    }
}

fn items(entry: &Entry) -> impl Iterator<Item = Item<'_>> {
    let mentions = entry.extraction.mentions.iter().map(Some);
    let all = std::iter::once(None).chain(mentions);
    all.map(move |mention| Item { entry, mention })
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

impl Index {
    pub(super) fn new(entries: &Catalogue) -> Self {
        let mut next = 0;
        let starts = entries.iter().map(|entry| {
            let start = next;
            next += 1 + entry.extraction.mentions.len();
            start
        });
        Self {
            starts: starts.collect(),
            facets: Facet::ALL.map(|facet| Column::new(facet, entries)).into(),
        }
    }

    /// The item that is the article; `+ 1 + n` is its mention `n`.
    pub(super) fn item(&self, article: usize) -> usize {
        self.starts[article]
    }

    /// For every facet in which `filter` chooses, which of the corpus's choices it holds.
    pub(super) fn wanted(&self, filter: &Filter) -> Wanted {
        Wanted(
            Facet::ALL
                .into_iter()
                .zip(&self.facets)
                .map(|(facet, column)| {
                    let chosen = filter.choices(facet).next().is_some();
                    let holds = |(value, _): &(String, Label)| filter.contains(facet, value);
                    chosen.then(|| column.choices.iter().map(holds).collect())
                })
                .collect(),
        )
    }

    /// Which facets an item of `article` fails, a bit for each in the order of [`Facet::ALL`].
    pub(super) fn failed(&self, wanted: &Wanted, article: usize, item: usize) -> u32 {
        let facets = wanted.0.iter().zip(&self.facets).enumerate();
        facets.fold(0, |failed, (bit, (wanted, column))| {
            let passes = wanted.as_ref().is_none_or(|wanted| {
                let mut have = column.of(article, item).iter();
                have.any(|choice| wanted[*choice as usize])
            });
            failed | u32::from(!passes) << bit
        })
    }
}

/// See [`Index::wanted`].
pub(super) struct Wanted(Vec<Option<Vec<bool>>>);

#[derive(Clone, Copy, Default)]
struct Count {
    mentions: usize,
    articles: usize,
    /// The last article counted, plus one.
    last: usize,
}

impl Corpus {
    /// Every choice of every facet with what it would leave under the other facets' choices and the
    /// free text. A chosen value that the corpus does not have stands last with nought, so that it
    /// can be lifted.
    #[must_use]
    pub fn facets(&self, filter: &Filter) -> Vec<FacetCounts> {
        let passing = Passing::new(self, filter);
        let index = &self.tally;
        let mut counts: Vec<Vec<Count>> = index
            .facets
            .iter()
            .map(|column| vec![Count::default(); column.choices.len()])
            .collect();
        let mut add = |facet: usize, item: usize, article: usize, mention: bool| {
            for choice in index.facets[facet].of(article, item) {
                let count = &mut counts[facet][*choice as usize];
                count.mentions += usize::from(mention);
                count.articles += usize::from(count.last != article + 1);
                count.last = article + 1;
            }
        };
        passing.each_counted(|article, mention, failed| {
            let item = index.item(article) + mention.map_or(0, |mention| mention + 1);
            if failed == 0 {
                for facet in 0..index.facets.len() {
                    add(facet, item, article, mention.is_some());
                }
            } else if failed.is_power_of_two() {
                add(
                    failed.trailing_zeros() as usize,
                    item,
                    article,
                    mention.is_some(),
                );
            }
        });
        Facet::ALL
            .into_iter()
            .zip(index.facets.iter().zip(counts))
            .map(|(facet, (column, counts))| FacetCounts {
                facet,
                choices: choices(facet, column, &counts, filter),
            })
            .collect()
    }
}

fn choices(facet: Facet, column: &Column, counts: &[Count], filter: &Filter) -> Vec<Choice> {
    let known = column
        .choices
        .iter()
        .zip(counts)
        .map(|((value, label), count)| Choice {
            value: value.clone(),
            label: label.clone(),
            count: count.mentions,
            articles: count.articles,
            selected: filter.contains(facet, value),
        });
    let unknown = filter
        .choices(facet)
        .filter(|value| !column.choices.iter().any(|(known, _)| known == value))
        .map(|value| Choice {
            value: value.to_owned(),
            label: facet.label(value, &Catalogue::EMPTY),
            count: 0,
            articles: 0,
            selected: true,
        });
    known.chain(unknown).collect()
}
