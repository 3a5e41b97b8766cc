//! Numbers, dates and amounts as the reader's language prints them: 8.628; 92,9 %; 24/08/2020.

use super::{Lang, Text};
use crate::extract::{Amount, Approx, Figure};
use crate::text::{Decimal, Edtf, Instant};

/// A count, grouped by thousands.
#[must_use]
pub fn count(lang: Lang, n: usize) -> String {
    grouped(lang, &n.to_string())
}

/// A number, grouped by thousands and with the language's decimal sign.
#[must_use]
pub fn number(lang: Lang, n: Decimal) -> String {
    let plain = n.to_string();
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let (sign, digits) = whole
        .strip_prefix('-')
        .map_or(("", whole), |rest| ("−", rest));
    let point = match (decimals.is_empty(), lang) {
        (true, _) => "",
        (false, Lang::Vi) => ",",
        (false, Lang::En) => ".",
    };
    format!("{sign}{}{point}{decimals}", grouped(lang, digits))
}

fn grouped(lang: Lang, digits: &str) -> String {
    let mark = match lang {
        Lang::Vi => '.',
        Lang::En => ',',
    };
    let mut out = String::with_capacity(digits.len() * 4 / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

/// A computation in one line, printed in Vietnamese, with the language's signs: `953 / 5.356 = 17,79 %`.
#[must_use]
pub fn computation(lang: Lang, line: &str) -> String {
    let swap = |c| match (lang, c) {
        (Lang::En, '.') => ',',
        (Lang::En, ',') => '.',
        _ => c,
    };
    let mut out = String::with_capacity(line.len());
    let mut rest = line.chars().peekable();
    let mut digit = false;
    while let Some(c) = rest.next() {
        // Only between two digits is a point or comma part of a number.
        let inside = digit && rest.peek().is_some_and(char::is_ascii_digit);
        out.push(if inside { swap(c) } else { c });
        digit = c.is_ascii_digit();
    }
    out
}

/// As [`number`], but round millions and billions in words: `238.000 tỷ`, `90 triệu`.
#[must_use]
pub fn short_number(lang: Lang, n: Decimal) -> String {
    let plain = n.to_string();
    let rounds = [(9, Text::Billions), (6, Text::Millions)];
    for (digits, words) in rounds {
        // Two decimals of the larger unit at most: what is not round stays as it is.
        let cut = plain.len().saturating_sub(digits);
        let kept = plain.len().saturating_sub(digits - 2);
        let round = plain.bytes().skip(kept).all(|digit| digit == b'0');
        if cut > 0 && round && plain.bytes().all(|digit| digit.is_ascii_digit()) {
            let number_of = format!("{}.{}", &plain[..cut], &plain[cut..kept]).parse();
            return number_of.map_or(plain, |n| words.with(lang, &[&number(lang, n)]));
        }
    }
    number(lang, n)
}

/// How much a figure says, with the word that blurs it and its percent sign.
#[must_use]
pub fn amount(lang: Lang, figure: &Figure) -> String {
    amount_with(number, lang, figure)
}

/// As [`amount`], with round millions and billions in words.
#[must_use]
pub fn short_amount(lang: Lang, figure: &Figure) -> String {
    amount_with(short_number, lang, figure)
}

fn amount_with(number: fn(Lang, Decimal) -> String, lang: Lang, figure: &Figure) -> String {
    let plain = match figure.amount {
        Amount::Exact(n) => number(lang, n),
        Amount::Range { low, high } => {
            Text::Range.with(lang, &[&number(lang, low), &number(lang, high)])
        }
        Amount::Fraction { part, of } => {
            Text::Fraction.with(lang, &[&number(lang, part), &number(lang, of)])
        }
    };
    let with_unit = if figure.unit.as_deref() == Some("%") {
        Text::Percent.with(lang, &[&plain])
    } else {
        plain
    };
    let Some(approx) = figure.approx else {
        return with_unit;
    };
    let words = match approx {
        Approx::About => Text::About,
        Approx::Nearly => Text::Nearly,
        Approx::Over => Text::Over,
        Approx::AtLeast => Text::AtLeast,
        Approx::AtMost => Text::AtMost,
    };
    words.with(lang, &[&with_unit])
}

/// An amount in the contract's form (`92.9`, `10..12`, `353/401`) as the language prints it.
#[must_use]
pub fn stated_amount(lang: Lang, text: &str) -> String {
    let printed = |text: &str| {
        let value = text.parse::<Decimal>();
        value.map_or_else(|_| text.to_owned(), |value| number(lang, value))
    };
    if let Some((low, high)) = text.split_once("..") {
        return Text::Range.with(lang, &[&printed(low), &printed(high)]);
    }
    let ends: Vec<_> = text.split('/').map(printed).collect();
    ends.join("/")
}

/// An amount as the language prints it, in the contract's form; what is none stays as it is.
#[must_use]
pub fn read_amount(lang: Lang, text: &str) -> String {
    let plain: String = text
        .chars()
        .filter(|c| !matches!(c, ' ' | '\u{a0}' | '%'))
        .collect();
    let (group, point) = match lang {
        Lang::Vi => ('.', ','),
        Lang::En => (',', '.'),
    };
    let number = |text: &str| {
        let (whole, decimals) = text.split_once(point).unwrap_or((text, ""));
        let mut groups = whole.split(group);
        let first = groups.next().unwrap_or_default();
        // A mark that does not part thousands is none: `92.9` is no Vietnamese number.
        let thousands = groups.clone().all(|three| three.len() == 3);
        let grouped =
            thousands && (whole == first || (1..=3).contains(&first.trim_start_matches('−').len()));
        if !grouped {
            return "?".to_owned();
        }
        let whole = whole.replace(group, "").replace('−', "-");
        if text.contains(point) {
            format!("{whole}.{decimals}")
        } else {
            whole
        }
    };
    if let Some((part, of)) = plain.split_once('/') {
        return format!("{}/{}", number(part), number(of));
    }
    let range = plain.split_once('–').or_else(|| {
        let (low, high) = plain.split_once('-')?;
        (!low.is_empty()).then_some((low, high))
    });
    match range {
        Some((low, high)) => format!("{}..{}", number(low), number(high)),
        None => number(&plain),
    }
}

/// The unit, unless the amount already shows it.
#[must_use]
pub fn unit(figure: &Figure) -> &str {
    figure
        .unit
        .as_deref()
        .filter(|unit| *unit != "%")
        .unwrap_or_default()
}

/// A time or an interval.
#[must_use]
pub fn edtf(lang: Lang, time: Edtf) -> String {
    match time {
        Edtf::At(at) => instant(lang, at),
        Edtf::Between(from, Some(to)) => {
            Text::Range.with(lang, &[&instant(lang, from), &instant(lang, to)])
        }
        Edtf::Between(from, None) => Text::Since.with(lang, &[&instant(lang, from)]),
    }
}

/// A day, month, quarter, half or year.
#[must_use]
pub fn instant(lang: Lang, at: Instant) -> String {
    let year = at
        .year
        .map_or_else(|| "…".to_owned(), |year| year.to_string());
    match (at.month, at.day) {
        (None, _) => year,
        (Some(quarter @ 33..=36), _) => Text::Quarter.with(
            lang,
            &[["I", "II", "III", "IV"][usize::from(quarter - 33)], &year],
        ),
        (Some(40), _) => Text::FirstHalf.with(lang, &[&year]),
        (Some(41), _) => Text::SecondHalf.with(lang, &[&year]),
        (Some(month), None) => Text::Month.with(lang, &[&format!("{month:02}"), &year]),
        (Some(month), Some(day)) => {
            let (day, month) = (format!("{day:02}"), format!("{month:02}"));
            if at.year.is_some() {
                Text::Day.with(lang, &[&day, &month, &year])
            } else {
                Text::DayWithoutYear.with(lang, &[&day, &month])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::Status;
    use crate::lexicon::Indicator;

    #[test]
    fn numbers_follow_the_custom_of_the_language() {
        assert_eq!(count(Lang::Vi, 8628), "8.628");
        assert_eq!(count(Lang::En, 1_000_000), "1,000,000");
        assert_eq!(number(Lang::Vi, Decimal::new(929, 1)), "92,9");
        assert_eq!(number(Lang::En, Decimal::new(-12_345, 1)), "−1,234.5");
    }

    #[test]
    fn round_millions_are_said_in_words() {
        let short = |n: i64| short_number(Lang::Vi, Decimal::new(n, 0));
        assert_eq!(short(238_000_000_000_000), "238.000 tỷ");
        assert_eq!(short(1_250_000_000), "1,25 tỷ");
        assert_eq!(short(1_257_000_000), "1.257 triệu");
        assert_eq!(short(90_000_000), "90 triệu");
        assert_eq!(short(1_764_683), "1.764.683");
        assert_eq!(short(28_000), "28.000");
    }

    #[test]
    fn an_amount_keeps_its_word_and_its_percent_sign() {
        let mut figure = Figure {
            amount: Amount::Range {
                low: Decimal::new(929, 1),
                high: Decimal::new(95, 0),
            },
            unit: Some("%".into()),
            indicator: Indicator::Other,
            status: Status::Actual,
            approx: None,
            period: None,
        };
        assert_eq!(amount(Lang::Vi, &figure), "92,9–95 %");
        figure.amount = Amount::Exact(Decimal::new(28_000, 0));
        figure.unit = Some("đảng viên".into());
        figure.approx = Some(Approx::Nearly);
        assert_eq!(amount(Lang::Vi, &figure), "gần 28.000");
        assert_eq!(unit(&figure), "đảng viên");
    }

    #[test]
    fn a_computation_is_printed_as_the_language_does() {
        let line = "953 / 5.356 = 17,79 % ≠ 5 % ✗";
        assert_eq!(computation(Lang::Vi, line), line);
        assert_eq!(computation(Lang::En, line), "953 / 5,356 = 17.79 % ≠ 5 % ✗");
    }

    #[test]
    fn times_read_as_they_are_said() {
        let case = |text: &str, vi: &str| {
            assert_eq!(
                text.parse().map(|time| edtf(Lang::Vi, time)),
                Ok(vi.to_owned())
            );
        };
        case("2023", "2023");
        case("2020-08-24", "24/08/2020");
        case("2022-07", "07/2022");
        case("2022-33", "quý I/2022");
        case("2015-40", "6 tháng đầu năm 2015");
        case("2020/2025", "2020–2025");
        case("2017/..", "từ 2017 đến nay");
        case("XXXX-10-28", "28/10");
    }

    #[test]
    fn amounts_are_read_as_they_are_printed() {
        for (vi, en, plain) in [
            ("8.628", "8,628", "8628"),
            ("92,9", "92.9", "92.9"),
            ("10–12", "10–12", "10..12"),
            ("353/401", "353/401", "353/401"),
            ("1.234,5", "1,234.5", "1234.5"),
            ("−5", "−5", "-5"),
        ] {
            assert_eq!(
                (
                    read_amount(Lang::Vi, vi).as_str(),
                    read_amount(Lang::En, en).as_str()
                ),
                (plain, plain)
            );
            assert_eq!(
                (
                    stated_amount(Lang::Vi, plain),
                    stated_amount(Lang::En, plain)
                ),
                (vi.into(), en.into())
            );
        }
        assert_eq!(read_amount(Lang::Vi, "92,9 %"), "92.9");
        assert_eq!(read_amount(Lang::Vi, "10-12"), "10..12");
        for wrong in ["92.9", "1.23.456", "nhiều", ""] {
            assert!(
                read_amount(Lang::Vi, wrong).parse::<Decimal>().is_err(),
                "{wrong}"
            );
        }
    }
}
