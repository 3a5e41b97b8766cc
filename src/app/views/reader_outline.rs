//! The outline of the article in the reader: by paragraph what it states, each leading to its words.

use yew::prelude::*;

use crate::app::desk::Desk;
use crate::app::parts::glyph;
use crate::app::state::Passage;
use crate::app::words::{Noun, ReaderText, Text, format};
use crate::article::{Block, BlockKind};
use crate::corpus::{ArticleId, Entry, Outlined};
use crate::extract::{Check, Kind, Mention, Value};
use crate::text::Span;

/// So many words of a block tell which it is.
const WORDS: usize = 9;

/// Properties of [`ReaderOutline`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// The article in the reader.
    pub id: ArticleId,
    /// The mentions that pass, by their numbers.
    pub passing: Vec<usize>,
}

/// The outline, folded away until it is asked for.
#[component]
pub fn ReaderOutline(Props { desk, id, passing }: &Props) -> Html {
    let open = use_state(|| false);
    let outline = {
        let corpus = desk.corpus.clone();
        use_memo((*id, passing.clone()), move |(id, passing)| {
            let entry = corpus.entry(*id);
            entry
                .map(|entry| entry.outline(passing))
                .unwrap_or_default()
        })
    };
    let Some(entry) = desk.corpus.entry(*id).filter(|_| !outline.is_empty()) else {
        return Html::default();
    };
    let lang = desk.lang();
    let sum = |part: fn(&Outlined) -> usize| outline.iter().map(part).sum::<usize>();
    let counts = [
        (Noun::Figure, sum(|one| one.figures.len())),
        (Noun::Document, sum(|one| one.documents.len())),
    ];
    let counts = counts.into_iter().filter(|(_, n)| *n > 0);
    let counts: Vec<_> = counts.map(|(noun, n)| noun.count(lang, n)).collect();
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |event: Event| {
            let details = event.target_dyn_into::<web_sys::Element>();
            open.set(details.is_some_and(|details| details.has_attribute("open")));
        })
    };
    // A long article has hundreds of rows: they are drawn when they are looked at.
    let blocks = outline.iter().filter(|_| *open).filter_map(|one| {
        Some(block(
            desk,
            entry,
            one,
            entry.article.blocks.get(one.block)?,
        ))
    });
    html! {
        <details class="outline" {ontoggle}>
            <summary>
                { desk.say(ReaderText::Outline) }{ " · " }<span class="number">{ counts.join(" · ") }</span>
            </summary>
            <ol>{ for blocks }</ol>
        </details>
    }
}

fn block(desk: &Desk, entry: &Entry, one: &Outlined, block: &Block) -> Html {
    let words: Vec<_> = entry.article.text(block.span).split_whitespace().collect();
    let beginning = words.get(..WORDS).map_or_else(
        || words.join(" "),
        |first| ReaderText::Beginning.with(desk.lang(), &[&first.join(" ")]),
    );
    let mentions = &entry.extraction.mentions;
    let row = |at: &usize, of: fn(&Desk, &Mention) -> String| {
        let mention = mentions.get(*at)?;
        let told = html! { <span lang={own_words(mention)}>{ of(desk, mention) }</span> };
        Some(led(desk, entry, mention.span, Some(mention.kind()), told))
    };
    let figures = one.figures.iter().filter_map(|at| row(at, figure));
    let documents = one.documents.iter().filter_map(|at| row(at, document));
    let checks = one.checks.iter().filter_map(|at| {
        let check = entry.extraction.checks.get(*at)?;
        Some(led(
            desk,
            entry,
            *check.figures.first()?,
            None,
            verdict(desk, check),
        ))
    });
    html! {
        <li key={one.block}>
            <h3><span class="soft">{ name(desk, entry, one.block, block.kind) }</span>{ " " }<span lang="vi">{ beginning }</span></h3>
            <ul>{ for figures }{ for documents }{ for checks }</ul>
        </li>
    }
}

/// What a block is called: paragraphs by their number.
fn name(desk: &Desk, entry: &Entry, at: usize, kind: BlockKind) -> String {
    let lang = desk.lang();
    let name = match kind {
        BlockKind::Paragraph => {
            let before = entry.article.blocks.iter().take(at + 1);
            let number = before
                .filter(|block| block.kind == BlockKind::Paragraph && block.repeats.is_none())
                .count();
            return ReaderText::BlockParagraph.with(lang, &[&format::count(lang, number)]);
        }
        BlockKind::Title => ReaderText::BlockTitle,
        BlockKind::Lead => ReaderText::BlockLead,
        BlockKind::Caption => ReaderText::BlockCaption,
        BlockKind::Dateline | BlockKind::Byline => ReaderText::BlockOther,
    };
    name.of(lang).to_owned()
}

fn led(desk: &Desk, entry: &Entry, span: Span, kind: Option<Kind>, told: Html) -> Html {
    let at = Passage::new(&entry.article, span);
    let current = (desk.route().at.as_ref() == Some(&at)).then_some("true");
    let href = desk.route().choosing(Some(at)).href();
    let class = kind.map(crate::app::parts::kind_class);
    html! {
        <li {class}>
            <a {href} aria-current={current}>
                if let Some(kind) = kind { { glyph(kind) } }
                { told }
            </a>
        </li>
    }
}

fn own_words(mention: &Mention) -> Option<&'static str> {
    matches!(mention.value, Value::Document(_)).then_some("vi")
}

/// `Kết nạp đảng viên · 684 đảng viên mới · 2023`.
fn figure(desk: &Desk, mention: &Mention) -> String {
    let lang = desk.lang();
    let Some(figure) = mention.figure() else {
        return String::new();
    };
    let value = format!("{} {}", format::amount(lang, figure), format::unit(figure));
    let period = figure.period.map(|period| format::edtf(lang, period));
    let name = lang.pick(figure.indicator.names());
    let parts = [Some(name), Some(value.trim()), period.as_deref()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn document(_: &Desk, mention: &Mention) -> String {
    match &mention.value {
        Value::Document(document) => document.name(),
        _ => String::new(),
    }
}

/// The computation, which ends with its sign, and the verdict in words.
fn verdict(desk: &Desk, check: &Check) -> Html {
    let says = desk.lang().pick(check.verdict.names());
    html! {
        <span class={format!("check {}", check.verdict.id())}>
            { ReaderText::CheckSays.with(desk.lang(), &[desk.say(Text::Arithmetic), says]) }
            { " · " }
            <span class="number">{ &check.line }</span>
        </span>
    }
}
