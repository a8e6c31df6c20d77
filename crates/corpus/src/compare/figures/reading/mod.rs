//! Reading figures in a sentence: number, range, approximation, unit, and what is counted.
//!
//! Knows in which order they are read. A number's unit is for `measure` and, where that has two meanings, `meant`;
//! a second number for `range`, years of age for `age`.
//! Does not know which numbers are no figures; that is `excluded`. Does not compare; that is `pairs`.

mod age;
mod meant;
mod measure;
mod range;

pub(super) use measure::{unit_after, unit_before};
pub(super) use range::{ends_change, range_end};

use super::approximation::{approximation_after, approximation_before};
use super::excluded::is_figure;
use super::multiples::multiple;
use super::numbers::{self, Kind, Number};
use super::subject::is_level;
use super::told::{self, Read};
use super::units::{self, Unit};
use super::{Approximation, Figure, Value, counted};
use crate::compare::line::{Line, is_function_word};
use crate::span::Span;
use age::is_age;
use meant::{is_given, is_paid_in, is_spending, is_sum};
use measure::{unit_after_plus, with_part};
use range::is_change;

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

/// The figure whose number begins at word `at`.
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
    let below_zero = is_below_zero(line, at, &amount);
    let plus = number.filter(|number| unit_after_plus(line, number.next).is_some());
    let after = match plus {
        Some(_) if amount.unit != Unit::Count => Some((Approximation::AtLeast, amount.next)),
        _ => approximation_after(line, amount.next),
    };
    let approximation = match (amount.kind, before, after) {
        // "perhaps tens of thousands", "up to several thousand" say no more than the order, either.
        (Kind::Order, before, _) if !matches!(before, Approximation::MoreThan | Approximation::AtLeast) => {
            Approximation::Order
        }
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
    let mut own = number
        .unit
        .map(|unit| (unit, next))
        .or_else(|| unit_after(line, next))
        .or_else(|| unit_after_plus(line, next));
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
        Kind::Order
            if unit == Unit::Count
                && (is_spending(line.before(at, 1))
                    || is_paid_in(line, next)
                    || is_given(line, at, next)) =>
        {
            unit = Unit::Money;
        }
        _ => {}
    }
    Some(Amount { low, high, kind, unit, next, sign: length, past })
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
    // "an hour and a half later"
    if countable && (2..5).zip(["and", "a", "half"]).all(|(by, word)| line.word(at + by) == word) {
        let next = at + 5;
        return Some(Amount { low: 1.5, high: None, kind: Kind::Cardinal, unit, next, sign: 0, past: next });
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

/// "minus 12 degrees", "−12°C", "−2.5 percent", "a -11 rating"; a hyphen may be a dash, and "plus or minus" is an error.
fn is_below_zero(line: &Line, at: usize, amount: &Amount) -> bool {
    let signed = below_zero_length(line, at, true) > 0;
    if amount.unit == Unit::Degree || !signed {
        return signed;
    }
    let gap = line.gap(at);
    let minus = matches!(gap, " -" | " −" | " –" | " (-" | " (−") || gap == " " && line.before(at, 2) != "or";
    let measures =
        matches!(amount.unit, Unit::Percent | Unit::PercentagePoint | Unit::Point | Unit::BasisPoint);
    let told = amount.unit == Unit::Count
        && line.words[at].has_digit()
        && (is_function_word(line.before(at, 1)) || is_level(line.before(at, 1)));
    minus && amount.high.is_none() && (measures || told)
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

fn currency_length(line: &Line, at: usize) -> usize {
    let gap = line.gap(at);
    units::currency(gap).and_then(|_| gap.chars().next_back()).map_or(0, char::len_utf8)
}
