//! How common a word or a pair of words is in news at large.
//!
//! Knows counts only: in how many of a few hundred unrelated articles a stem or a pair of stems
//! stands. It tells a stock phrase ("foreign affairs", "earlier this year") from one that ties two
//! passages together. Build time only; the page never carries it.

use super::line::Line;
use super::terms;
use crate::article::Collection;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::Write as _;

/// Lines of "count: stem stem_stem …", the counts rounded to steps of about 1.4.
const LIST: &str = include_str!("background.txt");

/// Document frequencies of stems and of pairs of neighbouring stems.
pub(super) struct Background {
    counts: HashMap<&'static str, f32>,
    articles: f32,
}

impl Background {
    pub fn load() -> Self {
        let mut background = Self { counts: HashMap::new(), articles: 1.0 };
        for line in LIST.lines().filter(|line| !line.starts_with('#')) {
            let Some((count, stems)) = line.split_once(": ") else { continue };
            let count: f32 = count.parse().unwrap_or(1.0);
            for stem in stems.split(' ') {
                if stem == "*" {
                    background.articles = count;
                } else {
                    background.counts.insert(stem, count);
                }
            }
        }
        background
    }

    /// How much it says that two passages share `stem` (pairs are joined by "_"):
    /// 0 for what every article has, about 6 for what the list doesn't know.
    pub fn rarity(&self, stem: &str) -> f32 {
        (self.articles / self.counts.get(stem).copied().unwrap_or(UNKNOWN)).ln().max(0.0)
    }

    /// The rarity of what the list doesn't know.
    pub fn most(&self) -> f32 {
        (self.articles / UNKNOWN).ln()
    }

    pub fn knows(&self, stem: &str) -> bool {
        self.counts.contains_key(stem)
    }
}

/// The list leaves out what fewer articles have; they have it in two on average.
const UNKNOWN: f32 = 2.0;
const LEAST_SINGLE: u32 = 4;
const LEAST_PAIR: u32 = 8;

/// Counts a collection and prints the list that [`Background`] reads.
///
/// Names are left out (words that are mostly capitalised), and so is what few articles share.
#[must_use]
pub fn count(collection: &Collection) -> String {
    let mut counts: HashMap<String, u32> = HashMap::new();
    let mut capitals: HashMap<String, (u32, u32)> = HashMap::new();
    for (index, article) in collection.indexed() {
        let mut seen: HashSet<String> = HashSet::new();
        Line::each(article, index, |line| {
            let terms = terms::terms(line);
            for (at, stem) in &terms {
                seen.insert(stem.clone());
                // The capital that opens a sentence is the sentence's.
                if *at == 0 {
                    continue;
                }
                let counts = capitals.entry(stem.clone()).or_default();
                *(if line.words[*at].is_capitalised() { &mut counts.0 } else { &mut counts.1 }) += 1;
            }
            seen.extend(pairs(line, &terms).into_iter().map(|(_, pair)| pair));
        });
        for stem in seen {
            *counts.entry(stem).or_default() += 1;
        }
    }
    let common = |stem: &str| capitals.get(stem).is_none_or(|(capital, small)| small >= capital);
    let mut lines: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for (stem, count) in counts {
        let least = if stem.contains('_') { LEAST_PAIR } else { LEAST_SINGLE };
        if count >= least && stem.split('_').all(common) {
            lines.entry(rounded(count)).or_default().push(stem);
        }
    }
    let mut list = format!("{}: *\n", collection.articles.len());
    for (count, mut stems) in lines.into_iter().rev() {
        stems.sort_unstable();
        writeln!(list, "{count}: {}", stems.join(" ")).expect("writing to a string cannot fail");
    }
    list
}

/// Down to a power of the square root of two: finer counts would say more than anybody needs.
fn rounded(count: u32) -> u32 {
    let steps = (f64::from(count).log2() * 2.0 + 1e-9).floor();
    2f64.powf(steps / 2.0).round() as u32
}

/// Neighbouring terms, each with the place of its first word.
pub(super) fn pairs(line: &Line, terms: &[(usize, String)]) -> Vec<(usize, String)> {
    terms
        .windows(2)
        .filter(|pair| {
            pair[0].0 + 1 == pair[1].0 && line.joined(pair[1].0) && !line.words[pair[0].0].is_possessive()
        })
        .map(|pair| (pair[0].0, format!("{}_{}", pair[0].1, pair[1].1)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::line::tests::collection;

    #[test]
    fn stock_phrases_are_common_and_rare_words_are_not() {
        let background = Background::load();
        assert!(background.knows(&format!("foreign_{}", terms::stem("policy"))));
        assert!(background.rarity(&terms::stem("people")) < 1.5);
        assert!(background.rarity(&terms::stem("morgue")) > 4.0);
    }

    #[test]
    fn counting_leaves_out_names_and_what_few_articles_share() {
        let texts = vec!["We met Mara near the harbour wall."; 9];
        let list = count(&collection(&texts));
        assert_eq!(list, "9: *\n8: harbour harbour_wall met wall\n");
        assert_eq!(count(&collection(&texts[..3])), "3: *\n");
    }
}
