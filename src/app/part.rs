//! Draws a component as a part of another: `part!(Take { desk, table })`, or with a key
//! `part!(id => Card { mention })`, where `html!` would have `<Take {desk} {table} />`. After a turn,
//! `part!(Turn::Last, Foot { desk })`, it is drawn in that while the page opens: see `turns`.
//!
//! Yew generates the whole life of a component, how it is mounted, changed, drawn and taken away,
//! anew for each component: five kilobytes each, a ninth of the page that readers download. Here it
//! is generated once, for [`Part`], which holds any function component.

use std::any::{Any, type_name};
use std::cell::RefCell;
use std::rc::Rc;

use yew::functional::{FunctionProvider, Hook, HookContext};
use yew::html::HtmlResult;
use yew::prelude::*;
use yew::virtual_dom::{Key, VList};

use super::turns::{self, Turn};

/// A component with its properties.
trait Drawn {
    fn draw(&self, ctx: &mut HookContext) -> HtmlResult;
    fn properties(&self) -> &dyn Any;
    fn is(&self, properties: &dyn Any) -> bool;
}

struct Held<C: FunctionProvider>(C::Properties);

impl<C> Drawn for Held<C>
where
    C: FunctionProvider,
    C::Properties: 'static,
{
    fn draw(&self, ctx: &mut HookContext) -> HtmlResult {
        C::run(ctx, &self.0)
    }

    fn properties(&self) -> &dyn Any {
        &self.0
    }

    fn is(&self, properties: &dyn Any) -> bool {
        properties
            .downcast_ref::<C::Properties>()
            .is_some_and(|properties| *properties == self.0)
    }
}

/// Any component.
#[derive(Clone)]
struct Component(Rc<dyn Drawn>);

impl PartialEq for Component {
    fn eq(&self, other: &Self) -> bool {
        self.0.is(other.0.properties())
    }
}

#[derive(Properties, Clone, PartialEq)]
struct Props {
    what: Component,
}

#[component]
fn Part(Props { what }: &Props) -> HtmlResult {
    use_drawn(what.clone())
}

/// The hooks of what is drawn are those of the part that holds it.
struct UseDrawn(Component);

impl Hook for UseDrawn {
    type Output = HtmlResult;

    fn run(self, ctx: &mut HookContext) -> HtmlResult {
        self.0.0.draw(ctx)
    }
}

fn use_drawn(what: Component) -> UseDrawn {
    UseDrawn(what)
}

/// The component `C` with its properties, under a key where its place among others may change.
pub fn part<C>(key: Option<Key>, properties: C::Properties) -> Html
where
    C: FunctionProvider + 'static,
    C::Properties: 'static,
{
    list(
        type_name::<C>(),
        key,
        Component(Rc::new(Held::<C>(properties))),
    )
}

/// The same, drawn in its turn while the page opens: see `turns`.
pub fn part_in_turn<C>(turn: Turn, key: Option<Key>, properties: C::Properties) -> Html
where
    C: FunctionProvider + 'static,
    C::Properties: 'static,
{
    let (name, what) = (type_name::<C>(), Component(Rc::new(Held::<C>(properties))));
    let part = html! { <InTurn key={name} {turn} {what} /> };
    VList::with_children(vec![part], key).into()
}

/// Keyed inside by the component's name: another component in the same place is another part, with
/// hooks of its own.
fn list(name: &'static str, key: Option<Key>, what: Component) -> Html {
    let part = html! { <Part key={name} {what} /> };
    VList::with_children(vec![part], key).into()
}

/// Properties of [`InTurn`].
#[derive(Properties, Clone, PartialEq)]
struct InTurnProps {
    turn: Turn,
    what: Component,
}

/// What is drawn, and whether what is to be drawn waits.
#[derive(Default)]
struct Standing {
    drawn: Option<Component>,
    waits: bool,
    due: bool,
}

#[component]
fn InTurn(InTurnProps { turn, what }: &InTurnProps) -> Html {
    let again = use_force_update();
    let own = use_memo((), |()| RefCell::<Standing>::default());
    let mut standing = own.borrow_mut();
    if standing.drawn.as_ref() != Some(what) {
        // What is there follows at once what is done to it.
        if standing.due || standing.drawn.is_some() || !turns::are_taken() {
            standing.drawn = Some(what.clone());
        } else if !standing.waits {
            standing.waits = true;
            let own = own.clone();
            turns::wait(*turn, move || {
                let mut standing = own.borrow_mut();
                (standing.waits, standing.due) = (false, true);
                drop(standing);
                again.force_update();
            });
        }
    }
    standing.due = false;
    match standing.drawn.clone() {
        Some(what) => list("drawn", None, what),
        None => Html::default(),
    }
}

/// See the module.
macro_rules! part {
    ($turn:expr, $component:path { $($properties:tt)* }) => {
        $crate::app::part::part_in_turn::<$component>(
            $turn,
            None,
            ::yew::props!(<$component as ::yew::functional::FunctionProvider>::Properties { $($properties)* }),
        )
    };
    ($turn:expr, $key:expr => $component:path { $($properties:tt)* }) => {
        $crate::app::part::part_in_turn::<$component>(
            $turn,
            Some(::yew::virtual_dom::Key::from($key)),
            ::yew::props!(<$component as ::yew::functional::FunctionProvider>::Properties { $($properties)* }),
        )
    };
    ($key:expr => $component:path { $($properties:tt)* }) => {
        $crate::app::part::part::<$component>(
            Some(::yew::virtual_dom::Key::from($key)),
            ::yew::props!(<$component as ::yew::functional::FunctionProvider>::Properties { $($properties)* }),
        )
    };
    ($component:path { $($properties:tt)* }) => {
        $crate::app::part::part::<$component>(
            None,
            ::yew::props!(<$component as ::yew::functional::FunctionProvider>::Properties { $($properties)* }),
        )
    };
}
