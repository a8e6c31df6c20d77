//! The matters: a row each, a column for every source, and what each says or that it is silent.
//!
//! One table for every width; where it is narrow, the style sheet stacks its rows into cards, and
//! each cell carries its source's name.

use crate::address::{ComparePlace, Place};
use crate::layers::Layer;
use crate::passages;
use crate::state::State;
use crate::ui::parts::relation::relation;
use crate::ui::parts::{byline, passage};
use crate::ui::words::words;
use corpus::compare::Matter;
use corpus::span::ArticleIndex;
use leptos::prelude::*;

pub fn matters(state: State, articles: &[ArticleIndex], meant: Memo<Option<String>>) -> AnyView {
    let w = words();
    let heads = articles.iter().filter_map(|index| {
        let article = state.archive.collection.get(*index)?;
        let href = state.link(Place::article(&article.id));
        Some(view! {
            <th scope="col">
                <a href=href>{article.source.as_str()}</a>
                <span class="column-date">{byline::date(article)}</span>
            </th>
        })
    });
    let heads = heads.collect_view();
    let spoken = |matter: &&'static Matter| articles.iter().any(|index| !matter.is_silent(*index));
    let rows: Vec<AnyView> = state
        .archive
        .comparison
        .matters
        .iter()
        .filter(spoken)
        .map(|matter| row(state, matter, articles, meant))
        .collect();
    if rows.is_empty() {
        return view! { <p class="nothing">{w.no_matters}</p> }.into_any();
    }
    view! {
        <div class="table-frame" role="region" tabindex="0" aria-label=w.matters>
            <table class="matters">
                <caption class="visually-hidden">{w.matters_caption}</caption>
                <thead><tr><th scope="col">{w.matter}</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(
    state: State,
    matter: &'static Matter,
    articles: &[ArticleIndex],
    meant: Memo<Option<String>>,
) -> AnyView {
    let cells = articles.iter().map(|index| cell(state, matter, *index)).collect_view();
    let here = ComparePlace { matter: Some(matter.id.clone()), ..ComparePlace::default() };
    let href = state.link(Place::Compare(here));
    let is_meant = move || (meant.get().as_deref() == Some(matter.id.as_str())).then_some("true");
    let note = (!matter.note.is_empty()).then(|| view! { <p class="matter-note">{matter.note.as_str()}</p> });
    view! {
        <tr id=format!("matter-{}", matter.id) aria-current=is_meant>
            <th scope="row">
                <a class="matter-label" href=href>{matter.label.as_str()}</a>
                {relation(matter.relation)}
                {note}
            </th>
            {cells}
        </tr>
    }
    .into_any()
}

fn cell(state: State, matter: &'static Matter, index: ArticleIndex) -> AnyView {
    let w = words();
    let Some(article) = state.archive.collection.get(index) else { return ().into_any() };
    let source = view! { <span class="cell-source" aria-hidden="true">{article.source.as_str()}</span> };
    if matter.is_silent(index) {
        return view! { <td class="silent">{source}<span>{w.silent}</span></td> }.into_any();
    }
    let passages = matter.passages_of(index).map(|place| {
        let href = state.link(passages::place(article, place.paragraph, place.span));
        let quotes = state.archive.quotes.quotes.iter().filter(|quote| quote.article == index);
        let layers: Vec<_> = quotes
            .filter(|quote| quote.span.overlaps(place.span))
            .map(|quote| (quote.span, Layer::Quote(state.tints.with_value(|tints| tints.tint(quote.speaker)))))
            .collect();
        view! {
            <p>
                {passage::passage(article, place.span, &layers)}
                " "<a class="cell-place" href=href aria-label=(w.place)(&article.source, place.paragraph)>{(w.short_place)(place.paragraph)}</a>
            </p>
        }
    });
    let passages = passages.collect_view();
    view! { <td lang=state.archive.collection.language.as_str()>{source}{passages}</td> }.into_any()
}
