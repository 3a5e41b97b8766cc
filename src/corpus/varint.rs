//! Numbers in as few bytes as they need, for what is kept and exchanged: seven bits a byte, the lowest first;
//! the eighth says that more follow. Runs of bytes have their length before them.

/// Puts a number behind what is there.
pub(super) fn put(into: &mut Vec<u8>, mut number: u64) {
    loop {
        let [low, ..] = number.to_le_bytes();
        number >>= 7;
        if number == 0 {
            return into.push(low & 0x7f);
        }
        into.push(low | 0x80);
    }
}

/// Puts a length or a place.
pub(super) fn put_size(into: &mut Vec<u8>, size: usize) {
    // No platform has more than 64 bits.
    put(into, u64::try_from(size).unwrap_or(u64::MAX));
}

/// Takes the next number; `None` where there is none.
pub(super) fn taken(from: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for shift in (0..u64::BITS).step_by(7) {
        let (byte, rest) = from.split_first()?;
        *from = rest;
        let bits = u64::from(byte & 0x7f);
        number |= Some(bits << shift).filter(|put| put >> shift == bits)?;
        if *byte < 0x80 {
            return Some(number);
        }
    }
    None
}

/// Takes the next number as a length or a place.
pub(super) fn taken_size(from: &mut &[u8]) -> Option<usize> {
    usize::try_from(taken(from)?).ok()
}

/// Puts a run of bytes.
pub(super) fn put_run(into: &mut Vec<u8>, run: &[u8]) {
    put_size(into, run.len());
    into.extend_from_slice(run);
}

/// Takes the next run of bytes.
pub(super) fn taken_run<'a>(from: &mut &'a [u8]) -> Option<&'a [u8]> {
    let length = taken_size(from)?;
    let (run, rest) = from.split_at_checked(length)?;
    *from = rest;
    Some(run)
}

/// Takes the next run of bytes as a text.
pub(super) fn taken_text<'a>(from: &mut &'a [u8]) -> Option<&'a str> {
    std::str::from_utf8(taken_run(from)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_comes_back_and_what_is_cut_short_does_not() {
        for number in [0, 1, 127, 128, 300, 65_536, u64::MAX] {
            let mut bytes = Vec::new();
            put(&mut bytes, number);
            let mut from = bytes.as_slice();
            assert_eq!(taken(&mut from), Some(number));
            assert!(from.is_empty());
            assert_eq!(taken(&mut &bytes[..bytes.len() - 1]), None);
        }
        assert_eq!(taken(&mut &[0xff; 12][..]), None, "no number is so great");
    }

    #[test]
    fn a_run_is_taken_as_long_as_it_is_and_never_longer_than_what_is_there() {
        let mut bytes = Vec::new();
        put_run(&mut bytes, "Đảng".as_bytes());
        put_run(&mut bytes, &[0xff]);
        let mut from = bytes.as_slice();
        assert_eq!(taken_text(&mut from), Some("Đảng"));
        assert_eq!(taken_text(&mut { from }), None, "it is no text");
        assert_eq!(taken_run(&mut from), Some(&[0xff][..]));
        assert_eq!(taken_run(&mut from), None);
        assert_eq!(taken_run(&mut &bytes[..3]), None);
    }
}
