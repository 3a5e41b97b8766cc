//! The page, in Yew. With the wasm entry point the only room that knows a browser.

use yew::prelude::*;

/// Mounts the reading room on `#app`.
pub fn run() {
    let root = gloo::utils::document().get_element_by_id("app");
    if let Some(root) = root {
        yew::Renderer::<App>::with_root(root).render();
    }
}

#[function_component(App)]
fn app() -> Html {
    html! { <main><h1>{ "Trích Lục" }</h1></main> }
}
