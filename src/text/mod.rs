//! Characters, syllables, folding, numerals and offsets of Vietnamese text.
//!
//! The lowest room: it knows the writing system and nothing of what is written. Everything works on
//! the source text as it stands (NFC or NFD, either tone placement) and reports positions in it.

mod decimal;
mod edtf;
mod fold;
mod hash;
mod letter;
mod offset;
mod sentence;
mod spelling;
mod syllable;
mod token;

pub use decimal::Decimal;
pub use edtf::{Edtf, Instant};
pub use fold::{fold_plain, fold_toned, fold_words, nfc};
pub use hash::fnv1a;
pub use letter::Tone;
pub use offset::{ByteOffset, CharOffset, OffsetMap, Span, Utf16Offset};
pub use sentence::sentences;
pub use spelling::modern;
pub use syllable::SyllableKey;
pub(crate) use syllable::keys;
pub(crate) use token::is_space;
pub use token::{Case, Token, TokenKind, tokenize, tokens, tokens_in};
