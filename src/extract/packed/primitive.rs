//! Numbers, texts, what may be missing, and lists.

use std::sync::Arc;

use super::{Packed, Packet, name};

/// Seven bits a byte, the lowest first; the eighth says that more follow.
impl Packed for u64 {
    fn pack(&self, into: &mut Vec<u8>) {
        let mut rest = *self;
        loop {
            let [low, ..] = rest.to_le_bytes();
            rest >>= 7;
            if rest == 0 {
                into.push(low & 0x7f);
                return;
            }
            into.push(low | 0x80);
        }
    }

    fn unpack(from: &mut Packet<'_>) -> Option<Self> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = from.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }
}

macro_rules! numbers {
    ($($number:ty)*) => {$(
        impl Packed for $number {
            fn pack(&self, into: &mut Vec<u8>) {
                u64::from(*self).pack(into);
            }

            fn unpack(from: &mut Packet<'_>) -> Option<Self> {
                u64::unpack(from)?.try_into().ok()
            }
        }
    )*};
}

numbers! { u8 u16 u32 }

impl Packed for usize {
    fn pack(&self, into: &mut Vec<u8>) {
        // No platform has more than 64 bits.
        u64::try_from(*self).unwrap_or(u64::MAX).pack(into);
    }

    fn unpack(from: &mut Packet<'_>) -> Option<Self> {
        u64::unpack(from)?.try_into().ok()
    }
}

/// The sign in the lowest bit.
impl Packed for i64 {
    fn pack(&self, into: &mut Vec<u8>) {
        ((self << 1) ^ (self >> 63)).cast_unsigned().pack(into);
    }

    fn unpack(from: &mut Packet<'_>) -> Option<Self> {
        let number = u64::unpack(from)?;
        Some((number >> 1).cast_signed() ^ -(number & 1).cast_signed())
    }
}

impl Packed for &'static str {
    fn pack(&self, into: &mut Vec<u8>) {
        self.len().pack(into);
        into.extend_from_slice(self.as_bytes());
    }

    fn unpack(from: &mut Packet<'_>) -> Option<Self> {
        name::kept(from.text()?)
    }
}

impl Packed for String {
    fn pack(&self, into: &mut Vec<u8>) {
        self.len().pack(into);
        into.extend_from_slice(self.as_bytes());
    }

    fn unpack(from: &mut Packet<'_>) -> Option<Self> {
        from.text().map(str::to_owned)
    }
}

impl Packed for Arc<str> {
    fn pack(&self, into: &mut Vec<u8>) {
        self.len().pack(into);
        into.extend_from_slice(self.as_bytes());
    }

    fn unpack(from: &mut Packet<'_>) -> Option<Self> {
        from.text().map(Into::into)
    }
}

impl<T: Packed> Packed for Option<T> {
    fn pack(&self, into: &mut Vec<u8>) {
        into.push(u8::from(self.is_some()));
        if let Some(value) = self {
            value.pack(into);
        }
    }

    fn unpack(from: &mut Packet<'_>) -> Option<Self> {
        match from.byte()? {
            0 => Some(None),
            _ => T::unpack(from).map(Some),
        }
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn pack(&self, into: &mut Vec<u8>) {
        self.len().pack(into);
        for value in self {
            value.pack(into);
        }
    }

    fn unpack(from: &mut Packet<'_>) -> Option<Self> {
        let mut values = Self::new();
        for _ in 0..usize::unpack(from)? {
            values.push(T::unpack(from)?);
        }
        Some(values)
    }
}
