//! Bytes of a file or of standard input: unpacked where they are packed, and counted as they lie on the
//! disk, for whoever wants to know how long it will take.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use flate2::read::MultiGzDecoder;

use super::way::Packing;

/// So much is read at once.
const PIECE: usize = 256 * 1024;

/// Bytes that were read so far.
pub type Counter = Arc<AtomicU64>;

/// Counts what is read through it.
struct Counted<R> {
    source: R,
    counter: Counter,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.source.read(into)?;
        self.counter.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}

/// The bytes of a file.
pub fn file(path: &Path, packing: Packing, counter: &Counter) -> io::Result<Box<dyn BufRead>> {
    let file = File::open(path)?;
    if file.metadata()?.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    unpacked(file, packing, counter)
}

/// The bytes of standard input; how it is packed they tell themselves.
pub fn standard(counter: &Counter) -> io::Result<Box<dyn BufRead>> {
    let mut head = [0; 4];
    let mut input = io::stdin();
    let mut have = 0;
    while have < head.len() {
        let count = input.read(&mut head[have..])?;
        if count == 0 {
            break;
        }
        have += count;
    }
    let packing = Packing::of_bytes(&head[..have]);
    let head = io::Cursor::new(head[..have].to_vec());
    unpacked(head.chain(input), packing, counter)
}

fn unpacked(
    source: impl Read + 'static,
    packing: Packing,
    counter: &Counter,
) -> io::Result<Box<dyn BufRead>> {
    let piecewise = BufReader::with_capacity(
        PIECE,
        Counted {
            source,
            counter: Arc::clone(counter),
        },
    );
    Ok(match packing {
        Packing::Plain => Box::new(piecewise),
        Packing::Gzip => {
            let unpacked = MultiGzDecoder::new(piecewise);
            Box::new(BufReader::with_capacity(PIECE, unpacked))
        }
        Packing::Zstd => {
            let unpacked = zstd::Decoder::with_buffer(piecewise)?;
            Box::new(BufReader::with_capacity(PIECE, unpacked))
        }
    })
}

/// All bytes, or none where they are more than `limit`.
pub fn whole(source: &mut dyn BufRead, limit: u64) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    source.take(limit + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= limit).then_some(bytes))
}
