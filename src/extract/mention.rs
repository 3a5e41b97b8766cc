//! The mention: a span of the source, its kind and its normalised value.

use std::sync::Arc;

use super::held::Held;
use super::named::{Organisation, Person, Place};
use super::reasons::Reasons;
use super::rule::Rule;
use crate::article::Article;
use crate::lexicon::Indicator;
use crate::text::{Decimal, Edtf, Span};

/// The six kinds of mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A number that counts or measures something.
    Figure,
    /// A date, month, quarter, half, year, term or stage.
    Time,
    /// An official document that is cited.
    Document,
    /// A person's name.
    Person,
    /// A body of the Party, the State or society.
    Organisation,
    /// A named administrative place.
    Place,
}

impl Kind {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [Self; 6] = [
        Self::Figure,
        Self::Time,
        Self::Document,
        Self::Person,
        Self::Organisation,
        Self::Place,
    ];

    /// The contract's id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::Time => "time",
            Self::Document => "document",
            Self::Person => "person",
            Self::Organisation => "organisation",
            Self::Place => "place",
        }
    }

    /// The kind with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// Words of the source that were read as one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where it stands.
    pub span: Span,
    /// The block of the article that holds it.
    pub block: usize,
    /// The sentence of that block that holds its start; no block that people write has more than fit.
    pub sentence: u16,
    /// The rule that found it.
    pub rule: Rule,
    /// What it means.
    pub value: Value,
    /// The words that decided its fields.
    pub evidence: Reasons,
}

impl Value {
    /// Which kind of mention has it.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Value::Figure(_) => Kind::Figure,
            Value::Time(_) => Kind::Time,
            Value::Document(_) => Kind::Document,
            Value::Person(_) => Kind::Person,
            Value::Organisation(_) => Kind::Organisation,
            Value::Place(_) => Kind::Place,
        }
    }
}

impl Mention {
    /// Which kind it is of.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.value.kind()
    }

    /// The sentence of its article that holds its start; its own words where none does.
    #[must_use]
    pub fn sentence_in(&self, article: &Article) -> Span {
        let block = article.blocks.get(self.block);
        let sentence = block.and_then(|block| block.sentence(self.sentence.into()));
        sentence.unwrap_or(self.span)
    }

    /// The figure, if it is one.
    #[must_use]
    pub fn figure(&self) -> Option<&Figure> {
        match &self.value {
            Value::Figure(figure) => Some(figure),
            _ => None,
        }
    }
}

/// The normalised value, by kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// See [`Figure`].
    Figure(Held<Figure>),
    /// See [`Time`].
    Time(Held<Time>),
    /// See [`Document`].
    Document(Held<Document>),
    /// See [`Person`].
    Person(Held<Person>),
    /// See [`Organisation`].
    Organisation(Held<Organisation>),
    /// See [`Place`].
    Place(Held<Place>),
}

/// How much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// One number; percent stays in percent.
    Exact(Decimal),
    /// From low to high.
    Range {
        /// The lower end.
        low: Decimal,
        /// The upper end.
        high: Decimal,
    },
    /// `part` of `of`, as `353/401` says.
    Fraction {
        /// The number over the stroke.
        part: Decimal,
        /// The number under it.
        of: Decimal,
    },
}

/// The word that blurs a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Approx {
    /// khoảng, ước, chừng
    About,
    /// gần, xấp xỉ, chưa đến
    Nearly,
    /// trên, hơn, vượt quá
    Over,
    /// từ … trở lên, tối thiểu, ít nhất
    AtLeast,
    /// dưới, không quá, tối đa
    AtMost,
}

impl Approx {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::About,
        Self::Nearly,
        Self::Over,
        Self::AtLeast,
        Self::AtMost,
    ];

    /// The contract's id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Nearly => "nearly",
            Self::Over => "over",
            Self::AtLeast => "at_least",
            Self::AtMost => "at_most",
        }
    }
}

/// Whether a figure is, was planned, or is a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// A result or a state.
    Actual,
    /// A plan, goal, quota or proposal.
    Target,
    /// An increase, decrease or excess.
    Change,
}

impl Status {
    /// Every status, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Actual, Self::Target, Self::Change];

    /// The contract's id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Actual => "actual",
            Self::Target => "target",
            Self::Change => "change",
        }
    }

    /// The status with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.id() == id)
    }
}

/// A number that counts or measures something, as a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// How much.
    pub amount: Amount,
    /// `%`, or the counted noun as written, lower case.
    pub unit: Option<Arc<str>>,
    /// What it counts or measures.
    pub indicator: Indicator,
    /// Result, plan or difference.
    pub status: Status,
    /// The word that blurs it.
    pub approx: Option<Approx>,
    /// The time that it holds for.
    pub period: Option<Edtf>,
}

/// A date, month, quarter, half, year, term or stage.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Time {
    /// `None` where the words alone do not place it.
    pub edtf: Option<Edtf>,
}

/// An official document that is cited.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Document {
    /// `Nghị quyết`, `Chỉ thị` …, as the table of types spells it.
    pub kind: &'static str,
    /// As written, without spaces: `83-KH/TU`, `05`.
    pub number: Option<String>,
    /// When it was issued.
    pub date: Option<Edtf>,
    /// Who issued it, as written.
    pub issuer: Option<String>,
    /// The quoted title without its marks.
    pub title: Option<String>,
    /// The committee's term: `XII`.
    pub term: Option<String>,
}
