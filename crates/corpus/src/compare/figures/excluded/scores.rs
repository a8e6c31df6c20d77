//! Two numbers that are a score or a ratio: "won 3-1", "outnumbered 3 to 1", "a 5-4 decision".
//!
//! Knows that the numbers of a vote are figures, and a court's are not. Does not know ranges; that is `reading`.

use crate::compare::figures::numbers::{self, Kind, Number};
use crate::compare::figures::reading::unit_after;
use crate::compare::figures::units;
use crate::compare::line::{Line, Word};

/// "won 3-1", "outnumbered 3 to 1": a score or a ratio; the numbers of a vote are figures.
pub(super) fn is_score(line: &Line, at: usize, number: &Number) -> bool {
    let read = |at: usize| {
        numbers::read(line, at).filter(|n| n.kind == Kind::Cardinal && n.unit.is_none() && n.scale == 1.0)
    };
    let dash =
        |at: usize| matches!(line.gap(at), "-" | "–") && line.words.get(at).is_some_and(Word::has_digit);
    let ratio = |link: usize| line.word(link) == "to" && line.joined(link) && line.joined(link + 1);
    // The other number, and whether this one is the first.
    let digits = line.words[at].has_digit();
    let (first, second) = if digits && dash(number.next) {
        (at, number.next)
    } else if digits && at > 0 && dash(at) {
        (at - 1, at)
    } else if ratio(number.next) {
        (at, number.next + 1)
    } else if at > 1 && ratio(at - 1) {
        (at - 2, at)
    } else {
        return false;
    };
    let (Some(one), Some(other)) = (read(first), read(second)) else { return false };
    let measured = units::currency(line.gap(first)).is_some()
        || unit_after(line, other.next).is_some()
        || line.gap(other.next).starts_with(['%', '+']);
    if measured || line.before(first, 1) == "from" {
        return false;
    }
    let voted = line.words.iter().any(|word| {
        matches!(
            word.folded.as_str(),
            "vote" | "votes" | "voted" | "ruling" | "ruled" | "decision" | "majority"
        )
    });
    if second == one.next {
        return one.value > other.value && !voted
            || is_bench(line, first, other.next, one.value + other.value);
    }
    // "a 5-to-4 ruling"
    let hyphens = line.gap(second) == "-" && line.gap(second - 1) == "-";
    if hyphens && one.value > other.value && is_bench(line, first, other.next, one.value + other.value) {
        return true;
    }
    // "3 to 1"; "by 212 to 210 votes" counts both.
    other.value == 1.0 && one.value > 1.0 && second == one.next + 1
}

/// "a 5-4 decision", "split 4-4": how a court divided; a larger body counts its votes.
fn is_bench(line: &Line, first: usize, next: usize, judges: f64) -> bool {
    /// No court sits with more.
    const MOST: f64 = 17.0;
    let noun = |word: &str| {
        matches!(
            word,
            "decision"
                | "decisions"
                | "ruling"
                | "rulings"
                | "vote"
                | "votes"
                | "tie"
                | "split"
                | "verdict"
                | "majority"
                | "opinion"
                | "judgment"
                | "judgement"
                | "deadlock"
        )
    };
    let told = |word: &str| {
        matches!(
            word,
            "voted"
                | "votes"
                | "vote"
                | "split"
                | "splits"
                | "ruled"
                | "rules"
                | "decided"
                | "divided"
                | "deadlocked"
        )
    };
    // "a 5-4 landmark ruling"
    let named = (next..next + 2).take_while(|at| line.joined(*at)).any(|at| noun(line.word(at)));
    judges <= MOST && (named || line.joined(first) && told(line.before(first, 1)))
}
