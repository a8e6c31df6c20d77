//! Dates and numbers as the interface's language writes them; the browser knows how (Intl).

use super::words::words;
use crate::address::Language;
use corpus::article::Date;
use js_sys::{Object, Reflect};
use std::cell::RefCell;

thread_local! {
    /// Intl takes longer for one date than everything else that is drawn for a hit.
    static WRITTEN: RefCell<Vec<(Language, Date, String)>> = const { RefCell::new(Vec::new()) };
}

/// "7 June 2022", "June 2022" or "2022": as precise as it is known.
#[must_use]
pub fn date(date: Date) -> String {
    let language = words().language;
    WRITTEN.with_borrow_mut(|written| {
        let known = written.iter().find(|known| known.0 == language && known.1 == date);
        if let Some((_, _, text)) = known {
            return text.clone();
        }
        let text = write(date);
        written.push((language, date, text.clone()));
        text
    })
}

fn write(date: Date) -> String {
    let options = Object::new();
    let set = |name: &str, value: &str| {
        let _ = Reflect::set(&options, &name.into(), &value.into());
    };
    set("timeZone", "UTC");
    set("year", "numeric");
    if date.month().is_some() {
        set("month", "long");
    }
    if date.day().is_some() {
        set("day", "numeric");
    }
    let day = js_sys::Date::new(&0.into());
    let month = i32::from(date.month().unwrap_or(1)) - 1;
    day.set_utc_full_year_with_month_date(
        date.year().unsigned_abs().into(),
        month,
        date.day().unwrap_or(1).into(),
    );
    day.to_locale_date_string(words().tag, &options).into()
}

/// "3,700".
#[must_use]
pub fn number(number: usize) -> String {
    // No language groups these.
    if number < 1000 {
        return number.to_string();
    }
    decimal(number as f64)
}

/// "99.1".
#[must_use]
pub fn decimal(number: f64) -> String {
    js_sys::Number::from(number).to_locale_string(words().tag).into()
}
