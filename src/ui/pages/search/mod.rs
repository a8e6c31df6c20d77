//! The search view: results as you type; without a query, the collection's front page.

mod facets;
mod front;
mod results;
mod why;

use crate::address::{Place, SearchPlace};
use crate::hits;
use crate::signals::*;
use crate::state::State;
use crate::ui::html::{Child, View, el};
use crate::ui::locale;
use crate::ui::parts::fold::fold;
use crate::ui::words::words;
use corpus::search::Limits;
use std::time::Duration;

pub fn page(state: State) -> View {
    let place = state.part(|place| match place {
        Place::Search(place) => place.clone(),
        _ => SearchPlace::default(),
    });
    let searching = Memo::new(move || place.with(is_search));
    (move || if searching.get() { found(state, place) } else { front::front(state) }).view()
}

/// A filter alone is a search too: everything that fits it.
fn is_search(place: &SearchPlace) -> bool {
    let words = !place.query.trim().is_empty();
    words || SearchPlace { query: String::new(), literal: false, ..place.clone() } != SearchPlace::default()
}

fn found(state: State, place: Memo<SearchPlace>) -> View {
    let w = words();
    // How many articles are listed; asking for more is nobody's address.
    let listed = RwSignal::new(PORTION);
    let limits = move || Limits { articles: listed.get(), passages: 3 };
    let results = Memo::uncompared(move || {
        place.with(|place| hits::search(state.archive, state.searcher, place, limits()))
    });
    let count =
        move || results.with(|results| (w.articles_found)(results.total, &locale::number(results.total)));
    effect(move || state.announce(count()));
    // The filters follow in a task of their own.
    let counted = RwSignal::new(());
    effect(move || {
        results.with(|_| ());
        let count = move || {
            if counted.try_with_untracked(|_| ()).is_some() {
                counted.set(());
            }
        };
        set_timeout(count, Duration::ZERO);
    });
    let filters = move || {
        counted.with(|()| ());
        untrack(|| results.with(|results| facets::facets(state, &place.get(), results)))
    };
    let heading = move || {
        place.with(|place| match place.query.trim() {
            "" => w.search.to_owned(),
            query => (w.results_for)(query),
        })
    };
    let more = move || {
        results.with(|results| results.articles.len() < results.total).then(|| {
            el("button")
                .set("type", "button")
                .set("class", "more")
                .on("click", move |_| listed.update(|n| *n += PORTION))
                .child(w.more)
        })
    };
    el("div")
        .set("class", "search-page")
        .child(el("h1").child(heading))
        .child(fold("filters", w.filters, filters.view()))
        .child(
            el("section")
                .set("class", "results")
                .set("aria-label", w.search)
                .child(el("p").set("class", "results-count").child(count))
                .child(move || results.with(|results| results::understood(state, &place.get(), results)))
                .child(move || results.with(|results| results::list(state, &place.get(), results)))
                .child(more),
        )
        .view()
}

const PORTION: usize = 20;
