//! The page, in Yew. With the wasm entry point the only room that knows a browser.
//!
//! - `state`: what is shown, as a reducer, and its form in the address
//! - `words`: every text, in two languages, and how numbers and dates are printed
//! - `desk`: what all components work with
//! - `asking`: questions to many articles, in bits of the page's time; `finding`: what passes a filter
//! - `part`: a component as a part of another
//! - `turns`: what is drawn in turns while the page opens
//! - `later`: what is loaded after the first view
//! - `own`: the reader's own articles
//! - `hooks`: address, title, focus, sheet
//! - `chart`: pictures that are lists of links and tables too
//! - `reading`: an article's words with their marks
//! - `parts`: the frame around the views; `views`: the views
//! - `sheets`: dialogs over the page, and what was just done
//! - `shell`: all of it together
//!
//! What is known of articles comes from `corpus`; nothing is worked out from texts here.

// Before the others, which use its macro.
#[macro_use]
mod part;

mod asking;
mod chart;
mod desk;
mod finding;
mod hooks;
mod later;
mod own;
mod parts;
mod reading;
mod sheets;
mod shell;
mod state;
mod turns;
mod views;
mod words;

use std::rc::Rc;

use crate::corpus::Corpus;

/// Mounts the reading room on `#app`, with the articles that are built in. Each is read in a task of its
/// own, so that what stands there already is painted first.
pub fn run() {
    if let Some(root) = gloo::utils::document().get_element_by_id("app") {
        yew::platform::spawn_local(async move {
            let empty = Corpus::default();
            let mut ready = Vec::new();
            for article in empty.built_in() {
                ready.push(article);
                own::turn().await;
            }
            let site = Rc::new(empty.next(|_| true, ready));
            own::turn().await;
            yew::Renderer::<shell::Shell>::with_root_and_props(root, shell::Props { site })
                .render();
        });
    }
}
