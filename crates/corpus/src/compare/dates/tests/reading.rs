//! Days, months and years that are named, and the year that a month without one has.

use super::check;

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
    check("2022-06", "Closed from June 1 to August 31.", &["June 1 to August 31 = 2022-06-01..2022-08-31"]);
    check("2022-06", "Closed June 1-5.", &["June 1-5 = 2022-06-01..2022-06-05"]);
}

#[test]
fn days_share_their_month_and_months_their_year() {
    check("2022-06", "It rained on June 3 and 7.", &["June 3 = 2022-06-03", "7 = 2022-06-07"]);
    check("2022-06", "On June 3 and 7 boats sank.", &["June 3 = 2022-06-03"]);
    check("2022-06", "The night of 23–24 May.", &["23–24 May = 2022-05-23..2022-05-24"]);
    check("2022-06", "From 9 to 11 May 2021.", &["9 to 11 May 2021 = 2021-05-09..2021-05-11"]);
    check("2022-06", "From 1 July to 31 December.", &["1 July to 31 December = 2022-07-01..2022-12-31"]);
    check("2022-06", "Between late 2021 and March 2022.", &["late 2021 and March 2022 = 2021-09..2022-03"]);
    check("2022-06", "In December last year.", &["December last year = 2021-12"]);
    check("2022-06", "In 2001, 2006 and 2010.", &["2001 = 2001", "2006 = 2006", "2010 = 2010"]);
    check("2022-06", "On 3 and 9 May.", &["3 = 2022-05-03", "9 May = 2022-05-09"]);
    check("2022-06", "In November and January 2020.", &["November = 2019-11", "January 2020 = 2020-01"]);
    check(
        "2022-06",
        "From November 1 to January 5, 2020.",
        &["November 1 to January 5, 2020 = 2019-11-01..2020-01-05"],
    );
    check("2022-06", "Friday, 3 June, and 24.02.2022.", &["3 June = 2022-06-03", "24.02.2022 = 2022-02-24"]);
}

#[test]
fn decades_have_an_apostrophe_or_two_digits() {
    check(
        "2022-06",
        "In the 1980’s and the 1960's it rained.",
        &["1980’s = 1980..1989", "1960's = 1960..1969"],
    );
    check("2022-06", "In 1980’s storm it sank.", &["1980 = 1980"]);
    check("2022-06", "In the 90’s it rained, and in the ’80s.", &["90’s = 1990..1999", "80s = 1980..1989"]);
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
    check("2022-06-08", "Next up is the next round of votes in Orm on Saturday.", &["Saturday = 2022-06-11"]);
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
fn a_month_is_of_the_year_that_its_verb_looks_to() {
    check("2022-08-10", "Since sailing in October, she has rested.", &["October = 2021-10"]);
    check("2022-08-10", "The keeper resigned in October.", &["October = 2021-10"]);
    check("2022-08-10", "The keeper will resign in October.", &["October = 2022-10"]);
    check("2022-08-10", "She said the fair in October would be the last.", &["October = 2022-10"]);
    check("2022-12-01", "You might want to wait until May.", &["May = 2023-05"]);
    check(
        "2022-06",
        "The village echoes the “gale” warnings just before February’s invasion, keepers suggested.",
        &["February’s = 2022-02"],
    );
    check("2022-06-10", "She served until March.", &["March = 2022-03"]);
    check("2022-12-01", "In January, Vell will sail.", &["January = 2023-01"]);
    check("2022-02-01", "If a sailor wins in November, they sing.", &["November = 2022-11"]);
    check("2022-02-01", "She won the prize in November.", &["November = 2021-11"]);
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
fn a_share_is_no_year_and_a_level_has_one() {
    check(
        "2021-09-27",
        "Catches are to fall by 2030 to 32 percent below 2005 levels.",
        &["2030 = 2030", "2005 = 2005"],
    );
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
    check("2022-06-08", "It rained from Friday to Monday.", &["Friday to Monday = 2022-06-03..2022-06-06"]);
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
fn at_least_does_not_part_a_date() {
    check("2022-06-08", "The seal had leaked since at least December.", &["December = 2021-12"]);
    check("2022-06-08", "It dates back to at least 2017.", &["2017 = 2017"]);
    check("2022-06-08", "They sank at least 2017 boats.", &[]);
}

#[test]
fn a_month_is_gone_through_or_does_something() {
    check("2022-03-22", "They began March with 20 boats.", &["March = 2022-03"]);
    check("2022-11-22", "October brought a storm.", &["October = 2022-10"]);
    check("2022-11-22", "“October provided a storm,” Mara said.", &["October = 2022-10"]);
    check("2022-11-22", "They saw April leave. April is a captain.", &[]);
    check("2022-11-22", "They met October Vell. March Orm slept.", &[]);
}

#[test]
fn days_stand_in_rows_before_and_behind_their_month() {
    let day = "2022-06-08";
    check(day, "They met on 5, 6 and 7 May.", &["5 = 2022-05-05", "6 and 7 May = 2022-05-06..2022-05-07"]);
    check(day, "They met on May 5, 6 and 8.", &["May 5 = 2022-05-05", "6 = 2022-05-06", "8 = 2022-05-08"]);
    check(
        day,
        "On April 3 she came. On the 5th and 10th of May she left.",
        &["April 3 = 2022-04-03", "5th = 2022-05-05", "10th of May = 2022-05-10"],
    );
    check(day, "On May 5, 6 and 8 boats sank.", &["May 5 = 2022-05-05"]);
    check(day, "On May 5, 20 boats sank.", &["May 5 = 2022-05-05"]);
}

#[test]
fn a_day_may_be_of_last_year() {
    check("2016-10-02", "She began on June 16th of last year.", &["June 16th of last year = 2015-06-16"]);
    check(
        "2016-10-02",
        "She began on June 16 and sang last year.",
        &["June 16 = 2016-06-16", "last year = 2015"],
    );
}

#[test]
fn winter_months_without_a_verb_are_the_nearest() {
    let day = "2015-11-27";
    check(day, "Boats reserved in December and January.", &["December = 2015-12", "January = 2016-01"]);
    check(
        day,
        "Of 20 boats planned for December and January, 3 are new.",
        &["December = 2015-12", "January = 2016-01"],
    );
    check("2016-02-03", "It rained in December and January.", &["December = 2015-12", "January = 2016-01"]);
    check(day, "A 30-second song in early January.", &["early January = 2016-01-01..2016-01-10"]);
    check(day, "It sank in January.", &["January = 2015-01"]);
    check(day, "It was sold for March and sank.", &[]);
}

#[test]
fn a_day_that_follows_another_is_after_it() {
    check(
        "2016-06-13",
        "She had been scheduled to sing in Orm on Monday, followed by a song in Hask on Tuesday.",
        &["Monday = 2016-06-13", "Tuesday = 2016-06-14"],
    );
    check(
        "2016-06-15",
        "She sang on Monday, followed by a song on Tuesday.",
        &["Monday = 2016-06-13", "Tuesday = 2016-06-14"],
    );
}

#[test]
fn a_month_that_the_sentence_looks_back_on_was() {
    let day = "2016-08-01";
    check(day, "In an essay in December, she wrote a song.", &["December = 2015-12"]);
    check(day, "In November, Vell sang.", &["November = 2015-11"]);
    check(
        day,
        "Entering the last vote in October, Vell leads Orm by 20 counted nets.",
        &["October = 2016-10"],
    );
    check("2015-12-10", "On the eve of his rise to captain in March, Vell sang.", &["March = 2015-03"]);
    check(day, "In November, Vell said, he will sing.", &["November = 2016-11"]);
    check(day, "Vell came to Orm in October.", &["October = 2015-10"]);
    check(day, "Vell stayed to sail in October.", &["October = 2016-10"]);
    check(day, "As a September HGU summit nears, they slept.", &["September = 2016-09"]);
    check(day, "As a June Havoc song ends, they slept.", &[]);
}

#[test]
fn a_year_alone_may_be_compared() {
    let day = "2016-02-03";
    check(day, "The fair could not keep pace with 2008, when it rained.", &["2008 = 2008"]);
    check(day, "More boats lead heading into 2017.", &["2017 = 2017"]);
    check(day, "It was better than 2009.", &["2009 = 2009"]);
    check(day, "It sails in 2020 rather than 2018.", &["2020 = 2020", "2018 = 2018"]);
    check(day, "Compared with 2012, it rained.", &["2012 = 2012"]);
    check(day, "It fell compared with 2014 numbers.", &["2014 = 2014"]);
    for text in [
        "It sank with 2008 sailors.",
        "It carried more than 2009.",
        "It sailed into 2016 boats.",
        "It sank with 2000, all told.",
        "It was better than 2009 boats.",
    ] {
        check(day, text, &[]);
    }
}

#[test]
fn a_hyphen_stands_between_days_of_two_months() {
    let day = "2016-02-08";
    check(day, "It rained (Jan. 27-Feb. 1).", &["Jan. 27-Feb. 1 = 2016-01-27..2016-02-01"]);
    check(day, "It rained (Jan. 27-Feb.1).", &["Jan. 27-Feb.1 = 2016-01-27..2016-02-01"]);
    check(day, "It rained (Jan. 21-26).", &["Jan. 21-26 = 2016-01-21..2016-01-26"]);
}
