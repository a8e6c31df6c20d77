//! The bar of a search that is still marked: how many hits, the next, the previous, and away with it.

use crate::address::{Place, ReadPlace};
use crate::state::State;
use crate::ui::keys;
use crate::ui::parts::icon;
use crate::ui::words::words;
use corpus::span::Span;
use leptos::prelude::*;

pub fn hit_bar(state: State, place: Memo<ReadPlace>, hits: Memo<Vec<Span>>) -> AnyView {
    (move || {
        let w = words();
        let place = place.get();
        if place.query.is_empty() {
            return None;
        }
        let plain = state.link(Place::article(&place.article));
        let results = state.link(Place::search(&place.query));
        let count = hits.with(Vec::len);
        Some(view! {
            <div class="hit-bar" role="group" aria-label=w.hits>
                <a href=results>{(w.hits_for)(count, &place.query)}</a>
                <button type="button" class="tool" aria-label=w.previous_hit title=w.previous_hit
                    on:click=move |_| { keys::step_hit(-1); }>{icon::previous()}</button>
                <button type="button" class="tool" aria-label=w.next_hit title=w.next_hit
                    on:click=move |_| { keys::step_hit(1); }>{icon::next()}</button>
                <a class="tool" href=plain aria-label=w.clear_hits title=w.clear_hits>{icon::close()}</a>
            </div>
        })
    })
    .into_any()
}
