//! The articles that pass, each with what it holds and the sentences that match.

use foldhash::HashMap;
use std::rc::Rc;

use yew::prelude::*;

use super::articles_order::{best_first, in_order, orders};
use super::articles_table::articles_table;
use crate::app::desk::{Desk, DeskProps};
use crate::app::hooks::{HEADING, title_id, use_bits};
use crate::app::own::wanted;
use crate::app::parts::{PAGE, Take, glyph, pages, whole};
use crate::app::reading::quote;
use crate::app::state::{Action, Dialog, Passage, View};
use crate::app::words::{Noun, OwnText, Text, format};
use crate::corpus::{ArticleId, Entry, Facet, Filter, Hit, Lights, MentionRef};
use crate::extract::Kind;

/// So many matching sentences are shown of an article.
const HITS: usize = 3;
/// So many articles fill a screen.
const SCREEN: usize = 8;

/// The list of articles.
#[component]
pub fn Articles(DeskProps { desk }: &DeskProps) -> Html {
    let lang = desk.lang();
    let articles = in_order(desk);
    let page = use_state_eq(|| 0);
    use_effect_with(best_first(desk), {
        let page = page.clone();
        move |_| page.set(0)
    });
    let from = if *page * PAGE < articles.len() {
        *page * PAGE
    } else {
        0
    };
    // The first page is there before it is known how many there are.
    let passes = desk.begins.as_ref().filter(|_| from == 0);
    let passes = passes.unwrap_or(&desk.found);
    let listed = match passes {
        begins if Rc::ptr_eq(begins, &desk.found) => &*articles,
        begins => &*begins.selection.articles,
    };
    let shown = &listed[from..listed.len().min(from + PAGE)];
    let bits = use_bits(shown.len(), SCREEN);
    let wanted = wanted(desk, shown);
    let shown = if whole(desk).is_some() {
        shown
    } else {
        &shown[..bits]
    };
    let mut order = vec![0; desk.corpus.entries().len()];
    for (n, article) in desk.corpus.order().iter().enumerate() {
        order[article.0] = n;
    }
    let place = |article: &ArticleId| order.get(article.0).copied();
    // While other words are looked for, what was found before keeps its own.
    let lights = desk.corpus.lights(&passes.query);
    let all = &passes.selection.mentions;
    // Of many hits few are of an article that is shown.
    let mut is_shown = vec![false; desk.corpus.entries().len()];
    for one in shown {
        is_shown[one.0] = true;
    }
    let is_shown = |one: ArticleId| is_shown.get(one.0) == Some(&true);
    let all_hits = passes.hits.of(&desk.corpus, is_shown);
    let mut hits: HashMap<ArticleId, Vec<&Hit>> = HashMap::default();
    for hit in &all_hits {
        hits.entry(hit.article).or_default().push(hit);
    }
    let rows = shown.iter().filter_map(|id| {
        let from = all.partition_point(|at| place(&at.article) < place(id));
        let own = all[from..].iter().take_while(|at| at.article == *id);
        let entry = desk.corpus.entry(*id)?;
        let hits = hits.get(id).map_or(&[][..], Vec::as_slice);
        let mentions = &all[from..from + own.count()];
        Some(article(desk, entry, mentions, (hits, lights.as_ref())))
    });
    let table = {
        let desk = desk.clone();
        Callback::from(move |()| articles_table(&desk, &in_order(&desk)).into())
    };
    html! {
        <section aria-labelledby={HEADING}>
            <h1 id={HEADING} tabindex="-1">
                { desk.say(Text::Articles) }{ " " }
                <span class="count number">{ format::count(lang, articles.len()) }</span>
            </h1>
            { part!(Take { desk: desk.clone(), table, articles: Rc::new(articles.to_vec()) }) }
            if desk.own.corpus().is_some() {
                <p class="to-mine">
                    <button type="button" class="plain" aria-haspopup="dialog"
                        onclick={desk.on(|_| Action::Open(Some(Dialog::Mine)))}>
                        { desk.say(OwnText::Mine) }
                    </button>
                </p>
            }
            { orders(desk) }
            { wanted }
            <ol class={classes!("articles", whole(desk))} start={(from + 1).to_string()}>{ for rows }</ol>
            { pages(desk, &page, articles.len()) }
        </section>
    }
}

fn article(
    desk: &Desk,
    entry: &Entry,
    mentions: &[MentionRef],
    (hits, lights): (&[&Hit], Option<&Lights>),
) -> Html {
    let lang = desk.lang();
    let article = &entry.article;
    let facts = [
        Some(desk.day(article)),
        Some(entry.places.join(", ")).filter(|places| !places.is_empty()),
        article.byline.map(|span| article.text(span).to_owned()),
    ];
    let facts: Vec<_> = facts.into_iter().flatten().collect();
    let counts = Kind::ALL
        .into_iter()
        .filter_map(|kind| kind_count(desk, mentions, entry, kind));
    let more = hits.len().saturating_sub(HITS);
    html! {
        <li key={&*article.id}>
            <article aria-labelledby={title_id(&article.id)}>
                <h2 lang="vi">
                    <a id={title_id(&article.id)} href={desk.route().to_article(&article.id).href()}>{ article.heading() }</a>
                </h2>
                <p class="soft number">{ facts.join(" · ") }</p>
                if !hits.is_empty() {
                    <ul class="hits" aria-label={desk.say(Text::MatchingSentence)}>
                        { for hits.iter().take(HITS).map(|hit| sentence(desk, entry, hit, lights)) }
                        if more > 0 {
                            <li class="soft">{ Text::OtherMatches.with(lang, &[&format::count(lang, more)]) }</li>
                        }
                    </ul>
                }
                <ul class="counts">{ for counts }</ul>
            </article>
        </li>
    }
}

fn kind_count(desk: &Desk, mentions: &[MentionRef], entry: &Entry, kind: Kind) -> Option<Html> {
    let count = mentions
        .iter()
        .filter(|at| {
            desk.corpus
                .mention(**at)
                .is_some_and(|mention| mention.kind() == kind)
        })
        .count();
    if count == 0 {
        return None;
    }
    let label = Noun::of_kind(kind).count(desk.lang(), count);
    let route = desk.route();
    let only = Filter::default()
        .with(Facet::Kind, kind.id())
        .with(Facet::Article, &entry.article.id);
    let narrowed = route.filtered(route.filter.narrowed(&only)).choosing(None);
    let href = match kind {
        Kind::Figure => narrowed.to_view(View::Figures),
        _ => narrowed.to_article(&entry.article.id),
    };
    Some(html! {
        <li key={kind.id()} class={crate::app::parts::kind_class(kind)}>
            <a class="number" href={href.href()}>{ glyph(kind) }{ label }</a>
        </li>
    })
}

fn sentence(desk: &Desk, entry: &Entry, hit: &Hit, lights: Option<&Lights>) -> Html {
    let article = &entry.article;
    let lit = lights.map_or_else(Vec::new, |lights| lights.of(&desk.corpus, hit));
    let words = quote(&article.source, hit.span, &lit, "hit");
    let at = Passage::new(article, hit.span);
    html! {
        <li key={hit.span.start.index()}>
            <a href={desk.route().to_words(at).href()} lang="vi">{ words }</a>
        </li>
    }
}
