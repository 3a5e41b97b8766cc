//! The order of the list of articles: the latest first, or where words are looked for, those first that
//! say them best. A name typed without marks finds much else too, and stands anywhere among it.

use std::borrow::Cow;

use yew::prelude::*;

use crate::app::desk::Desk;
use crate::app::state::Setting;
use crate::app::words::Text;
use crate::corpus::ArticleId;

/// What the address says of the best first; of the latest it says nothing.
const BEST: &str = "best";

/// Whether the best come first.
pub fn best_first(desk: &Desk) -> bool {
    !desk.found.hits.is_empty() && desk.route().option(Setting::Order) == Some(BEST)
}

/// The articles in the order that is chosen.
pub fn in_order(desk: &Desk) -> Cow<'_, [ArticleId]> {
    if best_first(desk) {
        desk.found.best_first().into()
    } else {
        (&desk.found.selection.articles).into()
    }
}

/// The choice, where there is one.
pub fn orders(desk: &Desk) -> Html {
    if desk.found.hits.is_empty() {
        return Html::default();
    }
    let chosen = best_first(desk);
    let rows = [
        (Text::LatestFirst, None, !chosen),
        (Text::BestFirst, Some(BEST.to_owned()), chosen),
    ];
    let links = rows.into_iter().map(|(name, value, current)| {
        let href = desk.route().opting(Setting::Order, value).href();
        let current = current.then_some("true");
        html! { <li key={desk.say(name)}><a {href} aria-current={current}>{ desk.say(name) }</a></li> }
    });
    html! {
        <div class="orders">
            <span class="soft" id="orders">{ desk.say(Text::SortBy) }</span>
            <ul aria-labelledby="orders">{ for links }</ul>
        </div>
    }
}
