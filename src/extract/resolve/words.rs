//! The words of one name, with its abbreviations spelt out and its places told apart.

use std::collections::BTreeMap;

use crate::extract::Abbreviation;
use crate::lexicon::abbreviation::ABBREVIATION;
use crate::lexicon::level::COMMITTEE;
use crate::lexicon::organisation::{FIELD, HEAD, HEAD_NAME, Head, SECTOR};
use crate::lexicon::place::KNOWN;
use crate::lexicon::place_kind::{KIND, PlaceKind};
use crate::text::{Case, Span, Token, modern, tokenize};

/// A place in a name, or a place by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Site {
    /// As its word says.
    pub kind: PlaceKind,
    /// Without its word, but for hamlets; `None` where only the word stands: `Đảng bộ phường`.
    pub name: Option<String>,
    /// The committee that names the kind, as it is spelt: `Thành ủy`.
    pub committee: Option<&'static str>,
}

/// A name that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Words {
    /// The first head, spelt out: `Ban Thường vụ`.
    pub head: String,
    /// What stands between the head and the first place: `Đảng bộ`.
    pub middle: String,
    /// Its places, the narrowest first.
    pub sites: Vec<Site>,
}

impl Words {
    /// Everything before the places.
    pub fn lead(&self) -> String {
        join(&self.head, &self.middle)
    }
}

/// Two parts with a space between, where both hold something.
pub(super) fn join(one: &str, other: &str) -> String {
    let mut both = String::with_capacity(one.len() + 1 + other.len());
    for part in [one, other].map(str::trim).iter().filter(|p| !p.is_empty()) {
        if !both.is_empty() {
            both.push(' ');
        }
        both.push_str(part);
    }
    both
}

/// Reads names in one article, with the abbreviations that it defines.
pub(super) struct Reader<'a> {
    own: BTreeMap<&'a str, &'a str>,
}

impl<'a> Reader<'a> {
    pub fn new(own: &'a [Abbreviation]) -> Self {
        let own = own.iter().map(|a| (a.short.as_str(), a.full.as_str()));
        Self { own: own.collect() }
    }

    /// Reads the name that `span` of `source` covers.
    pub fn read(&self, source: &str, span: Span) -> Words {
        let tokens = tokenize(source, span);
        let name = Name {
            own: &self.own,
            source,
            tokens: &tokens,
        };
        name.read()
    }
}

struct Name<'a> {
    own: &'a BTreeMap<&'a str, &'a str>,
    source: &'a str,
    tokens: &'a [Token],
}

impl Name<'_> {
    fn read(&self) -> Words {
        let mut words = Words::default();
        let mut at = 0;
        while let Some(token) = self.tokens.get(at) {
            if let Some(end) = self.bracket(at) {
                at = end;
            } else if let Some((full, end)) = self.short(at) {
                Self::push(&mut words, &full);
                at = end;
            } else if let Some((site, end)) = self.committee(at).or_else(|| self.site(at)) {
                words.sites.push(site);
                at = end;
            } else if let Some(site) = self.bare(&words, at) {
                words.sites.push(site);
                break;
            } else if let Some((name, end)) = self.phrase(at) {
                Self::push(&mut words, &name);
                at = end;
            } else {
                let glued = !token.spaced && at > 0;
                let word = modern(token.span.of(self.source));
                match words.middle.is_empty() {
                    true if glued => words.head.push_str(&word),
                    false if glued => words.middle.push_str(&word),
                    _ => Self::push(&mut words, &word),
                }
                at += 1;
            }
        }
        words.head = capitalised(&words.head);
        words
    }

    /// Adds to the head what comes first, and to the middle what comes behind it.
    fn push(words: &mut Words, text: &str) {
        if words.head.is_empty() {
            text.clone_into(&mut words.head);
        } else {
            if !words.middle.is_empty() {
                words.middle.push(' ');
            }
            words.middle.push_str(text);
        }
    }

    /// The end of a short form in brackets, which repeats what stands before.
    fn bracket(&self, at: usize) -> Option<usize> {
        self.tokens.get(at).filter(|t| t.is_sign('('))?;
        let close = self.tokens.iter().skip(at).position(|t| t.is_sign(')'))?;
        Some(at + close + 1)
    }

    /// The full form of an abbreviation at `at`, and its end.
    fn short(&self, at: usize) -> Option<(String, usize)> {
        let token = &self.tokens[at];
        let dotted = token.is_capital() && self.sign(at + 1, '.');
        if !dotted && !matches!(token.case, Case::Upper | Case::Mixed) {
            return None;
        }
        if let Some(full) = self.own.get(token.span.of(self.source)) {
            return Some(((*full).to_owned(), at + 1));
        }
        let term = ABBREVIATION.longest(self.source, self.tokens, at)?;
        // `TN&MT` is one short form.
        if self.sign(term.end, '&') || at > 0 && self.sign(at - 1, '&') {
            return None;
        }
        Some((term.value.to_owned(), term.end))
    }

    fn sign(&self, at: usize, c: char) -> bool {
        self.tokens.get(at).is_some_and(|t| t.is_sign(c))
    }

    /// `Thành ủy Vĩnh Yên`, `Thành ủy TP. Thái Nguyên`, `Thành ủy`.
    fn committee(&self, at: usize) -> Option<(Site, usize)> {
        let term = COMMITTEE.longest(self.source, self.tokens, at)?;
        let (committee, kind) = term.value;
        let site = |kind, name| Site {
            kind,
            name,
            committee: Some(committee),
        };
        if let Some((place, end)) = self.site(term.end)
            && place.kind.rung() == kind.rung()
        {
            return Some((site(kind, place.name), end));
        }
        let end = self.name_end(term.end);
        let name = (end > term.end).then(|| self.text(term.end, end));
        Some((site(kind, name), end))
    }

    /// A word for a kind with the name or number behind it, or at the very end.
    fn site(&self, at: usize) -> Option<(Site, usize)> {
        let (kind, start) = self.kind(at)?;
        let end = self.name_end(start);
        let from = if kind == PlaceKind::Hamlet { at } else { start };
        let site = Site {
            kind,
            name: (end > start).then(|| self.text(from, end)),
            committee: None,
        };
        Some((site, end))
    }

    /// The kind that a word at `at` tells of what follows, and where that begins.
    fn kind(&self, at: usize) -> Option<(PlaceKind, usize)> {
        let term = KIND.longest(self.source, self.tokens, at)?;
        let first = self.tokens[at];
        let dot = self.sign(term.end, '.');
        // `H`, `TX`: not so in small letters; one letter needs its dot.
        let letters = first.span.len() <= 2 && first.span.of(self.source).is_ascii();
        if letters && (first.case == Case::Lower || first.span.len() == 1 && !dot) {
            return None;
        }
        let start = term.end + usize::from(dot);
        // "Ban Tổ", "Khu Kinh tế": a name's own word.
        let number = self.tokens.get(start).is_some_and(Token::is_digits);
        let own = term.value == PlaceKind::Hamlet && at > 0 && first.is_capital() && !number;
        let named = self
            .tokens
            .get(start)
            .is_none_or(|t| t.is_capital() || t.is_digits());
        (named && !own).then_some((term.value, start))
    }

    /// The end of the name or number that begins at `start`: before the next word for a kind.
    fn name_end(&self, start: usize) -> usize {
        let named = |t: &Token| t.is_capital() || t.is_digits();
        if !self.tokens.get(start).is_some_and(named) {
            return start;
        }
        let ends = |at: &usize| {
            let lower = self.tokens[*at].is_word() && self.tokens[*at].case == Case::Lower;
            self.sign(*at, '(') || lower && self.kind(*at).is_some()
        };
        let end = (start + 1..self.tokens.len()).find(ends);
        end.unwrap_or(self.tokens.len())
    }

    /// A place without a word for its kind that ends a body's name: `LĐLĐ Bắc Giang`.
    fn bare(&self, words: &Words, at: usize) -> Option<Site> {
        // A unit's own name is not that of the place where it stands: `Đại học Đà Nẵng`.
        let head = HEAD.longest(self.source, self.tokens, 0);
        if words.head.is_empty() || head.is_some_and(|head| head.value == Head::Unit) {
            return None;
        }
        let term = KNOWN.longest(self.source, self.tokens, at)?;
        let capitals = self.tokens[at..term.end]
            .iter()
            .all(|t| !t.is_word() || t.is_capital());
        (term.end == self.tokens.len() && capitals).then(|| Site {
            kind: PlaceKind::Unknown,
            name: Some(self.text(at, term.end)),
            committee: None,
        })
    }

    /// A phrase of the tables, so that no word inside it is read by itself.
    fn phrase(&self, at: usize) -> Option<(String, usize)> {
        let head = HEAD_NAME.longest(self.source, self.tokens, at);
        // "Công đoàn cơ quan …": in small letters inside a name it is written so on purpose.
        let small = at > 0 && self.tokens[at].case == Case::Lower;
        if let Some(head) = head.filter(|head| head.end > at + 1 && !small) {
            return Some((head.value.to_owned(), head.end));
        }
        let tables = [&FIELD, &SECTOR].into_iter();
        let ends = tables.filter_map(|table| table.longest(self.source, self.tokens, at));
        let end = ends.map(|term| term.end).max()?;
        (end > at + 1).then(|| (self.text(at, end), end))
    }

    /// The words from `start` to `end` in modern spelling, spaced as they are but once.
    fn text(&self, start: usize, end: usize) -> String {
        let mut out = String::new();
        for (n, token) in self.tokens[start..end].iter().enumerate() {
            if token.spaced && n > 0 {
                out.push(' ');
            }
            out.push_str(&modern(token.span.of(self.source)));
        }
        out
    }
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}

#[cfg(test)]
mod tests;
