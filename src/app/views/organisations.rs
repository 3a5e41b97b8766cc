//! The register of bodies: the tree from the centre down to the grassroots, each body with its
//! figures and its sentences.

mod branch;

use std::sync::Arc;

use yew::prelude::*;

use super::register::{controls, counted, heading, only, titled, told};
use super::{Awaited, Empty};
use crate::app::desk::{Desk, DeskProps};
use crate::app::hooks::{HEADING, Question, use_paced};
use crate::app::words::{Noun, RegisterText as Says, Wording, format};
use crate::corpus::pace::Pace;
use crate::corpus::{Body, Territory, TerritoryName};
use crate::export::table::{Cell, Table};
use crate::extract::{Kind, Level};
use branch::Branch;

/// A tree with no more bodies than this begins unfolded.
const FEW: usize = 100;

/// The register.
#[component]
pub fn Organisations(DeskProps { desk }: &DeskProps) -> Html {
    let lang = desk.lang();
    let answer = use_paced(desk, (), async |of: Question<()>, pace: Pace| {
        let selection = &of.found.selection;
        of.corpus.organisations_paced(selection, &pace).await
    });
    let Some(answer) = answer else {
        return part!(Awaited { desk: desk.clone() });
    };
    let (desk, tree) = (&answer.desk, &answer.says);
    let table = {
        let (desk, tree) = (desk.clone(), tree.clone());
        Callback::from(move |()| table(&desk, &tree).into())
    };
    if tree.is_empty() {
        return part!(Empty {
            desk: desk.clone(),
            of: Kind::Organisation
        });
    }
    let mut sums = Sums::default();
    for territory in tree.iter() {
        sums.add(territory);
    }
    let open = sums.bodies <= FEW;
    let values = [
        Noun::Organisation.count(lang, sums.bodies),
        format::count(lang, sums.mentions),
        Noun::Article.count(lang, desk.found.selection.articles.len()),
        format::count(lang, sums.figures),
    ];
    let lead = Says::BodiesLead.with(lang, &values.each_ref().map(String::as_str));
    answer.marked(html! {
        <section class="register" aria-labelledby={HEADING}>
            { heading(desk, sums.bodies, lead, table) }
            { controls(desk, sums.bodies, None) }
            <ul class="tree">
                { for tree.iter().map(|territory| part!(name(desk, territory) => Branch { desk: desk.clone(), territory: territory.clone(), open, alone: sums.bodies == 1 })) }
            </ul>
        </section>
    })
}

/// What all bodies come to.
#[derive(Default)]
struct Sums {
    bodies: usize,
    mentions: usize,
    figures: usize,
}

impl Sums {
    fn add(&mut self, territory: &Territory) {
        for body in &territory.bodies {
            self.bodies += 1;
            self.mentions += body.row.count;
            self.figures += body.figures.len();
        }
        for inner in &territory.inner {
            self.add(inner);
        }
    }
}

/// What a place of the tree is called; the words for a level are the page's own.
fn name(desk: &Desk, territory: &Territory) -> String {
    match &territory.name {
        TerritoryName::Place(name) => name.clone(),
        TerritoryName::Level(level) => {
            let name = desk.lang().pick(level.names());
            match level {
                Level::Central | Level::Other => name.to_owned(),
                _ => Says::NoSeat.with(desk.lang(), &[name]),
            }
        }
    }
}

fn table(desk: &Desk, tree: &[Arc<Territory>]) -> Table {
    let mut rows = Vec::new();
    for territory in tree {
        fill(desk, territory, &mut Vec::new(), &mut rows);
    }
    let columns = [
        Says::Body,
        Says::Level,
        Says::Within,
        Says::Mentions,
        Says::FigureCount,
    ];
    Table {
        title: titled(desk),
        columns: columns
            .map(|column| Wording::of(column, desk.lang()).to_owned())
            .into(),
        rows,
    }
}

fn fill(desk: &Desk, territory: &Territory, way: &mut Vec<String>, rows: &mut Vec<Vec<Cell>>) {
    let lang = desk.lang();
    way.insert(0, name(desk, territory));
    for Body {
        row,
        level,
        figures,
    } in &territory.bodies
    {
        rows.push(vec![
            Cell::Link {
                text: row.name.clone(),
                href: only(desk, &row.filter),
            },
            told(lang.pick(level.names())),
            told(way.join(", ")),
            counted(lang, row.count),
            counted(lang, figures.len()),
        ]);
    }
    for inner in &territory.inner {
        fill(desk, inner, way, rows);
    }
    way.remove(0);
}
