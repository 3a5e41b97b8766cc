//! Claims of one quantity, and whether rounding or a word such as "gần" explains why they differ.

use crate::corpus::MentionRef;
use crate::extract::Approx;
use crate::text::Decimal;

/// One value with every place that tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// How much.
    pub value: Decimal,
    /// The word that blurs it.
    pub approx: Option<Approx>,
    /// Where it is told.
    pub mentions: Vec<MentionRef>,
}

/// Whether rounding or a blurring word explains why the values differ; `None` where a blurring word
/// is there and does not: that is no plain contradiction.
pub(super) fn explained(claims: &[Claim]) -> Option<bool> {
    let mut all = true;
    for (n, one) in claims.iter().enumerate() {
        for other in &claims[n + 1..] {
            let agree = agree(one, other);
            if !agree && one.approx.is_none() && other.approx.is_none() {
                return Some(false);
            }
            all &= agree;
        }
    }
    all.then_some(true)
}

/// Whether two claims can both be true.
fn agree(one: &Claim, other: &Claim) -> bool {
    match (one.approx, other.approx) {
        (None, None) => rounds(one.value, other.value) || rounds(other.value, one.value),
        (Some(_), None) => bounds(one, other.value),
        (None, Some(_)) => bounds(other, one.value),
        (Some(_), Some(_)) => near(one.value, other.value),
    }
}

/// Whether `round` is `value` with noughts for its last digits.
fn rounds(round: Decimal, value: Decimal) -> bool {
    let text = round.to_string();
    let noughts = text.len() - text.trim_end_matches('0').len();
    // `2.000` stands for 1.987; it does not stand for 1.400.
    let whole = !text.contains('.') && noughts >= 2 && near(round, value);
    let grain = u8::try_from(noughts).ok();
    let grain = grain.and_then(|power| Decimal::new(1, 0).times_ten_to(power));
    let apart = round.distance(value);
    whole && apart.zip(grain).is_some_and(|(apart, grain)| apart < grain)
}

/// Whether a blurred claim lets `value` be.
fn bounds(blurred: &Claim, value: Decimal) -> bool {
    let said = blurred.value;
    let side = match blurred.approx {
        None => value == said,
        Some(Approx::About) => true,
        Some(Approx::Nearly | Approx::AtMost) => value <= said,
        Some(Approx::Over | Approx::AtLeast) => value >= said,
    };
    side && near(said, value)
}

/// A blurred number may be a tenth off.
fn near(said: Decimal, value: Decimal) -> bool {
    let apart = said.distance(value).and_then(|apart| apart.times_ten_to(1));
    apart.is_some_and(|apart| apart <= said)
}
