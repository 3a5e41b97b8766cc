//! The part of the database that says what counts and filters of all articles: see
//! [`Snapshot`](crate::corpus::pack::Snapshot).
//!
//! It is of the articles as they are or not there: whoever writes or removes one removes it in the same
//! transaction, and counts that. Whoever makes another keeps it only if nobody did meanwhile.

use idb::{Database, ObjectStore, Transaction, TransactionMode};
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast as _, JsValue};

use super::store::{FRONT, Store, Trouble, done};

/// Under this name lies how often articles were written or went.
const TIMES: &str = "times";

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
    /// What counts and filters of all articles, where it was kept since they last changed.
    pub async fn front(&self) -> Result<Option<Vec<u8>>, Trouble> {
        let (_, front) = self.begin_front(TransactionMode::ReadOnly)?;
        let found = front.get(JsValue::from(FRONT))?.await?;
        let bytes = found.and_then(|found| found.dyn_into::<Uint8Array>().ok());
        Ok(bytes.map(|bytes| bytes.to_vec()))
    }

    /// How often articles were written or went, where [`Store::front`] is not there.
    pub async fn times_without_front(&self) -> Result<Option<f64>, Trouble> {
        let (_, front) = self.begin_front(TransactionMode::ReadOnly)?;
        let there = front.get_key(JsValue::from(FRONT))?.await?.is_some();
        let times = times(&front).await?;
        Ok(Some(times).filter(|_| !there))
    }

    /// Keeps it, unless articles were written or went since they were so often.
    pub async fn keep_front(&self, bytes: &[u8], before: f64) -> Result<(), Trouble> {
        let (transaction, front) = self.begin_front(TransactionMode::ReadWrite)?;
        let now = times(&front).await?;
        #[allow(clippy::float_cmp, reason = "whole numbers")]
        if now == before {
            let bytes = Uint8Array::from(bytes);
            drop(front.put(&bytes, Some(&FRONT.into()))?);
        }
        done(transaction).await
    }

    /// Lets go of it: nobody here can read it.
    pub async fn drop_front(&self) -> Result<(), Trouble> {
        let (transaction, front) = self.begin_front(TransactionMode::ReadWrite)?;
        drop(front.delete(JsValue::from(FRONT))?);
        done(transaction).await
    }

    fn begin_front(&self, mode: TransactionMode) -> Result<(Transaction, ObjectStore), Trouble> {
        let database = Database::from(self.database.clone());
        let transaction = database.transaction(&[FRONT], mode)?;
        let front = transaction.object_store(FRONT)?;
        Ok((transaction, front))
    }
}
