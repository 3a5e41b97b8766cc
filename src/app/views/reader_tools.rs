//! The reader's tools, a thin bar that stays in sight: steps from mention to mention, the look of
//! the text, finding.

use yew::prelude::*;

use super::reader_find::{FIND, Find, FindBox};
use crate::app::desk::Desk;
use crate::app::reading::Way;
use crate::app::state::{Action, Look};
use crate::app::words::ReaderText;
use crate::text::Span;

/// Properties of [`ReaderTools`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// What is looked for, where the box is open.
    pub find: Option<Find>,
    /// Where it stands.
    pub found: Vec<Span>,
    /// Told what is to be looked for from now on.
    pub on_find: Callback<Option<Find>>,
    /// Told to go to another mention.
    pub on_step: Callback<Way>,
}

/// The bar.
#[component]
pub fn ReaderTools(props: &Props) -> Html {
    let desk = &props.desk;
    let opened = props.find.is_some();
    let toggle = {
        let (on_find, find) = (props.on_find.clone(), props.find.clone());
        Callback::from(move |_: MouseEvent| {
            on_find.emit(if find.is_some() {
                None
            } else {
                Some(Find::opened())
            });
        })
    };
    html! {
        <div class="tools" role="group" aria-label={desk.say(ReaderText::Tools)}>
            <div class="tools-row">
                { mention(props, Way::Previous, ReaderText::PreviousMention, "M10 3.500 5.500 8l4.500 4.500") }
                { mention(props, Way::Next, ReaderText::NextMention, "M6 3.500 10.500 8 6 12.500") }
                <span class="gap"></span>
                { look(desk, Look::Width, -1, ReaderText::Narrower, "M1.500 8h4.500M4 5.500 6.500 8 4 10.500M14.500 8H10M12 5.500 9.500 8l2.500 2.500") }
                { look(desk, Look::Width, 1, ReaderText::Wider, "M6.500 8H2M4 5.500 1.500 8 4 10.500M9.500 8H14M12 5.500 14.500 8 12 10.500") }
                { letter(desk, -1, ReaderText::Smaller, "A−") }
                { letter(desk, 1, ReaderText::Larger, "A+") }
                <button type="button" id="open-find" class="tool words" aria-expanded={opened.to_string()} onclick={toggle}>
                    { desk.say(ReaderText::Find) }
                </button>
            </div>
            if let Some(find) = &props.find {
                { part!(FindBox { id: FIND, desk: desk.clone(), find: find.clone(), found: props.found.clone(), on_find: props.on_find.clone() }) }
            }
        </div>
    }
}

fn icon(path: &'static str) -> Html {
    html! {
        <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d={path} /></svg>
    }
}

fn mention(props: &Props, way: Way, name: ReaderText, path: &'static str) -> Html {
    let label = props.desk.say(name);
    let onclick = props.on_step.reform(move |_: MouseEvent| way);
    html! {
        <button type="button" class="tool" title={label} aria-label={label} {onclick}>{ icon(path) }</button>
    }
}

fn look(desk: &Desk, look: Look, by: i8, name: ReaderText, path: &'static str) -> Html {
    stepper(desk, look, by, name, classes!("tool", "width"), icon(path))
}

fn letter(desk: &Desk, by: i8, name: ReaderText, sign: &'static str) -> Html {
    let sign = html! { <span aria-hidden="true">{ sign }</span> };
    stepper(desk, Look::Size, by, name, classes!("tool"), sign)
}

/// A button that is at its end keeps the focus: it is told to be disabled, and does nothing.
fn stepper(desk: &Desk, look: Look, by: i8, name: ReaderText, class: Classes, sign: Html) -> Html {
    let label = desk.say(name);
    let stepped = look.stepped(&desk.room.kept.preferences, by);
    let ended = stepped.is_none().then_some("true");
    let onclick = {
        let room = desk.room.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(preferences) = stepped.clone() {
                let mut kept = (*room.kept).clone();
                kept.preferences = preferences;
                room.dispatch(Action::Keep(kept));
            }
        })
    };
    html! {
        <button type="button" {class} title={label} aria-label={label} aria-disabled={ended} {onclick}>{ sign }</button>
    }
}
