//! What a mention says: its kind and the fields of its value.

use yew::prelude::*;

use super::details;
use crate::app::parts::KindName;
use crate::app::words::Lang;
use crate::extract::Mention;

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
        html! { <div key={name.of(*lang)}><dt>{ name.of(*lang) }</dt><dd class="number">{ value }</dd></div> }
    });
    html! {
        <div class="card">
            <p class="card-head">
                <KindName kind={mention.kind()} lang={*lang} />
                <span class="words" lang="vi">{ words }</span>
            </p>
            <dl class="fields">{ for fields }</dl>
        </div>
    }
}
