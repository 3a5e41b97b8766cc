//! The column of filters; on a small screen a sheet over the page.

use yew::prelude::*;

use super::FacetGroup;
use crate::app::desk::DeskProps;
use crate::app::hooks::use_sheet;
use crate::app::state::Action;
use crate::app::turns::Turn;
use crate::app::words::Text;
use crate::corpus::Facet;

/// The facets that begin unfolded: those that first questions are about.
const OPEN: [Facet; 5] = [
    Facet::Collection,
    Facet::Place,
    Facet::Year,
    Facet::Kind,
    Facet::Indicator,
];

/// The column of filters.
#[component]
pub fn Filters(DeskProps { desk }: &DeskProps) -> Html {
    let panel = use_node_ref();
    use_sheet(desk, &panel);
    let open = desk.room.sheet.then_some("open");
    let groups = desk
        .found
        .facets
        .iter()
        .filter(|counts| !counts.choices.is_empty());
    let groups = groups.map(|counts| {
        let chosen = desk.route().filter.choices(counts.facet);
        let chosen: Vec<String> = chosen.map(str::to_owned).collect();
        part!(Turn::Next, counts.facet.id() => FacetGroup {
            room: desk.room.dispatcher(),
            lang: desk.lang(),
            counts: counts.clone(),
            open: OPEN.contains(&counts.facet) || !chosen.is_empty(),
            chosen
        })
    });
    html! {
        <aside ref={panel} id="filters" class={classes!("filters", open)} tabindex="-1"
            aria-label={desk.say(Text::Filters)}>
            <h2>{ desk.say(Text::Filters) }</h2>
            { for groups }
            <p class="close-filters">
                <button type="button" onclick={desk.on(|_| Action::Sheet(false))}>
                    { desk.say(Text::CloseFilters) }
                </button>
            </p>
        </aside>
    }
}
