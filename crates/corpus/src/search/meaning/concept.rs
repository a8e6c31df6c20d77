//! Concepts: one typed word and everything that counts as it.
//!
//! Knows the order in which a word is looked for: as typed, in its forms, spelled, romanised or cut otherwise, unfinished.
//! What it may be a slip for is `corrections`' business.

use super::compounds::{begun_parts, halves, is_number, parts};
use super::corrections::is_slip;
use super::forms::{INFLECTIONS, begun, family, known};
use super::kind::{BEGUN, BEGUN_BESIDE_WHOLE, DERIVED, INFLECTED, Kind, ROMANISED, SPELLED};
use super::neighbours::called;
use super::run::Run;
use crate::gather::Gather as _;
use crate::index::{WordId, Words};
use crate::order::Order as _;
use crate::search::rank::Highest;
use crate::search::spelling::{abroad, irregular, names, regional};
use crate::search::{QueryWord, Reading, Searcher};
use crate::text::stopwords::{self, is_stopword};

/// One typed word and everything that counts as it.
pub struct Concept {
    pub typed: String,
    pub variants: Vec<Variant>,
    /// Other names of several words, and the halves of a word written as two.
    pub runs: Vec<Run>,
    /// How often it was typed.
    pub repeats: u32,
    /// "the" beside other words.
    pub stopword: bool,
    pub stem: String,
}

#[derive(Clone, Copy, Debug)]
pub struct Variant {
    pub word: WordId,
    /// How much of a match this is; 1 for the typed form.
    pub weight: f32,
    pub kind: Kind,
}

/// How a word is asked for.
#[derive(Clone, Copy, Default)]
pub struct Asking {
    /// With few others.
    pub few: bool,
    /// In a part of the collection.
    pub narrow: bool,
    /// The last of them is finished, although nothing stands behind it.
    pub whole: bool,
    /// As it is.
    pub literal: bool,
}

/// In fewer letters another language's spelling is another word: "major" is not the beginning of "mayor".
const FEWEST_BEGUN_ABROAD: usize = 6;
/// "smokeandmirrors" is four words at most, "ongoing" two, and none of them is a letter.
const FEWEST_IN_PARTS: usize = 5;
const FEWEST_IN_MANY_PARTS: usize = 8;
const MOST_PARTS: usize = 4;
/// How much more often a name must stand as two words to be meant so.
const TIMES_APART: usize = 4;
// What is longer is no word but something pasted.
const LONGEST: usize = 40;
// A line of more other spellings explains nothing.
const MOST_READ: usize = 4;

impl Concept {
    pub(super) fn of(searcher: &Searcher<'_>, word: &QueryWord, stem: String, asking: Asking) -> Self {
        let mut concept = Self {
            typed: word.typed.clone(),
            variants: Vec::new(),
            runs: Vec::new(),
            repeats: 1,
            stopword: is_stopword(&word.folded),
            stem,
        };
        let words = searcher.index.words();
        let typed = known(words, &word.folded);
        concept.add(typed.as_slice(), 1.0, Kind::Typed);
        // "OR", where nothing is abbreviated so.
        concept.stopword |= typed.is_some_and(|typed| searcher.is_stopword(typed));
        if asking.literal || word.quoted && typed.is_some() {
            return concept;
        }
        if let Some(abbreviation) = stopwords::abbreviation(&word.folded)
            && let Some(found) = words.find(&abbreviation)
        {
            concept.add(&[found], SPELLED, Kind::Inflected);
            concept.stopword = word.folded != "us" || !asking.few;
        }
        if concept.stopword {
            return concept;
        }
        let mut family = family(words, &word.folded);
        // "willing" is not "will", but "owned" may be all that "own" is asked by.
        if typed.is_some() || !family.iter().all(|(word, _)| searcher.is_stopword(*word)) {
            family.retain(|(word, _)| !searcher.is_stopword(*word));
        }
        let may_go_on = word.unfinished && !asking.whole && !is_whole(searcher, word, typed);
        let begun = if may_go_on { begun(searcher, &word.folded, asking.narrow) } else { Vec::new() };
        // "lifeli" is no word: "lifeline" is meant, and not "life".
        let kind = if typed.is_none() && !begun.is_empty() {
            concept.add(&begun, BEGUN, Kind::Begun);
            Kind::Related
        } else {
            Kind::Inflected
        };
        concept.add_family(family, 1.0, kind);
        for form in irregular::forms(&word.folded, &concept.stem) {
            let form = words.find(&form).filter(|form| !searcher.is_stopword(*form));
            concept.add(form.as_slice(), INFLECTED, Kind::Inflected);
        }
        // GPS is no plural of GP, and Mrs none of Mr.
        let is_acronym = |word: WordId| words.is_acronym(word);
        let other = irregular::abbreviated(&word.folded).and_then(|other| words.find(&other));
        let plural = word.folded.ends_with('s');
        let other = other.filter(|other| is_acronym(*other) == plural);
        let own = typed.map_or(!plural && word.folded.len() > 2, is_acronym);
        let other = other.filter(|_| own != plural);
        concept.add(other.as_slice(), INFLECTED, Kind::Inflected);
        if word.folded.len() <= LONGEST {
            concept.add_figures(searcher, &word.folded);
            if typed.is_none() {
                // "3,5" is no beginning of 3,500 where 3.5 stands.
                let decimal = word.typed.contains(',').then(|| word.typed.replace(',', "."));
                concept.add(
                    decimal.and_then(|decimal| words.find(&decimal)).as_slice(),
                    SPELLED,
                    Kind::Spelled,
                );
                concept.add_confused(searcher, &word.folded);
            }
            if !concept.is_known() {
                concept.add_derived(words, &word.folded);
            }
            concept.add_spellings(searcher, &word.folded);
            concept.add_romanisations(searcher, &word.folded);
            concept.add_exonyms(searcher, &word.folded);
            if !is_number(&word.folded) {
                // A name is one word, unless nearly everybody writes two: "whitehouse".
                let name = typed.filter(|typed| words.is_capital(*typed));
                let own = name.map_or(0, |name| searcher.index.places(name).len() * TIMES_APART);
                concept
                    .runs
                    .extend(halves(searcher, &word.folded).into_iter().filter(|run| run.places.len() > own));
            }
        }
        let weight = if concept.is_known() { BEGUN_BESIDE_WHOLE } else { BEGUN };
        concept.add(&begun, weight, Kind::Begun);
        if !concept.is_found() && word.folded.len() <= LONGEST {
            concept.add_from_abroad(searcher, word);
        }
        if !concept.is_found() {
            let name = searcher
                .index
                .spelled_by(searcher.collection, &word.folded, |word| searcher.is_stopword(word));
            concept.runs.extend(name.and_then(|name| called(searcher, &name)));
        }
        if !concept.is_found() && (FEWEST_IN_PARTS..=LONGEST).contains(&word.folded.len()) {
            let most = if word.folded.len() < FEWEST_IN_MANY_PARTS { 2 } else { MOST_PARTS };
            let run = parts(searcher, &word.folded, most, &mut Vec::new());
            // "withold" is a slip, and not "with old".
            let is_slip = |run: &Run| run.text.split(' ').any(is_stopword) && is_slip(searcher, &word.folded);
            concept.runs.extend(run.filter(|run| !is_slip(run)));
        }
        if !concept.is_found() && word.unfinished && word.folded.len() <= LONGEST {
            // "recesson" is a slip, and not "recess on".
            let run = begun_parts(searcher, &word.folded);
            concept.runs.extend(run.filter(|_| !is_slip(searcher, &word.folded)));
        }
        concept
    }

    pub(super) fn is_found(&self) -> bool {
        !self.variants.is_empty() || !self.runs.is_empty()
    }

    /// Whether what was found is what was meant, and not only a name that sounds alike or a word that happens to have the stem
    /// of a slip: "represion" has that of "represent".
    pub(super) fn is_understood(&self, folded: &str) -> bool {
        let ending = folded.strip_prefix(self.stem.as_str()).unwrap_or_default();
        let inflected = INFLECTIONS.contains(&ending);
        !self.runs.is_empty()
            || self.variants.iter().any(|variant| match variant.kind {
                Kind::Romanised | Kind::Mistyped => false,
                Kind::Inflected => inflected,
                _ => true,
            })
    }

    /// Whether anything counts as it that says what an article is about.
    pub fn counts(&self) -> bool {
        self.is_found() && !self.stopword
    }

    /// Whether the collection holds the word as typed, perhaps inflected.
    pub(super) fn is_known(&self) -> bool {
        self.variants.iter().any(|variant| matches!(variant.kind, Kind::Typed | Kind::Inflected))
    }

    pub(super) fn add(&mut self, words: &[WordId], weight: f32, kind: Kind) {
        for &word in words {
            if !self.variants.iter().any(|variant| variant.word == word) {
                self.variants.push(Variant { word, weight, kind });
            }
        }
    }

    /// "desertion" is of "desert" by its stem, "invasion" of "invade" is not: where the collection has no form of the word, it has
    /// perhaps what the word was made of or what is made of it.
    fn add_derived(&mut self, words: &Words, folded: &str) {
        let mut others = regional::derived(folded);
        others.extend(irregular::derived(folded).map(String::from));
        for other in others {
            for (word, _) in family(words, &other) {
                self.add(&[word], DERIVED, Kind::Inflected);
            }
        }
    }

    /// Adds what was likely meant, though it may have been found as something else that is less likely.
    pub(super) fn mean(&mut self, meant: Variant) {
        let likelier = |variant: &Variant| variant.word == meant.word && variant.weight > meant.weight;
        if !self.variants.iter().any(likelier) {
            self.variants.retain(|variant| variant.word != meant.word);
            self.variants.push(meant);
        }
    }

    pub(super) fn add_family(&mut self, family: Vec<(WordId, f32)>, weight: f32, kind: Kind) {
        for (word, own) in family {
            self.add(&[word], weight * own, kind);
        }
    }

    fn add_spellings(&mut self, searcher: &Searcher<'_>, folded: &str) {
        let words = searcher.index.words();
        for other in regional::alternatives(folded) {
            self.add_figures(searcher, &other);
            let found = words.find(&other);
            self.add(found.as_slice(), SPELLED, Kind::Spelled);
            if found.is_some() || !self.is_known() {
                self.add_family(family(words, &other), SPELLED, Kind::Spelled);
            }
        }
        // Umlauts are in names, and English does not inflect these.
        for other in regional::umlauts(folded) {
            let name = words.find(&other).filter(|word| words.is_capital(*word));
            self.add(name.as_slice(), SPELLED, Kind::Spelled);
        }
    }

    /// "existance" is "existence", as if that had been typed; where it may be an inflected word ("hoping"), it is only that, too
    /// ("hopping").
    fn add_confused(&mut self, searcher: &Searcher<'_>, folded: &str) {
        let inflected = self.variants.iter().any(|variant| variant.weight >= INFLECTED);
        let kind = if inflected { Kind::Spelled } else { Kind::Corrected };
        for other in regional::confused(folded) {
            if let Some(word) = searcher.index.words().find(&other) {
                self.mean(Variant { word, weight: SPELLED, kind });
            }
        }
    }

    fn add_romanisations(&mut self, searcher: &Searcher<'_>, folded: &str) {
        let words = searcher.index.words();
        if let Some(latin) = names::romanised(folded) {
            self.add(words.find(&latin).as_slice(), SPELLED, Kind::Romanised);
            self.add(&searcher.names.like(words, &latin), ROMANISED, Kind::Romanised);
        }
        // A word the collection knows as no name is none.
        let no_name = words.find(folded).is_some_and(|word| !words.is_capital(word));
        if !no_name {
            self.add(&searcher.names.like(words, folded), ROMANISED, Kind::Romanised);
        }
    }

    /// What neighbours call what has this name.
    fn add_exonyms(&mut self, searcher: &Searcher<'_>, folded: &str) {
        let words = searcher.index.words();
        for typed in abroad::stems(folded).iter().map(String::as_str).chain([folded]) {
            for name in abroad::exonyms(typed) {
                self.add(known(words, name).as_slice(), SPELLED, Kind::Romanised);
                self.add(&searcher.names.like(words, name), ROMANISED, Kind::Romanised);
            }
        }
    }

    fn add_from_abroad(&mut self, searcher: &Searcher<'_>, word: &QueryWord) {
        let words = searcher.index.words();
        let cyrillic = abroad::nominatives(&word.folded);
        let latin = cyrillic.is_empty();
        let others = if latin { abroad::anglicised(&word.folded) } else { cyrillic };
        for other in others.iter().filter(|other| **other != word.folded) {
            if latin && word.unfinished && other.len() >= FEWEST_BEGUN_ABROAD {
                self.add(&begun(searcher, other, false), BEGUN, Kind::Begun);
            }
            let name = words.find(other).filter(|name| words.is_capital(*name));
            self.add(name.as_slice(), SPELLED, Kind::Romanised);
            self.add(&searcher.names.like(words, other), ROMANISED, Kind::Romanised);
        }
        if word.unfinished
            && let Some(latin) = names::romanised(&word.folded).filter(|latin| latin.len() > 2)
        {
            self.add(&begun(searcher, &latin, false), BEGUN, Kind::Begun);
        }
    }

    /// "148bn" is "148 billion", "1200000" also "1 200 000", "1.2 million" and "1.2m", and 80000 "eighty thousand".
    fn add_figures(&mut self, searcher: &Searcher<'_>, folded: &str) {
        // Nearly every word is no figure: the dictionary is not asked for it once more.
        let parts = regional::figures(folded);
        if parts.len() > 1 {
            self.add_figure(searcher, &parts);
        }
        if let Some((number, large)) = regional::rounded(folded) {
            self.add_figure(searcher, &[&number, large]);
        }
    }

    /// Adds a number of several words: these in a row, and all of them as one.
    fn add_figure(&mut self, searcher: &Searcher<'_>, parts: &[&str]) {
        let words = searcher.index.words();
        let forms = parts.iter().map(|part| {
            let mut others = regional::alternatives(part);
            others.extend([part, regional::short(part)].map(String::from));
            others.iter().filter_map(|other| words.find(other)).gather()
        });
        let forms: Vec<Vec<WordId>> = forms.gather();
        self.runs.extend(Run::of(searcher, parts.join(" "), &forms, SPELLED, Kind::Spelled));
        if let [number, counted] = parts {
            let short = [number, regional::short(counted)].concat();
            let digits = regional::cardinal(parts).map(|(digits, _)| digits);
            for one in digits.into_iter().chain([short]) {
                self.add(words.find(&one).as_slice(), SPELLED, Kind::Spelled);
            }
        }
    }

    pub(super) fn reading(&self, searcher: &Searcher<'_>) -> Option<Reading> {
        if self.stopword {
            return None;
        }
        if !self.is_found() {
            return Some(Reading { typed: self.typed.clone(), also: Vec::new(), instead: true });
        }
        // What was typed in several words was joined because it stands nowhere so.
        let joined = self.typed.contains(' ');
        let otherwise = |kind: Kind| {
            joined || !matches!(kind, Kind::Typed | Kind::Inflected | Kind::Begun | Kind::Related)
        };
        let mut frequent = Highest::of(MOST_READ);
        for variant in self.variants.iter().filter(|variant| otherwise(variant.kind)) {
            frequent.offer(searcher.index.places(variant.word).len() as u32, variant.word.0);
        }
        let mut also: Vec<(usize, String)> = frequent
            .items()
            .map(WordId)
            .map(|word| (searcher.index.places(word).len(), searcher.spelled(word)))
            .gather();
        for run in self.runs.iter().filter(|run| otherwise(run.kind)) {
            also.push((run.places.len(), run.text.clone()));
        }
        if also.is_empty() {
            return None;
        }
        also.order_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        also.dedup_by(|a, b| a.1 == b.1);
        also.truncate(MOST_READ);
        let instead = !self.variants.iter().any(|variant| !otherwise(variant.kind));
        Some(Reading {
            typed: self.typed.clone(),
            also: also.into_iter().map(|(_, text)| text).gather(),
            instead,
        })
    }
}

/// Whether an unfinished word says all it will: a number, which is no beginning of another unless it has a separator, or EU,
/// which nobody types who means Europe.
fn is_whole(searcher: &Searcher<'_>, word: &QueryWord, typed: Option<WordId>) -> bool {
    let known = typed.is_some_and(|typed| searcher.index.words().is_acronym(typed));
    is_number(&word.folded) && (typed.is_some() || !word.typed.contains([',', '.']))
        || (known || word.folded.len() <= LONGEST_UNKNOWN_ACRONYM)
            && word.typed.len() > 1
            && word.typed.bytes().all(|b| b.is_ascii_uppercase() || b == b'.')
}

// "UKR" may be an abbreviation, "UKRA" is a beginning.
const LONGEST_UNKNOWN_ACRONYM: usize = 3;
