//! A total: what figures of a group come to, out of how many articles, and behind it every figure
//! that is added and every one that is not, each leading to its words.

use std::collections::BTreeMap;

use yew::prelude::*;

use super::use_window::Same;
use crate::app::desk::Desk;
use crate::app::state::Passage;
use crate::app::words::{FigureText, Lang, format, reason_text, status_name};
use crate::corpus::{Corpus, Group, Grouping, Listing, MentionRef, Reason, Total};

/// So many figures of a kind are named.
const FIRST: usize = 50;

/// Properties of [`TotalLine`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// The table.
    pub listing: Same<Listing>,
    /// Which of its groups.
    pub group: usize,
    /// Which of the group's totals.
    pub total: usize,
    /// Its place in the table.
    pub line: usize,
    /// Whether the Tab key stops here.
    pub active: bool,
}

/// A total.
#[component]
pub fn TotalLine(props: &Props) -> Html {
    let Props {
        desk,
        listing,
        group,
        total,
        line,
        active,
    } = props;
    let found = listing.0.groups.get(*group);
    let Some((group, total)) = found.and_then(|(group, all)| Some((group, all.get(*total)?)))
    else {
        return Html::default();
    };
    let lang = desk.lang();
    let tab = (!active).then_some("-1");
    let mut left: BTreeMap<Reason, Vec<MentionRef>> = BTreeMap::new();
    for (reason, at) in &total.left {
        left.entry(*reason).or_default().push(*at);
    }
    let reasons = left.iter().map(|(reason, figures)| {
        let name = reason_text(*reason).of(lang);
        html! { <div key={reason.id()}><dt>{ FigureText::LeftFigures.of(lang) }{ ": " }{ name }</dt>{ named(desk, figures, tab) }</div> }
    });
    html! {
        <tr role="row" class="total-line" tabindex={if *active { "0" } else { "-1" }} aria-rowindex={(line + 2).to_string()}>
            <td role="cell">
                <details>
                    <summary tabindex={tab}>
                        <strong class="number">{ sum(lang, total) }</strong>{ " " }
                        <span class="of">{ of(desk, total, listing.0.by) }</span>{ " · " }
                        <span class="soft">{ coverage(lang, group, total) }</span>
                    </summary>
                    <dl class="added">
                        <div><dt>{ FigureText::AddedFigures.of(lang) }</dt>{ named(desk, &total.added, tab) }</div>
                        { for reasons }
                    </dl>
                </details>
            </td>
        </tr>
    }
}

fn sum(lang: Lang, total: &Total) -> String {
    let number = format::short_number(lang, total.sum);
    FigureText::Sum.with(lang, &[&number, &total.unit])
}

/// What is added: indicator, result or plan, time; the indicator where the group does not say it.
fn of(desk: &Desk, total: &Total, by: Option<Grouping>) -> String {
    let lang = desk.lang();
    let indicator = (by != Some(Grouping::Indicator)).then(|| lang.pick(total.indicator.names()));
    let period = format::edtf(lang, total.period);
    let parts = [
        indicator,
        Some(status_name(total.status, lang)),
        Some(&period),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Out of how many articles, and what is left out: `3/5 bài; bỏ ra 2: 1 xấp xỉ, 1 …`.
fn coverage(lang: Lang, group: &Group, total: &Total) -> String {
    let of = Corpus::of_articles(&group.rows);
    let counts = [format::count(lang, total.articles), format::count(lang, of)];
    let covered = FigureText::Coverage.with(lang, &[&counts[0], &counts[1]]);
    let reasons: Vec<_> = total
        .tally()
        .into_iter()
        .map(|(reason, n)| {
            let name = reason_text(reason).of(lang);
            FigureText::CountOf.with(lang, &[&format::count(lang, n), name])
        })
        .collect();
    let left = if reasons.is_empty() {
        FigureText::NothingLeftOut.of(lang).to_owned()
    } else {
        let count = format::count(lang, total.left.len());
        FigureText::LeftOut.with(lang, &[&count, &reasons.join(", ")])
    };
    format!("{covered}; {left}")
}

/// Figures, each a link that shows its sentence beside the table.
fn named(desk: &Desk, figures: &[MentionRef], tab: Option<&'static str>) -> Html {
    let lang = desk.lang();
    let more = figures.len().saturating_sub(FIRST);
    let rows = figures
        .iter()
        .take(FIRST)
        .filter_map(|at| desk.corpus.figure(*at));
    let links = rows.map(|row| {
        let passage = Passage::new(&row.entry.article, row.mention.span);
        let key = passage.to_string();
        let href = desk.route().choosing(Some(passage)).href();
        let place = row.place().unwrap_or(&row.entry.article.id);
        html! {
            <li {key}>
                <a class="number" {href} tabindex={tab}>{ format::short_amount(lang, row.figure) }</a>
                { " " }<span class="soft" lang="vi">{ place }</span>
            </li>
        }
    });
    html! {
        <dd><ul>
            { for links }
            if more > 0 {
                <li key="more">{ FigureText::AndMore.with(lang, &[&format::count(lang, more)]) }</li>
            }
        </ul></dd>
    }
}
