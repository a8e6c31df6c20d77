//! The quotes view: who said what, filtered.

mod filters;
mod speaker;

use crate::address::{Place, QuotesPlace};
use crate::browser;
use crate::export;
use crate::selection;
use crate::signals::*;
use crate::state::State;
use crate::ui::html::{Child, View, Views, el, group};
use crate::ui::locale;
use crate::ui::parts::link::{link, to_passage};
use crate::ui::parts::quote_card::quote_card;
use crate::ui::words::{how_well, words};
use std::cell::Cell;

pub fn page(state: State) -> View {
    let w = words();
    let place = state.part(|place| match place {
        Place::Quotes(place) => place.clone(),
        _ => QuotesPlace::default(),
    });
    let found = Memo::new(move || place.with(|place| selection::select(state.archive, place)));
    let count = move || found.with(|found| (w.quotes_found)(&locale::number(found.len())));
    effect(move || state.announce(count()));
    let exported = move |media: export::Format| {
        let text = found.with_untracked(|found| export::quotes(state.archive, found, media));
        browser::download(&media.file_name("quotes"), media.media_type(), &text);
    };
    el("div.quotes-page")
        .child(el("h1").child(w.quotes))
        .child(filters::filters(state, place))
        .child(
            el("section.results")
                .set("aria-label", w.quotes)
                .child(
                    el("div.results-head")
                        .child(el("p.results-count").child(count))
                        .child(
                            el("button.quiet[type=button]")
                                .on("click", move |_| exported(export::Format::Csv))
                                .child(w.export_csv),
                        )
                        .child(
                            el("button.quiet[type=button]")
                                .on("click", move |_| exported(export::Format::Json))
                                .child(w.export_json),
                        ),
                )
                .child(move || place.with(|place| speaker::note(state, place)))
                .child(move || list(state, found))
                .child(el("p").set("class", "how-well quiet-text").child(how_well())),
        )
        .view()
}

/// How many cards are drawn before the reader asks for more.
const PORTION: usize = 60;

fn list(state: State, found: Memo<Vec<usize>>) -> View {
    let w = words();
    let found = found.get();
    if found.is_empty() {
        return el("p.nothing")
            .child(w.no_quotes)
            .child(" ")
            .child(link(state, "a", Place::Quotes(QuotesPlace::default())).child(w.all_quotes))
            .view();
    }
    let found = selection::gathered(state.archive, &found);
    let total = found.len();
    let list = el("ol.quote-list");
    let cards = list.element().clone();
    let draw = move |from: usize| {
        found.iter().skip(from).take(PORTION).map(|quotes| statement(state, quotes)).views()
    };
    let list = list.child(draw(0));
    if total <= PORTION {
        return list.view();
    }
    // Each press adds a portion to the list that is there, and the last takes the button away.
    let shown = Cell::new(PORTION);
    let more = el("button.more[type=button]").child(w.more);
    let button = more.element().clone();
    let more = more.on("click", move |_| {
        draw(shown.get()).append_to(&cards);
        shown.set(shown.get() + PORTION);
        if shown.get() >= total {
            button.remove();
        }
    });
    group([list.view(), more.view()])
}

/// The same statement in several sources: where it stands, and the quotes of it that fit the filters.
fn statement(state: State, quotes: &[usize]) -> View {
    let w = words();
    let quotes = quotes.iter().filter_map(|at| state.archive.quotes.quotes.get(*at));
    let shared = quotes.clone().next().and_then(|first| selection::statement(state.archive, first));
    let cards = quotes.map(|quote| quote_card(state, quote)).views();
    let item = el("li");
    let Some(shared) = shared else { return item.child(cards).view() };
    let how = if shared.same_words { w.same_words } else { w.other_words };
    let places = shared.passages.iter().filter_map(|passage| {
        let article = state.archive.collection.get(passage.article)?;
        let place = (w.place)(&article.source, passage.paragraph);
        Some(group([
            to_passage(state, "a", article, passage.paragraph, passage.span).child(place).view(),
            " ".view(),
        ]))
    });
    let head = el("p.facts").child(w.same_statement).child(places.views());
    item.set("class", "statement").child(head.child(el("span.badge").child(how))).child(cards).view()
}
