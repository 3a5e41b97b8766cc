//! Whether a word is spelt as Vietnamese syllables are: a consonant, a rime, a tone that the rime
//! bears. What is left of a text that was read in the wrong encoding seldom is.

use crate::text::fold_toned;

/// The consonants at the beginning, longest first.
const ONSETS: [&str; 28] = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g",
    "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
];

/// The rimes, as [`fold_toned`] writes them.
const RIMES: &str = " a ac ach ai am an ang anh ao ap at au ay \
    ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu \
    i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu y yêm yên yêt yêu yêng \
    o oc oi om on ong op ot ooc oong oa oac oach oai oam oan oang oanh oao oap oat oay \
    oăc oăm oăn oăng oăt oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt \
    u uc ui um un ung up ut ua uân uâng uât uây uê uêch uênh uô uôc uôi uôm uôn uông uôt uơ \
    uy uya uych uyên uyêt uynh uyp uyt uyu ư ưc ưi ưm ưn ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu ";

/// Whether `word` is spelt as one Vietnamese syllable is.
#[must_use]
pub fn is_syllable(word: &str) -> bool {
    if word.len() > 24 || word.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let folded = fold_toned(word);
    let tone = folded.chars().next_back().filter(char::is_ascii_digit);
    let letters = folded.trim_end_matches(|c: char| c.is_ascii_digit());
    // Rising or heavy.
    let stopped = letters.ends_with(['c', 'p', 't']) || letters.ends_with("ch");
    if stopped && !matches!(tone, Some('5' | '6')) {
        return false;
    }
    let rimes = ONSETS
        .iter()
        .filter_map(|onset| letters.strip_prefix(onset));
    rimes.into_iter().any(is_rime)
}

fn is_rime(rime: &str) -> bool {
    let stands = |(at, _): (usize, &str)| {
        let bytes = RIMES.as_bytes();
        bytes.get(at.wrapping_sub(1)) == Some(&b' ') && bytes.get(at + rime.len()) == Some(&b' ')
    };
    !rime.is_empty() && !rime.contains(' ') && RIMES.match_indices(rime).any(stands)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_told_from_what_looks_like_them() {
        for word in [
            "Đảng", "nghiêng", "giếng", "gì", "quốc", "quyết", "Thuỷ", "khoẻ", "ỦY", "Hòa", "yêu",
            "khuỷu", "ngoằng", "tỷ", "quý", "ệch", "của", "ở", "nước", "rượu", "hợp",
        ] {
            assert!(is_syllable(word), "{word}");
        }
        for word in [
            "nhân1",
            "Đäng",
            "cán bộ",
            "ñaûng",
            "tọp̣x",
            "quơz",
            "cac",
            "àb",
            "",
            "ßu",
        ] {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
