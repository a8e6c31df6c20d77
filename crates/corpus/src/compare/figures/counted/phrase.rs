//! Where a noun phrase has its head: behind its determiners, before a verb or whatever closes it.
//!
//! Knows that a plural head ends a phrase, and which words tell what those who are counted do.
//! What goes on behind the head is for `joined`; the number before the phrase is its caller's.

use super::classes::{is_adverb, is_determiner, is_plural, is_state, is_verb};
use crate::compare::dates::DAYS;
use crate::compare::figures::numbers;
use crate::compare::figures::units::{self, Dimension};
use crate::compare::line::{Line, is_function_word};

/// Words that a phrase holds before its head at most.
const LONGEST: usize = 6;

pub(super) fn past_determiners(line: &Line, mut first: usize) -> usize {
    while (is_determiner(line.word(first)) || matches!(line.word(first), "my" | "your"))
        && line.joined(first + 1)
    {
        first += 1;
    }
    first
}

/// "seven less heavy boats": the comparison belongs to the phrase.
pub(super) fn past_comparison(line: &Line, first: usize) -> usize {
    let compares = matches!(line.word(first), "less" | "most" | "very")
        && !line.words[first].is_capitalised()
        && line.joined(first + 1);
    let content = |at: usize| line.joined(at) && !is_function_word(line.word(at));
    let described = (first + 1..first + 4).take_while(|at| content(*at)).any(|at| is_plural(line.word(at)));
    first + usize::from(compares && content(first + 2) && described)
}

/// The word after the phrase's head. A plural head ends the phrase at once; a singular one where a
/// function word, a verb of saying or punctuation stands.
pub(super) fn head(line: &Line, first: usize, singular: bool, one: bool) -> usize {
    let mut end = first;
    while end < line.words.len() && end - first < LONGEST {
        // "an H&O sailor"
        let open = end == first || line.joined(end) || line.gap(end) == "&";
        let word = line.word(end);
        // "the world’s most advanced boats"
        let most = matches!(word, "most" | "very")
            && end > first
            && line.words[end - 1].is_possessive()
            && line.joined(end + 1);
        let told = is_function_word(word) && !most
            || is_verb(word) && !is_paid(line, end)
            || is_told_past(line, first, end)
            || is_acting(line, first, end);
        if !open || told || line.words[end].has_digit() || ends_before(line, first, end) {
            break;
        }
        // "14 Leopard 2 tanks"
        let model =
            line.words[end].is_capitalised() && line.word(end + 1).bytes().all(|b| b.is_ascii_digit());
        if model && line.joined(end + 1) && line.joined(end + 2) && is_plural(line.word(end + 2)) {
            end += 2;
            continue;
        }
        // "coal- and gas-fired ships"
        if line.gap(end + 1) == "- "
            && matches!(line.word(end + 1), "and" | "or" | "to")
            && line.joined(end + 2)
        {
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
        if is_plural(word)
            && !singular
            && line.gap(end) != "-"
            && (verb || !(line.joined(end) && is_plural(line.word(end))))
        {
            break;
        }
    }
    end
}

/// "300 cast", "6% of the catch last year", "25% two years ago": no noun goes on there.
fn ends_before(line: &Line, first: usize, at: usize) -> bool {
    let closed = !line.joined(at + 1) || is_function_word(line.word(at + 1));
    let number = numbers::small_number(line.word(at)).is_some() && line.gap(at + 1) != "-";
    let day = |at: usize| DAYS.contains(&line.word(at));
    match line.word(at) {
        "cast" | "funded" | "shot" => closed,
        "last" | "next" => {
            units::named(line.word(at + 1)).is_some_and(|unit| unit.dimension().0 == Dimension::Time)
                || day(at + 1)
        }
        "million" | "billion" | "trillion" => true,
        // "three shy of the number"
        "shy" | "short" => line.word(at + 1) == "of",
        // "46% Tuesday night", "the second vote late Thursday"; "the first Monday" is a Monday.
        "late" | "early" => day(at + 1),
        _ => {
            let night = matches!(line.word(at + 1), "night" | "morning" | "afternoon" | "evening");
            number || (day(at) && line.before(at, 1) != "super" && (night || (at > first && closed)))
        }
    }
}

/// "a third of the crew voted": a word in "-ed" behind a noun tells what happened, unless a plural that it
/// describes follows: "20 heavily armed sailors", "3,000 Haskian armed vessels".
fn is_told_past(line: &Line, first: usize, at: usize) -> bool {
    let participle = |at: usize| line.word(at).ends_with("ed") && line.word(at).len() > 4;
    let content = |at: usize| line.joined(at) && !is_function_word(line.word(at));
    if !participle(at) {
        return false;
    }
    // "20 uniformed and armed guards"
    let pair = at == first && is_state(line.word(at)) && line.word(at + 1) == "and" && line.joined(at + 1);
    let from = if pair && line.joined(at + 2) { at + 2 } else { at + 1 };
    let described = (from..at + 4).take_while(|next| content(*next)).any(|next| is_plural(line.word(next)));
    // "the first truly contested race"
    let opens = (first..at).all(|word| is_adverb(line.word(word)));
    let attribute = opens && content(at + 1) && !is_verb(line.word(at + 1));
    !(described || attribute)
}

/// "216 paid sailors", but not "one paid the crew".
fn is_paid(line: &Line, at: usize) -> bool {
    let next = at + 1;
    is_state(line.word(at))
        && line.joined(next)
        && !line.words[next].has_digit()
        && !line.words[next].is_capitalised()
        && !is_function_word(line.word(next))
}

/// "people of Hask live there", "20 boats excludes two", "a guest waiting for Mara": what those counted do.
fn is_acting(line: &Line, first: usize, at: usize) -> bool {
    const VERBS: &[&str] = &[
        "agree", "agrees", "become", "becomes", "believe", "believes", "belong", "belongs", "consist",
        "consists", "contain", "contains", "disagree", "endorse", "endorses", "exclude", "excludes", "exist",
        "exists", "explain", "explains", "include", "includes", "occur", "oppose", "opposes", "prefer",
        "receive", "receives", "seem", "require", "requires",
    ];
    // Nouns or adjectives, too, unless a link follows; of "vote" and "plan" no link tells.
    const ALSO: &[&str] = &[
        "live",
        "coming",
        "competing",
        "facing",
        "fleeing",
        "fighting",
        "going",
        "living",
        "looking",
        "running",
        "seeking",
        "serving",
        "standing",
        "trying",
        "waiting",
        "working",
    ];
    let word = line.word(at);
    let linked = line.joined(at + 1)
        && is_function_word(line.word(at + 1))
        && !matches!(line.word(at + 1), "of" | "and");
    at > first && line.gap(at) == " " && (VERBS.contains(&word) || ALSO.contains(&word) && linked)
}
