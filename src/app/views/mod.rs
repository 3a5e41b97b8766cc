//! What each view draws. A view's address and name are rows of `state::View`; here is its
//! component. Adding a view is a row there, an arm here, and a file.

mod articles;
mod articles_order;
mod articles_table;
mod awaited;
mod checks;
mod checks_head;
mod checks_row;
mod checks_table;
mod compare;
mod compare_cell;
mod compare_choices;
mod compare_conflict;
mod compare_left_out;
mod compare_multiples;
mod compare_pivot;
mod compare_sentence;
mod compare_taken;
mod compare_versus;
mod concordance;
mod concordance_lines;
mod concordance_start;
mod concordance_table;
mod documents;
mod empty;
mod figures;
mod organisations;
mod overview;
mod overview_charts;
mod overview_figures;
mod overview_summary;
mod overview_table;
pub mod overview_taken;
mod overview_unfolded;
mod people;
mod reader;
mod reader_find;
mod reader_head;
mod reader_keys;
mod reader_outline;
mod reader_table;
mod reader_tools;
mod register;
mod report;
mod report_list;
mod report_said;
mod surveyed;

use yew::prelude::*;

use super::desk::{Desk, DeskProps};
use super::hooks::FEW;
use super::state::View;
use articles::Articles;
use awaited::Awaited;
use checks::Checks;
use compare::Compare;
use concordance::Concordance;
use documents::Documents;
use empty::Empty;
use figures::Figures;
use organisations::Organisations;
use overview::Overview;
use people::People;
use reader::Reader;
use report::Report;
use surveyed::Surveyed;

/// Whether what the route names is in the first download: the overview of a few articles, where it has
/// something to say.
#[must_use]
pub fn is_first(desk: &Desk) -> bool {
    let route = desk.route();
    let few = desk.corpus.entries().len() <= FEW;
    few && route.article.is_none() && route.view == View::Overview && passes(desk)
}

fn passes(desk: &Desk) -> bool {
    let selection = &desk.found.selection;
    !selection.articles.is_empty() || !selection.mentions.is_empty()
}

/// What the route names: the first view at once, any other once it is there.
#[component]
pub fn Stage(DeskProps { desk }: &DeskProps) -> Html {
    if is_first(desk) {
        return part!(Overview { desk: desk.clone() });
    }
    match desk.later.parts() {
        Some(parts) => (parts.view)(desk.clone()),
        None => part!(Awaited { desk: desk.clone() }),
    }
}

/// Any view but the first: the reader where the route names an article, the way back where nothing
/// passes the filter.
pub fn drawn(desk: Desk) -> Html {
    let route = desk.route();
    if let Some(article) = &route.article {
        return part!(article.clone() => Reader { desk: desk.clone() });
    }
    // What was chosen for the report stays, whatever passes.
    if !passes(&desk) && route.view != View::Report {
        return part!(Empty { desk: desk.clone() });
    }
    match route.view {
        View::Overview => part!(Surveyed { desk }),
        View::Articles => part!(Articles { desk }),
        View::Figures => part!(Figures { desk }),
        View::Compare => part!(Compare { desk }),
        View::Checks => part!(Checks { desk }),
        View::Documents => part!(Documents { desk }),
        View::People => part!(People { desk }),
        View::Organisations => part!(Organisations { desk }),
        View::Concordance => part!(Concordance { desk }),
        View::Report => part!(Report { desk }),
    }
}
