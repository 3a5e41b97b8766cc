//! The forms in which a table is written down. One table of forms: a row gives a form its id, the
//! ending of its files and its type. What they are called on the page is said in `app`.
//!
//! HTML and plain text, for the clipboard, and Markdown are a few lines and always at hand. CSV and
//! XLSX need the feature `forms`, which the page leaves to a worker.

mod html;
mod json;
mod markdown;
mod plain;
#[cfg(test)]
pub(super) mod testing;

#[cfg(feature = "forms")]
mod csv;
#[cfg(feature = "forms")]
mod xlsx;

pub use html::{escape, html};
pub use json::json;
pub use markdown::{escape as escape_markdown, markdown};
pub use plain::plain;

#[cfg(feature = "forms")]
pub use csv::csv;
#[cfg(feature = "forms")]
pub use xlsx::xlsx;

/// A form of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Comma-separated values as Excel opens them.
    Csv,
    /// A workbook.
    Xlsx,
    /// The table with its typed cells.
    Json,
    /// A table in Markdown.
    Markdown,
}

/// Form, id and ending, type of its files.
const ROWS: [(Form, &str, &str); 4] = [
    (Form::Csv, "csv", "text/csv;charset=utf-8"),
    (
        Form::Xlsx,
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    (Form::Json, "json", "application/json"),
    (Form::Markdown, "md", "text/markdown;charset=utf-8"),
];

impl Form {
    /// Every form, in the order in which they are offered.
    pub fn all() -> impl Iterator<Item = Self> {
        ROWS.iter().map(|row| row.0)
    }

    /// The form with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        ROWS.iter().find(|row| row.1 == id).map(|row| row.0)
    }

    /// Its id, and the ending of its files.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.row().1
    }

    /// The media type of its files.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        self.row().2
    }

    fn row(self) -> &'static (Self, &'static str, &'static str) {
        ROWS.iter().find(|row| row.0 == self).unwrap_or(&ROWS[0])
    }
}

/// The file of a table in a form.
///
/// # Errors
/// In words, where the writer of the form refuses the table.
#[cfg(feature = "forms")]
pub fn write(form: Form, table: &super::table::Table) -> Result<Vec<u8>, String> {
    match form {
        Form::Csv => csv(table).map_err(|error| error.to_string()),
        Form::Xlsx => xlsx(table).map_err(|error| error.to_string()),
        Form::Json => Ok(json(table).into_bytes()),
        Form::Markdown => Ok(markdown(table).into_bytes()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_found_by_its_id() {
        for form in Form::all() {
            assert_eq!(Form::from_id(form.id()), Some(form));
            assert!(form.media_type().contains('/'));
        }
        assert_eq!(Form::from_id("doc"), None);
    }

    #[cfg(feature = "forms")]
    #[test]
    fn every_form_writes_every_cell() {
        for form in Form::all() {
            let bytes = write(form, &testing::table()).expect("a file");
            assert!(bytes.len() > 100, "{form:?}");
        }
    }
}
