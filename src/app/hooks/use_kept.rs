//! Keeps what the reader did in the browser's storage, and follows what another tab kept there.
//!
//! One key holds all of it, as text of `state::file`. What cannot be read is moved to a key of its
//! own before anything is written. A browser that keeps nothing costs a sentence, not the page.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Storage, StorageEvent};
use yew::prelude::*;

use crate::app::state::{Action, Kept, Notice, Room, file};

/// What all keys of the page begin with.
const SPACE: &str = "trichluc/";
/// The key; its number changes when a version can no longer read what the one before kept.
const KEY: &str = "trichluc/1";
/// So many unreadable texts are put aside.
const ASIDES: usize = 9;

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// The page with what was kept by an earlier visit.
#[must_use]
pub fn remembering(room: Room) -> Room {
    let Some(storage) = storage() else {
        return Room {
            keeps: false,
            ..room
        };
    };
    let Some(text) = storage.get_item(KEY).ok().flatten() else {
        return room;
    };
    let (kept, refused) =
        file::restored(&text).map_or((None, true), |read| (Some(read.kept), read.refused > 0));
    let aside = refused && put_aside(&storage, &text, kept.is_none());
    Room {
        // What could be put nowhere else is not written over.
        keeps: aside || !refused,
        kept: kept.map(Rc::new).unwrap_or_default(),
        notice: refused.then_some(Notice::Aside),
        ..room
    }
}

/// Puts a text under a free key of its own; `moved` is whether it leaves the old one, which makes
/// room for it where the storage is full.
fn put_aside(storage: &Storage, text: &str, moved: bool) -> bool {
    let keys: Vec<_> = (1..=ASIDES).map(|n| format!("{KEY}.unread.{n}")).collect();
    let kept = |key: &String| storage.get_item(key).ok().flatten();
    if keys.iter().any(|key| kept(key).as_deref() == Some(text)) {
        return true;
    }
    let Some(free) = keys.iter().find(|key| kept(key).is_none()) else {
        return false;
    };
    if moved {
        let _ = storage.remove_item(KEY);
    }
    let put = storage.set_item(free, text).is_ok();
    if moved && !put {
        let _ = storage.set_item(KEY, text);
    }
    put
}

/// Writes `kept`; nothing at all where there is nothing to keep.
fn write(kept: &Kept) -> bool {
    let Some(storage) = storage() else {
        return false;
    };
    if *kept == Kept::default() {
        storage.remove_item(KEY).is_ok()
    } else {
        storage.set_item(KEY, &file::stored(kept)).is_ok()
    }
}

/// Asks the browser not to throw away what is kept when it wants room for others. Some ask the reader
/// in turn; whatever the answer, the page goes on.
fn persist() {
    // Over plain http there is nobody to ask, and this fails.
    if let Ok(asked) = window().navigator().storage().persist() {
        let refused = Closure::once(|_: JsValue| ());
        let _ = asked.catch(&refused);
        refused.forget();
    }
}

/// Removes everything that this page ever kept, what was put aside too.
pub fn erase() {
    let Some(storage) = storage() else {
        return;
    };
    let many = storage.length().unwrap_or(0);
    let keys: Vec<_> = (0..many)
        .filter_map(|at| storage.key(at).ok().flatten())
        .collect();
    for key in keys.iter().filter(|key| key.starts_with(SPACE)) {
        let _ = storage.remove_item(key);
    }
}

/// Joins what is kept to the browser's storage.
#[hook]
pub fn use_kept(room: &UseReducerHandle<Room>) {
    // What the storage holds, as far as this tab knows: the same is not written again.
    let there = use_mut_ref(|| room.kept.clone());
    use_effect_with((), {
        let (room, there) = (room.dispatcher(), there.clone());
        move |()| {
            let listening = EventListener::new(&window(), "storage", move |event| {
                let Some(event) = event.dyn_ref::<StorageEvent>() else {
                    return;
                };
                if event.key().is_some_and(|key| key != KEY) {
                    return;
                }
                let kept = match event.new_value() {
                    // Erased.
                    None => Kept::default(),
                    Some(text) => match file::restored(&text) {
                        Some(read) => read.kept,
                        None => return,
                    },
                };
                *there.borrow_mut() = Rc::new(kept.clone());
                room.dispatch(Action::Restore(kept));
            });
            move || drop(listening)
        }
    });
    // A text that could be put nowhere else is not written over.
    let locked = *use_memo((), |()| !room.keeps);
    let told = use_mut_ref(|| false);
    let asked = use_mut_ref(|| false);
    let room = room.clone();
    use_effect_with(room.kept.clone(), move |kept| {
        if *there.borrow() == *kept {
            return;
        }
        *there.borrow_mut() = kept.clone();
        let keeps = !locked && write(kept);
        if keeps != room.keeps {
            room.dispatch(Action::Keeps(keeps));
        }
        // Not for a preference alone, and once a visit.
        if keeps && kept.counts().total() > 0 && !asked.replace(true) {
            persist();
        }
        // Once is enough: later changes have messages of their own.
        if !keeps && !told.replace(true) {
            room.dispatch(Action::Tell(Some(Notice::Blocked)));
        }
    });
}
