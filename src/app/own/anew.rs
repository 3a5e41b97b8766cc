//! What is kept and was read by other rules is read again by those of this release, and what these find is
//! written down in its place, some articles at a time: after a new release that is all of them.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::platform::spawn_local;

use super::crew::{Asked, Outcome, Task};
use super::library::{Library, Listed};
use super::record::Record;
use super::store::Store;
use crate::corpus::stored::{Facts, opened};

/// At most so many articles are written at once.
const WRITTEN: usize = 64;

impl Library {
    /// Has an article that is kept read by the rules of this release.
    pub(super) fn read_again(&self, record: Record) {
        let number = self.taken.get();
        self.taken.set(number + 1);
        let asked = Asked::Stale(number);
        let (id, text) = (record.id.clone(), record.text.clone());
        self.stale.borrow_mut().insert(number, record);
        self.crew.add(Task { asked, id, text });
    }

    /// The article asked about under this number was read, or not.
    pub(super) fn stale_read(&self, number: u64, outcome: Outcome) {
        let record = self.stale.borrow_mut().remove(&number);
        if let Some(record) = record {
            self.read_now(record, outcome);
        }
        // The last of them, however it went: those before it are to be seen.
        let last = self.stale.borrow().is_empty();
        self.join(last);
    }

    /// An article that is kept was read by the rules of this release, or could not be.
    fn read_now(&self, record: Record, outcome: Outcome) {
        let same = |listed: &Rc<Listed>| listed.rev == record.rev;
        if !self.listed.borrow().get(&*record.id).is_some_and(same) {
            // It was removed or changed meanwhile.
            return;
        }
        match outcome {
            Outcome::Read(found, facts) if opened(&record.id, &record.text, &found).is_some() => {
                self.found_again(record, found, *facts);
            }
            // It would be no other the next time.
            _ => {
                // What was told of it is not known to be so.
                self.take_out_awaited(&record.id);
                self.unreadable.borrow_mut().insert(record.id);
            }
        }
    }

    /// What the rules of this release found in an article that is kept.
    fn found_again(&self, mut record: Record, found: Vec<u8>, facts: Facts) {
        record.found = found;
        record.about.facts = facts;
        let store = self.store.borrow().clone();
        if let Some((me, store)) = self.me().zip(store) {
            self.anew.borrow_mut().push(record.clone());
            if !self.writing_anew.replace(true) {
                spawn_local(async move {
                    while me.write_anew(&store).await {}
                    me.writing_anew.set(false);
                });
            }
        }
        self.take_in(record);
    }

    /// Writes down some of what was read again; whether there may be more.
    async fn write_anew(&self, store: &Store) -> bool {
        let some: BTreeMap<String, Record> = {
            let mut anew = self.anew.borrow_mut();
            let some = anew.len().min(WRITTEN);
            let some = anew.drain(..some);
            some.map(|record| (record.id.clone(), record)).collect()
        };
        let ids: Vec<String> = some.keys().cloned().collect();
        // Another tab's is as good, and what was changed since is read by whoever changed it. What cannot be
        // written is read once more the next time.
        let _ = store
            .change(&ids, |record| {
                let now = some.get(&record.id);
                if let Some(now) = now.filter(|now| now.rev == record.rev) {
                    record.found.clone_from(&now.found);
                    record.about.facts = now.about.facts.clone();
                }
            })
            .await;
        !self.anew.borrow().is_empty()
    }

    /// Articles that were kept before and are still to be read again.
    #[must_use]
    pub fn stale(&self) -> usize {
        self.stale.borrow().len()
    }

    /// Articles that are kept and could not be read again: they are in no view.
    #[must_use]
    pub fn unreadable(&self) -> usize {
        self.unreadable.borrow().len()
    }
}
