//! Whether a long list is laid out whole at once, or what is far down when it is scrolled to (`views.css`).

use crate::app::desk::Desk;
use crate::app::state::Via;

/// The class of a list that is. Who goes back in the browser's history is to find it as long as it was:
/// they are led to where they were in it (`hooks::scrolled`).
#[must_use]
pub fn whole(desk: &Desk) -> Option<&'static str> {
    (desk.room.via == Via::Travel).then_some("whole")
}
