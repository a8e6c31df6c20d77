//! The dictionary: every folded word of the collection once, in alphabetical order.

/// Which word; alphabetical, so that words with a common prefix have neighbouring numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WordId(pub u32);

impl WordId {
    #[must_use]
    pub fn at(self) -> usize {
        self.0 as usize
    }
}

/// Words in byte order, their letters in one string.
#[derive(Debug, Default)]
pub struct Words {
    letters: String,
    /// Word `n` is `ends[n - 1]..ends[n]`.
    ends: Vec<u32>,
    /// Whether word `n` is written with a capital more often than not: a name, probably.
    capital: Vec<bool>,
    /// Whether word `n` is written all in capitals or with dots more often than not: NATO, U.S.
    acronym: Vec<bool>,
    /// How many bytes word `n` shares with the one before it, at most 255.
    shared: Vec<u8>,
}

impl Words {
    pub(super) fn with_capacity(words: usize, letters: usize) -> Self {
        Self {
            letters: String::with_capacity(letters),
            ends: Vec::with_capacity(words),
            capital: Vec::with_capacity(words),
            acronym: Vec::with_capacity(words),
            shared: Vec::with_capacity(words),
        }
    }

    /// Appends a word that sorts after all before it.
    pub(crate) fn push(&mut self, word: &str, capital: bool, acronym: bool) {
        let before = self.len().checked_sub(1).map_or("", |last| self.text(WordId(last as u32)));
        let shared = before.bytes().zip(word.bytes()).take_while(|(a, b)| a == b).take(255).count();
        self.shared.push(shared as u8);
        self.letters.push_str(word);
        self.ends.push(u32::try_from(self.letters.len()).expect("a dictionary is shorter than 4 GiB"));
        self.capital.push(capital);
        self.acronym.push(acronym);
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

    #[must_use]
    pub fn is_capital(&self, word: WordId) -> bool {
        self.capital.get(word.at()).copied().unwrap_or(false)
    }

    #[must_use]
    pub fn is_acronym(&self, word: WordId) -> bool {
        self.acronym.get(word.at()).copied().unwrap_or(false)
    }

    /// How many bytes `word` shares with the word before it in the dictionary.
    #[must_use]
    pub fn shared(&self, word: WordId) -> usize {
        self.shared.get(word.at()).map_or(0, |shared| usize::from(*shared))
    }

    pub(super) fn bytes(&self) -> usize {
        // Beside its letters a word has the end of them, two flags and what it shares.
        self.letters.len() + self.len() * (size_of::<u32>() + 3)
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
