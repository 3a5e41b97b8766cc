//! The dialogs over the page: preferences and what is kept, keys, palette, corrections; and the
//! message of what was just done.

mod corrections;
mod dialog;
mod embed;
mod embed_tried;
mod kept_here;
mod keys;
mod message;
mod palette;
mod settings;

use yew::prelude::*;

pub use message::Message;

use crate::app::desk::DeskProps;
use crate::app::state::Dialog;

/// The dialog that is open, if one is.
#[component]
pub fn Dialogs(DeskProps { desk }: &DeskProps) -> Html {
    let desk = desk.clone();
    match desk.room.dialog {
        None => Html::default(),
        Some(Dialog::Settings) => part!(settings::Settings { desk }),
        Some(Dialog::Keys) => part!(keys::Keys { desk }),
        Some(Dialog::Palette) => part!(palette::Palette { desk }),
        Some(Dialog::Embed) => part!(embed::Embed { desk }),
        Some(Dialog::Corrections) => part!(corrections::Corrections { desk }),
    }
}
