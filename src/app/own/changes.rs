//! What a reader does with articles that are kept: changes what is said of them, removes them and puts
//! them back, takes all of them along, erases them.

use std::rc::Rc;

use gloo::utils::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageEstimate;
use yew::platform::spawn_local;

use super::about::About;
use super::library::{Library, Told};
use super::moves::renamed;
use super::record::Record;
use super::store::{Store, Trouble};
use super::tabs::Changed;
use crate::text::Instant;

impl Library {
    pub(super) fn tell_others(&self, ids: Vec<String>) {
        self.tell_tabs(&Changed::These(ids));
    }

    fn tell_tabs(&self, changed: &Changed) {
        if let Some(tabs) = self.tabs.borrow().as_ref() {
            tabs.tell(changed);
        }
    }

    /// Articles went out of the storage: here and in the other tabs, too; they can be put back.
    fn went(&self, ids: &[String], removed: Vec<Record>, changed: &Changed) -> Told {
        for id in ids {
            self.take_out(id);
        }
        self.tell_tabs(changed);
        let many = removed.len();
        self.removed.replace(removed);
        Told::Removed(many)
    }

    /// Does something with what is kept, tells the other tabs, and says how it went.
    fn with_store<F>(&self, does: impl FnOnce(Rc<Library>, Rc<Store>) -> F + 'static)
    where
        F: Future<Output = Result<Option<Told>, Trouble>> + 'static,
    {
        let store = self.store.borrow().clone();
        let (Some(me), Some(store)) = (self.me(), store) else {
            return self.say(Some(Told::Failed(Trouble::Blocked)));
        };
        spawn_local(async move {
            let told = does(me.clone(), store).await;
            me.join(true);
            me.weigh();
            me.say(told.unwrap_or_else(|trouble| Some(Told::Failed(trouble))));
        });
    }

    /// Changes what the reader says of articles: never their words.
    pub fn change(&self, ids: Vec<String>, change: impl Fn(&mut About) + 'static) {
        self.with_store(|me, store| async move {
            let changed = store
                .change(&ids, |record| {
                    change(&mut record.about);
                    record.about.trust();
                })
                .await?;
            for record in changed {
                me.take_in(record);
            }
            me.tell_others(ids);
            Ok(None)
        });
    }

    /// Gives an article another headline, and another day where that is one.
    pub fn rename(&self, id: String, title: Option<String>, day: Option<Instant>) {
        self.with_store(move |me, store| async move {
            let changed = store
                .change(std::slice::from_ref(&id), |record| {
                    record.text = renamed(&record.text, title.as_deref(), day).into();
                    record.found = Vec::new();
                })
                .await?;
            for record in changed {
                me.take_in(record);
            }
            me.tell_others(vec![id]);
            Ok(None)
        });
    }

    /// Removes articles; they can be put back until others are removed or the page is left.
    pub fn remove(&self, ids: Vec<String>) {
        self.with_store(|me, store| async move {
            let removed = store.remove(&ids).await?;
            let told = Changed::These(ids.clone());
            Ok(Some(me.went(&ids, removed, &told)))
        });
    }

    /// Removes what was brought together.
    pub fn undo_batch(&self, batch: u64) {
        self.with_store(move |me, store| async move {
            let ids = store.of_batch(batch).await?;
            let removed = store.remove(&ids).await?;
            let told = Changed::These(ids.clone());
            Ok(Some(me.went(&ids, removed, &told)))
        });
    }

    /// Puts back what was removed last.
    pub fn put_back(&self) {
        let records = self.removed.take();
        self.with_store(|me, store| async move {
            if let Err(trouble) = store.keep(&records).await {
                me.removed.replace(records);
                return Err(trouble);
            }
            let ids: Vec<_> = records.iter().map(|record| record.id.clone()).collect();
            let many = records.len();
            for record in records {
                me.take_in(record);
            }
            me.tell_others(ids);
            Ok(Some(Told::Back(many)))
        });
    }

    /// Offers all of them, with what is kept besides, as one file.
    pub fn archive(&self, kept: String) {
        if let Some(me) = self.me() {
            super::archive::give(&me, kept);
        }
    }

    /// Removes all of them.
    pub fn erase(&self) {
        self.with_store(|me, store| async move {
            let ids = store.ids().await?;
            let removed = store.remove(&ids).await?;
            // What another tab kept meanwhile, too.
            store.clear().await?;
            Ok(Some(me.went(&ids, removed, &Changed::All)))
        });
    }

    /// Asks how much the browser keeps.
    pub fn weigh(&self) {
        let (Some(me), Ok(asked)) = (self.me(), window().navigator().storage().estimate()) else {
            return;
        };
        spawn_local(async move {
            if let Ok(told) = JsFuture::from(asked).await {
                let told: StorageEstimate = told.unchecked_into();
                me.usage.set(told.get_usage().zip(told.get_quota()));
                me.tell_now();
            }
        });
    }
}
