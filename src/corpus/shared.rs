//! What the versions of a corpus share: the numbers of words, names and values, and the tables by which
//! an article is made ready.
//!
//! A corpus never changes; one with more articles or fewer is another version of it, which has the same
//! entries for whatever is the same. So that those need not be numbered anew, a number once given means
//! the same in all of them. What a version does not have it passes over by its own counts.

use foldhash::HashSet;
use std::hash::{Hash, Hasher};
use std::sync::{
    Arc, Mutex, MutexGuard, OnceLock, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard,
};

use super::called::Called;
use super::having::Having;
use super::search::Words;
use super::unit::Unit;
use super::{Measure, Shelf, about, area};
use crate::extract::{Amount, Document, Figure, Held, Organisation, Person, Place, Time, Value};

/// A figure that is another only where both state their numbers as finely: `5` and `5.0` are equal, but
/// not one.
#[derive(Debug)]
struct Stated(Held<Figure>);

impl Stated {
    fn numbers(&self) -> [(i64, u8); 2] {
        let (one, other) = match self.0.amount {
            Amount::Exact(value) => (value, value),
            Amount::Range { low, high } => (low, high),
            Amount::Fraction { part, of } => (part, of),
        };
        [one, other].map(|number| (number.mantissa(), number.scale()))
    }
}

impl PartialEq for Stated {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0 && self.numbers() == other.numbers()
    }
}

impl Eq for Stated {}

impl Hash for Stated {
    fn hash<H: Hasher>(&self, into: &mut H) {
        self.numbers().hash(into);
        self.0.unit.hash(into);
        self.0.period.hash(into);
        (self.0.indicator as usize, self.0.status as usize).hash(into);
    }
}

/// The values of mentions, each once.
#[derive(Debug, Default)]
pub(super) struct Values {
    figures: HashSet<Stated>,
    units: HashSet<Arc<str>>,
    times: HashSet<Held<Time>>,
    documents: HashSet<Held<Document>>,
    people: HashSet<Held<Person>>,
    organisations: HashSet<Held<Organisation>>,
    places: HashSet<Held<Place>>,
}

impl Values {
    /// Lets `value` be one that is known, where it is.
    pub fn share(&mut self, value: &mut Value) {
        match value {
            Value::Figure(one) => {
                let stated = Stated(one.clone());
                if let Some(same) = self.figures.get(&stated) {
                    *one = same.0.clone();
                    return;
                }
                // Nobody else has it, so that its unit is changed in its place.
                drop(stated);
                if let Some(unit) = &mut one.unit {
                    shared(unit, &mut self.units);
                }
                self.figures.insert(Stated(one.clone()));
            }
            Value::Time(one) => one.share(&mut self.times),
            Value::Document(one) => one.share(&mut self.documents),
            Value::Person(one) => one.share(&mut self.people),
            Value::Organisation(one) => one.share(&mut self.organisations),
            Value::Place(one) => one.share(&mut self.places),
        }
    }
}

/// Lets go of this copy for one of `known` that is the same, or is known from now on.
fn shared<T: Eq + Hash + ?Sized>(one: &mut Arc<T>, known: &mut HashSet<Arc<T>>) {
    match known.get(one) {
        Some(same) => *one = same.clone(),
        None => drop(known.insert(one.clone())),
    }
}

/// All of it.
#[derive(Debug, Default)]
pub(super) struct Shared {
    shelves: Mutex<HashSet<Arc<Shelf>>>,
    values: RwLock<Values>,
    measures: Mutex<HashSet<Held<Measure>>>,
    words: RwLock<Words>,
    called: RwLock<Called>,
    having: RwLock<Having>,
    tables: OnceLock<(about::Names, area::Cues)>,
}

impl Shared {
    pub fn words(&self) -> RwLockReadGuard<'_, Words> {
        self.words.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn words_to_add(&self) -> RwLockWriteGuard<'_, Words> {
        self.words.write().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn called(&self) -> RwLockReadGuard<'_, Called> {
        self.called.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn called_to_add(&self) -> RwLockWriteGuard<'_, Called> {
        self.called.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Which articles have what.
    pub fn having(&self) -> RwLockReadGuard<'_, Having> {
        self.having.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// The row of an article more.
    pub fn list(&self, unit: &Unit) -> u32 {
        let having = self.having.write();
        having.unwrap_or_else(PoisonError::into_inner).list(unit)
    }

    pub fn values(&self) -> RwLockWriteGuard<'_, Values> {
        self.values.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// A shelf, once for all articles that stand on it.
    pub fn shelf(&self, stands: Arc<Shelf>) -> Arc<Shelf> {
        let mut stands = stands;
        let known = self.shelves.lock();
        shared(
            &mut stands,
            &mut known.unwrap_or_else(PoisonError::into_inner),
        );
        stands
    }

    /// What figures measure.
    pub fn measures(&self) -> MutexGuard<'_, HashSet<Held<Measure>>> {
        self.measures.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The names of places, and the cues of areas of work.
    pub fn tables(&self) -> &(about::Names, area::Cues) {
        self.tables
            .get_or_init(|| (about::Names::new(), area::Cues::new()))
    }
}
