//! The help: every key and what it does, from the one table that the page obeys.

use yew::prelude::*;

use super::dialog::Sheet;
use crate::app::desk::DeskProps;
use crate::app::state::keys::{LETTERS, TABLE};
use crate::app::words::FrameText;

/// The table of keys.
#[component]
pub fn Keys(DeskProps { desk }: &DeskProps) -> Html {
    let row = |keys: &str, does: String| {
        let names = keys
            .split(' ')
            .map(|key| html! { <kbd>{ key.to_owned() }</kbd> });
        html! { <tr key={keys.to_owned()}><th scope="row">{ for names }</th><td>{ does }</td></tr> }
    };
    let plain = TABLE
        .iter()
        .map(|(keys, _, text)| row(keys, desk.say(*text).to_owned()));
    let views = LETTERS.iter().map(|(letter, view)| {
        let does = FrameText::KeyGo.with(desk.lang(), &[desk.say(view.name())]);
        row(&format!("g {letter}"), does)
    });
    let children = html! {
        <>
            if desk.room.kept.preferences.no_letters {
                <p>{ desk.say(FrameText::KeysOff) }</p>
            }
            <table class="keys">
                <thead><tr>
                    <th scope="col">{ desk.say(FrameText::Key) }</th>
                    <th scope="col">{ desk.say(FrameText::KeyDoes) }</th>
                </tr></thead>
                <tbody>{ for plain }{ for views }</tbody>
            </table>
        </>
    };
    part!(Sheet {
        desk: desk.clone(),
        title: FrameText::Keys,
        children
    })
}
