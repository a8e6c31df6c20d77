//! Coding: texts as numbers of a vocabulary, from which the index is read.
//!
//! This runs where articles are compiled, once; the page only reads ([`super::reading`]). Every text is cut into words
//! and what stands between them. Words that are written in the same letters and folded to the same word are one form;
//! the forms are numbered by how often they occur.

use super::{Index, WordId, acronyms};
use crate::article::{Article, Collection};
use crate::quote::{Quote, Quotes, Speaker, SpeakerIndex};
use crate::text::stopwords::abbreviation;
use crate::text::vocabulary::{
    BORDER, Bytes, CLASS_SHIFT, Case, Classes, ENDING_SHIFT, ENDINGS, IS_ACRONYM, IS_CAPITAL, LAST,
    MOST_SHARED, Numbers, Packed, Vocabulary, classes, push_number, write_form,
};
use crate::text::{Token, Tokens};
use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// The texts of a collection as numbers, and where its quotes stand among them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Coding {
    pub articles: Vec<CodedArticle>,
    /// See [`Self::quotes`].
    pub coded_quotes: Bytes,
    /// How many ordinals there are.
    pub length: u32,
    /// Acronyms, each before the words of the name that it stands for.
    pub names: Vec<Vec<WordId>>,
    pub vocabulary: Packed,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct CodedArticle {
    /// Its title and its names, a border after each.
    pub heads: Bytes,
    /// How many bytes the text has, and its numbers.
    pub text: Bytes,
}

/// Where a quote stands, and whose it is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct CodedQuote {
    pub start: u32,
    /// How many ordinals; 0 for a quote without a word.
    pub length: u32,
    pub speaker: Option<SpeakerIndex>,
}

impl Coding {
    /// # Panics
    /// Never: a vocabulary that was just written can be read.
    #[must_use]
    pub fn of(collection: &Collection, quotes: &Quotes) -> Self {
        let mut line = Line::default();
        let mut articles = Vec::with_capacity(collection.articles.len());
        let coded = |quote: &Quote| CodedQuote { speaker: quote.speaker, ..CodedQuote::default() };
        let mut quote_places: Vec<CodedQuote> = quotes.quotes.iter().map(coded).collect();
        // Quotes come in reading order; sorted defensively, because corrections may reorder them.
        let mut by_place: Vec<(usize, &Quote)> = quotes.quotes.iter().enumerate().collect();
        by_place.sort_by_key(|(_, quote)| (quote.article, quote.span.start()));
        let mut next_quotes = by_place.as_slice();
        for (at, article) in collection.indexed() {
            let own = next_quotes.iter().take_while(|(_, quote)| quote.article <= at).count();
            let (own_quotes, later) = next_quotes.split_at(own);
            next_quotes = later;
            line.words_only = true;
            for name in names(article, own_quotes, quotes) {
                line.read(name, |_, _| {});
                line.close();
            }
            let heads = std::mem::take(&mut line.forms);
            line.words_only = false;
            read_paragraphs(&mut line, article, own_quotes, &mut quote_places);
            articles.push((heads, std::mem::take(&mut line.forms)));
        }
        let mut coding = line.table.finish(collection, &articles, line.length);
        coding.code_quotes(&quote_places);
        let vocabulary = Vocabulary::read(&coding.vocabulary).expect("it was written just now");
        coding.names = acronyms::names(&Index::read(&coding, Arc::new(vocabulary)), collection);
        coding
    }

    /// As in [`Quotes::quotes`].
    pub fn quotes(&self) -> impl Iterator<Item = CodedQuote> + use<'_> {
        let mut numbers = Numbers::new(&self.coded_quotes.0, self.vocabulary.stoppers);
        let mut before = 0_u32;
        std::iter::from_fn(move || {
            let start = before.wrapping_add(numbers.next()?);
            before = start;
            let length = numbers.next()?;
            let speaker = numbers.next()?.checked_sub(1).map(SpeakerIndex);
            Some(CodedQuote { start, length, speaker })
        })
    }

    /// Three numbers for each: how far it is from where the one before begins, its length, and its speaker plus one.
    fn code_quotes(&mut self, quotes: &[CodedQuote]) {
        let mut bytes = Vec::new();
        let mut before = 0_u32;
        for quote in quotes {
            let speaker = quote.speaker.map_or(0, |speaker| speaker.0 + 1);
            for number in [quote.start.wrapping_sub(before), quote.length, speaker] {
                push_number(number, self.vocabulary.stoppers, &mut bytes);
            }
            before = quote.start;
        }
        self.coded_quotes = Bytes(Cow::Owned(bytes));
    }
}

/// The title of an article, and the names under which it may be looked for although its text does not hold them.
fn names<'a>(
    article: &'a Article,
    own: &[(usize, &Quote)],
    quotes: &'a Quotes,
) -> impl Iterator<Item = &'a str> {
    let mut speakers: Vec<u32> = own.iter().filter_map(|(_, quote)| quote.speaker).map(|s| s.0).collect();
    speakers.sort_unstable();
    speakers.dedup();
    let speakers = speakers.into_iter().filter_map(|at| quotes.speakers.get(at as usize));
    // As this article writes it: another spelling is not what who types it is looking for.
    let name_of = |speaker: &'a Speaker| {
        let written = speaker.names().find(|name| article.text.contains(name.as_str()));
        written.unwrap_or(&speaker.name).as_str()
    };
    let heads = [article.title.as_deref().or(Some("")), Some(&article.source), article.section.as_deref()];
    let authors = article.authors.iter().map(String::as_str);
    heads.into_iter().flatten().chain(authors).chain(speakers.map(name_of))
}

fn read_paragraphs(
    line: &mut Line,
    article: &Article,
    own: &[(usize, &Quote)],
    quote_places: &mut [CodedQuote],
) {
    let mut quotes = own;
    let mut read = 0;
    for paragraph in &article.paragraphs {
        let from = paragraph.span.start();
        line.separate(article.text.get(read..from).unwrap_or(""));
        read = paragraph.span.end();
        line.read(article.slice(paragraph.span), |ordinal, token| {
            let at = from + token.span.start();
            while let Some(((_, quote), later)) = quotes.split_first()
                && at >= quote.span.end()
            {
                quotes = later;
            }
            // One may stand in another: what somebody said in what an outlet is quoted with.
            let begun = quotes.iter().take_while(|(_, quote)| quote.span.start() <= at);
            for (number, _) in begun.filter(|(_, quote)| at < quote.span.end()) {
                let place = &mut quote_places[*number];
                if place.length == 0 {
                    place.start = ordinal;
                }
                place.length = ordinal + 1 - place.start;
            }
        });
        line.close();
    }
    line.separate(article.text.get(read..).unwrap_or(""));
}

/// Forms in reading order, numbered as they were met; `None` for a border.
type Forms = Vec<Option<usize>>;

/// The forms read so far.
#[derive(Default)]
struct Line {
    forms: Forms,
    /// How many words and borders.
    length: u32,
    /// What is read is written out from elsewhere: separators are left out.
    words_only: bool,
    table: Table,
}

impl Line {
    fn read(&mut self, text: &str, mut seen: impl FnMut(u32, Token)) {
        let mut tokens = Tokens::new(text);
        // In a line of capitals "US" may well be the pronoun.
        let shouted = !text.bytes().any(|b| b.is_ascii_lowercase());
        let mut end = 0;
        while let Some(token) = tokens.read() {
            seen(self.length, token);
            let between = text.get(end..token.span.start()).unwrap_or("");
            if between != " " || end == 0 {
                // Nothing at all would be read as a space, so it is a form too.
                self.push(between, None, end > 0);
            }
            end = token.span.end();
            let acronym = token.acronym && !shouted;
            let short = if acronym { abbreviation(tokens.word()) } else { None };
            let word = short.as_deref().unwrap_or(tokens.word());
            let at = self.table.count(word, token.capital, acronym);
            self.push(token.span.get(text).unwrap_or(""), Some(at), false);
            self.length += 1;
        }
        self.push(text.get(end..).unwrap_or(""), None, false);
    }

    /// What stands between paragraphs.
    fn separate(&mut self, text: &str) {
        self.push(text, None, false);
    }

    fn push(&mut self, letters: &str, word: Option<usize>, also_empty: bool) {
        let is_needed = word.is_some() || !self.words_only && (also_empty || !letters.is_empty());
        if is_needed {
            self.forms.push(Some(self.table.form(letters, word)));
        }
    }

    fn close(&mut self) {
        self.forms.push(None);
        self.length += 1;
    }
}

/// Words and forms in the order they are met.
#[derive(Default)]
struct Table {
    words: BTreeMap<String, usize>,
    counts: Vec<Counts>,
    forms: Vec<Form>,
    /// The forms with these letters: one for each word that they are read as.
    by_letters: HashMap<String, Vec<usize>>,
}

#[derive(Clone, Copy, Default)]
struct Counts {
    all: u32,
    capitals: u32,
    acronyms: u32,
}

struct Form {
    letters: String,
    word: Option<usize>,
    count: u32,
}

impl Table {
    fn count(&mut self, word: &str, capital: bool, acronym: bool) -> usize {
        let at = match self.words.get(word) {
            Some(at) => *at,
            None => {
                self.words.insert(word.to_owned(), self.counts.len());
                self.counts.push(Counts::default());
                self.counts.len() - 1
            }
        };
        let counts = &mut self.counts[at];
        counts.all += 1;
        counts.capitals += u32::from(capital);
        counts.acronyms += u32::from(acronym);
        at
    }

    fn form(&mut self, letters: &str, word: Option<usize>) -> usize {
        if !self.by_letters.contains_key(letters) {
            self.by_letters.insert(letters.to_owned(), Vec::new());
        }
        let same = self.by_letters.get_mut(letters).expect("it has just been put there");
        let at = match same.iter().find(|at| self.forms[**at].word == word) {
            Some(at) => *at,
            None => {
                same.push(self.forms.len());
                self.forms.push(Form { letters: letters.to_owned(), word, count: 0 });
                self.forms.len() - 1
            }
        };
        self.forms[at].count += 1;
        at
    }

    fn finish(&self, collection: &Collection, articles: &[(Forms, Forms)], length: u32) -> Coding {
        let (vocabulary, numbers) = self.pack();
        let stoppers = vocabulary.stoppers;
        let coded = |forms: &[Option<usize>], mut bytes: Vec<u8>| {
            for form in forms {
                push_number(form.map_or(BORDER, |form| numbers[form]), stoppers, &mut bytes);
            }
            Bytes(Cow::Owned(bytes))
        };
        let texts = collection.articles.iter().zip(articles);
        let articles = texts.map(|(article, (heads, text))| {
            let mut bytes = Vec::new();
            let length = u32::try_from(article.text.len()).expect("a text is shorter than 4 GiB");
            push_number(length, stoppers, &mut bytes);
            CodedArticle { heads: coded(heads, Vec::new()), text: coded(text, bytes) }
        });
        Coding { vocabulary, articles: articles.collect(), length, ..Coding::default() }
    }

    /// The vocabulary, and the number of each form.
    fn pack(&self) -> (Packed, Vec<u32>) {
        let mut by_count: Vec<usize> = (0..self.forms.len()).collect();
        let order = |at: &usize| (Reverse(self.forms[*at].count), self.forms[*at].letters.as_str());
        by_count.sort_by(|a, b| order(a).cmp(&order(b)).then(a.cmp(b)));
        let stoppers = self.best_stoppers(&by_count);
        let classes = classes(stoppers);
        let mut class = vec![0; self.forms.len()];
        for (number, at) in (classes[0]..).zip(&by_count) {
            class[*at] = class_of(number, &classes);
        }
        let mut of_word: Vec<Vec<usize>> = vec![Vec::new(); self.counts.len()];
        let mut separators = Vec::new();
        for at in by_count {
            self.forms[at].word.map_or(&mut separators, |word| &mut of_word[word]).push(at);
        }
        let mut pack =
            Pack { stoppers, next: classes, numbers: vec![0; self.forms.len()], ..Pack::default() };
        let mut before = "";
        for (word, at) in &self.words {
            let counts = self.counts[*at];
            pack.word(before, word, counts);
            before = word;
            for (place, form) in of_word[*at].iter().enumerate() {
                let is_last = place + 1 == of_word[*at].len();
                let is_capital = is_last && counts.capitals * 2 > counts.all;
                let fields = self.fields(&self.forms[*form].letters, word);
                let fields = fields | flag(is_last, LAST) | flag(is_capital, IS_CAPITAL);
                pack.form(*form, &self.forms[*form].letters, fields, class[*form]);
            }
        }
        for form in separators {
            pack.form(form, &self.forms[form].letters, Case::Spelled as u8, class[form]);
        }
        let bytes = |bytes| Bytes(Cow::Owned(bytes));
        let packed = Packed {
            stoppers,
            letters: bytes(pack.letters),
            forms: bytes(pack.forms),
            spellings: bytes(pack.spellings),
        };
        (packed, pack.numbers)
    }

    /// With how many stoppers the texts take the fewest bytes; `by_count` has the most frequent form first.
    fn best_stoppers(&self, by_count: &[usize]) -> u8 {
        let bytes = |stoppers: &u8| -> u64 {
            let classes = classes(*stoppers);
            let cost = |(number, at): (u32, &usize)| {
                u64::from(self.forms[*at].count) * (class_of(number, &classes) as u64 + 1)
            };
            (classes[0]..).zip(by_count).map(cost).sum()
        };
        // With half of all bytes there are numbers enough for any collection; with as many more as there are forms.
        let enough = |stoppers: &u8| {
            let [.., last] = classes(*stoppers);
            *stoppers == FEWEST_STOPPERS || last as usize > by_count.len()
        };
        (FEWEST_STOPPERS..=u8::MAX).filter(enough).min_by_key(bytes).unwrap_or(FEWEST_STOPPERS)
    }

    /// How `word` must be written to give `letters`.
    fn fields(&self, letters: &str, word: &str) -> u8 {
        for case in [Case::Folded, Case::Capital, Case::Capitals] {
            for ending in 0..ENDINGS.len() {
                let mut written = String::new();
                write_form(word, case, ending, &mut written);
                if written == letters {
                    return case as u8 | (ending as u8) << ENDING_SHIFT;
                }
            }
        }
        Case::Spelled as u8
    }
}

const FEWEST_STOPPERS: u8 = 128;

fn class_of(number: u32, classes: &Classes) -> usize {
    classes.iter().rposition(|first| *first <= number).unwrap_or(0)
}

/// A vocabulary that is being written.
#[derive(Default)]
struct Pack {
    stoppers: u8,
    letters: Vec<u8>,
    forms: Vec<u8>,
    spellings: Vec<u8>,
    /// The next number of each class.
    next: Classes,
    numbers: Vec<u32>,
}

impl Pack {
    fn word(&mut self, before: &str, word: &str, counts: Counts) {
        let alike = before.bytes().zip(word.bytes()).take_while(|(a, b)| a == b);
        let shared = alike.take(MOST_SHARED).count();
        self.letters.push(shared as u8 | flag(counts.acronyms * 2 > counts.all, IS_ACRONYM));
        self.letters.extend_from_slice(&word.as_bytes()[shared..]);
    }

    fn form(&mut self, at: usize, letters: &str, fields: u8, class: usize) {
        self.forms.push(fields | (class as u8) << CLASS_SHIFT);
        if fields & 3 == Case::Spelled as u8 {
            push_number(letters.len() as u32, self.stoppers, &mut self.spellings);
            self.spellings.extend_from_slice(letters.as_bytes());
        }
        self.numbers[at] = self.next[class];
        self.next[class] += 1;
    }
}

fn flag(is: bool, flag: u8) -> u8 {
    if is { flag } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Text;
    use crate::index::BREAK;
    use crate::span::Span;
    use crate::text::tokens;
    use proptest::prelude::*;

    fn collection(paragraphs: &[&str]) -> Collection {
        Collection {
            articles: vec![Article::from_paragraphs("a", "Quay", paragraphs)],
            ..Collection::default()
        }
    }

    fn check(collection: &Collection) {
        let (coding, vocabulary) = check_texts(collection);
        let index = Index::read(&coding, Arc::clone(&vocabulary));
        assert_eq!(index.extents().last().map_or(0, |extent| extent.end), coding.length);
        for ((at, article), coded) in collection.indexed().zip(&coding.articles) {
            assert_eq!(vocabulary.write_out(&coded.text.0), &*article.text);
            check_parts(
                article,
                Text::coded(Arc::clone(&vocabulary), coded.text.0.clone().into_owned().leak()),
            );
            let expected: Vec<Vec<String>> = (0..article.paragraphs.len())
                .map(|number| tokens(article.paragraph(number)).into_iter().map(|(_, word)| word).collect())
                .collect();
            let words = |ordinals: &[u32]| -> Vec<String> {
                let words = (ordinals[0]..ordinals[1] - 1).map(|at| index.word_at(at));
                words.map(|word| index.words().text(word).to_owned()).collect()
            };
            let found: Vec<Vec<String>> = index.paragraphs(at).windows(2).map(words).collect();
            assert_eq!(found, expected);
            assert!(index.paragraphs(at)[1..].iter().all(|end| index.word_at(end - 1) == BREAK));
        }
    }

    fn check_texts(collection: &Collection) -> (Coding, Arc<Vocabulary>) {
        let coding = Coding::of(collection, &Quotes::default());
        let vocabulary = Arc::new(Vocabulary::read(&coding.vocabulary).expect("just written"));
        for (article, coded) in collection.articles.iter().zip(&coding.articles) {
            assert_eq!(vocabulary.write_out(&coded.text.0), &*article.text);
            let numbers = coded.text.0.clone().into_owned().leak();
            check_parts(article, Text::coded(Arc::clone(&vocabulary), numbers));
        }
        (coding, vocabulary)
    }

    /// A paragraph is written out by itself, and what reaches further all the same.
    fn check_parts(article: &Article, text: Text) {
        let read = Article { text, ..article.clone() };
        let spans: Vec<Span> = article.paragraphs.iter().map(|paragraph| paragraph.span).collect();
        for (number, span) in spans.iter().enumerate().rev() {
            assert_eq!(read.slice(*span), article.slice(*span));
            let words = tokens(article.paragraph(number)).into_iter().map(|(token, _)| token.span);
            assert!(words.eq(read.words(number).iter().copied()));
        }
        if let [first, .., last] = spans[..] {
            let both = Span::new(first.start(), last.end());
            assert_eq!(read.slice(both), article.slice(both));
        }
    }

    #[test]
    fn texts_come_back_letter_for_letter() {
        check(&collection(&["Mara’s  boat; “Mara”, MARA's boat.", "– 1,100 Boats…", "łódź Łódź ŁÓDŹ", "!"]));
        check(&collection(&[]));
        check(&Collection::default());
    }

    #[test]
    fn a_length_that_nobody_wrote_is_harmless() {
        let mut coding = Coding::of(&collection(&["A boat.", "A quay."]), &Quotes::default());
        let vocabulary = Arc::new(Vocabulary::read(&coding.vocabulary).expect("just written"));
        let right = coding.length;
        for length in [right + 50, right - 5] {
            coding.length = length;
            let index = Index::read(&coding, Arc::clone(&vocabulary));
            for word in index.words().all() {
                assert!(index.places(word).iter().all(|at| *at < right));
            }
            assert_eq!(index.word_at(right), BREAK);
        }
    }

    #[test]
    fn the_most_frequent_forms_take_one_byte() {
        let text = "so ".repeat(40) + &(0..400).map(|n| format!("n{n} ")).collect::<String>();
        let coding = Coding::of(&collection(&[text.trim()]), &Quotes::default());
        let bytes = coding.articles[0].text.0.len();
        // A length, a border, and of 440 words only those that no stopper is left for take two.
        assert!(bytes < 440 + 2 + 1 + 200, "{bytes} bytes with {} stoppers", coding.vocabulary.stoppers);
    }

    proptest! {
        #[test]
        fn any_text_comes_back(texts in proptest::collection::vec("\\PC{0,40}|[a-cA-C.’' s0-9,-]{0,60}", 0..5)) {
            let lines: Vec<&str> = texts.iter().map(String::as_str).filter(|t| !t.trim().is_empty()).collect();
            let mut collection = collection(&[]);
            collection.articles[0] = Article::from_lines("a", "Quay", lines.join("\n \n"));
            check_texts(&collection);
        }

        #[test]
        fn numbers_come_back(numbers in proptest::collection::vec(0u32..3_000_000, 0..50), stoppers in 100u8..=254) {
            let mut bytes = Vec::new();
            numbers.iter().for_each(|number| push_number(*number, stoppers, &mut bytes));
            prop_assert_eq!(Numbers::new(&bytes, stoppers).collect::<Vec<_>>(), numbers);
        }

        #[test]
        fn quotes_come_back(quotes in proptest::collection::vec((0u32..3_000_000, 0u32..200, proptest::option::of(0u32..9000)), 0..20)) {
            let coded = |(start, length, speaker): (u32, u32, Option<u32>)| {
                CodedQuote { start, length, speaker: speaker.map(SpeakerIndex) }
            };
            let quotes: Vec<CodedQuote> = quotes.into_iter().map(coded).collect();
            let mut coding = Coding::of(&collection(&["Ahoy."]), &Quotes::default());
            coding.code_quotes(&quotes);
            prop_assert_eq!(coding.quotes().collect::<Vec<_>>(), quotes);
        }

        #[test]
        fn what_nobody_wrote_is_no_vocabulary_or_a_harmless_one(
            [forms, spellings, letters, text] in proptest::array::uniform4(proptest::collection::vec(any::<u8>(), 0..60)),
            stoppers: u8,
        ) {
            let bytes = |bytes: Vec<u8>| Bytes(Cow::Owned(bytes));
            let vocabulary = Packed {
                stoppers, forms: bytes(forms), spellings: bytes(spellings), letters: bytes(letters)
            };
            let article = CodedArticle { heads: bytes(text.clone()), text: bytes(text.clone()) };
            let coded_quotes = bytes(text.clone());
            let coding = Coding { articles: vec![article], vocabulary, coded_quotes, ..Coding::default() };
            if let Some(vocabulary) = Vocabulary::read(&coding.vocabulary) {
                let _ = vocabulary.write_out(&text);
                let index = Index::read(&coding, Arc::new(vocabulary));
                let _ = index.words().find("a");
            }
        }
    }
}
