//! Search: from what a reader types to ranked hits with excerpts.
