//! Tints: which speaker is drawn in which colour and underline.
//!
//! The most quoted speakers each have a tint of their own; the rest share the plain one.

use corpus::archive::Archive;
use corpus::quote::SpeakerIndex;

/// The tint of everybody else, and of quotes that nothing attributes.
pub const PLAIN: u8 = 0;
/// How many speakers have a tint of their own; `style/quote.css` draws as many.
pub const OWN: u8 = 8;

/// Tints by speaker.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tints(Vec<u8>);

impl Tints {
    #[must_use]
    pub fn of(archive: &Archive) -> Self {
        let mut tints = vec![PLAIN; archive.quotes.speakers.len()];
        for (tint, (speaker, _)) in (1..=OWN).zip(archive.most_quoted()) {
            tints[speaker.0 as usize] = tint;
        }
        Self(tints)
    }

    #[must_use]
    pub fn tint(&self, speaker: Option<SpeakerIndex>) -> u8 {
        speaker.and_then(|speaker| self.0.get(speaker.0 as usize)).copied().unwrap_or(PLAIN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    #[test]
    fn the_most_quoted_speaker_has_the_first_tint() {
        let archive = samples::harbour();
        let tints = Tints::of(&archive);
        let shown: Vec<u8> = (0..2).map(|at| tints.tint(Some(SpeakerIndex(at)))).collect();
        assert_eq!(shown, [2, 1], "Ilse has one quote, Mara two");
        assert_eq!(tints.tint(None), PLAIN);
        assert_eq!(tints.tint(Some(SpeakerIndex(99))), PLAIN);
    }
}
