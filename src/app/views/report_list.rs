//! The chosen figures, to be put in order and taken out again.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::desk::Desk;
use crate::app::hooks::focus_heading;
use crate::app::state::{Action, Kept, Passage};
use crate::app::words::{ReportText, format};
use crate::export::report::Said;

/// Properties of [`ReportList`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// The figures in their order.
    pub chosen: Vec<(Passage, Said)>,
    /// Says what was done.
    pub tell: Callback<String>,
}

/// The chosen figures with their buttons.
#[component]
pub fn ReportList(Props { desk, chosen, tell }: &Props) -> Html {
    let lang = desk.lang();
    // A button that moves with its row, or goes with it, takes the focus along.
    let wanted = use_mut_ref(|| None::<[String; 2]>);
    use_effect_with(desk.room.kept.report.clone(), {
        let wanted = wanted.clone();
        move |_| {
            if let Some(ids) = wanted.borrow_mut().take()
                && !ids.iter().any(|id| focus(id))
            {
                focus_heading();
            }
        }
    });
    let step = |kept: Kept, ids: [String; 2], says: String| {
        let (room, wanted, tell) = (desk.room.dispatcher(), wanted.clone(), tell.clone());
        Callback::from(move |_: MouseEvent| {
            if ids[0].is_empty() {
                // The list goes with its last row.
                focus_heading();
            } else {
                *wanted.borrow_mut() = Some(ids.clone());
            }
            room.dispatch(Action::Keep(kept.clone()));
            tell.emit(says.clone());
        })
    };
    let kept = &desk.room.kept;
    let place = |at: &Passage| {
        kept.report
            .iter()
            .position(|other| other == at)
            .unwrap_or(0)
    };
    let rows = chosen.iter().enumerate().map(|(nth, (at, said))| {
        let here = place(at);
        let amount = format!("{} {}", said.amount, said.unit).trim_end().to_owned();
        let about = lang.pick(said.figure.indicator.names());
        let name = format!("{about}, {amount}");
        let neighbour = |to: Option<usize>| to.and_then(|to| chosen.get(to)).map(|(at, _)| at);
        let (before, after) = (neighbour(nth.checked_sub(1)), neighbour(Some(nth + 1)));
        let moving = |to: Option<&Passage>, first: &str, second: &str, now: usize| {
            let kept = to.map_or_else(|| (**kept).clone(), |to| kept.moved(here, place(to)));
            let says = ReportText::Moved.with(lang, &[&name, &format::count(lang, now)]);
            step(kept, [format!("{first}-{at}"), format!("{second}-{at}")], says)
        };
        let next = after.or(before).map_or_else(String::new, |at| format!("out-{at}"));
        let removed = ReportText::Removed.with(lang, &[&name]);
        let remove = step(kept.toggled(at), [next.clone(), next], removed);
        let label = |text: ReportText| text.with(lang, &[&name]);
        html! {
            <li key={at.to_string()}>
                <a class="what" href={desk.route().choosing(Some(at.clone())).href()}>
                    <span class="number">{ &amount }</span>{ " · " }{ about }
                    if let Some(period) = &said.period { { " · " }{ period } }
                </a>
                <span class="steps">
                    <button type="button" id={format!("up-{at}")} disabled={before.is_none()} aria-label={label(ReportText::Up)}
                        onclick={moving(before, "up", "down", nth)}>{ "↑" }</button>
                    <button type="button" id={format!("down-{at}")} disabled={after.is_none()} aria-label={label(ReportText::Down)}
                        onclick={moving(after, "down", "up", nth + 2)}>{ "↓" }</button>
                    <button type="button" id={format!("out-{at}")} aria-label={label(ReportText::Remove)} onclick={remove}>{ "×" }</button>
                </span>
            </li>
        }
    });
    let clear = step(
        kept.cleared(),
        Default::default(),
        ReportText::Cleared.of(lang).to_owned(),
    );
    html! {
        <section class="report-chosen" aria-labelledby="report-chosen">
            <h2 id="report-chosen">{ desk.say(ReportText::ChosenFigures) }</h2>
            <ol>{ for rows }</ol>
            <p><button type="button" onclick={clear}>{ desk.say(ReportText::Clear) }</button></p>
        </section>
    }
}

/// Focuses a button, if it is there and can be pressed.
fn focus(id: &str) -> bool {
    let element = document().get_element_by_id(id);
    let Some(element) = element.filter(|element| !element.has_attribute("disabled")) else {
        return false;
    };
    let focused = element
        .dyn_into::<HtmlElement>()
        .map(|element| element.focus());
    focused.is_ok()
}
