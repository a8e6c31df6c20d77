//! Feasts and other days that a calendar names: "Christmas Eve", "New Year’s Day", "Labor Day".
//!
//! Knows days that every reader can tell without their date. Does not know those that countries or
//! churches keep on different days, as Independence Day and Easter.

use super::super::line::{Line, is_function_word};
use super::Reckoning;
use super::calendar::{Day, Stretch};
use super::reading::{Published, Reading, since, year_after};
use super::tense::{self, Cue};

/// How a feast's day is found in a year.
#[derive(Clone, Copy)]
enum Rule {
    /// Month and day.
    On(u8, u8),
    /// Of a month, weekday (0 is Monday) and the first day it can fall on. American.
    American(u8, u8, u8),
    /// The Tuesday after the first Monday of November, every other year. American.
    Election,
}

// In days.
const SOON: i32 = 45;
const LATELY: i32 = 200;

const FEASTS: &[(&[&str], Rule)] = &[
    (&["boxing", "day"], Rule::On(12, 26)),
    (&["christmas", "day"], Rule::On(12, 25)),
    (&["christmas", "eve"], Rule::On(12, 24)),
    (&["christmas"], Rule::On(12, 25)),
    (&["election", "day"], Rule::Election),
    (&["halloween"], Rule::On(10, 31)),
    (&["labor", "day"], Rule::American(9, 0, 1)),
    (&["memorial", "day"], Rule::American(5, 0, 25)),
    (&["new", "year", "day"], Rule::On(1, 1)),
    (&["new", "year", "eve"], Rule::On(12, 31)),
    (&["thanksgiving", "day"], Rule::American(11, 3, 22)),
    (&["thanksgiving"], Rule::American(11, 3, 22)),
    (&["valentine", "day"], Rule::On(2, 14)),
    (&["veterans", "day"], Rule::On(11, 11)),
];

/// The feast that the words from `at` on name.
pub(super) fn feast(line: &Line, at: usize, published: Option<Published>) -> Option<Reading> {
    let word = line.words.get(at).filter(|word| word.is_capitalised())?;
    let names = |names: &[&str]| {
        word.folded == names[0]
            && (1..names.len()).all(|i| line.word(at + i) == names[i] && line.joined(at + i))
    };
    let (name, rule) = FEASTS.iter().find(|(name, _)| names(name))?;
    let next = at + name.len();
    let previous = line.before(at, 1);
    // "a Christmas tree", "a Hask Christmas": only a preposition makes one word a day.
    let placed =
        ["after", "at", "before", "by", "for", "last", "next", "on", "over", "since", "this", "until"];
    let alone = placed.contains(&previous) && (!line.joined(next) || is_function_word(line.word(next)));
    // "every Election Day", "Ormland Election Day"; but "Last Christmas" opens a sentence.
    let named = at > 0
        && line.joined(at)
        && line.words[at - 1].is_capitalised()
        && !is_function_word(previous)
        && !matches!(previous, "last" | "next");
    let another = named || matches!(previous, "a" | "an" | "any" | "each" | "every" | "long" | "most");
    if another || name.len() == 1 && !alone {
        return None;
    }
    let american = !matches!(rule, Rule::On(..));
    if american && !is_american(line, at) {
        return None;
    }
    let (year, to) = year_after(line, next);
    if let Some(year) = year {
        return Some(Reading::new(at, to, Stretch::day(rule.day_of(year)?), Reckoning::Written));
    }
    let own = published?;
    let day = rule.near(line, at, own.days.from)?;
    Some(Reading::new(at, next, since(line, at, Stretch::day(day), published), Reckoning::ArticleDate))
}

/// Whether the article's readers keep American feasts. It is searched only where one is named.
fn is_american(line: &Line, at: usize) -> bool {
    ["Republicans", "Democrats", "GOP"]
        .iter()
        .any(|party| line.text_before(at).contains(party) || line.text_after(at).contains(party))
}

impl Rule {
    fn day_of(self, year: i16) -> Option<Day> {
        let weekday_from = |month, day, weekday: i32| {
            let first = Day::new(year, month, day);
            first.plus((weekday - i32::from(first.weekday())).rem_euclid(7))
        };
        match self {
            Rule::On(month, day) => Some(Day::new(year, month, day)),
            Rule::American(month, weekday, first) => Some(weekday_from(month, first, i32::from(weekday))),
            Rule::Election => (year % 2 == 0).then(|| weekday_from(11, 1, 0).plus(1)),
        }
    }

    /// The last or the next one, as the sentence looks to it; the nearer one where nothing tells.
    fn near(self, line: &Line, at: usize, today: Day) -> Option<Day> {
        let year = today.parts().0;
        let last = (year - 2..=year).rev().filter_map(|year| self.day_of(year)).find(|day| *day <= today)?;
        let next = (year..=year + 2).filter_map(|year| self.day_of(year)).find(|day| *day >= today)?;
        let (past, to_come) = (today.0 - last.0, next.0 - today.0);
        let nearer = to_come < past;
        let view = tense::view(line, at);
        let ahead = match (line.before(at, 1), view.cue) {
            ("last", _) => false,
            ("next", _) => true,
            // "By Election Day, he was ahead": in one of many years.
            (_, Some(Cue::Back)) if matches!(self, Rule::Election) && past > LATELY => {
                if view.close || at <= 2 || matches!(line.before(at, 1), "after" | "by") {
                    return None;
                }
                true
            }
            // A feast of the season is seldom that of last year.
            (_, Some(Cue::Back)) => to_come < SOON && past > LATELY && !view.close,
            (_, Some(Cue::Ahead | Cue::Present)) => true,
            (_, Some(Cue::Before) | None) => nearer,
        };
        Some(if ahead { next } else { last })
    }
}
