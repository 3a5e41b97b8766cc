//! What a pack holds, and whether it is whole: every part is unpacked and every article looked at, as the
//! page will.

use std::fs::File;
use std::io::{self, Read as _, Write as _};
use std::path::Path;

use flate2::read::DeflateDecoder;
use trichluc::corpus::pack::{Arrived, Block, Fault, Head, Inflow, Section, Unfolding, rules};
use trichluc::corpus::{Corpus, Shelf};

use crate::error::Error;

/// So many bytes are read at once.
const PIECE: usize = 1 << 20;

/// Tells of the pack at `path`.
pub fn run(path: &Path) -> Result<(), Error> {
    let mut file = File::open(path).map_err(Error::file(path))?;
    let fault = |fault| Error::Pack(path.to_owned(), fault);
    let (mut inflow, mut piece) = (Inflow::default(), vec![0; PIECE]);
    let mut known: Option<Head> = None;
    let mut text = 0;
    loop {
        let length = file.read(&mut piece).map_err(Error::file(path))?;
        inflow.feed(&piece[..length]);
        while let Some(part) = inflow.next().map_err(fault)? {
            match (part, &known) {
                (Arrived::Head(head), _) => known = Some(head),
                (Arrived::Front(bytes), Some(head)) => {
                    front(head, &bytes).map_err(fault)?;
                }
                (Arrived::Block(at, bytes), Some(head)) => {
                    text += block(head, at, &bytes).map_err(fault)?;
                }
                _ => {}
            }
        }
        if length == 0 {
            break;
        }
    }
    inflow.end().map_err(fault)?;
    let head = known.ok_or_else(|| fault(Fault::Cut))?;
    told(&head, text).map_err(Error::from)
}

fn front(head: &Head, bytes: &[u8]) -> Result<(), Fault> {
    let corpus = Corpus::default();
    let bytes = unpacked(&head.front, bytes)?;
    let mut unfolding = Unfolding::new(head, bytes, Shelf::default())?;
    while !unfolding.some(&corpus)? {}
    Ok(())
}

/// How many bytes of text a block holds.
fn block(head: &Head, at: usize, bytes: &[u8]) -> Result<usize, Fault> {
    let section = head.blocks.get(at).ok_or(Fault::Damaged)?;
    let block = Block::read(unpacked(section, bytes)?, section.articles)?;
    let lengths = (0..block.len()).map(|at| block.article(at).map(|(text, _)| text.len()));
    lengths.sum()
}

fn unpacked(section: &Section, bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut out = Vec::new();
    let mut decoder = DeflateDecoder::new(bytes).take(section.unpacked + 1);
    let read = decoder.read_to_end(&mut out);
    let whole = read.is_ok() && out.len() as u64 == section.unpacked;
    whole.then_some(out).ok_or(Fault::Damaged)
}

fn told(head: &Head, text: usize) -> io::Result<()> {
    let own = if head.rules == rules() {
        "those of this release"
    } else {
        "those of another release: the page reads the articles again"
    };
    let blocks: u64 = head.blocks.iter().map(|block| block.length).sum();
    let mut out = io::stdout().lock();
    writeln!(out, "title     {}", head.title)?;
    writeln!(out, "made      {}", head.made)?;
    writeln!(out, "rules     {own}")?;
    writeln!(out, "articles  {}", head.articles())?;
    writeln!(out, "text      {text} bytes")?;
    writeln!(out, "pack      {} bytes", head.length())?;
    writeln!(out, "front     {} bytes", head.front.length)?;
    writeln!(
        out,
        "blocks    {} bytes, {} of them",
        blocks,
        head.blocks.len()
    )
}
