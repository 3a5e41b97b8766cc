//! Asks the worker `take` for a file. One worker a file: it is asked seldom, and gives its memory
//! back when it has answered. The rows are made piece by piece, a short task each, whenever the
//! worker has read the last: a page with a hundred thousand of them stays as quick as ever.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::Callback;

use crate::export::draft::Draft;
use crate::export::form::Form;

/// The worker's script, of this very release: its files have no hash in their names.
const SCRIPT: &str = concat!("take-worker.js?", env!("TRICHLUC_RELEASE"));

/// What the worker says when it listens.
const READY: &str = "ready";

/// So long the rows of a piece are made; to write them down takes as long again.
const PIECE_MS: f64 = 8.0;

/// A worker that has not answered by then will not. A large workbook takes a minute to write.
const PATIENCE_MS: u32 = 180_000;

/// How far it is.
pub enum Told {
    /// So many rows are handed over.
    Rows(usize),
    /// The bytes; nothing where it did not work.
    Done(Option<Uint8Array>),
}

/// What has to live until the answer is there.
type Waiting = Rc<RefCell<Option<(Worker, [EventListener; 2], Timeout)>>>;

/// Writes `table` in `form`, its addresses beginning at `page`, and tells how far it is: at last
/// once that it is done. What is given back stops it; then nothing more is told.
pub fn write(
    form: Form,
    table: Draft,
    page: String,
    tell: impl Fn(Told) + 'static,
) -> Option<Callback<()>> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let Ok(worker) = Worker::new_with_options(SCRIPT, &options) else {
        tell(Told::Done(None));
        return None;
    };
    let tell = Rc::new(tell);
    let waiting = Waiting::default();
    let finish = {
        let (waiting, tell) = (waiting.clone(), tell.clone());
        Rc::new(move |bytes: Option<Uint8Array>| {
            if end(&waiting) {
                tell(Told::Done(bytes));
            }
        })
    };
    let (answered, failed, late) = (finish.clone(), finish.clone(), finish);
    let to = worker.clone();
    let mut pieces = Pieces::new(form, table, page);
    let told = RefCell::new(move || {
        let piece = pieces.next();
        tell(Told::Rows(pieces.made));
        // Refused only where the worker has gone, which is told by itself.
        let _ = to.post_message(&piece);
    });
    let message = EventListener::new(&worker, "message", move |event| {
        let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
        let data = data.unwrap_or_default();
        if data.as_string().as_deref() == Some(READY) {
            (told.borrow_mut())();
        } else {
            answered(data.dyn_into().ok());
        }
    });
    let error = EventListener::new(&worker, "error", move |_| failed(None));
    let patience = Timeout::new(PATIENCE_MS, move || late(None));
    *waiting.borrow_mut() = Some((worker, [message, error], patience));
    Some(Callback::from(move |()| {
        end(&waiting);
    }))
}

/// Whether there was something to end.
fn end(waiting: &Waiting) -> bool {
    let Some((worker, listening, patience)) = waiting.borrow_mut().take() else {
        return false;
    };
    worker.terminate();
    // A listener cannot be dropped while it runs.
    Timeout::new(0, move || drop((listening, patience))).forget();
    true
}

/// What is sent: the form with the table's head, its rows, and nothing.
struct Pieces {
    form: Option<Form>,
    table: Draft,
    page: String,
    made: usize,
}

impl Pieces {
    fn new(form: Form, table: Draft, page: String) -> Self {
        Self {
            form: Some(form),
            table,
            page,
            made: 0,
        }
    }

    fn next(&mut self) -> JsValue {
        if let Some(form) = self.form.take() {
            let head = serde_json::to_string(&self.table.head()).unwrap_or_default();
            return Array::of2(&form.id().into(), &head.into()).into();
        }
        let clock = window().performance();
        let now = || clock.as_ref().map_or(f64::MAX, web_sys::Performance::now);
        let until = now() + PIECE_MS;
        let rows = self.table.rows(&self.page, |_| now() < until);
        if rows.is_empty() {
            return JsValue::NULL;
        }
        self.made += rows.len();
        serde_json::to_string(&rows).unwrap_or_default().into()
    }
}
