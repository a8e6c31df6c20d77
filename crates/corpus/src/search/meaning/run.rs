//! Runs: words that stand side by side.

use super::kind::Kind;
use crate::index::{Index, WordId};
use crate::order::Order as _;
use crate::search::Searcher;
use std::ops::Range;

/// Words side by side, and where.
pub struct Run {
    pub text: String,
    /// How many words.
    pub length: u32,
    /// The ordinals of the first word, rising.
    pub places: Vec<u32>,
    pub weight: f32,
    pub kind: Kind,
}

impl Run {
    /// `None` where they stand nowhere so.
    pub(super) fn of(
        searcher: &Searcher<'_>,
        text: String,
        forms: &[Vec<WordId>],
        weight: f32,
        kind: Kind,
    ) -> Option<Self> {
        let places = side_by_side(searcher, forms);
        (!places.is_empty()).then_some(Self { text, length: forms.len() as u32, places, weight, kind })
    }
}

/// Where words stand side by side, each in one of its forms: the ordinals of the first, rising.
pub(super) fn side_by_side(searcher: &Searcher<'_>, forms: &[Vec<WordId>]) -> Vec<u32> {
    let index = &searcher.index;
    if let [forms] = forms
        && let [word] = forms[..]
    {
        return index.places(word).to_vec();
    }
    let Some((rarest, _)) = forms.iter().enumerate().min_by_key(|(_, forms)| frequency(index, forms)) else {
        return Vec::new();
    };
    let mut places = Vec::new();
    for word in &forms[rarest] {
        places.extend_from_slice(index.places(*word));
    }
    beginning_before(index, forms, places, rarest as u32)
}

/// Where the words `before` stand so, and after them one of `begun` or `last`: all that an unfinished word may become, not only
/// the frequent ones.
pub(super) fn before_begun(
    searcher: &Searcher<'_>,
    before: &[Vec<WordId>],
    begun: Range<u32>,
    last: &[WordId],
) -> Vec<u32> {
    let index = &searcher.index;
    let length = before.len() as u32;
    let places = index.places_of(begun.clone());
    if before.iter().all(|forms| places.len() < frequency(index, forms)) {
        let mut places = places.to_vec();
        for word in last {
            places.extend_from_slice(index.places(*word));
        }
        return beginning_before(index, before, places, length);
    }
    let mut places = side_by_side(searcher, before);
    places.retain(|first| {
        let next = index.word_at(first + length);
        begun.contains(&next.0) || last.contains(&next)
    });
    places
}

fn frequency(index: &Index, forms: &[WordId]) -> usize {
    forms.iter().map(|word| index.places(*word).len()).sum()
}

/// Where the words stand that begin so far before one of `places`, rising.
fn beginning_before(index: &Index, forms: &[Vec<WordId>], mut places: Vec<u32>, distance: u32) -> Vec<u32> {
    places.retain_mut(|place| {
        let Some(first) = place.checked_sub(distance) else { return false };
        *place = first;
        forms.iter().enumerate().all(|(at, forms)| forms.contains(&index.word_at(first + at as u32)))
    });
    places.order();
    places.dedup();
    places
}
