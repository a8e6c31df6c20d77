//! Forms: the words of the dictionary that a typed word is, that have its stem or that begin with it.
//!
//! Knows what the stemmer does to a word's end. Does not know other spellings, names or slips.

use super::kind::{DERIVED, INFLECTED};
use crate::gather::Gather as _;
use crate::index::{WordId, Words};
use crate::search::Searcher;
use crate::search::rank::Highest;
use crate::text::stem::{lemma, stem};

/// The word as typed. "u.s" is how the index holds "US"; a collection may know only "us", and the other way round.
pub(super) fn known(words: &Words, folded: &str) -> Option<WordId> {
    words.find(folded).or_else(|| words.find(&folded.replace('.', "")))
}

/// What words have after their stem without becoming others.
pub(super) const INFLECTIONS: [&str; 12] =
    ["", "e", "s", "es", "ed", "d", "ing", "ings", "er", "ers", "ly", "y"];

/// The words of the dictionary with the stem of `folded`, and how much each counts as it.
pub(super) fn family(words: &Words, folded: &str) -> Vec<(WordId, f32)> {
    let own = lemma(folded);
    let inflects = |text: &str| text == folded || lemma(text) == own;
    let weight = |word| if inflects(words.text(word)) { INFLECTED } else { DERIVED };
    inflected(words, &stem(folded)).into_iter().map(|word| (word, weight(word))).gather()
}

/// The words of the dictionary with this stem. A stem is the beginning of its words but for its last
/// letters, so only words that begin alike are stemmed.
pub(super) fn inflected(words: &Words, of: &str) -> Vec<WordId> {
    let mut found = Vec::new();
    // Words of one or two letters have no stem, only beginnings.
    if of.len() <= 2 {
        return found;
    }
    for word in words.starting_with(beginning(of)) {
        let text = words.text(word);
        if may_become(text.as_bytes(), of.as_bytes()) && stem(text) == of {
            found.push(word);
        }
    }
    found
}

/// What of a stem all its words begin with.
fn beginning(of: &str) -> &str {
    // The stemmer changes a final y to i (parti), drops or adds a final e (hope), and turns "bil" into
    // "bl" (sensibl); all other stems begin their words whole.
    let changed = match of.as_bytes() {
        [_, _, .., b'b', b'l'] => 2,
        [_, _, .., b'i' | b'e'] => 1,
        _ => 0,
    };
    &of[..of.len() - changed]
}

/// Whether the stemmer may turn `word` into `stem`, which begins alike: a quick look at the letters that would have to go.
/// Most words that begin like a stem go on in another way, and to stem one is a hundred times the work.
fn may_become(word: &[u8], stem: &[u8]) -> bool {
    let (Some(&last), Some(&here)) = (stem.last(), word.get(stem.len() - 1)) else { return true };
    match last {
        // An e may come and go, before any ending.
        b'e' => return b"aeioy".contains(&here),
        b'i' if here == b'y' => return true,
        // "sensibl" begins "sensible", and "sensib" alone "sensibility".
        b'l' if !word.starts_with(stem) => return true,
        _ if here != last => return false,
        _ => {}
    }
    match &word[stem.len()..] {
        [] | [b'e' | b'i' | b'l' | b's' | b'y'] | [b'y', b's'] => true,
        [b'y', b'e' | b'i', ..] | [b'a', b'b' | b'l' | b'n' | b't', ..] => true,
        [b'e', next, ..] => b"adefilmnorsy".contains(next),
        [b'i', next, ..] => b"bceinostvz".contains(next),
        [b'o', b'r' | b'u', ..] | [b'l', b'i' | b'y', ..] => true,
        [b'f', b'u', ..] | [b'm', b'e', b'n', ..] | [b'n', b'e', b's', ..] => true,
        // "control" of "controlled", "hop" of "hopping".
        [b'l', ..] => last == b'l',
        [b'b' | b'd' | b'f' | b'g' | b'm' | b'n' | b'p' | b'r' | b't', b'e' | b'i', ..] => {
            word[stem.len()] == last
        }
        _ => false,
    }
}

// More words begin with one letter than a keystroke can look up; the frequent ones are meant. The fewer letters, the
// more places each has and the less all of them say together: by how many letters, up to three.
const MOST_BEGUN: [usize; 3] = [10, 25, 50];
pub(super) const MOST_BEGUN_NARROW: usize = 300;

/// The most frequent words that begin with `folded`, stop words aside; more of them for a `narrow` part of the collection, which
/// may have none of these.
pub fn begun(searcher: &Searcher<'_>, folded: &str, narrow: bool) -> Vec<WordId> {
    let letters = folded.chars().take(MOST_BEGUN.len()).count();
    let most = if narrow { MOST_BEGUN_NARROW } else { MOST_BEGUN[letters.max(1) - 1] };
    let mut frequent = Highest::of(most);
    for word in searcher.index.words().starting_with(folded) {
        if !searcher.is_stopword(word) {
            frequent.offer(searcher.index.places(word).len() as u32, word.0);
        }
    }
    frequent.items().map(WordId).gather()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ENDINGS: &str = "s es ies ied y ys ed edly eed eedly ing ingly ization ational fulness ousness iveness tional biliti \
        bility lessly entli ently ation alism aliti ality ousli ously iviti ivity fulli fully enci ency anci ancy abli ably \
        izer ator alli ally bli bly ogist ogi ogy li ly alize icate iciti icity ative ical ness ful ement ance ence able ible \
        ment ant ent ism ate iti ity ous ive ize ion al er ic e l";

    proptest! {
        #[test]
        fn no_inflected_word_is_overlooked(
            begins in "[aeioycdlnst]{1,3}[a-z]{1,3}",
            doubled in proptest::bool::ANY,
            endings in prop::collection::vec(0..ENDINGS.split(' ').count(), 0..5),
        ) {
            let mut word = begins;
            if doubled {
                word.extend(word.chars().next_back());
            }
            word.extend(endings.into_iter().filter_map(|at| ENDINGS.split(' ').nth(at)));
            let of = stem(&word);
            if of.len() > 2 && word.starts_with(beginning(&of)) {
                prop_assert!(may_become(word.as_bytes(), of.as_bytes()), "{} of {}", of, word);
            }
        }
    }
}
