//! Another title or date for a text. A reader's correction becomes a part of the text itself: what is
//! stored is one text, and everything that reads articles reads the correction too.

use crate::article::{Article, BlockKind, parse};
use crate::text::{Span, nfc};

/// The text with this title in the place of its own; above all of it where it has none.
#[must_use]
pub fn retitled(text: &str, title: &str) -> String {
    let title = line(title);
    let article = parse("", text);
    if let Some(span) = article.title {
        return replaced(text, span, &title);
    }
    format!("{title}\n\n{}", text.trim_start())
}

/// The text with a day of publication in the place of its own; below the title where it has none.
/// The writer's name in the same line stays, and the hour goes, for it was another day's.
#[must_use]
pub fn redated(text: &str, year: u16, month: u8, day: u8) -> String {
    let date = format!("{day:02}/{month:02}/{year:04}");
    let article = parse("", text);
    if let Some(span) = dateline(&article) {
        let byline = article.byline.filter(|byline| span.contains(*byline));
        let line = byline.map_or(date.clone(), |byline| {
            format!("{} {date}", article.text(byline))
        });
        return replaced(text, span, &line);
    }
    let (head, body) = match article.title {
        Some(title) => text.split_at(title.end.index()),
        None => ("", text),
    };
    let gap = if head.is_empty() { "" } else { "\n\n" };
    format!("{head}{gap}{date}\n\n{}", body.trim_start())
}

fn dateline(article: &Article) -> Option<Span> {
    let published = article.published.as_ref()?;
    let lines = article
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Dateline);
    let found = lines
        .map(|block| block.span)
        .find(|span| span.contains(published.span));
    Some(found.unwrap_or(published.span))
}

fn replaced(text: &str, span: Span, with: &str) -> String {
    let (start, end) = (span.start.index(), span.end.index());
    [&text[..start], with, &text[end..]].concat()
}

/// One line, composed.
fn line(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    nfc(&words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str = "Năm 2023, Đảng bộ huyện đã kết nạp được 684 đảng viên mới, vượt kế hoạch đề ra từ đầu nhiệm kỳ 2020-2025 của Đảng bộ.";

    #[test]
    fn a_title_takes_the_place_of_the_old_one() {
        let text = format!("Một tiêu đề cũ của bài\n\nLinh Lan 08:21, 24/01/2024\n\n{BODY}\n");
        let mended = retitled(&text, " Tiêu đề\nmới của bài này ");
        assert!(
            mended.starts_with("Tiêu đề mới của bài này\n\nLinh Lan"),
            "{mended}"
        );
        let article = parse("", &mended);
        assert_eq!(
            article.title.map(|span| article.text(span)),
            Some("Tiêu đề mới của bài này")
        );
    }

    #[test]
    fn a_date_takes_the_place_of_the_old_one_and_the_writer_stays() {
        let text = format!("Một tiêu đề cũ của bài\n\nLinh Lan 08:21, 24/01/2024\n\n{BODY}\n");
        let article = parse("", &redated(&text, 2023, 5, 3));
        assert_eq!(
            article.published.as_ref().map(|p| p.iso.as_str()),
            Some("2023-05-03")
        );
        assert_eq!(
            article.byline.map(|span| article.text(span)),
            Some("Linh Lan")
        );
    }

    #[test]
    fn a_date_is_put_below_the_title_where_there_was_none() {
        let text = format!("Một tiêu đề của bài viết\n\n{BODY}\n");
        let mended = redated(&text, 2023, 5, 3);
        assert!(
            mended.starts_with("Một tiêu đề của bài viết\n\n03/05/2023\n\nNăm 2023"),
            "{mended}"
        );
        let article = parse("", &mended);
        assert_eq!(
            article.published.as_ref().map(|p| p.iso.as_str()),
            Some("2023-05-03")
        );
    }
}
