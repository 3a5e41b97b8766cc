//! Asks the worker `take` for a file. One worker a file: it is asked seldom, and gives its memory
//! back when it has answered.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::Callback;

use crate::export::form::Form;
use crate::export::table::Table;

/// The worker's script, of this very release: its files have no hash in their names.
const SCRIPT: &str = concat!("take-worker.js?", env!("TRICHLUC_RELEASE"));

/// A worker that has not answered by then will not.
const PATIENCE_MS: u32 = 60_000;

/// What has to live until the answer is there.
type Waiting = Rc<RefCell<Option<(Worker, [EventListener; 2], Timeout)>>>;

/// How it ended.
pub enum Outcome {
    /// With a file.
    Written(Uint8Array),
    /// With none.
    Failed,
    /// The reader no longer wanted it.
    Stopped,
}

/// Writes `table` in `form`, and calls `done` once. What is returned stops the work; there is none
/// where it did not even begin.
pub fn write(form: Form, table: &Table, done: impl Fn(Outcome) + 'static) -> Option<Callback<()>> {
    let table = serde_json::to_string(table).unwrap_or_default();
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let Ok(worker) = Worker::new_with_options(SCRIPT, &options) else {
        done(Outcome::Failed);
        return None;
    };
    let waiting = Waiting::default();
    let finish = {
        let waiting = waiting.clone();
        Rc::new(move |outcome: Outcome| {
            if let Some((worker, listening, patience)) = waiting.borrow_mut().take() {
                worker.terminate();
                // A listener cannot be dropped while it runs.
                Timeout::new(0, move || drop((listening, patience))).forget();
                done(outcome);
            }
        })
    };
    let (answered, failed, late) = (finish.clone(), finish.clone(), finish.clone());
    let to = worker.clone();
    let message = EventListener::new(&worker, "message", move |event| {
        let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
        let data = data.unwrap_or_default();
        if data.as_string().as_deref() == Some("ready") {
            let asked = Array::of2(&form.id().into(), &table.as_str().into());
            let _ = to.post_message(&asked);
        } else {
            answered(data.dyn_into().map_or(Outcome::Failed, Outcome::Written));
        }
    });
    let error = EventListener::new(&worker, "error", move |_| failed(Outcome::Failed));
    let patience = Timeout::new(PATIENCE_MS, move || late(Outcome::Failed));
    *waiting.borrow_mut() = Some((worker, [message, error], patience));
    Some(Callback::from(move |()| finish(Outcome::Stopped)))
}
