//! All corrections: what each says, whether its words are still found, the way to them, and the way
//! back to what the rules say.

use yew::prelude::*;

use super::dialog::Sheet;
use super::kept_here::{Import, export_corrections};
use crate::app::desk::{Desk, DeskProps};
use crate::app::parts::{kind_label, part_value};
use crate::app::state::Passage;
use crate::app::words::{FrameText, MendText};
use crate::corpus::correction::{Anchor, Change, Correction};

/// All corrections.
#[component]
pub fn Corrections(DeskProps { desk }: &DeskProps) -> Html {
    let all = &desk.room.kept.corrections;
    let rows = all
        .iter()
        .enumerate()
        .map(|(at, one)| html! { <li key={at}>{ row(desk, one) }</li> });
    let export = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| export_corrections(&desk))
    };
    let children = html! {
        <>
            if all.is_empty() {
                <p>{ desk.say(MendText::None) }</p>
            } else {
                <ol class="corrections">{ for rows }</ol>
                <p class="actions">
                    <button type="button" onclick={export}>{ desk.say(FrameText::ExportCorrections) }</button>
                </p>
            }
            { part!(Import { desk: desk.clone() }) }
        </>
    };
    part!(Sheet {
        desk: desk.clone(),
        title: FrameText::ShowCorrections,
        named: desk.say(MendText::All),
        children
    })
}

fn row(desk: &Desk, one: &Correction) -> Html {
    let lang = desk.lang();
    let entry = desk.found_by_rules.article_by_id(&one.article);
    let entry = entry.and_then(|id| desk.found_by_rules.entry(id));
    let anchor = entry.map(|entry| one.anchor(&entry.article, &entry.extraction.mentions));
    let mention = entry.and_then(|entry| entry.extraction.mentions.get(anchor?.mention()?));
    let href = entry.zip(mention).map(|(entry, mention)| {
        let at = Passage::new(&entry.article, mention.span);
        desk.route().to_words(at).href()
    });
    let fate = match anchor {
        None => Some(MendText::NoArticle),
        Some(Anchor::Lost) => Some(MendText::Lost),
        Some(Anchor::Moved(_)) => Some(MendText::Moved),
        Some(Anchor::Here(_)) => None,
    };
    let restore = {
        let one = one.clone();
        desk.keeping(move |kept| *kept = kept.without_correction(&one))
    };
    html! {
        <>
            <p>
                if let Some(kind) = one.kind() { { kind_label(kind, lang) } }
                if let Some(href) = href {
                    <a {href} lang="vi">{ one.quote.exact.clone() }</a>
                } else {
                    <span lang="vi">{ one.quote.exact.clone() }</span>
                }
                if let Some(fate) = fate { <strong class="fate">{ desk.say(fate) }</strong> }
            </p>
            if let Some(entry) = entry {
                <p class="soft" lang="vi">{ entry.article.heading() }</p>
            }
            { says(desk, one) }
            if !one.note.is_empty() { <p>{ MendText::OwnNote.with(lang, &[&one.note]) }</p> }
            <button type="button" aria-label={MendText::RestoreWords.with(lang, &[&one.quote.exact])} onclick={restore}>
                { desk.say(MendText::Restore) }
            </button>
        </>
    }
}

fn says(desk: &Desk, one: &Correction) -> Html {
    let lang = desk.lang();
    match &one.change {
        Change::Dismiss => html! { <p>{ desk.say(MendText::Dismissed) }</p> },
        Change::Mend(parts) => {
            let parts = parts.iter().map(|(part, text)| {
                let value = part_value(*part, text, lang);
                let value = if value.is_empty() { desk.say(MendText::Nothing).to_owned() } else { value };
                html! { <div key={part.id()}><dt>{ lang.pick(part.names()) }</dt><dd class="number">{ value }</dd></div> }
            });
            html! { <dl class="fields">{ for parts }</dl> }
        }
    }
}
