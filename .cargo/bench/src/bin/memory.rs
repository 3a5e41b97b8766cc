//! How often and for how many bytes reading one article asks for memory, on average over the seeds.

use std::alloc::System;
use std::path::Path;
use std::{env, io};

use bench::{articles, pass, texts};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

fn main() -> io::Result<()> {
    let root = env::args()
        .nth(1)
        .ok_or_else(|| io::Error::other("usage: memory ROOT"))?;
    let sample = texts::seeds(Path::new(&root))?;
    let count = articles(&sample).count().max(1);
    // The tables are compiled once, with the first article.
    std::hint::black_box(pass(&sample));
    let region = Region::new(ALLOCATOR);
    std::hint::black_box(pass(&sample));
    let change = region.change();
    let times = change.allocations + change.reallocations;
    println!("seeds allocations\t{}", times / count);
    println!("seeds allocated\t{}", change.bytes_allocated / count);
    println!("seeds source\t{}", sample.len() / count);
    Ok(())
}
