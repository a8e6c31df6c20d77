//! A fold: what stands beside the content where there is room, and behind a summary where there is not.

use crate::browser;
use leptos::prelude::*;

/// Open at first where the window is wide; the style sheet hides the summary there.
pub fn fold(class: &'static str, label: &'static str, content: AnyView) -> AnyView {
    view! {
        <details class=class open=browser::is_wide()>
            <summary>{label}</summary>
            <div class="fold-content">{content}</div>
        </details>
    }
    .into_any()
}
