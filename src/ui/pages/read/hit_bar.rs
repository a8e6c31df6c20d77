//! The bar of a search that is still marked: how many hits, the next, the previous, and away with it.

use crate::address::{Place, ReadPlace};
use crate::signals::*;
use crate::state::State;
use crate::ui::html::{Child, View, el};
use crate::ui::keys;
use crate::ui::parts::icon;
use crate::ui::parts::link::link;
use crate::ui::words::words;
use corpus::span::Span;

pub fn hit_bar(state: State, place: Memo<ReadPlace>, hits: Memo<Vec<Span>>) -> View {
    (move || {
        let w = words();
        let place = place.get();
        if place.query.is_empty() {
            return None;
        }
        let count = hits.with(Vec::len);
        Some(
            el("div.hit-bar[role=group]")
                .set("aria-label", w.hits)
                .child(link(state, "a", Place::found(&place)).child((w.hits_for)(count, &place.query)))
                .child(
                    el("button.tool[type=button]")
                        .set("aria-label", w.previous_hit)
                        .set("title", w.previous_hit)
                        .on("click", move |_| {
                            keys::step_hit(-1);
                        })
                        .child(icon::previous()),
                )
                .child(
                    el("button.tool[type=button]")
                        .set("aria-label", w.next_hit)
                        .set("title", w.next_hit)
                        .on("click", move |_| {
                            keys::step_hit(1);
                        })
                        .child(icon::next()),
                )
                .child(
                    link(state, "a.tool", Place::article(&place.article))
                        .set("aria-label", w.clear_hits)
                        .set("title", w.clear_hits)
                        .child(icon::close()),
                ),
        )
    })
    .view()
}
