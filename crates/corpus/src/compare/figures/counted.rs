//! What a figure counts: the noun phrase that a number governs.
//!
//! Knows word classes only by the closed list in `line` and by plural endings; a phrase that can't be
//! told is left empty rather than guessed.

use super::super::line::{Line, is_function_word};
use super::units::{Dimension, Unit};
use crate::span::Span;

/// Words that a phrase holds before its head at most.
const LONGEST: usize = 6;

/// The phrase counted by the number at words `at..next`.
pub(super) fn counted(line: &Line, at: usize, next: usize, unit: Unit, value: f64) -> Option<Span> {
    let (dimension, _) = unit.dimension();
    let link = line.word(next);
    let measured = !matches!(unit, Unit::Count | Unit::Ordinal | Unit::Share);
    let place = dimension == Dimension::Length && link == "from";
    let purpose = matches!(dimension, Dimension::Money(_)) && matches!(link, "in" | "for");
    let linked = line.gap(next).trim_start_matches('%') == " " && (link == "of" || place || purpose);
    let mut first = if linked { next + 1 } else { next };
    let adjacent =
        line.joined(first) || (first == next && line.gap(first).trim_start_matches(['%', '+']) == " ");
    if !adjacent {
        return before(line, at);
    }
    // "$10 a day": a rate, not ten dollars of a day.
    if first == next && matches!(link, "a" | "an") {
        return before(line, at);
    }
    while is_determiner(line.word(first)) && line.joined(first + 1) {
        first += 1;
    }
    // "the first foreign affairs office": one thing is counted, so a plural before the head is its attribute.
    let singular = dimension == Dimension::Ordinal || (value == 1.0 && dimension == Dimension::Count);
    let end = head(line, first, singular);
    // "a 20-year feud", "a $5 million boat", "20 percent of", "20 percent voters"; but "20 percent drowned".
    let attribute = unit != Unit::YearOfAge
        && (line.gap(next - 1) == "-"
            || matches!(line.before(at, 1), "a" | "an" | "the" | "its" | "his" | "her"));
    let verb_may_follow = measured && !linked && !attribute;
    if end == first || (verb_may_follow && !is_plural(line.word(end - 1))) {
        return before(line, at);
    }
    Some(line.span_of(first, with_complement(line, end)))
}

fn is_determiner(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "a"
            | "an"
            | "its"
            | "his"
            | "her"
            | "their"
            | "our"
            | "all"
            | "those"
            | "these"
            | "this"
            | "that"
            | "other"
            | "more"
            | "additional"
            | "of"
            | "strong"
            | "such"
            | "different"
    )
}

/// The word after the phrase's head. A plural head ends the phrase at once; a singular one where a
/// function word, a verb of saying or punctuation stands.
fn head(line: &Line, first: usize, singular: bool) -> usize {
    let mut end = first;
    while end < line.words.len() && end - first < LONGEST {
        let open = end == first || line.joined(end);
        let word = line.word(end);
        if !open || is_function_word(word) || is_verb(word) || line.words[end].has_digit() {
            break;
        }
        end += 1;
        if is_plural(word) && !singular && !(line.joined(end) && is_plural(line.word(end))) {
            break;
        }
    }
    end
}

/// "acts of sabotage", "members of the crew": the complement says what is counted.
fn with_complement(line: &Line, end: usize) -> usize {
    if line.word(end) != "of" || !line.joined(end) {
        return end;
    }
    let mut first = end + 1;
    while is_determiner(line.word(first)) && line.joined(first + 1) {
        first += 1;
    }
    let after = head(line, first, true).min(first + 3);
    if after > first { after } else { end }
}

/// "an army of 45,000", "troops: 300": the noun before, when none follows.
fn before(line: &Line, at: usize) -> Option<Span> {
    if line.before(at, 1) != "of" {
        return None;
    }
    let last = at.checked_sub(2)?;
    let noun = !is_function_word(line.word(last)) && !line.words[last].has_digit() && line.joined(at - 1);
    noun.then(|| line.words[last].span)
}

/// The verbs that follow a counted singular most often; a plural head needs none of them.
fn is_verb(word: &str) -> bool {
    const VERBS: &[&str] = &[
        "told",
        "say",
        "took",
        "went",
        "came",
        "made",
        "became",
        "began",
        "left",
        "died",
        "killed",
        "gave",
        "got",
        "found",
        "held",
        "saw",
        "know",
        "think",
        "want",
        "need",
        "remain",
        "remains",
        "remained",
        "agreed",
        "added",
        "rose",
        "fell",
        "grew",
        "sank",
        "lost",
        "won",
        "met",
        "ran",
        "sat",
        "stood",
        "brought",
        "bought",
        "sold",
        "paid",
        "sent",
        "spent",
        "kept",
        "fought",
        "led",
        "put",
        "set",
        "hit",
        "felt",
        "heard",
        "asked",
        "called",
        "came",
        "later",
        "earlier",
        "apart",
        "away",
        "today",
        "yesterday",
        "tomorrow",
        "together",
        "alone",
        "including",
    ];
    VERBS.contains(&word)
}

/// Whether a word looks like a plural noun.
pub(in crate::compare) fn is_plural(word: &str) -> bool {
    const IRREGULAR: &[&str] = &[
        "men",
        "women",
        "people",
        "children",
        "troops",
        "police",
        "personnel",
        "staff",
        "servicemen",
        "policemen",
        "fishermen",
        "congressmen",
        "gunmen",
        "teeth",
        "feet",
        "mice",
        "geese",
        "cattle",
        "aircraft",
        "militia",
        "infantry",
        "media",
        "criteria",
        "lives",
        "wives",
        "sheep",
        "fish",
    ];
    const SINGULAR: &[&str] = &[
        "this",
        "is",
        "was",
        "has",
        "does",
        "its",
        "his",
        "us",
        "as",
        "news",
        "politics",
        "previous",
        "various",
        "religious",
        "serious",
        "dangerous",
        "famous",
        "numerous",
        "always",
        "perhaps",
        "whereas",
        "plus",
        "bus",
        "campus",
        "status",
        "virus",
        "crisis",
        "basis",
        "analysis",
        "focus",
        "consensus",
        "congress",
        "business",
        "press",
        "access",
        "process",
        "success",
        "says",
        "texas",
        "arkansas",
        "kansas",
        "illinois",
        "series",
        "overseas",
        "precious",
        "indigenous",
        "anonymous",
        "ridiculous",
        "religious",
        "sports",
        "arms",
    ];
    IRREGULAR.contains(&word)
        || (word.len() > 3
            && word.ends_with('s')
            && !word.ends_with("ss")
            && !word.ends_with("ous")
            && !word.ends_with("'s")
            && !SINGULAR.contains(&word))
}
