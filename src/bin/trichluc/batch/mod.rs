//! Reading articles by the million: all cores, bounded memory, and nothing lost or done twice.
//!
//! - [`engine`]: one thread that reads, some that extract, one that writes in the input's order
//! - [`output`]: where results and rejects go, and how far they have come
//! - [`journal`]: what a run leaves behind, for the next to go on from
//! - [`inputs`]: what is read, measured before: by that an interrupted run knows its input again
//! - [`progress`]: a line for whoever watches
//!
//! # Why the result is the same for every number of threads
//!
//! Work is cut into chunks of bounded size in the order of the input. For each chunk the reader puts the
//! receiving end of a channel into a queue of bounded length before any thread may begin with it; the
//! writer empties that queue front to back. So what comes out first went in first, and one slow article
//! holds up the reader as soon as the queue is full: no more than that many chunks are ever in memory.
//!
//! # How a run is interrupted and gone on with
//!
//! Nothing bears the output's name before all of it is there: results go to `OUT.part`, rejects to
//! `REJECTS.part`. Once a second both are brought to the disk, and then a line with their lengths and the
//! place in the input is added to `OUT.journal`. Whatever ends the run (a signal, a crash, a power cut), the last
//! whole line of the journal tells a state that the disk has: `--resume` cuts both files to those
//! lengths, passes over as much of the input, and goes on. What was written behind that line is done again,
//! into the place where it stood. At the end a last line says so, the files take their names, and the journal goes.
//!
//! The journal's first line tells what was being done: this release, the form, and the input's names, sizes
//! and times. Where any of these is another, going on would put two results into one file, and is refused. Standard
//! input cannot be taken up again. Packed input is unpacked again as far as it was read.
//!
//! Parquet cannot be cut: its index stands at the end. So it is written in parts, a row group each, into
//! `OUT.parts`, where the journal counts parts in place of bytes; at the end they are put together without
//! being unpacked.
//!
//! The journal is locked while a run lasts, so that two runs into one output cannot be.

pub mod engine;
pub mod inputs;
pub mod journal;
pub mod output;
pub mod progress;
