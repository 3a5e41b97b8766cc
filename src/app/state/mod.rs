//! What is shown and how the address says so. Pure: the browser is met in `hooks`.

mod choose;
mod kept;
mod options;
mod passage;
mod room;
mod route;
mod view;

pub use choose::MOST;
pub use kept::{Judgement, Kept, Preferences, Theme};
pub use options::{Options, Setting};
pub use passage::Passage;
pub use room::{Action, Room, Via};
pub use route::Route;
pub use view::View;
