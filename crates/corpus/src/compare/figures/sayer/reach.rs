//! How far reaches what somebody says: whether the figure is theirs, or told by the article beside it.
//!
//! Knows asides, contrasts, listeners, and sayings that stand apart behind the figure. Does not know who speaks.

use super::phrase::tells_when;
use crate::compare::line::{Line, is_function_word};
use crate::span::Span;

/// Whether the article takes the word back between the verb and the figure: "he claimed …, although two".
pub(super) fn turns_away(line: &Line, verb: usize, figure: Span) -> bool {
    (verb..line.words.len()).take_while(|at| line.words[*at].span.start() < figure.start()).any(|at| {
        line.gap(at).starts_with(',')
            && matches!(line.word(at), "although" | "though" | "but" | "while" | "whereas")
    })
}

/// "Mara said to a crowd of 500", "told 300 sailors that": who listens is counted by the article.
pub(super) fn is_told_to(line: &Line, verb: usize, figure: Span) -> bool {
    /// How many words name the listeners at most.
    const LISTENERS: usize = 6;
    let begin = (verb..line.words.len()).find(|at| figure.overlaps(line.words[*at].span));
    let Some(begin) = begin.filter(|begin| *begin > verb + 1 && begin - verb <= LISTENERS) else {
        return begin == Some(verb + 1) && line.word(verb) == "told";
    };
    let joined = (verb + 1..begin).all(|at| line.joined(at));
    let speaks = matches!(line.word(verb), "said" | "says" | "wrote" | "writes");
    let listeners = (speaks && matches!(line.word(verb + 1), "to" | "before" | "at"))
        || (line.word(verb) == "told"
            && matches!(line.word(verb + 1), "a" | "an" | "the" | "about" | "some"));
    let said = (verb + 1..begin).any(|at| matches!(line.word(at), "that" | "how" | "why"));
    joined && listeners && !said
}

/// Whether the saying ends between the verb and the figure: "said it sank; its nets cost $5".
pub(super) fn is_closed(line: &Line, verb: usize, begin: usize) -> bool {
    let apart = line.gap(verb + 1).starts_with(',');
    !apart && (verb + 1..=begin).any(|at| line.gap(at).starts_with(';'))
}

/// "said it again after the storm that sank 20 boats", "said, after 20 boats sank, that": what the article tells
/// beside what is said.
pub(super) fn is_aside(line: &Line, verb: usize, begin: usize, end: usize) -> bool {
    let Some(link) =
        (verb + 1..begin).find(|at| matches!(line.word(*at), "after" | "following" | "since" | "when"))
    else {
        return false;
    };
    if line.before(link, 1) == "that" {
        return false;
    }
    // "told Hask News on Monday, when 20 boats sank"
    let said = |at: usize| {
        !(line.words[at].is_capitalised() || matches!(line.word(at), "on" | "in" | "late" | "the"))
    };
    if link > verb + 1 && line.gap(link).starts_with(',') && !(verb + 1..link).any(said) {
        return true;
    }
    let relative = line.word(link) != "when"
        && (link + 2..begin).any(|at| {
            matches!(line.word(at), "that" | "which" | "who") && !is_function_word(line.word(at - 1))
        });
    let inset = line.gap(link).starts_with(',')
        && (end..line.words.len())
            .find(|at| line.gap(*at).starts_with(','))
            .is_some_and(|at| line.word(at) == "that");
    relative || inset
}

/// ", the guild said on Monday": nothing that it says follows the verb.
pub(super) fn stands_apart(line: &Line, verb: usize) -> bool {
    let mut first = verb;
    while first > 0 && !line.gap(first).contains([',', '—', '–']) && verb - first < 10 {
        first -= 1;
    }
    // ", and sailors said that": another statement.
    let begins = first > 0
        && !matches!(line.before(first, 1), "and" | "but" | "while" | "that" | "which" | "who")
        && line.gap(first).contains([',', '—', '–'])
        && !matches!(
            line.word(first),
            "and" | "but" | "while" | "although" | "though" | "as" | "which" | "who"
        );
    let after = verb + 1;
    let ends = !line.joined(after)
        || tells_when(line, after)
        || matches!(line.word(after), "in" | "on" | "at" | "to" | "during" | "by" | "after" | "reporters")
        || (line.word(verb) == "told" && !(after..line.words.len()).any(|at| line.word(at) == "that"));
    begins && ends
}
