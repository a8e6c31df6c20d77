//! Labels: what a source calls somebody, next to the name.
//!
//! Knows "the former harbour master Mara Vell", "Mara Vell, a harbour master of Hask," and
//! "Mara Vell is the harbour master". Courtesy titles are no labels.

mod after;
mod before;
mod verbs;

pub(super) use after::after;
pub(super) use before::{before, is_called, office_end};
pub(super) use verbs::is_verb_form;

use super::lexicon::is_role;
use super::{Label, NameEntry};
use crate::article::Collection;
use crate::compare::line::{Line, is_function_word};
use crate::span::{ArticleIndex, Span};
use std::collections::HashMap;

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
