//! The route: everything that a shared link restores, and its form in the address.
//!
//! `#/so-lieu?year=2023&sort=-value&at=000:12-15&lang=en`. All of it stands behind `#`, so that
//! the page works in whatever folder it is put. Any address gives a route: what it does not
//! understand it passes over.

use super::{Options, Passage, Setting, View};
use crate::app::words::Lang;
use crate::corpus::{Filter, Sort};

/// What is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Route {
    /// Which view.
    pub view: View,
    /// The article in the reader; of the view of articles only.
    pub article: Option<String>,
    /// The words that were chosen.
    pub at: Option<Passage>,
    /// What everything is narrowed by.
    pub filter: Filter,
    /// The order of the figures.
    pub sort: Sort,
    /// How the views are drawn.
    pub options: Options,
    /// The language, where the reader or the link chose one.
    pub lang: Option<Lang>,
}

impl Route {
    /// The route of an address's part behind `#`.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let hash = hash.trim_start_matches('#').trim_start_matches('/');
        let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
        let (slug, article) = path.split_once('/').unwrap_or((path, ""));
        let view = View::from_slug(slug).unwrap_or_default();
        let article = (view == View::Articles && !article.is_empty()).then(|| article.to_owned());
        let value = |key: &str| {
            let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
            pairs.find(|(name, _)| *name == key).map(|(_, value)| value)
        };
        Self {
            view,
            article,
            at: value("at").and_then(|at| at.parse().ok()),
            filter: Filter::from_query(query),
            sort: value("sort").and_then(Sort::from_id).unwrap_or_default(),
            options: Options::from_query(query),
            lang: value("lang").and_then(Lang::from_code),
        }
    }

    /// The address, from `#` on. Equal routes give equal addresses.
    #[must_use]
    pub fn href(&self) -> String {
        let mut href = format!("#/{}", self.view.slug());
        if let Some(article) = &self.article {
            href = format!("{href}/{article}");
        }
        let sorted = self.sort != Sort::default();
        let pairs = [
            Some(self.filter.to_query()).filter(|query| !query.is_empty()),
            sorted.then(|| format!("sort={}", self.sort.id())),
            Some(self.options.to_query()).filter(|query| !query.is_empty()),
            self.at.as_ref().map(|at| format!("at={at}")),
            self.lang.map(|lang| format!("lang={}", lang.code())),
        ];
        let query: Vec<_> = pairs.into_iter().flatten().collect();
        if !query.is_empty() {
            href = format!("{href}?{}", query.join("&"));
        }
        href
    }

    /// Another view of the same: filters and language stay, the chosen words do too. How a view is drawn
    /// is its own, the order of its rows as well.
    #[must_use]
    pub fn to_view(&self, view: View) -> Self {
        let mut route = self.clone();
        if view != self.view {
            (route.sort, route.options) = Default::default();
        }
        route.view = view;
        route.article = None;
        route
    }

    /// The reader at an article.
    #[must_use]
    pub fn to_article(&self, article: &str) -> Self {
        Self {
            article: Some(article.to_owned()),
            at: None,
            ..self.to_view(View::Articles)
        }
    }

    /// The reader at the very words.
    #[must_use]
    pub fn to_words(&self, at: Passage) -> Self {
        Self {
            article: Some(at.article.clone()),
            at: Some(at),
            ..self.to_view(View::Articles)
        }
    }

    /// The same view with these words chosen, or none.
    #[must_use]
    pub fn choosing(&self, at: Option<Passage>) -> Self {
        Self { at, ..self.clone() }
    }

    /// The value of a choice of how views are drawn, where one was made.
    #[must_use]
    pub fn option(&self, setting: Setting) -> Option<&str> {
        self.options.get(setting)
    }

    /// The same view with another value of a choice, or with none.
    #[must_use]
    pub fn opting(&self, setting: Setting, value: Option<String>) -> Self {
        Self {
            options: self.options.with(setting, value),
            ..self.clone()
        }
    }

    /// Whether the view is a list that begins with the latest articles, or with what they say.
    #[must_use]
    pub fn lists_latest(&self) -> bool {
        match self.view {
            View::Articles => self.article.is_none() && self.option(Setting::Order).is_none(),
            View::Figures => self.sort == Sort::default() && self.option(Setting::Group).is_none(),
            _ => false,
        }
    }

    /// The same view under another filter.
    #[must_use]
    pub fn filtered(&self, filter: Filter) -> Self {
        Self {
            filter,
            ..self.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Facet;

    #[test]
    fn every_route_reads_back_from_its_address() {
        let figures = Route {
            view: View::Figures,
            filter: Filter::of_query("50% & hơn").with(Facet::Year, "2023"),
            sort: Sort::from_id("-value").unwrap_or_default(),
            lang: Some(Lang::En),
            options: Options::default().with(Setting::Words, Some("kết nạp".into())),
            ..Route::default()
        };
        let words = figures.to_words(Passage {
            article: "a_b".into(),
            start: 3,
            end: 9,
        });
        for route in [
            Route::default(),
            figures.clone(),
            figures.to_view(View::Overview),
        ] {
            let href = route.href();
            assert_eq!(Route::parse(&href).href(), href);
        }
        assert_eq!(Route::parse(&figures.href()), figures);
        let read = Route::parse(&words.href());
        assert_eq!((read.article, read.at), (words.article, words.at));
    }

    #[test]
    fn a_view_that_is_left_takes_its_choices_with_it() {
        let register = Route::parse("#/van-ban?year=2023&shared=1&entry=x");
        let figures = Route::parse("#/so-lieu?year=2023&sort=-value&group=place");
        let left = [
            (figures.to_view(View::Documents), "#/van-ban?year=2023"),
            (figures.to_article("a"), "#/bai-viet/a?year=2023"),
            (register.to_view(View::Figures), "#/so-lieu?year=2023"),
            (register.to_article("a"), "#/bai-viet/a?year=2023"),
            (
                register.to_view(View::Documents),
                "#/van-ban?year=2023&entry=x&shared=1",
            ),
        ];
        for (route, href) in left {
            assert_eq!(route.href(), href);
        }
    }

    #[test]
    fn the_address_reads_like_what_it_shows() {
        assert_eq!(Route::default().href(), "#/tong-quan");
        let route = Route::parse("#/bai-viet/000_x?q=c%C3%A1n%20b%E1%BB%99&at=000_x:1-5");
        assert_eq!(route.filter.query, "cán bộ");
        assert_eq!(route.article.as_deref(), Some("000_x"));
        assert_eq!(route.href(), "#/bai-viet/000_x?q=cán%20bộ&at=000_x:1-5");
    }

    #[test]
    fn an_address_that_says_nothing_is_the_overview() {
        for hash in ["", "#", "#/", "#/nowhere/x?sort=what&at=&lang=fr&year=abc"] {
            assert_eq!(Route::parse(hash), Route::default(), "{hash}");
        }
    }
}
