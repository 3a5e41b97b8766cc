//! The register of documents: one entry a canonical key, with every place that cites it and every
//! way in which it is printed.

#[cfg(test)]
mod tests;

use std::cmp::Reverse;

use super::add_new;
use crate::corpus::facet::words;
use crate::corpus::issuer::{settled, spelt};
use crate::corpus::pace::{Pace, at_once};
use crate::corpus::{Corpus, NameCount, Selection, collate};
use crate::extract::{Document, Kind, Value};
use crate::lexicon::gazetteer::key;
use crate::order::InOrder as _;
use crate::text::{Edtf, nfc};

/// A cited document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentEntry {
    /// Its mentions and articles, and the filter that leads to them; a numbered one is called as it
    /// is most often printed, see [`Document::shown`].
    pub row: NameCount,
    /// Its type.
    pub kind: &'static str,
    /// Its number in the usual form.
    pub number: Option<String>,
    /// The titles that are quoted.
    pub titles: Vec<String>,
    /// Who is said to have issued it, as written.
    pub issuers: Vec<String>,
    /// When it is said to have been issued.
    pub dates: Vec<Edtf>,
    /// The committee's terms that are named with it.
    pub terms: Vec<String>,
    /// The ways in which it is printed, up to its number, most frequent first.
    pub printed: Vec<(String, usize)>,
    /// Whether neither number nor title tells which document is meant: its entry holds whatever is
    /// cited by the same words.
    pub generic: bool,
    /// Whether a number that begins anew with every issuer stands with more than one of them.
    pub doubtful: bool,
}

impl Corpus {
    /// The documents that `selection` cites, those that most articles cite first, then the most
    /// cited; those without number and title last.
    #[must_use]
    pub fn documents(&self, selection: &Selection) -> Vec<DocumentEntry> {
        at_once(self.documents_paced(selection, &Pace::default()))
    }

    /// [`Corpus::documents`], resting on the way.
    pub async fn documents_paced(&self, selection: &Selection, pace: &Pace) -> Vec<DocumentEntry> {
        let mut keyed = Vec::new();
        for row in self.names_paced(selection, Kind::Document, pace).await {
            let entry = self.document(row);
            let row = &entry.row;
            let most = Reverse((row.articles.len(), row.count));
            keyed.push(((entry.generic, most, collate::key(&row.name)), entry));
            pace.rest().await;
        }
        let keyed = pace.in_order(keyed, |(a, _), (b, _)| a.cmp(b)).await;
        keyed.into_iter().map(|(_, entry)| entry).collect()
    }

    fn document(&self, row: NameCount) -> DocumentEntry {
        let mut entry = DocumentEntry {
            kind: "",
            number: None,
            titles: Vec::new(),
            issuers: Vec::new(),
            dates: Vec::new(),
            terms: Vec::new(),
            printed: Vec::new(),
            generic: true,
            doubtful: false,
            row,
        };
        let mut name = String::new();
        for at in &entry.row.mentions {
            let (Some(from), Some(mention)) = (self.entry(at.article), self.mention(*at)) else {
                continue;
            };
            let Value::Document(document) = &mention.value else {
                continue;
            };
            if name.is_empty() {
                let document = settled(document);
                name = document.name();
                entry.kind = document.kind;
                entry.number = number(&document, &entry.row.name);
            }
            entry.generic &= entry.number.is_none() && document.title.is_none();
            if let Some(title) = &document.title {
                add_new(&mut entry.titles, &nfc(title));
            }
            if let Some(issuer) = &document.issuer {
                add_new(&mut entry.issuers, &spelt(issuer));
            }
            if let Some(date) = document.date.filter(|date| !entry.dates.contains(date)) {
                entry.dates.push(date);
            }
            if let Some(term) = &document.term {
                add_new(&mut entry.terms, term);
            }
            let printed = up_to_number(&words(&from.article, mention), document);
            match entry
                .printed
                .iter_mut()
                .find(|(known, _)| *known == printed)
            {
                Some((_, count)) => *count += 1,
                None => entry.printed.push((printed, 1)),
            }
        }
        entry.printed.order_by_key(|(_, count)| Reverse(*count));
        let bare = |number: &String| number.bytes().all(|b| b.is_ascii_digit());
        entry.doubtful = entry.terms.is_empty()
            && entry.issuers.len() > 1
            && entry.number.as_ref().is_some_and(bare);
        // What has no name of its own is called as it is printed.
        entry.row.name = match entry.printed.first() {
            Some((printed, _)) if entry.generic => printed.clone(),
            _ if entry.number.is_some() => entry.row.name,
            _ => name,
        };
        entry
    }
}

/// The number in the form that the document's name gives it.
fn number(document: &Document, name: &str) -> Option<String> {
    let behind = name.strip_prefix(document.kind)?.trim();
    document.number.as_ref()?;
    let number = behind.split_whitespace().next()?;
    number
        .starts_with(|c: char| c.is_ascii_digit())
        .then(|| number.to_owned())
}

/// The words up to the end of the number that stands in them, so that `83 – KH/TU, ngày …` and
/// `83 – KH/TU về …` are one way of printing; all of them where no number stands.
fn up_to_number(words: &str, document: &Document) -> String {
    let Some(number) = &document.number else {
        return words.to_owned();
    };
    let wanted = key(number).replace(' ', "");
    let ends = words.char_indices().map(|(at, c)| at + c.len_utf8());
    for end in ends {
        // The shortest beginning of the words that ends with the number.
        let next = words[end..].chars().next();
        if next.is_none_or(|c| !c.is_alphanumeric())
            && key(&words[..end]).replace(' ', "").ends_with(&wanted)
        {
            return words[..end].to_owned();
        }
    }
    words.to_owned()
}
