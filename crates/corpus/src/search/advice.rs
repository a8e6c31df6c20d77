//! What a reader could try when nothing answers.

use super::facets::Scope;
use super::meaning::Meaning;
use super::rank::{Counts, rank};
use super::spelling::typos;
use super::{Advice, Query, Searcher};
use crate::order::Order as _;

const MOST_SPELLINGS: usize = 3;

pub(super) fn advice(
    searcher: &Searcher<'_>,
    query: &Query,
    meaning: &Meaning,
    scope: &Scope<'_>,
) -> Vec<Advice> {
    let mut advice = Vec::new();
    if !scope.is_everything() {
        let articles = rank(searcher, meaning, &Scope::everything(searcher)).scored.len();
        if articles > 0 {
            advice.push(Advice::WithoutFilters { articles });
        }
    }
    let mut unused = vec![false; searcher.index.len()];
    for (word, concept) in query.words.iter().filter_map(|word| {
        meaning.concepts.iter().find(|concept| concept.typed == word.typed).map(|concept| (word, concept))
    }) {
        let articles = Counts::of(searcher, concept, scope, &mut unused).articles;
        if articles > 0 {
            advice.push(Advice::WordAlone { word: word.typed.clone(), articles });
        } else if let Some(nearest) = spellings(searcher, &word.folded) {
            advice.push(Advice::Spelling { typed: word.typed.clone(), nearest });
        }
    }
    for phrase in &meaning.phrases {
        for word in phrase.text.split(' ') {
            let found = searcher.index.words().find(word);
            let articles = found.map_or(0, |found| searcher.articles_with(found));
            if articles > 0 {
                advice.push(Advice::WordAlone { word: word.to_owned(), articles });
            } else if let Some(nearest) = spellings(searcher, word) {
                advice.push(Advice::Spelling { typed: word.to_owned(), nearest });
            }
        }
    }
    advice
}

/// The nearest words, one edit further off than search itself dares to go.
fn spellings(searcher: &Searcher<'_>, typed: &str) -> Option<Vec<String>> {
    let words = searcher.index.words();
    let mut near = typos::within(words, typed, typos::allowance(typed) + 1, false);
    near.order_by_key(|near| std::cmp::Reverse(searcher.index.places(near.word).len()));
    near.truncate(MOST_SPELLINGS);
    (!near.is_empty()).then(|| near.iter().map(|near| searcher.spelled(near.word)).collect())
}
