//! How near the words of a query stand to each other.
//!
//! Two neighbours of the query side by side in an article are evidence of their own: "supreme
//! court" is not "court … supreme". Only the best candidates are looked at, word by word.

use super::Searcher;
use super::facets::Scope;
use super::meaning::Meaning;
use super::rank::{rarity, saturated};
use crate::index::BREAK;
use crate::order;

/// Candidates whose words are walked; more gain nothing.
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
    let mut follower = vec![None; meaning.concepts.len()];
    for pair in content.windows(2) {
        follower[pair[0]] = Some(pair[1]);
    }
    let mut leader = vec![None; meaning.concepts.len()];
    for pair in content.windows(2) {
        leader[pair[1]] = Some(pair[0]);
    }
    // near[concept * best + candidate]: how near the concept and its follower come, summed.
    let mut near = vec![0.0_f32; meaning.concepts.len() * best.len()];
    let mut last = vec![u32::MAX; meaning.concepts.len()];
    for (candidate, &article) in best.iter().enumerate() {
        let extent = searcher.index.extents()[article];
        last.fill(u32::MAX);
        for at in extent.start..extent.end {
            let word = searcher.index.word_at(at);
            if word == BREAK {
                last.fill(u32::MAX);
                continue;
            }
            let Some(concept) = meaning.concept_of(word) else { continue };
            if !scope.holds(at) {
                continue;
            }
            let mut meet = |first: usize, other: usize, order: f32| {
                let distance = at.wrapping_sub(last[other]);
                if last[other] != u32::MAX && distance <= REACH {
                    near[first * best.len() + candidate] += order / distance as f32;
                }
            };
            if let Some(before) = leader[concept] {
                meet(before, before, 1.0);
            }
            if let Some(after) = follower[concept] {
                meet(concept, after, REVERSED);
            }
            last[concept] = at;
        }
    }
    for pair in content.windows(2) {
        let near = &near[pair[0] * best.len()..][..best.len()];
        let found = near.iter().filter(|near| **near > 0.0).count();
        if found == 0 {
            continue;
        }
        // What the pair says beyond its rarer word.
        let beyond = rarity(searcher.index.len(), found) - f32::max(rarities[pair[0]], rarities[pair[1]]);
        for (&article, &near) in best.iter().zip(near) {
            if near > 0.0 && beyond > 0.0 {
                scores[article] += WEIGHT * beyond * saturated(near, searcher.catalogue.lengths[article]);
            }
        }
    }
}

/// The articles with the highest scores, best first.
pub(super) fn best(scores: &[f32], most: usize) -> Vec<usize> {
    let found: Vec<usize> = (0..scores.len()).filter(|at| scores[*at] > 0.0).collect();
    order::first(&found, most, |a, b| scores[*b].total_cmp(&scores[*a]).then(a.cmp(b)))
}
