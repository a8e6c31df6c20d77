//! Labels: what a source calls somebody, next to the name.
//!
//! Knows "the former harbour master Mara Vell", "Mara Vell, a harbour master of Hask," and
//! "Mara Vell is the harbour master". Courtesy titles are no labels.

use super::super::line::{Line, is_function_word};
use super::lexicon::{is_courtesy, is_organisation, is_role};
use super::{Label, NameEntry};
use crate::article::Collection;
use crate::span::{ArticleIndex, Span};
use std::collections::HashMap;

/// A label reaches this far at most.
const LONGEST: usize = 12;

/// Where the label that ends right before word `name` begins.
pub(super) fn before(line: &Line, name: usize) -> Option<usize> {
    let role = name.checked_sub(1)?;
    if let Some(first) = office_before(line, name) {
        return Some(first);
    }
    // "the harbour master, Mara Vell, said"
    let apposed = line.gap(name) == ", " && is_role(line.word(role)) && {
        let start = (role.saturating_sub(4)..role).rev().find(|at| is_function_word(line.word(*at)));
        start.is_some_and(|at| line.word(at) == "the")
    };
    if !(line.joined(name) || apposed) || !is_role(line.word(role)) || is_courtesy(line.word(role)) {
        return None;
    }
    let mut first = role;
    while first > 0 && name - first < 6 && line.joined(first) && belongs(line, first - 1) {
        first -= 1;
    }
    Some(first)
}

/// "Deputy chief of the harbour guild, Mara Vell, said": an office and whose it is, closed by a comma.
fn office_before(line: &Line, name: usize) -> Option<usize> {
    if line.gap(name) != ", " {
        return None;
    }
    let closed = (name + 1..name + 4).any(|at| at <= line.words.len() && line.gap(at).starts_with(','));
    let from = name.saturating_sub(8);
    if name < from + 3 {
        return None;
    }
    let office = |at: usize| {
        is_role(line.word(at)) && !is_courtesy(line.word(at)) && matches!(line.word(at + 1), "of" | "for")
    };
    let joined = |at: &usize| *at + 1 == name || line.joined(*at + 1);
    let role = (from..name - 2).rev().find(|at| office(*at))?;
    if !(role..name).all(|at| joined(&at)) {
        return None;
    }
    let mut first = role;
    while first > 0 && role - first < 4 && line.joined(first) && belongs(line, first - 1) {
        first -= 1;
    }
    // "met the head of the guild, Mara Vell": without an article the words before may be another's.
    let opens = first == 0 || matches!(line.before(first, 1), "the" | "a" | "an") || line.gap(first) != " ";
    (closed && opens).then_some(first)
}

/// Adjectives and nouns in front of a role: "exiled Belarusian opposition", "Special Forces".
fn belongs(line: &Line, at: usize) -> bool {
    let word = &line.words[at];
    let linked = word.folded == "and" && at > 0 && is_role(line.word(at - 1));
    let verb = ["said", "told", "met", "called", "calls", "invited", "says", "asked", "elected", "named"]
        .contains(&word.folded.as_str())
        || (word.folded.ends_with("ing") && !word.is_capitalised())
        // "Mara received President Ilse", but "the exiled leader Ilse".
        || (word.folded.ends_with("ed") && !word.is_capitalised() && at > 0 && line.words[at - 1].is_capitalised())
        // "may weaken President Ilse", "to free opposition leader Mara".
        || (at > 0 && !word.is_capitalised() && AUXILIARIES.contains(&line.word(at - 1)));
    (!is_function_word(&word.folded)
        && !word.is_possessive()
        && !word.has_digit()
        && !verb
        && !is_courtesy(&word.folded))
        || linked
}

const AUXILIARIES: [&str; 9] = ["to", "may", "might", "can", "could", "will", "would", "should", "must"];

/// The label in apposition after a name that ends before word `to`, or after "is".
pub(super) fn after(line: &Line, to: usize) -> Option<Span> {
    let gap = line.gap(to);
    let apposed = matches!(gap, ", " | " – " | " — " | "—" | " (");
    let copula = gap == " " && matches!(line.word(to), "is" | "was");
    let mut first = if apposed {
        to
    } else if copula {
        to + 1
    } else {
        return None;
    };
    // Without an article only a bare role may follow: "Mara, senior adviser to", but not "Mara, Ilse".
    while matches!(
        line.word(first),
        "the" | "a" | "an" | "his" | "her" | "their" | "who" | "is" | "was" | "its"
    ) {
        first += 1;
    }
    let mut end = first;
    let mut role = None;
    while end < line.words.len() && end - first < LONGEST {
        if end > first && !line.joined(end) {
            break;
        }
        let word = line.word(end);
        // "a Haskian MP and fleet commander"
        let further = word == "and"
            && role.is_some()
            && (end + 1..end + 5)
                .take_while(|at| line.joined(*at) && !is_function_word(line.word(*at)))
                .any(|at| is_role(line.word(at)));
        if !further
            && matches!(
                word,
                "who"
                    | "that"
                    | "which"
                    | "said"
                    | "told"
                    | "says"
                    | "and"
                    | "but"
                    | "has"
                    | "was"
                    | "is"
                    | "had"
                    | "whose"
                    | "when"
                    | "as"
                    | "will"
                    | "by"
            )
        {
            break;
        }
        // "the General Staff’s deputy chief"
        let office = is_organisation(line.word(end + 1));
        let goes_on = role.is_none_or(|role| role + 1 == end);
        if goes_on && is_role(word) && !is_courtesy(word) && !office {
            role = Some(end);
        }
        // A role belongs near the beginning: "Mara, trying to please her patron" is no label.
        if role.is_none()
            && (end - first >= 5
                || matches!(word, "of" | "to" | "in" | "with" | "for" | "from" | "at" | "on"))
        {
            return None;
        }
        end += 1;
    }
    let role = role?;
    // "she told Harbour Time, Hask MP Mara said": capitals without an article belong to the next name.
    if apposed && first == to && line.words[first].is_capitalised() {
        return None;
    }
    // A name in apposition is its own: "Mara, President Ilse".
    let named = role + 1 < end && line.words[role + 1].is_capitalised();
    while end > role + 1 && is_function_word(line.word(end - 1)) {
        end -= 1;
    }
    (!named && end > first).then(|| line.span_of(first, end))
}

/// Counts descriptions without a name, "the Hask dictator", for the one person who is called so.
pub(super) fn described(collection: &Collection, entries: &mut [NameEntry]) {
    let mut bearers: HashMap<String, Option<usize>> = HashMap::new();
    for (at, entry) in entries.iter().enumerate() {
        for used in &entry.uses {
            let Some(article) = collection.get(used.article) else { continue };
            for label in &used.labels {
                let key = key(article.slice(label.span));
                // A role alone ("the president") may be anybody's.
                if key.contains(' ') {
                    let bearer = bearers.entry(key).or_insert(Some(at));
                    if *bearer != Some(at) {
                        *bearer = None;
                    }
                }
            }
        }
    }
    for (index, article) in collection.indexed() {
        Line::each(article, index, |line| {
            for (span, key) in descriptions(line) {
                if let Some(Some(bearer)) = bearers.get(&key) {
                    count(collection, &mut entries[*bearer], index, span);
                }
            }
        });
    }
}

/// "the … role" with no name after it.
fn descriptions(line: &Line) -> Vec<(Span, String)> {
    let mut found = Vec::new();
    for at in 0..line.words.len() {
        if line.word(at) != "the" && line.word(at) != "this" {
            continue;
        }
        let mut end = at + 1;
        while end < line.words.len() && line.joined(end) && end - at < 5 && !is_function_word(line.word(end))
        {
            end += 1;
            if is_role(line.word(end - 1)) {
                break;
            }
        }
        let named =
            line.gap(end) == " " && line.words.get(end).is_some_and(super::super::line::Word::is_capitalised);
        let apposed = line.gap(end) == ", "
            && line.words.get(end).is_some_and(super::super::line::Word::is_capitalised);
        if end > at + 2 && is_role(line.word(end - 1)) && !named && !apposed {
            let span = line.span_of(at + 1, end);
            found.push((span, key(line.slice(span))));
        }
    }
    found
}

/// Label words as they are compared: "Belarus dictator" and "Belarusian dictator" are one.
fn key(label: &str) -> String {
    let words: Vec<String> = label
        .split(' ')
        .map(|word| {
            let word = word.to_lowercase();
            let stem = word.strip_suffix("ian").or_else(|| word.strip_suffix("an")).unwrap_or(&word);
            stem.trim_end_matches(['a', 'i', 'e']).to_owned()
        })
        .collect();
    words.join(" ")
}

fn count(collection: &Collection, entry: &mut NameEntry, article: ArticleIndex, span: Span) {
    let Some(used) = entry.uses.iter_mut().find(|used| used.article == article) else { return };
    let text = |span: Span| collection.get(article).map_or("", |a| a.slice(span));
    match used.labels.iter_mut().find(|label| text(label.span).eq_ignore_ascii_case(text(span))) {
        Some(label) => label.count += 1,
        None => used.labels.push(Label { span, count: 1 }),
    }
}
