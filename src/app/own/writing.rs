//! Keeping what is brought: some articles at a time, each time all of them or none, until all that is
//! chosen is kept or there is no room.

use gloo::utils::window;
use wasm_bindgen_futures::JsFuture;
use yew::platform::spawn_local;

use super::crew::Asked;
use super::item::{Item, Stand};
use super::library::{Library, Told};
use super::record::Record;
use super::store::Trouble;

/// At most so many articles are written at once, and no more of them than have so many bytes.
const WRITTEN: usize = 64;
const WRITTEN_BYTES: usize = 4 * 1024 * 1024;

impl Library {
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

    /// Writes down what is ready, if nobody does already.
    pub(super) fn write(&self) {
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
}

/// Asks the browser not to throw away what is kept when it wants room for others.
fn persist() {
    // Over plain http there is nobody to ask, and this fails.
    if let Ok(asked) = window().navigator().storage().persist() {
        spawn_local(async move {
            let _ = JsFuture::from(asked).await;
        });
    }
}
