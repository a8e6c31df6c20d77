//! Names as other languages write them: inflected in Cyrillic, and spelled the German, French or Polish way.
//!
//! Knows endings and letters, and a few names that no letters lead to (Россия, Москва; Mykola, Nikolai). Does not
//! know which words a collection holds; [`super::names`] compares what comes out of here with them.

use super::names::{alike, romanised};
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

/// What a name that no letters lead to is called in English, or in a neighbouring language of its own.
#[must_use]
pub fn exonyms(folded: &str) -> Vec<&'static str> {
    // Few names begin with one letter, and to compare sounds is slow.
    let first = folded.as_bytes().first();
    let same = |name: &str| name == folded || name.as_bytes().first() == first && alike(name, folded);
    let mut found = Vec::new();
    for (native, english) in pairs(EXONYMS) {
        match native.strip_suffix('*').map(|stem| folded.strip_prefix(stem)) {
            Some(ending) if ending.is_some_and(|ending| ending.chars().count() <= LONGEST_ENDING) => {
                found.push(english);
            }
            None if same(native) => found.push(english),
            None if same(english) => found.push(native),
            _ => {}
        }
    }
    found
}

/// Folded, in pairs; a star is an ending.
const EXONYMS: &str = "росси* russia росі* russia расі* russia расе* russia москв* moscow маскв* moscow белорусси* belarus \
    белоруси* belarus кремл* kremlin крэмл* kremlin варшав* warsaw польш* poland польщ* poland европ* europe \
    європ* europe еуроп* europe сша u.s ес eu єс eu оон un одкб csto moskva moscow moskau moscow belorussia \
    belarus zaporozhye zaporizhzhia nikolaev mykolaiv rovno rivne dnepr dnipro mykhailo mikhail mykola nikolai mikalai nikolai \
    pavlo pavel petro pyotr dmytro dmitry ihar igor oleksii alexei yevhen yevgeny vasyl vasily olena elena kostiantyn konstantin \
    iurii yuriy iurii yury iurii yuri";

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
            assert_eq!(exonyms(&folded(typed)), [english], "{typed}");
        }
        for typed in ["Россомаха", "Есенин", "ferry", ""] {
            assert_eq!(exonyms(&folded(typed)), [""; 0], "{typed}");
        }
    }

    #[test]
    fn neighbours_call_a_name_otherwise_both_ways() {
        for (one, other) in
            [("mykolaiv", "nikolaev"), ("pavlo", "pavel"), ("dmytro", "dmitry"), ("rivne", "rovno")]
        {
            assert!(exonyms(one).contains(&other) && exonyms(other).contains(&one), "{one}, {other}");
        }
        assert!(exonyms("mikolaiv").contains(&"nikolaev"));
        for other in ["powell", "peter", "michelle", "vessel", "helena", "ellen"] {
            assert_eq!(exonyms(other), [""; 0], "{other}");
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
