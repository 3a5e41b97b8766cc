//! `trichluc filter`: JSON Lines in, JSON Lines out, one line for one line, each as soon as it is there.
//!
//! For engines that hand records to programs through their standard input: Spark's `pipe`, GNU parallel,
//! Dask. They count on three things, which `extract` does not promise. Every line is answered by one line, in
//! order, were it empty, broken or poison: an engine that has sent `n` lines can wait for `n`. An answer is
//! written out before the next line is read: an engine that sends one and waits gets it. And no record ends
//! the program. That some were no articles is no failure of the program either, and its
//! exit status is that of success: Spark would run the same partition again and again.
//!
//! What gave no article is answered by `{"id": …, "place": …, "error": {"kind": …, "message": …}}`.

use std::io::{self, BufWriter, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};

use trichluc::import::read::LINE;

use crate::error::Error;
use crate::form::json;
use crate::input::lines::{Lines, Piece};
use crate::input::task::record;
use crate::panics;
use crate::reject::{Reason, Reject};

/// Answers every line of standard input.
pub fn run() -> Result<(), Error> {
    let mut lines = Lines::new(io::stdin().lock(), LINE);
    let mut out = BufWriter::with_capacity(256 * 1024, io::stdout().lock());
    let mut answer = Vec::new();
    for number in 1_u64.. {
        let Some(line) = lines
            .next()
            .map_err(|error| Error::File("-".into(), error))?
        else {
            break;
        };
        answer.clear();
        let place = format!("stdin/{number}");
        if let Err(reject) = said(&place, line, &mut answer) {
            answer.clear();
            answer.extend_from_slice(reject.json().to_string().as_bytes());
            answer.push(b'\n');
        }
        out.write_all(&answer)?;
        out.flush()?;
    }
    Ok(())
}

/// Writes what a line says to `answer`.
fn said(place: &str, line: Piece, answer: &mut Vec<u8>) -> Result<(), Reject> {
    let Piece::Line(line) = line else {
        return Err(Reject::of(place, Reason::TooLong { limit: LINE }));
    };
    let read = catch_unwind(AssertUnwindSafe(|| {
        let said = record(place, &line)?;
        json(answer, &said);
        Ok(())
    }));
    read.unwrap_or_else(|_| Err(Reject::of(place, Reason::Panic(panics::last()))))
}
