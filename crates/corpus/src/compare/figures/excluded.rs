//! Which numbers are no figures: dates, clock times, footnotes, list numbers, parts of names, idioms.
//!
//! Knows the words around a number. Does not read the number; that is `numbers`.

use super::super::line::{Line, Word, is_function_word};
use super::counted;
use super::named::is_identifier;
use super::numbers::{self, Kind, Number};
use super::reading::{ends_change, range_end, unit_after, unit_before};
use super::units;

/// Whether the number at `at` says how much or how many.
pub(super) fn is_figure(line: &Line, at: usize, number: &Number) -> bool {
    let digits = line.words[at].has_digit();
    if digits && (is_marked(line, at, number.next) || is_clock_time(line, at, number.next)) {
        return false;
    }
    // "USD 5", "magnitude 5"
    if unit_before(line, at).is_some_and(|(_, front)| front < at) {
        return true;
    }
    if is_date(line, at, number)
        || is_rated(line, at, number)
        || is_identifier(line, at, number.next)
        || is_shape(line, at, number.next)
        || is_score(line, at, number)
        || is_called(line, at)
    {
        return false;
    }
    match number.kind {
        Kind::Ordinal => is_counting_ordinal(line, at, number),
        Kind::Cardinal if digits => !is_year(line, at, number),
        Kind::Cardinal if line.word(at) == "one" && number.next == at + 1 => {
            is_counting_one(line, at)
                || ends_change(line, at)
                || range_end(line, at, *number, number.next).is_some()
        }
        Kind::Cardinal if line.word(at) == "zero" => {
            line.before(at, 1) != "ground" && matches!(line.gap(at + 1), " " | "” " | "\" ")
        }
        Kind::Cardinal | Kind::Share | Kind::Order => true,
    }
}

/// "$3 per thousand feet", "12 of them per 100,000": so many are the measure of another figure.
fn is_rated(line: &Line, at: usize, number: &Number) -> bool {
    let round = number.value >= 100.0 && (number.value.log10().fract() == 0.0);
    line.before(at, 1) == "per" && round
}

/// "three-dimensional", "two-faced", "a five-star inn", "3-D", "7-Eleven": a kind, not a number of things.
fn is_shape(line: &Line, at: usize, next: usize) -> bool {
    const KINDS: &[&str] = &[
        "dimensional",
        "alarm",
        "star",
        "ring",
        "figure",
        "something",
        "somethings",
        "fold",
        "iron",
        "wood",
        "caliber",
        "calibre",
        "gauge",
    ];
    let word = line.word(next);
    let shaped = word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed");
    let named = line.words.get(next).is_some_and(|w| w.is_capitalised() && !w.has_digit())
        && (word.len() == 1 || super::small_number(word).is_some());
    // A flag has twelve stars, no inn has.
    let stars = line.words[at].has_digit() && line.words[at].text.len() > 1;
    let kind = KINDS.contains(&word) && !(word == "star" && stars);
    let named_by_two = at > 0
        && line.gap(at) == "-"
        && line.words[at - 1].has_digit()
        && line.words[at].is_capitalised()
        && !line.words[at].has_digit();
    // "a .38"
    let calibre = numbers::is_decimal(line, at)
        && unit_after(line, next).is_none()
        && units::currency(line.gap(at)).is_none();
    calibre || named_by_two || (line.gap(next) == "-" && (shaped || named || kind))
}

/// "won 3-1", "outnumbered 3 to 1": a score or a ratio; the numbers of a vote are figures.
fn is_score(line: &Line, at: usize, number: &Number) -> bool {
    let read = |at: usize| {
        numbers::read(line, at).filter(|n| n.kind == Kind::Cardinal && n.unit.is_none() && n.scale == 1.0)
    };
    let dash =
        |at: usize| matches!(line.gap(at), "-" | "–") && line.words.get(at).is_some_and(Word::has_digit);
    let ratio = |link: usize| line.word(link) == "to" && line.joined(link) && line.joined(link + 1);
    // The other number, and whether this one is the first.
    let digits = line.words[at].has_digit();
    let (first, second) = if digits && dash(number.next) {
        (at, number.next)
    } else if digits && at > 0 && dash(at) {
        (at - 1, at)
    } else if ratio(number.next) {
        (at, number.next + 1)
    } else if at > 1 && ratio(at - 1) {
        (at - 2, at)
    } else {
        return false;
    };
    let (Some(one), Some(other)) = (read(first), read(second)) else { return false };
    let measured = units::currency(line.gap(first)).is_some()
        || unit_after(line, other.next).is_some()
        || line.gap(other.next).starts_with(['%', '+']);
    if measured || line.before(first, 1) == "from" {
        return false;
    }
    let voted = line.words.iter().any(|word| {
        matches!(
            word.folded.as_str(),
            "vote" | "votes" | "voted" | "ruling" | "ruled" | "decision" | "majority"
        )
    });
    if second == one.next {
        return one.value > other.value && !voted;
    }
    // "3 to 1"; "by 212 to 210 votes" counts both.
    other.value == 1.0 && one.value > 1.0 && second == one.next + 1
}

/// "a 911 call", "called 911": the number that is dialled.
fn is_called(line: &Line, at: usize) -> bool {
    matches!(line.words[at].text, "911" | "999" | "112" | "311" | "988")
        && units::currency(line.gap(at)).is_none()
        && (["call", "dial", "phon"].iter().any(|stem| line.before(at, 1).starts_with(stem))
            || ["call", "dispatch", "operator", "recording", "tape", "emergenc"]
                .iter()
                .any(|stem| line.word(at + 1).starts_with(stem)))
}

/// Footnotes "[14]", "#1", "@7", links, list numbers, telephone numbers, references in brackets.
fn is_marked(line: &Line, at: usize, next: usize) -> bool {
    let (before, after) = (line.gap(at), line.gap(next));
    // A footnote may stand right on a sentence's border, so the gaps don't show its brackets.
    let footnote = line.text_before(at).ends_with('[') && line.text_after(next - 1).starts_with(']');
    let bracketed = before.ends_with('(') && after.starts_with(')');
    let signed = before.trim_end_matches('"').ends_with('=')
        || before.ends_with(['#', '@', '_', '/', '=', '&', '№', '§', '‘', '\'']);
    let plan = after == "(" && line.word(next) == "k";
    let linked = plan || after.starts_with(['/', '_', '=', '&']) && !line.word(next).is_empty();
    // "1. Boats" and a line with nothing but "2."
    let alone = next == line.words.len() && line.words[0].text.len() <= 2 && matches!(after, "" | "." | ":");
    let listed = at == 0 && (after.starts_with(". ") || after.starts_with(')') || alone);
    // Long rows of digits without separators are numbers of accounts and messages.
    let serial = line.words[at].text.len() > 10 && line.words[at].text.bytes().all(|b| b.is_ascii_digit());
    // "F-16", "COVID-19", "mid-30s"
    let suffixed = before.ends_with('-') && at > 0 && !line.words[at - 1].has_digit() && line.gap(at) == "-";
    footnote
        || bracketed
        || signed
        || linked
        || listed
        || serial
        || is_dialled(line, at)
        || is_postcode(line, at)
        || suffixed
}

/// "Orm, NY 10032"
fn is_postcode(line: &Line, at: usize) -> bool {
    let five = |text: &str| text.len() == 5 && text.bytes().all(|b| b.is_ascii_digit());
    let state = |text: &str| text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase());
    at > 0
        && five(line.words[at].text)
        && state(line.words[at - 1].text)
        && matches!(line.gap(at), " " | ", ")
}

/// "800-555-0123", "(800) 555-0123": three groups of digits in a row.
fn is_dialled(line: &Line, at: usize) -> bool {
    let digits =
        |at: usize| line.words.get(at).is_some_and(|word| word.text.bytes().all(|b| b.is_ascii_digit()));
    let tied = |at: usize| digits(at) && matches!(line.gap(at), "-" | "‑" | ") ");
    let mut first = at;
    while first > 0 && tied(first) && digits(first - 1) {
        first -= 1;
    }
    digits(first) && (1..3).all(|n| tied(first + n))
}

fn is_clock_time(line: &Line, at: usize, next: usize) -> bool {
    let colon = line.gap(next).starts_with(':') && line.words.get(next).is_some_and(Word::has_digit);
    let minutes = line.gap(at).ends_with(':') && at > 0 && line.words[at - 1].has_digit();
    let named =
        matches!(line.word(next), "a.m" | "p.m" | "am" | "pm" | "o'clock" | "gmt" | "est" | "et" | "utc");
    colon || minutes || named
}

fn is_date(line: &Line, at: usize, number: &Number) -> bool {
    use super::super::dates::month;
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
    // "the 1st and 5th of June" is rare enough to leave.
    let fits = number.scale == 1.0 && number.kind != Kind::Share;
    let is_day = day && (after_month || before_month || linked);
    let is_year = (1000.0..2200.0).contains(&number.value) && (after_month || second);
    let hyphened = second && day;
    // "the 1990s", "the 90’s"
    let apostrophe = matches!(line.gap(number.next), "'" | "’") && line.word(number.next) == "s";
    let decade = line.words[at].has_digit() && (line.words[at].text.ends_with('s') || apostrophe);
    fits && (is_day || is_year || hyphened || decade)
}

/// A number of four digits that names a year: "in 2020", "the 2020 election".
fn is_year(line: &Line, at: usize, number: &Number) -> bool {
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
    let dated = [
        "in", "since", "by", "from", "of", "until", "during", "the", "a", "this", "early", "late", "mid",
        "for", "to", "before", "after", "and", "his", "her", "their", "its", "last", "next", "summer",
        "fall", "winter", "spring", "through", "between", "around", "about",
    ]
    .contains(&line.before(at, 1));
    let possessive = at > 0 && line.words[at - 1].is_possessive();
    !counts || dated || possessive
}

/// "a second attempt", "his third term"; not "first, they met", "when it first sailed", "the 19th century".
fn is_counting_ordinal(line: &Line, at: usize, number: &Number) -> bool {
    let next = number.next;
    if !line.joined(next) {
        return false;
    }
    let following = line.word(next);
    let before = line.before(at, 1);
    // "took third place"; "in the first place" is an idiom.
    if following == "place" {
        return !(before == "the" && line.before(at, 2) == "in");
    }
    // "her first two years" are two years.
    if numbers::read(line, next)
        .is_some_and(|other| other.kind == Kind::Cardinal && line.gap(other.next) != "-")
    {
        return false;
    }
    let determined = [
        "a", "an", "the", "its", "his", "her", "their", "our", "my", "your", "this", "that", "for", "no",
        "very", "every", "each", "on", "in",
    ]
    .contains(&before)
        || (at > 0 && line.words[at - 1].is_possessive());
    let idiom = matches!(
        following,
        "century"
            | "lady"
            | "family"
            | "hand"
            | "glance"
            | "thing"
            | "half"
            | "quarter"
            | "floor"
            | "amendment"
            | "name"
            | "names"
            | "responder"
            | "responders"
            | "degree"
            | "world"
            | "generation"
            | "grade"
            | "grader"
            | "graders"
            | "class"
            | "base"
            | "gear"
            | "thought"
            | "thoughts"
            | "look"
    );
    // "a second later", "a second before"
    let time = line.word(at) == "second" && matches!(following, "later" | "before" | "after" | "ago");
    determined && !idiom && !time && !is_function_word(following)
}

/// "one senior official"; not "no one", "one day", "one of them", "the one who".
fn is_counting_one(line: &Line, at: usize) -> bool {
    let before = line.before(at, 1);
    let following = line.word(at + 1);
    // "one per cent"
    if following == "per" && line.word(at + 2) == "cent" {
        return true;
    }
    if is_any_one(line, at) {
        return false;
    }
    let pronoun = [
        "no", "any", "every", "some", "each", "this", "that", "which", "number", "day", "another", "the",
        "square", "right", "last", "next", "other", "loved", "for",
    ]
    .contains(&before);
    let idiom = matches!(
        following,
        "day" | "thing" | "point" | "another" | "hand" | "side" | "way" | "by" | "time" | "after" | "where"
    );
    line.joined(at + 1)
        && line.gap(at + 1) == " "
        && !(pronoun && units::named(following).is_none())
        && !idiom
        && !is_function_word(following)
}

/// "one chilly night", "according to one sailor", "one report", "one boat after another", "one nobody knew": some
/// one, and no number.
fn is_any_one(line: &Line, at: usize) -> bool {
    const WHO: &[&str] = &[
        "nobody",
        "everybody",
        "somebody",
        "anybody",
        "everyone",
        "someone",
        "anyone",
        "nothing",
        "everything",
        "something",
        "many",
        "few",
    ];
    const TELLS: &[&str] = &[
        "commentator",
        "critic",
        "estimate",
        "example",
        "fellow",
        "guy",
        "observer",
        "poll",
        "report",
        "source",
        "story",
        "study",
        "survey",
        "theory",
        "version",
    ];
    const TIMES: &[&str] = &[
        "day",
        "night",
        "morning",
        "evening",
        "afternoon",
        "weekend",
        "spring",
        "summer",
        "autumn",
        "fall",
        "winter",
    ];
    let (before, following) = (line.before(at, 1), line.word(at + 1));
    let as_one = before == "as" && !matches!(line.before(at, 2), "many" | "much" | "few" | "little" | "well");
    if WHO.contains(&following) || as_one || (before == "to" && line.before(at, 2) == "according") {
        return true;
    }
    // The phrase's words, and the first of them that a list has.
    let phrase = || (at + 1..at + 4).take_while(|at| line.joined(*at) && !is_function_word(line.word(*at)));
    let named = |list: &[&str]| phrase().any(|at| list.contains(&line.word(at)) && line.gap(at + 1) != "-");
    let lasts = matches!(
        before,
        "for" | "in" | "within" | "just" | "only" | "than" | "least" | "about" | "nearly" | "every" | "spent"
    );
    if !lasts && (named(TELLS) || named(TIMES)) {
        return true;
    }
    // "one boat after another"
    let link = at + 1 + phrase().count();
    link > at + 1
        && matches!(line.word(link), "after" | "or" | "to" | "than" | "from")
        && (line.word(link + 1) == "another" || line.word(link + 1) == "the" && line.word(link + 2) == "next")
}
