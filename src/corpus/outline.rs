//! The outline of an article: what each of its blocks states, in the order of the text. Figures,
//! documents and checks; names and times are what they are said of, and stand in their sentences.

use super::Entry;
use crate::extract::Kind;

/// What one block states.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outlined {
    /// The block.
    pub block: usize,
    /// Its figures, by their numbers among the article's mentions.
    pub figures: Vec<usize>,
    /// Its documents, likewise.
    pub documents: Vec<usize>,
    /// Its checks, by their numbers among the article's.
    pub checks: Vec<usize>,
}

impl Entry {
    /// The blocks that state something of `passing`, ascending numbers of mentions; of checks those
    /// that use a figure that passes. A block that repeats another states nothing.
    #[must_use]
    pub fn outline(&self, passing: &[usize]) -> Vec<Outlined> {
        let mut blocks: Vec<Outlined> = Vec::new();
        let mentions = &self.extraction.mentions;
        for &at in passing {
            let Some(mention) = mentions.get(at) else {
                continue;
            };
            if self.repeats(mention.block) {
                continue;
            }
            let of_kind = |outlined: &mut Outlined| match mention.kind() {
                Kind::Figure => outlined.figures.push(at),
                Kind::Document => outlined.documents.push(at),
                _ => {}
            };
            match blocks.last_mut() {
                Some(last) if last.block == mention.block => of_kind(last),
                _ => {
                    let mut outlined = Outlined {
                        block: mention.block,
                        ..Outlined::default()
                    };
                    of_kind(&mut outlined);
                    blocks.push(outlined);
                }
            }
        }
        for (at, check) in self.extraction.checks.iter().enumerate() {
            let block = blocks.iter_mut().find(|one| one.block == check.block);
            if let Some(block) = block
                && block.figures.iter().any(|figure| {
                    let mention = mentions.get(*figure);
                    mention.is_some_and(|mention| check.figures.contains(&mention.span))
                })
            {
                block.checks.push(at);
            }
        }
        blocks.retain(|one| {
            !(one.figures.is_empty() && one.documents.is_empty() && one.checks.is_empty())
        });
        blocks
    }
}

#[cfg(test)]
mod tests {
    use crate::corpus::testing::sample;
    use crate::corpus::{ArticleId, Corpus};
    use crate::extract::read;

    #[test]
    fn each_block_tells_its_figures_and_documents_once() {
        let corpus = sample();
        let outline = |id: &str| {
            let entry = corpus
                .article_by_id(id)
                .and_then(|at| corpus.entry(at))
                .unwrap();
            let all: Vec<_> = (0..entry.extraction.mentions.len()).collect();
            let rows = entry.outline(&all).into_iter();
            rows.map(|one| (one.block, one.figures.len(), one.documents.len()))
                .collect::<Vec<_>>()
        };
        assert_eq!(outline("nguyen"), [(1, 3, 0), (2, 0, 1)]);
        // 49 is printed twice.
        assert_eq!(outline("trieu"), [(1, 1, 0)]);
        assert_eq!(outline("undated"), []);
    }

    #[test]
    fn what_does_not_pass_is_left_out() {
        let corpus = sample();
        let entry = corpus
            .article_by_id("nguyen")
            .and_then(|at| corpus.entry(at));
        assert_eq!(entry.unwrap().outline(&[]), []);
    }

    #[test]
    fn a_check_stands_where_its_result_does() {
        let text =
            "Đảng bộ có 73 tổ chức cơ sở đảng, trong đó có 42 đảng bộ cơ sở và 31 chi bộ cơ sở.";
        let corpus = Corpus::new([read("a", &format!("Một bài\n\n{text}\n"))]);
        let entry = corpus.entry(ArticleId(0)).unwrap();
        let all: Vec<_> = (0..entry.extraction.mentions.len()).collect();
        let checks: usize = entry.outline(&all).iter().map(|one| one.checks.len()).sum();
        assert_eq!(checks, entry.extraction.checks.len());
        assert!(checks > 0, "{:?}", entry.extraction);
    }
}
