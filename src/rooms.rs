//! What reads one article: the rooms from [`text`] to [`extract`], as a crate of their own.
//!
//! They know nothing of many articles and nothing of a page; here the compiler holds them to it. And
//! they are built for speed where the page around them is built for size: reading articles is the one
//! work that a reader would wait for. `lib.rs` shows them as rooms of the one crate.

pub mod article;
pub mod extract;
pub mod lexicon;
pub mod order;
pub mod text;
