//! A text with other words in some places, and the way back from its places to those of the text
//! before.

use crate::order::InOrder as _;
use crate::text::Span;

/// A stretch of the text, here and there.
struct Stretch {
    now: Span,
    before: Span,
    /// Whether its words are other ones.
    edited: bool,
}

/// The text as it would have been printed.
pub(super) struct Reprint {
    source: String,
    stretches: Vec<Stretch>,
}

impl Reprint {
    /// `source` with `edits` made, which may stand in any order; of an edit of nothing and one of
    /// words at the same place the first stands before. `None` where two overlap.
    pub fn new(source: &str, mut edits: Vec<(Span, String)>) -> Option<Self> {
        edits.order_by_key(|(span, _)| *span);
        let mut print = Self {
            source: String::with_capacity(source.len()),
            stretches: Vec::new(),
        };
        let mut at = 0;
        for (span, words) in edits {
            print.add(
                Span::new(at, span.start.index()),
                source.get(at..span.start.index())?,
                false,
            );
            print.add(span, &words, true);
            at = span.end.index();
        }
        print.add(Span::new(at, source.len()), source.get(at..)?, false);
        Some(print)
    }

    fn add(&mut self, before: Span, words: &str, edited: bool) {
        let start = self.source.len();
        self.source.push_str(words);
        self.stretches.push(Stretch {
            now: Span::new(start, self.source.len()),
            before,
            edited,
        });
    }

    /// The text.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Where the words at `now` stood before: those of an edit as a whole, others to the letter.
    pub fn before(&self, now: Span) -> Option<Span> {
        let from = self
            .stretches
            .partition_point(|stretch| stretch.now.end <= now.start);
        let from = &self.stretches[from..];
        let first = from.first()?;
        if first.edited {
            return (first.now == now).then_some(first.before);
        }
        let last = from.iter().find(|stretch| stretch.now.end >= now.end)?;
        let at = |stretch: &Stretch, place: usize| {
            stretch.before.start.index() + (place - stretch.now.start.index())
        };
        (!last.edited).then(|| Span::new(at(first, now.start.index()), at(last, now.end.index())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "có gần 684 đảng viên";

    fn span(words: &str) -> Span {
        let at = TEXT.find(words).unwrap_or_default();
        Span::new(at, at + words.len())
    }

    #[test]
    fn places_lead_back_across_other_words() {
        let edits = vec![
            (span("684"), "1.000".to_owned()),
            (span("gần "), String::new()),
        ];
        let print = Reprint::new(TEXT, edits).expect("they part");
        assert_eq!(print.source(), "có 1.000 đảng viên");
        let now = |words: &str| {
            let at = print.source().find(words).unwrap_or_default();
            print.before(Span::new(at, at + words.len()))
        };
        assert_eq!(now("1.000"), Some(span("684")));
        assert_eq!(now("đảng viên"), Some(span("đảng viên")));
        assert_eq!(now("có"), Some(span("có")));
        assert_eq!(now("1.00"), None);
        assert_eq!(now("00 đảng"), None);
    }

    #[test]
    fn a_word_may_be_put_before_a_number() {
        let start = span("684").start.index();
        let edits = vec![
            (span("684"), "700".to_owned()),
            (Span::new(start, start), "trên ".to_owned()),
        ];
        let print = Reprint::new(TEXT, edits).expect("they part");
        assert_eq!(print.source(), "có gần trên 700 đảng viên");
    }

    #[test]
    fn what_overlaps_is_not_printed() {
        let edits = vec![
            (span("684 đảng"), "1".to_owned()),
            (span("684"), "2".to_owned()),
        ];
        assert!(Reprint::new(TEXT, edits).is_none());
    }
}
