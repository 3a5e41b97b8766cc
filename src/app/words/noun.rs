//! What is counted, with its English plural.

use super::{Lang, format};
use crate::corpus::Label;
use crate::extract::{Approx, Kind, Status};

macro_rules! nouns {
    ($($name:ident $vi:literal $one:literal $many:literal;)*) => {
        /// A noun that stands beside a count.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Noun {
            $(#[doc = $many] $name,)*
        }

        impl Noun {
            /// The noun as `n` of it are called.
            #[must_use]
            pub const fn of(self, lang: Lang, n: usize) -> &'static str {
                match (lang, n) {
                    (Lang::Vi, _) => match self { $(Self::$name => $vi,)* },
                    (Lang::En, 1) => match self { $(Self::$name => $one,)* },
                    (Lang::En, _) => match self { $(Self::$name => $many,)* },
                }
            }
        }
    };
}

nouns! {
    Article "bài" "article" "articles";
    Figure "số liệu" "figure" "figures";
    Time "mốc thời gian" "time" "times";
    Document "văn bản" "document" "documents";
    Person "người" "person" "people";
    Organisation "tổ chức" "organisation" "organisations";
    Place "địa danh" "place" "places";
    Year "năm" "year" "years";
    Mention "chỗ nhắc" "mention" "mentions";
    Paragraph "đoạn" "paragraph" "paragraphs";
    Measure "chỉ tiêu" "measure" "measures";
    Spot "nơi" "place" "places";
    Span "kỳ" "period" "periods";
    Correction "chỗ sửa" "correction" "corrections";
    Judgement "nhận xét phép tính" "judged check" "judged checks";
    ReportFigure "số liệu của báo cáo" "figure of the report" "figures of the report";
    Row "dòng" "row" "rows";
    Occurrence "chỗ" "place" "places";
    PersonNamed "lượt nhắc tên" "person named" "people named";
}

impl Noun {
    /// `n` of it: `8.628 số liệu`.
    #[must_use]
    pub fn count(self, lang: Lang, n: usize) -> String {
        format!("{}\u{a0}{}", format::count(lang, n), self.of(lang, n))
    }

    /// What mentions of a kind are called when they are counted.
    #[must_use]
    pub const fn of_kind(kind: Kind) -> Self {
        match kind {
            Kind::Figure => Self::Figure,
            Kind::Time => Self::Time,
            Kind::Document => Self::Document,
            Kind::Person => Self::PersonNamed,
            Kind::Organisation => Self::Organisation,
            Kind::Place => Self::Place,
        }
    }
}

/// The name of a kind.
#[must_use]
pub const fn kind_name(kind: Kind, lang: Lang) -> &'static str {
    lang.pick(match kind {
        Kind::Figure => ("Số liệu", "Figure"),
        Kind::Time => ("Thời gian", "Time"),
        Kind::Document => ("Văn bản", "Document"),
        Kind::Person => ("Người", "Person"),
        Kind::Organisation => ("Tổ chức", "Organisation"),
        Kind::Place => ("Địa danh", "Place"),
    })
}

/// The name of a status.
#[must_use]
pub const fn status_name(status: Status, lang: Lang) -> &'static str {
    lang.pick(match status {
        Status::Actual => ("kết quả", "result"),
        Status::Target => ("kế hoạch", "target"),
        Status::Change => ("tăng giảm", "change"),
    })
}

/// What the word that blurs a number is called, and that none does.
#[must_use]
pub const fn approx_name(approx: Option<Approx>, lang: Lang) -> &'static str {
    lang.pick(match approx {
        None => ("đúng con số", "exact"),
        Some(Approx::About) => ("khoảng", "about"),
        Some(Approx::Nearly) => ("gần", "nearly"),
        Some(Approx::Over) => ("trên, hơn", "over"),
        Some(Approx::AtLeast) => ("từ … trở lên", "at least"),
        Some(Approx::AtMost) => ("không quá", "at most"),
    })
}

/// What a choice of a facet is called.
#[must_use]
pub fn choice_name(label: &Label, lang: Lang) -> String {
    match label {
        Label::Text(text) => text.to_string(),
        Label::Kind(kind) => kind_name(*kind, lang).to_owned(),
        Label::Indicator(indicator) => lang.pick(indicator.names()).to_owned(),
        Label::Status(status) => status_name(*status, lang).to_owned(),
        Label::Own => lang.pick(("Bài của tôi", "My articles")).to_owned(),
        Label::Site => lang
            .pick(("Bài có sẵn", "Articles of this page"))
            .to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Lang, Noun};

    #[test]
    fn a_count_takes_the_form_of_its_language() {
        assert_eq!(Noun::Article.count(Lang::Vi, 3), "3\u{a0}bài");
        assert_eq!(Noun::Article.count(Lang::En, 1), "1\u{a0}article");
        assert_eq!(Noun::Person.count(Lang::En, 1200), "1,200\u{a0}people");
    }
}
