//! The compare view: sources side by side.
//!
//! Each part of the comparison has a module of its own; this one knows which is shown, and for
//! which sources.

mod chooser;
mod context;
mod filters;
mod matters;
mod overview;
mod parts;
mod saving;
mod texts;

use crate::address::{ComparePart, ComparePlace, Place};
use crate::browser;
use crate::comparing;
use crate::signals::*;
use crate::state::State;
use crate::ui::html::{Child, El, View, Views, at_rest, el, group};
use crate::ui::locale;
use crate::ui::parts::byline;
use crate::ui::parts::link::link;
use crate::ui::words::words;
use corpus::article::{Article, ArticleKind};
use corpus::gather::Gather as _;
use corpus::span::ArticleIndex;
use std::rc::Rc;

pub fn page(state: State) -> View {
    let w = words();
    let place = state.part(|place| match place {
        Place::Compare(place) => place.clone(),
        _ => ComparePlace::default(),
    });
    let keys = Memo::new(move || place.with(|place| place.sources.clone()));
    let shown = Memo::new(move || keys.with(|keys| comparing::columns(state.archive, keys)));
    let part = Memo::new(move || place.with(|place| place.part));
    let lost = move || {
        let unknown = shown.with(|(chosen, _)| chosen.unknown.join(", "));
        (!unknown.is_empty()).then(|| el("p.nothing").child((w.no_source_called)(&unknown)))
    };
    let too_many = move || {
        let (columns, all) = shown.with(|(chosen, all)| (chosen.articles.len(), *all));
        let cut = columns < all && part.get() != ComparePart::Texts;
        cut.then(|| el("p.cut").child((w.columns_cut)(columns, &locale::number(all))))
    };
    let digests = move || {
        let articles = shown.with(|(chosen, _)| chosen.articles.clone());
        let articles = articles.iter().filter_map(|at| state.archive.collection.get(*at));
        let digests = articles.filter(|article| article.kind == ArticleKind::Digest);
        let sources: Vec<&str> = digests.map(|article| article.source.as_str()).gather();
        (!sources.is_empty()).then(|| el("p.quiet-text").child((w.compared_digests)(&sources.join(", "))))
    };
    // One chooser for all parts that have it: it isn't drawn again with each.
    let choosing = Memo::new(move || part.get() != ComparePart::Texts);
    let choose = move || choosing.get().then(|| chooser::chooser(state, place, shown));
    el("div.compare-page")
        .child(el("h1").child(w.compare))
        .child(move || place.with(|place| tabs(state, place)))
        .child(choose)
        .child(lost)
        .child(too_many)
        .child(digests)
        .child(move || {
            let articles = shown.with(|(chosen, _)| chosen.articles.clone());
            view(state, part.get(), articles, place)
        })
        .view()
}

fn view(state: State, part: ComparePart, articles: Vec<ArticleIndex>, place: Memo<ComparePlace>) -> View {
    let drawn = match part {
        ComparePart::Matters => return matters::matters(state, articles, place),
        ComparePart::Texts => return texts::texts(state, &articles, place),
        ComparePart::Figures => parts::figures(state, &articles),
        ComparePart::Names => parts::names(state, &articles),
        ComparePart::Dates => parts::dates(state, &articles),
        ComparePart::Quotes => parts::quotes(state, &articles),
        ComparePart::Wording => {
            group([context::context(state, articles.clone(), place), parts::wording(state, &articles, place)])
        }
    };
    let head = el("div.results-head").child(rows_cut(state, part)).child(saving::buttons(state));
    group([head.view(), drawn])
}

/// What the compiler left out of a large collection's table.
fn rows_cut(state: State, part: ComparePart) -> View {
    let table = if part == ComparePart::Quotes { "runs" } else { part.key() };
    let cut = state.archive.comparison.cut.iter().find(|cut| cut.table == table);
    let said = cut.map(|cut| {
        (words().rows_cut)(&locale::number(cut.shown as usize), &locale::number(cut.found as usize))
    });
    el("p.results-count").child(said).view()
}

/// The head of each source's column: when it wrote, and whether these are its words.
fn heads(state: State, articles: &[ArticleIndex]) -> View {
    let heads = articles.iter().filter_map(|index| {
        let article = state.archive.collection.get(*index)?;
        Some(
            el("th[scope=col]")
                .child(link(state, "a", Place::article(&article.id)).child(article.source.as_str()))
                .child(
                    el("span.column-date")
                        .child(byline::date(article))
                        .child(" ")
                        .child(byline::kind(article)),
                ),
        )
    });
    heads.views()
}

/// The same in a cell, for where the cells are stacked and the heads are gone.
fn cell_source(article: &Article) -> El {
    let said = format!("{}, {}", article.source, byline::date(article));
    el("span.cell-source[aria-hidden=true]").child(said)
}

/// A table in what it scrolls in; how far is kept as the page's own place is.
fn framed(label: &'static str, table: El) -> View {
    el("div.table-frame[role=region][tabindex=0]")
        .set("aria-label", label)
        .on("scroll", at_rest(Rc::new(browser::keep_scroll)))
        .child(table)
        .view()
}

fn tabs(state: State, place: &ComparePlace) -> View {
    let w = words();
    let links = ComparePart::ALL.map(|part| {
        let there = Place::Compare(ComparePlace { part, matter: None, ..place.clone() });
        let current = (part == place.part).then_some("page");
        el("li").child(link(state, "a", there).set("aria-current", current).child((w.compare_part)(part)))
    });
    el("nav.tabs").set("aria-label", w.compare_parts).child(el("ul").child(links.views())).view()
}
