//! How near a number is meant: the words before and after it that say "about" or "more than".
//!
//! Does not know what the number counts; that is `counted`.

use super::super::line::Line;
use super::reading::unit_after;
use super::{Approximation, numbers, units};

/// Where the approximating words before a number begin, and what they say.
pub(super) fn approximation_before(line: &Line, at: usize) -> (usize, Approximation) {
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
pub(super) fn approximation_after(line: &Line, next: usize) -> Option<(Approximation, usize)> {
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
