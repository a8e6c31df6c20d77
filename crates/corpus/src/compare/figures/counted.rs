//! What a figure counts: the noun phrase that a number governs.
//!
//! Knows word classes only by the closed list in `line` and by plural endings; a phrase that can't be
//! told is left empty rather than guessed.

use super::super::line::{Line, is_function_word};
use super::numbers;
use super::units::{Dimension, Unit};
use crate::span::Span;

/// Words that a phrase holds before its head at most.
const LONGEST: usize = 6;

/// The phrase counted by the number at words `at..next`; `from` is where its approximation begins.
pub(super) fn counted(
    line: &Line,
    from: usize,
    at: usize,
    next: usize,
    unit: Unit,
    value: f64,
) -> Option<Span> {
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
        return before(line, from);
    }
    // "$10 a day": a rate, not ten dollars of a day.
    if first == next && matches!(link, "a" | "an") {
        return before(line, from);
    }
    first = past_determiners(line, first);
    // "nine of the 12 ships" counts ships, "an 18-month-old girl" a girl.
    if linked
        && let Some(whole) = numbers::read(line, first).filter(|_| unit.dimension().0 != Dimension::Time)
        && line.joined(whole.next)
    {
        first = whole.next;
    }
    if line.word(first) == "old" && line.gap(first) == "-" {
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
        return before(line, from);
    }
    Some(line.span_of(first, with_complement(line, end)))
}

fn past_determiners(line: &Line, mut first: usize) -> usize {
    while is_determiner(line.word(first)) && line.joined(first + 1) {
        first += 1;
    }
    first
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
        let told = is_function_word(word) || is_verb(word) || is_told_past(line, first, end);
        if !open || told || line.words[end].has_digit() {
            break;
        }
        // "14 Leopard 2 tanks"
        let model =
            line.words[end].is_capitalised() && line.word(end + 1).bytes().all(|b| b.is_ascii_digit());
        if model && line.joined(end + 1) && line.joined(end + 2) && is_plural(line.word(end + 2)) {
            end += 2;
            continue;
        }
        // "50 S-400 missiles"
        if line.words.get(end + 1).is_some_and(|part| part.has_digit()) && line.gap(end + 1) == "-" {
            end += 2;
            continue;
        }
        end += 1;
        // "arms sales" is one noun; in "voters puts the party" a verb follows.
        let verb =
            matches!(line.word(end + 1), "the" | "a" | "an" | "its" | "his" | "her" | "their" | "that");
        if is_plural(word) && !singular && (verb || !(line.joined(end) && is_plural(line.word(end)))) {
            break;
        }
    }
    end
}

/// "a third of the crew voted": a word in "-ed" behind a noun tells what happened, unless a plural that it
/// describes follows: "20 heavily armed sailors", "3,000 Haskian armed vessels".
fn is_told_past(line: &Line, first: usize, at: usize) -> bool {
    let participle = |at: usize| line.word(at).ends_with("ed") && line.word(at).len() > 4;
    let content = |at: usize| line.joined(at) && !is_function_word(line.word(at));
    if !participle(at) {
        return false;
    }
    let described = (at + 1..at + 4).take_while(|next| content(*next)).any(|next| is_plural(line.word(next)));
    let attribute = at == first && content(at + 1) && !is_verb(line.word(at + 1));
    !(described || attribute)
}

/// "acts of sabotage", "members of the crew": the complement says what is counted.
fn with_complement(line: &Line, end: usize) -> usize {
    if line.word(end) != "of" || !line.joined(end) {
        return end;
    }
    let first = past_determiners(line, end + 1);
    let after = head(line, first, true).min(first + 3);
    if after > first { after } else { end }
}

/// "an army of 45,000", "troops: 300": the noun before, when none follows.
fn before(line: &Line, at: usize) -> Option<Span> {
    // "at the age of 57" counts years.
    if line.before(at, 1) != "of" || line.before(at, 2) == "age" {
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
        "worth",
        "looks",
        "seems",
        "goes",
        "comes",
        "makes",
        "takes",
        "gets",
        "sees",
        "lies",
        "wants",
        "holds",
        "struck",
        "broke",
        "flew",
        "fled",
        "swept",
        "spoke",
        "wrote",
        "drove",
        "threw",
        "chose",
        "shook",
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
