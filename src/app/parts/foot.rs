//! The page's foot: what it promises, of when its articles are, which version it is, and buttons for
//! what the keys alone would know of.

use yew::prelude::*;

use super::Copy;
use super::take::page;
use crate::app::desk::{Desk, DeskProps};
use crate::app::state::{Action, Dialog};
use crate::app::words::{EmbedText, FrameText, Noun, Text, format};

/// The page's version and the beginning of the hash of what it was made from.
const VERSION: &str = env!("CARGO_PKG_VERSION");
const RELEASE: &str = env!("TRICHLUC_RELEASE");
/// So much of the hash tells two releases apart.
const TELLING: usize = 8;

/// The foot.
#[component]
pub fn Foot(DeskProps { desk }: &DeskProps) -> Html {
    // Two frames in one page have two feet.
    let named = desk.room.embedded.then(|| desk.named());
    html! {
        <footer class="footer" inert={desk.room.sheet} aria-label={named}>
            if desk.room.embedded {
                { framed(desk) }
            }
            <p>{ desk.say(Text::FooterNote) }</p>
            <p class="number">{ data(desk) }</p>
            { for desk.later.parts().map(|parts| (parts.pack)(desk)) }
            <p class="aids">
                { aid(desk, FrameText::Keys, "?", Dialog::Keys) }
                { aid(desk, FrameText::Palette, "Ctrl K", Dialog::Palette) }
                { aid(desk, FrameText::Embed, "", Dialog::Embed) }
            </p>
        </footer>
    }
}

/// How many articles there are, the day of the latest, and the version: by these one copy of the page
/// is told from another.
fn data(desk: &Desk) -> String {
    let lang = desk.lang();
    let entries = desk.found_by_rules.entries();
    let articles = Noun::Article.count(lang, entries.len());
    let release = RELEASE.get(..TELLING).unwrap_or(RELEASE);
    let version = format!("{VERSION} ({release})");
    match entries.iter().filter_map(|entry| entry.day()).max() {
        Some(day) => {
            let day = format::instant(lang, day);
            FrameText::DataUntil.with(lang, &[&articles, &day, &version])
        }
        None => FrameText::DataUndated.with(lang, &[&articles, &version]),
    }
}

/// In another page: the way to all of this one, in a window of its own.
fn framed(desk: &Desk) -> Html {
    let address = format!("{}{}", page(), desk.route().href());
    html! {
        <p class="framed">
            <span>{ desk.say(Text::Brand) }</span>
            <a href={address.clone()} target="_blank" rel="noopener">{ desk.say(EmbedText::FullPage) }</a>
            { part!(Copy { text: address, label: Text::CopyLink, lang: desk.lang() }) }
        </p>
    }
}

/// A button that tells its key too, where it has one.
fn aid(desk: &Desk, name: FrameText, keys: &'static str, dialog: Dialog) -> Html {
    let keys = keys.split(' ').filter(|key| !key.is_empty());
    let keys = keys.map(|key| html! { <kbd>{ key }</kbd> });
    html! {
        <button type="button" class="plain" onclick={desk.on(move |_| Action::Open(Some(dialog)))}>
            { desk.say(name) }{ " " }<span aria-hidden="true">{ for keys }</span>
        </button>
    }
}
