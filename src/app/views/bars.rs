//! Counts as bars: a list of links, each with its bar drawn beside the number it says.

use yew::prelude::*;

use crate::app::words::{Lang, format};

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What is counted.
    pub name: String,
    /// How many.
    pub count: usize,
    /// The count in words.
    pub says: String,
    /// Where the number leads.
    pub href: String,
}

/// Properties of [`Bars`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// The heading.
    pub title: AttrValue,
    /// The bars, in their order.
    pub bars: Vec<Bar>,
    /// In which language the numbers stand.
    pub lang: Lang,
}

/// Counts as bars; nothing where there are none.
#[component]
pub fn Bars(Props { title, bars, lang }: &Props) -> Html {
    let most = bars
        .iter()
        .map(|bar| bar.count)
        .max()
        .unwrap_or_default()
        .max(1);
    let rows = bars.iter().map(|bar| {
        // Thousandths of the longest, so that the drawing needs no fractions.
        let width = (bar.count * 1000 / most).max(4).to_string();
        html! {
            <li key={bar.name.clone()}>
                <a href={bar.href.clone()} aria-label={format!("{}: {}", bar.name, bar.says)}>
                    <span class="bar-name">{ &bar.name }</span>
                    <svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                        <rect {width} height="10" />
                    </svg>
                    <span class="number">{ format::count(*lang, bar.count) }</span>
                </a>
            </li>
        }
    });
    if bars.is_empty() {
        return Html::default();
    }
    html! {
        <section class="bars">
            <h2>{ title }</h2>
            <ul>{ for rows }</ul>
        </section>
    }
}
