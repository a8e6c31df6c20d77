//! The matters: a row each, a column for every source, and what each says or that it is silent.
//!
//! One table for every width; where it is narrow, the style sheet stacks its rows into cards, and
//! each cell carries its source's name.

use super::{cell_source, filters, framed, heads, overview, rows_cut, saving};
use crate::address::{ComparePart, ComparePlace, Origin, Place};
use crate::browser;
use crate::comparing;
use crate::layers::Layer;
use crate::signals::*;
use crate::state::State;
use crate::ui::html::{Child, View, Views, el, group};
use crate::ui::locale;
use crate::ui::parts::link::{link, to_passage};
use crate::ui::parts::relation::relation;
use crate::ui::parts::{copy, passage, portions};
use crate::ui::words::words;
use corpus::article::Article;
use corpus::compare::view::{self, anchor_words};
use corpus::compare::{Matter, Passage};
use corpus::gather::Gather as _;
use corpus::span::{ArticleIndex, Span};
use web_sys::Node;

pub fn matters(state: State, articles: Vec<ArticleIndex>, place: Memo<ComparePlace>) -> View {
    let w = words();
    let all = comparing::select(state.archive, &ComparePlace::default(), &articles).len();
    if all == 0 {
        return el("p.nothing").child(w.no_matters).view();
    }
    let of_these = articles.clone();
    let rows = Memo::new(move || place.with(|place| comparing::select(state.archive, place, &of_these)));
    let meant = Memo::new(move || place.with(|place| place.matter.clone()));
    let count = move || {
        let shown = rows.with(Vec::len);
        (w.matters_found)(&locale::number(shown), &locale::number(all))
    };
    effect(move || state.announce(count()));
    // Where there are both, a filter tells them apart.
    let by = comparing::only_origin(&state.archive.comparison.matters).map(|origin| match origin {
        Origin::Curated => w.matters_by[0],
        Origin::Found => w.matters_by[1],
    });
    let head = el("div.results-head")
        .child(el("p.results-count").child(count).child(by.map(|by| format!(", {by}"))))
        .child(saving::buttons(state));
    group([
        filters::filters(state, place),
        head.view(),
        rows_cut(state, ComparePart::Matters),
        (move || lost(state, meant, rows)).view(),
        (move || {
            effect(move || mark(meant.get()));
            let matters: Vec<&'static Matter> =
                rows.with(|rows| rows.iter().map(|at| &state.archive.comparison.matters[*at]).gather());
            let place = ComparePlace { matter: None, ..place.get_untracked() };
            if matters.is_empty() {
                let sources = place.sources;
                let there = Place::Compare(ComparePlace { sources, ..ComparePlace::default() });
                let all = link(state, "a", there).child(w.all_matters);
                return el("p.nothing").child(w.no_matters_fit).child(" ").child(all).view();
            }
            group([
                overview::overview(state, &articles, &matters, &place),
                table(state, articles.clone(), matters, place),
            ])
        })
        .view(),
    ])
}

/// The address names a matter that is not there, or not among the rows.
fn lost(state: State, meant: Memo<Option<String>>, rows: Memo<Vec<usize>>) -> Option<View> {
    let w = words();
    let id = meant.get()?;
    let at = state.archive.comparison.matters.iter().position(|matter| matter.id == id);
    let said = match at {
        None => (w.no_matter_called)(&id),
        Some(at) if rows.with(|rows| rows.contains(&at)) => return None,
        Some(at) => (w.hidden_matter)(&state.archive.comparison.matters[at].label),
    };
    Some(el("p.nothing").child(said).view())
}

/// Marks the row of the matter that the address names, and no other.
fn mark(meant: Option<String>) {
    for row in browser::select_all("tr[aria-current]") {
        let _ = row.remove_attribute("aria-current");
    }
    let Some(id) = meant else { return };
    portions::all();
    if let Some(row) = browser::element(&format!("matter-{id}")) {
        let _ = row.set_attribute("aria-current", "true");
    }
}

fn table(
    state: State,
    articles: Vec<ArticleIndex>,
    matters: Vec<&'static Matter>,
    place: ComparePlace,
) -> View {
    let w = words();
    let (heads, count) = (heads(state, &articles), matters.len());
    let row = move |at: usize| row(state, matters[at], &articles, &place);
    let table = el("table.matters")
        .child(el("caption.visually-hidden").child(w.matters_caption))
        .child(el("thead").child(el("tr").child(el("th[scope=col]").child(w.matter)).child(heads)))
        .child(portions::portions(el("tbody"), count, ROWS, Box::new(row)));
    framed(w.matters, table)
}

/// How many rows a frame draws.
const ROWS: usize = 5;

fn row(state: State, matter: &'static Matter, articles: &[ArticleIndex], place: &ComparePlace) -> View {
    let w = words();
    let cells = articles.iter().map(|index| cell(state, matter, *index)).views();
    let here = place.at_matter(&matter.id);
    let href = state.link(Place::Compare(here.clone()));
    let anchors: Vec<String> =
        matter.anchors.iter().map(|anchor| anchor_words(&state.archive.comparison, anchor)).gather();
    let anchors = (!anchors.is_empty()).then(|| format!(": {}", anchors.join(", ")));
    let note = (!matter.note.is_empty()).then(|| el("p.matter-note").child(matter.note.as_str()));
    let elsewhere = view::elsewhere(&state.archive.collection, matter, articles);
    let elsewhere =
        (!elsewhere.is_empty()).then(|| el("p.matter-note").child((w.with_unshown)(&elsewhere.join(", "))));
    let columns = articles.to_vec();
    let address = href.clone();
    let cited = move || saving::cited(state, matter, &columns, &address);
    el("tr")
        .set("id", format!("matter-{}", matter.id))
        .child(
            el("th[scope=row]")
                .child(el("a.matter-label").set("href", href).child(matter.label.as_str()))
                .child(relation(matter.relation))
                .child(elsewhere)
                .child(anchors)
                .child(note)
                .child(
                    el("p.actions")
                        .child(copy::copy(state, w.copy_row, cited))
                        .child(side_by_side(state, matter, articles, here)),
                ),
        )
        .child(cells)
        .view()
}

/// To the first two texts that report on the matter.
fn side_by_side(
    state: State,
    matter: &Matter,
    articles: &[ArticleIndex],
    here: ComparePlace,
) -> Option<View> {
    let telling = articles.iter().filter(|index| !matter.is_silent(**index));
    let ids = telling.filter_map(|index| state.archive.collection.get(*index)).map(|a| a.id.clone());
    let sources: Vec<String> = ids.take(2).gather();
    (sources.len() == 2).then(|| {
        let place = ComparePlace { part: ComparePart::Texts, sources, ..here };
        link(state, "a", Place::Compare(place)).child(words().side_by_side).view()
    })
}

fn cell(state: State, matter: &'static Matter, index: ArticleIndex) -> View {
    let Some(article) = state.archive.collection.get(index) else { return ().view() };
    let source = cell_source(article);
    if matter.is_silent(index) {
        let w = words();
        // Nobody read on for what the texts alone have shown.
        let silent = if matter.is_found() { w.silent_perhaps } else { w.silent };
        return el("td.silent").child(source).child(el("span").child(silent)).view();
    }
    let passages = matter.passages_of(index).map(|found| told(state, article, *found)).views();
    el("td").child(source).child(passages).view()
}

/// A passage, which opens into its paragraph.
fn told(state: State, article: &'static Article, found: Passage) -> View {
    let w = words();
    let text = move |span: Span, layer: Option<(Span, Layer)>| {
        let quotes = state.archive.quotes.quotes.iter().filter(move |quote| quote.article == found.article);
        let tint = |speaker| Layer::Quote(state.tints.tint(speaker));
        let quotes = quotes.filter(|quote| quote.span.overlaps(span));
        let layers: Vec<_> = quotes.map(|quote| (quote.span, tint(quote.speaker))).chain(layer).gather();
        el("p")
            .set("lang", state.archive.collection.language.as_str())
            .child(passage::passage(article, span, &layers))
    };
    let details = el("details.in-paragraph").child(
        el("summary.cell-place")
            .set("aria-label", (w.show_paragraph)(&article.source, found.paragraph))
            .child((w.short_place)(found.paragraph)),
    );
    let opened = details.element().clone();
    let details = details.on("toggle", move |_| {
        // Most are never opened, so the paragraph is drawn when one is.
        let Some(whole) = article.paragraphs.get(found.paragraph as usize) else { return };
        if opened.child_element_count() == 1 {
            let opened: &Node = &opened;
            text(whole.span, Some((found.span, Layer::Passage))).view().append_to(opened);
            to_passage(state, "a", article, found.paragraph, found.span)
                .child(w.read_there)
                .view()
                .append_to(opened);
        }
    });
    let speakers = view::speakers(&state.archive.collection, &state.archive.quotes, &found).join(", ");
    let said = (!speakers.is_empty()).then(|| el("div.quiet-text").child((w.said_by)(&speakers)));
    el("div.told").child(text(found.span, None)).child(said).child(details).view()
}
