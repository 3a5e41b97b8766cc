//! Thousands of articles in the browser: read, put together and asked as the page does it, without the page.
//! JavaScript holds the clock and counts what is answered.

use std::collections::HashSet;

use trichluc::article::Article;
use trichluc::corpus::{ArticleId, Corpus, Facet, Filter, Found, Grouping, Sort};
use trichluc::extract::{Extraction, read};
use wasm_bindgen::prelude::wasm_bindgen;

/// Articles that are brought one after the other, and then asked.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Room {
    read: Vec<(Article, Extraction)>,
    corpus: Corpus,
}

#[wasm_bindgen]
impl Room {
    /// Without articles.
    #[must_use]
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads an article: all that is found in it.
    pub fn read(&mut self, id: &str, text: &str) {
        self.read.push(read(id, text));
    }

    /// Makes one corpus of what was read: the index of its words, its facets, its places and areas.
    pub fn index(&mut self) {
        self.corpus = Corpus::new(std::mem::take(&mut self.read));
    }

    /// The articles that have the words in a sentence, as the page lists them: the latest first.
    #[must_use]
    pub fn search(&self, query: &str) -> Vec<u32> {
        let selection = self.corpus.select(&Filter::of_query(query));
        selection.articles.iter().map(|at| number(*at)).collect()
    }

    /// The same with all that the page works out for a query, the article with the best sentence first: every
    /// sentence that has the words, by how well it does, and what each further choice of each facet would leave.
    #[must_use]
    pub fn found(&self, query: &str) -> Vec<u32> {
        let found = Found::new(&self.corpus, &Filter::of_query(query));
        std::hint::black_box(&found.facets);
        let mut known = HashSet::new();
        let articles = found.hits.articles().map(number);
        articles.filter(|at| known.insert(*at)).collect()
    }

    /// What each choice of each facet would leave beside `choices`; how many would leave anything.
    #[must_use]
    pub fn facets(&self, choices: &str) -> usize {
        let facets = self.corpus.facets(&filter(choices));
        let choices = facets.iter().flat_map(|facet| facet.choices.iter());
        choices.filter(|choice| choice.count > 0).count()
    }

    /// The figures that `choices` leave, by indicator and year; how many groups there are.
    #[must_use]
    pub fn groups(&self, choices: &str) -> usize {
        let selection = self.corpus.select(&filter(choices));
        let figures = self.corpus.figures(&selection, Sort::default());
        let indicators = self.corpus.groups(&figures, Grouping::Indicator);
        let groups = indicators.iter();
        let groups = groups.map(|group| self.corpus.groups(&group.rows, Grouping::Year));
        groups.map(|years| std::hint::black_box(years).len()).sum()
    }

    /// The figures; see [`bench::rows`].
    #[must_use]
    pub fn figures(&self) -> String {
        bench::rows(&self.corpus)
    }
}

/// The filter of some choices: `facet=value` between tabs.
fn filter(choices: &str) -> Filter {
    let pairs = choices.split('\t').filter_map(|pair| pair.split_once('='));
    pairs.fold(
        Filter::default(),
        |filter, (facet, value)| match Facet::from_id(facet) {
            Some(facet) => filter.with(facet, value),
            None => filter,
        },
    )
}

fn number(article: ArticleId) -> u32 {
    u32::try_from(article.0).unwrap_or(u32::MAX)
}

fn main() {}
