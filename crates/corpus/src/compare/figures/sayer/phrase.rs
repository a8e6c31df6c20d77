//! Where the phrase that names somebody ends, and the words in it that are no part of who.
//!
//! Knows function words, determiners and times by their own form.

use crate::compare::dates::{DAYS, month};
use crate::compare::line::{Line, is_function_word};

/// The end of a noun phrase: before punctuation, a verb of another clause, or the sentence's end.
pub(super) fn phrase_end(line: &Line, first: usize) -> usize {
    let mut end = first + 1;
    while (line.joined(end) || line.gap(end) == "/") && end - first < 10 && !ends_subject(line.word(end)) {
        end += 1;
    }
    end
}

pub(super) fn ends_subject(word: &str) -> bool {
    is_function_word(word) && !matches!(word, "of" | "the" | "a" | "an" | "for" | "at") || word == "that"
}

pub(super) fn is_determiner_or_link(word: &str) -> bool {
    matches!(word, "the" | "a" | "an" | "one" | "of" | "for" | "at")
}

pub(super) fn tells_when(line: &Line, at: usize) -> bool {
    let month = line.words[at].is_capitalised() && month(line.words[at].text).is_some();
    month
        || DAYS.contains(&line.word(at))
        || line.words[at].has_digit()
        || matches!(
            line.word(at),
            "last"
                | "this"
                | "next"
                | "earlier"
                | "early"
                | "mid"
                | "late"
                | "day"
                | "week"
                | "month"
                | "year"
                | "yesterday"
                | "today"
        )
}
