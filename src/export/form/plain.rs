//! A table as plain text, cells apart by tabs: what the clipboard carries beside the HTML, and what
//! a spreadsheet takes apart again.

use crate::export::table::Table;

/// The columns' names and the rows, as printed.
#[must_use]
pub fn plain(table: &Table) -> String {
    let names = table.columns.iter().map(String::as_str).map(line);
    let mut out = names.collect::<Vec<_>>().join("\t");
    for row in &table.rows {
        out.push('\n');
        let cells = row.iter().map(|cell| line(cell.printed()));
        out.push_str(&cells.collect::<Vec<_>>().join("\t"));
    }
    out
}

/// On one line: a cell that breaks would be two.
fn line(text: &str) -> String {
    text.split(['\t', '\n', '\r']).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::form::testing::table;

    #[test]
    fn a_row_is_a_line_and_a_cell_ends_with_a_tab() {
        let text = plain(&table());
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(lines[0], "Chỉ tiêu\tKỳ\tGiá trị\tBài viết");
        assert_eq!(lines[2], "Tổng số\t24/08/2020\tgần 28.000\t");
        assert_eq!(lines[5], "=1+1|<b> hai dòng\t+84\t−5\t@x");
    }
}
