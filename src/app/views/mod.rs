//! What each view draws. A view's address and name are rows of `state::View`; here is its
//! component. Adding a view is a row there, an arm here, and a file.

mod articles;
mod articles_table;
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

use yew::prelude::*;

use super::desk::{Desk, DeskProps};
use super::state::View;
use articles::Articles;
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

/// The component of a view.
fn draw(view: View, desk: Desk) -> Html {
    match view {
        View::Overview => part!(Overview { desk }),
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

/// The view that the route names: the reader where it names an article, the way back where nothing
/// passes the filter.
#[component]
pub fn Stage(DeskProps { desk }: &DeskProps) -> Html {
    let route = desk.route();
    let selection = &desk.found.selection;
    if let Some(article) = &route.article {
        return part!(article.clone() => Reader { desk: desk.clone() });
    }
    // What was chosen for the report stays, whatever passes.
    let passes = !selection.articles.is_empty() || !selection.mentions.is_empty();
    if !passes && route.view != View::Report {
        return part!(Empty { desk: desk.clone() });
    }
    draw(route.view, desk.clone())
}
