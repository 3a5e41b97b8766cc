//! The figures that stand in no cell of the table across, by reason, each with its sentence.

use yew::prelude::*;

use super::compare_cell::Told;
use crate::app::desk::Desk;
use crate::app::words::{CompareText, format};
use crate::corpus::{LeftOut, Pivot};

/// So many of the figures that are left out are listed by reason.
const LISTED: usize = 60;

/// The figures that stand in no cell, by reason.
pub fn left_out(desk: &Desk, pivot: &Pivot) -> Html {
    let lang = desk.lang();
    let count = pivot.left_out_count();
    if count == 0 {
        return Html::default();
    }
    let reason = |why: LeftOut| {
        desk.say(match why {
            LeftOut::NoIndicator => CompareText::NoIndicator,
            LeftOut::NoUnit => CompareText::NoUnit,
            LeftOut::NoPlace => CompareText::NoPlace,
            LeftOut::NoPeriod => CompareText::NoPeriod,
        })
    };
    let reasons = pivot.left_out.iter().map(|(why, figures)| {
        let count = format::count(lang, figures.len());
        CompareText::LeftOutCount.with(lang, &[reason(*why), &count])
    });
    let reasons = reasons.collect::<Vec<_>>().join(", ");
    let lists = pivot.left_out.iter().map(|(why, figures)| {
        let told = figures.iter().take(LISTED);
        let told = told.filter_map(|at| Told::new(desk, *at));
        html! {
            <div key={reason(*why)}>
                <h3>{ reason(*why) }</h3>
                <ul class="left-out">
                    { for told.map(|told| html! {
                        <li>{ told.link(desk, true) }{ " " }<span lang="vi">{ format::unit(told.figure) }</span></li>
                    }) }
                </ul>
            </div>
        }
    });
    html! {
        <details class="left-out-list">
            <summary class="number">{ CompareText::LeftOut.with(lang, &[&format::count(lang, count), &reasons]) }</summary>
            { for lists }
        </details>
    }
}
