//! What other programs of the device give the page where it is installed: files that are opened with it,
//! and what is shared to it. Both are brought like what a reader chooses: nothing is kept unseen.
//!
//! What is shared comes as a request that only the service worker hears; it puts it aside in a cache
//! and opens the page with `?shared` (`static/sw.js`).

use std::rc::Rc;

use gloo::utils::window;
use js_sys::{Array, Function, Promise, Reflect, decode_uri_component};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Cache, File, Request, Response, Url};
use yew::Callback;
use yew::platform::spawn_local;

use super::feed::{Source, add};
use super::library::Library;

/// The member of the address by which the page knows that something is shared to it.
const SHARED: &str = "shared";
/// The header that a file's name is in, percent-encoded; empty for words.
const NAME: &str = "x-name";

/// Takes in whatever is given, now and later; `opened` is told when there is something.
pub fn take_in(library: &Rc<Library>, opened: &Callback<()>) {
    opened_with(library, opened.clone());
    let (library, opened) = (library.clone(), opened.clone());
    spawn_local(async move {
        if let Some(true) = shared(&library).await {
            opened.emit(());
        }
    });
}

/// Files that are opened with the page, in browsers that know of that.
fn opened_with(library: &Rc<Library>, opened: Callback<()>) {
    let window = window();
    let Some(queue) = get(&window, "launchQueue") else {
        return;
    };
    let Some(listen) = get(&queue, "setConsumer") else {
        return;
    };
    let library = library.clone();
    let taken = move |launch: JsValue| {
        let Some(handles) = get(&launch, "files") else {
            return;
        };
        let (library, opened) = (library.clone(), opened.clone());
        spawn_local(async move {
            let mut files = Vec::new();
            for handle in Array::from(&handles) {
                files.extend(file_of(&handle).await.map(named));
            }
            if !files.is_empty() {
                add(&library, files);
                opened.emit(());
            }
        });
    };
    // As long as the page is open.
    let taken = Closure::<dyn Fn(JsValue)>::new(taken).into_js_value();
    let _ = listen.unchecked_into::<Function>().call1(&queue, &taken);
}

fn get(from: &JsValue, name: &str) -> Option<JsValue> {
    let found = Reflect::get(from, &name.into()).ok()?;
    (!found.is_undefined() && !found.is_null()).then_some(found)
}

async fn file_of(handle: &JsValue) -> Option<File> {
    let ask: Function = get(handle, "getFile")?.dyn_into().ok()?;
    let file: Promise = ask.call0(handle).ok()?.dyn_into().ok()?;
    JsFuture::from(file).await.ok()?.dyn_into().ok()
}

fn named(file: File) -> Source {
    Source {
        path: file.name(),
        file,
    }
}

/// What was shared, if the page was opened with it: whether there was anything.
async fn shared(library: &Rc<Library>) -> Option<bool> {
    let address = Url::new(&window().location().href().ok()?).ok()?;
    if !address.search_params().has(SHARED) {
        return None;
    }
    // Opened again, it brings nothing again.
    address.search_params().delete(SHARED);
    let history = window().history().ok()?;
    let state = history.state().ok()?;
    history
        .replace_state_with_url(&state, "", Some(&address.href()))
        .ok()?;
    let caches = window().caches().ok()?;
    let folder = Url::new_with_base("./", &window().document()?.base_uri().ok()??).ok()?;
    let name = format!("trichluc {} {SHARED}", folder.pathname());
    let cache: Cache = JsFuture::from(caches.open(&name)).await.ok()?.into();
    let mut files = Vec::new();
    let mut any = false;
    for asked in Array::from(&JsFuture::from(cache.keys()).await.ok()?) {
        // What cannot be had now is not had by another try either.
        let Some((name, blob)) = aside(&cache, &asked.into()).await else {
            continue;
        };
        if name.is_empty() {
            let words = JsFuture::from(blob.text()).await;
            if let Some(words) = words.ok().and_then(|words| words.as_string()) {
                library.paste(&words);
                any = true;
            }
        } else {
            files.extend(File::new_with_blob_sequence(&Array::of1(&blob), &name).map(named));
        }
    }
    let _ = JsFuture::from(caches.delete(&name)).await;
    any |= !files.is_empty();
    add(library, files);
    Some(any)
}

/// What lies in the cache under one address, with its name.
async fn aside(cache: &Cache, asked: &Request) -> Option<(String, Blob)> {
    let found = JsFuture::from(cache.match_with_request(asked)).await.ok()?;
    let found: Response = found.dyn_into().ok()?;
    let name = found.headers().get(NAME).ok().flatten()?;
    let name = decode_uri_component(&name).ok()?.into();
    let blob = JsFuture::from(found.blob().ok()?).await.ok()?;
    Some((name, blob.dyn_into().ok()?))
}
