//! What a reader could try when nothing answers.

use super::facets::Scope;
use super::meaning::Meaning;
use super::rank::rank;
use super::spelling::{slips, typos};
use super::{Advice, Filters, Query, Searcher};
use crate::gather::Gather as _;
use crate::order::Order as _;
use crate::text::stopwords::is_stopword;

const MOST_SPELLINGS: usize = 3;
/// Spellings that are tried; each is a search.
const MOST_TRIED: usize = 8;
/// Nobody reads more, and each is a search.
const MOST_WORDS: usize = 8;

pub(super) fn advice(
    searcher: &Searcher<'_>,
    query: &Query,
    filters: &Filters,
    meaning: &Meaning,
    scope: &Scope<'_>,
) -> Vec<Advice> {
    let mut advice = Vec::new();
    if !scope.is_everything() {
        let articles = rank(searcher, meaning, &Scope::everything(searcher), false).scored.len();
        if articles > 0 {
            advice.push(Advice::WithoutFilters { articles });
        }
    }
    let words = query.words.iter().map(|word| (&word.typed, &word.folded));
    let words = words.chain(query.phrases.iter().flatten().map(|word| (word, word)));
    let mut seen: Vec<&str> = Vec::new();
    for (typed, folded) in words {
        if seen.len() == MOST_WORDS {
            break;
        }
        if is_stopword(folded) || seen.contains(&folded.as_str()) {
            continue;
        }
        seen.push(folded);
        // What the page shows for this word, so that its link keeps the promise.
        let articles = alone(searcher, typed, query.literal, filters);
        if articles > 0 {
            advice.push(Advice::WordAlone { word: typed.clone(), articles });
        } else if searcher.index.words().find(folded).is_none()
            && let Some(nearest) = spellings(searcher, folded, query.literal, filters)
        {
            advice.push(Advice::Spelling { typed: typed.clone(), nearest });
        }
    }
    advice
}

fn alone(searcher: &Searcher<'_>, word: &str, literal: bool, filters: &Filters) -> usize {
    let query = Query::parse(word);
    searcher.count(&if literal { query.literally() } else { query }, filters)
}

/// The nearest words that answer, one edit further off than search itself dares to go.
fn spellings(searcher: &Searcher<'_>, typed: &str, literal: bool, filters: &Filters) -> Option<Vec<String>> {
    let words = searcher.index.words();
    if slips::is_mixed(typed) {
        return None;
    }
    let mut near = typos::within(words, typed, typos::allowance(typed) + 1, false);
    near.retain(|near| !searcher.is_stopword(near.word));
    near.order_by_key(|near| std::cmp::Reverse(searcher.index.places(near.word).len()));
    near.truncate(MOST_TRIED);
    let mut near: Vec<String> = near.iter().map(|near| searcher.spelled(near.word)).gather();
    near.retain(|near| alone(searcher, near, literal, filters) > 0);
    near.truncate(MOST_SPELLINGS);
    (!near.is_empty()).then_some(near)
}
