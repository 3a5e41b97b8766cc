//! How the text looks, as far as the reader chooses it: size and width by steps, kinds unmarked.
//!
//! What is kept may come from a newer version or another hand: a step too far is the last one here.

use super::Preferences;

/// Something of the text's look that goes by steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The size of the letters.
    Size,
    /// The width of the column.
    Width,
}

impl Look {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Size, Self::Width];

    /// The first and the last step; `reading.css` has a rule for each but the usual, 0.
    const fn ends(self) -> (i8, i8) {
        match self {
            Self::Size => (-2, 4),
            Self::Width => (-2, 3),
        }
    }

    /// The step that is in force.
    #[must_use]
    pub fn of(self, preferences: &Preferences) -> i8 {
        let (first, last) = self.ends();
        let kept = match self {
            Self::Size => preferences.text_size,
            Self::Width => preferences.text_width,
        };
        kept.clamp(first, last)
    }

    /// The preferences one step up or down; `None` where there is no such step.
    #[must_use]
    pub fn stepped(self, preferences: &Preferences, by: i8) -> Option<Preferences> {
        let (first, last) = self.ends();
        let step = self.of(preferences).saturating_add(by);
        (first..=last).contains(&step).then(|| {
            let mut stepped = preferences.clone();
            self.set(&mut stepped, step);
            stepped
        })
    }

    /// Brings what was kept elsewhere within the steps.
    pub fn bound(self, preferences: &mut Preferences) {
        let step = self.of(preferences);
        self.set(preferences, step);
    }

    const fn set(self, preferences: &mut Preferences, step: i8) {
        match self {
            Self::Size => preferences.text_size = step,
            Self::Width => preferences.text_width = step,
        }
    }
}

/// Switches the marks of a kind off, or on again.
pub fn toggled(preferences: &mut Preferences, kind: &str) {
    let before = preferences.unmarked.len();
    preferences.unmarked.retain(|off| off != kind);
    if preferences.unmarked.len() == before {
        preferences.unmarked.push(kind.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_end_where_the_style_does() {
        for look in Look::ALL {
            for (by, end) in [(1, look.ends().1), (-1, look.ends().0)] {
                let mut preferences = Preferences::default();
                while let Some(next) = look.stepped(&preferences, by) {
                    preferences = next;
                }
                assert_eq!(look.of(&preferences), end);
            }
        }
    }

    #[test]
    fn what_was_kept_elsewhere_is_brought_within_the_steps() {
        let preferences = Preferences {
            text_size: 120,
            text_width: -128,
            ..Preferences::default()
        };
        assert_eq!(
            (Look::Size.of(&preferences), Look::Width.of(&preferences)),
            (4, -2)
        );
        assert_eq!(Look::Size.stepped(&preferences, 1), None);
        let down = Look::Size.stepped(&preferences, -1);
        assert_eq!(down.map(|down| down.text_size), Some(3));
    }

    #[test]
    fn a_kind_is_switched_off_and_on_again() {
        let mut preferences = Preferences::default();
        toggled(&mut preferences, "place");
        assert_eq!(preferences.unmarked, ["place"]);
        toggled(&mut preferences, "place");
        assert_eq!(preferences.unmarked, [""; 0]);
    }
}
