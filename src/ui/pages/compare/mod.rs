//! The compare view: sources side by side.
//!
//! Each part of the comparison has a module of its own; this one knows which is shown, and for
//! which sources.

mod matters;
mod parts;

use crate::address::{ComparePart, ComparePlace, Place};
use crate::sources;
use crate::state::State;
use crate::ui::words::words;
use corpus::span::ArticleIndex;
use leptos::prelude::*;

pub fn page(state: State) -> AnyView {
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
        (!lost.is_empty()).then(|| view! { <p class="nothing">{(w.no_source_called)(&lost.join(", "))}</p> })
    };
    let matter = Memo::new(move |_| place.with(|place| place.matter.clone()));
    let lost_matter = move || {
        let id = matter.get()?;
        let known = state.archive.comparison.matters.iter().any(|matter| matter.id == id);
        (!known).then(|| view! { <p class="nothing">{(w.no_matter_called)(&id)}</p> })
    };
    view! {
        <div class="compare-page">
            <h1>{w.compare}</h1>
            {move || place.with(|place| tabs(state, place))}
            {move || place.with(|place| chooser(state, place))}
            {lost}
            {lost_matter}
            {move || {
                let (articles, _) = shown.get();
                view(state, part.get(), articles, matter)
            }}
        </div>
    }
    .into_any()
}

fn view(
    state: State,
    part: ComparePart,
    articles: Vec<ArticleIndex>,
    matter: Memo<Option<String>>,
) -> AnyView {
    match part {
        ComparePart::Matters => matters::matters(state, &articles, matter),
        ComparePart::Figures => parts::figures(state, &articles),
        ComparePart::Names => parts::names(state, &articles),
        ComparePart::Dates => parts::dates(state, &articles),
        ComparePart::Quotes => parts::quotes(state, &articles),
        ComparePart::Wording => parts::wording(state, &articles),
    }
}

fn tabs(state: State, place: &ComparePlace) -> AnyView {
    let w = words();
    let links = ComparePart::ALL.map(|part| {
        let href = state.link(Place::Compare(ComparePlace { part, matter: None, ..place.clone() }));
        let current = (part == place.part).then_some("page");
        view! { <li><a href=href aria-current=current>{(w.compare_part)(part)}</a></li> }
    });
    view! { <nav class="tabs" aria-label=w.compare_parts><ul>{links.collect_view()}</ul></nav> }.into_any()
}

/// The sources as toggles; none chosen means all.
fn chooser(state: State, place: &ComparePlace) -> AnyView {
    let w = words();
    let links = sources::sources(&state.archive.collection).into_iter().map(|source| {
        let chosen = place.sources.contains(&source.key);
        let sources = sources::toggled(&place.sources, &source.key);
        let href = state.link(Place::Compare(ComparePlace { sources, ..place.clone() }));
        view! { <li><a class="choice" href=href aria-current=chosen.then_some("true")>{source.name}</a></li> }
    });
    let all = (!place.sources.is_empty()).then(|| {
        let href = state.link(Place::Compare(ComparePlace { sources: Vec::new(), ..place.clone() }));
        view! { <li><a class="choice" href=href>{w.all_sources}</a></li> }
    });
    view! {
        <nav class="source-chooser" aria-label=w.choose_sources>
            <h2>{w.choose_sources}</h2>
            <ul>{links.collect_view()}{all}</ul>
        </nav>
    }
    .into_any()
}
