//! A row of the table: a figure with what its article says of it besides.

use crate::corpus::Entry;
use crate::extract::{Check, Field, Figure, Mention, Value, Verdict};
use crate::text::{Instant, Span, nfc};

/// One figure of the table, looked up.
#[derive(Clone, Copy, Debug)]
pub struct FigureRow<'a> {
    /// The article that says it.
    pub entry: &'a Entry,
    /// Where it stands, and why it says what it says.
    pub mention: &'a Mention,
    /// What it says.
    pub figure: &'a Figure,
}

impl<'a> FigureRow<'a> {
    /// The figure as printed, composed.
    #[must_use]
    pub fn text(&self) -> String {
        nfc(self.entry.article.text(self.mention.span))
    }

    /// The first place that the article is about.
    #[must_use]
    pub fn place(&self) -> Option<&'a str> {
        self.entry.places.first().map(AsRef::as_ref)
    }

    /// The headline, composed.
    #[must_use]
    pub fn heading(&self) -> String {
        nfc(self.entry.article.heading())
    }

    /// The day of publication.
    #[must_use]
    pub fn published(&self) -> Option<Instant> {
        self.entry.day()
    }

    /// The arithmetic of the text that uses it.
    pub fn checks(&self) -> impl Iterator<Item = &'a Check> {
        let span = self.mention.span;
        let checks = self.entry.extraction.checks.iter();
        checks.filter(move |check| check.figures.contains(&span))
    }

    /// The most urgent verdict on it; `None` where no check uses it.
    #[must_use]
    pub fn verdict(&self) -> Option<Verdict> {
        self.checks().map(|check| check.verdict).min()
    }

    /// The check that uses it and has the most urgent verdict.
    #[must_use]
    pub fn check(&self) -> Option<&'a Check> {
        self.checks().min_by_key(|check| check.verdict)
    }

    /// The body that the text says it of, under its full name where it is known by one.
    #[must_use]
    pub fn body(&self) -> Option<String> {
        let span = self.evidence(Field::Subject)?;
        let mut mentions = self.entry.extraction.mentions.iter();
        let named = mentions.find_map(|mention| match &mention.value {
            Value::Organisation(body) if mention.span == span && !body.name.is_empty() => {
                Some(body.name.clone())
            }
            _ => None,
        });
        let words = || {
            let words = self.entry.article.text(span).split_whitespace();
            nfc(&words.collect::<Vec<_>>().join(" "))
        };
        Some(named.unwrap_or_else(words))
    }

    /// The words that decided `field`.
    #[must_use]
    pub fn evidence(&self, field: Field) -> Option<Span> {
        self.mention.evidence.of(field).map(|reason| reason.span)
    }

    /// The figure at `span` of the same article: one that this one is compared with.
    #[must_use]
    pub fn other(&self, span: Span) -> Option<FigureRow<'a>> {
        let entry = self.entry;
        let mut mentions = entry.extraction.mentions.iter();
        mentions.find_map(|mention| {
            let figure = mention.figure().filter(|_| mention.span == span)?;
            Some(FigureRow {
                entry,
                mention,
                figure,
            })
        })
    }
}
