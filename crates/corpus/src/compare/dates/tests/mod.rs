//! Sentences and the dates in them, by what reads them; here what becomes of all dates.

mod events;
mod named;
mod part;
mod reading;
mod relative;

use super::*;
use crate::compare::line::tests::collection;

/// Each date as "words = from..to", or "words = date".
fn check(published: &str, text: &str, expected: &[&str]) {
    let mut collection = collection(&[text]);
    collection.articles[0].date = Date::parse(published);
    let found: Vec<String> = dates(&collection)
        .iter()
        .map(|dated| {
            let words = collection.articles[0].slice(dated.span);
            let to = if dated.from == dated.to { String::new() } else { format!("..{}", dated.to) };
            format!("{words} = {}{to}", dated.from)
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn a_year_that_is_not_the_articles_is_counted_from_it() {
    let how = |published: &str, text: &str| {
        let mut collection = collection(&[text]);
        collection.articles[0].date = Date::parse(published);
        dates(&collection)[0].reckoning
    };
    assert_eq!(how("2022-06-08", "It sank in May."), Reckoning::ArticleYear);
    assert_eq!(how("2022-01-08", "It sank in December."), Reckoning::ArticleDate);
    assert_eq!(how("2022-01-08", "It sank in December 2021."), Reckoning::Written);
}

/// How the dates of a text of 8 June 2022 are reckoned.
fn reckonings(text: &str) -> Vec<Reckoning> {
    let mut collection = collection(&[text]);
    collection.articles[0].date = Date::parse("2022-06-08");
    dates(&collection).iter().map(|dated| dated.reckoning).collect()
}

#[test]
fn what_counts_in_a_quotation_may_be_older() {
    use Reckoning::{ArticleDate, OtherDate, Quoted, Written};
    assert_eq!(reckonings("“It sank yesterday,” she said."), [Quoted]);
    assert_eq!(reckonings("She sang. “It sank last week.\nIt sank in 2020."), [Quoted, Written]);
    assert_eq!(reckonings("“Boats sink,” she said yesterday. “Not all.”"), [ArticleDate]);
    // When it was said is told.
    assert_eq!(reckonings("Vell said on Wednesday: “It sank yesterday.”"), [ArticleDate, OtherDate]);
    assert_eq!(reckonings("Vell said on Monday: “It sank yesterday.”"), [ArticleDate, OtherDate]);
}

#[test]
fn how_far_some_words_reach_is_not_told() {
    let reckoning = |text: &str| {
        let mut collection = collection(&[text]);
        collection.articles[0].date = Date::parse("2022-06-08");
        dates(&collection)[0].reckoning
    };
    for vague in [
        "In recent weeks it rained.",
        "They have warned for months.",
        "A few days ago it rained.",
        "It will rain in the coming days.",
    ] {
        assert_eq!(reckoning(vague), Reckoning::Vague, "{vague}");
    }
    for told in
        ["It rained in the past three weeks.", "It rained a couple of months ago.", "It rained last week."]
    {
        assert_eq!(reckoning(told), Reckoning::ArticleDate, "{told}");
    }
}

#[test]
fn the_timeline_mixes_publications_and_events() {
    let mut collection = collection(&["It sank on June 7.", "It sank in May."]);
    for article in &mut collection.articles {
        article.date = Date::parse("2022-06-01");
    }
    let dates = dates(&collection);
    let order: Vec<String> = timeline(&collection, &dates)
        .iter()
        .map(|moment| match moment {
            Moment::Published(article, date) => format!("published {} {date}", article.0),
            Moment::Told(dated) => format!("told {} {}", dated.article.0, dated.from),
        })
        .collect();
    assert_eq!(
        order,
        ["told 1 2022-05", "published 0 2022-06-01", "published 1 2022-06-01", "told 0 2022-06-07"]
    );
}
