//! A name with something set beside it: "Mara Vell, 52, a captain, said", "the captain, Mara Vell, said".
//!
//! Knows commas, ages and articles. Does not know whether the verb behind says something; that is `verbs`.

use super::phrase::{ends_subject, is_determiner_or_link, tells_when};
use crate::compare::figures::counted::is_verb;
use crate::compare::line::{Line, is_function_word};

/// "Mara Vell, 52, a captain, said", "the captain, Mara Vell, said": the words that name who is set before what
/// stands between commas.
pub(super) fn apposed(line: &Line, verb: usize) -> Option<(usize, usize)> {
    /// How much may be set between name and verb.
    const MOST: usize = 4;
    let mut end = verb;
    for _ in 0..MOST {
        if line.gap(end) != ", " {
            return None;
        }
        let comma = (1..end).rev().find(|at| !line.joined(*at) && line.gap(*at) != "/")?;
        let opens =
            matches!(line.word(comma), "and" | "but" | "while" | "as" | "because" | "when" | "if" | "or");
        if line.gap(comma) != ", " || opens {
            return None;
        }
        let mut first = comma;
        while first > 0 && (first == comma || line.joined(first)) && !ends_subject(line.word(first - 1)) {
            first -= 1;
        }
        let inset = first == comma
            || line.words[first].has_digit()
            || matches!(line.word(first), "the" | "who" | "which" | "whose")
            || line.words[first].text.starts_with(char::is_lowercase);
        // "Mara Vell, 52, a captain"
        let behind_name = first > 0
            && line.gap(first) == ", "
            && line.words[first - 1].text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        if inset && (behind_name || first == comma) {
            end = comma;
            continue;
        }
        return bearer(line, first, comma, end);
    }
    None
}

/// Who is named by `first..comma`, or by the name set behind: "the captain, [Mara Vell]".
fn bearer(line: &Line, mut first: usize, comma: usize, end: usize) -> Option<(usize, usize)> {
    let capital = |at: usize| line.words[at].is_capitalised() && !is_function_word(line.word(at));
    let opens = first == 0 || !line.joined(first) || matches!(line.word(first - 1), "that" | "and" | "but");
    let determined = first < comma && is_determiner_or_link(line.word(first));
    while first < comma && (is_determiner_or_link(line.word(first)) || tells_when(line, first)) {
        first += 1;
    }
    let acts = |at: usize| {
        let word = line.word(at);
        is_verb(word) || (word.len() > 4 && word.ends_with("ed") && !line.words[at].is_capitalised())
    };
    if !opens || first == comma || comma - first > 8 || (first..comma).any(acts) {
        return None;
    }
    // "the harbour minister, Mara Vell, said"
    let name = (2..5).contains(&(end - comma)) && (comma..end).all(capital);
    if name && (determined || !(first..comma).all(capital)) {
        return Some((comma, end));
    }
    // "Mara Vell of Orm", but "the Bank of Orm"
    let of = (first..comma).find(|at| line.word(*at) == "of");
    let last = of.filter(|of| !determined && *of > first + 1 && (first..*of).all(capital)).unwrap_or(comma);
    let named = (first..last).any(capital) && !is_function_word(line.word(last - 1));
    (named || determined).then_some((first, last))
}
