//! Tables of a text document: a line for each row, the paragraphs of a cell in one.

/// The paragraphs read so far, and the rows that are open: a table may stand in a cell of another.
#[derive(Default)]
pub struct Rows {
    /// Paragraphs, and lines of rows that were closed.
    pub paragraphs: Vec<String>,
    /// Of each open row the cells, and where the paragraphs of the open cell begin.
    open: Vec<(Vec<String>, usize)>,
}

impl Rows {
    /// Whether a table is open.
    pub fn inside(&self) -> bool {
        !self.open.is_empty()
    }

    /// A row begins.
    pub fn row(&mut self) {
        self.open.push((Vec::new(), self.paragraphs.len()));
    }

    /// A cell of it begins.
    pub fn cell(&mut self) {
        let start = self.paragraphs.len();
        if let Some(row) = self.open.last_mut() {
            row.1 = start;
        }
    }

    /// The cell ends.
    pub fn end_cell(&mut self) {
        if let Some((cells, start)) = self.open.last_mut() {
            let start = (*start).min(self.paragraphs.len());
            let words = self.paragraphs.split_off(start).join(" ");
            cells.push(words.replace('\n', " "));
        }
    }

    /// The row ends: a line, unless all of its cells are empty.
    pub fn end_row(&mut self) {
        if let Some((cells, _)) = self.open.pop() {
            let full: Vec<_> = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
            if !full.is_empty() {
                self.paragraphs.push(full.join(" | "));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_a_line_and_a_table_in_a_cell_is_words_of_it() {
        let mut rows = Rows::default();
        rows.row();
        rows.cell();
        rows.paragraphs.push("Kết nạp".into());
        rows.end_cell();
        rows.cell();
        rows.row();
        rows.cell();
        rows.paragraphs.push("12\nđảng viên".into());
        rows.end_cell();
        rows.end_row();
        assert!(rows.inside());
        rows.end_cell();
        rows.cell();
        rows.end_cell();
        rows.end_row();
        assert_eq!(rows.paragraphs, ["Kết nạp | 12 đảng viên"]);
        assert!(!rows.inside());
    }
}
