//! Beside the text: the matters the article reports on, as a table of contents.

use crate::address::{Place, ReadPlace};
use crate::state::State;
use crate::ui::parts::fold::fold;
use crate::ui::parts::relation;
use crate::ui::words::words;
use corpus::span::ArticleIndex;
use leptos::prelude::*;

pub fn matters(state: State, index: ArticleIndex) -> AnyView {
    let Some(article) = state.archive.collection.get(index) else { return ().into_any() };
    // Found matters are many and unnamed by anybody; the margin links them.
    let matters = state.archive.comparison.matters.iter().filter(|matter| !matter.is_found());
    let entries: Vec<_> = matters
        .filter_map(|matter| {
            let first = matter.passages_of(index).next()?;
            let place = ReadPlace {
                article: article.id.clone(),
                paragraph: Some(first.paragraph),
                ..ReadPlace::default()
            };
            let href = state.link(Place::Read(place));
            Some(view! { <li>{relation::symbol(matter.relation)}<a href=href>{matter.label.as_str()}</a></li> })
        })
        .collect();
    if entries.is_empty() {
        return ().into_any();
    }
    view! {
        <nav class="matters-here" aria-label=words().matters_here>
            {fold("fold", words().matters_here, view! { <ul>{entries.collect_view()}</ul> }.into_any())}
        </nav>
    }
    .into_any()
}
