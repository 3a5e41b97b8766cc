//! A peer: the crate `duckling` with its Vietnamese rules, line by line, for a few seconds.
//!
//! It reads numbers, times and money only, and knows nothing of names or documents.

use std::time::Duration;
use std::{env, fs, io};

use bench::{articles, clock};
use chrono::{DateTime, FixedOffset};
use cpu_time::ThreadTime;
use duckling::{Context, DimensionKind, Lang, Locale, Options, parse};

const TIME: Duration = Duration::from_secs(4);

fn main() -> io::Result<()> {
    let path = env::args()
        .nth(1)
        .ok_or_else(|| io::Error::other("usage: duckling SAMPLE"))?;
    let sample = fs::read_to_string(path)?;
    let locale = Locale::new(Lang::VI, None);
    let now: DateTime<FixedOffset> =
        DateTime::parse_from_rfc3339("2022-03-02T09:05:00+07:00").map_err(io::Error::other)?;
    let context = Context::new(now, locale);
    let options = Options::default();
    let kinds = [
        DimensionKind::Numeral,
        DimensionKind::Ordinal,
        DimensionKind::Time,
        DimensionKind::AmountOfMoney,
    ];
    let read = |line: &str| parse(line, &locale, &kinds, &context, &options).len();
    // Its rules are compiled with the first line.
    std::hint::black_box(read("ngày 2 tháng 3"));
    let (begin, mut characters, mut found) = (ThreadTime::now(), 0, 0);
    let lines: Vec<_> = articles(&sample).flat_map(str::lines).collect();
    for line in lines.into_iter().cycle() {
        found += read(line);
        characters += line.chars().count();
        if begin.elapsed() > TIME {
            break;
        }
    }
    let rate = clock::rate(characters, begin.elapsed());
    println!("duckling characters\t{characters}");
    println!("duckling found\t{found}");
    println!("duckling\t{rate:.0}");
    Ok(())
}
