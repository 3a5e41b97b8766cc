//! Any text gives an article whose blocks lie in order on whole characters.
#![no_main]

use libfuzzer_sys::fuzz_target;
use trichluc::article::parse;

fuzz_target!(|source: &str| {
    let article = parse("fuzz", source);
    let mut at = 0;
    for block in &article.blocks {
        assert!(block.span.start.index() >= at && source.get(block.span.range()).is_some());
        at = block.span.end.index();
    }
});
