//! Waiting for something that happens on the page's own thread.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

/// Rung when something happened; whoever waits looks again whether it is what they wait for.
#[derive(Default)]
pub struct Signal(RefCell<Vec<Function>>);

impl Signal {
    /// Wakes all that wait.
    pub fn ring(&self) {
        for wake in self.0.take() {
            let _ = wake.call0(&JsValue::NULL);
        }
    }

    /// Until it is rung.
    pub async fn wait(&self) {
        let rung = Promise::new(&mut |wake, _| self.0.borrow_mut().push(wake));
        let _ = JsFuture::from(rung).await;
    }
}

/// Until so many milliseconds have passed: what is waiting meanwhile has its turn, a press too.
pub async fn pause(milliseconds: u32) {
    let passed = Promise::new(&mut |wake, _| {
        Timeout::new(milliseconds, move || {
            let _ = wake.call0(&JsValue::NULL);
        })
        .forget();
    });
    let _ = JsFuture::from(passed).await;
}

/// Until what is waiting has had its turn, a press too. A message to oneself, for of a timer without a wait
/// browsers make four milliseconds after a few, and in a tab that nobody looks at a second.
pub async fn turn() {
    let Ok(channel) = MessageChannel::new() else {
        return pause(0).await;
    };
    let passed = Promise::new(&mut |wake, _| {
        channel.port1().set_onmessage(Some(&wake));
        let _ = channel.port2().post_message(&JsValue::NULL);
    });
    let _ = JsFuture::from(passed).await;
    channel.port1().close();
}
