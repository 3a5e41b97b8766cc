//! How long something takes at best: the processor's time of this thread, and the shortest of
//! several runs, for what else the machine does only ever adds to it.

use std::time::{Duration, Instant};

use cpu_time::ThreadTime;

/// The shortest time that `run` took, over `time` and at least three runs, after one to warm up.
pub fn best<T>(time: Duration, mut run: impl FnMut() -> T) -> Duration {
    std::hint::black_box(run());
    let begin = Instant::now();
    let mut shortest = Duration::MAX;
    let mut runs = 0;
    while runs < 3 || begin.elapsed() < time {
        let start = ThreadTime::now();
        std::hint::black_box(run());
        shortest = shortest.min(start.elapsed());
        runs += 1;
    }
    shortest
}

/// Characters a second.
#[must_use]
pub fn rate(characters: usize, time: Duration) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "no text has 2^52 characters")]
    let characters = characters as f64;
    characters / time.as_secs_f64().max(1e-9)
}
