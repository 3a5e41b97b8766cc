//! Corrections as W3C Web Annotations, so that other tools can read them and we can read them back.
//!
//! One `AnnotationCollection` with its page inside. Each annotation targets `urn:trichluc:article:…`
//! by a `TextQuoteSelector` and a `TextPositionSelector` (code points), and says in its first body
//! what is meant instead: `mend` with fields, motivation `editing`; or `dismiss`, motivation
//! `moderating`. A note is a second body, a `TextualBody`. Reading trusts nothing: what is no sound
//! correction is counted and left out, and names that we do not know are passed over.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json, json};

use crate::corpus::correction::{Change, Correction, Part, Position, Quote};

const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";
const VOCABULARY: &str = "urn:trichluc:";
const ARTICLE: &str = "urn:trichluc:article:";

/// What was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read {
    /// The corrections, in their order.
    pub corrections: Vec<Correction>,
    /// How many annotations were none that we understand or trust.
    pub refused: usize,
}

/// All `corrections` as one collection.
#[must_use]
pub fn collection(corrections: &[Correction]) -> Json {
    let items: Vec<_> = corrections.iter().map(annotation).collect();
    json!({
        "@context": [CONTEXT, {"@vocab": VOCABULARY}],
        "type": "AnnotationCollection",
        "label": "Trích Lục",
        "total": items.len(),
        "first": {"type": "AnnotationPage", "startIndex": 0, "items": items},
    })
}

/// One correction; it stands by itself inside a collection, and outside one with its own context.
fn annotation(correction: &Correction) -> Json {
    let (motivation, change, fields) = match &correction.change {
        Change::Dismiss => ("moderating", "dismiss", Json::Object(Map::new())),
        Change::Mend(parts) => {
            let fields = parts
                .iter()
                .map(|(part, text)| (part.id().to_owned(), text.as_str().into()));
            ("editing", "mend", Json::Object(fields.collect()))
        }
    };
    let mut body = vec![json!({
        "type": "Correction",
        "change": change,
        "kind": correction.kind,
        "fields": fields,
    })];
    if !correction.note.is_empty() {
        body.push(json!({
            "type": "TextualBody",
            "purpose": "commenting",
            "format": "text/plain",
            "value": correction.note,
        }));
    }
    json!({
        "@context": [CONTEXT, {"@vocab": VOCABULARY}],
        "type": "Annotation",
        "motivation": motivation,
        "target": {
            "source": format!("{ARTICLE}{}", correction.article),
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": correction.quote.exact,
                    "prefix": correction.quote.prefix,
                    "suffix": correction.quote.suffix,
                },
                {
                    "type": "TextPositionSelector",
                    "start": correction.position.start,
                    "end": correction.position.end,
                },
            ],
        },
        "body": body,
    })
}

/// Reads a collection, a page, a list of annotations or a single one; `None` where `json` is none
/// of them.
#[must_use]
pub fn read(json: &Json) -> Option<Read> {
    let items = match json {
        Json::Array(items) => items.as_slice(),
        Json::Object(object) => match object.get("type")?.as_str()? {
            "AnnotationCollection" => object.get("first")?.get("items")?.as_array()?,
            "AnnotationPage" => object.get("items")?.as_array()?,
            "Annotation" => std::slice::from_ref(json),
            _ => return None,
        },
        _ => return None,
    };
    let mut read = Read::default();
    for item in items {
        match one(item).filter(Correction::sound) {
            Some(correction) => read.corrections.push(correction),
            None => read.refused += 1,
        }
    }
    Some(read)
}

fn one(json: &Json) -> Option<Correction> {
    let target = json.get("target")?;
    let source = target.get("source")?.as_str()?;
    let selector = |wanted: &str| typed(target.get("selector")?, wanted);
    let (quote, position) = (
        selector("TextQuoteSelector")?,
        selector("TextPositionSelector")?,
    );
    let text = |json: &Json, key: &str| json.get(key).and_then(Json::as_str).map(str::to_owned);
    let place = |key: &str| u32::try_from(position.get(key)?.as_u64()?).ok();
    let bodies = json.get("body")?;
    let body = typed(bodies, "Correction")?;
    let change = match body.get("change")?.as_str()? {
        "dismiss" => Change::Dismiss,
        "mend" => Change::Mend(fields(body.get("fields")?.as_object()?)?),
        _ => return None,
    };
    Some(Correction {
        article: source.strip_prefix(ARTICLE).unwrap_or(source).to_owned(),
        kind: text(body, "kind")?,
        quote: Quote {
            exact: text(quote, "exact")?,
            prefix: text(quote, "prefix").unwrap_or_default(),
            suffix: text(quote, "suffix").unwrap_or_default(),
        },
        position: Position {
            start: place("start")?,
            end: place("end")?,
        },
        change,
        note: typed(bodies, "TextualBody")
            .and_then(|body| text(body, "value"))
            .unwrap_or_default(),
    })
}

fn fields(object: &Map<String, Json>) -> Option<BTreeMap<Part, String>> {
    let mut fields = BTreeMap::new();
    for (id, text) in object {
        fields.insert(Part::from_id(id)?, text.as_str()?.to_owned());
    }
    Some(fields)
}

/// Of one or many, the first of a type.
fn typed<'a>(json: &'a Json, wanted: &str) -> Option<&'a Json> {
    let many = json
        .as_array()
        .map_or(std::slice::from_ref(json), Vec::as_slice);
    many.iter()
        .find(|one| one.get("type").and_then(Json::as_str) == Some(wanted))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Vec<Correction> {
        let mended = Correction {
            article: "000_c7fe".into(),
            kind: "figure".into(),
            quote: Quote {
                exact: "684".into(),
                prefix: "kết nạp được ".into(),
                suffix: " đảng viên".into(),
            },
            position: Position {
                start: 3389,
                end: 3392,
            },
            change: Change::Mend([(Part::Value, "648".into()), (Part::Unit, String::new())].into()),
            note: "“in nhầm” <b>\u{1f600}".into(),
        };
        let dismissed = Correction {
            change: Change::Dismiss,
            note: String::new(),
            position: Position { start: 1, end: 4 },
            ..mended.clone()
        };
        let renamed = Correction {
            kind: "person".into(),
            change: Change::Mend(
                [
                    (Part::Kind, "place".into()),
                    (Part::Name, "Yên Sơn".into()),
                    (Part::PlaceKind, "district".into()),
                ]
                .into(),
            ),
            position: Position { start: 9, end: 12 },
            ..mended.clone()
        };
        vec![mended, dismissed, renamed]
    }

    fn again(json: &Json) -> Option<Read> {
        read(&serde_json::from_str(&json.to_string()).ok()?)
    }

    #[test]
    fn corrections_come_back_from_every_form_as_they_went() {
        let all = sample();
        let json = collection(&all);
        assert_eq!(json["total"], 3);
        let whole = Read {
            corrections: all.clone(),
            refused: 0,
        };
        let page = &json["first"];
        assert_eq!(again(&json), Some(whole.clone()));
        assert_eq!(again(page), Some(whole.clone()));
        assert_eq!(again(&page["items"]), Some(whole));
        let first = again(&page["items"][0]).unwrap_or_default();
        assert_eq!(first.corrections, all[..1]);
    }

    #[test]
    fn an_annotation_is_one_by_the_model() {
        let json = annotation(&sample()[0]);
        assert_eq!(json["@context"][0], CONTEXT);
        assert_eq!(
            (&json["type"], &json["motivation"]),
            (&"Annotation".into(), &"editing".into())
        );
        assert_eq!(json["target"]["source"], "urn:trichluc:article:000_c7fe");
        assert_eq!(json["target"]["selector"][0]["exact"], "684");
        assert_eq!(json["target"]["selector"][1]["end"], 3392);
        assert_eq!(json["body"][1]["purpose"], "commenting");
    }

    #[test]
    fn hostile_annotations_are_counted_and_left_out() {
        let good = annotation(&sample()[0]);
        let with = |pointer: &str, value: Json| {
            let mut bad = good.clone();
            *bad.pointer_mut(pointer).expect(pointer) = value;
            bad
        };
        let bad = [
            with("/body/0/kind", "__proto__".into()),
            with("/body/0/change", "erase".into()),
            with("/body/0/fields", json!({"__proto__": {"polluted": true}})),
            with("/body/0/fields", json!({"value": 5})),
            with("/body/0/fields", json!({"kind": "place", "value": "5"})),
            with("/body/0/fields", json!({"value": "1e999"})),
            with("/target/selector/1/start", json!(-1)),
            with("/target/selector/1/end", json!(1e300)),
            with("/target/selector/0/exact", "x".repeat(5_000).into()),
            with("/target/source", json!(["a"])),
            with("/body", Json::Null),
            Json::Null,
            json!({"type": "Annotation"}),
        ];
        let count = bad.len();
        let items: Vec<_> = bad.into_iter().chain([good.clone()]).collect();
        let read = read(&items.into()).unwrap_or_default();
        assert_eq!((read.corrections.len(), read.refused), (1, count));
    }

    #[test]
    fn what_is_no_annotation_is_none() {
        for json in [
            json!(1),
            json!({}),
            json!({"type": "Person"}),
            json!({"type": "AnnotationPage", "items": 3}),
        ] {
            assert_eq!(read(&json), None, "{json}");
        }
    }
}
