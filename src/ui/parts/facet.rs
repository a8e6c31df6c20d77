//! Facets: filters as lists of links, each with how many results it would leave.

use crate::ui::html::{Child, View, Views, el};
use crate::ui::locale;

/// One choice of a facet.
pub struct Choice {
    pub label: String,
    pub count: usize,
    pub href: String,
    pub chosen: bool,
    /// The tint of a swatch before the label.
    pub tint: Option<u8>,
}

/// A facet under its name. Choosing a chosen one takes it back.
pub fn facet(name: &'static str, choices: Vec<Choice>) -> View {
    if choices.is_empty() {
        return ().view();
    }
    let items = choices.into_iter().map(choice).views();
    el("section.facet").child(el("h2").child(name)).child(el("ul").child(items)).view()
}

fn choice(choice: Choice) -> View {
    let swatch = choice
        .tint
        .map(|tint| el("span").set("class", format!("swatch tint-{tint}")).set("aria-hidden", "true"));
    el("li")
        .child(
            el("a.choice")
                .set("href", choice.href)
                .set("aria-current", choice.chosen.then_some("true"))
                .child(swatch)
                .child(el("span.choice-label").child(choice.label))
                .child(" ")
                .child(el("span.count").child(locale::number(choice.count))),
        )
        .view()
}
