//! Workbooks: the rows of each sheet that has a column of texts.

use std::collections::HashMap;

use super::super::draft::Why;
use super::columns::{Columns, SAMPLE};
use super::day::Day;
use super::layer::{Layer, Origin, Step, Within};
use super::package::Package;
use super::xml::{Attributes, Piece, walk};

/// Columns beyond these are not looked at; articles have a dozen.
const COLUMNS: usize = 256;

/// What all cells of a sheet hold together: strings that are shared may be told a million times.
const CELLS: usize = 256 * 1024 * 1024;

/// Excel's own numbers of formats for days.
const DAYS: [u32; 8] = [14, 15, 16, 17, 22, 27, 30, 36];

/// Opens a workbook.
pub fn open(bytes: Vec<u8>, origin: Origin) -> Result<Box<dyn Layer>, Why> {
    let size = bytes.len() as u64;
    let mut package = Package::new(bytes)?;
    let shared = strings(package.part("xl/sharedStrings.xml")?.as_deref())?;
    let days = styles(package.part("xl/styles.xml")?.as_deref())?;
    let mut sheets = Vec::new();
    for (name, part) in parts(&mut package)? {
        let Some(text) = package.part(&part)? else {
            continue;
        };
        let rows = rows(&text, &shared, &days)?;
        if let Some(columns) = Columns::guess(&rows[..rows.len().min(SAMPLE)]) {
            let mut rows: Vec<_> = rows
                .into_iter()
                .enumerate()
                .skip(usize::from(columns.headed))
                .collect();
            rows.reverse();
            sheets.push(Sheet {
                name,
                columns,
                rows,
            });
        }
    }
    if sheets.is_empty() {
        return Err(Why::NoText);
    }
    sheets.reverse();
    let all = sheets.iter().map(|sheet| sheet.rows.len() as u64).sum();
    Ok(Box::new(Book {
        sheets,
        origin,
        size,
        all,
        at: 0,
    }))
}

struct Sheet {
    name: String,
    columns: Columns,
    /// With their numbers from 0; the next one last.
    rows: Vec<(usize, Vec<String>)>,
}

struct Book {
    /// The next one last.
    sheets: Vec<Sheet>,
    origin: Origin,
    size: u64,
    all: u64,
    at: u64,
}

impl Layer for Book {
    fn step(&mut self, _: &mut Within) -> Step {
        while let Some(sheet) = self.sheets.last_mut() {
            while let Some((number, row)) = sheet.rows.pop() {
                self.at += 1;
                if row.iter().all(|cell| cell.trim().is_empty()) {
                    continue;
                }
                let path = format!("{}/{}/{}", self.origin.path, sheet.name, number + 1);
                let mut origin = self.origin.clone();
                origin.notes.extend(sheet.columns.notes.iter().cloned());
                return Step::Give(origin.item(path, Ok(sheet.columns.found(&row))));
            }
            self.sheets.pop();
        }
        Step::Done
    }

    fn behind(&self) -> u64 {
        self.size * self.at / self.all.max(1)
    }
}

/// The names of the sheets and the parts in which they lie.
fn parts(package: &mut Package) -> Result<Vec<(String, String)>, Why> {
    let mut targets = HashMap::new();
    if let Some(text) = package.part("xl/_rels/workbook.xml.rels")? {
        walk(&text, &mut |piece| {
            if let Piece::Open("Relationship", attributes) = piece
                && let (Some(id), Some(target)) = (attributes.get("Id"), attributes.get("Target"))
            {
                let target = target
                    .strip_prefix('/')
                    .map_or(format!("xl/{target}"), str::to_owned);
                targets.insert(id, target);
            }
            true
        })?;
    }
    let mut sheets = Vec::new();
    let book = package.part("xl/workbook.xml")?.ok_or(Why::Truncated)?;
    walk(&book, &mut |piece| {
        if let Piece::Open("sheet", attributes) = piece {
            let name = super::name::shown(&attributes.get("name").unwrap_or_default());
            let target = attributes
                .get("id")
                .and_then(|id| targets.get(&id).cloned());
            sheets.extend(target.map(|target| (name, target)));
        }
        sheets.len() < COLUMNS
    })?;
    Ok(sheets)
}

/// The strings that cells share.
fn strings(text: Option<&str>) -> Result<Vec<String>, Why> {
    let (mut all, mut spoken) = (Vec::new(), 0);
    let mut string = String::new();
    let mut inside = false;
    walk(text.unwrap_or_default(), &mut |piece| {
        match piece {
            // How Japanese words are spoken is no part of them.
            Piece::Open("rPh", _) => spoken += 1,
            Piece::Close("rPh") => spoken -= 1,
            Piece::Open("t", _) => inside = spoken == 0,
            Piece::Close("t") => inside = false,
            Piece::Text(text) if inside => string.push_str(text),
            Piece::Close("si") => all.push(std::mem::take(&mut string)),
            _ => {}
        }
        true
    })?;
    Ok(all)
}

/// Which styles of cells show numbers as days.
fn styles(text: Option<&str>) -> Result<Vec<bool>, Why> {
    let mut own: HashMap<u32, bool> = HashMap::new();
    let (mut days, mut within) = (Vec::new(), false);
    let number = |attributes: &Attributes, name: &str| attributes.get(name)?.parse::<u32>().ok();
    walk(text.unwrap_or_default(), &mut |piece| {
        match piece {
            Piece::Open("numFmt", attributes) => {
                let code = attributes.get("formatCode").unwrap_or_default();
                own.extend(number(&attributes, "numFmtId").map(|id| (id, is_day(&code))));
            }
            Piece::Open("cellXfs", _) => within = true,
            Piece::Close("cellXfs") => within = false,
            Piece::Open("xf", attributes) if within => {
                let id = number(&attributes, "numFmtId").unwrap_or(0);
                days.push(own.get(&id).copied().unwrap_or(DAYS.contains(&id)));
            }
            _ => {}
        }
        true
    })?;
    Ok(days)
}

/// Whether a code of a format shows days: `dd/mm/yyyy`, and not `0.00 "days"`.
fn is_day(code: &str) -> bool {
    let (mut quoted, mut bracketed) = (false, false);
    let shown = code.chars().filter(|c| {
        quoted ^= *c == '"';
        bracketed = *c == '[' || bracketed && *c != ']';
        !quoted && !bracketed
    });
    shown
        .collect::<String>()
        .to_ascii_lowercase()
        .contains(['d', 'y'])
}

/// What a cell is read as.
#[derive(Clone, Copy, PartialEq)]
enum Held {
    Number { day: bool },
    Shared,
    Words,
}

/// The rows of a sheet.
fn rows(text: &str, shared: &[String], days: &[bool]) -> Result<Vec<Vec<String>>, Why> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut row: Vec<String> = Vec::new();
    let (mut column, mut held, mut value) = (0, Held::Words, String::new());
    let (mut inside, mut bytes) = (false, 0_usize);
    walk(text, &mut |piece| {
        match piece {
            Piece::Open("row", _) => row.clear(),
            Piece::Close("row") => rows.push(std::mem::take(&mut row)),
            Piece::Open("c", attributes) => {
                let place = attributes.get("r").and_then(|place| place_of(&place));
                column = place.unwrap_or(row.len());
                let style = attributes
                    .get("s")
                    .and_then(|style| style.parse::<usize>().ok());
                let day = style
                    .and_then(|style| days.get(style))
                    .copied()
                    .unwrap_or(false);
                held = match attributes.get("t").as_deref() {
                    Some("s") => Held::Shared,
                    None | Some("n") => Held::Number { day },
                    _ => Held::Words,
                };
                value.clear();
            }
            Piece::Open("v" | "t", _) => inside = true,
            Piece::Close("v" | "t") => inside = false,
            Piece::Text(text) if inside => value.push_str(text),
            Piece::Close("c") if column < COLUMNS => {
                let words = told(held, std::mem::take(&mut value), shared);
                bytes += words.len();
                row.resize(row.len().max(column + 1), String::new());
                row[column] = words;
            }
            _ => {}
        }
        bytes <= CELLS
    })?;
    if bytes > CELLS {
        Err(Why::Bomb)
    } else {
        Ok(rows)
    }
}

/// The words of a cell.
fn told(held: Held, value: String, shared: &[String]) -> String {
    match held {
        Held::Shared => value
            .parse::<usize>()
            .ok()
            .and_then(|at| shared.get(at))
            .cloned()
            .unwrap_or_default(),
        Held::Number { day: true } => {
            let day = value.parse().ok().and_then(Day::of_serial);
            day.map_or(value, Day::edtf)
        }
        Held::Number { day: false } | Held::Words => value,
    }
}

/// The column of a place like `AB12`, from 0.
fn place_of(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_uppercase).take(3);
    letters
        .fold(0, |column, letter| {
            column * 26 + usize::from(letter - b'A') + 1
        })
        .checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_days_are_told() {
        assert_eq!(place_of("A1"), Some(0));
        assert_eq!(place_of("AB12"), Some(27));
        assert_eq!(place_of("12"), None);
        assert!(is_day("dd/mm/yyyy;@") && is_day("[$-42A]d mmmm"));
        assert!(!is_day("0.00 \"days\"") && !is_day("[Red]#,##0"));
    }

    #[test]
    fn cells_are_read_wherever_they_stand() {
        let sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"C1\" t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>b</t></is></c></row>\
            <row><c r=\"A2\" s=\"1\"><v>45315</v></c><c r=\"XFD2\"><v>9</v></c></row></sheetData></worksheet>";
        let rows = rows(sheet, &["a".to_owned()], &[false, true]).expect("a sheet");
        assert_eq!(rows, [vec!["", "", "a", "b"], vec!["2024-01-24"]]);
    }
}
