//! The worker that writes the files which readers take along. It is a program of its own, loaded when
//! the first is asked for, so that nobody waits for it who only reads.
//!
//! It is sent the id of a form and a table as JSON, and answers with the file's bytes, or with a
//! sentence where the form refuses the table. It says `ready` when it listens.

use js_sys::{Array, Uint8Array, global};
use trichluc::export::form::{Form, write};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn main() {
    let scope: DedicatedWorkerGlobalScope = global().unchecked_into();
    let to = scope.clone();
    let listen = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let answer = match file(&event.data()) {
            Ok(bytes) => Uint8Array::from(bytes.as_slice()).into(),
            Err(error) => JsValue::from_str(&error),
        };
        // A page that has gone misses nothing.
        let _ = to.post_message(&answer);
    });
    scope.set_onmessage(Some(listen.as_ref().unchecked_ref()));
    listen.forget();
    let _ = scope.post_message(&"ready".into());
}

fn file(asked: &JsValue) -> Result<Vec<u8>, String> {
    let asked: &Array = asked.dyn_ref().ok_or("not a form and a table")?;
    let form = asked.get(0).as_string().unwrap_or_default();
    let form = Form::from_id(&form).ok_or("no such form")?;
    let table = asked.get(1).as_string().unwrap_or_default();
    let table = serde_json::from_str(&table).map_err(|error| error.to_string())?;
    write(form, &table)
}
