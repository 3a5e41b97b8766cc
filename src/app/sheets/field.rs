//! A field whose value may become another while somebody types in it, as those of articles that are being
//! read do: what is typed stays until they leave it.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Properties of [`Field`].
#[derive(Properties, Clone, PartialEq)]
pub struct FieldProps {
    /// Its name.
    pub label: String,
    /// What it holds while nobody types.
    pub value: String,
    /// Whether nothing can be typed.
    pub disabled: bool,
    /// Whether it is a day, and not a text in Vietnamese.
    pub day: bool,
    /// What was typed, each time it is a whole.
    pub typed: Callback<String>,
}

fn text(event: &Event) -> Option<String> {
    let input = event.target_dyn_into::<HtmlInputElement>()?;
    Some(input.value())
}

/// The field.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let own = use_state(|| None::<String>);
    let oninput = {
        let own = own.setter();
        Callback::from(move |event: InputEvent| own.set(text(&event)))
    };
    let onblur = {
        let own = own.setter();
        Callback::from(move |_: FocusEvent| own.set(None))
    };
    let onchange = {
        let typed = props.typed.clone();
        Callback::from(move |event: Event| typed.emit(text(&event).unwrap_or_default()))
    };
    let value = own.as_ref().unwrap_or(&props.value).clone();
    html! {
        <input type={if props.day { "date" } else { "text" }} {value} disabled={props.disabled}
            lang={(!props.day).then_some("vi")} aria-label={props.label.clone()} {oninput} {onchange} {onblur} />
    }
}
