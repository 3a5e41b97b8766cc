//! What is told of articles by the thousand: each cost, who has it, and what there is to say where another's is
//! less than ours.

/// A cost.
pub struct Cost {
    /// What it is.
    pub title: &'static str,
    /// Who has it: what stands in the table, and the name of the measurement. The first is ours.
    pub who: &'static [(&'static str, &'static str)],
    /// What of it is told; empty where that is but one number. By the one in the middle it is judged.
    pub parts: &'static [&'static str],
    /// What its numbers are divided by.
    pub unit: f64,
    /// Why ours is not the least, and what is planned; empty where that is not asked.
    pub why: &'static str,
}

/// Of the times: most are no longer, nearly all, all but one in a hundred.
const TIMES: &[&str] = &[" p50", " p95", " p99"];
const ONE: &[&str] = &[""];

const OURS: &str = "Trích Lục";

/// Why ours is not first, and the plan, by what is asked.
const SEARCH: &str = "FlexSearch keeps, for every beginning of every word, the list of its articles, and joins lists; minisearch \
does so by word. Ours keeps the articles of every word too, so that only those are asked that have all words; but it reads their \
sentences, for it tells in which of them the words stand, and how. Words that most articles have, and the first letters of a word, \
cost the most. What a reader types on is looked for in what was found for less, which these queries gain nothing by. Plan: of so many \
articles those that are shown are read first, and the page need not wait for the rest.";
const FACETS: &str = "Crossfilter keeps the counts, and changes them by the rows that a choice takes away or gives back; ours \
goes over the articles that have what is chosen, and counts eleven facets of all their mentions; DuckDB goes over columns of numbers. \
Plan: where nearly all articles have a choice, what it takes away is counted instead.";
const GROUPS: &str = "Crossfilter changes counts that it keeps, and DuckDB counts columns of numbers; ours goes over the articles that \
have what is chosen, and gives the figures of each group themselves. Plan: the years of a figure as numbers beside its indicator, so \
that no figure is looked up for its group.";
const WORDS: &str = "Of a few articles most of it is the browser, which is still compiling a program that is larger than \
theirs: made anew in the same page the fourth time, the five take a sixth of it. No plan: it is a twentieth of a second, once.";
const ROWS: &str = "What is made ready of ours is all words and all facets at once; six columns of figures are sorted \
sooner than texts are cut into words. No plan: a reader's articles are made ready one by one as they are brought, and kept so.";
const MEMORY: &str = "Ours holds the texts, where each of their words stands, and all that was found in them; the others hold no \
text, and would need it to show a sentence. Plan: the texts of articles that are not shown stay where they are kept.";
const BYTES: &str = "Ours has the rules and the lexicon by which articles are read, which the others have no equal of. Plan: what \
there is: the page fetches them after its first view, once, and keeps them.";

/// All of them, in the order in which they are told.
pub const COSTS: [Cost; 10] = [
    Cost {
        title: "searching, ms: p50 / p95 / p99",
        who: &[
            ("Trích Lục: the articles, latest first", "ours search"),
            (
                "Trích Lục: with every sentence, ranked, and the counts of all facets",
                "ours found",
            ),
            ("minisearch {minisearch}", "minisearch search"),
            ("flexsearch {flexsearch}", "flexsearch search"),
            ("pagefind {pagefind}", "pagefind search"),
        ],
        parts: TIMES,
        unit: 1.0,
        why: SEARCH,
    },
    Cost {
        title: "articles found, by all queries together",
        who: &[
            (
                "Trích Lục: the words in one sentence",
                "ours search answered",
            ),
            ("minisearch {minisearch}", "minisearch search answered"),
            ("flexsearch {flexsearch}", "flexsearch search answered"),
            ("pagefind {pagefind}", "pagefind search answered"),
        ],
        parts: ONE,
        unit: 1.0,
        why: "",
    },
    Cost {
        title: "counting the choices of facets, ms: p50 / p95 / p99",
        who: &[
            (OURS, "ours facets"),
            ("crossfilter2 {crossfilter}", "crossfilter facets"),
            ("@duckdb/duckdb-wasm {duckdb}", "duckdb facets"),
            ("@finos/perspective {perspective}", "perspective facets"),
        ],
        parts: TIMES,
        unit: 1.0,
        why: FACETS,
    },
    Cost {
        title: "figures by indicator and year, ms: p50 / p95 / p99",
        who: &[
            (OURS, "ours groups"),
            ("crossfilter2 {crossfilter}", "crossfilter groups"),
            ("@duckdb/duckdb-wasm {duckdb}", "duckdb groups"),
            ("@finos/perspective {perspective}", "perspective groups"),
        ],
        parts: TIMES,
        unit: 1.0,
        why: GROUPS,
    },
    Cost {
        title: "made ready to be searched, s",
        who: &[
            ("Trích Lục: to be searched and counted", "ours build"),
            ("Trích Lục: reading the articles before that", "ours read"),
            ("minisearch {minisearch}", "minisearch build"),
            ("flexsearch {flexsearch}", "flexsearch build"),
            ("pagefind {pagefind}, outside the browser", "pagefind build"),
        ],
        parts: ONE,
        unit: 1000.0,
        why: WORDS,
    },
    Cost {
        title: "made ready to be counted, s",
        who: &[
            ("Trích Lục: to be searched and counted", "ours build"),
            ("crossfilter2 {crossfilter}", "crossfilter build"),
            ("@duckdb/duckdb-wasm {duckdb}", "duckdb build"),
            ("@finos/perspective {perspective}", "perspective build"),
        ],
        parts: ONE,
        unit: 1000.0,
        why: ROWS,
    },
    Cost {
        title: "memory where words are searched, MB",
        who: &[
            (
                "Trích Lục: with texts and all that was found",
                "ours memory",
            ),
            ("minisearch {minisearch}", "minisearch memory"),
            ("flexsearch {flexsearch}", "flexsearch memory"),
            (
                "pagefind {pagefind}, of what was asked for",
                "pagefind memory",
            ),
        ],
        parts: ONE,
        unit: 1e6,
        why: MEMORY,
    },
    Cost {
        title: "memory where figures are counted, MB",
        who: &[
            (
                "Trích Lục: with texts and all that was found",
                "ours memory",
            ),
            ("crossfilter2 {crossfilter}", "crossfilter memory"),
            ("@duckdb/duckdb-wasm {duckdb}", "duckdb memory"),
            ("@finos/perspective {perspective}", "perspective memory"),
        ],
        parts: ONE,
        unit: 1e6,
        why: MEMORY,
    },
    Cost {
        title: "bytes shipped to search, kB of brotli",
        who: &[
            (
                "Trích Lục: reading, searching and counting, without the page",
                "ours bytes",
            ),
            ("minisearch {minisearch}", "minisearch bytes"),
            ("flexsearch {flexsearch}", "flexsearch bytes"),
            (
                "pagefind {pagefind}, with what it opens first",
                "pagefind bytes",
            ),
            (
                "pagefind {pagefind}: what all queries fetch of its index",
                "pagefind bytes asked",
            ),
        ],
        parts: ONE,
        unit: 1000.0,
        why: BYTES,
    },
    Cost {
        title: "bytes shipped to count, kB of brotli",
        who: &[
            (
                "Trích Lục: reading, searching and counting, without the page",
                "ours bytes",
            ),
            ("crossfilter2 {crossfilter}", "crossfilter bytes"),
            (
                "@duckdb/duckdb-wasm {duckdb}, without Arrow's script",
                "duckdb bytes",
            ),
            ("@finos/perspective {perspective}", "perspective bytes"),
        ],
        parts: ONE,
        unit: 1000.0,
        why: BYTES,
    },
];
