//! Other spellings of one word: what a reader may have meant by what they typed.
//!
//! Each module knows one kind: [`regional`] British and American English and numbers, [`names`]
//! romanised East Slavic names and Cyrillic, [`abroad`] how other languages write them, [`acronyms`]
//! abbreviations, [`irregular`] forms that no ending makes, [`typos`] words a few edits away and [`slips`] which of them somebody may have meant.
//! Which of the spellings a collection holds, and how much each counts, is `meaning`'s.

pub(super) mod abroad;
pub(super) mod acronyms;
pub(super) mod irregular;
pub(super) mod names;
pub(super) mod regional;
pub(super) mod slips;
pub(super) mod typos;

/// The pairs of a table that is written down in one line of words: a table of slices would be twice as long in the
/// page's program.
fn pairs(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut rest = table;
    std::iter::from_fn(move || (!rest.is_empty()).then(|| (cut(&mut rest), cut(&mut rest))))
}

/// Takes the first word off. Tables are walked for every word on every keystroke, and splitting a text at any pattern is
/// four times the work.
fn cut(rest: &mut &'static str) -> &'static str {
    let end = rest.bytes().position(|byte| byte == b' ').unwrap_or(rest.len());
    let (first, after) = rest.split_at(end);
    *rest = after.get(1..).unwrap_or("");
    first
}
