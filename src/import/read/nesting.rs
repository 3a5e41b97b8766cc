//! Pages nested beyond reason. A browser's rules for mending a page repeat every open font in each new
//! paragraph, and ask all open elements at each tag: a page made to do harm costs their product.

use super::super::draft::Why;

/// So deep no page is.
const DEPTH: usize = 1_000;

/// So many elements may be made by repeating open fonts.
const REPEATED: usize = 2_000_000;

/// Elements that have no end.
const VOID: [&str; 16] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "frame", "basefont",
];

/// Elements whose end is left out as often as not, or that are never made twice.
const LOOSE: [&str; 17] = [
    "html", "head", "body", "p", "li", "dt", "dd", "tr", "td", "th", "option", "optgroup", "thead",
    "tbody", "tfoot", "colgroup", "caption",
];

/// Elements that are repeated.
const FONTS: [&str; 14] = [
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
];

/// Elements in which nothing is a tag.
const RAW: [&str; 5] = ["script", "style", "textarea", "title", "noembed"];

/// Fails where a page is nested beyond reason.
pub fn check(page: &str) -> Result<(), Why> {
    let mut open: Vec<&str> = Vec::new();
    let (mut fonts, mut repeated) = (0_usize, 0_usize);
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, behind)| behind);
            continue;
        }
        let (closing, tag) = rest
            .strip_prefix('/')
            .map_or((false, rest), |tag| (true, tag));
        let end = tag
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(tag.len());
        let name = &tag[..end];
        let is = |names: &[&str]| names.iter().any(|known| known.eq_ignore_ascii_case(name));
        if name.is_empty() || is(&VOID) {
            continue;
        }
        repeated += fonts;
        if closing {
            // What is not open is not closed.
            let found = open
                .iter()
                .rposition(|other| other.eq_ignore_ascii_case(name));
            if let Some(found) = found {
                if is(&FONTS) {
                    fonts = fonts.saturating_sub(1);
                    open.remove(found);
                } else {
                    open.truncate(found);
                }
            }
        } else if is(&RAW) {
            rest = behind_raw(tag, name);
        } else if !is(&LOOSE) {
            fonts += usize::from(is(&FONTS));
            open.push(name);
        }
        if open.len() > DEPTH || repeated > REPEATED {
            return Err(Why::TooDeep);
        }
    }
    Ok(())
}

/// What stands behind the end of an element in which nothing is a tag.
fn behind_raw<'a>(tag: &'a str, name: &str) -> &'a str {
    let mut rest = tag;
    while let Some(at) = rest.find("</") {
        rest = &rest[at + 2..];
        if rest
            .get(..name.len())
            .is_some_and(|end| end.eq_ignore_ascii_case(name))
        {
            return rest;
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_nested_within_reason() {
        let page = "<html><body><ul><li>a<li>b</ul><p>c<p>d<script>if (a<b) '<div>'</script><!-- <div> --></body>";
        assert_eq!(check(&page.repeat(2_000)), Ok(()));
        assert_eq!(check(&"<p><br>x".repeat(100_000)), Ok(()));
        assert_eq!(check(&"<b>x</b>".repeat(100_000)), Ok(()));
    }

    #[test]
    fn pages_made_to_do_harm_are_not() {
        assert_eq!(check(&"<div>".repeat(5_000)), Err(Why::TooDeep));
        assert_eq!(check(&"<div></span>".repeat(5_000)), Err(Why::TooDeep));
        let fonts = "<font>".repeat(900) + &"<p></p>".repeat(100_000);
        assert_eq!(check(&fonts), Err(Why::TooDeep));
    }
}
