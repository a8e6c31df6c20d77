//! Slips of the finger: the words of a dictionary that are a few edits away.
//!
//! Knows insertions, deletions, substitutions and swapped neighbours (restricted Damerau–Levenshtein
//! distance), on any letter, also the first. Does not know which of the found words is meant.
//!
//! The dictionary is sorted, so words are walked as a tree without building one: a word that shares
//! its beginning with the one before reuses that beginning's rows, and when a beginning is too far
//! from what was typed, every word that shares it is skipped.

use crate::index::{WordId, Words};

/// A word near to what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Near {
    pub word: WordId,
    pub edits: u8,
}

// Nobody misspells a longer word in a way that edits could mend.
const LONGEST: usize = 40;

/// How many edits a word of this many letters may hide. In a short word every edit makes another
/// word.
#[must_use]
pub fn allowance(typed: &str) -> u8 {
    match typed.chars().count() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// The words within [`allowance`] edits of `typed`; when `unfinished`, also those whose beginning is.
/// Only the nearest: when one edit finds something, two are not asked.
#[must_use]
pub fn nearest(words: &Words, typed: &str, unfinished: bool) -> Vec<Near> {
    within(words, typed, allowance(typed), unfinished)
}

/// The nearest words within `edits` of `typed`.
#[must_use]
pub fn within(words: &Words, typed: &str, edits: u8, unfinished: bool) -> Vec<Near> {
    // Rows count bytes: one letter of Cyrillic is two.
    let bytes_per_letter = if typed.is_ascii() { 1 } else { 2 };
    let most = edits * bytes_per_letter;
    if most == 0 || typed.len() > LONGEST || typed.bytes().any(|b| b.is_ascii_digit()) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut rows = Rows::new(typed.as_bytes(), most);
    // How much of the word before was read, and whether the end of that is too far off.
    let (mut read, mut dead) = (0, false);
    for word in words.all() {
        let shared = words.shared(word);
        if dead && shared >= read {
            continue;
        }
        read = read.min(shared);
        dead = false;
        let text = words.text(word).as_bytes();
        while read < text.len() && read < rows.deepest() {
            rows.push(read, text[read]);
            read += 1;
            if rows.nearest_at(read) > most {
                dead = true;
                break;
            }
        }
        let edits = if unfinished {
            rows.beginning(read)
        } else if read == text.len() {
            rows.end(read)
        } else {
            u8::MAX
        };
        if edits <= most {
            found.push(Near { word, edits });
        }
    }
    let nearest = found.iter().map(|near| near.edits).min().unwrap_or(0);
    found.retain(|near| near.edits == nearest);
    found
}

/// One row of edit distances per letter read: cell `n` is the distance to the first `n` typed letters.
struct Rows<'a> {
    typed: &'a [u8],
    most: u8,
    cells: Vec<u8>,
    letters: Vec<u8>,
}

impl<'a> Rows<'a> {
    fn new(typed: &'a [u8], most: u8) -> Self {
        let width = typed.len() + 1;
        let mut cells = vec![0; width * (width + most as usize + 1)];
        for (at, cell) in cells[..width].iter_mut().enumerate() {
            *cell = at as u8;
        }
        Self { typed, most, cells, letters: vec![0; width + most as usize] }
    }

    /// No word longer than this can be near enough.
    fn deepest(&self) -> usize {
        self.typed.len() + self.most as usize
    }

    fn row(&self, depth: usize) -> &[u8] {
        let width = self.typed.len() + 1;
        &self.cells[depth * width..(depth + 1) * width]
    }

    /// Reads `letter` as letter number `depth` and fills row `depth + 1`.
    fn push(&mut self, depth: usize, letter: u8) {
        let width = self.typed.len() + 1;
        self.letters[depth] = letter;
        let (before, rest) = self.cells.split_at_mut((depth + 1) * width);
        let above = &before[depth * width..];
        let row = &mut rest[..width];
        row[0] = depth as u8 + 1;
        for at in 1..width {
            let same = self.typed[at - 1] == letter;
            let mut cell = (above[at - 1] + u8::from(!same)).min(above[at] + 1).min(row[at - 1] + 1);
            let swapped = depth > 0
                && at > 1
                && self.typed[at - 2] == letter
                && self.typed[at - 1] == self.letters[depth - 1];
            if swapped {
                cell = cell.min(before[(depth - 1) * width + at - 2] + 1);
            }
            row[at] = cell;
        }
    }

    fn nearest_at(&self, depth: usize) -> u8 {
        self.row(depth).iter().copied().min().unwrap_or(u8::MAX)
    }

    fn end(&self, depth: usize) -> u8 {
        self.row(depth)[self.typed.len()]
    }

    /// The distance of the nearest beginning of the word read so far.
    fn beginning(&self, depth: usize) -> u8 {
        (1..=depth).map(|depth| self.end(depth)).min().unwrap_or(u8::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn dictionary(words: &[&str]) -> Words {
        let mut sorted = words.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        let mut words = Words::default();
        for word in sorted {
            words.push(word, false, false);
        }
        words
    }

    fn check(words: &[&str], typed: &str, unfinished: bool, expected: &[&str]) {
        let words = dictionary(words);
        let found: Vec<&str> =
            nearest(&words, typed, unfinished).iter().map(|near| words.text(near.word)).collect();
        assert_eq!(found, expected, "{typed}");
    }

    const WORDS: &[&str] = &["bakery", "baker", "harbor", "harbour", "lighthouse", "pier", "storm", "лодка"];

    #[test]
    fn each_kind_of_slip_is_one_edit() {
        check(WORDS, "strom", false, &["storm"]);
        check(WORDS, "storrm", false, &["storm"]);
        check(WORDS, "stom", false, &["storm"]);
        check(WORDS, "sturm", false, &["storm"]);
        check(WORDS, "ztorm", false, &["storm"]);
        check(WORDS, "лодкa", false, &["лодка"]);
    }

    #[test]
    fn long_words_may_hide_two_slips_and_short_ones_none() {
        check(WORDS, "lihgthuose", false, &["lighthouse"]);
        check(WORDS, "stomr", false, &["storm"]);
        check(WORDS, "stmor", false, &[]);
        check(WORDS, "pir", false, &[]);
    }

    #[test]
    fn only_the_nearest_are_found() {
        check(WORDS, "harboour", false, &["harbour"]);
        check(WORDS, "bakert", false, &["baker", "bakery"]);
    }

    #[test]
    fn a_beginning_may_be_misspelled_too() {
        check(WORDS, "lihgt", true, &["lighthouse"]);
        check(WORDS, "lihgt", false, &[]);
    }

    /// The same distance, from the definition.
    fn distance(a: &[u8], b: &[u8]) -> usize {
        let mut cells = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                cells[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let change = cells[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                    let mut cell = change.min(cells[i - 1][j] + 1).min(cells[i][j - 1] + 1);
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        cell = cell.min(cells[i - 2][j - 2] + 1);
                    }
                    cell
                };
            }
        }
        cells[a.len()][b.len()]
    }

    proptest! {
        #[test]
        fn the_walk_finds_what_comparing_every_word_finds(
            words in prop::collection::vec("[abc]{1,9}", 1..40),
            typed in "[abc]{1,9}",
        ) {
            let words = dictionary(&words.iter().map(String::as_str).collect::<Vec<_>>());
            let most = usize::from(allowance(&typed));
            let all: Vec<(usize, WordId)> = words
                .all()
                .map(|word| (distance(words.text(word).as_bytes(), typed.as_bytes()), word))
                .filter(|(edits, _)| most > 0 && *edits <= most)
                .collect();
            let least = all.iter().map(|(edits, _)| *edits).min();
            let expected: Vec<WordId> =
                all.iter().filter(|(edits, _)| Some(*edits) == least).map(|(_, word)| *word).collect();
            let found: Vec<WordId> = nearest(&words, &typed, false).iter().map(|near| near.word).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
