//! ZIP: its files one after another, each unpacked when its turn comes.

use std::io::Cursor;

use zip::ZipArchive;

use super::super::companion::companions;
use super::super::draft::{Refused, Why};
use super::super::format::Format;
use super::super::limit;
use super::layer::{Layer, Opened, Step, Within};
use super::{Source, name, package};

/// Opens an archive.
pub fn open(file: Opened, _: &Within) -> Result<Box<dyn Layer>, Why> {
    if file.depth >= limit::DEPTH {
        return Err(Why::TooDeep);
    }
    let zip = ZipArchive::new(file.source).map_err(|error| package::why(&error, true))?;
    if zip.is_empty() {
        return Err(Why::Empty);
    }
    let count = zip.len() as u64;
    if count > limit::ENTRIES {
        return Err(Why::TooMany {
            limit: limit::ENTRIES,
        });
    }
    let names: Vec<String> = zip.file_names_raw().map(name::archived).collect();
    let beside = companions(names.iter().map(String::as_str));
    Ok(Box::new(Archive {
        zip,
        names,
        beside,
        path: file.path,
        depth: file.depth,
        size: file.size,
        at: 0,
    }))
}

struct Archive {
    zip: ZipArchive<Box<dyn Source>>,
    names: Vec<String>,
    /// Which of the entries are no articles of their own.
    beside: Vec<bool>,
    path: String,
    depth: usize,
    size: u64,
    at: usize,
}

impl Archive {
    fn unpack(&mut self, at: usize, within: &mut Within) -> Result<Vec<u8>, Why> {
        let data = self
            .zip
            .by_index_data(at)
            .map_err(|error| package::why(&error, false))?;
        if data.encrypted() {
            return Err(Why::Encrypted);
        }
        let format = Format::from_name(&self.names[at]);
        let most = format.map_or(limit::ENTRY, limit::of).min(limit::ENTRY);
        let told = data.size();
        if told > most {
            return Err(Why::TooLarge {
                bytes: told,
                limit: most,
            });
        }
        if within.unpacked > limit::UNPACKED {
            return Err(Why::Bomb);
        }
        let entry = self
            .zip
            .by_index(at)
            .map_err(|error| package::why(&error, false))?;
        let packed = entry.compressed_size();
        let bytes = package::bounded(entry, packed, most)?;
        within.unpacked += bytes.len() as u64;
        Ok(bytes)
    }
}

impl Layer for Archive {
    fn step(&mut self, within: &mut Within) -> Step {
        while self.at < self.names.len() {
            let at = self.at;
            self.at += 1;
            let entry = &self.names[at];
            if entry.ends_with('/') || self.beside[at] || is_hidden(entry) {
                continue;
            }
            let path = name::below(&self.path, entry);
            if within
                .only
                .as_ref()
                .is_some_and(|only| !name::leads_to(&path, only))
            {
                continue;
            }
            if within.skip > 0 && !Format::from_name(entry).is_some_and(Format::is_many) {
                within.skip -= 1;
                continue;
            }
            return match self.unpack(at, within) {
                Ok(bytes) => Step::Open(Opened {
                    path,
                    size: bytes.len() as u64,
                    source: Box::new(Cursor::new(bytes)),
                    depth: self.depth + 1,
                }),
                Err(why) => Step::Give(Err(Refused { path, why })),
            };
        }
        Step::Done
    }

    fn behind(&self) -> u64 {
        self.size * self.at as u64 / (self.names.len() as u64).max(1)
    }
}

/// Files that systems hide from their users.
fn is_hidden(entry: &str) -> bool {
    entry
        .rsplit('/')
        .next()
        .is_some_and(|last| last.starts_with('.'))
}
