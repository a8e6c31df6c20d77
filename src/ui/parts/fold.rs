//! A fold: what stands beside the content where there is room, and behind a summary where there is not.

use crate::browser;
use crate::ui::html::{Child, View, el};

/// Open at first where the window is wide; the style sheet hides the summary there.
pub fn fold(class: &'static str, label: &'static str, content: View) -> View {
    el("details")
        .set("class", class)
        .set("open", browser::is_wide())
        .child(el("summary").child(label))
        .child(el("div.fold-content").child(content))
        .view()
}
