//! What is counted in other ways than by the noun behind the number.
//!
//! Knows hyphens ("a 46-page report"), two numbers of one noun ("212 to 210 votes"), groups ("the army of 45,000 men"),
//! verbs ("30 are Haskians") and multiples ("twice as many boats").

use super::classes::{is_determiner, is_people, is_plural};
use super::joined::with_complement;
use super::phrase::{head, past_determiners};
use crate::compare::figures::multiples::compared;
use crate::compare::figures::numbers::{self, Kind};
use crate::compare::figures::subject::{doubled, whole};
use crate::compare::figures::units;
use crate::compare::line::{Line, is_function_word};
use crate::span::Span;

/// "a 46-page report", "a two-man race": the noun after the hyphen is counted; in "a 5,000-strong fleet"
/// it is the fleet.
pub(super) fn is_hyphened(line: &Line, next: usize) -> bool {
    let word = line.word(next);
    let noun = line.words.get(next).is_some_and(|word| !word.has_digit());
    noun && line.gap(next) == "-" && !is_determiner(word) && !is_function_word(word)
}

/// "by 212 to 210 votes", "three and four boats": the noun after the second number is what both count.
pub(super) fn other_number(line: &Line, next: usize) -> Option<(usize, usize)> {
    if !matches!(line.word(next), "to" | "and" | "or") || !line.joined(next) || !line.joined(next + 1) {
        return None;
    }
    let other = numbers::read(line, next + 1).filter(|number| number.kind == Kind::Cardinal)?;
    let bare = other.unit.is_none() && units::named(line.word(other.next)).is_none();
    let noun = line.joined(other.next) && is_plural(line.word(other.next));
    (bare && noun).then_some((next + 1, other.next))
}

/// "an 80-19 vote": two numbers and what both count.
pub(super) fn of_a_score(line: &Line, next: usize) -> Option<Span> {
    let other = numbers::read(line, next).filter(|_| matches!(line.gap(next), "-" | "–"))?;
    let noun = other.next;
    let named = matches!(
        line.word(noun),
        "vote" | "votes" | "win" | "victory" | "defeat" | "loss" | "ruling" | "decision"
    );
    (named && line.joined(noun)).then(|| line.words[noun].span)
}

/// "the Hask army of 45,000 men": the army says whose men they are.
pub(super) fn group_of(line: &Line, from: usize, next: usize) -> Option<Span> {
    const GROUPS: &[&str] = &[
        "army",
        "navy",
        "force",
        "forces",
        "militia",
        "corps",
        "division",
        "brigade",
        "regiment",
        "battalion",
        "unit",
        "contingent",
        "garrison",
        "guard",
        "group",
        "team",
        "band",
        "gang",
        "crowd",
        "staff",
    ];
    let grouped = line.joined(from) && line.before(from, 1) == "of" && GROUPS.contains(&line.before(from, 2));
    (grouped && line.joined(next) && is_people(line.word(next))).then(|| whole(line, from - 1))?
}

/// "twice as many boats", "three times the rate", "the price doubled"; in "10 times harder" nothing.
pub(super) fn multiplied(line: &Line, from: usize, next: usize) -> Option<Span> {
    let first = compared(line, next);
    let noun = first > next + 1 || is_determiner(line.word(first)) || line.before(next, 1).ends_with("fold");
    if !noun {
        return if line.before(next, 1).ends_with("ed") { doubled(line, from) } else { None };
    }
    let first = past_determiners(line, first);
    let end = head(line, first, true, false);
    (line.joined(first) && end > first).then(|| line.span_of(first, with_complement(line, end)))
}

/// "30 are Haskians": the noun behind the verb says what they are.
pub(super) fn told_behind(line: &Line, next: usize) -> Option<Span> {
    let first = next + 1;
    if !matches!(line.word(next), "are" | "were") || !line.joined(next) || !line.joined(first) {
        return None;
    }
    let end = head(line, first, false, false);
    let closed = !line.joined(end) || is_function_word(line.word(end));
    (end > first && closed && is_plural(line.word(end - 1))).then(|| line.span_of(first, end))
}
