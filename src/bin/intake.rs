//! The worker that reads the files which readers bring. It is a program of its own, loaded when the
//! first is brought, so that nobody waits for its parsers who only reads.
//!
//! What it is sent and what it answers stands in `src/import/message.rs`. A file is never held whole
//! unless its format asks for that: it is read piece by piece from the reader's disk.

use std::io::{self, Read, Seek, SeekFrom};

use js_sys::{Array, Uint8Array, global};
use trichluc::import::message::{Ask, BATCH, Tell};
use trichluc::import::read::Reading;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, DedicatedWorkerGlobalScope, FileReaderSync, MessageEvent};

fn main() {
    let scope: DedicatedWorkerGlobalScope = global().unchecked_into();
    let to = scope.clone();
    let mut open = None;
    let listen = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some(tell) = hear(&mut open, &event.data()) {
            say(&to, &tell);
        }
    });
    scope.set_onmessage(Some(listen.as_ref().unchecked_ref()));
    listen.forget();
    say(&scope, &Tell::Ready);
}

fn say(to: &DedicatedWorkerGlobalScope, tell: &Tell) {
    if let Ok(json) = serde_json::to_string(tell) {
        // A page that has gone misses nothing.
        let _ = to.post_message(&JsValue::from_str(&json));
    }
}

/// One message more. What is none of the page's is not answered.
fn hear(open: &mut Option<Reading>, told: &JsValue) -> Option<Tell> {
    let told: &Array = told.dyn_ref()?;
    let ask: Ask = serde_json::from_str(&told.get(0).as_string()?).ok()?;
    match ask {
        Ask::Open { name, options } => {
            let source = Blobs::new(told.get(1).dyn_into().ok()?)?;
            let size = source.size;
            *open = Some(Reading::new(&name, Box::new(source), size, options));
            Some(batch(open.as_mut(), 0))
        }
        Ask::More { most } => {
            let tell = batch(open.as_mut(), most);
            if let Tell::Batch { done: true, .. } = tell {
                *open = None;
            }
            Some(tell)
        }
        Ask::Close => {
            *open = None;
            Some(batch(None, 0))
        }
    }
}

/// At most so many items, and as much text as a message bears.
fn batch(open: Option<&mut Reading>, most: u32) -> Tell {
    let mut items = Vec::new();
    let mut done = open.is_none();
    let (mut read, mut of) = (0, 0);
    if let Some(reading) = open {
        let mut bytes = 0;
        while !done && (items.len() as u64) < u64::from(most) && bytes < BATCH {
            match reading.next() {
                Some(item) => {
                    bytes += item.as_ref().map_or(0, |draft| draft.text.len());
                    items.push(item);
                }
                None => done = true,
            }
        }
        (read, of) = (reading.behind(), reading.size());
    }
    Tell::Batch {
        items,
        read,
        of,
        done,
    }
}

/// A file on the reader's disk, read piece by piece.
struct Blobs {
    blob: Blob,
    reader: FileReaderSync,
    size: u64,
    at: u64,
    piece: Vec<u8>,
    from: u64,
}

/// So much is read at once.
const PIECE: u64 = 1024 * 1024;

impl Blobs {
    fn new(blob: Blob) -> Option<Self> {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a size is a whole number"
        )]
        let size = blob.size() as u64;
        let reader = FileReaderSync::new().ok()?;
        Some(Self {
            blob,
            reader,
            size,
            at: 0,
            piece: Vec::new(),
            from: 0,
        })
    }

    /// Holds the piece in which the place lies.
    fn load(&mut self) -> io::Result<()> {
        self.from = self.at;
        #[expect(clippy::cast_precision_loss, reason = "no file is so large")]
        let (start, end) = (self.at as f64, (self.at + PIECE).min(self.size) as f64);
        let piece = self.blob.slice_with_f64_and_f64(start, end);
        let piece = piece.and_then(|piece| self.reader.read_as_array_buffer(&piece));
        let piece = piece.map_err(|_| io::Error::other("the file cannot be read"))?;
        self.piece = Uint8Array::new(&piece).to_vec();
        Ok(())
    }
}

impl Read for Blobs {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.at >= self.size {
            return Ok(0);
        }
        if self.at < self.from || self.at >= self.from + self.piece.len() as u64 {
            self.load()?;
        }
        let start = usize::try_from(self.at - self.from).unwrap_or(usize::MAX);
        let here = self.piece.get(start..).unwrap_or_default();
        let count = here.len().min(into.len());
        into[..count].copy_from_slice(&here[..count]);
        self.at += count as u64;
        Ok(count)
    }
}

impl Seek for Blobs {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.size.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = at.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}
