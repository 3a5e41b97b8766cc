//! The dialogs over the page: preferences and what is kept, keys, palette, corrections, the reader's own
//! articles; and the message of what was just done.

mod add;
mod add_row;
mod corrections;
mod dialog;
mod embed;
mod embed_tried;
mod field;
mod kept_here;
mod keys;
mod message;
mod mine;
mod mine_foot;
mod mine_row;
mod palette;
mod settings;

use yew::prelude::*;

pub use message::{Message, fading};

use crate::app::desk::{Desk, DeskProps};
use crate::app::state::Dialog;

/// The dialog that is open, if one is; it opens once it is there.
#[component]
pub fn Dialogs(DeskProps { desk }: &DeskProps) -> Html {
    let open = desk.room.dialog.zip(desk.later.parts());
    open.map_or_else(Html::default, |(dialog, parts)| {
        (parts.dialog)(dialog, desk.clone())
    })
}

/// A dialog.
pub fn drawn(dialog: Dialog, desk: Desk) -> Html {
    match dialog {
        Dialog::Add => part!(add::Add { desk }),
        Dialog::Mine => part!(mine::Mine { desk }),
        Dialog::Settings => part!(settings::Settings { desk }),
        Dialog::Keys => part!(keys::Keys { desk }),
        Dialog::Palette => part!(palette::Palette { desk }),
        Dialog::Embed => part!(embed::Embed { desk }),
        Dialog::Corrections => part!(corrections::Corrections { desk }),
    }
}
