//! Figures beside each other, in four parts: the table across, results beside plans, what
//! contradicts, and pictures. One part at a time; the address says which.

use std::rc::Rc;

use yew::prelude::*;

use super::compare_conflict::ConflictPart;
use super::compare_multiples::{Drawn, MultiplesPart};
use super::compare_pivot::PivotPart;
use super::compare_versus::VersusPart;
use super::{Awaited, Empty};
use crate::app::desk::{Desk, DeskProps};
use crate::app::hooks::{HEADING, Question, use_paced};
use crate::app::parts::conditions;
use crate::app::state::Setting;
use crate::app::words::{CompareText, Text, format};
use crate::corpus::pace::Pace;
use crate::corpus::{Axes, Axis, Conflicts, Measure, Pivot, Versus, VersusKind};
use crate::extract::Kind;

/// A part of the view.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Across,
    Plans,
    Against,
    Charts,
}

/// Part, its value in the address, its name. In the order of the tabs.
const PARTS: [(Part, &str, CompareText); 4] = [
    (Part::Across, "", CompareText::Across),
    (Part::Plans, "plans", CompareText::Plans),
    (Part::Against, "against", CompareText::Against),
    (Part::Charts, "charts", CompareText::Charts),
];

/// The view.
#[component]
pub fn Compare(DeskProps { desk }: &DeskProps) -> Html {
    let route = desk.route();
    let axes = Axes::from_ids(route.option(Setting::Rows), route.option(Setting::Across));
    let measure = route.option(Setting::Measure).and_then(Measure::from_id);
    let answer = use_paced(
        desk,
        (axes, measure),
        async |of: Question<(Axes, Option<Measure>)>, pace: Pace| compared(&of, &pace).await,
    );
    let Some(answer) = answer else {
        return part!(Awaited { desk: desk.clone() });
    };
    let desk = &answer.desk;
    let axes = answer.key.0;
    let Compared {
        pivot,
        drawn,
        versus,
        conflicts,
        wrong,
    } = (*answer.says).clone();
    if pivot.figures + pivot.left_out_count() == 0 {
        return part!(Empty {
            desk: desk.clone(),
            of: Kind::Figure
        });
    }
    let here = route.option(Setting::Entry).unwrap_or_default();
    let here = PARTS
        .iter()
        .find(|part| part.1 == here)
        .unwrap_or(&PARTS[0]);
    let plans = versus.iter().filter(|row| row.kind == VersusKind::Target);
    let plans = plans.count();
    let tabs: Html = PARTS.iter().map(|(part, id, name)| {
        let count = match part {
            Part::Across => None,
            Part::Plans => Some(plans),
            Part::Against => Some(conflicts.against.len()),
            Part::Charts => Some(drawn.1.len()),
        };
        let href = route.opting(Setting::Entry, Some((*id).to_owned())).href();
        let current = (*part == here.0).then_some("page");
        html! {
            <li key={*id}>
                <a {href} aria-current={current}>
                    { desk.say(*name) }
                    if let Some(count) = count {
                        { " " }<span class="count number">{ format::count(desk.lang(), count) }</span>
                    }
                </a>
            </li>
        }
    }).collect();
    let part = match here.0 {
        Part::Across => part!(PivotPart {
            desk: desk.clone(),
            pivot,
            axes
        }),
        Part::Plans => part!(VersusPart {
            desk: desk.clone(),
            versus
        }),
        Part::Against => part!(ConflictPart {
            desk: desk.clone(),
            conflicts,
            wrong
        }),
        Part::Charts => part!(MultiplesPart {
            desk: desk.clone(),
            drawn
        }),
    };
    answer.marked(html! {
        <section class="compare" aria-labelledby={HEADING}>
            <h1 id={HEADING} tabindex="-1">{ desk.say(Text::Compare) }</h1>
            <nav class="tabs" aria-label={desk.say(CompareText::Parts)}><ul>{ tabs }</ul></nav>
            { part }
        </section>
    })
}

/// What is worked out for all parts: a tab tells how much is behind it.
#[derive(Clone)]
struct Compared {
    pivot: Rc<Pivot>,
    drawn: Rc<Drawn>,
    versus: Rc<Vec<Versus>>,
    conflicts: Rc<Conflicts>,
    /// How many computations come out otherwise.
    wrong: usize,
}

async fn compared(of: &Question<(Axes, Option<Measure>)>, pace: &Pace) -> Compared {
    let (corpus, selection) = (&of.corpus, &of.found.selection);
    let (axes, measure) = &of.key;
    let pivot = corpus.pivot_paced(selection, *axes, measure.as_ref(), pace);
    let pivot = Rc::new(pivot.await);
    // Pictures are of measures, whatever the rows of the table are.
    let of_measures = Axes {
        rows: Axis::Indicator,
        ..*axes
    };
    let (across, drawn_axes) = if axes.rows.of_measures() {
        (pivot.clone(), *axes)
    } else {
        let pivot = corpus.pivot_paced(selection, of_measures, None, pace);
        (Rc::new(pivot.await), of_measures)
    };
    let multiples = corpus.multiples_paced(&across, pace).await;
    let checks = corpus.checks_paced(selection, pace).await;
    let [wrong, ..] = corpus.outcomes(&checks);
    Compared {
        pivot,
        drawn: Rc::new((across, multiples, drawn_axes)),
        versus: Rc::new(corpus.versus_paced(selection, pace).await),
        conflicts: Rc::new(corpus.conflicts_paced(selection, pace).await),
        wrong,
    }
}

/// What a table that is taken along is called: its name and the filters in force.
pub fn table_title(desk: &Desk, name: CompareText) -> String {
    let filters = conditions(desk).into_iter().map(|(name, _)| name);
    let parts = [desk.say(name).to_owned()].into_iter().chain(filters);
    parts.collect::<Vec<_>>().join(" · ")
}
