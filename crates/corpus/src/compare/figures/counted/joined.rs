//! What is joined to a counted noun: further adjectives before it, other nouns beside it, a complement behind it.
//!
//! Knows "private and public schools", "men and women", "acts of sabotage". Does not find the noun; that is `phrase`.

use super::classes::{closes, is_adjective, is_plural, is_state};
use super::phrase::{head, past_determiners};
use crate::compare::figures::numbers;
use crate::compare::line::Line;

/// "private and public schools", "old, rusty boats": the noun behind the adjectives that `first..end` may be.
pub(super) fn past_adjectives(line: &Line, first: usize, end: usize) -> usize {
    if end == first || is_plural(line.word(end - 1)) {
        return end;
    }
    let last = line.word(end - 1);
    let adjective = is_adjective(last) || is_state(last);
    let linked = matches!(line.word(end), "and" | "or") && line.joined(end) && line.joined(end + 1);
    let behind = if linked { end + 1 } else { end };
    if !adjective || !(linked || line.gap(end) == ", ") || numbers::read(line, behind).is_some() {
        return end;
    }
    let noun = past_adjectives(line, behind, head(line, behind, false, false));
    if noun > behind && is_plural(line.word(noun - 1)) { noun } else { end }
}

/// "endless and tedious talk": behind two adjectives one thing may stand.
pub(super) fn past_two_adjectives(line: &Line, first: usize, end: usize) -> usize {
    let two = end == first + 1
        && is_adjective(line.word(first))
        && line.word(end) == "and"
        && line.joined(end)
        && line.joined(end + 1)
        && is_adjective(line.word(end + 1));
    let noun = if two { head(line, end + 1, false, false) } else { end };
    if noun > end + 2 { noun } else { end }
}

/// "men and women", "dead and wounded"; of large numbers "troops, tanks and aircraft": they count all of it.
pub(super) fn with_coordinates(line: &Line, first: usize, end: usize, value: f64) -> usize {
    const PEOPLE: &[&str] = &[
        "men",
        "women",
        "children",
        "adults",
        "boys",
        "girls",
        "dead",
        "wounded",
        "injured",
        "missing",
        "soldiers",
        "sailors",
        "civilians",
        "officers",
        "troops",
        "teachers",
        "students",
        "parents",
        "workers",
        "families",
    ];
    /// Of smaller numbers, "three boats, nets and fish" counts boats only.
    const LARGE: f64 = 1000.0;
    let closed = |at: usize| {
        !line.joined(at)
            || matches!(
                line.word(at),
                "in" | "at" | "on" | "from" | "near" | "across" | "who" | "since" | "to" | "were" | "are"
            )
    };
    let people = |at: usize| PEOPLE.contains(&line.word(at));
    let linked = |at: usize| matches!(line.word(at), "and" | "or");
    if end == first + 1 && people(first) && linked(end) && line.joined(end) && line.joined(end + 1) {
        let pair = people(end + 1) && closed(end + 2);
        return if pair { end + 2 } else { end };
    }
    let plural = |at: usize| line.words.get(at).is_some_and(|w| !w.has_digit()) && is_plural(line.word(at));
    let mut last = end;
    while line.gap(last) == ", " && plural(last) {
        last += 1;
    }
    let listed = last > end
        && value >= LARGE
        && plural(end - 1)
        && matches!(line.gap(last), " " | ", ")
        && linked(last)
        && plural(last + 1)
        && closed(last + 2);
    if listed { last + 2 } else { end }
}

/// "acts of sabotage", "members of the crew": the complement says what is counted.
pub(super) fn with_complement(line: &Line, end: usize) -> usize {
    if line.word(end) != "of" || !line.joined(end) {
        return end;
    }
    let first = past_determiners(line, end + 1);
    let after = head(line, first, true, false).min(first + 3);
    // "a step of making Mara sail": an act with what it is done to.
    let act = line.word(first).ends_with("ing") && !line.is_capital(first) && line.joined(first + 1);
    let act = act && (line.is_capital(first + 1) || closes(line.word(first + 1)));
    // "pages of Mara’s": the noun stands behind.
    let whole = after > first && !line.words[after - 1].is_possessive();
    if whole && !act { after } else { end }
}
