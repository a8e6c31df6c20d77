//! What a figure counts: the noun phrase that a number governs.
//!
//! Knows word classes only by the closed list in `line` and by plural endings. Where nothing countable
//! follows the number, `subject` looks before it.

use super::super::line::{Line, is_function_word};
use super::multiples::compared;
use super::numbers::{self, Kind};
use super::subject::{doubled, subject};
use super::units::{self, Dimension, Unit};
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
    if unit == Unit::Count {
        if is_hyphened(line, next) {
            return Some(line.words[next].span);
        }
        if let Some((other, after)) = other_number(line, next) {
            return counted(line, other, other, after, unit, value);
        }
    }
    if unit == Unit::Multiple {
        return multiplied(line, from, next);
    }
    // "18-year-olds" are whole.
    if line.before(next, 1) == "olds" {
        return None;
    }
    let measured = !matches!(unit, Unit::Count | Unit::Ordinal | Unit::Share);
    let place = dimension == Dimension::Length && link == "from";
    let purpose = matches!(dimension, Dimension::Money(_)) && matches!(link, "in" | "for");
    // "the toll was raised to $7 in spring" tells when; "an outlay of $7 in bonuses" does not.
    if purpose
        && link == "in"
        && line.before(from, 1) != "of"
        && let Some(subject) = subject(line, from, next, unit)
    {
        return Some(subject);
    }
    let linked = line.gap(next).trim_start_matches('%') == " " && (link == "of" || place || purpose);
    let mut first = if linked { next + 1 } else { next };
    let adjacent = line.joined(first)
        || (first == next && line.gap(first).trim_start_matches(['%', '+']) == " ")
        || (first == next && is_quoted(line, at, next));
    if !adjacent {
        return subject(line, from, next, unit);
    }
    // "$10 a day": a rate, not ten dollars of a day.
    if first == next && matches!(link, "a" | "an") {
        return subject(line, from, next, unit);
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
    let one = value == 1.0 && dimension == Dimension::Count;
    let mut end = head(line, first, one || dimension == Dimension::Ordinal, one);
    while end > first && is_adverb(line.word(end - 1)) {
        end -= 1;
    }
    // "a 20-year feud", "a $5 million boat", "20 percent of", "20 percent voters"; but "20 percent drowned".
    let attribute = unit != Unit::YearOfAge
        && (line.gap(next - 1) == "-"
            || matches!(line.before(at, 1), "a" | "an" | "the" | "its" | "his" | "her"));
    let verb_may_follow = measured && !linked && !attribute;
    if end == first || (verb_may_follow && !is_plural(line.word(end - 1))) {
        return subject(line, from, next, unit);
    }
    Some(line.span_of(first, with_complement(line, end)))
}

/// "twice as many boats", "three times the rate", "the price doubled"; in "10 times harder" nothing.
fn multiplied(line: &Line, from: usize, next: usize) -> Option<Span> {
    let first = compared(line, next);
    let noun = first > next + 1 || is_determiner(line.word(first)) || line.before(next, 1).ends_with("fold");
    if !noun {
        return if line.before(next, 1).ends_with("ed") { doubled(line, from) } else { None };
    }
    let first = past_determiners(line, first);
    let end = head(line, first, true, false);
    (line.joined(first) && end > first).then(|| line.span_of(first, with_complement(line, end)))
}

/// "a 46-page report", "a two-man race": the noun after the hyphen is counted; in "a 5,000-strong fleet"
/// it is the fleet.
fn is_hyphened(line: &Line, next: usize) -> bool {
    let word = line.word(next);
    line.gap(next) == "-" && !is_determiner(word) && !is_function_word(word) && !line.words[next].has_digit()
}

/// "by 212 to 210 votes", "three and four boats": the noun after the second number is what both count.
fn other_number(line: &Line, next: usize) -> Option<(usize, usize)> {
    if !matches!(line.word(next), "to" | "and" | "or") || !line.joined(next) || !line.joined(next + 1) {
        return None;
    }
    let other = numbers::read(line, next + 1).filter(|number| number.kind == Kind::Cardinal)?;
    let bare = other.unit.is_none() && units::named(line.word(other.next)).is_none();
    let noun = line.joined(other.next) && is_plural(line.word(other.next));
    (bare && noun).then_some((next + 1, other.next))
}

/// “zero” boats: the marks around a number don't part it from its noun.
fn is_quoted(line: &Line, at: usize, next: usize) -> bool {
    matches!(line.gap(at), " “" | " \"" | " ‘") && matches!(line.gap(next), "” " | "\" " | "’ ")
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
fn head(line: &Line, first: usize, singular: bool, one: bool) -> usize {
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
        // "one sailor asks about": one thing is counted, so what looks like its plural is a verb.
        let closed = |at: usize| !line.joined(at) || is_function_word(line.word(at));
        if one && end > first && is_plural(word) && word.ends_with('s') && closed(end + 1) {
            break;
        }
        end += 1;
        // "arms sales" is one noun; in "voters puts the party" a verb follows.
        let verb = line.joined(end + 1)
            && matches!(line.word(end + 1), "the" | "a" | "an" | "its" | "his" | "her" | "their" | "that");
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
    // "the first truly contested race"
    let opens = (first..at).all(|word| is_adverb(line.word(word)));
    let attribute = opens && content(at + 1) && !is_verb(line.word(at + 1));
    !(described || attribute)
}

/// "truly", "heavily"; a phrase doesn't end with one.
pub(super) fn is_adverb(word: &str) -> bool {
    const NOUNS: &[&str] = &[
        "family", "assembly", "supply", "rally", "ally", "monopoly", "anomaly", "reply", "daily", "weekly",
        "monthly", "yearly", "elderly", "friendly", "deadly", "ugly", "early", "only",
    ];
    word.len() > 4 && word.ends_with("ly") && !NOUNS.contains(&word)
}

/// "acts of sabotage", "members of the crew": the complement says what is counted.
fn with_complement(line: &Line, end: usize) -> usize {
    if line.word(end) != "of" || !line.joined(end) {
        return end;
    }
    let first = past_determiners(line, end + 1);
    let after = head(line, first, true, false).min(first + 3);
    if after > first { after } else { end }
}

/// The verbs that follow a counted singular most often; a plural head needs none of them.
pub(super) fn is_verb(word: &str) -> bool {
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
