//! The search index: which words stand where.

use crate::article::Collection;
use crate::quote::Quotes;
use serde::{Deserialize, Serialize};

/// What the archive carries for search; empty where the index is built at load.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Index {}

/// Builds the index of a collection.
#[must_use]
pub fn build(collection: &Collection, quotes: &Quotes) -> Index {
    let _ = (collection, quotes);
    Index {}
}
