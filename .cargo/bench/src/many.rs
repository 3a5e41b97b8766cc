//! A corpus as large as the page is meant for: the built-in articles again and again, each time
//! under other names.

use trichluc::article::Article;
use trichluc::corpus::{Corpus, EMBEDDED};
use trichluc::extract::{Extraction, read};

/// As many figures the table of figures is made for.
pub const MANY: usize = 100_000;

/// A corpus of the seeds, repeated until it has so many figures; once where that is nought.
#[must_use]
pub fn many(figures: usize) -> Corpus {
    let seeds: Vec<_> = EMBEDDED.iter().map(|(id, text)| read(id, text)).collect();
    let once: usize = seeds.iter().map(|(_, found)| count(found)).sum();
    let times = figures.div_ceil(once.max(1)).max(1);
    let renamed = |(time, (article, extraction)): (usize, &(Article, Extraction))| {
        let mut article = article.clone();
        if time > 0 {
            article.id = format!("{}-{time}", article.id).into();
        }
        (article, extraction.clone())
    };
    Corpus::new(
        (0..times)
            .flat_map(|time| seeds.iter().map(move |seed| (time, seed)))
            .map(renamed),
    )
}

fn count(found: &Extraction) -> usize {
    let mentions = found.mentions.iter();
    mentions
        .filter(|mention| mention.figure().is_some())
        .count()
}
