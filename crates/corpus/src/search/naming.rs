//! Whom a filter names: sources and speakers, by a part of their names, however it is written.
//!
//! Knows ways to write a name, from the surest to a guess; the first that names anybody counts. Does not know what
//! articles say.

use super::Reading;
use super::spelling::names::alike;
use super::spelling::{slips, typos};
use crate::gather::Gather as _;
use crate::text::{Token, tokens};

type Words = [(Token, String)];

/// Whether what was typed may be meant for a name.
type Way = fn(&Name<'_>, &Name<'_>) -> bool;

/// As the name is, in another romanisation, within what was typed, in one word, or with a slip.
const WAYS: [Way; 5] = [is_part, sounds_alike, is_within, is_joined, is_slip];

struct Name<'a> {
    text: &'a str,
    words: Vec<(Token, String)>,
}

impl<'a> Name<'a> {
    fn of(text: &'a str) -> Self {
        Self { text, words: tokens(text) }
    }
}

/// Whom of `count` any of `typed` names; in `readings` whom those were taken for that name nobody as they stand.
pub(super) fn named<'a>(
    field: &str,
    typed: &[String],
    count: usize,
    names: &dyn Fn(usize) -> Vec<&'a String>,
    readings: &mut Vec<Reading>,
) -> Vec<bool> {
    let mut named = vec![false; count];
    for typed in typed {
        let (way, meant) = surest(typed, count, names);
        meant.iter().for_each(|at| named[*at] = true);
        if way > 0 {
            let also = meant.iter().filter_map(|at| names(*at).first().copied().cloned()).gather();
            readings.push(Reading { typed: format!("{field}:{typed}"), also, instead: true });
        }
    }
    named
}

/// How `typed` names somebody most surely, and whom of `count`.
fn surest<'a>(typed: &str, count: usize, names: &dyn Fn(usize) -> Vec<&'a String>) -> (usize, Vec<usize>) {
    let typed = Name::of(typed);
    let (mut surest, mut named) = (WAYS.len(), Vec::new());
    // What is less sure than the surest so far counts no more.
    for at in (0..count).filter(|_| !typed.words.is_empty()) {
        for name in names(at) {
            let name = Name::of(name);
            let Some(way) = WAYS.iter().take(surest + 1).position(|fits| fits(&name, &typed)) else {
                continue;
            };
            if way < surest {
                named.clear();
            }
            surest = way;
            if named.last() != Some(&at) {
                named.push(at);
            }
        }
    }
    (surest, named)
}

/// Whether each typed word begins a word of the name, in order; or what was typed is the name's capitals.
fn is_part(name: &Name<'_>, typed: &Name<'_>) -> bool {
    let capitals = || name.text.bytes().filter(u8::is_ascii_uppercase).map(char::from).collect::<String>();
    begin(&name.words, &typed.words) || typed.text.len() > 1 && capitals().eq_ignore_ascii_case(typed.text)
}

/// Whether each of `typed` begins one of `words`, in order.
pub(super) fn begin(words: &Words, typed: &Words) -> bool {
    let mut words = words.iter();
    typed.iter().all(|(_, typed)| words.any(|(_, word)| word.starts_with(typed.as_str())))
}

/// Whether each typed word may be another romanisation of a word of the name.
fn sounds_alike(name: &Name<'_>, typed: &Name<'_>) -> bool {
    typed.words.iter().all(|(_, typed)| name.words.iter().any(|(_, word)| alike(word, typed)))
}

/// Whether what was typed is a longer form of the name, with the same last word.
fn is_within(name: &Name<'_>, typed: &Name<'_>) -> bool {
    let mut rest = typed.words.iter();
    !name.words.is_empty()
        && name.words.iter().all(|word| rest.any(|typed| typed.1 == word.1))
        && rest.next().is_none()
}

/// Whether what was typed is made of the beginnings of some words of the name, in order: "dailybeast", "washpost".
fn is_joined(name: &Name<'_>, typed: &Name<'_>) -> bool {
    matches!(&typed.words[..], [(_, typed)] if typed.is_ascii() && is_made_of(typed, &name.words))
}

fn is_made_of(typed: &str, words: &Words) -> bool {
    /// Of fewer letters nearly everything is made.
    const FEWEST: usize = 3;
    typed.is_empty()
        || words.iter().enumerate().any(|(at, (_, word))| {
            let same = word.bytes().zip(typed.bytes()).take_while(|(one, other)| one == other).count();
            (FEWEST.min(word.len())..=same).any(|length| is_made_of(&typed[length..], &words[at + 1..]))
        })
}

/// Whether each typed word is a slip for a word of the name or for its beginning, unless it is right.
fn is_slip(name: &Name<'_>, typed: &Name<'_>) -> bool {
    let may_be = |typed: &str, word: &str| {
        typed == word
            || typos::is_near(typed, word, true)
                && (slips::slip(typed, word, true).is_some()
                    || typos::is_near(typed, word, false) && slips::slip(typed, word, false).is_some())
    };
    typed.words.iter().all(|(_, typed)| name.words.iter().any(|(_, word)| may_be(typed, word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 8] = [
        "The Daily Beacon",
        "USA Harbour News",
        "Mara Linde",
        "Lukashenka",
        "Newsreel",
        "Ola Sarandon",
        "Ada Hodges",
        "Eda Hodgas",
    ];

    fn check(typed: &str, expected: &[&str]) {
        let names: Vec<String> = NAMES.iter().map(|name| (*name).to_owned()).collect();
        let typed_alone = [typed.to_owned()];
        let named = named("source", &typed_alone, names.len(), &|at| vec![&names[at]], &mut Vec::new());
        let found: Vec<&str> =
            NAMES.into_iter().zip(named).filter(|(_, named)| *named).map(|(n, _)| n).collect();
        assert_eq!(found, expected, "{typed}");
    }

    #[test]
    fn a_part_of_a_name_names_it() {
        check("beacon", &["The Daily Beacon"]);
        check("usa news", &["USA Harbour News"]);
        check("uhn", &[]);
        check("USAHN", &["USA Harbour News"]);
        check("news", &["USA Harbour News", "Newsreel"]);
        check("", &[]);
        check("…", &[]);
    }

    #[test]
    fn else_another_romanisation_or_a_longer_form_does() {
        check("lukashenko", &["Lukashenka"]);
        check("Лукашенко", &["Lukashenka"]);
        check("President Mara Linde", &["Mara Linde"]);
    }

    #[test]
    fn else_one_word_or_a_slip_does() {
        check("dailybeacon", &["The Daily Beacon"]);
        check("dailybea", &["The Daily Beacon"]);
        check("usaharbour", &["USA Harbour News"]);
        check("usanews", &["USA Harbour News"]);
        check("newsreal", &["Newsreel"]);
        check("sarandno", &["Ola Sarandon"]);
        check("hogdes", &["Ada Hodges"]);
        check("sarnad", &["Ola Sarandon"]);
        check("mare", &[]);
        check("hotels", &[]);
    }

    #[test]
    fn the_surest_way_counts_alone() {
        check("lindes", &["Mara Linde"]);
        check("mara", &["Mara Linde"]);
        check("hodges", &["Ada Hodges"]);
        check("hodgas", &["Eda Hodgas"]);
    }
}
