//! What the page tells of something that was just done. One sentence, in both languages.

use super::Counts;
use super::file::{Refusal, Taken};
use crate::app::words::{FrameText, Lang, Noun, format};

/// Something that was just done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Work of the reader's is gone.
    Lost(Counts),
    /// The last change was taken back.
    Undone,
    /// It was done again.
    Redone,
    /// A correction was kept.
    Mended,
    /// Everything was erased.
    Erased,
    /// A file was taken in.
    Taken(Taken),
    /// A file was not.
    Refused(Refusal),
    /// The browser keeps nothing for this page.
    Blocked,
    /// What was kept could not be read, in whole or in part, and lies aside.
    Aside,
}

impl Notice {
    /// Whether it tells of a change that can be undone.
    #[must_use]
    pub const fn undoes(self) -> bool {
        match self {
            Self::Lost(_) | Self::Erased | Self::Mended | Self::Redone => true,
            Self::Taken(taken) => taken.taken > 0,
            Self::Undone | Self::Refused(_) | Self::Blocked | Self::Aside => false,
        }
    }

    /// Whether it merely confirms, and so may go away by itself: nothing went wrong, and nothing is lost
    /// that the reader did not just ask for.
    #[must_use]
    pub const fn fades(self) -> bool {
        match self {
            Self::Undone => true,
            Self::Taken(taken) => taken.taken == 0 && taken.refused == 0,
            _ => false,
        }
    }

    /// The sentence.
    #[must_use]
    pub fn say(self, lang: Lang) -> String {
        let plain = |text: FrameText| text.of(lang).to_owned();
        let count = |n| format::count(lang, n);
        match self {
            Self::Lost(losses) => FrameText::Lost.with(lang, &[&counted(losses, lang)]),
            Self::Undone => plain(FrameText::Undone),
            Self::Redone => plain(FrameText::Redone),
            Self::Mended => plain(FrameText::Mended),
            Self::Erased => plain(FrameText::Erased),
            Self::Taken(taken) => FrameText::Imported.with(
                lang,
                &[
                    &count(taken.taken),
                    &count(taken.known),
                    &count(taken.refused),
                ],
            ),
            Self::Refused(Refusal::TooLong) => plain(FrameText::FileTooLong),
            Self::Refused(Refusal::Unknown) => plain(FrameText::FileUnknown),
            Self::Refused(Refusal::Later) => plain(FrameText::FileLater),
            Self::Blocked => plain(FrameText::Blocked),
            Self::Aside => plain(FrameText::Aside),
        }
    }
}

/// `2 chỗ sửa, 1 nhận xét`; what there is none of is not named.
#[must_use]
pub fn counted(counts: Counts, lang: Lang) -> String {
    let sorts = [
        (Noun::Correction, counts.corrections),
        (Noun::Judgement, counts.judged),
        (Noun::ReportFigure, counts.report),
    ];
    let some = sorts.iter().filter(|(_, n)| *n > 0);
    some.map(|(noun, n)| noun.count(lang, *n))
        .collect::<Vec<_>>()
        .join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_lost_is_named_with_its_number() {
        let lost = Notice::Lost(Counts {
            corrections: 2,
            judged: 0,
            report: 1,
        });
        assert_eq!(
            lost.say(Lang::Vi),
            "Đã bỏ 2\u{a0}chỗ sửa, 1\u{a0}số liệu của báo cáo."
        );
        assert_eq!(
            lost.say(Lang::En),
            "Removed 2\u{a0}corrections, 1\u{a0}figure of the report."
        );
    }

    #[test]
    fn only_a_change_offers_to_be_undone() {
        assert!(Notice::Lost(Counts::default()).undoes());
        assert!(!Notice::Taken(Taken::default()).undoes());
        assert!(!Notice::Blocked.undoes());
    }

    #[test]
    fn what_can_be_undone_or_went_wrong_stays() {
        let taken = |taken, refused| {
            Notice::Taken(Taken {
                taken,
                known: 1,
                refused,
            })
        };
        let all = [
            (Notice::Undone, true),
            (taken(0, 0), true),
            (taken(1, 0), false),
            (taken(0, 1), false),
            (Notice::Redone, false),
            (Notice::Mended, false),
            (Notice::Erased, false),
            (Notice::Lost(Counts::default()), false),
            (Notice::Refused(Refusal::TooLong), false),
            (Notice::Blocked, false),
            (Notice::Aside, false),
        ];
        for (notice, fades) in all {
            assert_eq!(notice.fades(), fades, "{notice:?}");
            assert!(!(notice.fades() && notice.undoes()), "{notice:?}");
        }
    }
}
