//! Which column of a table is what: by its heading, else by what stands in it. Told in the notes, for
//! it is a guess.

use super::super::draft::{Field, Note};
use super::shape::Found;
use super::{day, record};

/// So many rows tell.
pub const SAMPLE: usize = 50;

/// A text is at least so long, on average.
const TEXT: usize = 120;

/// A title is at least so long, on average.
const TITLE: usize = 15;

/// What the columns of a table are.
pub struct Columns {
    fields: Vec<(Field, usize)>,
    /// Whether the first row is a heading.
    pub headed: bool,
    /// What is to be told.
    pub notes: Vec<Note>,
}

impl Columns {
    /// From the first rows; nothing where there is no column of texts.
    pub fn guess(rows: &[Vec<String>]) -> Option<Self> {
        let first = rows.first()?;
        let named: Vec<_> = first.iter().map(|cell| record::field(cell)).collect();
        let headed = named.iter().flatten().count() >= 1
            && first.iter().all(|cell| cell.chars().count() < 80);
        let body = if headed { &rows[1..] } else { rows };
        let width = rows.iter().map(Vec::len).max()?;
        let mut fields: Vec<(Field, usize)> = Vec::new();
        // The surest name of each field.
        let mut ranked: Vec<(usize, Field, usize)> = Vec::new();
        for (at, named) in named.iter().enumerate().filter(|_| headed) {
            if let Some((field, rank)) = named {
                ranked.push((*rank, *field, at));
            }
        }
        for (rank, field, at) in &ranked {
            let better = ranked
                .iter()
                .any(|(other, same, _)| same == field && other < rank);
            if !better && !fields.iter().any(|(known, _)| known == field) {
                fields.push((*field, *at));
            }
        }
        let free =
            |fields: &[(Field, usize)], at: usize| !fields.iter().any(|(_, known)| *known == at);
        let has =
            |fields: &[(Field, usize)], field| fields.iter().any(|(known, _)| *known == field);
        let length = |at: usize| mean(body, at);
        if !has(&fields, Field::Text) {
            let longest = (0..width)
                .filter(|at| free(&fields, *at))
                .max_by_key(|at| length(*at))?;
            if length(longest) < TEXT {
                return None;
            }
            fields.push((Field::Text, longest));
        }
        if !has(&fields, Field::Published) {
            let dated = (0..width).find(|at| free(&fields, *at) && is_dated(body, *at));
            fields.extend(dated.map(|at| (Field::Published, at)));
        }
        if !has(&fields, Field::Title) {
            let may = |at: &usize| free(&fields, *at) && (TITLE..=200).contains(&length(*at));
            let longest = (0..width).filter(may).max_by_key(|at| length(*at));
            fields.extend(longest.map(|at| (Field::Title, at)));
        }
        let heading = |at: usize| {
            let cell = first
                .get(at)
                .filter(|cell| headed && !cell.trim().is_empty());
            cell.map_or_else(|| (at + 1).to_string(), |cell| super::name::shown(cell))
        };
        let notes = fields.iter().map(|(field, at)| Note::Column {
            field: *field,
            column: heading(*at),
        });
        Some(Self {
            notes: notes.collect(),
            headed,
            fields,
        })
    }

    /// The article in a row.
    pub fn found(&self, row: &[String]) -> Found {
        let cell =
            |(field, at): &(Field, usize)| Some((key(*field).to_owned(), row.get(*at)?.clone()));
        record::found(self.fields.iter().filter_map(cell))
    }
}

/// The surest name of a field.
const fn key(field: Field) -> &'static str {
    match field {
        Field::Text => "text",
        Field::Title => "title",
        Field::Lead => "lead",
        Field::Published => "published",
        Field::Place => "place",
        Field::Byline => "byline",
        Field::Url => "url",
        Field::Id => "id",
    }
}

/// How long the cells of a column are that hold something, on average. Addresses are no texts.
fn mean(rows: &[Vec<String>], at: usize) -> usize {
    let cells = rows
        .iter()
        .filter_map(|row| row.get(at))
        .filter(|cell| !cell.trim().is_empty());
    let (mut count, mut sum) = (0, 0);
    for cell in cells {
        count += 1;
        sum += if cell.starts_with("http") {
            0
        } else {
            cell.chars().count()
        };
    }
    sum.checked_div(count).unwrap_or(0)
}

/// Whether nearly all that a column holds are days.
fn is_dated(rows: &[Vec<String>], at: usize) -> bool {
    let cells = || {
        rows.iter()
            .filter_map(|row| row.get(at))
            .filter(|cell| !cell.trim().is_empty())
    };
    let days = cells().filter(|cell| day::parse(cell).is_some()).count();
    days > 0 && days * 5 >= cells().count() * 4
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(rows: &[&[&str]]) -> Vec<Vec<String>> {
        rows.iter()
            .map(|row| row.iter().map(|cell| (*cell).to_owned()).collect())
            .collect()
    }

    #[test]
    fn headings_tell_in_both_languages() {
        let long = "Câu. ".repeat(40);
        let table = rows(&[
            &["STT", "Tiêu đề", "Nội dung", "Ngày"],
            &["1", "Đại hội", &long, "24/01/2024"],
        ]);
        let columns = Columns::guess(&table).expect("a table of articles");
        assert!(columns.headed);
        let found = columns.found(&table[1]);
        assert_eq!(found.title.as_deref(), Some("Đại hội"));
        assert_eq!(found.id.as_deref(), Some("1"));
        let note = Note::Column {
            field: Field::Text,
            column: "Nội dung".to_owned(),
        };
        assert!(columns.notes.contains(&note));
    }

    #[test]
    fn without_headings_what_stands_there_tells() {
        let long = "Năm 2023, Đảng bộ huyện kết nạp 684 đảng viên mới. ".repeat(5);
        let row: &[&str] = &["7", "Huyện Phú Bình kết nạp đảng viên", "24/01/2024", &long];
        let columns = Columns::guess(&rows(&[row, row])).expect("a table of articles");
        assert!(!columns.headed);
        let found = columns.found(&rows(&[row])[0]);
        assert_eq!(
            found.title.as_deref(),
            Some("Huyện Phú Bình kết nạp đảng viên")
        );
        assert_eq!(
            found.published.map(day::Day::edtf).as_deref(),
            Some("2024-01-24")
        );
        assert_eq!(found.body, long);
    }

    #[test]
    fn a_table_without_texts_is_none_of_articles() {
        assert!(Columns::guess(&rows(&[&["Năm", "Số"], &["2023", "684"]])).is_none());
        assert!(Columns::guess(&[]).is_none());
    }
}
