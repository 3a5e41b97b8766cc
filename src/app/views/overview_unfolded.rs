//! What a number of the overview unfolds in place: the paragraphs on an area of work, all the years.

use yew::prelude::*;

use super::overview::leading;
use crate::app::desk::Desk;
use crate::app::hooks::UNFOLDED;
use crate::app::state::{Passage, Setting, View};
use crate::app::words::{Noun, OverviewText, format};
use crate::corpus::{AreaCount, BlockRef, WorkArea, YearCount};

/// The years' name in the address.
pub const YEARS: &str = "years";
/// So many paragraphs are listed.
const MOST: usize = 60;

/// An area's name in the address.
pub fn area_id(area: WorkArea) -> String {
    format!("area.{}", area.id())
}

/// The paragraphs on the area that is unfolded, article by article.
pub fn paragraphs(desk: &Desk, areas: &[AreaCount]) -> Html {
    let lang = desk.lang();
    let entry = desk.route().option(Setting::Entry);
    let Some(row) = areas
        .iter()
        .find(|row| Some(area_id(row.area).as_str()) == entry)
    else {
        return Html::default();
    };
    let (all, shown) = (row.paragraphs.len(), row.paragraphs.len().min(MOST));
    let articles = row.paragraphs[..shown].chunk_by(|a, b| a.article == b.article);
    let articles = articles.filter_map(|blocks| {
        let entry = desk.corpus.entry(blocks[0].article)?;
        Some(html! {
            <li key={&*entry.article.id}>
                <p class="soft" lang="vi">{ entry.article.heading() }</p>
                <ul lang="vi">{ for blocks.iter().filter_map(|at| paragraph(desk, *at)) }</ul>
            </li>
        })
    });
    let title = OverviewText::ParagraphsOn.with(lang, &[lang.pick(row.area.names())]);
    html! {
        <div class="unfolded">
            <h3 id={UNFOLDED} tabindex="-1">{ title }{ " " }<span class="count number">{ format::count(lang, all) }</span></h3>
            <ul>{ for articles }</ul>
            if shown < all {
                <p class="soft number">
                    { OverviewText::MoreParagraphs.with(lang, &[&format::count(lang, shown), &format::count(lang, all)]) }
                </p>
            }
        </div>
    }
}

/// A paragraph by its first sentence, which opens the article there.
fn paragraph(desk: &Desk, at: BlockRef) -> Option<Html> {
    let article = &desk.corpus.entry(at.article)?.article;
    let block = article.blocks.get(at.block)?;
    let sentence = block.sentence(0).unwrap_or(block.span);
    let route = desk.route().to_words(Passage::new(article, block.span));
    let href = route.opting(Setting::Entry, None).href();
    Some(html! { <li key={at.block}><a {href}>{ article.text(sentence) }</a></li> })
}

/// All the years that something is said of, where they are unfolded.
pub fn years(desk: &Desk, years: &[YearCount]) -> Html {
    if desk.route().option(Setting::Entry) != Some(YEARS) {
        return Html::default();
    }
    let lang = desk.lang();
    let rows = years.iter().map(|row| {
        let says = if row.count == 0 {
            Noun::Article.count(lang, row.articles)
        } else {
            Noun::Mention.count(lang, row.count)
        };
        html! {
            <li key={row.year}>
                <a href={leading(desk, View::Articles, &row.filter).href()}>
                    <span class="number">{ row.year }</span>{ " " }<span class="soft number">{ says }</span>
                </a>
            </li>
        }
    });
    html! {
        <div class="unfolded">
            <h3 id={UNFOLDED} tabindex="-1">
                { desk.say(OverviewText::AllYears) }{ " " }<span class="count number">{ format::count(lang, years.len()) }</span>
            </h3>
            <ul class="all-years">{ for rows }</ul>
        </div>
    }
}
