//! What holds for every text whatever it says, tried on made-up texts of Vietnamese words, numbers
//! and signs: nothing panics, spans are whole and inside their block, values read back as printed,
//! the normal form changes nothing, and what follows a paragraph changes nothing in it.

#[path = "properties/config.rs"]
mod config;
#[path = "properties/made_up.rs"]
mod made_up;

use config::config;
use made_up::{page, paragraph, plain, rubbish};
use proptest::prelude::*;
use serde_json::{Map, Value as Json};
use trichluc::article::{Article, parse};
use trichluc::corpus::{Corpus, Filter};
use trichluc::export::contract;
use trichluc::extract::{Extraction, extract};
use trichluc::text::{Decimal, Edtf};
use unicode_normalization::UnicodeNormalization as _;

/// Dated and with a lead, so that all that a test adds is body.
const HEAD: &str = "Xã Bình An: Kết nạp 12 đảng viên mới\n09:05, 02/03/2022\n\n\
    Năm 2021, Đảng bộ xã Bình An đã kết nạp 12 đảng viên, đạt 95% chỉ tiêu được giao trong năm.\n";

fn read(source: &str) -> (Article, Extraction) {
    let article = parse("x", source);
    let extraction = extract(&article);
    (article, extraction)
}

/// The mentions of `source` in the contract's form.
fn mentions(source: &str) -> Vec<Map<String, Json>> {
    let (article, extraction) = read(source);
    let mut json = contract::article(&article, &extraction);
    let mentions = json["mentions"].take();
    serde_json::from_value(mentions).expect("a list of objects")
}

/// The same, without positions and with all text composed.
fn composed(source: &str) -> Vec<Map<String, Json>> {
    let mut all = mentions(source);
    all.iter_mut().for_each(compose);
    all
}

fn compose(object: &mut Map<String, Json>) {
    object.remove("start");
    object.remove("end");
    for value in object.values_mut() {
        match value {
            Json::String(text) => *text = text.nfc().collect(),
            Json::Array(items) => items
                .iter_mut()
                .filter_map(Json::as_object_mut)
                .for_each(compose),
            _ => {}
        }
    }
}

/// Fails where a mention of `source` lies outside its block, or is not what the source says there.
fn spans_hold(source: &str) -> Result<(), TestCaseError> {
    let (article, extraction) = read(source);
    for mention in &extraction.mentions {
        let text = source.get(mention.span.range());
        prop_assert!(
            text.is_some_and(|text| !text.is_empty() && text.trim() == text),
            "{mention:?}"
        );
        let block = &article.blocks[mention.block];
        prop_assert!(
            block.span.contains(mention.span),
            "{mention:?} leaves {block:?}"
        );
        let sentence = block.sentence(mention.sentence.into());
        let begins =
            |s: trichluc::text::Span| s.start <= mention.span.start && mention.span.start < s.end;
        prop_assert!(
            sentence.is_some_and(begins),
            "{mention:?} begins outside its sentence"
        );
    }
    let points: Vec<char> = source.chars().collect();
    for mention in mentions(source) {
        let at = |key: &str| mention[key].as_u64().and_then(|n| usize::try_from(n).ok());
        let (start, end) = (at("start").expect("a start"), at("end").expect("an end"));
        let text: String = points[start..end].iter().collect();
        prop_assert_eq!(Some(text.as_str()), mention["text"].as_str());
    }
    Ok(())
}

/// Fails where a value does not read back as it is printed.
fn values_hold(source: &str) -> Result<(), TestCaseError> {
    for mention in mentions(source) {
        let text = |key: &str| mention.get(key).and_then(Json::as_str);
        for number in ["value", "low", "high", "of"].into_iter().filter_map(text) {
            let back = number.parse::<Decimal>().map(|number| number.to_string());
            prop_assert_eq!(back.as_deref(), Ok(number), "{:?}", mention);
        }
        for time in ["edtf", "period", "date"].into_iter().filter_map(text) {
            let back = time.parse::<Edtf>().map(|time| time.to_string());
            prop_assert_eq!(back.as_deref(), Ok(time), "{:?}", mention);
        }
    }
    Ok(())
}

/// Fails where NFC and NFD of `source` give different mentions.
fn forms_agree(source: &str) -> Result<(), TestCaseError> {
    let one = composed(&source.nfc().collect::<String>());
    let other = composed(&source.nfd().collect::<String>());
    prop_assert_eq!(one, other);
    Ok(())
}

/// Fails where a body paragraph says something else when another one follows. The other must name
/// nothing, for names of places are learnt from the whole article; and the full names that bodies
/// and places resolve to are left out, for they are the article's and not the paragraph's.
fn paragraphs_stand_alone(first: &str, second: &str) -> Result<(), TestCaseError> {
    let alone = format!("{HEAD}{first}\n");
    let both = format!("{HEAD}{first}\n\n{second}\n");
    let within = |source: &str| {
        let before =
            |m: &Map<String, Json>| m["start"].as_u64() < u64::try_from(alone.chars().count()).ok();
        let as_printed = |mut mention: Map<String, Json>| {
            for resolved in [
                "name",
                "level",
                "within",
                "placeKind",
                "parent",
                "successor",
            ] {
                mention.remove(resolved);
            }
            mention
        };
        mentions(source)
            .into_iter()
            .filter(before)
            .map(as_printed)
            .collect::<Vec<_>>()
    };
    prop_assert_eq!(within(&alone), within(&both));
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn spans_are_whole_and_inside_their_block(source in page()) {
        spans_hold(&source)?;
    }

    #[test]
    fn values_read_back_as_printed(source in page()) {
        values_hold(&source)?;
    }

    #[test]
    fn the_normal_form_changes_no_mention(source in page()) {
        forms_agree(&source)?;
    }

    #[test]
    fn what_follows_a_paragraph_changes_nothing_in_it(first in paragraph(), second in plain()) {
        paragraphs_stand_alone(&first, &second)?;
    }

    #[test]
    fn rubbish_is_read_too(source in rubbish()) {
        spans_hold(&source)?;
        values_hold(&source)?;
    }

    #[test]
    fn free_text_finds_whole_words(source in page(), query in prop_oneof![paragraph(), rubbish()]) {
        let corpus = Corpus::new([read(&source)]);
        let filter = Filter::of_query(query);
        for hit in corpus.hits(&filter) {
            for span in corpus.lit(&hit, &filter.query) {
                prop_assert!(hit.span.contains(span), "{span:?} leaves {:?}", hit.span);
                prop_assert!(source.get(span.range()).is_some_and(|text| !text.is_empty()));
            }
        }
    }
}
