//! The first figures of what is still being looked for, so that what is typed is seen in the table before all
//! of it is known. Where the table begins with the latest, and only for who looks at its top: below it, nobody
//! knows yet what stands there.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::desk::{Desk, Passing};
use crate::corpus::pace::{Pace, at_once};
use crate::corpus::{Listing, Sort};

/// So many lines are drawn at the top of the highest window.
const ENOUGH: usize = 64;

/// Those figures, if there are enough of them. Once all is found they stay until that is in order, while the
/// table is `asking` for it.
#[hook]
pub fn use_begins(desk: &Desk, asking: bool, wanted: bool) -> Option<Rc<Listing>> {
    let last = use_mut_ref(|| None::<(Passing, Rc<Listing>)>);
    let mut last = last.borrow_mut();
    match desk
        .begins
        .as_ref()
        .map(|begins| Passing::new(begins.clone()))
    {
        Some(_) if !wanted => *last = None,
        Some(begins) => {
            if last.as_ref().is_none_or(|(of, _)| *of != begins) {
                let pace = Pace::default();
                let listing = desk
                    .corpus
                    .listing_paced(&begins, Sort::default(), None, &pace);
                *last = Some((begins.clone(), Rc::new(at_once(listing))));
            }
        }
        None if asking => {}
        None => *last = None,
    }
    let listing = last.as_ref().map(|(_, listing)| listing.clone());
    listing.filter(|listing| listing.rows.len() >= ENOUGH)
}
