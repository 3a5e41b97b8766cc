//! Any link and any free text are read, against any article; a filter's link gives the filter.
#![no_main]

use libfuzzer_sys::fuzz_target;
use trichluc::article::parse;
use trichluc::corpus::{ArticleId, Corpus, Filter};
use trichluc::extract::extract;

fuzz_target!(|input: &str| {
    let (link, source) = input.split_once('\n').unwrap_or((input, input));
    let article = parse("fuzz", source);
    let extraction = extract(&article);
    let corpus = Corpus::new([(article, extraction)]);
    for filter in [Filter::from_query(link), Filter::of_query(link)] {
        for hit in corpus.hits(&filter) {
            let lit = corpus.lit(&hit, &filter.query);
            assert!(lit.iter().all(|span| hit.span.contains(*span)));
        }
        let _marked = corpus.highlights(ArticleId(0), &filter.query);
        let _selected = corpus.select(&filter);
        let again = Filter::from_query(&filter.to_query());
        assert_eq!(again, Filter::from_query(&again.to_query()));
    }
});
