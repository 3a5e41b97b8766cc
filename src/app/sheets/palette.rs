//! The palette: go to a view, an article, a choice of a filter, or do something, by typing. A
//! combobox over a listbox: the focus stays in the field, arrows choose, Enter does.

use gloo::utils::document;
use web_sys::{HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::dialog::Sheet;
use super::kept_here::export_everything;
use super::settings::theme_name;
use crate::app::desk::{Desk, DeskProps};
use crate::app::state::{Action, Dialog, Route, Theme, View, palette};
use crate::app::words::{FrameText, OwnText, Text, choice_name};
use crate::corpus::{Facet, Filter};

/// So many answers are shown; more words find the others.
const MOST: usize = 40;
const FIELD: &str = "palette-field";
const LIST: &str = "palette-list";

/// What an answer does.
#[derive(Clone, PartialEq)]
enum Deed {
    View(View),
    Article(String),
    Choice(Facet, String),
    Lift,
    Language,
    Theme(Theme),
    Undo,
    Redo,
    Open(Dialog),
    Export,
    Search(String),
}

/// An answer: its name, of what sort it is, what it does.
#[derive(Clone, PartialEq)]
struct Answer {
    name: String,
    sort: FrameText,
    deed: Deed,
}

/// The palette.
#[component]
pub fn Palette(DeskProps { desk }: &DeskProps) -> Html {
    let typed = use_state(String::new);
    let at = use_state(|| 0_usize);
    // Worked out once an opening: what is typed only chooses among them.
    let all = use_memo(desk.lang(), |_| answers(desk));
    let names = use_memo(desk.lang(), |_| {
        let names = all.iter();
        names
            .map(|answer| palette::folded(&answer.name))
            .collect::<Vec<_>>()
    });
    let found = palette::found(&typed, &names, MOST);
    let mut shown: Vec<Answer> = found
        .iter()
        .filter_map(|number| all.get(*number).cloned())
        .collect();
    // Whatever is typed, the articles can be searched for it.
    let words = typed.trim();
    if !words.is_empty() {
        shown.push(Answer {
            name: FrameText::PaletteSearch.with(desk.lang(), &[words]),
            sort: FrameText::IsAction,
            deed: Deed::Search(words.to_owned()),
        });
    }
    let now = (*at).min(shown.len().saturating_sub(1));
    use_effect_with(now, |now| {
        let option = document().get_element_by_id(&option_id(*now));
        if let Some(option) = option {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            option.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
    let oninput = {
        let (typed, at) = (typed.clone(), at.clone());
        Callback::from(move |event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            typed.set(input.map(|input| input.value()).unwrap_or_default());
            at.set(0);
        })
    };
    let onkeydown = {
        let (desk, at, count) = (desk.clone(), at.clone(), shown.len());
        let chosen = shown.get(now).cloned();
        Callback::from(move |event: KeyboardEvent| {
            let last = count.saturating_sub(1);
            let to = match event.key().as_str() {
                "ArrowDown" if now >= last => 0,
                "ArrowDown" => now + 1,
                "ArrowUp" if now == 0 => last,
                "ArrowUp" => now - 1,
                "Enter" => {
                    event.prevent_default();
                    if let Some(answer) = &chosen {
                        act(&desk, &answer.deed);
                    }
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            at.set(to);
        })
    };
    let options = shown.iter().enumerate().map(|(place, answer)| {
        let onclick = {
            let (desk, deed) = (desk.clone(), answer.deed.clone());
            Callback::from(move |_: MouseEvent| act(&desk, &deed))
        };
        let lang = matches!(answer.deed, Deed::Article(_)).then_some("vi");
        html! {
            <li key={place} id={option_id(place)} role="option" aria-selected={(place == now).to_string()} {onclick}>
                <span {lang}>{ answer.name.clone() }</span>
                <span class="soft">{ desk.say(answer.sort) }</span>
            </li>
        }
    });
    let active = (!shown.is_empty()).then(|| option_id(now));
    let children = html! {
        <>
            <input id={FIELD} type="text" role="combobox" aria-expanded={(!shown.is_empty()).to_string()}
                aria-controls={LIST} aria-autocomplete="list" aria-activedescendant={active}
                aria-label={desk.say(FrameText::Palette)} placeholder={desk.say(FrameText::PaletteHint)}
                autocomplete="off" spellcheck="false" autofocus=true value={(*typed).clone()} {oninput} {onkeydown} />
            <ul id={LIST} role="listbox" aria-label={desk.say(FrameText::PaletteResults)}
                hidden={shown.is_empty()}>{ for options }</ul>
            <p class="soft" aria-live="polite">
                if found.is_empty() { { desk.say(FrameText::PaletteNone) } }
            </p>
        </>
    };
    part!(Sheet {
        desk: desk.clone(),
        title: FrameText::Palette,
        class: "palette",
        children
    })
}

fn option_id(place: usize) -> String {
    format!("palette-{place}")
}

/// Everything that can be gone to or done from here.
fn answers(desk: &Desk) -> Vec<Answer> {
    let lang = desk.lang();
    let action = |name: &str, deed: Deed| Answer {
        name: name.to_owned(),
        sort: FrameText::IsAction,
        deed,
    };
    let views = View::all().map(|view| Answer {
        name: desk.say(view.name()).to_owned(),
        sort: FrameText::IsView,
        deed: Deed::View(view),
    });
    let mut all: Vec<_> = views.collect();
    all.push(action(desk.say(Text::SwitchLanguage), Deed::Language));
    all.extend(Theme::ALL.into_iter().map(|theme| {
        let name = format!(
            "{}: {}",
            desk.say(FrameText::Appearance),
            desk.say(theme_name(theme))
        );
        action(&name, Deed::Theme(theme))
    }));
    if !desk.room.before.is_empty() {
        all.push(action(desk.say(FrameText::Undo), Deed::Undo));
    }
    if !desk.room.after.is_empty() {
        all.push(action(desk.say(FrameText::Redo), Deed::Redo));
    }
    if desk.route().filter != Filter::default() {
        all.push(action(desk.say(Text::ClearAll), Deed::Lift));
    }
    let sheets = [
        (FrameText::Settings, Dialog::Settings),
        (FrameText::ShowCorrections, Dialog::Corrections),
        (FrameText::Keys, Dialog::Keys),
        (FrameText::Embed, Dialog::Embed),
    ];
    let own = [(OwnText::Add, Dialog::Add), (OwnText::Mine, Dialog::Mine)];
    if !desk.room.embedded {
        all.extend(own.map(|(text, dialog)| action(desk.say(text), Deed::Open(dialog))));
    }
    all.extend(sheets.map(|(text, dialog)| action(desk.say(text), Deed::Open(dialog))));
    all.push(action(desk.say(FrameText::ExportAll), Deed::Export));
    let order = desk.corpus.order().iter();
    let articles = order.filter_map(|id| {
        let article = &desk.corpus.entry(*id)?.article;
        Some(Answer {
            name: article.heading().to_owned(),
            sort: FrameText::IsArticle,
            deed: Deed::Article(article.id.to_string()),
        })
    });
    all.extend(articles);
    for counts in &desk.found.facets {
        let facet = lang.pick(counts.facet.names());
        all.extend(counts.choices.iter().map(|choice| Answer {
            name: format!("{facet}: {}", choice_name(choice.label, lang)),
            sort: FrameText::IsFilter,
            deed: Deed::Choice(counts.facet, choice.value.to_string()),
        }));
    }
    all
}

fn act(desk: &Desk, deed: &Deed) {
    let route = desk.route();
    let action = match deed {
        Deed::View(view) => Action::Go(desk.room.to_view(*view)),
        Deed::Article(id) => Action::Go(route.to_article(id)),
        Deed::Choice(facet, value) => Action::Toggle(*facet, value.clone()),
        Deed::Lift => Action::Narrow(Filter::default()),
        Deed::Language => Action::Go(Route {
            lang: Some(desk.lang().other()),
            ..route.clone()
        }),
        Deed::Theme(theme) => {
            let theme = *theme;
            desk.keep(move |kept| kept.preferences.theme = theme);
            Action::Open(None)
        }
        Deed::Undo => Action::Undo,
        Deed::Redo => Action::Redo,
        Deed::Search(words) => {
            let filter = route.filter.with_query(words.as_str());
            Action::Go(route.filtered(filter).to_view(View::Articles))
        }
        Deed::Export => {
            export_everything(desk);
            Action::Open(None)
        }
        Deed::Open(dialog) => {
            desk.room.dispatch(Action::Open(Some(*dialog)));
            return;
        }
    };
    desk.room.dispatch(Action::Open(None));
    desk.room.dispatch(action);
}
