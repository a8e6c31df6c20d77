//! Which name is certain: one whose capital nothing else explains.
//!
//! Knows known places and organisations, and words in capitals that are never written without.
//! Does not throw a name away; that is for those who count how often it stands.

use super::capitals::{Capitals, is_opening, is_shouted};
use crate::compare::line::{Line, is_function_word, unowned};
use crate::compare::names::around::is_followed_by_noun;
use crate::compare::names::kinds::is_known_organisation;
use crate::compare::names::lexicon::{is_never_a_name, is_of_people, is_organisation};
use crate::compare::names::places::{is_place, whole};
use crate::quote::lexicon::{Lex, lookup};

/// A capital that no sentence, heading or title of a work explains, in a word that is never written without.
pub(super) fn is_certain(line: &Line, first: usize, to: usize, capitals: &Capitals) -> bool {
    let word = &line.words[first];
    let text = unowned(word.text);
    let opens =
        first == 0 || is_opening(line, first) || line.gap(first).contains(['\'', '’', '-', '.', '!', '?']);
    let quiet = |at: Option<usize>| {
        at.and_then(|at| line.words.get(at))
            .is_none_or(|word| !word.is_capitalised() || is_never_a_name(&word.folded))
    };
    // "Harbour Inc’s Vellix"
    let owned = first > 0
        && line.words[first - 1].is_possessive()
        && (is_organisation(line.before(first, 1)) || is_place(line.before(first, 1)));
    let alone = (owned || quiet(first.checked_sub(1))) && (quiet(Some(to)) || !line.joined(to));
    let small = capitals.is_written_small(&word.folded);
    let short = is_shouted(text) && text.len() < 6 && !small && !is_function_word(&word.folded);
    // "HaskBoats": no sentence gives a second capital.
    let humped =
        text.chars().zip(text.chars().skip(1)).any(|(one, next)| one.is_lowercase() && next.is_uppercase());
    let known = is_place(whole(&word.folded))
        || is_known_organisation(&word.folded)
        || short
        || humped
        || is_before_district(line, to);
    // "Haskans", "Harbourists": people, not one.
    let people = ["ans", "ists", "ites"].iter().any(|ending| word.folded.ends_with(ending));
    // "the Battle of Hask"
    let headed = line.word(to) == "of" && line.joined(to);
    let opened = first > 0 || !lookup(&word.folded).is(Lex::GIVEN) && !small;
    known && opened || !opens && alone && !headed && !small && !people && !is_followed_by_noun(line, to)
}

/// "Hask province"
pub(super) fn is_before_district(line: &Line, to: usize) -> bool {
    let before = line.before(to, 1);
    let adjective = is_of_people(before)
        || lookup(before).is(Lex::ADJECTIVE)
        || ["ish", "ese", "ern", "an"].iter().any(|ending| before.ends_with(ending));
    line.gap(to) == " "
        && !adjective
        && matches!(line.word(to), "province" | "county" | "district" | "island")
}
