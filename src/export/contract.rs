//! The contract's JSON form: one object per article, offsets in code points.

use serde_json::{Map, Value as Json, json};

use crate::article::Article;
use crate::extract::{Amount, Check, Extraction, Mention, Value};
use crate::text::{Edtf, nfc};

/// One article and what was extracted from it, in the contract's form.
#[must_use]
pub fn article(article: &Article, extraction: &Extraction) -> Json {
    let shown = |span| Json::from(nfc(article.text(span)));
    json!({
        "id": article.id,
        "title": article.title.map(shown),
        "byline": article.byline.map(shown),
        "published": article.published.as_ref().map(|published| &published.iso),
        "mentions": extraction.mentions.iter().map(|m| mention(article, m)).collect::<Vec<_>>(),
        "checks": extraction.checks.iter().map(|c| check(article, c)).collect::<Vec<_>>(),
    })
}

fn check(article: &Article, check: &Check) -> Json {
    let starts = check
        .figures
        .iter()
        .map(|span| article.offsets.char_offset(&article.source, span.start).0);
    json!({
        "kind": check.kind.id(),
        "figures": starts.collect::<Vec<_>>(),
        "stated": check.stated.to_string(),
        "computed": check.computed.to_string(),
        "verdict": check.verdict.contract(),
        "computation": check.line,
    })
}

fn mention(article: &Article, mention: &Mention) -> Json {
    let position = |at| article.offsets.char_offset(&article.source, at).0;
    let mut out = Map::new();
    let mut put = |key: &str, value: Json| out.insert(key.to_owned(), value);
    put("kind", mention.kind().id().into());
    put("start", position(mention.span.start).into());
    put("end", position(mention.span.end).into());
    put("text", article.text(mention.span).into());
    put("rule", mention.rule.id().into());
    let edtf = |time: Option<Edtf>| Json::from(time.map(|time| time.to_string()));
    match &mention.value {
        Value::Figure(figure) => {
            match figure.amount {
                Amount::Exact(value) => {
                    put("value", value.to_string().into());
                }
                Amount::Range { low, high } => {
                    put("low", low.to_string().into());
                    put("high", high.to_string().into());
                }
                Amount::Fraction { part, of } => {
                    put("value", part.to_string().into());
                    put("of", of.to_string().into());
                }
            }
            put("unit", figure.unit.as_deref().into());
            put("indicator", figure.indicator.id().into());
            put("status", figure.status.id().into());
            put("period", edtf(figure.period));
            if let Some(approx) = figure.approx {
                put("approx", approx.id().into());
            }
        }
        Value::Time(time) => {
            put("edtf", edtf(time.edtf));
        }
        Value::Document(document) => {
            put("type", document.kind.into());
            put("key", document.key().into());
            let optional = [
                ("number", &document.number),
                ("issuer", &document.issuer),
                ("title", &document.title),
                ("term", &document.term),
            ];
            for (key, value) in optional {
                if let Some(value) = value {
                    put(key, value.as_str().into());
                }
            }
            if document.date.is_some() {
                put("date", edtf(document.date));
            }
        }
        Value::Person(person) => {
            if let Some(name) = &person.name {
                put("name", name.as_str().into());
            }
            if let Some(role) = &person.role {
                put("role", role.as_str().into());
            }
        }
        Value::Organisation(body) => {
            put("level", body.level.id().into());
            put("name", body.name.as_str().into());
            put("within", body.within.clone().into());
        }
        Value::Place(place) => {
            put("placeKind", place.kind.id().into());
            put("name", place.name.as_str().into());
            put("parent", place.parent.clone().into());
            put("successor", place.successor.clone().into());
        }
    }
    if !mention.evidence.is_empty() {
        let words = mention.evidence.iter().map(|e| {
            json!({
                "field": e.field.id(),
                "start": position(e.span.start),
                "end": position(e.span.end),
                "text": article.text(e.span),
            })
        });
        out.insert("because".to_owned(), words.collect());
    }
    Json::Object(out)
}
