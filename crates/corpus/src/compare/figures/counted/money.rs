//! What a sum goes to: "spends $5 on nets", "$5 in fees", "invested $5 in a boat".
//!
//! Knows that what is done for money ("for helping Orm") and where it is ("in the red") are not counted.

use super::classes::closes;
use super::joined::with_complement;
use super::phrase::{head, past_determiners};
use crate::compare::figures::units;
use crate::compare::line::{Line, is_function_word};
use crate::span::Span;

/// "spends $5 on nets", "spent $5 a year on nets": what it goes to.
pub(super) fn spent_on(line: &Line, from: usize, next: usize) -> Option<Span> {
    /// How far before the sum the verb may stand.
    const NEAR: usize = 3;
    let rate = matches!(line.word(next), "a" | "per") && units::named(line.word(next + 1)).is_some();
    let link = next + if rate { 2 } else { 0 };
    let spent = (1..=NEAR)
        .any(|back| matches!(line.before(from, back), "spend" | "spends" | "spent" | "spending" | "outlay"));
    if !spent || line.word(link) != "on" || !(next..=link + 1).all(|at| line.joined(at)) {
        return None;
    }
    let first = past_determiners(line, link + 1);
    let end = head(line, first, false, false);
    let when =
        line.words[first].is_capitalised() || line.words[first].has_digit() || line.word(first) == "average";
    if end == first || when {
        return None;
    }
    // "on nets and lamp oil"
    let coordinated = line.word(end) == "and" && line.joined(end) && line.joined(end + 1);
    let more = if coordinated { head(line, end + 1, true, false) } else { end };
    // Half of what it goes to would be another thing.
    let listed = line.gap(end) == ", " && (end + 1..end + 3).any(|at| matches!(line.word(at), "and" | "or"));
    let short = more > end + 1 && more <= end + 3 && !line.word(end + 1).ends_with("ed");
    if (coordinated && !short) || listed {
        return None;
    }
    Some(line.span_of(first, if short { more } else { with_complement(line, end) }))
}

/// "$5 in fees", "$5 for fishing"; what is done for it ("for helping Orm"), where it is ("in the red", "in Hask") and a
/// mere link ("in exchange for nets") are not counted.
pub(super) fn is_paid_for(line: &Line, link: usize) -> bool {
    let first = link + 1;
    let word = line.word(first);
    let capitals = line
        .words
        .iter()
        .enumerate()
        .skip(first)
        .take_while(|(at, word)| line.joined(*at) && word.is_capitalised())
        .count();
    let after = first + capitals;
    if line.word(link) == "in" {
        let named = capitals > 0 && (!line.joined(after) || is_function_word(line.word(after)));
        let linked = matches!(word, "addition" | "advance" | "all" | "exchange" | "return" | "total");
        return !(closes(word) || named || linked);
    }
    let done = word.len() > 4 && word.ends_with("ing") && capitals == 0 && line.joined(first + 1);
    !(done && (line.words[first + 1].is_capitalised() || closes(line.word(first + 1))))
}

/// "invested $5 in a boat"
pub(super) fn is_invested(line: &Line, from: usize, next: usize) -> bool {
    line.word(next) == "in" && (1..4).any(|back| line.before(from, back).starts_with("invest"))
}
