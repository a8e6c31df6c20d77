//! Names that are a time elsewhere: "Theresa May", "USA Today".
//!
//! Knows the months that people are called like, and the titles, first names and ages that tell them from a date.

use crate::compare::line::Line;
use crate::compare::names::lexicon::{is_courtesy, is_role};
use crate::quote::lexicon::{Lex, lookup};

/// Words that are no names elsewhere: "USA Today"; "Mara May, 60, a captain".
pub(super) fn is_named_so(line: &Line, at: usize, to: usize) -> bool {
    let today = line.word(to) == "today" && line.word(to - 1) == "usa";
    let digits =
        |at: usize| line.words.get(at).is_some_and(|word| word.text.bytes().all(|b| b.is_ascii_digit()));
    let aged = line.gap(to + 1) == ", " && digits(to + 1) && line.gap(to + 2).starts_with(", ");
    let called = is_month_and_name(line.word(to));
    today || called && aged && to > at + 1 || is_called_like_a_month(line, to)
}

/// "Theresa May", "Mrs. May", "May said", but not "Theresa, May 5": somebody whose last name is a month's.
pub(super) fn is_called_like_a_month(line: &Line, at: usize) -> bool {
    let before = line.before(at, 1);
    let titled = is_courtesy(before) || is_role(before) && line.words[at - 1].is_capitalised();
    let named = line.joined(at) && line.gap(at) != "-" && (titled || lookup(before).is(Lex::GIVEN));
    let dated = line.joined(at + 1) && line.words[at + 1].has_digit();
    let speaks = matches!(line.word(at + 1), "said" | "says" | "told" | "added") && line.gap(at + 1) == " ";
    let opens = at == 0 || !line.joined(at);
    is_month_and_name(line.word(at))
        && line.words[at].is_capitalised()
        && (named && !dated || speaks && opens)
}

/// Months that people are called like.
fn is_month_and_name(folded: &str) -> bool {
    matches!(folded, "april" | "may" | "june" | "august")
}
