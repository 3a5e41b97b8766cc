//! The worker that reads the articles which readers bring: the rules, on a thread of their own, so that
//! the page answers meanwhile. As many are started as the machine has cores for.
//!
//! It says `ready` when it listens. It is sent some articles at once: a list of an id and a length in
//! bytes for each, as JSON, and all of their texts behind one another in UTF-8. It answers article by
//! article, in their order, with what is kept and what is told of it (`corpus::stored`): so that it is
//! known at which it ended, should one of them be too much for it. Any sentence but `ready` says what
//! went wrong.

use js_sys::{Array, Uint8Array, global};
use trichluc::corpus::stored::Reader;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn main() {
    let scope: DedicatedWorkerGlobalScope = global().unchecked_into();
    let to = scope.clone();
    let reader = Reader::new();
    let listen = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if let Err(error) = hear(&reader, &event.data(), &to) {
            // A page that has gone misses nothing.
            let _ = to.post_message(&error.into());
        }
    });
    scope.set_onmessage(Some(listen.as_ref().unchecked_ref()));
    listen.forget();
    let _ = scope.post_message(&"ready".into());
}

/// Some articles more.
fn hear(reader: &Reader, told: &JsValue, to: &DedicatedWorkerGlobalScope) -> Result<(), String> {
    let told: &Array = told.dyn_ref().ok_or("nothing to read")?;
    let list = told.get(0).as_string().unwrap_or_default();
    let list: Vec<(String, usize)> =
        serde_json::from_str(&list).map_err(|error| error.to_string())?;
    let texts: Uint8Array = told.get(1).dyn_into().map_err(|_| "no texts")?;
    let texts = texts.to_vec();
    let mut rest = texts.as_slice();
    for (id, length) in list {
        let (text, behind) = rest
            .split_at_checked(length)
            .ok_or("texts that are cut short")?;
        rest = behind;
        let text = std::str::from_utf8(text).map_err(|error| error.to_string())?;
        let (kept, facts) = reader.read(&id, text);
        let facts = serde_json::to_string(&facts).map_err(|error| error.to_string())?;
        let answer = Array::of2(&Uint8Array::from(kept.as_slice()).into(), &facts.into());
        let _ = to.post_message(&answer);
    }
    Ok(())
}
