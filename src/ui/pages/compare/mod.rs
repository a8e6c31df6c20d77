//! The compare view: sources side by side.
//!
//! Each part of the comparison has a module of its own; this one knows which is shown, and for
//! which sources.

mod matters;
mod parts;

use crate::address::{ComparePart, ComparePlace, Place};
use crate::sources;
use crate::state::State;
use crate::ui::html::{Child, View, Views, el};
use crate::ui::words::words;
use corpus::span::ArticleIndex;
use leptos::prelude::*;

pub fn page(state: State) -> View {
    let w = words();
    let place = state.part(|place| match place {
        Place::Compare(place) => place.clone(),
        _ => ComparePlace::default(),
    });
    let shown =
        Memo::new(move |_| place.with(|place| sources::chosen(&state.archive.collection, &place.sources)));
    let part = Memo::new(move |_| place.with(|place| place.part));
    let lost = move || {
        let (_, lost) = shown.get();
        (!lost.is_empty())
            .then(|| el("p").set("class", "nothing").child((w.no_source_called)(&lost.join(", "))))
    };
    let matter = Memo::new(move |_| place.with(|place| place.matter.clone()));
    let lost_matter = move || {
        let id = matter.get()?;
        let known = state.archive.comparison.matters.iter().any(|matter| matter.id == id);
        (!known).then(|| el("p").set("class", "nothing").child((w.no_matter_called)(&id)))
    };
    el("div")
        .set("class", "compare-page")
        .child(el("h1").child(w.compare))
        .child(move || place.with(|place| tabs(state, place)))
        .child(move || place.with(|place| chooser(state, place)))
        .child(lost)
        .child(lost_matter)
        .child(move || {
            let (articles, _) = shown.get();
            view(state, part.get(), articles, matter)
        })
        .view()
}

fn view(state: State, part: ComparePart, articles: Vec<ArticleIndex>, matter: Memo<Option<String>>) -> View {
    match part {
        ComparePart::Matters => matters::matters(state, &articles, matter),
        ComparePart::Figures => parts::figures(state, &articles),
        ComparePart::Names => parts::names(state, &articles),
        ComparePart::Dates => parts::dates(state, &articles),
        ComparePart::Quotes => parts::quotes(state, &articles),
        ComparePart::Wording => parts::wording(state, &articles),
    }
}

fn tabs(state: State, place: &ComparePlace) -> View {
    let w = words();
    let links = ComparePart::ALL.map(|part| {
        let href = state.link(Place::Compare(ComparePlace { part, matter: None, ..place.clone() }));
        let current = (part == place.part).then_some("page");
        el("li").child(el("a").set("href", href).set("aria-current", current).child((w.compare_part)(part)))
    });
    el("nav")
        .set("class", "tabs")
        .set("aria-label", w.compare_parts)
        .child(el("ul").child(links.views()))
        .view()
}

/// The sources as toggles; none chosen means all.
fn chooser(state: State, place: &ComparePlace) -> View {
    let w = words();
    let links = sources::sources(&state.archive.collection).into_iter().map(|source| {
        let chosen = place.sources.contains(&source.key);
        let sources = sources::toggled(&place.sources, &source.key);
        let href = state.link(Place::Compare(ComparePlace { sources, ..place.clone() }));
        el("li").child(
            el("a")
                .set("class", "choice")
                .set("href", href)
                .set("aria-current", chosen.then_some("true"))
                .child(source.name),
        )
    });
    let all = (!place.sources.is_empty()).then(|| {
        let href = state.link(Place::Compare(ComparePlace { sources: Vec::new(), ..place.clone() }));
        el("li").child(el("a").set("class", "choice").set("href", href).child(w.all_sources))
    });
    el("nav")
        .set("class", "source-chooser")
        .set("aria-label", w.choose_sources)
        .child(el("h2").child(w.choose_sources))
        .child(el("ul").child(links.views()).child(all))
        .view()
}
