//! What is found in the five originals without curation, where they are at hand.
//!
//! The table holds sources and paragraph numbers only.

mod shared;

use corpus::compare;
use corpus::quote::Quotes;
use std::collections::BTreeSet;

/// Source, numbered as its file, and paragraph.
type Place = (usize, u32);

/// Pairs of passages that were read and judged to report one matter, and which.
/// A pair that stands here twice shares two matters.
const SAME: &[(Place, Place, &str)] = &[
    ((0, 0), (2, 7), "exercises"),
    ((0, 0), (3, 1), "exercises"),
    ((2, 7), (3, 1), "exercises"),
    ((2, 7), (3, 4), "exercises"),
    ((0, 0), (3, 4), "from peacetime to war"),
    ((0, 1), (1, 10), "troops tied down"),
    ((0, 12), (1, 10), "troops tied down"),
    ((0, 2), (2, 6), "southern command"),
    ((0, 2), (2, 6), "size of the army"),
    ((0, 4), (1, 10), "losses"),
    ((0, 5), (2, 9), "supply lines"),
    ((0, 6), (1, 16), "airstrikes"),
    ((0, 9), (4, 11), "opinion polls"),
    ((0, 9), (4, 11), "sabotage"),
    ((0, 9), (1, 0), "sabotage"),
    ((0, 9), (2, 9), "sabotage"),
    ((1, 0), (2, 9), "sabotage"),
    ((1, 0), (4, 11), "sabotage"),
    ((2, 9), (4, 11), "sabotage"),
    ((0, 11), (2, 5), "crackdown"),
    ((0, 11), (3, 11), "crackdown"),
    ((2, 5), (3, 11), "crackdown"),
    ((1, 7), (3, 8), "pressure"),
    ((2, 3), (3, 19), "distance"),
    ((2, 6), (3, 1), "militia"),
    ((2, 6), (3, 1), "flurry of activity"),
    ((2, 14), (3, 13), "shift to the east"),
    ((2, 14), (3, 15), "shift to the east"),
    ((3, 11), (4, 3), "election"),
    ((3, 20), (4, 0), "loyalty"),
    ((3, 20), (4, 12), "loyalty"),
];

#[test]
fn of_the_pairs_found_in_the_originals_three_of_four_are_right_and_tell_twelve_matters() {
    let Some(collection) = shared::originals() else { return };
    let comparison = compare::compile(&collection, &Quotes::default(), Vec::new());
    let mut left: Vec<_> = SAME.to_vec();
    let (mut shown, mut right, mut matters) = (0, 0, BTreeSet::new());
    let mut wrong = Vec::new();
    for matter in &comparison.matters {
        let mut passages: Vec<Place> =
            matter.passages.iter().map(|passage| (passage.article.at(), passage.paragraph)).collect();
        passages.dedup();
        for (n, first) in passages.iter().enumerate() {
            for second in passages[n + 1..].iter().filter(|second| second.0 != first.0) {
                shown += 1;
                let judged = |(a, b, _): &(Place, Place, &str)| (a, b) == (first, second);
                if !SAME.iter().any(judged) {
                    wrong.push(format!("{first:?} {second:?}: {}", matter.label));
                    continue;
                }
                right += 1;
                // A pair that shares two matters shows the second with its second row.
                if let Some(next) = left.iter().position(judged) {
                    matters.insert(left.remove(next).2);
                }
            }
        }
    }
    let all = format!("{right} of {shown} pairs right, {matters:?}, wrong or not judged: {wrong:#?}");
    eprintln!("{all}");
    assert!(matters.len() >= 12, "{all}");
    assert!(right * 4 >= shown * 3, "{all}");
}
