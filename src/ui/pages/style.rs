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
            .child(el("span").set("class", format!("swatch tint-{tint}")).set("aria-hidden", "true"))
            .child(el("span").set("class", format!("quote tint-{tint}")).child((w.tint)(tint)))
    });
    let colours = ["paper", "paper-raised", "ink", "ink-quiet", "accent", "rule", "mark"].map(|name| {
        el("li")
            .child(el("span").set("class", format!("colour colour-{name}")).set("aria-hidden", "true"))
            .child(el("code").child(format!("--{name}")))
    });
    let relations = Relation::IN_ORDER.map(|found| el("li").child(relation(found)));
    let choices = ["Mara", "Ilse"].map(|name| Choice {
        label: name.to_owned(),
        count: name.len(),
        href: state.link(Place::Style),
        chosen: name == "Mara",
        tint: Some(1),
    });
    let card = state.archive.quotes.quotes.first().map(|quote| quote_card(state, quote));
    el("div.style-page")
        .child(el("h1").child(w.style_guide))
        .child(el("h2").child(w.style_colours))
        .child(el("ul.swatches").child(colours.views()))
        .child(el("h2").child(w.speakers))
        .child(el("ul.swatches").child(tints.views()))
        .child(el("h2").child(w.style_relations))
        .child(el("ul.swatches").child(relations.views()))
        .child(el("h2").child(w.quotes))
        .child(card)
        .child(facet(w.speakers, choices.into()))
        .child(el("h2").child(w.style_buttons))
        .child(
            el("p")
                .child(el("button[type=button]").child(w.more))
                .child(" ")
                .child(el("button.quiet[type=button]").child(w.copy_quote)),
        )
        .view()
}
