//! A line for whoever watches: how much is done, how fast, and how long it will still take.

use std::io::{self, IsTerminal as _, Write as _};
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use crate::input::stream::Counter;

/// On a terminal the line is written anew so often; elsewhere a new one comes more rarely.
const EVERY: [Duration; 2] = [Duration::from_millis(200), Duration::from_secs(10)];

/// Tells of a run on standard error.
pub struct Progress {
    shown: bool,
    terminal: bool,
    total: Option<u64>,
    read: Counter,
    /// What an earlier run did already, which says nothing of this one's speed.
    before: u64,
    begun: Instant,
    last: Instant,
}

impl Progress {
    /// `asked` where the user says so, one way or the other; `total` are the input's bytes, where they are known.
    pub fn new(asked: Option<bool>, total: Option<u64>, read: Counter, before: u64) -> Self {
        let terminal = io::stderr().is_terminal();
        let now = Instant::now();
        Self {
            shown: asked.unwrap_or(terminal),
            terminal,
            total: total.filter(|total| *total > 0),
            read,
            before,
            begun: now,
            last: now,
        }
    }

    /// Tells, if it is time to.
    pub fn tell(&mut self, articles: u64, refused: u64) {
        let every = EVERY[usize::from(!self.terminal)];
        if !self.shown || self.last.elapsed() < every {
            return;
        }
        self.last = Instant::now();
        let spent = self.begun.elapsed().as_secs_f64();
        let read = self.read.load(Ordering::Relaxed);
        let mut parts = vec![
            format!("{articles} articles"),
            format!(
                "{:.0} a second",
                rate(articles - self.before.min(articles), spent)
            ),
        ];
        match self.total {
            None => parts.push(amount(read)),
            Some(total) => {
                let done = share(read, total);
                let (read, total) = (amount(read), amount(total));
                parts.push(format!("{read} of {total} ({:.0} %)", done * 100.0));
                if done > 0.01 && self.before == 0 {
                    parts.push(format!("{} left", clock(spent / done - spent)));
                }
            }
        }
        if refused > 0 {
            parts.push(format!("{refused} rejected"));
        }
        self.write(&parts.join(", "), !self.terminal);
    }

    /// Tells how it ended.
    pub fn end(&self, articles: u64, refused: u64) {
        if !self.shown {
            return;
        }
        let spent = self.begun.elapsed().as_secs_f64();
        let line = format!(
            "{articles} articles, {refused} rejected, {}, {:.0} a second",
            clock(spent),
            rate(articles - self.before.min(articles), spent)
        );
        self.write(&line, true);
    }

    /// What was not said is not worth ending a run for.
    fn write(&self, line: &str, end: bool) {
        let mut to = io::stderr().lock();
        let (begin, end) = (
            if self.terminal { "\r\x1b[K" } else { "" },
            if end { "\n" } else { "" },
        );
        let _ = write!(to, "{begin}{line}{end}");
        let _ = to.flush();
    }
}

#[expect(clippy::cast_precision_loss, reason = "shown to three digits")]
fn rate(count: u64, seconds: f64) -> f64 {
    count as f64 / seconds.max(1e-3)
}

#[expect(clippy::cast_precision_loss, reason = "shown to two digits")]
fn share(part: u64, of: u64) -> f64 {
    (part as f64 / of as f64).clamp(0.0, 1.0)
}

/// `12.3 MB`.
fn amount(bytes: u64) -> String {
    match bytes {
        0..1_000_000 => format!("{} kB", bytes / 1000),
        1_000_000..1_000_000_000 => format!("{}.{} MB", bytes / 1_000_000, bytes / 100_000 % 10),
        _ => format!("{}.{} GB", bytes / 1_000_000_000, bytes / 100_000_000 % 10),
    }
}

/// `3 s`, `4 min 10 s`, `2 h 5 min`.
fn clock(seconds: f64) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a time that lies ahead or behind, in whole seconds"
    )]
    let seconds = seconds.max(0.0).round() as u64;
    match seconds {
        0..60 => format!("{seconds} s"),
        60..3600 => format!("{} min {} s", seconds / 60, seconds % 60),
        _ => format!("{} h {} min", seconds / 3600, seconds / 60 % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_and_times_are_for_people() {
        assert_eq!(amount(12_345_678), "12.3 MB");
        assert_eq!(amount(9_999), "9 kB");
        assert_eq!(amount(1_250_000_000), "1.2 GB");
        assert_eq!(clock(3.2), "3 s");
        assert_eq!(clock(250.0), "4 min 10 s");
        assert_eq!(clock(7_500.0), "2 h 5 min");
    }
}
