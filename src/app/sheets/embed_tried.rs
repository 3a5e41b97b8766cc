//! Whether the code that the sheet of embedding writes would work: the page asks its own server for
//! itself and for the scripts, and reads what the answers say of frames. Nobody else is asked; what a
//! host's own policy allows only that host can try.

use gloo::utils::window;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;
use yew::prelude::*;

use crate::app::words::{EmbedText, Lang};

/// What the code loads.
const SCRIPTS: [&str; 2] = ["embed.js", "trich-luc.js"];

/// Properties of [`Tried`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The page's folder.
    pub home: String,
}

/// What came out.
#[derive(Clone, Debug, PartialEq)]
enum Outcome {
    Works,
    /// By this header.
    Refused(String),
    /// There is no such script.
    Missing(&'static str),
    NotTried,
}

/// A sentence about it.
#[component]
pub fn Tried(Props { lang, home }: &Props) -> Html {
    let outcome = use_state(|| None);
    use_effect_with(home.clone(), {
        let outcome = outcome.clone();
        move |home| {
            let home = home.clone();
            spawn_local(async move { outcome.set(Some(tried(&home).await)) });
        }
    });
    let said = match outcome.as_ref() {
        None => EmbedText::Trying.of(*lang).to_owned(),
        Some(Outcome::Works) => EmbedText::Works.of(*lang).to_owned(),
        Some(Outcome::Refused(header)) => EmbedText::Refused.with(*lang, &[header]),
        Some(Outcome::Missing(script)) => EmbedText::Missing.with(*lang, &[script]),
        Some(Outcome::NotTried) => EmbedText::NotTried.of(*lang).to_owned(),
    };
    html! { <p class="snippet tried" aria-live="polite">{ said }</p> }
}

async fn tried(home: &str) -> Outcome {
    let Some(page) = answer(home).await else {
        return Outcome::NotTried;
    };
    let header = |name: &str| page.headers().get(name).ok().flatten();
    let (policy, options) = (header("content-security-policy"), header("x-frame-options"));
    if let Some(header) = refusal(policy.as_deref(), options.as_deref()) {
        return Outcome::Refused(header);
    }
    for script in SCRIPTS {
        match answer(&format!("{home}{script}")).await {
            None => return Outcome::NotTried,
            Some(response) if !response.ok() => return Outcome::Missing(script),
            Some(_) => {}
        }
    }
    Outcome::Works
}

async fn answer(address: &str) -> Option<Response> {
    let asked = JsFuture::from(window().fetch_with_str(address));
    asked.await.ok()?.dyn_into().ok()
}

/// The header by which browsers keep some other page, or all, from framing this one. Where a policy
/// says who may, the older header counts no more.
fn refusal(policy: Option<&str>, options: Option<&str>) -> Option<String> {
    let policy = policy.unwrap_or_default().to_ascii_lowercase();
    let directives = policy.split([';', ',']).map(str::trim);
    let told: Vec<_> = directives
        .filter(|directive| directive.starts_with("frame-ancestors"))
        .collect();
    let anyone = |directive: &str| directive.split_whitespace().any(|source| source == "*");
    if !told.is_empty() {
        let refusing = told.into_iter().find(|directive| !anyone(directive));
        return refusing.map(str::to_owned);
    }
    let options = options?.trim();
    let known = ["deny", "sameorigin"];
    let refuses = known.iter().any(|word| options.eq_ignore_ascii_case(word));
    refuses.then(|| format!("X-Frame-Options: {options}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(policy: &str, options: &str, expected: Option<&str>) {
        fn given(text: &str) -> Option<&str> {
            Some(text).filter(|text| !text.is_empty())
        }
        let found = refusal(given(policy), given(options));
        assert_eq!(found.as_deref(), expected);
    }

    #[test]
    fn a_server_that_says_nothing_refuses_nobody() {
        case("", "", None);
        case("default-src 'none'; script-src 'self'", "", None);
        case("frame-ancestors *", "DENY", None);
        case("", "ALLOWALL", None);
    }

    #[test]
    fn either_header_refuses() {
        case("", "sameorigin", Some("X-Frame-Options: sameorigin"));
        let own = "frame-ancestors 'self'";
        case(&format!("default-src 'self'; {own}"), "", Some(own));
        // Of two policies both have to allow it.
        case(&format!("frame-ancestors *, {own}"), "", Some(own));
    }
}
