//! `trichluc pack`: articles as one file that the page opens, or what such a file holds.
//!
//! What a pack is, the library says (`corpus::pack`); here it is packed, summed up and written, or read to its end.
//!
//! - [`file`]: the file as it is written: blocks as they come, the front and the head when all is known
//! - [`check`]: a pack that is there

mod check;
mod file;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use clap::Args;
use trichluc::article::Article;
use trichluc::corpus::pack::{Gist, Looker, Packer};
use trichluc::extract::Extraction;

use crate::batch::engine::{self, Part};
use crate::batch::inputs::Inputs;
use crate::batch::progress::Progress;
use crate::error::Error;
use crate::input::stream::Counter;
use crate::input::task::What;
use crate::input::{At, Files, Said, each};
use file::{Names, Written};

/// What is packed, and where it goes.
#[derive(Debug, Args)]
pub struct Pack {
    /// Files, folders (with all that lies in them), patterns of names, or `-` for standard input
    #[arg(required_unless_present = "check", value_name = "IN")]
    inputs: Vec<PathBuf>,
    /// The file to write, by custom with the ending .tlpack
    #[arg(short, long, value_name = "OUT", required_unless_present = "check")]
    output: Option<PathBuf>,
    /// What the page calls it
    #[arg(long, value_name = "TEXT", default_value = "")]
    title: String,
    /// How many articles are read side by side; without it, as many as the machine has cores
    #[arg(short = 'j', long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,
    /// Tell how far it is, on standard error, even where that is no terminal
    #[arg(long)]
    progress: bool,
    /// Do not tell how far it is
    #[arg(short, long, conflicts_with = "progress")]
    quiet: bool,
    /// Make nothing: tell what this pack holds, and whether it is whole
    #[arg(long, value_name = "PACK", conflicts_with_all = ["inputs", "output"])]
    check: Option<PathBuf>,
}

/// An article that was read.
struct Made {
    article: Article,
    found: Extraction,
    gist: Gist,
}

impl Pack {
    /// Does it; gives how many inputs gave no article.
    pub fn run(self) -> Result<u64, Error> {
        match (&self.check, &self.output) {
            (Some(pack), _) => check::run(pack).map(|()| 0),
            (None, Some(out)) => self.write(&Names::new(out)),
            (None, None) => Ok(0),
        }
    }

    fn write(&self, names: &Names) -> Result<u64, Error> {
        let own = names.all();
        let inputs = Inputs::measure(&self.inputs, &own);
        let asked = match (self.progress, self.quiet) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            _ => None,
        };
        let counter = Counter::default();
        let total = (!inputs.standard).then_some(inputs.bytes);
        let mut progress = Progress::new(asked, total, Arc::clone(&counter), 0);
        let files = Files::new(self.inputs.clone(), &own);
        let looker = Looker::new();
        let work = move |what: What| {
            let mut part: Part<Vec<Made>> = Part::default();
            what.read(&mut |read| match read {
                Ok(Said { article, found, .. }) => {
                    part.articles += 1;
                    let gist = looker.gist(&article, &found);
                    part.piece.push(Made {
                        article,
                        found,
                        gist,
                    });
                }
                Err(reject) => part.rejects.push(reject),
            });
            part
        };
        let mut packer = Packer::default();
        let mut file = Written::begin(names)?;
        let mut refused = 0;
        engine::run(
            self.threads(),
            move |give| {
                // That it was stopped, whoever stopped it knows.
                let _ = each(files, At::default(), &counter, give);
            },
            work,
            |_, parts| {
                for part in parts {
                    for made in part.piece {
                        let done = packer.add(&made.article, &made.found, made.gist);
                        done.map_or(Ok(()), |done| file.block(&done))?;
                    }
                    for reject in part.rejects {
                        refused += 1;
                        eprintln!("trichluc: {reject}");
                    }
                }
                progress.tell(packer.articles() as u64, refused);
                Ok(())
            },
        )?;
        let articles = packer.articles();
        let (last, front) = packer.finish();
        last.map_or(Ok(()), |done| file.block(&done))?;
        file.finish(&self.title, today(), (&front, articles))?;
        progress.end(articles as u64, refused);
        Ok(refused)
    }

    fn threads(&self) -> usize {
        let cores = || std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        self.threads.map_or_else(cores, usize::from)
    }
}

/// The day as ISO 8601 has it; the one that builds that are to be the same are told, where they are.
fn today() -> String {
    let told = std::env::var("SOURCE_DATE_EPOCH").ok();
    let told = told.and_then(|told| told.parse().ok());
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    day(told.unwrap_or_else(|| since.map_or(0, |since| since.as_secs())))
}

/// The day of so many seconds since 1970, by the calendar as it repeats every 400 years.
fn day(seconds: u64) -> String {
    const DAYS: u64 = 146_097;
    // From the first of March in the year 0, so that a leap day is the last of its year.
    let days = seconds / 86_400 + 719_468;
    let (era, day) = (days / DAYS, days % DAYS);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (month, next) = if month < 10 {
        (month + 3, 0)
    } else {
        (month - 9, 1)
    };
    format!("{:04}-{month:02}-{day:02}", era * 400 + year + next)
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn seconds_are_days() {
        for (seconds, expected) in [
            (0, "1970-01-01"),
            (951_782_399, "2000-02-28"),
            (951_782_400, "2000-02-29"),
            (951_868_800, "2000-03-01"),
            (1_795_305_600, "2026-11-22"),
            (4_107_542_399, "2100-02-28"),
            (4_107_542_400, "2100-03-01"),
        ] {
            assert_eq!(day(seconds), expected);
        }
    }
}
