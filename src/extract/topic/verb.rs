//! Verbs and prepositions that decide what a figure counts only in their place beside it: `tiếp 326
//! lượt người`, `chỉ tiêu là 150 đảng viên`, `gồm 63 chi bộ`, `bằng 28% tổng số công nhân`.

use super::{Sight, done_to};
use crate::extract::figure::Draft;
use crate::extract::meaning::alone;
use crate::extract::setting::Decided;
use crate::extract::{Status, neighbour};
use crate::lexicon::Indicator;
use crate::lexicon::cue::Turn;
use crate::lexicon::topic::Topic;
use crate::lexicon::unit::Unit;

impl Sight<'_> {
    /// By a verb that says what is counted only in its place: `tiếp 326 lượt người`, `100% đơn`.
    pub(super) fn by_its_verb(&self) -> Option<Decided<Indicator>> {
        let (ctx, draft) = (self.ctx, self.draft);
        let (at, end) = (draft.tokens.start, draft.whole.end);
        let led = at.checked_sub(1)?;
        let people = draft.kind == Some(Unit::Person)
            || draft.unit.as_deref().is_some_and(|u| u.starts_with("lượt"));
        let receives = matches!(ctx.at(led), "tiếp" | "Tiếp")
            && !matches!(ctx.at(led.wrapping_sub(1)), "trực" | "gián");
        if receives && people {
            return Some(Decided::by(Indicator::Dialogue, led..at));
        }
        let petition = ctx.at(end) == "đơn" && ctx.at(end + 1) != "vị";
        if draft.percent && petition {
            return Some(Decided::by(Indicator::Dialogue, end..end + 1));
        }
        // `đưa 214 lượt cán bộ vào quy hoạch, cử 96 cán bộ đi học`: what stands before the last
        // comma was said of another figure, what follows at once is said of this one.
        let left = self.left?;
        let parted =
            (left.end..at).any(|i| ctx.sign(i, ',') || ctx.sign(i, ';') || ctx.sign(i, '.'));
        let trailing = self.before.is_some() && left.start <= self.from + 2;
        if parted && trailing && matches!(ctx.at(led), "giảm" | "bớt") {
            let moved = neighbour::moved(ctx, self.setting, self.drafts, self.n, self.from);
            return moved.map(|found| self.by_unit(found));
        }
        let right = self.right.filter(|t| t.start <= end + 1)?;
        let said = done_to(right.value) || matches!(right.value, Topic::Train | Topic::Appoint);
        (parted && trailing && said)
            .then(|| self.apply(right))
            .flatten()
    }

    /// `Chỉ tiêu năm 2019 là 150 đảng viên`: members who are planned are those to be admitted.
    pub(super) fn planned(&self) -> Option<Decided<Indicator>> {
        let turns = self.setting.turns(self.from..self.draft.tokens.start);
        let quota = turns.iter().rev().find(|t| t.value == Turn::Target)?;
        let members = alone(self.draft) == Some(Indicator::MembersTotal);
        (members && self.draft.status == Status::Target)
            .then(|| Decided::by(Indicator::MembersAdmitted, quota.start..quota.end))
    }

    /// `hợp nhất 4 đảng bộ, gồm 63 chi bộ`: what the new body is made of was not changed itself.
    pub(super) fn made_of(&self) -> Option<Decided<Indicator>> {
        let changed = self
            .before
            .filter(|d| d.indicator == Indicator::OrgsChanged)?;
        let head = |d: &Draft| {
            d.unit
                .as_deref()
                .map(|u| u.split(' ').next().map(str::to_owned))
        };
        let bodies = alone(self.draft) == Some(Indicator::OrgsTotal);
        (bodies && changed.kind == self.draft.kind && head(changed) != head(self.draft))
            .then(|| self.by_unit(Indicator::OrgsTotal))
    }

    /// `có 864 đảng viên, bằng 28% tổng số công nhân lao động`: the share that the figure before is
    /// of a whole, whatever the whole is made of.
    pub(super) fn share(&self) -> Option<()> {
        let at = self.draft.tokens.start;
        let led = self.ctx.at(at.checked_sub(1)?);
        let whole = matches!(led, "chiếm" | "bằng") && self.led.is_empty() && self.draft.percent;
        let near = at - self.from <= 3 && self.before?.indicator != Indicator::Other;
        (whole && near).then_some(())
    }
}
