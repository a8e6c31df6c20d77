//! The style guide: every token and part as it really looks.

use crate::address::Place;
use crate::state::State;
use crate::ui::parts::facet::{Choice, facet};
use crate::ui::parts::quote_card::quote_card;
use crate::ui::parts::relation::relation;
use crate::ui::words::words;
use corpus::compare::Relation;
use leptos::prelude::*;

pub fn page(state: State) -> AnyView {
    let w = words();
    let tints = (0..=crate::tints::OWN).map(|tint| {
        view! { <li><span class=format!("swatch tint-{tint}") aria-hidden="true"></span><span class=format!("quote tint-{tint}")>{(w.tint)(tint)}</span></li> }
    });
    let colours = ["paper", "paper-raised", "ink", "ink-quiet", "accent", "rule", "mark"].map(|name| {
        view! { <li><span class=format!("colour colour-{name}") aria-hidden="true"></span><code>{format!("--{name}")}</code></li> }
    });
    let relations = Relation::IN_ORDER.map(|found| view! { <li>{relation(found)}</li> });
    let choices = ["Mara", "Ilse"].map(|name| Choice {
        label: name.to_owned(),
        count: name.len(),
        href: state.link(Place::Style),
        chosen: name == "Mara",
        tint: Some(1),
    });
    let card = state.archive.quotes.quotes.first().map(|quote| quote_card(state, quote));
    view! {
        <div class="style-page">
            <h1>{w.style_guide}</h1>
            <h2>{w.style_colours}</h2><ul class="swatches">{colours.collect_view()}</ul>
            <h2>{w.speakers}</h2><ul class="swatches">{tints.collect_view()}</ul>
            <h2>{w.style_relations}</h2><ul class="swatches">{relations.collect_view()}</ul>
            <h2>{w.quotes}</h2>{card}
            {facet(w.speakers, choices.into())}
            <h2>{w.style_buttons}</h2>
            <p><button type="button">{w.more}</button> " " <button type="button" class="quiet">{w.copy_quote}</button></p>
        </div>
    }
    .into_any()
}
