//! Coding: texts as numbers of a vocabulary, from which the index is read.
//!
//! This runs where articles are compiled, once; the page only reads ([`super::reading`]). Every text is cut into words
//! and what stands between them. Words that are written in the same letters and folded to the same word are one form;
//! the forms are numbered by how often they occur.

use crate::article::{Article, Collection};
use crate::quote::{Quote, Quotes};
use crate::text::stopwords::abbreviation;
use crate::text::vocabulary::{
    BORDER, Bytes, CLASS_SHIFT, CLASSES, Case, ENDING_SHIFT, ENDINGS, IS_ACRONYM, IS_CAPITAL, LAST,
    MOST_SHARED, Packed, push_number, write_form,
};
use crate::text::{Token, Tokens};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

/// The texts of a collection as numbers, and where its quotes stand among them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Coding {
    pub vocabulary: Packed,
    pub articles: Vec<CodedArticle>,
    /// The first ordinal of each quote, as in [`Quotes::quotes`], and how many there are.
    pub quotes: Vec<(u32, u32)>,
    /// How many ordinals there are.
    pub length: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct CodedArticle {
    /// Its title and its names, a border after each.
    pub heads: Bytes,
    /// How many bytes the text has, and its numbers.
    pub text: Bytes,
}

impl Coding {
    #[must_use]
    pub fn of(collection: &Collection, quotes: &Quotes) -> Self {
        let mut line = Line::default();
        let mut articles = Vec::with_capacity(collection.articles.len());
        let mut quote_places = vec![(0, 0); quotes.quotes.len()];
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
        line.table.finish(collection, &articles, quote_places, line.length)
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
    let heads = [article.title.as_deref().or(Some("")), Some(&article.source), article.section.as_deref()];
    let authors = article.authors.iter().map(String::as_str);
    heads.into_iter().flatten().chain(authors).chain(speakers.map(|speaker| speaker.name.as_str()))
}

fn read_paragraphs(
    line: &mut Line,
    article: &Article,
    own: &[(usize, &Quote)],
    quote_places: &mut [(u32, u32)],
) {
    let mut quotes = own.iter().peekable();
    let mut read = 0;
    for paragraph in &article.paragraphs {
        let from = paragraph.span.start();
        line.separate(article.text.get(read..from).unwrap_or(""));
        read = paragraph.span.end();
        line.read(article.slice(paragraph.span), |ordinal, token| {
            let at = from + token.span.start();
            while let Some((number, quote)) = quotes.peek() {
                if at >= quote.span.end() {
                    quotes.next();
                    continue;
                }
                if at >= quote.span.start() {
                    let place = &mut quote_places[*number];
                    if place.1 == 0 {
                        place.0 = ordinal;
                    }
                    place.1 = ordinal + 1 - place.0;
                }
                break;
            }
        });
        line.close();
    }
    line.separate(article.text.get(read..).unwrap_or(""));
}

/// The forms read so far, in reading order, numbered as they were met; `None` for a border.
#[derive(Default)]
struct Line {
    forms: Vec<Option<usize>>,
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

    fn finish(
        &self,
        collection: &Collection,
        articles: &[(Vec<Option<usize>>, Vec<Option<usize>>)],
        quotes: Vec<(u32, u32)>,
        length: u32,
    ) -> Coding {
        let (vocabulary, numbers) = self.pack();
        let coded = |forms: &[Option<usize>], mut bytes: Vec<u8>| {
            for form in forms {
                push_number(form.map_or(BORDER, |form| numbers[form]), &mut bytes);
            }
            Bytes(Cow::Owned(bytes))
        };
        let texts = collection.articles.iter().zip(articles);
        let articles = texts.map(|(article, (heads, text))| {
            let mut bytes = Vec::new();
            push_number(u32::try_from(article.text.len()).expect("a text is shorter than 4 GiB"), &mut bytes);
            CodedArticle { heads: coded(heads, Vec::new()), text: coded(text, bytes) }
        });
        Coding { vocabulary, articles: articles.collect(), quotes, length }
    }

    /// The vocabulary, and the number of each form.
    fn pack(&self) -> (Packed, Vec<u32>) {
        let mut by_count: Vec<usize> = (0..self.forms.len()).collect();
        let order = |at: &usize| (Reverse(self.forms[*at].count), self.forms[*at].letters.as_str());
        by_count.sort_by(|a, b| order(a).cmp(&order(b)).then(a.cmp(b)));
        let mut class = vec![0; self.forms.len()];
        for (number, at) in (CLASSES[0]..).zip(&by_count) {
            class[*at] = CLASSES.iter().rposition(|first| *first <= number).unwrap_or(0);
        }
        let mut of_word: Vec<Vec<usize>> = vec![Vec::new(); self.counts.len()];
        let mut separators = Vec::new();
        for at in by_count {
            self.forms[at].word.map_or(&mut separators, |word| &mut of_word[word]).push(at);
        }
        let mut pack = Pack { next: CLASSES, numbers: vec![0; self.forms.len()], ..Pack::default() };
        let mut before = "";
        for (word, at) in &self.words {
            pack.word(before, word, self.counts[*at]);
            before = word;
            for (place, form) in of_word[*at].iter().enumerate() {
                let last = place + 1 == of_word[*at].len();
                let fields = self.fields(&self.forms[*form].letters, word);
                pack.form(*form, &self.forms[*form].letters, fields, class[*form], last);
            }
        }
        for form in separators {
            pack.form(form, &self.forms[form].letters, Case::Spelled as u8, class[form], false);
        }
        let bytes = |bytes| Bytes(Cow::Owned(bytes));
        let packed = Packed {
            shared: bytes(pack.shared),
            lengths: bytes(pack.lengths),
            letters: bytes(pack.letters),
            forms: bytes(pack.forms),
            spellings: bytes(pack.spellings),
        };
        (packed, pack.numbers)
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

/// A vocabulary that is being written.
#[derive(Default)]
struct Pack {
    shared: Vec<u8>,
    lengths: Vec<u8>,
    letters: Vec<u8>,
    forms: Vec<u8>,
    spellings: Vec<u8>,
    /// The next number of each class.
    next: [u32; CLASSES.len()],
    numbers: Vec<u32>,
}

impl Pack {
    fn word(&mut self, before: &str, word: &str, counts: Counts) {
        let alike = before.bytes().zip(word.bytes()).take_while(|(a, b)| a == b);
        let shared = alike.take(MOST_SHARED).count();
        let is = |count: u32, flag: u8| if count * 2 > counts.all { flag } else { 0 };
        let flags = is(counts.capitals, IS_CAPITAL) | is(counts.acronyms, IS_ACRONYM);
        self.shared.push(shared as u8 | flags);
        push_number((word.len() - shared) as u32, &mut self.lengths);
        self.letters.extend_from_slice(&word.as_bytes()[shared..]);
    }

    fn form(&mut self, at: usize, letters: &str, fields: u8, class: usize, last: bool) {
        self.forms.push(fields | (class as u8) << CLASS_SHIFT | if last { LAST } else { 0 });
        if fields == Case::Spelled as u8 {
            push_number(letters.len() as u32, &mut self.spellings);
            self.spellings.extend_from_slice(letters.as_bytes());
        }
        self.numbers[at] = self.next[class];
        self.next[class] += 1;
    }
}
