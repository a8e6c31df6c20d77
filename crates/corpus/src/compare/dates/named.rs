//! Dates counted from the date named just before: "a year earlier", "the night before", "on the 5th"; and
//! months of a year that opened the tale: "Eight years ago, she sailed in February."
//!
//! Knows one sentence and the one before it. Does not search further back: what a tale of several dates
//! counts from, words alone do not tell.

use super::super::line::Line;
use super::Reckoning;
use super::calendar::{Day, Stretch, shift_month};
use super::reading::{Published, Reading, day_number};
use super::tense::{self, Cue};
use crate::article::{Date, days_in};
use crate::compare::figures::small_number;

/// What the sentence before has named.
#[derive(Default)]
pub(super) struct Named {
    /// Its last date.
    last: Option<Stretch>,
    /// The past year that it opened with.
    year: Option<i16>,
}

impl Named {
    /// Mends and completes the dates of the next sentence.
    pub fn tell(&mut self, line: &Line, readings: &mut Vec<Reading>, published: Option<Published>) {
        if let Some(own) = published {
            self.year = self.of_that_year(line, readings, own);
        }
        let mut at = 0;
        while at < line.words.len() {
            if !may_count(line, at) {
                at += 1;
                continue;
            }
            let before = readings.iter().rev().find(|reading| reading.to <= at);
            let anchor = before.map(|reading| reading.stretch).or(self.last);
            // "for May 2021, just two months later" says twice when it was.
            let again = before.is_some_and(|reading| at - reading.to <= 1 && line.gap(reading.to) == ", ");
            let counted = anchor.filter(|_| !again).and_then(|anchor| counted(line, at, anchor));
            let counted = counted.filter(|counted| !passes(counted.stretch, anchor, published));
            at += 1;
            if let Some(counted) = counted {
                at = counted.to;
                readings.retain(|reading| reading.to <= counted.from || counted.to <= reading.from);
                let place = readings.partition_point(|reading| reading.from < counted.from);
                readings.insert(place, counted);
            }
        }
        self.last = readings.last().map(|reading| reading.stretch);
    }

    /// Gives months without a year the one that this or the last sentence opened with; returns this one's.
    fn of_that_year(&self, line: &Line, readings: &mut [Reading], own: Published) -> Option<i16> {
        let opening = readings.first().and_then(|first| opening_year(line, first, own));
        let year = opening.or(self.year)?;
        for reading in readings.iter_mut().filter(|reading| reading.reckoning == Reckoning::ArticleYear) {
            let cue = tense::view(line, reading.from).cue;
            // "In March, …" in the next sentence opens another tale.
            let told = opening.is_some() || reading.from > 2;
            let past = told && matches!(cue, Some(Cue::Back) | None);
            if past && reading.stretch.to.0 - reading.stretch.from.0 <= 31 {
                reading.stretch = reading.stretch.in_year(year);
                reading.reckoning = Reckoning::OtherDate;
            }
        }
        opening
    }
}

/// Whether a tale of the past was counted into the future: it counted from another date than the last.
fn passes(counted: Stretch, anchor: Option<Stretch>, published: Option<Published>) -> bool {
    let future = |stretch: Stretch| published.is_some_and(|own| own.days.to < stretch.from);
    future(counted) && !anchor.is_some_and(future)
}

/// "In 2008,", "Eight years ago," at the beginning of a sentence.
fn opening_year(line: &Line, first: &Reading, own: Published) -> Option<i16> {
    let (year, ..) = first.stretch.from.parts();
    let opens = first.from <= 2 && line.gap(first.to).starts_with(',');
    (opens && first.stretch == Stretch::years(year, year) && year < own.date.year()).then_some(year)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Day,
    Week,
    Month,
    Year,
}

/// Whether [`counted`] can find anything here: nearly no word is worth looking for its anchor.
fn may_count(line: &Line, at: usize) -> bool {
    matches!(line.word(at), "the" | "same")
        || matches!(line.word(at + 2), "earlier" | "later" | "before" | "after")
        || line.before(at, 1) == "the" && line.before(at, 2) == "on"
}

/// The date that the words from `at` on count from `anchor`.
fn counted(line: &Line, at: usize, anchor: Stretch) -> Option<Reading> {
    let (to, stretch) = some_later(line, at, anchor)
        .or_else(|| next_to(line, at, anchor))
        .or_else(|| same_of_last_year(line, at, anchor))
        .or_else(|| day_of_the_month(line, at, anchor))?;
    Some(Reading::new(at, to, stretch, Reckoning::OtherDate))
}

/// "two days earlier", "a month later", "a year before" where nothing follows that it is before.
fn some_later(line: &Line, at: usize, anchor: Stretch) -> Option<(usize, Stretch)> {
    let sign = match line.word(at + 2) {
        "earlier" if line.word(at + 3) != "than" => -1,
        "later" if line.word(at + 3) != "than" => 1,
        "before" if ends_clause(line, at + 3) => -1,
        "after" if ends_clause(line, at + 3) => 1,
        _ => return None,
    };
    let count = match line.word(at) {
        "a" | "an" => 1,
        word => small_number(word).or_else(|| word.parse().ok()).filter(|count| (1..=100).contains(count))?,
    };
    Some((at + 3, counted_from(anchor, sign * count, unit(line.word(at + 1))?)?))
}

/// "the night before", "the year after", "the next day", "the following month", "the previous year".
fn next_to(line: &Line, at: usize, anchor: Stretch) -> Option<(usize, Stretch)> {
    if line.word(at) != "the" || !line.joined(at + 1) || !line.joined(at + 2) {
        return None;
    }
    let (first, second) = (line.word(at + 1), line.word(at + 2));
    let (name, sign) = match (first, second) {
        (name, "before") if ends_clause(line, at + 3) => (name, -1),
        (name, "after") if ends_clause(line, at + 3) => (name, 1),
        ("previous" | "preceding", name) => (name, -1),
        ("following", name) => (name, 1),
        // "the next week" counts from the article.
        ("next", name @ ("day" | "morning" | "night" | "evening")) => (name, 1),
        _ => return None,
    };
    let and_a_half = line.word(at + 3) == "and" && line.word(at + 5) == "half";
    Some((at + 3, counted_from(anchor, sign, unit(name).filter(|_| !and_a_half)?)?))
}

/// "the same month last year", "the same period a year earlier"
fn same_of_last_year(line: &Line, at: usize, anchor: Stretch) -> Option<(usize, Stretch)> {
    let named = line.word(at) == "same" && matches!(line.word(at + 1), "month" | "period" | "quarter");
    let to = match (line.word(at + 2), line.word(at + 3), line.word(at + 4)) {
        ("last", "year", _) => at + 4,
        ("a", "year", "ago" | "earlier" | "before") => at + 5,
        _ => return None,
    };
    let months =
        is_whole_months(anchor) && (anchor.to.0 - anchor.from.0 <= 31 || line.word(at + 1) != "month");
    Some((to, counted_from(anchor, -1, Unit::Year).filter(|_| named && months)?))
}

/// "on the 5th" of the month named before.
fn day_of_the_month(line: &Line, at: usize, anchor: Stretch) -> Option<(usize, Stretch)> {
    let ordinal = line.words.get(at).is_some_and(|word| word.text.ends_with("th") && word.has_digit());
    if !ordinal || line.before(at, 1) != "the" || line.before(at, 2) != "on" || !ends_clause(line, at + 1) {
        return None;
    }
    let (first, last) = (anchor.from.parts(), anchor.to.parts());
    let day = Date::new(first.0, Some(first.1), Some(day_number(line, at)?))?;
    ((first.0, first.1) == (last.0, last.1)).then(|| (at + 1, Stretch::of(day)))
}

/// Whether no noun follows that the words before `at` could belong to.
fn ends_clause(line: &Line, at: usize) -> bool {
    const ON: [&str; 12] = ["and", "as", "at", "but", "by", "for", "from", "in", "on", "to", "when", "with"];
    !line.joined(at) || ON.contains(&line.word(at))
}

fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "day" | "days" | "night" | "morning" | "evening" | "afternoon" => Unit::Day,
        "week" | "weeks" => Unit::Week,
        "month" | "months" => Unit::Month,
        "year" | "years" => Unit::Year,
        _ => return None,
    })
}

/// `count` units from `anchor`; as coarse as its words, and `None` when the anchor is too coarse for them.
fn counted_from(anchor: Stretch, count: i32, unit: Unit) -> Option<Stretch> {
    let day = (anchor.from == anchor.to).then_some(anchor.from);
    let (year, month, _) = anchor.from.parts();
    let one_month = anchor == Stretch::month(year, month);
    match unit {
        Unit::Day => Some(Stretch::day(day?.plus(count))),
        Unit::Week => {
            let there: Day = day?.plus(7 * count);
            Some(Stretch { from: there.plus(-3), to: there.plus(3) })
        }
        Unit::Month => {
            let (year, month) = shift_month(year, month, count);
            (day.is_some() || one_month).then(|| Stretch::month(year, month))
        }
        Unit::Year => {
            let year = year + i16::try_from(count).ok()?;
            match day {
                Some(_) => Some(Stretch::years(year, year)),
                None => is_whole_months(anchor).then(|| anchor.in_year(year)),
            }
        }
    }
}

fn is_whole_months(stretch: Stretch) -> bool {
    let (year, month, day) = stretch.to.parts();
    stretch.from.parts().2 == 1 && day == days_in(year, month) && stretch.to.0 - stretch.from.0 <= 366
}
