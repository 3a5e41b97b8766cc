//! What components share of the browser: the address, the title, focus, the sheet of filters.

mod use_address;
mod use_focus;
mod use_sheet;

pub use use_address::{arrival, use_address};
pub use use_focus::{
    CHOSEN, HEADING, UNFOLDED, focus_heading, focus_unfolded, focus_words, title_id, use_focus,
};
pub use use_sheet::use_sheet;
