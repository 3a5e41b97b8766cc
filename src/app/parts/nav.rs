//! The views' names under the page's head: one line that scrolls sideways by itself where it is
//! longer than the screen, the current view always in sight.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::desk::DeskProps;
use crate::app::own::turn;
use crate::app::state::View;
use crate::app::words::Text;

/// So much of the neighbours is left in sight beside the current view, in pixels.
const NEIGHBOUR: i32 = 48;

/// The views' names.
#[component]
pub fn Nav(DeskProps { desk }: &DeskProps) -> Html {
    let route = desk.route();
    let line = use_node_ref();
    use_effect_with((route.view, desk.lang()), {
        let line = line.clone();
        move |_| {
            let line = line.cast::<HtmlElement>();
            let current = line.as_ref().and_then(|line| {
                let current = line.query_selector("[aria-current]").ok().flatten();
                current?.dyn_into::<HtmlElement>().ok()
            });
            if let Some((line, current)) = line.zip(current) {
                // Where something stands is known once all is laid out, which a large view takes a while
                // for: that is not to be in the task that draws it.
                spawn_local(async move {
                    turn().await;
                    show(&line, &current);
                });
            }
        }
    });
    let views = View::all().map(|view| {
        let current = (view == route.view).then_some("page");
        html! {
            <li key={view.slug()}>
                <a href={desk.room.to_view(view).href()} aria-current={current}>{ desk.say(view.name()) }</a>
            </li>
        }
    });
    html! {
        <nav class="views" aria-label={desk.say(Text::Views)}><ul ref={line}>{ for views }</ul></nav>
    }
}

/// Scrolls the line, and nothing else, until `current` stands in it with a bit of its neighbours.
fn show(line: &HtmlElement, current: &HtmlElement) {
    let (left, width) = (current.offset_left(), current.offset_width());
    let (from, room) = (line.scroll_left(), line.client_width());
    if left - NEIGHBOUR < from {
        line.set_scroll_left(left - NEIGHBOUR);
    } else if left + width + NEIGHBOUR > from + room {
        line.set_scroll_left(left + width + NEIGHBOUR - room);
    }
}
