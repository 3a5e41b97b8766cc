//! Natively: what a corpus of so many articles costs to make, to hold and to ask.
//!
//! `corpus ROOT` reads the articles that lie beside the repository; without them only the seeds are
//! measured. Every question is asked with every query of a fixed list, and the slow queries count as
//! much as the quick ones: what is told is how long most, nearly all and all but one in a hundred
//! answers take, in the processor's time of one thread.
//!
//! A corpus remembers what the last free text matched, as the page needs it again for the same words: of
//! the choices beside the same words only the first is asked anew. What is asked anew is in the p95.

use std::alloc::System;
use std::hint::black_box;
use std::path::Path;
use std::time::Duration;
use std::{env, io};

use bench::{articles, texts};
use cpu_time::ThreadTime;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use trichluc::article::Article;
use trichluc::corpus::{Axes, Corpus, Facet, Filter, Found, Selection, Sort, Survey};
use trichluc::extract::{Extraction, packed, read};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// So many articles at once, where there are so many; the first is the seeds.
const SIZES: [usize; 3] = [1_000, 10_000, usize::MAX];

/// Free text as readers type it: common and rare, with marks and without, phrases, beginnings, a
/// number, what no article has.
const WORDS: [&str; 12] = [
    "",
    "đảng viên",
    "chuyển đổi số ",
    "kết nạp đảng viên mới",
    "nghị quyết",
    "\"xây dựng Đảng\"",
    "dang vien",
    "ho chi minh ",
    "2023",
    "h",
    "kiểm tra giám sát",
    "không đâu có chữ này xyzzy",
];

/// What is chosen beside each of them: nothing, or a value of a facet.
const CHOICES: [Option<(Facet, &str)>; 4] = [
    None,
    Some((Facet::Kind, "figure")),
    Some((Facet::Year, "2023")),
    Some((Facet::Indicator, "members.total")),
];

/// A question is asked again with the same query only as long as all of it takes no longer.
const PATIENCE: Duration = Duration::from_secs(8);
/// And no more often.
const TIMES: usize = 5;

/// An article as it is kept: id, text, what was found.
type Kept = (String, String, Vec<u8>);

fn main() -> io::Result<()> {
    let root = env::args()
        .nth(1)
        .ok_or_else(|| io::Error::other("usage: corpus ROOT"))?;
    let root = Path::new(&root);
    let mut kept: Vec<Kept> = Vec::new();
    for text in articles(&texts::seeds(root)?) {
        kept.push(keep(&format!("{:03}_seed", kept.len()), text));
    }
    measure("seeds", &kept);
    kept.clear();
    if texts::corpus(root, |id, text| {
        kept.push(keep(id, text));
        true
    })?
    .is_none()
    {
        println!("corpus is absent\t0");
        return Ok(());
    }
    for size in SIZES {
        let all = size >= kept.len();
        let name = if all {
            "all".to_owned()
        } else {
            size.to_string()
        };
        measure(&name, &kept[..size.min(kept.len())]);
    }
    Ok(())
}

fn keep(id: &str, text: &str) -> Kept {
    let (article, extraction) = read(id, text);
    let found = packed::packed(&article, &extraction);
    (id.to_owned(), text.to_owned(), found)
}

fn opened(kept: &[Kept]) -> Vec<(Article, Extraction)> {
    let all = kept.iter();
    all.filter_map(|(id, text, found)| packed::unpacked(id, text, found))
        .collect()
}

fn held(region: &Region<'_, System>) -> f64 {
    let change = region.change();
    let freed = change.bytes_deallocated;
    count(change.bytes_allocated.saturating_sub(freed))
}

fn count(n: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "no memory has 2^52 bytes")]
    let n = n as f64;
    n
}

/// All of it, of so many articles.
fn measure(name: &str, kept: &[Kept]) {
    let bytes: usize = kept.iter().map(|(_, text, _)| text.len()).sum();
    let region = Region::new(ALLOCATOR);
    let read = opened(kept);
    println!("corpus {name} as read\t{}", held(&region) / count(bytes));
    let start = ThreadTime::now();
    let corpus = Corpus::new(read);
    println!("corpus {name} build\t{}", ms(start.elapsed()));
    println!("corpus {name} memory\t{}", held(&region) / count(bytes));
    println!("corpus {name} articles\t{}", kept.len());
    println!("corpus {name} bytes\t{bytes}");
    let mentions = corpus.select(&Filter::default()).mentions.len();
    println!("corpus {name} mentions\t{mentions}");
    bare(name, kept);
    ask(name, &corpus);
    // What is worked out with the first question and kept is memory too.
    println!(
        "corpus {name} memory asked\t{}",
        held(&region) / count(bytes)
    );
}

/// One bare search for a phrase through all of the texts: what no index has to be slower than.
fn bare(name: &str, kept: &[Kept]) {
    let search = aho_corasick::AhoCorasick::new(["đảng viên"]);
    let Ok(search) = search else { return };
    let pass = || -> usize {
        let texts = kept.iter().map(|(_, text, _)| text);
        texts.map(|text| search.find_iter(text).count()).sum()
    };
    black_box(pass());
    let start = ThreadTime::now();
    black_box(pass());
    println!("corpus {name} bare\t{}", ms(start.elapsed()));
}

/// A question: what is asked, and how much was answered, so that nothing can be left out.
type Question = (&'static str, fn(&Corpus, &Filter, &Selection) -> usize);

const QUESTIONS: [Question; 7] = [
    ("select", |corpus, filter, _| {
        corpus.select(filter).mentions.len()
    }),
    ("found", |corpus, filter, _| {
        Found::new(corpus, filter).facets.len()
    }),
    ("overview", |corpus, _, found| {
        Survey::new(corpus, found).overview.figures
    }),
    ("figures", |corpus, _, found| {
        corpus.figures(found, Sort::default()).len()
    }),
    ("documents", |corpus, _, found| {
        corpus.documents(found).len()
    }),
    ("people", |corpus, _, found| corpus.people(found).len()),
    ("pivot", |corpus, _, found| {
        corpus
            .pivot(found, Axes::from_ids(None, None), None)
            .figures
    }),
];

fn ask(name: &str, corpus: &Corpus) {
    let filters: Vec<(Filter, Selection)> = WORDS
        .iter()
        .flat_map(|words| {
            CHOICES.iter().map(|choice| {
                let filter = Filter::of_query(*words);
                match choice {
                    Some((facet, value)) => filter.with(*facet, value),
                    None => filter,
                }
            })
        })
        .map(|filter| {
            let found = corpus.select(&filter);
            (filter, found)
        })
        .collect();
    for (question, answer) in QUESTIONS {
        // What is worked out once for the corpus is told by itself.
        let (filter, found) = &filters[0];
        let start = ThreadTime::now();
        black_box(answer(corpus, filter, found));
        println!("corpus {name} {question} first\t{}", ms(start.elapsed()));
        let mut times = Vec::new();
        let begin = ThreadTime::now();
        for round in 0..TIMES {
            if round > 0 && begin.elapsed() > PATIENCE {
                break;
            }
            for (filter, found) in &filters {
                let start = ThreadTime::now();
                black_box(answer(corpus, filter, found));
                times.push(ms(start.elapsed()));
            }
        }
        times.sort_by(f64::total_cmp);
        for percent in [50, 95, 99] {
            let at = (times.len() * percent).div_ceil(100).saturating_sub(1);
            println!("corpus {name} {question} p{percent}\t{}", times[at]);
        }
    }
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
