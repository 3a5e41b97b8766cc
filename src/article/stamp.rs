//! Reads the parts of a dateline: dates, hours and zones, in every form that portals print.

use crate::lexicon::dateline::{STAMP, Stamp};
use crate::text::{Instant, SyllableKey, Token, keys};

/// Reads parts of a dateline from its tokens; each part ends before the token returned.
pub(super) struct Reader<'a> {
    pub source: &'a str,
    pub tokens: &'a [Token],
}

impl Reader<'_> {
    fn number(&self, at: usize, digits: std::ops::RangeInclusive<usize>) -> Option<u16> {
        let token = self.tokens.get(at).filter(|token| token.is_digits())?;
        let text = token.span.of(self.source);
        digits.contains(&text.len()).then(|| text.parse().ok())?
    }

    pub fn sign(&self, at: usize, signs: &[char]) -> Option<char> {
        let found = |sign: &&char| self.tokens.get(at).is_some_and(|t| t.is_sign(**sign));
        signs.iter().find(found).copied()
    }

    fn word(&self, at: usize, words: &[SyllableKey]) -> Option<()> {
        let key = self.tokens.get(at).filter(|t| t.is_word())?.key;
        words.contains(&key).then_some(())
    }

    /// A date, and whether it is written in words.
    pub fn date(&self, at: usize) -> Option<(usize, Instant, bool)> {
        let glued = at > 0 && !self.tokens[at].spaced && self.tokens[at - 1].is_digits();
        if glued {
            return None;
        }
        self.in_words(at)
            .map(|(end, day)| (end, day, true))
            .or_else(|| self.in_figures(at).map(|(end, day)| (end, day, false)))
    }

    /// `24/01/2024`, `24 - 01 - 2024`, `24.1.24`, `2024-01-24`.
    fn in_figures(&self, at: usize) -> Option<(usize, Instant)> {
        let sign = self.sign(at + 1, &['/', '-', '.', '–'])?;
        self.sign(at + 3, &[sign])?;
        let month = self.number(at + 2, 1..=2)?;
        let (year, day) = if let Some(year) = self.number(at, 4..=4) {
            (year, self.number(at + 4, 1..=2)?)
        } else {
            let day = self.number(at, 1..=2)?;
            let short = || self.number(at + 4, 2..=2).map(|year| year + 2000);
            (self.number(at + 4, 4..=4).or_else(short)?, day)
        };
        Some((at + 5, instant(year, month, day)?))
    }

    /// `5 tháng 3 năm 2021`, `5 tháng 3, 2021`.
    fn in_words(&self, at: usize) -> Option<(usize, Instant)> {
        let day = self.number(at, 1..=2)?;
        self.word(at + 1, keys!["tháng"])?;
        let month = self.number(at + 2, 1..=2)?;
        let year = self
            .word(at + 3, keys!["năm"])
            .or(self.sign(at + 3, &[',', '/', '-']).map(|_| ()))
            .and_then(|()| self.number(at + 4, 4..=4))?;
        Some((at + 5, instant(year, month, day)?))
    }

    /// `08:21`, `8h21`, `8 giờ 21`, `08:14:00.0`, `07:38 PM`; `T08:21` behind a date.
    pub fn hour(&self, at: usize) -> Option<(usize, String)> {
        let at = at
            + usize::from(self.word(at, keys!["T"]).is_some() && at > 0 && !self.tokens[at].spaced);
        let hour = self.number(at, 1..=2)?;
        let parts = self
            .sign(at + 1, &[':'])
            .map(|_| ())
            .or(self.word(at + 1, keys!["h", "giờ", "g"]));
        parts?;
        let minute = self.number(at + 2, 2..=2)?;
        let mut end = at + 3;
        let mut second = None;
        if self.sign(end, &[':']).is_some() {
            second = Some(self.number(end + 1, 2..=2)?);
            end += 2;
            if self.sign(end, &['.']).is_some() && self.number(end + 1, 1..=9).is_some() {
                end += 2;
            }
        } else if self.word(end, keys!["phút", "p"]).is_some() {
            end += 1;
        }
        let half = STAMP.longest(self.source, self.tokens, end);
        let hour = match half.map(|half| half.value) {
            Some(Stamp::Half(true)) if hour < 12 => hour + 12,
            Some(Stamp::Half(false)) if hour == 12 => 0,
            _ => hour,
        };
        if let Some(half) = half.filter(|half| matches!(half.value, Stamp::Half(_))) {
            end = half.end;
        }
        let right = hour < 24 && minute < 60 && second.is_none_or(|second| second < 60);
        let seconds = second
            .map(|second| format!(":{second:02}"))
            .unwrap_or_default();
        right.then(|| (end, format!("T{hour:02}:{minute:02}{seconds}")))
    }

    /// `GMT+7`, `(UTC +07:00)`, `+07:00` behind an hour.
    pub fn zone(&self, at: usize) -> Option<usize> {
        let named = self.word(at, keys!["GMT", "UTC"]).is_some();
        let plus = at + usize::from(named);
        self.sign(plus, &['+'])?;
        let hours = self.number(plus + 1, 1..=2).filter(|hours| *hours == 7)?;
        let minutes = self
            .sign(plus + 2, &[':'])
            .and_then(|_| self.number(plus + 3, 2..=2));
        (named || minutes.is_some() && hours == 7)
            .then(|| plus + 2 + 2 * usize::from(minutes.is_some()))
    }
}

fn instant(year: u16, month: u16, day: u16) -> Option<Instant> {
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    let longest = match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    let real = (1900..2100).contains(&year) && (1..=longest).contains(&day);
    real.then(|| Instant::day(Some(year), month, day))
}
