//! Which texts are alike, and how much: the same text brought twice, and news that was printed again
//! with another title or lead.
//!
//! Of each text a few numbers are kept ([`Likeness`], by minwise hashing of its runs of five syllables):
//! the share of them that two texts have in common is about the share of the runs that they have in
//! common. [`Likenesses`] finds those that are alike among tens of thousands without comparing each with
//! each: texts that agree in one of sixteen bands of four numbers are compared, and no others.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::order::InOrder;
use crate::text::{SyllableKey, TokenKind, tokens};

/// So many numbers are kept of a text.
const KEPT: usize = 64;

/// So many of them are a band.
const BAND: usize = 4;

/// So many syllables are a run.
const RUN: usize = 5;

/// Of a band that more texts share (the same form filled in each day) no more are compared.
const CROWD: usize = 400;

/// Texts that share so much are worth pointing out: two that do are found nineteen times in twenty.
pub const ALIKE: f32 = 0.6;

/// What is kept of a text to compare it by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Likeness {
    /// The same for texts of the same words, whatever their case, signs and normal form.
    words: u64,
    /// The least of each part of the runs; empty where there are too few words to tell.
    least: Vec<u32>,
}

impl Likeness {
    /// Of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut words: u64 = 0;
        let mut run = [0; RUN];
        let mut least = [u64::MAX; KEPT];
        let mut count = 0;
        for token in tokens(text) {
            let word = match token.kind {
                TokenKind::Word if token.key != SyllableKey::NONE => token.key.0,
                TokenKind::Word | TokenKind::Digits => spelt(token.span.of(text)),
                TokenKind::Sign(_) => continue,
            };
            words = mixed(words ^ word);
            run.rotate_left(1);
            run[RUN - 1] = word;
            count += 1;
            if count >= RUN {
                let hash = run.iter().fold(0, |hash, word| mixed(hash ^ word));
                // The highest bits say which part, the others how little.
                let part = &mut least[usize::try_from(hash >> 58).unwrap_or(0)];
                *part = (*part).min(hash & (u64::MAX >> 6));
            }
        }
        Self {
            words,
            least: filled(&least),
        }
    }

    /// Whether the two are the same words.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.words == other.words
    }

    /// About how much the two have in common: 0 to 1.
    #[must_use]
    pub fn share(&self, other: &Self) -> f32 {
        if self.is_same(other) {
            return 1.0;
        }
        let pairs = self.least.iter().zip(&other.least);
        let same = u16::try_from(pairs.filter(|(a, b)| a == b).count()).unwrap_or(0);
        f32::from(same) / 64.0
    }

    /// The bands, each as one number.
    fn bands(&self) -> impl Iterator<Item = u64> {
        let bands = self.least.chunks_exact(BAND).zip(1..);
        bands.map(|(band, number)| {
            band.iter()
                .fold(number, |hash, part| mixed(hash ^ u64::from(*part)))
        })
    }
}

/// A part that no run fell into takes the number of another, the same one in every text; its own place
/// is mixed in, so that it agrees only where it was empty in both.
fn filled(least: &[u64; KEPT]) -> Vec<u32> {
    if least.iter().all(|part| *part == u64::MAX) {
        return Vec::new();
    }
    let mut out = Vec::with_capacity(KEPT);
    for at in 0..KEPT {
        let mut from = at;
        let mut tries = 0_u64;
        while least[from] == u64::MAX {
            tries += 1;
            let next = mixed(u64::try_from(at).unwrap_or(0) << 32 | tries) >> 58;
            from = usize::try_from(next).unwrap_or(0);
        }
        // The lowest bits differ even among the least of many.
        out.push(u32::try_from(mixed(least[from] ^ tries) >> 32).unwrap_or(0));
    }
    out
}

/// A number for a word that is no syllable.
fn spelt(word: &str) -> u64 {
    word.chars()
        .flat_map(char::to_lowercase)
        .fold(1, |hash, c| mixed(hash ^ u64::from(u32::from(c))))
}

/// Scatters the bits of a number (`SplitMix64`).
const fn mixed(number: u64) -> u64 {
    let number = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let number = (number ^ number >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let number = (number ^ number >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
    number ^ number >> 31
}

/// One that is alike.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alike {
    /// Its number, in the order in which they were added.
    pub number: u32,
    /// How much the two have in common; 1 is the same words.
    pub share: f32,
    /// Whether they are the same words.
    pub same: bool,
}

/// Many texts, asked which are alike.
#[derive(Clone, Debug, Default)]
pub struct Likenesses {
    all: Vec<Option<Likeness>>,
    bands: HashMap<u64, Vec<u32>>,
}

impl Likenesses {
    /// Adds a text; its number.
    pub fn add(&mut self, likeness: Likeness) -> u32 {
        let number = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        for band in keys(&likeness) {
            self.bands.entry(band).or_default().push(number);
        }
        self.all.push(Some(likeness));
        number
    }

    /// Forgets a text; the numbers of the others stay.
    pub fn remove(&mut self, number: u32) {
        let place = usize::try_from(number)
            .ok()
            .and_then(|at| self.all.get_mut(at));
        if let Some(likeness) = place.and_then(Option::take) {
            for band in keys(&likeness) {
                if let Some(numbers) = self.bands.get_mut(&band) {
                    numbers.retain(|other| *other != number);
                }
            }
        }
    }

    /// Those that have at least so much in common with a text, most alike first, each once.
    #[must_use]
    pub fn alike(&self, likeness: &Likeness, least: f32) -> Vec<Alike> {
        let mut numbers: Vec<u32> = keys(likeness)
            .filter_map(|band| self.bands.get(&band))
            .flat_map(|numbers| numbers.iter().rev().take(CROWD))
            .copied()
            .collect();
        numbers.order();
        numbers.dedup();
        let known = |number: &u32| self.all.get(usize::try_from(*number).ok()?)?.as_ref();
        let found = numbers.iter().filter_map(|number| {
            let other = known(number)?;
            let share = likeness.share(other);
            let alike = Alike {
                number: *number,
                share,
                same: likeness.is_same(other),
            };
            (share >= least).then_some(alike)
        });
        let mut found: Vec<_> = found.collect();
        found.order_by(|a, b| b.share.total_cmp(&a.share));
        found
    }
}

/// By what a text is found: its bands, and its words as a whole.
fn keys(likeness: &Likeness) -> impl Iterator<Item = u64> {
    likeness.bands().chain([likeness.words])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text of so many words that no other number gives.
    fn text(seed: u64, words: usize) -> String {
        const SYLLABLES: [&str; 16] = [
            "Đảng", "bộ", "huyện", "kết", "nạp", "năm", "cán", "xây", "dựng", "chi", "tỉnh",
            "công", "tác", "hội", "nghị", "quyết",
        ];
        let number = |at: usize| mixed(seed << 32 | at as u64);
        let word = |at| SYLLABLES[usize::try_from(number(at) >> 60).unwrap_or(0)];
        (0..words).map(word).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_same_words_are_the_same_however_they_are_written() {
        let one = Likeness::of("Uỷ ban nhân dân, năm 2023.");
        assert!(one.is_same(&Likeness::of("ỦY BAN nhân dân năm\n2023")));
        assert!(one.is_same(&Likeness::of(
            "u\u{309}y ban nha\u{302}n da\u{302}n – năm 2023"
        )));
        assert!(!one.is_same(&Likeness::of("Ủy ban nhân dân năm 2024")));
    }

    #[test]
    fn what_was_printed_again_is_found_among_many() {
        let mut many = Likenesses::default();
        for seed in 0..500 {
            many.add(Likeness::of(&text(seed, 400)));
        }
        let again = format!("Một tiêu đề khác hẳn của bài này\n\n{}", text(123, 400));
        let found = many.alike(&Likeness::of(&again), ALIKE);
        assert_eq!(
            found.iter().map(|alike| alike.number).collect::<Vec<_>>(),
            [123]
        );
        assert!(found[0].share > 0.85 && !found[0].same, "{found:?}");
        assert_eq!(many.alike(&Likeness::of(&text(999, 400)), ALIKE), []);
        many.remove(123);
        assert_eq!(many.alike(&Likeness::of(&again), ALIKE), []);
    }

    #[test]
    fn the_share_is_about_that_of_the_runs() {
        for (kept, least, most) in [
            (350, 0.68, 0.92),
            (300, 0.45, 0.76),
            (200, 0.18, 0.5),
            (0, 0.0, 0.1),
        ] {
            let other = format!("{} {}", &text(1, kept), text(2, 400 - kept));
            let share = Likeness::of(&text(1, 400)).share(&Likeness::of(&other));
            assert!(
                (least..=most).contains(&share),
                "{kept} words kept: {share}"
            );
        }
    }

    #[test]
    fn short_texts_are_compared_too() {
        let one = Likeness::of("Đảng bộ huyện Phú Bình kết nạp 684 đảng viên");
        let same = Likeness::of("đảng bộ huyện phú bình kết nạp 684 đảng viên.");
        assert!((one.share(&same) - 1.0).abs() < f32::EPSILON);
        assert!(
            one.share(&Likeness::of(
                "Hội nghị tổng kết công tác năm 2023 của tỉnh"
            )) < 0.2
        );
        assert!(Likeness::of("").share(&one) < 0.1);
        let mut many = Likenesses::default();
        many.add(one.clone());
        assert_eq!(many.alike(&same, ALIKE).len(), 1);
    }
}
