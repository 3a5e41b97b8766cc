//! A table as comma-separated values: UTF-8 with the mark by which Excel knows it, lines that end
//! as RFC 4180 says, numbers as machines read them.
//!
//! A column of numbers whose print says more than the value (`gần 28.000`, `92,9–95 %`) is followed
//! by one that holds the print, so that nothing is lost and nothing blurred is added up unawares.

use csv::{Terminator, WriterBuilder};

use crate::export::table::{Cell, Table, Wording, wording};

/// By which Excel tells UTF-8 from the machine's own characters.
const BOM: &[u8] = b"\xef\xbb\xbf";

/// The file.
///
/// # Errors
/// Where the rows are not as long as the columns are many.
pub fn csv(table: &Table) -> Result<Vec<u8>, csv::Error> {
    let worded: Vec<_> = (0..table.columns.len())
        .map(|at| {
            table
                .rows
                .iter()
                .any(|row| row.get(at).is_some_and(is_worded))
        })
        .collect();
    let mut builder = WriterBuilder::new();
    let mut out = builder
        .terminator(Terminator::CRLF)
        .from_writer(BOM.to_vec());
    let names = table
        .columns
        .iter()
        .zip(&worded)
        .flat_map(|(name, worded)| {
            let print = worded.then(|| format!("{name} (…)"));
            [Some(guarded(name)), print].into_iter().flatten()
        });
    out.write_record(names)?;
    for row in &table.rows {
        let cells = row.iter().zip(&worded).flat_map(|(cell, worded)| {
            let print = worded.then(|| guarded(cell.printed()));
            [Some(value(cell)), print].into_iter().flatten()
        });
        out.write_record(cells)?;
    }
    out.into_inner().map_err(|error| error.into_error().into())
}

/// What stands in the file for a cell.
fn value(cell: &Cell) -> String {
    match cell {
        Cell::Number { value, printed } => match wording(*value, printed) {
            Wording::One { .. } => value.to_string(),
            Wording::Several => String::new(),
        },
        Cell::Time { edtf, .. } => edtf.to_string(),
        cell => guarded(cell.printed()),
    }
}

fn is_worded(cell: &Cell) -> bool {
    let Cell::Number { value, printed } = cell else {
        return false;
    };
    match wording(*value, printed) {
        Wording::One { before, after } => !before.is_empty() || !after.is_empty(),
        Wording::Several => true,
    }
}

/// With an apostrophe before what a spreadsheet would run as a formula.
fn guarded(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if formula && text.parse::<f64>().is_err() {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::form::testing::table;

    #[test]
    fn it_opens_rightly_and_runs_nothing() {
        let bytes = csv(&table()).expect("a file");
        assert!(bytes.starts_with(BOM));
        let text = String::from_utf8(bytes[BOM.len()..].to_vec()).expect("UTF-8");
        assert_eq!(
            text,
            "Chỉ tiêu,Kỳ,Giá trị,Giá trị (…),Bài viết\r\n\
             Kết nạp,2023,8628,8.628,TP. Thái Nguyên\r\n\
             Tổng số,2020-08-24,28000,gần 28.000,\r\n\
             Độ phủ,2022-07,92.9,\"92,9 %\",\r\n\
             \"Độ phủ, \"\"cao\"\"\",,,\"92,9–95 %\",\r\n\
             \"'=1+1|<b>\nhai dòng\",+84,-5,−5,'@x\r\n"
        );
    }
}
