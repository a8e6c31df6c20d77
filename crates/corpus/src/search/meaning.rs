//! What the words of a query may stand for in one collection.
//!
//! Knows which words of the dictionary count as a typed word, how much, and why: inflected, not
//! finished yet, spelled or romanised otherwise, written as one word or two, called otherwise by
//! the collection's author, or mistyped. Does not know articles or scores.

use super::rank::Highest;
use super::spelling::slips::Slip;
use super::spelling::{abroad, acronyms, irregular, names, regional, slips, typos};
use super::{Query, QueryWord, Reading, Searcher};
use crate::index::{Index, WordId, Words};
use crate::order::Order as _;
use crate::text::stem::{lemma, stem};
use crate::text::stopwords::is_stopword;
use std::borrow::Cow;
use std::ops::Range;

/// A query in the collection's own words.
pub(super) struct Meaning {
    pub concepts: Vec<Concept>,
    /// Words that must stand side by side, in every article that answers.
    pub phrases: Vec<Run>,
    /// Words and runs of words whose articles do not answer.
    pub excluded: Vec<Run>,
    /// Where all that was typed stands as it was typed: the ordinals of the first word, rising.
    pub verbatim: Vec<u32>,
    /// For each word of the dictionary the concept it belongs to, plus one; 0 for none.
    roles: Vec<u8>,
}

/// One typed word and everything that counts as it.
pub(super) struct Concept {
    pub typed: String,
    pub variants: Vec<Variant>,
    /// Other names of several words, and the halves of a word written as two.
    pub runs: Vec<Run>,
    /// How often it was typed.
    pub repeats: u32,
    /// "the" beside other words.
    pub stopword: bool,
    stem: String,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Variant {
    pub word: WordId,
    /// How much of a match this is; 1 for the typed form.
    pub weight: f32,
    pub kind: Kind,
}

/// Words side by side, and where.
pub(super) struct Run {
    pub text: String,
    /// How many words.
    pub length: u32,
    /// The ordinals of the first word, rising.
    pub places: Vec<u32>,
    pub weight: f32,
    pub kind: Kind,
}

impl Run {
    /// `None` where they stand nowhere so.
    fn of(
        searcher: &Searcher<'_>,
        text: String,
        forms: &[Vec<WordId>],
        weight: f32,
        kind: Kind,
    ) -> Option<Self> {
        let places = side_by_side(searcher, forms);
        (!places.is_empty()).then_some(Self { text, length: forms.len() as u32, places, weight, kind })
    }
}

/// Why a word counts as the typed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Typed,
    Inflected,
    /// Begins with the last word, which is not finished.
    Begun,
    /// British, American; with or without separators; one word or two.
    Spelled,
    /// Another romanisation of a name.
    Romanised,
    /// Another name the collection's author gives.
    Called,
    /// Most likely meant by a slip that finds nothing else.
    Corrected,
    /// Another form of that.
    CorrectedForm,
    /// Less likely meant.
    Mistyped,
}

/// How far a form is from the typed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Distance {
    Typed,
    /// The typed word in another form.
    Form,
    /// Another name, or a guess.
    Otherwise,
}

impl Kind {
    pub fn distance(self) -> Distance {
        match self {
            Self::Typed | Self::Corrected => Distance::Typed,
            Self::Inflected | Self::Begun | Self::Spelled | Self::CorrectedForm => Distance::Form,
            Self::Romanised | Self::Called | Self::Mistyped => Distance::Otherwise,
        }
    }
}

// An exact form outranks an inflected one, that outranks another spelling of a name, and a
// correction comes last. The steps are small above, where the meaning is the same, and large
// below, where it is a guess.
const INFLECTED: f32 = 0.85;
/// Of one stem, but another word: "important" for "import".
const DERIVED: f32 = 0.7;
const SPELLED: f32 = 0.9;
const ROMANISED: f32 = 0.8;
const CALLED: f32 = 0.8;
const BEGUN: f32 = 0.5;
/// A word that is whole already is rarely the beginning of another.
const BEGUN_BESIDE_WHOLE: f32 = 0.2;
const MISTYPED: f32 = 0.4;

// More words begin with one letter than a keystroke can look up; the frequent ones are meant. The fewer letters, the
// more places each has and the less all of them say together: by how many letters, up to three.
const MOST_BEGUN: [usize; 3] = [10, 25, 50];
const MOST_BEGUN_NARROW: usize = 300;
const MOST_MISTYPED: usize = 5;
/// Each correction walks the dictionary; a text with more unknown words is in another language.
const MOST_CORRECTED: usize = 6;
/// In "us embassy" us is a country; in a whole sentence it may well be we.
const FEW_WORDS: usize = 3;
/// The beginning of a word must be this long to be recognised with a slip in it.
const FEWEST_BEGUN_WITH_SLIP: usize = 5;
const FEWEST_LEFT_OUT_WITH_SLIP: usize = 6;
/// In fewer letters another language's spelling is another word: "major" is not the beginning of "mayor".
const FEWEST_BEGUN_ABROAD: usize = 6;
/// "smokeandmirrors" is four words at most, "ongoing" two, and none of them is a letter.
const FEWEST_IN_PARTS: usize = 5;
const FEWEST_IN_MANY_PARTS: usize = 8;
const MOST_PARTS: usize = 4;
const FEWEST_OF_A_PART: usize = 2;
/// How much more often a name must stand as two words to be meant so.
const TIMES_APART: usize = 4;
/// What goes before the beginning of another word is a word of its own.
const FEWEST_BEFORE_BEGUN: usize = 4;
// What is longer is no word but something pasted.
const LONGEST: usize = 40;

/// `narrow`: only a part of the collection is asked.
pub(super) fn of(searcher: &Searcher<'_>, query: &Query, narrow: bool) -> Meaning {
    let query = &*numbered(searcher, query);
    let mut corrections = MOST_CORRECTED;
    let mut concepts: Vec<Concept> = Vec::new();
    let mut concept_of: Vec<usize> = Vec::with_capacity(query.words.len());
    for word in &query.words {
        let stem = stem(&word.folded);
        match concepts.iter_mut().position(|concept| concept.stem == stem) {
            Some(before) if !word.unfinished => {
                concepts[before].repeats += 1;
                concept_of.push(before);
            }
            _ => {
                concept_of.push(concepts.len());
                let few = query.words.len() <= FEW_WORDS;
                concepts.push(Concept::of(
                    searcher,
                    word,
                    stem,
                    Asking { few, narrow, literal: query.literal },
                ));
            }
        }
    }
    if !query.literal {
        let unknown = concepts.iter_mut().zip(first_words(query, &concept_of));
        let unknown = unknown.filter(|(concept, word)| !concept.is_understood(&word.folded));
        unknown.for_each(|(concept, word)| concept.correct(searcher, word, &mut corrections));
        add_acronyms(searcher, query, &mut concepts, &concept_of);
        join_neighbours(searcher, query, &mut concepts, &concept_of);
        add_aliases(searcher, query, &mut concepts, &concept_of);
    }
    if concepts.iter().all(|concept| concept.stopword) {
        concepts.iter_mut().for_each(|concept| concept.stopword = false);
    }
    concepts.truncate(usize::from(u8::MAX));
    let phrases = query.phrases.iter().map(|words| phrase(searcher, words, query.literal, &mut corrections));
    let phrases = phrases.collect();
    let mut excluded = Vec::new();
    for words in &query.excluded {
        exclude(searcher, words, query.literal, &mut corrections, &mut excluded);
    }
    let verbatim = verbatim(searcher, query, &concepts, &concept_of);
    let mut roles = vec![0_u8; searcher.index.words().len()];
    for (at, concept) in concepts.iter().enumerate().rev().filter(|(_, concept)| !concept.stopword) {
        for variant in &concept.variants {
            roles[variant.word.at()] = at as u8 + 1;
        }
    }
    Meaning { concepts, phrases, excluded, verbatim, roles }
}

impl Meaning {
    /// The concept that `word` counts as, stop words aside.
    pub fn concept_of(&self, word: WordId) -> Option<usize> {
        self.roles.get(word.at()).and_then(|role| usize::from(*role).checked_sub(1))
    }

    /// What was understood otherwise than typed.
    pub fn readings(&self, searcher: &Searcher<'_>) -> Vec<Reading> {
        let mut readings: Vec<Reading> = Vec::new();
        for reading in self.concepts.iter().filter_map(|concept| concept.reading(searcher)) {
            match readings.last_mut() {
                // The halves of a word written as two are understood together.
                Some(before) if before.also == reading.also => {
                    before.typed = format!("{} {}", before.typed, reading.typed);
                    before.instead &= reading.instead;
                }
                _ => readings.push(reading),
            }
        }
        readings
    }
}

/// The query with each number in digits that takes several words and stands nowhere so: "eighty thousand" is 80,000.
fn numbered<'a>(searcher: &Searcher<'_>, query: &'a Query) -> Cow<'a, Query> {
    let mut numbered = Cow::Borrowed(query);
    let words = searcher.index.words();
    let mut at = 0;
    while !query.literal && at + 1 < numbered.words.len() {
        let typed = numbered.words[at..].iter().take(LONGEST_NUMBER);
        let typed: Vec<&str> = typed.map(|word| word.folded.as_str()).collect();
        if let Some((digits, length)) = regional::cardinal(&typed) {
            let known = |word: &&str| words.find(word).into_iter().collect();
            let forms: Vec<Vec<WordId>> = typed[..length].iter().map(known).collect();
            if side_by_side(searcher, &forms).is_empty() {
                let run = &numbered.words[at..at + length];
                let typed: Vec<&str> = run.iter().map(|word| word.typed.as_str()).collect();
                let unfinished = run[length - 1].unfinished;
                let number = QueryWord { typed: typed.join(" "), folded: digits, unfinished, quoted: false };
                numbered.to_mut().words.splice(at..at + length, [number]);
            }
        }
        at += 1;
    }
    numbered
}

/// In words: two for each power of thousand and one between.
const LONGEST_NUMBER: usize = 12;

/// How a word is asked for.
#[derive(Clone, Copy, Default)]
struct Asking {
    /// With few others.
    few: bool,
    /// In a part of the collection.
    narrow: bool,
    /// As it is.
    literal: bool,
}

impl Concept {
    fn of(searcher: &Searcher<'_>, word: &QueryWord, stem: String, asking: Asking) -> Self {
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
        if let Some(abbreviation) = crate::text::stopwords::abbreviation(&word.folded)
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
        concept.add_family(family, 1.0, Kind::Inflected);
        for form in irregular::forms(&word.folded, &concept.stem) {
            let form = words.find(&form).filter(|form| !searcher.is_stopword(*form));
            concept.add(form.as_slice(), INFLECTED, Kind::Inflected);
        }
        if word.folded.len() <= LONGEST {
            concept.add_figures(searcher, &word.folded);
            if typed.is_none() {
                concept.add_confused(searcher, &word.folded);
            }
            if !concept.is_known() {
                concept.add_derived(words, &word.folded);
            }
            concept.add_spellings(searcher, &word.folded);
            concept.add_romanisations(searcher, &word.folded);
            if !is_number(&word.folded) {
                // A name is one word, unless nearly everybody writes two: "whitehouse".
                let name = typed.filter(|typed| words.is_capital(*typed));
                let own = name.map_or(0, |name| searcher.index.places(name).len() * TIMES_APART);
                concept
                    .runs
                    .extend(halves(searcher, &word.folded).into_iter().filter(|run| run.places.len() > own));
            }
        }
        if word.unfinished && !is_whole(searcher, word, typed) {
            let weight = if concept.is_known() { BEGUN_BESIDE_WHOLE } else { BEGUN };
            concept.add(&begun(searcher, &word.folded, asking.narrow), weight, Kind::Begun);
        }
        if !concept.is_found() && word.folded.len() <= LONGEST {
            concept.add_from_abroad(searcher, word);
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

    fn is_found(&self) -> bool {
        !self.variants.is_empty() || !self.runs.is_empty()
    }

    /// Whether what was found is what was meant, and not only a name that sounds alike or a word that happens to have the stem
    /// of a slip: "represion" has that of "represent".
    fn is_understood(&self, folded: &str) -> bool {
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
    fn is_known(&self) -> bool {
        self.variants.iter().any(|variant| matches!(variant.kind, Kind::Typed | Kind::Inflected))
    }

    fn add(&mut self, words: &[WordId], weight: f32, kind: Kind) {
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
    fn mean(&mut self, meant: Variant) {
        let likelier = |variant: &Variant| variant.word == meant.word && variant.weight > meant.weight;
        if !self.variants.iter().any(likelier) {
            self.variants.retain(|variant| variant.word != meant.word);
            self.variants.push(meant);
        }
    }

    fn add_family(&mut self, family: Vec<(WordId, f32)>, weight: f32, kind: Kind) {
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

    fn add_from_abroad(&mut self, searcher: &Searcher<'_>, word: &QueryWord) {
        let words = searcher.index.words();
        let exonym = abroad::exonym(&word.folded);
        self.add(exonym.and_then(|name| known(words, name)).as_slice(), SPELLED, Kind::Romanised);
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

    /// "148bn" is "148 billion", and "1200000" also "1 200 000".
    fn add_figures(&mut self, searcher: &Searcher<'_>, folded: &str) {
        let parts = regional::figures(folded);
        // Nearly every word is no figure: the dictionary is not asked for it once more.
        if parts.len() > 1 {
            let found = |part: &&str| searcher.index.words().find(part).into_iter().collect();
            let forms: Vec<Vec<WordId>> = parts.iter().map(found).collect();
            self.runs.extend(Run::of(searcher, parts.join(" "), &forms, SPELLED, Kind::Spelled));
        }
        if let Some((number, large)) = regional::rounded(folded) {
            let forms =
                [number.as_str(), large].map(|part| searcher.index.words().find(part).into_iter().collect());
            self.runs.extend(Run::of(searcher, format!("{number} {large}"), &forms, SPELLED, Kind::Spelled));
        }
    }

    /// Adds what the word may be a slip for, while there are `corrections` left.
    fn correct(&mut self, searcher: &Searcher<'_>, word: &QueryWord, corrections: &mut usize) {
        let words = searcher.index.words();
        // Other letters are two bytes and more, and twice the edits find many times the words.
        let cost = if word.folded.is_ascii() { 1 } else { 3 };
        match corrections.checked_sub(cost) {
            Some(left) => *corrections = left,
            None => return,
        }
        let mut forms = abroad::stems(&word.folded);
        if forms.is_empty() {
            forms.push(word.folded.clone());
        }
        let mut near = Vec::new();
        for typed in forms.iter().filter(|form| !slips::is_mixed(form)) {
            near = nearest(searcher, typed, false);
            if near.is_empty() && word.unfinished && typed.len() >= FEWEST_BEGUN_WITH_SLIP {
                near = nearest(searcher, typed, true);
            }
            if !near.is_empty() {
                break;
            }
        }
        // "tarrifs": two slips, but both are doubled letters. Longer words may hide two slips of any kind.
        if near.is_empty()
            && matches!(word.folded.len(), 6..=7)
            && let Some(single) = slips::singled(&word.folded)
        {
            near = nearest(searcher, &single, false);
            near.retain(|near| slips::singled(words.text(near.word)).as_ref() == Some(&single));
        }
        // A name in another romanisation and another word of its stem are likelier than two slips, that also than a rare one.
        let has = |kind: Kind| self.variants.iter().any(|variant| variant.kind == kind);
        let (name, stem) = (has(Kind::Romanised), has(Kind::Inflected));
        near.retain(|near| !((name || stem) && near.edits > 1 || stem && near.slip == Slip::Rare));
        // Of equal slips the more frequent word is meant.
        near.order_by_key(|near| (near.slip, usize::MAX - searcher.index.places(near.word).len()));
        near.truncate(MOST_MISTYPED);
        if word.unfinished && !self.is_found() {
            self.add(&searcher.names.begun(words, &word.folded), BEGUN, Kind::Romanised);
        }
        if !near.is_empty() {
            // What merely shares its stem is no better a guess.
            for variant in self.variants.iter_mut().filter(|variant| variant.kind == Kind::Inflected) {
                *variant = Variant { weight: MISTYPED * DERIVED, kind: Kind::Mistyped, ..*variant };
            }
        }
        let easiest = near.first().map(|near| near.slip);
        for found in near {
            let text = words.text(found.word).to_owned();
            let weight = MISTYPED * found.worth();
            // Where nothing else was found, what was most likely meant counts as if it had been typed, and its other forms as others.
            let is_meant = Some(found.slip) == easiest && (!name || found.slip == Slip::Easy);
            let (kind, of_forms) = match is_meant {
                true => (Kind::Corrected, Kind::CorrectedForm),
                false => (Kind::Mistyped, Kind::Mistyped),
            };
            self.mean(Variant { word: found.word, weight, kind });
            self.add_family(family(words, &text), weight, of_forms);
            if words.is_capital(found.word) {
                self.add(&searcher.names.like(words, &text), weight * ROMANISED, Kind::Mistyped);
            }
        }
    }

    fn reading(&self, searcher: &Searcher<'_>) -> Option<Reading> {
        // What was typed in several words was joined because it stands nowhere so.
        let joined = self.typed.contains(' ');
        let otherwise = |kind: Kind| joined || !matches!(kind, Kind::Typed | Kind::Inflected | Kind::Begun);
        let mut frequent = Highest::of(MOST_READ);
        for variant in self.variants.iter().filter(|variant| otherwise(variant.kind)) {
            frequent.offer(searcher.index.places(variant.word).len() as u32, variant.word.0);
        }
        let mut also: Vec<(usize, String)> = frequent
            .items()
            .map(WordId)
            .map(|word| (searcher.index.places(word).len(), searcher.spelled(word)))
            .collect();
        for run in self.runs.iter().filter(|run| otherwise(run.kind)) {
            also.push((run.places.len(), run.text.clone()));
        }
        if also.is_empty() || self.stopword {
            return None;
        }
        also.order_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        also.dedup_by(|a, b| a.1 == b.1);
        also.truncate(MOST_READ);
        let instead = !self.variants.iter().any(|variant| !otherwise(variant.kind));
        Some(Reading {
            typed: self.typed.clone(),
            also: also.into_iter().map(|(_, text)| text).collect(),
            instead,
        })
    }
}

/// A word that may have been meant.
struct Correction {
    word: WordId,
    edits: u8,
    slip: Slip,
}

impl Correction {
    /// How likely it is beside others.
    fn worth(&self) -> f32 {
        let slip = match self.slip {
            Slip::Easy => 1.0,
            Slip::Usual => 0.9,
            Slip::Rare => 0.8,
        };
        slip / f32::from(self.edits.max(1))
    }
}

/// The nearest words that `typed` may be a slip for. Stop words are not meant: "cold" is not "could".
fn nearest(searcher: &Searcher<'_>, typed: &str, unfinished: bool) -> Vec<Correction> {
    let words = searcher.index.words();
    let near = typos::nearest(words, typed, unfinished).into_iter().filter_map(|near| {
        let slip = slips::slip(typed, words.text(near.word), unfinished)?;
        (!searcher.is_stopword(near.word)).then_some(Correction { word: near.word, edits: near.edits, slip })
    });
    near.collect()
}

/// Whether the whole word may be a slip for another.
fn is_slip(searcher: &Searcher<'_>, typed: &str) -> bool {
    !nearest(searcher, typed, false).is_empty()
}

// A line of more other spellings explains nothing.
const MOST_READ: usize = 4;

/// The word as typed. "u.s" is how the index holds "US"; a collection may know only "us", and the other way round.
fn known(words: &Words, folded: &str) -> Option<WordId> {
    words.find(folded).or_else(|| words.find(&folded.replace('.', "")))
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit() || b == b'.')
}

/// Words as one: "launch pad" and "45 000", and in figures also "45 thousand" and "2 billion".
fn joined(words: &[QueryWord]) -> String {
    match words {
        [left, right] if is_number(&left.folded) => left.folded.clone() + regional::short(&right.folded),
        _ => words.iter().map(|word| word.folded.as_str()).collect(),
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

/// The words, `most` of them, that `joined` is written of without spaces, where they stand side by side, after those `before` it.
fn parts(searcher: &Searcher<'_>, joined: &str, most: usize, before: &mut Vec<WordId>) -> Option<Run> {
    let words = searcher.index.words();
    if joined.is_empty() {
        let forms: Vec<Vec<WordId>> = before.iter().map(|word| vec![*word]).collect();
        let text: Vec<&str> = before.iter().map(|word| words.text(*word)).collect();
        return Run::of(searcher, text.join(" "), &forms, SPELLED, Kind::Spelled);
    }
    if before.len() == most {
        return None;
    }
    // The last part is all that is left.
    let first = if before.len() + 1 < most { FEWEST_OF_A_PART } else { FEWEST_OF_A_PART.max(joined.len()) };
    let ends = (first..=joined.len()).rev().filter(|at| joined.is_char_boundary(*at));
    for end in ends {
        let (part, rest) = joined.split_at(end);
        // "peoplesmilitia": the index holds "people's" as "people".
        let owner = || part.strip_suffix('s').and_then(|owner| words.find(owner));
        let Some(word) = words.find(part).or_else(owner) else { continue };
        before.push(word);
        let found = parts(searcher, rest, most, before);
        before.pop();
        if found.is_some() {
            return found;
        }
    }
    None
}

/// "launchpad" is also "launch pad", wherever the halves stand side by side.
fn halves(searcher: &Searcher<'_>, folded: &str) -> Vec<Run> {
    let words = searcher.index.words();
    let mut runs = Vec::new();
    // "email" is "e-mail".
    for at in (1..folded.len().saturating_sub(2)).filter(|at| folded.is_char_boundary(*at)) {
        let (left, right) = folded.split_at(at);
        let Some(first) = words.find(left).filter(|word| !searcher.is_stopword(*word)) else { continue };
        let whole = words.find(right).filter(|word| !searcher.is_stopword(*word));
        let mut second = inflected(words, &stem(right));
        second.extend(whole);
        let text = format!("{left} {right}");
        runs.extend(Run::of(searcher, text, &[vec![first], second], SPELLED, Kind::Spelled));
    }
    runs
}

/// "launchp" may become "launch pad", where these stand side by side.
fn begun_parts(searcher: &Searcher<'_>, folded: &str) -> Option<Run> {
    let words = searcher.index.words();
    let ends = FEWEST_BEFORE_BEGUN..folded.len().saturating_sub(FEWEST_OF_A_PART - 1);
    ends.rev().filter(|at| folded.is_char_boundary(*at)).find_map(|at| {
        let (left, right) = folded.split_at(at);
        let first = words.find(left).filter(|word| !searcher.is_stopword(*word))?;
        let second: Vec<WordId> = words.starting_with(right).take(MOST_BEGUN_NARROW).collect();
        Run::of(searcher, format!("{left} {right}…"), &[vec![first], second], BEGUN, Kind::Begun)
    })
}

/// The words of the dictionary with the stem of `folded`, and how much each counts as it.
fn family(words: &Words, folded: &str) -> Vec<(WordId, f32)> {
    let own = lemma(folded);
    let inflects = |text: &str| text == folded || lemma(text) == own;
    let weight = |word| if inflects(words.text(word)) { INFLECTED } else { DERIVED };
    inflected(words, &stem(folded)).into_iter().map(|word| (word, weight(word))).collect()
}

/// The words of the dictionary with this stem. A stem is the beginning of its words but for its last
/// letters, so only words that begin alike are stemmed.
fn inflected(words: &Words, of: &str) -> Vec<WordId> {
    let mut found = Vec::new();
    // Words of one or two letters have no stem, only beginnings.
    if of.len() <= 2 {
        return found;
    }
    for word in words.starting_with(beginning(of)) {
        let text = words.text(word);
        if may_become(text.as_bytes(), of.as_bytes()) && stem(text) == of {
            found.push(word);
        }
    }
    found
}

/// What of a stem all its words begin with.
fn beginning(of: &str) -> &str {
    // The stemmer changes a final y to i (parti), drops or adds a final e (hope), and turns "bil" into
    // "bl" (sensibl); all other stems begin their words whole.
    let changed = match of.as_bytes() {
        [_, _, .., b'b', b'l'] => 2,
        [_, _, .., b'i' | b'e'] => 1,
        _ => 0,
    };
    &of[..of.len() - changed]
}

/// Whether the stemmer may turn `word` into `stem`, which begins alike: a quick look at the letters that would have to go.
/// Most words that begin like a stem go on in another way, and to stem one is a hundred times the work.
fn may_become(word: &[u8], stem: &[u8]) -> bool {
    let (Some(&last), Some(&here)) = (stem.last(), word.get(stem.len() - 1)) else { return true };
    match last {
        // An e may come and go, before any ending.
        b'e' => return b"aeioy".contains(&here),
        b'i' if here == b'y' => return true,
        // "sensibl" begins "sensible", and "sensib" alone "sensibility".
        b'l' if !word.starts_with(stem) => return true,
        _ if here != last => return false,
        _ => {}
    }
    match &word[stem.len()..] {
        [] | [b'e' | b'i' | b'l' | b's' | b'y'] | [b'y', b's'] => true,
        [b'y', b'e' | b'i', ..] | [b'a', b'b' | b'l' | b'n' | b't', ..] => true,
        [b'e', next, ..] => b"adefilmnorsy".contains(next),
        [b'i', next, ..] => b"bceinostvz".contains(next),
        [b'o', b'r' | b'u', ..] | [b'l', b'i' | b'y', ..] => true,
        [b'f', b'u', ..] | [b'm', b'e', b'n', ..] | [b'n', b'e', b's', ..] => true,
        // "control" of "controlled", "hop" of "hopping".
        [b'l', ..] => last == b'l',
        [b'b' | b'd' | b'f' | b'g' | b'm' | b'n' | b'p' | b'r' | b't', b'e' | b'i', ..] => {
            word[stem.len()] == last
        }
        _ => false,
    }
}

/// The most frequent words that begin with `folded`, stop words aside; more of them for a `narrow` part of the collection, which
/// may have none of these.
pub(super) fn begun(searcher: &Searcher<'_>, folded: &str, narrow: bool) -> Vec<WordId> {
    let letters = folded.chars().take(MOST_BEGUN.len()).count();
    let most = if narrow { MOST_BEGUN_NARROW } else { MOST_BEGUN[letters.max(1) - 1] };
    let mut frequent = Highest::of(most);
    for word in searcher.index.words().starting_with(folded) {
        if !searcher.is_stopword(word) {
            frequent.offer(searcher.index.places(word).len() as u32, word.0);
        }
    }
    frequent.items().map(WordId).collect()
}

/// "launch pad" is also "launchpad", and "1 200 000" also "1,200,000".
fn join_neighbours(searcher: &Searcher<'_>, query: &Query, concepts: &mut [Concept], concept_of: &[usize]) {
    let typed = &query.words;
    let groups =
        typed.windows(3).enumerate().filter(|(_, run)| run.iter().all(|word| is_number(&word.folded)));
    for (at, run) in groups.chain(typed.windows(2).enumerate()) {
        let joined = joined(run);
        let of_run = &concept_of[at..at + run.len()];
        // "build up" is also "buildup"; in a sentence the words are what they are, and "in to" says no more than "into".
        let stopwords = of_run.iter().filter(|at| concepts[**at].stopword).count();
        if stopwords > usize::from(typed.len() <= FEW_WORDS) || is_stopword(&joined) {
            continue;
        }
        let found = as_one(searcher.index.words(), &joined);
        for at in of_run {
            let concept = &mut concepts[*at];
            if !concept.stopword {
                concept.add(&found, SPELLED, Kind::Spelled);
            }
        }
    }
}

/// The first word typed for each concept.
fn first_words<'a>(query: &'a Query, concept_of: &[usize]) -> Vec<&'a QueryWord> {
    let mut first = Vec::new();
    for (word, concept) in query.words.iter().zip(concept_of) {
        if *concept == first.len() {
            first.push(word);
        }
    }
    first
}

/// "european union" is also EU, and EU also "European Union".
fn add_acronyms(searcher: &Searcher<'_>, query: &Query, concepts: &mut [Concept], concept_of: &[usize]) {
    let typed: Vec<&str> = query.words.iter().map(|word| word.folded.as_str()).collect();
    for length in 2..=typed.len().min(LONGEST_WRITTEN_OUT) {
        for (at, run) in typed.windows(length).enumerate() {
            let last = at + length - 1;
            if query.words[last].unfinished && run[length - 1].len() < FEWEST_BEGUN_WITH_SLIP
                || concepts[concept_of[at]].stopword
                || concepts[concept_of[last]].stopword
            {
                continue;
            }
            let acronym = acronyms::of_words(&searcher.index, run, |word| searcher.is_stopword(word));
            concepts[concept_of[last]].add(acronym.as_slice(), CALLED, Kind::Called);
        }
    }
    for concept in concepts {
        let typed = concept.variants.iter().filter(|v| matches!(v.kind, Kind::Typed | Kind::Inflected));
        let mut typed = typed.map(|variant| variant.word);
        let Some(acronym) = typed.find(|word| searcher.index.words().is_acronym(*word)) else { continue };
        let Some(name) = searcher.index.written_out(acronym) else { continue };
        let text: Vec<String> = name.iter().map(|word| searcher.spelled(*word)).collect();
        let forms: Vec<Vec<WordId>> = name.iter().map(|word| vec![*word]).collect();
        concept.runs.extend(Run::of(searcher, text.join(" "), &forms, CALLED, Kind::Called));
    }
}

const LONGEST_WRITTEN_OUT: usize = 7;

/// What words have after their stem without becoming others.
const INFLECTIONS: [&str; 12] = ["", "e", "s", "es", "ed", "d", "ing", "ings", "er", "ers", "ly", "y"];

/// Other names that the collection's author gives for what was typed.
fn add_aliases(searcher: &Searcher<'_>, query: &Query, concepts: &mut [Concept], concept_of: &[usize]) {
    let typed: Vec<&str> = query.words.iter().map(|word| word.folded.as_str()).collect();
    for (name, at) in searcher.aliases.named_in(&typed) {
        let concept = &mut concepts[concept_of[at]];
        for form in searcher.aliases.forms(name) {
            let words: Option<Vec<Vec<WordId>>> =
                form.iter().map(|word| searcher.index.words().find(word).map(|word| vec![word])).collect();
            match words.as_deref() {
                Some([word]) => concept.add(word, CALLED, Kind::Called),
                Some(words) => {
                    let own = words.iter().any(|word| concept.variants.iter().any(|v| v.word == word[0]));
                    // A longer form that holds the typed word is found by the word.
                    if !own {
                        concept.runs.extend(Run::of(searcher, form.join(" "), words, CALLED, Kind::Called));
                    }
                }
                None => {}
            }
        }
    }
}

/// A phrase as typed; when it stands nowhere so, its words in other forms, side by side; when these do not, two of them as one.
fn phrase(searcher: &Searcher<'_>, typed: &[String], literal: bool, corrections: &mut usize) -> Run {
    let words = searcher.index.words();
    let exact: Vec<Vec<WordId>> = typed.iter().map(|word| known(words, word).into_iter().collect()).collect();
    let mut run = Run {
        text: typed.join(" "),
        length: typed.len() as u32,
        places: side_by_side(searcher, &exact),
        weight: 1.0,
        kind: Kind::Typed,
    };
    if !run.places.is_empty() || literal {
        return run;
    }
    run.kind = Kind::Spelled;
    let mut wide = Vec::with_capacity(typed.len());
    for (folded, mut forms) in typed.iter().zip(exact) {
        let word =
            QueryWord { typed: folded.clone(), folded: folded.clone(), unfinished: false, quoted: false };
        let mut concept = Concept::of(searcher, &word, stem(folded), Asking::default());
        if !concept.is_found() {
            concept.correct(searcher, &word, corrections);
        }
        forms.extend(concept.variants.iter().map(|variant| variant.word));
        // One word in quotes may stand as two.
        if let ([_], Some(halves)) = (typed, concept.runs.pop()) {
            run.length = halves.length;
            run.places = halves.places;
            return run;
        }
        wide.push(forms);
    }
    run.places = side_by_side(searcher, &wide);
    if run.places.is_empty()
        && let Some(joined) = with_joined(words, typed, wide)
    {
        run.length = joined.len() as u32;
        run.places = side_by_side(searcher, &joined);
    }
    run
}

/// The forms of the words of a phrase, with two neighbours as one wherever the collection writes them so; `None` if it writes
/// none so.
fn with_joined(words: &Words, typed: &[String], mut forms: Vec<Vec<WordId>>) -> Option<Vec<Vec<WordId>>> {
    let mut joined = Vec::with_capacity(forms.len());
    let mut at = 0;
    while at < typed.len() {
        let both = typed.get(at + 1).map(|next| as_one(words, &format!("{}{next}", typed[at])));
        match both.filter(|both| !both.is_empty()) {
            Some(both) => {
                joined.push(both);
                at += 2;
            }
            None => {
                joined.push(std::mem::take(&mut forms[at]));
                at += 1;
            }
        }
    }
    (joined.len() < typed.len()).then_some(joined)
}

/// Neighbours that the collection may write as one word, which it may inflect.
fn as_one(words: &Words, joined: &str) -> Vec<WordId> {
    let mut found = inflected(words, &stem(joined));
    found.extend(words.find(joined));
    found
}

/// Leaves out: the words as typed or inflected, names however they are spelled; when that leaves out nothing, what
/// the words may be a slip or another spelling of. And the same as two words or as one.
fn exclude(
    searcher: &Searcher<'_>,
    typed: &[String],
    literal: bool,
    corrections: &mut usize,
    excluded: &mut Vec<Run>,
) {
    let words = searcher.index.words();
    let forms: Vec<Vec<WordId>> = typed
        .iter()
        .map(|word| {
            let stem = stem(word);
            let mut forms = inflected(words, &stem);
            forms.extend(irregular::forms(word, &stem).iter().filter_map(|form| words.find(form)));
            let own = known(words, word);
            forms.extend(own);
            if own.is_some_and(|own| words.is_capital(own)) && !literal {
                forms.extend(searcher.names.like(words, word));
            }
            forms
        })
        .collect();
    let places = side_by_side(searcher, &forms);
    // To leave out what was not meant is worse than to leave it in: no slips in a short word alone.
    let short = matches!(typed, [word] if word.chars().count() < FEWEST_LEFT_OUT_WITH_SLIP);
    let corrections = if short { &mut 0 } else { corrections };
    if places.is_empty() {
        excluded.push(phrase(searcher, typed, literal, corrections));
        return;
    }
    let run =
        Run { text: typed.join(" "), length: typed.len() as u32, places, weight: 1.0, kind: Kind::Typed };
    excluded.push(run);
    match typed {
        _ if literal => {}
        [word] => excluded.extend(halves(searcher, word)),
        _ => excluded.extend(
            with_joined(words, typed, forms)
                .and_then(|joined| Run::of(searcher, typed.join(" "), &joined, 1.0, Kind::Typed)),
        ),
    }
}

/// Where the typed words stand side by side as they were typed, or as one word, or else inflected. The last may not be
/// finished, and a word the collection doesn't have counts as what it was taken for.
fn verbatim(searcher: &Searcher<'_>, query: &Query, concepts: &[Concept], concept_of: &[usize]) -> Vec<u32> {
    let words = searcher.index.words();
    let several = query.words.len() > 1;
    let standing = |inflected: bool| {
        let typed = query.words.iter().zip(concept_of).map(|(word, concept)| {
            let mut forms: Vec<WordId> = known(words, &word.folded).into_iter().collect();
            let unknown = forms.is_empty();
            let variants = concepts[*concept].variants.iter();
            let most = variants.clone().map(|variant| variant.weight).fold(0.0, f32::max);
            let fits = |variant: &Variant| {
                unknown && (variant.kind == Kind::Corrected || several && variant.weight == most)
                    || inflected && variant.kind == Kind::Inflected && variant.weight == INFLECTED
            };
            let others = variants.filter(|variant| fits(variant));
            forms.extend(others.map(|variant| variant.word));
            forms
        });
        let typed: Vec<Vec<WordId>> = typed.collect();
        match (&typed[..], query.words.last()) {
            ([before @ .., last], Some(word)) if several && word.unfinished => {
                before_begun(searcher, before, words.beginning_with(&word.folded), last)
            }
            _ => side_by_side(searcher, &typed),
        }
    };
    let places = standing(false);
    if !places.is_empty() || query.literal {
        return places;
    }
    match words.find(&joined(&query.words)) {
        Some(joined) => searcher.index.places(joined).to_vec(),
        None if several => standing(true),
        None => places,
    }
}

/// Where words stand side by side, each in one of its forms: the ordinals of the first, rising.
fn side_by_side(searcher: &Searcher<'_>, forms: &[Vec<WordId>]) -> Vec<u32> {
    let index = &searcher.index;
    if let [forms] = forms
        && let [word] = forms[..]
    {
        return index.places(word).to_vec();
    }
    let Some((rarest, _)) = forms.iter().enumerate().min_by_key(|(_, forms)| frequency(index, forms)) else {
        return Vec::new();
    };
    let mut places = Vec::new();
    for word in &forms[rarest] {
        places.extend_from_slice(index.places(*word));
    }
    beginning_before(index, forms, places, rarest as u32)
}

/// Where the words `before` stand so, and after them one of `begun` or `last`: all that an unfinished word may become, not only
/// the frequent ones.
fn before_begun(
    searcher: &Searcher<'_>,
    before: &[Vec<WordId>],
    begun: Range<u32>,
    last: &[WordId],
) -> Vec<u32> {
    let index = &searcher.index;
    let length = before.len() as u32;
    let places = index.places_of(begun.clone());
    if before.iter().all(|forms| places.len() < frequency(index, forms)) {
        let mut places = places.to_vec();
        for word in last {
            places.extend_from_slice(index.places(*word));
        }
        return beginning_before(index, before, places, length);
    }
    let mut places = side_by_side(searcher, before);
    places.retain(|first| {
        let next = index.word_at(first + length);
        begun.contains(&next.0) || last.contains(&next)
    });
    places
}

fn frequency(index: &Index, forms: &[WordId]) -> usize {
    forms.iter().map(|word| index.places(*word).len()).sum()
}

/// Where the words stand that begin so far before one of `places`, rising.
fn beginning_before(index: &Index, forms: &[Vec<WordId>], mut places: Vec<u32>, distance: u32) -> Vec<u32> {
    places.retain_mut(|place| {
        let Some(first) = place.checked_sub(distance) else { return false };
        *place = first;
        forms.iter().enumerate().all(|(at, forms)| forms.contains(&index.word_at(first + at as u32)))
    });
    places.order();
    places.dedup();
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ENDINGS: &str = "s es ies ied y ys ed edly eed eedly ing ingly ization ational fulness ousness iveness tional biliti \
        bility lessly entli ently ation alism aliti ality ousli ously iviti ivity fulli fully enci ency anci ancy abli ably \
        izer ator alli ally bli bly ogist ogi ogy li ly alize icate iciti icity ative ical ness ful ement ance ence able ible \
        ment ant ent ism ate iti ity ous ive ize ion al er ic e l";

    proptest! {
        #[test]
        fn no_inflected_word_is_overlooked(
            begins in "[aeioycdlnst]{1,3}[a-z]{1,3}",
            doubled in proptest::bool::ANY,
            endings in prop::collection::vec(0..ENDINGS.split(' ').count(), 0..5),
        ) {
            let mut word = begins;
            if doubled {
                word.extend(word.chars().next_back());
            }
            word.extend(endings.into_iter().filter_map(|at| ENDINGS.split(' ').nth(at)));
            let of = stem(&word);
            if of.len() > 2 && word.starts_with(beginning(&of)) {
                prop_assert!(may_become(word.as_bytes(), of.as_bytes()), "{} of {}", of, word);
            }
        }
    }
}
