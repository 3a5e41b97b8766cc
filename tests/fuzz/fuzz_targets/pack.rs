//! Any bytes are read as a pack, as its front and as a block of it: refused, or read and asked.
#![no_main]

use libfuzzer_sys::fuzz_target;
use trichluc::corpus::pack::{Block, Head, Inflow, Section, Unfolding, rules};
use trichluc::corpus::{Corpus, Filter, Shelf, Survey};

fuzz_target!(|input: &[u8]| {
    let mut inflow = Inflow::default();
    for piece in input.chunks(100) {
        inflow.feed(piece);
        while let Ok(Some(_)) = inflow.next() {}
    }
    let articles = input.first().copied().unwrap_or(0).into();
    if let Ok(block) = Block::read(input.to_vec(), articles) {
        for at in 0..block.len() {
            let _article = block.article(at);
        }
    }
    // No sum stands between these bytes and what reads the front.
    let head = Head {
        rules: rules(),
        front: Section::of(input, input.len(), articles),
        ..Head::default()
    };
    let empty = Corpus::default();
    let Ok(mut unfolding) = Unfolding::new(&head, input.to_vec(), Shelf::default()) else {
        return;
    };
    while let Ok(done) = unfolding.some(&empty) {
        if done {
            let corpus = empty.next(|_| true, unfolding.done());
            let selection = corpus.select(&Filter::default());
            let _overview = Survey::new(&corpus, &selection);
            let _facets = corpus.facets(&Filter::default());
            break;
        }
    }
});
