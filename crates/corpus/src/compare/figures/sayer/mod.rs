//! Who stands behind a figure: the speaker of the quote it is in, or the subject of a saying verb.
//!
//! Knows "X said", "according to X" and "in a report by X" in the figure's own sentence. Which word says something is for
//! `verbs`, whether that is about the figure for `reach`, and whose word it is for `speaker`.
//! Does not resolve pronouns; that is `quote`.

mod apposed;
mod opening;
mod phrase;
mod reach;
mod speaker;
mod verbs;
mod whole;

use super::counted::is_verb;
use crate::compare::line::{Line, is_function_word};
use crate::quote::lexicon::{Lex, lookup};
use crate::quote::{Basis, Quotes};
use crate::span::Span;
use apposed::apposed;
use opening::opening_name;
use phrase::phrase_end;
use reach::{is_aside, is_closed, is_told_to, stands_apart, turns_away};
use speaker::speaker;
use verbs::says;
use whole::whole;

/// The words that name who says the figure at `figure`, if it is not the article itself.
pub(super) fn sayer(line: &Line, quotes: &Quotes, figure: Span) -> Option<Span> {
    let quoted = quotes
        .quotes
        .iter()
        .filter(|quote| quote.article == line.article && quote.speaker.is_some())
        // A passage taken over is the voice's as a whole; in it, others are quoted.
        .filter(|quote| quote.basis != Basis::Voice)
        .find(|quote| quote.span.contains(figure));
    if let Some(quote) = quoted {
        // "he", "the former commander": where the article gives the name says more.
        return quote.name.or(quote.mention).map(|sayer| whole(line, without_role(line, sayer)));
    }
    according_to(line, figure)
        .or_else(|| said_after(line, figure))
        .or_else(|| subject_of_saying(line, figure))
        .or_else(|| in_a_report(line, figure))
        .or_else(|| on_its_own_account(line, figure))
        .map(|sayer| whole(line, without_role(line, sayer)))
}

fn according_to(line: &Line, figure: Span) -> Option<Span> {
    let at = (0..line.words.len())
        .find(|at| line.word(*at) == "according" && line.word(at + 1) == "to" && line.words.len() > at + 2)?;
    // "according to the guild": the guild, as it is called where it says so itself.
    let first = at + 2 + usize::from(line.word(at + 2) == "the" && line.joined(at + 3));
    // "according to her", "according to its own site": whose word it is, another part of the sentence tells.
    if is_pronoun(line, first) {
        return None;
    }
    let mut end = phrase_end(line, first);
    // "a complaint filed by"
    if end > first + 1 && line.word(end - 1).ends_with("ed") && is_function_word(line.word(end)) {
        end -= 1;
    }
    // "according to the “Safe Harbours” paper"
    if matches!(line.word(first), "the" | "a" | "an") && end <= first + 1 {
        return None;
    }
    let span = line.span_of(first, end.max(first + 1));
    // "20 boats, 3 of them old according to Mara, although 7 sank": she has said so of no more than that.
    let begin = line.words.iter().position(|word| figure.overlaps(word.span))?;
    let comma = |at: usize| line.gap(at).starts_with([',', ';']);
    let contrast = |at: usize| {
        comma(at) && matches!(line.word(at), "although" | "and" | "but" | "though" | "whereas" | "while")
    };
    let apart = at > 1
        && (line.joined(at) && (begin + 1..=at).any(comma) || (end.max(first + 1)..=begin).any(contrast));
    if apart {
        return None;
    }
    // "According to a 52-page report and a 15-page one, …": both are the source’s own.
    let within = begin > first
        && !(first + 1..=begin)
            .any(|at| line.gap(at).contains([',', ':', ';', '—', '–', '(']) || line.gap(at).contains(" -"));
    (!span.overlaps(figure) && !within).then_some(span)
}

/// "300 boats sank, said Mara Vell", "…, said the captain": who stands behind the verb.
fn said_after(line: &Line, figure: Span) -> Option<Span> {
    let verb = (1..line.words.len()).find(|at| {
        matches!(line.word(*at), "said" | "says")
            && line.gap(*at).starts_with(',')
            && line.words[*at].span.start() > figure.end()
    })?;
    let first = verb + 1;
    let named =
        line.joined(first) && line.words[first].is_capitalised() && !is_function_word(line.word(first));
    if named {
        return Some(line.span_of(first, phrase_end(line, first)));
    }
    // "said the captain"; in "Mara, a captain, said the storm sank" something is said of the storm.
    let role = first + 1;
    let opened = matches!(line.word(first), "the" | "a" | "an") && line.joined(first) && line.joined(role);
    if !opened || is_function_word(line.word(role)) || apposed(line, verb).is_some() {
        return None;
    }
    let end = phrase_end(line, role);
    let plain = (role..end).all(|at| !is_verb(line.word(at)));
    // "said the captain, Mara Vell"
    let capitals = line.words[end..].iter().take_while(|word| word.is_capitalised()).count();
    if plain && line.gap(end) == ", " && (2..5).contains(&capitals) && !line.joined(end + capitals) {
        return Some(line.span_of(end, end + capitals));
    }
    (plain && !line.joined(end)).then(|| line.span_of(role, end))
}

/// "Meanwhile, the general staff reported in June that …": the phrase before the verb that governs the figure.
fn subject_of_saying(line: &Line, figure: Span) -> Option<Span> {
    let begin = line.words.iter().position(|word| figure.overlaps(word.span))?;
    let end = begin + line.words[begin..].iter().take_while(|word| figure.overlaps(word.span)).count();
    let governs = |verb: &usize| {
        !turns_away(line, *verb, figure)
            && !is_told_to(line, *verb, figure)
            && !is_closed(line, *verb, begin)
            && !is_aside(line, *verb, begin, end)
    };
    let said_before = (1..begin).rev().filter(|verb| says(line, *verb, begin)).filter(governs);
    let found = said_before.filter_map(|verb| speaker(line, verb, figure)).next();
    // "300 boats sank, the guild said on Monday": behind the figure only what stands apart is about it.
    found.or_else(|| {
        (end + 1..line.words.len())
            .filter(|verb| says(line, *verb, begin) && stands_apart(line, *verb))
            .find_map(|verb| speaker(line, verb, figure))
    })
}

/// "The Orm Guild has 20 boats, according to its own site"
fn on_its_own_account(line: &Line, figure: Span) -> Option<Span> {
    let own = |at: usize| is_pronoun(line, at) && line.word(at + 1) == "own";
    let told = |at: usize| line.word(at) == "according" && line.word(at + 1) == "to" && own(at + 2);
    (1..line.words.len()).any(told).then(|| opening_name(line, figure))?
}

/// "her", "its own": a pronoun with nothing behind it that names who it is.
fn is_pronoun(line: &Line, at: usize) -> bool {
    let object = matches!(line.word(at), "him" | "her" | "it" | "them" | "us" | "me" | "you");
    let owner = matches!(line.word(at), "its" | "his" | "her" | "their");
    let next = line.word(at + 1);
    owner && next == "own" || object && (!line.joined(at + 1) || is_function_word(next))
}

/// "In an assessment prepared for the crew, …", "An assessment for the crew, seen by Mara, counts …"
fn in_a_report(line: &Line, figure: Span) -> Option<Span> {
    const REPORTS: &[&str] =
        &["report", "assessment", "analysis", "study", "survey", "poll", "statement", "estimate"];
    let first = usize::from(line.word(0) == "in");
    if !matches!(line.word(first), "a" | "an" | "the" | "its" | "his" | "her" | "their") {
        return None;
    }
    let end = (first + 1..line.words.len()).find(|at| line.gap(*at).starts_with(','))?;
    let report = (first + 1..end.min(first + 5)).any(|at| REPORTS.contains(&line.word(at)));
    // "A report for the guild, seen by Mara, counts": there the report itself is the subject.
    let counts = |at: usize| {
        line.gap(at).starts_with(',')
            && matches!(line.word(at), "counts" | "says" | "puts" | "finds" | "shows" | "found" | "said")
    };
    if first == 0 && !(end..line.words.len()).any(counts) {
        return None;
    }
    let span = line.span_of(first, end);
    (report && !span.overlaps(figure)).then_some(span)
}

/// "boat guards commander Mara Vell", "Prime Minister Mara Vell": the name alone, as it stands elsewhere.
fn without_role(line: &Line, sayer: Span) -> Span {
    let inside = |at: &usize| sayer.contains(line.words[*at].span);
    let Some(first) = (0..line.words.len()).find(inside) else { return sayer };
    let end = first + (first..line.words.len()).take_while(inside).count();
    let name = |at: usize| line.words[at].is_capitalised() && !is_function_word(line.word(at));
    // Firms have names such as "General Motors", so a role with a capital is one of these and its bearer’s name is full.
    let office = |word: &str| {
        matches!(
            word,
            "president"
                | "minister"
                | "chancellor"
                | "governor"
                | "senator"
                | "secretary"
                | "mayor"
                | "ambassador"
                | "commander"
                | "colonel"
                | "captain"
                | "spokesman"
                | "spokeswoman"
        )
    };
    let role = |at: usize| {
        let word = line.word(at);
        if line.words[at].is_capitalised() {
            office(word) && end > at + 2
        } else {
            lookup(word).is(Lex::ROLE)
        }
    };
    (first..end.saturating_sub(1))
        .rev()
        .find(|at| role(*at))
        .filter(|at| (at + 1..end).all(|word| name(word) && line.gap(word) == " "))
        .map_or(sayer, |at| Span::new(line.words[at + 1].span.start(), sayer.end()))
}
