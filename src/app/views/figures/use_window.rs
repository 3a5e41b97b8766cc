//! Scrolls, measures and moves the focus in a long table of which only a part is drawn. Heights are
//! set through the object model of styles: the page's policy allows no style attributes.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::items::{Item, Items};
use super::window::{FIRST, Layout, drawn, next};

/// So many lines are printed; more are no reading matter.
pub const PRINTED: usize = 1000;

/// The height of a line of each kind before any was measured.
const USUAL: [f64; Item::KINDS] = [96.0, 48.0, 40.0];

/// So long a line that was brought into sight is still kept there: fonts and columns may come late.
const SETTLES_MS: u32 = 1000;

/// What the listeners and effects look at, whenever they come.
#[derive(Default)]
struct Now {
    layout: Layout,
    /// What the layout is of.
    items: Rc<Items>,
    /// The mean height of a line of each kind, once some were measured at this width.
    means: [Option<f64>; Item::KINDS],
    active: usize,
    /// Whether the focus is in the table.
    focused: bool,
    /// The line that the focus is to go to once it is drawn.
    wanted: Option<usize>,
    /// The width for which the lines were measured.
    measured: f64,
    /// The line that is brought into sight again whenever the lines above it were measured: until
    /// nothing more moves, however slow the machine, or the reader scrolls.
    seeking: Option<usize>,
    /// The lines near the screen, as they were last found.
    near: Range<usize>,
    /// Those of them that were last asked to be drawn.
    asked: Range<usize>,
}

impl Now {
    /// Supposes the heights anew.
    fn lay_out(&mut self) {
        let means = self.means;
        let height = |item: Item| means[item.kind()].unwrap_or(USUAL[item.kind()]);
        self.layout = match &*self.items {
            items @ Items::Rows(..) => Layout::even(items.len(), items.get(0).map_or(0.0, height)),
            items @ Items::Lines(_) => Layout::new(items.iter().map(height)),
        };
    }

    /// Whether a line is wholly in the window, where it will stay: the lines are measured.
    fn shows(&self, body: &NodeRef, lines: &[usize], line: usize) -> bool {
        let body = body.cast::<HtmlElement>().filter(|_| self.measured > 0.0);
        let child = body.and_then(|body| child(&body, lines, line));
        child.is_some_and(|child| in_window(&child))
    }
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

    /// Whether the table's first lines are near the screen.
    pub fn is_at_top(&self) -> bool {
        self.now.borrow().near.start == 0
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
pub fn use_window(items: &Rc<Items>, body: &NodeRef, sought: Option<usize>) -> Drawn {
    let printing = use_state_eq(|| false);
    let range = use_state_eq(|| 0..FIRST);
    let active = use_state_eq(|| sought.unwrap_or_default());
    let now = use_mut_ref(Now::default);
    let len = items.len();
    let line = (*active).min(len.saturating_sub(1));
    {
        let mut now = now.borrow_mut();
        if !Rc::ptr_eq(&now.items, items) {
            now.items = items.clone();
            now.lay_out();
        }
        now.active = line;
    }
    let mut lines = if *printing {
        (0..len.min(PRINTED)).collect()
    } else {
        drawn(&range, line, len)
    };
    lines.retain(|line| items.get(*line).is_some());
    let update = {
        let (now, body) = (now.clone(), body.clone());
        let (range, active) = (range.setter(), active.setter());
        Rc::new(move || follow(&now, &body, &range, &active))
    };
    use_effect_with((), {
        let (update, printing, now) = (update.clone(), printing.setter(), now.clone());
        move |()| {
            listen(
                update,
                printing,
                Rc::new(move || now.borrow_mut().seeking = None),
            )
        }
    });
    use_effect_with((sought, Same(items.clone())), {
        let (now, active) = (now.clone(), active.setter());
        let (body, lines) = (body.clone(), lines.clone());
        move |(sought, _)| {
            if let Some(line) = *sought {
                let mut now = now.borrow_mut();
                // What the reader chose in the table itself is in sight; bringing it back would
                // work against a reader who already scrolls on.
                now.seeking = (!now.shows(&body, &lines, line)).then_some(line);
                active.set(line);
            }
        }
    });
    use_effect({
        let (now, body, lines) = (now.clone(), body.clone(), lines.clone());
        let (printing, range) = (*printing, range.clone());
        move || {
            let Some(body) = body.cast::<HtmlElement>() else {
                return;
            };
            place(&body, &now.borrow().layout, &lines, printing);
            if !printing && measure(&mut now.borrow_mut(), &body, &lines) {
                place(&body, &now.borrow().layout, &lines, printing);
            }
            let wanted = now.borrow_mut().wanted.take();
            if let Some((line, child)) = wanted.and_then(|n| Some((n, child(&body, &lines, n)?))) {
                focus(&child);
                now.borrow_mut().seeking = Some(line);
            }
            let found = seek(&now, &body, &lines);
            // What comes in sight with it is a task of its own.
            Timeout::new(0, move || {
                update();
                // Whoever found that more is near, it is yet to be drawn and measured.
                if found && now.borrow().near == *range {
                    let let_go = move || now.borrow_mut().seeking = None;
                    Timeout::new(SETTLES_MS, let_go).forget();
                }
            })
            .forget();
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
    let mut now = now.borrow_mut();
    let (y, height) = (-body.get_bounding_client_rect().top(), height());
    let found = now.layout.range(y, height);
    if !now.focused && now.seeking.is_none() && !found.contains(&now.active) {
        active.set(now.layout.at(y));
    }
    now.asked = next(&now.asked, &found, &now.layout.sight(y, height));
    now.near = found;
    range.set(now.asked.clone());
}

fn listen(
    update: Rc<impl Fn() + 'static>,
    printing: UseStateSetter<bool>,
    let_go: Rc<dyn Fn()>,
) -> impl FnOnce() {
    let on = |name: &'static str, work: Rc<dyn Fn()>| {
        EventListener::new(&window(), name, move |_| work())
    };
    let (before, after) = (printing.clone(), printing);
    // Before the table hears of it: what a key of its own brings into sight is not let go.
    let first = move |name: &'static str| {
        let work = let_go.clone();
        let options = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(&window(), name, options, move |_| work())
    };
    let listeners = [
        on("scroll", update.clone()),
        on("resize", update),
        first("wheel"),
        first("touchmove"),
        // A row that is pressed must stay under the finger.
        first("pointerdown"),
        first("keydown"),
        on("beforeprint", Rc::new(move || before.set(true))),
        on("afterprint", Rc::new(move || after.set(false))),
    ];
    move || drop(listeners)
}

/// Brings the line that is sought into sight, step by step as lines are measured; whether it is
/// there.
fn seek(now: &RefCell<Now>, body: &HtmlElement, lines: &[usize]) -> bool {
    let sought = now.borrow().seeking;
    let Some(child) = sought.and_then(|line| child(body, lines, line)) else {
        return false;
    };
    if in_window(&child) {
        return true;
    }
    let rect = child.get_bounding_client_rect();
    window().scroll_by_with_x_and_y(0.0, rect.top() - height() / 4.0);
    // A line higher than the window is shown from its top.
    in_window(&child) || rect.height() > height() * 0.75
}

fn in_window(line: &HtmlElement) -> bool {
    let rect = line.get_bounding_client_rect();
    rect.top() >= 0.0 && rect.bottom() <= height()
}

/// Leaves room for the lines that are not drawn.
fn place(body: &HtmlElement, layout: &Layout, lines: &[usize], printing: bool) {
    let (above, below) = layout.gaps(lines);
    let children = body.children();
    let shown = |pixels: f64| if printing { 0.0 } else { pixels };
    // The first gap is the body's own: a margin would reach through it.
    room(
        body,
        "padding-top",
        shown(above.first().copied().unwrap_or_default()),
    );
    room(body, "padding-bottom", shown(below));
    // However late the lines are drawn, the page keeps its height and so its place.
    room(body, "min-height", shown(layout.top(layout.len())));
    for (n, gap) in (0..).zip(above) {
        let child = children.item(n).and_then(|child| child.dyn_into().ok());
        if let Some(child) = child {
            room(&child, "margin-top", if n == 0 { 0.0 } else { shown(gap) });
        }
    }
}

fn room(element: &HtmlElement, property: &str, pixels: f64) {
    let style = element.style();
    let _ = if pixels > 0.5 {
        style.set_property(property, &format!("{pixels}px"))
    } else {
        style.remove_property(property).map(drop)
    };
}

/// Measures the drawn lines: each for itself, and the mean of its kind for those not drawn. Whether
/// that moves anything.
fn measure(now: &mut Now, body: &HtmlElement, lines: &[usize]) -> bool {
    let width = body.get_bounding_client_rect().width();
    if (now.measured - width).abs() > 0.5 {
        now.measured = width;
        now.means = [None; Item::KINDS];
    }
    let children = body.children();
    let found = (0..).zip(lines).filter_map(|(n, &line)| {
        let height = children.item(n)?.get_bounding_client_rect().height();
        (height > 0.0).then_some((line, height))
    });
    let found: Vec<_> = found.collect();
    let mut fresh = false;
    for kind in 0..Item::KINDS {
        let of_kind = |line: &usize| now.items.get(*line).is_some_and(|i| i.kind() == kind);
        let same = found.iter().filter(|(line, _)| of_kind(line));
        let (count, sum) = same.fold((0_u32, 0.0), |(n, sum), (_, height)| (n + 1, sum + height));
        if count > 0 && now.means[kind].is_none() {
            now.means[kind] = Some(sum / f64::from(count));
            fresh = true;
        }
    }
    if fresh {
        now.lay_out();
    }
    now.layout.measured(&found) || fresh
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
