//! What relative words refer to: the dateline's year, the year and the term last named.

use super::context::Context;
use super::time::{Moment, Role, until_now};
use crate::article::Article;
use crate::lexicon::word::Word;
use crate::text::Edtf;

/// Moves through an article in reading order.
#[derive(Clone, Debug, Default)]
pub(super) struct Clock {
    dateline: Option<u16>,
    month: Option<u8>,
    year: Option<u16>,
    term: Option<Edtf>,
}

impl Clock {
    /// A clock at the beginning of `article`.
    pub fn new(article: &Article) -> Self {
        let dateline = article.published.as_ref().and_then(|p| p.day.year);
        Self {
            dateline,
            month: article.published.as_ref().and_then(|p| p.day.month),
            ..Self::default()
        }
    }

    /// The year of the dateline.
    pub const fn dateline_year(&self) -> Option<u16> {
        self.dateline
    }

    /// Whether so many months of the year had passed when the article was printed: `9 tháng qua` are
    /// the first nine then.
    pub fn reached(&self, months: u8) -> bool {
        self.month
            .is_some_and(|month| month >= months && month - months <= 3)
    }

    /// The year last named, else the dateline's.
    pub fn narrated_year(&self) -> Option<u16> {
        self.year.or(self.dateline)
    }

    /// Takes note of a time that was just read.
    pub fn note(&mut self, moment: &Moment, ctx: &Context) {
        let Some(edtf) = moment.edtf.filter(|_| moment.rule.is_some()) else {
            return;
        };
        // The base of a comparison is not what is told of.
        let at = moment.tokens.start;
        let based = (at.saturating_sub(4)..at).any(|i| ctx.are(i, &[Word::So, Word::Voi]));
        if based || ctx.word_before(at) == Some(Word::Lan) {
            return;
        }
        match (moment.role, edtf) {
            (Role::Term, Edtf::Between(..)) if ctx.is(moment.tokens.start, Word::Nhiem) => {
                self.term = Some(edtf);
            }
            (Role::Point, Edtf::At(from) | Edtf::Between(from, _)) if from.day.is_none() => {
                self.year = from.year.or(self.year);
            }
            _ => {}
        }
    }
}

/// Relative words at token `at`.
pub(super) fn relative(ctx: &Context, at: usize, clock: &Clock) -> Option<Moment> {
    use Word::{
        Ca, Cung, Dau, Den, Hang, Hien, Ky, Moi, Nam, Nay, Ngay, Nhiem, Qua, Quy, Thang, Tien,
        Trong, Truoc, Tu,
    };
    let year = |year: Option<u16>| year.map(Edtf::year);
    let moment = |len: usize, edtf, role| {
        Some(Moment {
            tokens: at..at + len,
            edtf,
            holds: edtf,
            role,
            rule: None,
        })
    };
    let open = |edtf: Option<Edtf>| match edtf? {
        Edtf::At(from) | Edtf::Between(from, _) => Some(Edtf::Between(from, None)),
    };
    match ctx.word(at)? {
        // `từ đầu năm 2021 đến nay`, `từ đầu nhiệm kỳ 2020-2025`: the named time is read itself.
        Tu if ctx.is(at + 1, Dau) && (year_at(ctx, at + 3) || year_at(ctx, at + 4)) => None,
        Tu if ctx.are(at + 1, &[Dau, Nam]) => match until_now(ctx, at + 3) {
            // Up to now is up to the day of printing, whichever year was spoken of before.
            Some(end) => moment(
                end - at,
                open(year(clock.dateline.or(clock.year))),
                Role::Point,
            ),
            None => moment(3, year(clock.narrated_year()), Role::Point),
        },
        Tu if ctx.are(at + 1, &[Dau, Nhiem, Ky]) => {
            let end = until_now(ctx, at + 4).unwrap_or(at + 4);
            moment(end - at, open(clock.term), Role::Point)
        }
        Hang | Moi if matches!(ctx.word(at + 1), Some(Nam | Thang | Quy | Ngay)) => {
            moment(2, None, Role::Habit)
        }
        // `kế hoạch cả năm`, `chương trình cả năm` are the plan's, not the statement's.
        Ca if at.checked_sub(1).is_some_and(|i| of_plan(ctx, i)) => None,
        Trong | Ca if ctx.is(at + 1, Nam) && ctx.digits(at + 2).is_none() => {
            moment(2, year(clock.narrated_year()), Role::Point)
        }
        Nam if ctx.are(at + 1, &[Dau, Tien]) => moment(3, year(clock.narrated_year()), Role::Point),
        Dau if ctx.is(at + 1, Nam)
            && ctx.digits(at + 2).is_none()
            && ctx.word_before(at) != Some(Thang) =>
        {
            moment(2, year(clock.narrated_year()), Role::Point)
        }
        Nam if ctx.is(at + 1, Nay) => moment(2, year(clock.dateline), Role::Point),
        Nam if ctx.is(at + 1, Truoc) && clock.dateline.is_some() => {
            moment(2, year(clock.narrated_year().map(|y| y - 1)), Role::Point)
        }
        Trong | Ca if ctx.are(at + 1, &[Nhiem, Ky]) && ctx.digits(at + 3).is_none() => {
            moment(3, clock.term, Role::Point)
        }
        Nhiem if ctx.are(at + 1, &[Ky, Qua]) => moment(3, clock.term, Role::Point),
        Cung if ctx.is(at + 1, Ky) => {
            let year_before = ctx.are(at + 2, &[Nam, Truoc]);
            moment(if year_before { 4 } else { 2 }, None, Role::SamePeriod)
        }
        Den if ctx.is(at + 1, Nay) => moment(2, None, Role::Now),
        Hien => moment(if ctx.is(at + 1, Nay) { 2 } else { 1 }, None, Role::Now)
            .filter(|_| hien_is_now(ctx, at)),
        _ => None,
    }
}

/// Whether token `i` ends a noun of plans.
fn of_plan(ctx: &Context, i: usize) -> bool {
    matches!(ctx.at(i), "hoạch" | "trình" | "tiêu" | "toán" | "giao")
}

fn year_at(ctx: &Context, i: usize) -> bool {
    super::time::year(ctx, i).is_some()
}

/// `hiện có`, `hiện nay`, `hiện, …`, `hiện toàn huyện`; not `thực hiện`, `hiện đại`, `phát hiện`.
fn hien_is_now(ctx: &Context, at: usize) -> bool {
    let before = at.checked_sub(1);
    let compound = ["thực", "thể", "phát", "xuất", "biểu", "hiển"];
    let after = ctx.at(at + 1);
    let goes_on = [
        "đại", "hành", "tượng", "vật", "trạng", "thực", "diện", "hữu",
    ];
    !before.is_some_and(|i| ctx.among(i, &compound)) && !goes_on.contains(&after)
}
