//! Just enough HTML to take from the built page what it links, and to put it in.

use anyhow::{Context, Result, ensure};

/// What is cut out of the page's head: how it begins and ends.
const LOADED: [(&str, &str); 4] = [
    ("<!--", "-->"),
    ("<link", ">"),
    ("<script", "</script>"),
    ("<meta http-equiv", ">"),
];

/// The charset stands first: a policy may only come after it.
const FIRST: &str = "<meta charset=\"utf-8\">";

/// What the page links, and the page.
pub struct Head<'a> {
    page: &'a str,
    /// The style sheet.
    pub style: &'a str,
    /// The icon.
    pub icon: &'a str,
    /// The program's JavaScript.
    pub js: &'a str,
    /// The program.
    pub wasm: &'a str,
}

impl<'a> Head<'a> {
    /// Reads it.
    pub fn read(page: &'a str) -> Result<Self> {
        let linked = |tag: &str, attribute: &str| {
            let (_, after) = page.split_once(tag)?;
            let (tag, _) = after.split_once('>')?;
            let (_, value) = tag.split_once(&format!("{attribute}=\"./"))?;
            value.split_once('"').map(|(name, _)| name)
        };
        let of = |tag: &str, attribute: &str| {
            linked(tag, attribute).with_context(|| format!("the page has no {tag} … {attribute}"))
        };
        Ok(Self {
            page,
            style: of("<link rel=\"stylesheet\"", "href")?,
            icon: of("<link rel=\"icon\"", "href")?,
            js: of("<script type=\"module\"", "data-js")?,
            wasm: of("<script type=\"module\"", "data-wasm")?,
        })
    }

    /// The page that loads nothing, with `top` in its head and `bottom` at its end.
    pub fn with(&self, top: &str, bottom: &str) -> Result<String> {
        let (head, body) = (self.page.split_once("</head>")).context("the page has no head")?;
        let head = LOADED
            .iter()
            .fold(head.to_owned(), |head, ends| cut(&head, ends));
        let (before, after) = head
            .split_once(FIRST)
            .context("the page tells no charset")?;
        let (body, end) = (body.rsplit_once("</body>")).context("the page has no body")?;
        let head: Vec<_> = after
            .lines()
            .filter(|line| !line.trim().is_empty())
            .collect();
        let head = head.join("\n");
        Ok(format!(
            "{before}{FIRST}\n{top}\n{head}\n</head>{body}{bottom}\n</body>{end}"
        ))
    }
}

fn cut(head: &str, (begin, end): &(&str, &str)) -> String {
    let mut parts = head.split(begin);
    let mut left = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        left += part.split_once(end).map_or("", |(_, rest)| rest);
    }
    left
}

/// An element whose content no browser reads as HTML, so that it must not hold its own end.
pub fn element(name: &str, attributes: &str, content: &str) -> Result<String> {
    let lower = content.to_ascii_lowercase();
    ensure!(
        !lower.contains(&format!("</{name}")) && !lower.contains("<!--"),
        "what is to stand in <{name}> would end it"
    );
    Ok(format!("<{name}{attributes}>{content}</{name}>"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html><head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"A\" content=\"b\">\n\
        <title>T</title><link rel=\"icon\" href=\"./icon-1.svg\" integrity=\"i\"/>\n\
        <link rel=\"stylesheet\" href=\"./style-2.css\"><!-- why -->\n\
        <script type=\"module\" src=\"./boot.js\" data-js=\"./page-3.js\" data-wasm=\"./page-3_bg.wasm\"></script>\n\
        <link rel=\"modulepreload\" href=\"./page-3.js\"></head>\n<body><p>x</p></body></html>";

    #[test]
    fn what_the_page_links_is_found() {
        let head = Head::read(PAGE).expect("it links all");
        assert_eq!(
            [head.style, head.icon, head.js, head.wasm],
            ["style-2.css", "icon-1.svg", "page-3.js", "page-3_bg.wasm"]
        );
        assert!(Head::read("<html></html>").is_err());
    }

    #[test]
    fn what_is_put_in_takes_the_place_of_what_was_loaded() {
        let head = Head::read(PAGE).expect("it links all");
        assert_eq!(
            head.with("<style></style>", "<data>").expect("a page"),
            "<html><head>\n<meta charset=\"utf-8\">\n<style></style>\n<title>T</title>\n</head>\n\
             <body><p>x</p><data>\n</body></html>"
        );
    }

    #[test]
    fn what_would_end_its_element_is_refused() {
        assert!(element("script", "", "a = '</SCRIPT>'").is_err());
        assert!(element("script", "", "a <!-- b").is_err());
        assert_eq!(
            element("style", " a", "b").expect("it ends nothing"),
            "<style a>b</style>"
        );
    }
}
