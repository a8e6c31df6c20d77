//! Names that join several with an ampersand, an "and" or commas.
//!
//! Knows "Stamm, Vell & Orm", "Mary and Peter Vell Foundation", "Council of Boats and Nets", "Nets and Boats Party" and
//! "Committee on Nets, Boats and Sails". Whatever might be two names stays two.

use super::capitals::is_shouted;
use crate::compare::line::Line;
use crate::compare::names::kinds::is_known_organisation;
use crate::compare::names::lexicon::{is_never_a_name, is_organisation, is_role};
use crate::compare::names::places::is_place;
use crate::quote::lexicon::{Lex, lookup};

/// Whether an ampersand and nothing else stands between words `at - 1` and `at`: "Vell & Orm", "AT&T".
pub(in crate::compare::names) fn is_ampersand(line: &Line, at: usize) -> bool {
    matches!(line.gap(at), " & " | "&") && at > 0 && at < line.words.len()
}

/// Where "Vell & Orm" or "Stamm, Vell & Orm" ends, when the ampersand or the first comma stands before `to`. Two people
/// with all their names are no firm.
pub(super) fn firm_end(line: &Line, at: usize, to: usize) -> Option<usize> {
    let mut and = to;
    while to == at + 1
        && and < to + 2
        && line.gap(and) == ", "
        && line.is_capital(and)
        && !is_given(line, and)
    {
        and += 1;
    }
    // "Hask, Vell & Orm" may be two firms.
    let listed = and == to
        || and == to + 1
            && !is_given(line, at)
            && !is_place(line.word(at))
            && !is_known_organisation(line.word(at));
    let noun =
        matches!((line.word(and - 1), line.word(and)), ("q" | "m", "a") | ("r", "d" | "b") | ("b", "b"));
    let full = line.is_capital(and + 1) && line.joined(and + 1);
    let people = (at..=and).any(|at| is_given(line, at)) && full && !is_organisation(line.word(and + 1))
        || is_given(line, and - 1) && is_given(line, and) && !full
        || is_never_a_name(line.word(and));
    (listed && is_ampersand(line, and) && line.is_capital(and) && !people && !noun).then_some(and + 1)
}

/// Where "Mary and Peter Vell Foundation" ends, when `to` is its "and".
pub(super) fn couple_end(line: &Line, at: usize, to: usize) -> Option<usize> {
    let second = if is_ampersand(line, to) { to } else { to + 1 };
    let linked = second == to || line.word(to) == "and" && line.joined(to) && line.joined(second);
    if !(linked && to == at + 1 && is_given(line, at) && is_given(line, second)) {
        return None;
    }
    let mut end = second + 1;
    while line.joined(end) && line.words[end].is_capitalised() && !line.words[end - 1].is_possessive() {
        end += 1;
    }
    let house = matches!(
        line.word(end - 1),
        "foundation" | "trust" | "fund" | "center" | "centre" | "institute" | "school" | "museum" | "library"
    );
    (house && end > second + 2).then_some(end)
}

pub(super) fn is_given(line: &Line, at: usize) -> bool {
    lookup(line.word(at)).is(Lex::GIVEN)
}

/// "Council of Boats and Nets": two things that one organisation is for. A second place or person would be another's:
/// "the University of Hask and Orm".
pub(super) fn pair_goes_on(line: &Line, and: usize) -> bool {
    let named = |at: usize| {
        let lex = lookup(line.word(at));
        line.joined(at)
            && line.words[at].is_capitalised()
            && !is_never_a_name(line.word(at))
            && !lex.is(Lex::GIVEN.or(Lex::PLACE))
            && !is_role(line.word(at))
            && !is_organisation(line.word(at))
    };
    let headed = |back: usize| {
        is_organisation(line.before(and, back)) && matches!(line.before(and, back - 1), "of" | "for" | "on")
    };
    line.word(and) == "and"
        && named(and + 1)
        && line.joined(and)
        && named(and - 1)
        && (headed(3) || line.before(and, 2) == "the" && headed(4))
}

/// "Nets and Boats Party": what the organisation is for stands before its last word.
pub(super) fn party_goes_on(line: &Line, at: usize, and: usize) -> bool {
    let plain = |at: usize| {
        let (word, lex) = (line.word(at), lookup(line.word(at)));
        let whole = at + 1 == and && is_organisation(word);
        let other = lex.is(Lex::GIVEN) || is_place(word) || is_role(word) || whole;
        line.words[at].is_capitalised() && !other && !is_shouted(line.words[at].text)
    };
    let heads = |head: usize| {
        line.is_capital(head)
            && matches!(
                line.word(head),
                "party"
                    | "administration"
                    | "agency"
                    | "bureau"
                    | "commission"
                    | "committee"
                    | "department"
                    | "directorate"
                    | "enforcement"
                    | "front"
                    | "ministry"
                    | "protection"
            )
    };
    // "Nets and Harbour Sails Party"
    let Some(head) = (and + 2..and + 4).find(|head| heads(*head)) else { return false };
    let the = line.word(at) == "the"
        || line.before(at, 1) == "the"
        || line.before(at, 2) == "the" && line.joined(at);
    // "Boats and Nets Enforcement" needs no article.
    let the = the || line.word(head) == "enforcement";
    line.word(and) == "and"
        && the
        && (and..=head).all(|at| line.joined(at))
        && (at..and).chain(and + 1..head).all(plain)
        && !is_known_organisation(line.word(at))
}

/// Where "Committee on Nets, Boats and Sails" or "Harbour for Mara PAC" ends, when `to` is its first word without a
/// capital or stands behind a comma.
pub(super) fn committee_end(line: &Line, at: usize, to: usize) -> Option<usize> {
    if line.word(to) == "for" {
        let mut end = to + 1;
        while end < to + 4 && line.is_capital(end) && line.joined(end) {
            end += 1;
        }
        return (line.word(end - 1) == "pac" && end > to + 1 && to == at + 1).then_some(end);
    }
    if line.word(to) != "on" || !matches!(line.word(to - 1), "committee" | "subcommittee") {
        return None;
    }
    // "on Nets, Boats and Sails"
    let mut end = to + 2;
    while line.gap(end) == ", " && line.is_capital(end) && end < to + 5 {
        end += 1;
    }
    let last = end + 1;
    let listed = end > to + 2 && line.word(end) == "and" && line.is_capital(last) && line.joined(last);
    listed.then_some(last + 1)
}
