//! An article as it lies in the browser's database: an object with the text and what was found as bytes,
//! which the database keeps as they are, and the rest as JSON.
//!
//! `{ id, batch, rev, form, text: Uint8Array, found: Uint8Array, about: string }`. The first form had
//! the text as a string, with the file's name and the time beside it, and nothing found; what it has
//! not is found when it is read.

use std::rc::Rc;

use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::about::{About, is_id};

/// The form that is written.
const FORM: f64 = 2.0;

/// An article that is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// Its id.
    pub id: String,
    /// How often it was changed: what was seen of it is known to be old by this.
    pub rev: u32,
    /// Its source.
    pub text: Rc<str>,
    /// What was found in it, sealed; nothing where it is still to be read.
    pub found: Vec<u8>,
    /// The rest.
    pub about: About,
}

fn get(from: &JsValue, name: &str) -> JsValue {
    Reflect::get(from, &name.into()).unwrap_or_default()
}

fn bytes(from: &JsValue, name: &str) -> Option<Vec<u8>> {
    let bytes: Uint8Array = get(from, name).dyn_into().ok()?;
    Some(bytes.to_vec())
}

impl Record {
    /// The object that is kept.
    #[must_use]
    pub fn object(&self) -> JsValue {
        let object = Object::new();
        let about = serde_json::to_string(&self.about).unwrap_or_default();
        #[allow(clippy::cast_precision_loss, reason = "milliseconds of this age")]
        let batch = self.about.batch as f64;
        let members: [(&str, JsValue); 7] = [
            ("id", self.id.as_str().into()),
            ("batch", batch.into()),
            ("rev", self.rev.into()),
            ("form", FORM.into()),
            ("text", Uint8Array::from(self.text.as_bytes()).into()),
            ("found", Uint8Array::from(self.found.as_slice()).into()),
            ("about", about.into()),
        ];
        for (name, value) in members {
            let _ = Reflect::set(&object, &name.into(), &value);
        }
        object.into()
    }

    /// What was kept; `None` where it is nothing of this page's.
    #[must_use]
    pub fn read(from: &JsValue) -> Option<Self> {
        let id = get(from, "id").as_string().filter(|id| is_id(id))?;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let number = |name: &str| get(from, name).as_f64().unwrap_or(0.0) as u64;
        if get(from, "form").as_f64() == Some(FORM) {
            let text = String::from_utf8(bytes(from, "text")?).ok()?;
            let about = get(from, "about").as_string().unwrap_or_default();
            let mut about: About = serde_json::from_str(&about).unwrap_or_default();
            about.trust();
            about.batch = number("batch");
            return Some(Self {
                id,
                rev: u32::try_from(number("rev")).unwrap_or(0),
                text: text.into(),
                found: bytes(from, "found").unwrap_or_default(),
                about,
            });
        }
        // The first form.
        let mut about = About {
            path: get(from, "name").as_string().unwrap_or_default(),
            batch: number("added"),
            ..About::default()
        };
        about.trust();
        Some(Self {
            id,
            rev: 0,
            text: get(from, "text").as_string()?.into(),
            found: Vec::new(),
            about,
        })
    }
}
