//! Dates and numbers as the interface's language writes them.
//!
//! The browser knows that too (Intl), but takes twenty to forty milliseconds for the first date and a megabyte of memory.

use super::words::words;
use corpus::article::Date;
use corpus::compare::export;

/// "7 June 2022", "June 2022" or "2022": as precise as it is known.
#[must_use]
pub fn date(date: Date) -> String {
    let w = words();
    let mut text = String::new();
    if let Some(month) = date.month() {
        if let Some(day) = date.day() {
            text += &day.to_string();
            text += w.after_day;
        }
        text += w.months.split(' ').nth(usize::from(month) - 1).unwrap_or_default();
        text.push(' ');
    }
    text + &date.year().to_string()
}

/// "3,700".
#[must_use]
pub fn number(number: usize) -> String {
    grouped(&number.to_string())
}

/// "1,250.5" and "0.333", to a thousandth.
#[must_use]
pub fn decimal(value: f64) -> String {
    let text = export::decimal(value.abs());
    let sign = if value < 0.0 { "−" } else { "" };
    match text.split_once('.') {
        None => sign.to_owned() + &grouped(&text),
        Some((whole, part)) => format!("{sign}{}{}{part}", grouped(whole), words().before_tenths),
    }
}

fn grouped(digits: &str) -> String {
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text += words().between_thousands;
        }
        text.push(digit);
    }
    text
}

/// "99.1" for 991 tenths, "99" for 990.
#[must_use]
pub fn tenths(tenths: usize) -> String {
    decimal(tenths as f64 / 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::Language;
    use crate::ui::words::speak;

    #[test]
    fn dates_are_as_precise_as_they_are_known() {
        let dates = ["2022-06-07", "2022-12", "1987"].map(|text| Date::parse(text).unwrap());
        speak(Language::English);
        assert_eq!(dates.map(date), ["7 June 2022", "December 2022", "1987"]);
        speak(Language::German);
        assert_eq!(dates.map(date), ["7. Juni 2022", "Dezember 2022", "1987"]);
    }

    #[test]
    fn thousands_are_grouped() {
        speak(Language::English);
        assert_eq!([0, 999, 3700, 12_345_678].map(number), ["0", "999", "3,700", "12,345,678"]);
        assert_eq!([991, 990, 12_345].map(tenths), ["99.1", "99", "1,234.5"]);
        assert_eq!(
            [1250.5, 80_000.0, 1.0 / 3.0, -196.0].map(decimal),
            ["1,250.5", "80,000", "0.333", "−196"]
        );
        speak(Language::German);
        assert_eq!(number(3700), "3.700");
        assert_eq!(tenths(991), "99,1");
        assert_eq!(decimal(1250.5), "1.250,5");
    }
}
