//! The arguments, and the manual that `--help` prints.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

/// Reads Vietnamese Party-building articles and prints what they say
#[derive(Debug, Parser)]
#[command(
    version,
    about,
    long_about = "Reads Vietnamese Party-building articles (plain text, UTF-8) and prints what they say: \
figures with their units and periods, times, official documents, people, organisations and places.\n\n\
An article is read offline and as it stands: with menus, visitor counters and texts printed twice, in \
either Unicode normal form. Any text gives a result; the file itself is never changed.",
    after_long_help = "Exit status:\n  \
0  every file was read\n  \
1  at least one file could not be read; the others were\n  \
2  the arguments are wrong\n\n\
Examples:\n  \
trichluc extract bai-viet.txt\n  \
trichluc extract seeds/*.txt > facts.jsonl\n  \
pbpaste | trichluc extract - | jq .mentions\n  \
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
    /// Print one JSON object per article, one to a line
    #[command(
        long_about = "Prints one JSON object per article, one to a line, in the order of the arguments: id, title, \
byline, published (ISO 8601), mentions and checks. Positions are counted in Unicode code points of the \
source, end exclusive."
    )]
    Extract {
        /// Text files; `-` is standard input. The file's name without its ending becomes the id
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    /// Print a summary of all articles together, as a table
    #[command(
        long_about = "Prints how many figures, documents, people, organisations and places the articles name, and \
how many figures there are by indicator and by year. A text that an article prints twice counts once."
    )]
    Stats {
        /// Text files; `-` is standard input
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
}
