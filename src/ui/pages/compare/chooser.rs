//! The chooser: which sources are compared, and in which order their columns stand.

use crate::address::{ComparePlace, Place};
use crate::comparing::MOST_COLUMNS;
use crate::kept::Take;
use crate::signals::*;
use crate::sources::{self, Chosen};
use crate::state::State;
use crate::ui::html::{Child, View, Views, el, group};
use crate::ui::parts::byline;
use crate::ui::parts::link::link;
use crate::ui::parts::select::labelled;
use crate::ui::words::words;
use corpus::article::Collection;
use corpus::gather::Gather as _;
use std::rc::Rc;

/// The sources as toggles, the chosen ones first; none chosen means all. Where there are more articles
/// than sources, or more sources than anybody reads through, articles can be added one by one.
pub fn chooser(state: State, place: Memo<ComparePlace>, shown: Memo<(Chosen, usize)>) -> View {
    let w = words();
    let collection = &state.archive.collection;
    let many = collection.articles.len() > sources::sources(collection).len()
        || collection.articles.len() > MOST_COLUMNS;
    el("nav.source-chooser")
        .set("aria-label", w.choose_sources)
        .child(el("h2").child(w.choose_sources))
        .child(move || place.with(|place| shown.with(|(chosen, _)| toggles(state, place, chosen))))
        .child(many.then(|| adder(state, place, shown)))
        .view()
}

fn toggles(state: State, place: &ComparePlace, chosen: &Chosen) -> View {
    let w = words();
    let collection = &state.archive.collection;
    let all = sources::sources(collection);
    let choosing = |selector: &'static str, sources: Vec<String>| {
        link(state, selector, Place::Compare(ComparePlace { sources, matter: None, ..place.clone() }))
    };
    // Without a choice every source is a column, and moving one makes a choice of all.
    let listed: Vec<String> = all.iter().map(|source| source.key.clone()).gather();
    let columns = if chosen.keys.is_empty() { &listed } else { &chosen.keys };
    let mut keys = chosen.keys.clone();
    if all.len() <= MOST_COLUMNS {
        keys.extend(listed.iter().filter(|key| !chosen.keys.contains(key)).cloned());
    }
    let items = keys.iter().map(|key| {
        let is_chosen = chosen.keys.contains(key);
        let name = name(collection, key);
        let at = columns.iter().position(|column| column == key);
        let forward = at.filter(|at| *at > 0 && columns.len() <= MOST_COLUMNS).map(|_| {
            choosing("a.forward", sources::moved(columns, key))
                .set("aria-label", (w.move_forward)(&name))
                .set("title", (w.move_forward)(&name))
                .child("←")
        });
        let toggled = sources::toggled_by_date(collection, &chosen.keys, key);
        el("li")
            .child(forward)
            .child(choosing("a.choice", toggled).set("aria-current", is_chosen.then_some("true")).child(name))
    });
    let all = (!chosen.keys.is_empty())
        .then(|| el("li").child(choosing("a.choice", Vec::new()).child(w.all_sources)));
    el("ul").child(items.views()).child(all).view()
}

/// A source's name; an article of a source that has several goes by its heading too.
fn name(collection: &Collection, key: &str) -> String {
    match collection.articles.iter().find(|article| article.id == key) {
        Some(article) if collection.articles.iter().filter(|a| a.source == article.source).count() > 1 => {
            format!("{}: {}", article.source, byline::heading(article))
        }
        Some(article) => article.source.clone(),
        None => key.to_owned(),
    }
}

/// More options than these are made when a reader turns to the select: 924 took half of the time in which a comparison
/// was painted, mostly to measure their names.
const MOST_AT_ONCE: usize = 50;

/// A select of every article, which begins with `chosen`; of many articles it holds that one alone until a reader
/// turns to it.
pub fn article_select(
    state: State,
    id: &'static str,
    label: &'static str,
    chosen: &str,
    choose: Box<dyn Take<String>>,
) -> View {
    let articles = &state.archive.collection.articles;
    let list = el("select").set("id", id);
    let (element, chosen) = (list.element().clone(), chosen.to_owned());
    let fill = Rc::new(move |all: bool| {
        if element.child_element_count() as usize == articles.len() {
            return;
        }
        element.set_text_content(None);
        for article in articles.iter().filter(|article| all || article.id == chosen) {
            let name = format!("{}, {}: {}", article.source, byline::date(article), byline::heading(article));
            let option = el("option").set("value", article.id.as_str()).set("selected", article.id == chosen);
            option.child(name).view().append_to(&element);
        }
    });
    fill(articles.len() <= MOST_AT_ONCE);
    // A finger or a mouse comes before the focus, and the browser opens the list between them.
    let begun = fill.clone();
    labelled(label, list.on("pointerdown", move |_| begun(true)).on("focus", move |_| fill(true)), choose)
}

fn adder(state: State, place: Memo<ComparePlace>, shown: Memo<(Chosen, usize)>) -> View {
    let w = words();
    let first =
        state.archive.collection.articles.first().map(|article| article.id.clone()).unwrap_or_default();
    let wanted = StoredValue::new(first.clone());
    let add = move |event: web_sys::Event| {
        event.prevent_default();
        let key = wanted.get_value();
        let keys = shown.with_untracked(|(chosen, _)| chosen.keys.clone());
        if !keys.contains(&key) {
            let sources = sources::toggled_by_date(&state.archive.collection, &keys, &key);
            state.choose_place(Place::Compare(ComparePlace {
                sources,
                matter: None,
                ..place.get_untracked()
            }));
        }
    };
    let choose = Box::new(move |key: String| wanted.set_value(key));
    let field = article_select(state, "add-article", w.add_article, &first, choose);
    let button = el("button").child(w.add).view();
    el("form").on("submit", add).child(group([field, button])).view()
}
