//! Exact decimal numbers, as figures are printed: no floating point between a text and its sum.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// `mantissa × 10^-scale`. Equal numbers compare equal whatever their scale (`5` and `5.0`); the
/// scale is the precision that the text states.
///
/// Nine bytes, not sixteen: figures are many, and of a range each has two.
#[derive(Clone, Copy, Debug, Default)]
#[repr(Rust, packed)]
pub struct Decimal {
    mantissa: i64,
    scale: u8,
}

/// Beyond 18 digits.
const BOUND: u64 = 10_u64.pow(18);

/// The powers of ten that an `i64` holds.
const POWERS: [i64; 19] = {
    let mut powers = [1; 19];
    let mut at = 1;
    while at < powers.len() {
        powers[at] = powers[at - 1] * 10;
        at += 1;
    }
    powers
};

/// `mantissa`, if it has at most 18 digits.
fn bounded(mantissa: i128) -> Option<i64> {
    let mantissa = i64::try_from(mantissa).ok()?;
    (mantissa.unsigned_abs() < BOUND).then_some(mantissa)
}

impl Decimal {
    /// The number `mantissa × 10^-scale`.
    #[must_use]
    pub const fn new(mantissa: i64, scale: u8) -> Self {
        Self { mantissa, scale }
    }

    /// Its digits without the point.
    #[must_use]
    pub const fn mantissa(self) -> i64 {
        self.mantissa
    }

    /// How many decimals were stated.
    #[must_use]
    pub const fn scale(self) -> u8 {
        self.scale
    }

    /// The number times 10 to the `power`; `None` beyond 18 digits.
    #[must_use]
    pub fn times_ten_to(self, power: u8) -> Option<Self> {
        let dropped = power.min(self.scale);
        let factor = 10_i64.checked_pow(u32::from(power - dropped))?;
        Some(Self {
            mantissa: bounded(i128::from(self.mantissa) * i128::from(factor))?,
            scale: self.scale - dropped,
        })
    }

    /// The sum; `None` beyond 18 digits.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        let sum = self.at_scale(scale)? + other.at_scale(scale)?;
        Some(Self {
            mantissa: bounded(sum)?,
            scale,
        })
    }

    /// The difference without its sign; `None` beyond 18 digits.
    #[must_use]
    pub fn distance(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        let difference = (self.at_scale(scale)? - other.at_scale(scale)?).abs();
        Some(Self {
            mantissa: bounded(difference)?,
            scale,
        })
    }

    /// `self / other`, rounded half up to `scale` decimals; `None` for a divisor of nought and
    /// beyond 18 digits.
    #[must_use]
    pub fn ratio(self, other: Self, scale: u8) -> Option<Self> {
        let common = self.scale.max(other.scale);
        let (a, b) = (self.at_scale(common)?, other.at_scale(common)?);
        let shifted = a
            .checked_mul(10_i128.checked_pow(u32::from(scale))?)?
            .checked_mul(2)?;
        let doubled = shifted.checked_add(b)?.checked_div(b.checked_mul(2)?)?;
        Some(Self {
            mantissa: bounded(doubled)?,
            scale,
        })
    }

    /// The number rounded half up to `scale` decimals.
    #[must_use]
    pub fn rounded(self, scale: u8) -> Self {
        let Some(factor) = self
            .scale
            .checked_sub(scale)
            .and_then(|drop| 10_i64.checked_pow(u32::from(drop)))
        else {
            return self;
        };
        Self {
            mantissa: (self.mantissa + factor / 2).div_euclid(factor),
            scale,
        }
    }

    /// One unit of the last decimal stated: `0.1` for `5.3`, `1` for `12`.
    #[must_use]
    pub const fn step(self) -> Self {
        Self {
            mantissa: 1,
            scale: self.scale,
        }
    }

    /// The nearest `f64`, for drawing and sorting only.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "a picture has fewer than 15 digits"
    )]
    pub fn to_f64(self) -> f64 {
        self.mantissa as f64 / 10_f64.powi(i32::from(self.scale))
    }

    /// As Vietnamese prints it: `.` between thousands, `,` before decimals.
    #[must_use]
    pub fn printed(self) -> String {
        let text = self.to_string();
        let (sign, digits) = text
            .strip_prefix('-')
            .map_or(("", text.as_str()), |rest| ("-", rest));
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        let mut out = sign.to_owned();
        for (i, digit) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i).is_multiple_of(3) {
                out.push('.');
            }
            out.push(digit);
        }
        if !decimals.is_empty() {
            out.push(',');
            out += decimals;
        }
        out
    }

    fn at_scale(self, scale: u8) -> Option<i128> {
        let power = POWERS.get(usize::from(scale.checked_sub(self.scale)?))?;
        Some(i128::from(self.mantissa) * i128::from(*power))
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        // Most numbers of a column are stated alike, and a column may have a hundred thousand.
        if self.scale == other.scale {
            return self.mantissa().cmp(&other.mantissa());
        }
        let scale = self.scale.max(other.scale);
        match (self.at_scale(scale), other.at_scale(scale)) {
            (Some(a), Some(b)) => a.cmp(&b),
            _ => self.to_f64().total_cmp(&other.to_f64()),
        }
    }
}

impl fmt::Display for Decimal {
    /// The contract's form: `.` before decimals, no grouping, no trailing noughts after the point.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mut mantissa, mut scale) = (self.mantissa, self.scale);
        while scale > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            scale -= 1;
        }
        let sign = if mantissa < 0 { "-" } else { "" };
        let digits = format!(
            "{:0>width$}",
            mantissa.unsigned_abs(),
            width = usize::from(scale) + 1
        );
        let (whole, decimals) = digits.split_at(digits.len() - usize::from(scale));
        let point = if decimals.is_empty() { "" } else { "." };
        write!(f, "{sign}{whole}{point}{decimals}")
    }
}

/// The text is no decimal number of at most 18 digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotDecimal;

impl fmt::Display for NotDecimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a decimal number of at most 18 digits")
    }
}

impl std::error::Error for NotDecimal {}

impl FromStr for Decimal {
    type Err = NotDecimal;

    /// Reads the contract's form, `-12.5`.
    fn from_str(text: &str) -> Result<Self, NotDecimal> {
        let (negative, digits) = text
            .strip_prefix('-')
            .map_or((false, text), |rest| (true, rest));
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        let bad = whole.is_empty()
            || digits.ends_with('.')
            || whole.len() + decimals.len() > 18
            || !whole
                .bytes()
                .chain(decimals.bytes())
                .all(|b| b.is_ascii_digit());
        if bad {
            return Err(NotDecimal);
        }
        let mantissa: i64 = format!("{whole}{decimals}")
            .parse()
            .map_err(|_| NotDecimal)?;
        let scale = u8::try_from(decimals.len()).map_err(|_| NotDecimal)?;
        Ok(Self {
            mantissa: if negative { -mantissa } else { mantissa },
            scale,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_reads_back() {
        for text in ["0", "28000", "0.3", "-12.05", "238000000000000", "99.78"] {
            assert_eq!(
                text.parse::<Decimal>().map(|d| d.to_string()),
                Ok(text.to_owned())
            );
        }
        for text in ["", ".", "1.", "-", "1,5", "1e3", "1234567890123456789"] {
            assert_eq!(text.parse::<Decimal>(), Err(NotDecimal), "{text}");
        }
    }

    #[test]
    fn scale_states_precision_and_not_size() {
        assert_eq!(Decimal::new(50, 1), Decimal::new(5, 0));
        assert!(Decimal::new(929, 1) < Decimal::new(95, 0));
        assert_eq!(
            Decimal::new(12, 1).times_ten_to(12).map(|d| d.to_string()),
            Some("1200000000000".into())
        );
        assert_eq!(Decimal::new(i64::MAX, 0).times_ten_to(3), None);
        assert_eq!(
            Decimal::new(953, 0).ratio(Decimal::new(5356, 0), 4),
            Some(Decimal::new(1779, 4))
        );
        assert_eq!(Decimal::new(1, 0).ratio(Decimal::new(0, 0), 2), None);
        assert_eq!(
            Decimal::new(64, 0).distance(Decimal::new(1005, 1)),
            Some(Decimal::new(365, 1))
        );
        assert_eq!(Decimal::new(88_035, 3).rounded(2), Decimal::new(8804, 2));
        assert_eq!(
            Decimal::new(5, 1).checked_add(Decimal::new(25, 2)),
            Some(Decimal::new(75, 2))
        );
    }
}
