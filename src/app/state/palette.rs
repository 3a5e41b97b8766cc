//! What typing in the palette finds: names, with or without accents, by the beginnings of words.

use crate::order::InOrder as _;
use crate::text::fold_plain;

/// `text` as words for comparison.
#[must_use]
pub fn folded(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(fold_plain)
        .collect()
}

/// How well `name` answers to what was typed, the least the best: its own beginning, the beginnings
/// of its words in their order, any of them. `None` where a typed word begins no word of it.
#[must_use]
pub fn rank(typed: &[String], name: &[String]) -> Option<usize> {
    if !typed
        .iter()
        .all(|word| name.iter().any(|own| own.starts_with(word.as_str())))
    {
        return None;
    }
    let in_order = |from: &[String]| {
        typed.len() <= from.len()
            && typed
                .iter()
                .zip(from)
                .all(|(word, own)| own.starts_with(word.as_str()))
    };
    let at = (0..name.len()).find(|at| in_order(&name[*at..]));
    Some(at.map_or(name.len() + 1, |at| at.min(name.len())))
}

/// The places in `names` of those that answer, best first, at most `most`.
#[must_use]
pub fn found(typed: &str, names: &[Vec<String>], most: usize) -> Vec<usize> {
    let typed = folded(typed);
    let ranked = names.iter().enumerate();
    let mut ranked: Vec<_> = ranked
        .filter_map(|(at, name)| Some((rank(&typed, name)?, at)))
        .collect();
    ranked.order();
    ranked.into_iter().map(|(_, at)| at).take(most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(typed: &str, expected: &[&str]) {
        let names = [
            "Số liệu",
            "So sánh",
            "Bài viết",
            "Nơi: Thái Nguyên",
            "Giao diện: Tối",
        ];
        let folded: Vec<_> = names.iter().map(|name| folded(name)).collect();
        let found: Vec<_> = found(typed, &folded, 9)
            .into_iter()
            .map(|at| names[at])
            .collect();
        assert_eq!(found, expected, "{typed}");
    }

    #[test]
    fn accents_are_not_needed_and_beginnings_are_enough() {
        case("so", &["Số liệu", "So sánh"]);
        case("so l", &["Số liệu"]);
        case("THÁI NG", &["Nơi: Thái Nguyên"]);
        case("nguyen thai", &["Nơi: Thái Nguyên"]);
        case("toi", &["Giao diện: Tối"]);
        case("không có", &[]);
    }

    #[test]
    fn nothing_typed_finds_all_in_their_order() {
        let names = [folded("b"), folded("a")];
        assert_eq!(found(" ", &names, 9), [0, 1]);
        assert_eq!(found("", &names, 1), [0]);
    }
}
