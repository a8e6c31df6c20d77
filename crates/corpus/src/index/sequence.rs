//! The words of a collection in reading order, in two bytes each where two are enough.

use super::{BREAK, WordId};

#[derive(Debug)]
pub(super) enum Sequence {
    Narrow(Vec<u16>),
    Wide(Vec<u32>),
}

/// What [`BREAK`] is in two bytes.
const NARROW_BREAK: u16 = u16::MAX;

impl Default for Sequence {
    fn default() -> Self {
        Self::Narrow(Vec::new())
    }
}

impl Sequence {
    /// `length` places for `words` different words.
    pub fn of_length(words: usize, length: usize) -> Self {
        if words < usize::from(NARROW_BREAK) {
            Self::Narrow(vec![0; length])
        } else {
            Self::Wide(vec![0; length])
        }
    }

    /// Nothing past the end.
    #[inline(always)]
    pub fn set(&mut self, ordinal: u32, word: WordId) {
        // Of a break, the lower half is a break too.
        match self {
            Self::Narrow(words) => words.get_mut(ordinal as usize).map(|place| *place = word.0 as u16),
            Self::Wide(words) => words.get_mut(ordinal as usize).map(|place| *place = word.0),
        };
    }

    /// [`BREAK`] past the end.
    #[inline(always)]
    pub fn get(&self, ordinal: u32) -> WordId {
        match self {
            Self::Narrow(words) => match words.get(ordinal as usize) {
                Some(&word) if word != NARROW_BREAK => WordId(u32::from(word)),
                _ => BREAK,
            },
            Self::Wide(words) => words.get(ordinal as usize).map_or(BREAK, |word| WordId(*word)),
        }
    }

    /// Forgets what is from ordinal `length` on.
    pub fn truncate(&mut self, length: u32) {
        match self {
            Self::Narrow(words) => words.truncate(length as usize),
            Self::Wide(words) => words.truncate(length as usize),
        }
    }

    /// Writes where each word stands to `places`, one after the other from where `starts` says. A break is no word that
    /// `starts` knows.
    pub fn place(&self, starts: &mut [u32], places: &mut [u32]) {
        match self {
            Self::Narrow(words) => place(words, starts, places),
            Self::Wide(words) => place(words, starts, places),
        }
    }

    pub fn bytes(&self) -> usize {
        match self {
            Self::Narrow(words) => size_of_val(&**words),
            Self::Wide(words) => size_of_val(&**words),
        }
    }
}

fn place<T: Copy + Into<u32>>(words: &[T], starts: &mut [u32], places: &mut [u32]) {
    let (portions, rest) = words.as_chunks::<4096>();
    let mut from = 0;
    for portion in portions {
        place_portion(portion, from, starts, places);
        from += portion.len() as u32;
    }
    place_portion(rest, from, starts, places);
}

// A browser optimises a function from its second call on, never one that is running; and wasm-opt makes a function that
// is called in one place a part of that place.
#[inline(never)]
fn place_portion<T: Copy + Into<u32>>(words: &[T], from: u32, starts: &mut [u32], places: &mut [u32]) {
    for (ordinal, word) in (from..).zip(words) {
        if let Some(next) = starts.get_mut((*word).into() as usize) {
            if let Some(place) = places.get_mut(*next as usize) {
                *place = ordinal;
            }
            *next += 1;
        }
    }
}
