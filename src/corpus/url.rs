//! The query part of a link: pairs of key and value, percent-encoded.
//!
//! Letters of any script stay as they are, so that a shared link reads `place=Thái%20Nguyên`;
//! browsers encode them on the wire themselves.

/// Joins `pairs` with `&`.
#[must_use]
pub fn encode<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut out = String::new();
    for (key, value) in pairs {
        if !out.is_empty() {
            out.push('&');
        }
        escape(key, &mut out);
        out.push('=');
        escape(value, &mut out);
    }
    out
}

/// The pairs of `text`, in order; a key without `=` has an empty value.
pub fn decode(text: &str) -> impl Iterator<Item = (String, String)> {
    let pairs = text.strip_prefix('?').unwrap_or(text).split('&');
    pairs.filter(|pair| !pair.is_empty()).map(|pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        (unescape(key), unescape(value))
    })
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        if c.is_alphanumeric() || matches!(c, '-' | '.' | '_' | '~' | '/' | ':' | ',') {
            out.push(c);
        } else {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                out.push('%');
                for digit in [byte >> 4, byte & 15] {
                    out.push(
                        char::from_digit(digit.into(), 16)
                            .unwrap_or('0')
                            .to_ascii_uppercase(),
                    );
                }
            }
        }
    }
}

/// `+` is a space, as forms send it. A `%` that begins no escape stands for itself; bytes that are
/// no UTF-8 become U+FFFD.
fn unescape(text: &str) -> String {
    let bytes = text.as_bytes();
    let hex = |at: usize| bytes.get(at).and_then(|b| char::from(*b).to_digit(16));
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        at += 1;
        match (byte, hex(at), hex(at + 1)) {
            (b'%', Some(high), Some(low)) => {
                out.push(u8::try_from(high * 16 + low).unwrap_or_default());
                at += 2;
            }
            (b'+', ..) => out.push(b' '),
            _ => out.push(byte),
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, expected: &[(&str, &str)]) {
        let pairs: Vec<_> = decode(text).collect();
        let pairs: Vec<_> = pairs
            .iter()
            .map(|(k, v)| (k.as_str(), v.as_str()))
            .collect();
        assert_eq!(pairs, expected);
    }

    #[test]
    fn letters_stay_legible_and_the_rest_is_escaped() {
        assert_eq!(
            encode([("place", "Thái Nguyên"), ("q", "95% & “a”+b=c#🙂")]),
            "place=Thái%20Nguyên&q=95%25%20%26%20%E2%80%9Ca%E2%80%9D%2Bb%3Dc%23%F0%9F%99%82"
        );
        assert_eq!(encode([("q", "03-ĐA/TU")]), "q=03-ĐA/TU");
    }

    #[test]
    fn both_ways_of_escaping_a_space_and_letters_are_read() {
        case(
            "?q=a+b%20c&place=Th%C3%A1i",
            &[("q", "a b c"), ("place", "Thái")],
        );
    }

    #[test]
    fn broken_escapes_stand_for_themselves() {
        case(
            "a=%&b=%4&c=%zz&&d&=e&f=%FF",
            &[
                ("a", "%"),
                ("b", "%4"),
                ("c", "%zz"),
                ("d", ""),
                ("", "e"),
                ("f", "\u{FFFD}"),
            ],
        );
        case("", &[]);
        case("%C4á=1%2", &[("\u{FFFD}á", "1%2")]);
    }
}
