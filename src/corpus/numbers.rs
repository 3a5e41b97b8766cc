//! Which number something has that is numbered as it comes, where that itself lies in a list by its
//! number: so the table holds four bytes for each and no second copy.

use foldhash::fast::RandomState;
use std::hash::{BuildHasher, Hash};

/// Stands for no number.
const NONE: u32 = u32::MAX;
/// The table begins with so many places: a power of two, as it always has.
const FEWEST: usize = 8;

/// The numbers, by the hash of what has them.
#[derive(Clone, Debug, Default)]
pub(super) struct Numbers {
    hasher: RandomState,
    /// No more than three quarters are taken.
    places: Vec<u32>,
    count: usize,
}

impl Numbers {
    /// The number of `key`; `is` tells whether a number is that of it.
    pub fn find<K: Hash + ?Sized>(&self, key: &K, is: impl Fn(u32) -> bool) -> Option<u32> {
        self.run(self.hash(key))
            .map(|at| self.places[at])
            .take_while(|number| *number != NONE)
            .find(|number| is(*number))
    }

    /// The next number is that of `key`, which has none; `hashed` gives the hash of what has a number.
    pub fn add<K: Hash + ?Sized>(
        &mut self,
        key: &K,
        number: u32,
        hashed: impl Fn(&Self, u32) -> u64,
    ) {
        if (self.count + 1) * 4 > self.places.len() * 3 {
            let all = vec![NONE; (self.places.len() * 2).max(FEWEST)];
            let before = std::mem::replace(&mut self.places, all);
            for number in before.into_iter().filter(|number| *number != NONE) {
                self.put(hashed(self, number), number);
            }
        }
        self.put(self.hash(key), number);
        self.count += 1;
    }

    /// The hash by which a key is found.
    pub fn hash<K: Hash + ?Sized>(&self, key: &K) -> u64 {
        self.hasher.hash_one(key)
    }

    fn put(&mut self, hash: u64, number: u32) {
        let free = self.run(hash).find(|at| self.places[*at] == NONE);
        if let Some(at) = free {
            self.places[at] = number;
        }
    }

    /// The places in which what has this hash may stand, the likeliest first.
    fn run(&self, hash: u64) -> impl Iterator<Item = usize> + use<> {
        let length = self.places.len();
        let [low, high] = [hash, hash >> 32].map(|half| half & u64::from(u32::MAX));
        let first = usize::try_from(low ^ high).unwrap_or(0);
        (0..length).map(move |step| first.wrapping_add(step) & (length - 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_found_under_the_number_that_it_was_given() {
        let words: Vec<String> = (0..999).map(|n| format!("word {n}")).collect();
        let mut numbers = Numbers::default();
        let is = |key: &str, number: u32| words[number as usize] == key;
        for (number, word) in (0..).zip(&words) {
            assert_eq!(numbers.find(word, |one| is(word, one)), None);
            numbers.add(word, number, |own, one| own.hash(&words[one as usize]));
            assert_eq!(numbers.find(word, |one| is(word, one)), Some(number));
        }
        for (number, word) in (0..).zip(&words) {
            assert_eq!(numbers.find(word, |one| is(word, one)), Some(number));
        }
        assert_eq!(numbers.find("none", |one| is("none", one)), None);
    }
}
