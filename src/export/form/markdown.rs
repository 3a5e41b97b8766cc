//! A table in Markdown.

use std::fmt::Write;

use crate::export::table::{Cell, Table};

/// The table under its title.
#[must_use]
pub fn markdown(table: &Table) -> String {
    let mut out = format!("# {}\n\n", escape(&table.title));
    rows(&mut out, table);
    out
}

/// The table alone.
pub(super) fn rows(out: &mut String, table: &Table) {
    let names = table.columns.iter().map(|name| escape(name));
    line(out, names);
    let ends = (0..table.columns.len()).map(|at| {
        let end = if table.is_numeric(at) { "---:" } else { "---" };
        end.to_owned()
    });
    line(out, ends);
    for row in &table.rows {
        let cells = row.iter().map(|cell| match cell {
            // The address of a link may hold brackets and blanks.
            Cell::Link { text, href } => format!("[{}](<{href}>)", escape(text)),
            cell => escape(cell.printed()),
        });
        line(out, cells);
    }
}

fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    out.push('|');
    for cell in cells {
        let _ = write!(out, " {cell} |");
    }
    out.push('\n');
}

/// `text` on one line and without a meaning to Markdown.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' => out.push(' '),
            '|' | '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '#' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::form::testing::table;

    #[test]
    fn it_is_a_table_whose_numbers_stand_to_the_right() {
        let text = markdown(&table());
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(lines[0], "# Số liệu · năm 2023");
        assert_eq!(lines[2], "| Chỉ tiêu | Kỳ | Giá trị | Bài viết |");
        assert_eq!(lines[3], "| --- | --- | ---: | --- |");
        assert_eq!(
            lines[4],
            "| Kết nạp | 2023 | 8.628 | [TP. Thái Nguyên](<#/bai-viet/a>) |"
        );
        assert_eq!(lines[8], "| =1+1\\|\\<b> hai dòng | +84 | −5 | @x |");
    }
}
