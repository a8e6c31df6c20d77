//! Labels: what a source calls somebody, next to the name.
//!
//! Knows "the former harbour master Mara Vell", "Mara Vell, a harbour master of Hask," and
//! "Mara Vell is the harbour master". Courtesy titles are no labels.

mod after;
mod before;
mod verbs;
mod workplace;

pub(super) use after::after;
pub(super) use before::{before, is_called, office_end};
pub(super) use verbs::is_verb_form;

use super::lexicon::is_role;
use super::{Label, Mention, NameEntry};
use crate::article::Collection;
use crate::compare::line::{Line, Word, is_function_word};
use crate::span::{ArticleIndex, Span};
use std::collections::HashMap;

/// The roles that somebody bears in a label, in one spelling: "vice president" and "senator" of "former Vice President and
/// Sen.", but not the captain’s of "aide to the captain".
pub(super) fn roles(line: &Line, label: Span) -> Vec<String> {
    let within = |word: &&Word| word.span.start() >= label.start() && word.span.end() <= label.end();
    let words: Vec<&str> = line.words.iter().filter(within).map(|word| word.folded.as_str()).collect();
    let bounds = |word: &&&str| !is_function_word(word) || **word == "and";
    let own = words.iter().take_while(bounds).count();
    let role = |at: usize| {
        let below = at.checked_sub(1).map_or("", |at| words[at]);
        let junior = matches!(below, "vice" | "deputy" | "assistant" | "associate");
        let whole = whole_title(words[at]);
        if junior { format!("{below} {whole}") } else { whole.to_owned() }
    };
    (0..own)
        .filter(|at| is_role(words[*at]) && words.get(at + 1).is_none_or(|next| !is_role(next)))
        .map(role)
        .collect()
}

/// "Sen." and "Senator" are one title.
pub(super) fn whole_title(folded: &str) -> &str {
    match folded {
        "sen" | "sens" => "senator",
        "rep" | "reps" => "representative",
        "gov" | "govs" => "governor",
        "gen" => "general",
        other => other,
    }
}

/// Counts descriptions without a name: "the Hask dictator" for the one person who is called so, "the teetering dictator" for
/// the only dictator of the collection, who is named right before.
pub(super) fn described(collection: &Collection, entries: &mut [NameEntry], mentions: &[Mention]) {
    let mut bearers: HashMap<String, Option<usize>> = HashMap::new();
    let mut rulers: HashMap<String, Option<usize>> = HashMap::new();
    for (at, entry) in entries.iter().enumerate() {
        for used in &entry.uses {
            let Some(article) = collection.get(used.article) else { continue };
            for label in &used.labels {
                let label = article.slice(label.span);
                // A role alone ("the president") may be anybody's.
                let key = key(label);
                if key.contains(' ') {
                    note(&mut bearers, key, at);
                }
                if let Some(head) = head(label).filter(|head| is_of_one(head)) {
                    note(&mut rulers, head, at);
                }
            }
        }
    }
    for (index, article) in collection.indexed() {
        Line::each(article, index, |line| {
            for (span, key) in descriptions(line) {
                let ruler = || {
                    let head = head(line.slice(span)).filter(|_| is_epithet(line, span))?;
                    let bearer = rulers.get(&head).copied().flatten()?;
                    away(mentions, index, span, bearer).is_some_and(|away| away < NEAR).then_some(bearer)
                };
                if let Some(bearer) = bearers.get(&key).copied().flatten().or_else(ruler)
                    // At the side of the name it is a label, and counted.
                    && away(mentions, index, span, bearer).is_none_or(|away| away >= BESIDE)
                {
                    count(collection, &mut entries[bearer], index, span);
                }
            }
        });
    }
}

/// Who bears what, or nobody where several do.
fn note(bearers: &mut HashMap<String, Option<usize>>, key: String, at: usize) {
    let bearer = bearers.entry(key).or_insert(Some(at));
    if *bearer != Some(at) {
        *bearer = None;
    }
}

/// "dictator" of "Haskian dictator of the harbour"
fn head(label: &str) -> Option<String> {
    let words = label.split(' ').map(str::to_lowercase);
    words.take_while(|word| !is_function_word(word)).last()
}

/// What a story seldom has two of.
fn is_of_one(head: &str) -> bool {
    matches!(
        head,
        "autocrat"
            | "billionaire"
            | "chancellor"
            | "despot"
            | "dictator"
            | "emperor"
            | "governor"
            | "king"
            | "magnate"
            | "mayor"
            | "mogul"
            | "monarch"
            | "oligarch"
            | "pope"
            | "premier"
            | "president"
            | "queen"
            | "ruler"
            | "strongman"
            | "tycoon"
            | "tyrant"
    )
}

/// "teetering", "embattled", "ruthless": what somebody does or is, and no other office.
fn is_epithet(line: &Line, span: Span) -> bool {
    const ENDINGS: [&str; 7] = ["ing", "ed", "ous", "ful", "less", "ive", "ish"];
    let words: Vec<&Word> = line.words.iter().filter(|word| span.overlaps(word.span)).collect();
    let telling =
        |word: &&Word| !word.is_capitalised() && ENDINGS.iter().any(|ending| word.folded.ends_with(ending));
    words.len() > 1 && words[..words.len() - 1].iter().all(telling)
}

/// In bytes: two or three sentences, and a comma with "the".
const NEAR: usize = 400;
const BESIDE: usize = 8;

/// How far before a description somebody is named.
fn away(mentions: &[Mention], article: ArticleIndex, span: Span, bearer: usize) -> Option<usize> {
    let own =
        mentions.iter().filter(|mention| mention.article == article && mention.name.0 as usize == bearer);
    own.filter_map(|mention| span.start().checked_sub(mention.span.end())).min()
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
        let named = line.gap(end) == " " && line.is_capital(end);
        let apposed = line.gap(end) == ", " && line.is_capital(end);
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
