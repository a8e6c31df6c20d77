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
/// In more articles than this share, even a name tells nothing: "Republican", "White House".
const EVERYWHERE: f32 = 0.05;
const MANY: f32 = 16.0;

/// Counts a collection and prints the list that [`Background`] reads.
///
/// Names are left out, and so is what few articles share. A word that is mostly capitalised counts
/// where it is not ("new", for New York), unless one article in twenty has it, and sixteen.
#[must_use]
pub fn count(collection: &Collection) -> String {
    let mut counts: HashMap<String, u32> = HashMap::new();
    let mut small: HashMap<String, u32> = HashMap::new();
    let mut capitals: HashMap<String, (u32, u32)> = HashMap::new();
    for (index, article) in collection.indexed() {
        let mut seen: HashSet<String> = HashSet::new();
        let mut in_small: HashSet<String> = HashSet::new();
        Line::each(article, index, |line| {
            let terms = terms::terms(line);
            for (at, stem) in &terms {
                let small = !line.words[*at].is_capitalised();
                for stem in [Some(stem.as_str()), terms::kin(stem)].into_iter().flatten() {
                    seen.insert(stem.to_owned());
                    if small {
                        in_small.insert(stem.to_owned());
                    }
                    // The capital that opens a sentence is the sentence's.
                    if *at > 0 {
                        let counts = capitals.entry(stem.to_owned()).or_default();
                        *(if small { &mut counts.1 } else { &mut counts.0 }) += 1;
                    }
                }
            }
            seen.extend(neighbours(line, &terms).map(|(_, left, right)| format!("{left}_{right}")));
        });
        for stem in seen {
            *counts.entry(stem).or_default() += 1;
        }
        for stem in in_small {
            *small.entry(stem).or_default() += 1;
        }
    }
    let everywhere = (collection.articles.len() as f32 * EVERYWHERE).max(MANY);
    let common = |stem: &str| capitals.get(stem).is_none_or(|(capital, small)| small >= capital);
    let mut lines: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for (stem, mut count) in counts {
        let is_pair = stem.contains('_');
        let least = if is_pair { LEAST_PAIR } else { LEAST_SINGLE };
        let mut listed = stem.split('_').all(common) || count as f32 >= everywhere;
        if !listed && !is_pair {
            count = small.get(&stem).copied().unwrap_or(0);
            listed = true;
        }
        if count >= least && listed {
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

/// Neighbouring terms: the place of the first word, and both stems.
pub(super) fn neighbours<'a>(
    line: &'a Line,
    terms: &'a [(usize, String)],
) -> impl Iterator<Item = (usize, &'a str, &'a str)> {
    terms.windows(2).filter_map(|pair| {
        let [(left, first), (right, second)] = pair else { return None };
        let near = left + 1 == *right && line.joined(*right) && !line.words[*left].is_possessive();
        near.then_some((*left, first.as_str(), second.as_str()))
    })
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

    #[test]
    fn what_is_mostly_a_name_counts_where_it_is_none() {
        let texts: Vec<String> = (0..200)
            .map(|n| match n {
                0..8 => "We saw New Hask, New Orm and a new quay. The Mole stood.",
                8..20 => "We saw the Mole.",
                _ => "We saw nothing.",
            })
            .map(str::to_owned)
            .collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let list = count(&collection(&texts));
        let of = |stem: &str| {
            list.lines()
                .find(|line| line.split(' ').any(|word| word == stem))
                .and_then(|line| line.split(':').next())
        };
        // In a tenth of all articles a name tells nothing; a name in fewer is left out.
        assert_eq!((of("mol"), of("new"), of("orm")), (Some("16"), Some("8"), None), "{list}");
    }
}
