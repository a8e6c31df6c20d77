//! Relations: how sources stand on a matter, as a symbol and a word; never colour alone.

use crate::ui::words::words;
use corpus::compare::Relation;
use leptos::prelude::*;

/// The symbol alone, for beside a text that says the rest; its word is for screen readers and hovering.
pub fn symbol(relation: Relation) -> AnyView {
    let word = (words().relation)(relation);
    view! { <span class=class(relation) role="img" aria-label=word title=word>{sign(relation)}</span> }
        .into_any()
}

/// Symbol and word.
pub fn relation(relation: Relation) -> AnyView {
    view! {
        <span class="relation-word">
            <span class=class(relation) aria-hidden="true">{sign(relation)}</span>
            " "{(words().relation)(relation)}
        </span>
    }
    .into_any()
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
