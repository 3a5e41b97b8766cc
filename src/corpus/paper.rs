//! Where an article says that it was taken from: a paper, an agency, a site. Named only where the
//! source names it on a line of its own; nothing is guessed from a writer or an address.

use super::Entry;
use crate::article::BlockKind;
use crate::lexicon::credit::{CREDIT, Credit};
use crate::text::{nfc, tokens};

/// A longer line is a sentence.
const LONGEST: usize = 16;

impl Entry {
    /// The paper, as it is called there.
    #[must_use]
    pub fn paper(&self) -> Option<String> {
        let article = &self.article;
        let lines = article.blocks.iter().rev();
        let lines = lines.filter(|block| {
            let alone = block.kind == BlockKind::Paragraph && block.sentences.len() == 1;
            block.kind == BlockKind::Byline || alone
        });
        let mut found = lines
            .filter_map(|block| named(article.text(block.span), block.kind == BlockKind::Byline));
        found.next()
    }
}

/// The paper that a line names: behind `Nguồn:` anywhere, in a line that is no text also behind
/// `Theo`, or by itself.
fn named(line: &str, credit: bool) -> Option<String> {
    let edge = |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | '.' | '/' | '-');
    let line = line.trim_matches(edge);
    let all = tokens(line);
    if all.is_empty() || all.len() > LONGEST {
        return None;
    }
    let first = CREDIT.longest(line, &all, 0)?;
    let words = &line[..all[first.end - 1].span.end.index()];
    let rest = line[words.len()..].trim_start();
    let announced = words == "Nguồn" && rest.starts_with(':');
    let name = match first.value {
        Credit::Paper if announced => rest.trim_start_matches(':'),
        Credit::Paper if credit && words != "Nguồn" => line,
        Credit::Quoted if credit => rest.trim_start_matches(':'),
        _ => return None,
    };
    let name: Vec<_> = name.trim_matches(edge).split_whitespace().collect();
    (!name.is_empty()).then(|| nfc(&name.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_names_a_paper_or_none() {
        let credit = |line| named(line, true);
        let text = |line| named(line, false);
        assert_eq!(credit("Theo Báo Nhân Dân").as_deref(), Some("Báo Nhân Dân"));
        assert_eq!(credit("(TTXVN)").as_deref(), Some("TTXVN"));
        assert_eq!(credit("Nguồn: VnExpress").as_deref(), Some("VnExpress"));
        assert_eq!(credit("Thu An"), None);
        assert_eq!(
            text("Nguồn: thainguyen.gov.vn").as_deref(),
            Some("thainguyen.gov.vn")
        );
        assert_eq!(text("Báo Nhân Dân đưa tin"), None);
        assert_eq!(text("Theo kế hoạch của Huyện ủy"), None);
        assert_eq!(text("Nguồn nhân lực: còn thiếu"), None);
    }

    #[test]
    fn an_article_names_its_paper_at_its_end() {
        let corpus = crate::corpus::Corpus::embedded();
        let mut named = corpus.entries().iter().filter_map(|entry| entry.paper());
        assert_eq!(named.next().as_deref(), Some("thainguyen.gov.vn"));
        assert_eq!(named.next(), None);
    }
}
