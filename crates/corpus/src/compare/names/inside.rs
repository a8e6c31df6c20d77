//! What stands inside a name though it has no capital: small words and the marks around a nickname.
//!
//! Knows "Mara “Foggy” Vell", "Boats and Trade Partnership (BTP)" and "Star of Hask" where the collection has it more
//! than once.
//! Does not know where a name without them ends; that is `runs`.

use super::lexicon::{is_never_a_name, is_of_people, is_organisation, is_role};
use super::places::is_place;
use super::runs::Capitals;
use crate::compare::line::{Line, is_function_word};
use crate::quote::lexicon::{Lex, lookup};

/// Where `Mara “Foggy” Vell` has its last name, when the opening mark stands before word `to`.
pub(super) fn nickname_end(line: &Line, at: usize, to: usize) -> Option<usize> {
    let before = line.word(to - 1);
    let opens = matches!(line.gap(to), " “" | " \"" | " ‘" | " '" | " „");
    if !opens || is_role(before) || is_organisation(before) || is_place(line.word(at)) {
        return None;
    }
    let last = (to + 1..to + 3).find(|last| matches!(line.gap(*last), "” " | "\" " | "’ " | "' " | "“ "))?;
    let inside = (to + 1..last).all(|at| line.joined(at));
    let named = line.is_capital(last - 1) && line.is_capital(last) && !is_never_a_name(line.word(last));
    let other = is_organisation(line.word(last)) || is_role(line.word(last));
    (inside && named && !other).then_some(last + 1)
}

/// Where "Boats and Trade Partnership (BTP)" ends: the initials tell which small words belong to it.
pub(super) fn spelled_end(line: &Line, at: usize) -> Option<usize> {
    let bracket = (at + 2..at + 10).find(|to| !line.joined(*to)).filter(|to| line.gap(*to) == " (")?;
    let letters = line.words.get(bracket)?.text.to_lowercase();
    if !line.gap(bracket + 1).starts_with(')') || letters.len() < 2 {
        return None;
    }
    let initials = |all: bool| {
        let words = line.words[at..bracket].iter().filter(|word| all || word.is_capitalised());
        words.filter_map(|word| word.folded.chars().next()).collect::<String>()
    };
    (line.is_capital(bracket - 1) && (initials(false) == letters || initials(true) == letters))
        .then_some(bracket)
}

/// Where "Star of Hask", "Master of the Year" or "Keep the Boats" goes on, when the one word before `to` heads it: a word
/// that is small elsewhere, and whose capital in this collection always stands before "of" or "the".
pub(super) fn headed_end(line: &Line, at: usize, to: usize, capitals: &Capitals) -> Option<usize> {
    let word = line.word(to - 1);
    let one = word.strip_suffix('s').unwrap_or(word);
    let lex = lookup(word);
    let other = is_role(one) && word != "star"
        || is_organisation(word)
        || is_never_a_name(word)
        || is_of_people(word)
        || is_place(word)
        || is_function_word(word)
        || lex.is(Lex::GIVEN.or(Lex::PLACE))
        || capitals.is_adjective(word);
    let common = capitals.is_written_small(word) || lex.is(Lex::FUNCTION.or(Lex::ROLE));
    // "A Star of Hask sank"
    let alone = to == at + 1 || to == at + 2 && is_function_word(line.word(at));
    if !alone || other || !common || !capitals.is_only_head(word) {
        return None;
    }
    linked(line, to)
}

/// The capital after "of", "of the" or "the" at `to`.
pub(super) fn linked(line: &Line, to: usize) -> Option<usize> {
    let next = match (line.word(to), line.word(to + 1)) {
        ("of", "the") => to + 2,
        ("of" | "the", _) => to + 1,
        _ => return None,
    };
    let joined = (to..=next).all(|at| line.joined(at));
    (joined && line.is_capital(next) && !is_never_a_name(line.word(next))).then_some(next)
}
