//! Which numbers are no figures: dates, clock times, footnotes, list numbers, parts of names, idioms.
//!
//! Knows the order in which a number is doubted: signs and addresses (`marks`), times (`times`), kinds of things
//! (`shapes`), scores (`scores`); ordinals and the word "one" must show that they count (`ordinals`, `one`).
//! Does not read the number; that is `numbers`. Numbers in names are for `named`.

mod marks;
mod one;
mod ordinals;
mod scores;
mod shapes;
mod times;

use super::named::is_identifier;
use super::numbers::{Kind, Number};
use super::reading::{ends_change, range_end, unit_before};
use super::units;
use crate::compare::line::Line;
use marks::{is_called, is_marked};
use one::is_counting_one;
use ordinals::is_counting_ordinal;
use scores::is_score;
use shapes::is_shape;
use times::{is_clock_time, is_date, is_told_time, is_year};

/// Whether the number at `at` says how much or how many.
pub(super) fn is_figure(line: &Line, at: usize, number: &Number) -> bool {
    let digits = line.words[at].has_digit();
    // "Three’s a crowd"
    if !digits && number.next == at + 1 && line.words[at].is_possessive() {
        return false;
    }
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
