//! Reads words that say who wrote: a name or several, what announces them, and what follows them.
//!
//! Whether words stand where a byline may stand is decided by the caller.

use crate::lexicon::credit::{CREDIT, Credit};
use crate::text::{Case, Span, Token, TokenKind, keys, nfc};

/// Words that name the writer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Signature {
    /// The name or names, as printed.
    pub names: Span,
    /// A word announces them: `Tác giả:`, `Bài, ảnh:`.
    pub announced: bool,
    /// The writer's position follows: `…, Ủy viên Ban Thường vụ …`.
    pub role: bool,
}

/// More tokens than these name no writer.
const LONGEST: usize = 60;

/// `tokens` without the signs at their ends that only keep parts of a line apart.
pub(super) fn trimmed(mut tokens: &[Token]) -> &[Token] {
    while let [first, rest @ ..] = tokens {
        match first.kind {
            TokenKind::Sign(c) if c != '(' => tokens = rest,
            _ => break,
        }
    }
    while let [rest @ .., last] = tokens {
        match last.kind {
            TokenKind::Sign(c) if c != ')' => tokens = rest,
            _ => break,
        }
    }
    tokens
}

/// The writer that `tokens`, from the first to the last, name; `None` where they say anything else,
/// or name only a paper or a photographer.
pub(super) fn read(source: &str, tokens: &[Token]) -> Option<Signature> {
    if tokens.len() > LONGEST {
        return None;
    }
    let mut tokens = tokens;
    if let [first, rest @ ..] = tokens
        && first.is_sign('(')
    {
        // "(Lê Thu An)", "(Tổng hợp) Thu An"
        let close = rest.iter().position(|t| t.is_sign(')'))?;
        tokens = if close + 1 == rest.len() {
            &rest[..close]
        } else {
            &rest[close + 1..]
        };
    }
    Reader { source, tokens }.signature()
}

struct Reader<'a> {
    source: &'a str,
    tokens: &'a [Token],
}

impl Reader<'_> {
    fn signature(&self) -> Option<Signature> {
        let (mut at, mut announced, mut quoted, mut ranked) = (0, false, false, false);
        let mut reporter = None;
        while let Some(term) = CREDIT.longest(self.source, self.tokens, at) {
            match term.value {
                Credit::Writer => announced = true,
                Credit::Quoted => quoted = true,
                Credit::Rank => ranked = true,
                Credit::Reporter => {
                    reporter = Some(self.tokens[at].span.join(self.tokens[term.end - 1].span));
                }
                Credit::Paper if reporter.is_some() => {
                    // "Nhóm PV Báo Nhân Dân"
                    at = self.tokens.len();
                    break;
                }
                Credit::Position => break,
                Credit::Photo | Credit::Paper | Credit::Body => return None,
            }
            at = term.end;
            let colon = self.is_sign(at, &[':']);
            if term.value == Credit::Writer && !colon && self.lower(term.start) {
                return None;
            }
            while self.is_sign(at, &[':', '.', '-', '–']) {
                at += 1;
            }
        }
        let Some((mut end, syllables)) = self.name(at) else {
            // "PV" alone stands for a name.
            let names = reporter.filter(|_| at >= self.tokens.len())?;
            return Some(Signature {
                names,
                announced,
                role: false,
            });
        };
        let (mut count, mut least) = (1, syllables);
        while let Some((next, syllables)) = self.joined(end) {
            end = next;
            count += 1;
            least = least.min(syllables);
        }
        if least < 2 && count < 2 && reporter.is_none() {
            return None;
        }
        let tail = self.tail(end)?;
        let role = tail == Tail::Role;
        if quoted && tail != Tail::Paper || role && count > 1 || role && syllables < 2 {
            return None;
        }
        let names = self.tokens[at].span.join(self.tokens[end - 1].span);
        Some(Signature {
            names,
            announced: announced || ranked,
            role,
        })
    }

    fn is_sign(&self, at: usize, signs: &[char]) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|t| signs.iter().any(|sign| t.is_sign(*sign)))
    }

    fn lower(&self, at: usize) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|t| t.is_word() && t.case == Case::Lower)
    }

    /// The token after the name that begins at `at`, and how many syllables it has.
    fn name(&self, at: usize) -> Option<(usize, usize)> {
        let barred = CREDIT.longest(self.source, self.tokens, at);
        if barred.is_some_and(|term| !matches!(term.value, Credit::Rank | Credit::Position)) {
            return None;
        }
        let (mut end, mut syllables, mut style) = (at, 0, None);
        while let Some(token) = self.tokens.get(end).filter(|t| t.is_capital()) {
            let credit = CREDIT.longest(self.source, self.tokens, end);
            let parts = |credit| matches!(credit, Credit::Quoted | Credit::Writer | Credit::Photo);
            if syllables >= 2 && credit.is_some_and(|term| parts(term.value)) {
                break;
            }
            let short = nfc(token.span.of(self.source)).chars().count() <= 2;
            if !short && *style.get_or_insert(token.case) != token.case {
                return None;
            }
            syllables += 1;
            end += 1;
            // The dot of an initial belongs to the name that goes on.
            let dot = short && self.is_sign(end, &['.']) && !self.tokens[end].spaced;
            if dot && self.tokens.get(end + 1).is_some_and(Token::is_capital) {
                end += 1;
            }
        }
        // "Thu An Thu An": printed twice by the portal.
        let text = |at: usize| self.tokens[at].span.of(self.source);
        let half = (end - at) / 2;
        if half >= 2
            && half * 2 == end - at
            && (at..at + half).all(|at| text(at) == text(at + half))
        {
            return Some((end, syllables / 2));
        }
        (1..=5).contains(&syllables).then_some((end, syllables))
    }

    /// One more name behind a dash, comma or "và".
    fn joined(&self, at: usize) -> Option<(usize, usize)> {
        let word = self.is_and(at);
        (word || self.is_sign(at, &['-', '–', '—', ',', '&', '+', ';'])).then_some(())?;
        let found = self.name(at + 1)?;
        // A name that runs on in small letters is none: "Lê Thu An, Trường Chính trị tỉnh".
        let goes_on = self.lower(found.0) && !self.is_and(found.0);
        (!goes_on || self.tail(found.0).is_some()).then_some(found)
    }

    fn is_and(&self, at: usize) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|t| keys!["và"].contains(&t.key))
    }

    /// Whether a position begins at `at` or a few words on: "Phó Bí thư", "Tỉnh ủy viên".
    fn is_position(&self, at: usize) -> bool {
        let rest = &self.tokens[at.min(self.tokens.len())..];
        let lower = rest.iter().any(|t| t.is_word() && t.case == Case::Lower);
        lower
            && (at..at + 3).any(|at| {
                let term = CREDIT.longest(self.source, self.tokens, at);
                let capital = self.tokens.get(at).is_some_and(Token::is_capital);
                capital && term.is_some_and(|t| matches!(t.value, Credit::Body | Credit::Position))
            })
    }

    /// What follows the names.
    fn tail(&self, at: usize) -> Option<Tail> {
        let rest = &self.tokens[at.min(self.tokens.len())..];
        let credit = |at| {
            CREDIT
                .longest(self.source, self.tokens, at)
                .map(|term| (term.value, term.end))
        };
        // "Thu An theo TTXVN", "Thu An Theo: Dân Trí", but not "Thái Nguyên theo đúng quy định".
        let source = |end: usize| {
            let end = end + usize::from(self.is_sign(end, &[':']));
            self.tokens.get(end).is_some_and(Token::is_capital)
                || matches!(credit(end), Some((Credit::Paper, _)))
        };
        match rest {
            [] => Some(Tail::End),
            [open, .., close] if open.is_sign('(') && close.is_sign(')') && rest.len() <= 16 => {
                Some(Tail::Paper)
            }
            [slash, .., _] if slash.is_sign('/') && rest.len() <= 14 => Some(Tail::Paper),
            [dot] if dot.is_sign('.') => Some(Tail::End),
            [word, ..] if word.is_word() => match credit(at)? {
                (Credit::Writer, end) if end == self.tokens.len() => Some(Tail::End),
                (Credit::Photo, _) => Some(Tail::End),
                (Credit::Quoted, end) if source(end) => Some(Tail::End),
                _ => None,
            },
            [_, word, ..] if self.is_sign(at, &[',', '-', '–', '—', '.', ';']) => {
                match credit(at + 1) {
                    Some((Credit::Paper | Credit::Reporter, _)) => Some(Tail::Paper),
                    Some((Credit::Photo | Credit::Quoted | Credit::Writer, _)) => Some(Tail::End),
                    _ if self.is_sign(at, &['.', ';']) => None,
                    _ => (word.is_capital() && self.is_position(at + 1)).then_some(Tail::Role),
                }
            }
            _ => None,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tail {
    End,
    Paper,
    Role,
}

#[cfg(test)]
mod tests;
