//! Extended Date/Time Format (ISO 8601-2), as far as these articles need it: days, months,
//! quarters, halves, years, intervals, open ends and unknown years.

use std::fmt;
use std::str::FromStr;

/// A year, or a part of one, as precise as it was stated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant {
    /// `None` where the words do not say: `XXXX`.
    pub year: Option<u16>,
    /// Month 1 to 12, or ISO 8601-2's code of a quarter (33 to 36) or a half (40, 41).
    pub month: Option<u8>,
    /// Day of the month.
    pub day: Option<u8>,
}

impl Instant {
    /// A whole year.
    #[must_use]
    pub const fn year(year: u16) -> Self {
        Self {
            year: Some(year),
            month: None,
            day: None,
        }
    }

    /// A month, quarter (33 to 36) or half (40, 41).
    #[must_use]
    pub const fn month(year: Option<u16>, month: u8) -> Self {
        Self {
            year,
            month: Some(month),
            day: None,
        }
    }

    /// A day.
    #[must_use]
    pub const fn day(year: Option<u16>, month: u8, day: u8) -> Self {
        Self {
            year,
            month: Some(month),
            day: Some(day),
        }
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}")?,
            None => f.write_str("XXXX")?,
        }
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

/// A time or an interval of times.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edtf {
    /// One instant: `2023`, `2022-07`, `2021-04-15`, `XXXX-10-28`.
    At(Instant),
    /// From one to another, both counted; `None` is an open end: `2017/..`.
    Between(Instant, Option<Instant>),
}

impl Edtf {
    /// A whole year.
    #[must_use]
    pub const fn year(year: u16) -> Self {
        Self::At(Instant::year(year))
    }

    /// The year in which it begins, if known.
    #[must_use]
    pub const fn first_year(self) -> Option<u16> {
        match self {
            Self::At(at) | Self::Between(at, _) => at.year,
        }
    }

    /// The year in which it ends, if known; an open interval has none.
    #[must_use]
    pub const fn last_year(self) -> Option<u16> {
        match self {
            Self::At(at) | Self::Between(_, Some(at)) => at.year,
            Self::Between(_, None) => None,
        }
    }

    /// Every year that it is about. An open interval is about the year in which it begins, and one
    /// longer than two terms (a jubilee, a lifetime) about its ends.
    pub fn years(self) -> impl Iterator<Item = u16> {
        const LONGEST: u16 = 10;
        let first = self.first_year();
        let last = self.last_year().or(first).max(first);
        let ends = first.zip(last);
        ends.into_iter().flat_map(|(first, last)| {
            let step = if last - first > LONGEST {
                last - first
            } else {
                1
            };
            (first..=last).step_by(usize::from(step))
        })
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(at) => at.fmt(f),
            Self::Between(from, Some(to)) => write!(f, "{from}/{to}"),
            Self::Between(from, None) => write!(f, "{from}/.."),
        }
    }
}

/// The text is none of the forms that [`Edtf`] has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotEdtf;

impl fmt::Display for NotEdtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a date, month, quarter, half, year or interval in EDTF")
    }
}

impl std::error::Error for NotEdtf {}

impl FromStr for Instant {
    type Err = NotEdtf;

    fn from_str(text: &str) -> Result<Self, NotEdtf> {
        let mut parts = text.split('-');
        let number = |part: &str, digits: usize| {
            let plain = part.len() == digits && part.bytes().all(|b| b.is_ascii_digit());
            if plain {
                part.parse::<u16>().map_err(|_| NotEdtf)
            } else {
                Err(NotEdtf)
            }
        };
        let year = match parts.next() {
            Some("XXXX") => None,
            Some(year) => Some(number(year, 4)?),
            None => return Err(NotEdtf),
        };
        let mut within = |range: &[(u16, u16)]| -> Result<Option<u8>, NotEdtf> {
            let Some(part) = parts.next() else {
                return Ok(None);
            };
            let n = number(part, 2)?;
            if range.iter().any(|&(low, high)| (low..=high).contains(&n)) {
                Ok(u8::try_from(n).ok())
            } else {
                Err(NotEdtf)
            }
        };
        let month = within(&[(1, 12), (33, 36), (40, 41)])?;
        let day = within(&[(1, 31)])?;
        let whole = parts.next().is_none() && (year.is_some() || month.is_some());
        if whole {
            Ok(Self { year, month, day })
        } else {
            Err(NotEdtf)
        }
    }
}

impl FromStr for Edtf {
    type Err = NotEdtf;

    fn from_str(text: &str) -> Result<Self, NotEdtf> {
        match text.split_once('/') {
            None => Ok(Self::At(text.parse()?)),
            Some((from, "..")) => Ok(Self::Between(from.parse()?, None)),
            Some((from, to)) => Ok(Self::Between(from.parse()?, Some(to.parse()?))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_reads_back_as_printed() {
        for text in [
            "2023",
            "2022-07",
            "2021-04-15",
            "XXXX-10-28",
            "2022-33",
            "2015-40",
            "2020/2025",
            "2017/..",
            "2017-01/2017-09",
            "1954-11-02/2019-11-02",
        ] {
            assert_eq!(
                text.parse::<Edtf>().map(|e| e.to_string()),
                Ok(text.to_owned())
            );
        }
        for text in [
            "",
            "XXXX",
            "23",
            "2023-13",
            "2023-02-40",
            "2023-1",
            "../2020",
            "2023-01-01-01",
            "x/y",
        ] {
            assert_eq!(text.parse::<Edtf>(), Err(NotEdtf), "{text}");
        }
    }

    #[test]
    fn an_interval_is_about_its_years() {
        let years = |text: &str| text.parse::<Edtf>().map(|e| e.years().collect::<Vec<_>>());
        assert_eq!(years("2020/2023"), Ok(vec![2020, 2021, 2022, 2023]));
        assert_eq!(years("2017/.."), Ok(vec![2017]));
        assert_eq!(years("1954-11-02/2019-11-02"), Ok(vec![1954, 2019]));
        assert_eq!(years("XXXX-10-28"), Ok(vec![]));
    }
}
