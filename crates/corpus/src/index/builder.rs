//! Building: one pass over the texts, then two counting passes over numbers.
//!
//! Words are numbered as they are met, in a hash table over one string of letters; afterwards they
//! are sorted once and renumbered. That is three times faster than a map of strings, and the page
//! waits for it.

use super::{BLOCK, BREAK, Extent, Index, WordId, Words};
use crate::article::{Article, Collection};
use crate::order::{self, Order as _};
use crate::quote::{Quote, Quotes};
use crate::text::stopwords::abbreviation;
use crate::text::{Token, Tokens};

pub(super) fn build(collection: &Collection, quotes: &Quotes) -> Index {
    let mut line = Line::for_about(collection.articles.iter().map(|article| article.text.len()).sum());
    let mut articles = Vec::with_capacity(collection.articles.len());
    let mut paragraphs = Vec::new();
    let mut quote_places = vec![0..0; quotes.quotes.len()];
    // Quotes come in reading order; sorted defensively, because corrections may reorder them.
    let mut by_place: Vec<(usize, &Quote)> = quotes.quotes.iter().enumerate().collect();
    by_place.order_by_key(|(_, quote)| (quote.article, quote.span.start()));
    let mut next_quotes = by_place.as_slice();

    for (at, article) in collection.indexed() {
        let start = line.len();
        line.read(article.title.as_deref().unwrap_or(""));
        line.close();
        let names = line.len();
        let own = next_quotes.iter().take_while(|(_, quote)| quote.article <= at).count();
        let (own_quotes, later) = next_quotes.split_at(own);
        next_quotes = later;
        read_names(&mut line, article, own_quotes, quotes);
        let body = line.len();
        let first_paragraph = paragraphs.len() as u32;
        read_paragraphs(&mut line, article, own_quotes, &mut paragraphs, &mut quote_places);
        articles.push(Extent {
            start,
            names,
            body,
            end: line.len(),
            first_paragraph,
            paragraphs: article.paragraphs.len() as u32,
        });
    }
    finish(line, articles, paragraphs, quote_places)
}

/// The names under which an article may be looked for although its text does not hold them.
fn read_names(line: &mut Line, article: &Article, own: &[(usize, &Quote)], quotes: &Quotes) {
    let mut speakers: Vec<u32> = own.iter().filter_map(|(_, quote)| quote.speaker).map(|s| s.0).collect();
    speakers.order();
    speakers.dedup();
    let speakers =
        speakers.iter().filter_map(|at| quotes.speakers.get(*at as usize)).map(|s| s.name.as_str());
    let own = [Some(article.source.as_str()), article.section.as_deref()];
    for name in own.into_iter().flatten().chain(article.authors.iter().map(String::as_str)).chain(speakers) {
        line.read(name);
        line.close();
    }
}

fn read_paragraphs(
    line: &mut Line,
    article: &Article,
    own: &[(usize, &Quote)],
    paragraphs: &mut Vec<u32>,
    quote_places: &mut [std::ops::Range<u32>],
) {
    let mut quotes = own.iter().peekable();
    for paragraph in &article.paragraphs {
        paragraphs.push(line.len());
        let from = paragraph.span.start();
        line.read_with(article.slice(paragraph.span), |ordinal, token| {
            let at = from + token.span.start();
            while let Some((number, quote)) = quotes.peek() {
                if at >= quote.span.end() {
                    quotes.next();
                    continue;
                }
                if at >= quote.span.start() {
                    let place = &mut quote_places[*number];
                    if place.start == place.end {
                        place.start = ordinal;
                    }
                    place.end = ordinal + 1;
                }
                break;
            }
        });
        line.close();
    }
    paragraphs.push(line.len());
}

fn finish(
    line: Line,
    articles: Vec<Extent>,
    paragraphs: Vec<u32>,
    quotes: Vec<std::ops::Range<u32>>,
) -> Index {
    let Line { mut sequence, table } = line;
    let mut words = Words::with_capacity(table.len(), table.letters.len());
    let mut number = vec![0_u32; table.len()];
    let mut starts = Vec::with_capacity(table.len() + 1);
    let mut before = 0_u32;
    for (new, old) in table.alphabetical().into_iter().enumerate() {
        let entry = &table.entries[old as usize];
        number[old as usize] = new as u32;
        words.push(table.text(old), entry.capitals * 2 > entry.count, entry.acronyms * 2 > entry.count);
        starts.push(before);
        before += entry.count;
    }
    starts.push(before);
    drop(table);
    let mut next = starts.clone();
    let mut places = vec![0_u32; before as usize];
    for (portion, first) in sequence.chunks_mut(PORTION).zip((0..).step_by(PORTION)) {
        renumber(portion, first, &number, &mut next, &mut places);
    }
    let blocks = blocks(&articles, sequence.len() as u32);
    Index { words, sequence, places, starts, articles, paragraphs, blocks, quotes }
}

/// A browser optimises a function from its second call on, never one that is running.
const PORTION: usize = 4096;

/// Gives the words of a stretch of the line their final numbers, and the words their places in it.
#[inline(never)]
fn renumber(portion: &mut [WordId], first: u32, number: &[u32], next: &mut [u32], places: &mut [u32]) {
    for (word, ordinal) in portion.iter_mut().zip(first..) {
        if *word == BREAK {
            continue;
        }
        let new = number[word.at()];
        *word = WordId(new);
        let slot = &mut next[new as usize];
        places[*slot as usize] = ordinal;
        *slot += 1;
    }
}

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

/// The words read so far, in reading order, numbered as they were met.
#[derive(Default)]
struct Line {
    sequence: Vec<WordId>,
    table: Table,
}

impl Line {
    /// Enough room for the words of so many bytes: memory that grows is copied, and in a page never given back.
    fn for_about(bytes: usize) -> Self {
        // English words have five letters and a space; what is cut up more is rare.
        const BYTES_A_WORD: usize = 5;
        Self { sequence: Vec::with_capacity(bytes / BYTES_A_WORD), table: Table::default() }
    }

    fn len(&self) -> u32 {
        self.sequence.len() as u32
    }

    fn read(&mut self, text: &str) {
        self.read_with(text, |_, _| {});
    }

    fn read_with(&mut self, text: &str, mut seen: impl FnMut(u32, Token)) {
        let mut tokens = Tokens::new(text);
        // In a line of capitals "US" may well be the pronoun.
        let shouted = !text.bytes().any(|b| b.is_ascii_lowercase());
        while let Some(token) = tokens.read() {
            seen(self.len(), token);
            let acronym = token.acronym && !shouted;
            let word = match tokens.plain().filter(|_| !acronym) {
                // Most words: looked up as they stand, without a copy of their letters.
                Some(plain) => self.table.number(plain, token.capital, false),
                None => {
                    let abbreviation = if acronym { abbreviation(tokens.word()) } else { None };
                    let word = abbreviation.as_deref().unwrap_or(tokens.word());
                    self.table.number(word, token.capital, acronym)
                }
            };
            self.sequence.push(WordId(word));
        }
    }

    fn close(&mut self) {
        self.sequence.push(BREAK);
    }
}

/// Words numbered in the order they are met: open addressing over one string of letters.
#[derive(Default)]
struct Table {
    letters: String,
    entries: Vec<Entry>,
    /// Entry number + 1, or 0 for a free slot; a power of two, at most half full.
    slots: Vec<u32>,
}

struct Entry {
    /// Its first letters decide nearly always, in looking up and in sorting.
    beginning: u64,
    start: u32,
    length: u32,
    count: u32,
    capitals: u32,
    acronyms: u32,
}

impl Table {
    fn len(&self) -> usize {
        self.entries.len()
    }

    fn text(&self, at: u32) -> &str {
        let entry = &self.entries[at as usize];
        &self.letters[entry.start as usize..(entry.start + entry.length) as usize]
    }

    /// The number of a word that is folded but for capitals of ASCII.
    fn number(&mut self, word: &str, capital: bool, acronym: bool) -> u32 {
        if self.entries.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let beginning = beginning(word.as_bytes());
        let mask = self.slots.len() - 1;
        let mut slot = hash(beginning, word.as_bytes()) as usize & mask;
        loop {
            let taken = self.slots[slot];
            if taken == 0 {
                break;
            }
            let at = taken - 1;
            let entry = &self.entries[at as usize];
            if entry.beginning == beginning
                && entry.length as usize == word.len()
                && (word.len() <= BEGINNING || self.text(at).eq_ignore_ascii_case(word))
            {
                let entry = &mut self.entries[at as usize];
                entry.count += 1;
                entry.capitals += u32::from(capital);
                entry.acronyms += u32::from(acronym);
                return at;
            }
            slot = (slot + 1) & mask;
        }
        let start = self.letters.len();
        self.letters.push_str(word);
        self.letters[start..].make_ascii_lowercase();
        self.entries.push(Entry {
            beginning,
            start: u32::try_from(start).expect("a dictionary is shorter than 4 GiB"),
            length: word.len() as u32,
            count: 1,
            capitals: u32::from(capital),
            acronyms: u32::from(acronym),
        });
        self.slots[slot] = self.entries.len() as u32;
        self.entries.len() as u32 - 1
    }

    /// The numbers of all words in the order of their letters.
    fn alphabetical(&self) -> Vec<u32> {
        let mut order: Vec<(u64, u32)> = self.entries.iter().map(|entry| entry.beginning).zip(0..).collect();
        order::numbers(&mut order);
        // What begins alike are a handful of words: each is moved to its place among those before it.
        for same in order.chunk_by_mut(|a, b| a.0 == b.0) {
            for next in 1..same.len() {
                let text = self.text(same[next].1);
                let place = same[..next]
                    .iter()
                    .rposition(|before| self.text(before.1) <= text)
                    .map_or(0, |at| at + 1);
                same[place..=next].rotate_right(1);
            }
        }
        order.into_iter().map(|(_, at)| at).collect()
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(1024);
        let mut slots = vec![0_u32; size];
        for (at, entry) in self.entries.iter().enumerate() {
            let letters =
                &self.letters.as_bytes()[entry.start as usize..(entry.start + entry.length) as usize];
            let mut slot = hash(entry.beginning, letters) as usize & (size - 1);
            while slots[slot] != 0 {
                slot = (slot + 1) & (size - 1);
            }
            slots[slot] = at as u32 + 1;
        }
        self.slots = slots;
    }
}

const BEGINNING: usize = size_of::<u64>();

/// The first letters, small, as a number that compares as they do; no word holds a zero byte.
fn beginning(word: &[u8]) -> u64 {
    // A capital of ASCII is its small letter but for one bit, which digits and the dot of "3.5" have as well; bytes of
    // other letters have their highest bit set and stay as they are.
    let small = |letters: u64| letters | 0x2020_2020_2020_2020 & !(letters >> 2);
    match word.first_chunk() {
        Some(first) => small(u64::from_be_bytes(*first)),
        None => {
            let letters = word.iter().fold(0, |letters, byte| letters << 8 | u64::from(*byte));
            small(letters) << (u64::BITS - 8 * word.len() as u32)
        }
    }
}

/// Multiply and fold, eight bytes at a time: words are short and nobody attacks their own page.
fn hash(beginning: u64, word: &[u8]) -> u32 {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut state = (beginning ^ word.len() as u64).wrapping_mul(ODD);
    if word.len() > BEGINNING {
        for next in word[BEGINNING..].chunks(BEGINNING) {
            state = (state ^ state >> 32 ^ self::beginning(next)).wrapping_mul(ODD);
        }
    }
    (state >> 32) as u32 ^ state as u32
}
