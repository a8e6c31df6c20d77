//! The interface: a frame around one of the views.
//!
//! `pages` are the views, `parts` what they share, `words` every text in every language.

pub mod arrival;
pub mod dialogs;
mod focus;
mod frame;
mod help;
pub mod html;
mod keys;
mod locale;
mod notes;
pub mod pages;
mod palette;
pub mod parts;
mod scrolling;
mod search_box;
pub mod words;

use crate::practice;
use crate::signals::set_timeout;
use crate::state::State;
use std::sync::LazyLock;
use std::time::Duration;

/// Draws the page into the document's body.
pub fn mount(state: State) {
    if let Some(opening) = crate::browser::element("opening") {
        opening.remove();
    }
    // Leptos starts its reactive system with the first mount; what is mounted is ours.
    leptos::mount::mount_to_body(move || {
        frame::frame(state).append_to(&leptos::prelude::document().body().expect("an HTML page has a body"));
    });
    // Not before the reader has seen the page.
    let prepare = move || {
        LazyLock::force(&state.searcher);
        practice::begin(state);
    };
    set_timeout(prepare, Duration::ZERO);
}
