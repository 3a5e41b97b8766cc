//! What a page draws, as runs of words with their places.

use std::collections::HashMap;
use std::rc::Rc;

use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction as Op;
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};
use hayro_syntax::page::{Page, Resources};

use super::super::super::encoding::Encoding;
use super::font::Font;

/// Words that stand beside each other, drawn by one stroke.
#[derive(Clone, Debug)]
pub struct Run {
    /// The words, as their font shows them.
    pub text: String,
    /// Where they begin.
    pub left: f64,
    /// Where they end.
    pub right: f64,
    /// The line on which they stand; it grows upwards.
    pub base: f64,
    /// How large they are.
    pub size: f64,
    /// The old encoding of their font.
    pub old: Option<(Encoding, bool)>,
}

/// What may still be read of a document: pages may draw each other, and themselves.
pub struct Budget {
    operations: u64,
    letters: u64,
}

impl Default for Budget {
    fn default() -> Self {
        Self {
            operations: 20_000_000,
            letters: 8_000_000,
        }
    }
}

/// How deep drawings lie in drawings.
const DEPTH: usize = 8;

/// A gap between letters that is a space, as a part of their size.
pub const GAP: f64 = 0.17;

/// A change of places, as PDF writes it.
type Matrix = [f64; 6];

const SAME: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// First `a`, then `b`.
fn then(a: Matrix, b: Matrix) -> Matrix {
    [
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    ]
}

/// What is in force.
#[derive(Clone)]
struct State {
    place: Matrix,
    font: Option<Rc<Font>>,
    size: f64,
    letter_gap: f64,
    word_gap: f64,
    scale: f64,
    leading: f64,
    rise: f64,
}

/// The words of a page, in the order in which they are drawn.
pub fn runs(page: &Page, budget: &mut Budget) -> Vec<Run> {
    let mut drawing = Drawing {
        runs: Vec::new(),
        budget,
        fonts: HashMap::new(),
        state: State {
            place: page.initial_transform(false).as_coeffs(),
            font: None,
            size: 0.0,
            letter_gap: 0.0,
            word_gap: 0.0,
            scale: 1.0,
            leading: 0.0,
            rise: 0.0,
        },
        text: SAME,
        line: SAME,
    };
    if let Some(content) = page.page_stream() {
        drawing.draw(content, page.resources(), 0);
    }
    drawing.runs
}

struct Drawing<'b> {
    runs: Vec<Run>,
    budget: &'b mut Budget,
    /// By where they stand in the file.
    fonts: HashMap<(u32, i32), Rc<Font>>,
    state: State,
    /// Where the next letter stands, and where the line began.
    text: Matrix,
    line: Matrix,
}

impl Drawing<'_> {
    fn draw(&mut self, content: &[u8], resources: &Resources, depth: usize) {
        let mut kept = Vec::new();
        let mut operations = TypedIter::new(content);
        while let Some(operation) = operations.next() {
            if self.budget.operations == 0 || self.budget.letters == 0 {
                return;
            }
            self.budget.operations -= 1;
            match operation {
                Op::SaveState(_) if kept.len() < 256 => kept.push(self.state.clone()),
                Op::RestoreState(_) => {
                    self.state = kept.pop().unwrap_or_else(|| self.state.clone());
                }
                Op::Transform(m) => {
                    let by = [m.0, m.1, m.2, m.3, m.4, m.5].map(|n| n.as_f64());
                    self.state.place = then(by, self.state.place);
                }
                Op::XObject(name) if depth < DEPTH => self.form(name.0, resources, depth),
                other => self.say(&other, resources),
            }
        }
    }

    /// What concerns words.
    fn say(&mut self, operation: &Op, resources: &Resources) {
        match operation {
            Op::BeginText(_) => (self.text, self.line) = (SAME, SAME),
            Op::TextFont(font) => {
                self.state.font = self.font(font.0, resources);
                self.state.size = font.1.as_f64();
            }
            Op::CharacterSpacing(gap) => self.state.letter_gap = gap.0.as_f64(),
            Op::WordSpacing(gap) => self.state.word_gap = gap.0.as_f64(),
            Op::HorizontalScaling(scale) => self.state.scale = scale.0.as_f64() / 100.0,
            Op::TextLeading(leading) => self.state.leading = leading.0.as_f64(),
            Op::TextRise(rise) => self.state.rise = rise.0.as_f64(),
            Op::NextLine(by) => self.next_line(by.0.as_f64(), by.1.as_f64()),
            Op::NextLineAndSetLeading(by) => {
                self.state.leading = -by.1.as_f64();
                self.next_line(by.0.as_f64(), by.1.as_f64());
            }
            Op::NextLineUsingLeading(_) => self.next_line(0.0, -self.state.leading),
            Op::SetTextMatrix(m) => {
                self.line = [m.0, m.1, m.2, m.3, m.4, m.5].map(|n| n.as_f64());
                self.text = self.line;
            }
            Op::ShowText(shown) => self.show([Piece::Codes(shown.0)]),
            Op::NextLineAndShowText(shown) => {
                self.next_line(0.0, -self.state.leading);
                self.show([Piece::Codes(shown.0)]);
            }
            Op::ShowTextWithParameters(shown) => {
                self.state.word_gap = shown.0.as_f64();
                self.state.letter_gap = shown.1.as_f64();
                self.next_line(0.0, -self.state.leading);
                self.show([Piece::Codes(shown.2)]);
            }
            Op::ShowTexts(shown) => self.show_all(shown.0),
            _ => {}
        }
    }

    fn next_line(&mut self, x: f64, y: f64) {
        self.line = then([1.0, 0.0, 0.0, 1.0, x, y], self.line);
        self.text = self.line;
    }

    fn font(&mut self, name: &Name, resources: &Resources) -> Option<Rc<Font>> {
        let dict = resources.get_font(name)?;
        let Some(id) = dict.obj_id().map(|id| (id.obj_number, id.gen_number)) else {
            return Some(Rc::new(Font::read(&dict)));
        };
        Some(
            self.fonts
                .entry(id)
                .or_insert_with(|| Rc::new(Font::read(&dict)))
                .clone(),
        )
    }

    /// A drawing in the drawing.
    fn form(&mut self, name: &Name, resources: &Resources, depth: usize) {
        let Some(form) = resources.get_x_object(name) else {
            return;
        };
        let dict = form.dict();
        if dict
            .get::<Name>("Subtype")
            .is_none_or(|kind| kind.as_str() != "Form")
        {
            return;
        }
        let Ok(content) = Stream::decoded_data(&form) else {
            return;
        };
        let before = (self.state.clone(), self.text, self.line);
        if let Some(matrix) = dict.get::<Array>("Matrix") {
            let numbers: Vec<f64> = matrix.iter::<f64>().take(6).collect();
            if let Ok(by) = Matrix::try_from(numbers) {
                self.state.place = then(by, self.state.place);
            }
        }
        match dict.get::<Dict>("Resources") {
            Some(own) => self.draw(&content, &Resources::new(own), depth + 1),
            None => self.draw(&content, resources, depth + 1),
        }
        (self.state, self.text, self.line) = before;
    }

    fn show_all(&mut self, shown: &Array) {
        let objects: Vec<Object> = shown.iter::<Object>().take(100_000).collect();
        self.show(objects.iter().filter_map(|object| match object {
            Object::String(codes) => Some(Piece::Codes(codes)),
            Object::Number(number) => Some(Piece::Back(number.as_f64())),
            _ => None,
        }));
    }

    fn show<'a>(&mut self, pieces: impl IntoIterator<Item = Piece<'a>>) {
        let Some(font) = self.state.font.clone() else {
            return;
        };
        let mut run: Option<Run> = None;
        for piece in pieces {
            match piece {
                Piece::Codes(codes) => {
                    for letter in font.letters(codes) {
                        self.budget.letters = self.budget.letters.saturating_sub(1);
                        self.letter(&letter, &font, &mut run);
                    }
                }
                Piece::Back(by) => {
                    let by = -by / 1000.0 * self.state.size * self.state.scale;
                    self.text = then([1.0, 0.0, 0.0, 1.0, by, 0.0], self.text);
                }
            }
        }
        self.runs.extend(run);
    }

    fn letter(&mut self, letter: &super::font::Letter, font: &Font, run: &mut Option<Run>) {
        let state = &self.state;
        let at = then(
            [
                state.size * state.scale,
                0.0,
                0.0,
                state.size,
                0.0,
                state.rise,
            ],
            then(self.text, state.place),
        );
        let gap = state.letter_gap + if letter.space { state.word_gap } else { 0.0 };
        let step = (letter.width / 1000.0 * state.size + gap) * state.scale;
        let size = at[3].hypot(at[2]);
        let level = at[1].abs() < at[0].abs() * 0.3 && at[0] > 0.0;
        let right = at[4] + letter.width / 1000.0 * at[0];
        self.text = then([1.0, 0.0, 0.0, 1.0, step, 0.0], self.text);
        let (Some(text), true) = (
            letter.text.as_ref(),
            level && size.is_finite() && at[4].is_finite(),
        ) else {
            return;
        };
        match run {
            // A gap may be a space, or a letter that another font draws later.
            Some(run)
                if (run.base - at[5]).abs() < size * 0.1
                    && (at[4] - run.right).abs() < size * GAP =>
            {
                run.text.push_str(text);
                run.right = run.right.max(right);
            }
            _ => {
                let next = Run {
                    text: text.clone(),
                    left: at[4],
                    right,
                    base: at[5],
                    size,
                    old: font.old,
                };
                self.runs.extend(run.replace(next));
            }
        }
    }
}

/// A piece of what is shown at once.
enum Piece<'a> {
    Codes(&'a [u8]),
    /// So far back, in thousandths of the size.
    Back(f64),
}
