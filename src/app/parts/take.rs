//! PLACEHOLDER, to be replaced: taking a view along (link, CSV, XLSX, JSON, Markdown, HTML; SVG, PNG).

use std::rc::Rc;

use yew::prelude::*;

use crate::app::desk::Desk;
use crate::export::table::Table;

/// Properties of [`Take`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// The view as a table, every row that passes the filters, drawn or not.
    pub table: Rc<Table>,
    /// The id of the view's `<svg>`, where it is a picture too.
    #[prop_or_default]
    pub picture: Option<AttrValue>,
}

/// The menu of what can be taken along.
#[component]
pub fn Take(props: &Props) -> Html {
    let _ = (&props.desk, &props.table, &props.picture);
    Html::default()
}
