//! Any text gives mentions inside their blocks, on whole characters, and can be exported.
#![no_main]

use libfuzzer_sys::fuzz_target;
use trichluc::article::parse;
use trichluc::export::contract;
use trichluc::extract::extract;

fuzz_target!(|source: &str| {
    let article = parse("fuzz", source);
    let extraction = extract(&article);
    for mention in &extraction.mentions {
        assert!(source.get(mention.span.range()).is_some_and(|text| !text.is_empty()));
        assert!(article.blocks[mention.block].span.contains(mention.span));
    }
    let _json = contract::article(&article, &extraction);
});
