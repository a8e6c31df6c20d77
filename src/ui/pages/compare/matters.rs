//! The matters: a row each, a column for every source, and what each says or that it is silent.
//!
//! One table for every width; where it is narrow, the style sheet stacks its rows into cards, and
//! each cell carries its source's name.

use crate::address::{ComparePlace, Place};
use crate::layers::Layer;
use crate::passages;
use crate::state::State;
use crate::ui::html::{Child, View, Views, el};
use crate::ui::parts::relation::relation;
use crate::ui::parts::{byline, passage};
use crate::ui::words::words;
use corpus::compare::Matter;
use corpus::span::ArticleIndex;
use leptos::prelude::*;

pub fn matters(state: State, articles: &[ArticleIndex], meant: Memo<Option<String>>) -> View {
    let w = words();
    let heads = articles.iter().filter_map(|index| {
        let article = state.archive.collection.get(*index)?;
        let href = state.link(Place::article(&article.id));
        Some(
            el("th")
                .set("scope", "col")
                .child(el("a").set("href", href).child(article.source.as_str()))
                .child(el("span").set("class", "column-date").child(byline::date(article))),
        )
    });
    let heads = heads.views();
    let spoken = |matter: &&'static Matter| articles.iter().any(|index| !matter.is_silent(*index));
    let rows: Vec<View> = state
        .archive
        .comparison
        .matters
        .iter()
        .filter(spoken)
        .map(|matter| row(state, matter, articles, meant))
        .collect();
    if rows.is_empty() {
        return el("p").set("class", "nothing").child(w.no_matters).view();
    }
    el("div")
        .set("class", "table-frame")
        .set("role", "region")
        .set("tabindex", "0")
        .set("aria-label", w.matters)
        .child(
            el("table")
                .set("class", "matters")
                .child(el("caption").set("class", "visually-hidden").child(w.matters_caption))
                .child(
                    el("thead")
                        .child(el("tr").child(el("th").set("scope", "col").child(w.matter)).child(heads)),
                )
                .child(el("tbody").child(rows)),
        )
        .view()
}

fn row(
    state: State,
    matter: &'static Matter,
    articles: &[ArticleIndex],
    meant: Memo<Option<String>>,
) -> View {
    let cells = articles.iter().map(|index| cell(state, matter, *index)).views();
    let here = ComparePlace { matter: Some(matter.id.clone()), ..ComparePlace::default() };
    let href = state.link(Place::Compare(here));
    let is_meant = move || (meant.get().as_deref() == Some(matter.id.as_str())).then_some("true");
    let note =
        (!matter.note.is_empty()).then(|| el("p").set("class", "matter-note").child(matter.note.as_str()));
    el("tr")
        .set("id", format!("matter-{}", matter.id))
        .set("aria-current", is_meant)
        .child(
            el("th")
                .set("scope", "row")
                .child(el("a").set("class", "matter-label").set("href", href).child(matter.label.as_str()))
                .child(relation(matter.relation))
                .child(note),
        )
        .child(cells)
        .view()
}

fn cell(state: State, matter: &'static Matter, index: ArticleIndex) -> View {
    let w = words();
    let Some(article) = state.archive.collection.get(index) else { return ().view() };
    let source =
        el("span").set("class", "cell-source").set("aria-hidden", "true").child(article.source.as_str());
    if matter.is_silent(index) {
        return el("td").set("class", "silent").child(source).child(el("span").child(w.silent)).view();
    }
    let passages = matter.passages_of(index).map(|place| {
        let href = state.link(passages::place(article, place.paragraph, place.span));
        let quotes = state.archive.quotes.quotes.iter().filter(|quote| quote.article == index);
        let layers: Vec<_> = quotes
            .filter(|quote| quote.span.overlaps(place.span))
            .map(|quote| {
                (quote.span, Layer::Quote(state.tints.with_value(|tints| tints.tint(quote.speaker))))
            })
            .collect();
        el("p").child(passage::passage(article, place.span, &layers)).child(" ").child(
            el("a")
                .set("class", "cell-place")
                .set("href", href)
                .set("aria-label", (w.place)(&article.source, place.paragraph))
                .child((w.short_place)(place.paragraph)),
        )
    });
    let passages = passages.views();
    el("td").set("lang", state.archive.collection.language.as_str()).child(source).child(passages).view()
}
