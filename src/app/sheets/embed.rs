//! How another page shows the view at hand: two pieces of code to paste, a frame and an element. Both
//! frame the page; `static/embed.js` and `static/trich-luc.js` are what they load.

use yew::prelude::*;

use super::dialog::Sheet;
use super::embed_tried::Tried;
use crate::app::desk::{Desk, DeskProps};
use crate::app::parts::{Copy, page_address};
use crate::app::state::{Route, framed};
use crate::app::words::{EmbedText, FrameText, Lang, Text};

/// The sheet.
#[component]
pub fn Embed(DeskProps { desk }: &DeskProps) -> Html {
    let page = page_address();
    let children = if page.starts_with("http") {
        snippets(desk, &page)
    } else {
        html! { <p>{ desk.say(EmbedText::FromFile) }</p> }
    };
    part!(Sheet {
        desk: desk.clone(),
        title: FrameText::Embed,
        children
    })
}

fn snippets(desk: &Desk, page: &str) -> Html {
    let lang = desk.lang();
    let page = page.split('?').next().unwrap_or_default();
    let home = page.rfind('/').map_or(page, |at| &page[..=at]);
    let origin: Vec<_> = home.splitn(4, '/').take(3).collect();
    let title = desk.named();
    let frame = attribute(&framed(page, desk.route(), lang));
    let frame = format!(
        "<iframe src=\"{frame}\" title=\"{title}\" width=\"100%\" height=\"600\" loading=\"lazy\" referrerpolicy=\"origin\"></iframe>\n\
         <script src=\"{home}embed.js\" async></script>"
    );
    html! {
        <>
            <p>{ desk.say(EmbedText::Intro) }</p>
            { snippet(desk, EmbedText::Frame, frame) }
            { snippet(desk, EmbedText::Element, element(desk.route(), lang, home)) }
            { part!(Tried { lang, home: home.to_owned() }) }
            <p class="snippet soft">{ EmbedText::Policy.with(lang, &[&origin.join("/")]) }</p>
        </>
    }
}

fn element(route: &Route, lang: Lang, home: &str) -> String {
    let plain = Route {
        lang: None,
        ..route.clone()
    };
    let href = plain.href();
    let (view, filter) = href.split_once('?').unwrap_or((&href, ""));
    let (view, filter) = (attribute(view.trim_start_matches("#/")), attribute(filter));
    let lang = lang.code();
    format!(
        "<trich-luc view=\"{view}\" filter=\"{filter}\" lang=\"{lang}\"></trich-luc>\n\
         <script async src=\"{home}trich-luc.js\"></script>"
    )
}

/// As it stands between the quotes of an attribute.
fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;")
}

fn snippet(desk: &Desk, name: EmbedText, code: String) -> Html {
    html! {
        <div class="snippet">
            <h3>{ desk.say(name) }</h3>
            <pre tabindex="0" aria-label={desk.say(name)} role="region"><code>{ &code }</code></pre>
            { part!(Copy { text: code, label: Text::CopyCode, lang: desk.lang() }) }
        </div>
    }
}
