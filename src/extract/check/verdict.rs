//! Whether a stated number agrees with the computed one, at the precision stated and in the
//! direction that trên, gần or khoảng says.

use crate::extract::Approx;
use crate::text::Decimal;

/// How a stated number and the computed one agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// They differ.
    Inconsistent,
    /// They agree only because the stated number is rounded.
    Rounded,
    /// They agree.
    Consistent,
}

impl Verdict {
    /// Every verdict, the most urgent first.
    pub const ALL: [Self; 3] = [Self::Inconsistent, Self::Rounded, Self::Consistent];

    /// The id in links; finer than the contract's.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Inconsistent => "inconsistent",
            Self::Rounded => "rounded",
            Self::Consistent => "consistent",
        }
    }

    /// The contract's word, which counts rounding as agreement.
    #[must_use]
    pub const fn contract(self) -> &'static str {
        match self {
            Self::Inconsistent => "inconsistent",
            Self::Rounded | Self::Consistent => "consistent",
        }
    }

    /// The sign that stands behind a computation.
    #[must_use]
    pub const fn sign(self) -> char {
        match self {
            Self::Inconsistent => '✗',
            Self::Rounded => '≈',
            Self::Consistent => '✓',
        }
    }
}

/// How many decimals a quotient is computed to before it is compared.
pub(super) const FINE: u8 = 6;

/// The verdict on `stated`, which a word may blur, against `computed`.
pub(super) fn judge(stated: Decimal, approx: Option<Approx>, computed: Decimal) -> Verdict {
    let equal = |yes: bool| {
        if yes {
            Verdict::Rounded
        } else {
            Verdict::Inconsistent
        }
    };
    if stated == computed {
        return Verdict::Consistent;
    }
    // One unit of the last place: `0.1` of `5.3`, `1` of `65`.
    let step = stated.step();
    let distance = stated.distance(computed);
    // Printed shares are as often cut off as rounded: less than one unit of the last place agrees.
    let close = distance.is_some_and(|distance| distance < step);
    // How far off a blurred number may be: a tenth of it.
    let tenth = stated.ratio(Decimal::new(10, 0), FINE).unwrap_or_default();
    let near = close || distance.is_some_and(|distance| distance <= tenth);
    match approx {
        None => equal(close),
        Some(Approx::About) => equal(near),
        Some(Approx::Over | Approx::AtLeast) => equal(near && computed >= stated),
        Some(Approx::Nearly | Approx::AtMost) => equal(near && computed <= stated),
    }
}
