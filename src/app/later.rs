//! What is drawn after the first view, and so is loaded after it: the views but the overview, its tables, the
//! dialogs, the passage beside a view, the menus, the reader's own articles, and reading articles again
//! with corrections.
//!
//! All of it is reached through one table, [`Parts`]. Built with the feature `split`, the table and
//! whatever it alone leads to are a file of their own, which `cargo xtask build` cuts off; it is
//! asked for as soon as the first view is drawn. Otherwise the table is simply here. What is called
//! past the table lands in the first download: nothing is wrong then but its size, which has a budget.

use std::rc::Rc;

use yew::functional::UseForceUpdateHandle;
use yew::prelude::*;

use super::desk::Desk;
use super::finding::{self, Answer, Question};
use super::state::Dialog;
use super::{own, parts, sheets, turns, views};
use crate::corpus::correction::Correction;
use crate::corpus::{Corpus, Found, Survey};

/// The table.
pub struct Parts {
    /// The view that the route names.
    pub view: fn(Desk) -> Html,
    /// A dialog over the page.
    pub dialog: fn(Dialog, Desk) -> Html,
    /// What takes a notice of these words away again, after a while.
    pub fading: fn(&Desk, &str) -> Html,
    /// The chosen words with all that is known of them.
    pub passage: fn(&Desk) -> Html,
    /// The menu of what can be taken along of a part of the overview, with its picture or not.
    pub overview_take: fn(&Desk, &Rc<Survey>, &'static str, bool) -> Html,
    /// A chart of the overview as its table.
    pub overview_rows: fn(&Desk, &Rc<Survey>, &'static str, bool) -> Html,
    /// The reader's own articles: their part of the page.
    pub keeper: fn(Desk) -> Html,
    /// At the page's foot, which pack the articles are of.
    pub pack: fn(&Desk) -> Html,
    /// The articles as the reader corrected them.
    pub corrected: fn(&Corpus, &[Correction]) -> Corpus,
    /// What passes a filter, of articles by the thousand.
    pub find: Find,
}

/// See [`finding::find`].
type Find =
    fn(&Answer, &Question, Option<usize>, UseForceUpdateHandle) -> (bool, Option<Rc<Found>>);

static PARTS: Parts = Parts {
    view: views::drawn,
    dialog: sheets::drawn,
    fading: sheets::fading,
    passage: parts::passage,
    overview_take: views::overview_taken::take,
    overview_rows: views::overview_taken::rows,
    keeper: own::keeper,
    pack: own::foot,
    corrected: Corpus::corrected,
    find: finding::find,
};

/// The file could not be loaded.
pub struct Missing;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for Missing {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// With the feature this becomes a future that loads the file first.
#[allow(clippy::unnecessary_wraps, reason = "loading it is what may fail")]
#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(later, fallible))]
fn table() -> Result<&'static Parts, Missing> {
    Ok(&PARTS)
}

async fn load() -> Result<&'static Parts, Missing> {
    #[cfg(feature = "split")]
    let loaded = table().await;
    #[cfg(not(feature = "split"))]
    let loaded = std::future::ready(table()).await;
    loaded
}

/// How loading stands.
#[derive(Clone, Copy)]
enum Stand {
    Awaited,
    Here(&'static Parts),
    Missing,
}

/// What comes later, for the parts of the page that wait for it.
#[derive(Clone)]
pub struct Later {
    /// As it stood when this was made: a handle would tell how it stands now, so that two were always
    /// equal and nothing was drawn again.
    stand: Stand,
    setter: UseStateSetter<Stand>,
    tries: UseStateHandle<u32>,
}

impl PartialEq for Later {
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(&self.stand) == std::mem::discriminant(&other.stand)
    }
}

impl Later {
    /// The table, once it is here.
    #[must_use]
    pub fn parts(&self) -> Option<&'static Parts> {
        match self.stand {
            Stand::Here(parts) => Some(parts),
            Stand::Awaited | Stand::Missing => None,
        }
    }

    /// Whether it is on its way for the first time.
    #[must_use]
    pub fn is_coming(&self) -> bool {
        matches!(self.stand, Stand::Awaited) && *self.tries == 0
    }

    /// Whether it could not be loaded.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        matches!(self.stand, Stand::Missing)
    }

    /// Asks for it again.
    #[must_use]
    pub fn again(&self) -> Callback<MouseEvent> {
        let (stand, tries) = (self.setter.clone(), self.tries.clone());
        Callback::from(move |_| {
            stand.set(Stand::Awaited);
            tries.set(*tries + 1);
        })
    }
}

/// Tells whoever waits from outside: a host page, a test.
fn whole(here: bool) {
    if here {
        let _ = gloo::utils::document_element().set_attribute("data-whole", "");
    }
}

/// Asks for what comes later once the first view is drawn.
#[hook]
pub fn use_later() -> Later {
    let stand = use_state(|| Stand::Awaited);
    let tries = use_state(|| 0);
    use_effect_with(*tries, {
        let stand = stand.setter();
        move |_| {
            yew::platform::spawn_local(async move {
                stand.set(load().await.map_or(Stand::Missing, Stand::Here));
            });
        }
    });
    use_effect_with(std::mem::discriminant(&*stand), {
        let here = matches!(*stand, Stand::Here(_));
        let awaited = matches!(*stand, Stand::Awaited);
        move |_| {
            if !awaited {
                turns::settle(move || whole(here));
            }
        }
    });
    Later {
        stand: *stand,
        setter: stand.setter(),
        tries,
    }
}
