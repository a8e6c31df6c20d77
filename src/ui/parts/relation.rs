//! Relations: how sources stand on a matter, as a symbol and a word; never colour alone.

use crate::ui::html::{Child, View, el};
use crate::ui::words::words;
use corpus::compare::Relation;

/// The symbol alone, for beside a text that says the rest; its word is for screen readers and hovering.
pub fn symbol(relation: Relation) -> View {
    let word = (words().relation)(relation);
    el("span")
        .set("class", class(relation))
        .set("role", "img")
        .set("aria-label", word)
        .set("title", word)
        .child(sign(relation))
        .view()
}

/// Symbol and word.
pub fn relation(relation: Relation) -> View {
    el("span.relation-word")
        .child(el("span").set("class", class(relation)).set("aria-hidden", "true").child(sign(relation)))
        .child(" ")
        .child((words().relation)(relation))
        .view()
}

fn class(relation: Relation) -> &'static str {
    match relation {
        Relation::Contradict => "relation relation-contradict",
        relation if relation.differs() => "relation relation-differs",
        Relation::Agree => "relation relation-agree",
        _ => "relation",
    }
}

fn sign(relation: Relation) -> &'static str {
    match relation {
        Relation::Agree => "=",
        Relation::DetailDiffers => "≈",
        Relation::WordingDiffers => "“”",
        Relation::FigureDiffers => "#",
        Relation::Contradict => "≠",
        Relation::Later => "→",
        Relation::OnlyHere => "1",
        Relation::Mentions => "·",
    }
}
