//! Reads free text: terms and phrases, and which words of a text each of their words may be.
//!
//! Everything that a reader types is read somehow; what has no letter or digit is passed over.

use std::sync::Arc;

use crate::text::{Span, TokenKind, fold_plain, fold_toned, nfc, tokenize};

/// Longer free text is cut: nobody types so much, but links come from strangers.
const LONGEST: usize = 400;

/// Free text, cut into terms at white space; what stands in "…" or “…” is one term, a phrase.
///
/// The words of a term must stand side by side. The last word of all matches as a beginning, for
/// it may still be being typed; white space or a closing mark after it says that it is whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub(super) terms: Vec<Term>,
}

/// Words that must stand side by side; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Term {
    pub words: Vec<Word>,
}

/// One word, run of digits or sign of a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    form: Form,
    /// Whether it may be the beginning of a longer word, and then how that would begin without
    /// marks: `ki` for `ki`, but `quy` for `quy`, although the whole word `quy` folds to `qui`.
    beginning: Option<String>,
}

/// A word as the index knows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Form {
    pub plain: Arc<str>,
    pub toned: Arc<str>,
}

impl Form {
    /// The form of a token whose words are `text`. All dashes are one sign, and so are all quotes:
    /// `83 – KH/TU` is `83-KH/TU`.
    pub(super) fn new(kind: TokenKind, text: &str) -> Self {
        let same = |text: &str| Self::alike(text.into());
        match kind {
            TokenKind::Word => {
                let (plain, toned) = (fold_plain(text), fold_toned(text));
                if plain == toned {
                    same(&plain)
                } else {
                    let (plain, toned) = (plain.into(), toned.into());
                    Self { plain, toned }
                }
            }
            TokenKind::Sign('–' | '—' | '‐' | '‑' | '−') => same("-"),
            TokenKind::Sign('“' | '”' | '„' | '«' | '»') => same("\""),
            TokenKind::Sign('‘' | '’') => same("'"),
            TokenKind::Digits | TokenKind::Sign(_) => same(text),
        }
    }

    /// The form of what has no marks.
    pub(super) fn alike(plain: Arc<str>) -> Self {
        let toned = plain.clone();
        Self { plain, toned }
    }

    /// The letters, and the digit that stands for the tone.
    fn parts(&self) -> (&str, Option<&str>) {
        let toned = &*self.toned;
        let tone = toned.len().saturating_sub(1);
        match toned.get(tone..) {
            Some(last @ ("2" | "3" | "4" | "5" | "6")) if tone > 0 => (&toned[..tone], Some(last)),
            _ => (toned, None),
        }
    }
}

impl Word {
    /// Whether it was typed with any mark.
    pub(super) fn marked(&self) -> bool {
        self.form.plain != self.form.toned
    }

    /// How it is without marks.
    pub(super) fn plain(&self) -> &str {
        &self.form.plain
    }

    /// How longer words begin that it may become, without marks.
    pub(super) fn beginning(&self) -> Option<&str> {
        self.beginning.as_deref()
    }

    /// Whether `form` is this word but for marks, and then whether with them.
    pub(super) fn matches(&self, form: &Form) -> Option<bool> {
        if self.form.plain == form.plain {
            return Some(self.form.toned == form.toned);
        }
        let beginning = self.beginning.as_ref()?;
        form.plain.starts_with(&**beginning).then(|| {
            let (mine, tone) = self.form.parts();
            let (theirs, other) = form.parts();
            // The tone may still be to come: many type it last.
            theirs.starts_with(mine) && tone.is_none_or(|_| tone == other)
        })
    }
}

impl Query {
    /// Reads `text`; never fails.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let text: String = text.chars().take(LONGEST).collect();
        let mut terms = Vec::new();
        let (mut quoted, mut start) = (false, 0);
        for (at, c) in text.char_indices() {
            let quote = matches!(c, '"' | '“' | '”' | '„' | '«' | '»');
            if quote || c.is_whitespace() && !quoted {
                terms.extend(Term::new(&text[start..at], false));
                start = at + c.len_utf8();
                quoted ^= quote;
            }
        }
        terms.extend(Term::new(&text[start..], true));
        Self { terms }
    }

    /// Whether it holds nothing to look for, and so restricts nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }
}

impl Term {
    fn new(text: &str, unfinished: bool) -> Option<Self> {
        let tokens = tokenize(text, Span::new(0, text.len()));
        let holds = |kind| !matches!(kind, TokenKind::Sign(_));
        let first = tokens.iter().position(|token| holds(token.kind))?;
        // Commas and brackets around a term are those of the sentence it was copied from; only the
        // percent sign says something.
        let last = tokens
            .iter()
            .rposition(|token| holds(token.kind) || token.is_sign('%'))?;
        let unfinished = unfinished && !text.ends_with(char::is_whitespace);
        let mut words: Vec<_> = tokens[first..=last]
            .iter()
            .map(|token| Word {
                form: Form::new(token.kind, token.span.of(text)),
                beginning: None,
            })
            .collect();
        if let (Some(word), token) = (words.last_mut(), tokens[last])
            && unfinished
            && holds(token.kind)
        {
            let written = nfc(token.span.of(text));
            let end = written
                .chars()
                .next_back()
                .map(|c| fold_plain(&c.to_string()));
            let mut beginning = word.form.plain.to_string();
            if token.is_word() && end.as_deref() == Some("y") && beginning.pop().is_some() {
                beginning.push('y');
            }
            word.beginning = Some(beginning);
        }
        Some(Self { words })
    }
}
