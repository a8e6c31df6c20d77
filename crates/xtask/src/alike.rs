//! Functions that are alike stand together in the program, because compression looks back no further than 32 KB.
//!
//! The code of ours is fourteen times as long as that, and many of its functions have a twin for another type somewhere. In the
//! order of wasm-opt gzip made 244,826 bytes of the program, and 238,903 when each function followed those with which it has most
//! in common. Of a later one it made 242,753 so, and 238,985 once what would be saved decided between the likely ones, locals
//! were numbered alike (`locals`) and hints left out.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::deflate::{Estimate, WINDOW};
use crate::sections::{functions, reordered};

/// As many bytes in a row are worth a reference to where they stood before.
const RUN: usize = 6;

/// What occurs in more functions than these is never far away.
const MOST_COMMON: usize = 30;

/// How many bytes back functions are compared: a little less than compression sees, so that all of a function is still in
/// sight of what comes after it.
const SIGHT: usize = WINDOW - 4_000;

/// The longer a function the more it has in common with others: between the number of runs (0) and their share (1).
const SHARE: f64 = 0.8;

/// So many that have most in common are then compared by what they would save.
const TRIED: usize = 60;

/// The longer a function the more it saves: as [`SHARE`]. Which of these orders is best is chance, a few hundred bytes of gzip.
pub const SHARES_SAVED: [f32; 9] = [0.8, 0.82, 0.84, 0.85, 0.86, 0.875, 0.89, 0.9, 0.925];

/// The program in that order; `None` if it is no program.
pub fn together(program: &[u8], share_saved: f32) -> Option<Vec<u8>> {
    reordered(program, &order(&functions(program)?, share_saved))
}

/// Begins with the longest function; the next is always the one that saves most after those before it.
fn order(functions: &[&[u8]], share_saved: f32) -> Vec<usize> {
    let occurrences = occurrences(functions);
    let mut runs = vec![Vec::new(); functions.len()];
    for (run, within) in occurrences.iter().enumerate() {
        within.iter().for_each(|function| runs[*function].push(run));
    }
    let mut seen = Seen { times: vec![0; occurrences.len()], common: vec![0; functions.len()], occurrences };

    let mut estimate = Estimate::like(functions.iter().copied());
    let alone: Vec<f32> = functions.iter().map(|function| estimate.bits(function)).collect();
    let mut left: BTreeSet<usize> = (0..functions.len()).collect();
    let mut order = Vec::with_capacity(functions.len());
    let (mut window, mut length) = (VecDeque::new(), 0);
    let mut next = left.iter().copied().max_by_key(|function| functions[*function].len());
    while let Some(function) = next {
        left.remove(&function);
        order.push(function);
        estimate.write(functions[function]);
        window.push_back(function);
        length += functions[function].len();
        runs[function].iter().for_each(|run| seen.comes(*run));
        while length > SIGHT && window.len() > 1 {
            let first = window.pop_front().expect("there is more than one");
            length -= functions[first].len();
            runs[first].iter().for_each(|run| seen.goes(*run));
        }
        let in_common = |function: usize| {
            f64::from(seen.common[function]) / (functions[function].len() as f64).powf(SHARE)
        };
        let mut likely: Vec<(usize, f64)> = left.iter().map(|at| (*at, in_common(*at))).collect();
        likely.sort_by(|one, other| other.1.total_cmp(&one.1));
        let saved = |function: usize| {
            let bits = alone[function] - estimate.bits(functions[function]);
            bits / (functions[function].len() as f32).powf(share_saved)
        };
        let saving = likely.iter().take(TRIED).map(|(at, _)| (*at, saved(*at)));
        next = saving.max_by(|one, other| one.1.total_cmp(&other.1)).map(|(at, _)| at);
    }
    order
}

/// For each run of bytes that a few functions share, these functions.
fn occurrences(functions: &[&[u8]]) -> Vec<Vec<usize>> {
    let mut of: BTreeMap<&[u8], Vec<usize>> = BTreeMap::new();
    for (function, body) in functions.iter().enumerate() {
        for run in body.windows(RUN) {
            let within = of.entry(run).or_default();
            if within.last() != Some(&function) {
                within.push(function);
            }
        }
    }
    of.into_values().filter(|within| (2..=MOST_COMMON).contains(&within.len())).collect()
}

/// The runs in the window.
struct Seen {
    /// How often each is.
    times: Vec<u32>,
    /// How many of them each function has.
    common: Vec<u32>,
    occurrences: Vec<Vec<usize>>,
}

impl Seen {
    fn comes(&mut self, run: usize) {
        self.times[run] += 1;
        if self.times[run] == 1 {
            self.occurrences[run].iter().for_each(|function| self.common[*function] += 1);
        }
    }

    fn goes(&mut self, run: usize) {
        self.times[run] -= 1;
        if self.times[run] == 0 {
            self.occurrences[run].iter().for_each(|function| self.common[*function] -= 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sections::samples::with_functions;

    #[test]
    fn twins_come_to_stand_side_by_side_and_calls_follow_them() {
        // Each calls the main one and says some numbers.
        let long = |seed: i32| (0..40).map(move |n| n * 7919 + seed).collect::<Vec<_>>();
        let (tide, harbour) = (long(1_000_000), long(2_000_000));
        let (tides, harbours) = (&tide[..30], &harbour[..30]);
        let program = with_functions(&[tides, harbours, &tide, &harbour], 0);
        assert_eq!(order(&functions(&program).unwrap(), SHARES_SAVED[0]), [3, 1, 0, 2]);
        assert_eq!(
            together(&program, SHARES_SAVED[0]).unwrap(),
            with_functions(&[&harbour, harbours, tides, &tide], 2)
        );
    }

    #[test]
    fn what_is_no_program_is_left_alone() {
        assert!(together(b"short", SHARES_SAVED[0]).is_none());
    }
}
