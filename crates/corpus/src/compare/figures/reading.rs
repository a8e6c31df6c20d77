//! Reading figures in a sentence: number, range, approximation, unit, and what is counted.
//!
//! Does not know which numbers are no figures; that is `excluded`. Does not compare; that is `pairs`.

use super::super::line::{Line, Word, is_function_word};
use super::approximation::{approximation_after, approximation_before};
use super::excluded::is_figure;
use super::multiples::multiple;
use super::numbers::{self, Kind, Number};
use super::subject::is_level;
use super::told::{self, Read};
use super::units::{self, Unit};
use super::{Approximation, Figure, Value, counted};
use crate::quote::lexicon::{Lex, lookup};
use crate::span::Span;

/// The figures of one sentence, in order; `dates` finds the words that date, which few sentences need. Who says so is left open.
pub(super) fn figures(line: &Line, dates: impl Fn() -> Vec<Span>) -> Vec<Figure> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < line.words.len() {
        match figure(line, at) {
            Some(read) => {
                at = read.next.max(at + 1);
                if !is_when(&read, &dates) {
                    found.push(read);
                }
            }
            // "Falcon 9 million": a number that is no figure is none from its middle on, either.
            None => at = numbers::read(line, at).filter(|n| n.scale > 1.0).map_or(at + 1, |n| n.next),
        }
    }
    told::fill(line, &mut found);
    found.into_iter().map(|read| read.figure).collect()
}

/// "the first week of March": when it was. How long before or after something it was may be counted, too.
fn is_when(read: &Read, dates: impl Fn() -> Vec<Span>) -> bool {
    read.figure.unit == Unit::Ordinal && dates().iter().any(|date| date.overlaps(read.figure.span))
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
    /// Where what it counts is looked for: behind the new value when it is the old one, else behind itself.
    past: usize,
}

impl Amount {
    fn negative(self) -> Self {
        let high = self.high.map(|_| -self.low);
        Self { low: -self.high.unwrap_or(self.low), high, ..self }
    }
}

fn figure(line: &Line, at: usize) -> Option<Read> {
    let number = numbers::read(line, at);
    let amount = match (multiple(line, at, number), number) {
        (Some((low, next)), _) => {
            Amount { low, high: None, kind: Kind::Cardinal, unit: Unit::Multiple, next, sign: 0, past: next }
        }
        (None, Some(number)) if is_figure(line, at, &number) => amount(line, at, number)?,
        (None, Some(_)) => return None,
        (None, None) => one_unit(line, at)?,
    };
    let front = unit_before(line, at).map_or(at, |(_, front)| front);
    let (first, before) = approximation_before(line, front);
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
    let start = start - usize::from(first == at && numbers::is_decimal(line, at));
    let span = Span::new(start, line.words[last - 1].span.end() + amount.sign);
    let inside = number.and_then(|number| number.thing).filter(|_| amount.kind == Kind::Share);
    let counted = match inside {
        Some((from, to)) => Some(line.span_of(from, to)),
        None => counted::counted(line, first, front, last.max(amount.past), amount.unit, amount.low),
    };
    let amount = if below_zero { amount.negative() } else { amount };
    let value = amount.high.map_or(Value::One(amount.low), |high| Value::Range(amount.low, high));
    Some(Read {
        figure: Figure {
            article: line.article,
            paragraph: line.paragraph,
            span,
            value,
            approximation,
            unit: amount.unit,
            counted: counted.unwrap_or(Span::new(span.end(), span.end())),
            said_by: None,
        },
        first,
        next: last,
    })
}

/// Number, the other end of a range, and the unit of both.
fn amount(line: &Line, at: usize, number: Number) -> Option<Amount> {
    let sign = unit_before(line, at).map(|(unit, _)| unit);
    let mut kind = number.kind;
    let mut low = number.value;
    let mut next = number.next;
    let mut high = None;
    let mut own = number.unit.map(|unit| (unit, next)).or_else(|| unit_after(line, next));
    let mut past = next;
    let link = own.map_or(next, |(_, next)| next);
    if let Some((to, other)) = range_end(line, at, number, link) {
        // "10 to 15 million": both ends are millions.
        if number.scale == 1.0 && other.scale > 1.0 && low * other.scale <= other.value {
            low *= other.scale;
        }
        let shared = unit_after(line, to.max(other.next));
        if line.word(link) == "to" && is_change(line, at, low, other.value) {
            past = shared.map_or(other.next, |(_, past)| past);
            // "from 8 to 5 degrees"
            own = own.or(other.unit.or(shared.map(|(unit, _)| unit)).map(|unit| (unit, next)));
        } else {
            high = Some(other.value);
            next = other.next;
            own = shared.or(own.map(|(unit, _)| (unit, next)));
        }
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
    let (mut low, mut next) = (low, next);
    if high.is_none()
        && length == 0
        && let Some((whole, part, end)) = with_part(line, low, unit, next)
    {
        (low, unit, next, past) = (whole, part, end, end);
    }
    if unit == Unit::Pound && is_sum(line, low, next) {
        unit = Unit::Sterling;
    }
    match kind {
        Kind::Ordinal => {
            let next = number.next;
            return Some(Amount { low, high, kind, unit: Unit::Ordinal, next, sign: 0, past: next });
        }
        Kind::Cardinal if unit == Unit::Count && is_age(line, at, next, low) => unit = Unit::YearOfAge,
        Kind::Share if unit == Unit::Count => unit = Unit::Share,
        // "half an hour"
        Kind::Share => kind = Kind::Cardinal,
        // "spending billions"
        Kind::Order if unit == Unit::Count && is_spending(line.before(at, 1)) => unit = Unit::Money,
        _ => {}
    }
    Some(Amount { low, high, kind, unit, next, sign: length, past })
}

/// "two hours and nine minutes", "five feet, two inches": one figure in the smaller unit, and the word after it.
fn with_part(line: &Line, value: f64, unit: Unit, next: usize) -> Option<(f64, Unit, usize)> {
    let (part, ratio) = match unit {
        Unit::Year => (Unit::Month, 12.0),
        Unit::Week => (Unit::Day, 7.0),
        Unit::Day => (Unit::Hour, 24.0),
        Unit::Hour => (Unit::Minute, 60.0),
        Unit::Minute => (Unit::Second, 60.0),
        Unit::Foot => (Unit::Inch, 12.0),
        _ => return None,
    };
    let and = line.word(next) == "and" && line.joined(next);
    let at = next + usize::from(and);
    let tied = line.joined(at) || !and && line.gap(at) == ", ";
    let number = numbers::read(line, at).filter(|number| tied && number.kind == Kind::Cardinal)?;
    let (other, end) = unit_after(line, number.next)?;
    let fits = other == part && number.value < ratio && value.fract() == 0.0;
    fits.then_some((value * ratio + number.value, part, end))
}

/// "a debt of 1.4 billion pounds": money, where so much is paid and nothing is weighed.
fn is_sum(line: &Line, value: f64, next: usize) -> bool {
    const PAID: &[&str] = &[
        "bill",
        "budget",
        "compensation",
        "cost",
        "costs",
        "costing",
        "damages",
        "debt",
        "debts",
        "deal",
        "earned",
        "fine",
        "fined",
        "fund",
        "funding",
        "invest",
        "invested",
        "investment",
        "loan",
        "loans",
        "losses",
        "paid",
        "pay",
        "paying",
        "price",
        "profit",
        "profits",
        "revenue",
        "revenues",
        "sales",
        "savings",
        "spend",
        "spending",
        "spent",
        "tax",
        "taxes",
        "turnover",
        "worth",
    ];
    let paid = line.words.iter().any(|word| PAID.contains(&word.folded.as_str()));
    let weighed = line.words.iter().any(|word| {
        word.folded.starts_with("weigh")
            || matches!(word.folded.as_str(), "tons" | "tonnes" | "kilograms" | "lbs")
    });
    value >= 1e6 && line.word(next) != "of" && paid && !weighed
}

/// "raise the toll from $5 to $8": the old value and the new one; "tolls range from $5 to $8" is one range.
fn is_change(line: &Line, at: usize, old: f64, new: f64) -> bool {
    /// How far before the old value the change may be told.
    const NEAR: usize = 12;
    let Some(from) = (1..3).filter_map(|back| at.checked_sub(back)).find(|at| line.word(*at) == "from")
    else {
        return false;
    };
    // No range runs downwards.
    if new < old {
        return true;
    }
    let mut front = from;
    // "the army, now small, from 5 to 8 boats": what is inset tells nothing.
    if line.gap(front) == ", " {
        front = (1..front).rev().find(|at| line.gap(*at) == ", ").unwrap_or(front);
    }
    (front.saturating_sub(NEAR)..front)
        .rev()
        .take_while(|at| {
            let gap = line.gap(at + 1);
            !gap.contains([',', ';', ':', '(', '—', '–']) || (at + 1 == front && gap == ", ")
        })
        .find_map(|at| {
            let word = line.word(at);
            if ranges(word) { Some(false) } else { moves(word).then_some(true) }
        })
        .unwrap_or(false)
}

/// The words of a range, which is wide and does not move.
fn ranges(word: &str) -> bool {
    matches!(word, "anything" | "anywhere" | "cost" | "costs" | "lasts" | "lasting")
        || ["rang", "vari", "vary"].iter().any(|stem| word.starts_with(stem))
}

/// The words of a change: "increase", "growth", "fell".
fn moves(word: &str) -> bool {
    const STEMS: &[&str] = &[
        "increas", "rais", "rise", "rising", "grow", "expan", "enlarg", "swell", "climb", "jump", "soar",
        "surg", "doubl", "boost", "hike", "hiking", "fall", "drop", "reduc", "shr", "declin", "decreas",
        "lower", "plung", "slash", "slip",
    ];
    const WORDS: &[&str] = &[
        "up", "down", "rose", "grew", "fell", "cut", "cuts", "cutting", "lift", "lifts", "lifted", "go",
        "goes", "went", "gone", "going", "moved", "changed", "trimmed", "halved",
    ];
    WORDS.contains(&word) || STEMS.iter().any(|stem| word.starts_with(stem))
}

/// "from two to [one]": the new value of a change.
pub(super) fn ends_change(line: &Line, at: usize) -> bool {
    let old =
        at.checked_sub(2).filter(|_| line.before(at, 1) == "to").and_then(|old| numbers::read(line, old));
    old.is_some_and(|old| old.next == at - 1) && line.before(at, 3) == "from"
}

/// "aged 57", "at the age of 57", "Mara Vell, 57, said", "turns 70", "when she was 12", "at 15 the youngest
/// captain".
fn is_age(line: &Line, at: usize, next: usize, value: f64) -> bool {
    let told = matches!(line.before(at, 1), "aged" | "age")
        // "aged six and nine"
        || (matches!(line.before(at, 1), "and" | "or") && matches!(line.before(at, 3), "aged" | "ages"))
        || (line.before(at, 1) == "of" && line.before(at, 2) == "age")
        || (line.before(at, 1) == "at" && matches!(line.before(at, 2), "died" | "dies"))
        // "put the number of dead at 60" counts them.
        || (line.before(at, 1) == "at"
            && line.before(at, 2) == "dead"
            && !matches!(line.before(at, 3), "of" | "the" | "and"));
    // "Lin Chen-mei, 33"; "Sept, 26" is a day.
    let named = |back: usize| {
        at.checked_sub(back).is_some_and(|last| {
            let month = super::super::dates::month(line.words[last].text).is_some();
            let full = last > 0 && line.joined(last) && line.words[last - 1].is_capitalised();
            line.words[last].is_capitalised() && (full || !month)
                || (last > 0 && line.gap(last) == "-" && line.words[last - 1].is_capitalised())
        })
    };
    // "said Vell, 33."
    let speaks = |word: &str| lookup(word).is(Lex::SAY.or(Lex::REPORT)) || word.ends_with("ed");
    let ends = next == line.words.len() && (named(2) || (2..=4).any(|back| speaks(line.before(at, back))));
    let gap = line.gap(next);
    let closed = gap.starts_with(',') || gap.trim_start().starts_with(['—', '–']) || ends;
    let apposed = line.gap(at) == ", " && next == at + 1 && named(1) && closed && line.words[at].has_digit();
    // "Mara Vell, then 26, left"
    let then = matches!(line.before(at, 1), "then" | "now")
        && line.gap(at) == " "
        && line.gap(at - 1) == ", "
        && at > 1
        && line.words[at - 2].is_capitalised()
        && gap.starts_with(',');
    // "a boy of three"
    let child = matches!(
        line.before(at, 2),
        "boy" | "girl" | "child" | "baby" | "toddler" | "infant" | "man" | "woman" | "son" | "daughter"
    );
    let child = child && line.before(at, 1) == "of" && !line.joined(next);
    // "Mara Vell (left), 40"
    let pictured = line.gap(at) == "), "
        && (2..5).any(|back| {
            at.checked_sub(back)
                .is_some_and(|bracket| line.gap(bracket + 1) == " (" && line.words[bracket].is_capitalised())
        })
        && (line.gap(next).starts_with(',') || next == line.words.len());
    let bare = !line.joined(next)
        || is_function_word(line.word(next))
        || line.word(next) == "prior"
        || super::super::dates::DAYS.contains(&line.word(next));
    (1.0..=120.0).contains(&value)
        && value.fract() == 0.0
        && (told
            || apposed
            || then
            || child
            || pictured
            || (bare && (is_turned(line, at) || is_age_then(line, at, next))))
}

/// "turns 70"
fn is_turned(line: &Line, at: usize) -> bool {
    line.joined(at) && matches!(line.before(at, 1), "turn" | "turns" | "turned" | "turning")
}

/// "she was 12", "who was 69 when she sailed", "at 15 the youngest captain", "At 40, she left".
fn is_age_then(line: &Line, at: usize, next: usize) -> bool {
    if !line.joined(at) {
        return false;
    }
    let then = line.word(next) == "when" || line.word(next) == "at" && line.word(next + 2) == "time";
    // "he was 3 for 4", "12 of them"
    let scored =
        line.joined(next) && matches!(line.word(next), "for" | "of" | "under" | "over" | "out" | "to");
    if matches!(line.before(at, 1), "is" | "was") && !scored {
        let person = matches!(line.before(at, 2), "he" | "she" | "who" | "i");
        let named = at > 1 && line.words[at - 2].is_capitalised() && !is_function_word(line.word(at - 2));
        return person || (named && then);
    }
    let youngest = (next..next + 3).any(|at| matches!(line.word(at), "youngest" | "oldest"));
    let opens = line.gap(next) == ", " && matches!(line.word(next), "he" | "she");
    line.before(at, 1) == "at" && (youngest || (opens && (at == 1 || line.gap(at - 1).contains(','))))
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

/// The unit before a number and the word it begins with: "$5", "USD 5", "magnitude 5".
pub(super) fn unit_before(line: &Line, at: usize) -> Option<(Unit, usize)> {
    if let Some(unit) = units::currency(line.gap(at)) {
        return Some((unit, at));
    }
    let back = 1 + usize::from(line.before(at, 1) == "of");
    let first = at.checked_sub(back).filter(|_| line.words.get(at).is_some_and(Word::has_digit))?;
    if line.word(first) == "magnitude" && (first + 1..=at).all(|at| line.joined(at)) {
        return Some((Unit::Magnitude, first));
    }
    let tied = back == 1 && matches!(line.gap(at), "" | " " | ". " | "\u{a0}");
    units::code(line.words[first].text).filter(|_| tied).map(|unit| (unit, first))
}

/// The unit right after a number, and the word after the unit.
pub(super) fn unit_after(line: &Line, next: usize) -> Option<(Unit, usize)> {
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
        ("basis", "point" | "points") => Some((Unit::BasisPoint, next + 2)),
        ("points", _) if is_polled(line) => Some((Unit::PercentagePoint, next + 1)),
        ("point" | "points", _) if is_lead(line, next + 1) => Some((Unit::PercentagePoint, next + 1)),
        ("point" | "points", _) if is_traded(line) => Some((Unit::Point, next + 1)),
        ("magnitude", _) => Some((Unit::Magnitude, next + 1)),
        ("on", "the") if line.word(next + 2) == "richter" => Some((Unit::Magnitude, next)),
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
            units::named(word)
                .or_else(|| {
                    units::code(line.words[next].text).or_else(|| units::local(line.words[next].text))
                })
                .map(|unit| (unit, next + 1))
                .or_else(|| foreign_money(line, next))
        }
    }
}

/// "500 Haskian pounds", "Hong Kong dollars": money of a country that the word itself does not name.
fn foreign_money(line: &Line, next: usize) -> Option<(Unit, usize)> {
    let capitals = (next..next + 3).take_while(|at| line.joined(*at) && line.words[*at].is_capitalised());
    let money = next + capitals.count();
    if money == next || !line.joined(money) {
        return None;
    }
    let unit = match line.word(money) {
        "pounds" if line.word(next) == "british" => Unit::Sterling,
        "pounds" | "dollars" | "won" | "rand" | "riyals" | "crowns" | "shillings" => Unit::Money,
        word => units::named(word).filter(|unit| unit.is_money())?,
    };
    Some((unit, money + 1))
}

/// Whether the sentence tells of an index of shares, which is counted in points.
fn is_traded(line: &Line) -> bool {
    const INDEXES: &[&str] =
        &["dow", "nasdaq", "index", "indexes", "indices", "ftse", "nikkei", "dax", "stocks", "shares"];
    line.words.iter().any(|word| INDEXES.contains(&word.folded.as_str()))
}

/// Whether the sentence tells of a poll: its points are percentage points.
fn is_polled(line: &Line) -> bool {
    let polled = |word: &str| {
        const WORDS: &[&str] = &[
            "poll",
            "polls",
            "polled",
            "polling",
            "survey",
            "surveys",
            "voters",
            "support",
            "ballots",
            "ballot",
            "votes",
            "electorate",
            "turnout",
        ];
        WORDS.contains(&word)
    };
    (0..line.words.len()).any(|at| {
        polled(line.word(at))
            || line.word(at) == "margin" && line.word(at + 1) == "of" && line.word(at + 2) == "error"
    })
}

/// "a seven-point lead", "20 points ahead"; a five-point plan has points of its own.
fn is_lead(line: &Line, at: usize) -> bool {
    const LEADS: &[&str] = &[
        "lead",
        "leads",
        "dip",
        "deficit",
        "advantage",
        "margin",
        "gap",
        "edge",
        "swing",
        "loss",
        "win",
        "victory",
        "defeat",
        "bump",
        "bounce",
        "spread",
        "cushion",
    ];
    // An index that falls 300 points falls by no percentage points.
    const MOVES: &[&str] = &["increase", "decrease", "jump", "drop", "gain", "decline", "rise", "slide"];
    let small = at >= 2 && !(line.words[at - 2].has_digit() && line.words[at - 2].text.len() > 2);
    let follows = |at: usize| {
        line.joined(at) && (LEADS.contains(&line.word(at)) || (small && MOVES.contains(&line.word(at))))
    };
    follows(at) || (line.joined(at) && (matches!(line.word(at), "ahead" | "behind") || follows(at + 1)))
}

/// The second end of a range, and where to look for the unit of both.
pub(super) fn range_end(line: &Line, at: usize, number: Number, next: usize) -> Option<(usize, Number)> {
    if matches!(number.kind, Kind::Ordinal | Kind::Order) {
        return None;
    }
    let bare = next == number.next;
    let gap = line.gap(next);
    let linked = matches!(line.word(next), "to" | "or");
    let dash =
        bare && !linked && matches!(gap, "-" | "–" | "—" | " – " | "-$" | "–$" | "-€" | "-£" | "%-" | "%–");
    let (other, rising) = if dash {
        (numbers::read(line, next)?, true)
    } else {
        let link = line.word(next);
        let plain = |gap: &str| matches!(gap.trim_matches(['%', ' ', '$', '€', '£']), "");
        // "18- to 24-year-olds", "18-to-24-year-olds"
        let hung = bare && linked && matches!((gap, line.gap(next + 1)), ("- ", " ") | ("-", "-"));
        if !hung && (!plain(gap) || !plain(line.gap(next + 1))) {
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
        // "$5 to more than $8"; in "rose $5 to more than $8" the first is a step.
        let step = from || is_level(line.before(at, 1)) || units::currency(line.gap(at)).is_none();
        let to = (next + 1..next + 4).find(|to| {
            let near = approximation_before(line, *to).0;
            numbers::read(line, *to).is_some()
                && (*to == next + 1 || (link == "to" && !step && near == next + 1))
        })?;
        let other = numbers::read(line, to)?;
        // "rose by 5 percent to $3 billion", "by 5 percent to 300 boats"
        let (first, second) = (own_unit(line, at, &number), own_unit(line, to, &other));
        let alike = first == second || (second.is_none() && (bare || link != "to"));
        let shared = bare && first.is_none() && units::currency(line.gap(to)).is_none();
        if !alike && !shared {
            return None;
        }
        (other, !from)
    };
    if other.kind != number.kind {
        return None;
    }
    // "a score of 3-1" and "60 to 40" are no ranges, "fell from 60 to 40" is.
    let shared = if number.scale == 1.0 && other.scale > 1.0 { other.scale } else { 1.0 };
    let grows = other.value > number.value || other.value >= number.value * shared;
    // "a 4-to-4 tie"
    let level = other.value == number.value && !dash;
    ((grows && !level) || !rising).then_some((other.next, other))
}

fn own_unit(line: &Line, at: usize, number: &Number) -> Option<Unit> {
    unit_before(line, at)
        .map(|(unit, _)| unit)
        .or(number.unit)
        .or_else(|| unit_after(line, number.next).map(|(unit, _)| unit))
}

/// "after a month of", "more than a year": no number word, but an amount.
fn one_unit(line: &Line, at: usize) -> Option<Amount> {
    if !matches!(line.word(at), "a" | "an") || !line.joined(at + 1) {
        return None;
    }
    let unit = units::named(line.word(at + 1))?;
    let countable =
        !matches!(unit, Unit::Second | Unit::Minute | Unit::Degree | Unit::Foot | Unit::Yard | Unit::Pound);
    if let Some((low, unit, next)) = with_part(line, 1.0, unit, at + 2) {
        return Some(Amount { low, high: None, kind: Kind::Cardinal, unit, next, sign: 0, past: next });
    }
    let (_, approximation) = approximation_before(line, at);
    // "a month of drills" lasts; "a day before" is a date, "two a day" a rate.
    let lasts = line.word(at + 2) == "of" && line.joined(at + 2);
    let introduced = ["for", "after", "following", "within", "during", "in"].contains(&line.before(at, 1));
    let fits = countable && (approximation != Approximation::Exact || (lasts && introduced));
    fits.then_some(Amount {
        low: 1.0,
        high: None,
        kind: Kind::Cardinal,
        unit,
        next: at + 2,
        sign: 0,
        past: at + 2,
    })
}

fn currency_length(line: &Line, at: usize) -> usize {
    let gap = line.gap(at);
    units::currency(gap).and_then(|_| gap.chars().next_back()).map_or(0, char::len_utf8)
}
