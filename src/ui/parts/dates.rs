//! A range of dates as two fields; both may stay open.

use crate::browser;
use crate::signals::untrack;
use crate::ui::html::{Child, View, el};
use crate::ui::words::words;
use corpus::article::Date;

type Range = (Option<Date>, Option<Date>);

/// The fields follow `range`; choosing a date calls `choose` with the new one.
pub fn dates(
    range: impl Fn() -> Range + Copy + 'static,
    choose: impl Fn(Option<Date>, Option<Date>) + Copy + 'static,
) -> View {
    let w = words();
    let from = move || printed(range().0, false);
    let until = move || printed(range().1, true);
    el("fieldset")
        .set("class", "facet dates")
        .child(el("legend").child(w.published))
        .child(
            el("label").child(w.from).child(
                el("input[type=date]").prop("value", from).on("change", move |event| {
                    choose(Date::parse(&browser::value(&event)), untrack(range).1)
                }),
            ),
        )
        .child(
            el("label").child(w.until).child(
                el("input[type=date]").prop("value", until).on("change", move |event| {
                    choose(untrack(range).0, Date::parse(&browser::value(&event)))
                }),
            ),
        )
        .view()
}

/// A date field holds whole days: the first or the last of a month or year.
fn printed(date: Option<Date>, last: bool) -> String {
    let Some(date) = date else { return String::new() };
    let month = date.month().unwrap_or(if last { 12 } else { 1 });
    let end = if last { corpus::article::days_in(date.year(), month) } else { 1 };
    format!("{:04}-{month:02}-{:02}", date.year(), date.day().unwrap_or(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_begins_with_its_first_day_and_ends_with_its_last() {
        let date = Date::parse("2024-02");
        assert_eq!(printed(date, false), "2024-02-01");
        assert_eq!(printed(date, true), "2024-02-29");
        assert_eq!(printed(None, true), "");
    }
}
