//! Ties: what two sources tell in the same words, or with figures that count the same thing.
//!
//! Knows which sentences hold a shared quote, a run of words or the figures of one group. Does not weigh
//! anything else: a tie is evidence enough by itself.

use super::anchors::{Anchors, Key, Sentence};
use super::differ;
use crate::article::Collection;
use crate::compare::background::Background;
use crate::compare::figures::{Figure, FigureGroup, Unit};
use crate::compare::line::fold;
use crate::compare::matters::Passage;
use crate::compare::story::Stories;
use crate::compare::{Run, SharedQuote, reproduced, terms};
use crate::span::{ArticleIndex, Span};
use std::collections::HashSet;

/// What the comparison knows already when it looks for matters.
pub(in crate::compare) struct Told<'a> {
    pub figures: &'a [Figure],
    pub groups: &'a [FigureGroup],
    pub quotes: &'a [SharedQuote],
    /// Runs of [`RUN`] words and more.
    pub runs: &'a [Run],
    pub stories: &'a Stories,
}

/// Pairs of sentences that are tied, the earlier first.
#[derive(Default)]
pub(super) struct Ties {
    pairs: HashSet<(u32, u32)>,
    /// Sentences of quotes that several sources share.
    quoted: HashSet<u32>,
}

/// Shorter runs are the language's.
pub(in crate::compare) const RUN: usize = 6;
/// The words that two sources share must be as rare as this together: three words that half of all news
/// have tell nothing, however they are quoted …
const TELLING: f32 = 8.0;
/// … less where both tell of one story, and least where both quote it there.
const OF_ONE_STORY: f32 = 6.0;
const QUOTED: f32 = 2.5;

impl Ties {
    /// The ties of a collection; what ties more than two sentences becomes an anchor of theirs.
    pub fn of(
        collection: &Collection,
        told: &Told,
        sentences: &mut [Sentence],
        anchors: &mut Anchors,
    ) -> Self {
        let mut ties = Self::default();
        let background = Background::load();
        for quote in told.quotes {
            let part = |passage: &Passage| part(collection, sentences, &background, *passage);
            let parts: Vec<Part> = quote.passages.iter().filter_map(part).collect();
            let short = parts.iter().any(|part| part.words.len() < RUN);
            let least = |left, right| match told.stories.is_one(left, right) {
                true => QUOTED,
                // "Like a spoilt child" is said of many.
                false if short => f32::INFINITY,
                false => TELLING,
            };
            let members = ties.tie(collection, sentences, &background, &parts, least);
            if !members.is_empty() {
                let of = |passage: &Passage| sentences_of(sentences, *passage);
                ties.quoted.extend(quote.passages.iter().flat_map(of));
            }
            let words = quote.passages.first().map_or("", |passage| slice(collection, *passage));
            anchors.add_told(Key::Quote(anchors.next()), words, &members, sentences);
        }
        let quoted = |passage: &Passage| {
            let holds =
                |quote: &Passage| quote.article == passage.article && quote.span.overlaps(passage.span);
            told.quotes.iter().position(|quote| quote.passages.iter().any(holds))
        };
        // What is quoted is tied already, at one of its sentences.
        let own = |run: &&Run| quoted(&run.left).is_none_or(|quote| quoted(&run.right) != Some(quote));
        for run in told.runs.iter().filter(own) {
            let part = |passage: Passage| part(collection, sentences, &background, passage);
            let parts: Vec<Part> = [run.left, run.right].into_iter().filter_map(part).collect();
            let least = |left, right| if told.stories.is_one(left, right) { OF_ONE_STORY } else { TELLING };
            ties.tie(collection, sentences, &background, &parts, least);
        }
        for group in told.groups {
            let figures: Vec<&Figure> = group.figures.iter().map(|at| &told.figures[*at as usize]).collect();
            // Whatever somebody does, she is 52.
            if figures[0].unit == Unit::YearOfAge {
                continue;
            }
            let mut members: Vec<u32> = figures
                .iter()
                .filter_map(|figure| {
                    let Figure { article, paragraph, span, .. } = **figure;
                    sentences_of(sentences, Passage { article, paragraph, span }).next()
                })
                .collect();
            members.sort_unstable();
            members.dedup();
            for (n, left) in members.iter().enumerate() {
                for right in &members[n + 1..] {
                    if differ(collection, &sentences[*left as usize], &sentences[*right as usize]) {
                        ties.pairs.insert((*left, *right));
                    }
                }
            }
            let words =
                collection.get(figures[0].article).map_or("", |article| article.slice(figures[0].span));
            anchors.add_told(Key::Count(anchors.next()), words, &members, sentences);
        }
        ties
    }

    pub fn hold(&self, left: u32, right: u32) -> bool {
        self.pairs.contains(&(left.min(right), left.max(right)))
    }

    /// Whether a sentence belongs to a quote that another source has, too.
    pub fn quotes(&self, sentence: u32) -> bool {
        self.quoted.contains(&sentence)
    }

    /// Ties the parts of several sources that say the same; the sentences that were tied, sorted.
    fn tie(
        &mut self,
        collection: &Collection,
        sentences: &[Sentence],
        background: &Background,
        parts: &[Part],
        least: impl Fn(ArticleIndex, ArticleIndex) -> f32,
    ) -> Vec<u32> {
        let mut members = Vec::new();
        for (n, left) in parts.iter().enumerate() {
            for right in &parts[n + 1..] {
                let [one, other] = [left, right].map(|part| &sentences[part.sentence as usize]);
                if differ(collection, one, other)
                    && reproduced::is_same(&left.words, &right.words)
                    && left.shares(right, background) >= least(one.passage.article, other.passage.article)
                {
                    let (from, to) = (left.sentence.min(right.sentence), left.sentence.max(right.sentence));
                    self.pairs.insert((from, to));
                    members.extend([from, to]);
                }
            }
        }
        members.sort_unstable();
        members.dedup();
        members
    }
}

/// What a sentence holds of a shared passage.
struct Part {
    sentence: u32,
    words: Vec<String>,
    /// Those that are no names, as stems.
    stems: Vec<String>,
}

impl Part {
    fn of(sentence: u32, text: &str) -> Self {
        let words: Vec<(usize, &str)> = crate::text::words(text).map(|(_, word)| word).enumerate().collect();
        // The capital that opens a sentence is the sentence's.
        let name = |at: usize, word: &str| at > 0 && word.starts_with(char::is_uppercase);
        let telling = words.iter().filter(|(at, word)| !name(*at, word) && terms::is_content(&fold(word)));
        Self {
            sentence,
            stems: telling.map(|(_, word)| terms::stem(&fold(word))).collect(),
            words: words.iter().map(|(_, word)| fold(word)).collect(),
        }
    }

    /// How rare those of its words are that another has, too.
    fn shares(&self, other: &Part, background: &Background) -> f32 {
        let stems: Vec<String> =
            self.stems.iter().filter(|stem| other.stems.contains(stem)).cloned().collect();
        rarity(&stems, background)
    }

    /// How rare all its words are.
    fn telling(&self, background: &Background) -> f32 {
        rarity(&self.stems, background)
    }
}

/// How rare words are in news at large together; of a stock phrase only a part.
fn rarity(stems: &[String], background: &Background) -> f32 {
    let pair = |from: usize| stems.get(from..from + 2).is_some_and(|two| background.knows(&two.join("_")));
    let stock = |at: usize| pair(at) || (at > 0 && pair(at - 1));
    (0..stems.len()).map(|at| background.rarity(&stems[at]) * if stock(at) { STOCK } else { 1.0 }).sum()
}

/// What a word of a stock phrase counts.
const STOCK: f32 = 0.3;

/// Of the parts of a passage that lie in one sentence, the first that says something, or what says most.
fn part(
    collection: &Collection,
    sentences: &[Sentence],
    background: &Background,
    passage: Passage,
) -> Option<Part> {
    let of = |at: u32| {
        let span = sentences[at as usize].passage.span;
        let from = span.start().max(passage.span.start());
        let to = span.end().min(passage.span.end());
        let text = slice(collection, Passage { span: Span::new(from, to), ..passage });
        Part::of(at, text)
    };
    let telling = |part: &Part| part.telling(background);
    let mut parts: Vec<Part> = sentences_of(sentences, passage).map(of).collect();
    let at = parts
        .iter()
        .position(|part| telling(part) >= QUOTED)
        .or_else(|| (0..parts.len()).max_by(|a, b| telling(&parts[*a]).total_cmp(&telling(&parts[*b]))))?;
    Some(parts.swap_remove(at))
}

fn sentences_of(sentences: &[Sentence], passage: Passage) -> impl Iterator<Item = u32> {
    let from = sentences.partition_point(|sentence| {
        let own = sentence.passage;
        (own.article, own.span.end()) <= (passage.article, passage.span.start())
    });
    sentences[from..]
        .iter()
        .take_while(move |sentence| sentence.passage.article == passage.article)
        .take_while(move |sentence| sentence.passage.span.start() < passage.span.end())
        .zip(u32::try_from(from).expect("fewer than 2^32 sentences")..)
        .map(|(_, at)| at)
}

fn slice(collection: &Collection, passage: Passage) -> &str {
    collection.get(passage.article).map_or("", |article| article.slice(passage.span))
}
