//! Rows that come bit by bit, so that no press waits for all of a long table: those that fill a screen
//! at once, the rest each bit in a short task of its own. Tables of any length are drawn by
//! `views::figures::window`, which leaves out what is not in sight.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// So many more come at once.
const BIT: usize = 12;

/// How many of `len` rows are to be drawn now, where the first so many fill a screen. What is drawn stays, as
/// far as there are so many.
#[hook]
pub fn use_bits(len: usize, screen: usize) -> usize {
    let drawn = use_state_eq(|| screen);
    let now = (*drawn).max(screen).min(len);
    use_effect_with((now, len), move |(now, len)| {
        let (now, len) = (*now, *len);
        let next = (now < len).then(|| {
            let drawn = drawn.setter();
            Timeout::new(0, move || drawn.set(len.min(now + BIT)))
        });
        if next.is_none() {
            // What grows again after this comes bit by bit, too.
            drawn.set(now);
        }
        move || drop(next)
    });
    now
}
