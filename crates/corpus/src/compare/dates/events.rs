//! Dates counted from an event: "two days before the invasion", "since the war began".
//!
//! Knows events by the words around a written day ("when the fleet invaded on March 3"); two phrases
//! name the same event when their main words share a stem and their names agree.
//! Does not guess: an event with two different days in the collection dates nothing.

use super::super::line::{Line, is_function_word};
use super::Reckoning;
use super::calendar::{Day, Stretch};
use super::reading::{Published, Reading, since};
use crate::compare::figures::small_number;

/// Words close to a written day.
pub(super) struct Event {
    day: Day,
    words: Vec<String>,
}

/// What a sentence with a written day may tell of an event.
pub(super) fn told(line: &Line, reading: &Reading) -> Option<Event> {
    const NEAR: usize = 8;
    if reading.stretch.from != reading.stretch.to || matches!(reading.reckoning, Reckoning::ArticleDate) {
        return None;
    }
    // "invaded on March 3": the day closes the clause that tells the event.
    if line.before(reading.from, 1) != "on" {
        return None;
    }
    let mut first = reading.from - 1;
    while first > 0 && reading.from - first <= NEAR && line.joined(first) {
        first -= 1;
    }
    let words = content(line, first, reading.from);
    (words.len() >= 2).then_some(Event { day: reading.stretch.from, words })
}

fn content(line: &Line, from: usize, to: usize) -> Vec<String> {
    (from..to)
        .map(|at| line.word(at))
        .filter(|word| word.len() > 3 && !is_function_word(word))
        .map(str::to_owned)
        .collect()
}

/// "two days before the invasion", "a day after the vote", when `events` say when that was.
pub(super) fn counted(line: &Line, events: &[Event], published: Option<Published>) -> Vec<Reading> {
    let at_word = |at: usize| {
        counted_at(line, at, events)
            .or_else(|| start_of_war(line, at, events, published))
            .or_else(|| end_of_era(line, at, published))
    };
    (0..line.words.len()).filter_map(at_word).collect()
}

/// A war that began longer ago is another war than the one an article calls "the war".
const ONE_WAR: i32 = 3 * 365;

/// "the start of the war", "the early days of the war", "since the war began": an invasion's day, when
/// the collection knows of one only.
fn start_of_war(line: &Line, at: usize, events: &[Event], published: Option<Published>) -> Option<Reading> {
    let war = |at: usize| {
        matches!(line.word(at), "war" | "invasion" | "fighting" | "hostilities" | "conflict")
            && line.joined(at)
    };
    let the = |at: usize| at + usize::from(line.word(at) == "the");
    let (to, days) = match (line.word(at), line.word(at + 1)) {
        ("start" | "beginning" | "outbreak" | "onset", "of") => (the(at + 2), 0),
        ("early" | "first" | "opening", "days") if line.word(at + 2) == "of" => (the(at + 3), 9),
        ("early" | "first" | "opening", "weeks") if line.word(at + 2) == "of" => (the(at + 3), 27),
        (_, "began" | "started") if line.before(at, 1) == "the" => (at, 0),
        _ => return None,
    };
    if !war(to) {
        return None;
    }
    let to = if to == at { at + 2 } else { to + 1 };
    let invades = |event: &&Event| {
        event.words.iter().any(|word| word.starts_with("invad") || word.starts_with("invas"))
    };
    let mut invasions = events.iter().filter(invades).map(|event| event.day);
    let day = invasions.next()?;
    let recent = published.is_none_or(|own| (0..ONE_WAR).contains(&own.days_since(day)));
    if !recent || invasions.any(|other| other != day) {
        return None;
    }
    let stretch = since(line, at, Stretch { from: day, to: day.plus(days) }, published);
    Some(Reading::new(at, to, stretch, Reckoning::OtherDate))
}

/// Ends that articles count from without a date, because every reader knows the year.
fn end_of_era(line: &Line, at: usize, published: Option<Published>) -> Option<Reading> {
    if !matches!(line.word(at), "end" | "collapse" | "fall" | "breakup" | "dissolution")
        || line.word(at + 1) != "of"
    {
        return None;
    }
    let first = at + 2 + usize::from(line.word(at + 2) == "the");
    let (year, length) = match (line.word(first), line.word(first + 1), line.word(first + 2)) {
        ("soviet", "union", _) | ("cold", "war", _) => (1991, 2),
        ("ussr", ..) => (1991, 1),
        ("world", "war", "ii" | "two") | ("second", "world", "war") => (1945, 3),
        ("berlin", "wall", _) => (1989, 2),
        _ => return None,
    };
    let stretch = since(line, at, Stretch::years(year, year), published);
    Some(Reading::new(at, first + length, stretch, Reckoning::OtherDate))
}

fn counted_at(line: &Line, at: usize, events: &[Event]) -> Option<Reading> {
    if line.word(at) == "eve" && line.word(at + 1) == "of" {
        return from_event(line, at, at + 2, -1, events);
    }
    let count = match line.word(at) {
        "a" | "an" | "the" => 1,
        word => small_number(word).or_else(|| word.parse().ok()).filter(|n| *n <= 400)?,
    };
    let days = match line.word(at + 1) {
        "day" | "days" => count,
        "week" | "weeks" => 7 * count,
        _ => return None,
    };
    let sign = match line.word(at + 2) {
        "before" => -1,
        "after" => 1,
        _ => return None,
    };
    from_event(line, at, at + 3, sign * days, events)
}

/// The day `days` after the event that the words from `first` on name.
fn from_event(line: &Line, at: usize, first: usize, days: i32, events: &[Event]) -> Option<Reading> {
    let mut to = first;
    while to < line.words.len() && to - first < 5 && (to == first || line.joined(to)) {
        if is_function_word(line.word(to))
            && !matches!(line.word(to), "the" | "its" | "his" | "their" | "of" | "a")
        {
            break;
        }
        to += 1;
    }
    let phrase = content(line, first, to);
    let day = day_of(&phrase, events)?;
    let to = to.max(first + 1).min(line.words.len());
    Some(Reading::new(at, to, Stretch::day(day.plus(days)), Reckoning::OtherDate))
}

/// The one day on which every event that fits `phrase` fell.
fn day_of(phrase: &[String], events: &[Event]) -> Option<Day> {
    if phrase.is_empty() {
        return None;
    }
    let mut days = events
        .iter()
        .filter(|event| phrase.iter().all(|word| event.words.iter().any(|other| akin(word, other))))
        .map(|event| event.day);
    let day = days.next()?;
    days.all(|other| other == day).then_some(day)
}

/// "invasion" and "invaded", "Russia" and "Russian": the longer part of the shorter word is the same.
fn akin(left: &str, right: &str) -> bool {
    let shared = left.chars().zip(right.chars()).take_while(|(a, b)| a == b).count();
    let shorter = left.chars().count().min(right.chars().count());
    left == right
        || (shared >= 4
            && shared + 4 > shorter
            && shared * 2 >= left.chars().count().max(right.chars().count()))
}
