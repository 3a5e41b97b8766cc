//! Any bytes under any name are read or refused: nothing panics, and what comes out is text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use trichluc::import::limit;
use trichluc::import::message::Options;
use trichluc::import::read::read;

fuzz_target!(|input: &[u8]| {
    // The first line is the name.
    let end = input.iter().position(|byte| *byte == b'\n').unwrap_or(0);
    let name = String::from_utf8_lossy(&input[..end]);
    read(&name, input[end..].to_vec(), &Options::default(), &mut |item| {
        if let Ok(draft) = item {
            assert!(draft.text.chars().any(char::is_alphanumeric));
            assert!(draft.text.len() as u64 <= limit::TEXT + 1024);
        }
    });
});
