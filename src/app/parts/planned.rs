//! The plan of the chosen figure, printed or worked out, and the way to the comparison of both.

use yew::prelude::*;

use crate::app::desk::Desk;
use crate::app::state::{Setting, View};
use crate::app::words::{CompareText, Text, format};
use crate::corpus::{Base, Entry, MentionRef, Selection, VersusKind};
use crate::text::Span;

/// The part of the comparisons that sets results beside plans, as the address names it.
pub const PLANS: &str = "plans";

/// What was planned of the figure at `span`, or what was planned where it says by how much that was
/// exceeded; nothing where the article tells none.
pub fn planned(desk: &Desk, entry: &Entry, span: Span) -> Html {
    let lang = desk.lang();
    let Some(article) = desk.corpus.article_by_id(&entry.article.id) else {
        return Html::default();
    };
    let mentions = entry.extraction.mentions.iter().enumerate();
    let selection = Selection {
        articles: vec![article],
        mentions: mentions
            .filter(|(_, mention)| !entry.repeats(mention.block))
            .map(|(mention, _)| MentionRef { article, mention })
            .collect(),
        ..Selection::default()
    };
    let stands = |at: MentionRef| desk.corpus.mention(at).is_some_and(|one| one.span == span);
    let amount = |at: MentionRef| {
        let figure = desk.corpus.mention(at).and_then(|mention| mention.figure());
        figure.map(|figure| format::amount(lang, figure))
    };
    let rows = desk.corpus.versus(&selection).into_iter();
    let rows = rows.filter(|row| {
        row.kind == VersusKind::Target && (stands(row.result) || stands(row.base.mention()))
    });
    let route = desk.route().to_view(View::Compare);
    let href = route.opting(Setting::Entry, Some(PLANS.to_owned())).href();
    let told = rows.filter_map(|row| {
        let says = match row.base {
            Base::Stated(at) => amount(at)?,
            Base::Implied { change, value } => {
                let planned = format::short_number(lang, value);
                let planned = if row.measure.unit == "%" {
                    Text::Percent.with(lang, &[&planned])
                } else {
                    planned
                };
                let how = CompareText::Implied.with(lang, &[&amount(row.result)?]);
                format!("{planned} ({how} {})", amount(change)?)
            }
        };
        Some(html! {
            <p class="planned number">
                <span class="soft">{ desk.say(CompareText::Plan) }{ ": " }</span>
                <a href={href.clone()}>{ says }</a>
            </p>
        })
    });
    html! { <>{ for told }</> }
}
