//! An option of a list whose field keeps the focus: a label, and what it is.

use crate::ui::html::{El, el};

/// The id of the option, for the field to point at.
#[must_use]
pub fn id(list: &str, at: usize) -> String {
    format!("{list}-{at}")
}

pub fn option(list: &str, at: usize, label: &str, note: &str) -> El {
    el("li")
        .set("id", id(list, at))
        .set("role", "option")
        .child(el("span").child(label))
        .child(" ")
        .child(el("span.quiet-text").child(note))
}
