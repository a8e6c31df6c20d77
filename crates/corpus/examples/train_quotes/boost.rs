//! Boosting: grows the small trees that rank candidates.
//!
//! Knows groups of rows (the candidates of one question) of which some are right, and lowers the
//! surprise of the right ones tree by tree (gradient boosting on softmax shares; Friedman, 2001).
//! Deterministic: no chance anywhere, so the same data always grow the same trees.

use corpus::quote::trees::{SCALE, Tree, Trees};

/// One question: its candidates and which of them are right.
#[derive(Clone)]
pub struct Group<Row> {
    pub rows: Vec<Row>,
    pub right: Vec<bool>,
    pub weight: f64,
}

#[derive(Clone, Copy)]
pub struct Plan {
    pub trees: usize,
    pub depth: usize,
    pub rate: f64,
    /// Counts as this much evidence for "no difference" in each leaf.
    pub shrink: f64,
}

const BINS: usize = 256;

pub fn boost<const N: usize>(groups: &[Group<[u8; N]>], plan: Plan) -> Trees {
    let rows: Vec<[u8; N]> = groups.iter().flat_map(|g| g.rows.iter().copied()).collect();
    let mut scores = vec![0.0_f64; rows.len()];
    let mut slopes = vec![(0.0_f32, 0.0_f32); rows.len()];
    let thresholds = thresholds(&rows);
    let mut trees = Trees::default();
    let mut leaf_of = vec![0_usize; rows.len()];
    for _ in 0..plan.trees {
        gradients(groups, &scores, &mut slopes);
        leaf_of.fill(0);
        let mut questions = Vec::new();
        for level in 0..plan.depth {
            let leaves = 1 << level;
            let Some(question) = best_question(&rows, &slopes, &leaf_of, leaves, &thresholds, plan.shrink)
            else {
                break;
            };
            for (row, leaf) in rows.iter().zip(&mut leaf_of) {
                *leaf |= usize::from(row[usize::from(question.0)] > question.1) << level;
            }
            questions.push(question);
        }
        let mut sums = vec![(0.0_f64, 0.0_f64); 1 << questions.len()];
        for (slope, leaf) in slopes.iter().zip(&leaf_of) {
            sums[*leaf].0 += f64::from(slope.0);
            sums[*leaf].1 += f64::from(slope.1);
        }
        let leaves: Vec<i16> = sums
            .iter()
            .map(|(g, h)| {
                (plan.rate * g / (h + plan.shrink) * f64::from(SCALE)).round().clamp(-32000.0, 32000.0) as i16
            })
            .collect();
        for (score, leaf) in scores.iter_mut().zip(&leaf_of) {
            *score += f64::from(leaves[*leaf]) / f64::from(SCALE);
        }
        trees.trees.push(Tree { questions, leaves });
    }
    trees
}

/// Slope and curvature of the log-likelihood of "one of the right ones" for each row.
fn gradients<Row>(groups: &[Group<Row>], scores: &[f64], slopes: &mut [(f32, f32)]) {
    let mut start = 0;
    for group in groups {
        let here = &scores[start..start + group.rows.len()];
        let best = here.iter().copied().fold(f64::MIN, f64::max);
        let weights: Vec<f64> = here.iter().map(|s| (s - best).exp()).collect();
        let sum: f64 = weights.iter().sum();
        let right: f64 = weights.iter().zip(&group.right).filter(|(_, r)| **r).map(|(w, _)| w).sum();
        for (at, weight) in weights.iter().enumerate() {
            let share = weight / sum;
            let wanted = if group.right[at] { weight / right.max(1e-12) } else { 0.0 };
            slopes[start + at] = (
                (group.weight * (wanted - share)) as f32,
                (group.weight * (share * (1.0 - share)).max(1e-4)) as f32,
            );
        }
        start += group.rows.len();
    }
}

/// The values each feature takes below its greatest: the only thresholds worth asking.
fn thresholds<const N: usize>(rows: &[[u8; N]]) -> Vec<Vec<u8>> {
    (0..N)
        .map(|feature| {
            let mut seen = [false; BINS];
            for row in rows {
                seen[usize::from(row[feature])] = true;
            }
            let mut values: Vec<u8> = (0..=255_u8).filter(|v| seen[usize::from(*v)]).collect();
            values.pop();
            values
        })
        .collect()
}

fn best_question<const N: usize>(
    rows: &[[u8; N]],
    slopes: &[(f32, f32)],
    leaf_of: &[usize],
    leaves: usize,
    thresholds: &[Vec<u8>],
    shrink: f64,
) -> Option<(u8, u8)> {
    let mut best: Option<(f64, u8, u8)> = None;
    let mut sums = vec![[(0.0_f32, 0.0_f32); BINS]; leaves];
    for feature in 0..N {
        if thresholds[feature].is_empty() {
            continue;
        }
        for leaf in &mut sums {
            leaf.fill((0.0, 0.0));
        }
        for ((row, slope), leaf) in rows.iter().zip(slopes).zip(leaf_of) {
            let cell = &mut sums[*leaf][usize::from(row[feature])];
            cell.0 += slope.0;
            cell.1 += slope.1;
        }
        let totals: Vec<(f64, f64)> = sums
            .iter()
            .map(|leaf| leaf.iter().fold((0.0, 0.0), |t, c| (t.0 + f64::from(c.0), t.1 + f64::from(c.1))))
            .collect();
        let mut low = vec![(0.0_f64, 0.0_f64); leaves];
        let mut next = 0;
        for threshold in &thresholds[feature] {
            let mut gain = 0.0;
            for leaf in 0..leaves {
                for cell in &sums[leaf][next..=usize::from(*threshold)] {
                    low[leaf].0 += f64::from(cell.0);
                    low[leaf].1 += f64::from(cell.1);
                }
                let high = (totals[leaf].0 - low[leaf].0, totals[leaf].1 - low[leaf].1);
                gain +=
                    low[leaf].0 * low[leaf].0 / (low[leaf].1 + shrink) + high.0 * high.0 / (high.1 + shrink);
            }
            next = usize::from(*threshold) + 1;
            if best.is_none_or(|(g, ..)| gain > g + 1e-9) {
                best = Some((gain, u8::try_from(feature).expect("fewer than 256 features"), *threshold));
            }
        }
    }
    best.map(|(_, feature, threshold)| (feature, threshold))
}
