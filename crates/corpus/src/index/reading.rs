//! Reading: the index from texts that are numbers already, one pass over these and two over words.

use super::coding::Coding;
use super::{BLOCK, BREAK, Extent, Index, Sequence, WordId};
use crate::text::vocabulary::{BORDER, Numbers, Vocabulary};
use std::sync::Arc;

pub(super) fn read(coding: &Coding, vocabulary: Arc<Vocabulary>) -> Index {
    let words = vocabulary.words().len();
    let mut line = Line {
        sequence: Sequence::with_capacity(words, coding.length as usize),
        counts: vec![0; words + 1],
        borders: Vec::new(),
    };
    let words_of = vocabulary.words_of();
    let mut articles = Vec::with_capacity(coding.articles.len());
    for article in &coding.articles {
        let start = line.len();
        let first = line.borders.len();
        line.read(&words_of, vocabulary.numbers(&article.heads.0));
        let names = line.borders.get(first).copied().unwrap_or(start);
        let body = line.len();
        line.borders.truncate(first);
        line.borders.push(body);
        let mut numbers = vocabulary.numbers(&article.text.0);
        let _length = numbers.next();
        line.read(&words_of, numbers);
        let paragraphs = (line.borders.len() - first - 1) as u32;
        articles.push(Extent {
            start,
            names,
            body,
            end: line.len(),
            first_paragraph: first as u32,
            paragraphs,
        });
    }
    let Line { sequence, counts, borders } = line;
    let (starts, places) = places(&sequence, counts);
    let blocks = blocks(&articles, sequence.len());
    let (quotes, names) = (coding.quotes.clone(), coding.names.clone());
    Index { vocabulary, sequence, places, starts, articles, paragraphs: borders, blocks, quotes, names }
}

struct Line {
    sequence: Sequence,
    /// How often each word occurs.
    counts: Vec<u32>,
    /// The ordinal after each border.
    borders: Vec<u32>,
}

impl Line {
    fn len(&self) -> u32 {
        self.sequence.len()
    }

    // A browser optimises a function from its second call on, never one that is running: one call an article.
    #[inline(never)]
    fn read(&mut self, words_of: &[WordId], numbers: Numbers<'_>) {
        for number in numbers {
            match words_of.get(number as usize) {
                Some(&word) if word != BREAK => {
                    self.counts[word.at()] += 1;
                    self.sequence.push(word);
                }
                _ if number == BORDER => {
                    self.sequence.push(BREAK);
                    self.borders.push(self.len());
                }
                _ => {}
            }
        }
    }
}

/// Where the places of each word begin, and the places.
fn places(sequence: &Sequence, counts: Vec<u32>) -> (Vec<u32>, Vec<u32>) {
    let mut starts = counts;
    let mut before = 0;
    for start in &mut starts {
        before += std::mem::replace(start, before);
    }
    let mut places = vec![0; before as usize];
    let mut from = 0;
    while from < sequence.len() {
        place(sequence, from, &mut starts, &mut places);
        from += PORTION;
    }
    // Each has moved on to where the next one begins.
    starts.rotate_right(1);
    starts[0] = 0;
    (starts, places)
}

const PORTION: u32 = 4096;

#[inline(never)]
fn place(sequence: &Sequence, from: u32, starts: &mut [u32], places: &mut [u32]) {
    for ordinal in from..sequence.len().min(from + PORTION) {
        let word = sequence.get(ordinal);
        if word != BREAK {
            let next = &mut starts[word.at()];
            places[*next as usize] = ordinal;
            *next += 1;
        }
    }
}

/// Which article holds every so manieth ordinal.
fn blocks(articles: &[Extent], end: u32) -> Vec<u32> {
    let mut at = 0;
    let mut blocks = Vec::new();
    for ordinal in (0..=end).step_by(1 << BLOCK) {
        while at + 1 < articles.len() && articles[at].end <= ordinal {
            at += 1;
        }
        blocks.push(at as u32);
    }
    blocks
}
