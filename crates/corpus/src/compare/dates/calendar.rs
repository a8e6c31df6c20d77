//! Days as numbers, so that "two days before" can be counted.
//!
//! Knows the Gregorian calendar and whole weeks, months and years. Does not know words.

use crate::article::{Date, days_in};

/// Days since 0000-03-01, which makes leap days fall at the end of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Day(pub i32);

/// First and last day of a stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub from: Day,
    pub to: Day,
}

impl Day {
    pub fn new(year: i16, month: u8, day: u8) -> Self {
        // The year begins in March; before it, five-month cycles of 153 days repeat.
        let (year, month) = (i32::from(year), i32::from(month));
        let year = if month <= 2 { year - 1 } else { year };
        let month = (month + 9) % 12;
        let days = (153 * month + 2) / 5 + i32::from(day) - 1;
        Self(365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + days)
    }

    /// Year, month and day.
    pub fn parts(self) -> (i16, u8, u8) {
        // A first guess by the mean year is at most one year off.
        let mut year =
            i32::try_from((i64::from(self.0) * 400).div_euclid(146_097)).expect("days of four-digit years");
        let start = |year: i32| Day::new(i16::try_from(year).unwrap_or(i16::MAX), 3, 1);
        while start(year + 1) <= self {
            year += 1;
        }
        while start(year) > self {
            year -= 1;
        }
        let mut rest = self.0 - start(year).0;
        let (mut month, mut year) = (3u8, i16::try_from(year).unwrap_or(i16::MAX));
        loop {
            let length = i32::from(days_in(year, month));
            if rest < length {
                return (year, month, u8::try_from(rest + 1).expect("a day of a month"));
            }
            rest -= length;
            month += 1;
            if month == 13 {
                (month, year) = (1, year + 1);
            }
        }
    }

    /// 0 is Monday.
    pub fn weekday(self) -> u8 {
        // 0000-03-01 was a Wednesday.
        u8::try_from((self.0 + 2).rem_euclid(7)).expect("less than 7")
    }

    pub fn plus(self, days: i32) -> Self {
        Self(self.0 + days)
    }

    /// The same day `months` later, or the last one of a shorter month.
    pub fn plus_months(self, months: i32) -> Self {
        let (year, month, day) = self.parts();
        let (year, month) = shift_month(year, month, months);
        Self::new(year, month, day.min(days_in(year, month)))
    }

    pub fn date(self) -> Date {
        let (year, month, day) = self.parts();
        Date::new(year, Some(month), Some(day)).expect("a counted day is a calendar day")
    }
}

/// The month `by` months after `month` of `year`.
pub(super) fn shift_month(year: i16, month: u8, by: i32) -> (i16, u8) {
    let months = i32::from(year) * 12 + i32::from(month) - 1 + by;
    let year = i16::try_from(months.div_euclid(12)).unwrap_or(i16::MAX);
    (year, u8::try_from(months.rem_euclid(12) + 1).expect("1 to 12"))
}

impl Stretch {
    pub fn day(day: Day) -> Self {
        Self { from: day, to: day }
    }

    pub fn month(year: i16, month: u8) -> Self {
        Self { from: Day::new(year, month, 1), to: Day::new(year, month, days_in(year, month)) }
    }

    pub fn years(first: i16, last: i16) -> Self {
        Self { from: Day::new(first, 1, 1), to: Day::new(last, 12, 31) }
    }

    pub fn of(date: Date) -> Self {
        match (date.month(), date.day()) {
            (Some(month), Some(day)) => Self::day(Day::new(date.year(), month, day)),
            (Some(month), None) => Self::month(date.year(), month),
            _ => Self::years(date.year(), date.year()),
        }
    }

    /// The same days of another year.
    pub fn in_year(self, year: i16) -> Self {
        let own = self.from.parts().0;
        let months = 12 * (i32::from(year) - i32::from(own));
        Self { from: self.from.plus_months(months), to: self.to.plus_months(months) }
    }

    /// From the beginning of this to the end of `other`.
    pub fn until(self, other: Self) -> Self {
        Self { from: self.from.min(other.from), to: self.to.max(other.to) }
    }

    /// As dates no more precise than needed: whole months and years are named as such.
    pub fn dates(self) -> (Date, Date) {
        let (first, last) = (self.from.parts(), self.to.parts());
        let whole_months = first.2 == 1 && last.2 == days_in(last.0, last.1);
        let whole_years = whole_months && first.1 == 1 && last.1 == 12;
        let date = |day: Day, parts: (i16, u8, u8)| {
            let coarse = if whole_years {
                Date::new(parts.0, None, None)
            } else if whole_months {
                Date::new(parts.0, Some(parts.1), None)
            } else {
                None
            };
            coarse.unwrap_or_else(|| day.date())
        };
        (date(self.from, first), date(self.to, last))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_survive_counting_and_reading() {
        let mut day = Day::new(1896, 1, 1);
        while day.parts().0 < 2110 {
            let (year, month, number) = day.parts();
            assert_eq!(Day::new(year, month, number), day);
            assert!(Date::new(year, Some(month), Some(number)).is_some());
            day = day.plus(1);
        }
    }

    #[test]
    fn weekdays_and_months_are_those_of_the_calendar() {
        assert_eq!(Day::new(2022, 6, 7).weekday(), 1);
        assert_eq!(Day::new(2000, 2, 29).weekday(), 1);
        assert_eq!(Day::new(2024, 1, 31).plus_months(1).date().to_string(), "2024-02-29");
        assert_eq!(Day::new(2024, 1, 31).plus_months(-2).date().to_string(), "2023-11-30");
        assert_eq!(shift_month(2022, 1, -1), (2021, 12));
    }

    #[test]
    fn whole_months_and_years_are_named_as_such() {
        let show = |stretch: Stretch| {
            let (from, to) = stretch.dates();
            format!("{from}/{to}")
        };
        assert_eq!(show(Stretch::month(2024, 2)), "2024-02/2024-02");
        assert_eq!(show(Stretch::years(2020, 2021)), "2020/2021");
        assert_eq!(
            show(Stretch::month(2024, 2).until(Stretch::day(Day::new(2024, 3, 5)))),
            "2024-02-01/2024-03-05"
        );
    }
}
