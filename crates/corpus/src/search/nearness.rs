//! How near the words of a query stand to each other.
//!
//! Two neighbours of the query side by side in an article are evidence of their own: "supreme
//! court" is not "court … supreme". Only the best candidates are looked at.

use super::Searcher;
use super::facets::Scope;
use super::meaning::Meaning;
use super::rank::{best, rarity, saturated};
use crate::gather::Gather as _;
use crate::index::BREAK;

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
        (0..meaning.concepts.len()).filter(|at| meaning.concepts[*at].counts()).gather();
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
    let everywhere = scope.is_everywhere();
    let own = |concept: usize| {
        let words = meaning.concepts[concept].variants.iter().map(|variant| variant.word);
        words.filter(move |word| meaning.concept_of(*word) == Some(concept))
    };
    let places = |concept: usize| own(concept).map(|word| index.places(word).len()).sum::<usize>();
    let (rarer, other, before, after) = match places(first) <= places(second) {
        true => (first, second, REVERSED, 1.0),
        false => (second, first, 1.0, REVERSED),
    };
    // The concept there, if it counts there; `None` where a paragraph ends.
    let concept_at = |at: u32| match index.word_at(at) {
        BREAK => None,
        word => Some(meaning.concept_of(word).filter(|_| everywhere || scope.holds(at))),
    };
    let mut near = vec![0.0; candidates.iter().flatten().count()];
    for word in own(rarer) {
        let (mut candidate, mut end) = (None, 0);
        for &at in index.places(word) {
            if at >= end {
                let article = index.article_at(at);
                end = index.extents()[article.at()].end;
                candidate = candidates[article.at()];
            }
            let Some(candidate) = candidate.filter(|_| scope.holds(at)) else { continue };
            // The nearest of the other before it.
            for distance in 1..REACH.min(at) + 1 {
                let Some(concept) = concept_at(at - distance) else { break };
                if concept == Some(other) {
                    near[candidate] += before / distance as f32;
                    break;
                }
            }
            // Those of the other after it, as far as it is the nearest before them.
            for distance in 1..REACH + 1 {
                let Some(concept) = concept_at(at + distance) else { break };
                if concept == Some(rarer) {
                    break;
                }
                if concept == Some(other) {
                    near[candidate] += after / distance as f32;
                }
            }
        }
    }
    near
}
