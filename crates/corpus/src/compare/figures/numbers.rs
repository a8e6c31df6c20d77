//! Numbers as texts write them: digits, words, fractions, orders of magnitude.
//!
//! Knows what a run of words is worth. Does not know what it counts, nor whether it is a figure at
//! all ("June 7"); that is `excluded`. Start at [`read`].

use super::super::line::{Line, is_function_word};
use super::counted::{is_plural, is_verb};
use super::units::{self, Unit};

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number {
    pub value: f64,
    pub kind: Kind,
    /// The word after the number.
    pub next: usize,
    /// The multiplier that came last ("million"), 1 without one: "10 to 15 million" shares it.
    pub scale: f64,
    /// A unit written into the word: "500km".
    pub unit: Option<Unit>,
    /// The words of what is counted where the number has them inside: "one [boat] in five".
    pub thing: Option<(usize, usize)>,
}

impl Number {
    fn new(value: f64, kind: Kind, next: usize, scale: f64) -> Self {
        Self { value, kind, next, scale, unit: None, thing: None }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Cardinal,
    Ordinal,
    /// A part of a whole.
    Share,
    /// "hundreds", "several thousand".
    Order,
}

/// The number that begins with word `at`, as long as it can be read.
pub(super) fn read(line: &Line, at: usize) -> Option<Number> {
    in_digits(line, at)
        .or_else(|| order(line, at))
        .or_else(|| share(line, at))
        .or_else(|| in_words(line, at))
        .map(|number| of_one(line, number))
}

fn in_digits(line: &Line, at: usize) -> Option<Number> {
    let text = line.words.get(at)?.text;
    let Some((letters, unit)) = units::lettered(text) else { return digits_of(line, at, text) };
    // "K1.6 billion" and "P200,000" are sums; "K9" and "P2" are names.
    let number = digits_of(line, at, &text[letters..])?;
    let sum = letters > 1 || text.contains(',') || number.scale > 1.0;
    let plain = number.kind == Kind::Cardinal && number.unit.is_none();
    (sum && plain).then_some(Number { unit: Some(unit), ..number })
}

/// The number that begins with `text`, the digits of word `at`.
fn digits_of(line: &Line, at: usize, text: &str) -> Option<Number> {
    let (mut value, suffix) = digits(text).or_else(|| decimal_comma(line, at, text))?;
    let mut next = at + 1;
    if is_decimal(line, at) {
        value /= 10f64.powi(i32::try_from(line.words[at].text.len() - suffix.len()).ok()?);
    }
    let mut scale = match suffix.to_ascii_lowercase().as_str() {
        "" => 1.0,
        "st" | "nd" | "rd" | "th" => {
            return Some(Number::new(value, Kind::Ordinal, next, 1.0));
        }
        "k" => 1e3,
        "m" | "mn" => 1e6,
        "b" | "bn" => 1e9,
        "tn" => 1e12,
        letters => match scale_word(letters) {
            // "$18million"
            Some(scale) => scale,
            None => {
                // "500km", "38C"; but "38c" and "12f" are list numbers and seats.
                let degrees = (suffix == "C" || suffix == "F").then_some(Unit::Degree);
                let unit = degrees.or_else(|| units::named(letters).filter(|_| letters.len() > 1))?;
                return Some(Number { unit: Some(unit), ..Number::new(value, Kind::Cardinal, next, 1.0) });
            }
        },
    };
    value *= scale;
    // "nine out of 10" and "1 in 5" need both ends in view.
    if let Some(share) = one_in_five(line, value, next).or_else(|| one_boat_in_five(line, value, next)) {
        return Some(share);
    }
    // "2 1/2", "1/3"
    if line.gap(next) == "/" {
        let (below, _) = digits(line.words.get(next)?.text)?;
        let usual = [2.0, 3.0, 4.0, 5.0, 8.0, 10.0].contains(&below) && value < below;
        return usual.then_some(Number::new(value / below, Kind::Share, next + 1, 1.0));
    }
    // "4 1/2 hours"
    let part = |at: usize| line.words.get(at).and_then(|word| word.text.parse::<u8>().ok()).map(f64::from);
    if line.gap(next) == " "
        && line.gap(next + 1) == "/"
        && suffix.is_empty()
        && let Some((above, below)) =
            part(next).zip(part(next + 1)).filter(|(above, below)| above < below && *below <= 10.0)
    {
        return Some(Number::new(value + above / below, Kind::Cardinal, next + 2, 1.0));
    }
    // "1 200" with a space that doesn't break is one number.
    while suffix.is_empty()
        && (matches!(line.gap(next), "\u{a0}" | "\u{202f}" | "\u{2009}") || is_grouped(line, at, next))
    {
        let Some(group) = line.words.get(next).map(|word| word.text) else { break };
        let whole = line.words[next - 1].text.len() <= 3 && group.len() == 3;
        let Some(more) = group.parse::<u16>().ok().filter(|_| whole) else { break };
        value = value * 1000.0 + f64::from(more);
        next += 1;
    }
    while line.joined(next) {
        let short = match line.word(next) {
            "mn" => Some(1e6),
            "bn" => Some(1e9),
            "tn" => Some(1e12),
            word => scale_word(word),
        };
        let Some(factor) = short else { break };
        value *= factor;
        scale = factor;
        next += 1;
    }
    Some(Number::new(value, Kind::Cardinal, next, scale))
}

/// "4 500 tonnes": a group behind a plain space, where nothing before the number could be what the first digits belong to.
fn is_grouped(line: &Line, at: usize, next: usize) -> bool {
    let group = line
        .words
        .get(next)
        .is_some_and(|word| word.text.len() == 3 && word.text.bytes().all(|b| b.is_ascii_digit()));
    let free =
        at == 0 || !line.is_capital(at - 1) && !line.words[at - 1].has_digit() && line.before(at, 1) != "the";
    let noun = line.joined(next + 1)
        && (is_plural(line.word(next + 1)) || units::named(line.word(next + 1)).is_some());
    group && free && noun && line.gap(next) == " " && line.words[at].text.len() < 3
}

/// ".5 percent": the number at `at` begins with its point.
pub(super) fn is_decimal(line: &Line, at: usize) -> bool {
    let gap = line.gap(at);
    let digit = line.words[at].text.starts_with(|c: char| c.is_ascii_digit());
    digit && (gap.ends_with(" .") || gap.ends_with("(."))
}

/// "1,100" and "3.5bn" as value and the letters after it; `None` for "1,10", "2.0.1" and "MH17".
pub(super) fn digits(word: &str) -> Option<(f64, &str)> {
    let end = word.find(|c: char| !(c.is_ascii_digit() || c == ',' || c == '.')).unwrap_or(word.len());
    let (number, suffix) = word.split_at(end);
    if !number.starts_with(|c: char| c.is_ascii_digit()) || !suffix.chars().all(char::is_alphabetic) {
        return None;
    }
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or("");
    let grouped = whole.contains(',');
    if (grouped && first.len() > 3) || !groups.all(|group| group.len() == 3) {
        return None;
    }
    if !part.bytes().all(|b| b.is_ascii_digit()) || (part.is_empty() && number.contains('.')) {
        return None;
    }
    number.replace(',', "").parse().ok().map(|value| (value, suffix))
}

/// "4,5 million", "3,5 percent", "€4,50": where so much is measured, one or two digits behind a comma are a fraction;
/// "1,10" alone lists two numbers.
fn decimal_comma<'a>(line: &Line, at: usize, text: &'a str) -> Option<(f64, &'a str)> {
    let (whole, rest) = text.split_once(',')?;
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (part, suffix) = rest.split_at(end);
    let shaped = (1..=3).contains(&whole.len()) && (1..=2).contains(&part.len());
    let measured = units::currency(line.gap(at)).is_some()
        || !suffix.is_empty()
        || line.gap(at + 1).trim_start().starts_with(['%', '°'])
        || line.joined(at + 1)
            && (scale_word(line.word(at + 1)).is_some_and(|scale| scale >= 1e6)
                || units::named(line.word(at + 1)).is_some());
    let value = format!("{whole}.{part}").parse().ok().filter(|_| shaped && measured)?;
    suffix.chars().all(char::is_alphabetic).then_some((value, suffix))
}

/// "half of 1 percent": half a percent. Of more than one it is a part of another figure.
fn of_one(line: &Line, number: Number) -> Number {
    let next = number.next;
    if number.kind != Kind::Share || line.word(next) != "of" {
        return number;
    }
    match (line.word(next + 1), line.word(next + 2)) {
        ("1" | "one" | "a", "percent") => {
            Number { kind: Kind::Cardinal, unit: Some(Unit::Percent), next: next + 3, ..number }
        }
        ("1" | "one" | "a", "percentage") if line.word(next + 3) == "point" => {
            Number { kind: Kind::Cardinal, unit: Some(Unit::PercentagePoint), next: next + 4, ..number }
        }
        _ => number,
    }
}

/// "hundreds", "tens of thousands", "several hundred", "a few dozen".
fn order(line: &Line, at: usize) -> Option<Number> {
    let article = usize::from(line.word(at) == "a" && line.word(at + 1) == "few");
    if ["several", "few", "many"].contains(&line.word(at + article)) && line.joined(at + article + 1) {
        let mut scale = scale_word(line.word(at + article + 1))?;
        let mut next = at + article + 2;
        // "several hundred thousand"
        while let Some(factor) = scale_word(line.word(next)).filter(|_| line.joined(next)) {
            scale *= factor;
            next += 1;
        }
        return Some(Number::new(scale, Kind::Order, next, scale));
    }
    let mut value = plural_scale(line.word(at))?;
    let mut next = at + 1;
    while line.word(next) == "of" {
        let Some(factor) = plural_scale(line.word(next + 1)) else { break };
        value *= factor;
        next += 2;
    }
    // "tens" and "scores" alone are other words.
    let alone = next == at + 1;
    // "and scores were hurt"; "the scores were level"
    let people = matches!(line.word(next), "are" | "were" | "have" | "had" | "remain")
        && (at == 0 || line.gap(at).contains(',') || matches!(line.before(at, 1), "and" | "but"));
    if alone && (line.word(at) == "tens" || (line.word(at) == "scores" && line.word(next) != "of" && !people))
    {
        return None;
    }
    // "thousands upon thousands"
    if line.word(next) == "upon" && line.word(next + 1) == line.word(next - 1) {
        next += 2;
    }
    Some(Number::new(value, Kind::Order, next, value))
}

/// "a third of", "two-thirds", "half the", "three quarters of", "one in five".
fn share(line: &Line, at: usize) -> Option<Number> {
    let word = line.word(at);
    let found = |value: f64, next: usize| Some(Number::new(value, Kind::Share, next, 1.0));
    if word == "half" {
        return half(line, at);
    }
    let article = word == "a" || word == "an";
    // "a half-hour", "a quarter century"
    let part = at + usize::from(article);
    if let Some(value) = part_of_a_unit(line, part) {
        return Some(Number::new(value, Kind::Cardinal, part + 1, 1.0));
    }
    // "some quarter-of-a-million boats"
    if word == "quarter" {
        let scale = of_a_million(line, at + 1)?;
        return Some(Number::new(scale / 4.0, Kind::Cardinal, at + 4, scale));
    }
    if let Some(parts) = ordinal(word).filter(|_| is_end_of_a_row(line, at)) {
        return found(1.0 / parts, at + 1);
    }
    let above = if article { 1.0 } else { small(word)? };
    if !article
        && let Some(share) =
            one_in_five(line, above, at + 1).or_else(|| one_boat_in_five(line, above, at + 1))
    {
        return Some(share);
    }
    if !line.joined(at + 1) {
        return None;
    }
    let below = line.word(at + 1);
    let plural = below.strip_suffix('s');
    let parts = match plural.unwrap_or(below) {
        "half" if article && adds_to_a_unit(line, at) => return None,
        "half" | "halve" => 2.0,
        "quarter" => 4.0,
        other => ordinal(other).filter(|n| (3.0..=10.0).contains(n))?,
    };
    // "three quarters of a million"
    if let Some(scale) = of_a_million(line, at + 2).filter(|_| plural.is_none() || above > 1.0) {
        return Some(Number::new(scale * above / parts, Kind::Cardinal, at + 5, scale));
    }
    let hyphen = line.gap(at + 1) != " ";
    let by = ["by", "than", "about", "nearly", "almost", "over", "roughly"].contains(&line.before(at, 1))
        && plural.is_none()
        && (!line.joined(at + 2) || is_function_word(line.word(at + 2)) || tells(line, at + 2));
    let part_of = line.word(at + 2) == "of" || by || is_part_that(line, at) || is_part_there(line, at);
    // "a third attempt" is an ordinal, "a quarter" alone a coin or a district.
    let fits =
        if plural.is_some() { above > 1.0 && above < parts } else { above == 1.0 && (part_of || hyphen) };
    if fits { found(above / parts, at + 2) } else { None }
}

/// "half-hour", "quarter century": a part that is named with its unit.
fn part_of_a_unit(line: &Line, at: usize) -> Option<f64> {
    let value = match line.word(at) {
        "half" => 0.5,
        "quarter" => 0.25,
        _ => return None,
    };
    let named = matches!(line.word(at + 1), "century" | "hour" | "mile");
    // "the first half hour" and "every quarter hour" are other things.
    let tied = line.gap(at + 1) == "-" || line.joined(at + 1) && line.before(at, 1) == "a";
    (named && tied).then_some(value)
}

/// What "of a million" at `at` is worth; of a dozen, parts are counted.
fn of_a_million(line: &Line, at: usize) -> Option<f64> {
    let tied = line.word(at) == "of" && line.word(at + 1) == "a" && (at..at + 3).all(|at| line.joined(at));
    scale_word(line.word(at + 2)).filter(|scale| tied && *scale >= 1e3)
}

/// "the bottom fifth", "the richest tenth": a part of all who stand in a row.
fn is_end_of_a_row(line: &Line, at: usize) -> bool {
    let end = matches!(
        line.before(at, 1),
        "top" | "bottom" | "highest" | "lowest" | "richest" | "poorest" | "wealthiest"
    );
    let parts = ordinal(line.word(at)).is_some_and(|n| (3.0..=10.0).contains(&n));
    let closed = !line.joined(at + 1) || is_function_word(line.word(at + 1)) || tells(line, at + 1);
    end && parts && line.joined(at) && closed
}

/// "40 percent at sea and a third in Orm": a part, as the one before.
fn is_part_there(line: &Line, at: usize) -> bool {
    let percent = |at: usize| line.word(at) == "percent" || line.gap(at).starts_with('%');
    matches!(line.word(at + 2), "in" | "among")
        && matches!(line.before(at, 1), "and" | "but" | "to")
        && (1..at).any(percent)
}

/// "A third agreed": a part of all; "One agreed, another slept, a third left" tells of one after another.
fn is_part_that(line: &Line, at: usize) -> bool {
    /// In bytes: how far back the others may have been told of.
    const NEAR: usize = 300;
    let verb = line.word(at + 2);
    if !tells(line, at + 2) && !matches!(verb, "said" | "say" | "were" | "are" | "have" | "do") {
        return false;
    }
    let before = line.text_before(at);
    let near = (before.len().saturating_sub(NEAR)..).find_map(|from| before.get(from..)).unwrap_or("");
    let others = ["another", "second", "other", "two", "both"];
    line.joined(at + 2)
        && !near
            .split(|c: char| !c.is_alphabetic())
            .any(|word| others.contains(&word.to_lowercase().as_str()))
}

/// A verb of the past with nothing to describe: "a third agreed with", not "a third armed boat".
fn tells(line: &Line, at: usize) -> bool {
    let word = line.word(at);
    let past = is_verb(word) || (word.len() > 4 && word.ends_with("ed"));
    past && (!line.joined(at + 1) || is_function_word(line.word(at + 1)))
}

/// "the past decade and [a half]": the article at `at` adds to a unit.
fn adds_to_a_unit(line: &Line, at: usize) -> bool {
    line.before(at, 1) == "and" && units::named(line.before(at, 2)).is_some()
}

/// "half of", "half the", "half a million"; not "the first half", "half-hearted".
fn half(line: &Line, at: usize) -> Option<Number> {
    let found = |value: f64, kind: Kind, next: usize, scale: f64| Some(Number::new(value, kind, next, scale));
    if ["first", "second", "other", "latter", "last", "better"].contains(&line.before(at, 1)) {
        return None;
    }
    if line.before(at, 1) == "a" && adds_to_a_unit(line, at - 1) {
        return None;
    }
    let next = line.word(at + 1);
    if next == "a" || next == "an" {
        return match scale_word(line.word(at + 2)) {
            Some(scale) => found(scale / 2.0, Kind::Cardinal, at + 3, scale),
            None => found(0.5, Kind::Share, at + 2, 1.0),
        };
    }
    if let Some(scale) = scale_word(next) {
        return found(scale / 2.0, Kind::Cardinal, at + 2, scale);
    }
    let determined =
        ["of", "the", "its", "his", "her", "their", "our", "all", "that", "this", "these", "those"];
    let approximated = ["about", "nearly", "almost", "over", "than", "roughly", "around", "by"];
    let free = line.gap(at + 1) != "-";
    (free && (determined.contains(&next) || approximated.contains(&line.before(at, 1))))
        .then_some(Number::new(0.5, Kind::Share, at + 1, 1.0))
}

/// "[one] in five", "[nine] out of 10".
fn one_in_five(line: &Line, above: f64, at: usize) -> Option<Number> {
    let at = match (line.word(at), line.word(at + 1), line.word(at + 2)) {
        ("of", "every", _) => at + 2,
        ("in", "every", _) | ("out", "of", "every") => at + if line.word(at) == "in" { 2 } else { 3 },
        ("in", ..) => at + 1,
        ("out", "of", _) => at + 2,
        _ => return None,
    };
    let below = match line.words.get(at).and_then(|word| digits(word.text)) {
        Some((value, "")) => value,
        Some(_) => return None,
        None => small(line.word(at)).or_else(|| (line.word(at) == "hundred").then_some(100.0))?,
    };
    // "one in 2016" is a year.
    let plausible = above < below && (2.0..=1000.0).contains(&below) && above >= 1.0;
    plausible.then_some(Number::new(above / below, Kind::Share, at + 1, 1.0))
}

/// "[one] boat in five": the noun stands between; "one boat in five days" is another thing.
fn one_boat_in_five(line: &Line, above: f64, noun: usize) -> Option<Number> {
    let link = (noun + 1..noun + 4).find(|at| line.word(*at) == "in")?;
    let noun_word = |at: usize| {
        let word = &line.words[at];
        line.joined(at) && !word.is_capitalised() && !word.has_digit() && !is_function_word(&word.folded)
    };
    let below = match digits(line.words.get(link + 1)?.text) {
        Some((value, "")) => value,
        Some(_) => return None,
        None => small(line.word(link + 1))?,
    };
    let one = above == 1.0;
    let end = link + 2;
    let closed = !line.joined(end) || is_function_word(line.word(end)) || tells(line, end);
    let fits = (noun..link).all(noun_word)
        && line.joined(link)
        && line.joined(link + 1)
        && closed
        && one != is_plural(line.word(link - 1))
        && (units::named(line.word(link - 1)).is_none() || line.gap(link - 1) == "-")
        && above < below
        && ((2.0..=10.0).contains(&below) || below == 20.0 || below == 100.0);
    let number = Number::new(above / below, Kind::Share, end, 1.0);
    fits.then_some(Number { thing: Some((noun, link)), ..number })
}

/// "twenty-five", "a hundred and fifty", "two and a half million", "twenty-first".
fn in_words(line: &Line, at: usize) -> Option<Number> {
    let mut total = 0.0;
    let mut open: Option<f64> = None;
    let mut next = at;
    let mut scale = 1.0;
    // "a half-dozen boats"
    if line.word(at) == "a"
        && line.word(at + 1) == "half"
        && let Some(scale) = scale_word(line.word(at + 2)).filter(|_| line.joined(at + 2))
    {
        return Some(Number::new(scale / 2.0, Kind::Cardinal, at + 3, scale));
    }
    if (line.word(at) == "a" || line.word(at) == "an") && scale_word(line.word(at + 1)).is_some() {
        next += 1;
    } else if line.word(at) == "a" && line.word(at + 1) == "couple" {
        open = Some(2.0);
        next += if line.word(at + 2) == "of" && scale_word(line.word(at + 3)).is_some() { 3 } else { 2 };
    }
    loop {
        if next > at && !line.joined(next) {
            break;
        }
        let word = line.word(next);
        if let Some(n) = small(word) {
            match open {
                None => open = Some(n),
                // "twenty-five", "a hundred fifty"; but "two three" are two numbers.
                Some(before)
                    if (n < 10.0 && before % 100.0 >= 20.0 && before % 10.0 == 0.0)
                        || (n < 100.0 && before >= 100.0 && before % 100.0 == 0.0) =>
                {
                    open = Some(before + n);
                }
                Some(_) => break,
            }
        } else if word == "hundred" || word == "dozen" {
            let factor = if word == "hundred" { 100.0 } else { 12.0 };
            open = Some(open.unwrap_or(1.0) * factor);
            scale = factor;
        } else if let Some(factor) = scale_word(word) {
            total += open.take().unwrap_or(1.0) * factor;
            scale = factor;
        } else if word == "and" && next > at && line.word(next + 1) == "a" && line.word(next + 2) == "half" {
            // "two and a half million", "a million and a half"
            match open {
                Some(before) => open = Some(before + 0.5),
                None => total += scale / 2.0,
            }
            next += 2;
        } else if word == "and"
            && scale > 1.0
            && small(line.word(next + 1)).is_some()
            && line.joined(next + 1)
        {
            // "a hundred and fifty": the next turn adds it.
        } else if let Some(last) = ordinal(word) {
            let before = open.unwrap_or(0.0);
            if before > 0.0 && (before < 20.0 || before % 10.0 != 0.0 || last >= 10.0) {
                break;
            }
            return Some(Number::new(total + before + last, Kind::Ordinal, next + 1, scale));
        } else {
            break;
        }
        next += 1;
    }
    let value = total + open.unwrap_or(0.0);
    let read = open.is_some() || scale > 1.0;
    (read && next > at).then_some(Number::new(value, Kind::Cardinal, next, scale))
}

fn small(word: &str) -> Option<f64> {
    const ONES: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let place = |list: &[&str]| list.iter().position(|w| *w == word).and_then(|at| u8::try_from(at).ok());
    place(&ONES).map(f64::from).or_else(|| place(&TENS).map(|at| f64::from(at) * 10.0 + 20.0))
}

/// "two" to "ninety" as a whole number.
pub(in crate::compare) fn small_number(word: &str) -> Option<i32> {
    small(word).filter(|value| *value > 0.0).map(|value| value as i32)
}

fn ordinal(word: &str) -> Option<f64> {
    const ORDINALS: [&str; 20] = [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
    ];
    let at = ORDINALS.iter().position(|w| *w == word)?;
    u8::try_from(at + 1).ok().map(f64::from)
}

fn scale_word(word: &str) -> Option<f64> {
    Some(match word {
        "dozen" => 12.0,
        "hundred" => 1e2,
        "thousand" => 1e3,
        "million" => 1e6,
        "billion" => 1e9,
        "trillion" => 1e12,
        "lakh" => 1e5,
        "crore" => 1e7,
        _ => return None,
    })
}

fn plural_scale(word: &str) -> Option<f64> {
    match word {
        "tens" => Some(10.0),
        "scores" => Some(20.0),
        _ => scale_word(word.strip_suffix('s')?),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::line::tests::collection;
    use super::*;
    use crate::span::ArticleIndex;

    fn check(text: &str, expected: &str) {
        let collection = collection(&[text]);
        let mut found = String::new();
        Line::each(&collection.articles[0], ArticleIndex::new(0), |line| {
            let mut at = 0;
            while at < line.words.len() && found.is_empty() {
                if let Some(number) = read(line, at) {
                    let words = line.slice(line.span_of(at, number.next));
                    found =
                        format!("{} {:?}: {words}", (number.value * 1000.0).round() / 1000.0, number.kind);
                }
                at += 1;
            }
        });
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn digits_have_groups_parts_and_suffixes() {
        check("a crew of 1,100 sailed", "1100 Cardinal: 1,100");
        check("3.5bn fish", "3500000000 Cardinal: 3.5bn");
        check("5 million fish", "5000000 Cardinal: 5 million");
        check("1\u{a0}200 fish", "1200 Cardinal: 1\u{a0}200");
        check("500km and 38C", "500 Cardinal: 500km");
        check("the 20th boat", "20 Ordinal: 20th");
        check("1/3 of the fleet", "0.333 Share: 1/3");
        check("4 1/2 hours", "4.5 Cardinal: 4 1/2");
        check("flight MH17 and version 2.0.1 of 1,10", "");
    }

    #[test]
    fn words_add_up() {
        check("twenty-five boats", "25 Cardinal: twenty-five");
        check("a hundred and fifty boats", "150 Cardinal: a hundred and fifty");
        check("two hundred thousand boats", "200000 Cardinal: two hundred thousand");
        check("one thousand two hundred boats", "1200 Cardinal: one thousand two hundred");
        check("two and a half million boats", "2500000 Cardinal: two and a half million");
        check("half a million boats", "500000 Cardinal: half a million");
        check("a million and a half boats", "1500000 Cardinal: a million and a half");
        check("half a dozen boats", "6 Cardinal: half a dozen");
        check("a half-dozen boats", "6 Cardinal: a half-dozen");
        check("a couple of dozen boats", "24 Cardinal: a couple of dozen");
        check("the twenty-first boat", "21 Ordinal: twenty-first");
        check("the ninth month", "9 Ordinal: ninth");
        check("two, three boats", "2 Cardinal: two");
    }

    #[test]
    fn shares_need_a_whole() {
        check("a third of the fleet", "0.333 Share: a third");
        check("an eighth of the fleet", "0.125 Share: an eighth");
        check("one-third sank", "0.333 Share: one-third");
        check("two thirds of them", "0.667 Share: two thirds");
        check("half of them", "0.5 Share: half");
        check("nine out of 10 boats", "0.9 Share: nine out of 10");
        check("one in five boats", "0.2 Share: one in five");
        check("two of every three boats", "0.667 Share: two of every three");
        check("it rose by a third, then sank", "0.333 Share: a third");
        check("hit by a third boat", "3 Ordinal: third");
        check("a third attempt", "3 Ordinal: third");
        check("one in 2016", "1 Cardinal: one");
        check("in the first half", "1 Ordinal: first");
        check("A third agreed with her", "0.333 Share: A third");
        check("less than a third agreed", "0.333 Share: a third");
        check("it was up by a third from May", "0.333 Share: a third");
        check("A first boat sank, another fled. A third drowned", "1 Ordinal: first");
        check("Another fled. A third drowned", "3 Ordinal: third");
        check("a third armed boat sank", "3 Ordinal: third");
        check("by one-half of 1 percent", "0.5 Cardinal: one-half of 1 percent");
        check("a half-hearted try", "");
    }

    #[test]
    fn orders_of_magnitude_are_not_exact() {
        check("hundreds of boats", "100 Order: hundreds");
        check("tens of thousands of boats", "10000 Order: tens of thousands");
        check("several hundred boats", "100 Order: several hundred");
        check("a few dozen boats", "12 Order: a few dozen");
        check("it scores goals", "");
    }
}
