//! Where capitals mean nothing: headlines, as sentences of their own, before one, and in quotation marks.
//!
//! Knows how many of a sentence's words have capitals and how it ends. Does not know where an article has its title.

use super::capitals::{Capitals, is_opening, is_shouted};
use crate::compare::line::{Line, Word, is_function_word};
use crate::compare::names::labels::is_verb_form;

/// "Stealth Over Health: Clinton Was Headed to ER": capitals mean nothing there.
pub(super) fn is_headline(line: &Line) -> bool {
    let long: Vec<bool> = line
        .words
        .iter()
        .filter(|word| word.text.len() > 3 && !word.has_digit())
        .map(Word::is_capitalised)
        .collect();
    // A sentence full of names ends in a full stop, and its small words stay small.
    let stopped = line.gap(line.words.len()).starts_with(['.', '!', '?', ',', ';', ':']);
    let small_word = |at: usize| {
        let word = &line.words[at];
        word.is_capitalised()
            && !is_opening(line, at)
            && !is_shouted(word.text)
            && !is_will(line, at)
            && is_function_word(&word.folded)
    };
    let capitals = long.iter().filter(|capital| **capital).count();
    // A list of names has commas.
    let listed = (1..line.words.len()).any(|at| line.gap(at).contains(','));
    let short = long.len() > 3 && capitals == long.len() && line.words.len() > 4 && !stopped && !listed;
    // "Boats Sailed Past Harbour Storm.": no name holds a verb.
    let doing =
        (1..line.words.len()).any(|at| line.words[at].is_capitalised() && is_verb_form(line.word(at)));
    let verbal = long.len() > 4 && capitals == long.len() && !listed && doing;
    short
        || verbal
        || long.len() > 5
            && capitals * 10 > long.len() * 7
            && (!stopped || (1..line.words.len()).any(small_word))
}

/// "Mary Vell, Will Orm", "told Will Orm": a first name, where the word before has no capital that would make a headline of both.
pub(super) fn is_will(line: &Line, at: usize) -> bool {
    let named = line.words[at].text == "Will" && line.joined(at + 1) && line.is_capital(at + 1);
    let quiet = !line.joined(at) || !line.is_capital(at - 1);
    // "Will Boats Be Next"
    let small = |at: usize| line.is_capital(at) && is_function_word(line.word(at));
    named && !is_opening(line, at) && quiet && !small(at + 1) && !(line.joined(at + 2) && small(at + 2))
}

/// Where "STORM SINKS BOATS IN HASK The guild slept" goes on in other letters; 0 where no heading opens the line.
pub(super) fn heading_end(line: &Line, capitals: &Capitals) -> usize {
    /// Fewer may be a name: "SALT HARBOUR — The guild slept".
    const SHORTEST: usize = 3;
    let loud = |word: &Word| !word.text.contains(char::is_lowercase);
    let mut end = line.words.iter().take_while(|word| loud(word)).count();
    // "A", "I": the sentence behind it begins so.
    while end > 0 && end < line.words.len() && line.words[end - 1].text.len() == 1 {
        end -= 1;
    }
    let plain = |at: usize| {
        let word = &line.words[at];
        let common = is_function_word(&word.folded) || capitals.is_common_word(&word.folded);
        !word.has_digit() && common
    };
    if end >= SHORTEST && (0..end).any(plain) { end } else { 0 }
}

/// Headlines in quotation marks: their capitals, verbs and all, mean nothing.
pub(super) fn titles(line: &Line, capitals: &Capitals) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < line.words.len() {
        let to = if line.gap(at).ends_with(['“', '"', '‘']) {
            (at + 1..=line.words.len()).find(|to| line.gap(*to).contains(['”', '"', '’']))
        } else {
            None
        };
        let Some(to) = to else {
            at += 1;
            continue;
        };
        let long = |at: &usize| line.words[*at].text.len() > 3 && !line.words[*at].has_digit();
        let loud = (at..to).filter(long).all(|at| line.words[at].is_capitalised());
        let doing = (at + 1..to).any(|at| {
            let word = line.word(at);
            let plain = is_verb_form(word) || is_function_word(word) || capitals.is_common_word(word);
            line.words[at].is_capitalised() && !is_shouted(line.words[at].text) && plain
        });
        if to >= at + 4 && loud && doing && (at + 1..to).all(|at| !line.gap(at).contains(',')) {
            found.push((at, to));
        }
        at = to;
    }
    found
}
