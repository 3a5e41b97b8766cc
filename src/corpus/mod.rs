//! Articles together: index, filters, facets, search, statistics.

mod embedded;

pub use embedded::EMBEDDED;
