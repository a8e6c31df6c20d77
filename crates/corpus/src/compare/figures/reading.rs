//! Reading figures in a sentence: number, range, approximation, unit, and what is counted.
//!
//! Knows which numbers are not figures: dates, clock times, footnotes, parts of names, list numbers.
//! Does not compare; that is `pairs`.

use super::super::line::{Line, is_function_word};
use super::numbers::{self, Kind, Number};
use super::units::{self, Unit};
use super::{Approximation, Figure, Value, counted};
use crate::span::Span;

/// The figures of one sentence, in order. Who says so is left open.
pub(super) fn figures(line: &Line) -> Vec<Figure> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < line.words.len() {
        match figure(line, at) {
            Some((figure, next)) => {
                found.push(figure);
                at = next.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

/// A number and its unit, as far as they were read.
struct Amount {
    low: f64,
    high: Option<f64>,
    kind: Kind,
    unit: Unit,
    /// The word after number and unit.
    next: usize,
    /// A sign after the number that belongs to it: "%", "+".
    sign: usize,
}

impl Amount {
    fn negative(self) -> Self {
        let high = self.high.map(|_| -self.low);
        Self { low: -self.high.unwrap_or(self.low), high, ..self }
    }
}

fn figure(line: &Line, at: usize) -> Option<(Figure, usize)> {
    let amount = match numbers::read(line, at) {
        Some(number) if is_figure(line, at, &number) => amount(line, at, number)?,
        Some(_) => return None,
        None => one_unit(line, at)?,
    };
    let (first, before) = approximation_before(line, at);
    let below_zero = amount.unit == Unit::Degree && is_below_zero(line, at);
    let after = approximation_after(line, amount.next);
    let approximation = match (amount.kind, before, after) {
        (Kind::Order, Approximation::Exact, _) => Approximation::Order,
        (_, Approximation::Exact, Some((approximation, _))) => approximation,
        (_, before, _) => before,
    };
    let last = after.map_or(amount.next, |(_, next)| next);
    let start = line.words[first].span.start();
    let start = if first == at { start - currency_length(line, at) } else { start };
    let start = start - below_zero_length(line, at, below_zero);
    let span = Span::new(start, line.words[last - 1].span.end() + amount.sign);
    let counted = counted::counted(line, first, at, last, amount.unit, amount.low);
    let amount = if below_zero { amount.negative() } else { amount };
    let value = amount.high.map_or(Value::One(amount.low), |high| Value::Range(amount.low, high));
    Some((
        Figure {
            article: line.article,
            paragraph: line.paragraph,
            span,
            value,
            approximation,
            unit: amount.unit,
            counted: counted.unwrap_or(Span::new(span.end(), span.end())),
            said_by: None,
        },
        last,
    ))
}

/// Number, the other end of a range, and the unit of both.
fn amount(line: &Line, at: usize, number: Number) -> Option<Amount> {
    let sign = units::currency(line.gap(at));
    let mut kind = number.kind;
    let mut low = number.value;
    let mut next = number.next;
    let mut high = None;
    let mut own = number.unit.map(|unit| (unit, next)).or_else(|| unit_after(line, next));
    if let Some((to, other)) = range_end(line, at, number, own.map_or(next, |(_, next)| next)) {
        // "10 to 15 million": both ends are millions.
        if number.scale == 1.0 && other.scale > 1.0 && low * other.scale <= other.value {
            low *= other.scale;
        }
        high = Some(other.value);
        next = other.next;
        own = unit_after(line, to.max(next)).or(own.map(|(unit, _)| (unit, next)));
    }
    if high.is_some_and(|high| high < low) {
        (low, high) = (high.unwrap_or(low), Some(low));
    }
    let (mut unit, next, length) = match (sign, own) {
        (Some(currency), _) => (currency, next, 0),
        (None, Some((unit, after))) if after > next => (unit, after, 0),
        // A sign, "%", stands in the gap, not in a word.
        (None, Some((unit, after))) => {
            let gap = line.gap(after);
            let sign = gap.char_indices().find(|(_, c)| matches!(c, '%' | '°'));
            (unit, after, sign.map_or(0, |(at, c)| at + c.len_utf8()))
        }
        (None, None) => (Unit::Count, next, 0),
    };
    match kind {
        Kind::Ordinal => {
            return Some(Amount { low, high, kind, unit: Unit::Ordinal, next: number.next, sign: 0 });
        }
        Kind::Cardinal if unit == Unit::Count && is_age(line, at, next, low) => unit = Unit::YearOfAge,
        Kind::Share if unit == Unit::Count => unit = Unit::Share,
        // "half an hour"
        Kind::Share => kind = Kind::Cardinal,
        // "spending billions"
        Kind::Order if unit == Unit::Count && is_spending(line.before(at, 1)) => unit = Unit::Money,
        _ => {}
    }
    Some(Amount { low, high, kind, unit, next, sign: length })
}

/// "aged 57", "at the age of 57", "Mara Vell, 57, said".
fn is_age(line: &Line, at: usize, next: usize, value: f64) -> bool {
    let told = matches!(line.before(at, 1), "aged" | "age")
        || (line.before(at, 1) == "of" && line.before(at, 2) == "age")
        || (line.before(at, 1) == "at" && matches!(line.before(at, 2), "died" | "dies" | "dead"));
    let named = |back: usize| at >= back && line.words[at - back].is_capitalised();
    let closed = line.gap(next).starts_with(',') || (named(2) && next == line.words.len());
    let apposed = line.gap(at) == ", " && next == at + 1 && named(1) && closed && line.words[at].has_digit();
    (1.0..=120.0).contains(&value) && value.fract() == 0.0 && (told || apposed)
}

/// "minus 12 degrees", "−12°C".
fn is_below_zero(line: &Line, at: usize) -> bool {
    below_zero_length(line, at, true) > 0
}

/// How far before a number that is below zero its sign begins; 0 without one.
fn below_zero_length(line: &Line, at: usize, below_zero: bool) -> usize {
    let gap = line.gap(at);
    let sign = gap.chars().next_back().filter(|c| matches!(c, '-' | '−' | '–'));
    match sign {
        _ if !below_zero => 0,
        Some(sign) if gap.len() > sign.len_utf8() || at == 0 => sign.len_utf8(),
        None if line.before(at, 1) == "minus" && line.joined(at) => "minus ".len(),
        _ => 0,
    }
}

fn is_spending(word: &str) -> bool {
    [
        "spend", "spent", "spending", "cost", "costs", "costing", "worth", "invest", "invested", "pay",
        "paid", "raised",
    ]
    .contains(&word)
}

/// The unit right after a number, and the word after the unit.
fn unit_after(line: &Line, next: usize) -> Option<(Unit, usize)> {
    let gap = line.gap(next);
    if gap.starts_with('%') || gap.starts_with(" %") {
        return Some((Unit::Percent, next));
    }
    if gap.trim_start().starts_with('°') {
        let scale = gap.ends_with('°') && matches!(line.word(next), "c" | "f");
        return Some((Unit::Degree, next + usize::from(scale)));
    }
    // "billions of dollars"
    let next = if line.word(next) == "of" && line.joined(next) { next + 1 } else { next };
    if !line.joined(next) {
        return None;
    }
    let word = line.word(next);
    let following = line.word(next + 1);
    match (word, following) {
        ("per", "cent") => Some((Unit::Percent, next + 2)),
        ("percentage", "point" | "points") | ("percent", "points") => Some((Unit::PercentagePoint, next + 2)),
        ("square", "feet" | "foot") => Some((Unit::SquareFoot, next + 2)),
        ("square", "miles" | "mile") => Some((Unit::SquareMile, next + 2)),
        ("square", "kilometers" | "kilometres" | "km") => Some((Unit::SquareKilometre, next + 2)),
        ("pounds", "sterling") => Some((Unit::Sterling, next + 2)),
        ("us" | "u.s" | "american" | "canadian", "dollars") => Some((Unit::Dollar, next + 2)),
        ("year" | "years", "old" | "olds") => Some((Unit::YearOfAge, next + 2)),
        ("years", "of") if line.word(next + 2) == "age" => Some((Unit::YearOfAge, next + 3)),
        ("degree" | "degrees", "celsius" | "fahrenheit" | "c" | "f") => Some((Unit::Degree, next + 2)),
        ("km" | "kilometers" | "kilometres", "h" | "hr" | "hour") if line.gap(next + 1) == "/" => {
            Some((Unit::KilometrePerHour, next + 2))
        }
        ("miles", "per") | ("miles", "an") if line.word(next + 2) == "hour" => {
            Some((Unit::MilePerHour, next + 3))
        }
        ("kilometers" | "kilometres", "per" | "an") if line.word(next + 2) == "hour" => {
            Some((Unit::KilometrePerHour, next + 3))
        }
        ("c" | "f", _) if line.words[next].is_capitalised() => Some((Unit::Degree, next + 1)),
        // "two second attempts" does not happen; "a second one" does.
        ("second", _) if line.gap(next) == " " => None,
        _ => {
            // "calendar days", "straight weeks", "more years" stay with the unit.
            if ["more", "straight", "consecutive", "full", "whole", "calendar", "light", "nautical"]
                .contains(&word)
                && let Some(unit) = units::named(following)
            {
                return Some((unit, next + 2));
            }
            units::named(word).map(|unit| (unit, next + 1))
        }
    }
}

/// The second end of a range, and where to look for the unit of both.
fn range_end(line: &Line, at: usize, number: Number, next: usize) -> Option<(usize, Number)> {
    if matches!(number.kind, Kind::Ordinal | Kind::Order) {
        return None;
    }
    let bare = next == number.next;
    let gap = line.gap(next);
    let dash = bare && matches!(gap, "-" | "–" | "—" | " – " | "-$" | "–$" | "-€" | "-£" | "%-" | "%–");
    let (other, rising) = if dash {
        (numbers::read(line, next)?, true)
    } else {
        let link = line.word(next);
        let plain = |gap: &str| matches!(gap.trim_matches(['%', ' ', '$', '€', '£']), "");
        if !plain(gap) || !plain(line.gap(next + 1)) {
            return None;
        }
        let from = line.before(at, 1) == "from" || line.before(at, 2) == "from";
        let between = line.before(at, 1) == "between" || line.before(at, 2) == "between";
        let links = match link {
            "to" => true,
            "or" => bare,
            "and" => between,
            _ => false,
        };
        if !links {
            return None;
        }
        (numbers::read(line, next + 1)?, !from)
    };
    if other.kind != number.kind {
        return None;
    }
    // "a score of 3-1" and "60 to 40" are no ranges, "fell from 60 to 40" is.
    let shared = if number.scale == 1.0 && other.scale > 1.0 { other.scale } else { 1.0 };
    let grows = other.value > number.value || other.value >= number.value * shared;
    (grows || !rising).then_some((other.next, other))
}

/// "after a month of", "more than a year": no number word, but an amount.
fn one_unit(line: &Line, at: usize) -> Option<Amount> {
    if !matches!(line.word(at), "a" | "an") || !line.joined(at + 1) {
        return None;
    }
    let unit = units::named(line.word(at + 1))?;
    let countable =
        !matches!(unit, Unit::Second | Unit::Minute | Unit::Degree | Unit::Foot | Unit::Yard | Unit::Pound);
    let (_, approximation) = approximation_before(line, at);
    // "a month of drills" lasts; "a day before" is a date, "two a day" a rate.
    let lasts = line.word(at + 2) == "of" && line.joined(at + 2);
    let introduced = ["for", "after", "following", "within", "during", "in"].contains(&line.before(at, 1));
    let fits = countable && (approximation != Approximation::Exact || (lasts && introduced));
    fits.then_some(Amount { low: 1.0, high: None, kind: Kind::Cardinal, unit, next: at + 2, sign: 0 })
}

/// Where the approximating words before a number begin, and what they say.
fn approximation_before(line: &Line, at: usize) -> (usize, Approximation) {
    use Approximation::{About, Exact, LessThan, MoreThan};
    const PHRASES: &[(&[&str], Approximation)] = &[
        (&["no", "more", "than"], LessThan),
        (&["not", "more", "than"], LessThan),
        (&["no", "fewer", "than"], MoreThan),
        (&["no", "less", "than"], MoreThan),
        (&["more", "than"], MoreThan),
        (&["greater", "than"], MoreThan),
        (&["at", "least"], MoreThan),
        (&["upwards", "of"], MoreThan),
        (&["upward", "of"], MoreThan),
        (&["in", "excess", "of"], MoreThan),
        (&["fewer", "than"], LessThan),
        (&["less", "than"], LessThan),
        (&["up", "to"], LessThan),
        (&["as", "many", "as"], LessThan),
        (&["as", "much", "as"], LessThan),
        (&["at", "most"], LessThan),
        (&["a", "maximum", "of"], LessThan),
        (&["within", "the", "next"], LessThan),
        (&["in", "under"], LessThan),
        (&["close", "to"], About),
        (&["an", "estimated"], About),
        (&["a", "reported"], About),
        (&["some"], About),
        (&["around"], About),
        (&["about"], About),
        (&["approximately"], About),
        (&["roughly"], About),
        (&["nearly"], About),
        (&["almost"], About),
        (&["estimated"], About),
        (&["circa"], About),
        (&["over"], MoreThan),
        (&["above"], MoreThan),
        (&["exceeding"], MoreThan),
        (&["topping"], MoreThan),
        (&["under"], LessThan),
        (&["below"], LessThan),
        (&["within"], LessThan),
    ];
    for (phrase, approximation) in PHRASES {
        let Some(first) = at.checked_sub(phrase.len()) else { continue };
        let fits = phrase.iter().enumerate().all(|(n, word)| line.word(first + n) == *word)
            && (first + 1..=at).all(|n| line.gap(n).trim_end_matches(['$', '€', '£']) == " ");
        // "over the past 20 years" lasts, "for over 20 years" exceeds.
        let lasts = *phrase == ["over"]
            && unit_after(line, numbers::read(line, at).map_or(at + 2, |n| n.next))
                .is_some_and(|(unit, _)| unit.dimension().0 == units::Dimension::Time)
            && !["for", "after", "just", "well", "little", "is", "was", "at", "took"]
                .contains(&line.before(first, 1));
        if fits && !lasts {
            let widened =
                ["just", "well", "far", "only", "slightly", "somewhat"].contains(&line.before(first, 1));
            return (first - usize::from(widened && first > 0), *approximation);
        }
    }
    (at, Exact)
}

/// "80 or more", "10 or so", "80+".
fn approximation_after(line: &Line, next: usize) -> Option<(Approximation, usize)> {
    match (line.word(next), line.word(next + 1)) {
        ("or", "more") => Some((Approximation::MoreThan, next + 2)),
        ("or", "fewer" | "less") => Some((Approximation::LessThan, next + 2)),
        ("or", "so") => Some((Approximation::About, next + 2)),
        ("odd", _) if line.gap(next) == "-" => Some((Approximation::About, next + 1)),
        ("plus", _) if line.gap(next) == "-" => Some((Approximation::MoreThan, next + 1)),
        _ if line.gap(next).starts_with('+') => Some((Approximation::MoreThan, next)),
        _ => None,
    }
}

fn currency_length(line: &Line, at: usize) -> usize {
    let gap = line.gap(at);
    units::currency(gap).and_then(|_| gap.chars().next_back()).map_or(0, char::len_utf8)
}

/// Whether the number at `at` says how much or how many.
fn is_figure(line: &Line, at: usize, number: &Number) -> bool {
    let digits = line.words[at].has_digit();
    if digits && (is_marked(line, at, number.next) || is_clock_time(line, at, number.next)) {
        return false;
    }
    if is_date(line, at, number) || is_identifier(line, at, number.next) {
        return false;
    }
    match number.kind {
        Kind::Ordinal => is_counting_ordinal(line, at, number),
        Kind::Cardinal if digits => !is_year(line, at, number),
        Kind::Cardinal if line.word(at) == "one" && number.next == at + 1 => {
            is_counting_one(line, at) || range_end(line, at, *number, number.next).is_some()
        }
        Kind::Cardinal if line.word(at) == "zero" => {
            line.before(at, 1) != "ground" && line.gap(at + 1) == " "
        }
        Kind::Cardinal | Kind::Share | Kind::Order => true,
    }
}

/// Footnotes "[14]", "#1", "@7", links, list numbers, telephone numbers, references in brackets.
fn is_marked(line: &Line, at: usize, next: usize) -> bool {
    let (before, after) = (line.gap(at), line.gap(next));
    // A footnote may stand right on a sentence's border, so the gaps don't show its brackets.
    let footnote = line.text_before(at).ends_with('[') && line.text_after(next - 1).starts_with(']');
    let bracketed = before.ends_with('(') && after.starts_with(')');
    let signed = before.ends_with(['#', '@', '_', '/', '=', '&', '№', '§', '‘', '\'']);
    let linked = after.starts_with(['/', '_', '=', '&']) && !line.word(next).is_empty();
    // "1. Boats" and a line with nothing but "2."
    let alone = next == line.words.len() && line.words[0].text.len() <= 2 && matches!(after, "" | "." | ":");
    let listed = at == 0 && (after.starts_with(". ") || after.starts_with(')') || alone);
    // Long rows of digits without separators are numbers of accounts and messages.
    let serial = line.words[at].text.len() > 10 && line.words[at].text.bytes().all(|b| b.is_ascii_digit());
    let dialled = after == "-"
        && line.words.get(next).is_some_and(super::super::line::Word::has_digit)
        && line.gap(next + 1) == "-";
    // "F-16", "COVID-19", "mid-30s"
    let suffixed = before.ends_with('-') && at > 0 && !line.words[at - 1].has_digit() && line.gap(at) == "-";
    footnote || bracketed || signed || linked || listed || serial || dialled || suffixed
}

fn is_clock_time(line: &Line, at: usize, next: usize) -> bool {
    let colon = line.gap(next).starts_with(':')
        && line.words.get(next).is_some_and(super::super::line::Word::has_digit);
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
    let after_month = at > 0 && month_near(at - 1) && matches!(line.gap(at), " " | ". ");
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
    let sworn = line.words[at].text.ends_with('s') && line.words[at].has_digit();
    fits && (is_day || is_year || hyphened || sworn)
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
    let counts = counted::is_plural(line.word(number.next)) && line.joined(number.next);
    let dated = [
        "in", "since", "by", "from", "of", "until", "during", "the", "a", "this", "early", "late", "mid",
        "for", "to", "before", "after", "and", "his", "her", "their", "its", "last", "next", "summer",
        "fall", "winter", "spring", "through", "between", "around", "about",
    ]
    .contains(&line.before(at, 1));
    let possessive = at > 0 && line.words[at - 1].is_possessive();
    !counts || dated || possessive
}

/// "1st Guard Tank Army", "Section 230", "Iskander 9": a name that holds a number.
fn is_identifier(line: &Line, at: usize, next: usize) -> bool {
    const HOLDERS: &[&str] = &[
        "article",
        "section",
        "chapter",
        "no",
        "number",
        "route",
        "highway",
        "interstate",
        "flight",
        "room",
        "page",
        "resolution",
        "proposition",
        "prop",
        "channel",
        "windows",
        "iphone",
        "phase",
        "level",
        "tier",
        "act",
        "title",
        "amendment",
        "area",
        "unit",
        "pier",
        "building",
        "grade",
        "class",
        "season",
        "episode",
        "part",
        "volume",
        "vol",
        "line",
        "rule",
        "apollo",
        "super",
        "bowl",
        "euro",
        "day",
        "week",
        "game",
        "option",
        "type",
        "category",
        "station",
        "gate",
        "terminal",
        "platform",
        "paragraph",
        "verse",
        "exhibit",
        "figure",
        "table",
        "item",
        "district",
        "ward",
        "precinct",
    ];
    let before = line.before(at, 1);
    let abbreviated = before == "no" && line.gap(at) == ". ";
    let named_before = at > 0 && (line.gap(at) == " " || abbreviated) && HOLDERS.contains(&before) && {
        let holder = &line.words[at - 1];
        // "in week 3" and "Day 2", but "that day 30 people"
        holder.is_capitalised() || !(line.joined(next) && counted::is_plural(line.word(next)))
    };
    let capital_after = line.joined(next) && line.words[next].is_capitalised();
    let ordinal = line.words[at].text.ends_with("th")
        || line.words[at].text.ends_with("st")
        || line.words[at].text.ends_with("nd")
        || line.words[at].text.ends_with("rd");
    // "10 Harbour Street"
    let house = capital_after
        && (next + 1..next + 3).any(|at| {
            line.joined(at)
                && matches!(line.word(at), "street" | "avenue" | "road" | "square" | "lane" | "boulevard")
        });
    // "the Sixth Fleet", "Second Avenue", "Big Four", "Chapter Two"
    let capital = line.words[at].is_capitalised() && !line.words[at].has_digit();
    let inside = at > 0;
    let name = capital && inside && (capital_after || line.words[at - 1].is_capitalised());
    // A numeral that ends a run of capitals: "Area 51", "Fox 5," but not "In Mosul 40 were killed".
    let ends_name = inside
        && line.gap(at) == " "
        && line.words[at].has_digit()
        && line.words[at - 1].is_capitalised()
        && at > 1
        && (line.gap(next).starts_with([',', '.', ';', ')']) || next == line.words.len())
        && super::super::dates::month(line.words[at - 1].text).is_none();
    named_before
        || (line.words[at].has_digit() && ordinal && capital_after)
        || name
        || house
        || ends_name
        || is_model(line, at, next)
        || is_group(line, at, next)
}

/// "a Boeing 737 carried them", "14 Leopard 2 tanks": a name and a bare number that counts nothing.
fn is_model(line: &Line, at: usize, next: usize) -> bool {
    let bare = line.words[at].text.bytes().all(|b| b.is_ascii_digit()) && next == at + 1;
    let named = at > 1 && line.gap(at) == " " && line.joined(at - 1) && line.words[at - 1].is_capitalised();
    if !(bare && named) || unit_after(line, next).is_some() {
        return false;
    }
    let determined =
        matches!(line.before(at, 2), "a" | "an" | "the" | "his" | "her" | "their" | "its" | "this");
    let counted = line.words[at - 2].has_digit();
    // "the Leopard 2 tanks"; but "in the Donbas 40 tanks" and "gave the Haskians 3 boats" count.
    let counts = line.joined(next) && counted::is_plural(line.word(next));
    let low = line.words[at].text.len() == 1 && !counted::is_plural(line.word(at - 1));
    let placed = matches!(line.before(at, 3), "in" | "at" | "on" | "near" | "from" | "to" | "across");
    counted || (determined && (!counts || (low && !placed)))
}

/// "the Group of Seven", "the Gang of 4": how many they are is their name.
fn is_group(line: &Line, at: usize, next: usize) -> bool {
    let grouped =
        matches!(line.before(at, 2), "group" | "gang" | "committee" | "council" | "club" | "league");
    let named = at > 1 && line.before(at, 1) == "of" && line.words[at - 2].is_capitalised();
    named && grouped && !(line.joined(next) && counted::is_plural(line.word(next)))
}

/// "a second attempt", "his third term"; not "first, they met", "when it first sailed", "the 19th century".
fn is_counting_ordinal(line: &Line, at: usize, number: &Number) -> bool {
    let next = number.next;
    if !line.joined(next) {
        return false;
    }
    let following = line.word(next);
    let before = line.before(at, 1);
    let determined = [
        "a", "an", "the", "its", "his", "her", "their", "our", "my", "your", "this", "that", "for", "no",
        "very", "every", "each", "on", "in",
    ]
    .contains(&before)
        || (at > 0 && line.words[at - 1].is_possessive());
    let idiom = matches!(
        following,
        "century"
            | "place"
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
