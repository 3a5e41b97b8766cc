//! The register of people: by given name, with their offices as printed and when.

use yew::prelude::*;

use super::register::{
    Entry, List, Sentences, asked, counts, doubt, entry, list, only, titled, told, use_first,
};
use super::{Awaited, Empty};
use crate::app::desk::{Desk, DeskProps};
use crate::app::hooks::{CHOSEN, Question, use_paced};
use crate::app::state::Passage;
use crate::app::words::{Noun, RegisterText as Says, Wording, format};
use crate::corpus::pace::Pace;
use crate::corpus::{Doubt, MentionRef, Office, PersonEntry};
use crate::export::table::{Cell, Table};
use crate::extract::Kind;
use crate::text::Edtf;

/// The register.
#[component]
pub fn People(DeskProps { desk }: &DeskProps) -> Html {
    let first = use_first();
    let answer = use_paced(desk, (), async |of: Question<()>, pace: Pace| {
        let selection = &of.found.selection;
        of.corpus.people_paced(selection, &pace).await
    });
    let Some(answer) = answer else {
        return part!(Awaited { desk: desk.clone() });
    };
    let (desk, all) = (&answer.desk, &answer.says);
    let table = {
        let (desk, all) = (desk.clone(), all.clone());
        Callback::from(move |()| table(&desk, &all).into())
    };
    if all.is_empty() {
        return part!(Empty {
            desk: desk.clone(),
            of: Kind::Person
        });
    }
    let shown = shown(desk, all);
    let alone = all.len() == 1;
    let drawn = shown.iter().take(first.0);
    let entries = html! {
        <ol class="entries">{ for drawn.map(|one| row(desk, one, alone)) }</ol>
    };
    let of = List {
        rows: all.iter().map(|one| &one.row).collect(),
        noun: Noun::Person,
        lead: Says::PeopleLead,
        table,
        shown: shown.len(),
        first,
    };
    answer.marked(list(desk, of, entries))
}

/// Those that the reader asks for.
fn shown<'a>(desk: &Desk, all: &'a [PersonEntry]) -> Vec<&'a PersonEntry> {
    let asked = asked(desk);
    all.iter().filter(|one| asked(&one.row)).collect()
}

fn row(desk: &Desk, one: &PersonEntry, alone: bool) -> Html {
    let row = &one.row;
    let warning = one.doubt.map(|why| match why {
        Doubt::Two => Says::PerhapsTwo,
        Doubt::Namesake => Says::Namesake,
    });
    let brief = html! {
        <>
            if one.offices.is_empty() {
                <p class="brief soft">{ desk.say(Says::NoOffice) }</p>
            } else {
                <ul class="offices">{ for one.offices.iter().map(|office| said(desk, office)) }</ul>
            }
            if let Some(warning) = warning {
                { doubt(desk, warning) }
            }
        </>
    };
    let head = Entry {
        key: &row.key,
        name: &row.name,
        says: counts(desk, row),
        brief,
        alone,
    };
    entry(desk, head, || {
        html! {
            <>
                <p class="only"><a href={only(desk, &row.filter)}>{ desk.say(Says::OnlyThis) }</a></p>
                { part!(Sentences { desk: desk.clone(), mentions: row.mentions.clone() }) }
            </>
        }
    })
}

/// An office with the days of the articles that say it; each day shows its sentence beside the
/// list.
fn said(desk: &Desk, office: &Office) -> Html {
    // An article that says it twice is a source once.
    let mut sources = office.said.clone();
    sources.dedup_by_key(|at| at.article);
    let days = sources.iter().filter_map(|at| day(desk, *at));
    html! {
        <li key={office.words.clone()}>
            <span lang="vi">{ &office.words }</span>{ " " }<span class="days">{ for days }</span>
        </li>
    }
}

fn day(desk: &Desk, at: MentionRef) -> Option<Html> {
    let entry = desk.corpus.entry(at.article)?;
    let mention = desk.corpus.mention(at)?;
    let passage = Passage::new(&entry.article, mention.span);
    let chosen = desk.route().at.as_ref() == Some(&passage);
    let href = desk.route().choosing(Some(passage)).href();
    let heading = entry.article.heading().to_owned();
    Some(html! {
        <a key={&*entry.article.id} class="number" {href} id={chosen.then_some(CHOSEN)}
            aria-current={chosen.then_some("true")} title={heading}>{ desk.day(&entry.article) }</a>
    })
}

/// One row an office and article, so that the table can be sorted by time.
fn table(desk: &Desk, all: &[PersonEntry]) -> Table {
    let lang = desk.lang();
    let mut rows = Vec::new();
    for one in shown(desk, all) {
        let none = one.offices.is_empty();
        let unsaid = Office {
            words: String::new(),
            said: one.row.mentions.iter().take(1).copied().collect(),
        };
        for office in one.offices.iter().chain(none.then_some(&unsaid)) {
            for at in &office.said {
                let Some(entry) = desk.corpus.entry(at.article) else {
                    continue;
                };
                let day = entry.day().map_or(Cell::Empty, |day| Cell::Time {
                    edtf: Edtf::At(day),
                    printed: format::instant(lang, day),
                });
                let span = desk.corpus.mention(*at).map(|mention| mention.span);
                let href = span.map(|span| {
                    let passage = Passage::new(&entry.article, span);
                    desk.route().to_words(passage).href()
                });
                let source = Cell::Link {
                    text: entry.article.heading().to_owned(),
                    href: href.unwrap_or_default(),
                };
                rows.push(vec![told(&one.row.name), told(&office.words), day, source]);
            }
        }
    }
    let columns = [Says::Person, Says::Office, Says::SaidOn, Says::Article];
    Table {
        title: titled(desk),
        columns: columns
            .map(|column| Wording::of(column, lang).to_owned())
            .into(),
        rows,
    }
}
