//! Offers bytes as a download.

use gloo::timers::callback::Timeout;
use gloo::utils::{body, document};
use js_sys::{Array, Date, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// A download that a slow disk or a question to the reader holds up still finds its bytes.
const KEPT_FOR_MS: u32 = 60_000;

/// Offers a text; says whether the browser took it.
pub fn offer(name: &str, media_type: &str, text: &str) -> bool {
    blob(&JsValue::from_str(text), media_type).is_some_and(|blob| offer_blob(name, &blob))
}

/// Offers bytes; says whether the browser took them.
pub fn offer_bytes(name: &str, media_type: &str, bytes: &Uint8Array) -> bool {
    blob(bytes, media_type).is_some_and(|blob| offer_blob(name, &blob))
}

/// The bytes or the text as something that has an address.
pub fn blob(part: &JsValue, media_type: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    Blob::new_with_u8_array_sequence_and_options(&Array::of1(part), &options).ok()
}

/// Offers it.
pub fn offer_blob(name: &str, blob: &Blob) -> bool {
    let Ok(address) = Url::create_object_url_with_blob(blob) else {
        return false;
    };
    let link = document().create_element("a").ok();
    let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) else {
        return false;
    };
    link.set_href(&address);
    link.set_download(name);
    let there = body().append_child(&link).is_ok();
    link.click();
    link.remove();
    Timeout::new(KEPT_FOR_MS, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    there
}

/// Today, `2026-11-22`.
pub fn today() -> String {
    let now = Date::new_0();
    let (year, month, day) = (now.get_full_year(), now.get_month() + 1, now.get_date());
    format!("{year}-{month:02}-{day:02}")
}
