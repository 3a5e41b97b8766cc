//! The years that an article or a mention belongs to.

use crate::extract::{Mention, Value};
use crate::text::Edtf;

/// A figure belongs to the years of its period, a time to its own, a document to the year of its
/// date. What says no year belongs to the year of publication, but a time that says none does not:
/// "hằng năm" is not a year.
pub(in crate::corpus) fn of(
    publication: Option<u16>,
    mention: Option<&Mention>,
    take: &mut dyn FnMut(u16),
) {
    let (own, published) = match mention.map(|mention| &mention.value) {
        Some(Value::Figure(figure)) => (figure.period, true),
        Some(Value::Time(time)) => (time.edtf, false),
        Some(Value::Document(document)) => (document.date, true),
        _ => (None, true),
    };
    let mut told = false;
    for year in own.into_iter().flat_map(Edtf::years) {
        told = true;
        take(year);
    }
    if let Some(year) = publication.filter(|_| published && !told) {
        take(year);
    }
}

/// The year of a link: four digits.
pub(in crate::corpus) fn read(value: &str) -> Option<u16> {
    let plain = value.len() == 4 && value.bytes().all(|b| b.is_ascii_digit());
    value.parse().ok().filter(|_| plain)
}
