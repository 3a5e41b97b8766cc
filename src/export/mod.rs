//! The forms in which results leave.
//!
//! - [`contract`]: the contract's JSON of an article
//! - [`table`]: what a view offers for taking along, [`draft`] before anybody asked for its rows, and
//!   [`form`] how it is written down
//! - [`name`]: what files are called
//! - [`report`]: chosen figures as sentences with footnotes and as a table
//!
//! What the words of a reader's language are is decided by `app`; here is how they are put together.

pub mod annotation;
pub mod contract;
pub mod draft;
pub mod form;
pub mod name;
pub mod report;
pub mod table;
