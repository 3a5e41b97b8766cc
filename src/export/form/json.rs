//! A table as JSON: numbers and times as objects of value and print.

use crate::export::table::Table;

/// The table, indented for reading.
#[must_use]
pub fn json(table: &Table) -> String {
    let mut text = serde_json::to_string_pretty(table).unwrap_or_default();
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::form::testing::table;

    #[test]
    fn cells_keep_their_types() {
        let json: serde_json::Value = serde_json::from_str(&json(&table())).expect("JSON");
        assert_eq!(json["columns"][2], "Giá trị");
        let row = &json["rows"][1];
        assert_eq!(row[1]["edtf"], "2020-08-24");
        assert_eq!(row[2]["value"], "28000");
        assert_eq!(row[2]["printed"], "gần 28.000");
        assert!(row[3].is_null());
    }
}
