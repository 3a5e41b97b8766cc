//! The computations as a table to take along.

use super::register::{titled, told};
use crate::app::desk::Desk;
use crate::app::state::Passage;
use crate::app::words::{CheckText as Says, Wording, format};
use crate::corpus::CheckRef;
use crate::export::table::{Cell, Table};

/// The computations asked for, each with the key of its judgement, as a table to take along.
pub fn table(desk: &Desk, asked: &[(CheckRef, String)]) -> Table {
    let lang = desk.lang();
    let rows = asked.iter().filter_map(|(at, key)| {
        let one = desk.corpus.check(*at)?;
        let article = &one.entry.article;
        let note = desk.room.kept.judged.get(key);
        let to = desk.route().to_words(Passage::new(article, one.last()));
        let words = article.text(article.sentence_around(one.last()));
        let missing = one.missing.map(|missing| lang.pick(missing.names()));
        let revalued = one.is_revalued().then(|| desk.say(Says::Revalued));
        let remark: Vec<_> = missing.into_iter().chain(revalued).collect();
        Some(vec![
            told(lang.pick(one.outcome.names())),
            told(lang.pick(one.kind.names())),
            told(format::computation(lang, one.line)),
            told(remark.join("; ")),
            Cell::Link {
                text: words.split_whitespace().collect::<Vec<_>>().join(" "),
                href: to.href(),
            },
            told(article.heading()),
            told(note.map(|note| note.note.clone()).unwrap_or_default()),
        ])
    });
    let columns = [
        Says::Verdict,
        Says::Kind,
        Says::Computation,
        Says::Remark,
        Says::Sentence,
        Says::Article,
        Says::Note,
    ];
    Table {
        title: titled(desk),
        rows: rows.collect(),
        columns: columns
            .map(|column| Wording::of(column, lang).to_owned())
            .into(),
    }
}
