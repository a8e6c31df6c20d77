//! The search view: results as you type; without a query, the collection's front page.

mod facets;
mod front;
mod results;
mod why;

use crate::address::{Place, SearchPlace};
use crate::hits;
use crate::signals::*;
use crate::state::State;
use crate::ui::html::{Child, View, Views, el};
use crate::ui::locale;
use crate::ui::parts::fold::fold;
use crate::ui::parts::turns::{self, Turn};
use crate::ui::words::words;
use corpus::search::Limits;

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
    let limits = move || Limits { articles: listed.get(), ..Limits::default() };
    let results = Memo::uncompared(move || {
        place.with(|place| hits::search(state.archive, &state.searcher, place, limits()))
    });
    let count =
        move || results.with(|results| (w.articles_found)(results.total, &locale::number(results.total)));
    effect(move || state.announce(count()));
    // The filters follow later, a facet at a time; none is there before that.
    let counted = facets::FACETS.map(|_| RwSignal::new(false));
    effect(move || {
        results.with(|_| ());
        count_again(counted, 0);
    });
    let filters = facets::FACETS.iter().zip(counted).map(|(facet, counted)| {
        let drawn = move || {
            let draw = || results.with(|results| facet(state, &place.get(), results));
            counted.get().then(|| untrack(draw))
        };
        drawn.view()
    });
    let heading = move || {
        place.with(|place| match place.query.trim() {
            "" => w.search.to_owned(),
            query => (w.results_for)(query),
        })
    };
    let more = move || {
        results.with(|results| results.articles.len() < results.total).then(|| {
            el("button.more[type=button]")
                .on("click", move |_| listed.update(|n| *n += PORTION))
                .child(w.more)
        })
    };
    el("div.search-page")
        .child(el("h1").child(heading))
        .child(fold("filters", w.filters, filters.views()))
        .child(
            el("section.results")
                .set("aria-label", w.search)
                .child(el("p.results-count").child(count))
                .child(move || results.with(|results| results::understood(state, &place.get(), results)))
                .child(move || results.with(|results| results::nothing(state, &place.get(), results)))
                .child(el("ol.hit-groups").kept(move |list| {
                    results.with(|results| results::list(state, &place.get(), results, list));
                }))
                .child(more),
        )
        .view()
}

const PORTION: usize = 20;

/// Draws the facets from number `at` on, if the view is still there.
fn count_again(counted: [RwSignal<bool>; 4], at: usize) {
    let Some(facet) = counted.get(at).copied() else { return };
    let count = move || {
        if facet.try_with_untracked(|_| ()).is_some() {
            facet.set(true);
            count_again(counted, at + 1);
        }
    };
    turns::wait(Turn::Filters, Box::new(count));
}
