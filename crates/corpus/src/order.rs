//! Sorting with one copy of the machinery, whatever is sorted.
//!
//! The standard library's sort is compiled anew for every type and every comparison: 5 to 10
//! kilobytes each, a fifth of the page's program when there were forty. Here only places are
//! sorted, by a comparison behind a pointer, so that the machinery is compiled once. That is
//! slower per comparison and right for thousands of items; an inner loop over more may still call
//! the standard library. Always stable.

use crate::gather::Gather as _;
use std::cmp::Ordering;

/// Sorting for slices; the names are the standard library's with `order` for `sort`.
pub trait Order<T> {
    fn order(&mut self)
    where
        T: Ord;
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering);
    fn order_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K);
}

impl<T> Order<T> for [T] {
    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(T::cmp);
    }

    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering) {
        let places =
            places(self.len(), self.len(), &|a: u32, b: u32| compare(&self[a as usize], &self[b as usize]));
        move_to(self, places);
    }

    fn order_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        self.order_by(|a, b| key(a).cmp(&key(b)));
    }
}

/// The first `most` of `items` in their order, items that are equal as they stand. Meant for a few.
#[must_use]
pub fn first<T: Copy>(items: &[T], most: usize, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let places = places(items.len(), most, &|a: u32, b: u32| compare(&items[a as usize], &items[b as usize]));
    places.into_iter().map(|at| items[at as usize]).gather()
}

/// A comparison of two places. A trait of our own: with `dyn Fn` each comparison has a second function, for being called
/// once, that nobody calls.
trait Compare {
    fn compare(&self, a: u32, b: u32) -> Ordering;
}

impl<F: Fn(u32, u32) -> Ordering> Compare for F {
    fn compare(&self, a: u32, b: u32) -> Ordering {
        self(a, b)
    }
}

/// The places of the first `most` of `length` items in their order: first the place of the item that comes first.
#[inline(never)]
fn places(length: usize, most: usize, comparison: &dyn Compare) -> Vec<u32> {
    let compare = |a: u32, b: u32| comparison.compare(a, b);
    let length = u32::try_from(length).expect("a collection has fewer than four billion of anything");
    if most >= length as usize {
        let mut places: Vec<u32> = (0..length).collect();
        places.sort_by(|a, b| compare(*a, *b));
        return places;
    }
    // Few are wanted of many: nearly all are turned away by one comparison with the last of the few.
    let mut places: Vec<u32> = Vec::with_capacity(most + 1);
    for next in 0..length {
        let full = places.len() == most;
        if full && places.last().is_none_or(|last| compare(next, *last).is_ge()) {
            continue;
        }
        let at = places.partition_point(|before| compare(*before, next).is_le());
        places.insert(at, next);
        places.truncate(most);
    }
    places
}

/// Moves every item to where it belongs, by swaps along each cycle of `places`. One function for all items of a size.
#[inline(never)]
fn move_to<T>(items: &mut [T], mut places: Vec<u32>) {
    for start in 0..items.len() {
        let mut here = start;
        loop {
            let from = std::mem::replace(&mut places[here], here as u32) as usize;
            if from == start {
                break;
            }
            items.swap(here, from);
            here = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_is_the_standard_librarys_stable_sort(items in proptest::collection::vec((0u8..9, 0u32..), 0..200)) {
            let (mut ours, mut theirs) = (items.clone(), items.clone());
            ours.order_by_key(|(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(&ours, &theirs);
            ours.order();
            theirs.sort();
            prop_assert_eq!(&ours, &theirs);
            ours.order_by(|a, b| b.1.cmp(&a.1));
            theirs.sort_by_key(|b| std::cmp::Reverse(b.1));
            prop_assert_eq!(ours, theirs);
        }

        #[test]
        fn the_first_are_the_beginning_of_all(items in proptest::collection::vec(0u32.., 0..200), most in 0usize..220) {
            let mut all = items.clone();
            all.sort_unstable();
            all.truncate(most);
            prop_assert_eq!(first(&items, most, u32::cmp), all);
        }
    }
}
