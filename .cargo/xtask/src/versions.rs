//! The one place where the versions of the tools are pinned.
//!
//! A few of them have to be repeated in a file that a tool reads for itself (`package.json`,
//! `Cargo.toml`, `Trunk.toml`); the tests below fail when such a copy differs.

/// Builds the page. 0.22 wants a newer compiler than the project's.
pub const TRUNK: &str = "0.21.14";

/// Must be exactly the version of the `wasm-bindgen` crate in `Cargo.toml`.
pub const WASM_BINDGEN: &str = "0.2.129";

/// npm's `binaryen`, for `wasm-opt`. Older ones reject what the compiler emits.
pub const BINARYEN: &str = "132.0.0";

/// Starts the fuzzer.
pub const CARGO_FUZZ: &str = "0.13.2";

/// Checks licences, sources and known faults of what the project depends on.
pub const CARGO_DENY: &str = "0.20.2";

/// The recogniser of Vietnamese names that the benchmark compares with.
pub const UNDERTHESEA: &str = "9.5.0";

/// Runs on many machines; the command line is tried on a cluster of it. Wants Java 17 or newer.
pub const PYSPARK: &str = "4.1.4";

/// What the command line is tried on: engines, and databases that read its Parquet. Spark needs the second
/// and third for Arrow.
pub const ENGINES: &[(&str, &str)] = &[
    ("pyspark", PYSPARK),
    ("pyarrow", "26.0.1"),
    ("pandas", "2.3.3"),
    ("dask", "2026.8.0"),
    ("duckdb", "2.0.0"),
    ("polars", "2.1.0"),
];

/// Searches texts; the benchmark compares with it.
pub const MINISEARCH: &str = "7.2.0";

/// Likewise.
pub const FLEXSEARCH: &str = "0.8.212";

/// Filters records and counts what is left; the benchmark compares with it.
pub const CROSSFILTER: &str = "1.5.4";

/// Tables that are grouped and counted; likewise. It goes on under another name, as `@perspective-dev/client`.
pub const PERSPECTIVE: &str = "3.8.0";

/// Searches static sites; the page's download is compared with its.
pub const PAGEFIND: &str = "1.5.2";

/// A database in the browser; likewise.
pub const DUCKDB: &str = "1.32.0";

/// Judges pages by how fast they open, and by what they promise. 13 wants a newer Node.
pub const LIGHTHOUSE: &str = "12.8.2";

/// Draws the page, and a bare page that it is compared with.
pub const YEW: &str = "0.23.0";

/// Drives the browser in the end-to-end tests. 1.60 is also able to drive a system's own Firefox.
#[cfg(test)]
pub const PLAYWRIGHT: &str = "1.60.0";

/// The accessibility rules that the end-to-end tests apply.
#[cfg(test)]
pub const AXE: &str = "4.13.0";

/// The oldest Node whose `node --test` and `npm ci` do what is needed here.
pub const NODE_MAJOR: u32 = 20;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::Place;

    #[track_caller]
    fn says(file: &str, line: &str) {
        let path = Place::find().expect("a place").root.join(file);
        let text = std::fs::read_to_string(&path).expect("the file is readable");
        assert!(text.contains(line), "{file} should say `{line}`");
    }

    #[test]
    fn the_crate_and_its_command_line_half_are_of_one_version() {
        says("Cargo.toml", &format!("version = \"={WASM_BINDGEN}\""));
    }

    #[test]
    fn trunk_expects_the_pinned_tools() {
        let major = BINARYEN.split('.').next().expect("a major version");
        says("Trunk.toml", &format!("wasm_opt = \"version_{major}\""));
        says("Trunk.toml", &format!("wasm_bindgen = \"{WASM_BINDGEN}\""));
        says("Trunk.toml", &format!("trunk-version = \"={TRUNK}\""));
    }

    #[test]
    fn the_end_to_end_tests_use_the_pinned_packages() {
        let package = "tests/e2e/package.json";
        says(package, &format!("\"playwright-core\": \"{PLAYWRIGHT}\""));
        says(package, &format!("\"@axe-core/playwright\": \"{AXE}\""));
    }

    #[test]
    fn the_benchmark_uses_the_pinned_peers() {
        let package = "tests/bench/package.json";
        says(package, &format!("\"minisearch\": \"{MINISEARCH}\""));
        says(package, &format!("\"flexsearch\": \"{FLEXSEARCH}\""));
        says(package, &format!("\"crossfilter2\": \"{CROSSFILTER}\""));
        says(
            package,
            &format!("\"@finos/perspective\": \"{PERSPECTIVE}\""),
        );
    }

    #[test]
    fn the_comparison_uses_the_pinned_peers() {
        let package = "tests/bench/sizes/package.json";
        says(package, &format!("\"pagefind\": \"{PAGEFIND}\""));
        says(package, &format!("\"@duckdb/duckdb-wasm\": \"{DUCKDB}\""));
        says(package, &format!("\"lighthouse\": \"{LIGHTHOUSE}\""));
        says(
            "Cargo.lock",
            &format!("name = \"yew\"\nversion = \"{YEW}\""),
        );
    }
}
