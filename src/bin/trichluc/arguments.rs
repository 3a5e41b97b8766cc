//! The arguments, and the manual that `--help` prints.

use std::io::Write as _;
use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::error::Error;
use crate::extract::Extract;
use crate::form::{Format, columns};
use crate::pack::Pack;

/// Reads Vietnamese Party-building articles and prints what they say
#[derive(Debug, Parser)]
#[command(
    version,
    about,
    long_about = "Reads Vietnamese Party-building articles and prints what they say: figures with their units and \
periods, times, official documents, people, organisations and places.\n\n\
An article (plain text in UTF-8, or out of a file of another form) is read offline and as it stands: with menus, \
visitor counters and texts printed twice, in either Unicode normal form. Any text gives a result; the file itself is never changed.",
    after_long_help = "Exit status:\n  \
0  everything was read\n  \
1  something could not be read; the rest was\n  \
2  the arguments are wrong\n  \
3  the run was ended: the output cannot be written, or an interrupted run not be gone on with\n\n\
Examples:\n  \
trichluc extract bai-viet.txt\n  \
trichluc extract articles/ -o facts.parquet --rejects rejects.jsonl\n  \
trichluc extract 'crawl-*.jsonl.zst' -o facts.jsonl --resume\n  \
trichluc pack articles/ -o corpus.tlpack\n  \
pbpaste | trichluc extract - | jq .mentions\n  \
parallel --pipe --block 10M trichluc filter < all.jsonl > facts.jsonl\n  \
trichluc stats seeds/*.txt"
)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do with the articles.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write what articles say: as JSON Lines, CSV or Parquet
    #[command(
        long_about = "Writes what articles say, in the order of the input, the same for every number of threads.\n\n\
Plain text (UTF-8) is an article as it stands, and its file's name without the ending the article's id. \
JSON Lines (.jsonl, .ndjson, also .gz and .zst; on standard input anything that begins with a brace) hold an article a \
line: members are known by name, in English and Vietnamese: id, title, text, published, author, … Word, \
OpenDocument, PDF, HTML, Markdown, MHTML, CSV, XLSX, JSON and ZIP files are read as the page reads them. In folders \
hidden files and what belongs to saved pages are passed over.\n\n\
Positions are counted in Unicode code points, end exclusive: of the text that was read, or of the member `source` \
where an article has one, because its text was made out of another form.\n\n\
Nothing bears the name OUT before all of it is there. A run that was interrupted, however it was, is gone on with by \
the same command and --resume: no article is lost or written twice. `trichluc schema` tells the columns."
    )]
    Extract(Extract),
    /// Answer each line of JSON on standard input by one line on standard output, at once
    #[command(
        long_about = "Answers each line of JSON on standard input by one line on standard output, in order, written out \
before the next is read: for Spark's pipe, GNU parallel, Dask. A record that is no article is answered by \
{\"id\": …, \"place\": …, \"error\": {\"kind\": …, \"message\": …}}; no record ends the program, and bad ones do not change its exit status."
    )]
    Filter,
    /// Make one file of articles that the page opens: a pack
    #[command(
        long_about = "Makes one file of articles, with what was found in them, that lies beside the page and is opened by it: as \
`?corpus=FILE`, or by default where the page was built with it (`cargo xtask site`). Inputs are read as `extract` reads them; \
the file is the same for every number of threads, and does not bear the name OUT before all of it is there.\n\n\
The page uses what was found where its rules are those of this program; the page of another release reads the articles again \
each time it is opened, so that a pack is best made anew with each release.\n\n\
With --check, a pack is read to its end and told of: what it holds, how large its parts are, whether it is whole."
    )]
    Pack(Pack),
    /// Print a summary of all articles together, as a table
    #[command(
        long_about = "Prints how many figures, documents, people, organisations and places the articles name, and \
how many figures there are by indicator and by year. A text that an article prints twice counts once."
    )]
    Stats {
        /// Files, folders, patterns of names, or `-` for standard input
        #[arg(required = true, value_name = "IN")]
        inputs: Vec<PathBuf>,
    },
    /// Print what the output of a form holds
    Schema {
        /// The form: for JSON Lines a JSON Schema, for the others their columns in Markdown
        #[arg(value_enum)]
        form: Format,
    },
}

impl Format {
    /// Prints what it holds.
    pub fn print(self) -> Result<u64, Error> {
        let schema = match self {
            Self::Jsonl => include_str!("../../../static/trichluc.schema.json").to_owned(),
            Self::Csv | Self::Parquet => columns::manual(),
        };
        std::io::stdout().write_all(schema.as_bytes())?;
        Ok(0)
    }
}
