//! The figures of a corpus as rows of text: what others are given, so that they count the same.

use trichluc::corpus::Corpus;
use trichluc::text::Edtf;

/// The figures, one a line: the number of their paragraph, then indicator, status, place, year,
/// unit and article, between tabs.
#[must_use]
pub fn rows(corpus: &Corpus) -> String {
    let mut lines = Vec::new();
    let mut before = 0;
    for entry in corpus.entries() {
        for mention in &entry.extraction.mentions {
            let Some(figure) = mention.figure() else {
                continue;
            };
            let year = figure.period.and_then(Edtf::first_year);
            let fields = [
                (before + mention.block).to_string(),
                figure.indicator.id().to_owned(),
                figure.status.id().to_owned(),
                entry
                    .places
                    .first()
                    .map_or_else(String::new, ToString::to_string),
                year.map(|year| year.to_string()).unwrap_or_default(),
                figure.unit.as_deref().unwrap_or_default().to_owned(),
                entry.article.id.to_string(),
            ];
            lines.push(fields.join("\t"));
        }
        before += entry.article.blocks.len();
    }
    lines.join("\n")
}
