//! The filter of the page by itself, and what others need to do the same. JavaScript holds the
//! clock.

use bench::SEPARATOR;
use trichluc::corpus::{Corpus, Facet, Filter};
use wasm_bindgen::prelude::wasm_bindgen;

/// A corpus that is filtered.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Room(Corpus);

#[wasm_bindgen]
impl Room {
    /// The built-in articles, repeated until they have so many figures.
    #[must_use]
    #[wasm_bindgen(constructor)]
    pub fn new(figures: usize) -> Self {
        Self(bench::many(figures))
    }

    /// What the page works out of a filter: what passes, what each further choice would leave, and
    /// the sentences that hold the words. Gives how many articles and mentions pass.
    #[must_use]
    pub fn filter(&self, query: &str, facet: &str, value: &str) -> usize {
        let filter = Filter::of_query(query);
        let filter = match Facet::from_id(facet) {
            Some(facet) => filter.with(facet, value),
            None => filter,
        };
        let selection = self.0.select(&filter);
        let facets = self.0.facets(&filter);
        let hits = self.0.hits(&filter);
        let choices: usize = facets.iter().map(|facet| facet.choices.len()).sum();
        std::hint::black_box(choices + hits.len());
        selection.articles.len() + selection.mentions.len()
    }

    /// The paragraphs, one after the other.
    #[must_use]
    pub fn paragraphs(&self) -> String {
        let blocks = self.0.entries().iter().flat_map(|entry| {
            let blocks = entry.article.blocks.iter();
            blocks.map(|block| entry.article.text(block.span))
        });
        blocks.collect::<Vec<_>>().join(&SEPARATOR.to_string())
    }

    /// The figures; see [`bench::rows`].
    #[must_use]
    pub fn figures(&self) -> String {
        bench::rows(&self.0)
    }
}

fn main() {}
