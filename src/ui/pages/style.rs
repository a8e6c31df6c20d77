//! The style guide: every token and part as it really looks.

use crate::address::Place;
use crate::state::State;
use crate::ui::html::{Child, View, Views, el};
use crate::ui::parts::facet::{Choice, facet};
use crate::ui::parts::quote_card::quote_card;
use crate::ui::parts::relation::relation;
use crate::ui::words::words;
use corpus::compare::Relation;

pub fn page(state: State) -> View {
    let w = words();
    let tints = (0..=crate::tints::OWN).map(|tint| {
        el("li")
            .add(el("span").set("class", format!("swatch tint-{tint}")).set("aria-hidden", "true"))
            .add(el("span").set("class", format!("quote tint-{tint}")).add((w.tint)(tint)))
    });
    let colours = ["paper", "paper-raised", "ink", "ink-quiet", "accent", "rule", "mark"].map(|name| {
        el("li")
            .add(el("span").set("class", format!("colour colour-{name}")).set("aria-hidden", "true"))
            .add(el("code").add(format!("--{name}")))
    });
    let relations = Relation::IN_ORDER.map(|found| el("li").add(relation(found)));
    let choices = ["Mara", "Ilse"].map(|name| Choice {
        label: name.to_owned(),
        count: name.len(),
        href: state.link(Place::Style),
        chosen: name == "Mara",
        tint: Some(1),
    });
    let card = state.archive.quotes.quotes.first().map(|quote| quote_card(state, quote));
    el("div")
        .set("class", "style-page")
        .add(el("h1").add(w.style_guide))
        .add(el("h2").add(w.style_colours))
        .add(el("ul").set("class", "swatches").add(colours.views()))
        .add(el("h2").add(w.speakers))
        .add(el("ul").set("class", "swatches").add(tints.views()))
        .add(el("h2").add(w.style_relations))
        .add(el("ul").set("class", "swatches").add(relations.views()))
        .add(el("h2").add(w.quotes))
        .add(card)
        .add(facet(w.speakers, choices.into()))
        .add(el("h2").add(w.style_buttons))
        .add(
            el("p")
                .add(el("button").set("type", "button").add(w.more))
                .add(" ")
                .add(el("button").set("type", "button").set("class", "quiet").add(w.copy_quote)),
        )
        .view()
}
