//! The overview of many articles, which is worked out in bits.

use yew::prelude::*;

use super::Awaited;
use super::overview::OverviewPart;
use crate::app::desk::DeskProps;
use crate::app::hooks::{Question, use_answer};
use crate::corpus::Surveying;

/// The overview, once it is known.
#[component]
pub fn Surveyed(DeskProps { desk }: &DeskProps) -> Html {
    let search = |Question { corpus, found, .. }: Question<()>| {
        let mut surveying = Some(Surveying::new(&corpus));
        move || {
            let more = surveying.as_mut()?.go_on(&corpus, &found.selection);
            surveying.take_if(|_| !more).map(Surveying::survey)
        }
    };
    match use_answer(desk, (), search) {
        Some(answer) => answer.marked(part!(OverviewPart {
            desk: answer.desk.clone(),
            survey: answer.says.clone()
        })),
        None => part!(Awaited { desk: desk.clone() }),
    }
}
