//! Where a run of capitals ends, and which small words and marks it takes along.
//!
//! Knows "Ilse von der Holt", "Kim Jong-un", "Institute for the Study of War", "M/V Mara", and where another name begins.
//! Does not know names that hold a list or a pair; that is `listed`. Titles stay on; `front` takes them off.

use super::capitals::is_shouted;
use super::known_name;
use super::listed::{committee_end, couple_end, firm_end, is_given, pair_goes_on, party_goes_on};
use super::months::is_named_so;
use super::nameless::is_newspaper;
use crate::compare::line::Line;
use crate::compare::names::Known;
use crate::compare::names::inside::{nickname_end, spelled_end};
use crate::compare::names::kinds::is_known_organisation;
use crate::compare::names::lexicon::{is_never_a_name, is_organisation, is_role};
use crate::compare::names::places;

/// The end of the run of capitals that begins at `at`.
pub(super) fn run_end(line: &Line, at: usize, known: &Known) -> usize {
    if let Some(end) = spelled_end(line, at).or_else(|| show_end(line, at)) {
        return end;
    }
    let mut to = if is_ship(line, at) { at + 3 } else { at + 1 };
    while to < line.words.len() && (!line.words[to - 1].is_possessive() || is_saints(line, at, to)) {
        let joined = firm_end(line, at, to)
            .or_else(|| couple_end(line, at, to))
            .or_else(|| nickname_end(line, at, to));
        if let Some(end) = joined {
            to = end;
            continue;
        }
        if !line.joined(to) {
            break;
        }
        // "a pier in Hask, N.J. Mara slept": the full stop is the sentence's, too.
        if line.gap(to).starts_with('.')
            && places::state(line.word(to - 1)).is_some()
            && !is_organisation(line.word(to))
            && line.word(to) != "circuit"
        {
            break;
        }
        if line.words[to].is_capitalised() && (!is_never_a_name(line.word(to)) || is_named_so(line, at, to)) {
            if known_name(line, to, known).is_some() && !is_organisation(line.word(to - 1)) {
                break;
            }
            if begins_another(line, at, to) || is_ship(line, to) {
                break;
            }
            to += 1;
            continue;
        }
        // "Ilse von der Holt", "Omar al-Hask"
        let mut holt = to;
        while is_particle(line.word(holt)) && line.joined(holt + 1) && holt < to + 3 {
            holt += 1;
        }
        if holt > to && line.words[holt].is_capitalised() && !is_never_a_name(line.word(holt)) {
            to = holt + 1;
            continue;
        }
        if to - at > 1 && is_syllable(line, to) {
            to += 1;
            continue;
        }
        if let Some(end) = committee_end(line, at, to).or_else(|| act_end(line, at, to)) {
            to = end;
            continue;
        }
        // "Institute for the Study of War"
        let mut next = to;
        while matches!(line.word(next), "of" | "for" | "on" | "the" | "and")
            && line.joined(next + 1)
            && next < to + 2
        {
            next += 1;
        }
        let goes_on = next > to
            && line.words[next].is_capitalised()
            && (is_organisation(line.word(to - 1))
                || line.word(to - 1) == "study"
                || matches!(
                    line.word(to - 1),
                    "republic"
                        | "district"
                        | "appeals"
                        | "women"
                        | "students"
                        | "citizens"
                        | "americans"
                        | "veterans"
                        | "mothers"
                        | "doctors"
                        | "workers"
                        | "parents"
                ))
            && line.word(to) != "and"
            && line.words[to..next].iter().all(|word| !word.is_capitalised())
            && !is_never_a_name(line.word(next));
        if !goes_on && !pair_goes_on(line, to) && !party_goes_on(line, at, to) {
            break;
        }
        to = next.max(to + 1) + 1;
    }
    to
}

/// Where “Mara and Boats” ends: in quotation marks of its own a pair is what something is called.
pub(super) fn show_end(line: &Line, at: usize) -> Option<usize> {
    let closes = |to: usize| line.gap(to).trim_start_matches([',', '.']).starts_with(['”', '"', '’']);
    let pair = line.is_capital(at + 2) && (at + 1..at + 3).all(|at| line.joined(at));
    let named = line.word(at + 1) == "and" && pair && closes(at + 3);
    (named && line.gap(at).ends_with(['“', '"', '‘'])).then_some(at + 3)
}

/// "St. Mara’s College"
fn is_saints(line: &Line, at: usize, to: usize) -> bool {
    to >= at + 2 && line.word(to - 2) == "st" && line.is_capital(to) && is_organisation(line.word(to))
}

/// Where "Freedom of Boats Act" ends, when its "of" stands at `to`.
fn act_end(line: &Line, at: usize, to: usize) -> Option<usize> {
    let of = line.word(to) == "of" && line.joined(to) && !is_role(line.word(to - 1));
    let mut end = to + 1;
    while of && end < to + 5 && line.is_capital(end) && line.joined(end) {
        end += 1;
    }
    let alone = to == at + 1 || to == at + 2 && line.word(at) == "the";
    (of && alone && end > to + 2 && line.word(end - 1) == "act").then_some(end)
}

/// "M/V Mara"
pub(super) fn is_ship(line: &Line, at: usize) -> bool {
    line.word(at) == "m"
        && line.gap(at + 1) == "/"
        && matches!(line.word(at + 1), "v" | "s" | "t" | "y")
        && line.joined(at + 2)
        && line.words[at + 2].is_capitalised()
}

/// "the HBW Mary Vell spoke": behind capitals throughout, a first name and another word begin somebody’s name; "a pro-Mary
/// Vell Board" is not called so.
fn begins_another(line: &Line, at: usize, to: usize) -> bool {
    let full = line.joined(to + 1)
        && line.words[to + 1].is_capitalised()
        && !is_organisation(line.word(to + 1))
        && !is_shouted(line.words[to + 1].text);
    let before = line.words[to - 1].text;
    let behind_letters = before.len() > 2 && is_shouted(before) && !before.contains('.');
    let house = || is_known_organisation(&(at..to).map(|at| line.word(at)).collect::<Vec<_>>().join(" "));
    let behind = behind_letters || to > at + 1 && house();
    let somebody = behind && is_given(line, to) && full && !is_shouted(line.words[to].text);
    if is_of_two(line, to) {
        return true;
    }
    let short = to == at + 1 || to == at + 2 && is_given(line, at);
    let sided = short && at > 0 && line.gap(at) == "-" && matches!(line.before(at, 1), "pro" | "anti");
    somebody || sided && is_organisation(line.word(to))
}

/// "a Harbour Post-HBW News poll": two who did it together. Some newspapers have two names of their own ("Post-Gazette").
fn is_of_two(line: &Line, to: usize) -> bool {
    let second = matches!(
        line.word(to),
        "bulletin"
            | "constitution"
            | "courier"
            | "dispatch"
            | "gazette"
            | "herald"
            | "intelligencer"
            | "journal"
            | "leader"
            | "picayune"
            | "press"
            | "review"
            | "sentinel"
            | "standard"
            | "star"
            | "telegraph"
            | "times"
            | "tribune"
            | "union"
    );
    let first = matches!(line.word(to - 1), "news" | "university") || is_newspaper(line.word(to - 1));
    line.gap(to) == "-" && first && !second
}

/// "Kim Jong-un", "Tan Ki-moon", but not "White House-led": the second half of a Korean first name.
pub(super) fn is_syllable(line: &Line, at: usize) -> bool {
    const LONG: [&str; 22] = [
        "chul", "geun", "hoon", "hwan", "hyuk", "hyun", "jong", "joon", "jung", "keun", "kook", "kyun",
        "kyung", "moon", "seok", "sook", "soon", "sung", "woong", "yeol", "yeon", "young",
    ];
    let word = line.word(at);
    let short = line.words[at].text.len() <= 3 && !matches!(word, "led" | "run" | "era" | "old");
    line.gap(at) == "-" && (short || LONG.contains(&word))
}

/// Small words inside a person's name.
fn is_particle(folded: &str) -> bool {
    matches!(
        folded,
        "von"
            | "van"
            | "der"
            | "den"
            | "de"
            | "da"
            | "di"
            | "del"
            | "della"
            | "du"
            | "dos"
            | "des"
            | "la"
            | "bin"
            | "ibn"
            | "al"
            | "el"
            | "ter"
            | "zu"
    )
}
