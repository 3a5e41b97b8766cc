//! Natively: what the table of a hundred thousand figures asks for, in ms.

use std::time::Duration;

use bench::{MANY, clock, many};
use trichluc::corpus::{Column, Filter, Grouping, Sort};

const TIME: Duration = Duration::from_millis(500);

fn main() {
    let corpus = many(MANY);
    let selection = corpus.select(&Filter::default());
    let ms = |run: &mut dyn FnMut() -> usize| clock::best(TIME, run).as_secs_f64() * 1000.0;
    let sorts = Column::ALL.map(|column| Sort {
        column,
        descending: true,
    });
    let sorting = sorts.map(|sort| ms(&mut || corpus.figures(&selection, sort).len()));
    let rows = corpus.figures(&selection, Sort::default());
    let grouping = Grouping::ALL.map(|by| ms(&mut || corpus.groups(&rows, by).len()));
    let adding = Grouping::ALL.map(|by| {
        let groups = corpus.groups(&rows, by);
        ms(&mut || {
            let totals = groups.iter().map(|group| corpus.totals(&group.rows).len());
            totals.sum()
        })
    });
    let filtering = ms(&mut || corpus.select(&Filter::default()).mentions.len());
    let counting = ms(&mut || corpus.facets(&Filter::default()).len());
    println!("table figures\t{}", rows.len());
    for (name, times) in [
        ("sorting", &sorting[..]),
        ("grouping", &grouping),
        ("totals", &adding),
        ("filtering", &[filtering]),
        ("facets", &[counting]),
    ] {
        let slowest = times.iter().copied().fold(0.0, f64::max);
        println!("table {name}\t{slowest:.1}");
    }
}
