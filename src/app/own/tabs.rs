//! Tells the other tabs of this page which articles changed, and hears it from them.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

/// The channel; as wide as the database.
const NAME: &str = "trichluc.articles";
/// More than so many articles are not told one by one.
const MOST: usize = 500;

/// What another tab changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// These articles: new, other than before, or gone.
    These(Vec<String>),
    /// Any.
    All,
}

/// The channel, open.
pub struct Tabs {
    channel: BroadcastChannel,
    _listening: EventListener,
}

impl Tabs {
    /// Opens it; `None` where the browser has none, and every tab is by itself.
    pub fn open(heard: impl Fn(Changed) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(NAME).ok()?;
        let listening = EventListener::new(&channel, "message", move |event| {
            let told = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
            let told = told.and_then(|told| told.as_string()).unwrap_or_default();
            heard(match serde_json::from_str(&told) {
                Ok(ids) => Changed::These(ids),
                Err(_) => Changed::All,
            });
        });
        Some(Self {
            channel,
            _listening: listening,
        })
    }

    /// Tells of articles.
    pub fn tell(&self, changed: &Changed) {
        let told = match changed {
            Changed::These(ids) if ids.len() <= MOST => serde_json::to_string(ids),
            _ => return self.say(&JsValue::from("all")),
        };
        self.say(&told.unwrap_or_default().into());
    }

    fn say(&self, told: &JsValue) {
        // Nobody hears it where the channel was closed, and there is nobody then.
        let _ = self.channel.post_message(told);
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        self.channel.close();
    }
}
