//! Reads a line that tells when an article was published, and perhaps by whom.
//!
//! The order and the signs between are each portal's own, so the line is read for its parts (a
//! date, an hour, a zone, words that announce them); it is a dateline where little else is left.

use super::stamp::Reader;
use super::{Published, byline};
use crate::lexicon::dateline::{STAMP, Stamp};
use crate::text::{Instant, Span, Token};

/// What a dateline says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Dateline {
    /// The date, if there is one; some portals print the hour on a line of its own.
    pub day: Option<Instant>,
    /// `T07:38`, if there is one.
    pub hour: Option<String>,
    /// Whether the zone is stated.
    pub zone: bool,
    /// From the first word of date, hour and zone to the last.
    pub span: Span,
    /// It is announced as the date of publication.
    pub posted: bool,
    /// The writer's name that stands beside it.
    pub byline: Option<Span>,
}

impl Dateline {
    /// The date of publication, with the hour that this line or `other` gives.
    pub fn published(&self, other: Option<&Self>) -> Option<Published> {
        let day = self.day?;
        let hour = self.hour.as_ref().or(other.and_then(|o| o.hour.as_ref()));
        let zone = self.zone || other.is_some_and(|other| other.zone);
        let zone = if hour.is_some() && zone { "+07:00" } else { "" };
        let iso = format!("{day}{}{zone}", hour.map_or("", String::as_str));
        let span = self.span;
        Some(Published { iso, day, span })
    }
}

/// A dateline of more tokens is none.
pub(super) const LONGEST: usize = 60;

/// The dateline that `tokens`, a whole line, make up.
pub(super) fn read(source: &str, tokens: &[Token]) -> Option<Dateline> {
    if tokens.len() > LONGEST || !tokens.iter().any(Token::is_digits) {
        return None;
    }
    let reader = Reader { source, tokens };
    let (mut day, mut hour, mut zone) = (None, None, false);
    let (mut posted, mut announced, mut worded) = (false, false, false);
    let (mut span, mut rest): (Option<Span>, Vec<Vec<Token>>) = (None, vec![Vec::new()]);
    let mut at = 0;
    while at < tokens.len() {
        let mut took = 0;
        if let Some((end, found, words)) = reader.date(at).filter(|_| day.is_none()) {
            (day, worded, took) = (Some(found), words, end - at);
        } else if let Some((end, found)) = reader.hour(at).filter(|_| hour.is_none()) {
            (hour, took) = (Some(found), end - at);
        } else if let Some(end) = reader.zone(at) {
            (zone, took) = (true, end - at);
        } else if let Some(end) = reader
            .date(at)
            .map(|d| d.0)
            .or(reader.hour(at).map(|h| h.0))
        {
            // A second date, of a change: nothing more is read.
            at = end;
            announced = true;
            continue;
        }
        if took > 0 {
            let stamp = tokens[at].span.join(tokens[at + took - 1].span);
            span = Some(span.map_or(stamp, |span| span.join(stamp)));
            at += took;
            rest.push(Vec::new());
        } else if let Some(term) = STAMP.longest(source, tokens, at) {
            posted |= term.value == Stamp::Posted && day.is_none();
            announced |= matches!(term.value, Stamp::Posted | Stamp::Updated);
            at = term.end;
            rest.push(Vec::new());
        } else {
            if reader.sign(at, &['|', '•', '·']).is_some() {
                rest.push(Vec::new());
            } else if let Some(run) = rest.last_mut() {
                run.push(tokens[at]);
            }
            at += 1;
        }
    }
    rest.retain(|run| run.iter().any(|t| t.is_word() || t.is_digits()));
    let words: usize = rest.iter().flatten().filter(|t| t.is_word()).count();
    let figures = rest.iter().flatten().any(Token::is_digits);
    // "Hà Nội, ngày 5 tháng 3 năm 2021" is how letters begin: a place, and no writer.
    let place = worded && hour.is_none();
    let writer = rest
        .iter()
        .filter(|_| !place)
        .find_map(|run| byline::read(source, byline::trimmed(run)));
    // What else may stand there: a section, a paper, a counter; a sentence may not.
    let most = if announced || writer.is_some() {
        12
    } else if hour.is_some() || place {
        5
    } else {
        0
    };
    let telling = day.is_some() || hour.is_some() && words == 0;
    if !telling || words > most || figures && !announced {
        return None;
    }
    Some(Dateline {
        day,
        hour,
        zone,
        span: span?,
        posted,
        byline: writer.map(|writer| writer.names),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    #[track_caller]
    fn case(line: &str, iso: &str, byline: Option<&str>) {
        let found = read(line, &tokenize(line, Span::new(0, line.len())));
        let published = found.as_ref().and_then(|found| found.published(None));
        assert_eq!(published.map(|p| p.iso).as_deref(), Some(iso), "{line}");
        let writer = found.and_then(|found| found.byline);
        assert_eq!(writer.map(|span| span.of(line)), byline, "{line}");
    }

    #[track_caller]
    fn none(line: &str) {
        assert_eq!(
            read(line, &tokenize(line, Span::new(0, line.len()))),
            None,
            "{line}"
        );
    }

    #[test]
    fn dates_and_hours_are_read_in_any_order() {
        case("09:05, 02/03/2022", "2022-03-02T09:05", None);
        case(
            "Thứ Tư, 02/03/2022, 09:05 [GMT+7]",
            "2022-03-02T09:05+07:00",
            None,
        );
        case("09:05 | 02/03/2022", "2022-03-02T09:05", None);
        case("2022-03-02 09:05:30.0", "2022-03-02T09:05:30", None);
        case(
            "Cập nhật ngày: 02/03/2022 - 09:05",
            "2022-03-02T09:05",
            None,
        );
        case("02/03/2022 | 09:05 GMT+7", "2022-03-02T09:05+07:00", None);
        case(
            "Cập nhật: 09:05, Thứ tư, 02/03/2022 (GMT+7)",
            "2022-03-02T09:05+07:00",
            None,
        );
        case("9h05 2-3-2022", "2022-03-02T09:05", None);
        case(
            "2022-03-02T09:05:00+07:00",
            "2022-03-02T09:05:00+07:00",
            None,
        );
        case(
            "Thứ 4, 02.03.2022 lúc 9 giờ 05 phút",
            "2022-03-02T09:05",
            None,
        );
        case("02/03/2022 9:05 CH", "2022-03-02T21:05", None);
        case("Chủ nhật - 06/03/2022 12:05 AM", "2022-03-06T00:05", None);
    }

    #[test]
    fn a_date_alone_is_as_precise_as_it_is() {
        case("Ngày đăng: 02/03/2022", "2022-03-02", None);
        case("Ngày 2 tháng 3 năm 2022", "2022-03-02", None);
        case("Hà Nội, ngày 2 tháng 3 năm 2022", "2022-03-02", None);
        case("Thứ tư, ngày 2/3/2022", "2022-03-02", None);
        case("(02/03/2022)", "2022-03-02", None);
    }

    #[test]
    fn the_first_of_two_dates_is_read() {
        case(
            "Đăng ngày 02/03/2022 09:05 | Cập nhật 04/03/2022 10:00",
            "2022-03-02T09:05",
            None,
        );
        case("Ngày đăng: 02/03/2022 - Lượt xem: 1234", "2022-03-02", None);
    }

    #[test]
    fn a_name_beside_it_is_the_writer() {
        case(
            "Thu An 09:05, 02/03/2022",
            "2022-03-02T09:05",
            Some("Thu An"),
        );
        case(
            "02/03/2022 09:05 - Lê Thu An",
            "2022-03-02T09:05",
            Some("Lê Thu An"),
        );
        case(
            "Thu An - Minh Tú | 02/03/2022",
            "2022-03-02",
            Some("Thu An - Minh Tú"),
        );
        case(
            "Tác giả: Thu An - Ngày đăng: 02/03/2022",
            "2022-03-02",
            Some("Thu An"),
        );
        case("Báo Nhân Dân, 02/03/2022 09:05", "2022-03-02T09:05", None);
    }

    #[test]
    fn sentences_and_headlines_with_a_date_are_none() {
        none("Ngày 02/03/2022, Huyện ủy tổ chức hội nghị.");
        none("Kế hoạch số 12 ngày 02/03/2022 của Huyện ủy");
        none("Xã Bình An kết nạp 12 đảng viên (02/03/2022)");
        none("Ngày 2/3");
        none("45/13/2022");
        none("Tổng truy cập: 123456");
    }
}
