//! Whether a number describes the noun behind it: "a $5 boat", "a 46-page, $5 report".
//!
//! Knows hyphens, signs, and what opens a phrase before the number. Does not know where the noun ends; that is `phrase`.

use crate::compare::figures::numbers;
use crate::compare::figures::units;
use crate::compare::line::Line;

/// Whether a noun follows that the number describes: "a $5 boat", "Hask’s $5 boat", "a new $5 boat".
pub(super) fn is_attribute(line: &Line, from: usize, at: usize) -> bool {
    const ADJECTIVES: &[&str] = &[
        "new",
        "proposed",
        "planned",
        "annual",
        "initial",
        "record",
        "huge",
        "massive",
        "further",
        "separate",
        "recent",
        "additional",
        "whopping",
        "old",
    ];
    let sign = |at: usize| at > 0 && line.gap(at).trim_end_matches(['$', '€', '£', '+']) == " ";
    let opens = |at: usize| {
        sign(at)
            && (matches!(
                line.before(at, 1),
                "a" | "an" | "the" | "its" | "his" | "her" | "their" | "our" | "this"
            ) || line.words[at - 1].is_possessive()
                // "the O.H.’s": the stop parts the ending from its word.
                || (line.before(at, 1) == "s" && line.gap(at - 1).ends_with(['’', '\''])))
    };
    let described = from > 0 && sign(from) && ADJECTIVES.contains(&line.before(from, 1)) && opens(from - 1);
    // "a 46-page, $5 report"
    let listed = at > 1 && line.gap(at).starts_with(", ") && line.gap(at - 1) == "-";
    opens(from) || opens(at) || described || listed
}

/// "at 85 percent support among sailors": no verb, which would have somebody or something behind it.
pub(super) fn is_backing(line: &Line, next: usize) -> bool {
    let noun = matches!(line.word(next), "approval" | "disapproval" | "support" | "turnout");
    noun && line.joined(next + 1) && matches!(line.word(next + 1), "among" | "from" | "of")
}

/// "a 20-foot sports hall", "a $5 million sports hall": one thing is described, so a plural is no head.
pub(super) fn describes_one(line: &Line, from: usize, next: usize) -> bool {
    let hyphen = line.gap(next - 1) == "-" || units::currency(line.gap(from)).is_some();
    let gap = units::without_sign(line.gap(from));
    hyphen && gap == " " && matches!(line.before(from, 1), "a" | "an")
}

/// "a $5 million, [two-year] plan": behind the second measure of one noun; `next` without one.
pub(super) fn past_second_measure(line: &Line, from: usize, next: usize) -> usize {
    if line.gap(next) != ", " || !describes_one(line, from, next) {
        return next;
    }
    let unit = |at: usize| line.gap(at) == "-" && units::named(line.word(at)).is_some();
    numbers::read(line, next)
        .map(|number| number.next)
        .filter(|at| unit(*at) && line.joined(at + 1))
        .map_or(next, |at| at + 1)
}
