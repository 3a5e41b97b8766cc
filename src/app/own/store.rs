//! The browser's database of the reader's own articles.
//!
//! Whatever belongs together is one transaction: a tab closed or a browser killed in the middle leaves
//! all of it or nothing. What is changed is read again in the transaction that changes it, so that a tab
//! never writes over what another wrote since.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use idb::event::VersionChangeEvent;
use idb::request::Request as _;
use idb::{
    Database, DatabaseEvent as _, Error, Event as _, Factory, KeyPath, KeyRange, ObjectStore,
    ObjectStoreParams, Query, Transaction, TransactionMode,
};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, IdbDatabase, IdbTransaction};

use super::record::Record;
use super::signal::Signal;
use super::store_front::{reworded, written};

/// The database. Other pages of the same origin, and other copies of this one, share it.
const NAME: &str = "trichluc";
/// Its form; see [`grow`].
const VERSION: u32 = 3;
/// The articles, by id.
const ARTICLES: &str = "articles";
/// With which others each was brought.
const BATCH: &str = "batch";
/// What counts and filters of all of them, which words they have, and how often they were written; see
/// `store_front`.
pub(super) const FRONT: &str = "front";
/// So many articles are read at once.
const PIECE: u32 = 100;

/// Why something was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The browser keeps nothing for this page.
    Blocked,
    /// A later version of the page has changed the form.
    Newer,
    /// There is no room left.
    Full,
    /// Something else, of the browser's.
    Failed,
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        match error {
            Error::DomException(error) => Self::of(&error),
            Error::AddFailed(value) | Error::UpdateFailed(value) => {
                value.dyn_ref().map_or(Self::Failed, Self::of)
            }
            Error::IndexedDbNotFound(_) | Error::IndexedDbOpenFailed(_) => Self::Blocked,
            _ => Self::Failed,
        }
    }
}

impl Trouble {
    fn of(error: &DomException) -> Self {
        match error.name().as_str() {
            "QuotaExceededError" => Self::Full,
            "VersionError" => Self::Newer,
            "SecurityError" | "InvalidStateError" => Self::Blocked,
            _ => Self::Failed,
        }
    }
}

/// The database, open. It is closed with this.
pub struct Store {
    pub(super) database: IdbDatabase,
    _gone: [EventListener; 2],
}

impl Store {
    /// Opens it, in the newest form. `gone` is called when another tab wants a newer one, or the browser
    /// takes it away: from then on nothing is kept.
    pub async fn open(gone: impl Fn() + Clone + 'static) -> Result<Self, Trouble> {
        let mut asked = Factory::new()?.open(NAME, Some(VERSION))?;
        asked.on_upgrade_needed(|event| {
            // What cannot be changed over is left as it is: then nothing is found in it.
            let _ = grow(&event);
        });
        let database: IdbDatabase = asked.await?.into();
        let newer = {
            let (database, gone) = (database.clone(), gone.clone());
            // It would wait for this tab, which only has to ask again.
            EventListener::new(&database.clone(), "versionchange", move |_| {
                database.close();
                gone();
            })
        };
        let closed = EventListener::new(&database, "close", move |_| gone());
        Ok(Self {
            database,
            _gone: [newer, closed],
        })
    }

    fn begin(&self) -> Result<(Transaction, ObjectStore), Trouble> {
        let database = Database::from(self.database.clone());
        let transaction = database.transaction(&[ARTICLES], TransactionMode::ReadOnly)?;
        let articles = transaction.object_store(ARTICLES)?;
        Ok((transaction, articles))
    }

    /// To write articles whose words come or go: with them goes all that was told of them before.
    async fn begin_writing(&self) -> Result<(Transaction, ObjectStore), Trouble> {
        let (transaction, articles) = self.begin_changing().await?;
        reworded(&transaction)?;
        Ok((transaction, articles))
    }

    /// To change articles: with them goes what counted and filtered.
    async fn begin_changing(&self) -> Result<(Transaction, ObjectStore), Trouble> {
        let database = Database::from(self.database.clone());
        let both = [ARTICLES, FRONT];
        let transaction = database.transaction(&both, TransactionMode::ReadWrite)?;
        let articles = transaction.object_store(ARTICLES)?;
        written(&transaction).await?;
        Ok((transaction, articles))
    }

    /// Keeps articles, all or none; one whose id is known already stays as it is.
    pub async fn keep(&self, records: &[Record]) -> Result<(), Trouble> {
        let (transaction, articles) = self.begin_writing().await?;
        let mut asked = Vec::new();
        for record in records {
            let mut known = articles.get_key(JsValue::from(&record.id))?;
            let (object, articles) = (record.object(), articles.clone());
            known.on_success(move |event| {
                let found = event.target().and_then(|request| request.result());
                if found.is_ok_and(|found| found.is_undefined()) {
                    // What fails here ends the transaction, and is told by that.
                    let _ = articles.put(&object, None);
                }
            });
            asked.push(known);
        }
        done(transaction).await
    }

    /// Changes articles, all or none, as they are now; what they are then. Those that are gone stay gone.
    pub async fn change(
        &self,
        ids: &[String],
        change: impl Fn(&mut Record),
    ) -> Result<Vec<Record>, Trouble> {
        let (transaction, articles) = self.begin_changing().await?;
        let mut changed = Vec::new();
        for id in ids {
            let there = articles.get(JsValue::from(id))?.await?;
            let Some(mut record) = there.as_ref().and_then(Record::read) else {
                continue;
            };
            let before = record.clone();
            change(&mut record);
            if record != before {
                if record.text != before.text || record.found != before.found {
                    reworded(&transaction)?;
                }
                record.rev += 1;
                articles.put(&record.object(), None)?;
                changed.push(record);
            }
        }
        done(transaction).await?;
        Ok(changed)
    }

    /// Removes articles, all or none; what they were, for taking that back.
    pub async fn remove(&self, ids: &[String]) -> Result<Vec<Record>, Trouble> {
        let (transaction, articles) = self.begin_writing().await?;
        let mut removed = Vec::new();
        for id in ids {
            let there = articles.get(JsValue::from(id))?.await?;
            removed.extend(there.as_ref().and_then(Record::read));
            drop(articles.delete(JsValue::from(id))?);
        }
        done(transaction).await?;
        Ok(removed)
    }

    /// The ids of all that were brought together.
    pub async fn of_batch(&self, batch: u64) -> Result<Vec<String>, Trouble> {
        let (_, articles) = self.begin()?;
        #[allow(clippy::cast_precision_loss, reason = "milliseconds of this age")]
        let only = KeyRange::only(&JsValue::from(batch as f64))?;
        let index = articles.index(BATCH)?;
        let keys = index.get_all_keys(Some(Query::from(only)), None)?.await?;
        Ok(keys.iter().filter_map(JsValue::as_string).collect())
    }

    /// The ids of all.
    pub async fn ids(&self) -> Result<Vec<String>, Trouble> {
        let (_, articles) = self.begin()?;
        let keys = articles.get_all_keys(None, None)?.await?;
        Ok(keys.iter().filter_map(JsValue::as_string).collect())
    }

    /// Some articles more, by id, from behind `after` on; none where there are no more.
    pub async fn piece(&self, after: Option<&str>) -> Result<Vec<Record>, Trouble> {
        let (_, articles) = self.begin()?;
        let range = match after {
            Some(after) => Some(KeyRange::lower_bound(&JsValue::from(after), Some(true))?),
            None => None,
        };
        let found = articles
            .get_all(range.map(Query::from), Some(PIECE))?
            .await?;
        Ok(found.iter().filter_map(Record::read).collect())
    }

    /// Those of the articles that are there.
    pub async fn get(&self, ids: &[String]) -> Result<Vec<Record>, Trouble> {
        let (_, articles) = self.begin()?;
        let mut found = Vec::new();
        for id in ids {
            let there = articles.get(JsValue::from(id))?.await?;
            found.extend(there.as_ref().and_then(Record::read));
        }
        Ok(found)
    }

    /// Removes every article.
    pub async fn clear(&self) -> Result<(), Trouble> {
        let (transaction, articles) = self.begin_writing().await?;
        drop(articles.clear()?);
        done(transaction).await
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.database.close();
    }
}

/// From whatever form there was, none too, to the newest; each step by itself, so that none is left out.
fn grow(event: &VersionChangeEvent) -> Result<(), Error> {
    let request = event.target()?;
    let database = event.database()?;
    // The first form: articles by their ids.
    if !database.store_names().iter().any(|name| name == ARTICLES) {
        let mut by_id = ObjectStoreParams::new();
        by_id.key_path(Some(KeyPath::new_single("id")));
        database.create_object_store(ARTICLES, by_id)?;
    }
    // The second: those that were brought together are found together. What lies there in the form of
    // the first is changed over article by article, when it has been read: see `record`.
    let transaction = request.transaction().ok_or(Error::EventTargetNotFound)?;
    let articles = transaction.object_store(ARTICLES)?;
    if !articles.index_names().iter().any(|name| name == BATCH) {
        articles.create_index(BATCH, KeyPath::new_single(BATCH), None)?;
    }
    // The third: what counts and filters of all of them, by which a page opens at once.
    if !database.store_names().iter().any(|name| name == FRONT) {
        database.create_object_store(FRONT, ObjectStoreParams::new())?;
    }
    Ok(())
}

/// Until all of it is written down, or none.
pub(super) async fn done(transaction: Transaction) -> Result<(), Trouble> {
    let transaction: IdbTransaction = transaction.into();
    let ended = Rc::new((Cell::new(None), Signal::default()));
    let listen = |kind: &'static str, well: bool| {
        let ended = ended.clone();
        EventListener::new(&transaction, kind, move |_| {
            ended.0.set(Some(well));
            ended.1.ring();
        })
    };
    let _listening = [listen("complete", true), listen("abort", false)];
    loop {
        match ended.0.get() {
            Some(true) => return Ok(()),
            Some(false) => {
                let error = transaction.error();
                return Err(error.as_ref().map_or(Trouble::Failed, Trouble::of));
            }
            None => ended.1.wait().await,
        }
    }
}
