//! Builds articles by hand for tests.
