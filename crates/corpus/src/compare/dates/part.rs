//! Parts of a week, a month, a year or a decade: "early June", "the summer of 2021", "Q3 2021",
//! "the first ten months of 2021", "the mid-1990s".
//!
//! Knows the words before a month or a year that narrow it. Does not know which month or year; that is
//! `reading`.

use super::super::line::Line;
use super::calendar::{Day, Stretch, shift_month};
use crate::compare::figures::small_number;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// "early", "mid-", "late", counted from 0.
    Third(u8),
    /// "the start of", "the end of": shorter than a third where the whole is a year.
    Start,
    End,
    /// "the first ten months of", "the last two weeks of".
    First(u8, Unit),
    Last(u8, Unit),
    Half(u8),
    Quarter(u8),
    /// "the first week of"; 4 is the last one.
    Week(u8),
    /// A season, by its first month.
    Season(u8),
    /// "late summer": the season's first month, and which of its three.
    MonthOfSeason(u8, u8),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Days,
    Weeks,
    Months,
}

/// The part named right before word `at`, and where its words begin.
pub(super) fn before(line: &Line, at: usize) -> Option<(usize, Part)> {
    let near = at.checked_sub(1).filter(|_| line.joined(at))?;
    if let Some(part) = thirds(line.word(near)).or_else(|| quarter(line.word(near))) {
        return Some((near, part));
    }
    // "summer 2021", "the summer of 2021", "the second half of 2021"
    // "early in June"
    if line.word(near) == "in"
        && line.joined(near)
        && let Some(part) = thirds(line.before(near, 1))
    {
        return Some((near - 1, part));
    }
    let of = line.word(near) == "of" && line.joined(near);
    let last = if of { near.checked_sub(1)? } else { near };
    let word = line.word(last);
    if let Some(Part::Season(first)) = season(word) {
        // "late summer 2021"
        let third = last.checked_sub(1).filter(|_| line.joined(last)).and_then(|at| thirds(line.word(at)));
        return match third {
            Some(Part::Third(place)) => Some((last - 1, Part::MonthOfSeason(first, place))),
            _ => Some((last, Part::Season(first))),
        };
    }
    if !of {
        return None;
    }
    let nth = last.checked_sub(1).filter(|_| line.joined(last));
    if let Some(part) = nth.and_then(|count| counted(line, count)) {
        return Some((last - 2, part));
    }
    let place = nth.and_then(|nth| match line.word(nth) {
        "first" | "opening" => Some(0),
        "second" => Some(1),
        "third" => Some(2),
        "fourth" => Some(3),
        "last" | "final" | "closing" => Some(4),
        _ => None,
    });
    let part = match (word, place) {
        ("beginning" | "start", _) => Part::Start,
        ("end" | "close", _) => Part::End,
        ("days" | "weeks" | "months", Some(0)) => Part::Third(0),
        ("middle", _) => Part::Third(1),
        ("days" | "weeks" | "months", Some(4)) => Part::Third(2),
        ("half", Some(place @ (0 | 1))) => Part::Half(place),
        ("half", Some(4)) => Part::Half(1),
        ("quarter", Some(place)) => Part::Quarter(place.min(3)),
        ("week", Some(place)) => Part::Week(place),
        ("day", Some(0)) => Part::First(1, Unit::Days),
        ("day", Some(4)) => Part::Last(1, Unit::Days),
        _ => return None,
    };
    let from = if place.is_some() { nth.unwrap_or(last) } else { last };
    Some((from, part))
}

/// The part of `whole` that the words before word `at` name, and where they begin.
pub(super) fn narrowed(part: Option<(usize, Part)>, at: usize, whole: Stretch) -> (usize, Stretch) {
    match part.and_then(|(from, part)| Some((from, part.of(whole)?))) {
        Some(narrow) => narrow,
        None => (at, whole),
    }
}

/// "first ten months", its number at `at`.
fn counted(line: &Line, at: usize) -> Option<Part> {
    let word = line.word(at);
    let count = small_number(word).or_else(|| word.parse().ok())?;
    let count = u8::try_from(count).ok().filter(|count| (1..=31).contains(count))?;
    let unit = match line.word(at + 1) {
        "days" => Unit::Days,
        "weeks" => Unit::Weeks,
        "months" => Unit::Months,
        _ => return None,
    };
    match line.before(at, 1) {
        "first" | "opening" => Some(Part::First(count, unit)),
        "last" | "final" | "closing" => Some(Part::Last(count, unit)),
        _ => None,
    }
}

pub(super) fn thirds(word: &str) -> Option<Part> {
    match word {
        "early" => Some(Part::Third(0)),
        "mid" => Some(Part::Third(1)),
        "late" => Some(Part::Third(2)),
        _ => None,
    }
}

fn quarter(word: &str) -> Option<Part> {
    let place = word.strip_prefix('q')?.parse::<u8>().ok()?;
    (1..=4).contains(&place).then(|| Part::Quarter(place - 1))
}

/// A season begins with its first whole month, as weather services count.
pub(super) fn season(word: &str) -> Option<Part> {
    Some(Part::Season(match word {
        "spring" => 3,
        "summer" => 6,
        "fall" | "autumn" => 9,
        "winter" => 12,
        _ => return None,
    }))
}

impl Part {
    /// The part of a whole week, month, year or decade; `None` when it has no such part.
    pub fn of(self, whole: Stretch) -> Option<Stretch> {
        let days = whole.to.0 - whole.from.0 + 1;
        let (year, ..) = whole.from.parts();
        let months = |first: u8, count: i32| {
            let (to_year, to_month) = shift_month(year, first, count - 1);
            Stretch::month(year, first).until(Stretch::month(to_year, to_month))
        };
        let between = |from: i32, to: i32| {
            let to = if to == 0 { whole.to } else { Day(whole.from.0 + to) };
            Stretch { from: Day(whole.from.0 + from), to }
        };
        if let Part::First(count, unit) | Part::Last(count, unit) = self {
            let first = matches!(self, Part::First(..));
            return counted_part(whole, i32::from(count), unit, first);
        }
        if days <= 7 {
            return match self {
                Part::Start => Some(between(0, 1)),
                Part::Third(0) => Some(between(0, 2)),
                Part::Third(1) => Some(between(2, 4)),
                Part::End | Part::Third(_) => Some(between(4, 0)),
                _ => None,
            };
        }
        if days <= 31 {
            return match self {
                Part::Start => Some(between(0, 9)),
                Part::End => Some(between(20, 0)),
                Part::Third(place) => {
                    Some([between(0, 9), between(10, 19), between(20, 0)][usize::from(place)])
                }
                Part::Half(place) => Some([between(0, 14), between(15, 0)][usize::from(place)]),
                Part::Week(4) => Some(between(days - 7, 0)),
                Part::Week(place) => Some(between(7 * i32::from(place), 7 * i32::from(place) + 6)),
                _ => None,
            };
        }
        if days < 365 {
            // A season: three months.
            return match self {
                Part::Start => Some(month_of(whole, 0)),
                Part::Third(place) => Some(month_of(whole, place)),
                Part::End => Some(month_of(whole, 2)),
                _ => None,
            };
        }
        if days <= 366 {
            return match self {
                Part::Start => Some(months(1, 1)),
                Part::End => Some(months(12, 1)),
                Part::Third(place) => Some(months(4 * place + 1, 4)),
                Part::Half(place) => Some(months(6 * place + 1, 6)),
                Part::Quarter(place) => Some(months(3 * place + 1, 3)),
                Part::Season(first) => Some(months(first, 3)),
                Part::MonthOfSeason(first, place) => Some(month_of(Stretch::month(year, first), place)),
                _ => None,
            };
        }
        let years = |from: i16, to: i16| Some(Stretch::years(year + from, year + to));
        match self {
            Part::Start | Part::Third(0) => years(0, 3),
            Part::Third(1) => years(4, 6),
            Part::End | Part::Third(_) => years(7, 9),
            Part::Half(place) => years(5 * i16::from(place), 5 * i16::from(place) + 4),
            _ => None,
        }
    }
}

/// The month that stands `place` months after the first of `season`.
fn month_of(season: Stretch, place: u8) -> Stretch {
    let (year, month, _) = season.from.plus_months(i32::from(place)).parts();
    Stretch::month(year, month)
}

/// The first or last `count` units of `whole`, if it has more of them.
fn counted_part(whole: Stretch, count: i32, unit: Unit, first: bool) -> Option<Stretch> {
    let after = |count: i32| match unit {
        Unit::Days => whole.from.plus(count),
        Unit::Weeks => whole.from.plus(7 * count),
        Unit::Months => whole.from.plus_months(count),
    };
    let before = |count: i32| match unit {
        Unit::Days => whole.to.plus(1 - count),
        Unit::Weeks => whole.to.plus(1 - 7 * count),
        Unit::Months => whole.to.plus(1).plus_months(-count),
    };
    let part = match first {
        true => Stretch { from: whole.from, to: after(count).plus(-1) },
        false => Stretch { from: before(count), to: whole.to },
    };
    (part.from >= whole.from && part.to <= whole.to).then_some(part)
}
