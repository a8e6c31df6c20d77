//! Beside the text: the matters the article reports on, as a table of contents.

use crate::address::{Place, ReadPlace};
use crate::state::State;
use crate::ui::html::{Child, View, Views, el};
use crate::ui::parts::fold::fold;
use crate::ui::parts::link::link;
use crate::ui::parts::relation;
use crate::ui::words::words;
use corpus::gather::Gather as _;
use corpus::span::ArticleIndex;

pub fn matters(state: State, index: ArticleIndex) -> View {
    let Some(article) = state.archive.collection.get(index) else { return ().view() };
    // Found matters are many and unnamed by anybody; the margin links them.
    let matters = state.archive.curated();
    let entries: Vec<_> = matters
        .filter_map(|matter| {
            let first = matter.passages_of(index).next()?;
            let place = ReadPlace {
                article: article.id.clone(),
                paragraph: Some(first.paragraph),
                ..ReadPlace::default()
            };
            Some(
                el("li")
                    .child(relation::symbol(matter.relation))
                    .child(link(state, "a", Place::Read(place)).child(matter.label.as_str())),
            )
        })
        .gather();
    if entries.is_empty() {
        return ().view();
    }
    el("nav.matters-here")
        .set("aria-label", words().matters_here)
        .child(fold("fold", words().matters_here, el("ul").child(entries.views()).view()))
        .view()
}
