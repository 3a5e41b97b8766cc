//! The summary in sentences: what `corpus` chose, worded as a colleague would note it. Every number
//! and name has the way to what it stands for; a view makes links of them.

mod piece;
#[cfg(test)]
mod tests;

use super::texts::texts;
use super::{Lang, Noun, format};
use crate::app::state::View;
use crate::corpus::{Base, Corpus, Facet, Filter, MentionRef, NameCount, Overview, Side, Summary};
use crate::extract::{Figure, Kind, Verdict};
use crate::lexicon::Indicator;
use crate::text::{Edtf, nfc};
use piece::{link, list, own, plain};

pub use piece::{Piece, Pieces, Way};

texts! {
    Says "A sentence of the summary, or a piece of one.";

    HereOne "Có một bài ở đây, “{}”{}{}." "There is one article here, “{}”{}{}.";
    HereMany "Có {} ở đây{}{}{}." "There are {} here{}{}{}.";
    LeftOne "Sau khi lọc còn một bài, “{}”{}{}." "The filters leave one article, “{}”{}{}.";
    LeftMany "Sau khi lọc còn {}{}{}{}." "The filters leave {}{}{}{}.";
    On ", đăng ngày {}" ", published on {}";
    Between ", đăng từ {} đến {}" ", published from {} to {}";
    Undated " ({} không ghi ngày)" " ({} undated)";
    About ", viết về {}" ", about {}";
    OtherPlaces "{} nơi nữa" "{} more places";
    OtherPlace "một nơi nữa" "one more place";
    Papers "Nguồn ghi trong bài: {}." "Sources that they name: {}.";
    PaperOfOne "Bài ghi nguồn: {}." "Its source, as it says: {}.";
    OtherPapers "{} nguồn nữa" "{} more sources";
    And " và " " and ";

    AreasOne "Bài này nói nhiều nhất về {}." "What it treats most is {}.";
    AreasMany "Các bài nói nhiều nhất về {}." "What they treat most is {}.";
    Counted "{} ({})" "{} ({})";

    Figures "Các bài nêu {}, nhiều nhất là về {} ({})." "They hold {}, most often on {} ({}).";
    FiguresOfOne "Bài nêu {}, nhiều nhất là về {} ({})." "It holds {}, most often on {} ({}).";
    FiguresLeft "Qua được bộ lọc có {}, nhiều nhất là về {} ({})." "The filters let {} pass, most often on {} ({}).";
    Plan "Về {}{}, kết quả{} là {}, {}." "For {}{}, the result{} is {}, {}.";
    In " ở {}" " in {}";
    PlanIs "kế hoạch là {}" "against a plan of {}";
    PlanAbove "vượt kế hoạch {}" "{} above plan";
    PlanBelow "kém kế hoạch {}" "{} below plan";
    InYear " năm {}" " in {}";
    At " ({})" " ({})";
    Largest "Đông đảng viên nhất trong các tổ chức được nêu là {}: {}{}." "Of the organisations told, the one with the most members is {}: {}{}.";
    OneBody "{} có {}{}." "{} has {}{}.";

    Document "Văn bản được dẫn nhiều nhất là {} ({} lần)." "The document cited most is {} ({} times).";
    Documents "Được dẫn nhiều nhất là {}, mỗi văn bản {} lần." "The documents cited most are {}, {} times each.";
    Person "Người được nhắc tên nhiều nhất là {} ({} lần)." "The person named most is {} ({} times).";
    People "Được nhắc tên nhiều nhất là {}, mỗi người {} lần." "The people named most are {}, {} times each.";

    CheckOne "Có một phép tính được tính lại: {}." "One computation was worked out again: {}.";
    CheckAll "Tính lại {}, không thấy chỗ nào không khớp{}." "Of {} worked out again, none disagrees{}.";
    CheckSome "Trong {} được tính lại có {}{}." "Of {} worked out again, {}{}.";
    Computations "{} phép tính" "{} computations";
    Differ "{} không khớp" "{} do not agree";
    DiffersOne "{} không khớp" "{} does not agree";
    ByRounding "{} khớp do làm tròn" "{} agree only by rounding";
    ByRoundingOne "{} khớp do làm tròn" "{} agrees only by rounding";
    Comma ", " ", ";
}

/// What the sentences are made of.
#[derive(Clone, Copy)]
pub struct Matter<'a> {
    /// The articles.
    pub corpus: &'a Corpus,
    /// What is counted of the selection.
    pub overview: &'a Overview,
    /// What stands out of it.
    pub summary: &'a Summary,
    /// The language of the page.
    pub lang: Lang,
    /// Whether a filter is in force.
    pub filtered: bool,
}

impl Matter<'_> {
    /// The paragraphs, each of sentences.
    #[must_use]
    pub fn paragraphs(&self) -> Vec<Vec<Pieces>> {
        let paragraphs = [
            vec![Some(self.here()), self.papers(), self.areas()],
            vec![self.figures(), self.plan(), self.largest()],
            vec![self.documents(), self.people(), self.checks()],
        ];
        let kept = paragraphs.into_iter().map(|sentences| {
            let sentences = sentences.into_iter().flatten();
            sentences.filter(|sentence| !sentence.is_empty()).collect()
        });
        kept.filter(|paragraph: &Vec<Pieces>| !paragraph.is_empty())
            .collect()
    }

    fn here(&self) -> Pieces {
        let (lang, summary) = (self.lang, self.summary);
        let days = match summary.days {
            Some((first, last)) if first == last => {
                Says::On.fill(lang, [plain(&format::instant(lang, first))])
            }
            Some((first, last)) => {
                let ends = [first, last].map(|day| plain(&format::instant(lang, day)));
                Says::Between.fill(lang, ends)
            }
            None => Vec::new(),
        };
        let only = summary
            .only
            .and_then(|id| Some((id, self.corpus.entry(id)?)));
        if let Some((id, entry)) = only {
            let says = if self.filtered {
                Says::LeftOne
            } else {
                Says::HereOne
            };
            let heading = nfc(entry.article.heading());
            let heading = own(&heading, Some(Way::Article(id)));
            return says.fill(lang, [heading, days, self.places()]);
        }
        let says = if self.filtered {
            Says::LeftMany
        } else {
            Says::HereMany
        };
        let articles = Noun::Article.count(lang, self.overview.articles);
        let articles = link(&articles, Way::To(View::Articles, Filter::default()));
        let undated = match summary.undated {
            0 => Vec::new(),
            n => Says::Undated.fill(lang, [plain(&Noun::Article.count(lang, n))]),
        };
        says.fill(lang, [articles, days, undated, self.places()])
    }

    /// Where the articles were taken from, as far as they say so.
    fn papers(&self) -> Option<Pieces> {
        const NAMED: usize = 4;
        let (lang, papers) = (self.lang, &self.summary.papers);
        if papers.is_empty() {
            return None;
        }
        if self.summary.only.is_some() {
            return Some(Says::PaperOfOne.fill(lang, [own(&papers[0].0, None)]));
        }
        let mut items: Vec<_> = papers
            .iter()
            .take(NAMED)
            .map(|(name, articles)| {
                let way = match articles[..] {
                    [only] => Some(Way::Article(only)),
                    _ => None,
                };
                let count = Noun::Article.count(lang, articles.len());
                Says::Counted.fill(lang, [own(name, way), plain(&count)])
            })
            .collect();
        if papers.len() > NAMED {
            let left = format::count(lang, papers.len() - NAMED);
            items.push(plain(&Says::OtherPapers.with(lang, &[&left])));
        }
        Some(Says::Papers.fill(lang, [list(lang, items)]))
    }

    fn places(&self) -> Pieces {
        const NAMED: usize = 4;
        let (lang, places) = (self.lang, &self.overview.places);
        let one = self.summary.only.is_some();
        // "and one more place" would be longer than its name.
        let named = if places.len() <= NAMED + 1 {
            places.len()
        } else {
            NAMED
        };
        let mut items: Vec<_> = places[..named]
            .iter()
            .map(|place| {
                let way = Way::To(View::Articles, place.filter.clone());
                let name = own(&place.name, Some(way));
                match place.articles.len() {
                    n if n > 1 && !one => {
                        Says::Counted.fill(lang, [name, plain(&Noun::Article.count(lang, n))])
                    }
                    _ => name,
                }
            })
            .collect();
        match places.len() - named {
            0 => {}
            1 => items.push(plain(Says::OtherPlace.of(lang))),
            n => items.push(plain(
                &Says::OtherPlaces.with(lang, &[&format::count(lang, n)]),
            )),
        }
        if items.is_empty() {
            return Vec::new();
        }
        Says::About.fill(lang, [list(lang, items)])
    }

    fn areas(&self) -> Option<Pieces> {
        const NAMED: usize = 3;
        let lang = self.lang;
        let areas = self.overview.work_areas.iter().take(NAMED).enumerate();
        let items = areas.map(|(at, row)| {
            let count = match at {
                0 => Noun::Paragraph.count(lang, row.paragraphs.len()),
                _ => format::count(lang, row.paragraphs.len()),
            };
            let way = Way::Area(row.area);
            let name = link(&self.named(row.area.names()), way);
            Says::Counted.fill(lang, [name, plain(&count)])
        });
        let items: Vec<_> = items.collect();
        let says = match self.summary.only {
            Some(_) => Says::AreasOne,
            None => Says::AreasMany,
        };
        (!items.is_empty()).then(|| says.fill(lang, [list(lang, items)]))
    }

    /// The name of a row of a table as it stands inside a sentence.
    fn named(&self, names: (&str, &str)) -> String {
        let name = self.lang.pick(names);
        let mut letters = name.chars();
        match letters.next() {
            Some(first) => first.to_lowercase().chain(letters).collect(),
            None => String::new(),
        }
    }

    fn figures(&self) -> Option<Pieces> {
        let lang = self.lang;
        let rows = self.overview.by_indicator.iter();
        let rows = rows.filter(|row| row.indicator != Indicator::Other);
        // Of equals the one that stands first in the table.
        let most = rows.rev().max_by_key(|row| row.count)?;
        let kind = Filter::default().with(Facet::Kind, Kind::Figure.id());
        let all = Noun::Figure.count(lang, self.overview.figures);
        let says = match self.summary.only {
            _ if self.filtered => Says::FiguresLeft,
            Some(_) => Says::FiguresOfOne,
            None => Says::Figures,
        };
        let way = Way::To(View::Figures, most.filter.clone());
        (self.overview.figures > 1 && most.count > 1).then(|| {
            let name = link(&self.named(most.indicator.names()), way.clone());
            let count = link(&format::count(lang, most.count), way);
            says.fill(
                lang,
                [link(&all, Way::To(View::Figures, kind)), name, count],
            )
        })
    }

    /// A figure's number, which leads to its sentence, and its unit.
    fn amount(&self, at: MentionRef) -> Option<(Pieces, &Figure)> {
        let figure = self.corpus.mention(at)?.figure()?;
        let mut amount = self.number(at)?;
        let unit = format::unit(figure);
        if !unit.is_empty() {
            amount.extend(plain("\u{a0}"));
            amount.extend(own(&nfc(unit), None));
        }
        Some((amount, figure))
    }

    fn number(&self, at: MentionRef) -> Option<Pieces> {
        let figure = self.corpus.mention(at)?.figure()?;
        let words = format::short_amount(self.lang, figure);
        Some(link(&words, Way::Words(at)))
    }

    fn during(&self, figure: &Figure) -> Pieces {
        let Some(period) = figure.period else {
            return Vec::new();
        };
        let whole = matches!(period, Edtf::At(at) if at.month.is_none());
        let says = if whole { Says::InYear } else { Says::At };
        says.fill(self.lang, [plain(&format::edtf(self.lang, period))])
    }

    fn plan(&self) -> Option<Pieces> {
        let lang = self.lang;
        let row = self.summary.plan.as_ref()?;
        let (amount, figure) = self.amount(row.result)?;
        let says = match (row.base, row.gap.side) {
            (Base::Stated(_), _) => Says::PlanIs,
            (Base::Implied { .. }, Side::Below) => Says::PlanBelow,
            (Base::Implied { .. }, _) => Says::PlanAbove,
        };
        let plan = says.fill(lang, [self.number(row.base.mention())?]);
        let indicator = row.measure.indicator;
        let filter = Filter::default().with(Facet::Indicator, indicator.id());
        let name = link(
            &self.named(indicator.names()),
            Way::To(View::Figures, filter),
        );
        let place = row
            .place
            .as_ref()
            .map(|place| Says::In.fill(lang, [own(place, None)]));
        let gaps = [
            name,
            place.unwrap_or_default(),
            self.during(figure),
            amount,
            plan,
        ];
        Some(Says::Plan.fill(lang, gaps))
    }

    fn largest(&self) -> Option<Pieces> {
        let largest = self.summary.largest.as_ref()?;
        let (amount, figure) = self.amount(largest.figure)?;
        let filter = Filter::default().with(Facet::Organisation, &largest.body);
        let way = Way::To(View::Articles, filter);
        let body = own(&largest.body, Some(way));
        let says = if largest.among > 1 {
            Says::Largest
        } else {
            Says::OneBody
        };
        Some(says.fill(self.lang, [body, amount, self.during(figure)]))
    }

    fn documents(&self) -> Option<Pieces> {
        self.foremost(&self.summary.documents, (Says::Document, Says::Documents))
    }

    fn people(&self) -> Option<Pieces> {
        self.foremost(&self.summary.people, (Says::Person, Says::People))
    }

    fn foremost(&self, names: &[NameCount], (one, several): (Says, Says)) -> Option<Pieces> {
        let count = plain(&format::count(self.lang, names.first()?.count));
        let items = names
            .iter()
            .map(|row| own(&row.name, Some(Way::To(View::Articles, row.filter.clone()))));
        let says = if names.len() > 1 { several } else { one };
        Some(says.fill(self.lang, [list(self.lang, items.collect()), count]))
    }

    fn checks(&self) -> Option<Pieces> {
        let (lang, counts) = (self.lang, self.summary.verdicts);
        let all: usize = counts.iter().sum();
        if all < 2 {
            let at = counts.iter().position(|count| *count > 0)?;
            let verdict = Verdict::ALL[at];
            let words = link(lang.pick(verdict.names()), Way::Checks(None));
            return Some(Says::CheckOne.fill(lang, [words]));
        }
        let count = |says: Says, n: usize| says.with(lang, &[&format::count(lang, n)]);
        let [differ, rounded, _] = counts;
        let all = link(&count(Says::Computations, all), Way::Checks(None));
        let rounding = match rounded {
            0 => Vec::new(),
            n => {
                let way = Way::Checks(Some(Verdict::Rounded));
                let joint = if differ > 0 { Says::And } else { Says::Comma };
                let mut pieces = plain(joint.of(lang));
                pieces.extend(link(
                    &count(
                        if n == 1 {
                            Says::ByRoundingOne
                        } else {
                            Says::ByRounding
                        },
                        n,
                    ),
                    way,
                ));
                pieces
            }
        };
        if differ == 0 {
            return Some(Says::CheckAll.fill(lang, [all, rounding]));
        }
        let way = Way::Checks(Some(Verdict::Inconsistent));
        let differ = link(
            &count(
                if differ == 1 {
                    Says::DiffersOne
                } else {
                    Says::Differ
                },
                differ,
            ),
            way,
        );
        Some(Says::CheckSome.fill(lang, [all, differ, rounding]))
    }
}
