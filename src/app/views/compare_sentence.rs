//! Figures in their sentence, as a link to the very words in the reader.

use yew::prelude::*;

use super::compare_cell::Told;
use crate::app::desk::Desk;
use crate::app::reading::quote;
use crate::app::words::Text;
use crate::text::Span;

/// The sentence of `figure` with `lit` marked in it, and the article that says it.
pub fn sentence(desk: &Desk, figure: &Told, lit: &[Span]) -> Html {
    let article = &figure.entry.article;
    let words = quote(
        &article.source,
        figure.mention.sentence_in(article),
        lit,
        "figure",
    );
    html! {
        <blockquote class="told">
            <p><a href={desk.route().to_words(figure.passage()).href()} lang="vi"
                title={desk.say(Text::OpenInReader)}>{ words }</a></p>
            <footer class="soft"><span lang="vi">{ article.heading() }</span>{ " · " }{ desk.day(article) }</footer>
        </blockquote>
    }
}
