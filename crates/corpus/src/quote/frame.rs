//! The frame: one article laid out for attribution.
//!
//! Knows its quotations, tokens, names and mentions, and what lies between any two of them.
//! Does not judge; `evidence` describes candidates and `attribute` decides.

use super::kin;
use super::kinds::{self, Use};
use super::mentions::{Mention, mentions};
use super::names::{Names, names};
use super::stretches::{Stretch, stretches};
use super::tokens::{Token, tokens};
use crate::article::Article;

pub struct Frame<'a> {
    pub article: &'a Article,
    /// All outermost stretches, quotes or not.
    pub stretches: Vec<Stretch>,
    pub tokens: Vec<Token>,
    pub names: Names,
    pub mentions: Vec<Mention>,
    /// The stretches that are quotes.
    pub quotes: Vec<Heard>,
    /// How many tokens outside quotations stand before each token.
    outside: Vec<u32>,
}

/// A stretch that is a quote, and where its tokens are.
#[derive(Clone, Copy, Debug)]
pub struct Heard {
    pub stretch: usize,
    /// Its first token, and the first one after it.
    pub from: usize,
    pub to: usize,
    pub kind: Use,
    pub words: usize,
}

impl<'a> Frame<'a> {
    #[must_use]
    pub fn new(article: &'a Article) -> Self {
        let stretches = stretches(article);
        let tokens = tokens(article, &stretches);
        let mut names = names(&article.text, &tokens);
        let mentions = mentions(&tokens, &names);
        kin::learn(&tokens, &mentions, &mut names);
        let mut outside = Vec::with_capacity(tokens.len() + 1);
        let mut count = 0;
        for token in &tokens {
            outside.push(count);
            count += u32::from(token.stretch.is_none());
        }
        outside.push(count);
        let mut quotes = Vec::new();
        let mut from = 0;
        for (number, stretch) in stretches.iter().enumerate() {
            while from < tokens.len() && tokens[from].span.start() < stretch.outer.start() {
                from += 1;
            }
            let mut to = from;
            while to < tokens.len() && tokens[to].span.start() < stretch.outer.end() {
                to += 1;
            }
            let words = tokens[from..to].iter().filter(|t| t.is_word()).count();
            if let Some(kind) = kinds::kind(article, &tokens, stretch, from, to) {
                quotes.push(Heard { stretch: number, from, to, kind, words });
            }
            from = to;
        }
        Self { article, stretches, tokens, names, mentions, quotes, outside }
    }

    /// How many tokens outside quotations stand from token `from` up to `to`.
    #[must_use]
    pub fn between(&self, from: usize, to: usize) -> usize {
        (self.outside[to.max(from)] - self.outside[from]) as usize
    }

    #[must_use]
    pub fn stretch(&self, quote: &Heard) -> &Stretch {
        &self.stretches[quote.stretch]
    }

    /// The token before a quote, in its paragraph.
    #[must_use]
    pub fn token_before(&self, quote: &Heard) -> Option<&Token> {
        let token = &self.tokens[quote.from.checked_sub(1)?];
        (token.paragraph == self.stretch(quote).paragraph).then_some(token)
    }

    /// The token after a quote, in its paragraph.
    #[must_use]
    pub fn token_after(&self, quote: &Heard) -> Option<&Token> {
        self.tokens.get(quote.to).filter(|t| t.paragraph == self.stretch(quote).paragraph)
    }

    #[must_use]
    pub fn sentence(&self, token: usize) -> u32 {
        self.tokens.get(token).or(self.tokens.last()).map_or(0, |t| t.sentence)
    }
}
