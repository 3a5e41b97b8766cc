//! Results beside what was planned, and beside what was before.
//!
//! A plan belongs to a result where the text compares the two, where it stands in the same article
//! for the same measure, place and period, or where the text says by how much it was exceeded
//! ("vượt kế hoạch 9"): then the plan is not printed anywhere, and is worked out. All of it is exact
//! decimal arithmetic.

#[cfg(test)]
mod tests;

use foldhash::HashSet;

use super::Measure;
use super::datum::{Datum, data_of, mention_at};
use super::gap::{Gap, ends, gap};
use crate::corpus::pace::{Pace, at_once};
use crate::corpus::{Corpus, MentionRef, Selection};
use crate::extract::{Field, Kind, Status};
use crate::order::InOrder as _;
use crate::text::{Decimal, Span, nfc};

/// What a result stands beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VersusKind {
    /// What was planned.
    Target,
    /// What was before.
    Earlier,
}

/// Where the other number comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// It is printed.
    Stated(MentionRef),
    /// It is the result less the excess that is printed here.
    Implied {
        /// The figure that says by how much.
        change: MentionRef,
        /// What follows from it.
        value: Decimal,
    },
}

impl Base {
    /// The figure that states it, or from which it follows.
    #[must_use]
    pub const fn mention(self) -> MentionRef {
        match self {
            Self::Stated(at) | Self::Implied { change: at, .. } => at,
        }
    }
}

/// A result beside its plan or what was before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versus {
    /// Which of them.
    pub kind: VersusKind,
    /// What is measured.
    pub measure: Measure,
    /// The place.
    pub place: Option<String>,
    /// The result.
    pub result: MentionRef,
    /// The other number.
    pub base: Base,
    /// How far they lie apart.
    pub gap: Gap,
}

impl Corpus {
    /// Every result with its plan or what was before, of which one is in `selection`; plans first,
    /// in the order of the indicators' table, then as articles stand there.
    #[must_use]
    pub fn versus(&self, selection: &Selection) -> Vec<Versus> {
        at_once(self.versus_paced(selection, &Pace::default()))
    }

    /// [`Corpus::versus`], resting on the way.
    pub async fn versus_paced(&self, selection: &Selection, pace: &Pace) -> Vec<Versus> {
        let mut found = Vec::new();
        for chosen in selection.mentions.chunk_by(|a, b| a.article == b.article) {
            let rows = of_article(&data_of(self, chosen)).into_iter();
            found.extend(rows.map(|row| ((row.kind, row.measure.order()), row)));
            pace.rest().await;
        }
        let found = pace.in_order(found, |(a, _), (b, _)| a.cmp(b)).await;
        found.into_iter().map(|(_, row)| row).collect()
    }
}

/// A result and its base, by their places among the figures of the article.
struct Pair {
    kind: VersusKind,
    result: usize,
    base: usize,
    implied: Option<Decimal>,
}

/// Those of one article; plans first, as they stand there.
pub(in crate::corpus) fn of_article(data: &[Datum]) -> Vec<Versus> {
    let mut pairs = told(data);
    alike(data, &mut pairs);
    implied(data, &mut pairs);
    pairs.order_by_key(|pair| (pair.kind, pair.result));
    let rows = pairs.into_iter().filter_map(|pair| {
        let (result, base) = (&data[pair.result], &data[pair.base]);
        let shown = result.selected || base.selected;
        let measure = result.measure.filter(|_| shown)?;
        let against = match pair.implied {
            Some(value) => (value, value),
            None => ends(base.figure.amount)?,
        };
        let blurred = |datum: &Datum| datum.figure.approx.is_some();
        let approximate = blurred(result) || blurred(base);
        let gap = gap(measure, ends(result.figure.amount)?, against, approximate)?;
        Some(Versus {
            kind: pair.kind,
            measure: measure.clone(),
            place: result.place.map(str::to_owned),
            result: result.at,
            base: match pair.implied {
                Some(value) => Base::Implied {
                    change: base.at,
                    value,
                },
                None => Base::Stated(base.at),
            },
            gap,
        })
    });
    rows.collect()
}

/// What the text itself compares.
fn told(data: &[Datum]) -> Vec<Pair> {
    let kinds = [
        (VersusKind::Target, Field::Target),
        (VersusKind::Earlier, Field::Earlier),
    ];
    let of = |(n, result): (usize, &Datum)| {
        let pairs = kinds.into_iter().filter_map(|(kind, field)| {
            let span = result.evidence(field)?;
            let at = mention_at(result.entry, span, Kind::Figure)?;
            let base = data.binary_search_by_key(&at, |datum| datum.at.mention);
            Some(Pair {
                kind,
                result: n,
                base: base.ok()?,
                implied: None,
            })
        });
        pairs.collect::<Vec<_>>()
    };
    data.iter().enumerate().flat_map(of).collect()
}

/// Plans that stand near a result of the same measure, place and period; each for one result.
fn alike(data: &[Datum], pairs: &mut Vec<Pair>) {
    let plans = pairs.iter().filter(|pair| pair.kind == VersusKind::Target);
    let mut taken: HashSet<usize> = plans.flat_map(|pair| [pair.result, pair.base]).collect();
    for (n, plan) in data.iter().enumerate() {
        if plan.figure.status != Status::Target || taken.contains(&n) {
            continue;
        }
        let near = n.saturating_sub(REACH)..(n + REACH).min(data.len());
        let results = near.filter(|m| !taken.contains(m) && meets(&data[*m], plan));
        if let Some(result) = results.min_by_key(|m| (!data[*m].beside(plan), m.abs_diff(n))) {
            taken.extend([n, result]);
            pairs.push(Pair {
                kind: VersusKind::Target,
                result,
                base: n,
                implied: None,
            });
        }
    }
}

/// So many figures away a plan is looked for its result.
const REACH: usize = 40;

fn meets(result: &Datum, plan: &Datum) -> bool {
    let periods = (result.figure.period, plan.figure.period);
    let timely = match periods {
        (Some(done), Some(planned)) => done == planned,
        // "vượt chỉ tiêu là hằng năm có 85 %": a plan for every year, in the result's own sentence.
        (_, None) => result.beside(plan),
        (None, Some(_)) => false,
    };
    let bodies = match (result.body, plan.body) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    };
    let family = |datum: &Datum| datum.measure.is_none_or(Measure::is_mixed);
    // Of a measure that mixes quantities only one sentence can be trusted to speak of one.
    let known = result.measure.is_some() && (!family(result) || result.beside(plan));
    result.figure.status == Status::Actual
        && !result.part
        && known
        && timely
        && bodies
        && result.measure == plan.measure
        && result.place == plan.place
}

/// Plans that are not printed: `684 đảng viên mới (vượt kế hoạch 9 đảng viên)`.
fn implied(data: &[Datum], pairs: &mut Vec<Pair>) {
    for n in 1..data.len() {
        let (result, change) = (&data[n - 1], &data[n]);
        let known = pairs.iter().any(|pair| pair.result == n - 1);
        if known || !exceeds(result, change) {
            continue;
        }
        let value = result.exact().zip(change.exact());
        let value = value
            .and_then(|(result, change)| (result > change).then(|| result.distance(change))?);
        if value.is_some() {
            pairs.push(Pair {
                kind: VersusKind::Target,
                result: n - 1,
                base: n,
                implied: value,
            });
        }
    }
}

/// Whether `change` says by how much the figure before it is above its plan.
fn exceeds(result: &Datum, change: &Datum) -> bool {
    let counted = result.measure.is_some() && result.measure == change.measure;
    let plain = [result, change]
        .iter()
        .all(|datum| datum.figure.approx.is_none());
    let stated = result.figure.status == Status::Actual && !result.part;
    if change.figure.status != Status::Change || !counted || !plain || !stated {
        return false;
    }
    let (from, sentence) = (result.mention.span.end.index(), change.sentence());
    if !result.beside(change) || from > change.mention.span.start.index() {
        return false;
    }
    let source = &change.entry.article.source;
    let before = nfc(Span::new(from, change.mention.span.start.index()).of(source)).to_lowercase();
    let after = Span::new(change.mention.span.end.index(), sentence.end.index());
    let after = nfc(after.of(source)).to_lowercase();
    // What ends the clause ends what is said of the excess.
    let clause = after.split([',', ';', ')', '(']).next().unwrap_or_default();
    let (_, led) = before.rsplit_once([',', ';', '(']).unwrap_or(("", &before));
    let planned = |text: &str| {
        ["kế hoạch", "chỉ tiêu", "dự toán"]
            .iter()
            .any(|plan| text.contains(plan))
    };
    led.contains("vượt") && (planned(led) || planned(clause))
}
