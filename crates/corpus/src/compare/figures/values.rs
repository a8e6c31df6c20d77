//! The values that figures allow, and whether two can be of one moment.
//!
//! Knows digits and approximations. Does not know what is counted.

use super::units::{Dimension, Unit};
use super::{Approximation, Figure, Value};

/// Whether a value is seldom given by chance: large, or a sum to the cent.
pub(super) fn is_distinctive(figure: &Figure) -> bool {
    let (low, _) = bounds(figure);
    // "$7.25" is as good as a large number.
    let to_the_cent = (low * 10.0).fract() != 0.0 && (low * 100.0).fract() == 0.0;
    (low >= LARGE || to_the_cent)
        && figure.unit != Unit::Percent
        && figure.approximation != Approximation::Order
}

/// A dozen is often a round number.
const LARGE: f64 = 13.0;

/// How much a value by itself proves within one story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Precision {
    /// "two", "half", "a dozen", "three weeks".
    None,
    /// "20", "200,000".
    Round,
    /// "41", "37,000".
    Two,
    /// "214", "50.8 percent", "$38.50".
    Three,
}

pub(super) fn precision(figure: &Figure) -> Precision {
    let Value::One(value) = figure.value else { return Precision::None };
    let (dimension, _) = figure.unit.dimension();
    let vague = matches!(figure.approximation, Approximation::Order)
        || matches!(
            figure.unit,
            Unit::Share | Unit::YearOfAge | Unit::Multiple | Unit::Ordinal | Unit::Magnitude | Unit::Degree
        )
        || dimension == Dimension::Time;
    if vague {
        return Precision::None;
    }
    let digits = digits(value);
    let parts =
        value.fract() != 0.0 && (figure.unit == Unit::Percent || matches!(dimension, Dimension::Money(_)));
    match digits {
        3.. => Precision::Three,
        2 if parts => Precision::Three,
        2 if value >= LARGE => Precision::Two,
        _ if value >= LARGE => Precision::Round,
        _ => Precision::None,
    }
}

/// How many digits of a value count: of "37,000" two, of "38.50" three.
fn digits(value: f64) -> usize {
    let written = format!("{value:.5e}");
    let mantissa = written.split('e').next().unwrap_or("");
    mantissa.trim_end_matches('0').bytes().filter(u8::is_ascii_digit).count()
}

/// The values a figure allows, in its dimension's own unit.
fn bounds(figure: &Figure) -> (f64, f64) {
    let (_, factor) = figure.unit.dimension();
    let (low, high) = ends(figure);
    let (low, high) = match figure.approximation {
        Approximation::Exact => (low, high),
        Approximation::About => (low * 0.9, high * 1.1),
        Approximation::MoreThan | Approximation::AtLeast => (low, high * 1.5),
        Approximation::LessThan | Approximation::UpTo => (low * 0.5, high),
        Approximation::Order => order(low),
    };
    (low * factor, high * factor)
}

/// What an order of magnitude allows: two of it, as its plural says, up to where another word begins. "Hundreds" are 200
/// to 1,000, "dozens" 24 to 100; "thousands" 2,000 to 20,000, as nothing follows but "tens of thousands".
fn order(one: f64) -> (f64, f64) {
    let next = match one {
        ..100.0 => 100.0,
        1e3 | 1e6 | 1e9 | 1e12 => 20.0 * one,
        _ => 10.0 * one,
    };
    (2.0 * one, next)
}

/// What a figure claims: "around 2,400" is no 2,300, and who says "at least 41" knows of no 58. A round
/// number claims less than an exact one, as many of its last digit as it leaves open.
fn claimed(figure: &Figure) -> (f64, f64) {
    let (_, factor) = figure.unit.dimension();
    let (low, high) = ends(figure);
    let (low, high) = match figure.approximation {
        Approximation::Exact => (low, high),
        Approximation::About => (low - step(low) / 2.0, high + step(high) / 2.0),
        Approximation::MoreThan | Approximation::AtLeast => (low, high + step(high)),
        Approximation::LessThan | Approximation::UpTo => (low - step(low), high),
        Approximation::Order => order(low),
    };
    (low * factor, high * factor)
}

/// The step in which a number like this is rounded: 100 for 2,400, 50 for 350.
fn step(value: f64) -> f64 {
    if value <= 0.0 {
        return 0.0;
    }
    let digits = i32::try_from(digits(value)).expect("a number has few digits");
    let unit = 10f64.powi(value.log10().floor() as i32 + 1 - digits);
    let five = ((value / unit).round() % 10.0 - 5.0).abs() < 0.5;
    // "More than 100" may well be 140, "about 100" no 160.
    (if five { 5.0 * unit } else { unit }).min(value / 2.0)
}

impl Figure {
    pub(super) fn low(&self) -> f64 {
        ends(self).0
    }

    /// The lowest and the highest value that its words name, in its own unit; of "hundreds" 200 and 1,000.
    #[must_use]
    pub fn range(&self) -> (f64, f64) {
        match self.approximation {
            Approximation::Order => order(self.low()),
            _ => ends(self),
        }
    }
}

fn ends(figure: &Figure) -> (f64, f64) {
    match figure.value {
        Value::One(value) => (value, value),
        Value::Range(low, high) => (low, high),
    }
}

/// Whether two values are so far apart that they need one event told twice to be compared.
pub(super) fn are_far(left: &Figure, right: &Figure) -> bool {
    are_apart(bounds(left), bounds(right))
}

/// Whether what two figures claim can't be true of one moment.
pub(super) fn differ(left: &Figure, right: &Figure) -> bool {
    are_apart(claimed(left), claimed(right))
}

fn are_apart((a, b): (f64, f64), (c, d): (f64, f64)) -> bool {
    let slack = 1e-9 * b.abs().max(d.abs());
    b + slack < c || d + slack < a
}

/// Both values in their dimension's own unit, however they are approximated, are one.
pub(super) fn are_equal(left: &Figure, right: &Figure) -> bool {
    let own = |figure: &Figure| {
        let (low, high) = ends(figure);
        let (_, factor) = figure.unit.dimension();
        (low * factor, high * factor)
    };
    !are_apart(own(left), own(right))
}

/// How often the larger value holds the smaller.
pub(super) fn ratio(left: &Figure, right: &Figure) -> f64 {
    let [left, right] = [left, right].map(|figure| ends(figure).1 * figure.unit.dimension().1);
    left.max(right) / left.min(right).max(f64::MIN_POSITIVE)
}
