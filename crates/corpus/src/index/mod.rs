//! The search index: which words stand where.
//!
//! Knows every word of every article by its place in one long sequence of words. Does not know what
//! a reader meant or which article is best; that is `search`.
//!
//! The texts travel as numbers of a vocabulary ([`Coding`]), and the index is read from these when the page opens; it is
//! never stored.
//!
//! All words of the collection stand in one line, article after article, and a word's place in it is
//! its *ordinal*. An article is a range of ordinals: first its title, then the names that belong to
//! it (source, section, authors, speakers), then its paragraphs, each closed by a [`BREAK`] so that no
//! phrase runs across. Words are numbered in alphabetical order, so that a prefix is a range of
//! words too. [`Index::places`] of a word are its ordinals, rising.

mod acronyms;
mod coding;
mod reading;
mod sequence;

use crate::article::Collection;
use crate::quote::{Quotes, SpeakerIndex};
use crate::span::ArticleIndex;
use crate::text::stopwords;
use crate::text::vocabulary::Vocabulary;
pub use crate::text::vocabulary::{WordId, Words};
pub use coding::{CodedArticle, CodedQuote, Coding};
use sequence::Sequence;
use std::ops::Range;
use std::sync::Arc;

/// Stands in the sequence where a paragraph or field ends.
pub const BREAK: WordId = WordId::NONE;

/// Which words stand where in a collection.
#[derive(Debug, Default)]
pub struct Index {
    vocabulary: Arc<Vocabulary>,
    sequence: Sequence,
    /// Ordinals grouped by word; word `w` has `starts[w]..starts[w + 1]`.
    places: Vec<u32>,
    starts: Vec<u32>,
    articles: Vec<Extent>,
    /// The first ordinal of each paragraph of each article, and one past the last.
    paragraphs: Vec<u32>,
    /// Which article holds ordinal `n << BLOCK`.
    blocks: Vec<u32>,
    /// As in [`Quotes::quotes`].
    quotes: Vec<CodedQuote>,
    /// As in [`Coding::names`].
    names: Vec<Vec<WordId>>,
}

/// The ordinals of one article: `start..names` is its title, `names..body` its names,
/// `body..end` its paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    pub start: u32,
    pub names: u32,
    pub body: u32,
    pub end: u32,
    /// Where its paragraphs begin in the list of all paragraphs' first ordinals.
    first_paragraph: u32,
    paragraphs: u32,
}

const BLOCK: u32 = 6;

impl Index {
    /// Reads every text of the collection, letter by letter.
    ///
    /// # Panics
    /// Never: a vocabulary that was just written can be read.
    #[must_use]
    pub fn build(collection: &Collection, quotes: &Quotes) -> Self {
        let coding = Coding::of(collection, quotes);
        let vocabulary = Vocabulary::read(&coding.vocabulary).expect("it was written just now");
        Self::read(&coding, Arc::new(vocabulary))
    }

    /// The same from texts that are numbers of `vocabulary` already.
    #[must_use]
    pub fn read(coding: &Coding, vocabulary: Arc<Vocabulary>) -> Self {
        reading::read(coding, vocabulary)
    }

    #[must_use]
    pub fn words(&self) -> &Words {
        self.vocabulary.words()
    }

    /// The ordinals of `word`, rising.
    #[must_use]
    pub fn places(&self, word: WordId) -> &[u32] {
        self.places_of(word.0..word.0 + 1)
    }

    /// The ordinals of all these words, one word after the other.
    #[must_use]
    pub fn places_of(&self, words: Range<u32>) -> &[u32] {
        match (self.starts.get(words.start as usize), self.starts.get(words.end as usize)) {
            (Some(&from), Some(&to)) => &self.places[from as usize..to as usize],
            _ => &[],
        }
    }

    /// The word at an ordinal; [`BREAK`] between paragraphs and past the end.
    #[must_use]
    pub fn word_at(&self, ordinal: u32) -> WordId {
        self.sequence.get(ordinal)
    }

    /// By word: whether it is a stop word.
    #[must_use]
    pub fn stopwords(&self) -> Vec<bool> {
        let words = self.words();
        let mut are = vec![false; words.len()];
        for word in stopwords::all().filter_map(|word| words.find(word)) {
            are[word.at()] = true;
        }
        are
    }

    /// The name that `acronym` stands for.
    #[must_use]
    pub fn written_out(&self, acronym: WordId) -> Option<&[WordId]> {
        let named = self.names.iter().find(|named| named.first() == Some(&acronym))?;
        Some(&named[1..])
    }

    /// The name written out most often whose words begin with these three to six letters, the first a word that is mostly a
    /// name: to look at all others takes too long while somebody types.
    #[must_use]
    pub fn spelled_by(
        &self,
        collection: &Collection,
        letters: &str,
        is_stopword: impl Fn(WordId) -> bool,
    ) -> Option<Vec<WordId>> {
        let is_named = |word: WordId| self.words().is_capital(word);
        acronyms::spelled_by(self, collection, letters, is_named, is_stopword)
    }

    /// How many articles there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.articles.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.articles.is_empty()
    }

    #[must_use]
    pub fn extent(&self, article: ArticleIndex) -> Extent {
        self.articles[article.at()]
    }

    #[must_use]
    pub fn extents(&self) -> &[Extent] {
        &self.articles
    }

    /// Which article holds `ordinal`.
    #[must_use]
    pub fn article_at(&self, ordinal: u32) -> ArticleIndex {
        let mut at = self.blocks[(ordinal >> BLOCK) as usize] as usize;
        while self.articles[at].end <= ordinal {
            at += 1;
        }
        ArticleIndex::new(at)
    }

    /// The first ordinal of each paragraph of `article`, rising, and one past the last.
    #[must_use]
    pub fn paragraphs(&self, article: ArticleIndex) -> &[u32] {
        let extent = self.articles[article.at()];
        let from = extent.first_paragraph as usize;
        &self.paragraphs[from..=from + extent.paragraphs as usize]
    }

    /// The article and the paragraph that hold `ordinal`, and which of the paragraph's words it is; `None` in titles and names.
    #[must_use]
    pub fn place(&self, ordinal: u32) -> Option<(ArticleIndex, usize, usize)> {
        let article = self.article_at(ordinal);
        let paragraphs = self.paragraphs(article);
        let number = paragraphs.partition_point(|first| *first <= ordinal).checked_sub(1)?;
        Some((article, number, (ordinal - paragraphs[number]) as usize))
    }

    /// How much memory it takes, about.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let numbers = self.places.len()
            + self.starts.len()
            + self.paragraphs.len()
            + self.blocks.len()
            + self.quotes.len() * size_of::<CodedQuote>() / size_of::<u32>();
        numbers * size_of::<u32>()
            + self.articles.len() * size_of::<Extent>()
            + self.sequence.bytes()
            + self.words().bytes()
    }

    /// The ordinals of quote `number` of [`Quotes::quotes`].
    #[must_use]
    pub fn quote(&self, number: usize) -> Range<u32> {
        let quote = self.quotes.get(number).copied().unwrap_or_default();
        quote.start..quote.start.saturating_add(quote.length)
    }

    /// How many quotes there are.
    #[must_use]
    pub fn quotes(&self) -> usize {
        self.quotes.len()
    }

    /// In which articles whom is quoted and the ordinals of what was said, in the order of the quotes.
    pub fn quoted(&self) -> impl Iterator<Item = (ArticleIndex, SpeakerIndex, Range<u32>)> + use<'_> {
        let quotes = self.quotes.iter().filter(|quote| quote.length > 0);
        quotes.filter_map(|quote| {
            let said = quote.start..quote.start.saturating_add(quote.length);
            Some((self.article_at(quote.start), quote.speaker?, said))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;

    fn sample() -> Index {
        let mut collection = Collection::default();
        let mut first = Article::from_paragraphs("a", "Pier Post", &["Mara sailed.", "Ilse sailed too."]);
        first.title = Some("The Harbour".to_owned());
        collection.articles.push(first);
        collection.articles.push(Article::from_paragraphs("b", "Quay", &["Nobody sailed."]));
        Index::build(&collection, &Quotes::default())
    }

    fn places(index: &Index, word: &str) -> Vec<(u32, u32)> {
        let id = index.words().find(word).expect(word);
        index.places(id).iter().map(|&at| (index.article_at(at).0, at)).collect()
    }

    #[test]
    fn words_that_begin_alike_are_in_alphabetical_order() {
        let text = "Harbourmasters Harbourmen harbourmaster Éa harbour harbouring eight harbourmaid";
        let articles = vec![Article::from_paragraphs("a", "", &[text])];
        let index = Index::build(&Collection { articles, ..Collection::default() }, &Quotes::default());
        let words: Vec<&str> = index.words().all().map(|word| index.words().text(word)).collect();
        let expected = [
            "ea",
            "eight",
            "harbour",
            "harbouring",
            "harbourmaid",
            "harbourmaster",
            "harbourmasters",
            "harbourmen",
        ];
        assert_eq!(words, expected);
        assert_eq!(index.places(index.words().find("harbourmen").unwrap()).len(), 1);
    }

    #[test]
    fn a_word_is_found_where_it_stands() {
        let index = sample();
        assert_eq!(places(&index, "harbour"), [(0, 1)]);
        assert_eq!(places(&index, "post"), [(0, 4)]);
        assert_eq!(places(&index, "sailed"), [(0, 7), (0, 10), (1, 17)]);
    }

    #[test]
    fn paragraphs_are_ranges_closed_by_a_break() {
        let index = sample();
        assert_eq!(index.paragraphs(ArticleIndex(0)), [6, 9, 13]);
        assert_eq!(index.word_at(8), BREAK);
        assert_eq!(index.word_at(99), BREAK);
    }

    #[test]
    fn a_prefix_is_a_range_of_words() {
        let index = sample();
        let words: Vec<&str> = index.words().starting_with("p").map(|id| index.words().text(id)).collect();
        assert_eq!(words, ["pier", "post"]);
    }

    #[test]
    fn an_empty_collection_has_an_index() {
        let index = Index::build(&Collection::default(), &Quotes::default());
        assert!(index.is_empty());
        assert_eq!(index.words().find("a"), None);
        assert_eq!(index.words().starting_with("a").count(), 0);
    }
}
