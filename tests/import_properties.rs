//! What holds for every file: whatever its bytes and its name, it is read or refused, and what comes out
//! is bounded text. `PROPTEST_CASES` says how many are made up.

use proptest::collection::vec;
use proptest::prelude::*;
use trichluc::import::message::Options;
use trichluc::import::read::read;
use trichluc::import::{Encoding, Format, limit};

#[path = "properties/config.rs"]
mod config;
#[path = "import/made.rs"]
mod made;

use config::config;

/// Names of every format and of none.
fn name() -> impl Strategy<Value = String> {
    let endings: Vec<_> = Format::all()
        .flat_map(Format::endings)
        .chain(&["", "doc", "bin"])
        .collect();
    proptest::sample::select(endings).prop_map(|ending| format!("bài.{ending}"))
}

/// A good file of some kind.
fn good() -> impl Strategy<Value = Vec<u8>> {
    let docx = made::docx(&made::BODY.map(made::paragraph).concat(), ".VnTime");
    let pdf = made::pdf(&[vec![
        (72.0, 700.0, made::BODY[0].to_owned()),
        (72.0, 680.0, made::BODY[1].to_owned()),
    ]]);
    let zip = made::zip(&[("a.txt", made::plain().as_bytes()), ("b.docx", &docx)]);
    let jsonl = format!("{{\"text\": \"{}\"}}\n", made::BODY[0]).repeat(3);
    let old = made::encoded(&made::plain(), Encoding::Tcvn3);
    let all = vec![
        made::locked(zip.clone()),
        docx,
        pdf,
        zip,
        old,
        jsonl.into_bytes(),
        made::page().into_bytes(),
        made::mhtml(),
        made::plain().into_bytes(),
    ];
    proptest::sample::select(all)
}

fn check(name: &str, bytes: Vec<u8>, options: &Options) {
    let most = bytes.len() as u64 + 2;
    let mut items = 0;
    read(name, bytes, options, &mut |item| {
        items += 1;
        let path = match &item {
            Ok(draft) => {
                assert!(draft.text.contains(char::is_alphanumeric));
                assert!(draft.text.len() as u64 <= limit::TEXT + 4_096);
                assert!(
                    !draft.text.chars().any(|c| c.is_control() && c != '\n'),
                    "{:?}",
                    draft.text
                );
                &draft.path
            }
            Err(refused) => &refused.path,
        };
        assert!(!path.chars().any(char::is_control));
    });
    // No byte gives two articles.
    assert!(items <= most);
}

/// What made-up files found.
#[test]
fn a_byte_or_a_letter_alone() {
    for bytes in [vec![128], "ệ".into()] {
        check("bài.txt", bytes, &Options::default());
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_bytes_under_any_name(name in name(), bytes in vec(any::<u8>(), 0..600)) {
        check(&name, bytes, &Options::default());
    }

    #[test]
    fn any_text_under_any_name(name in name(), text in "[<>{}\\[\\]\",;:=%&a-zđảệ\n -]{0,400}") {
        check(&name, text.into_bytes(), &Options::default());
    }

    #[test]
    fn good_files_with_bytes_changed_and_cut(
        name in name(),
        mut bytes in good(),
        changes in vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
        cut in any::<prop::sample::Index>(),
        is_cut in any::<bool>(),
        encoding in proptest::option::of(proptest::sample::select(Encoding::ALL.to_vec())),
    ) {
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if is_cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        check(&name, bytes, &Options { encoding, ..Options::default() });
    }
}
