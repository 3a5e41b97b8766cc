//! The table across for taking along: every figure a number in a cell of its own, results apart from
//! plans, so that a spreadsheet works with it.

use super::compare::table_title;
use super::compare_cell::{Told, head_name};
use crate::app::desk::Desk;
use crate::app::words::{CompareText, status_name};
use crate::corpus::{Axes, Column, Pivot};
use crate::export::table::{Cell, Table};
use crate::extract::Status;
use crate::order::InOrder as _;

/// What a line holds before the columns: its head, and what its figures are.
const BEFORE: usize = 2;

/// A line of a row.
type Line = (Status, Vec<Cell>);

/// The table. A row has a line for its results, one for its plans, and so on, and where several of a
/// kind stand in one place further lines.
pub fn taken(desk: &Desk, pivot: &Pivot, axes: Axes) -> Table {
    let lang = desk.lang();
    let rows = pivot.rows.iter().enumerate().flat_map(|(row, head)| {
        let mut lines: Vec<Line> = Vec::new();
        for (column, figures) in pivot.row(row) {
            for told in figures.iter().filter_map(|at| Told::new(desk, *at)) {
                let status = told.figure.status;
                put(
                    &mut lines,
                    status,
                    column,
                    pivot.columns.len(),
                    told.cell(desk),
                );
            }
        }
        lines.order_by_key(|(status, _)| *status as u32);
        let name = head_name(desk, head);
        lines.into_iter().map(move |(status, cells)| {
            let before = [name.as_str(), status_name(status, lang)];
            let before = before.map(|words| Cell::Text(words.to_owned()));
            before.into_iter().chain(cells).collect()
        })
    });
    let mut columns = Vec::with_capacity(pivot.columns.len() + BEFORE);
    columns.push(lang.pick(axes.rows.names()).to_owned());
    columns.push(lang.pick(Column::Status.names()).to_owned());
    columns.extend(pivot.columns.iter().map(|head| head_name(desk, head)));
    Table {
        title: table_title(desk, CompareText::Across),
        columns,
        rows: rows.collect(),
    }
}

/// Puts the cell into the first line of its kind that has room for it.
fn put(lines: &mut Vec<Line>, status: Status, column: usize, columns: usize, cell: Cell) {
    let free = lines
        .iter_mut()
        .find(|(of, cells)| *of == status && cells[column] == Cell::Empty);
    if let Some((_, cells)) = free {
        cells[column] = cell;
    } else {
        let mut cells = vec![Cell::Empty; columns];
        cells[column] = cell;
        lines.push((status, cells));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_and_plans_stand_in_lines_of_their_own() {
        let number = |n: i64| Cell::Number {
            value: crate::text::Decimal::new(n, 0),
            printed: n.to_string(),
        };
        let mut lines = Vec::new();
        put(&mut lines, Status::Actual, 0, 2, number(684));
        put(&mut lines, Status::Target, 0, 2, number(675));
        put(&mut lines, Status::Actual, 1, 2, number(700));
        put(&mut lines, Status::Actual, 1, 2, number(701));
        let expected = [
            (Status::Actual, vec![number(684), number(700)]),
            (Status::Target, vec![number(675), Cell::Empty]),
            (Status::Actual, vec![Cell::Empty, number(701)]),
        ];
        assert_eq!(lines, expected);
    }
}
