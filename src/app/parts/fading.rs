//! What merely confirms goes away by itself. It is drawn beside the words, under their key, so that other
//! words have their whole time again.
//!
//! Nobody has to be quick: what offers to take something back that is offered nowhere else stays, and so
//! does what went wrong; who draws it decides that. Nothing goes away under the pointer, with the focus in
//! it, or while the reader looks at another tab.

use gloo::timers::callback::Interval;
use gloo::utils::document;
use yew::prelude::*;

/// So long it is there, or a multiple.
const LASTS_MS: u32 = 15_000;

/// What is being read or about to be pressed.
const HELD: &str = ":is(.message, .report-told):is(:hover, :focus-within)";

/// Properties of [`Fading`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// Takes it away.
    pub hide: Callback<()>,
}

/// See the module. Draws nothing.
#[component]
pub fn Fading(Props { hide }: &Props) -> Html {
    let hide = hide.clone();
    use_effect_with((), move |()| {
        let waiting = Interval::new(LASTS_MS, move || {
            let held = document().query_selector(HELD).ok().flatten();
            if held.is_none() && !document().hidden() {
                hide.emit(());
            }
        });
        move || drop(waiting)
    });
    Html::default()
}
