//! The report: the chosen figures in the reader's order, as a paragraph with footnotes and a table.

use std::rc::Rc;

use yew::prelude::*;

use super::report_list::ReportList;
use super::report_said::said;
use crate::app::desk::{Desk, DeskProps};
use crate::app::hooks::HEADING;
use crate::app::parts::{Fading, Take, copy_rich, offer, page_address, today};
use crate::app::state::{Action, MOST, Passage, View};
use crate::app::words::{Lang, Noun, ReportText, TakeText, Text, format};
use crate::export::form::Form;
use crate::export::name::file_name;
use crate::export::report::{Composed, Pick, Said, compose};
use crate::export::table::{Cell, Table};

/// The report.
#[component]
pub fn Report(DeskProps { desk }: &DeskProps) -> Html {
    let lang = desk.lang();
    let told = use_state(String::new);
    {
        // What was told in another language is told no more.
        let told = told.setter();
        use_effect_with(lang, move |_| told.set(String::new()));
    }
    let failed = [TakeText::NotCopied, TakeText::NotWritten].map(|text| text.of(lang));
    let fading = (!told.is_empty() && !failed.contains(&told.as_str())).then(|| {
        let quiet = told.setter();
        let hide = Callback::from(move |()| quiet.set(String::new()));
        part!((*told).clone() => Fading { hide })
    });
    let page = page_address();
    let kept = &desk.room.kept;
    let chosen: Vec<(Passage, Said)> = kept
        .report
        .iter()
        .filter_map(|at| Some((at.clone(), said(desk, &page, at)?)))
        .collect();
    let gone = kept.report.len() - chosen.len();
    let records: Vec<_> = chosen.iter().map(|(_, said)| said.clone()).collect();
    let pick: Pick = match lang {
        Lang::Vi => |pair| pair.0,
        Lang::En => |pair| pair.1,
    };
    let report = Rc::new(compose(&records, desk.say(ReportText::Title), pick));
    let taken = {
        let report = report.clone();
        Callback::from(move |()| report.table.clone().into())
    };
    let tell = {
        let told = told.setter();
        Callback::from(move |text: String| told.set(text))
    };
    html! {
        <section class="report" aria-labelledby={HEADING}>
            <h1 id={HEADING} tabindex="-1">
                { desk.say(Text::Report) }{ " " }
                <span class="count number">{ format::count(lang, chosen.len()) }</span>
            </h1>
            if !report.is_empty() {
                { part!(Take { desk: desk.clone(), table: taken }) }
            }
            <p class="soft report-lead">{ desk.say(ReportText::Lead) }</p>
            <p class="actions report-actions">
                if !report.is_empty() {
                    { actions(desk, &report, &tell) }
                }
                { add_all(desk, &tell) }
                if !desk.room.before.is_empty() {
                    <button type="button" onclick={desk.on(|_| Action::Undo)}>{ desk.say(ReportText::Undo) }</button>
                }
                <span class="report-told" role="status">{ &*told }</span>
                { fading }
            </p>
            if gone > 0 {
                <p class="soft">{ ReportText::Gone.with(lang, &[&format::count(lang, gone)]) }</p>
            }
            if report.is_empty() {
                <p>{ desk.say(ReportText::Nothing) }{ " " }{ desk.say(ReportText::HowTo) }</p>
                <p><a href={desk.room.to_view(View::Figures).href()}>{ desk.say(ReportText::ToFigures) }</a></p>
            } else {
                { paragraph(desk, &report, &chosen) }
                { table(desk, &report.table, &chosen) }
                { notes(desk, &report, &chosen) }
                { part!(ReportList { desk: desk.clone(), chosen, tell }) }
            }
        </section>
    }
}

fn actions(desk: &Desk, report: &Rc<Composed>, tell: &Callback<String>) -> Html {
    let lang = desk.lang();
    let copy = {
        let (report, tell) = (report.clone(), tell.clone());
        Callback::from(move |_: MouseEvent| {
            let ok = copy_rich(Some(&report.html()), &report.plain());
            tell.emit(if ok {
                ReportText::Copied.of(lang).to_owned()
            } else {
                TakeText::NotCopied.of(lang).to_owned()
            });
        })
    };
    let file =
        |ending: &'static str, media_type: &'static str, text: fn(&Composed, &str) -> String| {
            let (report, tell) = (report.clone(), tell.clone());
            Callback::from(move |_: MouseEvent| {
                let name = file_name(&[View::Report.slug(), &today()], ending);
                let ok = offer(&name, media_type, &text(&report, lang.code()));
                tell.emit(if ok {
                    TakeText::Written.with(lang, &[&name])
                } else {
                    TakeText::NotWritten.of(lang).to_owned()
                });
            })
        };
    let html_file = file("html", "text/html;charset=utf-8", Composed::page);
    let markdown = file(
        Form::Markdown.id(),
        Form::Markdown.media_type(),
        |report, _| report.markdown(),
    );
    html! {
        <>
            <button type="button" class="strong" onclick={copy}>{ desk.say(ReportText::Copy) }</button>
            <button type="button" onclick={html_file}>{ desk.say(ReportText::DownloadHtml) }</button>
            <button type="button" onclick={markdown}>{ desk.say(ReportText::DownloadMarkdown) }</button>
        </>
    }
}

/// Adds the figures that pass the filters, as far as there is room.
fn add_all(desk: &Desk, tell: &Callback<String>) -> Html {
    let lang = desk.lang();
    let kept = desk.room.kept.clone();
    let room = MOST.saturating_sub(kept.report.len());
    let mut mentions = desk.found.selection.mentions.iter();
    let mut reported = 0;
    let mut first = Vec::new();
    while let Some(at) = mentions.next().filter(|_| first.len() < room) {
        let figure = desk
            .corpus
            .mention(*at)
            .filter(|mention| mention.figure().is_some());
        let Some((entry, mention)) = desk.corpus.entry(at.article).zip(figure) else {
            continue;
        };
        let at = Passage::new(&entry.article, mention.span);
        if kept.reports(&at) {
            reported += 1;
        } else {
            first.push(at);
        }
    }
    let count = desk.found.figures.saturating_sub(reported);
    if first.is_empty() {
        return Html::default();
    }
    let figures = Noun::Figure.count(lang, first.len());
    let label = if first.len() == count {
        ReportText::AddAll.with(lang, &[&figures])
    } else {
        ReportText::AddFirst.with(lang, &[&figures, &format::count(lang, count)])
    };
    let (room, tell) = (desk.room.dispatcher(), tell.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        room.dispatch(Action::Keep(kept.adding(first.iter().cloned())));
        tell.emit(ReportText::AddedMany.with(lang, &[&figures]));
    });
    html! { <button type="button" {onclick}>{ label }</button> }
}

/// The address that shows the `number`th footnote's sentence in the source column.
fn to_note(desk: &Desk, report: &Composed, chosen: &[(Passage, Said)], number: usize) -> String {
    let note = number.checked_sub(1).and_then(|at| report.notes.get(at));
    let at = chosen
        .iter()
        .find(|(_, said)| note.is_some_and(|note| note.key == said.source.key));
    desk.route().choosing(at.map(|(at, _)| at.clone())).href()
}

fn paragraph(desk: &Desk, report: &Composed, chosen: &[(Passage, Said)]) -> Html {
    let mark = |number: &usize| {
        html! { <sup><a href={to_note(desk, report, chosen, *number)}>{ format!("[{number}]") }</a></sup> }
    };
    let sentences = report.sentences.iter().map(|sentence| {
        let phrases = sentence.phrases.iter().map(|(words, marks)| {
            html! { <>{ words }{ " " }{ for marks.iter().map(mark) }</> }
        });
        html! { <>{ for phrases }{ ". " }</> }
    });
    html! {
        <section aria-labelledby="report-text">
            <h2 id="report-text">{ desk.say(ReportText::Text) }</h2>
            <p class="report-text">{ for sentences }</p>
        </section>
    }
}

fn table(desk: &Desk, table: &Table, chosen: &[(Passage, Said)]) -> Html {
    let rows = table.rows.iter().zip(chosen).map(|(row, (at, _))| {
        let cells = row.iter().map(|cell| match cell {
            Cell::Link { text, .. } => html! {
                <td lang="vi"><a href={desk.route().to_words(at.clone()).href()}>{ text }</a></td>
            },
            cell => html! {
                <td class={classes!(cell.is_number().then_some("number"))}>{ cell.printed() }</td>
            },
        });
        html! { <tr key={at.to_string()}>{ for cells }</tr> }
    });
    let heads = table.columns.iter().enumerate().map(|(at, name)| {
        let number = table.is_numeric(at).then_some("number");
        html! { <th scope="col" class={classes!(number)}>{ name }</th> }
    });
    html! {
        <div>
            <h2 id="report-table">{ desk.say(ReportText::Table) }</h2>
            <div class="report-wide" tabindex="0" role="region" aria-labelledby="report-table">
                <table class="report-table">
                    <thead><tr>{ for heads }</tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
        </div>
    }
}

fn notes(desk: &Desk, report: &Composed, chosen: &[(Passage, Said)]) -> Html {
    let notes = report.notes.iter().enumerate().map(|(at, note)| {
        let href = to_note(desk, report, chosen, at + 1);
        html! {
            <li key={note.key.clone()}>
                <span class="number">{ format!("[{}] ", at + 1) }</span>
                <span lang="vi"><a {href}>{ note.named() }</a>{ ": " }{ note.quoted() }</span>
            </li>
        }
    });
    html! {
        <section aria-labelledby="report-notes">
            <h2 id="report-notes">{ desk.say(ReportText::Notes) }</h2>
            <ol class="report-notes">{ for notes }</ol>
        </section>
    }
}
