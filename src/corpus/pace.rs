//! Long answers in bits.
//!
//! What is asked of tens of thousands of articles takes longer than anybody likes to wait for a key that
//! was pressed. Such a question is a future that comes to rest every now and then: whoever asks says by a
//! [`Pace`] when it is time to, and goes on with it, or drops it, when they like. Nothing else is awaited
//! in it, so that it can be polled by hand, and [`at_once`] gives the same answer in one piece.
//!
//! No lock is held while a question rests: meanwhile articles may be added.

use std::cell::Cell;
use std::cmp::Ordering;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use crate::order::InOrder as _;

/// So many rows are compared between two rests.
const RUN: usize = if cfg!(test) { 3 } else { 512 };

/// So many steps are taken between two.
const STEPS: u32 = if cfg!(test) { 2 } else { 64 };

/// When it is time to rest.
#[derive(Default)]
pub struct Pace {
    over: Option<Box<dyn Fn() -> bool>>,
    steps: Cell<u32>,
}

impl Pace {
    /// To rest whenever `over` says so, which is asked at every occasion: after an article, or some dozens
    /// or hundreds of rows. It may look at a clock.
    #[must_use]
    pub fn resting(over: impl Fn() -> bool + 'static) -> Self {
        Self {
            over: Some(Box::new(over)),
            steps: Cell::default(),
        }
    }

    /// Rests, if it is time to.
    pub async fn rest(&self) {
        let mut rest = self.over.as_ref().is_some_and(|over| over());
        poll_fn(|_| {
            if std::mem::take(&mut rest) {
                Poll::Pending
            } else {
                Poll::Ready(())
            }
        })
        .await;
    }

    /// [`Pace::rest`] after a step that costs less than asking whether it is time to: after some of them.
    pub async fn step(&self) {
        let taken = self.steps.get() + 1;
        self.steps.set(taken % STEPS);
        if taken == STEPS {
            self.rest().await;
        }
    }

    /// `rows` in order; equals stay as they stood.
    pub async fn in_order<T>(&self, rows: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
        let before = |a: &usize, b: &usize| compare(&rows[*a], &rows[*b]);
        let places: Vec<usize> = (0..rows.len()).collect();
        let mut runs: Vec<Vec<usize>> = places.chunks(RUN).map(<[_]>::to_vec).collect();
        for run in &mut runs {
            run.order_by(before);
            self.rest().await;
        }
        while runs.len() > 1 {
            let mut longer = Vec::with_capacity(runs.len().div_ceil(2));
            let mut pairs = runs.into_iter();
            while let Some(one) = pairs.next() {
                longer.push(match pairs.next() {
                    Some(other) => self.merged(one, other, before).await,
                    None => one,
                });
            }
            runs = longer;
        }
        let mut rows: Vec<Option<T>> = rows.into_iter().map(Some).collect();
        let places = runs.into_iter().flatten();
        let taken = places.filter_map(|at| rows.get_mut(at)?.take());
        taken.collect()
    }

    /// Two runs in one; of equals those of `one` first.
    async fn merged(
        &self,
        one: Vec<usize>,
        other: Vec<usize>,
        before: impl Fn(&usize, &usize) -> Ordering,
    ) -> Vec<usize> {
        let mut both = Vec::with_capacity(one.len() + other.len());
        let (mut one, mut other) = (one.into_iter().peekable(), other.into_iter().peekable());
        loop {
            for _ in 0..RUN {
                let first = match (one.peek(), other.peek()) {
                    (Some(a), Some(b)) if before(a, b).is_gt() => other.next(),
                    (Some(_), _) => one.next(),
                    (None, _) => other.next(),
                };
                let Some(first) = first else {
                    return both;
                };
                both.push(first);
            }
            self.rest().await;
        }
    }
}

/// A little more of an answer, up to where it next comes to rest; the answer, once it is there.
#[must_use]
pub fn go_on<A>(answer: std::pin::Pin<&mut impl Future<Output = A>>) -> Option<A> {
    match answer.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(answer) => Some(answer),
        Poll::Pending => None,
    }
}

/// The whole of an answer, however often it rests.
pub fn at_once<A>(answer: impl Future<Output = A>) -> A {
    let mut answer = pin!(answer);
    loop {
        if let Some(answer) = go_on(answer.as_mut()) {
            return answer;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::rc::Rc;

    use super::*;
    use crate::corpus::testing::sample;
    use crate::corpus::{Axes, Corpus, Filter, Grouping, Order, Sort};
    use crate::extract::Kind;

    /// How often `answer` rests, where it may at every occasion, while somebody else asks something.
    #[track_caller]
    fn rests<A: PartialEq>(corpus: &Corpus, answer: impl AsyncFnOnce(&Pace) -> A) -> (A, usize) {
        let asked = Rc::new(Cell::new(0));
        let pace = Pace::resting({
            let asked = asked.clone();
            move || {
                asked.set(asked.get() + 1);
                true
            }
        });
        let mut rests = 0;
        let mut answer = pin!(answer(&pace));
        let answer = loop {
            match go_on(answer.as_mut()) {
                Some(answer) => break answer,
                None => rests += 1,
            }
            let _ = corpus.select(&Filter::of_query("chi bộ"));
        };
        assert_eq!(asked.get(), rests, "every occasion is taken");
        (answer, rests)
    }

    #[test]
    fn rows_are_put_in_order_between_rests_and_equals_stay() {
        let rows: Vec<(u32, usize)> = (0..40).map(|n| ((n * 7919) % 11, n as usize)).collect();
        let mut expected = rows.clone();
        expected.order_by_key(|row| row.0);
        let corpus = Corpus::default();
        let (found, rested) = rests(&corpus, async |pace: &Pace| {
            pace.in_order(rows, |a, b| a.0.cmp(&b.0)).await
        });
        assert_eq!(found, expected);
        assert!(rested > 40 / RUN);
        assert!(at_once(Pace::default().in_order(Vec::<u32>::new(), Ord::cmp)).is_empty());
    }

    #[test]
    fn what_rests_says_what_is_said_at_once() {
        let corpus = sample();
        let all = corpus.select(&Filter::default());
        let axes = Axes::from_ids(None, None);
        macro_rules! same {
            ($paced:expr, $whole:expr) => {
                let (answer, rests) = rests(&corpus, $paced);
                assert_eq!(answer, $whole);
                assert!(rests > 1, "{rests}");
            };
        }
        same!(
            async |pace: &Pace| corpus.names_paced(&all, Kind::Person, pace).await,
            corpus.names(&all, Kind::Person)
        );
        same!(
            async |pace: &Pace| corpus.people_paced(&all, pace).await,
            corpus.people(&all)
        );
        same!(
            async |pace: &Pace| corpus.documents_paced(&all, pace).await,
            corpus.documents(&all)
        );
        same!(
            async |pace: &Pace| corpus.organisations_paced(&all, pace).await,
            corpus.organisations(&all)
        );
        same!(
            async |pace: &Pace| corpus.pivot_paced(&all, axes, None, pace).await,
            corpus.pivot(&all, axes, None)
        );
        let pivot = corpus.pivot(&all, axes, None);
        same!(
            async |pace: &Pace| corpus.multiples_paced(&pivot, pace).await,
            corpus.multiples(&pivot)
        );
        same!(
            async |pace: &Pace| corpus.frequent_words_paced(&all, 5, pace).await,
            corpus.frequent_words(&all, 5)
        );
        same!(
            async |pace: &Pace| corpus.versus_paced(&all, pace).await,
            corpus.versus(&all)
        );
        same!(
            async |pace: &Pace| corpus.conflicts_paced(&all, pace).await,
            corpus.conflicts(&all)
        );
        same!(
            async |pace: &Pace| corpus.checks_paced(&all, pace).await,
            corpus.checks(&all)
        );
        same!(
            async |pace: &Pace| corpus
                .concordance_paced(&all, "đảng viên", Order::Before, pace)
                .await,
            corpus.concordance(&all, "đảng viên", Order::Before)
        );
        for by in [None, Some(Grouping::Year)] {
            let sort = Sort::from_id("value").unwrap_or_default();
            same!(
                async |pace: &Pace| corpus.listing_paced(&all, sort, by, pace).await,
                at_once(corpus.listing_paced(&all, sort, by, &Pace::default()))
            );
        }
    }
}
