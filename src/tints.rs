//! Tints: which speaker is drawn in which colour and underline.
//!
//! The most quoted speakers each have a tint of their own; the rest share the plain one.

use corpus::order::Order as _;
use corpus::quote::{Quotes, SpeakerIndex};

/// The tint of everybody else, and of quotes that nothing attributes.
pub const PLAIN: u8 = 0;
/// How many speakers have a tint of their own; `style/quote.css` draws as many.
pub const OWN: u8 = 8;

/// Tints by speaker.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tints(Vec<u8>);

impl Tints {
    #[must_use]
    pub fn of(quotes: &Quotes) -> Self {
        let counts = counts(quotes);
        let mut order: Vec<usize> = (0..counts.len()).filter(|at| counts[*at] > 0).collect();
        order.order_by_key(|at| std::cmp::Reverse(counts[*at]));
        let mut tints = vec![PLAIN; counts.len()];
        for (tint, at) in (1..=OWN).zip(order) {
            tints[at] = tint;
        }
        Self(tints)
    }

    #[must_use]
    pub fn tint(&self, speaker: Option<SpeakerIndex>) -> u8 {
        speaker.and_then(|speaker| self.0.get(speaker.0 as usize)).copied().unwrap_or(PLAIN)
    }
}

/// How many quotes each speaker has.
#[must_use]
pub fn counts(quotes: &Quotes) -> Vec<usize> {
    let mut counts = vec![0; quotes.speakers.len()];
    for speaker in quotes.quotes.iter().filter_map(|quote| quote.speaker) {
        if let Some(count) = counts.get_mut(speaker.0 as usize) {
            *count += 1;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    #[test]
    fn the_most_quoted_speaker_has_the_first_tint() {
        let archive = samples::harbour();
        let tints = Tints::of(&archive.quotes);
        let shown: Vec<u8> = (0..2).map(|at| tints.tint(Some(SpeakerIndex(at)))).collect();
        assert_eq!(shown, [2, 1], "Ilse has one quote, Mara two");
        assert_eq!(tints.tint(None), PLAIN);
        assert_eq!(tints.tint(Some(SpeakerIndex(99))), PLAIN);
    }
}
