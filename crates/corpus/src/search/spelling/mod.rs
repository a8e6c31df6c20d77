//! Other spellings of one word: what a reader may have meant by what they typed.
//!
//! Each module knows one kind: [`regional`] British and American English and numbers, [`names`]
//! romanised East Slavic names and Cyrillic, [`abroad`] how other languages write them, [`acronyms`]
//! abbreviations, [`typos`] words a few edits away and [`slips`] which of them somebody may have meant.
//! Which of the spellings a collection holds, and how much each counts, is `meaning`'s.

pub(super) mod abroad;
pub(super) mod acronyms;
pub(super) mod names;
pub(super) mod regional;
pub(super) mod slips;
pub(super) mod typos;

/// The pairs of a table that is written down in one line of words: a table of slices would be twice as long in the
/// page's program.
fn pairs(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut words = table.split(' ');
    std::iter::from_fn(move || Some((words.next()?, words.next()?)))
}
