//! Decides the time that each figure of a sentence holds for.

use std::ops::Range;

use super::context::Context;
use super::figure::{Draft, Setting};
use super::time::{Moment, Role};
use crate::lexicon::cue::{self, Turn};
use crate::lexicon::unit::Unit;
use crate::lexicon::word::Word;
use crate::text::{Edtf, Instant};

/// What a sentence leaves to the next one of its paragraph.
pub(super) type Carried = Option<Edtf>;

/// Sets the periods of a sentence's figures; gives the time that later sentences may mean.
pub(super) fn decide(
    ctx: &Context,
    setting: &Setting,
    sentence: &Range<usize>,
    drafts: &mut [Draft],
    carried: Carried,
) -> Carried {
    let carried = carried.filter(|_| !speaks(ctx, sentence));
    let times: Vec<&Moment> = setting
        .times
        .iter()
        .filter(|m| m.tokens.start >= sentence.start && m.tokens.end <= sentence.end)
        .filter(|m| {
            !setting
                .documents
                .iter()
                .any(|d| d.contains(&m.tokens.start))
        })
        .collect();
    let scene = Scene::new(ctx, setting, &times, drafts);
    let known = |edtf: &Edtf| edtf.first_year().is_some();
    for n in 0..drafts.len() {
        let (done, rest) = drafts.split_at_mut(n);
        rest[0].period = scene
            .period(ctx, setting, &rest[0], done, carried)
            .filter(known);
    }
    scene.leaves(carried).filter(known)
}

/// The times of a sentence, by what they can date.
struct Scene<'a> {
    /// Times that the statement may be about.
    statements: Vec<&'a Moment>,
    /// Times that date only the figure before them.
    local: Vec<&'a Moment>,
    /// Bases of comparisons.
    bases: Vec<&'a Moment>,
    now: Option<&'a Moment>,
    habit: Option<&'a Moment>,
}

impl<'a> Scene<'a> {
    fn new(ctx: &Context, setting: &Setting, times: &[&'a Moment], drafts: &[Draft]) -> Self {
        let of = |role: Role| times.iter().copied().find(|m| m.role == role);
        let mut scene = Self {
            statements: Vec::new(),
            local: Vec::new(),
            bases: Vec::new(),
            now: of(Role::Now).filter(|now| {
                !times
                    .iter()
                    .any(|m| m.tokens.contains(&now.tokens.start) && m.role == Role::Point)
            }),
            habit: of(Role::Habit),
        };
        for &moment in times {
            let dated = matches!(moment.role, Role::Point | Role::Term) && moment.holds.is_some();
            if moment.role == Role::SamePeriod || compared(setting, moment) {
                scene.bases.push(moment);
            } else if !dated {
                // Now and habits are looked at on their own.
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
        scene
    }

    fn period(
        &self,
        ctx: &Context,
        setting: &Setting,
        draft: &Draft,
        done: &[Draft],
        carried: Carried,
    ) -> Option<Edtf> {
        if draft.kind == Some(Unit::Length) {
            return ends_of(ctx, setting, draft.whole.end);
        }
        let at = draft.tokens.start;
        if let Some(local) = self
            .local
            .iter()
            .find(|m| m.tokens.start >= draft.tokens.end && m.tokens.start <= draft.whole.end + 2)
        {
            return local.holds;
        }
        // `so với cùng kỳ (8.242 tỷ)`: the bracket after a base is the base's value.
        if ctx.sign(at.wrapping_sub(1), '(')
            && let Some(base) = self.bases.iter().find(|b| b.tokens.end + 1 == at)
        {
            return if base.role == Role::SamePeriod {
                done.last().and_then(|d| d.period).and_then(year_before)
            } else {
                base.holds
            };
        }
        // `kế hoạch năm (12.000 tỷ)`: the whole year's.
        if yearly_plan(ctx, at) {
            return done
                .last()
                .and_then(|d| d.period)
                .and_then(Edtf::last_year)
                .map(Edtf::year);
        }
        if let Some(beside) = self
            .statements
            .iter()
            .find(|m| same_bracket(ctx, at, m.tokens.start))
        {
            return beside.holds;
        }
        let before = self.statements.iter().rev().find(|m| m.tokens.end <= at);
        // After `từ 46 … năm 2017 xuống còn 38 … năm 2020` the difference has the later time.
        let local_before = self.local.iter().rev().find(|m| m.tokens.end <= at);
        if before.is_none()
            && let Some(local) = local_before
        {
            return local.holds;
        }
        if let Some(habit) = self.habit
            && habit.tokens.start < at
            && !(habit.tokens.end..at).any(|i| ctx.sign(i, ')'))
            && before.is_none_or(|m| m.tokens.end <= habit.tokens.start)
        {
            return None;
        }
        if let Some(moment) =
            before.or_else(|| self.statements.iter().find(|m| m.tokens.start >= at))
        {
            return moment.holds;
        }
        if self.now.is_some() { None } else { carried }
    }

    /// What a later sentence of the paragraph may mean.
    fn leaves(&self, carried: Carried) -> Carried {
        match (self.statements.last(), self.now) {
            (Some(last), _) => last.holds,
            (None, Some(_)) => None,
            (None, None) => carried,
        }
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
pub(super) fn ends_of(ctx: &Context, setting: &Setting, at: usize) -> Option<Edtf> {
    let founded = matches!(ctx.at(at), "ngày" | "thành" | "xây" | "thực" | "triển");
    let far = if founded { 16 } else { 4 };
    let open = (at..at + far)
        .take_while(|i| !ctx.sign(*i, ',') && !ctx.sign(*i, '.') && !ctx.sign(*i, ';'))
        .find(|i| ctx.sign(*i, '('))?;
    let ends = setting.times.iter().find(|m| m.tokens.start == open + 1)?;
    ends.holds
        .filter(|edtf| matches!(edtf, Edtf::Between(_, Some(_))))
}

/// Whether `so với` stands before a time, with nothing but its nouns between.
fn compared(setting: &Setting, moment: &Moment) -> bool {
    setting.turns.iter().any(|t| {
        t.value == Turn::Base && t.end <= moment.tokens.start && moment.tokens.start - t.end <= 3
    })
}

/// `38 đầu mối năm 2020`: a time right after a counted noun dates that noun alone.
fn follows_unit(ctx: &Context, moment: &Moment, drafts: &[Draft]) -> bool {
    moment.role == Role::Point
        && ctx.is(moment.tokens.start, Word::Nam)
        && drafts
            .iter()
            .any(|d| d.kind.is_some() && d.whole.end == moment.tokens.start)
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
    let length_before = drafts
        .iter()
        .any(|d| d.kind == Some(Unit::Length) && d.whole.end <= open && open - d.whole.end <= 16);
    let holds_figure = drafts
        .iter()
        .any(|d| d.tokens.start > open && d.tokens.start < close);
    !length_before && !holds_figure
}

/// `kế hoạch năm (`, `dự toán năm (` before token `at`.
fn yearly_plan(ctx: &Context, at: usize) -> bool {
    at >= 3
        && ctx.sign(at - 1, '(')
        && ctx.is(at - 2, Word::Nam)
        && matches!(ctx.at(at - 3), "hoạch" | "toán" | "tiêu")
}

/// Whether somebody begins to speak in the sentence: `Đồng chí …, cho biết:`.
fn speaks(ctx: &Context, sentence: &Range<usize>) -> bool {
    let head = sentence.clone().take(60);
    let said = head
        .clone()
        .any(|i| cue::speech().longest(ctx.source(), ctx.tokens, i).is_some());
    let colon = head.clone().any(|i| ctx.sign(i, ':'));
    let person = head.take(3).any(|i| {
        let word = ctx.at(i).to_lowercase();
        matches!(
            word.as_str(),
            "đồng" | "ông" | "bà" | "theo" | "anh" | "chị"
        )
    });
    said && (colon || person)
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
