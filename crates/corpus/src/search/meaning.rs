//! What the words of a query may stand for in this collection.

use super::{Advice, Query, Reading, Searcher, facets::Scope};
use crate::index::WordId;

/// A query in the collection's own words.
pub(super) struct Meaning {
    pub concepts: Vec<Concept>,
    /// Words that must stand side by side.
    pub phrases: Vec<Vec<Option<WordId>>>,
    pub excluded: Vec<Vec<Option<WordId>>>,
}

/// One typed word and every word that counts as it.
pub(super) struct Concept {
    pub typed: String,
    pub variants: Vec<Variant>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Variant {
    pub word: WordId,
    /// How much of a match this is; 1 for the typed form.
    pub weight: f32,
}

pub(super) fn of(searcher: &Searcher<'_>, query: &Query) -> Meaning {
    let words = searcher.index.words();
    let concepts = query
        .words
        .iter()
        .map(|word| {
            let exact = words.find(&word.folded);
            let mut variants: Vec<Variant> =
                exact.iter().map(|&word| Variant { word, weight: 1.0 }).collect();
            if word.unfinished {
                let longer = words.starting_with(&word.folded).filter(|id| Some(*id) != exact);
                variants.extend(longer.map(|word| Variant { word, weight: 0.5 }));
            }
            Concept { typed: word.typed.clone(), variants }
        })
        .collect();
    let run = |run: &Vec<String>| run.iter().map(|word| words.find(word)).collect();
    Meaning {
        concepts,
        phrases: query.phrases.iter().map(run).collect(),
        excluded: query.excluded.iter().map(run).collect(),
    }
}

impl Meaning {
    pub fn readings(&self, _searcher: &Searcher<'_>) -> Vec<Reading> {
        Vec::new()
    }
}

pub(super) fn advice(
    searcher: &Searcher<'_>,
    query: &Query,
    meaning: &Meaning,
    scope: &Scope<'_>,
) -> Vec<Advice> {
    let _ = (searcher, query, meaning, scope);
    Vec::new()
}
