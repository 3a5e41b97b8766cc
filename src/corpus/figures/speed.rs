//! How long the table takes for a hundred thousand figures. Measures and asserts nothing:
//! `cargo test --release --lib speed -- --ignored --nocapture`.

use std::time::Instant;

use crate::corpus::testing::{corpus, draft};
use crate::corpus::{Column, Filter, Grouping, Sort};
use crate::lexicon::Indicator;

#[test]
#[ignore = "measures"]
fn a_hundred_thousand_figures() {
    const TITLES: [&str; 3] = [
        "TP. Thái Nguyên: Xây dựng Đảng",
        "TX Đông Triều",
        "Đảng bộ Vĩnh Yên",
    ];
    let drafts = (0..5000).map(|n| {
        let words: Vec<String> = (0..20).map(|k| format!("{}{k:02}", n % 97 + 1)).collect();
        let text = format!("Kết nạp {} đảng viên.", words.join(", "));
        let title = format!("{} {n}", TITLES[n % 3]);
        let empty = draft(&format!("a{n}"), &title)
            .published(&format!("20{:02}-05-07", n % 24))
            .paragraph(&text);
        words.iter().enumerate().fold(empty, |draft, (k, words)| {
            let indicator = Indicator::ALL[(n + k) % Indicator::ALL.len()];
            draft.figure(words, indicator, &format!("20{:02}", (n + k) % 24))
        })
    });
    let corpus = corpus(drafts);
    let selection = corpus.select(&Filter::default());
    let timed = |what: &str, work: &mut dyn FnMut() -> usize| {
        let begun = Instant::now();
        let size = work();
        println!("{what}\t{size}\t{:?}", begun.elapsed());
    };
    for column in Column::ALL {
        let sort = Sort {
            column,
            descending: true,
        };
        timed(&format!("sort {}", column.id()), &mut || {
            corpus.figures(&selection, sort).len()
        });
    }
    let rows = corpus.figures(&selection, Sort::default());
    for by in Grouping::ALL {
        timed(&format!("group {}", by.id()), &mut || {
            corpus.groups(&rows, by).len()
        });
        let groups = corpus.groups(&rows, by);
        timed(&format!("totals {}", by.id()), &mut || {
            groups
                .iter()
                .map(|group| corpus.totals(&group.rows).len())
                .sum()
        });
    }
}
