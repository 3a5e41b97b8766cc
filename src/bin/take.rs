//! The worker that writes the files which readers take along. It is a program of its own, loaded when
//! the first is asked for, so that nobody waits for it who only reads.
//!
//! It is sent the id of a form with a table that has no rows yet, then the rows piece by piece, both
//! as JSON, and at last `null`, to which it answers with the file's bytes. It says `ready` when it
//! listens and after each piece, so that nobody makes the next one while the last is read; any other
//! sentence says what went wrong.

use js_sys::{Array, Uint8Array, global};
use serde::de::DeserializeOwned;
use trichluc::export::form::{Form, write};
use trichluc::export::table::{Cell, Table};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

const READY: &str = "ready";

fn main() {
    let scope: DedicatedWorkerGlobalScope = global().unchecked_into();
    let to = scope.clone();
    let mut asked = None;
    let listen = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let answer = hear(&mut asked, &event.data());
        // A page that has gone misses nothing.
        let _ = to.post_message(&answer.unwrap_or_else(|error| JsValue::from_str(&error)));
    });
    scope.set_onmessage(Some(listen.as_ref().unchecked_ref()));
    listen.forget();
    let _ = scope.post_message(&READY.into());
}

/// One message more.
fn hear(asked: &mut Option<(Form, Table)>, told: &JsValue) -> Result<JsValue, String> {
    if let Some(begun) = told.dyn_ref::<Array>() {
        *asked = Some(begin(begun)?);
    } else if let Some(rows) = told.as_string() {
        let rows: Vec<Vec<Cell>> = read(&rows)?;
        asked.as_mut().ok_or("rows of nothing")?.1.rows.extend(rows);
    } else {
        let (form, table) = asked.take().ok_or("nothing to write")?;
        return Ok(Uint8Array::from(write(form, &table)?.as_slice()).into());
    }
    Ok(READY.into())
}

fn begin(asked: &Array) -> Result<(Form, Table), String> {
    let form = asked.get(0).as_string().unwrap_or_default();
    let form = Form::from_id(&form).ok_or("no such form")?;
    Ok((form, read(&asked.get(1).as_string().unwrap_or_default())?))
}

fn read<T: DeserializeOwned>(json: &str) -> Result<T, String> {
    serde_json::from_str(json).map_err(|error| error.to_string())
}
