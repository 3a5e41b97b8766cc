//! The heading of a group: its name, how many figures it has, and whether they are shown.

use yew::prelude::*;

use super::items::Open;
use super::use_window::Same;
use crate::app::desk::Desk;
use crate::app::state::{Action, Setting};
use crate::app::words::{FigureText, Noun, group_name};
use crate::corpus::{Corpus, GroupKey, Grouping, Listing};

/// Properties of [`GroupHead`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// The table.
    pub listing: Same<Listing>,
    /// Which of its groups.
    pub group: usize,
    /// Which groups are unfolded.
    pub open: Open,
    /// Its place in the table.
    pub line: usize,
    /// Whether the Tab key stops here.
    pub active: bool,
}

/// The heading of a group.
#[component]
pub fn GroupHead(props: &Props) -> Html {
    let Props {
        desk,
        listing,
        group,
        open,
        line,
        active,
    } = props;
    let Some((found, _)) = listing.0.groups.get(*group) else {
        return Html::default();
    };
    let lang = desk.lang();
    let unfolded = open.holds(&found.key.id());
    let own = matches!(found.key, GroupKey::Text(_) | GroupKey::Article(..)).then_some("vi");
    let counts = [
        Noun::Figure.count(lang, found.rows.len()),
        Noun::Article.count(lang, Corpus::of_articles(&found.rows)),
    ];
    let onclick = {
        let (desk, listing, open, group) = (desk.clone(), listing.0.clone(), open.clone(), *group);
        Callback::from(move |_: MouseEvent| {
            if let Some(action) = toggled(&desk, &listing, group, &open) {
                desk.room.dispatch(action);
            }
        })
    };
    html! {
        <tr role="row" class="group-head" tabindex={if *active { "0" } else { "-1" }} aria-rowindex={(line + 2).to_string()}>
            <th role="rowheader" scope="rowgroup">
                <button type="button" class="plain fold" aria-expanded={unfolded.to_string()} {onclick}
                    tabindex={(!active).then_some("-1")}>
                    <span class="fold-sign" aria-hidden="true">{ if unfolded { "▾" } else { "▸" } }</span>
                    <span class="group-name" lang={own}>{ name(desk, &found.key, listing.0.by) }</span>
                </button>
                { " " }
                <span class="soft number">{ counts.join(" · ") }</span>
            </th>
        </tr>
    }
}

/// What a group is called: an article by its headline.
fn name(desk: &Desk, key: &GroupKey, by: Option<Grouping>) -> String {
    if let GroupKey::Article(article, _) = key
        && let Some(entry) = desk.corpus.entry(*article)
    {
        return crate::text::nfc(entry.article.heading());
    }
    let nothing = match by {
        Some(Grouping::Place) => FigureText::NoPlace,
        Some(Grouping::Year) => FigureText::NoYear,
        Some(Grouping::Unit) => FigureText::NoUnit,
        _ => FigureText::NoIndicator,
    };
    group_name(key, desk.lang(), nothing)
}

/// The group the other way, folded or not.
pub fn toggled(desk: &Desk, listing: &Listing, group: usize, open: &Open) -> Option<Action> {
    let key = listing.groups.get(group)?.0.key.id();
    let keys = listing.groups.iter().map(|(group, _)| group.key.id());
    let value = open.toggled(&key, keys);
    Some(Action::Go(desk.route().opting(Setting::Entry, value)))
}
