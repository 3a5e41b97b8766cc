//! `trichluc stats`: how much the articles say, counted directly from what was extracted.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::PathBuf;

use trichluc::extract::Kind;
use trichluc::lexicon::Indicator;

use crate::error::Error;
use crate::input::{self, Said};

/// The names of the kinds in the table.
const KINDS: [(Kind, &str); 5] = [
    (Kind::Figure, "Số liệu"),
    (Kind::Document, "Văn bản"),
    (Kind::Person, "Nhân vật"),
    (Kind::Organisation, "Tổ chức"),
    (Kind::Place, "Địa danh"),
];

/// How much was counted.
#[derive(Debug, Default)]
struct Counts {
    articles: usize,
    kinds: BTreeMap<Kind, usize>,
    indicators: BTreeMap<Indicator, usize>,
    years: BTreeMap<Option<u16>, usize>,
}

impl Counts {
    fn add(&mut self, Said { article, found, .. }: &Said) {
        self.articles += 1;
        for mention in &found.mentions {
            // What is printed twice is counted once.
            if article
                .blocks
                .get(mention.block)
                .is_some_and(|block| block.repeats.is_some())
            {
                continue;
            }
            *self.kinds.entry(mention.kind()).or_default() += 1;
            if let Some(figure) = mention.figure() {
                *self.indicators.entry(figure.indicator).or_default() += 1;
                let year = figure
                    .period
                    .and_then(|period| period.last_year().or(period.first_year()));
                *self.years.entry(year).or_default() += 1;
            }
        }
    }

    fn print(&self, out: &mut impl Write) -> io::Result<()> {
        row(out, "Bài viết", self.articles)?;
        for (kind, name) in KINDS {
            row(
                out,
                name,
                self.kinds.get(&kind).copied().unwrap_or_default(),
            )?;
        }
        writeln!(out, "\nSố liệu theo chỉ tiêu")?;
        for (indicator, count) in &self.indicators {
            row(out, indicator.names().0, *count)?;
        }
        writeln!(out, "\nSố liệu theo năm")?;
        for (year, count) in &self.years {
            let year = year.map_or("không rõ".to_owned(), |year| year.to_string());
            row(out, &year, *count)?;
        }
        Ok(())
    }
}

/// One line of the table. Counted in characters, which the names' letters are one column wide each.
fn row(out: &mut impl Write, name: &str, count: usize) -> io::Result<()> {
    writeln!(out, "  {name:<32}{count:>8}")
}

/// Prints the summary of all that `inputs` lead to; gives how many of it are no articles.
pub fn run(inputs: &[PathBuf]) -> Result<u64, Error> {
    let mut counts = Counts::default();
    let mut refused = 0;
    input::each::through(inputs, |task| {
        task.what.read(&mut |read| match read {
            Ok(said) => counts.add(&said),
            Err(reject) => {
                refused += 1;
                eprintln!("trichluc: {reject}");
            }
        });
    });
    let mut out = io::BufWriter::new(io::stdout().lock());
    counts.print(&mut out)?;
    out.flush()?;
    Ok(refused)
}
