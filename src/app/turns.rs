//! Turns: while the page opens, parts of it that nobody looks for first are drawn each in a task of its own,
//! so that the browser paints what is there and answers presses between them. Drawn all at once, the first
//! view holds a slow telephone for a second.
//!
//! Once the page is open ([`settle`]) everything is drawn at once: who follows a link back is to find the
//! page as long as it was, or there is no way to where they were.

use std::cell::{Cell, RefCell};

use yew::platform::spawn_local;

use super::own::turn;

/// When a part is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// After what is drawn at once.
    Next,
    /// After all others: what stands below them, so that nothing that was seen is moved.
    Last,
    /// When there is nothing more to draw.
    Over,
}

type Waiting = [Vec<Box<dyn FnOnce()>>; 3];

thread_local! {
    static WAITING: RefCell<Waiting> = RefCell::default();
    static GOES_ON: Cell<bool> = const { Cell::new(false) };
    static OPEN: Cell<bool> = const { Cell::new(false) };
}

/// Whether parts wait for their turn.
pub fn are_taken() -> bool {
    !OPEN.get()
}

/// Does it when its turn comes.
pub fn wait(at: Turn, does: impl FnOnce() + 'static) {
    WAITING.with_borrow_mut(|all| all[at as usize].push(Box::new(does)));
    if GOES_ON.replace(true) {
        return;
    }
    spawn_local(async {
        loop {
            turn().await;
            // The latest first: Yew draws what stands last first, and on the page it is to come last.
            let next = WAITING.with_borrow_mut(|all| all.iter_mut().find_map(Vec::pop));
            match next {
                Some(next) => next(),
                None => return GOES_ON.set(false),
            }
        }
    });
}

/// The page is open as soon as what waits now is drawn: `then` is done.
pub fn settle(then: impl FnOnce() + 'static) {
    wait(Turn::Over, || {
        OPEN.set(true);
        then();
    });
}
