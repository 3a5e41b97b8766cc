//! Going through the table by keyboard: one line at a time has the Tab key's stop, arrows and their
//! like move it, Enter does what the line is for.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};
use yew::prelude::*;

use super::group::toggled;
use super::items::{Item, Items, Open};
use super::use_window::Drawn;
use crate::app::desk::Desk;
use crate::app::state::{Action, Passage};
use crate::corpus::{Listing, MentionRef};

/// Where the focus goes from line `active` of `len`; `None` where the key is none of ours.
fn step(key: &str, active: usize, len: usize, page: usize) -> Option<usize> {
    let last = len.saturating_sub(1);
    Some(match key {
        "ArrowDown" => (active + 1).min(last),
        "ArrowUp" => active.saturating_sub(1),
        "PageDown" => (active + page).min(last),
        "PageUp" => active.saturating_sub(page),
        "Home" => 0,
        "End" => last,
        _ => return None,
    })
}

/// The line that an event happened in.
fn line(event: &Event) -> Option<(usize, bool)> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let row = target.closest("tr").ok().flatten()?;
    // The head of the table is the first row, and rows are counted from one.
    let index: usize = row.get_attribute("aria-rowindex")?.parse().ok()?;
    Some((index.checked_sub(2)?, row == target))
}

/// Moves, unfolds and shows.
pub fn on_key(
    desk: &Desk,
    listing: &Rc<Listing>,
    items: &Rc<Items>,
    open: &Open,
    drawn: &Drawn,
) -> Callback<KeyboardEvent> {
    let (desk, listing, items) = (desk.clone(), listing.clone(), items.clone());
    let (open, drawn) = (open.clone(), drawn.clone());
    Callback::from(move |event: KeyboardEvent| {
        let free = !(event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key());
        let Some((at, itself)) = line(&event).filter(|_| free) else {
            return;
        };
        let key = event.key();
        if let Some(to) = step(&key, at, items.len(), drawn.page()) {
            event.prevent_default();
            drawn.go(to);
            return;
        }
        let action = match (key.as_str(), items.get(at)) {
            ("Enter", Some(Item::Row(mention))) if itself => shown(&desk, mention),
            ("Enter" | " ", Some(Item::Head(group))) if itself => {
                toggled(&desk, &listing, group, &open)
            }
            ("ArrowRight" | "ArrowLeft", Some(Item::Head(group))) => {
                let closed = !open.holds(&listing.groups[group].0.key.id());
                (closed == (key == "ArrowRight"))
                    .then(|| toggled(&desk, &listing, group, &open))
                    .flatten()
            }
            _ => None,
        };
        if let Some(action) = action {
            event.prevent_default();
            desk.room.dispatch(action);
        }
    })
}

/// The sentence of a figure beside the table.
fn shown(desk: &Desk, at: MentionRef) -> Option<Action> {
    let row = desk.corpus.figure(at)?;
    let passage = Passage::new(&row.entry.article, row.mention.span);
    Some(Action::Go(desk.route().choosing(Some(passage))))
}

/// The line that the focus comes to is the one that the Tab key comes back to.
pub fn on_focus(drawn: &Drawn) -> Callback<FocusEvent> {
    let drawn = drawn.clone();
    Callback::from(move |event: FocusEvent| {
        if let Some((line, _)) = line(&event) {
            drawn.came(line);
        }
    })
}

/// See [`Drawn::left`].
pub fn on_leave(drawn: &Drawn) -> Callback<FocusEvent> {
    let drawn = drawn.clone();
    Callback::from(move |_| drawn.left())
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn keys_go_through_the_lines_and_stop_at_the_ends() {
        let from = |key: &str, active: usize| step(key, active, 100, 8);
        assert_eq!(
            (from("ArrowDown", 5), from("ArrowUp", 5)),
            (Some(6), Some(4))
        );
        assert_eq!(
            (from("PageDown", 5), from("PageUp", 5)),
            (Some(13), Some(0))
        );
        assert_eq!((from("Home", 50), from("End", 50)), (Some(0), Some(99)));
        assert_eq!(
            (from("ArrowDown", 99), from("ArrowUp", 0)),
            (Some(99), Some(0))
        );
        assert_eq!(from("a", 1), None);
    }
}
