//! The values, each a row: its fields, or its choices.

use super::{Packed, Packet};
use crate::article::{Block, BlockKind, Published, Sentences};
use crate::extract::Rule;
use crate::extract::check::{Check, CheckKind, Comparison, Missing, Unchecked, Verdict};
use crate::extract::{
    Abbreviation, Amount, Approx, Document, Evidence, Extraction, Field, Figure, Held, Level,
    Mention, Organisation, Person, Place, PlaceKind, Reasons, Status, Time, Value,
};
use crate::lexicon::Indicator;
use crate::text::{ByteOffset, Decimal, Edtf, Instant, Span};

/// One after the other.
macro_rules! fields {
    ($($kind:ty { $($field:ident)* })*) => {$(
        impl Packed for $kind {
            fn pack(&self, into: &mut Vec<u8>) {
                $(self.$field.pack(into);)*
            }

            fn unpack(from: &mut Packet<'_>) -> Option<Self> {
                Some(Self { $($field: Packed::unpack(from)?,)* })
            }
        }
    )*};
}

/// By their place in the list of all of them.
macro_rules! choices {
    ($($kind:ty: $all:expr;)*) => {$(
        impl Packed for $kind {
            fn pack(&self, into: &mut Vec<u8>) {
                let at = $all.iter().position(|one| one == self);
                at.unwrap_or(usize::MAX).pack(into);
            }

            fn unpack(from: &mut Packet<'_>) -> Option<Self> {
                $all.get(usize::unpack(from)?).copied()
            }
        }
    )*};
}

/// A number that says which, and what belongs to it.
macro_rules! variants {
    ($($kind:ident { $($tag:literal $variant:ident($($field:ident),*))* })*) => {$(
        impl Packed for $kind {
            fn pack(&self, into: &mut Vec<u8>) {
                match self {
                    $(Self::$variant($($field),*) => {
                        into.push($tag);
                        $($field.pack(into);)*
                    })*
                }
            }

            fn unpack(from: &mut Packet<'_>) -> Option<Self> {
                match from.byte()? {
                    $($tag => {
                        $(let $field = Packed::unpack(from)?;)*
                        Some(Self::$variant($($field),*))
                    })*
                    _ => None,
                }
            }
        }
    )*};
}

fields! {
    Extraction { mentions checks unchecked abbreviations }
    Mention { span block sentence rule value evidence }
    Evidence { field span }
    Figure { amount unit indicator status approx period }
    Time { edtf }
    Document { kind number date issuer title term }
    Person { role key name }
    Organisation { level name within seat }
    Place { kind name parent successor }
    Check { kind figures stated computed verdict line block sentence comparison }
    Comparison { result base field }
    Unchecked { kind figures missing line }
    Abbreviation { short full span }
    Published { iso day span }
    Instant { year month day }
}

choices! {
    Approx: Self::ALL;
    CheckKind: Self::ALL;
    Field: Self::ALL;
    Indicator: Self::ALL;
    Level: Self::ALL;
    PlaceKind: Self::ALL;
    Rule: Self::ALL;
    Status: Self::ALL;
    Verdict: Self::ALL;
    Missing: [Self::Whole, Self::Plan, Self::Earlier, Self::Implied];
    BlockKind: [Self::Title, Self::Dateline, Self::Lead, Self::Caption, Self::Paragraph, Self::Byline];
}

variants! {
    Value { 0 Figure(one) 1 Time(one) 2 Document(one) 3 Person(one) 4 Organisation(one) 5 Place(one) }
    Edtf { 0 At(one) 1 Between(from_, to) }
}

impl<T: Packed> Packed for Held<T> {
    fn pack(&self, into: &mut Vec<u8>) {
        T::pack(self, into);
    }

    fn unpack(from: &mut Packet<'_>) -> Option<Self> {
        T::unpack(from).map(Self::from)
    }
}

impl Packed for Reasons {
    fn pack(&self, into: &mut Vec<u8>) {
        self.iter().count().pack(into);
        for reason in self {
            reason.pack(into);
        }
    }

    fn unpack(from: &mut Packet<'_>) -> Option<Self> {
        let count = usize::unpack(from)?;
        (0..count).map(|_| Evidence::unpack(from)).collect()
    }
}

impl Packed for Amount {
    fn pack(&self, into: &mut Vec<u8>) {
        let (tag, one, other) = match *self {
            Self::Exact(value) => (0, value, None),
            Self::Range { low, high } => (1, low, Some(high)),
            Self::Fraction { part, of } => (2, part, Some(of)),
        };
        into.push(tag);
        one.pack(into);
        if let Some(other) = other {
            other.pack(into);
        }
    }

    fn unpack(from: &mut Packet<'_>) -> Option<Self> {
        let tag = from.byte()?;
        let one = Packed::unpack(from)?;
        match tag {
            0 => Some(Self::Exact(one)),
            1 => Some(Self::Range {
                low: one,
                high: Packed::unpack(from)?,
            }),
            2 => Some(Self::Fraction {
                part: one,
                of: Packed::unpack(from)?,
            }),
            _ => None,
        }
    }
}

impl Packed for Decimal {
    fn pack(&self, into: &mut Vec<u8>) {
        self.mantissa().pack(into);
        self.scale().pack(into);
    }

    fn unpack(from: &mut Packet<'_>) -> Option<Self> {
        Some(Self::new(Packed::unpack(from)?, Packed::unpack(from)?))
    }
}

impl Packed for Block {
    fn pack(&self, into: &mut Vec<u8>) {
        self.kind.pack(into);
        self.span.pack(into);
        self.sentences().collect::<Vec<_>>().pack(into);
        self.repeats.pack(into);
    }

    fn unpack(from: &mut Packet<'_>) -> Option<Self> {
        let (kind, span) = (Packed::unpack(from)?, Span::unpack(from)?);
        let sentences = Vec::<Span>::unpack(from)?;
        let within = sentences.iter().all(|sentence| span.contains(*sentence));
        within.then_some(())?;
        Some(Self {
            kind,
            span,
            sentences: Sentences::new(span.start, &sentences),
            repeats: Packed::unpack(from)?,
        })
    }
}

impl Packed for Span {
    fn pack(&self, into: &mut Vec<u8>) {
        self.start.0.pack(into);
        self.end.0.pack(into);
    }

    fn unpack(from: &mut Packet<'_>) -> Option<Self> {
        let (start, end) = (Packed::unpack(from)?, Packed::unpack(from)?);
        let span = Self {
            start: ByteOffset(start),
            end: ByteOffset(end),
        };
        // Words are cut out by it: what is kept by others is not trusted to be the rules' own.
        from.source.get(span.range()).map(|_| span)
    }
}
