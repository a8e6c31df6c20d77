//! Text units: words, sentences and the folded tokens that search compares.
//!
//! Knows Unicode word and sentence borders, and the abbreviations that end in a dot.
//! Does not know what a word means; that is `search`.

pub mod fold;
mod sentences;
pub mod stem;
pub mod stopwords;
mod tokens;
pub mod vocabulary;

pub use sentences::{sentence_ends, sentences};
pub use tokens::{Token, Tokens, count, tokens};

use crate::span::Span;
use unicode_segmentation::UnicodeSegmentation;

/// The words of `text` with their places, in order. A word has at least one letter or digit;
/// "U.S", "1,100" and "people’s" are one word each. Source: UAX #29.
pub fn words(text: &str) -> impl Iterator<Item = (Span, &str)> {
    text.unicode_word_indices().map(|(start, word)| (Span::new(start, start + word.len()), word))
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn apostrophes_and_separators_stay_inside_words() {
        let found: Vec<&str> =
            words("Belarus’ people’s army: 1,100 troops — “go!”").map(|(_, w)| w).collect();
        assert_eq!(found, ["Belarus", "people’s", "army", "1,100", "troops", "go"]);
    }
}
