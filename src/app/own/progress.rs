//! How far what is brought is, and what was just done, as the page and the sheets say it.

use std::rc::Rc;

use yew::prelude::*;

use super::brought::Brought;
use super::library::{Library, Told, now};
use super::pack::sentence;
use super::store::Trouble;
use crate::app::desk::Desk;
use crate::app::parts::Fading;
use crate::app::state::{Action, Dialog};
use crate::app::words::{Lang, Noun, OwnText, PackText, format};
use crate::text::Decimal;

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

/// What was just done, with a way to take it back; what merely confirms goes away by itself. Its place is
/// always there, so that it is read out.
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
            Told::Lack(lack) => sentence(lang, library, *lack),
        };
        let undo = matches!(told, Told::Removed(1..) | Told::Kept(1.., _)).then(|| {
            let library = library.clone();
            let onclick = Callback::from(move |_: MouseEvent| match told {
                Told::Kept(_, batch) => library.undo_batch(batch),
                _ => library.put_back(),
            });
            html! { <button type="button" {onclick}>{ desk.say(OwnText::Undo) }</button> }
        });
        let again = matches!(told, Told::Lack(lack) if lack.passes()).then(|| {
            let library = library.clone();
            let onclick = Callback::from(move |_: MouseEvent| library.pack_again());
            html! { <button type="button" {onclick}>{ desk.say(PackText::Again) }</button> }
        });
        let hide = {
            let library = library.clone();
            Callback::from(move |()| library.say(None))
        };
        let fading = told
            .fades()
            .then(|| part!(format!("{told:?}") => Fading { hide: hide.clone() }));
        let hide = hide.reform(|_: MouseEvent| ());
        html! {
            <p class="message">
                { fading }
                <span>{ text }</span>
                { undo }
                { again }
                <button type="button" class="plain" aria-label={desk.say(OwnText::Dismiss)} onclick={hide}>
                    <span aria-hidden="true">{ "×" }</span>
                </button>
            </p>
        }
    });
    html! { <div class="messages own-told" role="status">{ message }</div> }
}
