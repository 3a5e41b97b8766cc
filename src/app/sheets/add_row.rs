//! An article that is brought, as a row: what was understood, which can be mended, and what to know of it.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::field::Field;
use crate::app::desk::Desk;
use crate::app::own::{Brought, Item, Library, Other, Stand, renamed};
use crate::app::words::{OwnText, format, note_text};
use crate::corpus::Like;
use crate::import::Encoding;

/// The row.
pub fn row(desk: &Desk, library: &Rc<Library>, brought: &Brought, at: usize, item: &Item) -> Html {
    let lang = desk.lang();
    let facts = &item.about.facts;
    let number = format::count(lang, at + 1);
    let open = matches!(item.stand, Stand::Waiting | Stand::Read);
    let choose = {
        let library = library.clone();
        Callback::from(move |_: Event| library.mend(at, |item| item.chosen = !item.chosen))
    };
    let retitle = mends(library, at, |item, title| {
        if !title.trim().is_empty() {
            item.retold(renamed(&item.text, Some(&title), None));
        }
    });
    let redate = mends(library, at, |item, day| {
        item.retold(renamed(&item.text, None, day.parse().ok()));
    });
    let place = mends(library, at, |item, place| {
        item.about.place = Some(place).filter(|place| !place.trim().is_empty());
        item.about.trust();
    });
    let places = item.about.place.clone();
    let places = places.unwrap_or_else(|| facts.places.join(", "));
    let day = facts.published.clone().unwrap_or_default();
    let title = heading(item);
    html! {
        <tr key={at} class={(item.stand == Stand::Lost).then_some("lost")}>
            <td>
                <input type="checkbox" checked={item.chosen} disabled={!open} onchange={choose}
                    aria-label={OwnText::KeepThis.with(lang, &[&title])} />
            </td>
            <td class="c-title">
                { part!(Field { label: OwnText::TitleOf.with(lang, &[&number]), value: title, disabled: !open, typed: retitle, day: false }) }
                <p class="soft">{ for facts_of(desk, library, brought, at, item) }</p>
            </td>
            <td>
                { part!(Field { label: OwnText::DateOf.with(lang, &[&number]), value: day.clone(), disabled: !open, typed: redate, day: true }) }
                if day.contains('X') || (!day.is_empty() && day.len() < 10) { <p class="soft number">{ day }</p> }
            </td>
            <td>
                { part!(Field { label: OwnText::PlaceOf.with(lang, &[&number]), value: places, disabled: !open, typed: place, day: false }) }
            </td>
            <td class="number">
                { match item.stand {
                    Stand::Waiting => desk.say(OwnText::Waiting).to_owned(),
                    Stand::Lost => "–".to_owned(),
                    _ => format::count(lang, facts.figures),
                } }
            </td>
        </tr>
    }
}

/// Its headline as far as it is known.
fn heading(item: &Item) -> String {
    if !item.about.facts.heading.is_empty() {
        return item.about.facts.heading.to_string();
    }
    item.text.lines().next().unwrap_or_default().to_owned()
}

fn mends(
    library: &Rc<Library>,
    at: usize,
    mend: impl Fn(&mut Item, String) + 'static,
) -> Callback<String> {
    let library = library.clone();
    Callback::from(move |typed: String| library.mend(at, |item| mend(item, typed)))
}

/// Where it lay, as what it was read, what there is to know.
fn facts_of(
    desk: &Desk,
    library: &Rc<Library>,
    brought: &Brought,
    at: usize,
    item: &Item,
) -> Vec<Html> {
    let lang = desk.lang();
    let mut said = Vec::new();
    if item.about.path.is_empty() {
        said.push(html! { { desk.say(OwnText::Pasted) } });
    } else {
        said.push(html! { <bdi>{ item.about.path.clone() }</bdi> });
        said.push(html! { { item.about.format.name() } });
    }
    if item.about.encoding.is_some_and(|one| one != Encoding::Utf8) || item.guesses.len() > 1 {
        said.push(encodings(desk, library, at, item));
    }
    if let Some((other, like)) = &item.like {
        let name = match other {
            Other::Brought(other) => brought.items.get(*other).map(heading),
            Other::Here(id) => {
                let entry = desk.corpus.article_by_id(id);
                let entry = entry.and_then(|id| desk.corpus.entry(id));
                entry.map(|entry| entry.article.heading().to_owned())
            }
        };
        let name = name.unwrap_or_default();
        let text = match like {
            Like::Same => OwnText::SameAs.with(lang, &[&name]),
            Like::Near(share) => OwnText::NearAs.with(lang, &[&share.to_string(), &name]),
        };
        said.push(html! { <strong>{ text }</strong> });
    }
    said.extend(
        item.notes
            .iter()
            .map(|note| html! { { note_text(note, lang) } }),
    );
    if item.stand == Stand::Kept {
        said.push(html! { { desk.say(OwnText::IsKept) } });
    }
    let parts = said.into_iter().enumerate();
    parts
        .map(|(nth, part)| html! { <>{ if nth > 0 { " · " } else { "" } }{ part }</> })
        .collect()
}

/// As what its bytes are read, to be changed.
fn encodings(desk: &Desk, library: &Rc<Library>, at: usize, item: &Item) -> Html {
    let now = item.about.encoding.unwrap_or(Encoding::Utf8);
    let onchange = {
        let library = library.clone();
        Callback::from(move |event: Event| {
            let select = event.target_dyn_into::<HtmlSelectElement>();
            let name = select.map(|select| select.value()).unwrap_or_default();
            if let Some(one) = Encoding::ALL.into_iter().find(|one| one.name() == name) {
                library.decode(at, one);
            }
        })
    };
    let number = format::count(desk.lang(), at + 1);
    let label = OwnText::EncodingOf.with(desk.lang(), &[&number]);
    let choices = Encoding::ALL.map(|one| {
        html! { <option key={one.name()} value={one.name()} selected={one == now}>{ one.name() }</option> }
    });
    html! { <select aria-label={label} disabled={item.file.is_none()} {onchange}>{ for choices }</select> }
}
