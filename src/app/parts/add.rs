//! The button that puts a figure into the report and takes it out again.

use yew::prelude::*;

use crate::app::desk::Desk;
use crate::app::state::{Action, Passage};
use crate::app::words::ReportText;

/// The button for the figure at `at`.
pub fn add(desk: &Desk, at: &Passage) -> Html {
    let kept = &desk.room.kept;
    let there = kept.reports(at);
    let (text, label) = if there {
        (ReportText::Added, ReportText::RemoveLong)
    } else {
        (ReportText::Add, ReportText::AddLong)
    };
    let toggled = kept.toggled(at);
    let onclick = desk.on(move |_: MouseEvent| Action::Keep(toggled.clone()));
    html! {
        <button type="button" aria-pressed={there.to_string()} title={desk.say(label)} {onclick}>{ desk.say(text) }</button>
    }
}
