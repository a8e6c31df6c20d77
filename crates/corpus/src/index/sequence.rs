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
    /// Room for `length` of `words` different words.
    pub fn with_capacity(words: usize, length: usize) -> Self {
        if words <= usize::from(NARROW_BREAK) {
            Self::Narrow(Vec::with_capacity(length))
        } else {
            Self::Wide(Vec::with_capacity(length))
        }
    }

    pub fn len(&self) -> u32 {
        match self {
            Self::Narrow(words) => words.len() as u32,
            Self::Wide(words) => words.len() as u32,
        }
    }

    #[inline(always)]
    pub fn push(&mut self, word: WordId) {
        match self {
            Self::Narrow(words) => words.push(if word == BREAK { NARROW_BREAK } else { word.0 as u16 }),
            Self::Wide(words) => words.push(word.0),
        }
    }

    /// [`BREAK`] past the end.
    pub fn get(&self, ordinal: u32) -> WordId {
        match self {
            Self::Narrow(words) => match words.get(ordinal as usize) {
                Some(&word) if word != NARROW_BREAK => WordId(u32::from(word)),
                _ => BREAK,
            },
            Self::Wide(words) => words.get(ordinal as usize).map_or(BREAK, |word| WordId(*word)),
        }
    }

    pub fn bytes(&self) -> usize {
        match self {
            Self::Narrow(words) => size_of_val(&**words),
            Self::Wide(words) => size_of_val(&**words),
        }
    }
}
