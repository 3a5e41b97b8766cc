//! Days of publication, as metadata write them.

use crate::text::{Edtf, Instant, fold_plain};

/// A day of the calendar.
#[expect(clippy::struct_field_names, reason = "a day has a day")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// 1900 to 2100.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// Vietnam is so many seconds ahead of universal time.
const AHEAD: i64 = 7 * 3600;

const DAY: i64 = 86_400;

impl Day {
    /// A day that the calendar has.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let last = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        let known = (1900..=2100).contains(&year) && (1..=last).contains(&day);
        known.then_some(Self { year, month, day })
    }

    /// The day in Vietnam at so many seconds after the beginning of 1970.
    #[must_use]
    pub fn at(seconds: i64) -> Option<Self> {
        Self::of_number(seconds.checked_add(AHEAD)?.div_euclid(DAY))
    }

    /// The day that Excel counts: 1 is the first of 1900, and 60 a day that never was.
    #[must_use]
    pub fn of_serial(serial: f64) -> Option<Self> {
        if !(61.0..=80_000.0).contains(&serial) {
            return None;
        }
        #[expect(clippy::cast_possible_truncation, reason = "it is a small number")]
        let days = serial as i64;
        Self::of_number(days - 25_569)
    }

    /// The day so many days after the first of 1970, by Howard Hinnant's `civil_from_days`.
    fn of_number(days: i64) -> Option<Self> {
        let days = days.checked_add(719_468)?;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let part = (5 * of_year + 2) / 153;
        let day = of_year - (153 * part + 2) / 5 + 1;
        let month = if part < 10 { part + 3 } else { part - 9 };
        let year = year + era * 400 + i64::from(month <= 2);
        Self::new(
            year.try_into().ok()?,
            month.try_into().ok()?,
            day.try_into().ok()?,
        )
    }

    /// Its number of days after the first of 1970.
    fn number(self) -> i64 {
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let month = i64::from(self.month);
        let part = if month > 2 { month - 3 } else { month + 9 };
        let of_year = (153 * part + 2) / 5 + i64::from(self.day) - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    /// As it is kept: `2024-01-24`.
    #[must_use]
    pub fn edtf(self) -> String {
        Edtf::At(Instant::day(Some(self.year), self.month, self.day)).to_string()
    }
}

/// The day that a text of metadata tells: ISO 8601, RFC 2822, day first as is the custom, in words, or
/// seconds and milliseconds since 1970. Where it tells an hour of another zone, the day in Vietnam.
#[must_use]
pub fn parse(text: &str) -> Option<Day> {
    let text = text.trim();
    if text.len() > 80 {
        return None;
    }
    if let Some(day) = iso(text) {
        return Some(day);
    }
    let folded = fold_plain(text);
    let numbers: Vec<&str> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|n| !n.is_empty())
        .collect();
    if let [only] = numbers[..] {
        return stamp(text, only);
    }
    in_words(&folded).or_else(|| numeric(text))
}

fn number<T: std::str::FromStr>(text: Option<&str>) -> Option<T> {
    text.and_then(|text| text.parse().ok())
}

/// `2024-01-24`, `2024-01-24T08:21:00+07:00`, `2024/1/24 08:21`.
fn iso(text: &str) -> Option<Day> {
    let (date, rest) = text.split_at_checked(text.find(['T', ' ', 't']).unwrap_or(text.len()))?;
    let mut parts = date.split(['-', '/', '.']);
    let year = parts.next().filter(|year| year.len() == 4);
    let day = Day::new(number(year)?, number(parts.next())?, number(parts.next())?)?;
    if parts.next().is_some() {
        return None;
    }
    let Some(seconds) = zone(rest) else {
        return Some(day);
    };
    let mut clock = rest[1..].split(':');
    let hour: i64 = number(clock.next()).unwrap_or(12);
    let minute: i64 = number(clock.next().and_then(|m| m.get(..2))).unwrap_or(0);
    Day::at(day.number() * DAY + hour * 3600 + minute * 60 - seconds)
}

/// The seconds by which a clock's zone is ahead of universal time.
fn zone(clock: &str) -> Option<i64> {
    if clock.ends_with(['Z', 'z']) {
        return Some(0);
    }
    let at = clock.rfind(['+', '-'])?;
    let digits: String = clock[at..].chars().filter(char::is_ascii_digit).collect();
    let hours: i64 = number(digits.get(..2))?;
    let minutes: i64 = number(digits.get(2..4)).unwrap_or(0);
    let ahead = hours * 3600 + minutes * 60;
    Some(if clock[at..].starts_with('-') {
        -ahead
    } else {
        ahead
    })
}

/// `20240124`, `1706059260`, `1706059260000`.
fn stamp(text: &str, only: &str) -> Option<Day> {
    if text.trim_matches(['-', '+']) != only {
        return None;
    }
    match only.len() {
        8 => Day::new(
            number(only.get(..4))?,
            number(only.get(4..6))?,
            number(only.get(6..))?,
        ),
        9 | 10 => Day::at(number(Some(only))?),
        12 | 13 => Day::at(number::<i64>(Some(only))? / 1000),
        _ => None,
    }
}

/// `Wed, 24 Jan 2024 08:21:00 +0700`, `January 24, 2024`, `ngày 24 tháng 1 năm 2024`.
fn in_words(folded: &str) -> Option<Day> {
    let parted = |c: char| !c.is_ascii_alphanumeric();
    let words: Vec<_> = folded
        .split(parted)
        .filter(|word| !word.is_empty())
        .collect();
    if let Some(at) = words.iter().position(|word| *word == "thang") {
        let day = number(at.checked_sub(1).and_then(|at| words.get(at)).copied())?;
        let year = words[at..].iter().find(|word| word.len() == 4).copied();
        return Day::new(number(year)?, number(words.get(at + 1).copied())?, day);
    }
    let month = |word: &str| {
        MONTHS
            .iter()
            .position(|month| word.len() >= 3 && word.starts_with(month))
    };
    let at = words
        .iter()
        .position(|word| month(word).is_some() && word.bytes().all(|b| b.is_ascii_alphabetic()))?;
    let month = u8::try_from(month(words[at])? + 1).ok()?;
    let before = at.checked_sub(1).and_then(|at| words.get(at)).copied();
    let day = number(before).or_else(|| number(words.get(at + 1).copied()))?;
    let year = words[at..]
        .iter()
        .find(|word| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()));
    Day::new(number(year.copied())?, month, day)
}

/// `24/01/2024`, `08:21 | 24-1-2024`, `Thứ Tư, 24.1.2024 08:21 GMT+7`.
fn numeric(text: &str) -> Option<Day> {
    let mut found = text.split(|c: char| !(c.is_ascii_digit() || "/-.".contains(c)));
    found.find_map(|part| {
        let mut numbers = part.split(['/', '-', '.']);
        let (day, month, year) = (numbers.next(), numbers.next(), numbers.next());
        let year = year.filter(|year| year.len() == 4);
        Day::new(number(year)?, number(month)?, number(day)?)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, expected: &str) {
        assert_eq!(
            parse(text).map(Day::edtf).as_deref(),
            Some(expected),
            "{text}"
        );
    }

    #[test]
    fn days_are_read_in_every_form_that_metadata_have() {
        case("2024-01-24", "2024-01-24");
        case("2024-01-24T08:21:00+07:00", "2024-01-24");
        case("2024-01-23T20:00:00Z", "2024-01-24");
        case("2024-01-24 02:00:00 -0500", "2024-01-24");
        case("2024/1/24 08:21", "2024-01-24");
        case("24/01/2024", "2024-01-24");
        case("Thứ Tư, 24.1.2024 08:21 GMT+7", "2024-01-24");
        case("08:21 | 24-1-2024", "2024-01-24");
        case("Wed, 24 Jan 2024 08:21:00 +0700", "2024-01-24");
        case("January 24, 2024", "2024-01-24");
        case("Ngày 24 tháng 01 năm 2024", "2024-01-24");
        case("20240124", "2024-01-24");
        case("1706059260", "2024-01-24");
        case("1706059260000", "2024-01-24");
        assert_eq!(
            Day::of_serial(45_315.4).map(Day::edtf).as_deref(),
            Some("2024-01-24")
        );
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in [
            "",
            "2024",
            "31/02/2024",
            "x",
            "24/01",
            "3.000.000",
            "0",
            "1-1-1",
            "-",
            "T",
            "2024-01-24-05",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
        assert_eq!(Day::of_serial(f64::NAN), None);
        assert_eq!(Day::at(i64::MAX), None);
    }

    #[test]
    fn days_are_counted_both_ways() {
        for days in (-20_000..40_000).step_by(17) {
            let day = Day::of_number(days).expect("in the calendar");
            assert_eq!(day.number(), days);
        }
    }
}
