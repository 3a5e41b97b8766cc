//! What the measuring programs share: the pass that is measured, the texts, the clock.
//!
//! A program prints one result a line, `name`, tab, number; `cargo xtask bench` starts them one
//! after the other and makes the table.

mod many;
mod pass;
mod rows;

#[cfg(not(target_arch = "wasm32"))]
pub mod clock;
#[cfg(not(target_arch = "wasm32"))]
pub mod hostile;
#[cfg(not(target_arch = "wasm32"))]
pub mod texts;

pub use many::{MANY, many};
pub use pass::{SEPARATOR, articles, pass};
pub use rows::rows;
