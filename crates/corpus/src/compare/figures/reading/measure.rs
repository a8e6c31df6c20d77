//! The unit beside a number: "$5", "magnitude 5", "5 percent", "two hours and nine minutes".
//!
//! Knows units of several words. Does not know what the words of one are; that is `units`.

use super::meant::{is_lead, is_polled, is_traded};
use crate::compare::figures::numbers::{self, Kind};
use crate::compare::figures::units::{self, Unit};
use crate::compare::line::{Line, Word};

/// The unit before a number and the word it begins with: "$5", "USD 5", "magnitude 5".
pub(in crate::compare::figures) fn unit_before(line: &Line, at: usize) -> Option<(Unit, usize)> {
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
pub(in crate::compare::figures) fn unit_after(line: &Line, next: usize) -> Option<(Unit, usize)> {
    let gap = line.gap(next);
    if gap.starts_with('%') || gap.starts_with(" %") {
        return Some((Unit::Percent, next));
    }
    if gap.trim_start().starts_with('°') {
        let scale = gap.ends_with('°') && matches!(line.word(next), "c" | "f");
        return Some((Unit::Degree, next + usize::from(scale)));
    }
    // "billions of dollars"
    let of = line.word(next) == "of" && line.joined(next);
    let next = next + usize::from(of);
    // "hundreds of seconds-long talks"
    let attribute = of && line.gap(next + 1) == "-" && line.word(next + 1) == "long";
    if !line.joined(next) || attribute {
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

/// "20-plus hours", "20+ years": the unit behind the sign that it is at least so much.
pub(super) fn unit_after_plus(line: &Line, next: usize) -> Option<(Unit, usize)> {
    let plus = line.word(next) == "plus" && line.gap(next) == "-";
    match line.gap(next) {
        "+ " => units::named(line.word(next)).map(|unit| (unit, next + 1)),
        _ => unit_after(line, next + 1).filter(|_| plus),
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

/// "two hours and nine minutes", "five feet, two inches": one figure in the smaller unit, and the word after it.
pub(super) fn with_part(line: &Line, value: f64, unit: Unit, next: usize) -> Option<(f64, Unit, usize)> {
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
