//! The library's part of the page: it makes the library, takes what is dropped anywhere, shows how far
//! what is brought is, and says what was just done.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::DragEvent;
use yew::prelude::*;

use super::brought::Brought;
use super::library::{Library, Told, now};
use super::{Trouble, dropped};
use crate::app::desk::{Desk, DeskProps};
use crate::app::state::{Action, Dialog};
use crate::app::words::{Lang, Noun, OwnText, format};
use crate::text::Decimal;

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
        move |()| {
            if own.library().is_none() {
                Library::new(own, site);
            }
        }
    });
    let over = use_drop(desk, library.as_ref());
    let Some(library) = library else {
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

/// How far what is brought is, with what holds it up and stops it.
pub fn progress(desk: &Desk, library: &Rc<Library>, brought: &Brought) -> Html {
    let lang = desk.lang();
    let counts = brought.counts();
    let done = counts.all - counts.waiting;
    let number = |n| format::count(lang, n);
    let mut facts = vec![OwnText::ReadOf.with(lang, &[&number(done), &number(counts.all)])];
    if brought.keeping {
        facts.push(OwnText::KeptSoFar.with(lang, &[&number(counts.kept)]));
    }
    if brought.paused {
        facts.push(desk.say(OwnText::Paused).to_owned());
    } else if let Some((speed, left)) = brought.speed(now()).filter(|_| brought.busy()) {
        facts.push(OwnText::Speed.with(lang, &[&number(whole(speed))]));
        facts.push(time_left(lang, left));
    }
    let (read, of) = if brought.opening {
        brought.bytes
    } else {
        (done as u64, counts.all as u64)
    };
    let pause = {
        let (library, paused) = (library.clone(), brought.paused);
        Callback::from(move |_: MouseEvent| library.pause(!paused))
    };
    let cancel = {
        let library = library.clone();
        Callback::from(move |_: MouseEvent| library.cancel())
    };
    let pausing = if brought.paused {
        OwnText::Resume
    } else {
        OwnText::Pause
    };
    let shown = desk.room.dialog == Some(Dialog::Add);
    html! {
        <>
            <progress aria-label={desk.say(OwnText::Bringing)} max={of.max(1).to_string()} value={read.to_string()} />
            <p class="number">{ facts.join(" · ") }</p>
            <p class="actions">
                <button type="button" onclick={pause}>{ desk.say(pausing) }</button>
                <button type="button" onclick={cancel}>{ desk.say(OwnText::Stop) }</button>
                if !shown {
                    <button type="button" onclick={desk.on(|_| Action::Open(Some(Dialog::Add)))}>{ desk.say(OwnText::Review) }</button>
                }
            </p>
        </>
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(number: f64) -> usize {
    number.max(0.0).round() as usize
}

fn time_left(lang: Lang, seconds: f64) -> String {
    let number = |n| format::count(lang, n);
    match whole(seconds) {
        seconds if seconds < 90 => OwnText::SecondsLeft.with(lang, &[&number(seconds.max(1))]),
        seconds => OwnText::MinutesLeft.with(lang, &[&number(seconds.div_ceil(60))]),
    }
}

/// `1,4 MB`.
#[must_use]
pub fn megabytes(lang: Lang, bytes: f64) -> String {
    let tenths = i64::try_from(whole(bytes / 100_000.0)).unwrap_or(i64::MAX);
    OwnText::Megabytes.with(lang, &[&format::number(lang, Decimal::new(tenths, 1))])
}

/// Why something was not done.
#[must_use]
pub const fn why(trouble: Trouble) -> OwnText {
    match trouble {
        Trouble::Blocked => OwnText::TroubleBlocked,
        Trouble::Newer => OwnText::TroubleNewer,
        Trouble::Full => OwnText::TroubleFull,
        Trouble::Failed => OwnText::TroubleFailed,
    }
}

/// What was just done, with a way to take it back. Its place is always there, so that it is read out.
pub fn told(desk: &Desk, library: &Rc<Library>) -> Html {
    let lang = desk.lang();
    let articles = |n: usize| Noun::Article.count(lang, n);
    let told = *library.told.borrow();
    let message = told.map(|told| {
        let text = match &told {
            Told::Kept(n, _) => OwnText::Kept.with(lang, &[&articles(*n)]),
            Told::Held(n) => OwnText::Held.with(lang, &[&articles(*n)]),
            Told::Stopped(kept, left, trouble) => {
                let said = OwnText::Stopped.with(lang, &[&articles(*kept), &articles(*left)]);
                format!("{} {said}", desk.say(why(*trouble)))
            }
            Told::Removed(n) => OwnText::Removed.with(lang, &[&articles(*n)]),
            Told::Back(n) => OwnText::PutBack.with(lang, &[&articles(*n)]),
            Told::Failed(trouble) => desk.say(why(*trouble)).to_owned(),
            Told::Archived(true) => desk.say(OwnText::Archived).to_owned(),
            Told::Archived(false) => desk.say(OwnText::NotArchived).to_owned(),
            Told::NoArchive => desk.say(OwnText::LaterArchive).to_owned(),
        };
        let undo = matches!(told, Told::Removed(1..) | Told::Kept(1.., _)).then(|| {
            let library = library.clone();
            let onclick = Callback::from(move |_: MouseEvent| match told {
                Told::Kept(_, batch) => library.undo_batch(batch),
                _ => library.put_back(),
            });
            html! { <button type="button" {onclick}>{ desk.say(OwnText::Undo) }</button> }
        });
        let hide = {
            let library = library.clone();
            Callback::from(move |_: MouseEvent| library.say(None))
        };
        html! {
            <p class="message">
                <span>{ text }</span>
                { undo }
                <button type="button" class="plain" aria-label={desk.say(OwnText::Dismiss)} onclick={hide}>
                    <span aria-hidden="true">{ "×" }</span>
                </button>
            </p>
        }
    });
    html! { <div class="messages own-told" aria-live="polite">{ message }</div> }
}
