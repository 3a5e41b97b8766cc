//! What is shown and how the address says so. Pure: the browser is met in `hooks`.

mod choose;
pub mod file;
mod kept;
pub mod keys;
mod left;
mod look;
mod notice;
mod options;
pub mod palette;
mod passage;
mod room;
mod route;
mod search;
mod understood;
mod view;

pub use choose::MOST;
pub use kept::{Counts, Judgement, Kept, Preferences, Theme};
pub use look::{Look, toggled};
pub use notice::{Notice, counted};
pub use options::{Options, Setting};
pub use passage::Passage;
pub use room::{Action, Dialog, Room, Via};
pub use route::Route;
pub use search::{Search, framed, unframed};
pub use understood::{Named, understood};
pub use view::View;
