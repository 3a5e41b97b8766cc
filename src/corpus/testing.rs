//! Builds articles and their mentions by hand, so that tests say what they are about.

use super::Corpus;
use crate::article::{Article, Block, BlockKind, Published, Sentences};
use crate::extract::{
    Amount, Document, Evidence, Extraction, Field, Figure, Mention, Organisation, Person, Place,
    Reasons, Rule, Status, Time, Value,
};
use crate::lexicon::Indicator;
use crate::order::InOrder as _;
use crate::text::{Decimal, Instant, OffsetMap, Span, sentences, tokenize};

/// An article that is being written; mentions are found in the block written last.
pub(super) struct Draft {
    article: Article,
    mentions: Vec<Mention>,
}

/// An article with a title and nothing more.
pub(super) fn draft(id: &str, title: &str) -> Draft {
    let article = Article {
        id: id.into(),
        source: String::new(),
        offsets: OffsetMap::default(),
        title: Some(Span::new(0, title.len())),
        byline: None,
        published: None,
        blocks: Vec::new(),
    };
    let draft = Draft {
        article,
        mentions: Vec::new(),
    };
    draft.block(BlockKind::Title, title, None)
}

impl Draft {
    pub(super) fn published(mut self, iso: &str) -> Self {
        let day: Instant = iso[..10].parse().unwrap();
        let iso = iso.into();
        let span = Span::default();
        self.article.published = Some(Published { iso, day, span });
        self
    }

    pub(super) fn lead(self, text: &str) -> Self {
        self.block(BlockKind::Lead, text, None)
    }

    pub(super) fn paragraph(self, text: &str) -> Self {
        self.block(BlockKind::Paragraph, text, None)
    }

    /// A caption that stands before and again.
    pub(super) fn twice(self, text: &str) -> Self {
        let first = self.article.blocks.len();
        self.block(BlockKind::Caption, text, None)
            .block(BlockKind::Caption, text, Some(first))
    }

    fn block(mut self, kind: BlockKind, text: &str, repeats: Option<usize>) -> Self {
        let source = &mut self.article.source;
        let start = source.len();
        source.push_str(text);
        let span = Span::new(start, source.len());
        let sentences = Sentences::new(span.start, &sentences(&tokenize(source, span)));
        source.push('\n');
        self.article.blocks.push(Block {
            kind,
            span,
            sentences,
            repeats,
        });
        self
    }

    /// Found in the last block, and in the one that it repeats.
    pub(super) fn mention(mut self, words: &str, value: &Value) -> Self {
        let last = self.article.blocks.len() - 1;
        for block in self.article.blocks[last].repeats.into_iter().chain([last]) {
            self.mention_in(block, words, value);
        }
        self
    }

    fn mention_in(&mut self, block: usize, words: &str, value: &Value) {
        let stands = &self.article.blocks[block];
        let text = self.article.text(stands.span);
        let at = stands.span.start.index() + text.find(words).expect(words);
        let span = Span::new(at, at + words.len());
        let mut sentences = (0..).zip(stands.sentences());
        let found = sentences.find(|(_, s)| s.contains(span));
        let (sentence, _) = found.expect(words);
        self.mentions.push(Mention {
            span,
            block,
            sentence,
            rule: Rule::Bare,
            value: value.clone(),
            evidence: Reasons::default(),
        });
    }

    pub(super) fn figure(self, words: &str, indicator: Indicator, period: &str) -> Self {
        self.figure_of(words, indicator, Status::Actual, period)
    }

    pub(super) fn figure_of(
        self,
        words: &str,
        indicator: Indicator,
        status: Status,
        period: &str,
    ) -> Self {
        let value: Decimal = words.replace('.', "").replace(',', ".").parse().unwrap();
        let figure = Figure {
            amount: Amount::Exact(value),
            unit: Some("đảng viên".into()),
            indicator,
            status,
            approx: None,
            period: period.parse().ok(),
        };
        self.mention(words, &Value::Figure(figure.into()))
    }

    /// Says of the mention written last which words of the last block decided `field`.
    pub(super) fn because(mut self, field: Field, words: &str) -> Self {
        let block = self.article.blocks.last().expect("a block").span;
        let at = block.start.index() + self.article.text(block).find(words).expect(words);
        let span = Span::new(at, at + words.len());
        let last = self.mentions.last_mut().expect("a mention");
        last.evidence.push(Evidence { field, span });
        self
    }

    /// Changes the figure written last.
    pub(super) fn but(mut self, change: impl Fn(&mut Figure)) -> Self {
        if let Some(Value::Figure(figure)) = self.mentions.last_mut().map(|last| &mut last.value) {
            change(figure);
        }
        self
    }

    /// A body that the text writes `words` and that is called `name` in full.
    pub(super) fn body(self, words: &str, name: &str) -> Self {
        let body = Organisation {
            name: name.into(),
            ..Organisation::default()
        };
        self.mention(words, &Value::Organisation(body.into()))
    }

    pub(super) fn document(self, words: &str, kind: &'static str, number: &str) -> Self {
        let document = Document {
            kind,
            number: Some(number.into()),
            ..Document::default()
        };
        self.mention(words, &Value::Document(document.into()))
    }

    pub(super) fn time(self, words: &str, edtf: &str) -> Self {
        let edtf = edtf.parse().ok();
        self.mention(words, &Value::Time(Time { edtf }.into()))
    }

    pub(super) fn person(self, words: &str) -> Self {
        self.mention(words, &Value::Person(Person::default().into()))
    }

    pub(super) fn organisation(self, words: &str) -> Self {
        self.mention(words, &Value::Organisation(Organisation::default().into()))
    }

    pub(super) fn place(self, words: &str) -> Self {
        self.mention(words, &Value::Place(Place::default().into()))
    }

    pub(super) fn build(mut self) -> (Article, Extraction) {
        self.article.offsets = OffsetMap::default();
        let mut mentions = self.mentions;
        mentions.order_by_key(|mention| mention.span);
        (
            self.article,
            Extraction {
                mentions,
                ..Extraction::default()
            },
        )
    }
}

pub(super) fn corpus(drafts: impl IntoIterator<Item = Draft>) -> Corpus {
    Corpus::new(drafts.into_iter().map(Draft::build))
}

/// Two articles about two places in two years, one undated without a mention:
///
/// | mention | article | year | |
/// |---|---|---|---|
/// | 684 | nguyen | 2023 | admitted, result |
/// | 675 | nguyen | 2023 | admitted, plan |
/// | 28.000 | nguyen | 2022 | members |
/// | Kế hoạch số 83-KH/TU | nguyen | 2023 | |
/// | Hoàng Văn Thắng | trieu | 2018 | |
/// | 49 | trieu | 2018 | organisations, printed twice |
pub(super) fn sample() -> Corpus {
    let nguyen = draft("nguyen", "TP. Thái Nguyên: Xây dựng Đảng")
        .published("2023-05-07T13:59")
        .paragraph("Năm 2023, kết nạp 684 đảng viên, kế hoạch 675. Cuối 2022 có 28.000 đảng viên.")
        .figure("684", Indicator::MembersAdmitted, "2023")
        .figure_of("675", Indicator::MembersAdmitted, Status::Target, "2023")
        .figure("28.000", Indicator::MembersTotal, "2022")
        .paragraph("Theo Kế hoạch số 83-KH/TU, công tác dân vận đạt 95%.")
        .document("Kế hoạch số 83-KH/TU", "Kế hoạch", "83-KH/TU");
    let trieu = draft("trieu", "Đảng bộ TX Đông Triều: Trong sạch, vững mạnh")
        .published("2018-05-08")
        .twice("Đồng chí Hoàng Văn Thắng bên 49 chi bộ.")
        .figure("49", Indicator::OrgsTotal, "");
    let trieu = trieu
        .paragraph("Đồng chí Hoàng Văn Thắng nói về Dang vien.")
        .person("Hoàng Văn Thắng");
    let undated = draft("undated", "Một bài không ngày tháng").paragraph("Chỉ có chữ.");
    corpus([undated, trieu, nguyen])
}
