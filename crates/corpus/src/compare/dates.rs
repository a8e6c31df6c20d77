//! Dates: when the texts say that something happened.
//!
//! Knows month and day names, years, and words that count from the article's own date.
//! Does not know when an event really happened; only what the article says.

use crate::article::{Collection, Date};
use crate::span::{ArticleIndex, Span};
use serde::{Deserialize, Serialize};

/// One date or range of dates that an article names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reckoning {
    /// Day, month and year, or the year itself, stand in the text.
    Written,
    /// The year is the article's: "June 7" in an article of June 2022.
    ArticleYear,
    /// Counted from the article's own date: "last week".
    ArticleDate,
    /// Counted from another date that the same article gives: "two days before the invasion".
    OtherDate,
}

/// Every date the articles name, in reading order.
#[must_use]
pub fn dates(collection: &Collection) -> Vec<Dated> {
    let _ = collection;
    Vec::new()
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
    let mut moments: Vec<Moment<'a>> = published.chain(dates.iter().map(Moment::Told)).collect();
    moments.sort_by_key(|moment| match moment {
        Moment::Published(article, date) => (*date, *date, article.0, 0),
        Moment::Told(dated) => (dated.from, dated.to, dated.article.0, 1 + dated.span.start()),
    });
    moments
}
