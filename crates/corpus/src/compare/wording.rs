//! Wording: which words a source uses far more often than the others.
//!
//! Knows counts and what they prove. Does not know meaning: "regime" and "government" are two words.

use crate::article::Collection;
use serde::{Deserialize, Serialize};

/// The words of one source that stand out against all other sources.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SourceWording {
    pub source: String,
    /// How many words and articles of this source, and of all the others, the table rests on.
    pub words: u32,
    pub articles: u32,
    pub other_words: u32,
    pub other_articles: u32,
    /// Strongest first; empty when nothing is significant.
    pub terms: Vec<Term>,
}

/// One word, with the counts that make it stand out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Term {
    /// As most often written.
    pub word: String,
    /// How often this source has it, and in how many of its articles.
    pub count: u32,
    pub articles: u32,
    /// How often all the others have it.
    pub other_count: u32,
    /// Log-odds divided by its standard deviation.
    pub z: f32,
}

/// One table per source, in the collection's order.
#[must_use]
pub fn wording(collection: &Collection) -> Vec<SourceWording> {
    let _ = collection;
    Vec::new()
}
