//! What deflate makes of bytes: an estimate, fast enough to compare thousands of ways to write a function.
//!
//! Knows the two things deflate can do, a letter by its frequency and a reference to what stood before; not how
//! exactly it codes either. Source: RFC 1951.

use std::collections::HashMap;

/// How far back references reach.
pub const WINDOW: usize = 32_768;

/// A reference to fewer bytes costs more than they do, or no less.
const SHORTEST: usize = 4;
const LONGEST: usize = 258;

/// How many of the places that begin alike are looked at, the nearest first.
const TRIED: usize = 64;

/// The bits of a reference before those of its distance, about.
const REFERENCE: f32 = 8.5;

/// What stands there already, and what would come after it.
pub struct Estimate {
    text: Vec<u8>,
    /// Where each run of the shortest length began, rising.
    places: HashMap<[u8; SHORTEST], Vec<usize>>,
    /// The bits of each letter.
    letters: [f32; 256],
}

impl Estimate {
    /// For text in which letters are as frequent as in `sample`.
    pub fn like<'a>(sample: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut counts = [1.0_f32; 256];
        sample.into_iter().flatten().for_each(|letter| counts[usize::from(*letter)] += 1.0);
        let all: f32 = counts.iter().sum();
        let letters = counts.map(|count| (all / count).log2());
        Self { text: Vec::new(), places: HashMap::new(), letters }
    }

    pub fn write(&mut self, bytes: &[u8]) {
        let before = self.text.len();
        self.text.extend_from_slice(bytes);
        let first = (before + 1).saturating_sub(SHORTEST);
        for (at, run) in self.text.windows(SHORTEST).enumerate().skip(first) {
            self.places.entry(run.try_into().expect("it is as long")).or_default().push(at);
        }
    }

    /// The bits that `bytes` would take if they came next; references within `bytes` aside.
    pub fn bits(&self, bytes: &[u8]) -> f32 {
        let mut bits = 0.0;
        let mut at = 0;
        while at < bytes.len() {
            match self.longest(&bytes[at..]) {
                Some((length, back)) => {
                    bits += REFERENCE + ((back + at) as f32).log2();
                    at += length;
                }
                None => {
                    bits += self.letters[usize::from(bytes[at])];
                    at += 1;
                }
            }
        }
        bits
    }

    /// The longest run before that `bytes` begin with, and how far back it is.
    fn longest(&self, bytes: &[u8]) -> Option<(usize, usize)> {
        let end = self.text.len();
        let places = self.places.get(bytes.get(..SHORTEST)?)?;
        let near = places.iter().rev().take(TRIED).take_while(|at| end - **at <= WINDOW);
        let runs = near.map(|at| {
            let same = self.text[*at..].iter().zip(bytes).take_while(|(one, other)| one == other).count();
            (same.min(LONGEST), end - at)
        });
        runs.reduce(|best, run| if run.0 > best.0 { run } else { best })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stood_there_before_takes_less() {
        let (tide, harbour) = (b"the tide turns at noon", b"the harbour opens late");
        let mut estimate = Estimate::like([&tide[..], harbour]);
        let before = estimate.bits(harbour);
        estimate.write(tide);
        let other = estimate.bits(harbour);
        estimate.write(harbour);
        let same = estimate.bits(harbour);
        assert!(same < 16.0 && same < other && other <= before, "{same} {other} {before}");
        estimate.write(&[b'.'; WINDOW]);
        assert_eq!(estimate.bits(harbour), before);
    }

    #[test]
    fn runs_across_two_writings_are_found() {
        let mut estimate = Estimate::like([&b"abcdefgh"[..]]);
        estimate.write(b"ab");
        estimate.write(b"cd");
        assert_eq!(estimate.longest(b"abcdx"), Some((4, 4)));
        assert_eq!(estimate.longest(b"bcda"), None);
    }
}
