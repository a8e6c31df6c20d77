//! What a capital proves: how often each word of the collection is written with one, and without.
//!
//! Knows that a capital at the start of a sentence proves nothing, and which adjectives ("Russian") only look like names.
//! Does not know names; it counts single words.

use super::headlines::is_headline;
use crate::article::Collection;
use crate::compare::line::{Line, is_function_word};
use crate::compare::names::inside::linked;
use crate::compare::names::places::is_place;
use std::collections::HashMap;

/// How often each word is written with a capital inside a sentence, and how often without.
#[derive(Default)]
pub(in crate::compare::names) struct Capitals {
    counts: HashMap<String, Count>,
}

#[derive(Clone, Copy, Default)]
struct Count {
    capital: u32,
    small: u32,
    /// With a capital before a lower-case noun: "Haskian boats".
    attribute: u32,
    /// With a capital before "of" or "the" and another: "Star of Hask".
    head: u32,
}

impl Capitals {
    pub fn of(collection: &Collection) -> Self {
        let mut capitals = Self::default();
        for (index, article) in collection.indexed() {
            Line::each(article, index, |line| {
                if !is_headline(line) {
                    capitals.count(line);
                }
            });
        }
        capitals
    }

    fn count(&mut self, line: &Line) {
        for (at, word) in line.words.iter().enumerate() {
            let counts = self.counts.entry(word.folded.clone()).or_default();
            if !word.is_capitalised() {
                counts.small += 1;
            } else if !is_opening(line, at) {
                counts.capital += 1;
                // "Russian forces": a lower-case noun right after makes it an attribute.
                let next = at + 1;
                let attribute = line.joined(next)
                    && !line.words[next].is_capitalised()
                    && !line.words[next].has_digit()
                    && !word.is_possessive()
                    && !is_function_word(line.word(next));
                // "the FBI office" and "the Benghazi report" make no adjectives.
                let adjective = attribute && !word.folded.ends_with('s') && !is_shouted(word.text);
                counts.attribute += u32::from(adjective && !is_place(&word.folded));
                counts.head += u32::from(linked(line, next).is_some());
            }
        }
    }

    fn of_word(&self, folded: &str) -> Count {
        self.counts.get(folded).copied().unwrap_or_default()
    }

    pub fn is_common_word(&self, folded: &str) -> bool {
        let word = self.of_word(folded);
        word.small > word.capital
    }

    pub fn is_written_small(&self, folded: &str) -> bool {
        self.of_word(folded).small > 0
    }

    pub fn is_proven(&self, folded: &str) -> bool {
        let word = self.of_word(folded);
        word.capital > word.small
    }

    /// Whether all its capitals, and more than one, stand before "of" or "the".
    pub fn is_only_head(&self, folded: &str) -> bool {
        let word = self.of_word(folded);
        word.head > 1 && word.head == word.capital
    }

    /// "Russian", "Western": adjectives, and the people named after them ("Russians").
    pub fn is_adjective(&self, folded: &str) -> bool {
        let mostly = |word: &str| {
            self.counts.get(word).is_some_and(|count| count.attribute * 2 > count.capital)
                && ["an", "ish", "ese", "ch", "ern", "ic", "ss", "i", "sh"]
                    .iter()
                    .any(|ending| word.ends_with(ending))
        };
        mostly(folded)
            || folded.strip_suffix('s').is_some_and(|one| is_demonym(one) || mostly(one))
            || is_demonym(folded)
    }
}

fn is_demonym(folded: &str) -> bool {
    folded.len() > 5 && (folded.ends_with("ian") || folded.ends_with("ean"))
        || matches!(
            folded,
            "american" | "german" | "european" | "democrat" | "islamist" | "turk" | "methodist"
        )
}

/// "WHO", "US": capitals throughout.
pub(super) fn is_shouted(text: &str) -> bool {
    text.chars().count() > 1 && text.chars().all(|c| c.is_uppercase() || c == '.')
}

/// First in its sentence or after an opening mark: the capital may be the sentence's.
pub(super) fn is_opening(line: &Line, at: usize) -> bool {
    // "1) Boats sank"
    let numbered = line.gap(at) == ") " && line.before(at, 1).bytes().all(|b| b.is_ascii_digit());
    // "HASK (AP) – Boats sank": elsewhere a dash of this length gives no capital.
    at == 0
        || numbered
        || line.gap(at) == "."
        || line.gap(at).starts_with(") –")
        || line.gap(at).contains(['“', '"', ':', '‘', '(', '—', '…', '*', '•'])
}
