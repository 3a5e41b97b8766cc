//! Charts as pictures that can be read, heard, taken along, and seen as their table.
//!
//! - `bar`: one bar of a picture, and how a picture of bars is drawn
//! - `dots`: things in time, down a line
//! - `lettering`: names in lines that fit
//! - `frame`: heading, the way to the table, what stands around a picture
//!
//! A picture is an `<svg>` 320 units wide that a column of the page scales; it holds its title, a
//! description, and a list of links, each labelled directly, so that nothing hangs on colour. What is
//! counted, and where a link leads, is the views' business.

mod bar;
mod dots;
mod frame;
mod lettering;

pub use bar::{Bar, bars, thousandths};
pub use dots::{Dot, dots};
pub use frame::{Drawing, Framed, as_table, chart};

/// The width of a picture in its own units.
const WIDTH: usize = 320;
/// The height of a line of letters.
const LINE: usize = 17;

/// The frame of a picture: what it is called, what it says as a whole, and its list of links.
fn picture(
    id: &str,
    height: usize,
    (title, says): (&str, &str),
    items: impl Iterator<Item = yew::Html>,
) -> yew::Html {
    let (named, described) = (format!("{id}-title"), format!("{id}-says"));
    yew::html! {
        <svg id={id.to_owned()} class="picture" viewBox={format!("0 0 {WIDTH} {height}")} role="group"
            aria-labelledby={named.clone()} aria-describedby={described.clone()} focusable="false">
            <title id={named}>{ title }</title>
            <desc id={described}>{ says }</desc>
            <g role="list">{ for items }</g>
        </svg>
    }
}
