//! Where somebody works: "Mara Vell from Harbour Consulting said".
//!
//! Knows the preposition and the organisation behind a name, and what tells that the name is a person's.
//! Does not know where somebody only was: "met Mara Vell at the Harbour Board" gives no label.

use super::after::closes;
use super::verbs::is_verb_form;
use crate::compare::line::Line;
use crate::compare::names::lexicon::{is_firm, is_organisation};
use crate::quote::lexicon::{Lex, lookup};
use crate::span::Span;

/// "Mara Vell, from Harbour Consulting,", "Mary Vell of the Harbour Board said": where somebody is from, when it is an
/// organisation. Without a comma something must tell that a person is told of: a first name or what is said.
pub(super) fn workplace(line: &Line, to: usize, from: usize) -> Option<Span> {
    let apposed = line.gap(from) != " ";
    let preposition = line.word(from);
    let at = matches!(preposition, "at" | "with") && !apposed;
    if !(matches!(preposition, "from" | "of") || at) {
        return None;
    }
    let first = from + 1 + usize::from(line.word(from + 1) == "the");
    let mut end = first;
    while line.is_capital(end)
        && (end == first || line.joined(end))
        && (end == first || !line.words[end - 1].is_possessive())
    {
        end += 1;
    }
    let organisation =
        end > first + 1 && (is_organisation(line.word(end - 1)) || !apposed && is_firm(line.word(end - 1)));
    let speaks = line.gap(end) == " "
        && (is_verb_form(line.word(end)) || matches!(line.word(end), "said" | "says" | "told"));
    let told = apposed && closes(line, end) || !apposed && is_told_of(line, to, end, speaks, preposition);
    (organisation && told).then(|| line.span_of(from, end))
}

/// Whether a full name that ends before word `to` is somebody's to whom "of the Harbour Board", up to word `end`, belongs.
fn is_told_of(line: &Line, to: usize, end: usize, speaks: bool, preposition: &str) -> bool {
    let mut first = to;
    while first > 0 && line.words[first - 1].is_capitalised() && (first == to || line.joined(first)) {
        first -= 1;
    }
    let full = to > first + 1 && !line.words[to - 1].is_possessive();
    let given = (first..to).any(|at| lookup(line.word(at)).is(Lex::GIVEN));
    let said = matches!(line.before(first, 1), "said" | "says" | "added" | "wrote");
    // "met Mary Vell at the Harbour Board", "sent Mary Vell home from the Harbour Board": there she was.
    let bound = preposition == "of" && given || said || speaks;
    full && bound && (speaks || closes(line, end))
}
