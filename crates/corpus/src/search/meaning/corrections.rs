//! Corrections: what a typed word may be a slip for.

use super::concept::{Concept, Variant};
use super::forms::{INFLECTIONS, family};
use super::kind::{BEGUN, DERIVED, Kind, MEANT, MISTYPED, ROMANISED};
use crate::gather::Gather as _;
use crate::index::WordId;
use crate::order::Order as _;
use crate::search::spelling::slips::{self, Slip};
use crate::search::spelling::{abroad, typos};
use crate::search::{QueryWord, Searcher};

const MOST_MISTYPED: usize = 5;
/// The beginning of a word must be this long to be recognised with a slip in it.
pub(super) const FEWEST_BEGUN_WITH_SLIP: usize = 5;

impl Concept {
    /// Adds what the word may be a slip for, while there are `corrections` left.
    pub(super) fn correct(&mut self, searcher: &Searcher<'_>, word: &QueryWord, corrections: &mut usize) {
        let words = searcher.index.words();
        // Other letters are two bytes and more, and twice the edits find many times the words.
        let cost = if word.folded.is_ascii() { 1 } else { 3 };
        match corrections.checked_sub(cost) {
            Some(left) => *corrections = left,
            None => return,
        }
        let mut forms = abroad::stems(&word.folded);
        if forms.is_empty() {
            forms.push(word.folded.clone());
        }
        let mut near = Vec::new();
        for typed in forms.iter().filter(|form| !slips::is_mixed(form)) {
            near = nearest(searcher, typed, false);
            if near.is_empty() && word.unfinished && typed.len() >= FEWEST_BEGUN_WITH_SLIP {
                near = nearest(searcher, typed, true);
            }
            if !near.is_empty() {
                break;
            }
        }
        // "tarrifs": two slips, but both are doubled letters. Longer words may hide two slips of any kind.
        if near.is_empty()
            && matches!(word.folded.len(), 6..=7)
            && let Some(single) = slips::singled(&word.folded)
        {
            near = nearest(searcher, &single, false);
            near.retain(|near| slips::singled(words.text(near.word)).as_ref() == Some(&single));
        }
        if near.is_empty() && !word.unfinished && word.folded.len() >= FEWEST_BEGUN_WITH_SLIP {
            near = nearest(searcher, &word.folded, true);
            near.retain(|near| is_slip_for_stem(&word.folded, words.text(near.word)));
        }
        // A name in another romanisation and another word of its stem are likelier than two slips, that also than a rare one.
        let has = |kind: Kind| self.variants.iter().any(|variant| variant.kind == kind);
        let (name, stem) = (has(Kind::Romanised), has(Kind::Inflected));
        near.retain(|near| !((name || stem) && near.edits > 1 || stem && near.slip == Slip::Rare));
        // Of equal slips the more frequent word is meant.
        near.order_by_key(|near| (near.slip, usize::MAX - searcher.index.places(near.word).len()));
        near.truncate(MOST_MISTYPED);
        if word.unfinished && !self.is_found() {
            self.add(&searcher.names.begun(words, &word.folded), BEGUN, Kind::Romanised);
        }
        if !near.is_empty() {
            // What merely shares its stem is no better a guess.
            for variant in self.variants.iter_mut().filter(|variant| variant.kind == Kind::Inflected) {
                *variant = Variant { weight: MISTYPED * DERIVED, kind: Kind::Mistyped, ..*variant };
            }
        }
        let alone = !self.is_found();
        let easiest = near.first().map(|near| near.slip);
        for found in near {
            let text = words.text(found.word).to_owned();
            // Where nothing else was found, what was most likely meant counts as if it had been typed, and its other forms as others.
            let is_meant = Some(found.slip) == easiest && (!name || found.slip == Slip::Easy);
            let (kind, of_forms) = match is_meant {
                true => (Kind::Corrected, Kind::CorrectedForm),
                false => (Kind::Mistyped, Kind::Mistyped),
            };
            let weight = if alone && is_meant { MEANT } else { MISTYPED } * found.worth();
            self.mean(Variant { word: found.word, weight, kind });
            self.add_family(family(words, &text), weight, of_forms);
            if words.is_capital(found.word) {
                self.add(&searcher.names.like(words, &text), weight * ROMANISED, Kind::Mistyped);
            }
        }
    }
}

/// A word that may have been meant.
struct Correction {
    word: WordId,
    edits: u8,
    slip: Slip,
}

impl Correction {
    /// How likely it is beside others.
    fn worth(&self) -> f32 {
        let slip = match self.slip {
            Slip::Easy => 1.0,
            Slip::Usual => 0.9,
            Slip::Rare => 0.8,
        };
        slip / f32::from(self.edits.max(1))
    }
}

/// The nearest words that `typed` may be a slip for. Stop words are not meant: "cold" is not "could".
fn nearest(searcher: &Searcher<'_>, typed: &str, unfinished: bool) -> Vec<Correction> {
    let words = searcher.index.words();
    let near = typos::nearest(words, typed, unfinished).into_iter().filter_map(|near| {
        let slip = slips::slip(typed, words.text(near.word), unfinished)?;
        (!searcher.is_stopword(near.word)).then_some(Correction { word: near.word, edits: near.edits, slip })
    });
    near.gather()
}

/// Whether `typed` is a slip for a word that stands here only inflected: "sancton" where there are "sanctions".
fn is_slip_for_stem(typed: &str, word: &str) -> bool {
    INFLECTIONS
        .iter()
        .filter_map(|ending| word.strip_suffix(ending))
        .any(|stem| typos::is_near(typed, stem, false) && slips::slip(typed, stem, false).is_some())
}

/// Whether the whole word may be a slip for another.
pub(super) fn is_slip(searcher: &Searcher<'_>, typed: &str) -> bool {
    !nearest(searcher, typed, false).is_empty()
}
