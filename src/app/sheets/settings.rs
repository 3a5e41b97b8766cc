//! The preferences: colours, language, reading, marks, keys; below them what is kept.

use yew::prelude::*;

use super::dialog::Sheet;
use super::kept_here::KeptHere;
use crate::app::desk::{Desk, DeskProps};
use crate::app::parts::kind_label;
use crate::app::state::{Action, Dialog, Kept, Look, Route, Theme};
use crate::app::words::{FrameText, Lang};
use crate::extract::Kind;

/// The name of a theme.
#[must_use]
pub const fn theme_name(theme: Theme) -> FrameText {
    match theme {
        Theme::System => FrameText::ThemeSystem,
        Theme::Light => FrameText::ThemeLight,
        Theme::Dark => FrameText::ThemeDark,
        Theme::Contrast => FrameText::ThemeContrast,
    }
}

/// The preferences.
#[component]
pub fn Settings(DeskProps { desk }: &DeskProps) -> Html {
    let likes = &desk.room.kept.preferences;
    let themes = Theme::ALL.into_iter().map(|theme| {
        let choose = desk.keeping(move |kept: &mut Kept| kept.preferences.theme = theme);
        radio(
            "theme",
            desk.say(theme_name(theme)),
            None,
            likes.theme == theme,
            choose,
        )
    });
    let langs = [
        (Lang::Vi, FrameText::Vietnamese),
        (Lang::En, FrameText::English),
    ];
    let langs = langs.map(|(lang, name)| {
        radio(
            "language",
            desk.say(name),
            Some(lang.code()),
            desk.lang() == lang,
            speak(desk, lang),
        )
    });
    let kinds = Kind::ALL.into_iter().map(|kind| mark(desk, kind));
    let letters = desk.keeping(|kept: &mut Kept| {
        kept.preferences.no_letters = !kept.preferences.no_letters;
    });
    let children = html! {
        <>
            <fieldset><legend>{ desk.say(FrameText::Appearance) }</legend>{ for themes }</fieldset>
            <fieldset><legend>{ desk.say(FrameText::Language) }</legend>{ for langs }</fieldset>
            { stepper(desk, FrameText::TextSize, Look::Size) }
            { stepper(desk, FrameText::TextWidth, Look::Width) }
            <fieldset><legend>{ desk.say(FrameText::MarkedKinds) }</legend>{ for kinds }</fieldset>
            <fieldset>
                <legend>{ desk.say(FrameText::Keys) }</legend>
                <label>
                    <input type="checkbox" checked={!likes.no_letters} onchange={letters} aria-describedby="letters-hint" />
                    { desk.say(FrameText::LetterKeys) }
                </label>
                <p id="letters-hint" class="soft">{ desk.say(FrameText::LetterKeysHint) }</p>
                <button type="button" class="plain" onclick={desk.on(|_| Action::Open(Some(Dialog::Keys)))}>
                    { desk.say(FrameText::ShowKeys) }
                </button>
            </fieldset>
            { part!(KeptHere { desk: desk.clone() }) }
        </>
    };
    part!(Sheet {
        desk: desk.clone(),
        title: FrameText::Settings,
        class: "settings",
        children
    })
}

fn radio(
    group: &'static str,
    name: &'static str,
    lang: Option<&'static str>,
    checked: bool,
    onchange: Callback<Event>,
) -> Html {
    html! {
        <label key={name} {lang}>
            <input type="radio" name={group} {checked} {onchange} />{ name }
        </label>
    }
}

/// The language is kept, and the address no longer says another.
fn speak(desk: &Desk, lang: Lang) -> Callback<Event> {
    let desk = desk.clone();
    Callback::from(move |_| {
        desk.keep(|kept| kept.preferences.lang = Some(lang));
        let route = Route {
            lang: None,
            ..desk.route().clone()
        };
        desk.room.dispatch(Action::Go(route));
    })
}

fn mark(desk: &Desk, kind: Kind) -> Html {
    let unmarked = &desk.room.kept.preferences.unmarked;
    let checked = !unmarked.iter().any(|id| id == kind.id());
    let onchange = desk.keeping(move |kept: &mut Kept| {
        let unmarked = &mut kept.preferences.unmarked;
        if unmarked.iter().any(|id| id == kind.id()) {
            unmarked.retain(|id| id != kind.id());
        } else {
            unmarked.push(kind.id().to_owned());
        }
    });
    html! {
        <label key={kind.id()}>
            <input type="checkbox" {checked} {onchange} />{ kind_label(kind, desk.lang()) }
        </label>
    }
}

/// A button that is at its end keeps the focus: it is told to be disabled, and does nothing.
fn stepper(desk: &Desk, name: FrameText, look: Look) -> Html {
    let likes = &desk.room.kept.preferences;
    let now = look.of(likes);
    let button = |sign: &'static str, text: FrameText, by: i8| {
        let stepped = look.stepped(likes, by);
        let ended = stepped.is_none().then_some("true");
        let label = format!("{} – {}", desk.say(name), desk.say(text));
        let onclick = desk.keeping(move |kept: &mut Kept| {
            if let Some(stepped) = &stepped {
                kept.preferences = stepped.clone();
            }
        });
        html! {
            <button type="button" aria-label={label} aria-disabled={ended} {onclick}>
                <span aria-hidden="true">{ sign }</span>
            </button>
        }
    };
    let says = match now {
        0 => desk.say(FrameText::Usual).to_owned(),
        step if step > 0 => format!("+{step}"),
        step => format!("−{}", step.unsigned_abs()),
    };
    html! {
        <fieldset class="stepper">
            <legend>{ desk.say(name) }</legend>
            { button("−", FrameText::Less, -1) }
            <output class="number">{ says }</output>
            { button("+", FrameText::More, 1) }
        </fieldset>
    }
}
