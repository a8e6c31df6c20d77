//! Filters: which articles and which of their words a reader wants to search.

use crate::article::Date;
use crate::quote::SpeakerIndex;
use std::fmt;

/// What the facets have selected; an empty value filters nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filters {
    /// Any of these sources.
    pub sources: Vec<String>,
    /// Only this speaker's words.
    pub speaker: Option<SpeakerIndex>,
    pub dates: Option<DateRange>,
    /// Only words inside quotes.
    pub in_quotes: bool,
}

impl Filters {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A stretch of time, both ends included, each as precise as it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateRange {
    pub from: Option<Date>,
    pub to: Option<Date>,
}

impl DateRange {
    /// Reads `2022`, `2022-06`, `2022-06..2024`, `2022..` and `..2024-08-10`; also `2022-6`, `2022/06`, `2020-2021`, and a dash or
    /// three dots between two dates.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let years = || {
            text.split_once('-').filter(|(from, to)| from.len() == 4 && to.len() == 4 && !to.contains('-'))
        };
        let Some((from, to)) = text.split_once("..").or_else(|| text.split_once('–')).or_else(years) else {
            let date = date(text)?;
            return Some(Self { from: Some(date), to: Some(date) });
        };
        let end = |text: &str| if text.is_empty() { Some(None) } else { date(text).map(Some) };
        let range = Self { from: end(from)?, to: end(to.trim_start_matches('.'))? };
        (range.from.is_some() || range.to.is_some()).then_some(range)
    }

    /// Whether something dated `date` may lie in this stretch. "June 2022" may lie in "7 June 2022".
    #[must_use]
    pub fn holds(&self, date: Date) -> bool {
        self.from.is_none_or(|from| last_day(date) >= first_day(from))
            && self.to.is_none_or(|to| first_day(date) <= last_day(to))
    }
}

/// A date whose month and day may have one digit.
fn date(text: &str) -> Option<Date> {
    let mut digits = String::new();
    for (at, part) in text.split(['-', '/']).enumerate() {
        digits.push_str(if at > 0 { "-" } else { "" });
        digits.push_str(if part.len() == 1 { "0" } else { "" });
        digits.push_str(part);
    }
    Date::parse(&digits)
}

impl fmt::Display for DateRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let side = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
        if self.from == self.to {
            write!(f, "{}", side(self.from))
        } else {
            write!(f, "{}..{}", side(self.from), side(self.to))
        }
    }
}

fn first_day(date: Date) -> (i16, u8, u8) {
    (date.year(), date.month().unwrap_or(1), date.day().unwrap_or(1))
}

fn last_day(date: Date) -> (i16, u8, u8) {
    (date.year(), date.month().unwrap_or(12), date.day().unwrap_or(31))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(range: &str, inside: &[&str], outside: &[&str]) {
        let range = DateRange::parse(range).expect(range);
        for date in inside {
            assert!(range.holds(Date::parse(date).expect(date)), "{date} in {range}");
        }
        for date in outside {
            assert!(!range.holds(Date::parse(date).expect(date)), "{date} not in {range}");
        }
    }

    #[test]
    fn a_range_holds_dates_of_any_precision() {
        check("2022", &["2022", "2022-06", "2022-12-31"], &["2021-12-31", "2023"]);
        check("2022-06", &["2022-06-07", "2022"], &["2022-07"]);
        check("2022-06..2024", &["2022-06", "2023-01-01", "2024-12"], &["2022-05-31", "2025"]);
        check("2022-06..", &["2022-06-01", "2030"], &["2021"]);
        check("..2022-06", &["1999", "2022-06-30"], &["2022-07-01"]);
        check("2022-6-7", &["2022-06-07"], &["2022-06-08"]);
        check("2022/06", &["2022-06-07"], &["2022-07"]);
        check("2020-2021", &["2020", "2021-12"], &["2019", "2022"]);
        check("2020...2021", &["2020", "2021-12"], &["2019", "2022"]);
        check("2022-06–2022-8", &["2022-06", "2022-08-31"], &["2022-05", "2022-09"]);
    }

    #[test]
    fn what_is_no_date_is_no_range() {
        for text in ["", "..", "soon", "2022-13", "2022..soon", "22", "2022-", "2022-0", "2022--6"] {
            assert_eq!(DateRange::parse(text), None, "{text}");
        }
    }
}
