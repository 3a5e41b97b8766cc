//! The same pass for the browser. JavaScript holds the clock.

use wasm_bindgen::prelude::wasm_bindgen;

/// A sample inside the memory of WebAssembly, so that handing it over is not timed.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Sample(String);

#[wasm_bindgen]
impl Sample {
    /// Takes the sample over.
    #[must_use]
    #[wasm_bindgen(constructor)]
    pub fn new(sample: String) -> Self {
        Self(sample)
    }

    /// How many characters it has.
    #[must_use]
    pub fn characters(&self) -> usize {
        self.0.chars().count()
    }

    /// Reads it once and counts what is found.
    #[must_use]
    pub fn pass(&self) -> usize {
        bench::pass(&self.0)
    }
}

fn main() {}
