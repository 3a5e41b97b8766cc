//! One computation: its verdict in words, its line, its sentences, and what the reader found of it.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::checks::unjudge;
use crate::app::desk::Desk;
use crate::app::hooks::CHOSEN;
use crate::app::reading::quote;
use crate::app::state::{Action, Judgement, Passage};
use crate::app::words::{CheckText as Says, format};
use crate::corpus::CheckRef;

/// Properties of [`ChecksRow`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// The computation.
    pub at: CheckRef,
    /// By what a judgement of it is kept.
    pub judged_as: String,
    /// Told by which key one was judged just now.
    pub on_judged: Callback<Option<String>>,
}

/// One computation. Its line shows the figure that states the result beside the list; each sentence
/// opens the reader at its figures.
#[component]
pub fn ChecksRow(props: &Props) -> Html {
    let Props {
        desk,
        at,
        judged_as,
        ..
    } = props;
    let lang = desk.lang();
    let Some(check) = desk.corpus.check(*at) else {
        return Html::default();
    };
    let article = &check.entry.article;
    let line = format::computation(lang, check.line);
    let passage = Passage::new(article, check.last());
    let chosen = desk.route().at.as_ref() == Some(&passage);
    let beside = desk.route().choosing(Some(passage)).href();
    let sentences = check.sentences();
    let sentences = sentences.iter().map(|(sentence, figures)| {
        let words = Passage::new(article, figures[0]);
        html! {
            <li key={sentence.start.index()}>
                <a href={desk.route().to_words(words).href()} lang="vi">
                    { quote(&article.source, *sentence, figures, "figure") }
                </a>
            </li>
        }
    });
    let note = desk.room.kept.judged.get(judged_as);
    html! {
        <li class={classes!("check", check.outcome.id())}>
            <p class="check-head">
                <strong class={classes!("verdict-words", check.outcome.id())}>
                    <span aria-hidden="true">{ check.outcome.sign() }{ " " }</span>
                    { lang.pick(check.outcome.names()) }
                </strong>
                <span class="soft">{ lang.pick(check.kind.names()) }</span>
                if check.is_revalued() {
                    <span class="mended">{ desk.say(Says::Revalued) }</span>
                }
            </p>
            <p>
                <a class="computation number" href={beside} id={chosen.then_some(CHOSEN)}
                    aria-current={chosen.then_some("true")}>{ &line }</a>
                if let Some(missing) = check.missing {
                    <span class="soft">{ " – " }{ lang.pick(missing.names()) }</span>
                }
            </p>
            <ul class="cited">{ for sentences }</ul>
            <p class="cited-in">
                <a href={desk.route().to_article(&article.id).href()} lang="vi">{ article.heading() }</a>
                { " " }<span class="soft number">{ desk.day(article) }</span>
            </p>
            if let Some(note) = note {
                <p class="judgement">
                    if !note.note.is_empty() {
                        <q>{ &note.note }</q>{ " " }
                    }
                    <button type="button" aria-label={Says::UnjudgeThis.with(lang, &[&line])}
                        onclick={unjudge(desk, judged_as.clone())}>{ desk.say(Says::Unjudge) }</button>
                </p>
            } else {
                { crate::app::part::part::<Judge>(None, props.clone()) }
            }
        </li>
    }
}

/// The button that marks a computation as judged, and the note that goes with it.
#[component]
fn Judge(props: &Props) -> Html {
    let Props {
        desk,
        at,
        judged_as,
        on_judged,
    } = props;
    let lang = desk.lang();
    let asking = use_state(|| false);
    let area = use_node_ref();
    {
        let area = area.clone();
        use_effect_with(*asking, move |asking| {
            if let Some(area) = area.cast::<HtmlTextAreaElement>().filter(|_| *asking) {
                let _ = area.focus();
            }
        });
    }
    let line = desk.corpus.check(*at);
    let line = line.map_or_else(String::new, |one| format::computation(lang, one.line));
    let ask = |value: bool| {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| asking.set(value))
    };
    if !*asking {
        return html! {
            <p class="judge">
                <button type="button" aria-label={Says::JudgeThis.with(lang, &[&line])} onclick={ask(true)}>
                    { desk.say(Says::Judge) }
                </button>
            </p>
        };
    }
    let onsubmit = {
        let (desk, area) = (desk.clone(), area.clone());
        let (key, on_judged) = (judged_as.clone(), on_judged.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let typed = area.cast::<HtmlTextAreaElement>();
            let note = typed.map(|area| area.value().trim().to_owned());
            let note = note.unwrap_or_default();
            let mut kept = (*desk.room.kept).clone();
            kept.judged.insert(key.clone(), Judgement { note });
            desk.room.dispatch(Action::Keep(kept));
            on_judged.emit(Some(key.clone()));
        })
    };
    html! {
        <form class="judge" {onsubmit}>
            <label>
                <span>{ desk.say(Says::NoteLabel) }</span>
                <textarea ref={area} rows="2" />
            </label>
            <p>
                <button type="submit">{ desk.say(Says::Save) }</button>{ " " }
                <button type="button" onclick={ask(false)}>{ desk.say(Says::Cancel) }</button>
            </p>
        </form>
    }
}
