//! What a heading says of the paragraphs and table rows under it: `V. NHIỆM VỤ 6 THÁNG CUỐI NĂM`
//! makes plans of their figures, `Biểu 2. Đảng viên mới kết nạp qua các năm` names what its rows
//! count.

use super::context::Context;
use crate::article::BlockKind;
use crate::lexicon::topic::{TOPIC, Topic};
use crate::text::{Case, Token};

/// What the last heading says.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Section {
    /// What its rows count.
    pub topic: Option<Topic>,
    /// Whether what stands under it is still to be done.
    pub planned: bool,
}

/// No heading is longer, in tokens.
const HEADING: usize = 32;

/// No row of a flattened table is longer, in tokens.
const ROW: usize = 24;

/// The section in which each block stands.
pub(super) fn find(blocks: &[Context]) -> Vec<Section> {
    let mut current = Section::default();
    let sections = blocks.iter().map(|ctx| {
        if let Some(section) = heading(ctx) {
            current = section;
            return Section::default();
        }
        // A paragraph of prose says itself what it counts.
        let topic = current.topic.filter(|_| ctx.tokens.len() <= ROW);
        Section { topic, ..current }
    });
    sections.collect()
}

/// What a block says as a heading, if it is one.
fn heading(ctx: &Context) -> Option<Section> {
    let kind = ctx.article.blocks.get(ctx.block).map(|b| b.kind);
    let body = kind == Some(BlockKind::Paragraph) || kind == Some(BlockKind::Lead);
    let last = ctx.tokens.len().checked_sub(1)?;
    let ends = ['.', ';', ',', '!', '?', '”', '"']
        .iter()
        .any(|sign| ctx.sign(last, *sign));
    if !body || ends || last >= HEADING {
        return None;
    }
    let numbered = numbered(ctx);
    let capitals = ctx
        .tokens
        .iter()
        .filter(|t| t.is_word())
        .all(|t| t.case == Case::Upper);
    // Rows begin with a time, a body or a dash; a heading of prose is short and counts nothing.
    let listed = ctx.dash(0) || ctx.tokens.iter().any(|t| t.is_sign(':'));
    // What opens an article is its summary rather than a heading.
    let short = kind == Some(BlockKind::Paragraph)
        && last < 16
        && !listed
        && !ctx.tokens.iter().any(Token::is_digits);
    if !numbered && !capitals && !short || listed && !capitals {
        return None;
    }
    let topics = ctx.scan(&TOPIC);
    Some(Section {
        topic: topics.first().map(|t| t.value),
        planned: planned(ctx),
    })
}

/// `II.`, `3.`, `Biểu 2.`, `Bảng 1:`, `Phần thứ hai`.
fn numbered(ctx: &Context) -> bool {
    let first = ctx.at(0).to_lowercase();
    let table = matches!(first.as_str(), "biểu" | "bảng" | "phần" | "phụ");
    let roman = !first.is_empty() && first.bytes().all(|b| b"ivx".contains(&b));
    let count = ctx.digits(0).is_some_and(|(len, _)| len <= 2);
    table || (roman || count) && (ctx.sign(1, '.') || ctx.sign(1, ')') || ctx.dash(1))
}

/// Whether a heading announces what is to be done, and not how it was done.
fn planned(ctx: &Context) -> bool {
    let words: Vec<String> = (0..ctx.tokens.len())
        .map(|i| ctx.at(i).to_lowercase())
        .collect();
    let has = |phrase: &[&str]| {
        words
            .windows(phrase.len())
            .any(|w| w.iter().zip(phrase).all(|(a, b)| a == b))
    };
    let done = has(&["kết", "quả"])
        || has(&["tình", "hình"])
        || has(&["thực", "hiện"])
        || has(&["đánh", "giá"])
        || has(&["hoàn", "thành"]);
    let ahead = has(&["phương", "hướng"])
        || has(&["mục", "tiêu"])
        || has(&["chỉ", "tiêu"])
        || has(&["nhiệm", "vụ"])
            && (has(&["năm"]) || has(&["tới"]) || has(&["trọng", "tâm"]) || has(&["quý"]));
    ahead && !done
}
