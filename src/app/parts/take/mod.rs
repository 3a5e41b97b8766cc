//! Taking a view along: its link, its rows as a table or a file, its picture.
//!
//! A disclosure at the view's heading. What went well or wrong is said beside the button and
//! announced; nothing that fails here touches the view.

mod clipboard;
mod file;
mod item;
mod keys;
mod picture;
mod writer;

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use gloo::utils::window;
use yew::prelude::*;

pub use clipboard::copy_rich;
pub use file::{offer, today};

use crate::app::desk::Desk;
use crate::app::parts::conditions;
use crate::app::words::{FrameText, Noun, TakeText};
use crate::corpus::ArticleId;
use crate::export::name::file_name;
use crate::export::table::Table;
use crate::export::{contract, form};
use item::{Item, Scope};
use writer::Outcome;

/// So long it is said how it went.
const SAYS_FOR_MS: u32 = 8000;

/// Properties of [`Take`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// The view as a table, every row that passes the filters, drawn or not.
    pub table: Rc<Table>,
    /// The id of the view's `<svg>`, where it is a picture too. Its legend, where that is not in the
    /// picture, is the list with the id `{picture}-legend`: a row an item, its first element as mark.
    #[prop_or_default]
    pub picture: Option<AttrValue>,
    /// The view as a table without filters, where the view can tell.
    #[prop_or_default]
    pub all: Option<Callback<(), Rc<Table>>>,
    /// The rows that the reader chose, where the view lets choose.
    #[prop_or_default]
    pub chosen: Option<Callback<(), Rc<Table>>>,
    /// The articles that the contract's JSON is of, where the view is one of articles.
    #[prop_or_default]
    pub articles: Option<Rc<Vec<ArticleId>>>,
}

/// The menu of what can be taken along.
#[component]
pub fn Take(props: &Props) -> Html {
    let Props { desk, .. } = props;
    let lang = desk.lang();
    let open = use_state(|| false);
    let scope = use_state(|| Scope::Passing);
    let said = use_state(String::new);
    // How to stop what is being written.
    let busy = use_state(|| None::<Callback<()>>);
    let root = use_node_ref();
    let quiet = use_mut_ref(|| None::<Timeout>);
    let say = {
        let said = said.setter();
        Callback::from(move |text: String| {
            said.set(text);
            let said = said.clone();
            let hush = Timeout::new(SAYS_FOR_MS, move || said.set(String::new()));
            *quiet.borrow_mut() = Some(hush);
        })
    };
    keys::use_closing(&root, &open);
    let take = {
        let (props, open, scope, root) = (props.clone(), open.clone(), *scope, root.clone());
        let busy = busy.setter();
        Callback::from(move |item: Item| {
            open.set(false);
            keys::focus_button(&root);
            take(&props, scope, item, &say, &busy);
        })
    };
    let items = Item::all(props).map(|item| {
        let onclick = take.reform(move |_: MouseEvent| item);
        html! { <li key={item.id()}><button type="button" {onclick}>{ item.name().of(lang) }</button></li> }
    });
    let scopes: Vec<_> = Scope::all(props).collect();
    let several = scopes.len() > 1;
    let scopes = scopes.into_iter().map(|one| {
        let scope = scope.clone();
        let checked = *scope == one;
        let onchange = Callback::from(move |_: Event| scope.set(one));
        html! {
            <label key={one.id()}><input type="radio" name="take-scope" {checked} {onchange} />{ one.name().of(lang) }</label>
        }
    });
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    html! {
        <div ref={root.clone()} class="take" onkeydown={keys::on_key(&root, &open)}>
            <button type="button" class="take-open" aria-expanded={open.to_string()} onclick={toggle}>
                <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="M8 2v7.500M4.500 6.500 8 10l3.500-3.500M2.500 13.500h11" /></svg>
                { desk.say(TakeText::Open) }
            </button>
            if *open {
                <div class="take-panel">
                    if several {
                        <fieldset><legend>{ desk.say(TakeText::Scope) }</legend>{ for scopes }</fieldset>
                    }
                    <ul aria-label={desk.say(TakeText::Open)}>{ for items }</ul>
                </div>
            }
            <p class="take-said" aria-live="polite">
                if let Some(stop) = &*busy {
                    { desk.say(TakeText::Writing) }{ " " }
                    <button type="button" class="plain" onclick={stop.reform(|_: MouseEvent| ())}>
                        { desk.say(FrameText::Cancel) }
                    </button>
                } else {
                    { &*said }
                }
            </p>
        </div>
    }
}

fn take(
    props: &Props,
    scope: Scope,
    item: Item,
    say: &Callback<String>,
    busy: &UseStateSetter<Option<Callback<()>>>,
) {
    let lang = props.desk.lang();
    let table = || Rc::new(scope.table(props).based(&page()));
    let name = |ending: &str| self::name(&props.desk, scope, ending);
    let told = |name: &str, ok: bool| {
        say.emit(if ok {
            TakeText::Written.with(lang, &[name])
        } else {
            TakeText::NotWritten.of(lang).to_owned()
        });
    };
    match item {
        Item::Link => {
            let link = format!("{}{}", page(), props.desk.route().href());
            let ok = copy_rich(None, &link);
            let text = if ok {
                TakeText::LinkCopied
            } else {
                TakeText::NotCopied
            };
            say.emit(text.of(lang).to_owned());
        }
        Item::Table => {
            let table = table();
            let ok = copy_rich(Some(&form::html(&table)), &form::plain(&table));
            let rows = Noun::Row.count(lang, table.rows.len());
            say.emit(if ok {
                TakeText::TableCopied.with(lang, &[&rows])
            } else {
                TakeText::NotCopied.of(lang).to_owned()
            });
        }
        Item::File(form) => {
            let (say, name, ended) = (say.clone(), name(form.id()), busy.clone());
            let stop = writer::write(form, &table(), move |outcome| {
                ended.set(None);
                let ok = match outcome {
                    Outcome::Written(bytes) => file::offer_bytes(&name, form.media_type(), &bytes),
                    Outcome::Failed => false,
                    Outcome::Stopped => return say.emit(TakeText::Stopped.of(lang).to_owned()),
                };
                say.emit(if ok {
                    TakeText::Written.with(lang, &[&name])
                } else {
                    TakeText::NotWritten.of(lang).to_owned()
                });
            });
            busy.set(stop);
        }
        Item::Contract => {
            let name = name("json");
            let text = contract_of(props);
            told(&name, offer(&name, "application/json", &text));
        }
        Item::Svg | Item::Png => {
            let Some(id) = &props.picture else { return };
            let caption = picture::Caption {
                title: props.table.title.clone(),
                source: source_line(&props.desk),
            };
            let png = item == Item::Png;
            let name = name(if png { "png" } else { "svg" });
            let say = say.clone();
            let done = {
                let name = name.clone();
                move |ok: bool| {
                    say.emit(if ok {
                        TakeText::Written.with(lang, &[&name])
                    } else {
                        TakeText::NotDrawn.of(lang).to_owned()
                    });
                }
            };
            match picture::svg(id, &caption) {
                None => done(false),
                Some(drawn) if png => picture::png(&drawn, &name, done),
                Some(drawn) => done(offer(&name, "image/svg+xml", &drawn.text)),
            }
        }
    }
}

/// The page's own address, without what stands behind `#`.
pub fn page() -> String {
    let whole = window().location().href().unwrap_or_default();
    whole.split('#').next().unwrap_or_default().to_owned()
}

/// The title of a table: its name and the filters in force.
#[must_use]
pub fn titled(desk: &Desk, name: &str) -> String {
    let filters = conditions(desk).into_iter().map(|(name, _)| name);
    let parts: Vec<_> = std::iter::once(name.to_owned()).chain(filters).collect();
    parts.join(" · ")
}

/// View, article, filters and day.
fn name(desk: &Desk, scope: Scope, ending: &str) -> String {
    let route = desk.route();
    let filters: Vec<_> = match scope {
        Scope::All => Vec::new(),
        _ => conditions(desk).into_iter().map(|(name, _)| name).collect(),
    };
    let article = route.article.as_deref().and_then(|id| desk.entry(id));
    let article = article.map_or("", |entry| entry.article.heading());
    let parts = [route.view.slug(), article, &filters.join("-"), &today()];
    file_name(&parts, ending)
}

fn source_line(desk: &Desk) -> String {
    let address = format!("{}{}", page(), desk.route().href());
    let taken = TakeText::Taken.with(desk.lang(), &[&today(), &address]);
    TakeText::PictureSource.with(desk.lang(), &[&taken])
}

/// One article as an object, several as a list.
fn contract_of(props: &Props) -> String {
    let ids = props.articles.iter().flat_map(|ids| ids.iter());
    let entries = ids.filter_map(|id| props.desk.corpus.entry(*id));
    let mut all: Vec<_> = entries
        .map(|entry| contract::article(&entry.article, &entry.extraction))
        .collect();
    let json = match all.len() {
        1 => all.remove(0),
        _ => serde_json::Value::Array(all),
    };
    json.to_string()
}
