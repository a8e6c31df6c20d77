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
    // "USD 5", "magnitude 5", "K5 million"
    if unit_before(line, at).is_some_and(|(_, front)| front < at)
        || units::lettered(line.words[at].text).is_some()
    {
        return true;
    }
    if is_date(line, at, number)
        || is_rated(line, at, number)
        || is_identifier(line, at, number.next)
        || is_shape(line, at, number.next)
        || is_score(line, at, number)
        || is_called(line, at)
        || is_told_time(line, at, number)
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
        "digit",
        "letter",
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
    // "ten-wheelers"; of "a 12-member crew" the members are counted.
    let closed = !line.joined(next + 1) || is_function_word(line.word(next + 1));
    let agent = (word.ends_with("ers") || word.ends_with("er") && closed)
        && line.gap(next) == "-"
        && unit_after(line, next).is_none();
    calibre || agent || named_by_two || (line.gap(next) == "-" && (shaped || named || kind))
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
        return one.value > other.value && !voted
            || is_bench(line, first, other.next, one.value + other.value);
    }
    // "3 to 1"; "by 212 to 210 votes" counts both.
    other.value == 1.0 && one.value > 1.0 && second == one.next + 1
}

/// "a 5-4 decision", "split 4-4": how a court divided; a larger body counts its votes.
fn is_bench(line: &Line, first: usize, next: usize, judges: f64) -> bool {
    /// No court sits with more.
    const MOST: f64 = 17.0;
    let noun = |word: &str| {
        matches!(
            word,
            "decision"
                | "decisions"
                | "ruling"
                | "rulings"
                | "vote"
                | "votes"
                | "tie"
                | "split"
                | "verdict"
                | "majority"
                | "opinion"
                | "judgment"
                | "judgement"
                | "deadlock"
        )
    };
    let told = |word: &str| {
        matches!(
            word,
            "voted"
                | "votes"
                | "vote"
                | "split"
                | "splits"
                | "ruled"
                | "rules"
                | "decided"
                | "divided"
                | "deadlocked"
        )
    };
    // "a 5-4 landmark ruling"
    let named = (next..next + 2).take_while(|at| line.joined(*at)).any(|at| noun(line.word(at)));
    judges <= MOST && (named || line.joined(first) && told(line.before(first, 1)))
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
    // "the list:1: boats"
    let glued = matches!(before, ":" | "." | ";" | "!" | "?") && after.starts_with(": ");
    let listed = glued || at == 0 && (after.starts_with(". ") || after.starts_with(')') || alone);
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
    colon || minutes || named || is_dotted_time(line, at, next)
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
        || super::super::dates::DAYS.contains(&line.word(next));
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

/// "at five in the afternoon", "twenty past seven", "shortly before nine".
fn is_told_time(line: &Line, at: usize, number: &Number) -> bool {
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
    // "below 2005 levels"
    let measure = matches!(line.word(number.next), "levels" | "highs" | "lows" | "peaks");
    let dated = [
        "in", "since", "by", "from", "of", "until", "during", "the", "a", "this", "early", "late", "mid",
        "for", "to", "before", "after", "and", "his", "her", "their", "its", "last", "next", "summer",
        "fall", "winter", "spring", "through", "between", "around", "about",
    ]
    .contains(&line.before(at, 1));
    let possessive = at > 0 && line.words[at - 1].is_possessive();
    !counts || measure || dated || possessive
}

/// "a second attempt", "his third term"; not "first, they met", "when it first sailed", "the 19th century".
fn is_counting_ordinal(line: &Line, at: usize, number: &Number) -> bool {
    let next = number.next;
    if !line.joined(next) {
        return false;
    }
    let following = line.word(next);
    let before = line.before(at, 1);
    // "took third place"; "in the first place" is an idiom, and who fights for first place has none yet.
    if following == "place" {
        return !(before == "for" || before == "the" && line.before(at, 2) == "in");
    }
    if is_rank_of(line, at, next) {
        return false;
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

/// "the third-largest fleet", "the 46th annual fair", "Vell’s first captain": how large or late it is, when it is, or who had the office, and nothing that two texts could count differently.
fn is_rank_of(line: &Line, at: usize, next: usize) -> bool {
    const SUPERLATIVES: &[&str] = &[
        "best",
        "worst",
        "most",
        "least",
        "biggest",
        "largest",
        "smallest",
        "highest",
        "lowest",
        "oldest",
        "youngest",
        "longest",
        "shortest",
        "richest",
        "poorest",
        "deadliest",
        "busiest",
        "greatest",
        "fastest",
        "strongest",
        "closest",
        "nearest",
        "newest",
        "latest",
        "tallest",
        "deepest",
        "heaviest",
        "hottest",
        "coldest",
        "wettest",
        "driest",
        "costliest",
    ];
    const TIMES: &[&str] = &[
        "minute", "hour", "day", "days", "night", "morning", "evening", "week", "weeks", "weekend", "month",
        "months", "season", "year", "years", "decade", "annual",
    ];
    const OFFICES: &[&str] = &[
        "adviser",
        "advisor",
        "aide",
        "ambassador",
        "attorney",
        "captain",
        "chairman",
        "chairwoman",
        "chancellor",
        "chief",
        "commander",
        "director",
        "governor",
        "minister",
        "president",
        "secretary",
        "spokesman",
        "spokeswoman",
    ];
    let following = line.word(next);
    // "the storm is in its ninth month" tells how long.
    let lasts = matches!(line.before(at, 1), "its" | "his" | "her" | "their")
        && line.word(at) != "first"
        && matches!(following, "day" | "week" | "month" | "season" | "year" | "decade");
    let superlative =
        SUPERLATIVES.contains(&following) || line.gap(next) == "-" && following.ends_with("est");
    // "the first day-long drill" is a drill.
    let time = TIMES.contains(&following) && !lasts && line.gap(next + 1) != "-";
    let office = || {
        (next..line.words.len())
            .take_while(|at| line.joined(*at) && !is_function_word(line.word(*at)))
            .any(|at| OFFICES.contains(&line.word(at)))
    };
    let bearer = at > 0 && line.words[at - 1].is_possessive() && line.words[at - 1].is_capitalised();
    superlative || time || bearer && office()
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
    // "posted one last week", "broke one open"
    let after = line.word(at + 2);
    let alone = matches!(following, "last" | "next" | "this")
        && (units::named(after).is_some() || super::super::dates::DAYS.contains(&after))
        || following == "open" && (!line.joined(at + 2) || is_function_word(after));
    let idiom = matches!(
        following,
        "day" | "thing" | "point" | "another" | "hand" | "side" | "way" | "by" | "time" | "after" | "where"
    );
    line.joined(at + 1)
        && line.gap(at + 1) == " "
        && !(pronoun && units::named(following).is_none())
        && !(idiom || alone)
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
    let other = |at: usize| {
        line.word(at) == "another" || line.word(at) == "the" && matches!(line.word(at + 1), "next" | "other")
    };
    // "one point over the next year"
    let lasts = line.word(link) == "over" && line.word(link + 2) == "next";
    // "one boat more than another"
    let more = matches!(line.word(link), "more" | "less" | "rather") && line.word(link + 1) == "than";
    let against = matches!(line.word(link), "after" | "or" | "to" | "than" | "from" | "over" | "against");
    let compared = other(link + if more { 2 } else { 1 }) && (more || against) && !lasts;
    link > at + 1 && (compared || is_a_certain(line, at, link))
}

/// "one sailor said", "it is one harbour where": some one of many, of whom something is told. The noun of the "one"
/// at `at` ends before word `link`.
fn is_a_certain(line: &Line, at: usize, link: usize) -> bool {
    // Who told or asked somebody was met, and may be counted.
    const SPEAKS: &[&str] = &[
        "said",
        "says",
        "added",
        "argued",
        "called",
        "claimed",
        "commented",
        "complained",
        "explained",
        "insisted",
        "joked",
        "noted",
        "posted",
        "quipped",
        "recalled",
        "remarked",
        "replied",
        "shouted",
        "suggested",
        "tweeted",
        "warned",
        "wrote",
    ];
    let adverb = matches!(line.word(link), "even" | "also" | "has" | "had");
    let speaks = (at + 2..=link + usize::from(adverb)).any(|verb| SPEAKS.contains(&line.word(verb)));
    let described = matches!(line.word(link), "where" | "which" | "who" | "whom" | "whose" | "that");
    // "there is one law that"
    let told_of = matches!(line.before(at, 1), "is" | "was" | "be" | "it's") && line.before(at, 2) != "there";
    speaks || told_of && described
}
