//! Dates counted from the article's own: "on Wednesday", "last week", "in recent days", "two weeks ago".
//!
//! Knows words that need no other date than the day the article appeared. Does not know months and years
//! that are named; that is `reading`.

use super::super::line::Line;
use super::calendar::{Day, Stretch, shift_month};
use super::named::is_quoted;
use super::reading::{Published, Reading, day_number, since};
use super::tense::{self, Cue};
use super::{Reckoning, month, part};
use crate::compare::figures::small_number;

/// Words that count from the article's own date.
pub(super) fn relative(line: &Line, at: usize, published: Published) -> Option<Reading> {
    let own = published.days;
    if let Some(reading) = part_of_the(line, at, published) {
        return Some(reading);
    }
    let first = relative_to(line, at, own.from)?;
    let last = relative_to(line, at, own.to)?;
    // A future stretch may pass the article's date; a past one can't, however coarse the date is.
    let past = first.1.to <= own.from;
    let mut stretch = first.1.until(last.1);
    if past {
        stretch.to = stretch.to.min(own.to);
    }
    let stretch = since(line, at, stretch, Some(published));
    let reckoning = if is_vague(line, at, first.0) { Reckoning::Vague } else { Reckoning::ArticleDate };
    Some(Reading::new(at, first.0, stretch, reckoning))
}

/// "recent weeks", "a few days ago": several, and no number says how many.
fn is_vague(line: &Line, from: usize, to: usize) -> bool {
    let several = |at: usize| matches!(line.word(at), "days" | "weeks" | "months" | "years" | "decades");
    let number = |at: usize| {
        let word = &line.words[at];
        word.has_digit() || word.folded == "couple" || small_number(&word.folded).is_some()
    };
    (from..to).any(several) && !(from..to).any(number)
}

/// "the end of the year", "the first ten months of the year", "later in the week", "by year's end".
fn part_of_the(line: &Line, at: usize, published: Published) -> Option<Reading> {
    let today = published.days.from;
    if line.word(at) == "year" && line.word(at + 1) == "end" {
        let placed = matches!(line.before(at, 1), "by" | "at" | "before" | "until" | "through" | "since");
        let year = Stretch::years(published.date.year(), published.date.year());
        let end = last_year_s(line, at, part::Part::End.of(year).filter(|_| placed)?, today);
        return Some(Reading::new(at, at + 2, end, Reckoning::ArticleDate));
    }
    if line.before(at, 1) != "the" || !line.joined(at) {
        return None;
    }
    let the = at - 1;
    if line.word(at) == "decade" {
        return end_of_the_decade(line, the, today);
    }
    let whole = calendar_unit(line.word(at), 0, today)?;
    let (from, stretch) = match (line.before(the, 2), line.before(the, 1)) {
        ("later", "in") => (the - 2, Stretch { from: today, to: whole.to }),
        ("earlier", "in") => (the - 2, Stretch { from: whole.from, to: today }),
        _ => {
            let (from, part) = part::before(line, the)?;
            (from, last_year_s(line, from, part.of(whole)?, today))
        }
    };
    let stretch = since(line, from, stretch, Some(published));
    Some(Reading::new(from, at + 1, stretch, Reckoning::ArticleDate))
}

/// "by the end of the decade": whether the tens belong to it, writers disagree.
fn end_of_the_decade(line: &Line, the: usize, today: Day) -> Option<Reading> {
    let from = the.checked_sub(2).filter(|_| line.before(the, 1) == "of" && line.before(the, 2) == "end")?;
    let placed = line.before(from, 1) == "the" && matches!(line.before(from, 2), "before" | "by" | "until");
    // "By the end of the decade, she was rich": of the decade told of.
    if !placed || tense::view(line, from).cue == Some(Cue::Back) {
        return None;
    }
    let last = today.parts().0 / 10 * 10 + 9;
    Some(Reading::new(from, the + 2, Stretch::years(last, last + 1), Reckoning::ArticleDate))
}

/// "raised more in the third quarter of the year", told in January: that of last year.
fn last_year_s(line: &Line, at: usize, part: Stretch, today: Day) -> Stretch {
    let view = tense::view(line, at);
    // A verb behind the date is of it where the date opens the sentence.
    let past = view.cue == Some(Cue::Back) && (view.close || at <= 2);
    let later = part.from.0 - today.0;
    if past && later > 31 { part.in_year(part.from.parts().0 - 1) } else { part }
}

/// The week, month or year `by` units from today's.
fn calendar_unit(unit: &str, by: i32, today: Day) -> Option<Stretch> {
    let (year, month, _) = today.parts();
    Some(match unit {
        "week" => {
            let monday = today.plus(7 * by - i32::from(today.weekday()));
            Stretch { from: monday, to: monday.plus(6) }
        }
        "month" => {
            let (year, month) = shift_month(year, month, by);
            Stretch::month(year, month)
        }
        "year" => {
            let year = year + i16::try_from(by).expect("-1 to 1");
            Stretch::years(year, year)
        }
        _ => return None,
    })
}

/// The same for an article of one known day; also the word after what was read.
fn relative_to(line: &Line, at: usize, today: Day) -> Option<(usize, Stretch)> {
    day_word(line, at, today)
        .or_else(|| week_day(line, at, today))
        .or_else(|| this_last_next(line, at, today))
        .or_else(|| the_season(line, at, today))
        .or_else(|| recent(line, at, today))
        .or_else(|| for_long(line, at, today))
        .or_else(|| ago(line, at, today))
        .or_else(|| from_now(line, at, today))
}

fn day_word(line: &Line, at: usize, today: Day) -> Option<(usize, Stretch)> {
    let days = match (line.word(at), line.word(at + 1)) {
        ("day", "before") if line.word(at + 2) == "yesterday" => {
            return Some((at + 3, Stretch::day(today.plus(-2))));
        }
        ("day", "after") if line.word(at + 2) == "tomorrow" => {
            return Some((at + 3, Stretch::day(today.plus(2))));
        }
        ("yesterday", _) => -1,
        ("last", "night") => return Some((at + 2, Stretch::day(today.plus(-1)))),
        ("today", _) if !line.words[at].is_possessive() && is_the_day(line, at) => 0,
        ("tonight", _) => 0,
        ("this", "morning" | "afternoon" | "evening") if !is_title(line, at) => {
            return Some((at + 2, Stretch::day(today)));
        }
        ("tomorrow", _) if !line.words[at].is_possessive() && !is_future(line, at) => 1,
        _ => return None,
    };
    Some((at + 1, Stretch::day(today.plus(days))))
}

/// "today", "Today, it sank": a capital anywhere else is a newspaper's or a show's.
fn is_the_day(line: &Line, at: usize) -> bool {
    (!line.words[at].is_capitalised() || at == 0 && line.gap(at + 1) == ", ") && !is_nowadays(line, at)
}

/// "anyone today who sails", "in the world today", "older today than then", "even today", "where they are today"
fn is_nowadays(line: &Line, at: usize) -> bool {
    let [near, further, furthest] = [1, 2, 3].map(|back| line.before(at, back));
    let within = match further {
        "in" => matches!(near, "america" | "politics" | "society"),
        "the" | "this" | "our" => near == "world" || near == "country" && further != "the",
        _ => false,
    };
    let than = line.word(at + 1) == "than" && line.word(at + 2) != "yesterday";
    let state = matches!(near, "are" | "is") && matches!(furthest, "as" | "than" | "what" | "where" | "who");
    matches!(near, "anybody" | "anyone" | "even" | "still")
        || within
        || than
        || state
        || is_of_no_verb(line, at)
}

/// "the boats of today", "the best captain in the fleet today": no verb says that it was on a day or will be. What is quoted was
/// said on one.
fn is_of_no_verb(line: &Line, at: usize) -> bool {
    let told = tense::view(line, at).cue.is_some() || tense::is_past_behind(line, at);
    at > 0 && !told && !is_quoted(line, at)
}

/// "a brighter tomorrow", "the fair of tomorrow": the time to come.
fn is_future(line: &Line, at: usize) -> bool {
    const WISHED: &[&str] = &[
        "better",
        "bold",
        "bolder",
        "brighter",
        "cleaner",
        "different",
        "freer",
        "golden",
        "greener",
        "happier",
        "healthier",
        "new",
        "peaceful",
        "prosperous",
        "richer",
        "safer",
        "stronger",
    ];
    let before = line.before(at, 1);
    matches!(before, "of" | "a" | "the" | "our" | "their") || WISHED.contains(&before)
}

/// The days of the week, folded.
pub const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// "Wednesday", "from Monday to Friday".
fn week_day(line: &Line, at: usize, today: Day) -> Option<(usize, Stretch)> {
    let by = days_to(line, at, today)?;
    let Some(end) = last_week_day(line, at) else { return Some((at + 1, Stretch::day(today.plus(by)))) };
    let last = days_to(line, end, today)?;
    // The one that is sure gives the other: what ended on Sunday began before it.
    let length = (last - by).rem_euclid(7);
    let first = if by > 0 { by } else { last - length };
    Some((end + 1, Stretch { from: today.plus(first), to: today.plus(first + length) }))
}

/// Where the day stands that ends what begins on the day at `at`: "Monday through Friday", "from Monday to Friday".
fn last_week_day(line: &Line, at: usize) -> Option<usize> {
    const MOVES: &[&str] =
        &["moved", "postponed", "rescheduled", "delayed", "shifted", "pushed", "brought", "changed"];
    let dash = matches!(line.gap(at + 1), "-" | "–");
    let moved = (1..6).any(|back| MOVES.contains(&line.before(at, back)));
    let end = match line.word(at + 1) {
        "through" => at + 2,
        "to" | "until" | "till" if line.before(at, 1) == "from" && !moved => at + 2,
        _ if dash => at + 1,
        _ => return None,
    };
    (DAYS.contains(&line.word(end)) && line.word(end) != line.word(at)).then_some(end)
}

/// How many days until "Wednesday": the last one that was, or the next one where the sentence looks ahead.
fn days_to(line: &Line, at: usize, today: Day) -> Option<i32> {
    let word = line.words.get(at)?;
    let which = DAYS.iter().position(|day| *day == word.folded).filter(|_| word.is_capitalised())?;
    // "Monday Night Football", "Black Friday", "Super Tuesday", "on Fridays"
    let named = line.joined(at + 1)
        && line.words[at + 1].is_capitalised()
        && month(line.words[at + 1].text).is_none();
    let ends_name = at > 1
        && line.gap(at) == " "
        && line.words[at - 1].is_capitalised()
        && ["black", "super", "good", "cyber", "ash", "palm", "easter", "bloody"]
            .contains(&line.before(at, 1));
    // "Tuesday, June 7", "Tuesday, 7 June": the date says it better.
    let month_at = at + 1 + usize::from(day_number(line, at + 1).is_some());
    let dated = line.words.get(month_at).is_some_and(|w| month(w.text).is_some() && w.is_capitalised());
    // "on Saturday nights" is every Saturday, "one Saturday" any.
    let every = matches!(line.word(at + 1), "mornings" | "afternoons" | "evenings" | "nights")
        || matches!(line.before(at, 1), "each" | "every" | "one");
    // “Hask News Sunday”
    let shown = at > 0 && line.joined(at) && line.is_capital(at - 1) && closes_title(line, at + 1);
    if ends_name || dated || every || shown || (named && line.words[at + 1].folded.ends_with("night")) {
        return None;
    }
    let back = (i32::from(today.weekday()) - i32::try_from(which).expect("less than 7")).rem_euclid(7);
    let ahead = (7 - back) % 7;
    let by = match line.before(at, 1) {
        "last" | "past" if back == 0 => -7,
        "last" | "past" => -back,
        "next" | "coming" if back == 0 => 7,
        // Of the week that begins next Monday; nobody says "next" of tomorrow or of this week's days.
        "next" if ahead == 1 || i32::from(today.weekday()) + ahead < 7 && today.weekday() != 6 => ahead + 7,
        "next" | "coming" => ahead,
        // A paper that calls its own day by name means today.
        _ if back == 0 => 0,
        _ if looks_ahead(line, at, back) => ahead,
        _ => -back,
    };
    Some(by)
}

/// Whether the sentence means the next day of this name, where the last one was `back` days ago.
fn looks_ahead(line: &Line, at: usize, back: i32) -> bool {
    if matches!(line.before(at, 1), "earlier" | "a") {
        return false;
    }
    match tense::view(line, at).cue {
        Some(cue) => cue.is_ahead(back),
        // "in Tuesday's vote" on a Monday: the near one, where no verb tells.
        None => {
            let near = back >= 5 && !is_news(line, at) || back >= 2 && tense::is_now(line, at);
            near && tense::scheduled(line, at) || back > 0 && is_announced(line, at)
        }
    }
}

/// "in a debate on Saturday": what is to come is known, and would be "the debate".
fn is_news(line: &Line, at: usize) -> bool {
    (at.saturating_sub(3)..at).any(|noun| {
        tense::is_scheduled(line.word(noun))
            && (1..3).any(|back| matches!(line.before(noun, back), "a" | "an"))
    })
}

/// "the next round of votes in Hask on Saturday"
fn is_announced(line: &Line, at: usize) -> bool {
    (0..at).any(|first| {
        matches!(line.word(first), "next" | "upcoming" | "forthcoming")
            && (first + 1..at.min(first + 5)).any(|noun| tense::is_scheduled(line.word(noun)))
    })
}

/// "last week", "this year", "next month", "this summer", "the weekend".
fn this_last_next(line: &Line, at: usize, today: Day) -> Option<(usize, Stretch)> {
    let by = match (line.before(at, 1), line.word(at)) {
        (_, "last" | "previous") => -1,
        (_, "this") => 0,
        (_, "next") => 1,
        ("the" | "over" | "in", "coming") if line.word(at + 1) != "out" => 1,
        ("the" | "this", "past") => -1,
        ("the" | "over" | "all" | "whole" | "entire", "weekend")
            if line.before(at, 2) == "over" || !placed_by_the_next(line, at) =>
        {
            return Some((at + 1, weekend(line, at, today)));
        }
        _ => return None,
    };
    // "in 2008, his last year in office"
    let owned = line.joined(at)
        && match line.before(at, 1) {
            "his" | "its" | "their" | "my" | "our" | "your" => true,
            // "met her last year"
            "her" => matches!(line.before(at, 2), "in" | "during" | "of"),
            _ => false,
        };
    if !line.joined(at + 1) || owned || is_title(line, at) {
        return None;
    }
    // "the last three weeks", "the next five years"
    if by != 0
        && let Some(count) = small_number(line.word(at + 1))
            // "for the next 18 years" may count from a date that was told.
            .or_else(|| line.word(at + 1).parse().ok().filter(|count| by < 0 && (2..=100).contains(count)))
            .or_else(|| few(line.word(at + 1)))
        && let Some(stretch) = span_of_units(line.word(at + 2), count, by, today)
        && (line.word(at), line.word(at + 3)) != ("last", "of")
    {
        return Some((at + 3, stretch));
    }
    // "the last five or six years"
    if by < 0
        && line.word(at + 2) == "or"
        && let Some(count) =
            small_number(line.word(at + 3)).filter(|_| small_number(line.word(at + 1)).is_some())
        && let Some(stretch) = span_of_units(line.word(at + 4), count, by, today)
    {
        return Some((at + 5, stretch));
    }
    // "the last week of May" is a part of May, "over the last year" rolls with the day.
    if line.word(at + 2) == "of" && line.before(at, 1) == "the" {
        return None;
    }
    let rolling = matches!(line.word(at), "past" | "coming")
        || (line.word(at) == "last" && line.before(at, 1) == "the" && line.word(at + 1) != "day")
        || is_from_now_on(line, at);
    let stretch = match line.word(at + 1) {
        // "the past week", "the coming year" roll with the day; "last week" is a week of the calendar.
        "weekend" if by < 0 && line.word(at) == "past" => weekend(line, at, today),
        "weekend" if by == 0 && is_new_week(line, at, today) => weekend(line, at, today),
        unit if rolling => span_of_units(unit, if unit.ends_with('s') { FEW } else { 1 }, by, today)?,
        "weekend" => {
            let monday = today.plus(7 * by - i32::from(today.weekday()));
            Stretch { from: monday.plus(5), to: monday.plus(6) }
        }
        unit @ ("week" | "month" | "year") => calendar_unit(unit, by, today)?,
        _ if is_a_drop(line, at + 1) => return None,
        season => season_of(season, by, today)?,
    };
    // "late last year", "early this month"
    let (_, stretch) = part::narrowed(part::before(line, at).filter(|_| !rolling), at, stretch);
    let ahead = line.before(at, 1) == "later";
    let behind = line.before(at, 1) == "earlier" || line.before(at, 1) == "already";
    let stretch = match (ahead, behind) {
        (true, _) => Stretch { from: today.max(stretch.from), to: stretch.to.max(today) },
        (_, true) => Stretch { from: stretch.from.min(today), to: today.min(stretch.to) },
        _ => stretch,
    };
    Some((at + 2, stretch))
}

/// "over the next week": from today on, where "next week" is one of the calendar.
fn is_from_now_on(line: &Line, at: usize) -> bool {
    let within = matches!(line.before(at, 2), "during" | "for" | "in" | "over" | "through" | "within");
    within
        && line.before(at, 1) == "the"
        && line.word(at) == "next"
        && matches!(line.word(at + 1), "week" | "month" | "year")
}

const MARKS: [char; 6] = ['“', '”', '"', '‘', '’', '\''];

/// Whether a quotation mark stands before word `at`, behind a comma at most.
fn closes_title(line: &Line, at: usize) -> bool {
    line.gap(at).trim_start_matches([',', '.']).starts_with(MARKS)
}

/// "said on “This Week”": the name of a show or a paper, which a quotation mark opens or closes.
fn is_title(line: &Line, at: usize) -> bool {
    let closes = closes_title(line, at + 2);
    let opens =
        line.gap(at).ends_with(MARKS) && (line.is_capital(at + 2) || closes || line.word(at + 2) == "with");
    // "on “Hask This Morning,” she said"
    let ends = at > 0 && line.is_capital(at - 1) && closes;
    line.is_capital(at) && line.is_capital(at + 1) && (opens || ends)
}

/// "the weekend before the fair" and "of June 4" are other weekends.
fn placed_by_the_next(line: &Line, at: usize) -> bool {
    matches!(line.word(at + 1), "before" | "after" | "of")
}

/// "this weekend" is the last one early in the week, on Wednesday only where the sentence looks back.
fn is_new_week(line: &Line, at: usize, today: Day) -> bool {
    today.weekday() < 2 || today.weekday() == 2 && tense::view(line, at).cue == Some(Cue::Back)
}

/// The weekend that has begun last, or the next one where the sentence looks ahead.
fn weekend(line: &Line, at: usize, today: Day) -> Stretch {
    let saturday = today.plus(-(i32::from(today.weekday()) + 2) % 7);
    let now = today <= saturday.plus(1);
    let ahead = !now && matches!(tense::view(line, at).cue, Some(Cue::Ahead | Cue::Present));
    let saturday = saturday.plus(if ahead { 7 } else { 0 });
    Stretch { from: saturday, to: saturday.plus(1) }
}

/// "in the spring", "heading into the fall", "by late summer": of the year that the verb looks to.
fn the_season(line: &Line, at: usize, today: Day) -> Option<(usize, Stretch)> {
    let the = usize::from(line.word(at) == "the");
    let part = part::thirds(line.word(at + the));
    let season = at + the + usize::from(part.is_some());
    if season == at || !(at + 1..=season).all(|at| line.joined(at)) {
        return None;
    }
    let placed = matches!(
        line.before(at, 1),
        "in" | "by" | "until" | "through" | "into" | "during" | "before" | "after" | "since" | "over"
    );
    // "for most of the fall"
    let placed = placed
        || line.before(at, 1) == "of" && matches!(line.before(at, 2), "most" | "much" | "part" | "all");
    // "the fall of the keep", "the winter before": placed by what follows.
    let other = placed_by_the_next(line, season) || is_a_drop(line, season);
    let dated = line.words.get(season + 1).is_some_and(|word| word.has_digit());
    if !placed || other || dated {
        return None;
    }
    let Some(part::Part::Season(first)) = part::season(line.word(season)) else { return None };
    let (year, month, _) = today.parts();
    let view = tense::view(line, at);
    let year = match view.cue? {
        Cue::Back => year - i16::from(month < first),
        // "stretched into the fall": the nearer one.
        Cue::Before if !view.close => year - i16::from(month + 6 < first) + i16::from(month >= first + 8),
        // A winter goes on in the next year.
        _ if first == 12 => year - i16::from(month <= 2),
        _ => year + i16::from(month >= first + 3),
    };
    let whole = season_from(year, first);
    Some((season + 1, part.and_then(|part| part.of(whole)).unwrap_or(whole)))
}

/// "this fall in prices", "the fall from grace"
fn is_a_drop(line: &Line, at: usize) -> bool {
    let capital = line.words.get(at + 2).is_some_and(|word| word.is_capitalised() || word.has_digit());
    line.word(at) == "fall" && matches!(line.word(at + 1), "in" | "from" | "by" | "below" | "to") && !capital
}

fn season_from(year: i16, first: u8) -> Stretch {
    let (to_year, to_month) = shift_month(year, first, 2);
    Stretch::month(year, first).until(Stretch::month(to_year, to_month))
}

fn season_of(word: &str, by: i32, today: Day) -> Option<Stretch> {
    let (year, month, _) = today.parts();
    let Some(part::Part::Season(first)) = part::season(word) else { return None };
    let (began, over) = (month >= first, month >= first + 3);
    // The winter of January began last year, and is "this winter" until the next one is near.
    let winter = first == 12;
    let year = match by {
        0 => year - i16::from(winter && month <= 6),
        1 => year + i16::from(began),
        _ => year - i16::from(!over) - i16::from(winter && month <= 2),
    };
    Some(season_from(year, first))
}

fn few(word: &str) -> Option<i32> {
    match word {
        "few" | "several" | "some" => Some(FEW),
        "couple" => Some(2),
        _ => None,
    }
}

// "In recent days" and "the past few weeks" name no number. With five, such stretches reach a working week,
// a month, and half a decade.
const FEW: i32 = 5;

/// `count` units back from today (`by` < 0) or ahead of it.
fn span_of_units(unit: &str, count: i32, by: i32, today: Day) -> Option<Stretch> {
    let other = match unit {
        "day" | "days" => today.plus(by * count),
        "week" | "weeks" => today.plus(7 * by * count),
        "fortnight" => today.plus(14 * by * count),
        "month" | "months" => today.plus_months(by * count),
        "year" | "years" => today.plus_months(12 * by * count),
        "decade" | "decades" => today.plus_months(120 * by * count),
        _ => return None,
    };
    Some(Stretch { from: today.min(other), to: today.max(other) })
}

/// "in recent days", "recent weeks", "in the coming months", "for months".
fn recent(line: &Line, at: usize, today: Day) -> Option<(usize, Stretch)> {
    let by = match line.word(at) {
        "recent" => -1,
        "coming" => 1,
        _ => return None,
    };
    let unit = line.word(at + 1);
    if !unit.ends_with('s') || !line.joined(at + 1) {
        return None;
    }
    Some((at + 2, span_of_units(unit, FEW, by, today)?))
}

/// "will open in two weeks", "two weeks from now"
fn from_now(line: &Line, at: usize, today: Day) -> Option<(usize, Stretch)> {
    if let Some((count, unit)) = count(line, at)
        && line.word(unit + 1) == "from"
        && matches!(line.word(unit + 2), "now" | "today")
        && count < 400
    {
        let there = units_ago(line.word(unit), -count, today)?;
        // "two or three months from now"
        let near = at.checked_sub(2).filter(|_| matches!(line.before(at, 1), "or" | "to"));
        let near = near.and_then(|near| small_number(line.word(near))).filter(|near| *near < count);
        let from = near.and_then(|near| units_ago(line.word(unit), -near, today)).unwrap_or(there);
        return Some((unit + 3, from.until(there)));
    }
    if line.word(at) != "in" || !line.joined(at + 1) {
        return None;
    }
    let (count, unit) = count(line, at + 1).or_else(|| Some((few(line.word(at + 1))?, at + 2)))?;
    // "in four weeks' time"
    let time = line.gap(unit + 1).starts_with(['’', '\'']) && line.word(unit + 1) == "time";
    let future =
        |at: usize| matches!(line.word(at), "will" | "'ll" | "shall") || line.word(at).ends_with("'ll");
    let ahead = time || (at.saturating_sub(6)..at).chain(unit + 1..unit + 3).any(future);
    // "She doesn’t think it will sink in a week": how long it takes, rather.
    let denied = (at.saturating_sub(8)..at).any(|i| is_denial(line.word(i)));
    let count = Some(count).filter(|count| ahead && !denied && *count < 400)?;
    let there = span_of_units(line.word(unit), count, 1, today)?;
    Some((unit + 1 + usize::from(time), Stretch::day(there.to)))
}

fn is_denial(word: &str) -> bool {
    matches!(word, "not" | "never" | "nobody" | "cannot") || word.ends_with("n't")
}

/// "has warned for months", "for months now": up to this day. "Had warned for months" and "lasted for months" may be long
/// over, and "for years" tells nothing of when.
fn for_long(line: &Line, at: usize, today: Day) -> Option<(usize, Stretch)> {
    let to_come = line.word(at + 2) == "to" && line.word(at + 3) == "come";
    let longer = line.word(at + 2) == "or";
    if line.word(at) != "for"
        || !line.word(at + 1).ends_with('s')
        || !line.joined(at + 1)
        || to_come
        || longer
    {
        return None;
    }
    let unit = Some(line.word(at + 1)).filter(|unit| !matches!(*unit, "years" | "decades"))?;
    let lasts = line.word(at + 2) == "now" || goes_on(line, at);
    Some((at + 2, span_of_units(unit, FEW, -1, today).filter(|_| lasts)?))
}

/// Whether "have" is the verb of what is told at word `at`: the last one before it, or the first behind what opens a sentence.
fn goes_on(line: &Line, at: usize) -> bool {
    /// How far the verb may stand.
    const NEAR: usize = 10;
    let ends = |at: usize| line.gap(at).contains([';', '“', '”', '(', ')', '—']);
    // "Vell’s been waiting"
    let been = |i: usize| line.word(i) == "been" && i > 0 && line.words[i - 1].is_possessive();
    let perfect = |i: &usize| {
        let word = line.word(*i);
        matches!(word, "have" | "has" | "haven't" | "hasn't") || word.ends_with("'ve") || been(*i)
    };
    let other = |i: &usize| {
        matches!(line.word(*i), "had" | "was" | "were" | "did" | "will" | "would" | "could" | "to")
    };
    let verb = |i: &usize| perfect(i) || other(i);
    let before = (at.saturating_sub(NEAR)..at).rev().take_while(|i| !ends(i + 1)).find(verb);
    match before {
        Some(verb) => perfect(&verb),
        None => {
            at <= 1 && (at + 2..at + NEAR).take_while(|i| !ends(*i)).find(verb).is_some_and(|i| perfect(&i))
        }
    }
}

/// A number in words or digits, "a", "twenty-five"; and the word after it.
pub(super) fn count(line: &Line, at: usize) -> Option<(i32, usize)> {
    let small = |at: usize| small_number(line.word(at)).or_else(|| line.word(at).parse().ok());
    if matches!(line.word(at), "a" | "an") {
        return Some((1, at + 1));
    }
    let first = small(at)?;
    let tens = first % 10 == 0 && (20..100).contains(&first) && line.gap(at + 1) == "-";
    match small(at + 1).filter(|ones| tens && (1..10).contains(ones)) {
        Some(ones) => Some((first + ones, at + 2)),
        None => Some((first, at + 1)),
    }
}

/// "two weeks ago", "three or four months ago", "eight years ago this month"; "three days earlier" is not:
/// earlier than what?
fn ago(line: &Line, at: usize, today: Day) -> Option<(usize, Stretch)> {
    let number = |at: usize| match line.word(at) {
        "a" | "an" => Some(1),
        word => word.parse().ok().or_else(|| small_number(word)),
    };
    // "three or four months ago", "two to three weeks ago"
    if matches!(line.word(at + 1), "or" | "to")
        && line.word(at + 4) == "ago"
        && let Some((near, far)) =
            number(at).zip(number(at + 2)).filter(|(near, far)| near < far && *far <= 400)
    {
        let unit = line.word(at + 3);
        return Some((at + 5, units_ago(unit, far, today)?.until(units_ago(unit, near, today)?)));
    }
    // "Months ago, it sank": no fewer than two.
    if matches!(line.word(at), "days" | "weeks" | "months")
        && line.word(at + 1) == "ago"
        && line.joined(at + 1)
    {
        let back = |count: i32| span_of_units(line.word(at), count, -1, today).map(|stretch| stretch.from);
        return Some((at + 2, Stretch { from: back(FEW)?, to: back(2)? }));
    }
    let vague = few(line.word(at));
    let (count, to) = count(line, at).or_else(|| Some((vague?, at + 1)))?;
    let of = usize::from(line.word(to) == "of");
    if line.word(to + 1 + of) != "ago" || count > 400 {
        return None;
    }
    let unit = line.word(to + of);
    let next = to + 2 + of;
    // "more than two years ago": before then; "less than two years ago": since then.
    let back = |count: i32| span_of_units(unit, count, -1, today).map(|stretch| stretch.from);
    // "$74 million more than a year ago" compares, and "rose more than a year ago" dates.
    let compared = at.checked_sub(3).and_then(|at| line.words.get(at)).is_some_and(|word| {
        word.has_digit()
            || small_number(&word.folded).is_some()
            || matches!(
                word.folded.as_str(),
                "million" | "billion" | "percent" | "points" | "dollars" | "much" | "far"
            )
    });
    match (line.before(at, 2), line.before(at, 1)) {
        (_, "than") if compared => {}
        (_, "over") | ("more", "than") => {
            return Some((next, Stretch { from: back(count + 1)?, to: back(count)? }));
        }
        (_, "under") | ("less" | "fewer", "than") => {
            return Some((next, Stretch { from: back(count)?, to: today }));
        }
        _ => {}
    }
    // "a few weeks ago" is at least two.
    if vague == Some(FEW) {
        return Some((next, Stretch { from: back(FEW)?, to: back(2)? }));
    }
    // "eight years ago this month", "a year ago today"
    if unit.starts_with("year") {
        let then = today.plus_months(-12 * count);
        match (line.word(next), line.word(next + 1)) {
            ("this", unit @ ("week" | "month")) => return Some((next + 2, calendar_unit(unit, 0, then)?)),
            ("today", _) => return Some((next + 1, Stretch::day(then))),
            _ => {}
        }
    }
    Some((next, units_ago(unit, count, today)?))
}

fn units_ago(unit: &str, count: i32, today: Day) -> Option<Stretch> {
    let weeks = |weeks: i32| {
        let day = today.plus(-7 * weeks);
        Stretch { from: day.plus(-3), to: day.plus(3) }
    };
    let year = |years: i32| {
        let year = today.plus_months(-12 * years).parts().0;
        Stretch::years(year, year)
    };
    Some(match unit {
        "day" | "days" => Stretch::day(today.plus(-count)),
        "fortnight" => weeks(2 * count),
        "week" | "weeks" => weeks(count),
        "month" | "months" => {
            let (year, month, _) = today.plus_months(-count).parts();
            Stretch::month(year, month)
        }
        "year" | "years" => year(count),
        "decade" | "decades" => year(10 * count),
        _ => return None,
    })
}
