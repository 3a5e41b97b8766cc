//! How each view was drawn when it was left. A view's settings are its own, and an address tells only
//! those of the view that it shows: whoever comes back by the view's name, and not by the browser's
//! history, finds the view as it was left. Kept as long as the page is open.

use std::rc::Rc;

use super::{Route, Setting, View};

/// Routes of the views that were left, one each.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Left(Rc<[Route]>);

impl Left {
    /// The same, with the view that `route` shows as it shows it.
    #[must_use]
    pub fn leaving(&self, route: &Route) -> Self {
        let others = self.0.iter().filter(|left| left.view != route.view);
        Self(others.chain([route]).cloned().collect())
    }

    /// Another view under the filters of `route`, as it was left. What was unfolded is no setting: one
    /// comes back to the head of a view. A concordance without words of its own begins with those that
    /// are searched for; those that it had taken over from an earlier search are not its own.
    #[must_use]
    pub fn to_view(&self, route: &Route, view: View) -> Route {
        let mut to = route.to_view(view);
        if view == route.view {
            return to;
        }
        let mut own = false;
        if let Some(left) = self.0.iter().find(|left| left.view == view) {
            to.sort = left.sort;
            to.options = left.options.with(Setting::Entry, None);
            let words = left.option(Setting::Words);
            own = words.is_some_and(|words| words != left.filter.query.trim());
        }
        if view == View::Concordance && !own {
            let searched = to.filter.query.trim().to_owned();
            to = to.opting(Setting::Words, Some(searched));
        }
        to
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(left: &[&str], from: &str, view: View, expected: &str) {
        let left = left.iter().fold(Left::default(), |left, href| {
            left.leaving(&Route::parse(href))
        });
        assert_eq!(left.to_view(&Route::parse(from), view).href(), expected);
    }

    #[test]
    fn a_view_is_found_as_it_was_left_under_the_filters_of_now() {
        let figures = "#/so-lieu?sort=-value&group=place&cols=value&entry=x";
        let left = [figures, "#/van-ban?shared=1&year=2021"];
        case(
            &left,
            "#/tong-quan?year=2023",
            View::Figures,
            "#/so-lieu?year=2023&sort=-value&group=place&cols=value",
        );
        case(&left, "#/tong-quan", View::Documents, "#/van-ban?shared=1");
        case(&left, "#/tong-quan", View::People, "#/nhan-su");
        case(&left, figures, View::Checks, "#/kiem-tra");
        case(
            &left,
            "#/so-lieu?sort=place",
            View::Figures,
            "#/so-lieu?sort=place",
        );
        case(
            &["#/so-lieu?sort=-value", "#/so-lieu"],
            "#/tong-quan",
            View::Figures,
            "#/so-lieu",
        );
    }

    #[test]
    fn a_concordance_without_words_of_its_own_begins_with_those_of_the_search() {
        let taken = "#/ngu-canh?q=kỷ luật&kwic=kỷ luật";
        let own = "#/ngu-canh?q=kỷ luật&kwic=chi bộ";
        let view = View::Concordance;
        case(
            &[],
            "#/bai-viet?q=kỷ luật ",
            view,
            "#/ngu-canh?q=kỷ%20luật%20&kwic=kỷ%20luật",
        );
        case(&[], "#/bai-viet?q= ", view, "#/ngu-canh");
        case(
            &[taken],
            "#/bai-viet?q=thi đua",
            view,
            "#/ngu-canh?q=thi%20đua&kwic=thi%20đua",
        );
        case(&[taken], "#/bai-viet", view, "#/ngu-canh");
        case(
            &[own],
            "#/bai-viet?q=thi đua",
            view,
            "#/ngu-canh?q=thi%20đua&kwic=chi%20bộ",
        );
    }
}
