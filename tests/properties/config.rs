//! How many texts and files are made up, and which: the same each time, unless `PROPTEST_CASES` asks for
//! another number of others.

use proptest::prelude::ProptestConfig;
use proptest::test_runner::RngSeed;

/// A few of the same, or as many as are asked for.
pub fn config() -> ProptestConfig {
    let given = ProptestConfig::default();
    ProptestConfig {
        failure_persistence: None,
        ..if std::env::var_os("PROPTEST_CASES").is_some() {
            given
        } else {
            ProptestConfig {
                cases: 128,
                rng_seed: RngSeed::Fixed(2022),
                ..given
            }
        }
    }
}
