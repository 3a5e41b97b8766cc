//! The root says which colours the reader chose; without a choice the system decides.

use gloo::utils::document_element;
use yew::prelude::*;

use crate::app::state::Theme;

/// Puts the theme on the root.
#[hook]
pub fn use_theme(theme: Theme) {
    use_effect_with(theme, |theme| {
        let root = document_element();
        let _ = match theme.id() {
            Some(id) => root.set_attribute("data-theme", id),
            None => root.remove_attribute("data-theme"),
        };
    });
}
