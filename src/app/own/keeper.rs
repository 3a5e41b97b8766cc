//! The library's part of the page: it makes the library, takes what is dropped anywhere, shows how far
//! what is brought is, and says what was just done.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::DragEvent;
use yew::prelude::*;

use super::dropped;
use super::given::take_in;
use super::library::Library;
use super::pack;
use super::progress::{progress, told};
use crate::app::desk::{Desk, DeskProps};
use crate::app::state::{Action, Dialog};
use crate::app::words::OwnText;

/// The library, once it is there; whoever asks is drawn again whenever it changes.
#[hook]
pub fn use_library(desk: &Desk) -> Option<Rc<Library>> {
    let library = desk.own.library();
    let again = use_force_update();
    use_effect_with(library.is_some(), {
        let library = library.clone();
        move |_| {
            let heard = Callback::from(move |()| again.force_update());
            let number = library.as_ref().map(|library| library.hear(heard));
            move || {
                if let (Some(library), Some(number)) = (library, number) {
                    library.deaf(number);
                }
            }
        }
    });
    library
}

/// The part.
pub fn keeper(desk: Desk) -> Html {
    part!(Keeper { desk })
}

/// See the module.
#[component]
pub fn Keeper(DeskProps { desk }: &DeskProps) -> Html {
    let library = use_library(desk);
    use_effect_with((), {
        let (own, site) = (desk.own.clone(), desk.found_by_rules.clone());
        let embedded = desk.room.embedded;
        move |()| {
            if own.library().is_none() {
                Library::new(own, site, embedded);
            }
        }
    });
    // Where a pack is awaited, the part is drawn anew with the page afterwards.
    let ready = library.is_some() && !desk.own.is_awaited();
    use_effect_with(ready, {
        let (library, room) = (library.clone().filter(|_| ready), desk.room.dispatcher());
        move |_| {
            if let Some(library) = library {
                let opened = move |()| room.dispatch(Action::Open(Some(Dialog::Add)));
                take_in(&library, &Callback::from(opened));
            }
        }
    });
    let over = use_drop(desk, library.as_ref());
    let Some(library) = library.filter(|_| ready) else {
        return Html::default();
    };
    let own = [Dialog::Add, Dialog::Mine];
    let covered = desk.room.dialog.is_some_and(|dialog| own.contains(&dialog));
    let brought = library.brought.borrow();
    html! {
        <>
            if over {
                <div class="drop-here" aria-hidden="true"><p>{ desk.say(OwnText::DropHere) }</p></div>
            }
            if let Some(brought) = brought.as_ref().filter(|brought| brought.busy() || brought.paused) {
                <section class="bringing" aria-label={desk.say(OwnText::Bringing)}>
                    { progress(desk, &library, brought) }
                </section>
            }
            if brought.is_none() { { pack::progress(desk, &library) } }
            if !covered { { told(desk, &library) } }
        </>
    }
}

/// Whether something is being dragged over the page; what is dropped is brought.
#[hook]
fn use_drop(desk: &Desk, library: Option<&Rc<Library>>) -> bool {
    let over = use_state(|| false);
    use_effect_with(library.is_some(), {
        let (over, room, library) = (over.setter(), desk.room.dispatcher(), library.cloned());
        move |_| {
            let listen = |kind: &'static str, heard: Box<dyn Fn(&DragEvent)>| {
                let options = EventListenerOptions::enable_prevent_default();
                EventListener::new_with_options(&window(), kind, options, move |event| {
                    if let Some(event) = event.dyn_ref::<DragEvent>()
                        && brings(event)
                    {
                        heard(event);
                    }
                })
            };
            let listening = library.map(|library| {
                let (enters, leaves, drops) = (over.clone(), over.clone(), over);
                [
                    listen(
                        "dragover",
                        Box::new(move |event| {
                            event.prevent_default();
                            enters.set(true);
                        }),
                    ),
                    listen(
                        "dragleave",
                        Box::new(move |event| {
                            if event.related_target().is_none() {
                                leaves.set(false);
                            }
                        }),
                    ),
                    listen(
                        "drop",
                        Box::new(move |event| {
                            event.prevent_default();
                            drops.set(false);
                            if let Some(data) = event.data_transfer() {
                                dropped(&library, &data);
                                room.dispatch(Action::Open(Some(Dialog::Add)));
                            }
                        }),
                    ),
                ]
            });
            move || drop(listening)
        }
    });
    *over
}

/// Whether files are dragged: words of the page itself may be too.
fn brings(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|data| data.types());
    types.is_some_and(|types| types.includes(&"Files".into(), 0))
}
