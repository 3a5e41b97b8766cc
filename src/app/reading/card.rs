//! What a mention says: its kind and the fields of its value.

use yew::prelude::*;

use super::details;
use crate::app::parts::{kind_label, mended};
use crate::app::words::{Lang, Text};
use crate::extract::Mention;

/// The fields that keep the words of the article, whatever the language of the page.
#[rustfmt::skip]
const OWN_WORDS: [Text; 8] = [Text::Unit, Text::Role, Text::Kind, Text::Issuer, Text::Title, Text::Term, Text::FullName, Text::Within];

/// Properties of [`Card`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What is told.
    pub mention: Mention,
    /// The words themselves.
    pub words: AttrValue,
    /// In which language.
    pub lang: Lang,
}

/// A mention told in full.
#[component]
pub fn Card(
    Props {
        mention,
        words,
        lang,
    }: &Props,
) -> Html {
    let fields = details(mention, *lang).into_iter().map(|(name, value)| {
        let own = OWN_WORDS.contains(&name).then_some("vi");
        html! { <div key={name.of(*lang)}><dt>{ name.of(*lang) }</dt><dd class="number" lang={own}>{ value }</dd></div> }
    });
    html! {
        <div class="card">
            <p class="card-head">
                { kind_label(mention.kind(), *lang) }
                <span class="words" lang="vi">{ words }</span>
                { mended(mention, *lang) }
            </p>
            <dl class="fields">{ for fields }</dl>
        </div>
    }
}
