//! Which paragraphs of an article answer, and what of them to show.

use super::facets::Scope;
use super::meaning::Meaning;
use super::{ArticleHits, Hit, Searcher};
use crate::article::Article;
use crate::gather::Gather as _;
use crate::index::{BREAK, Index};
use crate::order::{self, Order as _};
use crate::span::{ArticleIndex, Span};
use crate::text::tokens;
use std::ops::Range;

/// A match: where it begins, how many words long, and what of the query it answers.
#[derive(Clone, Copy, Debug)]
struct Match {
    at: u32,
    words: u32,
    /// The concept, or after the concepts the phrase.
    part: usize,
}

// Longer excerpts push the next article off a phone's screen.
const EXCERPT_BYTES: usize = 320;

pub(super) fn hits(
    searcher: &Searcher<'_>,
    meaning: &Meaning,
    scope: &Scope<'_>,
    article: ArticleIndex,
    score: f32,
    limit: usize,
) -> ArticleHits {
    let index = &searcher.index;
    let extent = index.extent(article);
    let borders = index.paragraphs(article);
    let found = matches(searcher, meaning, scope, article);
    let title: Vec<Match> = found.iter().copied().filter(|m| m.at < extent.names).gather();
    let body = &found[found.partition_point(|m| m.at < extent.body)..];
    let length = f32::max((extent.end - extent.body) as f32, 1.0);
    let strip = body.iter().map(|m| (m.at - extent.body) as f32 / length).gather();
    let paragraph = |m: &Match| borders.partition_point(|first| *first <= m.at) - 1;
    // Quotes alone stand in the article's order.
    let score_of = |own: &[Match]| if meaning.is_empty() { 0.0 } else { worth(meaning, own) };
    let scored: Vec<(usize, f32, &[Match])> = body
        .chunk_by(|a, b| paragraph(a) == paragraph(b))
        .map(|own| (paragraph(&own[0]), score_of(own), own))
        .gather();
    let matching_paragraphs = scored.len();
    let scored = order::first(&scored, limit, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let passages = scored
        .into_iter()
        .map(|(paragraph, score, own)| excerpt(searcher, meaning, article, paragraph, score, own))
        .gather();
    let title_marks = match searcher.collection.articles[article.at()].title.as_deref() {
        Some(text) if !title.is_empty() => {
            let words: Vec<Span> = tokens(text).into_iter().map(|(token, _)| token.span).gather();
            places_in(text, &words, extent.start, &title)
        }
        _ => Vec::new(),
    };
    ArticleHits { article, score, title_marks, passages, matching_paragraphs, strip }
}

/// How well a paragraph or a part of it answers: each different part of the query counts 1 (a phrase 2), words
/// that stand near each other a half more, and repeating a word only decides between equals. One that has all as it was typed says
/// more than one that has it in other forms.
fn worth(meaning: &Meaning, found: &[Match]) -> f32 {
    let mut seen = [false; 256];
    let mut worth = 0.0;
    for (at, m) in found.iter().enumerate() {
        if !std::mem::replace(&mut seen[m.part.min(255)], true) {
            worth += if m.part < meaning.concepts.len() { 1.0 } else { 2.0 };
        }
        if let Some(next) = found.get(at + 1)
            && next.part != m.part
            && next.at - m.at <= NEAR_WORDS
        {
            worth += 0.5 / found.len() as f32;
        }
    }
    let verbatim = found.iter().any(|m| meaning.verbatim.binary_search(&m.at).is_ok());
    let verbatim = f32::from(u8::from(verbatim));
    worth + verbatim + 0.2 * found.len() as f32 / (found.len() as f32 + 4.0)
}

const NEAR_WORDS: u32 = 3;

/// Every match in `article`, rising.
fn matches(
    searcher: &Searcher<'_>,
    meaning: &Meaning,
    scope: &Scope<'_>,
    article: ArticleIndex,
) -> Vec<Match> {
    let index = &searcher.index;
    let extent = index.extent(article);
    if meaning.is_empty() && scope.is_of_quotes() {
        return quotes(index, scope, extent.body..extent.end);
    }
    let mut found = Vec::new();
    for at in extent.start..extent.end {
        let word = index.word_at(at);
        if word != BREAK
            && let Some(part) = meaning.concept_of(word)
        {
            found.push(Match { at, words: 1, part });
        }
    }
    let words = found.len();
    let runs =
        meaning.concepts.iter().enumerate().flat_map(|(part, c)| c.runs.iter().map(move |run| (part, run)));
    let phrases = meaning.phrases.iter().enumerate().map(|(at, run)| (meaning.concepts.len() + at, run));
    for (part, run) in runs.chain(phrases) {
        let from = run.places.partition_point(|at| *at < extent.start);
        let own = run.places[from..].iter().take_while(|at| **at < extent.end);
        found.extend(own.map(|&at| Match { at, words: run.length, part }));
    }
    found.retain(|m| scope.holds(m.at));
    if found.len() > words {
        found.order_by_key(|m| m.at);
    }
    found
}

/// Every run of words inside quotes: what answers where nothing else is asked for.
fn quotes(index: &Index, scope: &Scope<'_>, ordinals: Range<u32>) -> Vec<Match> {
    let mut runs: Vec<Match> = Vec::new();
    for at in ordinals.filter(|at| index.word_at(*at) != BREAK && scope.holds(*at)) {
        match runs.last_mut() {
            Some(run) if run.at + run.words == at => run.words += 1,
            _ => runs.push(Match { at, words: 1, part: 0 }),
        }
    }
    runs
}

/// Every match in the text of `article`, as places in it.
pub(super) fn marks(searcher: &Searcher<'_>, meaning: &Meaning, article: ArticleIndex) -> Vec<Span> {
    let Some(text) = searcher.collection.get(article) else { return Vec::new() };
    let found = matches(searcher, meaning, &Scope::everything(searcher), article);
    let borders = searcher.index.paragraphs(article);
    let mut marks = Vec::new();
    for (number, paragraph) in text.paragraphs.iter().enumerate() {
        let from = found.partition_point(|m| m.at < borders[number]);
        let to = found.partition_point(|m| m.at < borders[number + 1]);
        let inside = marks_in(text, number, borders[number], &found[from..to]);
        marks.extend(inside.into_iter().map(|span| span.shift(paragraph.span.start())));
    }
    marks
}

/// Where matches stand in `text`, whose words stand at `words`, the first with ordinal `first`; the words of one phrase
/// and neighbours parted by a space or hyphen are marked as one.
fn places_in(text: &str, words: &[Span], first: u32, found: &[Match]) -> Vec<Span> {
    let mut marks: Vec<Span> = Vec::new();
    let mut next = 0;
    for m in found {
        let from = (m.at - first) as usize;
        let end = from + m.words as usize;
        for word in words.iter().take(end).skip(from.max(next)) {
            let between = marks.last().and_then(|before| text.get(before.end()..word.start()));
            match marks.last_mut() {
                Some(before) if matches!(between, Some(" " | "-")) => {
                    *before = Span::new(before.start(), word.end());
                }
                _ => marks.push(*word),
            }
        }
        next = next.max(end);
    }
    marks
}

fn excerpt(
    searcher: &Searcher<'_>,
    meaning: &Meaning,
    article: ArticleIndex,
    number: usize,
    score: f32,
    own: &[Match],
) -> Hit {
    let text = &searcher.collection.articles[article.at()];
    let place = text.paragraphs[number].span;
    let first = searcher.index.paragraphs(article)[number];
    let marks = if meaning.is_empty() { Vec::new() } else { marks_in(text, number, first, own) };
    let words = text.words(number);
    let answers = |run: Span| {
        let before = |end: usize| {
            own.partition_point(|m| words.get((m.at - first) as usize).is_some_and(|word| word.start() < end))
        };
        worth(meaning, &own[before(run.start())..before(run.end())])
    };
    let shown = window(text, number, answers);
    let marks =
        marks.into_iter().filter(|mark| shown.contains(*mark)).map(|mark| mark.shift(place.start())).gather();
    Hit { paragraph: number as u32, score, excerpt: shown.shift(place.start()), marks }
}

/// Where matches stand in paragraph `number`, whose first word has ordinal `first`.
fn marks_in(article: &Article, number: usize, first: u32, found: &[Match]) -> Vec<Span> {
    if found.is_empty() {
        return Vec::new();
    }
    places_in(article.paragraph(number), article.words(number), first, found)
}

/// The run of whole sentences that answers best and is not longer than an excerpt; one sentence
/// at least, however long it is.
fn window(article: &Article, number: usize, answers: impl Fn(Span) -> f32) -> Span {
    let paragraph = article.paragraph(number);
    if paragraph.len() <= EXCERPT_BYTES {
        return Span::new(0, paragraph.len());
    }
    let ends = article.sentence_ends(number);
    let start_of = |at: usize| {
        let from = at.checked_sub(1).map_or(0, |before| ends[before]);
        from + (paragraph[from..].len() - paragraph[from..].trim_start().len())
    };
    let mut best: Option<(f32, Span)> = None;
    for first in 0..ends.len() {
        let start = start_of(first);
        for (last, &end) in ends.iter().enumerate().skip(first) {
            let run = Span::new(start.min(end), end);
            if run.len() > EXCERPT_BYTES && last > first {
                break;
            }
            let worth = answers(run);
            // As much in a longer run of the same beginning: more to read around it.
            if best.is_none_or(|(most, shown)| worth > most || (worth == most && shown.start() == start)) {
                best = Some((worth, run));
            }
        }
    }
    best.map_or(Span::new(0, paragraph.len()), |(_, run)| run)
}
