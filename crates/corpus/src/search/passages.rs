//! Which paragraphs of an article answer, and what of them to show.

use super::facets::Scope;
use super::meaning::Meaning;
use super::rank::phrase_places;
use super::{ArticleHits, Hit, Searcher};
use crate::span::{ArticleIndex, Span};
use crate::text::{Tokens, sentences};

/// A match: where it begins, how many words long, and how much of a match it is.
#[derive(Clone, Copy, Debug)]
struct Match {
    at: u32,
    words: u32,
    /// Which concept or phrase of the query; only one of each counts for a passage in full.
    part: usize,
    weight: f32,
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
    let title: Vec<Match> = found.iter().copied().filter(|m| m.at < extent.names).collect();
    let length = f32::max((extent.end - extent.body) as f32, 1.0);
    let body = || found.iter().filter(|m| m.at >= extent.body);
    let strip = body().map(|m| (m.at - extent.body) as f32 / length).collect();
    let mut scored: Vec<(u32, f32, Vec<Match>)> = Vec::new();
    for m in body() {
        let paragraph = borders.partition_point(|first| *first <= m.at) as u32 - 1;
        match scored.last_mut() {
            Some((last, _, own)) if *last == paragraph => own.push(*m),
            _ => scored.push((paragraph, 0.0, vec![*m])),
        }
    }
    for (_, score, own) in &mut scored {
        *score = passage_score(own);
    }
    let matching_paragraphs = scored.len();
    scored.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    scored.truncate(limit);
    let passages = scored
        .into_iter()
        .map(|(paragraph, score, own)| excerpt(searcher, article, paragraph, score, &own))
        .collect();
    let title_text = searcher.collection.articles[article.at()].title.as_deref().unwrap_or("");
    let title_marks = places_in(title_text, extent.start, &title);
    ArticleHits { article, score, title_marks, passages, matching_paragraphs, strip }
}

fn passage_score(found: &[Match]) -> f32 {
    let mut parts: Vec<(usize, f32)> = Vec::new();
    for m in found {
        match parts.iter_mut().find(|(part, _)| *part == m.part) {
            Some((_, weight)) => *weight = weight.max(m.weight),
            None => parts.push((m.part, m.weight)),
        }
    }
    // Different words of the query first, then how often.
    parts.iter().map(|(_, weight)| weight).sum::<f32>()
        + 0.1 * found.len() as f32 / (found.len() as f32 + 4.0)
}

/// Every match in `article`, rising.
fn matches(
    searcher: &Searcher<'_>,
    meaning: &Meaning,
    scope: &Scope<'_>,
    article: ArticleIndex,
) -> Vec<Match> {
    let index = &searcher.index;
    let extent = index.extent(article);
    let own = |places: &[u32]| {
        let from = places.partition_point(|at| *at < extent.start);
        let to = places.partition_point(|at| *at < extent.end);
        from..to
    };
    let mut found = Vec::new();
    for (part, concept) in meaning.concepts.iter().enumerate() {
        for variant in &concept.variants {
            let places = index.places(variant.word);
            found.extend(places[own(places)].iter().map(|&at| Match {
                at,
                words: 1,
                part,
                weight: variant.weight,
            }));
        }
    }
    for (part, phrase) in meaning.phrases.iter().enumerate() {
        let places = phrase_places(index, phrase);
        let part = meaning.concepts.len() + part;
        let words = phrase.len() as u32;
        found.extend(places[own(&places)].iter().map(|&at| Match { at, words, part, weight: 2.0 }));
    }
    found.retain(|m| scope.holds(m.at));
    found.sort_unstable_by_key(|m| m.at);
    found
}

/// Every match in the text of `article`, as places in it.
pub(super) fn marks(searcher: &Searcher<'_>, meaning: &Meaning, article: ArticleIndex) -> Vec<Span> {
    let Some(text) = searcher.collection.get(article) else { return Vec::new() };
    let found = matches(searcher, meaning, &Scope::everything(), article);
    let borders = searcher.index.paragraphs(article);
    let mut marks = Vec::new();
    for (number, paragraph) in text.paragraphs.iter().enumerate() {
        let own: Vec<Match> = found
            .iter()
            .copied()
            .filter(|m| (borders[number]..borders[number + 1]).contains(&m.at))
            .collect();
        let inside = places_in(text.slice(paragraph.span), borders[number], &own);
        marks.extend(inside.into_iter().map(|span| span.shift(paragraph.span.start())));
    }
    marks
}

/// Where matches stand in `text`, whose first word has ordinal `first`; neighbours are joined.
fn places_in(text: &str, first: u32, found: &[Match]) -> Vec<Span> {
    let mut marks: Vec<Span> = Vec::new();
    let Some(last) = found.iter().map(|m| m.at + m.words).max() else { return marks };
    let mut tokens = Tokens::new(text);
    let mut at = first;
    let mut marked_before = false;
    while at < last {
        let Some(token) = tokens.read() else { break };
        let marked = found.iter().any(|m| (m.at..m.at + m.words).contains(&at));
        if marked {
            match marks.last_mut() {
                Some(before) if marked_before => *before = Span::new(before.start(), token.span.end()),
                _ => marks.push(token.span),
            }
        }
        marked_before = marked;
        at += 1;
    }
    marks
}

fn excerpt(searcher: &Searcher<'_>, article: ArticleIndex, paragraph: u32, score: f32, own: &[Match]) -> Hit {
    let text = &searcher.collection.articles[article.at()];
    let place = text.paragraphs[paragraph as usize].span;
    let inside = text.slice(place);
    let marks = places_in(inside, searcher.index.paragraphs(article)[paragraph as usize], own);
    let shown = window(inside, &marks);
    let marks = marks
        .into_iter()
        .filter(|mark| shown.contains(*mark))
        .map(|mark| mark.shift(place.start()))
        .collect();
    Hit { paragraph, score, excerpt: shown.shift(place.start()), marks }
}

/// The run of whole sentences that holds most marks without growing past the limit; one sentence at least.
fn window(paragraph: &str, marks: &[Span]) -> Span {
    let whole = Span::new(0, paragraph.len());
    if paragraph.len() <= EXCERPT_BYTES {
        return whole;
    }
    let sentences = sentences(paragraph);
    let held = |span: Span| marks.iter().filter(|mark| span.contains(**mark)).count();
    let mut best: Option<(usize, Span)> = None;
    for (at, first) in sentences.iter().enumerate() {
        for last in &sentences[at..] {
            let run = Span::new(first.start(), last.end());
            if run.len() > EXCERPT_BYTES && run != *first {
                break;
            }
            let count = held(run);
            if best
                .is_none_or(|(most, shown)| count > most || (count == most && shown.start() == run.start()))
            {
                best = Some((count, run));
            }
        }
    }
    best.map_or(whole, |(_, run)| run)
}
