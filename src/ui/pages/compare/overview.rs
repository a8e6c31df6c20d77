//! The overview: every matter that is shown as a column of fields, filled where a source reports on it.
//!
//! Each column is a link to its row. Together they are one stop of the Tab key; the arrow keys walk
//! from column to column, and the matter's name stands below.

use crate::address::{ComparePlace, Place};
use crate::browser;
use crate::signals::*;
use crate::state::State;
use crate::ui::html::{Child, View, Views, el, event};
use crate::ui::locale;
use crate::ui::parts::link::link;
use crate::ui::words::words;
use corpus::compare::Matter;
use corpus::gather::Gather as _;
use corpus::span::ArticleIndex;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

pub fn overview(
    state: State,
    articles: &[ArticleIndex],
    matters: &[&'static Matter],
    place: &ComparePlace,
) -> View {
    let w = words();
    let source = |index: ArticleIndex| {
        state.archive.collection.get(index).map_or("", |article| article.source.as_str())
    };
    let columns = matters.iter().enumerate().map(|(at, matter)| {
        let there = Place::Compare(place.at_matter(&matter.id));
        let silent: Vec<&str> =
            articles.iter().filter(|index| matter.is_silent(**index)).map(|index| source(*index)).gather();
        let mut name = format!("{}: {}", matter.label, (w.relation)(matter.relation));
        if !silent.is_empty() {
            name += "; ";
            name += &(w.silent_are)(&silent.join(", "));
        }
        let link = link(state, "a", there)
            .set("tabindex", if at == 0 { "0" } else { "-1" })
            .set("aria-label", name)
            .child(fields(articles, matter));
        el("li").child(link)
    });
    let counts = articles.iter().map(|index| {
        let count = matters.iter().filter(|matter| !matter.is_silent(*index)).count();
        (w.reports_on)(source(*index), &locale::number(count))
    });
    let named = RwSignal::new(String::new());
    let name = move |event: web_sys::Event| {
        let name = link_of(&event).and_then(|link| link.get_attribute("aria-label"));
        named.set(name.unwrap_or_default());
    };
    el("nav.overview")
        .set("aria-label", w.overview)
        .child(el("ul").on("keydown", walk).on("focusin", name).on("mouseover", name).child(columns.views()))
        .child(el("p.overview-name[aria-hidden=true]").child(move || named.get()))
        .child(el("p.quiet-text").child(w.overview_legend).child(" ").child(counts.gather().join(", ")))
        .view()
}

/// One field below the other, a source each.
fn fields(articles: &[ArticleIndex], matter: &Matter) -> View {
    let mut path = String::new();
    for (row, _) in articles.iter().enumerate().filter(|(_, index)| !matter.is_silent(**index)) {
        path.push_str(&format!("M0 {row}.1h1v.8h-1z"));
    }
    el("svg")
        .set("viewBox", format!("0 0 1 {}", articles.len()))
        .set("width", "12")
        .set("height", (articles.len() * 8).to_string())
        .set("preserveAspectRatio", "none")
        .set("aria-hidden", "true")
        .child(el("path").set("d", path))
        .view()
}

fn link_of(event: &web_sys::Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("a").ok()?
}

/// The arrow keys, Home and End carry the focus, and the Tab stop with it.
fn walk(pressed: web_sys::Event) {
    let links = browser::select_all(".overview a");
    let now = link_of(&pressed);
    let Some(at) = links.iter().position(|link| now.as_ref().is_some_and(|now| now == link.as_ref())) else {
        return;
    };
    let to = match event::<KeyboardEvent>(&pressed).key().as_str() {
        "ArrowRight" | "ArrowDown" => at + 1,
        "ArrowLeft" | "ArrowUp" => at.wrapping_sub(1),
        "Home" => 0,
        "End" => links.len() - 1,
        _ => return,
    };
    pressed.prevent_default();
    let Some(next) = links.get(to) else { return };
    let stop = |link: &HtmlElement, index: &str| {
        let _ = link.set_attribute("tabindex", index);
    };
    stop(&links[at], "-1");
    stop(next, "0");
    browser::focus(next);
    browser::reveal_nearby(next);
}
