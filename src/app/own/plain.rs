//! What can be read of a file without the program that reads all others: plain text in UTF-8, and our own
//! articles as JSON, one a line. For where that program cannot be had.

use serde_json::Value as Json;

use crate::import::{Draft, Format, Item, Refused, Why, limit};
use crate::text::nfc;

/// What is in a file.
#[must_use]
pub fn drafts(path: &str, bytes: Vec<u8>) -> Vec<Item> {
    let refused = |why| {
        vec![Err(Refused {
            path: path.to_owned(),
            why,
        })]
    };
    let format = Format::from_name(path);
    if !matches!(format, Some(Format::Text | Format::JsonLines)) {
        return refused(Why::Lost);
    }
    let Ok(text) = String::from_utf8(bytes) else {
        return refused(Why::Encoding);
    };
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return refused(Why::Empty);
    }
    if format == Some(Format::Text) {
        return vec![Ok(pasted(path, text))];
    }
    let lines = text.lines().enumerate();
    let lines = lines.filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(at, line)| {
            let path = format!("{path}/{}", at + 1);
            match serde_json::from_str(line)
                .ok()
                .and_then(|json| record(&path, &json))
            {
                Some(draft) => Ok(draft),
                None => Err(Refused {
                    path,
                    why: Why::NoText,
                }),
            }
        })
        .collect()
}

/// A text as a reader pasted it, or as it stands in a file.
#[must_use]
pub fn pasted(path: &str, text: &str) -> Draft {
    Draft {
        path: path.to_owned(),
        text: nfc(text.trim()),
        ..Draft::default()
    }
}

/// One of our articles.
fn record(path: &str, json: &Json) -> Option<Draft> {
    let member = |name: &str| json.get(name)?.as_str().map(str::trim);
    let text =
        member("text").filter(|text| !text.is_empty() && text.len() as u64 <= limit::TEXT)?;
    let title = member("title").filter(|title| !title.is_empty());
    let text = match title {
        Some(title) if !text.starts_with(title) => format!("{title}\n\n{text}"),
        _ => text.to_owned(),
    };
    Some(Draft {
        format: Format::JsonLines,
        place: member("place").map(str::to_owned),
        url: member("url").map(str::to_owned),
        ..pasted(path, &text)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(path: &str, bytes: &[u8]) -> Vec<Result<String, Why>> {
        let all = drafts(path, bytes.to_vec()).into_iter();
        all.map(|one| one.map(|draft| draft.text).map_err(|refused| refused.why))
            .collect()
    }

    #[test]
    fn plain_text_is_an_article_and_each_line_of_ours_is_one() {
        assert_eq!(
            told("a.txt", "\u{feff} một\n".as_bytes()),
            [Ok("một".into())]
        );
        let lines = "{\"title\":\"A\",\"text\":\"b\"}\n\n{\"text\":\"A c\",\"title\":\"A\"}\n7\n";
        let expected = [Ok("A\n\nb".into()), Ok("A c".into()), Err(Why::NoText)];
        assert_eq!(told("a.jsonl", lines.as_bytes()), expected);
    }

    #[test]
    fn what_is_nothing_of_that_is_refused_by_its_reason() {
        assert_eq!(told("a.txt", &[0xff, 0xfe, 0x41]), [Err(Why::Encoding)]);
        assert_eq!(told("a.txt", b" \n"), [Err(Why::Empty)]);
        assert_eq!(told("a.pdf", b"%PDF"), [Err(Why::Lost)]);
    }
}
