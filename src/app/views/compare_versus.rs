//! Results beside what was planned and what was before, worked out again from the printed numbers.

use std::rc::Rc;

use yew::prelude::*;

use super::compare::table_title;
use super::compare_cell::{Told, measure_name};
use super::compare_sentence::sentence;
use super::empty::widen;
use crate::app::desk::Desk;
use crate::app::parts::Take;
use crate::app::words::{CompareText, Noun, Text, format};
use crate::corpus::{Base, Gap, MentionRef, Side, Versus, VersusKind};
use crate::export::table::{Cell, Table};
use crate::text::Decimal;

/// So many pairs are drawn before the reader asks for more.
const STEP: usize = 100;

/// Properties of [`VersusPart`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// The pairs, plans first.
    pub versus: Rc<Vec<Versus>>,
}

/// Results beside plans, then beside what was before.
#[component]
pub fn VersusPart(Props { desk, versus }: &Props) -> Html {
    let limit = use_state(|| STEP);
    let lang = desk.lang();
    let at = versus.partition_point(|row| row.kind == VersusKind::Target);
    let (plans, earlier) = versus.split_at(at);
    let taken = {
        let (desk, versus) = (desk.clone(), versus.clone());
        Callback::from(move |()| taken(&desk, &versus).into())
    };
    let left = versus.len().saturating_sub(*limit);
    let more = {
        let limit = limit.clone();
        Callback::from(move |_: MouseEvent| limit.set(*limit + STEP))
    };
    html! {
        <>
            <h2>{ desk.say(CompareText::PlansTitle) }</h2>
            if plans.is_empty() {
                <p>{ desk.say(CompareText::NoPlans) }</p>
                { widen(desk) }
            } else {
                <p class="soft number">{ CompareText::PlansLead.with(lang, &[&Noun::Figure.count(lang, plans.len())]) }</p>
                { table(desk, CompareText::PlansTitle, plans.iter().take(*limit), &[]) }
            }
            if !earlier.is_empty() {
                <h2>{ desk.say(CompareText::EarlierTitle) }</h2>
                { table(desk, CompareText::EarlierTitle, earlier.iter().take(limit.saturating_sub(at)), plans) }
            }
            if left > 0 {
                <button type="button" onclick={more}>
                    { Text::ShowMore.with(lang, &[&Noun::Figure.count(lang, left.min(STEP))]) }
                </button>
            }
            { part!(Take { desk: desk.clone(), table: taken }) }
        </>
    }
}

/// What the columns of a table are called.
fn columns(kind: VersusKind) -> [CompareText; 5] {
    let base = match kind {
        VersusKind::Target => CompareText::Plan,
        VersusKind::Earlier => CompareText::Earlier,
    };
    [
        CompareText::Measured,
        CompareText::Result,
        base,
        CompareText::Reached,
        CompareText::Difference,
    ]
}

/// The rows; `before` are those that stand above on the page.
fn table<'a>(
    desk: &Desk,
    caption: CompareText,
    rows: impl Iterator<Item = &'a Versus>,
    before: &[Versus],
) -> Html {
    let rows: Vec<&Versus> = rows.collect();
    let Some(first) = rows.first() else {
        return Html::default();
    };
    let names = columns(first.kind);
    let drawn = rows.iter().enumerate().filter_map(|(n, versus)| {
        // A figure that stands in several rows is the chosen words in the first of them.
        let above = || before.iter().chain(rows[..n].iter().copied());
        let new = |at| !above().any(|row| row.result == at || row.base.mention() == at);
        row(desk, versus, names, new)
    });
    let heads = names.iter().map(|name| {
        html! { <th scope="col" role="columnheader">{ desk.say(*name) }</th> }
    });
    html! {
        <table class="versus" role="table">
            <caption class="unseen">{ desk.say(caption) }</caption>
            <thead role="rowgroup"><tr role="row">{ for heads }</tr></thead>
            { for drawn }
        </table>
    }
}

fn row(
    desk: &Desk,
    versus: &Versus,
    names: [CompareText; 5],
    new: impl Fn(MentionRef) -> bool,
) -> Option<Html> {
    let lang = desk.lang();
    let result = Told::new(desk, versus.result)?;
    let base = Told::new(desk, versus.base.mention())?;
    let place = versus.place.clone();
    let period = result
        .figure
        .period
        .map(|period| format::edtf(lang, period));
    let context = place
        .into_iter()
        .chain(period)
        .collect::<Vec<_>>()
        .join(" · ");
    let cell = |n: usize, value: Html| {
        html! {
            <td role="cell" class={format!("v-{n}")}>
                <span class="cell-name" aria-hidden="true">{ desk.say(names[n]) }</span>{ value }
            </td>
        }
    };
    let beside = match versus.base {
        Base::Stated(at) => base.link(desk, new(at)),
        Base::Implied { change, value } => {
            let (all, over) = (result.printed(desk), base.link(desk, new(change)));
            let says = CompareText::Implied.with(lang, &[&all]);
            html! {
                <>
                    <span class="number">{ number(desk, versus, value) }</span>{ " " }
                    <span class="soft number">{ "(" }{ says }{ " " }{ over }{ ")" }</span>
                </>
            }
        }
    };
    let together = versus.result.article == versus.base.mention().article
        && result.mention.block == base.mention.block
        && result.mention.sentence == base.mention.sentence;
    let spans = [result.mention.span, base.mention.span];
    Some(html! {
        <tbody role="rowgroup" key={format!("{}{}.{}", versus.kind as u8, versus.result.article.0, versus.result.mention)}>
            <tr role="row">
                <th scope="row" role="rowheader">
                    { measure_name(desk, &versus.measure) }
                    <span class="soft number context">{ context }</span>
                </th>
                { cell(1, result.link(desk, new(versus.result))) }
                { cell(2, beside) }
                { cell(3, html! { <span class="number">{ reached(desk, &versus.gap) }</span> }) }
                { cell(4, html! { <span class="number">{ apart(desk, versus) }</span> }) }
            </tr>
            <tr role="row" class="sentences">
                <td role="cell" colspan="5">
                    { sentence(desk, &result, &spans) }
                    if !together { { sentence(desk, &base, &spans) } }
                </td>
            </tr>
        </tbody>
    })
}

/// A number of the measure, with its percent sign.
fn number(desk: &Desk, versus: &Versus, value: Decimal) -> String {
    let printed = format::short_number(desk.lang(), value);
    if versus.measure.unit == "%" {
        Text::Percent.with(desk.lang(), &[&printed])
    } else {
        printed
    }
}

/// One number or both ends.
fn ends(desk: &Desk, (least, most): (Decimal, Decimal)) -> String {
    let lang = desk.lang();
    let print = |value| format::short_number(lang, value);
    if least == most {
        print(least)
    } else {
        Text::Range.with(lang, &[&print(least), &print(most)])
    }
}

/// `101,3 %`; for percents, whose percent says nothing, a dash.
fn reached(desk: &Desk, gap: &Gap) -> String {
    let lang = desk.lang();
    let Some(percent) = gap.percent else {
        return "–".to_owned();
    };
    let says = Text::Percent.with(lang, &[&ends(desk, percent)]);
    if gap.approximate {
        CompareText::Roughly.with(lang, &[&says])
    } else {
        says
    }
}

/// `vượt 9`, `giảm 8`, `vượt 7,9–10 điểm %`.
fn apart(desk: &Desk, versus: &Versus) -> String {
    let lang = desk.lang();
    let by = ends(desk, versus.gap.by);
    let by = if versus.measure.unit == "%" {
        CompareText::Points.with(lang, &[&by])
    } else {
        by
    };
    let words = match (versus.kind, versus.gap.side) {
        (_, Side::Open) => CompareText::Open,
        (VersusKind::Target, Side::Above) => CompareText::More,
        (VersusKind::Target, Side::Below) => CompareText::Less,
        (VersusKind::Target, Side::Even) => CompareText::Even,
        (VersusKind::Earlier, Side::Above) => CompareText::Up,
        (VersusKind::Earlier, Side::Below) => CompareText::Down,
        (VersusKind::Earlier, Side::Even) => CompareText::Same,
    };
    words.with(lang, &[&by])
}

/// The percentage as a number, where it is one.
fn reached_cell(desk: &Desk, gap: &Gap) -> Cell {
    let printed = reached(desk, gap);
    match gap.percent {
        None => Cell::Empty,
        Some((value, most)) if value == most => Cell::Number { value, printed },
        Some(_) => Cell::Text(printed),
    }
}

/// By how much as a number, where it is one: less than the other is below nought.
fn apart_cell(desk: &Desk, versus: &Versus) -> Cell {
    let (gap, lang) = (&versus.gap, desk.lang());
    let signed = match gap.side {
        Side::Open => None,
        _ if gap.by.0 != gap.by.1 => None,
        Side::Below => format!("-{}", gap.by.0).parse().ok(),
        Side::Above | Side::Even => Some(gap.by.0),
    };
    let Some(value) = signed else {
        return Cell::Text(apart(desk, versus));
    };
    let printed = format::number(lang, value);
    let printed = if versus.measure.unit == "%" {
        CompareText::Points.with(lang, &[&printed])
    } else {
        printed
    };
    Cell::Number { value, printed }
}

fn taken(desk: &Desk, rows: &[Versus]) -> Table {
    let say = |text: CompareText| desk.say(text).to_owned();
    let lines = rows.iter().filter_map(|versus| {
        let result = Told::new(desk, versus.result)?;
        let base = Told::new(desk, versus.base.mention())?;
        let beside = match versus.base {
            Base::Stated(_) => base.cell(desk),
            Base::Implied { value, .. } => Cell::Number {
                value,
                printed: number(desk, versus, value),
            },
        };
        let article = &result.entry.article;
        Some(vec![
            Cell::Text(measure_name(desk, &versus.measure)),
            versus.place.clone().map_or(Cell::Empty, Cell::Text),
            result.period_cell(desk),
            Cell::Text(say(columns(versus.kind)[2])),
            result.cell(desk),
            beside,
            reached_cell(desk, &versus.gap),
            apart_cell(desk, versus),
            Cell::Link {
                text: article.heading().to_owned(),
                href: desk.route().to_words(result.passage()).href(),
            },
        ])
    });
    Table {
        title: table_title(desk, CompareText::PlansTitle),
        columns: vec![
            say(CompareText::Measured),
            desk.say(CompareText::PlaceColumn).to_owned(),
            desk.say(Text::Period).to_owned(),
            say(CompareText::ComparedWith),
            say(CompareText::Result),
            say(CompareText::OtherNumber),
            say(CompareText::Reached),
            say(CompareText::Difference),
            desk.say(CompareText::ArticleColumn).to_owned(),
        ],
        rows: lines.collect(),
    }
}
