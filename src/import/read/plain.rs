//! Plain text and Markdown.

use super::shape::{Found, cleaned};
use super::wrap;

/// The text, with lines joined that were broken to a width.
#[must_use]
pub fn read(text: &str) -> Found {
    Found {
        body: wrap::joined(&cleaned(text)),
        ..Found::default()
    }
}

/// The text of Markdown without its signs, and what stands above it between lines of dashes.
#[must_use]
pub fn markdown(text: &str) -> Found {
    let text = text.replace("\r\n", "\n");
    let text = text.trim_start_matches('\u{FEFF}');
    let front = text
        .strip_prefix("---\n")
        .and_then(|rest| rest.split_once("\n---"));
    let (head, body) = front.unwrap_or(("", text));
    let members = head.lines().filter_map(|line| line.split_once(':'));
    let mut found = super::record::found(members.map(|(key, value)| {
        (
            key.trim().to_owned(),
            value.trim().trim_matches(['"', '\'']).to_owned(),
        )
    }));
    let mut fenced = false;
    let mut paragraphs: Vec<String> = Vec::new();
    for line in body.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
            continue;
        }
        match line_of(line).filter(|_| !fenced) {
            None => paragraphs.push(String::new()),
            Some((plain, begins)) => match paragraphs.last_mut() {
                Some(last) if !last.is_empty() && !begins => {
                    last.push(' ');
                    last.push_str(&plain);
                }
                _ => paragraphs.push(plain),
            },
        }
    }
    let title = body
        .lines()
        .find_map(|line| line.strip_prefix("# "))
        .map(inline);
    found.title = found.title.or(title);
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    found.body = paragraphs.join("\n\n");
    found
}

/// A line without its signs, and whether it begins a block; nothing of an empty line or a rule.
fn line_of(line: &str) -> Option<(String, bool)> {
    let trimmed = line.trim().trim_start_matches('>').trim_start();
    let rule = trimmed.len() >= 3 && trimmed.chars().all(|c| "-*_=|: ".contains(c));
    if trimmed.is_empty() || rule {
        return None;
    }
    let heading = trimmed.trim_start_matches('#');
    if heading.len() < trimmed.len() && heading.starts_with(' ') {
        return Some((format!("{}\n", inline(heading.trim())), true));
    }
    if let Some(row) = trimmed.strip_prefix('|') {
        let cells: Vec<_> = row
            .trim_end_matches('|')
            .split('|')
            .map(|cell| inline(cell.trim()))
            .collect();
        return Some((cells.join(" | "), true));
    }
    let item = ["- ", "* ", "+ "]
        .iter()
        .find_map(|sign| trimmed.strip_prefix(sign));
    Some((inline(item.unwrap_or(trimmed)), item.is_some()))
}

/// Words without the signs for bold, links and pictures.
fn inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['[', '!', '*', '_', '`', '\\']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let picture = from.starts_with("![");
        if let Some((label, behind)) = link(from.strip_prefix('!').unwrap_or(from))
            .filter(|_| picture || from.starts_with('['))
        {
            if !picture {
                out.push_str(&label);
            }
            rest = behind;
            continue;
        }
        let sign = if from.starts_with("**") || from.starts_with("__") {
            2
        } else {
            1
        };
        let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let inside = word(before.chars().next_back()) && word(from[sign..].chars().next());
        // `_` inside a name and a lone `*` or `!` are themselves.
        let escaped =
            from.starts_with('\\') && from[1..].starts_with(|c: char| c.is_ascii_punctuation());
        if escaped {
            out.push_str(&from[1..2]);
            rest = &from[2..];
            continue;
        }
        if inside
            || from.starts_with(['!', '[', '\\'])
            || from[sign..].starts_with(' ') && out.ends_with([' '])
        {
            out.push_str(&from[..sign]);
        }
        rest = &from[sign..];
    }
    out + rest
}

/// `[label](address)`, and what stands behind it.
fn link(from: &str) -> Option<(String, &str)> {
    let (label, rest) = from.strip_prefix('[')?.split_once("](")?;
    let (_, behind) = rest.split_once(')')?;
    (label.len() < 1000 && !label.contains('[')).then(|| (label.to_owned(), behind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_loses_its_signs_and_keeps_its_words() {
        let text = "---\ntitle: \"Đại hội\"\ndate: 2024-01-24\n---\n# Đại hội\n\n**684** đảng viên mới, xem [Nghị quyết](http://a/b_c)\nnăm 2023.\n\n- một\n- hai_ba\n\n| Năm | Số |\n|---|---|\n| 2023 | 684 |\n";
        let found = markdown(text);
        assert_eq!(found.title.as_deref(), Some("Đại hội"));
        assert_eq!(
            found.published.map(super::super::day::Day::edtf).as_deref(),
            Some("2024-01-24")
        );
        assert_eq!(
            found.body,
            "Đại hội\n\n\n684 đảng viên mới, xem Nghị quyết năm 2023.\n\nmột\n\nhai_ba\n\nNăm | Số\n\n2023 | 684"
        );
    }

    #[test]
    fn signs_alone_are_themselves() {
        for text in [
            "2 * 3 = 6",
            "a_b_c",
            "hết!",
            "[1] xem",
            "\\",
            "*",
            "![",
            "[a](b",
        ] {
            assert!(!inline(text).is_empty() || text == "*", "{text}");
        }
        assert_eq!(inline("2 * 3 = 6"), "2 * 3 = 6");
        assert_eq!(inline("a_b_c [1]!"), "a_b_c [1]!");
    }
}
