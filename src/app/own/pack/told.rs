//! What is said of a pack: how far it is, what is wrong with it, and at the page's foot which it is.

use std::rc::Rc;

use yew::prelude::*;

use super::{Lack, Pack};
use crate::app::desk::{Desk, DeskProps};
use crate::app::hooks::HEADING;
use crate::app::own::library::Library;
use crate::app::own::use_library;
use crate::app::words::{Lang, Noun, OwnText, PackText, fault_text, format};
use crate::text::Instant;

/// How far it is, as long as it comes.
pub fn progress(desk: &Desk, library: &Library) -> Html {
    let pack = library.pack.as_ref().filter(|pack| pack.is_shown());
    let coming = pack.filter(|pack| pack.lack.get().is_none());
    let coming = coming.map(Pack::progress).filter(|(here, all)| here < all);
    // Those of a pack come first, and behind them the reader's own.
    let Some((here, all)) = coming.or_else(|| library.following()) else {
        return Html::default();
    };
    let says = match coming {
        Some(_) => desk.say(PackText::Opening),
        None => desk.say(OwnText::Opening),
    };
    let lang = desk.lang();
    let [count, of] = [here, all].map(|n| format::count(lang, n));
    html! {
        <section class="bringing packed" aria-label={says}>
            <progress aria-label={says} max={all.to_string()} value={here.to_string()} />
            if coming.is_none() { <p>{ says }</p> }
            <p class="number">{ PackText::Filled.with(lang, &[&count, &of]) }</p>
            if coming.is_some() && pack.is_some_and(Pack::is_stale) {
                <p class="soft">{ desk.say(PackText::Stale) }</p>
            }
        </section>
    }
}

/// What is wrong, and what is shown in spite of it.
#[must_use]
pub fn sentence(lang: Lang, library: &Library, lack: Lack) -> String {
    let why = match lack {
        Lack::Address => PackText::Address.of(lang).to_owned(),
        Lack::Serverless => PackText::Serverless.of(lang).to_owned(),
        Lack::Status(status) => PackText::Status.with(lang, &[&status.to_string()]),
        Lack::Broken => PackText::Broken.of(lang).to_owned(),
        Lack::Unpacker => PackText::Unpacker.of(lang).to_owned(),
        Lack::Fault(fault) => fault_text(fault, lang),
    };
    let shown = library.pack.as_ref().filter(|pack| pack.is_shown());
    let rest = match shown.map(Pack::progress) {
        Some((here, all)) => {
            let [here, all] = [here, all].map(|n| format::count(lang, n));
            PackText::SoFar.with(lang, &[&here, &all])
        }
        None => PackText::Instead.of(lang).to_owned(),
    };
    format!("{why} {rest}")
}

/// Which pack it is.
pub fn foot(desk: &Desk) -> Html {
    let library = desk.own.library();
    let Some(pack) = library.as_ref().and_then(|library| library.pack.as_ref()) else {
        return Html::default();
    };
    let lang = desk.lang();
    let told = match (&*pack.head.borrow(), pack.lack.get()) {
        (Some(head), _) if pack.is_shown() => {
            let title = if head.title.is_empty() {
                String::new()
            } else {
                PackText::Title.with(lang, &[&head.title])
            };
            let day = day(&head.made);
            let day = day.map_or_else(|| head.made.clone(), |day| format::instant(lang, day));
            let articles = Noun::Article.count(lang, head.articles());
            PackText::Foot.with(lang, &[&title, &articles, &day])
        }
        (_, Some(_)) => desk.say(PackText::FootLess).to_owned(),
        _ => return Html::default(),
    };
    html! { <p class="number pack">{ told }</p> }
}

/// A day as ISO 8601 has it.
fn day(made: &str) -> Option<Instant> {
    let mut parts = made.split('-');
    Some(Instant {
        year: Some(parts.next()?.parse().ok()?),
        month: Some(parts.next()?.parse().ok()?),
        day: Some(parts.next()?.parse().ok()?),
    })
}

/// An article whose text is on its way.
#[component]
pub fn Coming(DeskProps { desk }: &DeskProps) -> Html {
    let library = use_library(desk);
    let id = desk.route().article.clone().unwrap_or_default();
    use_effect_with((id.clone(), library.is_some()), {
        let library = library.clone();
        move |(id, _)| {
            if let Some(library) = library {
                library.want(id);
            }
        }
    });
    let entry = desk.entry(&id);
    let heading = entry.map(|entry| entry.article.heading().to_owned());
    let pack = library
        .as_ref()
        .and_then(|library: &Rc<Library>| library.pack.as_ref());
    let ended = pack.is_some_and(|pack| {
        let (here, all) = pack.progress();
        here >= all || pack.lack.get().is_some()
    });
    html! {
        <section class="coming" aria-busy={(!ended).to_string()} aria-labelledby={HEADING}>
            <h1 id={HEADING} tabindex="-1" lang="vi">{ heading.unwrap_or_default() }</h1>
            <p class="soft">{ desk.say(if ended { PackText::Lost } else { PackText::Coming }) }</p>
        </section>
    }
}
