//! PLACEHOLDER, to be replaced by the view.

use yew::prelude::*;

use super::Empty;
use crate::app::desk::DeskProps;

/// The view.
#[component]
pub fn Checks(DeskProps { desk }: &DeskProps) -> Html {
    html! { <Empty desk={desk.clone()} /> }
}
