//! All of the reader's own articles as one file, and such a file again.
//!
//! JSON, one line each, packed by gzip: first a line that tells what it is, with corrections, judged
//! checks and preferences as they are kept (`state::file`); then a line for each article:
//!
//! ```json
//! {"trichluc":"articles","version":1,"kept":{…}}
//! {"id":"own_…","text":"…","title":"…","published":"2024-01-24","about":{…}}
//! ```
//!
//! What was found is not in it: it is found again, by the rules of the page that takes it in. The second
//! kind of line is our own form of an article, which the page takes in by itself too.

use std::rc::Rc;

use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, File, ReadableStream, ReadableStreamDefaultReader, ReadableWritablePair,
    Response,
};
use yew::platform::spawn_local;

use super::about::{About, id_of};
use super::archive_line::{Said, head, line, said};
use super::item::Item;
use super::library::{Library, Told};
use super::signal::pause;
use super::store::Trouble;
use crate::app::parts::{offer_blob, today};
use crate::import::{Draft, Refused, Why, limit};

/// A line is no longer, in bytes: the longest article, and what JSON makes of it.
const LONGEST: u64 = 3 * limit::TEXT;
/// No more is unpacked, in bytes.
const MOST: u64 = limit::UNPACKED;
/// How a packed file begins.
const PACKED: [u8; 2] = [0x1f, 0x8b];
/// So many articles are written before the page has its turn.
const PIECE: usize = 100;

/// Whether a file is an archive of this page: by its name and how it begins.
pub async fn is_archive(file: &File) -> bool {
    let name = file.name().to_lowercase();
    let mut endings = name.rsplit('.');
    match (endings.next(), endings.next()) {
        (Some("gz"), Some("jsonl")) => return true,
        (Some("jsonl"), _) => {}
        _ => return false,
    }
    let Ok(start) = file.slice_with_i32_and_i32(0, 64) else {
        return false;
    };
    let start = JsFuture::from(start.text()).await;
    let start = start.ok().and_then(|start| start.as_string());
    start.is_some_and(|start| start.starts_with("{\"trichluc\":\"articles\""))
}

/// A stream through one of the browser's own packers, to or from a form.
pub(super) fn through(stream: &ReadableStream, packer: &str, form: &str) -> Option<ReadableStream> {
    let class = Reflect::get(&js_sys::global(), &packer.into()).ok()?;
    let class: Function = class.dyn_into().ok()?;
    let packer = Reflect::construct(&class, &Array::of1(&form.into())).ok()?;
    Some(stream.pipe_through(packer.unchecked_ref::<ReadableWritablePair>()))
}

/// Offers all articles, with what is kept besides, as one file.
pub fn give(library: &Rc<Library>, kept: String) {
    let library = library.clone();
    spawn_local(async move {
        let well = written(&library, &kept).await;
        let told = match well {
            Some(Ok(())) => Told::Archived(true),
            Some(Err(trouble)) => Told::Failed(trouble),
            None => Told::Archived(false),
        };
        library.say(Some(told));
    });
}

/// `None` where the browser would not.
async fn written(library: &Library, kept: &str) -> Option<Result<(), Trouble>> {
    let parts = Array::of1(&head(kept).into());
    let store = library.store.borrow().clone();
    let mut after: Option<String> = None;
    while let Some(store) = &store {
        let piece = match store.piece(after.as_deref()).await {
            Ok(piece) => piece,
            Err(trouble) => return Some(Err(trouble)),
        };
        let Some(last) = piece.last() else { break };
        after = Some(last.id.clone());
        for some in piece.chunks(PIECE) {
            let lines: String = some.iter().map(line).collect();
            // The browser may put a blob on the disk: the page does not hold all of it.
            let part = Blob::new_with_str_sequence(&Array::of1(&lines.into())).ok()?;
            parts.push(&part);
            pause(0).await;
        }
    }
    let whole = Blob::new_with_blob_sequence(&parts).ok()?;
    let day = today();
    let Some(packed) = through(&whole.stream(), "CompressionStream", "gzip") else {
        let name = format!("trich-luc-bai-viet-{day}.jsonl");
        return offer_blob(&name, &whole).then_some(Ok(()));
    };
    let response = Response::new_with_opt_readable_stream(Some(&packed)).ok()?;
    let packed = JsFuture::from(response.blob().ok()?).await.ok()?;
    let options = BlobPropertyBag::new();
    options.set_type("application/gzip");
    let packed = Blob::new_with_blob_sequence_and_options(&Array::of1(&packed), &options).ok()?;
    let name = format!("trich-luc-bai-viet-{day}.jsonl.gz");
    offer_blob(&name, &packed).then_some(Ok(()))
}

/// Takes an archive in: its articles are brought like any other.
pub async fn take(library: &Library, file: &File, path: &str) {
    let mut number = 0;
    let mut any = false;
    let mut each = |text: &str| {
        number += 1;
        if text.trim().is_empty() {
            return true;
        }
        match said(text) {
            Said::Kept(kept) => {
                any = true;
                library.kept_besides(kept);
            }
            Said::Article(found) => {
                any = true;
                let (about, text) = *found;
                let batch = library.begin();
                let mut item = Item::new(
                    Draft {
                        text,
                        ..Draft::default()
                    },
                    batch,
                    None,
                );
                item.id = id_of(&item.text);
                item.about = About { batch, ..about };
                library.bring(item);
            }
            Said::Later => {
                library.say(Some(Told::NoArchive));
                return false;
            }
            Said::Nothing => library.refused(Refused {
                path: format!("{path}/{number}"),
                why: Why::NoText,
            }),
        }
        true
    };
    let whole = lines(file, &mut each).await;
    if whole.is_none() || !any {
        let why = if any { Why::Truncated } else { Why::Unknown };
        let path = path.to_owned();
        library.refused(Refused { path, why });
    }
}

/// Every line of a file, packed or not; `None` where it cannot be read to its end.
async fn lines(file: &File, each: &mut impl FnMut(&str) -> bool) -> Option<()> {
    let blob: &Blob = file;
    let start = JsFuture::from(blob.slice_with_i32_and_i32(0, 2).ok()?.array_buffer()).await;
    let mut stream = blob.stream();
    if Uint8Array::new(&start.ok()?).to_vec() == PACKED {
        stream = through(&stream, "DecompressionStream", "gzip")?;
    }
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let (mut rest, mut all) = (Vec::new(), 0_u64);
    loop {
        let piece = JsFuture::from(reader.read()).await.ok()?;
        let get = |name: &str| Reflect::get(&piece, &JsValue::from(name)).unwrap_or_default();
        if get("done").is_truthy() {
            return each(std::str::from_utf8(&rest).ok()?).then_some(());
        }
        let piece = Uint8Array::new(&get("value")).to_vec();
        all += piece.len() as u64;
        if all > MOST {
            return None;
        }
        for part in piece.split_inclusive(|byte| *byte == b'\n') {
            rest.extend_from_slice(part);
            if rest.len() as u64 > LONGEST {
                return None;
            }
            if rest.last() == Some(&b'\n') {
                if !each(std::str::from_utf8(&rest).ok()?) {
                    return Some(());
                }
                rest.clear();
            }
        }
    }
}
