//! An article's own words with what was found in them marked, and what a mark says.

mod block;
mod card;
mod copied;
mod details;
mod note;
mod quote;
mod segment;
mod step;

pub use block::{BlockText, Marks};
pub use card::Card;
pub use copied::copy_with_source;
pub use details::{context, details, suggestions};
pub use note::{Note, NoteAt, Props as NoteProps, TOLD};
pub use quote::quote;
use segment::{Segment, cut};
pub use step::{Way, step};
