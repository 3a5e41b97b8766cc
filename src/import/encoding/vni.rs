//! VNI for Windows: a vowel and, behind it, one byte for its quality and tone together; letters that
//! take no such byte have a place of their own. Capitals are 0x20 before, for both bytes.

/// What the byte behind a vowel adds to it, as combining marks.
pub const MARKS: [(u8, &str); 17] = [
    (0xF8, "\u{300}"),
    (0xFB, "\u{309}"),
    (0xF5, "\u{303}"),
    (0xF9, "\u{301}"),
    (0xEF, "\u{323}"),
    (0xE2, "\u{302}"),
    (0xE0, "\u{302}\u{300}"),
    (0xE5, "\u{302}\u{309}"),
    (0xE3, "\u{302}\u{303}"),
    (0xE1, "\u{302}\u{301}"),
    (0xE4, "\u{302}\u{323}"),
    (0xEA, "\u{306}"),
    (0xE8, "\u{306}\u{300}"),
    (0xFA, "\u{306}\u{309}"),
    (0xFC, "\u{306}\u{303}"),
    (0xE9, "\u{306}\u{301}"),
    (0xEB, "\u{306}\u{323}"),
];

/// Letters with a byte of their own.
pub const SINGLES: [(u8, char); 9] = [
    (0xF1, 'đ'),
    (0xF4, 'ơ'),
    (0xF6, 'ư'),
    (0xEC, 'ì'),
    (0xE6, 'ỉ'),
    (0xF3, 'ĩ'),
    (0xED, 'í'),
    (0xF2, 'ị'),
    (0xEE, 'ỵ'),
];

/// The vowels behind which a byte may stand, and whether it may change their quality.
pub const VOWELS: [(char, &str); 7] = [
    ('a', "\u{302}\u{306}"),
    ('e', "\u{302}"),
    ('o', "\u{302}"),
    ('u', ""),
    ('y', ""),
    ('ơ', ""),
    ('ư', ""),
];
