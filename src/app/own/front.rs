//! What is kept counts and filters before its texts are read, and its words are found: from what was written
//! of all articles when they were last whole (`corpus::pack`: `Snapshot`, then `Index`), which is read in a few
//! seconds where the texts of tens of thousands take many.
//!
//! The texts follow in any case (`library`), and by them the corpus is put right wherever what counts and
//! filters was wrong; words are looked up in the index alone, which has a sum.
//! It is written anew when nothing has changed for a while, and of a few articles never: those are there
//! before anybody could notice.

use std::pin::Pin;
use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use yew::platform::spawn_local;

use super::joined::{BIT_MS, is_own};
use super::library::{Library, now};
use super::signal::{pause, turn};
use super::store::Store;
use crate::corpus::Ready;
use crate::corpus::pack::{Index, Indexing, Snapshot, Unfolding};

/// Of fewer articles it is not written.
const WORTH: usize = 200;
/// It is written when nothing has changed for so long, in milliseconds: what another tab changed is told by then.
const QUIET_MS: u32 = 2_000;
/// So long it is read in one go, in milliseconds: a key that is pressed meanwhile is still answered in time.
const READ_MS: f64 = 30.0;
/// So many articles more are put into their order at once.
const SOME: usize = 2_000;

/// The pieces of the index, on their way.
type Fetched = Pin<Box<dyn Future<Output = Vec<Uint8Array>>>>;

/// They are asked for at once; none where there are none, or not of what was written so often.
fn fetched(store: Rc<Store>, times: f64) -> Fetched {
    let pieces = future_to_promise(async move {
        let pieces = store.index(times).await.unwrap_or_default();
        Ok(pieces.into_iter().collect::<Array>().into())
    });
    Box::pin(async move {
        let pieces = JsFuture::from(pieces).await;
        let pieces = pieces.map_or_else(|_| Array::new(), |pieces| Array::from(&pieces));
        pieces
            .iter()
            .filter_map(|piece| piece.dyn_into().ok())
            .collect()
    })
}

impl Library {
    /// Takes in what counts and filters, where it was kept; the texts are to follow.
    pub(super) async fn open_front(&self) {
        let Some(store) = self.store.borrow().clone() else {
            return;
        };
        let Ok(Some((bytes, times))) = store.front().await else {
            return;
        };
        // The database works while this page does.
        let index = self.has_index().then(|| fetched(store.clone(), times));
        let Some(all) = self.unfolded(bytes).await else {
            // All is read as if it had not been there, and it is written anew.
            let _ = store.drop_front().await;
            return;
        };
        let mut all = all.into_iter();
        let mut ahead = 0;
        loop {
            let some: Vec<Ready> = all.by_ref().take(SOME).collect();
            if some.is_empty() {
                break;
            }
            let corpus = self.corpus_to_grow();
            // Another tab may have brought some meanwhile.
            let is_new = |ready: &Ready| corpus.article_by_id(ready.id()).is_none();
            let new: Vec<Ready> = some.into_iter().filter(is_new).collect();
            ahead += new.len();
            self.corpus.replace(Rc::new(corpus.next(|_| true, new)));
            turn().await;
        }
        self.ahead.set(ahead);
        self.indexing.set(true);
        self.publish_all();
        self.tell();
        if let Some(index) = index {
            let told = self.open_index(index).await;
            // What cannot be read, or not to its end, is written anew.
            self.unindexed.set(told < ahead);
        }
        self.indexing.set(false);
        self.indexed.ring();
    }

    /// Whether the index is read and written: where a pack is shown, words have other numbers each time, as its
    /// texts come.
    fn has_index(&self) -> bool {
        self.pack.is_none()
    }

    /// Takes in which words the articles have that are ahead of their texts; of how many. The others' come with
    /// these.
    async fn open_index(&self, index: Fetched) -> usize {
        let pieces = index.await;
        let (mut indexing, mut articles) = (Indexing::default(), 0);
        let mut until = now() + BIT_MS;
        for piece in pieces {
            let told = indexing.piece(&self.corpus_to_grow(), &piece.to_vec());
            let Some(told) = told else { break };
            articles += told.len();
            self.put_in(told);
            if now() >= until {
                turn().await;
                until = now() + BIT_MS;
            }
        }
        if articles > 0 {
            self.publish_all();
        }
        articles
    }

    /// The articles of which it tells; `None` where another release wrote it, or it is damaged.
    async fn unfolded(&self, bytes: Vec<u8>) -> Option<Vec<Ready>> {
        let mut unfolding = Unfolding::of_snapshot(bytes)?;
        let corpus = self.corpus_to_grow();
        let mut until = now() + READ_MS;
        while !unfolding.some(&corpus).ok()? {
            if now() >= until {
                turn().await;
                until = now() + READ_MS;
            }
        }
        Some(unfolding.done())
    }

    /// No more texts come. Where all are there, what is awaited still is not kept any more, and an index that
    /// could not be read is written anew.
    pub(super) async fn close_front(&self, whole: bool) {
        let ahead = self.ahead.replace(0) > 0;
        if whole && ahead {
            self.take_out_lost();
        }
        let store = self.store.borrow().clone();
        if let Some(store) = store.filter(|_| self.unindexed.take() && whole) {
            let _ = store.drop_front().await;
            self.unsettled();
        }
    }

    fn take_out_lost(&self) {
        let corpus = self.corpus.borrow().clone();
        let listed = self.listed.borrow();
        let lost = corpus.entries().iter().filter(|entry| {
            is_own(entry) && entry.is_awaited() && !listed.contains_key(&*entry.article.id)
        });
        let lost: Vec<String> = lost.map(|entry| entry.article.id.to_string()).collect();
        if !lost.is_empty() {
            self.gone.borrow_mut().extend(lost);
            self.join(true);
        }
    }

    /// How many of the articles that were ahead of their texts are there with them, and how many there
    /// will be; `None` where none is ahead.
    #[must_use]
    pub fn following(&self) -> Option<(usize, usize)> {
        let all = self.ahead.get();
        (all > 0).then(|| (self.listed.borrow().len().min(all), all))
    }

    /// Reads articles before their turn, since somebody wants to read them.
    pub(super) fn want_own(&self, ids: Vec<String>) {
        let (Some(me), Some(store)) = (self.me(), self.store.borrow().clone()) else {
            return;
        };
        spawn_local(async move {
            // Words that come before the index would have the numbers that it gives to others.
            while me.indexing.get() {
                me.indexed.wait().await;
            }
            let mut ids = ids;
            ids.retain(|id| !me.listed.borrow().contains_key(id.as_str()));
            let found = store.get(&ids).await;
            for record in found.unwrap_or_default() {
                me.take_in_once(record);
            }
            me.join(true);
        });
    }

    /// What is kept has changed: what counts and filters is written anew once all is quiet.
    pub(super) fn unsettled(&self) {
        self.changed.set(now());
        let Some(me) = self.me().filter(|_| !self.settling.replace(true)) else {
            return;
        };
        spawn_local(async move {
            loop {
                pause(QUIET_MS).await;
                if me.is_quiet() && me.write_front().await {
                    break;
                }
            }
            me.settling.set(false);
        });
    }

    fn is_quiet(&self) -> bool {
        let keeping = self.brought.borrow();
        let keeping = keeping.as_ref().is_some_and(|brought| brought.keeping);
        self.opened.get()
            && now() - self.changed.get() >= f64::from(QUIET_MS)
            && !(keeping || self.joining.get() || self.writing.get() || self.writing_anew.get())
            && self.stale.borrow().is_empty()
    }

    /// Writes what counts and filters, where it is worth while and not there; whether there is nothing
    /// more to do. Other work goes first.
    async fn write_front(&self) -> bool {
        let Some(store) = self.store.borrow().clone() else {
            return true;
        };
        if self.listed.borrow().len() < WORTH {
            return true;
        }
        let changed = self.changed.get();
        let Ok(Some((times, indexed))) = store.times_without_front().await else {
            return true;
        };
        // What was written by then, this tab has been told of when it goes on.
        pause(QUIET_MS).await;
        let corpus = self.corpus.borrow().clone();
        let (mut snapshot, mut index) = (Snapshot::default(), Index::default());
        let mut pieces: Vec<Uint8Array> = Vec::new();
        let take = &mut |piece: &[u8]| pieces.push(Uint8Array::from(piece));
        let with_index = self.has_index() && !indexed;
        let mut until = now() + BIT_MS;
        for entry in corpus.entries().iter().filter(|entry| is_own(entry)) {
            snapshot.add(&corpus, entry);
            if with_index {
                index.add(&corpus, entry, take);
            }
            if now() >= until {
                turn().await;
                until = now() + BIT_MS;
            }
        }
        let all = self.listed.borrow().len() - self.unreadable.borrow().len();
        #[allow(clippy::float_cmp, reason = "the same reading of a clock, or not")]
        if self.changed.get() != changed {
            return false;
        }
        if snapshot.articles() == all {
            index.end(&corpus, take);
            let bytes = snapshot.bytes(&corpus);
            let index = with_index.then_some(&*pieces);
            // Where there is no room for both, it is done without the index, or without either.
            if store.keep_front(&bytes, index, times).await.is_err() && with_index {
                let _ = store.keep_front(&bytes, None, times).await;
            }
        }
        true
    }
}
