//! Runs of words to lines, and lines to paragraphs.

use super::super::docx::in_font;
use super::super::wrap::{goes_on, unhyphenated};
use super::content::{GAP, Run};
use crate::order::InOrder;
use crate::text::nfc;

/// A line of a page.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// Its words.
    pub text: String,
    /// Where it begins and ends.
    pub left: f64,
    /// Where it ends.
    pub right: f64,
    /// Where it stands; it grows upwards.
    pub base: f64,
    /// How large its letters are.
    pub size: f64,
}

/// A line is looked for among so many.
const LOOKED: usize = 100;

/// The lines of a page, in the order in which they are drawn.
pub fn lines(runs: &[Run]) -> Vec<Line> {
    let mut groups: Vec<Vec<&Run>> = Vec::new();
    for run in runs.iter().filter(|run| !run.text.is_empty()) {
        let last = groups.last().and_then(|group| group.last());
        if last.is_some_and(|last| is_beside(last, run))
            && let Some(group) = groups.last_mut()
        {
            group.push(run);
            continue;
        }
        // Letters that one font lacks are drawn by another, after all the others.
        let found = groups
            .iter_mut()
            .rev()
            .take(LOOKED)
            .find(|group| fits(group, run));
        match found {
            Some(group) => group.push(run),
            None => groups.push(vec![run]),
        }
    }
    let lines = groups.iter_mut().map(|group| {
        group.order_by(|a, b| a.left.total_cmp(&b.left));
        line(group)
    });
    lines.filter(|line| !line.text.is_empty()).collect()
}

/// Whether a run goes on in the line of the one before: a small step up or down is a raised letter.
fn is_beside(last: &Run, run: &Run) -> bool {
    is_level(last, run) && run.left > last.right - last.size.max(run.size) * 0.5
}

fn is_level(one: &Run, run: &Run) -> bool {
    (one.base - run.base).abs() < one.size.max(run.size) * 0.45
}

/// Whether a run stands close to another of the line, on either side.
fn fits(group: &[&Run], run: &Run) -> bool {
    group.iter().rev().take(LOOKED).any(|other| {
        let gap = (run.left - other.right).max(other.left - run.right);
        is_level(other, run) && gap < run.size * 1.5
    })
}

fn line(group: &[&Run]) -> Line {
    let mut text = String::new();
    let mut held = String::new();
    let mut old = group.first().and_then(|run| run.old);
    let mut before: Option<&Run> = None;
    for run in group {
        // What is drawn twice, a little aside, is bold.
        let bold = |before: &Run| {
            before.text == run.text && (run.left - before.left).abs() < run.size * 0.2
        };
        if before.is_some_and(bold) {
            continue;
        }
        if run.old != old {
            text.push_str(&in_font(&held, old));
            held.clear();
            old = run.old;
        }
        let gap = before.map_or(0.0, |before| run.left - before.right);
        let apart = held.ends_with(char::is_whitespace)
            || held.is_empty() && text.ends_with(char::is_whitespace);
        if before.is_some()
            && gap > run.size * GAP
            && !apart
            && !run.text.starts_with(char::is_whitespace)
        {
            held.push(' ');
        }
        held.push_str(&run.text);
        before = Some(run);
    }
    text.push_str(&in_font(&held, old));
    let words: Vec<_> = text.split_whitespace().collect();
    let largest = group.iter().max_by(|a, b| a.text.len().cmp(&b.text.len()));
    Line {
        text: nfc(&words.join(" ")),
        left: group
            .iter()
            .map(|run| run.left)
            .fold(f64::INFINITY, f64::min),
        right: group
            .iter()
            .map(|run| run.right)
            .fold(f64::NEG_INFINITY, f64::max),
        base: group.first().map_or(0.0, |run| run.base),
        size: largest.map_or(0.0, |run| run.size),
    }
}

/// The paragraphs of all pages, with an empty line between.
pub fn paragraphs(pages: &[Vec<Line>]) -> String {
    let mut all: Vec<String> = Vec::new();
    for page in pages {
        let margins = Margins::of(page);
        let mut before: Option<&Line> = None;
        for line in page {
            let joins = match (before, all.last()) {
                (Some(before), Some(_)) => !margins.parts(before, line),
                // From one page to the next.
                (None, Some(last)) => goes_on(last, &line.text),
                _ => false,
            };
            match all.last_mut() {
                Some(last) if joins => {
                    if !unhyphenated(last, &line.text) {
                        last.push(' ');
                    }
                    last.push_str(&line.text);
                }
                _ => all.push(line.text.clone()),
            }
            before = Some(line);
        }
    }
    all.join("\n\n")
}

/// Where the text of a page stands.
struct Margins {
    left: f64,
    right: f64,
    /// The usual step from line to line.
    step: f64,
}

impl Margins {
    fn of(page: &[Line]) -> Self {
        let steps = page.windows(2).map(|pair| pair[0].base - pair[1].base);
        let steps = steps.filter(|step| *step > 1.0);
        Self {
            left: part(page.iter().map(|line| line.left), 10),
            right: part(page.iter().map(|line| line.right), 85),
            step: part(steps, 40),
        }
    }

    /// Whether a new paragraph begins with `line`.
    fn parts(&self, before: &Line, line: &Line) -> bool {
        let size = before.size.max(line.size).max(1.0);
        let step = before.base - line.base;
        let width = (self.right - self.left).max(size);
        if (before.size - line.size).abs() > size * 0.15
            || step < -size
            || step > self.step.max(size) * 1.45
        {
            return true;
        }
        let middle = |line: &Line| f64::midpoint(line.left, line.right);
        let centred = |line: &Line| {
            let indented = line.left - self.left > size * 2.0;
            indented && (middle(line) - f64::midpoint(self.left, self.right)).abs() < width * 0.04
        };
        if centred(before) && centred(line) {
            return !goes_on(&before.text, &line.text) && before.text.ends_with('.');
        }
        let indented = |line: &Line| line.left - self.left > size * 0.8;
        if indented(line) && !indented(before) || indented(line) && line.left - before.left > size {
            return true;
        }
        let short = before.right < self.right - width * 0.12;
        short && !goes_on(&before.text, &line.text)
    }
}

/// The number below which so many of a hundred lie.
fn part(numbers: impl Iterator<Item = f64>, hundredths: usize) -> f64 {
    let mut all: Vec<f64> = numbers.filter(|number| number.is_finite()).collect();
    all.order_by(f64::total_cmp);
    all.get(all.len().saturating_sub(1) * hundredths / 100)
        .copied()
        .unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, left: f64, right: f64, base: f64) -> Line {
        Line {
            text: text.to_owned(),
            left,
            right,
            base,
            size: 12.0,
        }
    }

    #[test]
    fn lines_become_paragraphs() {
        let page = [
            at("ĐẢNG BỘ HUYỆN PHÚ BÌNH", 180.0, 420.0, 800.0),
            at("TỔNG KẾT NĂM 2023", 220.0, 380.0, 785.0),
            at("Năm 2023, Đảng bộ đã kết nạp", 115.0, 500.0, 755.0),
            at("684 đảng viên mới, vượt kế hoạch", 100.0, 500.0, 740.0),
            at("đề ra.", 100.0, 140.0, 725.0),
            at("Trong năm, cấp ủy các cấp đã tiếp", 115.0, 500.0, 710.0),
            at("tục đẩy mạnh chuyển đổi số.", 100.0, 300.0, 695.0),
        ];
        let next = [at("Hết trang.", 115.0, 300.0, 800.0)];
        assert_eq!(
            paragraphs(&[page.to_vec(), next.to_vec()]),
            "ĐẢNG BỘ HUYỆN PHÚ BÌNH TỔNG KẾT NĂM 2023\n\nNăm 2023, Đảng bộ đã kết nạp 684 đảng viên mới, vượt kế hoạch đề ra.\n\nTrong năm, cấp ủy các cấp đã tiếp tục đẩy mạnh chuyển đổi số.\n\nHết trang."
        );
    }

    #[test]
    fn runs_become_lines_with_spaces_where_gaps_are() {
        let run = |text: &str, left: f64, right: f64, base: f64| Run {
            text: text.to_owned(),
            left,
            right,
            base,
            size: 12.0,
            old: None,
        };
        let runs = [
            run("Đả", 10.0, 22.0, 100.0),
            run("ng", 22.1, 34.0, 100.0),
            run("bộ", 38.0, 50.0, 102.0),
            run("x", 10.0, 16.0, 80.0),
        ];
        let texts: Vec<_> = lines(&runs).into_iter().map(|line| line.text).collect();
        assert_eq!(texts, ["Đảng bộ", "x"]);
    }
}
