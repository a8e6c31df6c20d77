//! Tokens: the words of a text as search compares them, folded, with their places.
//!
//! Knows what belongs to one word: letters, digits, inner apostrophes, the dots of "U.S." and the
//! separators of "45,000". Does not know stems, synonyms or spellings.
//!
//! This runs over every text when the page opens, so a plain word (ASCII letters and digits, nothing that could join it
//! to what follows) is only measured: its letters stay where they are until somebody asks for them.

use super::fold::{is_apostrophe, is_mark, push_folded};
use crate::span::Span;

/// Reads tokens one after another; the folded word of the last one is in [`Tokens::word`].
pub struct Tokens<'a> {
    text: &'a str,
    at: usize,
    /// The word read last, unless it is `plain`.
    word: String,
    plain: Option<&'a str>,
}

/// Where a word stands and how it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    pub span: Span,
    /// Begins with a capital letter.
    pub capital: bool,
    /// All letters are capitals, two at least; or dotted like "U.S.".
    pub acronym: bool,
}

impl<'a> Tokens<'a> {
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self { text, at: 0, word: String::new(), plain: None }
    }

    /// The folded form of the token read last: lower case, without accents, apostrophes,
    /// possessive endings, abbreviation dots and separators of thousands.
    #[must_use]
    pub fn word(&mut self) -> &str {
        if let Some(plain) = self.plain.take() {
            self.word.clear();
            self.word.push_str(plain);
            self.word.make_ascii_lowercase();
        }
        &self.word
    }

    /// The token read last as it stands in the text, if lowering its ASCII capitals is all that folding it takes.
    #[must_use]
    pub fn plain(&self) -> Option<&'a str> {
        self.plain
    }

    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    /// Reads the next token. Not an `Iterator`: the word lives in a buffer that the next call reuses.
    pub fn read(&mut self) -> Option<Token> {
        let bytes = self.text.as_bytes();
        loop {
            let byte = *bytes.get(self.at)?;
            if byte.is_ascii() {
                if PLAIN[usize::from(byte)] {
                    break;
                }
                self.at += 1;
            } else {
                let c = self.peek()?;
                if c.is_alphanumeric() && !is_mark(c) && !is_apostrophe(c) {
                    break;
                }
                self.at += c.len_utf8();
            }
        }
        Some(self.read_plain().unwrap_or_else(|| self.read_word()))
    }

    /// Reads a plain word; `None`, and nothing is read, when there may be more to it.
    fn read_plain(&mut self) -> Option<Token> {
        let (start, bytes) = (self.at, self.text.as_bytes());
        let mut end = start;
        while bytes.get(end).is_some_and(|byte| PLAIN[usize::from(*byte)]) {
            end += 1;
        }
        let last = *bytes[start..end].last()?;
        let ends = match bytes.get(end) {
            Some(b'\'' | b'`' | 0x80..) => false,
            Some(b'.') => end - start > 1 && !last.is_ascii_digit(),
            Some(b',') => !last.is_ascii_digit(),
            _ => true,
        };
        if !ends {
            return None;
        }
        self.at = end;
        let word = &self.text[start..end];
        self.plain = Some(word);
        let capital = bytes[start].is_ascii_uppercase();
        let small = |byte: u8| byte.is_ascii_lowercase();
        let letters = || word.bytes().filter(u8::is_ascii_alphabetic).count();
        // Digits may come first: 2PM.
        let acronym =
            (capital || bytes[start].is_ascii_digit()) && !word.bytes().any(small) && letters() >= 2;
        Some(Token { span: Span::new(start, end), capital, acronym })
    }

    fn read_word(&mut self) -> Token {
        let start = self.at;
        let bytes = self.text.as_bytes();
        self.plain = None;
        self.word.clear();
        let (mut letters, mut capitals, mut dots) = (0_u32, 0_u32, 0_u32);
        let capital = bytes[start].is_ascii_uppercase()
            || (!bytes[start].is_ascii() && self.peek().is_some_and(char::is_uppercase));
        while let Some(&byte) = bytes.get(self.at) {
            if byte.is_ascii_alphanumeric() {
                letters += u32::from(byte.is_ascii_alphabetic());
                capitals += u32::from(byte.is_ascii_uppercase());
                self.word.push(char::from(byte.to_ascii_lowercase()));
                self.at += 1;
                continue;
            }
            if byte == b' ' {
                break;
            }
            let Some(c) = self.peek() else { break };
            if !c.is_ascii() && (c.is_alphanumeric() || is_mark(c)) && !is_apostrophe(c) {
                letters += u32::from(c.is_alphabetic());
                capitals += u32::from(c.is_uppercase());
                push_folded(c, &mut self.word);
                self.at += c.len_utf8();
                continue;
            }
            let Some(next) = self.text[self.at + c.len_utf8()..].chars().next() else { break };
            let before = self.text[start..self.at].chars().next_back().unwrap_or(' ');
            let joins = if is_apostrophe(c) {
                next.is_alphanumeric() && before.is_alphanumeric()
            } else if c == '.' {
                // "U.S", "a.m", and decimals; not "end.Next", whose next part is longer than one letter.
                let single = self.at - start == before.len_utf8() || dots > 0;
                (before.is_ascii_digit() && next.is_ascii_digit())
                    || (single
                        && before.is_alphabetic()
                        && next.is_alphabetic()
                        && self.stands_alone(c, next))
            } else if c == ',' {
                before.is_ascii_digit() && self.three_digits_follow()
            } else {
                matches!(c, '\u{a0}' | '\u{202f}' | '\u{2009}')
                    && before.is_ascii_digit()
                    && self.three_digits_follow()
            };
            if !joins {
                break;
            }
            if c == '.' {
                if before.is_ascii_digit() {
                    self.word.push('.');
                } else {
                    dots += 1;
                }
            } else if is_apostrophe(c) && self.possessive_follows(c) {
                // "Mara’s": the ending belongs to the place, not to the word.
                self.at += c.len_utf8() + 1;
                break;
            }
            self.at += c.len_utf8();
        }
        let acronym = (letters >= 2 && letters == capitals) || dots > 0;
        Token { span: Span::new(start, self.at), capital, acronym }
    }

    /// Whether the letter after the dot at the reading place is a word of one letter: "U.S", not "a.Then".
    fn stands_alone(&self, dot: char, next: char) -> bool {
        let after = self.at + dot.len_utf8() + next.len_utf8();
        !self.text[after..].chars().next().is_some_and(char::is_alphanumeric)
    }

    fn three_digits_follow(&self) -> bool {
        let after = self.text[self.at..].chars().next().map_or(0, char::len_utf8);
        let rest = &self.text.as_bytes()[self.at + after..];
        rest.len() >= 3
            && rest[..3].iter().all(u8::is_ascii_digit)
            && !rest.get(3).is_some_and(u8::is_ascii_digit)
    }

    fn possessive_follows(&self, apostrophe: char) -> bool {
        let mut rest = self.text[self.at + apostrophe.len_utf8()..].chars();
        matches!(rest.next(), Some('s' | 'S'))
            && !rest.next().is_some_and(|c| c.is_alphanumeric() || is_mark(c))
    }
}

/// Which bytes are letters or digits of ASCII. A look into a table is a third of the work of comparing.
const PLAIN: &[bool; 256] = &{
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < plain.len() {
        plain[byte] = (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    plain
};

/// Every token of `text`, folded, with its place. For short texts: queries, names, excerpts.
#[must_use]
pub fn tokens(text: &str) -> Vec<(Token, String)> {
    let mut reader = Tokens::new(text);
    let mut found = Vec::new();
    while let Some(token) = reader.read() {
        found.push((token, reader.word().to_owned()));
    }
    found
}

/// How many words `text` has; hyphens and dashes part words.
#[must_use]
pub fn count(text: &str) -> usize {
    let mut reader = Tokens::new(text);
    std::iter::from_fn(|| reader.read()).count()
}

#[cfg(test)]
mod tests {
    use super::{Tokens, tokens};
    use proptest::prelude::*;

    fn check(text: &str, expected: &str) {
        let found: Vec<String> = tokens(text).into_iter().map(|(_, word)| word).collect();
        assert_eq!(found.join(" "), expected, "{text}");
    }

    #[test]
    fn words_are_folded_and_possessives_dropped() {
        check("Mara’s people's BOAT, Belarus’ Viačorka", "mara people boat belarus viacorka");
        check("O’Brien don't", "obrien dont");
        // The apostrophe of Ukrainian, which counts as a letter.
        check("Lukʼyanov ʼpierʼ", "lukyanov pier");
    }

    #[test]
    fn hyphens_and_dashes_part_words() {
        check("saber-rattling—again", "saber rattling again");
    }

    #[test]
    fn separators_of_thousands_vanish_and_decimals_stay() {
        check("1,100 and 45\u{a0}000 or 3.5; 1,2", "1100 and 45000 or 3.5 1 2");
    }

    #[test]
    fn dotted_abbreviations_are_one_word() {
        check("the U.S. and U.K., at 5 a.m. J.Then", "the us and uk at 5 am j then");
    }

    #[test]
    fn capitals_and_acronyms_are_told_apart() {
        let told: Vec<(bool, bool)> =
            tokens("NATO us U.S. Mara I").iter().map(|(t, _)| (t.capital, t.acronym)).collect();
        assert_eq!(told, [(true, true), (false, false), (true, true), (true, false), (true, false)]);
    }

    proptest! {
        #[test]
        fn a_plain_word_is_read_as_any_other(text in "[a-cX-Z0-1 ,.'’\\-é]{0,12}") {
            let mut reader = Tokens::new(&text);
            while let Some(read) = reader.read() {
                let mut slow = Tokens { at: read.span.start(), ..Tokens::new(&text) };
                prop_assert_eq!(slow.read_word(), read);
                prop_assert_eq!(slow.word(), reader.word());
            }
        }

        #[test]
        fn tokens_lie_in_order_inside_any_text(text in "\\PC{0,80}") {
            let mut end = 0;
            for (token, word) in tokens(&text) {
                prop_assert!(token.span.start() >= end && token.span.get(&text).is_some());
                prop_assert!(!word.is_empty());
                end = token.span.end();
            }
        }
    }
}
