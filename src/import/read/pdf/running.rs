//! Lines that stand on most pages: heads, feet, page numbers.

use std::collections::HashMap;

use super::layout::Line;

/// So many lines from the top and from the bottom are looked at.
const EDGE: usize = 3;

/// Drops them, and tells how many.
pub fn drop(pages: &mut [Vec<Line>]) -> usize {
    let count = pages.iter().filter(|page| !page.is_empty()).count();
    if count < 2 {
        return 0;
    }
    let mut met: HashMap<String, usize> = HashMap::new();
    for page in pages.iter() {
        let mut keys: Vec<_> = edges(page)
            .into_iter()
            .map(|at| key(&page[at].text))
            .collect();
        keys.dedup();
        for key in keys {
            *met.entry(key).or_default() += 1;
        }
    }
    let mut dropped = 0;
    for page in pages.iter_mut() {
        let at_edge = edges(page);
        let mut at = 0;
        page.retain(|line| {
            let often = met.get(&key(&line.text)).copied().unwrap_or(0);
            let runs = often >= 3 && often * 2 > count || is_number(&line.text) && often >= 2;
            let keep = !(runs && at_edge.contains(&at));
            at += 1;
            dropped += usize::from(!keep);
            keep
        });
    }
    dropped
}

/// The lines at the top and at the bottom of a page, by where they stand.
fn edges(page: &[Line]) -> Vec<usize> {
    let below = |at: usize| {
        page.iter()
            .filter(|line| line.base < page[at].base - 1.0)
            .count()
    };
    let above = |at: usize| {
        page.iter()
            .filter(|line| line.base > page[at].base + 1.0)
            .count()
    };
    // Drawn first or last as often as not: only these are looked at.
    let near = (0..page.len()).filter(|at| *at < EDGE * 2 || at + EDGE * 2 >= page.len());
    near.filter(|at| below(*at) < EDGE || above(*at) < EDGE)
        .collect()
}

/// What is the same on each page: digits count for each other.
fn key(text: &str) -> String {
    let digits = text
        .chars()
        .map(|c| if c.is_ascii_digit() { '0' } else { c });
    let mut key: String = digits.collect();
    while key.contains("00") {
        key = key.replace("00", "0");
    }
    key
}

/// A page's number: `3`, `- 3 -`, `Trang 3/10`, `Page 3 of 10`.
fn is_number(text: &str) -> bool {
    let words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let words: Vec<_> = words.map(str::to_lowercase).collect();
    let number = |word: &String| word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit());
    let known =
        |word: &String| number(word) || ["trang", "page", "of", "tr"].contains(&word.as_str());
    !words.is_empty() && words.len() <= 4 && words.iter().all(known) && words.iter().any(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(number: usize) -> Vec<Line> {
        let texts = [
            "Báo cáo năm 2023".to_owned(),
            format!("Đoạn {} của bài.", "x".repeat(number)),
            format!("Trang {number}/4"),
        ];
        let places = [800.0, 500.0, 30.0];
        let line = |(text, base): (String, f64)| Line {
            text,
            base,
            ..Line::default()
        };
        texts.into_iter().zip(places).map(line).collect()
    }

    #[test]
    fn what_stands_on_most_pages_is_dropped() {
        let mut pages: Vec<_> = (1..=4).map(page).collect();
        assert_eq!(drop(&mut pages), 8);
        assert!(
            pages
                .iter()
                .all(|page| page.len() == 1 && page[0].text.starts_with("Đoạn"))
        );
    }

    #[test]
    fn a_single_page_keeps_all() {
        let mut pages = vec![page(1)];
        assert_eq!(drop(&mut pages), 0);
        assert!(is_number("- 12 -") && !is_number("Năm 2023") && !is_number("Trang"));
    }
}
