//! Days that have a name of their own: feasts, and what is counted from an event.

use super::check;

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
