//! The years that an item belongs to.

use super::{Item, Take};
use crate::extract::Value;
use crate::text::Edtf;

/// Gives them in the form that links carry.
pub(super) fn years(item: Item<'_>, take: &mut Take<'_>) {
    of(item, &mut |year| take(&format!("{year:04}")));
}

/// A figure belongs to the years of its period, a time to its own, a document to the year of its
/// date. What says no year belongs to the year of publication, but a time that says none does not:
/// "hằng năm" is not a year.
pub(in crate::corpus) fn of(item: Item<'_>, take: &mut dyn FnMut(u16)) {
    let (own, published) = match item.mention.map(|mention| &mention.value) {
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
    if let Some(year) = item.entry.year().filter(|_| published && !told) {
        take(year);
    }
}
