//! Things in time: a dot each down a line, the earliest first; where time passes without one the
//! line is broken.

use yew::prelude::*;

use super::lettering::lines;
use super::{LINE, WIDTH, picture};

/// So many letters stand in a line beside the dots.
const ROOM: usize = 40;
/// What a name may take before it is cut.
const LINES: usize = 3;
/// The line and the letters, from the left.
const AXIS: usize = 8;
const LETTERS: usize = 24;
/// Between two things, and where time passes without one.
const SPACE: usize = 11;
const GAP: usize = 20;

/// One dot.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dot {
    /// What tells it from the others.
    pub key: String,
    /// When, as printed.
    pub when: String,
    /// What, in the articles' own language.
    pub name: String,
    /// Where it leads.
    pub href: String,
    /// What the line says where it is broken before this dot.
    pub gap: Option<String>,
}

/// A picture of dots.
pub fn dots(id: &str, title: &str, says: &str, dots: &[Dot]) -> Html {
    let mut y = 0;
    let last = dots.len().saturating_sub(1);
    let rows: Vec<_> = dots
        .iter()
        .enumerate()
        .map(|(at, dot)| {
            let name = lines(&dot.name, ROOM, LINES);
            let before = y;
            if dot.gap.is_some() {
                y += GAP;
            }
            let top = y;
            y += (name.len() + 1) * LINE + SPACE;
            row(
                dot,
                &name,
                before,
                top,
                if at == last { top + 12 } else { y },
            )
        })
        .collect();
    picture(id, y, (title, says), rows.into_iter())
}

fn row(dot: &Dot, name: &[String], before: usize, top: usize, end: usize) -> Html {
    let x = |x: usize| x.to_string();
    let spans = name.iter().enumerate().map(|(line, words)| {
        html! { <tspan x={x(LETTERS)} y={x(top + (line + 2) * LINE - 4)}>{ words }</tspan> }
    });
    let height = (name.len() + 1) * LINE + SPACE / 2;
    html! {
        <g key={dot.key.clone()} role="listitem">
            if let Some(gap) = &dot.gap {
                <line class="axis broken" x1={x(AXIS)} x2={x(AXIS)} y1={x(before)} y2={x(top + 12)} />
                <text class="soft small" x={x(LETTERS)} y={x(before + 12)} aria-hidden="true">{ gap }</text>
            }
            <line class="axis" x1={x(AXIS)} x2={x(AXIS)} y1={x(top + 12)} y2={x(end)} />
            <a href={dot.href.clone()} aria-label={format!("{}: {}", dot.when, dot.name)}>
                <rect class="hit" x={x(LETTERS - 4)} y={x(top)} width={x(WIDTH - LETTERS + 4)} height={x(height)} />
                <text class="soft number" x={x(LETTERS)} y={x(top + LINE - 4)}>{ &dot.when }</text>
                <text lang="vi">{ for spans }</text>
            </a>
            <circle class="dot" cx={x(AXIS)} cy={x(top + 9)} r="5" />
        </g>
    }
}
