//! Two numbers that belong together: the ends of a range, or the old value and the new one of a change.
//!
//! Knows "10 to 15", "between 10 and 15", "10–15", and the words that tell a change from a range.
//! Scores and ratios are none; those are `excluded`.

use super::measure::{unit_after, unit_before};
use crate::compare::figures::approximation::approximation_before;
use crate::compare::figures::numbers::{self, Kind, Number};
use crate::compare::figures::subject::is_level;
use crate::compare::figures::units::{self, Unit};
use crate::compare::line::Line;

/// The second end of a range, and where to look for the unit of both.
pub(in crate::compare::figures) fn range_end(
    line: &Line,
    at: usize,
    number: Number,
    next: usize,
) -> Option<(usize, Number)> {
    if matches!(number.kind, Kind::Ordinal | Kind::Order) {
        return None;
    }
    let bare = next == number.next;
    let gap = line.gap(next);
    let linked = matches!(line.word(next), "to" | "or");
    let dash =
        bare && !linked && matches!(gap, "-" | "–" | "—" | " – " | "-$" | "–$" | "-€" | "-£" | "%-" | "%–");
    let (other, rising) = if dash {
        (numbers::read(line, next)?, true)
    } else {
        let link = line.word(next);
        let plain = |gap: &str| matches!(gap.trim_matches(['%', ' ', '$', '€', '£']), "");
        // "18- to 24-year-olds", "18-to-24-year-olds"
        let hung = bare && linked && matches!((gap, line.gap(next + 1)), ("- ", " ") | ("-", "-"));
        if !hung && (!plain(gap) || !plain(line.gap(next + 1))) {
            return None;
        }
        let from = line.before(at, 1) == "from" || line.before(at, 2) == "from";
        // "between the ages of 18 and 29"
        let ages =
            line.before(at, 1) == "of" && line.before(at, 2) == "ages" && line.before(at, 4) == "between";
        let between = ages || line.before(at, 1) == "between" || line.before(at, 2) == "between";
        let links = match link {
            "to" => true,
            "or" => bare,
            "and" => between,
            _ => false,
        };
        if !links {
            return None;
        }
        // "$5 to more than $8"; in "rose $5 to more than $8" the first is a step.
        let step = from || is_level(line.before(at, 1)) || units::currency(line.gap(at)).is_none();
        let to = (next + 1..next + 4).find(|to| {
            let near = approximation_before(line, *to).0;
            numbers::read(line, *to).is_some()
                && (*to == next + 1 || (link == "to" && !step && near == next + 1))
        })?;
        let other = numbers::read(line, to)?;
        // "rose by 5 percent to $3 billion", "by 5 percent to 300 boats"
        let (first, second) = (own_unit(line, at, &number), own_unit(line, to, &other));
        let alike = first == second || (second.is_none() && (bare || link != "to"));
        let shared = bare && first.is_none() && units::currency(line.gap(to)).is_none();
        if !alike && !shared {
            return None;
        }
        (other, !from)
    };
    if other.kind != number.kind {
        return None;
    }
    // "a score of 3-1" and "60 to 40" are no ranges, "fell from 60 to 40" is.
    let shared = if number.scale == 1.0 && other.scale > 1.0 { other.scale } else { 1.0 };
    let grows = other.value > number.value || other.value >= number.value * shared;
    // "a 4-to-4 tie"
    let level = other.value == number.value && !dash;
    ((grows && !level) || !rising).then_some((other.next, other))
}

fn own_unit(line: &Line, at: usize, number: &Number) -> Option<Unit> {
    unit_before(line, at)
        .map(|(unit, _)| unit)
        .or(number.unit)
        .or_else(|| unit_after(line, number.next).map(|(unit, _)| unit))
}

/// "raise the toll from $5 to $8": the old value and the new one; "tolls range from $5 to $8" is one range.
pub(super) fn is_change(line: &Line, at: usize, old: f64, new: f64) -> bool {
    /// How far before the old value the change may be told.
    const NEAR: usize = 12;
    let Some(from) = (1..3).filter_map(|back| at.checked_sub(back)).find(|at| line.word(*at) == "from")
    else {
        return false;
    };
    // No range runs downwards.
    if new < old {
        return true;
    }
    let mut front = from;
    // "the army, now small, from 5 to 8 boats": what is inset tells nothing.
    if line.gap(front) == ", " {
        front = (1..front).rev().find(|at| line.gap(*at) == ", ").unwrap_or(front);
    }
    (front.saturating_sub(NEAR)..front)
        .rev()
        .take_while(|at| {
            let gap = line.gap(at + 1);
            !gap.contains([',', ';', ':', '(', '—', '–']) || (at + 1 == front && gap == ", ")
        })
        .find_map(|at| {
            let word = line.word(at);
            if ranges(word) { Some(false) } else { moves(word).then_some(true) }
        })
        .unwrap_or(false)
}

/// The words of a range, which is wide and does not move.
fn ranges(word: &str) -> bool {
    matches!(word, "anything" | "anywhere" | "cost" | "costs" | "lasts" | "lasting")
        || ["rang", "vari", "vary"].iter().any(|stem| word.starts_with(stem))
}

/// The words of a change: "increase", "growth", "fell".
fn moves(word: &str) -> bool {
    const STEMS: &[&str] = &[
        "increas", "rais", "rise", "rising", "grow", "expan", "enlarg", "swell", "climb", "jump", "soar",
        "surg", "doubl", "boost", "hike", "hiking", "fall", "drop", "reduc", "shr", "declin", "decreas",
        "lower", "plung", "slash", "slip",
    ];
    const WORDS: &[&str] = &[
        "up", "down", "rose", "grew", "fell", "cut", "cuts", "cutting", "lift", "lifts", "lifted", "go",
        "goes", "went", "gone", "going", "moved", "changed", "trimmed", "halved",
    ];
    WORDS.contains(&word) || STEMS.iter().any(|stem| word.starts_with(stem))
}

/// "from two to [one]": the new value of a change.
pub(in crate::compare::figures) fn ends_change(line: &Line, at: usize) -> bool {
    let old =
        at.checked_sub(2).filter(|_| line.before(at, 1) == "to").and_then(|old| numbers::read(line, old));
    old.is_some_and(|old| old.next == at - 1) && line.before(at, 3) == "from"
}
