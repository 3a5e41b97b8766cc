//! The choice of rows, columns and, where rows are not measures, of the measure.

use yew::prelude::*;

use super::compare_cell::measure_name;
use crate::app::desk::Desk;
use crate::app::state::{Action, Setting};
use crate::app::words::CompareText;
use crate::corpus::{Axis, Pivot};

/// Rows or columns; never what the other axis is.
pub fn axis_menu(
    desk: &Desk,
    name: CompareText,
    setting: Setting,
    all: &[Axis],
    chosen: Axis,
    but: Option<Axis>,
) -> Html {
    let options = all.iter().filter(|axis| Some(**axis) != but).map(|axis| {
        html! {
            <option key={axis.id()} value={axis.id()} selected={*axis == chosen}>
                { desk.lang().pick(axis.names()) }
            </option>
        }
    });
    menu(desk, desk.say(name), setting, options.collect())
}

/// The measure; nothing where all of them are rows.
pub fn measure_menu(desk: &Desk, pivot: &Pivot) -> Html {
    let Some(chosen) = &pivot.measure else {
        return Html::default();
    };
    let options = pivot.measures.iter().map(|measure| {
        html! {
            <option key={measure.id()} value={measure.id()} selected={measure == chosen}>
                { measure_name(desk, measure) }
            </option>
        }
    });
    menu(
        desk,
        desk.say(CompareText::Measured),
        Setting::Measure,
        options.collect(),
    )
}

fn menu(desk: &Desk, name: &'static str, setting: Setting, options: Html) -> Html {
    let route = desk.route().clone();
    let onchange = desk.on(move |event: Event| {
        let select = event.target_dyn_into::<web_sys::HtmlSelectElement>();
        Action::Go(route.opting(setting, select.map(|select| select.value())))
    });
    html! {
        <label><span>{ name }</span>{ " " }<select {onchange}>{ options }</select></label>
    }
}
