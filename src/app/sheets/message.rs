//! What was just done, in a sentence at the foot of the screen, with a way to take it back. It stays
//! until it is hidden or something else is told: nobody has to be quick. What merely confirms goes away.

use yew::prelude::*;

use crate::app::desk::{Desk, DeskProps};
use crate::app::parts::Fading;
use crate::app::state::{Action, Notice};
use crate::app::words::FrameText;

/// The message. Its place is always there, so that what comes into it is read out.
#[component]
pub fn Message(DeskProps { desk }: &DeskProps) -> Html {
    let message = desk.room.notice.map(|notice| {
        let undo = (notice.undoes() && !desk.room.before.is_empty())
            .then_some((FrameText::Undo, Action::Undo));
        let redo = (notice == Notice::Undone && !desk.room.after.is_empty())
            .then_some((FrameText::Redo, Action::Redo));
        let button = undo.or(redo).map(|(text, action)| {
            let onclick = desk.on(move |_: MouseEvent| action.clone());
            html! { <button type="button" {onclick}>{ desk.say(text) }</button> }
        });
        let text = notice.say(desk.lang());
        let parts = desk.later.parts().filter(|_| notice.fades());
        let fading = parts.map(|parts| (parts.fading)(desk, &text));
        html! {
            <p class="message">
                { fading }
                <span>{ text }</span>
                { button }
                <button type="button" class="plain" aria-label={desk.say(FrameText::Dismiss)}
                    onclick={desk.on(|_: MouseEvent| Action::Tell(None))}>
                    <span aria-hidden="true">{ "×" }</span>
                </button>
            </p>
        }
    });
    html! { <div class="messages" role="status">{ message }</div> }
}

/// What takes it away again, where it merely confirms. It comes later: nothing is confirmed at first.
pub fn fading(desk: &Desk, text: &str) -> Html {
    let hide = desk.on(|()| Action::Tell(None));
    part!(text => Fading { hide })
}
