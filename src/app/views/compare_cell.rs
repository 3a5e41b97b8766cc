//! How the comparisons name a figure: its value as a link to its sentence, and beside it in few
//! words what else it is.

use yew::prelude::*;

use crate::app::desk::Desk;
use crate::app::hooks::CHOSEN;
use crate::app::state::Passage;
use crate::app::words::{CompareText, Text, format, status_name};
use crate::corpus::{Axis, Entry, Head, Measure, MentionRef, Years};
use crate::export::table::Cell;
use crate::extract::{Amount, Figure, Mention, Status};
use crate::text::Edtf;

/// A figure with where it stands.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    pub entry: &'a Entry,
    pub mention: &'a Mention,
    pub figure: &'a Figure,
}

impl<'a> Told<'a> {
    pub fn new(desk: &'a Desk, at: MentionRef) -> Option<Self> {
        let entry = desk.corpus.entry(at.article)?;
        let mention = desk.corpus.mention(at)?;
        let figure = mention.figure()?;
        Some(Self {
            entry,
            mention,
            figure,
        })
    }

    /// Its words in the address.
    pub fn passage(&self) -> Passage {
        Passage::new(&self.entry.article, self.mention.span)
    }

    /// Its value as printed.
    pub fn printed(&self, desk: &Desk) -> String {
        format::short_amount(desk.lang(), self.figure)
    }

    /// Its value as a link that shows its sentence beside the view. Of several links to the figure
    /// on a page `first` is the one that is held to be the chosen words.
    pub fn link(&self, desk: &Desk, first: bool) -> Html {
        let at = self.passage();
        let chosen = desk.route().at.as_ref() == Some(&at);
        let id = (chosen && first).then_some(CHOSEN);
        let href = desk.route().choosing(Some(at)).href();
        html! {
            <a {id} class={classes!("number", "value", chosen.then_some("chosen-value"))}
                aria-current={chosen.then_some("true")} {href}>{ self.printed(desk) }</a>
        }
    }

    /// What the axes leave open: plan or change, period, body.
    pub fn note(&self, desk: &Desk, axes: &[Axis]) -> String {
        let lang = desk.lang();
        let status = self.figure.status;
        let period = self.figure.period.filter(|period| {
            // The column says the year already.
            !axes.contains(&Axis::Year) || !matches!(period, Edtf::At(at) if at.month.is_none())
        });
        let parts = [
            (status != Status::Actual).then(|| status_name(status, lang).to_owned()),
            period.map(|period| format::edtf(lang, period)),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// Its value for taking along.
    pub fn cell(&self, desk: &Desk) -> Cell {
        let printed = self.printed(desk);
        match self.figure.amount {
            Amount::Exact(value) => Cell::Number { value, printed },
            _ => Cell::Text(printed),
        }
    }

    /// Its period for taking along.
    pub fn period_cell(&self, desk: &Desk) -> Cell {
        self.figure.period.map_or(Cell::Empty, |edtf| Cell::Time {
            edtf,
            printed: format::edtf(desk.lang(), edtf),
        })
    }
}

/// What a measure is called: `Tổng số đảng viên (đảng viên)`.
pub fn measure_name(desk: &Desk, measure: &Measure) -> String {
    let lang = desk.lang();
    let name = lang.pick(measure.indicator.names());
    CompareText::MeasureIn.with(lang, &[name, &measure.unit])
}

/// What a row or a column is called.
pub fn head_name(desk: &Desk, head: &Head) -> String {
    let lang = desk.lang();
    match head {
        Head::Measure(measure) => measure_name(desk, measure),
        Head::Place(place) => place.clone(),
        Head::Years(Years { first, last }) => match last {
            Some(last) if last == first => first.to_string(),
            Some(last) => Text::Range.with(lang, &[&first.to_string(), &last.to_string()]),
            None => Text::Since.with(lang, &[&first.to_string()]),
        },
        Head::Article(id) => desk
            .corpus
            .entry(*id)
            .map(|entry| crate::text::nfc(entry.article.heading()))
            .unwrap_or_default(),
    }
}

/// The language of a head's words, where they are the articles' own.
pub fn head_lang(head: &Head) -> Option<&'static str> {
    matches!(head, Head::Place(_) | Head::Article(_)).then_some("vi")
}
