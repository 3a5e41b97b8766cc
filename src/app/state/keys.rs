//! The keys: one table of what each does; the help lists it, the page obeys it.
//!
//! Keys of a single letter do nothing in text fields nor with Ctrl, Alt or Cmd, and can be switched
//! off. `n`, `p`, `f` and those with Shift are the reader's own and only listed here.

use super::View;
use crate::app::words::FrameText;

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Shows the keys.
    Help,
    /// Puts the focus into the search.
    Search,
    /// Opens the palette.
    Palette,
    /// Takes the last change back.
    Undo,
    /// Does it again.
    Redo,
    /// Goes to a view.
    Go(View),
    /// Closes the source.
    Close,
    /// The next mention of the reader.
    Next,
    /// The one before.
    Previous,
    /// Words in the open article.
    Find,
}

/// Keys as the help prints them, what they do, and the sentence of it.
pub const TABLE: [(&str, Deed, FrameText); 11] = [
    ("?", Deed::Help, FrameText::KeyHelp),
    ("/", Deed::Search, FrameText::KeySearch),
    ("n", Deed::Next, FrameText::KeyNext),
    ("p", Deed::Previous, FrameText::KeyPrevious),
    ("Shift N", Deed::Next, FrameText::KeyNextFigure),
    ("Shift P", Deed::Previous, FrameText::KeyPreviousFigure),
    ("f", Deed::Find, FrameText::KeyFind),
    ("Ctrl K", Deed::Palette, FrameText::KeyPalette),
    ("Ctrl Z", Deed::Undo, FrameText::KeyUndo),
    ("Ctrl Shift Z", Deed::Redo, FrameText::KeyRedo),
    ("Esc", Deed::Close, FrameText::KeyClose),
];

/// The letter after `g` that goes to a view.
pub const LETTERS: [(char, View); 10] = [
    ('t', View::Overview),
    ('b', View::Articles),
    ('s', View::Figures),
    ('h', View::Compare),
    ('k', View::Checks),
    ('v', View::Documents),
    ('n', View::People),
    ('c', View::Organisations),
    ('g', View::Concordance),
    ('r', View::Report),
];

/// A key that was pressed.
#[derive(Clone, Copy, Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "as the browser tells them")]
pub struct Pressed<'a> {
    /// Its name: `a`, `?`, `Escape`.
    pub key: &'a str,
    /// Ctrl or Cmd.
    pub command: bool,
    /// Shift.
    pub shift: bool,
    /// Alt or `AltGr`.
    pub alt: bool,
    /// In a text field.
    pub typing: bool,
    /// Under a dialog or a sheet.
    pub covered: bool,
    /// After `g`.
    pub after_g: bool,
}

/// What follows from a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing; the browser does what it does.
    Pass,
    /// The letter of a view is waited for.
    Wait,
    /// This is done, and by nobody else.
    Do(Deed),
}

/// What a key does; `letters` is whether those of a single letter are on.
#[must_use]
pub fn step(pressed: Pressed, letters: bool) -> Step {
    let key = pressed.key;
    if pressed.alt {
        return Step::Pass;
    }
    if pressed.command {
        let undoing = !pressed.typing;
        return match (key.to_lowercase().as_str(), pressed.shift) {
            ("k", false) => Step::Do(Deed::Palette),
            ("z", false) if undoing => Step::Do(Deed::Undo),
            ("z", true) | ("y", false) if undoing => Step::Do(Deed::Redo),
            _ => Step::Pass,
        };
    }
    if pressed.typing || pressed.covered {
        return Step::Pass;
    }
    if key == "Escape" {
        return Step::Do(Deed::Close);
    }
    if !letters {
        return Step::Pass;
    }
    if pressed.after_g {
        let mut rows = LETTERS.iter();
        let row = rows.find(|(letter, _)| key.chars().eq([*letter]));
        return row.map_or(Step::Pass, |(_, view)| Step::Do(Deed::Go(*view)));
    }
    match key {
        "?" => Step::Do(Deed::Help),
        "/" => Step::Do(Deed::Search),
        "g" => Step::Wait,
        _ => Step::Pass,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::order::InOrder as _;

    fn key(key: &str) -> Pressed<'_> {
        Pressed {
            key,
            ..Pressed::default()
        }
    }

    #[test]
    fn letters_act_outside_of_text_without_modifiers() {
        assert_eq!(step(key("?"), true), Step::Do(Deed::Help));
        assert_eq!(step(key("g"), true), Step::Wait);
        let s = Pressed {
            after_g: true,
            ..key("s")
        };
        assert_eq!(step(s, true), Step::Do(Deed::Go(View::Figures)));
        let quiet = [
            step(key("?"), false),
            step(
                Pressed {
                    typing: true,
                    ..key("/")
                },
                true,
            ),
            step(
                Pressed {
                    covered: true,
                    ..key("/")
                },
                true,
            ),
            step(
                Pressed {
                    alt: true,
                    ..key("g")
                },
                true,
            ),
            step(
                Pressed {
                    command: true,
                    ..key("g")
                },
                true,
            ),
            step(
                Pressed {
                    after_g: true,
                    ..key("?")
                },
                true,
            ),
        ];
        assert_eq!(quiet, [Step::Pass; 6]);
    }

    #[test]
    fn a_text_field_undoes_its_own_typing() {
        let z = Pressed {
            command: true,
            ..key("z")
        };
        assert_eq!(step(z, false), Step::Do(Deed::Undo));
        assert_eq!(
            step(
                Pressed {
                    shift: true,
                    key: "Z",
                    ..z
                },
                true
            ),
            Step::Do(Deed::Redo)
        );
        assert_eq!(step(Pressed { typing: true, ..z }, true), Step::Pass);
        let k = Pressed {
            typing: true,
            command: true,
            ..key("k")
        };
        assert_eq!(step(k, true), Step::Do(Deed::Palette));
    }

    #[test]
    fn every_view_has_a_letter_of_its_own() {
        let mut letters: Vec<_> = LETTERS.iter().map(|(letter, _)| letter).collect();
        letters.order();
        letters.dedup();
        assert_eq!(letters.len(), View::all().count());
        assert!(View::all().all(|view| LETTERS.iter().any(|(_, other)| *other == view)));
    }
}
