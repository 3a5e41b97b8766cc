//! The part of the database that says what counts and filters of all articles, and which words they have: see
//! [`Snapshot`](crate::corpus::pack::Snapshot) and [`Index`](crate::corpus::pack::Index).
//!
//! Both are of the articles as they are or not there: whoever writes or removes one removes them in the same
//! transaction, and counts that; the index stays where no words are others. Whoever makes others keeps them
//! only if nobody did meanwhile.

use idb::{Database, KeyRange, ObjectStore, Query, Transaction, TransactionMode};
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast as _, JsValue};

use super::store::{FRONT, Store, Trouble, done};

/// Under this name lies how often articles were written or went.
const TIMES: &str = "times";
/// So many pieces of the index are fetched at once: some megabytes.
const PIECES: u32 = 32;
/// So many are written without a break.
const AT_ONCE: usize = 16;

/// The key of a piece of the index. Their order is that of their numbers.
fn piece(number: usize) -> JsValue {
    format!("index/{number:08}").into()
}

/// The pieces from one on.
fn pieces(from: usize) -> Result<Query, Trouble> {
    let all = KeyRange::bound(&piece(from), &"index0".into(), Some(false), Some(true))?;
    Ok(Query::from(all))
}

/// In this transaction, which holds both parts, words come, go or are others.
pub fn reworded(transaction: &Transaction) -> Result<(), Trouble> {
    let front = transaction.object_store(FRONT)?;
    drop(front.delete(pieces(0)?)?);
    Ok(())
}

/// Articles are written or go in this transaction, which holds both parts.
pub async fn written(transaction: &Transaction) -> Result<(), Trouble> {
    let front = transaction.object_store(FRONT)?;
    drop(front.delete(JsValue::from(FRONT))?);
    let times = times(&front).await?;
    drop(front.put(&(times + 1.0).into(), Some(&TIMES.into()))?);
    Ok(())
}

async fn times(front: &ObjectStore) -> Result<f64, Trouble> {
    let times = front.get(JsValue::from(TIMES))?.await?;
    Ok(times.and_then(|times| times.as_f64()).unwrap_or(0.0))
}

impl Store {
    /// What counts and filters of all articles, where it was kept since they last changed, and how often they
    /// were written or went by then.
    pub async fn front(&self) -> Result<Option<(Vec<u8>, f64)>, Trouble> {
        let (_, front) = self.begin_front(TransactionMode::ReadOnly)?;
        let found = front.get(JsValue::from(FRONT))?.await?;
        let bytes = found.and_then(|found| found.dyn_into::<Uint8Array>().ok());
        let times = times(&front).await?;
        Ok(bytes.map(|bytes| (bytes.to_vec(), times)))
    }

    /// The pieces of the index beside it, unless articles were written or went since they were so often.
    pub async fn index(&self, before: f64) -> Result<Vec<Uint8Array>, Trouble> {
        let (_, front) = self.begin_front(TransactionMode::ReadOnly)?;
        let mut all = Vec::new();
        #[allow(clippy::float_cmp, reason = "whole numbers")]
        if times(&front).await? != before {
            return Ok(all);
        }
        // All in one transaction, so that they are of one index.
        loop {
            let some = front.get_all(Some(pieces(all.len())?), Some(PIECES))?;
            let some = some.await?.into_iter();
            let before = all.len();
            all.extend(some.filter_map(|piece| piece.dyn_into::<Uint8Array>().ok()));
            if all.len() == before {
                return Ok(all);
            }
        }
    }

    /// How often articles were written or went, where [`Store::front`] is not there, and whether the index is.
    pub async fn times_without_front(&self) -> Result<Option<(f64, bool)>, Trouble> {
        let (_, front) = self.begin_front(TransactionMode::ReadOnly)?;
        let there = front.get_key(JsValue::from(FRONT))?.await?.is_some();
        let times = times(&front).await?;
        let index = front.get_key(piece(0))?.await?.is_some();
        Ok(Some((times, index)).filter(|_| !there))
    }

    /// Keeps both, unless articles were written or went since they were so often; without another index the one
    /// that is there stays.
    pub async fn keep_front(
        &self,
        bytes: &[u8],
        index: Option<&[Uint8Array]>,
        before: f64,
    ) -> Result<(), Trouble> {
        let (transaction, front) = self.begin_front(TransactionMode::ReadWrite)?;
        let now = times(&front).await?;
        #[allow(clippy::float_cmp, reason = "whole numbers")]
        if now == before {
            let bytes = Uint8Array::from(bytes);
            drop(front.put(&bytes, Some(&FRONT.into()))?);
            if index.is_some() {
                // Another tab may have kept more pieces.
                drop(front.delete(pieces(0)?)?);
            }
            for (number, bytes) in index.into_iter().flatten().enumerate() {
                let put = front.put(bytes, Some(&piece(number)))?;
                // All at once they would hold the page up.
                if number % AT_ONCE == 0 {
                    put.await?;
                }
            }
        }
        done(transaction).await
    }

    /// Lets go of both: nobody here can read them.
    pub async fn drop_front(&self) -> Result<(), Trouble> {
        let (transaction, front) = self.begin_front(TransactionMode::ReadWrite)?;
        drop(front.delete(JsValue::from(FRONT))?);
        drop(front.delete(pieces(0)?)?);
        done(transaction).await
    }

    fn begin_front(&self, mode: TransactionMode) -> Result<(Transaction, ObjectStore), Trouble> {
        let database = Database::from(self.database.clone());
        let transaction = database.transaction(&[FRONT], mode)?;
        let front = transaction.object_store(FRONT)?;
        Ok((transaction, front))
    }
}
