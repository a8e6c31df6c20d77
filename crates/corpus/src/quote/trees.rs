//! Small decision trees that turn what is known of a candidate into a score.
//!
//! Knows how trained trees are written, read and summed.
//! Does not know what the features mean (`evidence`, `resolve`) nor how trees are trained (the chore
//! `train-quotes`). A tree asks the same few questions of every candidate ("is feature 7 above 3?");
//! the answers, read as bits, number the leaf whose points it adds.

use std::fmt;

/// Points of one natural logarithmic unit.
pub const SCALE: f32 = 100.0;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trees {
    pub trees: Vec<Tree>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Tree {
    /// Feature and threshold; the answer is yes when the feature's value is greater.
    pub questions: Vec<(u8, u8)>,
    /// `2^questions` scores, the first question being the lowest bit.
    pub leaves: Vec<i16>,
}

impl Tree {
    #[must_use]
    pub fn leaf(&self, features: &[u8]) -> usize {
        self.questions.iter().enumerate().fold(0, |leaf, (bit, (feature, above))| {
            leaf | usize::from(features[usize::from(*feature)] > *above) << bit
        })
    }
}

impl Trees {
    #[must_use]
    pub fn score(&self, features: &[u8]) -> i32 {
        self.trees.iter().map(|tree| i32::from(tree.leaves[tree.leaf(features)])).sum()
    }

    /// Reads what `Display` prints; lines that begin with `#` say where the numbers come from.
    /// `None` when a line is not a tree over `features` features.
    #[must_use]
    pub fn read(text: &str, features: usize) -> Option<Self> {
        let mut trees = Vec::new();
        for line in text.lines().filter(|l| !l.starts_with('#') && !l.trim().is_empty()) {
            let (questions, leaves) = line.split_once('|')?;
            let questions = questions
                .split_whitespace()
                .map(|q| {
                    let (feature, above) = q.split_once('>')?;
                    Some((feature.parse().ok()?, above.parse().ok()?))
                })
                .collect::<Option<Vec<(u8, u8)>>>()?;
            let leaves = leaves.split_whitespace().map(|l| l.parse().ok()).collect::<Option<Vec<i16>>>()?;
            let fits = questions.iter().all(|(f, _)| usize::from(*f) < features);
            if !fits || questions.len() > 8 || leaves.len() != 1 << questions.len() {
                return None;
            }
            trees.push(Tree { questions, leaves });
        }
        Some(Self { trees })
    }
}

impl fmt::Display for Trees {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for tree in &self.trees {
            let questions: Vec<String> =
                tree.questions.iter().map(|(q, above)| format!("{q}>{above}")).collect();
            let leaves: Vec<String> = tree.leaves.iter().map(i16::to_string).collect();
            writeln!(f, "{}|{}", questions.join(" "), leaves.join(" "))?;
        }
        Ok(())
    }
}

/// Scores as shares that sum to 1.
#[must_use]
pub fn shares(scores: &[i32]) -> Vec<f32> {
    let best = scores.iter().copied().max().unwrap_or(0);
    #[expect(clippy::cast_precision_loss, reason = "scores are a few thousand points")]
    let weights: Vec<f32> = scores.iter().map(|s| ((s - best) as f32 / SCALE).exp()).collect();
    let sum: f32 = weights.iter().sum();
    weights.iter().map(|w| w / sum).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trees_survive_printing_and_reading() {
        let trees =
            Trees { trees: vec![Tree { questions: vec![(0, 3), (1, 0)], leaves: vec![0, 10, -20, 30] }] };
        assert_eq!(Trees::read(&format!("# from here\n{trees}"), 2), Some(trees.clone()));
        assert_eq!(Trees::read(&trees.to_string(), 1), None);
        assert_eq!(trees.score(&[4, 0]), 10);
        assert_eq!(trees.score(&[3, 1]), -20);
    }

    #[test]
    fn shares_sum_to_one_and_keep_the_order() {
        let shares = shares(&[100, 0, -50_000]);
        assert!((shares.iter().sum::<f32>() - 1.0).abs() < 1e-5);
        assert!(shares[0] > shares[1] && shares[1] > shares[2]);
    }
}
