//! Numbers that make a kind of thing: "three-dimensional", "a five-star inn", "a .38".
//!
//! Knows the word behind a hyphen. A number that stands before a measure or what it counts ("a 12-member crew") stays one.

use crate::compare::figures::numbers;
use crate::compare::figures::reading::unit_after;
use crate::compare::figures::{small_number, units};
use crate::compare::line::{Line, is_function_word};

/// "three-dimensional", "two-faced", "a five-star inn", "3-D", "7-Eleven": a kind, not a number of things.
pub(super) fn is_shape(line: &Line, at: usize, next: usize) -> bool {
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
        && (word.len() == 1 || small_number(word).is_some());
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
