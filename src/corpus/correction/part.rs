//! What of a mention a reader can correct. One table: a row gives a part its id, both names and
//! the kind it belongs to; how it is read and written stands below.

use serde::{Deserialize, Serialize};

use super::blank;
use crate::extract::{Amount, Approx, Figure, Kind, Level, Mention, PlaceKind, Status, Value};
use crate::lexicon::Indicator;
use crate::lexicon::document::by_name;
use crate::lexicon::gazetteer::key;
use crate::text::{Decimal, Edtf, Instant};

macro_rules! parts {
    ($($variant:ident $id:literal $kinds:pat, $vi:literal $en:literal;)*) => {
        /// A part of a mention's value.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Part {
            $(#[doc = $en] #[serde(rename = $id)] $variant,)*
        }

        impl Part {
            /// Every part, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The id in what is kept and exported.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }

            /// The part with this id.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                match id { $($id => Some(Self::$variant),)* _ => None }
            }

            /// The name that readers see: Vietnamese, then English.
            #[must_use]
            pub const fn names(self) -> (&'static str, &'static str) {
                match self { $(Self::$variant => ($vi, $en),)* }
            }

            /// Whether mentions of `kind` have it.
            #[must_use]
            pub const fn belongs_to(self, kind: Kind) -> bool {
                match self { $(Self::$variant => matches!(kind, $kinds),)* }
            }
        }
    };
}

parts! {
    // What kind it is of comes first: the others are parts of that kind.
    Kind "kind" _, "Loại" "Kind";
    Value "value" Kind::Figure, "Giá trị" "Value";
    Approx "approx" Kind::Figure, "Mức chính xác" "Precision";
    Unit "unit" Kind::Figure, "Đơn vị" "Unit";
    Indicator "indicator" Kind::Figure, "Chỉ tiêu" "Indicator";
    Status "status" Kind::Figure, "Tính chất" "Status";
    Period "period" Kind::Figure, "Kỳ" "Period";
    Time "time" Kind::Time, "Thời gian" "Time";
    Type "type" Kind::Document, "Loại văn bản" "Type";
    Number "number" Kind::Document, "Số" "Number";
    Date "date" Kind::Document, "Ngày" "Date";
    Issuer "issuer" Kind::Document, "Nơi ban hành" "Issuer";
    Title "title" Kind::Document, "Tên" "Title";
    Term "term" Kind::Document, "Khóa" "Term";
    Name "name" Kind::Person | Kind::Organisation | Kind::Place, "Tên đầy đủ" "Full name";
    Role "role" Kind::Person, "Chức vụ" "Role";
    Level "level" Kind::Organisation, "Cấp" "Level";
    PlaceKind "placeKind" Kind::Place, "Cấp" "Level";
    Within "within" Kind::Organisation | Kind::Place, "Thuộc" "Lies in";
}

/// No part is longer, in bytes.
pub(super) const LONGEST: usize = 500;

impl Part {
    /// The parts that mentions of `kind` have.
    pub fn of(kind: Kind) -> impl Iterator<Item = Self> {
        Self::ALL
            .iter()
            .copied()
            .filter(move |part| part.belongs_to(kind))
    }

    /// What `mention` says, in the form that is kept; empty where it says nothing. Numbers are the
    /// contract's (`92.9`, `10..12`, `353/401`), times EDTF.
    #[must_use]
    pub fn read(self, mention: &Mention) -> String {
        let plain = |text: &Option<String>| text.clone().unwrap_or_default();
        match (&mention.value, self) {
            (_, Self::Kind) => mention.kind().id().to_owned(),
            (Value::Figure(figure), part) => part.read_figure(figure),
            (Value::Time(time), Self::Time) => {
                time.edtf.map(|at| at.to_string()).unwrap_or_default()
            }
            (Value::Document(document), Self::Type) => document.kind.to_owned(),
            (Value::Document(document), Self::Number) => plain(&document.number),
            (Value::Document(document), Self::Date) => {
                document.date.map(|at| at.to_string()).unwrap_or_default()
            }
            (Value::Document(document), Self::Issuer) => plain(&document.issuer),
            (Value::Document(document), Self::Title) => plain(&document.title),
            (Value::Document(document), Self::Term) => plain(&document.term),
            (Value::Person(person), Self::Name) => plain(&person.name),
            (Value::Person(person), Self::Role) => plain(&person.role),
            (Value::Organisation(body), Self::Level) => body.level.id().to_owned(),
            (Value::Place(place), Self::PlaceKind) => place.kind.id().to_owned(),
            (Value::Organisation(body), Self::Name) => body.name.clone(),
            (Value::Organisation(body), Self::Within) => plain(&body.within),
            (Value::Place(place), Self::Name) => place.name.clone(),
            (Value::Place(place), Self::Within) => plain(&place.parent),
            _ => String::new(),
        }
    }

    fn read_figure(self, figure: &Figure) -> String {
        match self {
            Self::Value => match figure.amount {
                Amount::Exact(value) => value.to_string(),
                Amount::Range { low, high } => format!("{low}..{high}"),
                Amount::Fraction { part, of } => format!("{part}/{of}"),
            },
            Self::Approx => figure.approx.map_or("", Approx::id).to_owned(),
            Self::Unit => figure.unit.as_deref().unwrap_or_default().to_owned(),
            Self::Indicator => figure.indicator.id().to_owned(),
            Self::Status => figure.status.id().to_owned(),
            Self::Period => figure.period.map(|at| at.to_string()).unwrap_or_default(),
            _ => String::new(),
        }
    }

    /// Makes `value` say `text`; `None`, and nothing changed, where the part cannot say it.
    #[must_use]
    pub fn write(self, value: &mut Value, text: &str) -> Option<()> {
        let text = text.trim();
        if text.len() > LONGEST || text.chars().any(char::is_control) {
            return None;
        }
        let stated = || (!text.is_empty()).then(|| text.to_owned());
        let time = || match text {
            "" => Some(None),
            text => (text.parse().ok()).or_else(|| years(text)).map(Some),
        };
        match (value, self) {
            (value, Self::Kind) => {
                let kind = Kind::from_id(text)?;
                if kind != value.kind() {
                    *value = blank(kind);
                }
            }
            (Value::Figure(figure), Self::Value) => figure.amount = amount(text)?,
            (Value::Figure(figure), Self::Approx) => {
                figure.approx = match text {
                    "" => None,
                    id => Some(Approx::ALL.into_iter().find(|approx| approx.id() == id)?),
                };
            }
            (Value::Figure(figure), Self::Unit) => figure.unit = stated().map(Into::into),
            (Value::Figure(figure), Self::Indicator) => {
                figure.indicator = Indicator::from_id(text)?;
            }
            (Value::Figure(figure), Self::Status) => figure.status = Status::from_id(text)?,
            (Value::Figure(figure), Self::Period) => figure.period = time()?,
            (Value::Time(at), Self::Time) => at.edtf = time()?,
            (Value::Document(document), Self::Type) => document.kind = by_name(text)?.name,
            (Value::Document(document), Self::Number) => document.number = stated(),
            (Value::Document(document), Self::Date) => document.date = time()?,
            (Value::Document(document), Self::Issuer) => document.issuer = stated(),
            (Value::Document(document), Self::Title) => document.title = stated(),
            (Value::Document(document), Self::Term) => document.term = stated(),
            (Value::Person(person), Self::Name) => {
                let name = stated()?;
                // Namesakes are told apart by what the text says; the reader's name is one person's.
                person.key = key(&name);
                person.name = Some(name);
            }
            (Value::Person(person), Self::Role) => person.role = stated(),
            (Value::Organisation(body), Self::Level) => {
                body.level = *Level::ALL.iter().find(|level| level.id() == text)?;
            }
            (Value::Place(place), Self::PlaceKind) => {
                place.kind = *PlaceKind::ALL.iter().find(|kind| kind.id() == text)?;
            }
            (Value::Organisation(body), Self::Name) => body.name = stated()?,
            (Value::Organisation(body), Self::Within) => body.within = stated(),
            (Value::Place(place), Self::Name) => place.name = stated()?,
            (Value::Place(place), Self::Within) => place.parent = stated(),
            _ => return None,
        }
        Some(())
    }
}

/// `2021-2025`, `2021 – 2025`: from one year to a later one.
fn years(text: &str) -> Option<Edtf> {
    let (from, to) = text.split_once(['-', '–'])?;
    let year = |text: &str| match text.trim().parse() {
        Ok(at @ Instant { month: None, .. }) => Some(at),
        _ => None,
    };
    let (from, to) = (year(from)?, year(to)?);
    (from < to).then_some(Edtf::Between(from, Some(to)))
}

/// `92.9`, `10..12`, `353/401`.
fn amount(text: &str) -> Option<Amount> {
    let number = |text: &str| text.trim().parse::<Decimal>().ok();
    if let Some((low, high)) = text.split_once("..") {
        let (low, high) = (number(low)?, number(high)?);
        return (low <= high).then_some(Amount::Range { low, high });
    }
    if let Some((part, of)) = text.split_once('/') {
        let (part, of) = (number(part)?, number(of)?);
        return Some(Amount::Fraction { part, of });
    }
    number(text).map(Amount::Exact)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_of_years_is_read_as_it_is_written() {
        let read = |text: &str| {
            let mut value = blank(Kind::Figure);
            Part::Period.write(&mut value, text)?;
            match value {
                Value::Figure(figure) => figure.period.map(|at| at.to_string()),
                _ => None,
            }
        };
        for text in ["2021-2025", "2021 – 2025", "2021/2025"] {
            assert_eq!(read(text).as_deref(), Some("2021/2025"), "{text}");
        }
        assert_eq!(read("2021-03").as_deref(), Some("2021-03"));
        for text in ["2025-2021", "2021-2025-2030", "21-25"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
