//! The forms in which results leave: the contract's JSON, and what readers take along.

pub mod annotation;
pub mod contract;

pub mod table;
