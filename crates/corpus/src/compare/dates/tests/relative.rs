//! Words that count from the day of the article, and where a sentence looks back or ahead.

use super::check;

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
fn more_than_a_year_ago_was_before_that() {
    check("2022-06-08", "It sank over a year ago.", &["a year ago = 2020-06-08..2021-06-08"]);
    check("2022-06-08", "It sank more than two years ago.", &["two years ago = 2019-06-08..2020-06-08"]);
    check("2022-06-08", "They earned $7 million more than a year ago.", &["a year ago = 2021"]);
    check("2022-06-08", "It sank less than three days ago.", &["three days ago = 2022-06-05..2022-06-08"]);
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
fn today_with_a_capital_is_the_day_where_it_opens_a_sentence_alone() {
    check("2022-06-08", "Today, it is the storm that sinks boats.", &["Today = 2022-06-08"]);
    check("2022-06-08", "Harbour Today, a newspaper, slept.", &[]);
    check("2022-06-08", "Today Show guests slept.", &[]);
}

#[test]
fn what_has_gone_on_for_months_reaches_to_the_article() {
    let day = "2022-06-08";
    check(day, "For weeks, sailors have hoped.", &["For weeks = 2022-05-04..2022-06-08"]);
    check(day, "Vell’s been waiting for weeks.", &["for weeks = 2022-05-04..2022-06-08"]);
    check(day, "It rained for weeks now.", &["for weeks = 2022-05-04..2022-06-08"]);
    // It may be long over, or is to come.
    check(day, "It had rained for weeks.", &[]);
    check(day, "The guild left it alone for months.", &[]);
    check(day, "It will rain for weeks.", &[]);
}

#[test]
fn seasons_have_an_early_and_a_late_part() {
    let day = "2022-11-08";
    check(day, "By late summer, the fleet was sold.", &["late summer = 2022-08"]);
    check(day, "It sank in the early spring.", &["the early spring = 2022-03"]);
    check(day, "It will open in early spring.", &["early spring = 2023-03"]);
    check(day, "It was closed for most of the summer.", &["the summer = 2022-06..2022-08"]);
    check(day, "It sank in late summer 2021.", &["late summer 2021 = 2021-08"]);
    check(day, "It sank in the late fall of 2021.", &["late fall of 2021 = 2021-11"]);
    check(day, "She likes late summer storms.", &[]);
    check(day, "It sank in early fall in prices.", &[]);
}

#[test]
fn two_weeks_from_now_are_ahead() {
    let day = "2022-06-08";
    check(day, "She may sail two weeks from now.", &["two weeks from now = 2022-06-19..2022-06-25"]);
    check(day, "She may sail 30 years from now.", &["30 years from now = 2052"]);
    check(day, "She may sail two or three months from now.", &["three months from now = 2022-08..2022-09"]);
    check(day, "It is two miles from now on.", &[]);
}

#[test]
fn a_show_may_be_named_after_a_week() {
    let day = "2022-06-08";
    check(day, "She said so on “This Week” and on \"This Week With Mara Vell.\"", &[]);
    check(day, "“This week was long,” she said.", &["This week = 2022-06-06..2022-06-12"]);
    check(day, "She said on “Hask This Morning,” she slept.", &[]);
    check(day, "She slept this morning, she said.", &["this morning = 2022-06-08"]);
    check(day, "Boats Sink This Week", &["This Week = 2022-06-06..2022-06-12"]);
}

#[test]
fn what_leads_up_to_a_day_is_before_it() {
    check(
        "2022-06-10",
        "The guild spent more in the run-up to the voting kickoff on Monday.",
        &["Monday = 2022-06-13"],
    );
}

#[test]
fn a_vote_that_somebody_stands_before_is_to_come() {
    // A Saturday, and a Thursday.
    check(
        "2016-03-12",
        "Vell, whose seat is at stake in the vote on Tuesday, slept.",
        &["Tuesday = 2016-03-15"],
    );
    check(
        "2016-06-04",
        "He told of the storm that she is facing in Tuesday’s vote.",
        &["Tuesday’s = 2016-06-07"],
    );
    check("2016-03-11", "Orm is the fruit of her luck in the vote on Tuesday.", &["Tuesday = 2016-03-08"]);
    check(
        "2016-03-12",
        "Vell, whose seat was at stake in the vote on Tuesday, slept.",
        &["Tuesday = 2016-03-08"],
    );
    check(
        "2016-02-18",
        "The clash in a debate on Saturday, with many jokes, woke Orm.",
        &["Saturday = 2016-02-13"],
    );
    check("2016-06-17", "Until Monday’s call, both fleets were small.", &["Monday’s = 2016-06-13"]);
    check("2016-06-17", "Monday’s call will be heard.", &["Monday’s = 2016-06-13"]);
}

#[test]
fn somebodys_last_year_is_not_the_articles() {
    check("2022-06-08", "He hosted it in 2008, his last year in office.", &["2008 = 2008"]);
    check("2022-06-08", "She hosted it in her last year.", &[]);
    check("2022-06-08", "They met her last year.", &["last year = 2021"]);
    check("2022-06-08", "They met her; last year, it rained.", &["last year = 2021"]);
    check(
        "2022-06-08",
        "For the last five or six years it rained.",
        &["last five or six years = 2016-06-08..2022-06-08"],
    );
    check("2022-06-08", "Some months ago, she slept.", &["Some months ago = 2022-01-08..2022-04-08"]);
}

#[test]
fn how_long_something_takes_is_no_day() {
    let day = "2022-06-08";
    check(day, "She doesn’t think it will sink in a week.", &[]);
    check(day, "It will sink in a week.", &["in a week = 2022-06-15"]);
    check(day, "They have sung for months or years.", &[]);
}

#[test]
fn the_next_week_begins_today() {
    let day = "2022-06-08";
    check(day, "Over the next week, it will rain.", &["next week = 2022-06-08..2022-06-15"]);
    check(day, "It will rain in the next year.", &["next year = 2022-06-08..2023-06-08"]);
    check(day, "It will rain next week.", &["next week = 2022-06-13..2022-06-19"]);
    check(day, "In next week’s vote, all vote.", &["next week’s = 2022-06-13..2022-06-19"]);
}

#[test]
fn today_may_be_nowadays() {
    let day = "2022-06-08";
    for text in [
        "Anyone today who sails is bold.",
        "It is the oldest boat in the world today.",
        "They are older today than when they came.",
        "Even today, it rains.",
        "She told how they came to where they are today.",
        "She is the best captain in the fleet today.",
        "But too many boats today still sink.",
    ] {
        check(day, text, &[]);
    }
    for text in [
        "They came to the country today.",
        "She told them today.",
        "The old guild today praised boats.",
        "The guild meets today.",
        "“The boats are here today,” she said.",
    ] {
        check(day, text, &["today = 2022-06-08"]);
    }
}

#[test]
fn what_is_yet_to_be_done_is_ahead() {
    // A Tuesday.
    let day = "2022-06-07";
    check(day, "Vell wrote a song, to be sung Wednesday in Orm.", &["Wednesday = 2022-06-08"]);
    check(day, "Vell wrote an address to be delivered on Friday.", &["Friday = 2022-06-10"]);
    check(day, "Vell wanted to be heard on Friday.", &["Friday = 2022-06-03"]);
    check(day, "A boat was found to be stuck on Friday.", &["Friday = 2022-06-03"]);
}

#[test]
fn months_ago_are_no_fewer_than_two() {
    let day = "2022-06-08";
    check(day, "Months ago, it sank.", &["Months ago = 2022-01-08..2022-04-08"]);
    check(day, "It sank hours ago, or years ago.", &[]);
    check(day, "It sank six months ago.", &["six months ago = 2021-12"]);
}

#[test]
fn a_show_may_be_named_after_a_day() {
    // A Wednesday.
    let day = "2022-06-08";
    check(day, "She said so on “Hask News Sunday,” and slept.", &[]);
    check(day, "“It sank on Sunday,” she said.", &["Sunday = 2022-06-05"]);
}
