//! Decides what a figure counts or measures: its own unit and verb first, else the figure before
//! it in the sentence.

mod verb;

use super::rule::Rule;
use std::ops::Range;

use super::context::Context;
use super::figure::Draft;
use super::left_out::part_of;
use super::meaning::{alone, apply, by_own_unit, fits};
use super::setting::{Decided, Setting};
use super::{Amount, Field, Status, neighbour, status};
use crate::lexicon::Indicator;
use crate::lexicon::Term;
use crate::lexicon::cue::Turn;
use crate::lexicon::topic::Topic;
use crate::lexicon::unit::{self, Unit};
use crate::lexicon::word::Word;

/// How far back an earlier topic of a long sentence is looked for.
const SENTENCE: usize = 200;

/// The indicator of the `n`th figure of a sentence, after what was `told` in the block before it.
pub(super) fn decide(
    ctx: &Context,
    setting: &Setting,
    sentence: &Range<usize>,
    drafts: &[Draft],
    n: usize,
    told: &[Draft],
) -> Decided<Indicator> {
    let sight = Sight::new(ctx, setting, sentence, drafts, n, told);
    sight
        .by_itself()
        .or_else(|| sight.by_the_act_before())
        .or_else(|| sight.found_by_inspection())
        .or_else(|| sight.by_topic())
        .or_else(|| sight.by_what_was_told(told))
        .unwrap_or(Decided::default(Indicator::Other))
}

/// A figure with what is said on both sides of it.
struct Sight<'a> {
    ctx: &'a Context<'a>,
    setting: &'a Setting<'a>,
    sentence: &'a Range<usize>,
    drafts: &'a [Draft],
    n: usize,
    draft: &'a Draft,
    /// The figure before it that it may go on with.
    before: Option<&'a Draft>,
    /// The topics between the figure before it and it.
    led: &'a [Term<Topic>],
    /// The one of them that governs it.
    left: Option<&'a Term<Topic>>,
    /// The first topic said of it, in the rest of its clause.
    right: Option<&'a Term<Topic>>,
    /// Whom a share that names them right behind it is of.
    of: Option<Unit>,
    /// Whom or what it is about.
    subject: Option<Unit>,
    /// The token after the figure before it.
    from: usize,
}

impl<'a> Sight<'a> {
    fn new(
        ctx: &'a Context,
        setting: &'a Setting,
        sentence: &'a Range<usize>,
        drafts: &'a [Draft],
        n: usize,
        told: &'a [Draft],
    ) -> Self {
        let draft = &drafts[n];
        let before = n.checked_sub(1).map(|n| &drafts[n]);
        let from = before.map_or(sentence.start, |d| d.whole.end);
        // `31 trong tổng số 2.900 doanh nghiệp có chi bộ`: what is said follows the greater one.
        let said_of = match drafts.get(n + 1) {
            Some(next) if part_of(ctx, draft, next) => n + 1,
            _ => n,
        };
        let until = drafts
            .get(said_of + 1)
            .map_or(sentence.end, |d| d.tokens.start);
        let said_from = drafts[said_of].whole.end;
        // `100% bí thư, phó bí thư có trình độ …`: the comma is the noun's.
        let noun = super::unit::read(ctx, said_from, until).filter(|_| draft.percent);
        let clause = (noun.map_or(said_from, |noun| noun.tokens.end)..until)
            .find(|i| [',', ';', ')', '('].iter().any(|sign| ctx.sign(*i, *sign)))
            .unwrap_or(until);
        let right = setting.topics(said_from..clause);
        // `95% TCCSĐ …`: what a share is of follows it; else it was named before.
        let of = ctx.longest(&unit::NOUN, draft.tokens.end).map(|t| t.value);
        let of =
            of.filter(|kind| draft.percent && matches!(kind, Unit::Person | Unit::Organisation));
        let subject = of
            .or_else(|| subject(ctx, sentence.start..draft.tokens.start))
            .or_else(|| neighbour::counted(&drafts[..n]));
        let led = setting.topics(from..draft.tokens.start);
        // `Trong số này, …` goes on with what the sentence before counted.
        let goes_on = neighbour::goes_on(ctx, sentence.start);
        Self {
            ctx,
            setting,
            sentence,
            drafts,
            n,
            draft,
            before: before.or(told.last().filter(|_| goes_on)),
            led,
            left: governing(ctx, led),
            right: right
                .iter()
                .find(|t| t.value != Topic::Have)
                .or(right.first()),
            of,
            subject,
            from,
        }
    }

    /// What a topic means for the figure.
    fn apply(&self, term: &Term<Topic>) -> Option<Decided<Indicator>> {
        let found = apply(term.value, self.draft, self.subject)?;
        Some(Decided::by(found, term.start..term.end))
    }

    /// The indicator of the figure before.
    fn inherited(&self) -> Option<Decided<Indicator>> {
        let goes_on = |d: &&Draft| fits(d.indicator, self.draft) && d.kind != Some(Unit::Length);
        let before = self.before.filter(goes_on)?;
        // `phân công 15 đồng chí phụ trách 11 chi bộ`: bodies say themselves what they are.
        let own = self.draft.kind == Some(Unit::Organisation)
            || alone(self.draft) == Some(Indicator::Cadres);
        if before.indicator == Indicator::Other && own {
            return None;
        }
        Some(Decided {
            value: before.indicator,
            words: before.words_for(Field::Indicator),
        })
    }

    fn by_unit(&self, value: Indicator) -> Decided<Indicator> {
        Decided::by(value, self.draft.tokens.end..self.draft.whole.end)
    }

    /// By the unit and by what is said right behind it.
    fn by_itself(&self) -> Option<Decided<Indicator>> {
        let (ctx, draft) = (self.ctx, self.draft);
        if let Some(found) = by_own_unit(draft) {
            let at = draft.tokens.start;
            let near = self.sentence.start.max(at.saturating_sub(SENTENCE));
            let near = near..self.sentence.end.min(at + SENTENCE);
            let topics = self.setting.topics(near);
            let crime = topics.iter().find(|t| t.value == Topic::Crime);
            if let Some(crime) = crime.filter(|_| found == Indicator::Economy) {
                return self.apply(crime);
            }
            return Some(self.by_unit(found));
        }
        // `180 cán bộ kiểm tra` are people of that work, not its objects.
        let work = |t: &&Term<Topic>| {
            draft.kind == Some(Unit::Person) && matches!(t.value, Topic::Inspect | Topic::Supervise)
        };
        let own = self.setting.topics(draft.tokens.end..draft.whole.end);
        // `kết nạp 214 quần chúng ưu tú`: no longer those who learn.
        let admitted = self
            .left
            .is_some_and(|t| matches!(t.value, Topic::Admit | Topic::PutForward));
        let learns = |t: &&Term<Topic>| admitted && t.value == Topic::Train;
        // `kết nạp 41 đảng viên, trong đó có 6 học sinh`: a part of what was done.
        let part = self.left.is_some_and(|t| t.value == Topic::Part)
            && self.before.is_some_and(|d| neighbour::acts(d.indicator));
        let lives = |t: &&Term<Topic>| part && t.value == Topic::Economy;
        let own = own.iter().filter(|t| !work(t) && !learns(t) && !lives(t));
        if let Some(found) = own.into_iter().find_map(|t| self.apply(t)) {
            return Some(found);
        }
        // `giao chỉ tiêu cho 22 tổ chức cơ sở đảng`: those who get a plan are counted themselves.
        let turns = self.setting.turns(self.from..draft.tokens.start);
        if turns.iter().any(|t| t.value == Turn::Target)
            && status::given_to(ctx, draft)
            && let Some(found) = alone(draft)
        {
            return Some(self.by_unit(found));
        }
        if let Some(found) = self.by_its_verb() {
            return Some(found);
        }
        // `phát triển 15 đảng viên`: with members as its object the verb means admitting them.
        let at = draft.tokens.start;
        if at >= 2
            && ctx.at(at - 1) == "triển"
            && ctx.at(at - 2) == "phát"
            && alone(draft) == Some(Indicator::MembersTotal)
        {
            return Some(Decided::by(Indicator::MembersAdmitted, at - 2..at));
        }
        if identifies(ctx, draft) {
            return Some(Decided::default(Indicator::Other));
        }
        // `97 đoàn viên được kết nạp`, `3 cán bộ bị cảnh cáo`: what was done to them.
        let end = draft.whole.end;
        let suffers = matches!(ctx.at(end), "được" | "bị");
        if suffers
            && let Some(found) = self
                .right
                .filter(|t| t.start <= end + 2 && done_to(t.value))
                .and_then(|t| self.apply(t))
        {
            return Some(found);
        }
        // `1.743 chi bộ có bí thư kiêm trưởng thôn`: bodies that have such a head.
        let office = |t: &&Term<Topic>| {
            t.value == Topic::Cover
                && t.start <= end + 1
                && (t.start..t.end).any(|i| matches!(ctx.at(i), "thư" | "kiêm" | "ủy"))
        };
        if draft.kind == Some(Unit::Organisation)
            && let Some(head) = self.right.filter(office)
        {
            return Some(Decided::by(Indicator::Coverage, head.start..head.end));
        }
        let said = self.right.map(|t| t.value);
        // `bầu 612 đồng chí, … 100% có trình độ đại học`: all of those who were elected.
        let of_those = draft.percent
            && ctx.longest(&unit::NOUN, end).is_none()
            && self.before.is_some_and(|d| neighbour::acts(d.indicator));
        if said == Some(Topic::Cover) && of_those {
            return self.inherited();
        }
        if said == Some(Topic::Cover)
            && let Some(found) = self.right.and_then(|t| self.apply(t))
        {
            return Some(found);
        }
        let settled = matches!(said, Some(Topic::Rate | Topic::Economy | Topic::Admit));
        (units_follow(ctx, draft) && !settled)
            .then(|| Decided::by(Indicator::Coverage, draft.tokens.end..draft.whole.end + 1))
    }

    /// By the figure before, which this one is a part or the people of.
    fn by_the_act_before(&self) -> Option<Decided<Indicator>> {
        let taught = self
            .before
            .is_some_and(|d| d.indicator == Indicator::Training);
        let purpose = |t: &Term<Topic>| taught && matches!(t.value, Topic::Admit | Topic::Train);
        let described = self.left.is_some_and(|t| match t.value {
            Topic::Part => true,
            // `kết nạp 30 đảng viên, … có trình độ đại học 12 đồng chí`: the same, by a trait.
            Topic::Cover => self.draft.kind == Some(Unit::Person),
            _ => false,
        });
        let given = neighbour::given(self.ctx, self.draft);
        // `9 doanh nghiệp có chi bộ với 74 đảng viên`: with so many, of whom nothing was done.
        let stands = |d: &Draft| {
            matches!(
                d.indicator,
                Indicator::Coverage | Indicator::Economy | Indicator::OrgsTotal
            )
        };
        let part = self.left.is_some_and(|t| t.value == Topic::Part);
        if let Some(found) = self.made_of().filter(|_| part) {
            return Some(found);
        }
        if given
            && self.before.is_some_and(stands)
            && let Some(found @ Indicator::MembersTotal) = alone(self.draft)
        {
            return Some(self.by_unit(found));
        }
        (given && self.led.iter().all(purpose) || described)
            .then(|| self.inherited())
            .flatten()
    }

    /// `kiểm tra 33 tổ chức đảng, kết luận 21 tổ chức có vi phạm`: what the inspection found.
    fn found_by_inspection(&self) -> Option<Decided<Indicator>> {
        let violates = |t: Option<&Term<Topic>>| t.is_some_and(|t| t.value == Topic::Violate);
        let listed = neighbour::passive(self.ctx, self.setting, self.drafts, self.n);
        if !violates(self.left) && !violates(self.right) && !violates(listed) {
            return None;
        }
        if self
            .before
            .is_some_and(|d| d.indicator == Indicator::Inspection)
        {
            return self.inherited();
        }
        let at = self.draft.tokens.start;
        let concluded = (self.from.max(at.saturating_sub(4))..at)
            .any(|i| matches!(self.ctx.at(i), "kết" | "Kết") && self.ctx.at(i + 1) == "luận");
        concluded.then_some(Decided::default(Indicator::Inspection))
    }

    /// By what the sentence is about, the nearest words first.
    fn by_topic(&self) -> Option<Decided<Indicator>> {
        // `16% số đảng viên` names what the share is of; the count of members is elsewhere.
        let weak = |t: &&Term<Topic>| {
            matches!(t.value, Topic::Have | Topic::Part)
                || self.draft.percent && t.value == Topic::Members
        };
        let (left, right) = (self.left, self.right);
        // `20% đảng viên hoàn thành xuất sắc nhiệm vụ`: its own noun and verb.
        let own = right.filter(|t| self.of.is_some() && t.value == Topic::Rate);
        if let Some(found) = own.and_then(|t| self.apply(t)) {
            return Some(found);
        }
        if let Some(found) = self.share().and_then(|()| self.inherited()) {
            return Some(found);
        }
        let act = self.before.is_some_and(|d| neighbour::acts(d.indicator));
        let moved = || neighbour::moved(self.ctx, self.setting, self.drafts, self.n, self.from);
        left.filter(|t| !weak(t))
            .and_then(|t| self.apply(t))
            .or_else(|| right.filter(|t| !weak(t)).and_then(|t| self.apply(t)))
            .or_else(|| moved().filter(|_| !act).map(|found| self.by_unit(found)))
            .or_else(|| {
                let verb = neighbour::passive(self.ctx, self.setting, self.drafts, self.n)?;
                self.apply(verb)
            })
            .or_else(|| left.and_then(|t| self.apply(t)))
            .or_else(|| {
                let strong = self.led.iter().rev().filter(|t| !weak(t));
                strong.into_iter().find_map(|t| self.apply(t))
            })
            .or_else(|| self.inherited())
            .or_else(|| right.and_then(|t| self.apply(t)))
    }

    /// By an earlier topic of the sentence, the heading, the sentence before, or the unit alone.
    fn by_what_was_told(&self, told: &[Draft]) -> Option<Decided<Indicator>> {
        let sight = self.sentence.start.max(self.from.saturating_sub(SENTENCE))..self.from;
        let earlier = self.setting.topics(sight).last();
        let headed = || apply(self.setting.section.topic?, self.draft, self.subject);
        earlier
            .and_then(|t| self.apply(t))
            .or_else(|| headed().map(Decided::default))
            .or_else(|| {
                let found = neighbour::carried(self.setting, self.sentence, self.draft, told)?;
                Some(Decided::default(found))
            })
            .or_else(|| self.planned())
            .or_else(|| alone(self.draft).map(|found| self.by_unit(found)))
    }
}

/// Whether a topic is done to people or bodies, so that the passive behind them tells what they are.
const fn done_to(topic: Topic) -> bool {
    matches!(
        topic,
        Topic::Admit | Topic::Confirm | Topic::Remove | Topic::Rate | Topic::Discipline
    )
}

/// The topic that governs a number: the last before it, unless an earlier act has the rest as its
/// object (`kiểm tra việc thực hiện … giám sát, thi hành kỷ luật … đối với 185 tổ chức đảng`).
fn governing<'a>(ctx: &Context, topics: &'a [Term<Topic>]) -> Option<&'a Term<Topic>> {
    let object = topics.iter().find(|term| ctx.at(term.end) == "việc");
    object.or(topics.last())
}

/// The kind of the last member or organisation named before a number.
fn subject(ctx: &Context, range: Range<usize>) -> Option<Unit> {
    range.rev().take(40).find_map(|i| {
        let noun = ctx.longest(&unit::NOUN, i)?;
        matches!(noun.value, Unit::Person | Unit::Organisation).then_some(noun.value)
    })
}

/// `là hai xã có …`, `một trong hai quận …`: the number only says which.
fn identifies(ctx: &Context, draft: &Draft) -> bool {
    let before = ctx.word_before(draft.tokens.start);
    draft.rule == Rule::Words
        && draft.kind == Some(Unit::Place)
        && matches!(before, Some(Word::La | Word::Trong))
}

/// `100% phường, xã …`, `12/13 xã …`: how many of some units do or have something.
fn units_follow(ctx: &Context, draft: &Draft) -> bool {
    let fraction = matches!(draft.amount, Amount::Fraction { .. });
    let noun = ctx.longest(&unit::NOUN, draft.tokens.end);
    match noun.map(|noun| noun.value) {
        _ if draft.status == Status::Change || reduces(ctx, draft) => false,
        Some(Unit::Place) => draft.percent || fraction,
        Some(Unit::Organisation) => draft.percent,
        Some(Unit::Person) => draft.percent && noun.is_some_and(|n| ctx.at(n.end) == "có"),
        _ => false,
    }
}

/// `giảm tối thiểu 10% đơn vị sự nghiệp`: how far their number is to change.
fn reduces(ctx: &Context, draft: &Draft) -> bool {
    let at = draft.tokens.start;
    (at.saturating_sub(3)..at).any(|i| matches!(ctx.at(i), "giảm" | "tăng" | "cắt"))
}
