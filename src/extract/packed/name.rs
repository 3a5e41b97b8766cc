//! Names that rules give, such as those of types of documents: a few dozen, each in thousands of mentions.
//! What is taken out holds one copy of each for good, as the rules themselves do.

use std::cell::RefCell;

/// More names than any release of the rules has.
const MOST: usize = 2_000;
/// No name is longer, in bytes.
const LONGEST: usize = 100;

thread_local! {
    static NAMES: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

/// The one copy; `None` where this is no name that rules give.
pub(super) fn kept(name: &str) -> Option<&'static str> {
    NAMES.with_borrow_mut(|names| match names.binary_search(&name) {
        Ok(at) => Some(names[at]),
        Err(_) if names.len() >= MOST || name.len() > LONGEST => None,
        Err(at) => {
            let name: &'static str = Box::leak(name.into());
            names.insert(at, name);
            Some(name)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_held_once_and_nonsense_is_refused() {
        let one = kept("nghị quyết").expect("a name");
        let other = kept(&String::from("nghị quyết")).expect("a name");
        assert!(std::ptr::eq(one, other));
        assert_eq!(kept(&"x".repeat(LONGEST + 1)), None);
    }
}
