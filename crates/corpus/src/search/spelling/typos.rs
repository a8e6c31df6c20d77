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

/// Three letters of two bytes each, where one more edit than usual is allowed.
const MOST_EDITS: usize = 6;

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

/// Whether `typed` is within [`allowance`] edits of `meant`, or when `unfinished` of a beginning of it.
#[must_use]
pub fn is_near(typed: &str, meant: &str, unfinished: bool) -> bool {
    let most = allowance(typed);
    // Most words have other letters, and an edit brings in one.
    let letters = |word: &str| word.bytes().fold(0_u32, |letters, letter| letters | 1 << (letter & 31));
    let others = (letters(typed) & !letters(meant)).count_ones();
    if most == 0 || others > u32::from(most) || typed.len() > LONGEST || !typed.is_ascii() {
        return false;
    }
    let mut rows = Rows::new(typed.as_bytes(), most);
    let mut read = 0;
    for letter in meant.bytes() {
        if read == rows.deepest() || !rows.push(read, letter) {
            break;
        }
        read += 1;
    }
    let row = &rows.rows[read];
    if unfinished { row.beginning <= most } else { read == meant.len() && row.end <= most }
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
            dead = !rows.push(read, text[read]);
            read += 1;
            if dead {
                break;
            }
        }
        let edits = if unfinished {
            rows.rows[read].beginning
        } else if read == text.len() {
            rows.rows[read].end
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

/// How far each beginning of the typed word is from what was read of another, for every letter of that. All beginnings are
/// compared at once, a bit for each, so a letter costs a few operations however long the word is. Source: Wu and Manber, "Fast
/// text searching allowing errors" (1992); swapped neighbours are added.
struct Rows {
    /// For each letter where the typed word has it: bit `n` for its letter number `n`, from 1.
    letters: Vec<u64>,
    /// The bits of all beginnings, and of the whole word alone.
    all: u64,
    whole: u64,
    most: usize,
    /// By letters read.
    rows: Vec<Row>,
}

#[derive(Clone, Copy)]
struct Row {
    /// Bit `n` of number `e`: the first `n` typed letters are at most `e` edits away.
    within: [u64; MOST_EDITS + 1],
    /// Where the typed word has the letter read last.
    same: u64,
    /// How far the typed word is from what was read, and at least from a beginning of that. Up to `most`, else more.
    end: u8,
    beginning: u8,
}

impl Rows {
    fn new(typed: &[u8], most: u8) -> Self {
        let mut letters = vec![0; 256];
        for (at, letter) in typed.iter().enumerate() {
            letters[usize::from(*letter)] |= 2 << at;
        }
        let mut first = Row { within: [0; MOST_EDITS + 1], same: 0, end: u8::MAX, beginning: u8::MAX };
        // Of a word that nothing was read of, `n` letters are as many edits away.
        for (edits, within) in first.within.iter_mut().enumerate() {
            *within = (2 << edits) - 1;
        }
        let whole = 1 << typed.len();
        let most = usize::from(most);
        Self { letters, all: whole | (whole - 1), whole, most, rows: vec![first; typed.len() + most + 1] }
    }

    /// No word longer than this can be near enough.
    fn deepest(&self) -> usize {
        self.rows.len() - 1
    }

    /// Reads `letter` as letter number `depth` and fills row `depth + 1`. Whether anything is near enough still.
    fn push(&mut self, depth: usize, letter: u8) -> bool {
        let before = self.rows[depth];
        let same = self.letters[usize::from(letter)];
        let swapped = (same << 1) & before.same;
        let earlier = self.rows[depth.saturating_sub(1)].within;
        let mut row = Row { within: [0; MOST_EDITS + 1], same, end: u8::MAX, beginning: before.beginning };
        let mut within = (before.within[0] << 1) & same;
        row.within[0] = within;
        for edits in 1..=self.most {
            // Left out, put in, another instead; two swapped; or the same.
            let changed = (within | before.within[edits - 1]) << 1 | before.within[edits - 1];
            let swapped = (earlier[edits - 1] << 2) & swapped;
            within = (changed | swapped | (before.within[edits] << 1) & same) & self.all;
            row.within[edits] = within;
        }
        if let Some(edits) = (0..=self.most).find(|edits| row.within[*edits] & self.whole != 0) {
            row.end = edits as u8;
            row.beginning = row.beginning.min(row.end);
        }
        self.rows[depth + 1] = row;
        within != 0
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
