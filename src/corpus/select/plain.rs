//! The plain way beside the quick one: every article asked, every sentence read word by word, every mention
//! held against every choice. Both have to find the same.

use std::collections::BTreeMap;

use super::*;
use crate::corpus::correction::{Change, Correction};
use crate::corpus::testing::{draft, sample};
use crate::corpus::{Entry, Found, Grouping, Sort};
use crate::extract::Kind;
use crate::lexicon::Indicator;

/// What passes.
fn select(corpus: &Corpus, filter: &Filter) -> Selection {
    let mut selection = Selection::default();
    for &article in corpus.order() {
        let found = corpus.plainly(&filter.query, article);
        if found.as_ref().is_some_and(Vec::is_empty) {
            continue;
        }
        let has = |mention| {
            Facet::ALL.into_iter().all(|facet| {
                let mut chosen = filter.choices(facet).peekable();
                let own = match facet {
                    Facet::Article => vec![corpus.entries()[article.0].article.id.to_string()],
                    _ => corpus.values(facet, article, mention),
                };
                chosen.peek().is_none() || chosen.any(|value| own.iter().any(|own| own == value))
            })
        };
        let before = selection.mentions.len();
        let unit = &corpus.entries()[article.0].unit;
        let items = unit.items().iter().enumerate();
        for (mention, _) in items.filter(|(_, item)| item.counts) {
            let sentence = unit.sentence(mention);
            let here = |found: &Vec<(u32, Match, _)>| found.iter().any(|(at, ..)| *at == sentence);
            if found.as_ref().is_none_or(here) && has(Some(mention)) {
                selection.mentions.push(MentionRef { article, mention });
            }
        }
        let whole = has(None);
        selection.whole.extend(whole.then_some(article));
        if whole || selection.mentions.len() > before {
            selection.articles.push(article);
        }
    }
    selection
}

#[track_caller]
fn same(corpus: &Corpus, filter: &Filter) {
    let told = filter.to_query();
    let expected = select(corpus, filter);
    assert_eq!(corpus.select(filter), expected, "{told}");
    let found = Found::new(corpus, filter);
    assert_eq!(found.selection, expected, "{told}");
    let figures = corpus.figures(&expected, Sort::default());
    assert_eq!(found.figures, figures.len(), "{told}");
    let mut groups: BTreeMap<u32, Vec<MentionRef>> = BTreeMap::new();
    for at in figures.iter().copied() {
        let row = corpus.figure(at).expect("a figure");
        groups
            .entry(row.figure.indicator as u32)
            .or_default()
            .push(at);
    }
    let by_indicator = corpus.groups(&figures, Grouping::Indicator);
    let by_indicator = by_indicator.into_iter().map(|group| group.rows);
    assert!(by_indicator.eq(groups.into_values()), "{told}");
    for counts in &found.facets {
        for choice in counts.choices.iter().step_by(1 + counts.choices.len() / 4) {
            let left = filter
                .cleared(counts.facet)
                .with(counts.facet, choice.value);
            let left = select(corpus, &left);
            let left = (left.mentions.len(), left.articles.len());
            assert_eq!(
                (choice.count, choice.articles),
                left,
                "{told} {}",
                choice.value
            );
        }
    }
    let mut hits = Vec::new();
    for article in &expected.articles {
        let whole = expected.whole.contains(article);
        let unit = &corpus.entries()[article.0].unit;
        let own = expected.mentions.iter().filter(|at| at.article == *article);
        // What is printed again is found by its mentions too.
        let own: Vec<u32> = own.map(|at| unit.sentence(at.mention)).collect();
        let found = corpus.plainly(&filter.query, *article).unwrap_or_default();
        let found = found
            .into_iter()
            .filter(|(at, ..)| whole || own.contains(at));
        hits.extend(found.filter_map(|(_, rank, (block, number))| {
            let first = !corpus.entries()[article.0].repeats(block);
            first.then_some((rank, *article, block, number))
        }));
    }
    // Those of a rank stay in display order.
    crate::order::InOrder::order_by_key(&mut hits[..], |hit| hit.0);
    let found = corpus.hits(filter);
    let found = found
        .iter()
        .map(|hit| (hit.rank, hit.article, hit.block, hit.sentence));
    assert!(found.eq(hits), "{told}");
}

/// What is asked with words: as they are typed, each letter after the other, then otherwise.
fn queries() -> Vec<String> {
    let typed = ["đảng viên mới", "dang vien", "\"chi bộ", "ha noi 20"];
    let typed = typed.iter().flat_map(|text| {
        let ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
        ends.map(|end| text[..end].to_owned())
    });
    let others = [
        "",
        "chi ",
        "\"đảng viên\" mới",
        "mới \"chi bộ\" dang",
        "49",
        "khong dau co",
        "đàng",
    ];
    typed.chain(others.map(str::to_owned)).collect()
}

fn filters(corpus: &Corpus) -> Vec<Filter> {
    let words = queries().into_iter().map(Filter::of_query);
    let mut all: Vec<Filter> = words.collect();
    let facets = corpus.facets(&Filter::default());
    let choices = facets.iter().flat_map(|counts| {
        let some = counts.choices.iter().take(2);
        some.map(|choice| (counts.facet, choice.value.to_string()))
    });
    let choices: Vec<_> = choices.collect();
    for (at, (facet, value)) in choices.iter().enumerate() {
        let one = Filter::default().with(*facet, value);
        let (other, also) = &choices[(at * 5 + 3) % choices.len()];
        let two = one.with(*other, also);
        let (third, too) = &choices[(at * 7 + 1) % choices.len()];
        all.extend([
            one.with_query("dang vien"),
            two.with(*third, too).with_query("đảng"),
        ]);
        all.extend([one, two.clone(), two.with(*third, too), Filter::default()]);
    }
    all.push(Filter::default().with(Facet::Place, "Nowhere"));
    all
}

/// An article of words that come often and seldom, the same for the same number.
fn made(number: usize) -> crate::corpus::testing::Draft {
    const WORDS: [&str; 16] = [
        "đảng", "viên", "chi", "bộ", "mới", "dang", "viền", "Hà", "Nội", "2023", "49", "đàn", "vị",
        "chỉ", "ngày", "đổi",
    ];
    let mut seed = number * 7919 + 17;
    let mut next = |most: usize| {
        seed = (seed * 1_103_515_245 + 12_345) % (1 << 31);
        (seed >> 8) % most
    };
    let mut one = draft(&format!("made-{number:03}"), &format!("Bài {number}"));
    if next(4) > 0 {
        one = one.published(&format!("20{}-05-07", 18 + next(6)));
    }
    for _ in 0..=next(3) {
        let words = (0..3 + next(9)).map(|_| WORDS[next(1 + number % WORDS.len())]);
        let text = words.collect::<Vec<_>>().join(" ");
        one = match next(4) {
            0 => one.twice(&format!("{text} 684 người. Hết.")),
            1 => one.paragraph(&format!("{text}. {text} 684 đảng. Chi bộ.")),
            _ => one.paragraph(&format!("Có 684 {text}.")),
        };
        let indicator = [Indicator::MembersAdmitted, Indicator::MembersTotal][next(2)];
        one = one.figure("684", indicator, ["2022", "2023", ""][next(3)]);
    }
    one
}

#[test]
fn the_quick_way_finds_and_counts_what_the_plain_way_does() {
    let corpus = sample();
    for filter in filters(&corpus) {
        same(&corpus, &filter);
    }
}

#[test]
fn so_it_does_where_articles_come_and_go_and_are_corrected() {
    let empty = Corpus::default();
    let ready = |corpus: &Corpus, numbers: std::ops::Range<usize>| {
        let drafts = numbers.map(|number| made(number).build());
        let ready = drafts.map(|(article, found)| corpus.ready(article, found, <_>::default()));
        ready.collect::<Vec<_>>()
    };
    let few = empty.next(|_| true, ready(&empty, 0..9));
    let more = few.next(|_| true, ready(&few, 9..16));
    // Made ready and never taken: nobody may find it.
    let _ = ready(&more, 50..60);
    let odd = |entry: &Entry| entry.article.id.ends_with(['1', '3', '5', '7', '9']);
    let fewer = more.next(odd, ready(&more, 16..20));
    let corrections = fewer.entries().iter().step_by(2).filter_map(|entry| {
        let mut mentions = entry.extraction.mentions.iter();
        let mention = mentions.find(|one| one.kind() == Kind::Figure)?;
        let correction = Correction::new(&entry.article, mention, Change::Dismiss, "");
        Some(correction)
    });
    let corrected = fewer.corrected(&corrections.collect::<Vec<_>>());
    assert_ne!(
        corrected.select(&Filter::default()),
        fewer.select(&Filter::default())
    );
    for corpus in [&few, &corrected, &fewer] {
        for filter in filters(corpus) {
            same(corpus, &filter);
        }
    }
    for query in queries() {
        same(&more, &Filter::of_query(query));
    }
}
