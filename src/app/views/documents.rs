//! The register of documents: by their one name, with every place that cites them.

use yew::prelude::*;

use super::register::{
    Entry, List, Sentences, asked, counted, counts, doubt, entry, list, only, titled, told,
    use_first,
};
use super::{Awaited, Empty};
use crate::app::desk::{Desk, DeskProps};
use crate::app::hooks::{Question, use_paced};
use crate::app::words::{Lang, Noun, RegisterText as Says, Wording, format};
use crate::corpus::DocumentEntry;
use crate::corpus::pace::Pace;
use crate::export::table::{Cell, Table};
use crate::extract::Kind;

/// The register.
#[component]
pub fn Documents(DeskProps { desk }: &DeskProps) -> Html {
    let first = use_first();
    let answer = use_paced(desk, (), async |of: Question<()>, pace: Pace| {
        let selection = &of.found.selection;
        of.corpus.documents_paced(selection, &pace).await
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
            of: Kind::Document
        });
    }
    let shown = shown(desk, all);
    let drawn = shown.iter().take(first.0).copied();
    let (named, generic): (Vec<_>, Vec<_>) = drawn.partition(|one| !one.generic);
    let alone = all.len() == 1;
    let entries = html! {
        <>
            <ol class="entries">{ for named.iter().map(|one| row(desk, one, alone)) }</ol>
            if !generic.is_empty() {
                <h2>{ desk.say(Says::Generic) }</h2>
                <p class="soft">{ desk.say(Says::GenericWhy) }</p>
                <ol class="entries">{ for generic.iter().map(|one| row(desk, one, alone)) }</ol>
            }
        </>
    };
    let of = List {
        rows: all.iter().map(|one| &one.row).collect(),
        noun: Noun::Document,
        lead: Says::DocumentsLead,
        table,
        shown: shown.len(),
        first,
    };
    answer.marked(list(desk, of, entries))
}

/// Those that the reader asks for.
fn shown<'a>(desk: &Desk, all: &'a [DocumentEntry]) -> Vec<&'a DocumentEntry> {
    let asked = asked(desk);
    all.iter().filter(|one| asked(&one.row)).collect()
}

fn row(desk: &Desk, one: &DocumentEntry, alone: bool) -> Html {
    let lang = desk.lang();
    let row = &one.row;
    let title = one.titles.first().filter(|_| one.number.is_some());
    let brief = html! {
        <>
            if let Some(title) = title {
                <p class="brief" lang="vi">{ "“" }{ title }{ "”" }</p>
            }
            if one.doubtful {
                { doubt(desk, Says::Doubtful) }
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
        let fields = particulars(one, lang);
        let fields = fields
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| {
                html! {
                    <div key={name.of(lang)}><dt>{ name.of(lang) }</dt><dd class="number" lang="vi">{ value }</dd></div>
                }
            });
        html! {
            <>
                <dl class="fields">{ for fields }</dl>
                <p class="only"><a href={only(desk, &row.filter)}>{ desk.say(Says::OnlyThis) }</a></p>
                { part!(Sentences { desk: desk.clone(), mentions: row.mentions.clone() }) }
            </>
        }
    })
}

/// What is said of it; the ways of printing with how often each occurs, where there are several.
fn particulars(one: &DocumentEntry, lang: Lang) -> [(Says, String); 7] {
    let dates = one.dates.iter().map(|date| format::edtf(lang, *date));
    let several = one.printed.len() > 1;
    let printed = one.printed.iter().map(|(words, count)| {
        if several {
            format!("{words} ({})", format::count(lang, *count))
        } else {
            words.clone()
        }
    });
    [
        (Says::Type, one.kind.to_owned()),
        (Says::Number, one.number.clone().unwrap_or_default()),
        (Says::Title, one.titles.join(" · ")),
        (Says::Issuer, one.issuers.join(" · ")),
        (Says::Date, dates.collect::<Vec<_>>().join(" · ")),
        (Says::Term, one.terms.join(" · ")),
        (Says::Printed, printed.collect::<Vec<_>>().join(" · ")),
    ]
}

fn table(desk: &Desk, all: &[DocumentEntry]) -> Table {
    let lang = desk.lang();
    let rows = shown(desk, all).into_iter().map(|one| {
        let name = Cell::Link {
            text: one.row.name.clone(),
            href: only(desk, &one.row.filter),
        };
        let fields = particulars(one, lang).map(|(_, value)| told(value));
        let counts = [one.row.articles.len(), one.row.count].map(|n| counted(lang, n));
        [name].into_iter().chain(fields).chain(counts).collect()
    });
    let fields = [
        Says::Name,
        Says::Type,
        Says::Number,
        Says::Title,
        Says::Issuer,
        Says::Date,
        Says::Term,
        Says::Printed,
        Says::Articles,
        Says::Citations,
    ];
    Table {
        title: titled(desk),
        columns: fields
            .map(|field| Wording::of(field, lang).to_owned())
            .into(),
        rows: rows.collect(),
    }
}
