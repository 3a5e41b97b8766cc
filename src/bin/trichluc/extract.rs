//! `trichluc extract`: what articles say, in the form that is wanted.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use crate::batch::engine::{self, Part};
use crate::batch::inputs::Inputs;
use crate::batch::journal::Job;
use crate::batch::output::{Begun, Names, Output, Wanted};
use crate::batch::progress::Progress;
use crate::error::Error;
use crate::form::parquet::GROUP;
use crate::form::{Form, Format};
use crate::input::stream::Counter;
use crate::input::{Files, each};

/// What is read, and where it goes.
#[derive(Debug, Args)]
pub struct Extract {
    /// Files, folders (with all that lies in them), patterns of names, or `-` for standard input
    #[arg(required = true, value_name = "IN")]
    inputs: Vec<PathBuf>,
    /// The file to write; without it, standard output
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
    /// The form; without it, what OUT's ending says, else JSON Lines
    #[arg(short, long, value_enum)]
    format: Option<Format>,
    /// How many articles are read side by side; without it, as many as the machine has cores
    #[arg(short = 'j', long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,
    /// The file for what could not be read, a line of JSON each; without it, standard error
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,
    /// Go on with an interrupted run into the same OUT; where there is none, begin
    #[arg(long, requires = "output")]
    resume: bool,
    /// Parquet: how many rows a row group has at least; what reads the file takes whole groups
    #[arg(long, value_name = "ROWS", default_value_t = GROUP, hide_short_help = true)]
    row_group: usize,
    /// Tell how far it is, on standard error, even where that is no terminal
    #[arg(long)]
    progress: bool,
    /// Do not tell how far it is
    #[arg(short, long, conflicts_with = "progress")]
    quiet: bool,
}

impl Extract {
    /// Does it; gives how many inputs gave no article.
    pub fn run(self) -> Result<u64, Error> {
        let told = self.output.as_deref().and_then(Format::of_name);
        let format = self.format.or(told).unwrap_or(Format::Jsonl);
        let own = self.own();
        let inputs = Inputs::measure(&self.inputs, &own);
        if let (true, true, Some(out)) = (self.resume, inputs.standard, &self.output) {
            return Err(Error::Resume(
                out.clone(),
                "standard input is read only once",
            ));
        }
        let job = Job {
            release: env!("TRICHLUC_RELEASE").to_owned(),
            form: format.id().to_owned(),
            inputs: inputs.hash,
            rejects: self.rejects.is_some(),
        };
        let wanted = Wanted {
            format,
            out: self.output.as_deref(),
            rejects: self.rejects.as_deref(),
            resume: self.resume,
            group: self.row_group,
        };
        let form = Arc::new(Form::new(format));
        let mut output = match Output::open(&wanted, &job, &form)? {
            Begun::Output(output) => output,
            Begun::Done(mark) => return Ok(mark.refused),
        };
        let counter = Counter::default();
        let (from, before) = (output.mark().at, output.mark().articles);
        let asked = match (self.progress, self.quiet) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            _ => None,
        };
        let total = (!inputs.standard).then_some(inputs.bytes);
        let mut progress = Progress::new(asked, total, Arc::clone(&counter), before);
        let files = Files::new(self.inputs.clone(), &own);
        let work = move |what: crate::input::task::What| {
            let mut part = Part {
                piece: form.piece(),
                ..Part::default()
            };
            what.read(&mut |read| match read {
                Ok(said) => {
                    part.articles += 1;
                    form.add(&mut part.piece, &said);
                }
                Err(reject) => part.rejects.push(reject),
            });
            part
        };
        engine::run(
            self.threads(),
            move |give| {
                // That it was stopped, whoever stopped it knows.
                let _ = each(files, from, &counter, give);
            },
            work,
            |at, parts| {
                let mut articles = 0;
                for part in parts {
                    articles += part.articles;
                    output.add(part.piece)?;
                    part.rejects
                        .iter()
                        .try_for_each(|reject| output.reject(reject))?;
                }
                output.reached(at, articles)?;
                progress.tell(output.mark().articles, output.mark().refused);
                Ok(())
            },
        )?;
        let end = output.finish()?;
        progress.end(end.articles, end.refused);
        Ok(end.refused)
    }

    fn threads(&self) -> usize {
        let cores = || std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        self.threads.map_or_else(cores, usize::from)
    }

    /// What this run writes, which is no input even where a folder of the input holds it.
    fn own(&self) -> Vec<PathBuf> {
        let names = [&self.output, &self.rejects].into_iter().flatten();
        names
            .map(|path| Names::new(path))
            .flat_map(|names| [names.out, names.part, names.parts, names.journal])
            .collect()
    }
}
