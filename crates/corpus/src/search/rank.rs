//! Which articles answer, and how well.
//!
//! The score is BM25F: every place of a word counts, more in the title and the opening, less for
//! another spelling; many places of one word count less and less; rare words count more. To this
//! the best candidates add how near the query's words stand to each other ([`nearness`]), and
//! collections of short texts learn related words from their best answers ([`feedback`]).
//! Source: Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009).
//! The constants were chosen by ranking judged collections with many values of each.

use super::facets::Scope;
use super::meaning::{Concept, Distance, Meaning, Run};
use super::{Searcher, feedback, nearness};
use crate::gather::Gather as _;
use crate::index::Index;
use crate::span::ArticleIndex;

/// Every article that answers, in the collection's order.
pub(super) struct Ranking {
    pub scored: Vec<(ArticleIndex, f32)>,
    /// Articles with a match inside a quote, if somebody wants to know.
    pub in_quotes: usize,
}

/// How slowly further places of a word lose worth. News articles repeat what they are about, so
/// the tenth place still says something: above the textbook's 1.2.
pub(super) const SATURATION: f32 = 2.0;

/// What any number of places says at most, where one says 1 in an article of average length.
const MOST_SAID: f32 = 1.0 + SATURATION;

/// How much a long article must repeat itself to count the same; 1 in full, 0 not at all. Below
/// the textbook's 0.75: a long report is longer because it says more, not only because it repeats.
pub(super) const LENGTH_SHARE: f32 = 0.6;

/// One word in a title says what two in the body say.
const TITLE: f32 = 2.0;

/// A news article tells its story in its first paragraph or two, and the background after.
const OPENING: f32 = 1.3;
const OPENING_WORDS: u32 = 60;

/// What is left of "the" and "of" beside other words: enough to decide between equals.
const STOPWORD: f32 = 0.3;

/// A word typed twice means it more, though not twice as much: `times` to the power of 3/4. Two square roots make that
/// without a power function, whose tables are larger than this module.
fn repeated(times: u32) -> f32 {
    let times = times as f32;
    (times * times.sqrt()).sqrt()
}

pub(super) fn rank(
    searcher: &Searcher<'_>,
    meaning: &Meaning,
    scope: &Scope<'_>,
    count_quoted: bool,
) -> Ranking {
    let index = &searcher.index;
    let count = index.len();
    let mut scores = vec![0.0_f32; count];
    // What is known is not looked up.
    let mut quoted = vec![!count_quoted; count];
    let mut rarities = vec![0.0; meaning.concepts.len()];
    // An article that has only "the" and "of" does not answer: these come last and add to what is there.
    for stopword in [false, true] {
        for (at, concept) in meaning.concepts.iter().enumerate().filter(|(_, c)| c.stopword == stopword) {
            let counts = Counts::of(searcher, concept, scope, &mut quoted);
            rarities[at] = counts.rarity(count) * worth(concept);
            counts.add(searcher, rarities[at], stopword, &mut scores);
        }
    }
    let mut admitted = vec![true; count];
    // Words are optional where there are phrases.
    quoted.iter_mut().for_each(|quoted| *quoted |= !meaning.phrases.is_empty());
    for phrase in &meaning.phrases {
        let mut said = vec![!count_quoted; count];
        let counts = Counts::of_places(searcher, phrase, scope, &mut said);
        for (at, found) in counts.by_article.iter().enumerate() {
            admitted[at] &= *found > 0.0;
            quoted[at] &= said[at];
        }
        counts.add(searcher, counts.rarity(count), false, &mut scores);
    }
    for run in &meaning.excluded {
        for at in &run.places {
            admitted[index.article_at(*at).at()] = false;
        }
    }
    // Nothing to look for but something to leave out or filter by: everything else answers.
    let everything = meaning.concepts.is_empty() && meaning.phrases.is_empty();
    if everything {
        searcher.quotes.quotes.iter().for_each(|quote| quoted[quote.article.at()] = true);
    }
    for (score, admitted) in scores.iter_mut().zip(&admitted) {
        *score = if !admitted {
            0.0
        } else if everything {
            1.0
        } else {
            *score
        };
    }
    nearness::add(searcher, meaning, scope, &rarities, &mut scores);
    feedback::add(searcher, meaning, scope, &mut scores);
    add_verbatim(searcher, meaning, scope, &rarities, &mut scores);
    let mut ranking = Ranking { scored: Vec::new(), in_quotes: 0 };
    for (at, &score) in scores.iter().enumerate() {
        if score > 0.0 {
            let article = ArticleIndex::new(at);
            ranking.scored.push((article, score));
            let found = count_quoted && quoted[at] && scope.admits_whoever_speaks(article);
            ranking.in_quotes += usize::from(found);
        }
    }
    ranking
}

/// Adds to the articles that have all that was typed, as it was typed, more than any other form says: who types "Kyiv Post" looks
/// for it, not for Kyiv and what was posted there.
fn add_verbatim(
    searcher: &Searcher<'_>,
    meaning: &Meaning,
    scope: &Scope<'_>,
    rarities: &[f32],
    scores: &mut [f32],
) {
    let worth = MOST_SAID * rarities.iter().sum::<f32>();
    let mut end = 0;
    for &at in &meaning.verbatim {
        if at >= end && scope.holds(at) {
            let article = searcher.index.article_at(at);
            end = searcher.index.extent(article).end;
            let score = &mut scores[article.at()];
            *score += if *score > 0.0 { worth } else { 0.0 };
        }
    }
}

/// The items with the highest values, the highest first; of equal values the item with the lower number.
pub(super) struct Highest {
    most: usize,
    /// Value and item in one number each, falling.
    found: Vec<u64>,
    /// What is not above this is not among them.
    least: u64,
}

impl Highest {
    /// Meant for a few: `most` must not be 0.
    pub fn of(most: usize) -> Self {
        Self { most, found: Vec::with_capacity(most), least: 0 }
    }

    #[inline]
    pub fn offer(&mut self, value: u32, item: u32) {
        let key = u64::from(value) << 32 | u64::from(!item);
        if key > self.least {
            self.insert(key);
        }
    }

    #[inline(never)]
    fn insert(&mut self, key: u64) {
        if self.found.len() == self.most {
            self.found.pop();
        }
        let at = self.found.partition_point(|before| *before > key);
        self.found.insert(at, key);
        if self.found.len() == self.most {
            self.least = self.found[self.most - 1];
        }
    }

    pub fn items(&self) -> impl Iterator<Item = u32> {
        self.found.iter().map(|key| !(*key as u32))
    }
}

/// The articles with the highest scores, best first.
pub(super) fn best(scores: &[f32], most: usize) -> Vec<usize> {
    let mut best = Highest::of(most);
    for (article, score) in scores.iter().enumerate() {
        // The bits of numbers above 0 are in the order of the numbers.
        if *score > 0.0 {
            best.offer(score.to_bits(), article as u32);
        }
    }
    best.items().map(|article| article as usize).gather()
}

/// How much a concept counts beside the others, before its rarity.
pub(super) fn worth(concept: &Concept) -> f32 {
    (if concept.stopword { STOPWORD } else { 1.0 }) * repeated(concept.repeats)
}

/// How often something occurs in each article, places weighted.
pub(super) struct Counts {
    pub by_article: Vec<f32>,
    /// What the nearest form in each article is worth.
    worth: Vec<f32>,
    /// What articles are worth that have none of the forms counted so far.
    worth_of_new: f32,
    /// In how many articles.
    pub articles: usize,
}

impl Counts {
    pub fn of(searcher: &Searcher<'_>, concept: &Concept, scope: &Scope<'_>, quoted: &mut [bool]) -> Self {
        let mut counts = Self::none(searcher);
        for distance in [Distance::Typed, Distance::Form, Distance::Otherwise] {
            counts.next(distance);
            for variant in concept.variants.iter().filter(|variant| variant.kind.distance() == distance) {
                counts.count(searcher, searcher.index.places(variant.word), variant.weight, scope, quoted);
            }
        }
        for run in &concept.runs {
            counts.count(searcher, &run.places, run.weight, scope, quoted);
        }
        counts
    }

    /// Goes on with forms further from the typed one. They are worth less where nearer ones were found.
    fn next(&mut self, distance: Distance) {
        if self.articles > 0 {
            self.worth_of_new = match distance {
                Distance::Typed => 1.0,
                Distance::Form => FORM_ONLY,
                Distance::Otherwise => OTHERWISE,
            };
        }
    }

    pub fn of_places(searcher: &Searcher<'_>, run: &Run, scope: &Scope<'_>, quoted: &mut [bool]) -> Self {
        let mut counts = Self::none(searcher);
        counts.count(searcher, &run.places, run.weight, scope, quoted);
        counts
    }

    fn none(searcher: &Searcher<'_>) -> Self {
        let articles = searcher.index.len();
        Self { by_article: vec![0.0; articles], worth: vec![1.0; articles], worth_of_new: 1.0, articles: 0 }
    }

    fn count(
        &mut self,
        searcher: &Searcher<'_>,
        places: &[u32],
        weight: f32,
        scope: &Scope<'_>,
        quoted: &mut [bool],
    ) {
        let (index, everywhere) = (&searcher.index, scope.is_everywhere());
        let (extents, counts) = (index.extents(), self.by_article.as_mut_slice());
        // From one place of a frequent word to the next it is not far.
        let frequent = places.len() * 4 > extents.len();
        let (mut article, mut end, mut title, mut body) = (0, 0, 0, 0);
        for &at in places {
            if at >= end {
                if frequent {
                    while extents[article].end <= at {
                        article += 1;
                    }
                } else {
                    article = index.article_at(at).at();
                }
                let extent = &extents[article];
                (end, title, body) = (extent.end, extent.names, extent.body);
            }
            if !everywhere && !scope.holds(at) {
                continue;
            }
            // Most places lie past the opening.
            let mut weight = weight;
            if at < body + OPENING_WORDS {
                if at >= body {
                    weight *= OPENING;
                } else if at < title {
                    weight *= TITLE;
                }
            }
            let count = counts[article];
            if count == 0.0 {
                self.articles += 1;
                self.worth[article] = self.worth_of_new;
            }
            counts[article] = count + weight;
            if !quoted[article] {
                quoted[article] = searcher.catalogue.is_quoted(at);
            }
        }
    }

    /// What finding it says, from 0 (it is everywhere).
    pub fn rarity(&self, of: usize) -> f32 {
        rarity(of, self.articles)
    }

    /// Adds the BM25 score of each article, times `rarity`; when `beside`, of those that have a score.
    pub fn add(&self, searcher: &Searcher<'_>, rarity: f32, beside: bool, scores: &mut [f32]) {
        for (article, (score, &count)) in scores.iter_mut().zip(&self.by_article).enumerate() {
            if count > 0.0 && !(beside && *score == 0.0) {
                let said = saturated(count, searcher.catalogue.lengths[article]);
                *score += rarity * self.worth[article] * said;
            }
        }
    }
}

/// What an article is worth that has a word the collection knows as typed in other forms only.
const FORM_ONLY: f32 = 0.85;

/// What an article is worth that has only another name for a word the collection knows as typed.
/// Many places say at most [`MOST_SAID`] times what one says, so a third keeps them below one
/// place of the typed form.
const OTHERWISE: f32 = 1.0 / MOST_SAID;

/// How much `count` places say in an article of `length`, in lengths of an average article:
/// from 0 up to [`MOST_SAID`].
pub(super) fn saturated(count: f32, length: f32) -> f32 {
    count * MOST_SAID / (count + SATURATION * (1.0 - LENGTH_SHARE + LENGTH_SHARE * length))
}

/// The inverse document frequency that stays above 0.
pub(super) fn rarity(of: usize, found: usize) -> f32 {
    let (of, found) = (of as f32, found as f32);
    (1.0 + (of - found + 0.5) / (found + 0.5)).ln()
}

/// The length of each article in lengths of an average one.
pub(super) fn lengths(index: &Index) -> Vec<f32> {
    let words: Vec<f32> = index.extents().iter().map(|extent| (extent.end - extent.start) as f32).gather();
    let average = f32::max(words.iter().sum::<f32>() / words.len().max(1) as f32, 1.0);
    words.into_iter().map(|own| own / average).gather()
}
