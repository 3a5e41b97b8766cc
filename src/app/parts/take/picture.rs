//! A view's `<svg>` as a picture that stands by itself: its styles inlined, with title, legend and
//! where it comes from in the picture.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use std::fmt::Write;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlImageElement, Url,
    XmlSerializer,
};

use super::file::{blob, offer_blob};
use crate::export::form::escape;

/// What stands around the picture.
pub struct Caption {
    /// Above it.
    pub title: String,
    /// Below it.
    pub source: String,
}

/// A picture by itself.
pub struct Drawn {
    /// The SVG.
    pub text: String,
    width: f64,
    height: f64,
}

/// The properties that decide how shapes and letters look.
#[rustfmt::skip]
const STYLES: [&str; 17] = [
    "fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linecap",
    "stroke-linejoin", "opacity", "font-family", "font-size", "font-weight", "font-style", "text-anchor",
    "dominant-baseline", "letter-spacing", "visibility",
];

/// Around everything, between lines, and of the letters; in pixels.
const MARGIN: f64 = 16.0;
const LINE: f64 = 20.0;
const TITLE: f64 = 16.0;
const SMALL: f64 = 12.0;
const HEADING: f64 = 15.0;
/// How wide a letter is, of its size: a guess, on the wide side.
const LETTER: f64 = 0.58;
/// A PNG has so many dots a pixel.
const DENSITY: f64 = 2.0;

/// The `<svg>` with this id as a picture by itself; of a list with it, all that are in it, with their
/// headings, as they stand on the page.
pub fn svg(id: &str, caption: &Caption) -> Option<Drawn> {
    let shown = document().get_element_by_id(id)?;
    let rect = shown.get_bounding_client_rect();
    let (inner, high) = (rect.width().max(1.0), rect.height().max(1.0));
    let width = inner.max(320.0) + 2.0 * MARGIN;
    let style = window().get_computed_style(&gloo::utils::body()).ok()??;
    let colour = |name: &str| style.get_property_value(name).unwrap_or_default();
    let (ink, paper, font) = (
        colour("color"),
        colour("background-color"),
        colour("font-family"),
    );
    let mut words = String::new();
    let mut y = MARGIN;
    let mut lines = |y: &mut f64, text: &str, size: f64, weight: u16, indent: f64| {
        for line in wrapped(text, (width - 2.0 * MARGIN - indent) / (size * LETTER)) {
            let _ = write!(
                words,
                "<text x=\"{}\" y=\"{}\" font-size=\"{size}\" font-weight=\"{weight}\">{}</text>",
                MARGIN + indent,
                *y + size,
                escape(&line)
            );
            *y += LINE;
        }
    };
    lines(&mut y, &caption.title, TITLE, 600, 0.0);
    y += MARGIN / 2.0;
    let mut inside = String::new();
    if is_svg(&shown) {
        inside += &part(&shown, (MARGIN, y))?;
    } else {
        let place = |of: &Element| {
            let at = of.get_bounding_client_rect();
            (MARGIN + at.left() - rect.left(), y + at.top() - rect.top())
        };
        for one in all(&shown, "svg") {
            inside += &part(&one, place(&one))?;
        }
        for heading in all(&shown, "h3") {
            let ((x, mut at), wide) = (place(&heading), heading.get_bounding_client_rect().width());
            let text = heading.text_content().unwrap_or_default();
            for line in wrapped(&text, wide / (HEADING * LETTER)) {
                let _ = write!(
                    inside,
                    "<text x=\"{x}\" y=\"{}\" font-size=\"{HEADING}\" font-weight=\"600\" fill=\"{}\" font-family=\"{}\">{}</text>",
                    at + HEADING,
                    escape(&ink),
                    escape(&font),
                    escape(&line)
                );
                at += LINE;
            }
        }
    }
    y += high + MARGIN / 2.0;
    let mut marks = String::new();
    for (text, mark) in legend(id) {
        let wide = match mark {
            Mark::Colour(fill) => {
                let (y, fill) = (y + 1.0, escape(&fill));
                let _ = write!(
                    marks,
                    "<rect x=\"{MARGIN}\" y=\"{y}\" width=\"12\" height=\"12\" fill=\"{fill}\"/>"
                );
                12.0
            }
            Mark::Picture(mark) => {
                marks += &part(&mark, (MARGIN, y + 1.0))?;
                mark.get_bounding_client_rect().width()
            }
        };
        lines(&mut y, &text, SMALL, 400, wide + 8.0);
    }
    lines(&mut y, &caption.source, SMALL, 400, 0.0);
    let height = y + MARGIN;
    let text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\
         <title>{}</title><rect width=\"100%\" height=\"100%\" fill=\"{}\"/>\
         <g fill=\"{}\" font-family=\"{}\">{words}{marks}</g><g color=\"{}\">{inside}</g></svg>",
        escape(&caption.title),
        escape(&paper),
        escape(&ink),
        escape(&font),
        escape(&ink),
    );
    Some(Drawn {
        text,
        width,
        height,
    })
}

/// An `<svg>` of the page with the looks that it has there, at a place of the picture.
fn part(shown: &Element, (x, y): (f64, f64)) -> Option<String> {
    let copy: Element = shown.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    inline(shown, &copy)?;
    let rect = shown.get_bounding_client_rect();
    let (width, height) = (rect.width().max(1.0), rect.height().max(1.0));
    if shown.get_attribute("viewBox").is_none() {
        let _ = copy.set_attribute("viewBox", &format!("0 0 {width} {height}"));
    }
    for (name, value) in [("x", x), ("y", y), ("width", width), ("height", height)] {
        copy.set_attribute(name, &value.to_string()).ok()?;
    }
    for name in ["class", "aria-hidden"] {
        let _ = copy.remove_attribute(name);
    }
    XmlSerializer::new().ok()?.serialize_to_string(&copy).ok()
}

fn is_svg(element: &Element) -> bool {
    element.tag_name().eq_ignore_ascii_case("svg")
}

fn all(of: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = of.query_selector_all(selector) else {
        return Vec::new();
    };
    let found = (0..found.length()).filter_map(|at| found.get(at));
    found.filter_map(|node| node.dyn_into().ok()).collect()
}

/// Gives the copy the looks of what is shown: away from the page it has no style sheet.
fn inline(shown: &Element, copy: &Element) -> Option<()> {
    let pairs = all(shown, "*").into_iter().zip(all(copy, "*"));
    let whole = (shown.clone(), copy.clone());
    for (from, to) in std::iter::once(whole).chain(pairs) {
        let style = window().get_computed_style(&from).ok()??;
        for name in STYLES {
            let value = style.get_property_value(name).unwrap_or_default();
            if !value.is_empty() {
                to.set_attribute(name, &value).ok()?;
            }
        }
    }
    Some(())
}

/// What stands before a row of a legend.
enum Mark {
    /// A small picture.
    Picture(Element),
    /// A colour.
    Colour(String),
}

/// The rows of the legend beside the picture: what they say, and their mark.
fn legend(id: &str) -> Vec<(String, Mark)> {
    let list = document().get_element_by_id(&format!("{id}-legend"));
    let items = list.map(|list| all(&list, "li")).unwrap_or_default();
    let row = |item: Element| {
        let mark = item.first_element_child().unwrap_or_else(|| item.clone());
        let text = item.text_content().unwrap_or_default().trim().to_owned();
        if is_svg(&mark) {
            return (text, Mark::Picture(mark));
        }
        let style = window().get_computed_style(&mark).ok().flatten();
        let colour = |name: &str| style.as_ref()?.get_property_value(name).ok();
        let fill = colour("background-color").filter(|fill| fill != "rgba(0, 0, 0, 0)");
        let fill = fill.or_else(|| colour("color"));
        (text, Mark::Colour(fill.unwrap_or_default()))
    };
    items.into_iter().map(row).collect()
}

/// The text in lines of at most so many letters; a word that is longer, as addresses are, is cut.
fn wrapped(text: &str, letters: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "some dozens"
    )]
    let most = letters.max(1.0) as usize;
    let pieces = text.split_whitespace().flat_map(|word| {
        let letters: Vec<char> = word.chars().collect();
        let pieces = letters.chunks(most).map(|piece| piece.iter().collect());
        pieces.collect::<Vec<String>>()
    });
    for word in pieces {
        let long = |line: &String| {
            f64::from(
                u32::try_from(line.chars().count() + word.chars().count() + 1).unwrap_or(u32::MAX),
            ) > letters
        };
        match lines.last_mut() {
            Some(line) if !long(line) => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    lines
}

/// Draws the picture in dots and offers it; `done` is told whether that worked.
pub fn png(drawn: &Drawn, name: &str, done: impl Fn(bool) + Clone + 'static) {
    let (width, height, name) = (
        drawn.width * DENSITY,
        drawn.height * DENSITY,
        name.to_owned(),
    );
    let source = blob(&JsValue::from_str(&drawn.text), "image/svg+xml");
    let address = source.and_then(|source| Url::create_object_url_with_blob(&source).ok());
    let (Some(address), Ok(image)) = (address, HtmlImageElement::new()) else {
        return done(false);
    };
    let failed = done.clone();
    EventListener::once(&image, "error", move |_| failed(false)).forget();
    let (picture, given) = (image.clone(), address.clone());
    EventListener::once(&image, "load", move |_| {
        let offered = done.clone();
        let asked = canvas(&picture, width, height).and_then(|canvas| {
            let offer = Closure::once_into_js(move |blob: Option<Blob>| {
                offered(blob.is_some_and(|blob| offer_blob(&name, &blob)));
            });
            canvas.to_blob(offer.unchecked_ref()).ok()
        });
        let _ = Url::revoke_object_url(&given);
        if asked.is_none() {
            done(false);
        }
    })
    .forget();
    image.set_src(&address);
}

fn canvas(image: &HtmlImageElement, width: f64, height: f64) -> Option<HtmlCanvasElement> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few thousand"
    )]
    let dots = |length: f64| length.ceil() as u32;
    canvas.set_width(dots(width));
    canvas.set_height(dots(height));
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context
        .draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height)
        .ok()?;
    Some(canvas)
}
