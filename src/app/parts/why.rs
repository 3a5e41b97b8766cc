//! Why a mention says what it says: the rule that found it and the words that decided its fields.

use yew::prelude::*;

use crate::app::desk::Desk;
use crate::app::state::Passage;
use crate::app::words::Text;
use crate::article::Article;
use crate::extract::Mention;

/// The reasons, folded away until they are asked for. Each leads to its words.
pub fn why(desk: &Desk, article: &Article, mention: &Mention) -> Html {
    let lang = desk.lang();
    let reasons = mention.evidence.iter().map(|reason| {
        let href = desk
            .route()
            .choosing(Some(Passage::new(article, reason.span)))
            .href();
        html! {
            <div key={format!("{}-{}", reason.field.id(), reason.span.start)}>
                <dt>{ lang.pick(reason.field.names()) }</dt>
                <dd><a {href} lang="vi">{ article.text(reason.span) }</a></dd>
            </div>
        }
    });
    html! {
        <details class="why" key={mention.rule.id()}>
            <summary>{ desk.say(Text::Why) }</summary>
            <dl class="fields">
                { for reasons }
                <div><dt>{ desk.say(Text::Rule) }</dt><dd><code>{ mention.rule.id() }</code></dd></div>
            </dl>
        </details>
    }
}
