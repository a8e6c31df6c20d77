//! What the words of a query may stand for in one collection.
//!
//! Knows which words of the dictionary count as a typed word, how much, and why: inflected, not
//! finished yet, spelled or romanised otherwise, written as one word or two, called otherwise by
//! the collection's author, or mistyped. Does not know articles or scores.
//!
//! [`of`] takes each word by itself ([`concept`], with its [`forms`], [`compounds`] and [`corrections`]), then words beside each
//! other ([`neighbours`]) and what must or must not stand so ([`phrases`]). [`kind`] has all that one way of counting is worth
//! beside another.

mod compounds;
mod concept;
mod corrections;
mod forms;
mod kind;
mod neighbours;
mod phrases;
mod run;

use super::{Query, QueryWord, Reading, Searcher};
use crate::gather::Gather as _;
use crate::index::{Index, WordId};
use crate::text::stem::stem;
use concept::Asking;
pub(super) use concept::Concept;
pub(super) use forms::begun;
pub(super) use kind::Distance;
pub(super) use run::Run;

/// A query in the collection's own words.
pub(super) struct Meaning {
    pub concepts: Vec<Concept>,
    /// Words that must stand side by side, in every article that answers.
    pub phrases: Vec<Run>,
    /// Words and runs of words whose articles do not answer.
    pub excluded: Vec<Run>,
    /// Where all that was typed stands as it was typed: the ordinals of the first word, rising.
    pub verbatim: Vec<u32>,
    /// For each word of the dictionary the concept it belongs to, plus one; 0 for none.
    roles: Vec<u8>,
}

/// Each correction walks the dictionary; a text with more unknown words is in another language.
const MOST_CORRECTED: usize = 6;
/// In "us embassy" us is a country; in a whole sentence it may well be we.
const FEW_WORDS: usize = 3;

/// `narrow`: only a part of the collection is asked.
pub(super) fn of(searcher: &Searcher<'_>, query: &Query, narrow: bool) -> Meaning {
    let query = &*neighbours::numbered(searcher, query);
    let mut corrections = MOST_CORRECTED;
    let whole = neighbours::end_whole(searcher, &query.words);
    let mut concepts: Vec<Concept> = Vec::new();
    let mut concept_of: Vec<usize> = Vec::with_capacity(query.words.len());
    for word in &query.words {
        let stem = stem(&word.folded);
        match concepts.iter_mut().position(|concept| concept.stem == stem) {
            Some(before) if !word.unfinished => {
                concepts[before].repeats += 1;
                concept_of.push(before);
            }
            _ => {
                concept_of.push(concepts.len());
                let few = query.words.len() <= FEW_WORDS;
                concepts.push(Concept::of(
                    searcher,
                    word,
                    stem,
                    Asking { few, narrow, whole, literal: query.literal },
                ));
            }
        }
    }
    if !query.literal {
        let unknown = concepts.iter_mut().zip(first_words(query, &concept_of));
        let unknown = unknown.filter(|(concept, word)| !concept.is_understood(&word.folded));
        unknown.for_each(|(concept, word)| concept.correct(searcher, word, &mut corrections));
        neighbours::add_acronyms(searcher, query, &mut concepts, &concept_of);
        neighbours::join(searcher, query, &mut concepts, &concept_of);
        neighbours::add_aliases(searcher, query, &mut concepts, &concept_of);
    }
    if concepts.iter().all(|concept| concept.stopword) {
        concepts.iter_mut().for_each(|concept| concept.stopword = false);
    }
    concepts.truncate(usize::from(u8::MAX));
    let phrases =
        query.phrases.iter().map(|words| phrases::phrase(searcher, words, query.literal, &mut corrections));
    let phrases = phrases.gather();
    let mut excluded = Vec::new();
    for words in &query.excluded {
        phrases::exclude(searcher, words, query.literal, &mut corrections, &mut excluded);
    }
    let verbatim = phrases::verbatim(searcher, query, &concepts, &concept_of);
    let mut roles = vec![0_u8; searcher.index.words().len()];
    for (at, concept) in concepts.iter().enumerate().rev().filter(|(_, concept)| !concept.stopword) {
        for variant in &concept.variants {
            roles[variant.word.at()] = at as u8 + 1;
        }
    }
    Meaning { concepts, phrases, excluded, verbatim, roles }
}

/// The first word typed for each concept.
fn first_words<'a>(query: &'a Query, concept_of: &[usize]) -> Vec<&'a QueryWord> {
    let mut first = Vec::new();
    for (word, concept) in query.words.iter().zip(concept_of) {
        if *concept == first.len() {
            first.push(word);
        }
    }
    first
}

impl Meaning {
    /// Whether no word is asked for.
    pub fn is_empty(&self) -> bool {
        self.concepts.is_empty() && self.phrases.is_empty()
    }

    /// The concept that `word` counts as, stop words aside.
    pub fn concept_of(&self, word: WordId) -> Option<usize> {
        self.roles.get(word.at()).and_then(|role| usize::from(*role).checked_sub(1))
    }

    /// Where each word stands that says what an article is about, in any form.
    pub fn places<'a>(&'a self, index: &'a Index) -> Vec<&'a [u32]> {
        let mut places: Vec<&[u32]> = Vec::new();
        for concept in self.concepts.iter().filter(|concept| !concept.stopword) {
            places.extend(concept.variants.iter().map(|variant| index.places(variant.word)));
            places.extend(concept.runs.iter().map(|run| &*run.places));
        }
        places
    }

    /// What was understood otherwise than typed.
    pub fn readings(&self, searcher: &Searcher<'_>) -> Vec<Reading> {
        let mut readings: Vec<Reading> = Vec::new();
        for reading in self.concepts.iter().filter_map(|concept| concept.reading(searcher)) {
            match readings.last_mut() {
                // The halves of a word written as two are understood together.
                Some(before) if before.also == reading.also && !reading.also.is_empty() => {
                    before.typed = format!("{} {}", before.typed, reading.typed);
                    before.instead &= reading.instead;
                }
                _ => readings.push(reading),
            }
        }
        readings
    }
}
