//! A table as HTML that survives being pasted: borders, alignment and head by attributes, which
//! word processors honour where they drop style sheets.

use std::fmt::Write;

use crate::export::table::{Cell, Table};

/// The table, with its title as caption. The page's style sheet has no part in it.
#[must_use]
pub fn html(table: &Table) -> String {
    let mut out = String::from(
        "<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" style=\"border-collapse:collapse\">\n",
    );
    let _ = writeln!(out, "<caption>{}</caption>", escape(&table.title));
    let right = |numeric: bool| if numeric { " align=\"right\"" } else { "" };
    out.push_str("<thead><tr>");
    for (at, name) in table.columns.iter().enumerate() {
        let align = right(table.is_numeric(at));
        let _ = write!(
            out,
            "<th scope=\"col\" bgcolor=\"#eeeeee\"{align}>{}</th>",
            escape(name)
        );
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        out.push_str("<tr>");
        for cell in row {
            let _ = write!(out, "<td valign=\"top\"{}>", right(cell.is_number()));
            let words = escape(cell.printed());
            match cell {
                Cell::Link { href, .. } => {
                    let _ = write!(out, "<a href=\"{}\">{words}</a>", escape(href));
                }
                _ => out.push_str(&words),
            }
            out.push_str("</td>");
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
    out
}

/// `text` as it stands between tags or in quoted attributes.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
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
    fn numbers_stand_to_the_right_and_words_are_escaped() {
        let html = html(&table());
        assert!(
            html.contains("<th scope=\"col\" bgcolor=\"#eeeeee\" align=\"right\">Giá trị</th>")
        );
        assert!(html.contains("<td valign=\"top\" align=\"right\">gần 28.000</td>"));
        assert!(html.contains("<td valign=\"top\">=1+1|&lt;b&gt;\nhai dòng</td>"));
        assert!(html.contains("<a href=\"#/bai-viet/a\">TP. Thái Nguyên</a>"));
        assert_eq!(html.matches("<tr>").count(), 6);
    }
}
