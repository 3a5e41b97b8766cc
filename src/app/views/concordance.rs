//! PLACEHOLDER, to be replaced by the view.

use yew::prelude::*;

use super::Empty;
use crate::app::desk::DeskProps;

/// The view.
#[component]
pub fn Concordance(DeskProps { desk }: &DeskProps) -> Html {
    part!(Empty { desk: desk.clone() })
}
