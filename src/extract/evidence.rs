//! Why a mention says what it says: the words that decided each field.

use crate::text::Span;

macro_rules! fields {
    ($($variant:ident $id:literal $vi:literal $en:literal;)*) => {
        /// A field of a mention that words beside it decide.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field {
            $(#[doc = $en] $variant,)*
        }

        impl Field {
            /// Every field, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The id in exports.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }

            /// The name that readers see: Vietnamese, then English.
            #[must_use]
            pub const fn names(self) -> (&'static str, &'static str) {
                match self { $(Self::$variant => ($vi, $en),)* }
            }
        }
    };
}

fields! {
    Unit "unit" "Đơn vị" "Unit";
    Indicator "indicator" "Chỉ tiêu" "Indicator";
    Status "status" "Kết quả hay kế hoạch" "Result or plan";
    Approx "approx" "Mức chính xác" "Precision";
    Period "period" "Kỳ" "Period";
    Subject "subject" "Của tổ chức" "Body it is said of";
    Place "place" "Nơi" "Place";
    Target "target" "So với kế hoạch" "Compared with the plan";
    Earlier "earlier" "So với trước" "Compared with before";
    Whole "whole" "Trong tổng số" "Out of";
    Role "role" "Chức vụ" "Position";
}

/// The words that decided one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Which field.
    pub field: Field,
    /// Where the words stand.
    pub span: Span,
}
