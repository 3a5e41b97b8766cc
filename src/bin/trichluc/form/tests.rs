//! The tables against their list of columns, and a Parquet file against the rows it was made of.

use parquet::file::reader::{FileReader as _, SerializedFileReader};
use parquet::record::Field;
use trichluc::extract;

use super::columns::{COLUMNS, Cell, Row, Type};
use super::parquet::{Rows, join, write};
use super::{Form, Format, Piece};
use crate::input::Said;

const ARTICLE: &str = "Xã Bình An kết nạp nhiều đảng viên\n\nThu An 09:05, 02/03/2022\n\n\
    Năm 2021, Đảng bộ xã có 353/401 đảng viên, đạt 92,9-95%, theo Nghị quyết số 04-NQ/TW ngày 30/10/2016 \
    của Ban Chấp hành Trung ương. Đồng chí Nguyễn Văn An, Bí thư Đảng ủy xã, ở huyện Phú Bình, tỉnh Thái Nguyên.\n";

fn said() -> Said {
    let (article, found) = extract::read("a", ARTICLE);
    Said {
        article,
        found,
        made: false,
    }
}

fn rows<T>(said: &Said, mut each: impl FnMut(&Row) -> T) -> Vec<T> {
    let places = ["Bình An".to_owned()];
    let mentions = said.found.mentions.iter();
    mentions
        .map(|mention| {
            each(&Row {
                article: &said.article,
                places: &places,
                mention,
            })
        })
        .collect()
}

#[test]
fn every_cell_is_of_its_columns_type_and_no_column_is_always_empty() {
    let said = said();
    let mut seen = vec![false; COLUMNS.len()];
    rows(&said, |row| {
        for (column, seen) in COLUMNS.iter().zip(&mut seen) {
            let kind = match (column.cell)(row) {
                Cell::Null => continue,
                Cell::Text(_) => Type::Text,
                Cell::Whole(_) => Type::Whole,
                Cell::Number(_) => Type::Number,
                Cell::Flag(_) => Type::Flag,
            };
            assert_eq!(kind, column.kind, "{}", column.name);
            *seen = true;
        }
    });
    let empty: Vec<_> = COLUMNS.iter().zip(seen).filter(|(_, seen)| !seen).collect();
    let empty: Vec<_> = empty.iter().map(|(column, _)| column.name).collect();
    // What this article happens not to say.
    let unsaid = [
        "document_title",
        "document_term",
        "approx",
        "within",
        "successor",
    ];
    assert!(empty.iter().all(|name| unsaid.contains(name)), "{empty:?}");
}

#[test]
fn a_parquet_file_of_parts_gives_back_the_rows() {
    let said = said();
    let folder = std::env::temp_dir().join(format!("trichluc-parquet-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let part = |number: usize| folder.join(number.to_string());
    let form = Form::new(Format::Parquet);
    for number in 0..2 {
        let mut pieces: Vec<Rows> = Vec::new();
        for _ in 0..=number {
            let mut piece = form.piece();
            form.add(&mut piece, &said);
            let Piece::Rows(piece) = piece else {
                panic!("columns");
            };
            pieces.push(piece);
        }
        write(&part(number), pieces).expect("a part");
    }
    join(&[part(0), part(1)], &part(2)).expect("a file");
    let file = std::fs::File::open(part(2)).expect("a file");
    let reader = SerializedFileReader::new(file).expect("a Parquet file");
    assert_eq!(reader.metadata().num_row_groups(), 2);
    let expected = rows(&said, |row| {
        COLUMNS.map(|column| match (column.cell)(row) {
            Cell::Null => Field::Null,
            Cell::Text(text) => Field::Str(text.into_owned()),
            Cell::Whole(number) => Field::Int(number),
            Cell::Number(number) => Field::Double(number.to_f64()),
            Cell::Flag(flag) => Field::Bool(flag),
        })
    });
    let place = COLUMNS
        .iter()
        .position(|column| column.name == "article_place");
    let mut count = 0;
    for (at, row) in reader.get_row_iter(None).expect("rows").enumerate() {
        let row = row.expect("a row");
        let wanted = &expected[at % expected.len()];
        for (column, (name, field)) in row.get_column_iter().enumerate() {
            assert_eq!(name, COLUMNS[column].name);
            if Some(column) != place {
                assert_eq!(*field, wanted[column], "{name} of row {at}");
            }
        }
        count += 1;
    }
    assert_eq!(count, expected.len() * 3);
    std::fs::remove_dir_all(&folder).expect("the folder can be removed");
}
