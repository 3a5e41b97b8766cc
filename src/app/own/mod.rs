//! The reader's own articles: brought, read, kept on this machine, shown with those of the page.
//!
//! - `about`, `record`: what is kept of an article; `store`: the browser's database of them
//! - `item`, `brought`: what is brought and not kept yet
//! - `picked`: files and folders; `given`: what other programs give; `feed`: files to articles; `plain`: without the program for that
//! - `crew`: the workers that read; `talk`, `signal`: talking to them, waiting
//! - `front`, `store_front`: what counts and filters of what is kept, and its words, ahead of its texts;
//!   `wanted`: which texts are read first
//! - `library`: all of it together; `joined`: the corpus that it makes; `anew`: what other rules read
//! - `moves`, `writing`, `changes`: what a reader does with what is brought, keeps, and has kept
//! - `pack`: articles in one file beside the page, in the place of its own
//! - `archive`, `archive_line`: everything as one file; `tabs`: what other tabs change
//! - `keeper`, `progress`: its part of the page, loaded after the first view as all of it is
//!
//! The first view knows only [`Own`]: that there are such articles, and the corpus with them.

mod about;
mod anew;
mod archive;
mod archive_line;
mod brought;
mod changes;
mod crew;
mod feed;
mod front;
mod given;
mod item;
mod joined;
mod keeper;
mod library;
mod moves;
mod pack;
mod picked;
mod plain;
mod progress;
mod record;
mod signal;
mod store;
mod store_front;
mod tabs;
mod talk;
mod wanted;
mod writing;

use std::any::Any;
use std::rc::Rc;

use yew::prelude::*;

pub use about::names;
pub use brought::Brought;
pub use item::{Item, Other, Stand};
pub use joined::BIT_MS;
pub use keeper::{keeper, use_library};
pub use library::{Library, Listed, now};
pub use moves::renamed;
pub use pack::{Coming, foot};
pub use picked::{dropped, picked};
pub use progress::{megabytes, progress, told, why};
pub use signal::turn;
pub use wanted::wanted;

use crate::corpus::Corpus;

/// What the page knows of them.
#[derive(Clone)]
pub struct Own {
    now: Rc<Now>,
    setter: UseStateSetter<Rc<Now>>,
}

/// As it stands.
#[derive(Default)]
pub struct Now {
    /// The library, once it is there: of no type here, so that the first view has nothing of it.
    library: Option<Rc<dyn Any>>,
    /// All articles, those of the page too; nothing as long as there are no others.
    corpus: Option<Rc<Corpus>>,
    /// Whether they are still to come, and the page's are not to be shown before.
    awaited: bool,
}

impl PartialEq for Own {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.now, &other.now)
    }
}

impl Own {
    /// All articles, where there are more than those of the page.
    #[must_use]
    pub fn corpus(&self) -> Option<&Rc<Corpus>> {
        self.now.corpus.as_ref()
    }

    /// Whether the page waits for a pack, and shows nothing meanwhile.
    #[must_use]
    pub fn is_awaited(&self) -> bool {
        self.now.awaited
    }

    /// The library, once it is there.
    #[must_use]
    fn library(&self) -> Option<Rc<Library>> {
        self.now.library.clone()?.downcast().ok()
    }
}

/// What the page knows of the reader's own articles.
#[hook]
pub fn use_own() -> Own {
    let now = use_state(|| {
        Rc::new(Now {
            awaited: pack_name().is_some(),
            ..Now::default()
        })
    });
    Own {
        now: (*now).clone(),
        setter: now.setter(),
    }
}

/// The pack that the page's own element names: the one that it was built with, or that its address asks for
/// (`static/boot.js`).
fn pack_name() -> Option<String> {
    let name = gloo::utils::document_element().get_attribute("data-corpus");
    name.filter(|name| !name.is_empty())
}
