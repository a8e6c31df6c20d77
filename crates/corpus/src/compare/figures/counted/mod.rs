//! What a figure counts: the noun phrase that a number governs.
//!
//! Knows in which order a phrase is looked for: in other ways than behind the number (`otherwise`, `money`), behind it
//! (`phrase`, `joined`), and last before it, which is for `subject`. Whether a noun must follow, `described` tells.
//! Knows word classes only by the closed lists in `line` and `classes` and by plural endings.

mod classes;
mod described;
mod joined;
mod money;
mod otherwise;
mod phrase;

pub(in crate::compare) use classes::is_plural;
pub(super) use classes::{is_adverb, is_people, is_verb};

use super::numbers::{self, Kind};
use super::reading::unit_after;
use super::subject::subject;
use super::units::{Dimension, Unit};
use crate::compare::line::{Line, Word, is_function_word};
use crate::span::Span;
use classes::{closes, is_pronoun};
use described::{describes_one, is_attribute, is_backing, past_second_measure};
use joined::{past_adjectives, past_two_adjectives, with_complement, with_coordinates};
use money::{is_invested, is_paid_for, spent_on};
use otherwise::{group_of, is_hyphened, multiplied, of_a_score, other_number, told_behind};
use phrase::{head, past_comparison, past_determiners};

/// The phrase counted by the number at words `at..next`; `from` is where its approximation begins.
pub(super) fn counted(
    line: &Line,
    from: usize,
    at: usize,
    next: usize,
    unit: Unit,
    value: f64,
) -> Option<Span> {
    governed(line, from, at, next, unit, value).or_else(|| asked(line, next, unit))
}

/// Behind the number, linked to it or not; else the subject.
fn governed(line: &Line, from: usize, at: usize, next: usize, unit: Unit, value: f64) -> Option<Span> {
    let (dimension, _) = unit.dimension();
    let link = line.word(next);
    if unit == Unit::Count {
        if is_hyphened(line, next) {
            return Some(line.words[next].span);
        }
        if let Some((other, after)) = other_number(line, next) {
            return counted(line, other, other, after, unit, value);
        }
        if let Some(vote) = of_a_score(line, next) {
            return Some(vote);
        }
        if let Some(group) = group_of(line, from, next) {
            return Some(group);
        }
    }
    // "half of them": who they are, the figures before tell.
    if link == "of" && is_pronoun(line, next + 1) {
        return None;
    }
    if unit == Unit::Multiple {
        return multiplied(line, from, next);
    }
    // "18-year-olds" are whole.
    if line.before(next, 1) == "olds" {
        return None;
    }
    let measured = !matches!(unit, Unit::Count | Unit::Ordinal | Unit::Share);
    // "30 miles from the border", "within 30 miles of the border", "within an hour of Hask": where it is measured
    // from is not counted; "20 miles of rope" are rope.
    let known = line.is_capital(next + 1) || closes(line.word(next + 1));
    let far = link == "of"
        && known
        && (dimension == Dimension::Length || (dimension == Dimension::Time && line.word(from) == "within"));
    if far {
        return None;
    }
    // "a month of little progress and heavy losses" tells how long they went on, and nothing of how many they are.
    if dimension == Dimension::Time && link == "of" && tells_of_losses(line, next + 1) {
        return None;
    }
    let money = unit.is_money();
    if money && let Some(purpose) = spent_on(line, from, next) {
        return Some(purpose);
    }
    // "$7 for the first time"
    let once = (next + 1..next + 4).any(|at| line.word(at) == "time");
    // "the guild is $5 in the red"
    let owed = matches!(line.word(next + 2), "red" | "black" | "hole");
    if money && link == "in" && line.word(next + 1) == "the" && owed {
        return None;
    }
    let purpose = money
        && matches!(link, "in" | "for")
        && !once
        && (is_paid_for(line, next) || is_invested(line, from, next));
    // "the toll was raised to $7 in spring" tells when; "an outlay of $7 in bonuses" does not.
    if purpose
        && link == "in"
        && line.before(from, 1) != "of"
        && let Some(subject) = subject(line, from, next, unit)
    {
        return Some(subject);
    }
    let linked = line.gap(next).trim_start_matches('%') == " " && (link == "of" || purpose);
    let mut first = if linked { next + 1 } else { next };
    let adjacent = line.joined(first)
        || (first == next && line.gap(first).trim_start_matches(['%', '+']) == " ")
        || (first == next && is_quoted(line, at, next));
    if unit == Unit::Count
        && let Some(kind) = told_behind(line, next)
    {
        return Some(kind);
    }
    if !adjacent && past_second_measure(line, from, next) == next {
        return subject(line, from, next, unit);
    }
    // "$10 a day": a rate, not ten dollars of a day. "The 2% that Hask wants" counts no Hask.
    if first == next && unit != Unit::Share && closes(link) {
        return subject(line, from, next, unit);
    }
    first = past_determiners(line, first);
    // "two years ago" behind the number is another one.
    let another = numbers::read(line, first).is_some_and(|number| number.kind == Kind::Cardinal);
    if first == next && another && line.gap(first + 1) != "-" {
        return subject(line, from, next, unit);
    }
    // "nine of the 12 ships" counts ships, "an 18-month-old girl" a girl.
    let number = if linked { past_owner(line, first) } else { first };
    if linked
        && let Some(whole) = numbers::read(line, number).filter(|_| unit.dimension().0 != Dimension::Time)
        && line.joined(whole.next)
    {
        first = whole.next;
    }
    if line.word(first) == "old" && line.gap(first) == "-" {
        first += 1;
    }
    // "the first foreign affairs office": one thing is counted, so a plural before the head is its attribute.
    let one = (value == 1.0 && dimension == Dimension::Count) || describes_one(line, from, next);
    // "a $5 million, two-year plan"
    first = if first == next { past_second_measure(line, from, next) } else { first };
    let start = past_comparison(line, first);
    let mut end = head(line, start, one || dimension == Dimension::Ordinal, one);
    end = if unit == Unit::Count && !one { past_adjectives(line, start, end) } else { end };
    // "years of endless and tedious talk"
    end = if linked && measured { past_two_adjectives(line, start, end) } else { end };
    while end > start && is_adverb(line.word(end - 1)) {
        end -= 1;
    }
    if end == start {
        return subject(line, from, next, unit);
    }
    // "half that much", "the $5 million experts say it costs"
    let clause = measured && !linked && unit != Unit::Percent && tells_of_it(line, end);
    if clause || end == start + 1 && matches!(line.word(start), "much" | "many") {
        return subject(line, from, next, unit);
    }
    // "a 20-year feud", "a $5 million boat", "20 percent of", "20 percent voters"; but "20 percent drowned".
    let attribute = unit != Unit::YearOfAge
        && (line.gap(next - 1) == "-" || is_attribute(line, from, at) || is_backing(line, next));
    let verb_may_follow = measured && !linked && !attribute;
    // "25 years topples": what lasts or stretches counts no noun behind it.
    let lasts = matches!(dimension, Dimension::Time | Dimension::Length) || unit == Unit::YearOfAge;
    let lasts = lasts && line.gap(next - 1) != "-" && line.gap(next) != "-";
    if verb_may_follow && (lasts || !is_plural(line.word(end - 1))) {
        return subject(line, from, next, unit);
    }
    let whole = with_coordinates(line, first, end, value);
    Some(line.span_of(first, if whole > end { whole } else { with_complement(line, end) }))
}

/// Whether the phrase that begins at word `first` has losses in it, which have a number of their own.
fn tells_of_losses(line: &Line, first: usize) -> bool {
    const LOSSES: &[&str] = &["casualties", "deaths", "killings", "loss", "losses"];
    /// How many words the phrase has at most.
    const LONGEST: usize = 6;
    (first..first + LONGEST)
        .take_while(|at| line.joined(*at) && (!is_function_word(line.word(*at)) || line.word(*at) == "and"))
        .any(|at| LOSSES.contains(&line.word(at)))
}

/// Whether a verb at `at` tells what somebody says or thinks of what stands before: "experts say it", "sailors hope to".
fn tells_of_it(line: &Line, at: usize) -> bool {
    const TELLS: &[&str] = &[
        "say",
        "said",
        "says",
        "believe",
        "believed",
        "estimate",
        "estimated",
        "expect",
        "expected",
        "hope",
        "hoped",
        "think",
        "thought",
        "want",
        "wanted",
    ];
    line.joined(at) && TELLS.contains(&line.word(at))
}

/// “zero” boats: the marks around a number don't part it from its noun.
fn is_quoted(line: &Line, at: usize, next: usize) -> bool {
    matches!(line.gap(at), " “" | " \"" | " ‘") && matches!(line.gap(next), "” " | "\" " | "’ ")
}

/// "20 of Hask’s 70 boats": behind the owner; the same word without one.
fn past_owner(line: &Line, first: usize) -> usize {
    (first..first + 4)
        .take_while(|at| (*at == first || line.joined(*at)) && !is_function_word(line.word(*at)))
        .find(|at| line.words.get(*at).is_some_and(Word::is_possessive))
        .map_or(first, |at| at + 1)
        // "five of the past six boats"
        .max(first + usize::from(matches!(line.word(first), "past" | "previous" | "last" | "next" | "first")))
}

/// "50% to 40% among old sailors": who were asked, where the figure has no subject.
fn asked(line: &Line, next: usize, unit: Unit) -> Option<Span> {
    if unit != Unit::Percent {
        return None;
    }
    let other = numbers::read(line, next + 1).filter(|_| line.word(next) == "to");
    let among = other.and_then(|other| unit_after(line, other.next)).map_or(next, |(_, after)| after);
    let tied = line.word(among) == "among" && line.gap(among).trim_start_matches('%') == " ";
    let first = past_determiners(line, among + 1);
    let end = head(line, first, false, false);
    (tied && end > first && is_plural(line.word(end - 1))).then(|| line.span_of(first, end))
}
