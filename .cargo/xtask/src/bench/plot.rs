//! How costs grow with the number of articles, drawn as one panel a cost: both axes in powers of ten, so
//! that what grows as the articles do is a line of one slope, and what grows faster is steeper.

use std::fmt::Write as _;

const WIDTH: f64 = 220.0;
const HEIGHT: f64 = 130.0;
const ACROSS: usize = 3;
/// Room for the title above, and for the numbers to the left and below.
const LEFT: f64 = 46.0;
const ABOVE: f64 = 26.0;
const BELOW: f64 = 30.0;
/// Between one panel and the next.
const APART: f64 = 14.0;

/// A panel: what it shows, a line for each whose cost it is.
pub struct Panel {
    /// What stands above it.
    pub title: String,
    /// The lines; those without points are left out.
    pub lines: Vec<Line>,
}

/// How a cost grows.
pub struct Line {
    /// Its colour.
    pub colour: &'static str,
    /// Numbers of articles and costs; only what is above nought can be drawn.
    pub points: Vec<(f64, f64)>,
}

/// All of it as SVG, under a key of names and colours; the same numbers give the same drawing.
pub fn drawn(panels: &[Panel], key: &[(&str, &str)]) -> String {
    let (wide, high) = (LEFT + WIDTH + APART, ABOVE + HEIGHT + BELOW);
    let (columns, rows) = (count(ACROSS), count(panels.len().div_ceil(ACROSS)));
    let above = if key.is_empty() { 0.0 } else { ABOVE };
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {:.0} {:.0}\" font-family=\"sans-serif\" font-size=\"11\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n",
        columns * wide,
        rows * high + above,
    );
    for (at, (name, colour)) in key.iter().enumerate() {
        let x = LEFT + count(at) * (columns * wide - LEFT) / count(key.len());
        let _ = writeln!(
            out,
            "<circle cx=\"{x:.1}\" cy=\"16\" r=\"4\" fill=\"{colour}\"/><text x=\"{:.1}\" y=\"20\">{name}</text>",
            x + 8.0,
        );
    }
    for (at, panel) in panels.iter().enumerate() {
        let x = count(at % ACROSS) * wide + LEFT;
        let y = count(at / ACROSS) * high + ABOVE + above;
        let _ = writeln!(out, "<g transform=\"translate({x:.0} {y:.0})\">");
        panel.draw(&mut out);
        out.push_str("</g>\n");
    }
    out.push_str("</svg>\n");
    out
}

impl Panel {
    fn draw(&self, out: &mut String) {
        let points = self.lines.iter().flat_map(Line::drawable);
        let x = Axis::over(points.clone().map(|point| point.0), WIDTH);
        let y = Axis::over(points.map(|point| point.1), HEIGHT);
        let _ = writeln!(
            out,
            "<text y=\"-9\" font-weight=\"bold\">{}</text>",
            self.title
        );
        for (power, at) in y.marks() {
            let at = HEIGHT - at;
            let _ = writeln!(
                out,
                "<path d=\"M0 {at:.1}H{WIDTH}\" stroke=\"#ddd\"/><text x=\"-5\" y=\"{:.1}\" text-anchor=\"end\">{}</text>",
                at + 4.0,
                told(power),
            );
        }
        for (power, at) in x.marks() {
            let _ = writeln!(
                out,
                "<path d=\"M{at:.1} 0V{HEIGHT}\" stroke=\"#eee\"/><text x=\"{at:.1}\" y=\"{:.0}\" text-anchor=\"middle\">{}</text>",
                HEIGHT + 15.0,
                told(power),
            );
        }
        for line in &self.lines {
            line.draw(&x, &y, out);
        }
    }
}

impl Line {
    fn drawable(&self) -> impl Iterator<Item = (f64, f64)> + Clone {
        let points = self.points.iter().copied();
        points.filter(|(articles, cost)| *articles > 0.0 && *cost > 0.0)
    }

    fn draw(&self, x: &Axis, y: &Axis, out: &mut String) {
        let colour = self.colour;
        let place = |point: (f64, f64)| (x.at(point.0), HEIGHT - y.at(point.1));
        let line: Vec<_> = self.drawable().map(place).collect();
        let path: Vec<_> = line.iter().map(|(x, y)| format!("{x:.1} {y:.1}")).collect();
        if !path.is_empty() {
            let path = path.join("L");
            let _ = writeln!(
                out,
                "<path d=\"M{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>"
            );
        }
        for (x, y) in line {
            let _ = writeln!(
                out,
                "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3\" fill=\"{colour}\"/>"
            );
        }
    }
}

/// An axis from one power of ten to another.
struct Axis {
    from: f64,
    to: f64,
    length: f64,
}

impl Axis {
    fn over(values: impl Iterator<Item = f64> + Clone, length: f64) -> Self {
        let least = values.clone().fold(f64::INFINITY, f64::min);
        let most = values.fold(f64::NEG_INFINITY, f64::max);
        if !least.is_finite() || !most.is_finite() {
            return Self {
                from: 0.0,
                to: 1.0,
                length,
            };
        }
        let from = least.log10().floor();
        let to = most.log10().ceil().max(from + 1.0);
        Self { from, to, length }
    }

    fn at(&self, value: f64) -> f64 {
        (value.log10() - self.from) / (self.to - self.from) * self.length
    }

    /// The powers of ten with their places.
    fn marks(&self) -> impl Iterator<Item = (f64, f64)> {
        let steps = std::iter::successors(Some(self.from), |power| Some(power + 1.0));
        let steps = steps.take_while(|power| *power <= self.to);
        steps.map(|power| {
            (
                power,
                (power - self.from) / (self.to - self.from) * self.length,
            )
        })
    }
}

/// Ten to a power, in few signs.
fn told(power: f64) -> String {
    let size = 10_f64.powf(power.abs());
    match power {
        3.0.. => format!("{:.0}k", size / 1000.0),
        0.0.. => format!("{size:.0}"),
        _ => format!("{}", 1.0 / size),
    }
}

fn count(n: usize) -> f64 {
    u32::try_from(n).map_or(f64::MAX, f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_of_ten_are_told_in_few_signs() {
        let told: Vec<_> = [-4.0, -1.0, 0.0, 2.0, 4.0].map(super::told).into();
        assert_eq!(told, ["0.0001", "0.1", "1", "100", "10k"]);
    }

    #[test]
    fn what_grows_as_the_articles_do_is_a_line_of_one_slope() {
        let line = |points: &[(f64, f64)]| Line {
            colour: "#123",
            points: points.to_vec(),
        };
        let panel = Panel {
            title: "made".to_owned(),
            lines: vec![
                line(&[(5.0, 1.0), (1000.0, 200.0)]),
                line(&[(5.0, 0.0)]),
                line(&[]),
            ],
        };
        let drawing = drawn(&[panel], &[("ours", "#123")]);
        // 5 to 1,000 on an axis from 1 to 1,000; 1 to 200 on one from 1 to 1,000.
        assert!(drawing.contains("M51.3 130.0L220.0 30.3"), "{drawing}");
        assert_eq!(drawing.matches("stroke-width").count(), 1, "{drawing}");
        assert!(drawing.contains(">ours</text>"));
    }
}
