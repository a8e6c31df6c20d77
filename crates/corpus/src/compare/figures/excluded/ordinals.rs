//! Ordinals that count: "a second attempt", "his third term".
//!
//! Knows idioms ("the first lady") and ranks ("the third-largest fleet"), which nobody counts otherwise.

use crate::compare::figures::numbers::{self, Kind, Number};
use crate::compare::line::{Line, is_function_word};

/// "a second attempt", "his third term"; not "first, they met", "when it first sailed", "the 19th century".
pub(super) fn is_counting_ordinal(line: &Line, at: usize, number: &Number) -> bool {
    let next = number.next;
    if !line.joined(next) {
        return false;
    }
    let following = line.word(next);
    let before = line.before(at, 1);
    // "took third place"; "in the first place" is an idiom, and who fights for first place has none yet.
    if following == "place" {
        return !(before == "for" || before == "the" && line.before(at, 2) == "in");
    }
    if is_rank_of(line, at, next) {
        return false;
    }
    // "her first two years" are two years.
    if numbers::read(line, next).is_some_and(|other| {
        matches!(other.kind, Kind::Cardinal | Kind::Share) && line.gap(other.next) != "-"
    }) {
        return false;
    }
    if is_attribute(line, at, next) {
        return false;
    }
    let determined = [
        "a", "an", "the", "its", "his", "her", "their", "our", "my", "your", "this", "that", "for", "no",
        "very", "every", "each", "on", "in",
    ]
    .contains(&before)
        || (at > 0 && line.words[at - 1].is_possessive());
    let idiom = matches!(
        following,
        "century"
            | "lady"
            | "gentleman"
            | "family"
            | "hand"
            | "glance"
            | "thing"
            | "half"
            | "quarter"
            | "floor"
            | "amendment"
            | "name"
            | "names"
            | "responder"
            | "responders"
            | "degree"
            | "world"
            | "generation"
            | "grade"
            | "grader"
            | "graders"
            | "class"
            | "base"
            | "gear"
            | "thought"
            | "thoughts"
            | "look"
    );
    // "a second later", "a second before"
    let time = line.word(at) == "second" && matches!(following, "later" | "before" | "after" | "ago");
    determined && !idiom && !time && !is_function_word(following)
}

/// "a third-party captain", "his first-term guard", "the first few boats", "the 7th harbour district": which kind or which
/// ones, and no number of theirs.
fn is_attribute(line: &Line, at: usize, next: usize) -> bool {
    const PLACES: &[&str] = &["circuit", "district", "precinct", "ward"];
    let following = line.word(next);
    let hyphened = line.gap(next) == "-" && line.joined(next + 1) && !is_function_word(line.word(next + 1));
    let kind = line.word(at) == "third" && matches!(following, "party" | "parties" | "way");
    let placed = line.words[at].has_digit()
        && (next..next + 2).any(|at| line.joined(at) && PLACES.contains(&line.word(at)));
    hyphened || kind || placed || matches!(following, "few" | "several")
}

/// "the third-largest fleet", "the 46th annual fair", "Vell’s first captain": how large or late it is, when it is, or who had the office, and nothing that two texts could count differently.
fn is_rank_of(line: &Line, at: usize, next: usize) -> bool {
    const SUPERLATIVES: &[&str] = &[
        "best",
        "worst",
        "most",
        "least",
        "biggest",
        "largest",
        "smallest",
        "highest",
        "lowest",
        "oldest",
        "youngest",
        "longest",
        "shortest",
        "richest",
        "poorest",
        "deadliest",
        "busiest",
        "greatest",
        "fastest",
        "strongest",
        "closest",
        "nearest",
        "newest",
        "latest",
        "tallest",
        "deepest",
        "heaviest",
        "hottest",
        "coldest",
        "wettest",
        "driest",
        "costliest",
    ];
    const TIMES: &[&str] = &[
        "minute", "hour", "day", "days", "night", "morning", "evening", "week", "weeks", "weekend", "month",
        "months", "season", "year", "years", "decade", "annual",
    ];
    const OFFICES: &[&str] = &[
        "adviser",
        "advisor",
        "aide",
        "ambassador",
        "attorney",
        "captain",
        "chairman",
        "chairwoman",
        "chancellor",
        "chief",
        "commander",
        "director",
        "governor",
        "minister",
        "president",
        "secretary",
        "spokesman",
        "spokeswoman",
    ];
    let following = line.word(next);
    // "the storm is in its ninth month" tells how long.
    let lasts = matches!(line.before(at, 1), "its" | "his" | "her" | "their")
        && line.word(at) != "first"
        && matches!(following, "day" | "week" | "month" | "season" | "year" | "decade");
    let superlative =
        SUPERLATIVES.contains(&following) || line.gap(next) == "-" && following.ends_with("est");
    // "the first day-long drill" is a drill.
    let time = TIMES.contains(&following) && !lasts && line.gap(next + 1) != "-";
    let office = || {
        (next..line.words.len())
            .take_while(|at| line.joined(*at) && !is_function_word(line.word(*at)))
            .any(|at| OFFICES.contains(&line.word(at)))
    };
    let bearer = at > 0 && line.words[at - 1].is_possessive() && line.words[at - 1].is_capitalised();
    superlative || time || bearer && office()
}
