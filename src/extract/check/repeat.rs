//! Repeats: a quantity that the headline or the lead states and the body states again, rounded or
//! otherwise. Equal numbers say nothing new and are no checks.

use super::verdict::{Computed, Stated, judge};
use super::{Check, CheckKind, Sheet, Verdict};
use crate::article::BlockKind;
use crate::extract::figure::Draft;
use crate::extract::{Amount, Approx, Status};
use crate::lexicon::Indicator;
use crate::lexicon::unit::Unit;
use crate::order::InOrder as _;
use crate::text::{Decimal, Edtf};

/// How many figures of headline and lead are looked at: an article printed as one lead has no body
/// to differ from.
const OPENING: usize = 40;

/// The quantities of headline and lead that what follows states otherwise.
pub(super) fn find(sheet: &Sheet) -> Vec<Check> {
    let opening: Vec<usize> = (0..sheet.rows.len())
        .filter(|n| place(sheet, *n).is_some_and(|place| place != Place::Body))
        .take(OPENING)
        .collect();
    let says = |n: usize| (sheet.draft(n).amount, sheet.draft(n).unit.as_deref());
    let first = |at: &usize| {
        opening[..*at]
            .iter()
            .all(|m| says(*m) != says(opening[*at]))
    };
    (0..opening.len())
        .filter(first)
        .filter_map(|at| of(sheet, opening[at]))
        .collect()
}

/// How far into the article a figure stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Title,
    Lead,
    Body,
}

/// Where row `n` stands; a text that is printed twice stands where it is printed first.
fn place(sheet: &Sheet, n: usize) -> Option<Place> {
    let ctx = sheet.ctx(n);
    let block = ctx.article.blocks.get(ctx.block)?;
    block.repeats.is_none().then_some(match block.kind {
        BlockKind::Title => Place::Title,
        BlockKind::Lead => Place::Lead,
        _ => Place::Body,
    })
}

/// What repeats the quantity of row `n` otherwise: in the body, else in the lead.
fn of(sheet: &Sheet, n: usize) -> Option<Check> {
    let draft = sheet.draft(n);
    let Amount::Exact(stated) = draft.amount else {
        return None;
    };
    if draft.percent {
        return None;
    }
    let later: Vec<(usize, Decimal)> = (n + 1..sheet.rows.len())
        .filter(|m| place(sheet, *m) > place(sheet, n) && alike(draft, sheet.draft(*m)))
        .filter_map(|m| match sheet.draft(m).amount {
            Amount::Exact(value) => Some((m, value)),
            _ => None,
        })
        .collect();
    let equal =
        |(m, value): &(usize, Decimal)| *value == stated && place(sheet, *m) == Some(Place::Body);
    if later.iter().any(equal) {
        return None;
    }
    let verdict = |m: usize, value: Decimal| verdict(draft, stated, sheet.draft(m), value);
    let shared = |m: usize| shared(sheet, n, m);
    // Sums of money and the like are many in one text: rounding alone does not pair them. A number
    // that says itself that it is rounded needs no indicator to be found again.
    let many = later.len() > 1 || !counts(draft);
    let known = draft.indicator != Indicator::Other || draft.approx.is_some();
    // `hơn 5.400 đảng viên`, and 5.437 of them: too many digits for chance.
    let rounded = draft.approx.is_some() && counts(draft) && stated >= Decimal::new(1000, 0);
    let close = |value: Decimal| {
        let fiftieth = stated.ratio(Decimal::new(50, 0), 6);
        stated.distance(value) <= fiftieth
    };
    let agreeing = later.iter().filter(|(m, value)| {
        let needed = if !known || draft.approx == Some(Approx::About) {
            2
        } else {
            usize::from(many && !(rounded && close(*value)))
        };
        *value != stated && verdict(*m, *value) != Verdict::Inconsistent && shared(*m) >= needed
    });
    let tenth = stated.ratio(Decimal::new(10, 0), 6)?;
    let near = |value: Decimal| stated.distance(value).is_some_and(|d| d <= tenth);
    // A number far off is another quantity, not the same one in contradiction; one close by is the
    // same only if the words around it are, and if nothing beside it makes up the difference (`11
    // trẻ … tử vong`, `10 trẻ là người Hàn Quốc và 1 trẻ khác …`).
    let differing = later.iter().filter(|(m, value)| {
        draft.status == sheet.draft(*m).status
            && *value != stated
            && near(*value)
            && settled(draft)
            && (shared(*m) >= 2 || rounded && known && close(*value))
            && !completed(sheet, *m, stated, *value)
    });
    let (m, computed) = only(agreeing).or_else(|| only(differing))?;
    let verdict = verdict(m, computed);
    let sign = if verdict == Verdict::Inconsistent {
        "≠"
    } else {
        "≈"
    };
    let line = format!(
        "{} {sign} {} {}",
        stated.printed(),
        computed.printed(),
        verdict.sign()
    );
    let rows = [n, m];
    Some(sheet.check(CheckKind::Repeat, &rows, stated, computed, verdict, line))
}

/// The one value that all the rows state, at its first: of two only one can be meant.
fn only<'a>(mut rows: impl Iterator<Item = &'a (usize, Decimal)>) -> Option<(usize, Decimal)> {
    let (first, value) = *rows.next()?;
    rows.all(|(_, other)| *other == value)
        .then_some((first, value))
}

/// Whether the two agree: the one that says that it is rounded with the other.
fn verdict(first: &Draft, stated: Decimal, later: &Draft, value: Decimal) -> Verdict {
    let coarser = later.approx.is_some() || coarse(value) > coarse(stated);
    let (said, approx, found) = if first.approx.is_none() && coarser {
        (value, later.approx, stated)
    } else {
        (stated, first.approx, value)
    };
    let said = Stated {
        value: said,
        grain: coarse(said),
        approx,
    };
    judge(
        said,
        Computed {
            value: found,
            slack: 0.0,
        },
    )
}

/// Whether a figure near row `m` makes up what it lacks of the number stated first, or is its whole.
fn completed(sheet: &Sheet, m: usize, stated: Decimal, value: Decimal) -> bool {
    /// Further off a small difference is found by chance.
    const BESIDE: usize = 4;
    let around = m.saturating_sub(BESIDE)..(m + BESIDE + 1).min(sheet.rows.len());
    let lacking = stated.distance(value);
    let beside = |other: &usize| *other != m && sheet.rows[*other].part == sheet.rows[m].part;
    around.filter(beside).any(|other| {
        let draft = sheet.draft(other);
        matches!(draft.amount, Amount::Exact(amount) if Some(amount) == lacking || amount == stated)
    })
}

/// How many of the words around two figures are the same: those of one statement are.
fn shared(sheet: &Sheet, n: usize, m: usize) -> usize {
    /// How far from its figure a word belongs to it.
    const AROUND: usize = 12;
    /// Syllables that stand in any sentence.
    const EMPTY: &[&str] = &[
        "của", "các", "được", "trong", "cho", "tại", "với", "những", "này", "toàn", "năm", "tháng",
        "ngày", "tỉnh", "huyện", "thành", "phố", "trên", "theo", "người", "hơn", "gần", "khoảng",
        "đảng", "viên", "đồng", "chức", "tổng", "cộng", "nhiều", "việt", "nam",
    ];
    let words = |n: usize| -> Vec<String> {
        let (ctx, draft, sentence) = (sheet.ctx(n), sheet.draft(n), sheet.sentence(n));
        let from = draft
            .tokens
            .start
            .saturating_sub(AROUND)
            .max(sentence.start);
        let to = (draft.whole.end + AROUND).min(sentence.end);
        (from..draft.tokens.start)
            .chain(draft.whole.end..to)
            .map(|i| ctx.at(i).to_lowercase())
            .filter(|word| word.chars().count() > 2 || word == "kỷ")
            .filter(|word| word.chars().all(char::is_alphabetic) && !EMPTY.contains(&word.as_str()))
            .collect()
    };
    let (first, later) = (words(n), words(m));
    let mut shared: Vec<&String> = first.iter().filter(|word| later.contains(word)).collect();
    shared.order();
    shared.dedup();
    shared.len()
}

/// One unit of the last place that is not a round nought, the first two places aside: a headline's
/// `16.000` stands for 16.610, its `100 triệu` not for 80.
fn coarse(stated: Decimal) -> Decimal {
    let text = stated.to_string();
    let noughts = text.len() - text.trim_end_matches('0').len();
    let noughts = noughts.min(text.len().saturating_sub(2));
    let power = u8::try_from(noughts).unwrap_or(0);
    let round = if power >= 2 && !text.contains('.') {
        power
    } else {
        0
    };
    stated.step().times_ten_to(round).unwrap_or_default()
}

/// Prices, areas and the like vary from one thing to the next; people, bodies and events that are
/// counted twice under one indicator are the same.
fn counts(first: &Draft) -> bool {
    first.indicator != Indicator::Economy && first.kind.is_some_and(|kind| kind != Unit::Measure)
}

/// Whether two numbers of the same can only contradict each other: under an indicator of the
/// Party's work, or of things. How many people came to harm varies with what is counted as harm.
fn settled(first: &Draft) -> bool {
    counts(first) && (first.indicator != Indicator::Other || first.kind != Some(Unit::Person))
}

/// Whether the later figure can be the same quantity: one noun, one matter, one time.
fn alike(first: &Draft, later: &Draft) -> bool {
    let (Some(one), Some(other)) = (&first.unit, &later.unit) else {
        return false;
    };
    // One may be short: `81 tổ chức`, then `87 tổ chức đảng`.
    let longer = |long: &str, short: &str| {
        long.strip_prefix(short)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '/']))
    };
    let noun = longer(one, other) || longer(other, one);
    let year = |draft: &Draft| draft.period.and_then(Edtf::first_year);
    let time = year(first).is_none() || year(later).is_none() || year(first) == year(later);
    // What is still planned is told as a fact by many a headline; so many digits are no chance.
    let status = first.status == later.status || later.status == Status::Target && long(first);
    let changed = first.status == Status::Change
        && counts(first)
        && first.indicator != Indicator::Other
        && first.unit.as_deref() != Some("lần");
    let told = first.status == Status::Actual || changed;
    // A headline's `giảm hơn 300 đầu mối` is told again as a change.
    noun && time && status && first.indicator == later.indicator && told
}

/// Whether four digits or more are stated.
fn long(draft: &Draft) -> bool {
    let Amount::Exact(value) = draft.amount else {
        return false;
    };
    let digits = value.to_string().replace('.', "");
    digits.trim_end_matches('0').len() >= 4
}
