//! What the program says when it fails on an article: kept for the reject, and not shouted.

use std::cell::RefCell;
use std::panic;

thread_local! {
    static LAST: RefCell<String> = const { RefCell::new(String::new()) };
}

/// From now on what a thread says when it fails is kept.
pub fn keep_quiet() {
    panic::set_hook(Box::new(|info| {
        let said = info.to_string().replace('\n', " ");
        LAST.with_borrow_mut(|last| *last = said);
    }));
}

/// What this thread said last.
pub fn last() -> String {
    LAST.with_borrow_mut(std::mem::take)
}
