//! Scrolls, measures and moves the focus in a long table of which only a part is drawn. Heights are
//! set through the object model of styles: the page's policy allows no style attributes.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::items::Item;
use super::window::{Layout, drawn};

/// So many lines are printed; more are no reading matter.
pub const PRINTED: usize = 1000;

/// The height of a line of each kind before any was measured.
const USUAL: [f64; Item::KINDS] = [96.0, 48.0, 40.0];

/// What the listeners and effects look at, whenever they come.
#[derive(Default)]
struct Now {
    layout: Rc<Layout>,
    active: usize,
    /// Whether the focus is in the table.
    focused: bool,
    /// The line that the focus is to go to once it is drawn.
    wanted: Option<usize>,
    /// The width for which the lines were measured.
    measured: f64,
    /// What was sought out last.
    sought: Option<usize>,
}

/// The part of a long table that is drawn.
#[derive(Clone)]
pub struct Drawn {
    /// The lines to draw.
    pub lines: Vec<usize>,
    /// The one line that the Tab key stops at.
    pub active: usize,
    now: Rc<RefCell<Now>>,
    set_active: UseStateSetter<usize>,
}

impl Drawn {
    /// The focus goes to this line, which comes into sight.
    pub fn go(&self, line: usize) {
        let mut now = self.now.borrow_mut();
        let line = line.min(now.layout.len().saturating_sub(1));
        now.wanted = Some(line);
        now.active = line;
        drop(now);
        self.set_active.set(line);
    }

    /// How many lines fill the window.
    pub fn page(&self) -> usize {
        let now = self.now.borrow();
        let top = now.layout.top(now.active);
        (now.layout.at(top + height() * 0.8) - now.active).max(1)
    }

    /// The focus came to a line, by whatever way.
    pub fn came(&self, line: usize) {
        let mut now = self.now.borrow_mut();
        now.focused = true;
        now.active = line;
        drop(now);
        self.set_active.set(line);
    }

    /// The focus left the table.
    pub fn left(&self) {
        self.now.borrow_mut().focused = false;
    }
}

fn height() -> f64 {
    let height = window().inner_height().ok();
    height.and_then(|height| height.as_f64()).unwrap_or(800.0)
}

/// Runs the window over `items` in the element `body`, whose children are the lines. `sought` is a
/// line that the address names.
#[hook]
pub fn use_window(items: &Rc<Vec<Item>>, body: &NodeRef, sought: Option<usize>) -> Drawn {
    let heights = use_state_eq(|| USUAL);
    let printing = use_state_eq(|| false);
    let range = use_state_eq(|| 0..super::window::WHOLE);
    let active = use_state_eq(|| sought.unwrap_or_default());
    let now = use_mut_ref(Now::default);
    let layout = use_memo((Same(items.clone()), *heights), |(items, heights)| {
        Layout::new(items.0.iter().map(|item| heights[item.kind()]))
    });
    let len = items.len();
    let line = (*active).min(len.saturating_sub(1));
    {
        let mut now = now.borrow_mut();
        now.layout = layout.clone();
        now.active = line;
    }
    let lines = if *printing {
        (0..len.min(PRINTED)).collect()
    } else {
        drawn(&range, line, len)
    };
    let update = {
        let (now, body) = (now.clone(), body.clone());
        let (range, active) = (range.setter(), active.setter());
        Rc::new(move || follow(&now, &body, &range, &active))
    };
    use_effect_with((), {
        let (update, printing) = (update.clone(), printing.setter());
        move |()| listen(update, printing)
    });
    use_effect_with(layout.clone(), {
        let update = update.clone();
        move |_| update()
    });
    use_effect_with((sought, Same(items.clone())), {
        let (now, body, update) = (now.clone(), body.clone(), update.clone());
        let active = active.setter();
        move |(sought, _)| {
            let before = std::mem::replace(&mut now.borrow_mut().sought, *sought);
            if let Some(line) = sought.filter(|_| before != *sought) {
                active.set(line);
                seek(&now.borrow().layout, &body, line);
                update();
            }
        }
    });
    use_effect({
        let (now, body, lines) = (now.clone(), body.clone(), lines.clone());
        let (items, printing) = (items.clone(), *printing);
        move || {
            let Some(body) = body.cast::<HtmlElement>() else {
                return;
            };
            place(&body, &now.borrow().layout, &lines, printing);
            if let Some(found) = measure(&now, &body, &items, &lines, *heights) {
                heights.set(found);
            }
            let wanted = now.borrow_mut().wanted.take();
            if let Some(child) = wanted.and_then(|line| child(&body, &lines, line)) {
                focus(&child);
            }
        }
    });
    Drawn {
        lines,
        active: line,
        now,
        set_active: active.setter(),
    }
}

/// Draws what has come into sight. Where the focus is elsewhere, the Tab key enters there too.
fn follow(
    now: &RefCell<Now>,
    body: &NodeRef,
    range: &UseStateSetter<Range<usize>>,
    active: &UseStateSetter<usize>,
) {
    let Some(body) = body.cast::<Element>() else {
        return;
    };
    let now = now.borrow();
    let (y, height) = (-body.get_bounding_client_rect().top(), height());
    let found = now.layout.range(y, height);
    if !now.focused && !found.contains(&now.active) && now.sought != Some(now.active) {
        active.set(now.layout.at(y));
    }
    range.set(found);
}

fn listen(update: Rc<impl Fn() + 'static>, printing: UseStateSetter<bool>) -> impl FnOnce() {
    let on = |name: &'static str, work: Rc<dyn Fn()>| {
        EventListener::new(&window(), name, move |_| work())
    };
    let (before, after) = (printing.clone(), printing);
    let listeners = [
        on("scroll", update.clone()),
        on("resize", update),
        on("beforeprint", Rc::new(move || before.set(true))),
        on("afterprint", Rc::new(move || after.set(false))),
    ];
    move || drop(listeners)
}

/// Scrolls to a line that is far off; what is near is brought into sight with its words.
fn seek(layout: &Layout, body: &NodeRef, line: usize) {
    let Some(body) = body.cast::<Element>() else {
        return;
    };
    let top = body.get_bounding_client_rect().top() + layout.top(line);
    if !(0.0..height()).contains(&top) {
        window().scroll_by_with_x_and_y(0.0, top - height() / 4.0);
    }
}

/// Leaves room for the lines that are not drawn.
fn place(body: &HtmlElement, layout: &Layout, lines: &[usize], printing: bool) {
    let (above, below) = layout.gaps(lines);
    let children = body.children();
    for (n, gap) in (0..).zip(above) {
        let child = children.item(n).and_then(|child| child.dyn_into().ok());
        if let Some(child) = child {
            room(&child, "margin-top", if printing { 0.0 } else { gap });
        }
    }
    room(body, "padding-bottom", if printing { 0.0 } else { below });
}

fn room(element: &HtmlElement, property: &str, pixels: f64) {
    let style = element.style();
    let _ = if pixels > 0.5 {
        style.set_property(property, &format!("{pixels}px"))
    } else {
        style.remove_property(property).map(drop)
    };
}

/// The mean height of the drawn lines of each kind, if it is not yet known for this width: lines of
/// one kind are of one height but for a few.
fn measure(
    now: &RefCell<Now>,
    body: &HtmlElement,
    items: &[Item],
    lines: &[usize],
    known: [f64; Item::KINDS],
) -> Option<[f64; Item::KINDS]> {
    let width = body.get_bounding_client_rect().width();
    let fresh = (now.borrow().measured - width).abs() > 0.5;
    let mut sums = [(0.0, 0_u32); Item::KINDS];
    let children = body.children();
    for (n, line) in (0..).zip(lines) {
        if let Some((child, item)) = children.item(n).zip(items.get(*line)) {
            let kind = item.kind();
            if fresh || (known[kind] - USUAL[kind]).abs() < f64::EPSILON {
                sums[kind].0 += child.get_bounding_client_rect().height();
                sums[kind].1 += 1;
            }
        }
    }
    now.borrow_mut().measured = width;
    let mut found = known;
    for (height, (sum, count)) in found.iter_mut().zip(sums) {
        if count > 0 && sum > 0.0 {
            *height = sum / f64::from(count);
        }
    }
    let close = found.iter().zip(known).all(|(a, b)| (a - b).abs() < 0.5);
    (!close).then_some(found)
}

fn child(body: &HtmlElement, lines: &[usize], line: usize) -> Option<HtmlElement> {
    let at = u32::try_from(lines.iter().position(|known| *known == line)?).ok()?;
    body.children().item(at)?.dyn_into().ok()
}

fn focus(line: &HtmlElement) {
    if document().active_element().as_ref() == Some(line) {
        return;
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = line.focus_with_options(&options);
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    line.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Equal where it is the very same.
pub struct Same<T>(pub Rc<T>);

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Clone for Same<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}
