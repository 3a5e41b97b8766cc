//! Decides the time that each figure of a sentence holds for.

use std::ops::Range;

use super::context::Context;
use super::figure::Draft;
use super::setting::{Decided, Setting, begin_in};
use super::time::{Moment, Role};
use super::{Field, Status};
use crate::lexicon::cue::{self, Turn};
use crate::lexicon::unit::Unit;
use crate::lexicon::word::Word;
use crate::text::{Edtf, Instant};

/// What a sentence leaves to the next one of its paragraph.
#[derive(Clone, Debug, Default)]
pub(super) struct Carried {
    /// The time last told of.
    told: Option<Decided<Edtf>>,
    /// A year after the day of printing that was spoken of since: only plans can be meant for it.
    ahead: Option<Decided<Edtf>>,
}

/// Sets the periods of a sentence's figures; gives the time that later sentences may mean.
pub(super) fn decide(
    ctx: &Context,
    setting: &Setting,
    sentence: &Range<usize>,
    drafts: &mut [Draft],
    carried: Carried,
) -> Carried {
    let carried = if speaks(ctx, sentence) {
        Carried::default()
    } else {
        carried
    };
    let times = setting.times(sentence.clone());
    let times: Vec<&Moment> = times
        .iter()
        .filter(|m| !setting.cited(m.tokens.start))
        .collect();
    let scene = Scene::new(ctx, setting, &times, drafts);
    for n in 0..drafts.len() {
        let (done, rest) = drafts.split_at_mut(n);
        let found = scene.period(ctx, setting, &rest[0], done.last(), &carried);
        if let Some(found) = found.filter(|found| found.value.first_year().is_some()) {
            rest[0].period = Some(found.value);
            rest[0].because(Field::Period, found.words);
        }
    }
    scene.leaves(ctx, setting, carried)
}

/// The times of a sentence, by what they can date, each list in order.
struct Scene<'a> {
    /// Times that the statement may be about.
    statements: Vec<&'a Moment>,
    /// Times that date only the figure before them.
    local: Vec<&'a Moment>,
    /// Bases of comparisons.
    bases: Vec<&'a Moment>,
    now: bool,
    habit: Option<&'a Moment>,
}

/// The last of some ordered times that ends at or before token `at`.
fn last_before<'a>(times: &[&'a Moment], at: usize) -> Option<&'a Moment> {
    let nth = times.partition_point(|m| m.tokens.end <= at);
    times.get(nth.checked_sub(1)?).copied()
}

/// The first of some ordered times that begins at or after token `at`.
fn first_after<'a>(times: &[&'a Moment], at: usize) -> Option<&'a Moment> {
    times
        .get(times.partition_point(|m| m.tokens.start < at))
        .copied()
}

/// The time that a moment gives, with its words.
fn held(moment: &Moment) -> Option<Decided<Edtf>> {
    Some(Decided::by(moment.holds?, moment.tokens.clone()))
}

impl<'a> Scene<'a> {
    fn new(ctx: &Context, setting: &Setting, times: &[&'a Moment], drafts: &[Draft]) -> Self {
        let mut scene = Self {
            statements: Vec::new(),
            local: Vec::new(),
            bases: Vec::new(),
            now: times.iter().any(|m| m.role == Role::Now),
            habit: times.iter().copied().find(|m| m.role == Role::Habit),
        };
        for &moment in times {
            let dated = matches!(moment.role, Role::Point | Role::Term) && moment.holds.is_some();
            if moment.role == Role::SamePeriod || compared(ctx, setting, moment) {
                scene.bases.push(moment);
            } else if !dated {
                // Now and habits are looked at on their own.
            } else if moment.role == Role::Term && setting.body_before(ctx, moment.tokens.start) {
                // `Ban Chấp hành … nhiệm kỳ 2015-2020`: the body's own term.
            } else if follows_unit(ctx, moment, drafts) {
                scene.local.push(moment);
            } else if !aside(ctx, moment, drafts) {
                scene.statements.push(moment);
            }
        }
        // A term that describes a noun gives way to any other time of the sentence.
        if scene.statements.iter().any(|m| m.role == Role::Point) {
            scene.statements.retain(|m| m.role == Role::Point);
        }
        // `sơ kết 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm`: so does the plan's own.
        if scene.statements.iter().any(|m| !of_tasks(ctx, m)) {
            scene.statements.retain(|m| !of_tasks(ctx, m));
        }
        scene
    }

    fn period(
        &self,
        ctx: &Context,
        setting: &Setting,
        draft: &Draft,
        last: Option<&Draft>,
        carried: &Carried,
    ) -> Option<Decided<Edtf>> {
        if draft.kind == Some(Unit::Length) {
            return ends_of(ctx, setting, draft.whole.end).and_then(held);
        }
        let at = draft.tokens.start;
        let last_period = || {
            let last = last?;
            Some((last.period?, last.words_for(Field::Period)))
        };
        let next = first_after(&self.local, draft.tokens.end);
        if let Some(local) = next.filter(|m| m.tokens.start <= draft.whole.end + 2) {
            return held(local);
        }
        // `so với cùng kỳ (8.242 tỷ)`: the bracket after a base is the base's value.
        if ctx.sign(at.wrapping_sub(1), '(')
            && let Some(base) = last_before(&self.bases, at).filter(|b| b.tokens.end + 1 == at)
        {
            // `cùng kỳ năm 2015 (71)`: that part of the year which the statement is about.
            let same =
                base.tokens.start >= 2 && ctx.are(base.tokens.start - 2, &[Word::Cung, Word::Ky]);
            let year = base.holds.and_then(Edtf::first_year).filter(|_| same);
            if let Some(year) = year
                && let Some(value) = last_period().and_then(|(period, _)| in_year(period, year))
            {
                return Some(Decided::by(value, base.tokens.clone()));
            }
            if base.role != Role::SamePeriod {
                return held(base);
            }
            let value = last_period().and_then(|(period, _)| year_before(period))?;
            return Some(Decided::by(value, base.tokens.clone()));
        }
        // `So với cùng kỳ năm 2016, … giảm 12 trường hợp (73 trường hợp)`: so is the one after a
        // difference.
        if let Some(last) = last.filter(|d| {
            ctx.sign(d.whole.end, '(')
                && d.whole.end + 1 == at
                && d.status == Status::Change
                && d.unit == draft.unit
        }) && let Some(base) = last_before(&self.bases, at)
            && let Some(period) = last.period
        {
            let year = base.holds.and_then(Edtf::first_year);
            let value = year.map_or_else(|| year_before(period), |year| in_year(period, year));
            return Some(Decided::by(value?, base.tokens.clone()));
        }
        // `kế hoạch năm (12.000 tỷ)`: the whole year's.
        if yearly_plan(ctx, at) {
            let (period, words) = last_period()?;
            return Some(Decided {
                value: Edtf::year(period.last_year()?),
                words,
            });
        }
        // `So với năm 2018, … giảm từ 35 đơn xuống còn 14`: the base's own value.
        if ctx.word_before(at) == Some(Word::Tu)
            && let Some(base) = last_before(&self.bases, at).filter(|b| b.role == Role::Point)
        {
            return held(base);
        }
        let before = last_before(&self.statements, at);
        let after = first_after(&self.statements, at);
        let beside = before
            .into_iter()
            .chain(after)
            .find(|m| same_bracket(ctx, at, m.tokens.start));
        if let Some(beside) = beside {
            return held(beside);
        }
        // After `từ 46 … năm 2017 xuống còn 38 … năm 2020` the difference has the later time.
        if let Some(local) = last_before(&self.local, at)
            && (before.is_none()
                || draft.status == Status::Change && before.is_some_and(|m| m.role == Role::Term))
        {
            return held(local);
        }
        if let Some(habit) = self.habit
            && habit.tokens.start < at
            && !(habit.tokens.end..at).take(60).any(|i| ctx.sign(i, ')'))
            && before.is_none_or(|m| m.tokens.end <= habit.tokens.start)
        {
            return None;
        }
        if let Some(moment) = before.or(after) {
            return held(moment);
        }
        let planned = draft.status == Status::Target;
        let told = carried.told.clone();
        let carried = carried
            .ahead
            .as_ref()
            .filter(|_| planned || carried.told.is_none());
        let carried = carried.or(told.as_ref());
        carried.filter(|_| !self.now).cloned()
    }

    /// What a later sentence of the paragraph may mean.
    fn leaves(&self, ctx: &Context, setting: &Setting, carried: Carried) -> Carried {
        let printed = ctx.article.published.as_ref().and_then(|p| p.day.year);
        let aimed = |m: &Moment| {
            let turns = setting.turns(m.tokens.start.saturating_sub(6)..m.tokens.start);
            turns.iter().any(|t| t.value == Turn::Aim)
        };
        let told = |m: &&&Moment| {
            let year = m.holds.and_then(Edtf::first_year);
            let past = year
                .zip(printed)
                .is_none_or(|(year, printed)| year <= printed);
            past && !aimed(m)
        };
        let dated = |m: &Moment| m.holds.and_then(Edtf::first_year).and_then(|_| held(m));
        let all = if self.statements.is_empty() && carried.told.is_none() {
            &self.local
        } else {
            &self.statements
        };
        let Some(last) = all.last() else {
            return if self.now {
                Carried::default()
            } else {
                carried
            };
        };
        let mut left = Carried {
            told: carried.told,
            ahead: None,
        };
        if let Some(last) = all.iter().rev().find(told) {
            left.told = dated(last);
        }
        if !told(&last) {
            left.ahead = dated(last);
        }
        left
    }
}

/// Whether both tokens stand in one bracket.
fn same_bracket(ctx: &Context, a: usize, b: usize) -> bool {
    let bracket = |i: usize| ctx.sign(i, '(') || ctx.sign(i, ')');
    let open = (0..a.min(b)).rev().take(40).find(|i| bracket(*i));
    open.is_some_and(|open| ctx.sign(open, '(')) && !(a.min(b)..a.max(b)).any(bracket)
}

/// The ends of the length of time whose unit ends before token `at`: `5 năm (2016 - 2020)`. Further
/// off only after words of founding: `65 năm ngày thành lập … (02/11/1954 - 02/11/2019)`.
pub(super) fn ends_of<'a>(ctx: &Context, setting: &Setting<'a>, at: usize) -> Option<&'a Moment> {
    let between = |ends: &&Moment| matches!(ends.holds, Some(Edtf::Between(_, Some(_))));
    // `hai năm 2019 - 2020`: the noun belongs to both.
    if super::time::year(ctx, at).is_some()
        && let Some(ends) = setting
            .times(at.saturating_sub(1)..at)
            .first()
            .filter(between)
    {
        return Some(ends);
    }
    let founded = matches!(
        ctx.at(at),
        "ngày" | "Ngày" | "thành" | "xây" | "thực" | "triển"
    );
    let far = if founded { 16 } else { 4 };
    let open = (at..at + far)
        .take_while(|i| !ctx.sign(*i, ',') && !ctx.sign(*i, '.') && !ctx.sign(*i, ';'))
        .find(|i| ctx.sign(*i, '('))?;
    let ends = setting.times(open + 1..open + 2).first()?;
    Some(ends).filter(between)
}

/// Whether `so với` stands before a time, with nothing but its nouns between.
fn compared(ctx: &Context, setting: &Setting, moment: &Moment) -> bool {
    let at = moment.tokens.start;
    // `gấp 1,5 lần năm 2016 (1,2 tỷ)`.
    if ctx.word_before(at) == Some(Word::Lan) {
        return true;
    }
    let before = setting.turns(at.saturating_sub(5)..at);
    before
        .iter()
        .any(|t| t.value == Turn::Base && t.end <= at && at - t.end <= 3)
}

/// Whether a time is that of tasks or plans named right before it: `nhiệm vụ năm 2019`.
fn of_tasks(ctx: &Context, moment: &Moment) -> bool {
    let at = moment.tokens.start;
    at >= 2
        && matches!(
            (ctx.at(at - 2), ctx.at(at - 1)),
            ("nhiệm", "vụ") | ("phương", "hướng")
        )
}

/// `38 đầu mối năm 2020`: a time right after a counted noun dates that noun alone.
fn follows_unit(ctx: &Context, moment: &Moment, drafts: &[Draft]) -> bool {
    let at = moment.tokens.start;
    let before = drafts.partition_point(|d| d.tokens.start < at);
    moment.role == Role::Point
        && ctx.is(at, Word::Nam)
        && drafts[..before]
            .last()
            .is_some_and(|d| (d.kind.is_some() || d.percent) && d.whole.end == at)
}

/// Whether a time stands in a bracket that holds none of the figures, or describes a project or a
/// noun after the last figure (`6 đề án …, giai đoạn 2021-2025`).
fn aside(ctx: &Context, moment: &Moment, drafts: &[Draft]) -> bool {
    let at = moment.tokens.start;
    let open = (0..at)
        .rev()
        .take(40)
        .find(|i| ctx.sign(*i, '(') || ctx.sign(*i, ')'))
        .filter(|i| ctx.sign(*i, '('));
    let Some(open) = open else { return false };
    let close = (at..ctx.tokens.len())
        .take(60)
        .find(|i| ctx.sign(*i, ')'))
        .unwrap_or(at);
    let before = &drafts[..drafts.partition_point(|d| d.whole.end <= open)];
    let length_before = before
        .last()
        .is_some_and(|d| d.kind == Some(Unit::Length) && open - d.whole.end <= 16);
    let holds_figure = !begin_in(drafts, open + 1..close, |d| d.tokens.start).is_empty();
    !length_before && !holds_figure
}

/// `kế hoạch năm (`, `dự toán năm (` before token `at`.
fn yearly_plan(ctx: &Context, at: usize) -> bool {
    let plan = |i: usize| matches!(ctx.at(i), "hoạch" | "toán" | "tiêu" | "trình");
    at >= 4
        && ctx.sign(at - 1, '(')
        && ctx.is(at - 2, Word::Nam)
        && (plan(at - 3) || ctx.is(at - 3, Word::Ca) && plan(at - 4))
}

/// Whether somebody begins to speak in the sentence: `Đồng chí …, cho biết:`.
fn speaks(ctx: &Context, sentence: &Range<usize>) -> bool {
    let head = sentence.clone().take(60);
    let said = head.clone().any(|i| ctx.longest(&cue::SPEECH, i).is_some());
    let colon = head.clone().any(|i| ctx.sign(i, ':'));
    let mut first = head.take(3);
    let person = first.any(|i| ctx.among(i, &["đồng", "ông", "bà", "theo", "anh", "chị"]));
    said && (colon || person)
}

/// The same part of another year.
fn in_year(edtf: Edtf, year: u16) -> Option<Edtf> {
    let first = edtf.first_year()?;
    let moved = |at: Instant| {
        Some(Instant {
            year: Some((at.year? + year).checked_sub(first)?),
            ..at
        })
    };
    Some(match edtf {
        Edtf::At(at) => Edtf::At(moved(at)?),
        Edtf::Between(from, to) => Edtf::Between(moved(from)?, to.and_then(moved)),
    })
}

/// The same period a year earlier.
fn year_before(edtf: Edtf) -> Option<Edtf> {
    let earlier = |at: Instant| {
        Some(Instant {
            year: Some(at.year?.checked_sub(1)?),
            ..at
        })
    };
    Some(match edtf {
        Edtf::At(at) => Edtf::At(earlier(at)?),
        Edtf::Between(from, to) => Edtf::Between(earlier(from)?, to.and_then(earlier)),
    })
}
