//! Reading: the index from texts that are numbers already, one pass over these and two over words.

use super::coding::Coding;
use super::{BLOCK, Extent, Index, Sequence, WordId};
use crate::text::vocabulary::{BORDER, Numbers, Vocabulary};
use std::sync::Arc;

pub(super) fn read(coding: &Coding, vocabulary: Arc<Vocabulary>) -> Index {
    let words = vocabulary.words().len();
    let mut line = Line {
        sequence: Sequence::of_length(words, coding.length as usize),
        length: 0,
        counts: vec![0; words + 1],
        borders: Vec::new(),
    };
    let words_of = vocabulary.words_of();
    let mut articles = Vec::with_capacity(coding.articles.len());
    for article in &coding.articles {
        let start = line.length;
        let first = line.borders.len();
        line.read(&words_of, vocabulary.numbers(&article.heads.0));
        let names = line.borders.get(first).copied().unwrap_or(start);
        let body = line.length;
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
            end: line.length,
            first_paragraph: first as u32,
            paragraphs,
        });
    }
    let Line { mut sequence, length, counts, borders } = line;
    // As long as it should be, unless nobody wrote this.
    sequence.truncate(length);
    let (starts, places) = places(&sequence, counts);
    let blocks = blocks(&articles, length);
    let (quotes, names) = (coding.quotes().collect(), coding.names.clone());
    Index { vocabulary, sequence, places, starts, articles, paragraphs: borders, blocks, quotes, names }
}

struct Line {
    sequence: Sequence,
    /// How much of it has been read.
    length: u32,
    /// How often each word occurs.
    counts: Vec<u32>,
    /// The ordinal after each border.
    borders: Vec<u32>,
}

impl Line {
    // A browser optimises a function from its second call on, never one that is running: one call an article. Most of these
    // calls come before it has optimised anything, and then every instruction and every call inside the loop counts.
    #[inline(never)]
    fn read(&mut self, words_of: &[WordId], numbers: Numbers<'_>) {
        let Self { sequence, counts, borders, .. } = self;
        let mut length = self.length;
        for number in numbers {
            let Some(&word) = words_of.get(number as usize) else { continue };
            // What is no word is not counted.
            match counts.get_mut(word.at()) {
                Some(count) => *count += 1,
                None if number == BORDER => borders.push(length + 1),
                None => continue,
            }
            sequence.set(length, word);
            length += 1;
        }
        self.length = length;
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
    sequence.place(&mut starts, &mut places);
    // Each has moved on to where the next one begins.
    starts.rotate_right(1);
    starts[0] = 0;
    (starts, places)
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
