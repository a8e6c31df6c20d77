//! The vocabulary: every folded word of a collection once, and every form in which its texts write it.
//!
//! With it a text is a list of numbers, one for each word and one for each separator that is not a single space between
//! two words. That is a third of the letters, the index can be read from it without looking at a letter, and the
//! text can be written out again, letter for letter, when somebody wants to read it.
//! Source: Moura, Navarro, Ziviani and Baeza-Yates, "Fast and Flexible Word Searching on Compressed Text" (2000),
//! whose "spaceless words" these are.
//!
//! Knows how the vocabulary and such numbers stand in bytes, and reads them; `index::coding` writes them, on the machine
//! that compiles. Frequent forms have small numbers, and small numbers take few bytes: the last byte of a number is a
//! stopper, smaller than [`Packed::stoppers`], and all before it are not. How many stoppers there are is chosen for each
//! collection. Source: Brisaboa, Fariña, Navarro and Esteller, "(S,C)-Dense Coding" (2003).

use std::borrow::Cow;
use std::ops::Range;

/// Which word; alphabetical, so that words with a common prefix have neighbouring numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WordId(pub u32);

impl WordId {
    /// No word: what separates words, or ends a paragraph.
    pub const NONE: Self = Self(u32::MAX);

    #[must_use]
    pub fn at(self) -> usize {
        self.0 as usize
    }
}

/// The number that stands where a paragraph ends.
pub const BORDER: u32 = 0;

/// The first number of as many bytes; a form's class is how many bytes more than one its number has.
pub type Classes = [u32; 4];

#[must_use]
pub fn classes(stoppers: u8) -> Classes {
    let [mut first, mut size] = [0, u32::from(stoppers)];
    let mut next = || {
        first += size;
        size = size.saturating_mul(256 - u32::from(stoppers));
        first
    };
    [BORDER + 1, next(), next(), next()]
}

/// What may follow a word and still belong to its form, the second field of a form.
pub const ENDINGS: [&str; 3] = ["", "’s", "'s"];

/// How a form writes its word, the first field of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    Folded,
    Capital,
    Capitals,
    /// Otherwise: letter for letter in [`Packed::spellings`].
    Spelled,
}

/// A form as a byte: its case, its ending, its class, whether it is the last of its word, and of the last whether the
/// word is written with a capital more often than not.
pub const ENDING_SHIFT: u32 = 2;
pub const CLASS_SHIFT: u32 = 4;
pub const LAST: u8 = 1 << 6;
pub const IS_CAPITAL: u8 = 1 << 7;

/// The byte before the letters of a word: how many bytes it shares with the one before it, and whether it is written
/// all in capitals or with dots more often than not. No letter is as small a number.
pub const MOST_SHARED: usize = 15;
pub const IS_ACRONYM: u8 = 1 << 4;
const FIRST_LETTER: u8 = 1 << 5;

/// Bytes that are borrowed from an archive, or made just now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bytes(pub Cow<'static, [u8]>);

/// The vocabulary as bytes. Columns, because what is alike compresses well side by side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Packed {
    pub stoppers: u8,
    /// The forms of each word, the most frequent first; after them the separators.
    pub forms: Bytes,
    /// Length and letters of each form that is [`Case::Spelled`].
    pub spellings: Bytes,
    /// For each word a byte with what it shares with the one before it, and its other letters.
    pub letters: Bytes,
}

/// Words in byte order, their letters in one string.
#[derive(Debug, Default)]
pub struct Words {
    letters: String,
    /// Word `n` is `ends[n - 1]..ends[n]`.
    ends: Vec<u32>,
    /// How much each shares with the one before, and what it is: [`IS_ACRONYM`], [`IS_CAPITAL`].
    shared: Vec<u8>,
}

impl Words {
    /// Appends a word that sorts after all before it; for tests.
    #[cfg(test)]
    pub(crate) fn push(&mut self, word: &str, capital: bool, acronym: bool) {
        let before = self.len().checked_sub(1).map_or("", |last| self.text(WordId(last as u32)));
        let shared = before.bytes().zip(word.bytes()).take_while(|(a, b)| a == b).take(MOST_SHARED).count();
        let flags = [(capital, IS_CAPITAL), (acronym, IS_ACRONYM)];
        let flags = flags.iter().filter(|(is, _)| *is).map(|(_, flag)| flag).sum::<u8>();
        self.shared.push(shared as u8 | flags);
        self.letters.push_str(word);
        self.ends.push(self.letters.len() as u32);
    }

    /// `None` for bytes that nobody wrote.
    fn read(packed: &[u8]) -> Option<Self> {
        let [mut count, mut length] = [0, 0];
        for byte in packed {
            let is_letter = *byte >= FIRST_LETTER;
            count += usize::from(!is_letter);
            length += if is_letter { 1 } else { usize::from(*byte) & MOST_SHARED };
        }
        let mut letters: Vec<u8> = Vec::with_capacity(length);
        let mut ends = Vec::with_capacity(count);
        let mut shared = Vec::with_capacity(count);
        let mut start = 0;
        let mut rest = packed;
        while let Some((byte, own)) = rest.split_first() {
            let beginning = start..start + (usize::from(*byte) & MOST_SHARED);
            if *byte >= FIRST_LETTER || beginning.end > letters.len() {
                return None;
            }
            start = letters.len();
            letters.extend_from_within(beginning);
            let length = own.iter().position(|byte| *byte < FIRST_LETTER).unwrap_or(own.len());
            letters.extend_from_slice(&own[..length]);
            rest = &own[length..];
            ends.push(u32::try_from(letters.len()).ok()?);
            shared.push(*byte);
        }
        let letters = String::from_utf8(letters).ok()?;
        let whole = ends.iter().all(|end| letters.is_char_boundary(*end as usize));
        whole.then_some(Self { letters, ends, shared })
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    #[must_use]
    pub fn text(&self, word: WordId) -> &str {
        let Some(&end) = self.ends.get(word.at()) else { return "" };
        let start = word.at().checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        &self.letters[start..end as usize]
    }

    /// Whether `word` is written with a capital more often than not: a name, probably.
    #[must_use]
    pub fn is_capital(&self, word: WordId) -> bool {
        self.shared.get(word.at()).is_some_and(|shared| shared & IS_CAPITAL != 0)
    }

    /// Whether `word` is written all in capitals or with dots more often than not: NATO, U.S.
    #[must_use]
    pub fn is_acronym(&self, word: WordId) -> bool {
        self.shared.get(word.at()).is_some_and(|shared| shared & IS_ACRONYM != 0)
    }

    /// How many bytes `word` shares with the word before it in the dictionary, at most [`MOST_SHARED`].
    #[must_use]
    pub fn shared(&self, word: WordId) -> usize {
        self.shared.get(word.at()).map_or(0, |shared| usize::from(*shared) & MOST_SHARED)
    }

    pub(crate) fn bytes(&self) -> usize {
        self.letters.len() + self.len() * (size_of::<u32>() + size_of::<u8>())
    }

    pub fn all(&self) -> impl Iterator<Item = WordId> + use<> {
        (0..self.ends.len()).map(|at| WordId(at as u32))
    }

    #[must_use]
    pub fn find(&self, word: &str) -> Option<WordId> {
        let at = self.before(|text| text < word);
        (at < self.len() && self.text(WordId(at as u32)) == word).then_some(WordId(at as u32))
    }

    /// The words that begin with `prefix`, in order.
    pub fn starting_with(&self, prefix: &str) -> impl ExactSizeIterator<Item = WordId> + use<> {
        self.beginning_with(prefix).map(WordId)
    }

    /// Their numbers.
    #[must_use]
    pub fn beginning_with(&self, prefix: &str) -> Range<u32> {
        let from = self.before(|text| text < prefix);
        let to = self.before(|text| text < prefix || text.starts_with(prefix));
        from as u32..to.max(from) as u32
    }

    /// How many words come before the first that does not satisfy `smaller`.
    fn before(&self, smaller: impl Fn(&str) -> bool) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if smaller(self.text(WordId(middle as u32))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

/// Words, and what each number in a text stands for.
#[derive(Debug, Default)]
pub struct Vocabulary {
    words: Words,
    /// By number: a word and how it is written, or the place of a spelling.
    forms: Vec<Form>,
    /// Letters, and the word that they are, if any.
    spellings: Vec<(&'static str, Option<WordId>)>,
    stoppers: u8,
}

/// A word's number, or the place of a spelling when its case is [`Case::Spelled`]; below it the form's first two fields.
#[derive(Clone, Copy, Debug)]
struct Form(u32);

impl Form {
    const FIELDS: u32 = CLASS_SHIFT;

    fn new(at: u32, form: u8) -> Self {
        Self(at << Self::FIELDS | u32::from(form) & ((1 << Self::FIELDS) - 1))
    }

    fn at(self) -> u32 {
        self.0 >> Self::FIELDS
    }

    fn case(self) -> Case {
        case(self.0 as u8)
    }

    fn ending(self) -> usize {
        (self.0 >> ENDING_SHIFT & 3) as usize
    }
}

fn case(form: u8) -> Case {
    match form & 3 {
        0 => Case::Folded,
        1 => Case::Capital,
        2 => Case::Capitals,
        _ => Case::Spelled,
    }
}

impl Vocabulary {
    /// `None` for bytes that nobody wrote.
    #[must_use]
    pub fn read(packed: &Packed) -> Option<Self> {
        let mut words = Words::read(&packed.letters.0)?;
        let mut forms = vec![Form::new(0, Case::Spelled as u8); packed.forms.0.len() + 1];
        let mut spellings = vec![("", None)];
        let mut letters: &'static [u8] = match packed.spellings.0 {
            Cow::Borrowed(letters) => letters,
            // Only where an index is built from texts, natively and a few times.
            Cow::Owned(ref letters) => letters.clone().leak(),
        };
        let mut next = classes(packed.stoppers);
        let mut word = 0;
        for form in &*packed.forms.0 {
            let is_word = (word as usize) < words.len();
            let mut at = word;
            if case(*form) == Case::Spelled {
                let mut numbers = Numbers::new(letters, packed.stoppers);
                let length = numbers.next()? as usize;
                let (own, rest) = numbers.rest.split_at_checked(length)?;
                letters = rest;
                at = spellings.len() as u32;
                spellings.push((std::str::from_utf8(own).ok()?, is_word.then_some(WordId(word))));
            } else if !is_word {
                return None;
            }
            let number = &mut next[usize::from(form >> CLASS_SHIFT & 3)];
            *forms.get_mut(*number as usize)? = Form::new(at, *form);
            *number += 1;
            if is_word && form & LAST != 0 {
                words.shared[word as usize] |= form & IS_CAPITAL;
                word += 1;
            }
        }
        Some(Self { words, forms, spellings, stoppers: packed.stoppers })
    }

    #[must_use]
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// The words that all numbers stand for, separators as [`WordId::NONE`]: for who reads very many.
    #[must_use]
    pub fn words_of(&self) -> Vec<WordId> {
        self.forms.iter().map(|form| self.word_of(*form).unwrap_or(WordId::NONE)).collect()
    }

    #[must_use]
    pub fn numbers<'a>(&self, coded: &'a [u8]) -> Numbers<'a> {
        Numbers::new(coded, self.stoppers)
    }

    /// The word that `number` stands for; `None` for separators.
    #[must_use]
    pub fn word(&self, number: u32) -> Option<WordId> {
        self.forms.get(number as usize).and_then(|form| self.word_of(*form))
    }

    #[inline(always)]
    fn word_of(&self, form: Form) -> Option<WordId> {
        if form.case() == Case::Spelled {
            self.spellings.get(form.at() as usize)?.1
        } else {
            Some(WordId(form.at()))
        }
    }

    /// Writes out a text: its length, and its numbers.
    #[must_use]
    pub fn write_out(&self, coded: &[u8]) -> String {
        let mut numbers = self.numbers(coded);
        let length = numbers.next().unwrap_or(0) as usize;
        // What nobody wrote asks for no memory: forms are rarely longer than this.
        self.write(numbers, length.min(coded.len() * 64))
    }

    /// The numbers of each paragraph of a text, and of what stands before it; its length and numbers given.
    pub fn paragraphs<'a>(&self, coded: &'a [u8]) -> impl Iterator<Item = &'a [u8]> + use<'a> {
        let mut numbers = self.numbers(coded);
        numbers.next();
        std::iter::from_fn(move || {
            let own = numbers.rest;
            numbers.find(|number| *number == BORDER)?;
            Some(&own[..own.len() - numbers.rest.len()])
        })
    }

    /// Writes out what [`Self::paragraphs`] gave.
    #[must_use]
    pub fn write_paragraph(&self, numbers: &[u8]) -> String {
        // Most texts have three letters for each of these bytes.
        self.write(self.numbers(numbers), numbers.len() * 3)
    }

    fn write(&self, numbers: Numbers<'_>, length: usize) -> String {
        let mut text = String::with_capacity(length);
        let mut after_word = false;
        for form in numbers.filter_map(|number| self.forms.get(number as usize)) {
            let (letters, is_word) = match form.case() {
                Case::Spelled => {
                    let (letters, word) = self.spellings[form.at() as usize];
                    (letters, word.is_some())
                }
                _ => (self.words.text(WordId(form.at())), true),
            };
            if is_word && after_word {
                text.push(' ');
            }
            write_form(letters, form.case(), form.ending(), &mut text);
            after_word = is_word;
        }
        text
    }

    /// How many words a text has, its length and numbers given.
    #[must_use]
    pub fn count(&self, coded: &[u8]) -> usize {
        self.numbers(coded).skip(1).filter(|number| self.word(*number).is_some()).count()
    }
}

/// Appends `word` as a form writes it; a spelling is there letter for letter.
pub fn write_form(word: &str, case: Case, ending: usize, text: &mut String) {
    let start = text.len();
    text.push_str(word);
    let capitals = match case {
        Case::Capital => 1,
        Case::Capitals => word.len(),
        Case::Folded | Case::Spelled => 0,
    };
    // One byte of a letter that has several is no range, and no letter of ASCII either.
    if let Some(letters) = text.get_mut(start..start + capitals) {
        letters.make_ascii_uppercase();
    }
    text.push_str(ENDINGS.get(ending).copied().unwrap_or(""));
}

/// Numbers from bytes.
pub struct Numbers<'a> {
    rest: &'a [u8],
    stoppers: u32,
}

impl<'a> Numbers<'a> {
    #[must_use]
    pub fn new(bytes: &'a [u8], stoppers: u8) -> Self {
        Self { rest: bytes, stoppers: u32::from(stoppers) }
    }
}

impl Iterator for Numbers<'_> {
    type Item = u32;

    // The index is read before a browser has optimised anything, and calls cost most there: without this and without a
    // table of all words the first answer took 53 instead of 43 ms after the page was ready.
    #[inline(always)]
    fn next(&mut self) -> Option<u32> {
        let mut before: u32 = 0;
        loop {
            let (byte, rest) = self.rest.split_first()?;
            self.rest = rest;
            let byte = u32::from(*byte);
            if byte < self.stoppers {
                return Some(before.wrapping_mul(self.stoppers).wrapping_add(byte));
            }
            before = before.wrapping_mul(256 - self.stoppers).wrapping_add(byte - self.stoppers + 1);
        }
    }
}

/// Appends `number` as [`Numbers`] read it.
pub fn push_number(number: u32, stoppers: u8, bytes: &mut Vec<u8>) {
    let first = bytes.len();
    let stoppers = u32::from(stoppers);
    bytes.push((number % stoppers) as u8);
    let mut before = number / stoppers;
    while before > 0 {
        before -= 1;
        bytes.push((before % (256 - stoppers) + stoppers) as u8);
        before /= 256 - stoppers;
    }
    bytes[first..].reverse();
}
