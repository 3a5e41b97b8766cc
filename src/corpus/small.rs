//! Numbers in as few bytes as the largest of them needs: most articles have fewer than 256 different
//! words, and the few that have more should not make all others pay.

/// Numbers that do not change any more.
#[derive(Clone, Debug)]
pub(super) enum Small {
    /// All below 2⁸.
    Bytes(Box<[u8]>),
    /// All below 2¹⁶.
    Pairs(Box<[u16]>),
    /// Others.
    Words(Box<[u32]>),
}

impl Default for Small {
    fn default() -> Self {
        Self::Bytes(Box::default())
    }
}

/// Does something with the numbers in the width that they have.
macro_rules! of_width {
    ($small:expr, $numbers:ident => $does:expr) => {
        match $small {
            $crate::corpus::small::Small::Bytes($numbers) => $does,
            $crate::corpus::small::Small::Pairs($numbers) => $does,
            $crate::corpus::small::Small::Words($numbers) => $does,
        }
    };
}

impl Small {
    pub fn new(numbers: &[u32]) -> Self {
        let most = numbers.iter().copied().max().unwrap_or(0);
        if u8::try_from(most).is_ok() {
            Self::Bytes(narrowed(numbers))
        } else if u16::try_from(most).is_ok() {
            Self::Pairs(narrowed(numbers))
        } else {
            Self::Words(numbers.into())
        }
    }

    pub fn len(&self) -> usize {
        of_width!(self, numbers => numbers.len())
    }

    /// The number there; nought behind the last.
    pub fn get(&self, at: usize) -> u32 {
        of_width!(self, numbers => numbers.get(at).copied().map_or(0, Into::into))
    }
}

fn narrowed<T: TryFrom<u32> + Default>(numbers: &[u32]) -> Box<[T]> {
    let numbers = numbers.iter();
    numbers
        .map(|number| T::try_from(*number).unwrap_or_default())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_is_what_it_was_in_any_width() {
        for most in [0, 255, 256, 65_535, 65_536, u32::MAX] {
            let numbers = [1, most, 0, 7];
            let small = Small::new(&numbers.map(|n| n.min(most)));
            assert_eq!(small.len(), 4);
            for (at, number) in numbers.iter().enumerate() {
                assert_eq!(small.get(at), (*number).min(most));
            }
        }
        assert!(matches!(Small::new(&[255]), Small::Bytes(_)));
        assert!(matches!(Small::new(&[256]), Small::Pairs(_)));
        assert_eq!(Small::default().get(9), 0);
    }
}
