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

use self::reading::Published;
pub(super) use self::relative::DAYS;
use super::line::Line;
use crate::article::{Article, Collection, Date};
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
        Line::each(article, index, |line| {
            let mut readings = reading::read(line, own);
            named.tell(line, &mut readings, own);
            for reading in readings {
                events.extend(events::told(line, &reading));
                found.push(dated(line, &reading, own));
            }
        });
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
    let mut moments: Vec<Moment<'a>> = published.chain(dates.iter().map(Moment::Told)).collect();
    moments.sort_by_key(|moment| match moment {
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
    let word = word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")).unwrap_or(&word);
    let short = if word == "sept" { "sep" } else { word };
    let fits = |month: &&str| **month == *short || (short.len() == 3 && month.starts_with(short));
    MONTHS.iter().position(fits).and_then(|at| u8::try_from(at + 1).ok())
}

#[cfg(test)]
mod tests {
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
    fn a_day_takes_the_year_of_its_article() {
        check("2022-06", "The drill began on June 7.", &["June 7 = 2022-06-07"]);
        check("2022-06", "On 7 June 2021 it rained.", &["7 June 2021 = 2021-06-07"]);
        check("2022-06", "Mara, on Sept. 11, 2001, sailed.", &["Sept. 11, 2001 = 2001-09-11"]);
        check("2022-01-10", "It sank on December 12.", &["December 12 = 2021-12-12"]);
        check("2022-12-10", "It will sail on January 5.", &["January 5 = 2023-01-05"]);
        check(
            "2022-06",
            "Between August 10 and August 23 it rained.",
            &["August 10 and August 23 = 2022-08-10..2022-08-23"],
        );
        check(
            "2022-06",
            "Closed from June 1 to August 31.",
            &["June 1 to August 31 = 2022-06-01..2022-08-31"],
        );
        check("2022-06", "Closed June 1-5.", &["June 1-5 = 2022-06-01..2022-06-05"]);
    }

    #[test]
    fn days_share_their_month_and_months_their_year() {
        check("2022-06", "It rained on June 3 and 7.", &["June 3 = 2022-06-03", "7 = 2022-06-07"]);
        check("2022-06", "On June 3 and 7 boats sank.", &["June 3 = 2022-06-03"]);
        check("2022-06", "The night of 23–24 May.", &["23–24 May = 2022-05-23..2022-05-24"]);
        check("2022-06", "From 9 to 11 May 2021.", &["9 to 11 May 2021 = 2021-05-09..2021-05-11"]);
        check("2022-06", "From 1 July to 31 December.", &["1 July to 31 December = 2022-07-01..2022-12-31"]);
        check(
            "2022-06",
            "Between late 2021 and March 2022.",
            &["late 2021 and March 2022 = 2021-09..2022-03"],
        );
        check("2022-06", "In December last year.", &["December last year = 2021-12"]);
        check("2022-06", "In 2001, 2006 and 2010.", &["2001 = 2001", "2006 = 2006", "2010 = 2010"]);
        check("2022-06", "On 3 and 9 May.", &["3 = 2022-05-03", "9 May = 2022-05-09"]);
        check("2022-06", "In November and January 2020.", &["November = 2019-11", "January 2020 = 2020-01"]);
        check(
            "2022-06",
            "From November 1 to January 5, 2020.",
            &["November 1 to January 5, 2020 = 2019-11-01..2020-01-05"],
        );
        check(
            "2022-06",
            "Friday, 3 June, and 24.02.2022.",
            &["3 June = 2022-06-03", "24.02.2022 = 2022-02-24"],
        );
    }

    #[test]
    fn words_name_a_part_of_a_month_a_year_or_a_decade() {
        check("2022-06", "By mid-2021.", &["mid-2021 = 2021-05..2021-08"]);
        check("2022-06", "In the summer of 2021.", &["summer of 2021 = 2021-06..2021-08"]);
        check("2022-06", "In the second half of 2021.", &["second half of 2021 = 2021-07..2021-12"]);
        check("2022-06", "In Q3 2021 it grew.", &["Q3 2021 = 2021-07..2021-09"]);
        check("2022-06", "In the first week of March.", &["first week of March = 2022-03-01..2022-03-07"]);
        check("2022-06", "By the end of May.", &["end of May = 2022-05-21..2022-05-31"]);
        check(
            "2022-06",
            "From late May to early June.",
            &["late May to early June = 2022-05-21..2022-06-10"],
        );
        check("2022-06", "In the mid-1990s.", &["mid-1990s = 1994..1996"]);
        check("2022-06-08", "Late last year.", &["last year = 2021-09..2021-12"]);
        check("2022-06", "At the end of the 2020 season.", &["2020 = 2020"]);
    }

    #[test]
    fn the_year_and_its_parts_are_the_articles() {
        check("2022-06-08", "It will open by year’s end.", &["year’s end = 2022-12"]);
        check("2022-06-08", "At the end of the year it will open.", &["end of the year = 2022-12"]);
        check("2022-06-08", "At the start of the year it rained.", &["start of the year = 2022-01"]);
        check("2022-06-08", "By the end of the month.", &["end of the month = 2022-06-21..2022-06-30"]);
        check("2022-06-08", "By the end of the week.", &["end of the week = 2022-06-10..2022-06-12"]);
        check("2022-06-08", "Late last week it rained.", &["last week = 2022-06-03..2022-06-05"]);
        check("2022-06-08", "Later in the week it rained.", &["Later in the week = 2022-06-08..2022-06-12"]);
        check("2022-06-08", "In the first half of the year.", &["first half of the year = 2022-01..2022-06"]);
        check(
            "2022-01-08",
            "They caught more in the last quarter of the year.",
            &["last quarter of the year = 2021-10..2021-12"],
        );
        check("2022-06-08", "It has rained since the end of last winter.", &["last winter = 2022-02"]);
        check(
            "2022-12-08",
            "In the first 10 months of the year it sank.",
            &["first 10 months of the year = 2022-01..2022-10"],
        );
        check(
            "2022-12-08",
            "The last two weeks of the year.",
            &["last two weeks of the year = 2022-12-18..2022-12-31"],
        );
    }

    #[test]
    fn a_part_may_be_counted_or_stand_apart() {
        check(
            "2022-06-08",
            "The first three months of 2021.",
            &["first three months of 2021 = 2021-01..2021-03"],
        );
        check(
            "2022-06-08",
            "The last two weeks of May.",
            &["last two weeks of May = 2022-05-18..2022-05-31"],
        );
        check("2022-06-08", "It sank early in 2021.", &["early in 2021 = 2021-01..2021-04"]);
        check("2022-06-08", "It sank late in May.", &["late in May = 2022-05-21..2022-05-31"]);
        check("2022-06-08", "It sails later in June.", &["later in June = 2022-06-08..2022-06-30"]);
        check("2022-06-08", "It sank earlier in June.", &["earlier in June = 2022-06-01..2022-06-08"]);
        check(
            "2022-06-08",
            "It sank three or four months ago.",
            &["three or four months ago = 2022-02..2022-03"],
        );
        check("2022-06-08", "It sank eight years ago this month.", &["eight years ago this month = 2014-06"]);
    }

    #[test]
    fn decades_have_an_apostrophe_or_two_digits() {
        check(
            "2022-06",
            "In the 1980’s and the 1960's it rained.",
            &["1980’s = 1980..1989", "1960's = 1960..1969"],
        );
        check("2022-06", "In 1980’s storm it sank.", &["1980 = 1980"]);
        check(
            "2022-06",
            "In the 90’s it rained, and in the ’80s.",
            &["90’s = 1990..1999", "80s = 1980..1989"],
        );
        check("2022-06", "It was in the 80s, and she is in her 70s.", &[]);
    }

    #[test]
    fn a_month_owns_what_stands_behind_it() {
        check("2022-06", "March's 20-point gap closed.", &["March's = 2022-03"]);
        check(
            "2022-06",
            "December’s global fair, and December's fair.",
            &["December’s = 2021-12", "December's = 2021-12"],
        );
        check("2022-06", "From March 30-April 4.", &["March 30-April 4 = 2022-03-30..2022-04-04"]);
        check("2022-06", "After May’s speech it rained, as in May's first days.", &["May's = 2022-05"]);
        check("2022-06-08", "They hope for a brighter tomorrow.", &[]);
        check("2022-06-08", "It is the fair of tomorrow; she sails tomorrow.", &["tomorrow = 2022-06-09"]);
        check("2022-06-08", "In the past 18 months it rained.", &["past 18 months = 2020-12-08..2022-06-08"]);
        check(
            "2022-06-08",
            "Next up is the next round of votes in Orm on Saturday.",
            &["Saturday = 2022-06-11"],
        );
        check("2022-06-08", "The upcoming debate in Orm on Saturday matters.", &["Saturday = 2022-06-11"]);
    }

    #[test]
    fn a_capital_after_a_month_may_be_a_name_of_the_month() {
        check("2022-06", "In early June Hask’s fleet sailed.", &["early June = 2022-06-01..2022-06-10"]);
        check("2022-06", "In March Hask sailed.", &["March = 2022-03"]);
        check("2022-06", "A book by April Havoc came to June Vell.", &[]);
    }

    #[test]
    fn months_and_years_stay_as_coarse_as_they_are() {
        check("2022-06", "She sailed this February.", &["February = 2022-02"]);
        check("2022-06", "In late May, she sailed.", &["late May = 2022-05-21..2022-05-31"]);
        check("2022-06", "Since 2020 it rains.", &["2020 = 2020-01..2022-06"]);
        check("2022-06", "The 2020 race, and the 1990s.", &["2020 = 2020", "1990s = 1990..1999"]);
        check("2022-06", "It may march on. April Havoc and Jun Ito may come.", &[]);
        check("2022-06", "Some 2000 boats of 2,020 cost $2015.", &[]);
    }

    #[test]
    fn relative_words_count_from_the_article() {
        check("2022-06-08", "She said Wednesday.", &["Wednesday = 2022-06-08"]);
        check("2022-06-08", "She came last week.", &["last week = 2022-05-30..2022-06-05"]);
        check("2022-06-08", "He spoke just last month.", &["last month = 2022-05"]);
        check("2022-06-08", "In recent days it rained.", &["recent days = 2022-06-03..2022-06-08"]);
        check("2022-06-08", "Two weeks ago it rained.", &["Two weeks ago = 2022-05-22..2022-05-28"]);
        check("2022-06-08", "Earlier this year it rained.", &["this year = 2022-01-01..2022-06-08"]);
        check("2022-06-08", "Over the next five years.", &["next five years = 2022-06-08..2027-06-08"]);
        check("2022-06-08", "It was the last day she sailed.", &[]);
        check("2022-06-08", "Over the last year it rained.", &["last year = 2021-06-08..2022-06-08"]);
        check("2022-06-08", "In the coming months.", &["coming months = 2022-06-08..2022-11-08"]);
        check("2022-06-08", "They have warned for months.", &["for months = 2022-01-08..2022-06-08"]);
        check("2022-06-08", "A few days ago it rained.", &["few days ago = 2022-06-03..2022-06-06"]);
        check("2022-06-08", "It will open in two weeks.", &["in two weeks = 2022-06-22"]);
        check(
            "2022-06-08",
            "They crossed it in two weeks, a fortnight ago.",
            &["a fortnight ago = 2022-05-22..2022-05-28"],
        );
        check("2022-06-08", "The report of 2020-08.", &["2020-08 = 2020-08"]);
        check("2022-06-08", "The day before yesterday.", &["day before yesterday = 2022-06-06"]);
        check("2022-06-08", "Since last week it rains.", &["last week = 2022-05-30..2022-06-08"]);
        check("2022-06-08", "She said it would rain Thursday.", &["Thursday = 2022-06-09"]);
        check("2022-06-08", "“It will not rain,” she said Monday.", &["Monday = 2022-06-06"]);
        check("", "She came last week, on June 7, in 2020.", &["2020 = 2020"]);
    }

    #[test]
    fn a_weekday_is_the_next_one_where_the_sentence_looks_ahead() {
        // A Friday.
        let day = "2022-06-03";
        let next = ["Tuesday = 2022-06-07"];
        check(day, "Mara walks the harbour ahead of Tuesday’s regatta.", &["Tuesday’s = 2022-06-07"]);
        check(day, "By the time the fair is over on Tuesday, we will be hoarse.", &next);
        check(day, "“The crew has a good chance to win on Tuesday.”", &next);
        check(day, "Ormland also holds its fair Tuesday.", &next);
        check(day, "The keeper speaks to the guild on Tuesday.", &next);
        check(day, "Sailors vote on Tuesday.", &next);
        check(day, "The vote is on Tuesday.", &next);
        check(day, "Vell plans to leave the island Tuesday.", &next);
        check(day, "The lantern will be lit on Tuesday.", &next);
        check(day, "On Tuesday, Vell will sail.", &next);
        check(day, "On Tuesday, Vell, who was ill, will sail.", &next);
        check(day, "She decided that on Tuesday, she will sail.", &next);
        check(day, "If the wind turns Tuesday, they sail.", &next);
        check("2022-06-06", "A storm threatens Tuesday’s vote.", &["Tuesday’s = 2022-06-07"]);
    }

    #[test]
    fn a_weekday_is_the_last_one_where_the_sentence_looks_back() {
        let day = "2022-06-03";
        let last = ["Tuesday = 2022-05-31"];
        check(day, "The boats will go to the sailors who won on Tuesday.", &last);
        check(day, "On Tuesday, Vell, who will retire, sang.", &last);
        check(day, "Tuesday’s storm will be remembered.", &["Tuesday’s = 2022-05-31"]);
        check(day, "The song she sang in Hask on Tuesday will be remembered.", &last);
        check(day, "She could have sailed Tuesday.", &last);
        check(day, "The pier closed due to the storm on Tuesday.", &last);
        check(day, "They will sail because of the attack in Hask on Tuesday.", &last);
        check(day, "She testified before a panel Tuesday.", &last);
        // Yesterday's name is seldom that of the day in six days' time.
        check(day, "She was set to sail on Thursday.", &["Thursday = 2022-06-02"]);
        check(day, "Vell holds a lantern on Thursday.", &["Thursday = 2022-06-02"]);
        // Its own day is today.
        check(day, "The lantern will be lit Friday.", &["Friday = 2022-06-03"]);
        check(day, "It will be lit next Friday.", &["Friday = 2022-06-10"]);
        check(day, "On Tuesday nights they sing, and every Friday.", &[]);
    }

    #[test]
    fn a_month_is_of_the_year_that_its_verb_looks_to() {
        check("2022-08-10", "Since sailing in October, she has rested.", &["October = 2021-10"]);
        check("2022-08-10", "The keeper resigned in October.", &["October = 2021-10"]);
        check("2022-08-10", "The keeper will resign in October.", &["October = 2022-10"]);
        check("2022-08-10", "She said the fair in October would be the last.", &["October = 2022-10"]);
        check("2022-12-01", "You might want to wait until May.", &["May = 2023-05"]);
        check("2022-06-10", "She served until March.", &["March = 2022-03"]);
        check("2022-12-01", "In January, Vell will sail.", &["January = 2023-01"]);
        check("2022-02-01", "If a sailor wins in November, they sing.", &["November = 2022-11"]);
        check("2022-02-01", "She won the prize in November.", &["November = 2021-11"]);
    }

    #[test]
    fn a_weekend_is_the_one_that_began_last() {
        // A Sunday, a Monday and a Wednesday.
        for day in ["2022-06-05", "2022-06-06", "2022-06-08"] {
            check(day, "It rained over the weekend.", &["weekend = 2022-06-04..2022-06-05"]);
        }
        check("2022-06-05", "They rowed all weekend.", &["weekend = 2022-06-04..2022-06-05"]);
        check("2022-06-06", "They rowed this weekend.", &["this weekend = 2022-06-04..2022-06-05"]);
        check("2022-06-06", "They rowed this past weekend.", &["past weekend = 2022-06-04..2022-06-05"]);
        check("2022-06-06", "They will row this weekend.", &["this weekend = 2022-06-11..2022-06-12"]);
        check("2022-06-08", "They will row over the weekend.", &["weekend = 2022-06-11..2022-06-12"]);
        check("2022-06-08", "They rowed the weekend before the fair.", &[]);
    }

    #[test]
    fn a_season_is_of_the_year_that_its_verb_looks_to() {
        check("2022-06-08", "The crew is hoarse heading into the fall.", &["the fall = 2022-09..2022-11"]);
        check("2022-06-08", "The fleet sailed in the fall.", &["the fall = 2021-09..2021-11"]);
        check("2022-06-08", "The fleet will sail in the spring.", &["the spring = 2023-03..2023-05"]);
        check("2022-06-08", "The keep was rebuilt in the winter.", &["the winter = 2021-12..2022-02"]);
        check("2022-01-08", "It froze this winter.", &["this winter = 2021-12..2022-02"]);
        check("2022-01-08", "It froze last winter.", &["last winter = 2020-12..2021-02"]);
        check("2022-06-08", "It froze last winter.", &["last winter = 2021-12..2022-02"]);
        check("2022-06-08", "After this fall in prices, since the fall of the keep.", &[]);
        check("2022-06-08", "They gathered this fall in Hask.", &["this fall = 2022-09..2022-11"]);
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

    #[test]
    fn a_month_before_a_noun_is_of_the_year_that_the_noun_tells() {
        check("2022-06-08", "The November elections are far.", &["November = 2022-11"]);
        check("2022-02-08", "She spoke of the November election.", &["November = 2022-11"]);
        check("2022-06-08", "He quoted her July speech.", &["July = 2021-07"]);
        check(
            "2022-12-01",
            "On Friday they will print the November fish report.",
            &["Friday = 2022-12-02", "November = 2022-11"],
        );
        check("2022-01-08", "It came up in a debate in December.", &["December = 2021-12"]);
        check("2022-06-08", "Since the Sept. 11 attacks.", &["Sept. 11 = 2001-09-11..2022-06-08"]);
        check("2022-06-08", "November’s crucial vote is far.", &["November’s = 2022-11"]);
        check("2022-06-08", "The April Vell cup, June’s boat, the May ally, a March on Hask.", &[]);
    }

    #[test]
    fn feasts_are_days() {
        check("2022-06-08", "It sank on Christmas Eve.", &["Christmas Eve = 2021-12-24"]);
        check("2022-12-08", "It will sail on Christmas Day.", &["Christmas Day = 2022-12-25"]);
        check("2022-01-08", "It sank on New Year’s Day.", &["New Year’s Day = 2022-01-01"]);
        check("2022-06-08", "On New Year’s Eve 2019 it sank.", &["New Year’s Eve 2019 = 2019-12-31"]);
        check("2022-12-08", "They sail before Christmas.", &["Christmas = 2022-12-25"]);
        check("2022-12-08", "They called Christmas a sham, the Christmas tree and every Christmas Eve.", &[]);
        check("2022-12-08", "After Thanksgiving, on Election Day.", &[]);
        check(
            "2022-06-08",
            "The Democrats of Hask rested over Thanksgiving.\nElection Day is near.\nOn Labor Day they will sing.",
            &["Thanksgiving = 2021-11-25", "Election Day = 2022-11-08", "Labor Day = 2022-09-05"],
        );
    }

    #[test]
    fn a_date_may_count_from_the_one_before() {
        let day = "2022-06-08";
        check(
            day,
            "It sank on May 3. Two days later, divers came.",
            &["May 3 = 2022-05-03", "Two days later = 2022-05-05"],
        );
        check(
            day,
            "It sank on Monday. The night before, it had rained.",
            &["Monday = 2022-06-06", "The night before = 2022-06-05"],
        );
        check(
            day,
            "The catch of May 2021 was half that of a year earlier.",
            &["May 2021 = 2021-05", "a year earlier = 2020-05"],
        );
        check(day, "She sailed in May and came back on the 5th.", &["May = 2022-05", "5th = 2022-05-05"]);
        check(
            day,
            "She sailed in 2014. The following year, she rested.",
            &["2014 = 2014", "The following year = 2015"],
        );
        check(
            day,
            "In May they caught more than in the same month last year.",
            &["May = 2022-05", "same month last year = 2021-05"],
        );
        check(day, "It sank in May 2021, just two months later.", &["May 2021 = 2021-05"]);
        check(day, "She was born in 2014. Twelve years later, she sailed.", &["2014 = 2014"]);
        // Nothing stands before, or it is no day, or something follows that it is before.
        check(day, "Two days later, divers came.", &[]);
        check(day, "It sank in May. Two days later, divers came.", &["May = 2022-05"]);
        check(day, "It sank on May 3. They sang the night before the storm.", &["May 3 = 2022-05-03"]);
        check(day, "It sank on May 3. Nobody slept. A day later, divers came.", &["May 3 = 2022-05-03"]);
    }

    #[test]
    fn a_year_that_opens_a_tale_is_that_of_its_months() {
        check(
            "2022-06-08",
            "Eight years ago, the fleet was small, having sailed in February. One storm was left: the one in early March.",
            &["Eight years ago = 2014", "February = 2014-02", "early March = 2014-03-01..2014-03-10"],
        );
        check(
            "2022-06-08",
            "In 2014, the fleet was small. It will sail in August.",
            &["2014 = 2014", "August = 2022-08"],
        );
        check(
            "2022-06-08",
            "In 2014, the fleet was small. In March, it was sold.",
            &["2014 = 2014", "March = 2022-03"],
        );
    }

    #[test]
    fn a_day_told_with_its_year_is_that_day_again() {
        let day = "2022-12-08";
        let told = "On May 3, 2019, the lantern fell. ";
        let check_after = |text: &str, expected: &[&str]| {
            let all: Vec<&str> =
                std::iter::once("May 3, 2019 = 2019-05-03").chain(expected.iter().copied()).collect();
            check(day, &format!("{told}{text}"), &all);
        };
        check_after("Nobody mended it.\nThe May 3 fall was told of.", &["May 3 = 2019-05-03"]);
        check_after("Divers came on May 14.", &["May 14 = 2019-05-14"]);
        check_after("(In May) it had rained.", &["May = 2019-05"]);
        check_after(
            "It was lit again in late June and went out on July 9 that year.",
            &["late June = 2022-06-21..2022-06-30", "July 9 that year = 2022-07-09"],
        );
        check(
            "2019-05-20",
            "On April 3, 2018, the lantern fell, and on May 3, 2018, it was lit. Between the April 3 fall and the May 3 feast, it was dark.",
            &[
                "April 3, 2018 = 2018-04-03",
                "May 3, 2018 = 2018-05-03",
                "April 3 = 2018-04-03",
                "May 3 = 2018-05-03",
            ],
        );
        // Too far from the tale, too near to the paper, or to come.
        check_after("Divers came on October 14.", &["October 14 = 2022-10-14"]);
        check_after("It will be lit on May 14.", &["May 14 = 2023-05-14"]);
        check_after("Nobody slept.\nNobody sailed.\nDivers came on May 14.", &["May 14 = 2022-05-14"]);
        check(
            "2022-06-08",
            &format!("{told}Divers came on May 14."),
            &["May 3, 2019 = 2019-05-03", "May 14 = 2022-05-14"],
        );
        check(
            day,
            "It sank in May 2019 and was raised on June 6 that year.",
            &["May 2019 = 2019-05", "June 6 that year = 2019-06-06"],
        );
    }

    #[test]
    fn that_day_is_the_one_just_named() {
        let day = "2022-06-08";
        let check_after = |text: &str, expected: &str| {
            check(day, &format!("It sank on May 3, 2019. {text}"), &["May 3, 2019 = 2019-05-03", expected]);
        };
        check_after("That day, nobody sang.", "That day = 2019-05-03");
        check_after("Nobody slept. Divers came that same day.", "that same day = 2019-05-03");
        check_after("Two boats left on the same day, both leaking.", "the same day = 2019-05-03");
        check_after("That month, she rested.", "That month = 2019-05");
        check_after("She rested later that year.", "that year = 2019");
        check_after("That same day in 2019, a mast broke.", "That same day in 2019 = 2019-05-03");
        check_after("On the eve of that voyage, it had rained.", "eve of that voyage = 2019-05-02");
        check_after("Two days before that, it had rained.", "Two days before that = 2019-05-01");
        check_after("It was raised the following March.", "the following March = 2020-03");
        check_after("It had been built the previous October.", "the previous October = 2018-10");
        check(
            day,
            "It sank on May 3 after a calm that had begun in June 2019. Two days later, divers came.",
            &["May 3 = 2022-05-03", "June 2019 = 2019-06", "Two days later = 2022-05-05"],
        );
        check(
            day,
            "From May to June 2019 they caught less than in the same period of 2014.",
            &["May to June 2019 = 2019-05..2019-06", "same period of 2014 = 2014-05..2014-06"],
        );
        for text in
            ["The same day that it sank, she sang.", "She knew that day will come.", "That day care is dear."]
        {
            check(day, &format!("It sank on May 3. {text}"), &["May 3 = 2022-05-03"]);
        }
    }

    #[test]
    fn yesterday_counts_from_the_day_when_it_was_said() {
        // A Friday.
        check(
            "2022-06-03",
            "“It sank yesterday,” Vell said on Tuesday.",
            &["yesterday = 2022-05-30", "Tuesday = 2022-05-31"],
        );
        check("2022-06-03", "“It sank yesterday,” Vell said.", &["yesterday = 2022-06-02"]);
        check(
            "2022-06-03",
            "Vell, who sank on Tuesday, said: “It rained yesterday.”",
            &["Tuesday = 2022-05-31", "yesterday = 2022-06-02"],
        );
    }

    #[test]
    fn a_weekday_may_be_a_day_that_was_named() {
        // A Friday.
        let day = "2022-06-03";
        check(
            day,
            "The fair opens on June 9. The keeper has invited Vell to sail on Thursday.",
            &["June 9 = 2022-06-09", "Thursday = 2022-06-09"],
        );
        check(
            day,
            "The fair opens on June 9. The keeper sailed on Thursday.",
            &["June 9 = 2022-06-09", "Thursday = 2022-06-02"],
        );
        check(
            day,
            "The fair opens on June 7. Vell on Tuesday night left Hask.",
            &["June 7 = 2022-06-07", "Tuesday = 2022-05-31"],
        );
        check(
            day,
            "Vell came to Hask on Wednesday. She will sail on Thursday.",
            &["Wednesday = 2022-06-01", "Thursday = 2022-06-02"],
        );
        check(day, "She will sail on Thursday.", &["Thursday = 2022-06-09"]);
    }

    #[test]
    fn next_is_of_the_week_to_come() {
        // A Wednesday, then a Tuesday.
        check("2022-06-08", "Next Friday the fair opens.", &["Friday = 2022-06-17"]);
        check("2022-06-07", "It opens next Monday.", &["Monday = 2022-06-13"]);
        check("2022-06-07", "It opens next Wednesday.", &["Wednesday = 2022-06-15"]);
        check("2022-06-07", "It opens this coming Friday.", &["Friday = 2022-06-10"]);
    }

    #[test]
    fn numbers_of_two_words_and_long_times() {
        let day = "2022-06-08";
        check(day, "Twenty-five years ago, it sank.", &["Twenty-five years ago = 1997"]);
        check(day, "It sank thirty-two days ago.", &["thirty-two days ago = 2022-05-07"]);
        check(day, "The fair opens in four weeks’ time.", &["in four weeks’ time = 2022-07-06"]);
        check(day, "They have warned for years, and sung for decades.", &[]);
        check(day, "They want a pier by the end of the decade.", &["end of the decade = 2029..2030"]);
        check(day, "By the end of the decade, they had sunk.", &[]);
        check(day, "Last Christmas they sang.", &["Christmas = 2021-12-25"]);
        check(day, "Between March and June Hask slept.", &["March and June = 2022-03..2022-06"]);
        check(
            "2022-08-08",
            "It must sail before the next keeper takes office in January, they said.",
            &["January = 2023-01"],
        );
        check(
            day,
            "The keeper, who had reigned since 1989, was deposed in 2019.",
            &["1989 = 1989", "2019 = 2019"],
        );
        check(day, "The keeper, who has reigned since 1989, sleeps.", &["1989 = 1989-01-01..2022-06-08"]);
    }

    #[test]
    fn a_coarse_article_is_no_older_than_what_it_tells() {
        check(
            "2024-08",
            "She came last week. It sank on August 23.",
            &["last week = 2024-08-12..2024-08-25", "August 23 = 2024-08-23"],
        );
        check(
            "2024-08",
            "She came last week. It sank between August 10 and August 23.",
            &["last week = 2024-08-12..2024-08-25", "August 10 and August 23 = 2024-08-10..2024-08-23"],
        );
    }

    #[test]
    fn a_day_can_be_counted_from_a_dated_event() {
        check(
            "2022-06",
            "When the corsairs invaded Hask on March 4, nobody slept.\nTwo days before the invasion, Mara phoned.\nA day after the wedding it rained.\nOn the eve of the invasion it rained.",
            &[
                "March 4 = 2022-03-04",
                "Two days before the invasion = 2022-03-02",
                "eve of the invasion = 2022-03-03",
            ],
        );
    }

    #[test]
    fn a_war_begins_with_the_one_invasion_that_is_dated() {
        let invaded = "When the corsairs invaded Hask on March 4, nobody slept.\n";
        let told = "March 4 = 2022-03-04";
        let text = |rest: &str| format!("{invaded}{rest}");
        check(
            "2022-06-01",
            &text("At the start of the war it rained."),
            &[told, "start of the war = 2022-03-04"],
        );
        check(
            "2022-06-01",
            &text("Since the war began, it rains."),
            &[told, "war began = 2022-03-04..2022-06-01"],
        );
        check(
            "2022-06-01",
            &text("In the early days of the invasion it rained."),
            &[told, "early days of the invasion = 2022-03-04..2022-03-13"],
        );
        let twice = text("They invaded Ormland on March 9.\nAt the start of the war it rained.");
        check("2022-06-01", &twice, &[told, "March 9 = 2022-03-09"]);
        check(
            "2022-06-01",
            "Since the end of the Soviet Union.",
            &["end of the Soviet Union = 1991-01-01..2022-06-01"],
        );
    }

    #[test]
    fn a_share_is_no_year_and_a_level_has_one() {
        check(
            "2021-09-27",
            "Catches are to fall by 2030 to 32 percent below 2005 levels.",
            &["2030 = 2030", "2005 = 2005"],
        );
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

    #[test]
    fn more_than_a_year_ago_was_before_that() {
        check("2022-06-08", "It sank over a year ago.", &["a year ago = 2020-06-08..2021-06-08"]);
        check("2022-06-08", "It sank more than two years ago.", &["two years ago = 2019-06-08..2020-06-08"]);
        check("2022-06-08", "They earned $7 million more than a year ago.", &["a year ago = 2021"]);
        check(
            "2022-06-08",
            "It sank less than three days ago.",
            &["three days ago = 2022-06-05..2022-06-08"],
        );
    }

    #[test]
    fn a_verb_of_a_vote_may_stand_far_away() {
        check(
            "2022-06-08",
            "The old sailors won’t by themselves decide about boats and nets of Orm in the guild’s first and only vote Tuesday.",
            &["Tuesday = 2022-06-14"],
        );
    }

    #[test]
    fn an_end_lies_behind_its_beginning() {
        check(
            "2022-09-30",
            "The season begins next Monday and ends in June.",
            &["Monday = 2022-10-03", "June = 2023-06"],
        );
        check(
            "2022-09-30",
            "The season begins in October and ends in June.",
            &["October = 2022-10", "June = 2023-06"],
        );
        check("2022-09-30", "The fair ended in June.", &["June = 2022-06"]);
    }

    #[test]
    fn days_of_the_week_may_be_a_range() {
        check(
            "2022-06-08",
            "They asked sailors Wednesday through Sunday.",
            &["Wednesday through Sunday = 2022-06-01..2022-06-05"],
        );
        check(
            "2022-06-08",
            "It rained from Friday to Monday.",
            &["Friday to Monday = 2022-06-03..2022-06-06"],
        );
        check(
            "2022-06-08",
            "The fair will run from Friday to Monday.",
            &["Friday to Monday = 2022-06-10..2022-06-13"],
        );
        check(
            "2022-06-08",
            "It was moved from Friday to Monday.",
            &["Friday = 2022-06-03", "Monday = 2022-06-06"],
        );
    }

    #[test]
    fn tonight_counts_from_the_speech() {
        check(
            "2022-06-08",
            "Mara spoke in Orm on Monday night.\n“Boats are here tonight,” she said.\nIt rained.\n“I sail tonight,” Vell said.",
            &["Monday = 2022-06-06", "tonight = 2022-06-06", "tonight = 2022-06-08"],
        );
    }

    #[test]
    fn at_least_does_not_part_a_date() {
        check("2022-06-08", "The seal had leaked since at least December.", &["December = 2021-12"]);
        check("2022-06-08", "It dates back to at least 2017.", &["2017 = 2017"]);
        check("2022-06-08", "They sank at least 2017 boats.", &[]);
    }
}
