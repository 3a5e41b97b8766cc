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
            let name = lettered(bar, room);
            let top = y;
            y += ABOVE + name.len().max(1) * LINE + BELOW;
            row(bar, &name, top, y)
        })
        .collect();
    picture(id, y, (title, says), rows.into_iter())
}

/// The lines of a name, and what stands behind the last: the aside where there is room for it, else
/// it has a line of its own.
fn lettered(bar: &Bar, room: usize) -> Vec<(String, &str)> {
    let mut name: Vec<_> = lines(&bar.name, room, LINES)
        .into_iter()
        .map(|line| (line, ""))
        .collect();
    let width = |text: &str| text.chars().count();
    match name.last_mut() {
        _ if bar.aside.is_empty() => {}
        Some((line, aside)) if width(line) + width(&bar.aside) <= room => *aside = &bar.aside,
        _ => name.push((String::new(), bar.aside.trim_start_matches([' ', '·']))),
    }
    name
}

fn row(bar: &Bar, name: &[(String, &str)], top: usize, end: usize) -> Html {
    let x = |x: usize| x.to_string();
    let baseline = |line: usize| (top + ABOVE + (line + 1) * LINE - 4).to_string();
    let spans = name.iter().enumerate().map(|(line, (words, aside))| {
        html! {
            <tspan x="2" y={baseline(line)}>
                { words }
                if !aside.is_empty() { <tspan class="soft">{ *aside }</tspan> }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_else_a_bar_is_stands_where_there_is_room() {
        let bar = Bar {
            name: "Thái Nguyên".into(),
            aside: " · kế hoạch".into(),
            ..Bar::default()
        };
        let aside = |room: usize| lettered(&bar, room).into_iter().map(|(_, aside)| aside);
        assert_eq!(aside(30).collect::<Vec<_>>(), [" · kế hoạch"]);
        assert_eq!(aside(15).collect::<Vec<_>>(), ["", "kế hoạch"]);
    }

    #[test]
    fn the_longest_bar_is_a_thousand() {
        assert_eq!(
            (thousandths(7, 7), thousandths(1, 3), thousandths(0, 0)),
            (1000, 333, 0)
        );
    }
}
