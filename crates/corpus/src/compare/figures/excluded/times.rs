//! Numbers that tell when: dates, years, hours of the day.
//!
//! Knows months, prepositions and the shape of a clock time. Which day it is, is for `dates`.

use crate::compare::dates::{DAYS, day_number, month};
use crate::compare::figures::counted;
use crate::compare::figures::numbers::{self, Kind, Number};
use crate::compare::figures::reading::{unit_after, unit_before};
use crate::compare::figures::units;
use crate::compare::line::{Line, Word, is_function_word};

pub(super) fn is_clock_time(line: &Line, at: usize, next: usize) -> bool {
    let colon = line.gap(next).starts_with(':') && line.words.get(next).is_some_and(Word::has_digit);
    let minutes = line.gap(at).ends_with(':') && at > 0 && line.words[at - 1].has_digit();
    // "verses 3:1-5", "8:00-9:30"
    let ends = at > 1
        && matches!(line.gap(at), "-" | "–")
        && line.gap(at - 1).ends_with(':')
        && line.words[at - 2].has_digit();
    let named =
        matches!(line.word(next), "a.m" | "p.m" | "am" | "pm" | "o'clock" | "gmt" | "est" | "et" | "utc");
    colon || minutes || ends || named || is_dotted_time(line, at, next)
}

/// "at 9.40", "until 18.55": hours and minutes as much of the world writes them; "05.00" is nothing else. What
/// has a unit, a sign or a noun behind it is none, and no price of an exchange is.
fn is_dotted_time(line: &Line, at: usize, next: usize) -> bool {
    let Some((hours, minutes)) = line.words[at].text.split_once('.') else { return false };
    let below = |part: &str, limit: u8| part.parse::<u8>().is_ok_and(|value| value < limit);
    let shaped =
        (1..=2).contains(&hours.len()) && minutes.len() == 2 && below(hours, 24) && below(minutes, 60);
    let mut front = at;
    while matches!(
        line.before(front, 1),
        "about" | "around" | "exactly" | "roughly" | "nearly" | "almost" | "just"
    ) {
        front -= 1;
    }
    let placed = matches!(
        line.before(front, 1),
        "at" | "from" | "until" | "till" | "since" | "before" | "after" | "between"
    );
    // "rose by 1.25"
    let placed = placed || line.before(front, 1) == "by" && !below(hours, 13);
    let bare = !line.joined(next)
        || is_function_word(line.word(next)) && !matches!(line.word(next), "to" | "per" | "a" | "against")
        || DAYS.contains(&line.word(next));
    let free = unit_before(line, at).is_none() && unit_after(line, next).is_none();
    let leading = hours.len() == 2 && hours.starts_with('0');
    shaped && free && (leading || placed && bare && !is_priced(line))
}

/// Whether the sentence tells of prices or scores, which stand "at" so much, too.
fn is_priced(line: &Line) -> bool {
    const WORDS: &[&str] = &[
        "shares", "stocks", "stock", "index", "price", "prices", "rate", "rates", "currency", "traded",
        "trading", "yield", "score", "scores", "average", "odds",
    ];
    line.words.iter().any(|word| {
        WORDS.contains(&word.folded.as_str()) || units::named(&word.folded).is_some_and(units::Unit::is_money)
    }) || (0..line.words.len()).any(|at| units::currency(line.gap(at)).is_some())
}

pub(super) fn is_date(line: &Line, at: usize, number: &Number) -> bool {
    let day = number.value >= 1.0 && number.value <= 31.0;
    let month_near = |word: usize| {
        line.words.get(word).is_some_and(|w| month(w.text).is_some()) && line.words[word].is_capitalised()
    };
    let after_month = at > 0
        && month_near(at - 1)
        && !line.words[at - 1].is_possessive()
        && matches!(line.gap(at), " " | ". " | ".");
    let before_month = month_near(number.next)
        || (matches!(number.kind, Kind::Ordinal)
            && line.word(number.next) == "of"
            && month_near(number.next + 1));
    // "June 1-5", "June 1 to 5", "October 7 and 8", "June 7, 2022"
    let second = at >= 2
        && line.words[at - 1].has_digit()
        && month_near(at - 2)
        && matches!(line.gap(at), "-" | "–" | ", ");
    let linked = at >= 3
        && matches!(line.word(at - 1), "to" | "and" | "through" | "or")
        && line.words[at - 2].has_digit()
        && month_near(at - 3);
    let fits = number.scale == 1.0 && number.kind != Kind::Share;
    let is_day = day && (after_month || before_month || linked || is_one_of_days(line, at));
    let is_year = (1000.0..2200.0).contains(&number.value) && (after_month || second);
    // "May 5, 20 boats sank"
    let hyphened = second && day && line.gap(at) != ", ";
    // "the 1990s", "the 90’s"
    let apostrophe = matches!(line.gap(number.next), "'" | "’") && line.word(number.next) == "s";
    let decade = line.words[at].has_digit() && (line.words[at].text.ends_with('s') || apostrophe);
    fits && (is_day || is_year || hyphened || decade)
}

/// "between [5] and 10 May", "[5], 6 and 7 May", "May 5, [6] and 7": a day in a row that begins or ends with its month.
fn is_one_of_days(line: &Line, at: usize) -> bool {
    let month_at = |at: usize| line.is_capital(at) && month(line.words[at].text).is_some();
    let day = |at: usize| day_number(line, at).is_some();
    let linked = |at: usize| matches!(line.word(at), "and" | "or" | "to" | "until" | "till" | "through");
    let beside = |gap: &str| matches!(gap, ", " | "-" | "–");
    let next = |at: usize| match beside(line.gap(at + 1)) {
        true => Some(at + 1),
        false => (linked(at + 1) && line.joined(at + 1) && line.joined(at + 2)).then_some(at + 2),
    };
    let previous = |at: usize| match beside(line.gap(at)) {
        true => at.checked_sub(1),
        false => at.checked_sub(2).filter(|_| linked(at - 1) && line.joined(at) && line.joined(at - 1)),
    };
    let step = |to: Option<usize>| to.filter(|to| day(*to));
    let last = std::iter::successors(Some(at), |at| step(next(*at))).last().unwrap_or(at);
    let first = std::iter::successors(Some(at), |at| step(previous(*at))).last().unwrap_or(at);
    let closed = first < last && (linked(last - 1) || matches!(line.gap(last), "-" | "–"));
    let of = last + 1 + usize::from(line.word(last + 1) == "of");
    // "May 5, 6 and 7 boats": those are boats.
    let counts = line.joined(last + 1) && counted::is_plural(line.word(last + 1));
    let opened = first > 0 && month_at(first - 1) && matches!(line.gap(first), " " | ". ") && !counts;
    closed && (opened || month_at(of) && line.joined(last + 1))
}

/// "at five in the afternoon", "twenty past seven", "shortly before nine".
pub(super) fn is_told_time(line: &Line, at: usize, number: &Number) -> bool {
    let (next, before) = (number.next, line.before(at, 1));
    let hour = |value: f64| (1.0..=12.0).contains(&value) && value.fract() == 0.0;
    if number.kind != Kind::Cardinal || number.unit.is_some() || !line.joined(at) && at > 0 {
        return false;
    }
    let day = line.word(next) == "in"
        && line.word(next + 1) == "the"
        && matches!(line.word(next + 2), "morning" | "afternoon" | "evening")
        || line.word(next) == "at" && line.word(next + 1) == "night";
    let placed = matches!(
        before,
        "at" | "from" | "until" | "till" | "by" | "since" | "before" | "after" | "past" | "about" | "around"
    );
    let past =
        line.word(next) == "past" && numbers::read(line, next + 1).is_some_and(|other| hour(other.value));
    let of_past = before == "past"
        && (numbers::small_number(line.before(at, 2)).is_some()
            || matches!(line.before(at, 2), "half" | "quarter"));
    let soon = matches!(before, "before" | "after")
        && matches!(line.before(at, 2), "shortly" | "just" | "soon" | "long" | "right")
        && !line.joined(next);
    past && number.value < 60.0 || hour(number.value) && (day && placed || of_past || soon)
}

/// A number of four digits that names a year: "in 2020", "the 2020 election".
pub(super) fn is_year(line: &Line, at: usize, number: &Number) -> bool {
    let text = line.words[at].text;
    if !(text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit())) || number.scale != 1.0 {
        return false;
    }
    if !(1500.0..2100.0).contains(&number.value) || units::currency(line.gap(at)).is_some() {
        return false;
    }
    if unit_after(line, number.next).is_some() && !line.word(number.next).starts_with("year") {
        return false;
    }
    // "some 2000 troops": an approximation or a bare plural counts; "the 2016 elections" does not.
    let told = matches!(
        line.word(number.next),
        "comes"
            | "ends"
            | "begins"
            | "starts"
            | "draws"
            | "winds"
            | "closes"
            | "opens"
            | "nears"
            | "approaches"
            | "goes"
            | "brings"
            | "marks"
            | "looks"
            | "turns"
    );
    let counts = counted::is_plural(line.word(number.next)) && line.joined(number.next) && !told;
    // "below 2005 levels"
    let measure =
        matches!(line.word(number.next), "levels" | "highs" | "lows" | "peaks" | "numbers" | "figures");
    let dated = [
        "in", "since", "by", "from", "of", "until", "during", "the", "a", "this", "early", "late", "mid",
        "for", "to", "before", "after", "and", "his", "her", "their", "its", "last", "next", "summer",
        "fall", "winter", "spring", "through", "between", "around", "about",
    ]
    .contains(&line.before(at, 1));
    let possessive = at > 0 && line.words[at - 1].is_possessive();
    !counts || measure || dated || possessive
}
