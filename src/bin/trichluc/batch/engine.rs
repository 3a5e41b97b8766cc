//! One thread that reads, some that extract, and the caller's, which takes what they made in the input's order.
//!
//! Threads and channels of the standard library do: the queue is short, and a chunk of work takes longer than
//! handing it over by far. The threads are not waited for when the caller stops early: who
//! reads may stand waiting for standard input.

use std::ops::ControlFlow::{self, Break, Continue};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use crate::error::Error;
use crate::input::task::What;
use crate::input::{At, Task};
use crate::panics;
use crate::reject::{Reason, Reject};

/// A chunk of work has at most so many pieces, and ends with the one that brings it to so many bytes.
const CHUNK: (usize, u64) = (64, 256 * 1024);

/// So many chunks a thread are under way at most.
const AHEAD: usize = 4;

/// What came of a piece of work.
#[derive(Debug, Default)]
pub struct Part<P> {
    /// Articles, in the form in which the caller takes them.
    pub piece: P,
    /// How many.
    pub articles: u64,
    /// What gave none.
    pub rejects: Vec<Reject>,
}

/// A chunk, and where the input stands behind it.
struct Chunk<P> {
    at: At,
    work: Vec<What>,
    done: SyncSender<(At, Vec<Part<P>>)>,
}

/// Runs `produce` and `work` side by side, and gives `take` what comes of each chunk, in order.
pub fn run<P: Default + Send + 'static>(
    threads: usize,
    produce: impl FnOnce(&mut dyn FnMut(Task) -> ControlFlow<()>) + Send + 'static,
    work: impl Fn(What) -> Part<P> + Send + Sync + 'static,
    mut take: impl FnMut(At, Vec<Part<P>>) -> Result<(), Error>,
) -> Result<(), Error> {
    let threads = threads.max(1);
    let (queue, ordered) = sync_channel(AHEAD * threads);
    let (hand, waiting) = sync_channel::<Chunk<P>>(AHEAD * threads);
    let (waiting, work) = (Arc::new(Mutex::new(waiting)), Arc::new(work));
    for _ in 0..threads {
        let (waiting, work) = (Arc::clone(&waiting), Arc::clone(&work));
        thread::spawn(move || {
            // Whoever asks waits with the lock in hand, and the others for the lock: it comes to the same.
            while let Some(chunk) = next(&waiting) {
                let parts = chunk.work.into_iter().map(|what| guarded(what, &*work));
                // Nobody listens any longer where the run was stopped.
                let _ = chunk.done.send((chunk.at, parts.collect()));
            }
        });
    }
    let reader = thread::spawn(move || {
        let cutter = Cutter {
            queue,
            hand,
            work: Vec::new(),
            weight: 0,
            at: At::default(),
        };
        let produced = catch_unwind(AssertUnwindSafe(|| cutter.fill(produce)));
        produced.map_err(|_| Error::Failed(panics::last()))
    });
    for done in ordered {
        let (at, parts) = done
            .recv()
            .map_err(|_| Error::Failed("a thread that extracts has gone".to_owned()))?;
        take(at, parts)?;
    }
    // A reader that fails would otherwise look like one that has come to the end.
    reader
        .join()
        .unwrap_or_else(|_| Err(Error::Failed("the thread that reads has gone".to_owned())))
}

fn next<P>(waiting: &Mutex<Receiver<Chunk<P>>>) -> Option<Chunk<P>> {
    let waiting = waiting.lock().unwrap_or_else(PoisonError::into_inner);
    waiting.recv().ok()
}

/// Does a piece of work. A program that fails on one article has no reason to give up the others.
fn guarded<P: Default>(what: What, work: &impl Fn(What) -> Part<P>) -> Part<P> {
    let place = what.place();
    catch_unwind(AssertUnwindSafe(|| work(what))).unwrap_or_else(|_| Part {
        rejects: vec![Reject::of(place, Reason::Panic(panics::last()))],
        ..Part::default()
    })
}

/// Puts pieces of work together to chunks.
struct Cutter<P> {
    queue: SyncSender<Receiver<(At, Vec<Part<P>>)>>,
    hand: SyncSender<Chunk<P>>,
    work: Vec<What>,
    weight: u64,
    at: At,
}

impl<P> Cutter<P> {
    /// Takes all work that there is.
    fn fill(mut self, produce: impl FnOnce(&mut dyn FnMut(Task) -> ControlFlow<()>)) {
        produce(&mut |task| self.add(task));
        let _ = self.cut();
    }

    fn add(&mut self, task: Task) -> ControlFlow<()> {
        self.at = task.at;
        self.weight += task.weight;
        self.work.push(task.what);
        if self.work.len() >= CHUNK.0 || self.weight >= CHUNK.1 {
            return self.cut();
        }
        Continue(())
    }

    /// Hands the chunk over, first its place in the order.
    fn cut(&mut self) -> ControlFlow<()> {
        if self.work.is_empty() {
            return Continue(());
        }
        let (done, listen) = sync_channel(1);
        let chunk = Chunk {
            at: self.at,
            work: std::mem::take(&mut self.work),
            done,
        };
        self.weight = 0;
        if self.queue.send(listen).is_err() || self.hand.send(chunk).is_err() {
            return Break(());
        }
        Continue(())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;
    use crate::form::Piece;

    fn line(number: u64) -> Task {
        Task {
            at: At {
                file: 0,
                record: number,
            },
            weight: 40_000,
            what: What::Line(format!("a/{number}"), Vec::new()),
        }
    }

    fn lines(count: u64) -> impl FnOnce(&mut dyn FnMut(Task) -> ControlFlow<()>) + Send {
        move |give| {
            for number in 1..=count {
                if give(line(number)).is_break() {
                    return;
                }
            }
        }
    }

    fn placed(what: &What) -> Part<Piece> {
        Part {
            piece: Piece::Bytes(what.place().into_bytes()),
            articles: 1,
            ..Part::default()
        }
    }

    #[test]
    fn what_comes_out_first_went_in_first() {
        for threads in [1, 2, 4, 7] {
            let mut said = Vec::new();
            let slow = AtomicUsize::new(0);
            let work = move |what: What| {
                // Every so often one that takes much longer than those behind it.
                if slow.fetch_add(1, Ordering::Relaxed).is_multiple_of(50) {
                    thread::sleep(Duration::from_millis(5));
                }
                placed(&what)
            };
            let taken = run(threads, lines(500), work, |at, parts| {
                for part in parts {
                    if let Piece::Bytes(bytes) = part.piece {
                        said.push(String::from_utf8(bytes).unwrap_or_default());
                    }
                }
                assert_eq!(said.len() as u64, at.record);
                Ok(())
            });
            assert!(taken.is_ok());
            let expected: Vec<_> = (1..=500).map(|number| format!("a/{number}")).collect();
            assert_eq!(said, expected, "{threads} threads");
        }
    }

    #[test]
    fn an_article_on_which_the_program_fails_costs_no_other() {
        panics::keep_quiet();
        let work = |what: What| {
            assert!(what.place() != "a/7", "this one is poison");
            placed(&what)
        };
        let (mut articles, mut rejects) = (0, Vec::new());
        let taken = run(2, lines(20), work, |_, parts| {
            for part in parts {
                articles += part.articles;
                rejects.extend(part.rejects);
            }
            Ok(())
        });
        assert!(taken.is_ok());
        assert_eq!(articles, 19);
        let told: Vec<_> = rejects.iter().map(ToString::to_string).collect();
        assert_eq!(told.len(), 1);
        assert!(
            told[0].starts_with("a/7: ") && told[0].contains("this one is poison"),
            "{told:?}"
        );
    }

    #[test]
    fn no_more_is_read_than_the_queue_holds() {
        let read = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&read);
        let produce = move |give: &mut dyn FnMut(Task) -> ControlFlow<()>| {
            for number in 1..=100_000 {
                count.fetch_add(1, Ordering::SeqCst);
                if give(line(number)).is_break() {
                    return;
                }
            }
        };
        let stopped = run(
            2,
            produce,
            |what| placed(&what),
            |_, _| Err(Error::Failed("this test's writer".to_owned())),
        );
        assert!(stopped.is_err());
        // Seven lines a chunk: two queues of eight, and what the threads have in hand.
        assert!(read.load(Ordering::SeqCst) < 7 * 30);
    }

    #[test]
    fn a_reader_that_fails_is_not_taken_for_the_end() {
        panics::keep_quiet();
        let produce = |give: &mut dyn FnMut(Task) -> ControlFlow<()>| {
            let _ = give(line(1));
            panic!("the disk is made of cheese");
        };
        let failed = run(1, produce, |what| placed(&what), |_, _| Ok(()));
        let told = failed.err().map(|error| error.to_string());
        assert!(told.is_some_and(|told| told.contains("made of cheese")));
    }
}
