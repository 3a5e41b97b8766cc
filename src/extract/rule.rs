//! The rules by which mentions are found, each with the id that exports tell.

macro_rules! rules {
    ($($variant:ident $id:literal $finds:literal;)*) => {
        /// A rule that finds mentions, or says what they are.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $(#[doc = $finds] $variant,)*
        }

        impl Rule {
            /// Every rule, by the kinds of what they find.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The contract's id.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }
        }
    };
}

rules! {
    Digits "figure.digits" "One number in digits.";
    Words "figure.words" "A number in words.";
    Percent "figure.percent" "One number of percent.";
    Range "figure.range" "Two numbers, from one to the other.";
    Fraction "figure.fraction" "A part of a whole.";
    Date "time.date" "A day, or days.";
    Month "time.month" "A month.";
    Months "time.months" "So many months of a year.";
    Quarter "time.quarter" "A quarter, or half a year.";
    Year "time.year" "A year, or years.";
    Term "time.term" "A term, or a stage.";
    Number "document.number" "A document by its number.";
    Named "document.named" "A document by its type and its subject.";
    Position "person.position" "A name behind a position.";
    PositionBehind "person.position-behind" "A name before a position.";
    Address "person.address" "A name behind a word of address.";
    Surname "person.surname" "A name that begins with a surname.";
    Again "person.again" "A name that the article has elsewhere.";
    Body "organisation.name" "A body with a capital letter.";
    LowerHead "organisation.lower-head" "A body whose head is written small.";
    Level "place.level" "A name behind its level.";
    List "place.list" "A name in a list behind a level.";
    Bare "place.bare" "A name alone.";
    Corrected "reader.corrected" "Something that a reader corrected.";
    Revalued "reader.revalued" "A figure of which a reader corrected how much it is.";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_has_an_id_of_its_own_that_begins_with_what_it_finds() {
        let ids: std::collections::BTreeSet<_> = Rule::ALL.iter().map(|rule| rule.id()).collect();
        assert_eq!(ids.len(), Rule::ALL.len());
        for (rule, place) in Rule::ALL.iter().zip(0..) {
            assert_eq!(*rule as usize, place, "it is kept by its place");
            let (what, how) = rule.id().split_once('.').expect("two parts");
            assert!(crate::extract::Kind::from_id(what).is_some() || what == "reader");
            assert!(!how.is_empty());
        }
    }
}
