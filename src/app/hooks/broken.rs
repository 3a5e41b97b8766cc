//! What is said when the page breaks: one view must not take the others with it.
//!
//! After a panic the program draws nothing more, and what is on the screen would no longer answer.
//! The bar says so and opens the page afresh, where every other view works; what is kept stays.

use std::panic::PanicHookInfo;

use gloo::console::error;
use gloo::utils::{body, document};
use web_sys::Element;

use crate::app::words::{FrameText, Lang};

/// Says of every panic, in the console and in the page.
pub fn tell_panics() {
    yew::set_custom_panic_hook(Box::new(|info: &PanicHookInfo| {
        error!(info.to_string());
        let _ = say();
    }));
}

/// The bar, with a form whose only button opens the page at its start: it needs no program.
fn say() -> Option<()> {
    if document().get_element_by_id("broken").is_some() {
        return None;
    }
    let lang = document().document_element()?.get_attribute("lang");
    let lang = lang
        .and_then(|code| Lang::from_code(&code))
        .unwrap_or_default();
    let element = |name: &str, words: &str| -> Option<Element> {
        let element = document().create_element(name).ok()?;
        element.set_text_content(Some(words));
        Some(element)
    };
    let bar = element("form", "")?;
    bar.set_id("broken");
    bar.set_attribute("role", "alert").ok()?;
    let said = element("p", FrameText::Broken.of(lang))?;
    let again = element("button", FrameText::OpenAfresh.of(lang))?;
    bar.append_child(&said).ok()?;
    bar.append_child(&again).ok()?;
    body().append_child(&bar).ok()?;
    Some(())
}
