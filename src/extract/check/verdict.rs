//! Whether a stated number agrees with the computed one, at the precision stated and in the
//! direction that trên, gần or khoảng says.

use crate::extract::Approx;
use crate::extract::figure::Draft;
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

    /// The words that readers see: Vietnamese, then English.
    #[must_use]
    pub const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Inconsistent => ("không khớp", "inconsistent"),
            Self::Rounded => ("khớp do làm tròn", "consistent by rounding"),
            Self::Consistent => ("khớp", "consistent"),
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

/// A number that the text states.
#[derive(Clone, Copy)]
pub(super) struct Stated {
    /// As printed.
    pub value: Decimal,
    /// One unit of its last place: `0.1` of `5,3%`, `100000000` of `21,9 tỷ`.
    pub grain: Decimal,
    /// The word that blurs it.
    pub approx: Option<Approx>,
}

/// What a computation gives, and how far rounded terms may put it off.
#[derive(Clone, Copy)]
pub(super) struct Computed {
    /// From the terms as printed.
    pub value: Decimal,
    /// The most that the rounding of terms with decimals accounts for.
    pub slack: f64,
}

/// The verdict on a stated number against the computed one.
///
/// Printed shares are as often cut off as rounded: less than one unit of the last place agrees.
pub(super) fn judge(stated: Stated, computed: Computed) -> Verdict {
    if stated.value == computed.value {
        return Verdict::Consistent;
    }
    let (said, found) = (stated.value.to_f64(), computed.value.to_f64());
    let distance = (said - found).abs();
    let close = stated
        .value
        .distance(computed.value)
        .is_some_and(|d| d < stated.grain)
        || computed.slack > 0.0 && distance < computed.slack + stated.grain.to_f64() / 2.0;
    // How far off a blurred number may be: a tenth of it.
    let near = close || distance <= said.abs() / 10.0;
    let agrees = match stated.approx {
        None => close,
        Some(Approx::About) => near,
        Some(Approx::Over | Approx::AtLeast) => near && found + computed.slack >= said,
        Some(Approx::Nearly | Approx::AtMost) => near && found - computed.slack <= said,
    };
    if agrees {
        Verdict::Rounded
    } else {
        Verdict::Inconsistent
    }
}

/// Half a unit of the last place of a term with decimals, nought for a whole number.
pub(super) fn slack(draft: &Draft) -> f64 {
    if draft.decimals {
        draft.grain.to_f64() / 2.0
    } else {
        0.0
    }
}

/// How far a quotient `a / b` of rounded terms may be off, given how far the terms may be.
pub(super) fn quotient_slack(quotient: f64, a: (f64, f64), b: (f64, f64)) -> f64 {
    let relative = |(value, slack): (f64, f64)| {
        if value == 0.0 {
            0.0
        } else {
            slack / value.abs()
        }
    };
    quotient.abs() * (relative(a) + relative(b))
}
