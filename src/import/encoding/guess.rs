//! What the encoding of plain text is: what it says itself, else what reads best as Vietnamese.

use super::decode::{decode, shown_bytes};
use super::syllable::is_syllable;
use super::{Encoding, Guess};
use crate::order::InOrder;

/// So many bytes tell.
const SAMPLE: usize = 64 * 1024;

/// And so many words beyond ASCII.
const WORDS: usize = 1_000;

/// The encodings among which only the words tell.
const OLD: [Encoding; 4] = [
    Encoding::Tcvn3,
    Encoding::Vni,
    Encoding::Viscii,
    Encoding::Windows1258,
];

/// Below this a reading is no Vietnamese.
const POOR: f32 = 0.4;

/// Above this it surely is.
const GOOD: f32 = 0.75;

/// What `bytes` may be, best first. One alone is certain. Nothing where they are no text.
#[must_use]
pub fn guesses(bytes: &[u8]) -> Vec<Guess> {
    let certain = |encoding| {
        vec![Guess {
            encoding,
            score: 1.0,
        }]
    };
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => return certain(Encoding::Utf8),
        [0xFF, 0xFE, ..] => return certain(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => return certain(Encoding::Utf16Be),
        _ => {}
    }
    if let Some(encoding) = unmarked_utf16(bytes) {
        return certain(encoding);
    }
    let sample = sample(bytes);
    if is_utf8(sample, sample.len() < bytes.len()) {
        return utf8(sample);
    }
    if sample.contains(&0) {
        return Vec::new();
    }
    let mut found: Vec<_> = OLD
        .into_iter()
        .map(|encoding| Guess {
            encoding,
            score: score(&decode(sample, encoding)),
        })
        .collect();
    found.push(Guess {
        encoding: Encoding::Windows1252,
        score: western(sample),
    });
    // UTF-8 with a broken letter is still UTF-8.
    let lossy = String::from_utf8_lossy(sample);
    let broken = lossy.matches(char::REPLACEMENT_CHARACTER).count();
    if broken * 50 < lossy.chars().filter(|c| !c.is_ascii()).count() {
        found.push(Guess {
            encoding: Encoding::Utf8,
            score: score(&lossy),
        });
    }
    found.order_by(|a, b| b.score.total_cmp(&a.score));
    found
}

/// Valid UTF-8 is UTF-8; but an old encoding's letters may have been saved as it.
fn utf8(sample: &[u8]) -> Vec<Guess> {
    let text = String::from_utf8_lossy(sample);
    let own = Guess {
        encoding: Encoding::Utf8,
        score: score(&text),
    };
    let mut found = vec![own];
    if text.is_ascii() {
        return found;
    }
    if let Some(encoding) = shown(&text) {
        found.insert(0, encoding);
    }
    found
}

/// The old encoding whose letters a text shows as Windows would: `Uû ban nh©n d©n`.
#[must_use]
pub fn shown(text: &str) -> Option<Guess> {
    let start: String = text.chars().take(SAMPLE).collect();
    // A letter that no such font has is met in the first line of whatever is Unicode.
    let bytes = shown_bytes(&start)?;
    let own = score(&start);
    if own >= GOOD {
        return None;
    }
    let old = OLD
        .into_iter()
        .filter(|encoding| *encoding != Encoding::Windows1258);
    let scored = old.map(|encoding| Guess {
        encoding,
        score: score(&decode(&bytes, encoding)),
    });
    let best = scored.max_by(|a, b| a.score.total_cmp(&b.score))?;
    let beyond = start.chars().filter(|c| !c.is_ascii()).count();
    (best.score >= GOOD && best.score > own + 0.25 && beyond >= 3).then_some(best)
}

/// A sample from the beginning that ends with a line or word where it can.
fn sample(bytes: &[u8]) -> &[u8] {
    let start = &bytes[..bytes.len().min(SAMPLE)];
    if start.len() == bytes.len() {
        return start;
    }
    let end = start.iter().rposition(|byte| matches!(byte, b' ' | b'\n'));
    &start[..end.unwrap_or(start.len())]
}

/// Whether it is UTF-8; where it is cut, up to its last whole letter.
fn is_utf8(bytes: &[u8], cut: bool) -> bool {
    match std::str::from_utf8(bytes) {
        Ok(_) => true,
        Err(error) => cut && error.error_len().is_none(),
    }
}

/// UTF-16 without a mark: spaces and line ends lie on one side, and there are no other noughts.
fn unmarked_utf16(bytes: &[u8]) -> Option<Encoding> {
    let start = &bytes[..bytes.len().min(4096) / 2 * 2];
    let high = |side: usize| {
        start
            .iter()
            .skip(side)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd) = (high(0), high(1));
    let pairs = start.len() / 2;
    let found = match (even, odd) {
        (0, odd) if odd * 3 > pairs => Encoding::Utf16Le,
        (even, 0) if even * 3 > pairs => Encoding::Utf16Be,
        _ => return None,
    };
    let text = decode(start, found);
    let odd = text
        .chars()
        .filter(|c| c.is_control() && !c.is_whitespace() || *c == '\u{FFFD}');
    (pairs >= 2 && odd.count() <= 1).then_some(found)
}

/// The share of the words beyond ASCII that are Vietnamese syllables.
#[must_use]
pub fn score(text: &str) -> f32 {
    let words =
        text.split(|c: char| c.is_whitespace() || c.is_ascii() && !c.is_ascii_alphanumeric());
    let words = words
        .flat_map(|word| word.split(is_sign))
        .filter(|word| !word.is_ascii());
    let (mut all, mut well) = (0_u16, 0_u16);
    for word in words.take(WORDS) {
        all += 1;
        well += u16::from(is_syllable(word));
    }
    if all == 0 {
        0.0
    } else {
        f32::from(well) / f32::from(all)
    }
}

/// Signs of print that stand beside words in every encoding.
fn is_sign(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205E}' | '\u{A0}' | '°' | '²' | '³' | '×' | '½')
}

/// How well bytes read as a western language: accented letters are few and stand among plain ones.
fn western(sample: &[u8]) -> f32 {
    let text = decode(sample, Encoding::Windows1252);
    let beyond = text.chars().filter(|c| !c.is_ascii() && !is_sign(*c));
    let (mut all, mut letters) = (0_u16, 0_u16);
    for c in beyond.take(usize::from(u16::MAX)) {
        all += 1;
        letters += u16::from(matches!(c, 'À'..='ÿ'));
    }
    if all == 0 {
        POOR
    } else {
        POOR * f32::from(letters) / f32::from(all)
    }
}
