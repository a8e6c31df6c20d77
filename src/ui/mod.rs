//! The interface: a frame around one of the views.
//!
//! `pages` are the views, `parts` what they share, `words` every text in every language.

pub mod arrival;
pub mod dialogs;
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

use corpus::archive::Archive;

/// Draws the page into the document's body.
pub fn mount(archive: &'static Archive) {
    if let Some(opening) = crate::browser::element("opening") {
        opening.remove();
    }
    // Leptos starts its reactive system with the first mount; what is mounted is ours.
    leptos::mount::mount_to_body(move || {
        frame::frame(archive)
            .append_to(&leptos::prelude::document().body().expect("an HTML page has a body"));
    });
}
