//! What components share of the browser: the address, the title, focus, the sheet of
//! filters, storage, keys, colours, files.

mod download;
mod scrolled;
mod use_address;
mod use_answer;
mod use_bits;
mod use_focus;
mod use_found;
mod use_kept;
mod use_keys;
mod use_sheet;
mod use_theme;

pub use download::download;
pub use use_address::{arrival, use_address};
pub use use_answer::{Question, use_answer, use_beside, use_paced};
pub use use_bits::use_bits;
pub use use_focus::{
    CHOSEN, HEADING, UNFOLDED, WORDS_BOX, focus_heading, focus_unfolded, focus_words, line_id,
    narrow, show, title_id, use_focus,
};
pub use use_found::{FEW, use_found};
pub use use_kept::{erase, remembering, use_kept};
pub use use_keys::use_keys;
pub use use_sheet::use_sheet;
pub use use_theme::use_theme;
