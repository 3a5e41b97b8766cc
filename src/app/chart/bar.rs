//! Bars: each a link with its name above, its number at the end, its length below.

use yew::prelude::*;

use super::lettering::lines;
use super::{LINE, WIDTH, picture};

/// So many letters stand in a line of a picture, wide fonts included.
const ROOM: usize = 40;
/// What a name may take before it is cut.
const LINES: usize = 3;
/// Above the first line, and from the last line to the end of the row.
const ABOVE: usize = 2;
const BELOW: usize = 19;

/// One bar.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bar {
    /// What tells it from the others.
    pub key: String,
    /// What is measured.
    pub name: String,
    /// Whether the name is in the articles' own language.
    pub own: bool,
    /// In few words what else it is.
    pub aside: String,
    /// Its length in thousandths of the longest.
    pub length: usize,
    /// Whether a word such as "gần" blurs it: then its line is broken.
    pub blurred: bool,
    /// Its number as printed.
    pub printed: String,
    /// Its number in words.
    pub says: String,
    /// Where it leads.
    pub href: String,
    /// Of a bar that unfolds something in the page whether it is unfolded.
    pub open: Option<bool>,
}

/// `count` in thousandths of `most`: drawing needs no fractions.
pub fn thousandths(count: usize, most: usize) -> usize {
    count * 1000 / most.max(1)
}

/// A picture of bars.
pub fn bars(id: &str, title: &str, says: &str, bars: &[Bar]) -> Html {
    let mut y = 0;
    let rows: Vec<_> = bars
        .iter()
        .map(|bar| {
            let room = ROOM.saturating_sub(bar.printed.chars().count() + 2);
            let name = lines(&bar.name, room, LINES);
            let top = y;
            y += ABOVE + name.len().max(1) * LINE + BELOW;
            row(bar, &name, top, y)
        })
        .collect();
    picture(id, y, (title, says), rows.into_iter())
}

fn row(bar: &Bar, name: &[String], top: usize, end: usize) -> Html {
    let x = |x: usize| x.to_string();
    let baseline = |line: usize| (top + ABOVE + (line + 1) * LINE - 4).to_string();
    let last = name.len().saturating_sub(1);
    let spans = name.iter().enumerate().map(|(line, words)| {
        html! {
            <tspan x="2" y={baseline(line)}>
                { words }
                if line == last && !bar.aside.is_empty() {
                    <tspan class="soft">{ &bar.aside }</tspan>
                }
            </tspan>
        }
    });
    // Never nothing, and room for the line around a blurred bar.
    let width = (bar.length * (WIDTH - 4) / 1000).clamp(2, WIDTH - 4);
    html! {
        <g key={bar.key.clone()} role="listitem">
            <a href={bar.href.clone()} aria-label={format!("{}{}: {}", bar.name, bar.aside, bar.says)}
                aria-expanded={bar.open.map(|open| open.to_string())}>
                <rect class="hit" x="0" y={x(top)} width={x(WIDTH)} height={x(end - top)} />
                <text lang={bar.own.then_some("vi")}>{ for spans }</text>
                <text class="number" x={x(WIDTH - 2)} y={baseline(0)} text-anchor="end">{ &bar.printed }</text>
                <rect class="track" x="2" y={x(end - BELOW + 2)} width={x(WIDTH - 4)} height="8" />
                <rect class={classes!("drawn", bar.blurred.then_some("blurred"))}
                    x="2" y={x(end - BELOW + 2)} width={x(width)} height="8" />
            </a>
        </g>
    }
}
