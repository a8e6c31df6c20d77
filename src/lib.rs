//! The page: the compiled collection, drawn in the browser.
//!
//! A library so that the tests in `tests/browser` can reach it; `main.rs` only calls [`start`].

use leptos::prelude::*;

/// Mounts the page into the document's body.
pub fn start() {
    mount_to_body(|| view! { <main><h1>"Parallax"</h1></main> });
}
