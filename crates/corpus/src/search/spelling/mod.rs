//! Other spellings of one word: what a reader may have meant by what they typed.
//!
//! Each module knows one kind: [`regional`] British and American English and numbers, [`names`]
//! romanised East Slavic names and Cyrillic, [`acronyms`] abbreviations, [`typos`] slips of the
//! finger. Which of the spellings
//! a collection holds, and how much each counts, is `meaning`'s.

pub(super) mod acronyms;
pub(super) mod names;
pub(super) mod regional;
pub(super) mod typos;
