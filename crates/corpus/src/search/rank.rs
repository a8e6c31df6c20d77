//! Which articles answer, and how well.

use super::facets::Scope;
use super::meaning::Meaning;
use super::{Searcher, Why, WhyTerm};
use crate::index::{Index, WordId};
use crate::span::ArticleIndex;

/// Every article that answers, in the collection's order.
pub(super) struct Ranking {
    pub scored: Vec<(ArticleIndex, f32)>,
}

const K1: f32 = 1.6;
const B: f32 = 0.6;

pub(super) fn rank(searcher: &Searcher<'_>, meaning: &Meaning, scope: &Scope<'_>) -> Ranking {
    let index = &searcher.index;
    let mut scores = vec![0.0_f32; index.len()];
    for concept in &meaning.concepts {
        let counts = counts(index, concept, scope);
        add(index, &counts, &mut scores);
    }
    let nothing_typed = meaning.concepts.is_empty() && meaning.phrases.is_empty();
    let mut required = vec![nothing_typed || meaning.phrases.is_empty(); index.len()];
    for (at, phrase) in meaning.phrases.iter().enumerate() {
        let found = phrase_counts(index, phrase, scope);
        for (article, count) in found.iter().enumerate() {
            required[article] = (at == 0 || required[article]) && *count > 0.0;
        }
        add(index, &found, &mut scores);
    }
    for run in &meaning.excluded {
        for (article, count) in phrase_counts(index, run, scope).iter().enumerate() {
            required[article] &= *count == 0.0;
        }
    }
    let scored = scores
        .into_iter()
        .enumerate()
        .filter(|(article, score)| required[*article] && (*score > 0.0 || nothing_typed))
        .map(|(article, score)| (ArticleIndex::new(article), score))
        .collect();
    Ranking { scored }
}

fn counts(index: &Index, concept: &super::meaning::Concept, scope: &Scope<'_>) -> Vec<f32> {
    let mut counts = vec![0.0; index.len()];
    for variant in &concept.variants {
        for &at in index.places(variant.word) {
            if scope.holds(at) {
                counts[index.article_at(at).at()] += variant.weight;
            }
        }
    }
    counts
}

fn add(index: &Index, counts: &[f32], scores: &mut [f32]) {
    let articles = index.len() as f32;
    let average = index.extents().iter().map(|e| e.end - e.start).sum::<u32>() as f32 / articles;
    let found = counts.iter().filter(|count| **count > 0.0).count() as f32;
    let rarity = (1.0 + (articles - found + 0.5) / (found + 0.5)).ln();
    for (article, &count) in counts.iter().enumerate().filter(|(_, count)| **count > 0.0) {
        let extent = index.extents()[article];
        let length = (extent.end - extent.start) as f32 / average;
        scores[article] += rarity * count * (K1 + 1.0) / (count + K1 * (1.0 - B + B * length));
    }
}

fn phrase_counts(index: &Index, phrase: &[Option<WordId>], scope: &Scope<'_>) -> Vec<f32> {
    let mut counts = vec![0.0; index.len()];
    for at in phrase_places(index, phrase) {
        if scope.holds(at) {
            counts[index.article_at(at).at()] += 1.0;
        }
    }
    counts
}

/// Where the words of `phrase` stand side by side: the ordinal of the first.
pub(super) fn phrase_places(index: &Index, phrase: &[Option<WordId>]) -> Vec<u32> {
    let Some(words) = phrase.iter().copied().collect::<Option<Vec<WordId>>>() else { return Vec::new() };
    let Some(first) = words.first() else { return Vec::new() };
    let follows = |at: &u32| words.iter().enumerate().all(|(n, word)| index.word_at(at + n as u32) == *word);
    index.places(*first).iter().copied().filter(follows).collect()
}

pub(super) fn why(searcher: &Searcher<'_>, meaning: &Meaning, article: ArticleIndex) -> Why {
    let index = &searcher.index;
    let extent = index.extent(article);
    let mut terms = Vec::new();
    for concept in &meaning.concepts {
        let mut forms = Vec::new();
        let mut in_title = false;
        for variant in &concept.variants {
            let here =
                index.places(variant.word).iter().filter(|at| (extent.start..extent.end).contains(*at));
            let times = here.clone().count();
            in_title |= here.clone().any(|at| *at < extent.names);
            if times > 0 {
                forms.push((index.words().text(variant.word).to_owned(), times));
            }
        }
        if forms.is_empty() {
            continue;
        }
        let counts = counts(index, concept, &Scope::everything());
        let mut scores = vec![0.0; index.len()];
        add(index, &counts, &mut scores);
        terms.push(WhyTerm {
            typed: concept.typed.clone(),
            forms,
            in_title,
            articles: counts.iter().filter(|count| **count > 0.0).count(),
            score: scores[article.at()],
        });
    }
    terms.sort_by(|a, b| b.score.total_cmp(&a.score));
    Why { score: terms.iter().map(|term| term.score).sum(), terms }
}
