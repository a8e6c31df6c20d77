//! The part of a run of capitals that is a name.
//!
//! Knows what only follows a name ("Hill Democrats", "Hask University Poll").
//! What stands before it is taken off by `front`; whether what is left names somebody is for `nameless`.

use super::capitals::{Capitals, is_opening, is_shouted};
use super::front::without_front;
use super::listed::is_given;
use super::months::is_named_so;
use super::nameless::is_nameless;
use crate::compare::line::{Line, is_function_word};
use crate::compare::names::labels::is_verb_form;
use crate::compare::names::lexicon::is_organisation;
use crate::compare::names::places::{heads_place, is_place};
use crate::quote::lexicon::{Lex, lookup};

/// The name inside a run: without titles before it and sentence openers; `None` when nothing is left.
pub(super) fn name_in(line: &Line, at: usize, to: usize, capitals: &Capitals) -> Option<(usize, usize)> {
    let first = without_front(line, at, to, capitals)?;
    let to = without_end(line, first, headline_verb(line, first, to).unwrap_or(to), capitals);
    (first < to && !is_nameless(line, first, to, capitals)).then_some((first, to))
}

/// Where a headline’s verb stands behind somebody: "Mary Vell Leads", "Vell Is Merely".
fn headline_verb(line: &Line, first: usize, to: usize) -> Option<usize> {
    let verb = |at: &usize| {
        let word = line.word(*at);
        let auxiliary = matches!(word, "be" | "is" | "was" | "has");
        auxiliary || *at > first + 1 && is_given(line, first) && word.ends_with('s') && is_verb_form(word)
    };
    (first + 1..to).filter(|at| line.gap(*at) == " " && !is_shouted(line.words[*at].text)).find(verb)
}

/// Without what only follows a name: "Command for the Haskian fleet", "Hill Democrats", "Check Also".
fn without_end(line: &Line, first: usize, to: usize, capitals: &Capitals) -> usize {
    let mut end = to;
    while end > first + 1 {
        let word = line.word(end - 1);
        let group = matches!(word, "democrats" | "republicans" | "conservatives" | "liberals")
            && !(first..end - 1)
                .any(|at| matches!(line.word(at), "of" | "for") || is_organisation(line.word(at)))
            && !is_club(line, first, end - 1, capitals);
        // "Hask University Poll", "the HBW Haskian fighter"
        let report = matches!(word, "poll" | "survey" | "report" | "interview")
            && (first..end - 1).any(|at| is_organisation(line.word(at)));
        let noun = line.joined(end) && !line.words[end].is_capitalised();
        let origin =
            capitals.is_adjective(word) && noun && is_shouted(line.words[end - 2].text) && !is_place(word);
        let nation = capitals.is_adjective(word)
            && !is_place(word)
            && matches!(line.word(end - 2), "of" | "for" | "the" | "on")
            && line.joined(end)
            && !line.words[end].is_capitalised();
        // "Mary Will", "Harbour One"
        let named = lookup(line.word(first)).is(Lex::GIVEN) || word == "one";
        let capital = line.words[end - 1].is_capitalised() && !is_shouted(line.words[end - 1].text);
        let small = is_function_word(word)
            && !is_named_so(line, first, end - 1)
            && (capital && !named || matches!(word, "of" | "for" | "the" | "on"));
        if !(group || nation || small || report || origin) {
            break;
        }
        end -= 1;
    }
    end
}

/// "Blue Boat Democrats" call themselves so; "New York Democrats" are democrats there.
fn is_club(line: &Line, first: usize, to: usize, capitals: &Capitals) -> bool {
    let form = (first..to).map(|at| line.word(at)).collect::<Vec<_>>().join(" ");
    let other = (first..to).any(|at| capitals.is_adjective(line.word(at)) || heads_place(line.word(at)));
    to == first + 2 && !other && !is_place(&form) && !is_given(line, first) && !is_opening(line, first)
}
