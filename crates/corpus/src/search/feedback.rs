//! Related words, learned from the best answers.
//!
//! A short text often answers a question in other words than the question's. The words that the
//! best answers share, and that are rare elsewhere, then tell which of the other answers are about
//! the same. Articles of news length hold the question's words when they answer it, and what else
//! they hold leads away; so this is for collections of short texts only.
//! Source: relevance feedback after Rocchio (1971), weights after RM3, Abdul-Jaleel et al. (2004).

use super::Searcher;
use super::facets::Scope;
use super::meaning::Meaning;
use super::rank::{best, rarity, saturated};
use crate::gather::Gather as _;
use crate::index::{BREAK, WordId};
use crate::order::Order as _;

/// Longer on average than this, articles answer in the question's own words: news cut off after 150 words gains
/// a little, after 200 nothing, and after 300 loses 2 %.
const SHORT_TEXT: f32 = 240.0;

/// With fewer articles the best answers are most of the collection.
const FEWEST_ARTICLES: usize = 100;

/// Answers to learn from, and words to learn.
const ANSWERS: usize = 15;
const WORDS: usize = 25;

/// The better an answer beside the best, the more it teaches: its score's share to this power. At
/// 1 the tenth answer leads astray; at 10 only the first is heard.
const SHARPNESS: i32 = 4;

/// All learned words together beside one typed word, for each typed word.
const WEIGHT: f32 = 0.6;

pub(super) fn add(searcher: &Searcher<'_>, meaning: &Meaning, scope: &Scope<'_>, scores: &mut [f32]) {
    let index = &searcher.index;
    let typed: u32 = meaning.concepts.iter().filter(|concept| concept.counts()).map(|c| c.repeats).sum();
    if typed == 0 || index.len() < FEWEST_ARTICLES || searcher.catalogue.average_words > SHORT_TEXT {
        return;
    }
    let answers = best(scores, ANSWERS);
    let learned = learn(searcher, &answers, scores);
    let all: f32 = learned.iter().map(|word| word.weight).sum();
    let mut gained = vec![0.0_f32; scores.len()];
    for word in &learned {
        let weight = WEIGHT * typed as f32 * word.weight / all * word.rarity;
        let mut count = 0.0;
        let mut places = index.places(word.word).iter().filter(|at| scope.holds(**at)).peekable();
        while let Some(&at) = places.next() {
            count += 1.0;
            let article = index.article_at(at).at();
            if places.peek().is_none_or(|next| **next >= index.extents()[article].end) {
                gained[article] += weight * saturated(count, searcher.catalogue.lengths[article]);
                count = 0.0;
            }
        }
    }
    // Only articles that hold something of what was typed.
    for (score, gained) in scores.iter_mut().zip(gained).filter(|(score, _)| **score > 0.0) {
        *score += gained;
    }
}

struct Learned {
    word: WordId,
    weight: f32,
    rarity: f32,
}

fn learn(searcher: &Searcher<'_>, answers: &[usize], scores: &[f32]) -> Vec<Learned> {
    let index = &searcher.index;
    let Some(first) = answers.first() else { return Vec::new() };
    let share = |article: usize| (scores[article] / scores[*first]).powi(SHARPNESS);
    let mut worth: Vec<(WordId, f32)> = Vec::new();
    for &article in answers {
        let extent = index.extents()[article];
        let mut words: Vec<WordId> = (extent.start..extent.end).map(|at| index.word_at(at)).gather();
        words.retain(|word| *word != BREAK && teaches(searcher, *word));
        words.order();
        for run in words.chunk_by(|a, b| a == b) {
            let said = saturated(run.len() as f32, searcher.catalogue.lengths[article]);
            worth.push((run[0], share(article) * said));
        }
    }
    worth.order_by_key(|(word, _)| *word);
    let mut learned: Vec<Learned> = worth
        .chunk_by(|a, b| a.0 == b.0)
        .map(|run| {
            let word = run[0].0;
            let rarity = rarity(index.len(), searcher.articles_with(word));
            Learned { word, weight: rarity * run.iter().map(|(_, worth)| worth).sum::<f32>(), rarity }
        })
        .gather();
    learned.order_by(|a, b| b.weight.total_cmp(&a.weight).then(a.word.cmp(&b.word)));
    learned.truncate(WORDS);
    learned
}

/// Numbers and stop words say nothing about a subject.
fn teaches(searcher: &Searcher<'_>, word: WordId) -> bool {
    let text = searcher.index.words().text(word);
    text.len() > 1 && !text.as_bytes()[0].is_ascii_digit() && !searcher.is_stopword(word)
}
