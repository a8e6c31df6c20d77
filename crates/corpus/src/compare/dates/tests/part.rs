//! Parts of a week, a month, a year or a decade.

use super::check;

#[test]
fn words_name_a_part_of_a_month_a_year_or_a_decade() {
    check("2022-06", "By mid-2021.", &["mid-2021 = 2021-05..2021-08"]);
    check("2022-06", "In the summer of 2021.", &["summer of 2021 = 2021-06..2021-08"]);
    check("2022-06", "In the second half of 2021.", &["second half of 2021 = 2021-07..2021-12"]);
    check("2022-06", "In Q3 2021 it grew.", &["Q3 2021 = 2021-07..2021-09"]);
    check("2022-06", "In the first week of March.", &["first week of March = 2022-03-01..2022-03-07"]);
    check("2022-06", "By the end of May.", &["end of May = 2022-05-21..2022-05-31"]);
    check("2022-06", "From late May to early June.", &["late May to early June = 2022-05-21..2022-06-10"]);
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
    check("2022-06-08", "The last two weeks of May.", &["last two weeks of May = 2022-05-18..2022-05-31"]);
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
fn a_month_has_a_first_and_a_last_day() {
    check("2022-06-08", "It closed on the last day of May.", &["last day of May = 2022-05-31"]);
    check(
        "2022-06-08",
        "It opened on the first day of March 2021.",
        &["first day of March 2021 = 2021-03-01"],
    );
    check("2022-06-08", "In the past fortnight it rained.", &["past fortnight = 2022-05-25..2022-06-08"]);
}
