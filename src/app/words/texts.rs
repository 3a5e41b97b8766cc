//! How a table of texts is made: one enum, a row a text, Vietnamese and English side by side. A `{}`
//! is filled in by the caller. Each part of the page has a table of its own beside this file.

use super::Lang;

/// Something that the page says.
pub trait Wording: Copy {
    /// The words in `lang`.
    fn of(self, lang: Lang) -> &'static str;

    /// The words in `lang`, each `{}` replaced by the next of `values`.
    fn with(self, lang: Lang, values: &[&str]) -> String {
        let mut pieces = self.of(lang).split("{}");
        let mut out = pieces.next().unwrap_or_default().to_owned();
        let mut values = values.iter();
        for piece in pieces {
            out.push_str(values.next().copied().unwrap_or_default());
            out.push_str(piece);
        }
        out
    }
}

/// `texts! { Table "what it is of"; Name "vi" "en"; … }`.
macro_rules! texts {
    ($table:ident $doc:literal; $($name:ident $vi:literal $en:literal;)*) => {
        #[doc = $doc]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $table {
            $(#[doc = $en] $name,)*
        }

        #[allow(dead_code, reason = "a table is not bound to use both")]
        impl $table {
            /// The words in `lang`.
            #[must_use]
            pub fn of(self, lang: $crate::app::words::Lang) -> &'static str {
                $crate::app::words::Wording::of(self, lang)
            }

            /// The words in `lang`, each `{}` replaced by the next of `values`.
            #[must_use]
            pub fn with(self, lang: $crate::app::words::Lang, values: &[&str]) -> String {
                $crate::app::words::Wording::with(self, lang, values)
            }
        }

        impl $crate::app::words::Wording for $table {
            fn of(self, lang: $crate::app::words::Lang) -> &'static str {
                lang.pick(match self { $(Self::$name => ($vi, $en),)* })
            }
        }

        #[cfg(test)]
        #[test]
        fn both_languages_say_everything_and_take_the_same_values() {
            for (vi, en) in [$(($vi, $en)),*] {
                assert!(!vi.is_empty() && !en.is_empty(), "{vi}{en}");
                assert_eq!(vi.matches("{}").count(), en.matches("{}").count(), "{vi}");
            }
        }
    };
}

pub(super) use texts;
