//! The vocabulary: every folded word of a collection once, and every form in which its texts write it.
//!
//! With it a text is a list of numbers, one for each word and one for each separator that is not a single space between
//! two words. That is a third of the letters, the index can be read from it without looking at a letter, and the
//! text can be written out again, letter for letter, when somebody wants to read it.
//! Source: Moura, Navarro, Ziviani and Baeza-Yates, "Fast and Flexible Word Searching on Compressed Text" (2000),
//! whose "spaceless words" these are.
//!
//! Knows how the vocabulary and such numbers stand in bytes, and reads them; `index::coding` writes them, on the machine
//! that compiles. Numbers are LEB128: the 127 most frequent forms take one byte, the next 16,256 two. [`BORDER`]
//! ends a paragraph; as a byte it stands nowhere else.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;

/// Which word; alphabetical, so that words with a common prefix have neighbouring numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WordId(pub u32);

impl WordId {
    #[must_use]
    pub fn at(self) -> usize {
        self.0 as usize
    }
}

/// The number that stands where a paragraph ends.
pub const BORDER: u32 = 0;

/// The first number of as many bytes; a form's class is how many bytes more than one its number has.
pub const CLASSES: [u32; 4] = [BORDER + 1, 1 << 7, 1 << 14, 1 << 21];

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

/// A form as a byte: its case, its ending, its class, and whether it is the last of its word.
pub const ENDING_SHIFT: u32 = 2;
pub const CLASS_SHIFT: u32 = 4;
pub const LAST: u8 = 1 << 6;

/// How many bytes a word may share with the one before; two bits are left for what it is.
pub const MOST_SHARED: usize = 63;
pub const IS_CAPITAL: u8 = 1 << 6;
pub const IS_ACRONYM: u8 = 1 << 7;

/// Bytes that are borrowed from an archive, or made just now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bytes(pub Cow<'static, [u8]>);

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}

impl<'de: 'static> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <&'static [u8]>::deserialize(deserializer).map(|bytes| Self(Cow::Borrowed(bytes)))
    }
}

/// The vocabulary as bytes. Columns, because what is alike compresses well side by side.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Packed {
    /// For each word how many bytes it shares with the one before it, [`IS_CAPITAL`] and [`IS_ACRONYM`].
    pub shared: Bytes,
    /// For each word how many bytes follow those.
    pub lengths: Bytes,
    pub letters: Bytes,
    /// The forms of each word, the most frequent first; after them the separators.
    pub forms: Bytes,
    /// Length and letters of each form that is [`Case::Spelled`].
    pub spellings: Bytes,
}

/// Words in byte order, their letters in one string.
#[derive(Debug, Default)]
pub struct Words {
    letters: String,
    /// Word `n` is `ends[n - 1]..ends[n]`.
    ends: Vec<u32>,
    /// What each shares with the one before, and what it is, as in [`Packed::shared`].
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
    fn read(packed: &Packed) -> Option<Self> {
        let rest = &*packed.letters.0;
        let mut letters: Vec<u8> = Vec::with_capacity(rest.len() * 2);
        let mut ends = Vec::with_capacity(packed.shared.0.len());
        let (mut before, mut read) = (0, 0);
        let mut lengths = Numbers::new(&packed.lengths.0);
        for byte in &*packed.shared.0 {
            let start = letters.len();
            let shared = usize::from(*byte) & MOST_SHARED;
            let next = read + lengths.next()? as usize;
            let own = rest.get(read..next).filter(|_| shared <= start - before)?;
            letters.extend_from_within(before..before + shared);
            letters.extend_from_slice(own);
            ends.push(u32::try_from(letters.len()).ok()?);
            (before, read) = (start, next);
        }
        letters.shrink_to_fit();
        let letters = String::from_utf8(letters).ok()?;
        let whole = ends.iter().all(|end| letters.is_char_boundary(*end as usize));
        whole.then(|| Self { letters, ends, shared: packed.shared.0.to_vec() })
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
        let from = self.before(|text| text < prefix);
        let to = self.before(|text| text < prefix || text.starts_with(prefix));
        (from..to.max(from)).map(|at| WordId(at as u32))
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
        let words = Words::read(packed)?;
        let mut forms = vec![Form::new(0, Case::Spelled as u8); packed.forms.0.len() + 1];
        let mut spellings = vec![("", None)];
        let mut letters: &'static [u8] = match packed.spellings.0 {
            Cow::Borrowed(letters) => letters,
            // Only where an index is built from texts, natively and a few times.
            Cow::Owned(ref letters) => letters.clone().leak(),
        };
        let mut next = CLASSES;
        let mut word = 0;
        for form in &*packed.forms.0 {
            let is_word = (word as usize) < words.len();
            let mut at = word;
            if case(*form) == Case::Spelled {
                let mut numbers = Numbers::new(letters);
                let length = numbers.next()? as usize;
                let (own, rest) = numbers.0.split_at_checked(length)?;
                letters = rest;
                at = spellings.len() as u32;
                spellings.push((std::str::from_utf8(own).ok()?, is_word.then_some(WordId(word))));
            } else if !is_word {
                return None;
            }
            let number = &mut next[usize::from(form >> CLASS_SHIFT & 3)];
            *forms.get_mut(*number as usize)? = Form::new(at, *form);
            *number += 1;
            word += u32::from(is_word && form & LAST != 0);
        }
        Some(Self { words, forms, spellings })
    }

    #[must_use]
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// The word that `number` stands for; `None` for separators.
    #[must_use]
    pub fn word(&self, number: u32) -> Option<WordId> {
        let form = self.forms.get(number as usize)?;
        match form.case() {
            Case::Spelled => self.spellings[form.at() as usize].1,
            _ => Some(WordId(form.at())),
        }
    }

    /// Writes out a text: its length, and its numbers.
    #[must_use]
    pub fn write_out(&self, coded: &[u8]) -> String {
        let mut numbers = Numbers::new(coded);
        let length = numbers.next().unwrap_or(0) as usize;
        // What nobody wrote asks for no memory: forms are rarely longer than this.
        let mut text = String::with_capacity(length.min(coded.len() * 64));
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
        Numbers::new(coded).skip(1).filter(|number| self.word(*number).is_some()).count()
    }
}

/// Appends `word` as a form writes it; a spelling is there letter for letter.
pub fn write_form(word: &str, case: Case, ending: usize, text: &mut String) {
    match case {
        Case::Capital => {
            let mut letters = word.chars();
            text.extend(letters.next().map(|first| first.to_ascii_uppercase()));
            text.push_str(letters.as_str());
        }
        Case::Capitals => text.extend(word.chars().map(|letter| letter.to_ascii_uppercase())),
        Case::Folded | Case::Spelled => text.push_str(word),
    }
    if ending > 0 {
        text.push_str(ENDINGS.get(ending).copied().unwrap_or(""));
    }
}

/// Numbers from bytes, as LEB128.
pub struct Numbers<'a>(&'a [u8]);

impl<'a> Numbers<'a> {
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }
}

impl Iterator for Numbers<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let (mut number, mut shift) = (0_u32, 0);
        loop {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            number |= u32::from(byte & 0x7f).checked_shl(shift).unwrap_or(0);
            shift += 7;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
    }
}

/// Appends `number` as LEB128.
pub fn push_number(mut number: u32, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}
