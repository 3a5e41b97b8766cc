//! Which articles are printed twice, or nearly: newspapers take over each other's texts with another
//! headline and a sentence more or less.
//!
//! A [`Sketch`] is some seventy bytes of a text of any length: every four words that follow one another fall
//! by their hash into one of its bins, and each bin keeps the last eight bits of the least. Of two texts about
//! so many bins agree as they share runs of words (one permutation hashing; Li, Owen and Zhang 2012), and one
//! in 256 by chance (b-bit minwise hashing; Li and König 2010). Texts are compared only where a band of bins is
//! the same, so that an article among tens of thousands is compared with a few.

use foldhash::HashMap;

use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer};

use crate::text::{fnv1a, nfc};

/// So many bins.
const BINS: usize = 64;
/// So many words that follow one another.
const RUN: usize = 4;
/// So many bins next to one another are a band.
const BAND: usize = 4;
/// A text shorter than this many words is only the same or another.
const SHORT: usize = 24;
/// What a bin has into which nothing fell.
const EMPTY: u8 = u8::MAX;

/// What a bin keeps of the least that fell into it.
fn kept(least: u16) -> u8 {
    let [low, _] = least.to_le_bytes();
    if least == u16::MAX {
        EMPTY
    } else {
        low.min(EMPTY - 1)
    }
}

/// What is known of a text to find others like it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sketch {
    /// The words, whatever stands between them, letters large or small.
    whole: u64,
    /// Empty for a short text.
    bins: Box<[u8]>,
}

/// How alike two texts are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Like {
    /// The same words.
    Same,
    /// This share of runs of words, in hundredths.
    Near(u8),
}

/// From here on texts are pointed out as nearly the same.
const NEARLY: u8 = 60;

impl Sketch {
    /// The sketch of a text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let text = nfc(text).to_lowercase();
        let words = text.split(|c: char| !c.is_alphanumeric());
        let words = words.filter(|word| !word.is_empty());
        let words: Vec<u64> = words.map(|word| fnv1a(word.as_bytes())).collect();
        let whole = words.iter().fold(1, |all, word| mixed(all ^ word));
        let mut bins = Vec::new();
        if words.len() >= SHORT {
            bins.resize(BINS, u16::MAX);
            for run in words.windows(RUN) {
                let [low, high, bin, ..] = run
                    .iter()
                    .fold(7, |all, word| mixed(all ^ word))
                    .to_le_bytes();
                let bin = &mut bins[usize::from(bin) % BINS];
                *bin = (*bin).min(u16::from_le_bytes([low, high]));
            }
        }
        Self {
            whole,
            bins: bins.into_iter().map(kept).collect(),
        }
    }

    /// As text, for keeping.
    #[must_use]
    pub fn printed(&self) -> String {
        let bins = self.bins.iter().map(|bin| format!("{bin:02x}"));
        format!("{:016x}", self.whole) + &bins.collect::<String>()
    }

    /// What was printed; `None` where this is none.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (whole, rest) = text.split_at_checked(16)?;
        let whole = u64::from_str_radix(whole, 16).ok()?;
        // Before, a bin was kept with sixteen bits.
        let wide = rest.len() == 4 * BINS;
        let digits = if wide { 4 } else { 2 };
        let bins = (0..rest.len()).step_by(digits).map(|at| {
            let bin = u16::from_str_radix(rest.get(at..at + digits)?, 16).ok()?;
            if wide {
                Some(kept(bin))
            } else {
                u8::try_from(bin).ok()
            }
        });
        let bins: Box<[u8]> = bins.collect::<Option<_>>()?;
        (bins.is_empty() || bins.len() == BINS).then_some(Self { whole, bins })
    }

    /// Keeps one as it is printed: nothing where there is none.
    ///
    /// # Errors
    ///
    /// Those of the form in which it is kept.
    pub fn keep<S: Serializer>(sketch: &Option<Self>, into: S) -> Result<S::Ok, S::Error> {
        let printed = sketch.as_ref().map(Self::printed);
        printed.unwrap_or_default().serialize(into)
    }

    /// What was so kept; `None` where that is no sketch.
    ///
    /// # Errors
    ///
    /// Those of the form in which it is kept.
    pub fn kept<'a, D: Deserializer<'a>>(from: D) -> Result<Option<Self>, D::Error> {
        Ok(Self::read(&String::deserialize(from)?))
    }

    /// How alike the two are; `None` where they are not.
    #[must_use]
    pub fn like(&self, other: &Self) -> Option<Like> {
        if self.whole == other.whole {
            return Some(Like::Same);
        }
        let both = self.bins.iter().zip(&other.bins);
        let told = both.filter(|(a, b)| **a != EMPTY || **b != EMPTY);
        let (mut all, mut same) = (0, 0);
        for (a, b) in told {
            all += 1;
            same += usize::from(a == b);
        }
        let share = u8::try_from((same * 100).checked_div(all)?).ok()?;
        (share >= NEARLY).then_some(Like::Near(share))
    }

    /// By what it is found: its words, and each band with its place.
    fn keys(&self) -> impl Iterator<Item = u64> {
        let bands = self.bins.chunks(BAND).zip(2..);
        let bands = bands.filter(|(band, _)| band.iter().any(|bin| *bin != EMPTY));
        let bands = bands.map(|(band, nth)| {
            let all = band
                .iter()
                .fold(nth, |all, bin| mixed(all ^ u64::from(*bin)));
            mixed(all)
        });
        std::iter::once(self.whole).chain(bands)
    }
}

/// Every bit of what comes out hangs on every bit of what goes in (the finalizer of `MurmurHash3`).
const fn mixed(mut bits: u64) -> u64 {
    bits ^= bits >> 33;
    bits = bits.wrapping_mul(0xff51_afd7_ed55_8ccd);
    bits ^= bits >> 33;
    bits = bits.wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    bits ^ (bits >> 33)
}

/// Texts by their sketches.
#[derive(Debug)]
pub struct Known<T> {
    texts: Vec<(T, Sketch)>,
    by_key: HashMap<u64, Vec<usize>>,
}

impl<T> Default for Known<T> {
    fn default() -> Self {
        Self {
            texts: Vec::new(),
            by_key: HashMap::default(),
        }
    }
}

/// A band that so many texts share tells of a phrase that all print, not of one text.
const COMMON: usize = 50;

impl<T: Clone + PartialEq> Known<T> {
    /// The text most like this one, but for `own`.
    #[must_use]
    pub fn like(&self, own: &T, sketch: &Sketch) -> Option<(T, Like)> {
        let mut best: Option<(&T, Like)> = None;
        let found = sketch.keys().filter_map(|key| self.by_key.get(&key));
        for at in found.flatten() {
            let (name, other) = &self.texts[*at];
            match sketch.like(other) {
                Some(Like::Same) if name != own => return Some((name.clone(), Like::Same)),
                Some(Like::Near(share))
                    if name != own
                        && !matches!(best, Some((_, Like::Near(most))) if most >= share) =>
                {
                    best = Some((name, Like::Near(share)));
                }
                _ => {}
            }
        }
        best.map(|(name, like)| (name.clone(), like))
    }

    /// One more.
    pub fn add(&mut self, name: T, sketch: Sketch) {
        let at = self.texts.len();
        for key in sketch.keys() {
            let all = self.by_key.entry(key).or_default();
            if all.len() < COMMON {
                all.push(at);
            }
        }
        self.texts.push((name, sketch));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::EMBEDDED;

    #[test]
    fn the_same_words_are_the_same_text_however_they_are_set() {
        let text = "Đảng bộ tỉnh kết nạp 684 đảng viên.";
        let set = "ĐẢNG BỘ  tỉnh\n\nkết nạp: 684 đảng viên";
        assert_eq!(Sketch::new(text).like(&Sketch::new(set)), Some(Like::Same));
        assert_eq!(Sketch::new(text).like(&Sketch::new("Đảng bộ tỉnh")), None);
    }

    #[test]
    fn a_text_with_another_headline_and_without_its_end_is_nearly_the_same() {
        let (_, text) = EMBEDDED[0];
        let end = text.len() - text.len() / 8;
        let end = (end..text.len())
            .find(|at| text.is_char_boundary(*at))
            .expect("its end");
        let other = format!("Một tiêu đề khác hẳn\n\n{}", &text[..end]);
        let like = Sketch::new(text).like(&Sketch::new(&other));
        assert!(
            matches!(like, Some(Like::Near(share)) if share > 75),
            "{like:?}"
        );
    }

    #[test]
    fn the_articles_that_are_built_in_are_not_alike() {
        let mut known = Known::default();
        for (id, text) in EMBEDDED {
            let sketch = Sketch::new(text);
            assert_eq!(known.like(id, &sketch), None, "{id}");
            known.add(*id, sketch);
        }
        for (id, text) in EMBEDDED {
            assert_eq!(known.like(id, &Sketch::new(text)), None, "itself");
            assert_eq!(
                known.like(&"x", &Sketch::new(text)),
                Some((*id, Like::Same))
            );
        }
    }

    #[test]
    fn a_sketch_reads_back_and_nonsense_does_not() {
        for text in ["", "Đảng bộ", EMBEDDED[0].1] {
            let sketch = Sketch::new(text);
            assert_eq!(Sketch::read(&sketch.printed()), Some(sketch));
        }
        let wide = "0123456789abcdef".to_owned() + &"ffff02ff01fe0000".repeat(16);
        let narrow = "0123456789abcdef".to_owned() + &"fffefe00".repeat(16);
        assert_eq!(
            Sketch::read(&wide),
            Sketch::read(&narrow),
            "as it was kept before"
        );
        assert!(Sketch::read(&wide).is_some());
        for text in [
            "",
            "x",
            "0123456789abcdef01",
            &"ă".repeat(8),
            &"f".repeat(40),
        ] {
            assert_eq!(Sketch::read(text), None, "{text}");
        }
    }
}
