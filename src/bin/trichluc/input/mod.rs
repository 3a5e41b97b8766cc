//! From the arguments to articles, one piece of work after another.
//!
//! - [`walk`]: arguments to files: folders with all that lies in them, patterns of names
//! - [`way`]: what a file is, by its name
//! - [`stream`]: bytes, unpacked where they are packed, and counted
//! - [`lines`]: lines of no more than bearable length
//! - [`task`]: a piece of work, and doing it
//! - [`each`]: all of these put together
//!
//! What is cheap and has to be done in turn (listing, reading, unpacking, cutting into lines, opening
//! archives) is done by whoever calls [`each`]; what is dear and can be done side by side (JSON, PDF and
//! Word files, extraction) waits in the [`Task`]. No file is held whole but one that its format
//! asks for.
//!
//! The order is fixed: arguments as they are given, in a folder by name. [`At`] counts along it, so that the same
//! arguments over the same files can be gone on with at any place.

pub mod each;
pub mod lines;
pub mod stream;
pub mod task;
pub mod walk;
pub mod way;

pub use each::{At, each};
pub use task::{Said, Task};
pub use walk::{Files, Found};

/// No plain text is longer: it is held whole, and what is found in it many times over.
pub const TEXT: u64 = 64 * 1024 * 1024;
