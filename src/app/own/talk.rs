//! A worker that is talked to: what is said to it, what is heard from it in turn, and that it ended.
//!
//! The plain messages of the browser and not `gloo-worker`: that starts every worker from a `blob:`
//! address, which the page's policy forbids, and does not tell when one ends, which is how an article
//! that is too much for the rules is known.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

use super::signal::Signal;

/// What was heard and not yet listened to; `None` is its end.
#[derive(Default)]
struct Heard {
    words: RefCell<VecDeque<Option<JsValue>>>,
    bell: Signal,
}

impl Heard {
    fn hear(&self, words: Option<JsValue>) {
        self.words.borrow_mut().push_back(words);
        self.bell.ring();
    }
}

/// A worker. It ends with this.
pub struct Talk {
    worker: Worker,
    heard: Rc<Heard>,
    _listening: [EventListener; 3],
}

impl Talk {
    /// Starts the one with this script; `None` where the browser starts none.
    pub fn start(script: &str) -> Option<Self> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(script, &options).ok()?;
        let heard = Rc::new(Heard::default());
        let to = heard.clone();
        let message = EventListener::new(&worker, "message", move |event| {
            let event = event.dyn_ref::<MessageEvent>();
            to.hear(event.map(MessageEvent::data));
        });
        let ends = |kind: &'static str| {
            let to = heard.clone();
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&worker, kind, options, move |event| {
                // It is told where it matters: the article is named.
                event.prevent_default();
                to.hear(None);
            })
        };
        let (error, unread) = (ends("error"), ends("messageerror"));
        Some(Self {
            worker,
            heard,
            _listening: [message, error, unread],
        })
    }

    /// Says something.
    pub fn say(&self, words: &JsValue) {
        // What cannot be sent is never answered, which is told as its end.
        if self.worker.post_message(words).is_err() {
            self.heard.hear(None);
        }
    }

    /// What it says next; `None` when it has ended, or said nothing for so many milliseconds.
    pub async fn hear(&self, patience: u32) -> Option<JsValue> {
        let heard = self.heard.clone();
        let _late = Timeout::new(patience, move || heard.hear(None));
        loop {
            let next = self.heard.words.borrow_mut().pop_front();
            match next {
                Some(words) => return words,
                None => self.heard.bell.wait().await,
            }
        }
    }
}

impl Drop for Talk {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}
