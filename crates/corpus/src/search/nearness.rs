//! How near the words of a query stand to each other.
//!
//! Two neighbours of the query side by side in an article are evidence of their own: "supreme
//! court" is not "court … supreme". Only the best candidates are looked at.

use super::Searcher;
use super::facets::Scope;
use super::meaning::Meaning;
use super::rank::{rarity, saturated};
use crate::index::BREAK;
use crate::order;

/// Candidates that are looked at; more gain nothing.
const CANDIDATES: usize = 50;

/// Words further apart than this are not near. A clause is about this long.
const REACH: u32 = 6;

/// A pair's weight beside its words. Near 0.25 all four collections gain; at 0.4 long questions lose.
const WEIGHT: f32 = 0.25;

/// Side by side in the other order says half.
const REVERSED: f32 = 0.5;

pub(super) fn add(
    searcher: &Searcher<'_>,
    meaning: &Meaning,
    scope: &Scope<'_>,
    rarities: &[f32],
    scores: &mut [f32],
) {
    let content: Vec<usize> =
        (0..meaning.concepts.len()).filter(|at| meaning.concepts[*at].counts()).collect();
    if content.len() < 2 {
        return;
    }
    let best = best(scores, CANDIDATES);
    let mut candidates = vec![None; scores.len()];
    for (candidate, article) in best.iter().enumerate() {
        candidates[*article] = Some(candidate);
    }
    for pair in content.windows(2) {
        let near = near(searcher, meaning, scope, [pair[0], pair[1]], &candidates);
        let found = near.iter().filter(|near| **near > 0.0).count();
        if found == 0 {
            continue;
        }
        // What the pair says beyond its rarer word.
        let beyond = rarity(searcher.index.len(), found) - f32::max(rarities[pair[0]], rarities[pair[1]]);
        for (&article, near) in best.iter().zip(near) {
            if near > 0.0 && beyond > 0.0 {
                scores[article] += WEIGHT * beyond * saturated(near, searcher.catalogue.lengths[article]);
            }
        }
    }
}

/// How near two concepts come in each candidate, summed: each place of the second counts the nearest place of the
/// first before it, and half the other way round.
///
/// Walked from the places of the rarer one, a few words to either side: that finds the same pairs as reading all the
/// candidates, with about a quarter of the work.
fn near(
    searcher: &Searcher<'_>,
    meaning: &Meaning,
    scope: &Scope<'_>,
    [first, second]: [usize; 2],
    candidates: &[Option<usize>],
) -> Vec<f32> {
    let index = &searcher.index;
    let own = |concept: usize| {
        let words = meaning.concepts[concept].variants.iter().map(|variant| variant.word);
        words.filter(move |word| meaning.concept_of(*word) == Some(concept))
    };
    let places = |concept: usize| own(concept).map(|word| index.places(word).len()).sum::<usize>();
    let (rarer, other, before, after) = match places(first) <= places(second) {
        true => (first, second, REVERSED, 1.0),
        false => (second, first, 1.0, REVERSED),
    };
    let concept_at = |at: u32| match index.word_at(at) {
        BREAK => None,
        word => Some(meaning.concept_of(word).filter(|_| scope.holds(at))),
    };
    let mut near = vec![0.0; candidates.iter().flatten().count()];
    let (mut candidate, mut end) = (None, 0);
    for word in own(rarer) {
        for &at in index.places(word) {
            if at >= end || at == index.places(word)[0] {
                let article = index.article_at(at);
                end = index.extent(article).end;
                candidate = candidates[article.at()];
            }
            let Some(candidate) = candidate.filter(|_| scope.holds(at)) else { continue };
            // The nearest of the other before it.
            let back =
                (1..=REACH).map_while(|distance| Some((distance, concept_at(at.checked_sub(distance)?)?)));
            if let Some((distance, _)) = back.into_iter().find(|(_, concept)| *concept == Some(other)) {
                near[candidate] += before / distance as f32;
            }
            // Those of the other after it, as far as it is the nearest before them.
            let ahead = (1..=REACH).map_while(|distance| Some((distance, concept_at(at + distance)?)));
            for (distance, _) in ahead
                .take_while(|(_, concept)| *concept != Some(rarer))
                .filter(|(_, concept)| *concept == Some(other))
            {
                near[candidate] += after / distance as f32;
            }
        }
    }
    near
}

/// The articles with the highest scores, best first.
pub(super) fn best(scores: &[f32], most: usize) -> Vec<usize> {
    let found: Vec<usize> = (0..scores.len()).filter(|at| scores[*at] > 0.0).collect();
    order::first(&found, most, |a, b| scores[*b].total_cmp(&scores[*a]).then(a.cmp(b)))
}
