//! The search box: words, numbers, names and document numbers, with or without accents.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::desk::DeskProps;
use crate::app::state::Action;
use crate::app::words::Text;

/// The search box.
#[component]
pub fn SearchBox(DeskProps { desk }: &DeskProps) -> Html {
    let input = use_node_ref();
    let oninput = desk.on(|event: InputEvent| {
        let typed = event.target_dyn_into::<HtmlInputElement>();
        Action::Type(typed.map(|input| input.value()).unwrap_or_default())
    });
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    let onclear = {
        let (desk, input) = (desk.clone(), input.clone());
        Callback::from(move |_: MouseEvent| {
            desk.room.dispatch(Action::Type(String::new()));
            if let Some(input) = input.cast::<HtmlInputElement>() {
                let _ = input.focus();
            }
        })
    };
    let query = &desk.route().filter.query;
    html! {
        <form class="search" role="search" {onsubmit}>
            <label class="unseen" for="search">{ desk.say(Text::SearchLabel) }</label>
            <input id="search" ref={input} type="search" value={query.clone()} {oninput}
                placeholder={desk.say(Text::SearchHint)} autocomplete="off" spellcheck="false"
                enterkeyhint="search" />
            if !query.is_empty() {
                <button type="button" aria-label={desk.say(Text::SearchClear)} onclick={onclear}>
                    { "×" }
                </button>
            }
        </form>
    }
}
