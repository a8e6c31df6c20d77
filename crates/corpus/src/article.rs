//! Articles and the collection they form.
//!
//! Knows texts, paragraphs, sources, dates as precise as they are known, names and voices. A paragraph is written out
//! when somebody looks at it, and where its words and sentences are is found out once.
//! Does not know how they came here (Markdown, plain text, JSON lines); that is the compiler.

use crate::gather::Gather as _;
use crate::later::Later;
use crate::span::{ArticleIndex, CodePoints, Span};
use crate::text::vocabulary::Vocabulary;
use crate::text::{Tokens, sentence_ends};
use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

/// A folder of articles on one story, with what its author says about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Collection {
    pub title: String,
    pub description: String,
    /// BCP 47 tag of the texts' language.
    pub language: String,
    /// In the collection's order: by date, undated last, then by file name.
    pub articles: Vec<Article>,
    pub names: Vec<Name>,
}

impl Collection {
    /// Each article with its index, in the collection's order.
    pub fn indexed(&self) -> impl Iterator<Item = (ArticleIndex, &Article)> {
        self.articles.iter().enumerate().map(|(at, article)| (ArticleIndex::new(at), article))
    }

    #[must_use]
    pub fn find(&self, id: &str) -> Option<ArticleIndex> {
        self.articles.iter().position(|article| article.id == id).map(ArticleIndex::new)
    }

    #[inline(never)]
    #[must_use]
    pub fn get(&self, index: ArticleIndex) -> Option<&Article> {
        self.articles.get(index.at())
    }
}

/// Code points in the articles of a collection: a counter for each article that is asked for, so that rising offsets
/// cost one pass and a text that nobody asks for none.
pub struct Points<'a> {
    collection: &'a Collection,
    counters: Vec<Option<CodePoints<'a>>>,
}

impl<'a> Points<'a> {
    #[must_use]
    pub fn new(collection: &'a Collection) -> Self {
        Self { collection, counters: collection.articles.iter().map(|_| None).gather() }
    }

    /// How many code points come before `span` and before its end; 0 where there is no such article.
    pub fn of(&mut self, index: ArticleIndex, span: Span) -> (usize, usize) {
        let Some(article) = self.collection.get(index) else { return (0, 0) };
        let points = self.counters[index.at()].get_or_insert_with(|| CodePoints::new(&article.text));
        (points.before(span.start()), points.before(span.end()))
    }
}

/// One text by one source.
#[derive(Clone, Debug, PartialEq)]
pub struct Article {
    /// Unique in the collection, safe in an address: the file's stem, or the JSON line's id.
    pub id: String,
    /// The outlet that published it, never a person.
    pub source: String,
    pub section: Option<String>,
    pub title: Option<String>,
    pub authors: Vec<String>,
    pub date: Option<Date>,
    pub date_basis: DateBasis,
    pub url: Option<String>,
    pub kind: ArticleKind,
    /// The whole text; paragraphs are places in it. The archive holds it apart.
    pub text: Text,
    /// In text order, none empty, none overlapping.
    pub paragraphs: Later<Vec<Paragraph>>,
}

impl Article {
    /// An article that knows only its text, one paragraph per string; for tests and bare texts.
    #[must_use]
    pub fn from_paragraphs(id: &str, source: &str, paragraphs: &[&str]) -> Self {
        let mut text = String::new();
        let mut places = Vec::new();
        for paragraph in paragraphs {
            if !text.is_empty() {
                text.push('\n');
            }
            let start = text.len();
            text.push_str(paragraph);
            places.push(Paragraph::plain(Span::new(start, text.len())));
        }
        Self::new(id, source, text, places)
    }

    /// An article over `text`, its paragraphs the non-empty lines of it, trimmed; offsets into `text` hold.
    #[must_use]
    pub fn from_lines(id: &str, source: &str, text: String) -> Self {
        let mut places = Vec::new();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let inner = line.trim();
            if !inner.is_empty() {
                let from = start + (line.len() - line.trim_start().len());
                places.push(Paragraph::plain(Span::new(from, from + inner.len())));
            }
            start += line.len();
        }
        Self::new(id, source, text, places)
    }

    #[must_use]
    pub fn new(id: &str, source: &str, text: String, paragraphs: Vec<Paragraph>) -> Self {
        Self {
            id: id.to_owned(),
            source: source.to_owned(),
            section: None,
            title: None,
            authors: Vec::new(),
            date: None,
            date_basis: DateBasis::Stated,
            url: None,
            kind: ArticleKind::Original,
            text: Text::from(text),
            paragraphs: paragraphs.into(),
        }
    }

    /// The text of paragraph `number` (from 0); empty when there is none.
    #[must_use]
    pub fn paragraph(&self, number: usize) -> &str {
        self.paragraphs.get(number).map_or("", |paragraph| self.slice(paragraph.span))
    }

    /// The places of the words of paragraph `number`, in that paragraph.
    #[must_use]
    pub fn words(&self, number: usize) -> &[Span] {
        let words = || {
            let mut tokens = Tokens::new(self.paragraph(number));
            std::iter::from_fn(|| tokens.read()).map(|token| token.span).gather()
        };
        self.part(number).map_or(&[], |part| part.words.get_or_init(words))
    }

    /// Where the sentences of paragraph `number` end, in that paragraph.
    #[must_use]
    pub fn sentence_ends(&self, number: usize) -> &[usize] {
        let ends = || sentence_ends(self.paragraph(number));
        self.part(number).map_or(&[], |part| part.sentence_ends.get_or_init(ends))
    }

    fn part(&self, number: usize) -> Option<&Part> {
        let parts = || match &self.text.coded {
            Some((vocabulary, numbers)) => vocabulary.paragraphs(numbers).map(Part::of).gather(),
            None => self.paragraphs.iter().map(|_| Part::default()).gather(),
        };
        self.text.parts.get_or_init(parts).get(number)
    }

    /// Which paragraph holds byte `at`.
    #[must_use]
    pub fn paragraph_at(&self, at: usize) -> Option<usize> {
        let after = self.paragraphs.partition_point(|p| p.span.start() <= at);
        let number = after.checked_sub(1)?;
        (at < self.paragraphs[number].span.end()).then_some(number)
    }

    /// The text at `span`; empty when the span does not fit.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.slice_of_part(span).or_else(|| span.get(&self.text)).unwrap_or("")
    }

    /// The same of a text that is not written out as a whole, without doing that.
    fn slice_of_part(&self, span: Span) -> Option<&str> {
        let (vocabulary, _) = self.text.coded.as_ref().filter(|_| self.text.written.get().is_none())?;
        let number = self.paragraph_at(span.start())?;
        let begin = number.checked_sub(1).map_or(0, |before| self.paragraphs[before].span.end());
        let part = self.part(number)?;
        let written = part.written.get_or_init(|| vocabulary.write_paragraph(part.numbers));
        written.get(span.start() - begin..span.end() - begin)
    }
}

/// A text, or the numbers of its words; these are written out when it is first looked at, as a whole or in parts.
#[derive(Clone, Default)]
pub struct Text {
    written: OnceLock<String>,
    coded: Option<(Arc<Vocabulary>, &'static [u8])>,
    /// One for each paragraph.
    parts: OnceLock<Vec<Part>>,
}

/// A part of a text that ends with a paragraph, and begins where the one before ends.
#[derive(Clone, Default)]
struct Part {
    numbers: &'static [u8],
    written: OnceLock<String>,
    words: OnceLock<Vec<Span>>,
    sentence_ends: OnceLock<Vec<usize>>,
}

impl Part {
    fn of(numbers: &'static [u8]) -> Self {
        Self { numbers, ..Self::default() }
    }
}

impl Text {
    /// A text as numbers of `vocabulary`.
    #[must_use]
    pub fn coded(vocabulary: Arc<Vocabulary>, numbers: &'static [u8]) -> Self {
        Self { coded: Some((vocabulary, numbers)), ..Self::default() }
    }

    /// How many words it has; hyphens and dashes part words.
    #[must_use]
    pub fn words(&self) -> usize {
        match &self.coded {
            Some((vocabulary, numbers)) => vocabulary.count(numbers),
            None => crate::text::count(self),
        }
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.written.get_or_init(|| {
            let coded = self.coded.as_ref();
            coded.map(|(vocabulary, numbers)| vocabulary.write_out(numbers)).unwrap_or_default()
        })
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self { written: OnceLock::from(text), ..Self::default() }
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        **self == *other
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

/// One paragraph: its place and what is known of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    pub span: Span,
    pub role: Role,
    /// Who stands behind the passage when it is not the source itself.
    pub voice: Option<String>,
}

impl Paragraph {
    #[must_use]
    pub fn plain(span: Span) -> Self {
        Self { span, role: Role::Text, voice: None }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    #[default]
    Text,
    /// A Markdown heading inside the text.
    Heading,
    /// A Markdown block quote: a set-off passage of somebody's words.
    BlockQuote,
    /// A pull quote: the article's own words set off again.
    PullQuote,
    /// Advertisements, bylines of republishing sites, "further reading".
    Furniture,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArticleKind {
    /// Our own paragraph-by-paragraph account of the publisher's text.
    Digest,
    /// The publisher's full text.
    Original,
}

/// How an article's date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateBasis {
    Stated,
    Inferred,
}

/// A calendar date as precise as it is known: a year, a month or a day. Source: ISO 8601.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i16,
    month: Option<u8>,
    day: Option<u8>,
}

impl Date {
    /// `None` for a date no calendar has.
    #[must_use]
    pub fn new(year: i16, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        let possible = match (month, day) {
            (None, None) => true,
            (Some(m), None) => (1..=12).contains(&m),
            (Some(m), Some(d)) => (1..=12).contains(&m) && (1..=days_in(year, m)).contains(&d),
            (None, Some(_)) => false,
        };
        (possible && (0..=9999).contains(&year)).then_some(Self { year, month, day })
    }

    /// Reads `2022`, `2022-06` and `2022-06-07`; nothing else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |part: &str, length: usize| {
            (part.len() == length && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<i16>().ok())?
        };
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4)?;
        let mut two = || match parts.next() {
            None => Some(None),
            Some(part) => digits(part, 2).and_then(|n| u8::try_from(n).ok()).map(Some),
        };
        let (month, day) = (two()?, two()?);
        if parts.next().is_some() {
            return None;
        }
        Self::new(year, month, day)
    }

    #[must_use]
    pub fn year(self) -> i16 {
        self.year
    }

    #[must_use]
    pub fn month(self) -> Option<u8> {
        self.month
    }

    #[must_use]
    pub fn day(self) -> Option<u8> {
        self.day
    }
}

#[must_use]
pub fn days_in(year: i16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 => 29,
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

/// A person, place or organisation under its one canonical name, as the collection's author gives it.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    pub canonical: String,
    pub kind: NameKind,
    pub role: Option<String>,
    pub aliases: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NameKind {
    Person,
    Place,
    Organisation,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_as_precise_as_it_is_written() {
        for good in ["2022", "2022-06", "2024-02-29"] {
            assert_eq!(Date::parse(good).expect(good).to_string(), good);
        }
        for bad in ["", "22", "2022-13", "2023-02-29", "2022-6", "2022-06-07T00", "2022-06-07-01", "+202"] {
            assert_eq!(Date::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn lines_become_paragraphs_where_they_stand() {
        let article = Article::from_lines("a", "A", "One.\n\n  Two. \r\nThree".to_owned());
        let texts: Vec<&str> = (0..4).map(|n| article.paragraph(n)).collect();
        assert_eq!(texts, ["One.", "Two.", "Three", ""]);
        assert_eq!(article.paragraph_at(8), Some(1));
        assert_eq!(article.paragraph_at(5), None);
    }
}
