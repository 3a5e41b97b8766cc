//! The menu of what can be taken along.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::Date;
use yew::prelude::*;

use super::item::{Item, Scope};
use super::writer::{self, Told};
use super::{Props, copy_rich, file, keys, offer, page, picture, today};
use crate::app::desk::Desk;
use crate::app::parts::conditions;
use crate::app::words::{Lang, Noun, TakeText};
use crate::export::draft::Draft;
use crate::export::name::file_name;
use crate::export::{contract, form};

/// So long it is said how it went.
const SAYS_FOR_MS: u32 = 8000;

/// While a file is being written it is said so often how far it is.
const TELLS_MS: f64 = 1000.0;

/// A table of more rows is no matter for the clipboard, which takes it in one go.
const COPIED: usize = 1000;

/// How it goes.
#[derive(Clone, Default)]
struct Said {
    text: String,
    /// What stops it, where it takes long.
    stop: Option<Callback<()>>,
}

impl From<String> for Said {
    fn from(text: String) -> Self {
        Self { text, stop: None }
    }
}

/// The menu of what can be taken along.
#[component]
pub fn Menu(props: &Props) -> Html {
    let Props { desk, .. } = props;
    let lang = desk.lang();
    let open = use_state(|| false);
    let scope = use_state(|| Scope::Passing);
    let said = use_state(Said::default);
    let root = use_node_ref();
    let quiet = use_mut_ref(|| None::<Timeout>);
    let say = {
        let said = said.setter();
        Callback::from(move |now: Said| {
            let lasts = now.stop.is_some();
            said.set(now);
            let said = said.clone();
            let hush = || Timeout::new(SAYS_FOR_MS, move || said.set(Said::default()));
            *quiet.borrow_mut() = (!lasts).then(hush);
        })
    };
    {
        // What was told in another language is told no more, unless it goes on.
        let said = said.clone();
        use_effect_with(lang, move |_| {
            if said.stop.is_none() && !said.text.is_empty() {
                said.set(Said::default());
            }
        });
    }
    keys::use_closing(&root, &open);
    let take = {
        let (props, open, scope, root) = (props.clone(), open.clone(), *scope, root.clone());
        let say = say.clone();
        Callback::from(move |item: Item| {
            open.set(false);
            keys::focus_button(&root);
            take(&props, scope, item, &say);
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
    let stop = said.stop.clone().map(|stop| {
        let (root, say) = (root.clone(), say.clone());
        Callback::from(move |_: MouseEvent| {
            stop.emit(());
            say.emit(TakeText::Stopped.of(lang).to_owned().into());
            keys::focus_button(&root);
        })
    });
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    html! {
        <div ref={root.clone()} class="take" onkeydown={keys::on_key(&root, &open)}>
            <button type="button" class="take-open" aria-expanded={open.to_string()} onclick={toggle}>
                { super::label(desk) }
            </button>
            if *open {
                <div class="take-panel">
                    if several {
                        <fieldset><legend>{ desk.say(TakeText::Scope) }</legend>{ for scopes }</fieldset>
                    }
                    <ul aria-label={desk.say(TakeText::Open)}>{ for items }</ul>
                </div>
            }
            <p class="take-said">
                <span aria-live="polite">{ &said.text }</span>
                if let Some(onclick) = stop {
                    { " " }<button type="button" class="plain" {onclick}>{ desk.say(TakeText::Stop) }</button>
                }
            </p>
        </div>
    }
}

fn take(props: &Props, scope: Scope, item: Item, say: &Callback<Said>) {
    let lang = props.desk.lang();
    let name = |ending: &str| self::name(&props.desk, scope, ending);
    let told = |name: &str, ok: bool| {
        let text = if ok {
            TakeText::Written.with(lang, &[name])
        } else {
            TakeText::NotWritten.of(lang).to_owned()
        };
        say.emit(text.into());
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
            say.emit(text.of(lang).to_owned().into());
        }
        Item::Table => say.emit(copy(lang, scope.table(props)).into()),
        Item::File(form) => write(lang, form, scope.table(props), name(form.id()), say),
        Item::Contract => {
            let name = name("json");
            let text = contract_of(props);
            told(&name, offer(&name, "application/json", &text));
        }
        Item::Svg | Item::Png => {
            let Some(id) = &props.picture else { return };
            let caption = picture::Caption {
                title: scope.table(props).title,
                source: source_line(&props.desk),
            };
            let png = item == Item::Png;
            let name = name(if png { "png" } else { "svg" });
            let say = say.clone();
            let done = {
                let name = name.clone();
                move |ok: bool| {
                    let text = if ok {
                        TakeText::Written.with(lang, &[&name])
                    } else {
                        TakeText::NotDrawn.of(lang).to_owned()
                    };
                    say.emit(text.into());
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

/// Copies the rows, and says how that went.
fn copy(lang: Lang, table: Draft) -> String {
    let Some(table) = table.within(COPIED, &page()) else {
        let most = Noun::Row.count(lang, COPIED);
        return TakeText::TooMany.with(lang, &[&most]);
    };
    if copy_rich(Some(&form::html(&table)), &form::plain(&table)) {
        let rows = Noun::Row.count(lang, table.rows.len());
        TakeText::TableCopied.with(lang, &[&rows])
    } else {
        TakeText::NotCopied.of(lang).to_owned()
    }
}

/// Has the rows written as a file, and says how far that is.
fn write(lang: Lang, form: form::Form, table: Draft, name: String, say: &Callback<Said>) {
    let stop = Rc::new(RefCell::new(None));
    let tell = {
        let (say, stop, told) = (say.clone(), stop.clone(), Cell::new(Date::now()));
        move |how| match how {
            Told::Rows(rows) if Date::now() - told.get() > TELLS_MS => {
                told.set(Date::now());
                let text = TakeText::WritingRows.with(lang, &[&Noun::Row.count(lang, rows)]);
                let stop = stop.borrow().clone();
                say.emit(Said { text, stop });
            }
            Told::Rows(_) => {}
            Told::Done(bytes) => {
                let ok =
                    bytes.is_some_and(|bytes| file::offer_bytes(&name, form.media_type(), &bytes));
                let text = if ok {
                    TakeText::Written.with(lang, &[&name])
                } else {
                    TakeText::NotWritten.of(lang).to_owned()
                };
                say.emit(text.into());
            }
        }
    };
    let begun = writer::write(form, table, page(), tell);
    stop.borrow_mut().clone_from(&begun);
    if begun.is_some() {
        let text = TakeText::Writing.of(lang).to_owned();
        say.emit(Said { text, stop: begun });
    }
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
