//! The part of the address before `#`, by which a page that frames this one says what it wants:
//! `?embed=1&view=so-lieu&filter=year%3D2023&lang=en&theme=dark`. What hides the frame's parts is read by
//! `static/embedded.js`. Any text is a search; what it does not understand it passes over.

use super::{Route, Theme};
use crate::app::words::Lang;
use crate::corpus::url::{decode, encode};

/// What stands there.
pub struct Search(Vec<(String, String)>);

impl Search {
    /// Reads it, with or without its `?`.
    #[must_use]
    pub fn parse(search: &str) -> Self {
        Self(decode(search).collect())
    }

    fn value(&self, key: &str) -> Option<&str> {
        let mut pairs = self.0.iter().rev();
        let pair = pairs.find(|(name, _)| name == key);
        pair.map(|(_, value)| value.as_str())
    }

    /// Whether the page is to be a part of another.
    #[must_use]
    pub fn embedded(&self) -> bool {
        self.value("embed") == Some("1")
    }

    /// The language where the part behind `#` says none.
    #[must_use]
    pub fn lang(&self) -> Option<Lang> {
        let values = self.0.iter().filter(|(key, _)| key == "lang");
        values
            .filter_map(|(_, value)| Lang::from_code(value))
            .next_back()
    }

    /// The colours that the page around asks for.
    #[must_use]
    pub fn theme(&self) -> Option<Theme> {
        let id = self.value("theme").filter(|_| self.embedded())?;
        Theme::ALL.into_iter().find(|theme| theme.id() == Some(id))
    }

    /// What to show where the part behind `#` says nothing: a view and a filter, each as that part has it.
    #[must_use]
    pub fn route(&self) -> Option<Route> {
        let (view, filter) = (self.value("view"), self.value("filter"));
        view.or(filter)?;
        let (view, filter) = (view.unwrap_or_default(), filter.unwrap_or_default());
        Some(Route::parse(&format!("#/{view}?{filter}")))
    }
}

/// The address of a page, without what stands behind `#`, as it is when no other page frames it: with the
/// language and the pack of articles (`static/boot.js`) that it asks for.
#[must_use]
pub fn unframed(address: &str) -> String {
    let address = address.split('#').next().unwrap_or_default();
    let (page, search) = address.split_once('?').unwrap_or((address, ""));
    if !Search::parse(search).embedded() {
        return address.to_owned();
    }
    let stays = |pair: &&str| ["corpus=", "lang="].iter().any(|key| pair.starts_with(key));
    let mut out = page.to_owned();
    for (pair, mark) in search.split('&').filter(stays).zip(['?', '&']) {
        out.push(mark);
        out.push_str(pair);
    }
    out
}

/// The address by which another page frames this one: of a page without what stands behind `#`, at a
/// route.
#[must_use]
pub fn framed(page: &str, route: &Route, lang: Lang) -> String {
    let (page, search) = page.split_once('?').unwrap_or((page, ""));
    let search = Search::parse(search);
    let plain = Route {
        lang: None,
        ..route.clone()
    };
    let href = plain.href();
    let (view, filter) = href.split_once('?').unwrap_or((&href, ""));
    let pairs = [
        ("embed", "1"),
        ("corpus", search.value("corpus").unwrap_or_default()),
        ("view", view.trim_start_matches("#/")),
        ("filter", filter),
        (
            "lang",
            if lang == Lang::default() {
                ""
            } else {
                lang.code()
            },
        ),
    ];
    let said = pairs.into_iter().filter(|(_, value)| !value.is_empty());
    format!("{page}?{}", encode(said))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::state::View;

    #[test]
    fn a_view_and_its_filter_are_those_of_the_part_behind_the_hash() {
        let search =
            Search::parse("?embed=1&view=so-lieu&filter=year%3D2023%26sort%3D-value&theme=dark");
        let route = Route::parse("#/so-lieu?year=2023&sort=-value");
        assert_eq!(search.route(), Some(route));
        assert!(search.embedded());
        assert_eq!(search.theme(), Some(Theme::Dark));
    }

    #[test]
    fn a_view_may_be_called_by_its_english_name() {
        let view = |name: &str| {
            Search::parse(&format!("view={name}"))
                .route()
                .map(|route| route.view)
        };
        assert_eq!(view("figures"), Some(View::Figures));
        assert_eq!(view("nonsense"), Some(View::default()));
    }

    #[test]
    fn what_says_nothing_changes_nothing() {
        for search in [
            "",
            "?",
            "?a&&=b&embed=yes&theme=dark&lang=fr",
            "?embed=1&theme=<script>",
        ] {
            let search = Search::parse(search);
            assert_eq!(
                (search.route(), search.lang(), search.theme()),
                (None, None, None)
            );
        }
    }

    #[test]
    fn what_is_framed_reads_back_and_its_link_leads_out_of_the_frame() {
        let route = Route::parse("#/bai-viet/000_x?place=Thái%20Nguyên&at=000_x:1-5&lang=en");
        let address = framed("https://a.vn/b/?x=1", &route, Lang::En);
        let (page, search) = address.split_once('?').unwrap_or_default();
        let read = Search::parse(search);
        let plain = Route {
            lang: None,
            ..route
        };
        assert_eq!(
            (page, read.route(), read.lang()),
            ("https://a.vn/b/", Some(plain), Some(Lang::En))
        );
        assert_eq!(unframed(&address), "https://a.vn/b/?lang=en");
        assert_eq!(unframed("https://a.vn/?x=1#/so-lieu"), "https://a.vn/?x=1");
        let other = framed(
            "https://a.vn/?corpus=a%20b.tlpack",
            &Route::default(),
            Lang::Vi,
        );
        let (_, search) = other.split_once('?').unwrap_or_default();
        assert_eq!(Search::parse(search).value("corpus"), Some("a b.tlpack"));
        assert_eq!(
            unframed(&other),
            format!("https://a.vn/?{}", encode([("corpus", "a b.tlpack")]))
        );
        assert!(!address.contains(['"', '<', '>', '\'', ' ']), "{address}");
    }
}
