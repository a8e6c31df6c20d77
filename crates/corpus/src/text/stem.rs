//! English stems: "troops" and "troop", "deployed" and "deployment" meet in one form.
//!
//! Knows English suffixes. Does not know meaning, other languages, or which words a text holds.
//! Source: the Snowball English stemmer ("Porter2"), Martin Porter, snowballstem.org; this is our
//! own wording of its rules. Words must be folded already; words with other letters come back as they are.

/// The stem of a folded word.
#[must_use]
pub fn stem(word: &str) -> String {
    if word.len() <= 2 || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return word.to_owned();
    }
    if let Some((_, stem)) = EXCEPTIONS.iter().find(|(exception, _)| *exception == word) {
        return (*stem).to_owned();
    }
    let mut stemmer = Stemmer::new(word);
    stemmer.plurals();
    if !KEPT_AFTER_PLURALS.contains(&stemmer.text()) {
        stemmer.past_and_gerund();
        stemmer.final_y();
        stemmer.replace_in_r1(DERIVED);
        stemmer.shorten();
        stemmer.drop_in_r2();
        stemmer.final_e_and_l();
    }
    stemmer.text().to_ascii_lowercase()
}

/// What a folded word is without the endings that only inflect it: "national" keeps its own, which "nations" does not share.
#[must_use]
pub fn lemma(word: &str) -> String {
    if !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let mut stemmer = Stemmer::new(word);
    stemmer.plurals();
    stemmer.past_and_gerund();
    stemmer.final_y();
    stemmer.final_e_and_l();
    stemmer.text().to_ascii_lowercase()
}

const EXCEPTIONS: &[(&str, &str)] = &[
    ("skis", "ski"),
    ("skies", "sky"),
    ("dying", "die"),
    ("lying", "lie"),
    ("tying", "tie"),
    ("vying", "vie"),
    ("idly", "idl"),
    ("gently", "gentl"),
    ("ugly", "ugli"),
    ("early", "earli"),
    ("only", "onli"),
    ("singly", "singl"),
    ("sky", "sky"),
    ("news", "news"),
    ("howe", "howe"),
    ("atlas", "atlas"),
    ("cosmos", "cosmos"),
    ("bias", "bias"),
    ("andes", "andes"),
];

/// Openings that suffixes must not eat into: "organism" is not "organ", "internal" not "intern".
const CLOSED_OPENINGS: &[&str] =
    &["gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter"];

const KEPT_AFTER_PLURALS: &[&str] =
    &["evening", "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"];

/// Suffixes that make one kind of word out of another, and what they leave; the longest first.
const DERIVED: &[(&str, &str)] = &[
    ("ization", "ize"),
    ("ational", "ate"),
    ("fulness", "ful"),
    ("ousness", "ous"),
    ("iveness", "ive"),
    ("tional", "tion"),
    ("biliti", "ble"),
    ("lessli", "less"),
    ("entli", "ent"),
    ("ation", "ate"),
    ("alism", "al"),
    ("aliti", "al"),
    ("ousli", "ous"),
    ("iviti", "ive"),
    ("fulli", "ful"),
    ("enci", "ence"),
    ("anci", "ance"),
    ("abli", "able"),
    ("izer", "ize"),
    ("ator", "ate"),
    ("alli", "al"),
    ("bli", "ble"),
    ("ogist", "og"),
    ("ogi", "og"),
    ("li", ""),
];

const SHORTENED: &[(&str, &str)] = &[
    ("ational", "ate"),
    ("tional", "tion"),
    ("alize", "al"),
    ("icate", "ic"),
    ("iciti", "ic"),
    ("ative", ""),
    ("ical", "ic"),
    ("ness", ""),
    ("ful", ""),
];

const DROPPED: &[&str] = &[
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize",
    "ion", "al", "er", "ic",
];

/// A word being stemmed; `Y` stands for a y that is a consonant.
struct Stemmer {
    letters: Vec<u8>,
    /// R1: what follows the first consonant after a vowel; R2: the same inside R1.
    r1: usize,
    r2: usize,
}

impl Stemmer {
    fn new(word: &str) -> Self {
        let mut letters = word.as_bytes().to_vec();
        for at in 0..letters.len() {
            if letters[at] == b'y' && (at == 0 || is_vowel(letters[at - 1])) {
                letters[at] = b'Y';
            }
        }
        let opening = CLOSED_OPENINGS.iter().find(|opening| word.starts_with(**opening));
        let r1 = opening.map_or_else(|| after_consonant(&letters, 0), |opening| opening.len());
        let r2 = after_consonant(&letters, r1);
        Self { letters, r1, r2 }
    }

    fn text(&self) -> &str {
        std::str::from_utf8(&self.letters).expect("only ASCII letters are stemmed")
    }

    fn ends(&self, suffix: &str) -> bool {
        self.letters.ends_with(suffix.as_bytes())
    }

    /// Where `suffix` begins.
    fn before(&self, suffix: &str) -> usize {
        self.letters.len() - suffix.len()
    }

    fn replace(&mut self, suffix: &str, by: &str) {
        self.letters.truncate(self.before(suffix));
        self.letters.extend_from_slice(by.as_bytes());
    }

    fn plurals(&mut self) {
        if self.ends("sses") {
            self.replace("sses", "ss");
        } else if self.ends("ied") || self.ends("ies") {
            self.replace("ies", if self.letters.len() > 4 { "i" } else { "ie" });
        } else if self.ends("s") && !self.ends("us") && !self.ends("ss") {
            let stem = self.letters.len() - 1;
            if stem > 0 && self.letters[..stem - 1].iter().any(|b| is_vowel(*b)) {
                self.letters.truncate(stem);
            }
        }
    }

    fn past_and_gerund(&mut self) {
        for suffix in ["eedly", "eed"] {
            if self.ends(suffix) {
                if self.before(suffix) >= self.r1 {
                    self.replace(suffix, "ee");
                }
                return;
            }
        }
        let Some(suffix) = ["ingly", "edly", "ing", "ed"].into_iter().find(|suffix| self.ends(suffix)) else {
            return;
        };
        let stem = self.before(suffix);
        if !self.letters[..stem].iter().any(|b| is_vowel(*b)) {
            return;
        }
        self.letters.truncate(stem);
        if self.ends("at") || self.ends("bl") || self.ends("iz") {
            self.letters.push(b'e');
        } else if ["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"]
            .iter()
            .any(|double| self.ends(double))
        {
            // "added", "egged", "offed": nothing but a vowel before the double letter.
            if !(self.letters.len() == 3 && b"aeo".contains(&self.letters[0])) {
                self.letters.pop();
            }
        } else if self.letters.len() <= self.r1 && self.ends_in_short_syllable(self.letters.len()) {
            self.letters.push(b'e');
        }
    }

    fn final_y(&mut self) {
        let length = self.letters.len();
        if length > 2
            && matches!(self.letters[length - 1], b'y' | b'Y')
            && !is_vowel(self.letters[length - 2])
        {
            self.letters[length - 1] = b'i';
        }
    }

    fn replace_in_r1(&mut self, suffixes: &[(&str, &str)]) {
        let Some((suffix, by)) = suffixes.iter().find(|(suffix, _)| self.ends(suffix)) else { return };
        let stem = self.before(suffix);
        let last = stem.checked_sub(1).map(|at| self.letters[at]);
        let fits = match *suffix {
            "ogi" => last == Some(b'l'),
            "li" => last.is_some_and(|b| b"cdeghkmnrt".contains(&b)),
            _ => true,
        };
        if stem >= self.r1 && fits {
            self.replace(suffix, by);
        }
    }

    fn shorten(&mut self) {
        let ative = self.ends("ative") && self.before("ative") < self.r2;
        if !ative {
            self.replace_in_r1(SHORTENED);
        }
    }

    fn drop_in_r2(&mut self) {
        let Some(suffix) = DROPPED.iter().find(|suffix| self.ends(suffix)) else { return };
        let stem = self.before(suffix);
        let fits =
            *suffix != "ion" || stem.checked_sub(1).is_some_and(|at| b"st".contains(&self.letters[at]));
        if stem >= self.r2 && fits {
            self.letters.truncate(stem);
        }
    }

    fn final_e_and_l(&mut self) {
        let length = self.letters.len();
        if self.ends("e") {
            let in_r1 = length > self.r1 && !self.ends_in_short_syllable(length - 1);
            if length > self.r2 || in_r1 {
                self.letters.pop();
            }
        } else if self.ends("ll") && length > self.r2 {
            self.letters.pop();
        }
    }

    /// Whether the first `length` letters end like "rap", "trap" or "ow" at the beginning ("ap").
    fn ends_in_short_syllable(&self, length: usize) -> bool {
        match self.letters[..length] {
            [first, second] => is_vowel(first) && !is_vowel(second),
            [.., before, vowel, last] => {
                !is_vowel(before) && is_vowel(vowel) && !is_vowel(last) && !b"wxY".contains(&last)
            }
            _ => false,
        }
    }
}

fn is_vowel(letter: u8) -> bool {
    b"aeiouy".contains(&letter)
}

/// One past the first consonant that follows a vowel, looking from `from`.
fn after_consonant(letters: &[u8], from: usize) -> usize {
    let mut seen_vowel = false;
    for (at, letter) in letters.iter().enumerate().skip(from) {
        if is_vowel(*letter) {
            seen_vowel = true;
        } else if seen_vowel {
            return at + 1;
        }
    }
    letters.len()
}

#[cfg(test)]
mod tests {
    use super::{lemma, stem};

    fn check(expected: &str, words: &[&str]) {
        for word in words {
            assert_eq!(stem(word), expected, "{word}");
        }
    }

    #[test]
    fn inflected_forms_meet() {
        check("troop", &["troop", "troops"]);
        check("deploy", &["deploy", "deploys", "deployed", "deploying", "deployment"]);
        check("hop", &["hop", "hops", "hopped", "hopping"]);
        check("hope", &["hope", "hopes", "hoped", "hoping"]);
        check("parti", &["party", "parties"]);
        check("tie", &["tie", "ties", "tied", "tying"]);
    }

    #[test]
    fn derived_forms_meet() {
        check("nation", &["nation", "national", "nationally"]);
        check("relat", &["relate", "relation", "relational"]);
        check("sensibl", &["sensible", "sensibly"]);
        check("hesit", &["hesitate", "hesitation", "hesitancy"]);
        check("control", &["control", "controlling", "controlled"]);
    }

    #[test]
    fn derived_forms_do_not_inflect_one_another() {
        for [one, other] in [["import", "important"], ["nation", "national"], ["execution", "executive"]] {
            assert!(stem(one) == stem(other) && lemma(one) != lemma(other), "{one}, {other}");
        }
        for [one, other] in
            [["parties", "party"], ["hoping", "hopes"], ["controlled", "controls"], ["us", "us"]]
        {
            assert_eq!(lemma(one), lemma(other));
        }
    }

    #[test]
    fn words_that_only_look_inflected_stay() {
        check("news", &["news"]);
        check("herring", &["herring", "herrings"]);
        check("gas", &["gas"]);
        check("bus", &["bus"]);
        check("succeed", &["succeed", "succeeds"]);
        check("sky", &["sky", "skies"]);
    }

    #[test]
    fn what_is_no_english_word_comes_back() {
        check("1100", &["1100"]);
        check("лодка", &["лодка"]);
        check("us", &["us"]);
    }
}
