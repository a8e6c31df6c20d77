//! Dates: when the texts say that something happened.
//!
//! Knows month and day names, years, and words that count from the article's own date.
//! Does not know when an event really happened; only what the article says.

mod calendar;
mod events;
mod feasts;
mod named;
mod part;
mod reading;
mod relative;
mod tense;
#[cfg(test)]
mod tests;

use self::reading::Published;
pub(super) use self::reading::day_number;
pub(super) use self::relative::DAYS;
use super::line::{Line, unowned};
use crate::article::{Article, Collection, Date};
use crate::gather::Gather as _;
use crate::order::Order as _;
use crate::quote::stretches::{Stretch, stretches};
use crate::span::{ArticleIndex, Span};

/// One date or range of dates that an article names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated {
    pub article: ArticleIndex,
    /// From 0.
    pub paragraph: u32,
    /// The words that date: "June 7", "last week".
    pub span: Span,
    /// The sentence around them: what is dated.
    pub event: Span,
    /// First and last day that the words can mean, as precise as they are; equal for one day, month or year.
    pub from: Date,
    pub to: Date,
    pub reckoning: Reckoning,
}

/// How words became a calendar date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reckoning {
    /// Day, month and year, or the year itself, stand in the text.
    Written,
    /// The year is the article's: "June 7" in an article of June 2022.
    ArticleYear,
    /// Counted from the article's own date: "last week".
    ArticleDate,
    /// Counted from another date that the collection gives: "two days before the invasion".
    OtherDate,
    /// Counted from the article's date in somebody's quoted words, which may be older: “It sank yesterday.”
    Quoted,
    /// Counted from the article's date, and how far the text doesn't say: "in recent weeks". One end is an estimate.
    Vague,
}

/// Every date the articles name, in reading order.
#[must_use]
pub fn dates(collection: &Collection) -> Vec<Dated> {
    let mut found = Vec::new();
    let mut events = Vec::new();
    for (index, article) in collection.indexed() {
        let mut own = Published::of(article);
        if let Some(published) = own.as_mut().filter(|published| published.is_coarse()) {
            Line::each(article, index, |line| published.narrow(&reading::read(line, Some(*published))));
        }
        let mut named = named::Named::default();
        let from = found.len();
        Line::each(article, index, |line| {
            let mut readings = reading::read(line, own);
            named.tell(line, &mut readings, own);
            for reading in readings {
                events.extend(events::told(line, &reading));
                found.push(dated(line, &reading, own));
            }
        });
        mark_quoted(&mut found[from..], &stretches(article));
    }
    for (index, article) in collection.indexed() {
        let own = Published::of(article);
        Line::each(article, index, |line| {
            found.extend(events::counted(line, &events, own).iter().map(|reading| dated(line, reading, own)));
        });
    }
    found.sort_by_key(|dated: &Dated| (dated.article, dated.span));
    found
}

/// Marks what counts from the article's date within `quoted`, both in reading order: the words may be older.
fn mark_quoted(dates: &mut [Dated], quoted: &[Stretch]) {
    for dated in dates.iter_mut().filter(|dated| dated.reckoning == Reckoning::ArticleDate) {
        let place = quoted.partition_point(|stretch| stretch.outer.start() <= dated.span.start());
        if quoted[..place].last().is_some_and(|stretch| dated.span.end() <= stretch.outer.end()) {
            dated.reckoning = Reckoning::Quoted;
        }
    }
}

/// The words of `line` that date by themselves: what stands there is no figure as well.
pub(super) fn spans(line: &Line, article: &Article) -> Vec<Span> {
    let readings = reading::read(line, Published::of(article));
    readings.iter().map(|reading| line.span_of(reading.from, reading.to)).collect()
}

fn dated(line: &Line, reading: &reading::Reading, published: Option<Published>) -> Dated {
    let (from, to) = match reading.days {
        true => (reading.stretch.from.date(), reading.stretch.to.date()),
        false => reading.stretch.dates(),
    };
    // "in December", told in January, has no year of its own and not the article's either.
    let of_article = published.is_some_and(|own| own.date.year() == from.year());
    let reckoning = match reading.reckoning {
        Reckoning::ArticleYear if !of_article => Reckoning::ArticleDate,
        reckoning => reckoning,
    };
    Dated {
        article: line.article,
        paragraph: line.paragraph,
        span: line.span_of(reading.from, reading.to),
        event: line.span,
        from,
        to,
        reckoning,
    }
}

/// One line of the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment<'a> {
    /// The article itself appeared.
    Published(ArticleIndex, Date),
    Told(&'a Dated),
}

/// Publications and dated events in time order; of equal dates the less precise comes first.
#[must_use]
pub fn timeline<'a>(collection: &Collection, dates: &'a [Dated]) -> Vec<Moment<'a>> {
    let published =
        collection.indexed().filter_map(|(at, article)| Some(Moment::Published(at, article.date?)));
    let mut moments: Vec<Moment<'a>> = published.chain(dates.iter().map(Moment::Told)).gather();
    moments.order_by_key(|moment| match moment {
        Moment::Published(article, date) => (*date, *date, article.0, 0),
        Moment::Told(dated) => (dated.from, dated.to, dated.article.0, 1 + dated.span.start()),
    });
    moments
}

pub(super) const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The month that a word names, 1 to 12. "May" and "March" are for the caller to doubt.
pub(super) fn month(word: &str) -> Option<u8> {
    let word = word.to_lowercase();
    let word = unowned(&word);
    let short = if word == "sept" { "sep" } else { word };
    let fits = |month: &&str| **month == *short || (short.len() == 3 && month.starts_with(short));
    MONTHS.iter().position(fits).and_then(|at| u8::try_from(at + 1).ok())
}
