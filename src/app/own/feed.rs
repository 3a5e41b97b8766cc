//! Files to articles that are brought: through the worker `intake`, one
//! file after another, no faster than they are read.
//!
//! Where that program cannot be had, plain text and our own form are still read. Where it ends over a
//! file, that is opened again from where it was, and what it ends over twice is passed over by name.

use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File};
use yew::platform::spawn_local;

use super::archive;
use super::item::Item;
use super::library::Library;
use super::plain;
use super::signal::pause;
use super::talk::Talk;
use crate::import::companion::companions;
use crate::import::message::{Ask, Options, Tell};
use crate::import::{Encoding, Refused, Why};

/// The worker's script, of this very release.
const SCRIPT: &str = concat!("intake-worker.js?", env!("TRICHLUC_RELEASE"));
/// One that does not listen by then will not.
const START_MS: u32 = 60_000;
/// Nor will one that reads one file's next articles for so long.
const PATIENCE_MS: u32 = 120_000;
/// So many articles are asked for at once.
const MOST: u32 = 64;
/// While so many wait to be read by the rules, no more are asked for.
const ENOUGH: usize = 256;
/// Then, and while all pauses, it is looked again so often.
const AGAIN_MS: u32 = 50;

/// A file with its path.
#[derive(Clone)]
pub struct Source {
    /// The file.
    pub file: File,
    /// Where it lies.
    pub path: String,
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn size(file: &File) -> u64 {
    file.size() as u64
}

/// Files more.
pub fn add(library: &Rc<Library>, files: Vec<Source>) {
    let paths: Vec<_> = files.iter().map(|file| file.path.clone()).collect();
    let belong = companions(paths.iter().map(String::as_str));
    let wanted = files
        .into_iter()
        .zip(belong)
        .filter(|(_, belongs)| !belongs);
    let wanted: Vec<_> = wanted.map(|(file, _)| file).collect();
    if wanted.is_empty() {
        return;
    }
    library.begin();
    {
        let mut files = library.files.borrow_mut();
        let mut queue = library.queue.borrow_mut();
        let mut brought = library.brought.borrow_mut();
        for file in wanted {
            if let Some(brought) = brought.as_mut() {
                brought.bytes.1 += size(&file.file);
                brought.opening = true;
            }
            queue.push_back((files.len(), Options::default()));
            files.push(file);
        }
    }
    library.tell_now();
    feed(library);
}

/// Reads an article out of its file again, as of another encoding.
pub fn again(library: &Rc<Library>, at: usize, encoding: Encoding) {
    let brought = library.brought.borrow();
    let item = brought.as_ref().and_then(|brought| brought.items.get(at));
    let asked = item.and_then(|item| Some((item.file?, item.about.path.clone())));
    drop(brought);
    let Some((file, path)) = asked else { return };
    let options = Options {
        encoding: Some(encoding),
        only: Some(path),
        from: 0,
    };
    library.queue.borrow_mut().push_back((file, options));
    feed(library);
}

fn feed(library: &Rc<Library>) {
    if library.feeding.replace(true) {
        return;
    }
    let library = library.clone();
    spawn_local(async move {
        let mut talk = None;
        loop {
            let next = library.queue.borrow_mut().pop_front();
            let Some((number, options)) = next else { break };
            let source = library.files.borrow().get(number).cloned();
            let Some(source) = source else { continue };
            let before = library.brought.borrow().as_ref().map_or(0, |b| b.bytes.0);
            if options.only.is_none() && archive::is_archive(&source.file).await {
                archive::take(&library, &source.file, &source.path).await;
            } else {
                open(&library, &mut talk, number, &source, options, before).await;
            }
            if let Some(brought) = library.brought.borrow_mut().as_mut() {
                brought.bytes.0 = before + size(&source.file);
            }
        }
        library.feeding.set(false);
        if let Some(brought) = library.brought.borrow_mut().as_mut() {
            brought.opening = false;
        }
        library.finished();
        library.tell_now();
    });
}

async fn start() -> Option<Talk> {
    let talk = Talk::start(SCRIPT)?;
    let said = talk.hear(START_MS).await?.as_string()?;
    matches!(serde_json::from_str(&said), Ok(Tell::Ready)).then_some(talk)
}

/// Says something and hears the answer; `None` where the worker ended over it.
async fn ask(talk: &Talk, ask: &Ask, file: Option<&File>) -> Option<Tell> {
    let ask = serde_json::to_string(ask).unwrap_or_default();
    let file = file.map_or(JsValue::UNDEFINED, JsValue::from);
    talk.say(&Array::of2(&ask.into(), &file));
    let said = talk.hear(PATIENCE_MS).await?.as_string()?;
    serde_json::from_str(&said).ok()
}

/// All of one file.
async fn open(
    library: &Rc<Library>,
    talk: &mut Option<Talk>,
    number: usize,
    source: &Source,
    mut options: Options,
    before: u64,
) {
    let mut most = MOST;
    // Where it ended last, by the number of items.
    let mut ended = None;
    loop {
        if talk.is_none() {
            *talk = start().await;
        }
        let Some(worker) = talk.as_ref() else {
            return without(library, number, source).await;
        };
        let begun = Ask::Open {
            name: source.path.clone(),
            options: options.clone(),
        };
        let mut answer = ask(worker, &begun, Some(&source.file)).await;
        while let Some(Tell::Batch {
            items, read, done, ..
        }) = answer
        {
            // Cancelled meanwhile: what comes now is not wanted.
            if library.brought.borrow().is_none() {
                library.queue.borrow_mut().clear();
                *talk = None;
                return;
            }
            options.from += items.len() as u64;
            for item in items {
                put(library, number, &options, item);
            }
            if let Some(brought) = library.brought.borrow_mut().as_mut() {
                brought.bytes.0 = before + read;
            }
            if done {
                return;
            }
            while held(library) {
                pause(AGAIN_MS).await;
            }
            answer = ask(worker, &Ask::More { most }, None).await;
        }
        *talk = None;
        if ended == Some(options.from) {
            let path = format!("{}/{}", source.path, options.from + 1);
            let why = Why::Lost;
            library.refused(Refused { path, why });
            options.from += 1;
            if options.from == 1 {
                // Not even its first: there is nothing behind it that could be reached.
                return;
            }
        }
        ended = Some(options.from);
        most = 1;
    }
}

/// Whether the rules have enough to do, or the reader wants nothing to go on.
fn held(library: &Library) -> bool {
    let brought = library.brought.borrow();
    let brought = brought.as_ref();
    brought.is_some_and(|brought| brought.paused || library.crew.waiting() > ENOUGH)
}

/// What came out of a file: in the place of what came before, where the reader asked for it again.
fn put(library: &Library, number: usize, options: &Options, item: crate::import::Item) {
    let Some(path) = &options.only else {
        return match item {
            Ok(draft) => library.understood(draft, Some(number)),
            Err(refused) => library.refused(refused),
        };
    };
    let Ok(draft) = item else { return };
    let at = {
        let brought = library.brought.borrow();
        let mut items = brought.iter().flat_map(|brought| &brought.items);
        items.position(|one| one.file == Some(number) && one.about.path == *path)
    };
    if let Some(at) = at {
        library.mend(at, |old| {
            let new = Item::new(draft, old.about.batch, Some(number));
            let (about, guesses) = (old.about.clone(), std::mem::take(&mut old.guesses));
            *old = new;
            old.about.place = old.about.place.take().or(about.place);
            old.guesses.extend(guesses);
        });
    }
}

/// What can be read without the program.
async fn without(library: &Library, number: usize, source: &Source) {
    let blob: &Blob = &source.file;
    let bytes = JsFuture::from(blob.array_buffer()).await;
    let bytes = bytes.map(|bytes| Uint8Array::new(&bytes).to_vec());
    for item in plain::drafts(&source.path, bytes.unwrap_or_default()) {
        put(library, number, &Options::default(), item);
    }
}
