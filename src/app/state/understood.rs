//! What a search in one's own words may mean: a place, a year or an indicator that it names are
//! choices of a filter, and only what is left is free text.
//!
//! The unit of a search is the sentence, and hardly any sentence names its place and its year. Who
//! types `Thái Nguyên kết nạp 2023` and finds nothing is offered the same as choices.

use std::cmp::Reverse;

use super::palette::folded;
use crate::corpus::{Facet, Filter};
use crate::order::InOrder as _;

/// A value that a search may name.
pub struct Named {
    /// Its facet.
    pub facet: Facet,
    /// The value.
    pub value: String,
    /// What the reader calls it.
    pub name: String,
}

/// The filter that the free text of `filter` may mean; `None` where it names none of `all`. Longer
/// names are heard first.
#[must_use]
pub fn understood(filter: &Filter, all: impl Iterator<Item = Named>) -> Option<Filter> {
    let words: Vec<_> = filter.query.split_whitespace().collect();
    let spoken: Vec<_> = words.iter().map(|word| folded(word).concat()).collect();
    let mut left: Vec<bool> = spoken.iter().map(|word| !word.is_empty()).collect();
    let named = all.filter_map(|named| {
        let name = folded(&named.name);
        let runs = !name.is_empty() && spoken.windows(name.len()).any(|run| run == name);
        runs.then_some((name, named))
    });
    let mut named: Vec<_> = named.collect();
    named.order_by_key(|(name, _)| Reverse(name.len()));
    let mut meant = filter.clone();
    for (name, Named { facet, value, .. }) in named {
        let runs = spoken.windows(name.len());
        let at = runs
            .enumerate()
            .find(|(at, run)| *run == name && left[*at..at + name.len()].iter().all(|free| *free));
        if let Some((at, _)) = at {
            left[at..at + name.len()].fill(false);
            meant = meant.with(facet, &value);
        }
    }
    let rest: Vec<_> = words.iter().zip(left).filter(|(_, left)| *left).collect();
    let rest: Vec<_> = rest.into_iter().map(|(word, _)| *word).collect();
    let meant = meant.with_query(rest.join(" "));
    let choices = |filter: &Filter| filter.all_choices().count();
    (choices(&meant) > choices(filter)).then_some(meant)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(query: &str, expected: Option<(&[&str], &str)>) {
        let named = [
            (Facet::Place, "Thái Nguyên"),
            (Facet::Place, "Nguyên"),
            (Facet::Year, "2023"),
            (Facet::Year, "2024"),
            (Facet::Indicator, "members.admitted"),
        ];
        let named = named.into_iter().map(|(facet, value)| Named {
            facet,
            value: value.to_owned(),
            name: value.replace("members.admitted", "Kết nạp đảng viên"),
        });
        let found = understood(&Filter::of_query(query), named);
        let found = found.as_ref().map(|filter| {
            let chosen: Vec<_> = filter.all_choices().map(|(_, value)| value).collect();
            (chosen, filter.query.as_str())
        });
        let expected = expected.map(|(chosen, rest)| (chosen.to_vec(), rest));
        assert_eq!(found, expected, "{query}");
    }

    #[test]
    fn places_years_and_indicators_are_choices_and_the_rest_is_text() {
        case(
            "Thái Nguyên kết nạp 2023",
            Some((&["Thái Nguyên", "2023"], "kết nạp")),
        );
        case(
            "ket nap dang vien thai nguyen, 2023",
            Some((&["Thái Nguyên", "2023", "members.admitted"], "")),
        );
        case("2023 2024", Some((&["2023", "2024"], "")));
    }

    #[test]
    fn what_names_nothing_means_nothing_else() {
        case("chuyển đổi số", None);
        case("Thái", None);
        case("", None);
        case("…", None);
    }
}
