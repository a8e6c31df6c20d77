//! Icons: a small set of our own, drawn with lines of one width on a grid of 16.

use crate::ui::html::{Child, View, el};

fn icon(path: &'static str) -> View {
    el("svg.icon")
        .set("viewBox", "0 0 16 16")
        .set("aria-hidden", "true")
        .child(el("path").set("d", path))
        .view()
}

/// Three lines: the list of everything one can do.
pub fn menu() -> View {
    icon("M2.5 4h11M2.5 8h11M2.5 12h7")
}

/// Two sliders.
pub fn settings() -> View {
    icon("M2.5 5h6M11.5 5h2M10 3.5v3M2.5 11h2M7.5 11h6M6 9.5v3")
}

pub fn previous() -> View {
    icon("M3.5 10.5 8 6l4.5 4.5")
}

pub fn next() -> View {
    icon("M3.5 5.5 8 10l4.5-4.5")
}

pub fn close() -> View {
    icon("M4 4l8 8M12 4l-8 8")
}
