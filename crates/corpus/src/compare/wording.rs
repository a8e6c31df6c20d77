//! Wording: which words a source uses far more often than the others.
//!
//! Knows counts and what they prove. Does not know meaning: "regime" and "government" are two words.

use super::line::{Line, fold};
use super::terms::is_content;
use crate::article::{Article, Collection};
use crate::gather::Gather as _;
use crate::quote::Quotes;
use crate::span::{ArticleIndex, Span};
use crate::text;
use std::collections::HashMap;

/// The words of one source that stand out against all other sources.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceWording {
    pub source: String,
    /// How many words and articles of this source, and of all the others, the table rests on.
    pub words: u32,
    pub articles: u32,
    pub other_words: u32,
    pub other_articles: u32,
    /// Strongest first; empty when nothing is significant.
    pub terms: Vec<Term>,
}

/// One word, with the counts that make it stand out.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// As most often written.
    pub word: String,
    /// How often this source has it, and in how many of its articles.
    pub count: u32,
    pub articles: u32,
    /// How often all the others have it.
    pub other_count: u32,
    /// Log-odds divided by its standard deviation.
    pub z: f32,
}

/// Shown from here on: one word in about two hundred of no difference at all would pass.
const SIGNIFICANT: f64 = 2.58;
/// A word somebody uses twice is no habit.
const LEAST: u32 = 3;
/// The prior weighs as much as a tenth of all words, and no more than this; it keeps rare words from
/// standing out.
const MOST_PRIOR: f64 = 500.0;
const MOST_TERMS: usize = 20;

/// One table per source, in the collection's order.
///
/// Only the source's own words count: quotes and reproduced passages are somebody else's.
/// Source: log-odds with an informative Dirichlet prior, Monroe, Colaresi and Quinn (2008).
#[must_use]
pub fn wording(collection: &Collection, quotes: &Quotes) -> Vec<SourceWording> {
    let mut sources: Vec<Counts> = Vec::new();
    let mut quoted = quotes.quotes.iter().peekable();
    for (index, article) in collection.indexed() {
        let mut spans = Vec::new();
        while let Some(quote) = quoted.next_if(|quote| quote.article <= index) {
            spans.push(quote.span);
        }
        let at = sources.iter().position(|source| source.source == article.source).unwrap_or_else(|| {
            sources.push(Counts { source: article.source.clone(), ..Counts::default() });
            sources.len() - 1
        });
        sources[at].add(article, index, &spans);
    }
    let mut all: HashMap<&str, u32> = HashMap::new();
    for source in &sources {
        for (word, count) in &source.words {
            *all.entry(word).or_default() += count.count;
        }
    }
    let total: u32 = sources.iter().map(|source| source.total).sum();
    let articles: u32 = sources.iter().map(|source| source.articles).sum();
    let several = sources.len() > 1;
    sources
        .iter()
        .map(|source| SourceWording {
            source: source.source.clone(),
            words: source.total,
            articles: source.articles,
            other_words: total - source.total,
            other_articles: articles - source.articles,
            terms: if several { source.terms(&all, total) } else { Vec::new() },
        })
        .gather()
}

/// The words of one source.
#[derive(Default)]
struct Counts {
    source: String,
    total: u32,
    articles: u32,
    words: HashMap<String, Count>,
}

#[derive(Default)]
struct Count {
    count: u32,
    articles: u32,
    /// The last article that had it, counted from 1 in the source's own order.
    last: u32,
    written: String,
}

impl Counts {
    fn add(&mut self, article: &Article, index: ArticleIndex, quotes: &[Span]) {
        self.articles += 1;
        Line::each(article, index, |line| {
            let foreign = article.paragraphs.get(line.paragraph as usize).is_some_and(|p| p.voice.is_some());
            if foreign {
                return;
            }
            for word in &line.words {
                if quotes.iter().any(|quote| quote.overlaps(word.span)) {
                    continue;
                }
                self.total += 1;
                if !is_content(&word.folded) {
                    continue;
                }
                let count = self.words.entry(word.folded.clone()).or_default();
                if count.written.is_empty() || !word.is_capitalised() {
                    count.written = bare(word.text).to_owned();
                }
                count.count += 1;
                count.articles += u32::from(count.last != self.articles);
                count.last = self.articles;
            }
        });
    }

    fn terms(&self, all: &HashMap<&str, u32>, total: u32) -> Vec<Term> {
        let own_name: Vec<String> = text::words(&self.source).map(|(_, word)| fold(word)).gather();
        let mut terms: Vec<Term> = self
            .words
            .iter()
            // Outlets name themselves; that is no choice of words.
            .filter(|(word, count)| count.count >= LEAST && !own_name.contains(word))
            .filter_map(|(word, count)| {
                let everywhere = all.get(word.as_str()).copied().unwrap_or(0);
                let z = z(count.count, self.total, everywhere - count.count, total - self.total);
                (z >= SIGNIFICANT).then(|| Term {
                    word: count.written.clone(),
                    count: count.count,
                    articles: count.articles,
                    other_count: everywhere - count.count,
                    z: z as f32,
                })
            })
            .gather();
        terms.sort_by(|a, b| b.z.total_cmp(&a.z).then_with(|| a.word.cmp(&b.word)));
        terms.truncate(MOST_TERMS);
        terms
    }
}

/// How many standard deviations the log-odds of a word here lie above those elsewhere.
fn z(here: u32, here_total: u32, there: u32, there_total: u32) -> f64 {
    let (here, here_total) = (f64::from(here), f64::from(here_total));
    let (there, there_total) = (f64::from(there), f64::from(there_total));
    let prior = ((here_total + there_total) / 10.0).min(MOST_PRIOR);
    let alpha = prior * (here + there) / (here_total + there_total).max(1.0);
    let odds = |count: f64, total: f64| {
        ((count + alpha) / (total + prior - count - alpha).max(f64::MIN_POSITIVE)).ln()
    };
    let variance = 1.0 / (here + alpha) + 1.0 / (there + alpha);
    (odds(here, here_total) - odds(there, there_total)) / variance.sqrt()
}

fn bare(word: &str) -> &str {
    ["’s", "'s", "’", "'"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word)
}

/// One place of a word among its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InContext {
    pub article: ArticleIndex,
    /// From 0.
    pub paragraph: u32,
    /// The words looked for, and as much of their paragraph around them as fits a line.
    pub span: Span,
    pub context: Span,
}

/// Words in context: every place of `term`, a word or several in a row, in reading order.
///
/// Case, accents and possessive endings don't matter. At most `most` places are given, with about
/// `width` characters on either side. Empty when `term` has no word.
#[must_use]
pub fn in_context(
    collection: &Collection,
    articles: &[ArticleIndex],
    term: &str,
    width: usize,
    most: usize,
) -> Vec<InContext> {
    let meant: Vec<String> = text::tokens(term).into_iter().map(|(_, word)| word).gather();
    let mut found = Vec::new();
    if meant.is_empty() {
        return found;
    }
    for index in articles {
        let Some(article) = collection.get(*index) else { continue };
        for (number, paragraph) in (0u32..).zip(&article.paragraphs) {
            let words = text::tokens(article.slice(paragraph.span));
            for window in words.windows(meant.len()) {
                if window.iter().zip(&meant).all(|((_, word), meant)| word == meant) {
                    let span = Span::new(window[0].0.span.start(), window[meant.len() - 1].0.span.end());
                    let context = around(article.slice(paragraph.span), span, width);
                    let start = paragraph.span.start();
                    found.push(InContext {
                        article: *index,
                        paragraph: number,
                        span: span.shift(start),
                        context: context.shift(start),
                    });
                    if found.len() >= most {
                        return found;
                    }
                }
            }
        }
    }
    found
}

/// `width` characters to either side, cut at spaces.
fn around(text: &str, span: Span, width: usize) -> Span {
    let before = &text[..span.start()];
    let after = &text[span.end()..];
    let from = before.char_indices().rev().take(width).last().map_or(span.start(), |(at, _)| at);
    let to =
        after.char_indices().take(width).last().map_or(span.end(), |(at, c)| span.end() + at + c.len_utf8());
    let starts = from == 0 || text[..from].ends_with(' ');
    let ends = text[to..].chars().next().is_none_or(|next| next == ' ');
    let from = if starts {
        from
    } else {
        text[from..span.start()].find(' ').map_or(span.start(), |at| from + at + 1)
    };
    let to = if ends { to } else { text[span.end()..to].rfind(' ').map_or(span.end(), |at| span.end() + at) };
    Span::new(from, to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::line::tests::collection;

    /// "word count/other_count in articles" of the first source.
    fn check(texts: &[&str], expected: &[&str]) {
        let shown: Vec<String> = wording(&collection(texts), &Quotes::default())[0]
            .terms
            .iter()
            .map(|term| format!("{} {}/{} in {}", term.word, term.count, term.other_count, term.articles))
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn a_habit_stands_out_and_chance_does_not() {
        let (left, right) = ("the regime said no. ".repeat(20), "the government said no. ".repeat(20));
        check(&[&left, &right], &["regime 20/0 in 1"]);
        check(&[&right, &right], &[]);
        check(&["a regime, a regime", "a government"], &[]);
        check(&[&left], &[]);
    }

    #[test]
    fn reproduced_passages_are_not_the_sources_wording() {
        let (left, right) = ("the regime said no. ".repeat(20), "the government said no. ".repeat(20));
        let mut collection = collection(&[&left, &right]);
        collection.articles[0].paragraphs[0].voice = Some("The Harbour Post".to_owned());
        assert!(wording(&collection, &Quotes::default()).iter().all(|source| source.terms.is_empty()));
    }

    #[test]
    fn words_stand_in_their_context() {
        let collection = collection(&["The old regime’s ships.\nA Régime of storms, and no more.", "No."]);
        let all = [ArticleIndex::new(0), ArticleIndex::new(1)];
        let shown = |term: &str, most: usize| -> Vec<String> {
            in_context(&collection, &all, term, 8, most)
                .iter()
                .map(|place| {
                    let article = &collection.articles[place.article.at()];
                    format!("{}|{}", article.slice(place.span), article.slice(place.context))
                })
                .collect()
        };
        assert_eq!(shown("regime", 9), ["regime’s|The old regime’s ships.", "Régime|A Régime of"]);
        assert_eq!(shown("regime of", 9), ["Régime of|A Régime of storms,"]);
        assert_eq!(shown("regime", 1).len(), 1);
        assert_eq!(shown("—", 9).len(), 0);
    }
}
