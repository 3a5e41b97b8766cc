//! Web pages: the main text, found as a browser's reading mode finds it, with what the page tells of
//! itself.

use dom_query::{Document, NodeData, NodeRef};
use dom_smoothie::{Config, Readability, TextMode};

use super::super::draft::{Note, Why};
use super::super::encoding::Encoding;
use super::docx::{in_font, old_font};
use super::shape::Found;
use super::{day, nesting};

/// A page whose main part is shorter than this, and a small part of all, has none that was found.
const SHORT: usize = 250;

/// Where pages name the day of publication, beside what every reader of pages knows.
const DAYS: [(&str, &str); 9] = [
    ("meta[property='article:published_time']", "content"),
    ("meta[itemprop='datePublished']", "content"),
    ("[itemprop='datePublished']", "datetime"),
    ("meta[name='pubdate']", "content"),
    ("meta[name='publishdate']", "content"),
    ("meta[name='date']", "content"),
    ("meta[name='dc.date']", "content"),
    ("meta[name='DC.date.issued']", "content"),
    ("time[datetime]", "datetime"),
];

/// Where Vietnamese pages keep the lead, often outside of what follows it.
const LEADS: [&str; 8] = [
    ".sapo",
    ".detail-sapo",
    ".article__sapo",
    ".article-sapo",
    ".chapeau",
    ".news-sapo",
    "h2.lead",
    "p.lead",
];

/// What is never read.
const LEFT_OUT: &str =
    "script, style, noscript, template, iframe, svg, nav, form, button, select, textarea";

/// What is read of a page.
pub fn read(page: &str) -> Result<Found, Why> {
    nesting::check(page)?;
    let document = Document::from(page);
    let font = converted(&document);
    let lead = LEADS.iter().find_map(|place| words(&document, place));
    let dated = DAYS.iter().find_map(|(place, attribute)| {
        let value = document.select_single(place).attr(attribute)?;
        day::parse(&value)
    });
    let heading = Some(document.select("h1"))
        .filter(|all| all.length() == 1)
        .map(|one| one.text());
    let url = document.select_single("link[rel='canonical']").attr("href");
    let config = Config {
        text_mode: TextMode::Formatted,
        ..Config::default()
    };
    let mut reader = Readability::with_document(document, None, Some(config))
        .map_err(|error| Why::Damaged(error.to_string()))?;
    let mut found = Found {
        published: dated,
        ..Found::default()
    };
    if let Ok(article) = reader.parse() {
        found.title = Some(article.title).filter(|title| !title.trim().is_empty());
        found.byline = article.byline;
        found.url = article.url;
        found.body = article.text_content.to_string();
        let published = article.published_time.as_deref().and_then(day::parse);
        found.published = published.or(found.published);
    }
    // The one heading is the title as it is printed; what stands in the head has the paper's name.
    if let Some(heading) = heading.filter(|heading| (8..300).contains(&heading.trim().len())) {
        found.title = Some(heading.to_string());
    }
    found.url = found.url.or(url.map(|url| url.to_string()));
    found.lead = lead.filter(|lead| !found.body.contains(lead.trim()));
    let short = found.body.trim().len();
    let all = text_of(page);
    if short < SHORT && all.trim().len() > short * 3 || short == 0 {
        found.body = all;
        found.lead = None;
        found.notes.push(Note::WholePage);
    }
    if let Some(encoding) = font {
        found.notes.push(Note::OldFont { encoding });
        found.encoding = Some(encoding);
    }
    Ok(found)
}

/// All of a page's text, or of a piece of one, without what is never read.
#[must_use]
pub fn text_of(page: &str) -> String {
    if nesting::check(page).is_err() {
        return String::new();
    }
    let document = Document::from(page);
    converted(&document);
    document.select(LEFT_OUT).remove();
    let body = document.body();
    body.map_or_else(|| document.formatted_text(), |body| body.formatted_text())
        .to_string()
}

fn words(document: &Document, place: &str) -> Option<String> {
    let text = document.select_single(place).text();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (40..2_000).contains(&text.len()).then_some(text)
}

/// Converts the letters in fonts of old encodings, and tells which.
fn converted(document: &Document) -> Option<Encoding> {
    let mut last = None;
    for node in document.select("[face], [style]").nodes() {
        let Some(font) = font_of(node) else {
            continue;
        };
        for text in node.descendants_it().filter(NodeRef::is_text) {
            // The innermost font is the one that shows.
            let inner = text
                .ancestors_it(None)
                .find_map(|above| font_or_other(&above));
            if inner.flatten() != Some(font) {
                continue;
            }
            text.update(|node| {
                if let NodeData::Text { contents } = &mut node.data {
                    *contents = in_font(contents, Some(font)).into();
                }
            });
            last = Some(font.0);
        }
        // Whatever is converted is not so again.
        node.remove_attr("face");
        node.remove_attr("style");
    }
    last
}

/// The old encoding of the font that an element names.
fn font_of(node: &NodeRef) -> Option<(Encoding, bool)> {
    font_or_other(node).flatten()
}

/// The font that an element names: one of an old encoding, or another.
#[expect(
    clippy::option_option,
    reason = "it names none, one, or one of an old encoding"
)]
fn font_or_other(node: &NodeRef) -> Option<Option<(Encoding, bool)>> {
    if let Some(face) = node.attr("face") {
        return Some(old_font(&face));
    }
    let style = node.attr("style")?;
    let lower = style.to_ascii_lowercase();
    let (_, family) = lower.split_once("font-family")?;
    let family = family.trim_start_matches([':', ' ']);
    Some(old_font(
        family.split([';', ',']).next().unwrap_or_default(),
    ))
}
