//! What a reader does with articles of their own: brings them, mends what was understood, keeps them,
//! changes, removes and puts back what is kept.

use std::rc::Rc;

use gloo::utils::window;
use js_sys::Date;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageEstimate;
use yew::platform::spawn_local;
use yew::prelude::{Html, html};

use super::about::About;
use super::brought::{Brought, Item, Stand};
use super::crew::{Asked, Outcome, Task};
use super::library::{Library, Told};
use super::record::Record;
use super::store::{Store, Trouble};
use super::tabs::Changed;
use crate::corpus::Like;
use crate::import::{Draft, Encoding, Refused, mend};
use crate::order::InOrder as _;
use crate::text::Instant;

/// At most so many articles are written at once, and no more of them than have so many bytes.
const WRITTEN: usize = 64;
const WRITTEN_BYTES: usize = 4 * 1024 * 1024;

impl Library {
    /// Something is brought: what is under way goes on with more.
    pub(super) fn begin(&self) -> u64 {
        let mut brought = self.brought.borrow_mut();
        if let Some(brought) = brought.as_ref().filter(|brought| brought.open()) {
            return brought.batch;
        }
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let batch = Date::now() as u64;
        let sketches = self.sketches();
        let here = sketches
            .iter()
            .map(|(id, sketch)| (id.as_str(), sketch.clone()));
        *brought = Some(Brought::new(batch, here));
        batch
    }

    /// An article that was understood.
    pub(super) fn understood(&self, draft: Draft, file: Option<usize>) {
        let batch = self.begin();
        self.bring(Item::new(draft, batch, file));
    }

    pub(super) fn bring(&self, item: Item) {
        if let Some(brought) = self.brought.borrow_mut().as_mut() {
            let asked = Asked::Brought(brought.items.len());
            let (id, text) = (item.id.clone(), item.text.clone());
            brought.items.push(item);
            self.crew.add(Task { asked, id, text });
        }
        self.tell();
    }

    /// Something that gave none.
    pub(super) fn refused(&self, refused: Refused) {
        self.begin();
        if let Some(brought) = self.brought.borrow_mut().as_mut() {
            brought.refused.push(refused);
        }
        self.tell();
    }

    /// A text that the reader pasted.
    pub fn paste(&self, text: &str) {
        self.understood(super::plain::pasted("", text), None);
        self.tell_now();
    }

    /// An article that is brought was read, or not.
    pub(super) fn brought_read(&self, at: usize, task: &Task, outcome: Outcome) {
        {
            let mut brought = self.brought.borrow_mut();
            let Some(brought) = brought.as_mut() else {
                return;
            };
            // What was another text by then is not told of this one.
            let item = brought.items.get_mut(at);
            let Some(item) = item.filter(|item| Rc::ptr_eq(&item.text, &task.text)) else {
                return;
            };
            match outcome {
                Outcome::Read(found, facts) => {
                    brought.read(at, found, *facts);
                    let id = &brought.items[at].id;
                    if self.listed.borrow().contains_key(id) {
                        brought.items[at].chosen = false;
                    }
                }
                Outcome::Lost => {
                    item.stand = Stand::Lost;
                    item.chosen = false;
                }
                Outcome::Unread => brought.unread = true,
            }
        }
        self.write();
    }

    /// Mends an article that is brought.
    pub fn mend(&self, at: usize, mend: impl FnOnce(&mut Item)) {
        let task = {
            let mut brought = self.brought.borrow_mut();
            let Some(item) = brought.as_mut().and_then(|b| b.items.get_mut(at)) else {
                return;
            };
            let before = item.text.clone();
            mend(item);
            let asked = Asked::Brought(at);
            let (id, text) = (item.id.clone(), item.text.clone());
            (!Rc::ptr_eq(&before, &item.text)).then_some(Task { asked, id, text })
        };
        if let Some(task) = task {
            self.crew.add(task);
        }
        self.tell_now();
    }

    /// Chooses all that can be kept, or none; what is here already is not chosen with the others.
    pub fn choose_all(&self, chosen: bool) {
        if let Some(brought) = self.brought.borrow_mut().as_mut() {
            for item in &mut brought.items {
                let open = matches!(item.stand, Stand::Waiting | Stand::Read);
                let same = matches!(item.like, Some((_, Like::Same)));
                item.chosen = chosen && open && !same;
            }
        }
        self.tell_now();
    }

    /// Puts what is brought into collections.
    pub fn put_into(&self, collections: &[String]) {
        if let Some(brought) = self.brought.borrow_mut().as_mut() {
            for item in &mut brought.items {
                item.about.collections.extend_from_slice(collections);
                item.about.trust();
            }
        }
    }

    /// The names of all collections, for fields that ask for some.
    pub fn collections_list(&self) -> Html {
        let listed = self.listed.borrow();
        let names = listed.values().flat_map(|one| &one.about.collections);
        let mut names: Vec<_> = names.cloned().collect();
        names.order();
        names.dedup();
        let options = names.into_iter().map(|value| html! { <option {value} /> });
        html! { <datalist id="own-collections">{ for options }</datalist> }
    }

    /// Keeps what is chosen, what is still to be read as soon as it is.
    pub fn keep(&self) {
        if let Some(brought) = self.brought.borrow_mut().as_mut() {
            brought.keeping = true;
            brought.trouble = None;
        }
        persist();
        self.write();
        self.tell_now();
    }

    /// Nothing is read and kept for the moment, or again.
    pub fn pause(&self, paused: bool) {
        if let Some(brought) = self.brought.borrow_mut().as_mut() {
            brought.paused = paused;
        }
        self.crew.pause(paused);
        self.write();
        self.tell_now();
    }

    /// What is brought and not kept is not wanted; what is kept stays.
    pub fn cancel(&self) {
        let brought = self.brought.take();
        drop(self.take_besides());
        self.queue.borrow_mut().clear();
        self.crew.pause(false);
        self.crew
            .drop_tasks(|task| matches!(task.asked, Asked::Brought(_)));
        self.join(true);
        let kept = brought.map(|brought| (brought.counts().kept, brought.batch));
        let kept = kept.filter(|(kept, _)| *kept > 0);
        self.say(kept.map(|(kept, batch)| Told::Kept(kept, batch)));
    }

    /// Reads again what no program was there for.
    pub fn retry(&self) {
        let mut tasks = Vec::new();
        if let Some(brought) = self.brought.borrow_mut().as_mut() {
            brought.unread = false;
            for (at, item) in brought.items.iter().enumerate() {
                if item.stand == Stand::Waiting {
                    let (id, text) = (item.id.clone(), item.text.clone());
                    let asked = Asked::Brought(at);
                    tasks.push(Task { asked, id, text });
                }
            }
        }
        for task in tasks {
            self.crew.add(task);
        }
        self.tell_now();
    }

    /// Writes down what is ready, if nobody does already.
    fn write(&self) {
        let wanted = self
            .brought
            .borrow()
            .as_ref()
            .is_some_and(|now| now.keeping);
        if let Some(me) = self.me().filter(|_| wanted)
            && !self.writing.replace(true)
        {
            spawn_local(async move {
                while me.write_some().await {}
                me.writing.set(false);
                me.finished();
            });
        }
    }

    /// Some of it, all or none; whether there may be more.
    async fn write_some(&self) -> bool {
        let mut records = Vec::new();
        let mut places = Vec::new();
        {
            let mut brought = self.brought.borrow_mut();
            let Some(brought) = brought.as_mut() else {
                return false;
            };
            if !brought.keeping || brought.paused || brought.trouble.is_some() {
                return false;
            }
            let mut bytes = 0;
            let ready = brought.items.iter_mut().enumerate().skip(brought.written);
            for (at, item) in ready {
                if item.stand == Stand::Read && item.chosen {
                    bytes += item.text.len() + item.found.len();
                    item.stand = Stand::Leaving;
                    records.push(Record {
                        id: item.id.clone(),
                        rev: 0,
                        text: item.text.clone(),
                        found: std::mem::take(&mut item.found),
                        about: item.about.clone(),
                    });
                    places.push(at);
                }
                if records.len() >= WRITTEN || bytes >= WRITTEN_BYTES {
                    break;
                }
            }
            let mut first = brought.items.iter().skip(brought.written);
            let settled = |item: &Item| matches!(item.stand, Stand::Kept | Stand::Lost);
            let settled = first.position(|item| !settled(item));
            brought.written += settled.unwrap_or(0);
        }
        if records.is_empty() {
            return false;
        }
        let store = self.store.borrow().clone();
        let written = match &store {
            Some(store) => store.keep(&records).await,
            // Shown as long as the page is open: the reader was told.
            None => Ok(()),
        };
        let ids: Vec<_> = records.iter().map(|record| record.id.clone()).collect();
        {
            let mut brought = self.brought.borrow_mut();
            let mut items = brought.as_mut().map(|brought| &mut brought.items);
            for (at, record) in places.iter().zip(&mut records) {
                let item = items.as_mut().and_then(|items| items.get_mut(*at));
                if let Some(item) = item {
                    item.stand = if written.is_ok() {
                        // It lies in the database, and in the corpus.
                        item.text = "".into();
                        Stand::Kept
                    } else {
                        item.found = std::mem::take(&mut record.found);
                        Stand::Read
                    };
                }
            }
        }
        if let Err(trouble) = written {
            self.stopped(trouble);
            return false;
        }
        for record in records {
            self.take_in(record);
        }
        self.join(false);
        self.tell_others(ids);
        self.tell();
        true
    }

    /// There is no room, or the browser would not: what is kept stays, what is not is still here.
    fn stopped(&self, trouble: Trouble) {
        let mut counts = None;
        if let Some(brought) = self.brought.borrow_mut().as_mut() {
            brought.trouble = Some(trouble);
            brought.keeping = false;
            counts = Some(brought.counts());
        }
        self.join(true);
        if let Some(counts) = counts {
            self.say(Some(Told::Stopped(counts.kept, counts.chosen, trouble)));
        }
    }

    /// All that was to be kept is.
    pub(super) fn finished(&self) {
        let (kept, batch) = {
            let mut brought = self.brought.borrow_mut();
            let Some(now) = brought.as_ref() else { return };
            // Asked after every article: what is told by one number comes first.
            if !now.keeping || now.opening || self.crew.waiting() > 0 {
                return;
            }
            let counts = now.counts();
            if counts.waiting > 0 || counts.chosen > 0 {
                return;
            }
            let batch = now.batch;
            // What could not be read is named until the reader has seen it.
            if counts.lost + now.refused.len() == 0 {
                brought.take();
            } else if let Some(now) = brought.as_mut() {
                now.keeping = false;
            }
            (counts.kept, batch)
        };
        self.join(true);
        self.weigh();
        let stays = self.store.borrow().is_some();
        self.say(Some(if stays {
            Told::Kept(kept, batch)
        } else {
            Told::Held(kept)
        }));
    }

    pub(super) fn tell_others(&self, ids: Vec<String>) {
        if let Some(tabs) = self.tabs.borrow().as_ref() {
            tabs.tell(&Changed::These(ids));
        }
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
            for id in &ids {
                me.take_out(id);
            }
            me.tell_others(ids);
            let many = removed.len();
            me.removed.replace(removed);
            Ok(Some(Told::Removed(many)))
        });
    }

    /// Removes what was brought together.
    pub fn undo_batch(&self, batch: u64) {
        self.with_store(move |me, store| async move {
            let ids = store.of_batch(batch).await?;
            let removed = store.remove(&ids).await?;
            for id in &ids {
                me.take_out(id);
            }
            me.tell_others(ids);
            let many = removed.len();
            me.removed.replace(removed);
            Ok(Some(Told::Removed(many)))
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

    /// Reads an article that is brought as of another encoding.
    pub fn decode(&self, at: usize, encoding: Encoding) {
        if let Some(me) = self.me() {
            super::feed::again(&me, at, encoding);
        }
    }

    /// Removes all of them.
    pub fn erase(&self) {
        let ids: Vec<_> = self.listed.borrow().keys().cloned().collect();
        self.with_store(|me, store| async move {
            let removed = store.remove(&ids).await?;
            // What another tab kept meanwhile, too.
            store.clear().await?;
            for id in &ids {
                me.take_out(id);
            }
            if let Some(tabs) = me.tabs.borrow().as_ref() {
                tabs.tell(&Changed::All);
            }
            let many = removed.len();
            me.removed.replace(removed);
            Ok(Some(Told::Removed(many)))
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

/// The text with another headline and another day, as far as they are given.
#[must_use]
pub fn renamed(text: &str, title: Option<&str>, day: Option<Instant>) -> String {
    let mut text = text.to_owned();
    if let Some(title) = title {
        text = mend::retitled(&text, title);
    }
    if let Some(Instant {
        year: Some(year),
        month: Some(month),
        day: Some(day),
    }) = day
    {
        text = mend::redated(&text, year, month, day);
    }
    text
}

/// Asks the browser not to throw away what is kept when it wants room for others.
pub fn persist() {
    // Over plain http there is nobody to ask, and this fails.
    if let Ok(asked) = window().navigator().storage().persist() {
        spawn_local(async move {
            let _ = JsFuture::from(asked).await;
        });
    }
}
