//! The years that an item belongs to.

use super::{Item, Values};
use crate::extract::Value;
use crate::text::Edtf;

/// A figure belongs to the years of its period, a time to its own, a document to the year of its
/// date. What says no year belongs to the year of publication, but a time that says none does not:
/// "hằng năm" is not a year.
pub(super) fn years(item: Item<'_>) -> Values<'_> {
    let (own, published) = match item.mention.map(|mention| &mention.value) {
        Some(Value::Figure(figure)) => (figure.period, true),
        Some(Value::Time(time)) => (time.edtf, false),
        Some(Value::Document(document)) => (document.date, true),
        _ => (None, true),
    };
    let mut years: Vec<u16> = own.into_iter().flat_map(Edtf::years).collect();
    if years.is_empty() && published {
        years.extend(item.entry.year());
    }
    years
        .iter()
        .map(|year| format!("{year:04}").into())
        .collect()
}
