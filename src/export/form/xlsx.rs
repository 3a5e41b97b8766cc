//! A table as a workbook: numbers as numbers, days as days, the head in sight and filters on it.

use rust_xlsxwriter::{
    ColNum, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, RowNum, Url, Workbook,
    Worksheet, XlsxError,
};

use crate::export::table::{Cell, Table, Wording, wording};
use crate::text::{Decimal, Edtf, Instant};

/// The widest column, in characters: longer words go on in the next line.
const WIDEST: usize = 60;
/// Excel cuts no more than so many characters off the names of sheets,
const NAME: usize = 31;
/// keeps so many in an address,
const ADDRESS: usize = 2079;
/// and in a cell.
const CELL: usize = 32_767;

/// The file.
///
/// # Errors
/// Where the table is larger than a sheet.
pub fn xlsx(table: &Table) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let properties = DocProperties::new().set_title(&table.title);
    book.set_properties(&properties);
    let sheet = book.add_worksheet().set_name(sheet_name(&table.title))?;
    let head = Format::new()
        .set_bold()
        .set_background_color("#EEE8DB")
        .set_border_bottom(FormatBorder::Thin)
        .set_text_wrap();
    for (at, name) in (0..).zip(&table.columns) {
        sheet.write_string_with_format(0, at, name, &head)?;
        let cells = table.rows.iter().filter_map(|row| row.get(usize::from(at)));
        let longest = cells.map(|cell| cell.printed().chars().count()).max();
        let width = longest.unwrap_or(0).max(name.chars().count() + 3);
        #[allow(clippy::cast_precision_loss, reason = "it is at most WIDEST")]
        sheet.set_column_width(at, width.min(WIDEST) as f64 + 1.5)?;
    }
    for (row, cells) in (1..).zip(&table.rows) {
        for (column, cell) in (0..).zip(cells) {
            write(sheet, row, column, cell)?;
        }
    }
    let last = |len: usize| len.saturating_sub(1);
    let rows = RowNum::try_from(table.rows.len()).map_err(|_| XlsxError::RowColumnLimitError)?;
    let columns =
        ColNum::try_from(last(table.columns.len())).map_err(|_| XlsxError::RowColumnLimitError)?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofilter(0, 0, rows, columns)?;
    sheet.set_repeat_rows(0, 0)?;
    book.save_to_buffer()
}

fn write(sheet: &mut Worksheet, row: RowNum, column: ColNum, cell: &Cell) -> Result<(), XlsxError> {
    let words = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let cut = |text: &str| text.chars().take(CELL).collect::<String>();
    match cell {
        Cell::Empty => {}
        Cell::Number { value, printed } => {
            if let Some(format) = number_format(*value, printed) {
                let format = Format::new()
                    .set_num_format(format)
                    .set_align(FormatAlign::Top);
                sheet.write_number_with_format(row, column, value.to_f64(), &format)?;
            } else {
                let right = words.set_align(FormatAlign::Right);
                sheet.write_string_with_format(row, column, printed, &right)?;
            }
        }
        Cell::Time { edtf, printed } => {
            let left = Format::new()
                .set_align(FormatAlign::Top)
                .set_align(FormatAlign::Left);
            match day(*edtf) {
                Some(Day::Day(day)) => {
                    let format = left.set_num_format("dd/mm/yyyy");
                    sheet.write_datetime_with_format(row, column, day, &format)?;
                }
                Some(Day::Year(year)) => {
                    let format = left.set_num_format("0");
                    sheet.write_number_with_format(row, column, year, &format)?;
                }
                None => {
                    sheet.write_string_with_format(row, column, printed, &words)?;
                }
            }
        }
        Cell::Link { text, href } if is_address(href) => {
            let url = Url::new(href.as_str()).set_text(cut(text));
            let format = words.set_hyperlink();
            sheet.write_url_with_format(row, column, url, &format)?;
        }
        Cell::Text(text) | Cell::Link { text, .. } => {
            sheet.write_string_with_format(row, column, cut(text), &words)?;
        }
    }
    Ok(())
}

fn is_address(href: &str) -> bool {
    href.starts_with("http") && href.len() <= ADDRESS
}

/// How Excel is to print a number, so that `gần 28.000` stays a number that says `gần`; `None`
/// where the print says more than one number.
fn number_format(value: Decimal, printed: &str) -> Option<String> {
    let Wording::One { before, after } = wording(value, printed) else {
        return None;
    };
    // Inside quotation marks nothing but the mark itself has a meaning.
    let quoted = |text: &str| match text.replace('"', "") {
        text if text.is_empty() => text,
        text => format!("\"{text}\""),
    };
    let decimals = usize::from(value.scale());
    let point = if decimals > 0 { "." } else { "" };
    let zeros = "0".repeat(decimals);
    Some(format!(
        "{}#,##0{point}{zeros}{}",
        quoted(before),
        quoted(after)
    ))
}

enum Day {
    Day(ExcelDateTime),
    Year(u16),
}

/// A day or a year; anything else has no value that Excel knows.
fn day(edtf: Edtf) -> Option<Day> {
    match edtf {
        Edtf::At(Instant {
            year,
            month: Some(month),
            day: Some(day),
        }) => ExcelDateTime::from_ymd(year?, month, day)
            .ok()
            .map(Day::Day),
        Edtf::At(Instant {
            year, month: None, ..
        }) => year.map(Day::Year),
        _ => None,
    }
}

/// The title without the signs that names of sheets must not have.
fn sheet_name(title: &str) -> String {
    let kept = title.chars().map(|c| match c {
        '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'' => ' ',
        c => c,
    });
    // Excel counts in UTF-16; the marks of Vietnamese are one unit each.
    let name: String = kept.take(NAME).collect();
    let name = name.trim();
    if name.is_empty() {
        "1".to_owned()
    } else {
        name.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::form::testing::table;

    #[test]
    fn a_number_keeps_its_words_and_stays_a_number() {
        let case = |value: &str, printed: &str, format: Option<&str>| {
            let value = value.parse().expect("a number");
            assert_eq!(number_format(value, printed).as_deref(), format);
        };
        case("8628", "8.628", Some("#,##0"));
        case("28000", "gần 28.000", Some("\"gần \"#,##0"));
        case("92.9", "92,9 %", Some("#,##0.0\" %\""));
        case("90000000", "trên 90 triệu", Some("\"trên \"#,##0"));
        case("92.9", "92,9–95 %", None);
    }

    #[test]
    fn a_sheet_has_a_name_that_excel_admits() {
        assert_eq!(sheet_name("Số liệu: 2023/2024"), "Số liệu  2023 2024");
        assert_eq!(sheet_name("///"), "1");
        assert_eq!(sheet_name(&"ộ".repeat(40)).chars().count(), 31);
    }

    #[test]
    fn the_file_is_a_zip_and_an_empty_table_one_too() {
        assert!(xlsx(&table()).expect("a file").starts_with(b"PK"));
        let empty = Table {
            columns: vec!["A".into()],
            ..Table::default()
        };
        assert!(xlsx(&empty).expect("a file").starts_with(b"PK"));
    }
}
