//! Facets: filters as lists of links, each with how many results it would leave.

use crate::ui::locale;
use leptos::prelude::*;

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
pub fn facet(name: &'static str, choices: Vec<Choice>) -> AnyView {
    if choices.is_empty() {
        return ().into_any();
    }
    let items = choices.into_iter().map(choice).collect_view();
    view! {
        <section class="facet">
            <h2>{name}</h2>
            <ul>{items}</ul>
        </section>
    }
    .into_any()
}

fn choice(choice: Choice) -> AnyView {
    let swatch = choice
        .tint
        .map(|tint| view! { <span class=format!("swatch tint-{tint}") aria-hidden="true"></span> });
    view! {
        <li>
            <a class="choice" href=choice.href aria-current=choice.chosen.then_some("true")>
                {swatch}<span class="choice-label">{choice.label}</span>
                " "<span class="count">{locale::number(choice.count)}</span>
            </a>
        </li>
    }
    .into_any()
}
