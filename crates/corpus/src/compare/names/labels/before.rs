//! The label that stands in front of a name.
//!
//! Knows "Harbour Mayor Mara Vell", "the exiled harbour leader Mara Vell", "Secretary of State Mara Vell" and
//! "the harbour's mayor, Mara Vell,". A label is a title with its attributes; the verb that stands before it is none.

use super::verbs::{is_article, is_verb, is_verb_form};
use crate::compare::line::{Line, is_function_word};
use crate::compare::names::lexicon::{is_adjective_too, is_calendar, is_courtesy, is_office, is_role};
use crate::compare::names::runs::is_ampersand;
use crate::quote::lexicon::{Lex, lookup};

/// Where the label that ends right before word `name` begins.
pub(in crate::compare::names) fn before(line: &Line, name: usize) -> Option<usize> {
    let role = name.checked_sub(1)?;
    if let Some(first) = office_of(line, name).or_else(|| office_before(line, name)) {
        return Some(first);
    }
    // "a captain called Mara Vell"
    if is_called(line, name) {
        let role = name.checked_sub(2).filter(|role| line.joined(name - 1) && is_role(line.word(*role)))?;
        let first = begin(line, role);
        return is_opener(line, first).then_some(first);
    }
    // "former first lady Mara Vell"
    if line.word(role) == "lady" && line.before(role, 1) == "first" && line.joined(name) && line.joined(role)
    {
        return Some(begin(line, role - 1));
    }
    // "Governor-elect Mara Vell"
    let role = if line.word(role) == "elect" && line.gap(role) == "-" && role > 0 { role - 1 } else { role };
    // "The harbour master, Dr Mara Vell,"
    if is_courtesy(line.word(role)) && line.gap(role) == ", " && role > 0 && line.joined(name) {
        return apposed(line, role - 1, name).then(|| begin(line, role - 1));
    }
    // "harbour candidate Dr. Mara Vell"
    if is_courtesy(line.word(role)) && line.joined(name) {
        return chained(line, role);
    }
    let apposed = line.gap(name) == ", " && apposed(line, role, name);
    if !(line.joined(name) || apposed) || !is_role(line.word(role)) || is_courtesy(line.word(role)) {
        return None;
    }
    let first = begin(line, role);
    // "his official Harbour account", "fellow Haskians": there the word is an adjective.
    let adjective = line.word(role) == "fellow"
        // "what kind of captain Mara will be"
        || first == role && line.before(role, 1) == "of" && matches!(line.before(role, 2), "kind" | "sort" | "type")
        || first == role && is_adjective_too(line.word(role)) && is_opener(line, role);
    (!adjective).then_some(first)
}

/// "called Mara Vell", "named Mara Vell": what she is stands before.
pub(in crate::compare::names) fn is_called(line: &Line, name: usize) -> bool {
    matches!(line.before(name, 1), "called" | "named") && line.joined(name)
}

/// "the harbour master, Mara Vell, said", but not "Ilse Orm, the harbour master, Mara Vell and the crew".
fn apposed(line: &Line, role: usize, name: usize) -> bool {
    let first = begin(line, role);
    is_role(line.word(role))
        && is_opener(line, first)
        && !is_of_the_name_before(line, first)
        && is_closed(line, name)
        && !opens_clause(line, first, name)
}

/// "if she became the captain, Mara Vell would sail": the comma ends a clause, and another begins with the name.
fn opens_clause(line: &Line, first: usize, name: usize) -> bool {
    let end = (name + 1..name + 5).find(|at| !line.joined(*at) || !line.words[*at].is_capitalised());
    let modal =
        |at: usize| matches!(line.word(at), "would" | "will" | "could" | "might" | "may" | "should" | "must");
    // "Against a rival, Mara slept": what opens the sentence is no description of her.
    let led = matches!(line.before(first, 1), "a" | "an")
        && matches!(line.before(first, 2), "against" | "with" | "for" | "like" | "by" | "to" | "from");
    let verb = |at: usize| modal(at) || led && is_verb_form(line.word(at)) && line.word(at) != "said";
    first > 1 && end.is_some_and(|end| line.gap(end) == " " && verb(end))
}

/// The name that begins at `name` ends before a comma or with the sentence.
fn is_closed(line: &Line, name: usize) -> bool {
    let end = (name + 1..name + 5).find(|at| !line.joined(*at) || !line.words[*at].is_capitalised());
    end.is_some_and(|end| {
        end >= line.words.len()
            || line.gap(end).starts_with([',', '.', ';'])
            || line.word(end) == "said"
            || line.words[end - 1].is_possessive()
            || line.joined(end)
    })
}

/// Something that opens a noun phrase stands right before `first`: "the", "her", "Hask’s".
fn is_opener(line: &Line, first: usize) -> bool {
    let before = line.before(first, 1);
    is_article(before)
        || before == "another"
        || first > 0 && line.words[first - 1].is_possessive()
        || line.gap(first).starts_with(['’', '\''])
}

/// "Mara Vell, the head of the harbour, Hask, said": that head is Mara.
fn is_of_the_name_before(line: &Line, first: usize) -> bool {
    let Some(opener) = first.checked_sub(1) else { return false };
    // "Jon Tarr, Mara Vell’s former mate,"
    let opener = (0..=opener)
        .rev()
        .take(4)
        .take_while(|at| *at == opener || line.words[*at].is_capitalised() && line.joined(*at + 1))
        .last()
        .unwrap_or(opener);
    if !line.gap(opener).starts_with(", ") {
        return false;
    }
    let Some(last) = opener.checked_sub(1).filter(|at| line.words[*at].is_capitalised()) else {
        return false;
    };
    let mut head = last;
    while head > 0 && line.joined(head) && line.words[head - 1].is_capitalised() {
        head -= 1;
    }
    // "In Hask, the head of the harbour, Mara Vell, said"
    !matches!(line.before(head, 1), "in" | "at" | "from" | "on" | "near" | "to")
}

/// "Secretary of State Mara Vell": the office is a part of the title.
fn office_of(line: &Line, name: usize) -> Option<usize> {
    let first =
        (1..=2).filter_map(|words| name.checked_sub(words)).find(|at| office_end(line, *at) == Some(name))?;
    let role = role_of_office(line, first)?;
    line.joined(name).then(|| begin(line, role))
}

/// Where the office that somebody is head "of" ends, when it begins at `first`.
pub(in crate::compare::names) fn office_end(line: &Line, first: usize) -> Option<usize> {
    role_of_office(line, first)?;
    let two = [line.word(first), line.word(first + 1)].join(" ");
    if line.joined(first + 1) && is_office(&two) {
        return Some(first + 2);
    }
    is_office(line.word(first)).then_some(first + 1)
}

fn role_of_office(line: &Line, first: usize) -> Option<usize> {
    let of = first.checked_sub(if line.before(first, 1) == "the" { 2 } else { 1 })?;
    let role = of.checked_sub(1)?;
    let joined = (role + 1..=first).all(|at| line.joined(at));
    (line.word(of) == "of" && is_role(line.word(role)) && joined).then_some(role)
}

/// "Deputy chief of the harbour guild, Mara Vell, said": an office and whose it is, closed by a comma.
fn office_before(line: &Line, name: usize) -> Option<usize> {
    if line.gap(name) != ", " {
        return None;
    }
    let closed = (name + 1..name + 4).any(|at| at <= line.words.len() && line.gap(at).starts_with(','));
    let from = name.saturating_sub(9);
    if name < from + 3 {
        return None;
    }
    let office = |at: usize| {
        is_role(line.word(at))
            && !is_courtesy(line.word(at))
            && !line.words[at].is_possessive()
            && matches!(line.word(at + 1), "of" | "for" | "in" | "at" | "on")
    };
    let joined = |at: &usize| *at + 1 == name || line.joined(*at + 1);
    let role = (from..name - 2).rev().find(|at| office(*at))?;
    // "a member of the crew who met the mayor": what follows is a sentence of its own.
    let clause = |at: usize| {
        matches!(line.word(at), "who" | "that" | "which" | "and" | "said" | "told") || is_verb(line, at)
    };
    if !(role..name).all(|at| joined(&at)) || (role + 1..name).any(clause) {
        return None;
    }
    let first = begin(line, role);
    // "met the head of the guild, Mara Vell": without an article the words before may be another's.
    let opens = first == 0 || is_opener(line, first) || line.gap(first) != " ";
    (closed && opens && !is_of_the_name_before(line, first)).then_some(first)
}

/// Where the title whose last word is `role` begins. Titles with a capital ("Harbour Mayor") are capitals
/// throughout but for a few words ("former"); around others stand the words of a noun phrase.
fn begin(line: &Line, role: usize) -> usize {
    let mut first = role;
    if line.words[role].is_capitalised() {
        while first > 0 && role - first < 6 && line.joined(first) && goes_before_title(line, first - 1) {
            first -= 1;
        }
        let first = if line.word(first) == "and" { first + 1 } else { first };
        return chained(line, first).unwrap_or(first);
    }
    begin_small(line, role)
}

/// Where the noun phrase whose last word is the small `role` begins.
fn begin_small(line: &Line, role: usize) -> usize {
    let mut first = role;
    let linked = |at: usize| line.joined(at) || is_ampersand(line, at);
    while first > 0 && role - first < 6 && linked(first) && belongs(line, first - 1) {
        first -= 1;
    }
    // "her one-time rival": a word with a hyphen is one.
    while first > 0 && line.gap(first) == "-" && !line.words[first].is_capitalised() {
        first -= 1;
    }
    while first < role && matches!(line.word(first), "and" | "now" | "then") {
        first += 1;
    }
    // "5 percent prefer nominee Mara": a verb.
    if first < role && line.before(first, 1) == "percent" && !line.words[first].is_capitalised() {
        first += 1;
    }
    first
}

/// Where "presidential candidate Sen." begins, whose title begins at `title`: a role with an attribute stands before it,
/// for "They host Sen. Vell" has a verb.
fn chained(line: &Line, title: usize) -> Option<usize> {
    let role = title.checked_sub(1).filter(|role| line.gap(*role + 1) == " ")?;
    let small = !line.words[role].is_capitalised() && is_role(line.word(role)) && !is_verb(line, role);
    let first = begin_small(line, role);
    (small && first < role).then_some(first)
}

fn goes_before_title(line: &Line, at: usize) -> bool {
    let word = &line.words[at];
    if word.is_capitalised() {
        // "Sailed Captain Mara home?", "Later President Ilse": what opens a sentence may be a verb or an adverb.
        let opener = at == 0
            && !is_role(&word.folded)
            && (is_verb_form(&word.folded) || lookup(&word.folded).is(Lex::ADVERB));
        return is_attribute(line, at) && !opener;
    }
    // "Chairman and Chief Mara Vell", but not "my husband and Captain Mara Vell"
    let linked =
        word.folded == "and" && at > 0 && is_role(line.word(at - 1)) && line.words[at - 1].is_capitalised();
    linked || ATTRIBUTES.contains(&word.folded.as_str())
}

/// What stands before titles without a capital.
const ATTRIBUTES: &[&str] = &[
    "former",
    "then",
    "late",
    "acting",
    "deputy",
    "vice",
    "outgoing",
    "incoming",
    "retired",
    "interim",
    "longtime",
    "ranking",
    "presumptive",
    "senior",
    "state",
    "ex",
    "current",
    "fellow",
    "assistant",
    "associate",
    "board",
    "campaign",
    "committee",
    "panel",
    "party",
];

/// Adjectives and nouns in front of a role: "exiled Belarusian opposition", "Special Forces".
fn belongs(line: &Line, at: usize) -> bool {
    let word = &line.words[at];
    let linked = word.folded == "and"
        && at > 0
        && is_role(line.word(at - 1))
        && line.words[at - 1].is_capitalised() == line.words[at + 1].is_capitalised();
    // "the No. 2 captain"
    let ranked = word.has_digit() && line.before(at, 1) == "no"
        || word.folded == "no" && line.words[at + 1].has_digit();
    is_attribute(line, at) && !is_verb(line, at) || linked || ranked
}

fn is_attribute(line: &Line, at: usize) -> bool {
    let word = &line.words[at];
    // "was told that night Harbour chief Mara slept", but "a late night host"
    let when =
        matches!(word.folded.as_str(), "afternoon" | "evening" | "morning" | "night" | "week" | "weekend")
            && (matches!(line.before(at, 1), "last" | "that" | "this") || is_calendar(line.before(at, 1)));
    // "everybody except former mayor Mara"
    let other = matches!(
        word.folded.as_str(),
        "except" | "besides" | "everybody" | "everyone" | "nobody" | "somebody" | "anybody" | "anyone"
    );
    !is_function_word(&word.folded)
        && !when
        && !other
        && !word.is_possessive()
        && !word.has_digit()
        && word.folded != "percent"
        && !word.folded.ends_with("n't")
        && !is_courtesy(&word.folded)
        && !is_calendar(&word.folded)
}
