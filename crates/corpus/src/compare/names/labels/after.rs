//! The label that follows a name.
//!
//! Knows apposition ("Mara Vell (H-Hask), 45, the harbour master,") and "is" or "was".

use super::verbs::{is_article, is_verb, is_verb_form};
use super::workplace::workplace;
use crate::compare::line::{Line, is_function_word};
use crate::compare::names::lexicon::{is_calendar, is_courtesy, is_organisation, is_role};
use crate::compare::names::places::is_place;
use crate::quote::lexicon::{CUE, Lex, lookup};
use crate::span::Span;

/// A label reaches this far at most.
const LONGEST: usize = 16;

/// The label in apposition after a name that ends before word `to`, or after "is".
pub(in crate::compare::names) fn after(line: &Line, to: usize) -> Option<Span> {
    let to = behind_insertions(line, to);
    let gap = line.gap(to);
    let apposed = matches!(gap, ", " | " – " | " — " | "—" | " (") || gap.ends_with("), ");
    let copula = gap == " " && matches!(line.word(to), "is" | "was");
    if let Some(place) = workplace(line, to, to) {
        return Some(place);
    }
    let start = if apposed {
        to
    } else if copula {
        to + 1
    } else {
        return None;
    };
    let first = first_of(line, start);
    // "if Mara Vell is elected president"
    let passive = first == to + 1 && line.word(first).ends_with("ed") && line.word(first).len() > 4;
    if copula && (passive || !describes(line, first)) {
        return None;
    }
    let (role, mut end) = extent(line, first)?;
    end = without_foreign_seat(line, role, end);
    if copula && is_claimed(line, to, end) {
        return None;
    }
    let articled = first > start;
    // "she told Harbour Time, Hask MP Mara said": capitals without an article belong to the next name,
    // but for "Mara Vell, Hask’s former mate,".
    if apposed && !articled && line.words[first].is_capitalised() {
        let owner = (first..role).any(|at| line.words[at].is_possessive() || is_owner_of_many(line, at + 1));
        // "Mara Vell, Ohio Secretary of State,"
        let seated = is_place(line.word(first)) && role > first && line.words[role].is_capitalised();
        // "Mara Vell (Harbour Guild chairwoman)"
        let bracketed = gap == " (" && line.gap(end).starts_with(')');
        if !(owner || seated || bracketed) || !closes(line, end) {
            return None;
        }
    }
    // "Mara, praised leader Ilse", "Mara, who held a talk for the leader": a verb.
    let article = articled && is_article(line.before(first, 1));
    let verb = !line.words[first].is_capitalised() && is_verb_form(line.word(first));
    if !article && (verb || is_function_word(line.word(first))) {
        return None;
    }
    let short = !(role..end).any(|at| is_function_word(line.word(at)));
    if apposed && short && is_subject(line, end) {
        return None;
    }
    end = within_reach(line, first, role, end);
    let named = names_another(line, role, end);
    while end > role + 1 && is_function_word(line.word(end - 1)) {
        end -= 1;
    }
    (!named && end > first).then(|| line.span_of(first, end))
}

/// "Orm said Mara Vell was the founder of the fog", "Mara Vell is the founder of the fog, Orm claims": what somebody says of her
/// is no role. The name ends before word `to`, what is said at `end`.
fn is_claimed(line: &Line, to: usize, end: usize) -> bool {
    let says = |at: usize| {
        let lex = lookup(line.word(at));
        lex.is(CUE) && !lex.is(Lex::ING) && !line.is_capital(at)
    };
    let before =
        (to.saturating_sub(5)..to).rev().take_while(|at| line.joined(*at)).any(|at| at > 0 && says(at - 1));
    // "is the mayor of Hask, and said": hers.
    let goes_on = matches!(line.word(end), "and" | "as" | "but" | "when" | "which" | "who");
    let speaker = line.gap(end).starts_with(',') && end < line.words.len() && !goes_on;
    before || speaker && (end..end + 4).any(|at| (at == end || line.joined(at)) && says(at))
}

/// Past an age, a party's tag in brackets and where somebody is from: "Mara Vell (H-Hask), 45, of Orm, the mayor".
fn behind_insertions(line: &Line, to: usize) -> usize {
    let mut at = to;
    if line.gap(at) == " (" {
        let closed = (at + 1..at + 4).find(|end| line.gap(*end).contains(')'));
        match closed {
            Some(end) if line.gap(end).ends_with("), ") => at = end,
            _ => return to,
        }
    }
    let apposed = |at: usize| line.gap(at).ends_with(", ");
    let age =
        |at: usize| line.words.get(at).is_some_and(|word| word.text.bytes().all(|b| b.is_ascii_digit()));
    if apposed(at) && age(at) && apposed(at + 1) {
        at += 1;
    }
    if line.gap(at) == " " && line.word(at) == "of" {
        let mut end = at + 1;
        while end < at + 3
            && line.words.get(end).is_some_and(|word| word.is_capitalised() && !word.is_possessive())
            && (end == at + 1 || line.joined(end))
        {
            end += 1;
        }
        if end > at + 1 && line.gap(end) == ", " {
            return end;
        }
    }
    at
}

/// Without an article only a bare role may follow: "Mara, senior adviser to", but not "Mara, Ilse".
fn first_of(line: &Line, start: usize) -> usize {
    // "Mara Vell, who served as the harbour master"
    let served = line.word(start) == "who"
        && matches!(line.word(start + 1), "served" | "serves" | "worked" | "works")
        && line.word(start + 2) == "as";
    let mut first = if served { start + 3 } else { start };
    // "the once-mighty captain" is not once a captain.
    while line.gap(first + 1) != "-"
        && matches!(
            line.word(first),
            "the"
                | "a"
                | "an"
                | "his"
                | "her"
                | "their"
                | "who"
                | "is"
                | "was"
                | "its"
                | "now"
                | "then"
                | "currently"
                | "formerly"
                | "once"
                | "also"
                | "another"
        )
    {
        first += 1;
    }
    first
}

/// "is the harbour master", but not "is not a mayor", "was only the mayor’s mate".
fn describes(line: &Line, first: usize) -> bool {
    let role = (first..first + 6).find(|at| is_role(line.word(*at)));
    role.is_some_and(|role| !(first..role).any(|at| is_function_word(line.word(at)) || is_verb(line, at)))
}

/// The last word of the role that begins at `first`, and where the label ends.
fn extent(line: &Line, first: usize) -> Option<(usize, usize)> {
    let mut end = first;
    let mut role = None;
    while end < line.words.len() && end - first < LONGEST {
        if end > first && !line.joined(end) && !(role.is_none() && is_owner_of_many(line, end)) {
            break;
        }
        let word = line.word(end);
        if role.is_some() && word == "and" && goes_on(line, end) {
            end += 1;
            continue;
        }
        if STOPS.contains(&word) && !(word == "and" && another_role(line, end)) {
            break;
        }
        // "the mayor of Hask on Wednesday"
        if matches!(word, "in" | "on" | "since")
            && is_calendar(line.word(end + 1))
            && line.is_capital(end + 1)
        {
            break;
        }
        // "the mayor of Hask based in Orm", "the mayor officially beaten"
        let past = word.ends_with("ed") && is_verb(line, end);
        let adverb = !line.words[end].is_capitalised()
            && word.len() > 4
            && word.ends_with("ly")
            && role.is_some_and(|role| role + 1 == end);
        if role.is_some_and(|role| role < end) && (past || adverb) {
            break;
        }
        // "the General Staff’s deputy chief"
        let office = is_organisation(line.word(end + 1)) && line.joined(end + 1);
        let chained = role.is_none_or(|role| role + 1 == end);
        if chained && is_role(word) && !is_courtesy(word) && !office && !line.words[end].is_possessive() {
            role = Some(end);
        }
        // A role belongs near the beginning: "Mara, trying to please her patron" is no label.
        if role.is_none()
            && (end - first >= 5
                || matches!(
                    word,
                    "of" | "to" | "in" | "with" | "for" | "from" | "at" | "on" | "not" | "about"
                ))
        {
            return None;
        }
        end += 1;
    }
    Some((role?, end))
}

/// "Alone with Mara, the mayor was pale", "the mayor “looked pale”": no label, but the subject of what follows.
fn is_subject(line: &Line, end: usize) -> bool {
    let verb = matches!(line.word(end), "said" | "told" | "says" | "has" | "was" | "is" | "had" | "will");
    // "host of “Harbour Time”": what is quoted is a title.
    let quote = matches!(line.gap(end), " “" | " \"" | " ''" | " ‘") && !line.is_capital(end);
    line.gap(end) == " " && verb || quote && end < line.words.len()
}

/// Without the phrase in whose midst the longest label would end: "advocate of nets" for "advocate of nets to …".
fn within_reach(line: &Line, first: usize, role: usize, end: usize) -> usize {
    let cut = end - first == LONGEST && line.joined(end) && !STOPS.contains(&line.word(end));
    let phrase =
        |at: &usize| matches!(line.word(*at), "of" | "to" | "in" | "with" | "for" | "from" | "at" | "on");
    (role + 1..end).rev().find(phrase).filter(|_| cut).unwrap_or(end)
}

/// A name in apposition is its own: "Mara, President Ilse", "Mara, deputy harbour captain Ilse".
fn names_another(line: &Line, role: usize, end: usize) -> bool {
    let behind =
        |at: &usize| line.words[*at].is_capitalised() && (*at == role + 1 || is_role(line.word(*at - 1)));
    let phrase = |at: &usize| !is_function_word(line.word(*at));
    (role + 1..end).take_while(phrase).any(|at| behind(&at))
}

/// "chief executive of Hask, Orm-based boat maker Vellix": the comma stands inside what he is chief of, so the label ends
/// before it begins.
fn without_foreign_seat(line: &Line, role: usize, end: usize) -> usize {
    let based =
        line.gap(end) == ", " && (end + 1..end + 3).any(|at| line.gap(at) == "-" && line.word(at) == "based");
    let of = (role + 1..end).find(|at| matches!(line.word(*at), "of" | "at"));
    of.filter(|_| based).unwrap_or(end)
}

/// "the sailors’ captain", "Bellis’ captain": the mark that owns, before word `at`, is none of its letters.
fn is_owner_of_many(line: &Line, at: usize) -> bool {
    matches!(line.gap(at), "’ " | "' ") && line.before(at, 1).ends_with('s')
}

const STOPS: &[&str] = &[
    "who", "whom", "where", "that", "which", "said", "told", "says", "and", "but", "has", "was", "is", "had",
    "whose", "when", "as", "will", "by", "so",
];

/// "a Haskian MP and fleet commander"
fn another_role(line: &Line, and: usize) -> bool {
    (and + 1..and + 5)
        .take_while(|at| line.joined(*at) && !is_function_word(line.word(*at)))
        .any(|at| is_role(line.word(at)) && !line.words[at].is_capitalised())
}

/// "head of the Guild of Boats and Nets": the name goes on.
fn goes_on(line: &Line, and: usize) -> bool {
    let capital =
        |at: usize| line.words.get(at).is_some_and(|word| word.is_capitalised() && !is_role(&word.folded));
    line.joined(and)
        && line.joined(and + 1)
        && capital(and - 1)
        && capital(and + 1)
        && (3..=4).any(|back| {
            and > back
                && is_organisation(line.before(and, back))
                && matches!(line.before(and, back - 1), "of" | "for" | "on")
        })
}

/// A comma or the sentence's end stands before word `end`.
pub(super) fn closes(line: &Line, end: usize) -> bool {
    end >= line.words.len()
        || line.gap(end).starts_with([',', '.', ';', ')', '—'])
        || line.gap(end).starts_with(" –")
}
