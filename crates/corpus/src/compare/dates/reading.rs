//! Reading dates in a sentence.
//!
//! Knows "June 7", "7 June 2022", "since 2020". What counts from the article's date is in `relative`;
//! "two days before the invasion" needs another date and is left to `events`.
//! An article without a date gives only those that are written in full.

use super::super::line::{Line, is_function_word, unowned};
use super::calendar::{Day, Stretch};
use super::feasts::feast;
use super::relative::relative;
use super::tense::{self, Cue};
use super::{Reckoning, month, part};
use crate::article::{Article, Date};

/// When an article appeared, as closely as is known.
#[derive(Clone, Copy)]
pub(super) struct Published {
    pub date: Date,
    pub days: Stretch,
}

impl Published {
    /// `None` for an article without a date.
    pub fn of(article: &Article) -> Option<Self> {
        let date = article.date?;
        Some(Self { date, days: Stretch::of(date) })
    }

    pub fn is_coarse(&self) -> bool {
        self.days.from != self.days.to
    }

    /// How many days after `day` the article appeared, at least.
    pub fn days_since(&self, day: Day) -> i32 {
        self.days.from.0 - day.0
    }

    /// An article of August that tells of August 23 did not appear before that day.
    pub fn narrow(&mut self, readings: &[Reading]) {
        for reading in readings {
            let day = reading.stretch.to;
            let written = matches!(reading.reckoning, Reckoning::Written | Reckoning::ArticleYear);
            let single = day == reading.stretch.from || reading.closed;
            if written && single && !reading.ahead && self.days.from < day && day <= self.days.to {
                self.days.from = day;
            }
        }
    }
}

/// Words `from..to` of a sentence, as days.
pub(super) struct Reading {
    pub from: usize,
    pub to: usize,
    pub stretch: Stretch,
    pub reckoning: Reckoning,
    /// Whether the sentence looks ahead to it.
    pub ahead: bool,
    /// "June 1 to August 31": both ends are days, and stay days though they bound months.
    pub days: bool,
    /// "between August 10 and 23": the last of those days was.
    pub closed: bool,
}

impl Reading {
    pub fn new(from: usize, to: usize, stretch: Stretch, reckoning: Reckoning) -> Self {
        Self { from, to, stretch, reckoning, ahead: false, days: false, closed: false }
    }

    fn is_day(&self) -> bool {
        self.stretch.from == self.stretch.to
    }
}

/// Every date of one sentence, in order.
pub(super) fn read(line: &Line, published: Option<Published>) -> Vec<Reading> {
    let mut found: Vec<Reading> = Vec::new();
    let mut at = 0;
    while at < line.words.len() {
        let reading = ranged(line, at, published)
            .or_else(|| days_of(line, at, published))
            .or_else(|| one(line, at, published));
        at = reading.as_ref().map_or(at + 1, |reading| reading.to.max(at + 1));
        let mut more = reading;
        while let Some(reading) = more {
            more = further_day(line, &reading);
            at = at.max(reading.to);
            found.push(reading);
        }
    }
    end_after_the_beginning(line, &mut found);
    turn_with_the_year(line, &mut found, published);
    follow_the_day_before(line, &mut found);
    found
}

/// "begins next Monday and ends in June": June of the next year, where this year's is over by then.
fn end_after_the_beginning(line: &Line, readings: &mut [Reading]) {
    let said = |at: usize, words: &[&str]| (1..4).any(|back| words.contains(&line.before(at, back)));
    for last in 1..readings.len() {
        let (before, rest) = readings.split_at_mut(last);
        let (first, last) = (&before[before.len() - 1], &mut rest[0]);
        let begins = said(first.from, &["begin", "begins", "beginning", "open", "opens", "start", "starts"]);
        let ends =
            said(last.from, &["close", "closes", "end", "ends", "ending", "expires", "finishes", "runs"])
                && last.from > first.to;
        if begins && ends && last.reckoning == Reckoning::ArticleYear && last.stretch.to < first.stretch.from
        {
            last.stretch = last.stretch.in_year(last.stretch.from.parts().0 + 1);
        }
    }
}

/// "in December and January": those two that are next to each other, and nearest to the article.
fn turn_with_the_year(line: &Line, readings: &mut [Reading], published: Option<Published>) {
    let Some(own) = published else { return };
    for last in 1..readings.len() {
        let (before, rest) = readings.split_at_mut(last);
        let (first, last) = (&mut before[before.len() - 1], &mut rest[0]);
        let implied = |reading: &Reading| reading.reckoning == Reckoning::ArticleYear && !reading.is_day();
        let linked = last.from == first.to + 1 && line.word(first.to) == "and" && line.joined(last.from);
        let turns = first.stretch.from.parts().1 == 12 && last.stretch.from.parts().1 == 1;
        if linked && turns && implied(first) && implied(last) {
            let year = own.date.year() - i16::from(own.date.month().is_some_and(|month| month <= 6));
            first.stretch = first.stretch.in_year(year);
            last.stretch = last.stretch.in_year(year + 1);
        }
    }
}

/// "on Monday, followed by one on Tuesday": the Tuesday after that Monday.
fn follow_the_day_before(line: &Line, readings: &mut [Reading]) {
    for last in 1..readings.len() {
        let (before, rest) = readings.split_at_mut(last);
        let (first, last) = (&before[before.len() - 1], &mut rest[0]);
        let weekday = |reading: &Reading| {
            reading.is_day()
                && reading.to == reading.from + 1
                && super::DAYS.contains(&line.word(reading.from))
        };
        let follows = (first.to..last.from).any(|at| {
            line.word(at) == "followed" && line.word(at + 1) == "by"
                || line.word(at) == "then" && line.before(at, 1) == "and"
        });
        if follows && weekday(first) && weekday(last) && last.stretch.to < first.stretch.from {
            last.stretch = Stretch::day(last.stretch.from.plus(7));
        }
    }
}

/// "June 3 and 7", "June 3, 5 and 7": the next day.
fn further_day(line: &Line, first: &Reading) -> Option<Reading> {
    let said = first.is_day() && day_number(line, first.to - 1).is_some();
    let at = next_of_days(line, first.to).filter(|_| said)?;
    let (year, number, _) = first.stretch.from.parts();
    let stretch = Stretch::of(Date::new(year, Some(number), day_number(line, at))?);
    Some(Reading { ahead: first.ahead, ..Reading::new(at, at + 1, stretch, first.reckoning) })
}

/// Where the next day of a row stands that goes on at word `at`: " and 7", ", 5 and 7"; but not " and 7 boats", ", 5 sank".
fn next_of_days(line: &Line, at: usize) -> Option<usize> {
    let day = |at: usize| day_number(line, at).is_some();
    if line.gap(at) == ", " {
        return (day(at) && next_of_days(line, at + 1).is_some()).then_some(at);
    }
    let of = at + 2 + usize::from(line.word(at + 2) == "of");
    let counts = line.joined(at + 2)
        && (crate::compare::figures::is_plural(line.word(at + 2))
            || line.words.get(of).is_some_and(|word| month(word.text).is_some()));
    let linked = matches!(line.word(at), "and" | "or") && line.gap(at) == " " && line.gap(at + 1) == " ";
    (linked && day(at + 1) && !counts).then_some(at + 1)
}

/// "23–24 February", "10 to 20 February", "7 and 8 October": days before their month.
fn days_of(line: &Line, at: usize, published: Option<Published>) -> Option<Reading> {
    let first = day_number(line, at)?;
    // "5, 6 and 7 October"
    if line.gap(at + 1) == ", " && day_number(line, at + 1).is_some() {
        let rest = days_of(line, at + 1, published)?;
        let (year, number, day) = rest.stretch.from.parts();
        let start = Stretch::of(Date::new(year, Some(number), Some(first)).filter(|_| first < day)?);
        return Some(Reading { ahead: rest.ahead, ..Reading::new(at, at + 1, start, rest.reckoning) });
    }
    let dash = matches!(line.gap(at + 1), "-" | "–" | "—" | " – ");
    let between = line.before(at, 1) == "between";
    let link = match line.word(at + 1) {
        "to" | "until" | "till" | "through" => at + 2,
        "and" | "or" => at + 2,
        _ if dash => at + 1,
        _ => return None,
    };
    day_number(line, link)?;
    let last = in_month(line, link, published).filter(|last| last.is_day() && last.from == link)?;
    let (year, number, day) = last.stretch.from.parts();
    let start = Stretch::of(Date::new(year, Some(number), Some(first)).filter(|_| first < day)?);
    // "7 and 9 October" are two days; the second is read on its own.
    let apart = matches!(line.word(at + 1), "and" | "or") && !between && first + 1 < day;
    if apart {
        return Some(Reading { ahead: last.ahead, ..Reading::new(at, at + 1, start, last.reckoning) });
    }
    Some(Reading { stretch: start.until(last.stretch), from: at, days: true, closed: between, ..last })
}

fn one(line: &Line, at: usize, published: Option<Published>) -> Option<Reading> {
    in_month(line, at, published)
        .or_else(|| numeric(line, at))
        .or_else(|| feast(line, at, published))
        .or_else(|| in_year(line, at, published))
        .or_else(|| published.and_then(|date| relative(line, at, date)))
}

/// "June 1 to August 31", "August 10 and August 23" after between, "2014 to 2016", "2015-16".
fn ranged(line: &Line, at: usize, published: Option<Published>) -> Option<Reading> {
    let left = in_month(line, at, published).or_else(|| in_year(line, at, published))?;
    let next = left.to;
    let dash = matches!(line.gap(next), "-" | "–" | "—" | " – ");
    let link = match line.word(next) {
        "to" | "through" | "until" if line.gap(next) == " " => next + 1,
        "and" if line.before(left.from, 1) == "between" => next + 1,
        _ if dash => next,
        _ => return None,
    };
    // "late May to early June"
    let narrowed = link + usize::from(part::thirds(line.word(link)).is_some());
    // "June 1 to 5", "2015-16"
    let right =
        in_month(line, narrowed, published).or_else(|| in_year(line, narrowed, published)).or_else(|| {
            let number: u8 = line.words.get(link)?.text.parse().ok()?;
            let (year, month, _) = left.stretch.from.parts();
            let stretch = if left.stretch.from == left.stretch.to {
                Stretch::of(Date::new(year, Some(month), Some(number))?)
            } else {
                let last = year / 100 * 100 + i16::from(number);
                // "by 2030 to 32 percent" goes to a share.
                let share = line.word(link + 1).starts_with("percent") || line.gap(link + 1).contains('%');
                (!share && left.stretch.to.parts().1 == 12 && last > year && line.words[link].text.len() == 2)
                    .then(|| Stretch::years(last, last))?
            };
            Some(Reading { ahead: left.ahead, ..Reading::new(link, link + 1, stretch, left.reckoning) })
        })?;
    // "from November 1 to December 5, 2019": the year stands once.
    let mut left = left;
    if left.reckoning == Reckoning::ArticleYear
        && right.reckoning == Reckoning::Written
        && let Some(number) = month(line.words[at].text).or_else(|| month(line.words.get(at + 1)?.text))
    {
        let (year, last, _) = right.stretch.from.parts();
        left.stretch = left.stretch.in_year(year - i16::from(number > last));
    }
    // "from July 1 to December 31", "from November to January": the end lies behind the beginning.
    let mut right = right;
    if right.reckoning == Reckoning::ArticleYear && right.stretch.from <= left.stretch.from {
        let year = left.stretch.from.parts().0;
        right.stretch = right.stretch.in_year(year);
        if right.stretch.from <= left.stretch.from {
            right.stretch = right.stretch.in_year(year + 1);
        }
    }
    let rises = right.stretch.from > left.stretch.from;
    let reckoning = if right.reckoning == Reckoning::Written { Reckoning::Written } else { left.reckoning };
    rises.then_some(Reading {
        from: left.from,
        to: right.to,
        stretch: left.stretch.until(right.stretch),
        reckoning,
        ahead: left.ahead,
        days: left.is_day() && right.is_day(),
        closed: left.is_day() && right.is_day() && line.before(left.from, 1) == "between",
    })
}

/// "June 7", "June 7, 2022", "7 June", "early June", "last February".
fn in_month(line: &Line, at: usize, published: Option<Published>) -> Option<Reading> {
    let word = line.words.get(at)?;
    // "7 June", "the 7th of June"
    if let Some(day) = day_number(line, at) {
        let month_at = if line.word(at + 1) == "of" { at + 2 } else { at + 1 };
        let number = line.words.get(month_at).filter(|w| w.is_capitalised()).and_then(|w| month(w.text));
        if let Some(number) = number.filter(|_| line.joined(at + 1) && line.before(at, 1) != "no") {
            let (year, to) = year_after(line, month_at + 1);
            let follows_month = at > 0 && month(line.words[at - 1].text).is_some();
            if !follows_month {
                return dated(line, at, to, year, number, Some(day), published);
            }
        }
    }
    let number = word.is_capitalised().then(|| month(word.text))??;
    let next = at + 1;
    // "March’s 20-point gap"
    let counts = word.is_possessive()
        || line.gap(next + 1) == "-"
            && line.words.get(next + 1).is_some_and(|word| !word.has_digit() && month(word.text).is_none());
    let day = day_number(line, next).filter(|_| matches!(line.gap(next), " " | ". " | ".") && !counts);
    let end = next + usize::from(day.is_some());
    if let Some((year, to)) = published.and_then(|own| year_from_the_article(line, end, own)) {
        let reading = dated(line, at, to, Some(year), number, day, published)?;
        return Some(Reading { reckoning: Reckoning::ArticleDate, ..reading });
    }
    let (year, to) = year_after(line, end);
    if day.is_some() {
        return dated(line, at, to, year, number, day, published);
    }
    if year.is_some() {
        return dated(line, at, to, year, number, None, published);
    }
    // A month alone: "in March", not "March on", "Mar", "June Havoc".
    let whole = word.text.len() > 3 || word.folded == "may";
    let introduced = [
        "in",
        "since",
        "until",
        "till",
        "last",
        "next",
        "this",
        "early",
        "late",
        "mid",
        "of",
        "throughout",
        "by",
        "from",
        "during",
        "through",
        "before",
        "after",
        "around",
        "to",
        "between",
        "earlier",
        "as",
        "and",
    ]
    .contains(&line.before(past_least(line, at), 1))
        || is_first_of_two(line, at, number);
    // "June Havoc", "April Vell": names; but "in March Ukraine …" and "in early June Hask …".
    // "Between March and June Hask’s fleet": so does the second of two months.
    let second = matches!(line.before(at, 1), "and" | "to" | "or")
        && at > 1
        && line.words[at - 2].is_capitalised()
        && month(line.words[at - 2].text).is_some();
    let name_follows = line.joined(next)
        && line.words[next].is_capitalised()
        && is_first_name(number)
        && !second
        && !matches!(
            line.before(at, 1),
            "in" | "since" | "early" | "mid" | "late" | "last" | "next" | "this" | "during" | "throughout"
        );
    // "after May’s speech": a person's, rather.
    let person = number == 5
        && word.is_possessive()
        && !matches!(line.before(at, 1), "in" | "last" | "this" | "since" | "through");
    let placed = introduced && !name_follows && !person
        || is_attribute(line, at, number)
        || is_gone_through(line, at, number);
    if !whole || !placed {
        return None;
    }
    dated(line, at, next, None, number, None, published)
}

/// "planned for December and January": a month right before the next one.
fn is_first_of_two(line: &Line, at: usize, number: u8) -> bool {
    let next = line.words.get(at + 2).filter(|_| line.word(at + 1) == "and" && line.joined(at + 1));
    next.filter(|word| word.is_capitalised()).and_then(|word| month(word.text)) == Some(number % 12 + 1)
        && line.before(at, 1) == "for"
}

/// People are called April, May, June and August.
fn is_first_name(number: u8) -> bool {
    matches!(number, 4..=6 | 8)
}

/// "began March with 20 boats", "October brought a storm": a month that things are done in, or that does them.
fn is_gone_through(line: &Line, at: usize, number: u8) -> bool {
    const THROUGH: &[&str] =
        &["began", "begin", "begins", "ended", "finished", "spent", "started", "starting"];
    const DOING: &[&str] = &["brought", "has", "is", "provided", "saw", "was", "will"];
    let through = line.joined(at) && THROUGH.contains(&line.before(at, 1));
    let open = |at: usize| at == 0 || line.gap(at).ends_with(['“', '"', '‘', '\'']);
    let doing = open(at) && line.joined(at + 1) && DOING.contains(&line.word(at + 1));
    let capital = line.joined(at + 1) && line.words[at + 1].is_capitalised();
    !is_first_name(number) && !line.words[at].is_possessive() && !capital && (through || doing)
}

/// "the November elections", "his June speech", "November’s vote".
fn is_attribute(line: &Line, at: usize, number: u8) -> bool {
    let noun = |at: usize| {
        line.gap(at) == " "
            && line.words.get(at).is_some_and(|word| !word.is_capitalised() && !word.has_digit())
            && !is_function_word(line.word(at))
    };
    let certain = || tense::is_scheduled(line.word(at + 1)) || is_record(line.word(at + 1));
    if line.words[at].is_possessive() {
        let measured = line.gap(at + 1) == " "
            && line.words.get(at + 1).is_some_and(|word| word.has_digit())
            && line.gap(at + 2) == "-";
        return !is_first_name(number) && (noun(at + 1) || measured);
    }
    let open = |at: usize| {
        matches!(line.word(at), "the" | "a" | "an" | "this" | "his" | "her" | "its" | "their" | "our" | "my")
            || line.words.get(at).is_some_and(|word| word.is_possessive())
    };
    let adjective = || at > 1 && line.gap(at - 1) == " " && noun(at - 1) && open(at - 2);
    let opened = at > 0 && line.gap(at) == " " && (open(at - 1) || adjective());
    // "a July HGU summit"
    let letters = line
        .words
        .get(at + 1)
        .is_some_and(|word| word.text.len() > 1 && word.text.chars().all(char::is_uppercase));
    let acronym = letters && !is_first_name(number) && line.gap(at + 1) == " " && noun(at + 2);
    opened && (noun(at + 1) || acronym) && (number != 5 || certain())
}

/// What is told of after its month is over: "the November report".
fn is_record(word: &str) -> bool {
    [
        "address",
        "attack",
        "attacks",
        "bombing",
        "coup",
        "crash",
        "data",
        "decision",
        "figures",
        "interview",
        "invasion",
        "letter",
        "massacre",
        "memo",
        "numbers",
        "poll",
        "polls",
        "report",
        "reports",
        "ruling",
        "shooting",
        "speech",
        "survey",
        "visit",
    ]
    .contains(&word)
}

pub(in crate::compare) fn day_number(line: &Line, at: usize) -> Option<u8> {
    let text = line.words.get(at)?.text;
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|ending| text.strip_suffix(ending)).unwrap_or(text);
    digits.parse().ok().filter(|day| (1..=31).contains(day) && digits.len() <= 2)
}

/// A year right after a day or a month, and the word after it.
pub(super) fn year_after(line: &Line, at: usize) -> (Option<i16>, usize) {
    let at_year = if line.word(at) == "of" { at + 1 } else { at };
    match year_number(line, at_year) {
        Some(year) if matches!(line.gap(at), ", " | " " | "," | ". ") => (Some(year), at_year + 1),
        _ => (None, at),
    }
}

/// "in December last year", "on June 7 of last year", and the word after it.
fn year_from_the_article(line: &Line, at: usize, own: Published) -> Option<(i16, usize)> {
    let of = at + usize::from(line.word(at) == "of");
    let by = match (line.word(of), line.word(of + 1)) {
        ("last", "year") => -1,
        ("this", "year") => 0,
        ("next", "year") => 1,
        _ => return None,
    };
    line.joined(at).then_some((own.date.year() + by, of + 2))
}

fn year_number(line: &Line, at: usize) -> Option<i16> {
    let text = unowned(line.words.get(at)?.text);
    (text.len() == 4).then(|| text.parse().ok())?.filter(|year| (1700..2100).contains(year))
}

/// Day, month and year, the year the article's own when it is not written.
fn dated(
    line: &Line,
    at: usize,
    to: usize,
    year: Option<i16>,
    month: u8,
    day: Option<u8>,
    published: Option<Published>,
) -> Option<Reading> {
    let part = part::before(line, at).filter(|_| day.is_none());
    // "the Sept. 11 attacks" need no year, as "9/11" needs none.
    let attacks = (month, day) == (9, Some(11)) && matches!(line.word(to), "attacks" | "terrorist");
    let year = year.or_else(|| attacks.then_some(2001));
    let (year, reckoning) = match year {
        Some(year) => (year, Reckoning::Written),
        None => match further_year(line, to, month) {
            Some(year) => (year, Reckoning::Written),
            None => (year_of(line, at, month, published?.date), Reckoning::ArticleYear),
        },
    };
    let (from, stretch) = part::narrowed(part, at, Stretch::of(Date::new(year, Some(month), day)?));
    // "later in March" of an article of March
    let (from, stretch) = match (line.before(from, 2), published) {
        ("later" | "earlier", Some(own)) if line.before(from, 1) == "in" && day.is_none() => {
            (from - 2, around(own.days, line.before(from, 2) == "later", stretch))
        }
        _ => (from, stretch),
    };
    let stretch = since(line, from, stretch, published);
    Some(Reading {
        ahead: tense::view(line, at).cue.is_some_and(|cue| cue != Cue::Back),
        ..Reading::new(from, to, stretch, reckoning)
    })
}

/// The days of `whole` before or after those of the article, if it is of that time.
fn around(own: Stretch, later: bool, whole: Stretch) -> Stretch {
    if own.from < whole.from || whole.to < own.to {
        return whole;
    }
    match later {
        true => Stretch { from: own.from, to: whole.to },
        false => Stretch { from: whole.from, to: own.to },
    }
}

/// "in November and January 2019": the year of the first stands behind the second.
fn further_year(line: &Line, to: usize, first: u8) -> Option<i16> {
    if !matches!(line.word(to), "and" | "or") {
        return None;
    }
    let named = (to + 1..to + 3).find(|at| {
        line.words.get(*at).is_some_and(|word| word.is_capitalised() && month(word.text).is_some())
    })?;
    let last = month(line.words[named].text)?;
    let after = named + 1 + usize::from(day_number(line, named + 1).is_some());
    let (year, _) = year_after(line, after);
    year.map(|year| year - i16::from(first > last))
}

// In months: what lies so far back is nearer in the next year.
const TURN: i16 = -10;

/// Newsrooms leave the year out when it is the current one; around New Year it is the nearer one.
fn year_of(line: &Line, at: usize, month: u8, published: Date) -> i16 {
    let year = published.year();
    let Some(current) = published.month() else { return year };
    let ahead = i16::from(month) - i16::from(current);
    match line.before(at, 1) {
        "last" => return if ahead >= 0 { year - 1 } else { year },
        "next" => return if ahead <= 0 { year + 1 } else { year },
        "this" => return year,
        _ => {}
    }
    let view = tense::view(line, at);
    let record = (at + 1..at + 4).take_while(|i| line.joined(*i)).any(|i| is_record(line.word(i)));
    let year_by = match view.cue {
        _ if record => -i16::from(ahead > 0 && view.cue != Some(Cue::Ahead)),
        _ if tense::dates_what_is_scheduled(line, at) && !view.close => i16::from(ahead < -6),
        // Not yet this year, and told as over.
        Some(Cue::Back) if ahead > 0 && view.close => -1,
        // Until when, of a verb that may be over: the nearer one.
        Some(Cue::Before) if !view.close => i16::from(ahead < -6) - i16::from(ahead > 6),
        Some(Cue::Ahead) if ahead < 0 && view.close => 1,
        Some(Cue::Before) if ahead < 0 => 1,
        Some(Cue::Ahead | Cue::Present | Cue::Before) => i16::from(ahead <= -6),
        None if tense::scheduled(line, at) => 0,
        // "early January", told in November without a verb
        None if ahead <= TURN => 1,
        Some(Cue::Back) | None => -i16::from(ahead >= 6),
    };
    year + year_by
}

/// "since 2020" reaches to the article's own date, "had reigned since 2020" to a day that is not told.
pub(super) fn since(line: &Line, at: usize, stretch: Stretch, published: Option<Published>) -> Stretch {
    let at = past_least(line, at - usize::from(line.before(at, 1) == "the"));
    let over = || pluperfect(line, at - 1);
    match published {
        Some(date) if line.before(at, 1) == "since" && !over() => {
            Stretch { from: stretch.from, to: date.days.to.max(stretch.from) }
        }
        _ => stretch,
    }
}

/// "since at least December": before "at least".
fn past_least(line: &Line, at: usize) -> usize {
    at - if line.before(at, 1) == "least" && line.before(at, 2) == "at" { 2 } else { 0 }
}

/// Whether "had" is the verb before word `at`: "had, by then, been closed since".
fn pluperfect(line: &Line, at: usize) -> bool {
    let verb = |i: &usize| matches!(line.word(*i), "had" | "has" | "have" | "is" | "are" | "will");
    let near = (at.saturating_sub(6)..at).rev().take_while(|i| !line.gap(i + 1).contains([',', ';', '“']));
    near.into_iter().find(verb).is_some_and(|i| line.word(i) == "had")
}

/// "2022-06-07", "6/7/2022" as American papers write it, "9/11".
fn numeric(line: &Line, at: usize) -> Option<Reading> {
    if let Some(date) = dotted(line.words.get(at)?.text) {
        return Some(Reading::new(at, at + 1, Stretch::of(date), Reckoning::Written));
    }
    let part = |at: usize| line.words.get(at).and_then(|word| word.text.parse::<i16>().ok());
    let (first, second) = (part(at)?, part(at + 1)?);
    let small = |n: i16| u8::try_from(n).ok();
    let (date, to) = match (line.gap(at + 1), line.gap(at + 2)) {
        ("-", gap) if first > 1700 && gap != "-" && line.words[at + 1].text.len() == 2 => {
            (Date::new(first, small(second), None)?, at + 2)
        }
        ("-", "-") if first > 1700 => (Date::new(first, small(second), Some(small(part(at + 2)?)?))?, at + 3),
        ("/", "/") => {
            let year = part(at + 2)?;
            let year = if year < 100 { year + 2000 } else { year };
            // A month above 12 shows that the day stands first.
            let (month, day) = if first > 12 { (second, first) } else { (first, second) };
            (Date::new(year, small(month), Some(small(day)?))?, at + 3)
        }
        ("/", _) if (first, second) == (9, 11) => (Date::new(2001, Some(9), Some(11))?, at + 2),
        _ => return None,
    };
    Some(Reading::new(at, to, Stretch::of(date), Reckoning::Written))
}

/// "24.02.2022"
fn dotted(word: &str) -> Option<Date> {
    let mut parts = word.split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let whole = parts.next().is_none() && year.len() == 4;
    Date::new(year.parse().ok().filter(|_| whole)?, Some(month.parse().ok()?), Some(day.parse().ok()?))
}

/// "in 2020", "the 2020 election", "the 1990s".
fn in_year(line: &Line, at: usize, published: Option<Published>) -> Option<Reading> {
    let part = part::before(line, at);
    let reading = |whole: Stretch, to: usize| {
        let (from, stretch) = part::narrowed(part, at, whole);
        Some(Reading::new(from, to, since(line, from, stretch, published), Reckoning::Written))
    };
    if let Some((first, to)) = decade(line, at) {
        return reading(Stretch::years(first, first + 9), to);
    }
    let year = year_number(line, at)?;
    let gap = line.gap(at);
    let signed =
        gap.ends_with(['$', '€', '£', '#', '[', '/']) || line.gap(at + 1).starts_with(['%', '/', ']']);
    let before = line.before(past_least(line, at), 1);
    let placed = [
        "in",
        "since",
        "by",
        "from",
        "of",
        "until",
        "during",
        "the",
        "a",
        "this",
        "early",
        "late",
        "mid",
        "for",
        "to",
        "before",
        "after",
        "and",
        "his",
        "her",
        "their",
        "its",
        "through",
        "between",
        "summer",
        "fall",
        "winter",
        "spring",
        "november",
        "or",
        "around",
        "circa",
        "failed",
        "successful",
        "since",
    ]
    .contains(&before);
    let placed = placed || is_year_alone(line, at, before);
    let listed = gap == ", " && at > 0 && year_number(line, at - 1).is_some();
    let possessive = listed || at > 0 && line.words[at - 1].is_possessive();
    let bracketed = gap.ends_with('(') || gap.ends_with('–') || gap.ends_with('-');
    // "2020" first in a sentence, or before a word it dates: "2016 Republican nominee".
    let next = line.word(at + 1);
    let of_a_year = matches!(
        next,
        "levels" | "elections" | "midterms" | "numbers" | "primaries" | "olympics" | "protests"
    );
    let dates_next = line.joined(at + 1) && (of_a_year || !crate::compare::figures::is_plural(next));
    if signed
        || !(placed || part.is_some() || possessive || bracketed || dates_next)
        || before == "over"
        || before == "than" && !placed
    {
        return None;
    }
    reading(Stretch::years(year, year), at + 1)
}

/// "kept pace with 2008, when", "heading into 2016", "better than 2009": no noun follows that it could count. Round numbers and
/// "more than 2009" may do so alone.
fn is_year_alone(line: &Line, at: usize, before: &str) -> bool {
    let alone = !line.joined(at + 1) || is_function_word(line.word(at + 1));
    let compared = match before {
        "with" | "into" => true,
        "than" => matches!(
            line.before(at, 2),
            "better"
                | "rather"
                | "busier"
                | "different"
                | "earlier"
                | "later"
                | "older"
                | "quieter"
                | "stronger"
                | "weaker"
                | "worse"
        ),
        _ => false,
    };
    compared && alone && !line.word(at).ends_with("00")
}

/// "the 1990s", "the 1980’s", "the 90’s", "the ’80s": the decade's first year, and the word after it.
/// "In the 80s" may be degrees, too.
fn decade(line: &Line, at: usize) -> Option<(i16, usize)> {
    let text = line.words.get(at)?.text;
    let apostrophe = |gap: &str| gap.ends_with(['’', '\'']);
    let apart = apostrophe(line.gap(at + 1)) && line.gap(at + 1).len() <= 3 && line.word(at + 1) == "s";
    let (digits, to) = match text.strip_suffix('s') {
        Some(digits) => (digits, at + 1),
        None if apart => (text, at + 2),
        None => return None,
    };
    let digits = digits.strip_suffix(['’', '\'']).unwrap_or(digits);
    let first: i16 = digits.parse().ok().filter(|year| year % 10 == 0)?;
    let placed = matches!(line.before(at, 1), "the" | "early" | "mid" | "late");
    let marked = apart || text.contains(['’', '\'']);
    match digits.len() {
        4 if (1700..2100).contains(&first) && (placed || !marked) => Some((first, to)),
        2 if (30..100).contains(&first) && placed && (marked || apostrophe(line.gap(at))) => {
            Some((1900 + first, to))
        }
        _ => None,
    }
}
