//! A pack as it is written. Where each part lies stands at its beginning, and is known at its end: so
//! blocks go to a file of their own, and the whole is put together when there are no more. Only then, and only
//! when all of it is on the disk, it takes its name.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::DeflateEncoder;
use trichluc::corpus::pack::{Head, Section, rules};

use crate::batch::output::beside;
use crate::error::Error;

/// The names beside a pack.
pub struct Names {
    out: PathBuf,
    /// What becomes it.
    part: PathBuf,
    /// Its blocks, until then.
    blocks: PathBuf,
}

impl Names {
    /// Beside `out`.
    pub fn new(out: &Path) -> Self {
        Self {
            out: out.to_owned(),
            part: beside(out, ".part"),
            blocks: beside(out, ".blocks"),
        }
    }

    /// All of them: none of these is an article.
    pub fn all(&self) -> Vec<PathBuf> {
        [&self.out, &self.part, &self.blocks]
            .map(Clone::clone)
            .into()
    }
}

/// A pack that is being written.
pub struct Written<'a> {
    names: &'a Names,
    file: BufWriter<File>,
    blocks: Vec<Section>,
}

impl<'a> Written<'a> {
    /// Begins it.
    pub fn begin(names: &'a Names) -> Result<Self, Error> {
        let file = File::create(&names.blocks).map_err(Error::file(&names.blocks))?;
        Ok(Self {
            names,
            file: BufWriter::new(file),
            blocks: Vec::new(),
        })
    }

    /// A block more, and how many articles it holds.
    pub fn block(&mut self, (bytes, articles): &(Vec<u8>, usize)) -> Result<(), Error> {
        let packed = packed(bytes)?;
        let section = Section::of(&packed, bytes.len(), *articles);
        self.blocks.push(section);
        let path = &self.names.blocks;
        self.file.write_all(&packed).map_err(Error::file(path))
    }

    /// Puts it together.
    pub fn finish(
        mut self,
        title: &str,
        made: String,
        (front, articles): (&[u8], usize),
    ) -> Result<(), Error> {
        let Names { out, part, blocks } = self.names;
        self.file.flush().map_err(Error::file(blocks))?;
        let packed = packed(front)?;
        let head = Head {
            rules: rules(),
            title: title.trim().to_owned(),
            made,
            front: Section::of(&packed, front.len(), articles),
            blocks: self.blocks,
            ..Head::default()
        };
        let whole = || {
            let mut file = File::create(part)?;
            file.write_all(&head.bytes())?;
            file.write_all(&packed)?;
            io::copy(&mut File::open(blocks)?, &mut file)?;
            file.sync_all()
        };
        whole().map_err(Error::file(part))?;
        fs::rename(part, out).map_err(Error::file(out))?;
        fs::remove_file(blocks).map_err(Error::file(blocks))
    }
}

/// As small as deflate makes it: it is made once, and read by everybody.
fn packed(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}
