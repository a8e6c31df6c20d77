//! Names as other languages write them: inflected in Cyrillic, and spelled the German, French or Polish way.
//!
//! Knows endings and letters, and a few names that no letters lead to (Россия, Москва). Does not
//! know which words a collection holds; [`super::names`] compares what comes out of here with them.

use super::names::romanised;
use super::pairs;

/// How English may write the name that `folded` is in Cyrillic: without its case ending, with the endings that
/// names have in English. Most of them are no names at all; the dictionary decides.
#[must_use]
pub fn nominatives(folded: &str) -> Vec<String> {
    let mut found = Vec::new();
    for stem in stems(folded) {
        for ending in ["", "a", "e", "o", "i", "aya"] {
            found.push(stem.clone() + ending);
        }
    }
    found
}

/// A Cyrillic word in Latin letters: as it is, and without what may be a case ending.
#[must_use]
pub fn stems(folded: &str) -> Vec<String> {
    let cuts = folded.char_indices().rev().take(LONGEST_ENDING).map(|(at, _)| at);
    let mut found = Vec::new();
    for cut in std::iter::once(folded.len()).chain(cuts) {
        let (stem, ending) = folded.split_at(cut);
        let is_ending = ending.is_empty() || ENDINGS.split(' ').any(|known| known == ending);
        if is_ending && stem.chars().count() >= SHORTEST_STEM {
            found.extend(romanised(stem));
        }
    }
    found
}

const SHORTEST_STEM: usize = 3;
const LONGEST_ENDING: usize = 3;

/// Of nouns and adjectives in Russian, Ukrainian and Belarusian, folded: й is и, ї is і, ў is у.
const ENDINGS: &str = "а я у ю е є э и ы і о ь ом ем єм ам ям им ім ым ой ои еи іи аи эи ыи ии ою ею єю аю яю ью ьи ов ев \
    ау еу ах ях их іх ых ова ого его аго ага яга ому ему аму ими ами амі ямі ымі ові еві ая яя ую юю ае ое";

/// The English name of a place that no letters lead to.
#[must_use]
pub fn exonym(folded: &str) -> Option<&'static str> {
    for (native, english) in pairs(EXONYMS) {
        let known = match native.strip_suffix('*').map(|stem| folded.strip_prefix(stem)) {
            Some(ending) => ending.is_some_and(|ending| ending.chars().count() <= LONGEST_ENDING),
            None => native == folded,
        };
        if known {
            return Some(english);
        }
    }
    None
}

/// Folded, in pairs; a star is an ending.
const EXONYMS: &str = "росси* russia росі* russia расі* russia расе* russia москв* moscow маскв* moscow белорусси* belarus \
    белоруси* belarus кремл* kremlin крэмл* kremlin варшав* warsaw польш* poland польщ* poland европ* europe \
    європ* europe еуроп* europe сша u.s ес eu єс eu оон un одкб csto moskva moscow moskau moscow belorussia \
    belarus zaporozhye zaporizhzhia nikolaev mykolaiv";

/// `folded` as English would write it if it were German, French, or Polish.
#[must_use]
pub fn anglicised(folded: &str) -> Vec<String> {
    let mut found = Vec::new();
    for letters in [GERMAN, FRENCH, POLISH] {
        found.push(rewritten(folded, letters));
    }
    found
}

// In pairs, in each the longest first. ^ is the beginning of a word, $ its end.
const GERMAN: &str = "tsch ch sch sh ch kh ^s z z ts w v j y";
const FRENCH: &str = "tch ch ch sh ou u gu g ine$ in";
const POLISH: &str = "cz ch sz sh ch kh ie e c ts w v j y";

fn rewritten(word: &str, letters: &'static str) -> String {
    let mut out = String::with_capacity(word.len() + 2);
    let mut rest = word;
    'word: while let Some(letter) = rest.chars().next() {
        for (from, to) in pairs(letters) {
            let begins = from.strip_prefix('^');
            let ends = from.strip_suffix('$');
            let from = begins.or(ends).unwrap_or(from);
            if rest.starts_with(from)
                && (begins.is_none() || out.is_empty())
                && (ends.is_none() || rest.len() == from.len())
            {
                out.push_str(to);
                rest = &rest[from.len()..];
                continue 'word;
            }
        }
        out.push(letter);
        rest = &rest[letter.len_utf8()..];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::folded;

    #[test]
    fn case_endings_come_off() {
        for (typed, name) in [
            ("Сергеем", "sergei"),
            ("Харькова", "kharkov"),
            ("Львові", "lvov"),
            ("Україною", "ukraine"),
            ("Светланы", "svetlana"),
            ("Ковалевской", "kovalevskaya"),
            ("Гродзенскага", "grodzensk"),
        ] {
            let found = nominatives(&folded(typed));
            assert!(found.iter().any(|found| found == name), "{typed}: {found:?}");
        }
        assert_eq!(nominatives("ferry"), [""; 0]);
        assert_eq!(nominatives("да"), [""; 0]);
    }

    #[test]
    fn places_that_english_calls_otherwise_are_known_in_every_case() {
        for (typed, english) in
            [("Россией", "russia"), ("Расія", "russia"), ("Москве", "moscow"), ("США", "u.s")]
        {
            assert_eq!(exonym(&folded(typed)), Some(english), "{typed}");
        }
        for typed in ["Россомаха", "Есенин", "ferry", ""] {
            assert_eq!(exonym(&folded(typed)), None, "{typed}");
        }
    }

    #[test]
    fn other_languages_have_other_letters_for_a_sound() {
        for (typed, english) in [
            ("selenski", "zelenski"),
            ("schojgu", "shoygu"),
            ("donezk", "donetsk"),
            ("loukachenko", "lukashenko"),
            ("poutine", "putin"),
            ("kowalczuk", "kovalchuk"),
            ("donieck", "donetsk"),
        ] {
            let found = anglicised(typed);
            assert!(found.iter().any(|found| found == english), "{typed}: {found:?}");
        }
    }
}
