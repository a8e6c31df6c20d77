//! The filters of the matters: words, relation, where they come from, and whether accounts part.

use crate::address::{ComparePlace, Origin, Place};
use crate::comparing;
use crate::signals::*;
use crate::state::State;
use crate::ui::html::{Child, View, el};
use crate::ui::parts::select::select;
use crate::ui::parts::words_field::words_field;
use crate::ui::words::words;
use corpus::compare::Relation;
use corpus::gather::Gather as _;

pub const FORM: &str = "form.matter-filters[role=search]";

pub fn filters(state: State, place: Memo<ComparePlace>) -> View {
    let w = words();
    // A matter that the address means may not fit the new filter: it is let go.
    let asked = move || ComparePlace { matter: None, ..place.get_untracked() };
    let typed = move || place.with(|place| place.words.clone());
    let with_words = move |words| Place::Compare(ComparePlace { words, ..asked() });
    let matters = &state.archive.comparison.matters;
    let known = |relation: &Relation| matters.iter().any(|matter| matter.relation == *relation);
    let relations: Vec<Relation> = Relation::IN_ORDER.into_iter().filter(known).gather();
    let mut options = vec![(String::new(), w.every_relation.to_owned())];
    options.extend(relations.iter().map(|r| (r.word().to_owned(), (w.relation)(*r).to_owned())));
    let relation = select(
        "relation",
        w.relation_head,
        options,
        Box::new(move || place.with(|place| place.relation.map_or("", Relation::word)).to_owned()),
        Box::new(move |word: String| {
            let relation = Relation::parse(&word);
            state.choose_place(Place::Compare(ComparePlace { relation, ..asked() }));
        }),
    );
    let origin = (!matters.is_empty() && comparing::only_origin(matters).is_none()).then(|| {
        let keys = ["", Origin::Curated.key(), Origin::Found.key()];
        select(
            "origin",
            w.origin,
            keys.into_iter().zip(w.origins).map(|(key, name)| (key.to_owned(), name.to_owned())).gather(),
            Box::new(move || place.with(|place| place.origin.map_or("", Origin::key)).to_owned()),
            Box::new(move |key: String| {
                let origin = Origin::read(&key);
                state.choose_place(Place::Compare(ComparePlace { origin, ..asked() }));
            }),
        )
    });
    let other = move || {
        place.with(|place| {
            let other = ComparePlace { differing: !place.differing, matter: None, ..place.clone() };
            state.link(Place::Compare(other))
        })
    };
    let differing = el("a.choice")
        .set("href", other)
        .set("aria-current", move || place.with(|place| place.differing).then_some("true"))
        .child(w.only_differing);
    words_field(state, FORM, w.filter_matters, w.words_in_matters, typed, with_words)
        .child((relations.len() > 1).then_some(relation))
        .child(origin)
        .child(differing)
        .view()
}
