//! The report written down: HTML for word processors, Markdown, plain text.

use std::fmt::Write;

use super::{Composed, Source};
use crate::export::form::{escape, escape_markdown, html, markdown, plain};

impl Source {
    /// Writer, headline, day.
    #[must_use]
    pub fn named(&self) -> String {
        let heading = format!("“{}”", self.heading);
        let parts = [self.by.clone(), Some(heading), self.day.clone()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// What it says, in quotation marks, and that its arithmetic does not come out.
    #[must_use]
    pub fn quoted(&self) -> String {
        let quote = format!("“{}”", self.quote);
        let parts = std::iter::once(&quote).chain(&self.warnings);
        parts.map(String::as_str).collect::<Vec<_>>().join(" – ")
    }
}

impl Composed {
    /// Whether there is nothing to say.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sentences.is_empty()
    }

    /// The paragraph with its footnotes' numbers, without the footnotes.
    #[must_use]
    pub fn paragraph(&self) -> String {
        self.told(str::to_owned, |number| format!("[{number}]"))
    }

    /// The paragraph, its words and its numbers written as asked.
    fn told(&self, words: fn(&str) -> String, mark: fn(usize) -> String) -> String {
        let sentences = self.sentences.iter().map(|sentence| {
            let phrases = sentence.phrases.iter().map(|(phrase, notes)| {
                let marks: String = notes.iter().map(|number| mark(*number)).collect();
                format!("{} {marks}", words(phrase))
            });
            format!("{}.", phrases.collect::<String>())
        });
        sentences.collect::<Vec<_>>().join(" ")
    }

    /// For the clipboard beside the HTML.
    #[must_use]
    pub fn plain(&self) -> String {
        let mut out = format!("{}\n\n", self.paragraph());
        for (number, note) in (1..).zip(&self.notes) {
            let _ = writeln!(out, "[{number}] {}: {}", note.named(), note.quoted());
        }
        let _ = write!(out, "\n{}\n", plain(&self.table));
        out
    }

    /// A piece of HTML: paragraph, table, footnotes.
    #[must_use]
    pub fn html(&self) -> String {
        let mut out = format!("<h1>{}</h1>\n<p>", escape(&self.table.title));
        out.push_str(&self.told(escape, |number| format!("<sup>[{number}]</sup>")));
        let _ = write!(out, "</p>\n{}", html(&self.table));
        for (number, note) in (1..).zip(&self.notes) {
            let _ = writeln!(
                out,
                "<p>[{number}] <a href=\"{}\">{}</a>: {}</p>",
                escape(&note.href),
                escape(&note.named()),
                escape(&note.quoted()),
            );
        }
        out
    }

    /// A file of HTML in the language with this code.
    #[must_use]
    pub fn page(&self, lang: &str) -> String {
        format!(
            "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<meta charset=\"utf-8\">\n<title>{}</title>\n{}</html>\n",
            escape(&self.table.title),
            self.html()
        )
    }

    /// A file of Markdown.
    #[must_use]
    pub fn markdown(&self) -> String {
        let text = self.told(escape_markdown, |number| format!("[^{number}]"));
        let table = markdown(&self.table);
        let (title, table) = table.split_once("\n\n").unwrap_or(("", &table));
        let mut out = format!("{title}\n\n{text}\n\n{table}\n");
        for (number, note) in (1..).zip(&self.notes) {
            let _ = writeln!(
                out,
                "[^{number}]: [{}](<{}>): {}",
                escape_markdown(&note.named()),
                note.href,
                escape_markdown(&note.quoted()),
            );
        }
        out
    }
}
