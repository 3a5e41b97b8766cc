//! The box that finds words in the article: counts them, goes from one to the next, gives the focus
//! back.

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::app::desk::Desk;
use crate::app::hooks::show;
use crate::app::state::{Setting, View};
use crate::app::words::{ReaderText, format};
use crate::text::Span;

/// The id of the box.
pub const FIND: &str = "find";

/// So many selected words are taken to be what is looked for.
const FEW: usize = 8;

/// What is looked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Find {
    /// The words.
    pub words: String,
    /// Which of the places is shown.
    pub at: usize,
    /// What had the focus before.
    before: Option<HtmlElement>,
}

impl Find {
    /// The box as it opens: with a few words that are selected, else empty.
    #[must_use]
    pub fn opened() -> Self {
        let selected = window().get_selection().ok().flatten();
        let words = selected.and_then(|selection| selection.to_string().as_string());
        let words = words.unwrap_or_default();
        let words: Vec<_> = words.split_whitespace().collect();
        let few = words.len() <= FEW;
        Self {
            words: if few { words.join(" ") } else { String::new() },
            at: 0,
            before: document()
                .active_element()
                .and_then(|at| at.dyn_into().ok()),
        }
    }

    /// The place that is shown.
    #[must_use]
    pub fn place(&self, found: &[Span]) -> Option<Span> {
        found.get(self.at).copied()
    }

    /// The same, one place further or back, round and round.
    fn moved(&self, count: usize, back: bool) -> Self {
        let steps = if back { count.saturating_sub(1) } else { 1 };
        let at = (self.at + steps).checked_rem(count).unwrap_or(0);
        Self { at, ..self.clone() }
    }

    /// The focus goes where it was, or to the button that opens the box.
    pub fn give_back(&self) {
        let there = self.before.clone().filter(|element| {
            let element: &Element = element;
            element.is_connected() && element.tag_name() != "BODY"
        });
        let button = || document().get_element_by_id("open-find");
        let there = there.or_else(|| button()?.dyn_into().ok());
        if let Some(element) = there {
            let _ = element.focus();
        }
    }
}

/// Properties of [`FindBox`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// Its id.
    pub id: &'static str,
    /// What it works with.
    pub desk: Desk,
    /// What is looked for.
    pub find: Find,
    /// Where it stands.
    pub found: Vec<Span>,
    /// Told what is to be looked for from now on.
    pub on_find: Callback<Option<Find>>,
}

/// The box.
#[component]
pub fn FindBox(props: &Props) -> Html {
    let Props { desk, find, .. } = props;
    let input = use_node_ref();
    use_effect_with((), {
        let input = input.clone();
        move |()| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.select();
                let _ = input.focus();
            }
        }
    });
    use_effect_with(find.place(&props.found), |place| {
        let now = place.and_then(|_| document().query_selector("mark.now").ok().flatten());
        if let Some(words) = now {
            show(&words);
        }
    });
    let count = props.found.len();
    let go = {
        let (on_find, find) = (props.on_find.clone(), find.clone());
        move |back: bool| on_find.emit(Some(find.moved(count, back)))
    };
    let close = {
        let (on_find, find) = (props.on_find.clone(), find.clone());
        move || {
            find.give_back();
            on_find.emit(None);
        }
    };
    let oninput = {
        let find = find.clone();
        props.on_find.reform(move |event: InputEvent| {
            let typed = event.target_dyn_into::<HtmlInputElement>();
            Some(Find {
                words: typed.map(|input| input.value()).unwrap_or_default(),
                at: 0,
                ..find.clone()
            })
        })
    };
    let onkeydown = {
        let (go, close) = (go.clone(), close.clone());
        Callback::from(move |event: KeyboardEvent| {
            // An Enter that ends a word being composed is not for the box.
            match event.key().as_str() {
                "Enter" if !event.is_composing() => {
                    event.prevent_default();
                    go(event.shift_key());
                }
                "Escape" => {
                    event.prevent_default();
                    close();
                }
                _ => {}
            }
        })
    };
    let step = |back: bool, name: ReaderText, sign: &'static str| {
        let go = go.clone();
        let onclick = Callback::from(move |_: MouseEvent| go(back));
        html! { <button type="button" class="tool" aria-label={desk.say(name)} {onclick}>{ sign }</button> }
    };
    let close = Callback::from(move |_: MouseEvent| close());
    let any = !find.words.trim().is_empty();
    let elsewhere = desk.route().to_view(View::Concordance).choosing(None);
    let elsewhere = elsewhere.opting(Setting::Words, Some(find.words.trim().to_owned()));
    html! {
        <div class="find" role="search" aria-label={desk.say(ReaderText::Find)}>
            <input id={props.id} ref={input} type="text" value={find.words.clone()} {oninput} {onkeydown} lang="vi"
                aria-label={desk.say(ReaderText::Find)} autocomplete="off" spellcheck="false" autocapitalize="none" />
            <span class="soft number count-of" aria-live="polite">
                if any { { said(desk, find.at, count) } }
            </span>
            { step(true, ReaderText::FindPrevious, "↑") }
            { step(false, ReaderText::FindNext, "↓") }
            if any {
                <a class="elsewhere" href={elsewhere.href()}>{ desk.say(ReaderText::InAllArticles) }</a>
            }
            <button type="button" class="tool close" aria-label={desk.say(ReaderText::FindClose)} onclick={close}>{ "×" }</button>
        </div>
    }
}

fn said(desk: &Desk, at: usize, count: usize) -> String {
    let lang = desk.lang();
    if count == 0 {
        return ReaderText::FoundNone.of(lang).to_owned();
    }
    let number = |n: usize| format::count(lang, n);
    ReaderText::FoundOf.with(lang, &[&number(at + 1), &number(count)])
}
