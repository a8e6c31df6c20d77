//! Words that count from a date named before.

use super::check;

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
fn tonight_counts_from_the_speech() {
    check(
        "2022-06-08",
        "Mara spoke in Orm on Monday night.\n“Boats are here tonight,” she said.\nIt rained.\n“I sail tonight,” Vell said.",
        &["Monday = 2022-06-06", "tonight = 2022-06-06", "tonight = 2022-06-08"],
    );
}

#[test]
fn what_was_so_by_a_month_goes_on_from_the_date_before() {
    let day = "2024-06-08";
    check(
        day,
        "The keep fell in January 1991; by December it was sold.",
        &["January 1991 = 1991-01", "December = 1991-12"],
    );
    check(
        day,
        "The keep fell in November 1991 and was sold by March.",
        &["November 1991 = 1991-11", "March = 1992-03"],
    );
    check(
        day,
        "She came in 2023; the guild left by the end of April.",
        &["2023 = 2023", "end of April = 2023-04-21..2023-04-30"],
    );
    check(
        day,
        "The keep fell in January 1991. By June, it was sold.",
        &["January 1991 = 1991-01", "June = 1991-06"],
    );
    // Another tale, or a plan.
    check(day, "She came in 2021 and left in March.", &["2021 = 2021", "March = 2024-03"]);
    check(day, "She came in 2021 and has until July to leave.", &["2021 = 2021", "July = 2024-07"]);
    check(day, "It opened in 2021 and will close by July.", &["2021 = 2021", "July = 2024-07"]);
    check(day, "The 2021 fair was sold by April.", &["2021 = 2021", "April = 2024-04"]);
    check(day, "She came in 2021. By April, the guild slept.", &["2021 = 2021", "April = 2024-04"]);
}

#[test]
fn a_couple_of_years_later_counts_from_the_year_before() {
    check(
        "2022-06-08",
        "She came in 1999. And a couple of years later, she left.",
        &["1999 = 1999", "couple of years later = 2001"],
    );
}

#[test]
fn a_day_later_goes_on_behind_and() {
    check(
        "2022-06-08",
        "It sank on Monday, and a day later it rained.",
        &["Monday = 2022-06-06", "a day later = 2022-06-07"],
    );
}

#[test]
fn a_month_after_a_coming_one_is_of_that_year() {
    let day = "2016-09-08";
    check(
        day,
        "She would sail in January 2017 and come back in November.",
        &["January 2017 = 2017-01", "November = 2017-11"],
    );
    check(
        day,
        "She will sail in October and in January 2017.",
        &["October = 2016-10", "January 2017 = 2017-01"],
    );
}

#[test]
fn that_fall_is_of_the_year_before() {
    let day = "2022-06-08";
    check(
        day,
        "She won the vote of 2012. She broke the truce that fall and slept.",
        &["2012 = 2012", "that fall = 2012-09..2012-11"],
    );
    check(day, "She won the vote of 2012. She saw the boats that fall and sank.", &["2012 = 2012"]);
}

#[test]
fn the_previous_weekend_is_that_before_the_day() {
    check(
        "2016-08-27",
        "She left on Aug. 17 after the floods of the previous weekend.",
        &["Aug. 17 = 2016-08-17", "the previous weekend = 2016-08-13..2016-08-14"],
    );
}

#[test]
fn an_old_text_tells_of_its_own_days() {
    let day = "2016-10-04";
    check(
        day,
        "A paper praised Vell in 1995. “Orm honoured Mara Vell yesterday,” the article read.",
        &["1995 = 1995"],
    );
    check(
        day,
        "A paper praised Vell in 1995. “Orm honoured me yesterday,” said Vell.",
        &["1995 = 1995", "yesterday = 2016-10-03"],
    );
    check(
        day,
        "It rained in May. “It sank yesterday,” the report said.",
        &["May = 2016-05", "yesterday = 2016-10-03"],
    );
}

#[test]
fn last_night_counts_from_the_speech() {
    check(
        "2022-06-08",
        "Vell said on Monday, “It sank last night.”",
        &["Monday = 2022-06-06", "last night = 2022-06-05"],
    );
}
