//! How well extraction and attribution do: the figures, in one place.
//!
//! The page shows them, `docs/quotes.md` repeats them, and a test holds the two together. Measured on the
//! articles with known speakers that `docs/quotes.md` describes; measure again after any change in the core.

/// How many articles and quotations they were measured on.
pub const ARTICLES: usize = 84;
pub const QUOTATIONS: usize = 674;

/// Tenths of a percent: F1 of finding quotations.
pub const EXTRACTION: usize = 991;
/// F1 of finding them with the right speaker.
pub const END_TO_END: usize = 902;
/// The same, the speaker's full name letter by letter.
pub const EXACT: usize = 888;
/// How often a named speaker is the right one.
pub const WHEN_NAMED: usize = 939;
/// How often somebody is named.
pub const NAMED: usize = 970;
