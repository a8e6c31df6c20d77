//! Corrections: what the collection's author knows better than the extractor.
//!
//! Knows how a correction finds its quote: article, paragraph, opening words.
//! A correction that fits no quote is reported, never dropped.

use super::{Correction, Quote};
use crate::article::Collection;

/// For each correction the positions in `quotes` it speaks of; `Err` holds those that fit none.
pub fn places(
    collection: &Collection,
    quotes: &[Quote],
    corrections: &[Correction],
) -> Result<Vec<Vec<usize>>, Vec<usize>> {
    let mut found = Vec::with_capacity(corrections.len());
    let mut lost = Vec::new();
    for (number, correction) in corrections.iter().enumerate() {
        let from =
            quotes.partition_point(|q| (q.article, q.paragraph) < (correction.article, correction.paragraph));
        let here = quotes[from..]
            .iter()
            .take_while(|q| (q.article, q.paragraph) == (correction.article, correction.paragraph))
            .enumerate()
            .filter(|(_, q)| {
                collection.get(q.article).is_some_and(|a| opens_with(a.slice(q.span), &correction.words))
            })
            .map(|(offset, _)| from + offset);
        let places: Vec<usize> = here.take(1).collect();
        if places.is_empty() {
            lost.push(number);
        }
        found.push(places);
    }
    if lost.is_empty() { Ok(found) } else { Err(lost) }
}

/// Whether `text` begins with `words`, marks and white space aside.
fn opens_with(text: &str, words: &str) -> bool {
    let letters = |s: &str| -> Vec<char> {
        s.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let (text, words) = (letters(text), letters(words));
    !words.is_empty() && text.starts_with(&words)
}

#[cfg(test)]
mod tests {
    use super::opens_with;

    #[test]
    fn opening_words_may_differ_in_marks_and_case() {
        assert!(opens_with("We sail’ at dawn", "we sail' at"));
        assert!(!opens_with("We sail at dawn", "sail"));
        assert!(!opens_with("We sail at dawn", ""));
    }
}
