//! Who says what a verb says: the phrase before it.
//!
//! Knows days, brackets and clauses that stand between subject and verb, and that part of a whole is no speaker.
//! What is set between commas is for `apposed`, what opens the sentence for `opening`. Pronouns are nobody here.

use super::apposed::apposed;
use super::opening::{opening_name, opening_report};
use super::phrase::{ends_subject, is_determiner_or_link, tells_when};
use crate::compare::figures::counted::is_adverb;
use crate::compare::figures::small_number;
use crate::compare::line::{Line, is_function_word, unowned};
use crate::span::Span;

/// Who says what the verb at `verb` says.
pub(super) fn speaker(line: &Line, verb: usize, figure: Span) -> Option<Span> {
    // "turned it down, noting that": the sentence’s subject.
    if line.word(verb).ends_with("ing") {
        return opening_name(line, figure);
    }
    // "had been told", "reported cases": no subject right before.
    let mut last = verb;
    while last > 0 && tells_how(line, last - 1) {
        last -= 1;
    }
    // "the recently reported boats"
    if last > 0 && is_adverb(line.word(last - 1)) && line.joined(last) && !line.is_capital(last - 1) {
        return None;
    }
    // "what Mara says it cost": that is not told here; in "what Mara says is" it is.
    if is_left_open(line, last) && !matches!(line.word(verb + 1), "is" | "are" | "was" | "were") {
        return None;
    }
    if let Some(described) = before_which(line, last, verb) {
        return Some(described).filter(|span| !span.overlaps(figure));
    }
    if let Some((first, end)) = apposed(line, last) {
        let span = without_possessive(line, line.span_of(first, end));
        // "Mara Vell, 52, said": the article gives her age.
        let set_between = span.end() < figure.start() && figure.end() < line.words[verb].span.start();
        let fits = !is_part(line, first, end) && !span.overlaps(figure) && !set_between;
        return Some(span).filter(|_| fits);
    }
    let whole = last;
    last = before_day(line, before_bracket(line, last));
    let tied_to_verb = line.joined(whole) || last < whole;
    // "The guild counted them and found that": the verb's subject opens the sentence.
    if last > 0 && line.word(last - 1) == "and" {
        return opening_name(line, figure);
    }
    if let Some(described) = described_by_who(line, last) {
        return Some(described).filter(|span| !span.overlaps(figure));
    }
    if let Some(report) = opening_report(line, verb) {
        return Some(report).filter(|span| !span.overlaps(figure));
    }
    let tied = |at: usize| line.joined(at) || matches!(line.gap(at), "’ " | "' " | "&");
    let mut first = last;
    while first > 0 && (first == last || tied(first)) && last - first < 8 {
        let at = first - 1;
        // "Hask and Orm officers said", where "Hask" opens the clause.
        let pair = line.word(at) == "and"
            && first < last
            && at > 0
            && (at == 1 || line.gap(at - 1).contains(','))
            && line.joined(at)
            && !is_function_word(line.word(at - 1));
        if ends_subject(line.word(at)) && !pair {
            break;
        }
        first -= 1;
    }
    // "people close to the guild said": they stand before what they are close to.
    let mut close = false;
    if first > 0 && first < last && is_place(line.word(first - 1)) && !tells_when(line, first) {
        let link = first - 1;
        let mut front = link;
        while front > 0 && line.joined(front) && last - front < 10 && !ends_front(line.word(front - 1)) {
            front -= 1;
        }
        while front < link && matches!(line.word(front), "and" | "the" | "a" | "an") {
            front += 1;
        }
        if front < link {
            if front > 0 && !is_opening(line, front) && line.joined(front) {
                return None;
            }
            first = front;
            close = true;
        }
    }
    // A word may join the verb across a comma only as "X, …, said"; left open. The votes of Hask say nothing.
    let thing = last > 0 && matches!(line.word(last - 1), "results" | "returns");
    if last == 0 || first == last || !tied_to_verb || thing || ends_a_list(line, first) {
        return None;
    }
    // "Last week the guild", "early June Hask’s guild": when it said so is no part of who.
    while first < last && (is_determiner_or_link(line.word(first)) || tells_when(line, first)) {
        first += 1;
    }
    let named = (first..last)
        .any(|at| line.words[at].is_capitalised() && (at > 0 || !is_function_word(line.word(at))));
    let role = close
        || first > 0 && is_determiner_or_link(line.word(first - 1))
        || line.word(last - 1).ends_with('s')
        || matches!(line.word(last - 1), "police" | "people");
    if first >= last
        || is_function_word(line.word(last - 1))
        || !(named || role)
        || is_part(line, first, last)
    {
        return None;
    }
    let span = without_possessive(line, line.span_of(first, last));
    // "one official told": the figure is the sayer's own.
    (!span.overlaps(figure) && span.start() != figure.end() + 1).then_some(span)
}

/// "has", "later", "initially": what stands between a subject and its verb.
fn tells_how(line: &Line, at: usize) -> bool {
    let word = line.word(at);
    let adverb = is_adverb(word)
        && !line.words[at].is_capitalised()
        && line.joined(at)
        && line.joined(at + 1)
        && (is_auxiliary(line.word(at - 1)) || !is_function_word(line.word(at - 1)));
    adverb || is_auxiliary(word) || matches!(word, "also" | "later" | "then" | "earlier")
}

fn is_auxiliary(word: &str) -> bool {
    matches!(word, "has" | "have" | "had")
}

/// Whether "what" opens the clause of the verb at `verb`: "the gap between what Mara says and …".
fn is_left_open(line: &Line, verb: usize) -> bool {
    let mut first = verb;
    while first > 0 && line.joined(first) && !is_function_word(line.word(first - 1)) {
        first -= 1;
    }
    first > 0 && line.word(first - 1) == "what" && line.joined(first)
}

/// "The study, which notes that", "the study -- which notes that": what the clause is about.
fn before_which(line: &Line, last: usize, verb: usize) -> Option<Span> {
    // "the hall, which wrote laws"
    let tells = matches!(line.word(verb), "said" | "says" | "reported" | "estimated" | "warned");
    let tells = tells || line.word(verb + 1) == "that";
    let which = last.checked_sub(1).filter(|at| line.word(*at) == "which")?;
    let inset = matches!(line.gap(which), ", " | " -- " | " — " | " – " | "—" | "–");
    let mut first = which;
    while first > 0 && (first == which || line.joined(first)) && !is_function_word(line.word(first - 1)) {
        first -= 1;
    }
    let opened = first == 0 || is_determiner(line.word(first - 1)) && line.joined(first);
    (tells && inset && opened && first < which).then(|| line.span_of(first, which))
}

/// Whether the words `first..last` are part of a whole: what nine in ten voters say, somebody else has counted.
fn is_part(line: &Line, first: usize, last: usize) -> bool {
    let number = |at: usize| {
        line.words[at].has_digit()
            || small_number(line.word(at)).is_some_and(|number| number > 1)
            || matches!(line.word(at), "percent" | "half" | "most" | "majority" | "majorities" | "many")
    };
    let asked = matches!(line.word(last - 1), "voters" | "respondents" | "americans" | "people" | "adults");
    let from = first - usize::from(first > 0 && line.joined(first));
    (from..last).any(number) || asked
}

/// "Mara’s claims": Mara says so.
fn without_possessive(line: &Line, span: Span) -> Span {
    Span::new(span.start(), span.start() + unowned(line.slice(span)).len())
}

/// "Mara Vell (H) said": before the bracket.
fn before_bracket(line: &Line, verb: usize) -> usize {
    /// How many words it may hold.
    const LONGEST: usize = 4;
    if line.gap(verb) != ") " {
        return verb;
    }
    (verb.saturating_sub(LONGEST)..verb).rev().find(|at| line.gap(*at) == " (").unwrap_or(verb)
}

/// "The Post on Saturday wrote": before the day, where somebody stands there.
fn before_day(line: &Line, verb: usize) -> usize {
    let mut at = verb;
    // "ORM TODAY reported"
    let day = |at: usize| {
        let word = line.words[at].text;
        tells_when(line, at) && (word.starts_with(char::is_lowercase) || word.ends_with(char::is_lowercase))
    };
    while at > 0 && line.joined(at) && day(at - 1) {
        at -= 1;
    }
    if at < verb && matches!(line.before(at, 1), "on" | "in" | "late" | "early") {
        at -= 1;
    }
    if at < verb && matches!(line.before(at, 1), "released" | "published" | "conducted" | "taken") {
        at -= 1;
    }
    let after_somebody = at > 0 && line.joined(at) && !is_function_word(line.word(at - 1));
    if after_somebody { at } else { verb }
}

/// "Divers who searched the hold found": those whom the clause is about.
fn described_by_who(line: &Line, verb: usize) -> Option<Span> {
    /// How long the clause may be, in words.
    const LONGEST: usize = 9;
    let who = (verb.saturating_sub(LONGEST)..verb)
        .rev()
        .take_while(|at| line.joined(at + 1))
        .find(|at| line.word(*at) == "who")
        .filter(|who| line.joined(*who) && verb > who + 1)?;
    let mut first = who;
    while first > 0 && (first == who || line.joined(first)) && !is_function_word(line.word(first - 1)) {
        first -= 1;
    }
    // "a sailor at Orm who found": it is not Orm that did.
    let placed = first > 0 && line.joined(first) && !is_determiner(line.word(first - 1));
    (first < who && !placed).then(|| line.span_of(first, who))
}

fn is_determiner(word: &str) -> bool {
    matches!(word, "the" | "a" | "an" | "one" | "some" | "its" | "his" | "her" | "their" | "that" | "and")
}

fn is_place(word: &str) -> bool {
    matches!(word, "with" | "in" | "to" | "from" | "by" | "about" | "on" | "near" | "within")
}

fn ends_front(word: &str) -> bool {
    ends_subject(word) && word != "and"
}

/// Whether a determiner that begins the phrase at `at` begins the sentence or a clause, too.
fn is_opening(line: &Line, at: usize) -> bool {
    let mut front = at;
    while front > 0 && line.joined(front) && matches!(line.before(front, 1), "and" | "the" | "a" | "an") {
        front -= 1;
    }
    front == 0 || !line.joined(front)
}

/// "the votes in Hask and [Orm] show": the last of the places is no speaker.
fn ends_a_list(line: &Line, first: usize) -> bool {
    let Some(and) = first.checked_sub(1).filter(|and| line.word(*and) == "and") else { return false };
    let names =
        (0..and).rev().take_while(|at| line.words[*at].is_capitalised() && line.joined(at + 1)).count();
    names > 0 && and > names && is_place(line.word(and - names - 1))
}
