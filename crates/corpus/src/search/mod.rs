//! Search: from what a reader types to ranked hits with excerpts.
//!
//! Knows the query language, how a word may be spelled, how well an article and a passage answer,
//! and how to say why. Does not know the screen. Start at [`Searcher::search`]; the pieces it calls:
//! [`query`] reads what was typed, `meaning` finds the words it may stand for, `naming` whom a filter names, `rank` scores
//! articles, `passages` picks and cuts excerpts, `facets` counts, `suggest` fills the box, `why` and
//! `advice` explain.

mod advice;
mod aliases;
mod facets;
mod feedback;
pub mod filters;
mod meaning;
mod naming;
mod nearness;
mod passages;
pub mod query;
mod rank;
mod spelling;
mod suggest;
mod why;

use crate::article::{Collection, Date};
use crate::gather::Gather as _;
use crate::index::{Index, WordId};
use crate::order;
use crate::quote::{Quotes, SpeakerIndex};
use crate::span::{ArticleIndex, Span};
use aliases::Aliases;
use facets::{Catalogue, Scope};
pub use filters::{DateRange, Filters};
pub use query::{Query, QueryWord};
use spelling::names::Names;

/// Answers queries over one collection. [`Searcher::new`] reads every text; over an index that is there already it takes a
/// few milliseconds for a thousand articles. The page keeps one.
pub struct Searcher<'a> {
    collection: &'a Collection,
    quotes: &'a Quotes,
    index: Index,
    catalogue: Catalogue,
    aliases: Aliases,
    names: Names,
    /// By word.
    stopwords: Vec<bool>,
}

/// How much to answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    pub articles: usize,
    /// Excerpts per article. Without any, nothing is told of where in an article the matches are.
    pub passages: usize,
    /// Whether to tell beside the articles what a reader goes on by: facets, what was understood otherwise, advice.
    pub guidance: bool,
}

impl Default for Limits {
    fn default() -> Self {
        Self { articles: 10, passages: 3, guidance: true }
    }
}

/// What a query found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    /// How many articles answer, also those past the limit.
    pub total: usize,
    /// Best first.
    pub articles: Vec<ArticleHits>,
    /// Empty, like all that follows, without [`Limits::guidance`].
    pub facets: Facets,
    /// Words that were understood otherwise than typed.
    pub understood: Vec<Reading>,
    /// When nothing answers: what would.
    pub advice: Vec<Advice>,
}

/// One article that answers, and where.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ArticleHits {
    pub article: ArticleIndex,
    /// Higher is better; comparable within one query only.
    pub score: f32,
    /// Empty, like all that follows, without [`Limits::passages`]: matched words in the title, as places in the title.
    pub title_marks: Vec<Span>,
    /// Best first, at most as many as asked for.
    pub passages: Vec<Hit>,
    /// How many paragraphs match in all.
    pub matching_paragraphs: usize,
    /// Where matches fall: 0.0 is the article's first word, 1.0 its last; rising.
    pub strip: Vec<f32>,
}

/// One paragraph that answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// From 0.
    pub paragraph: u32,
    pub score: f32,
    /// What to show, in the article's text: whole sentences around the densest evidence.
    pub excerpt: Span,
    /// What matched inside the excerpt, in the article's text, rising.
    pub marks: Vec<Span>,
}

/// How many articles each filter would leave, each counted without its own kind of filter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facets {
    /// In order of count, then name.
    pub sources: Vec<(String, usize)>,
    pub speakers: Vec<(SpeakerIndex, usize)>,
    /// Months, or years where an article is not dated nearer; rising.
    pub dates: Vec<(Date, usize)>,
    pub in_quotes: usize,
}

/// A word that was also understood otherwise: typed "Lukashenko", also "Lukashenka".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    pub typed: String,
    /// As the articles spell it; most frequent first. Empty: nothing in the collection may be meant.
    pub also: Vec<String>,
    /// The typed form itself is not in the articles.
    pub instead: bool,
}

/// What a reader could try when nothing answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Advice {
    /// One word of the query alone finds this many articles.
    WordAlone { word: String, articles: usize },
    /// A word near to what was typed.
    Spelling { typed: String, nearest: Vec<String> },
    /// The filters leave nothing out of this many articles.
    WithoutFilters { articles: usize },
}

/// Why an article answers, for the reader who asks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Why {
    /// The strongest first.
    pub terms: Vec<WhyTerm>,
    /// Its whole score: that of the terms, and for words that stand near each other.
    pub score: f32,
    /// The highest score that any article has; scores of one query compare.
    pub best: f32,
}

/// One typed word's part in an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct WhyTerm {
    pub typed: String,
    /// The forms found in this article, with how often.
    pub forms: Vec<(String, usize)>,
    /// How often in its title, among its names (source, authors, speakers), and in its text.
    pub fields: [usize; 3],
    /// In how many articles of the collection it occurs.
    pub articles: usize,
    /// Its part of the score.
    pub score: f32,
}

/// Something to put into the search box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    pub kind: SuggestionKind,
    /// What the list shows.
    pub text: String,
    /// What the box holds when it is chosen: the whole query.
    pub query: String,
    /// How many articles it is in.
    pub articles: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SuggestionKind {
    Speaker,
    Source,
    Matter,
    Term,
}

impl<'a> Searcher<'a> {
    #[must_use]
    pub fn new(collection: &'a Collection, quotes: &'a Quotes) -> Self {
        Self::over(Index::build(collection, quotes), collection, quotes)
    }

    /// The same where the index of this collection is there already.
    #[must_use]
    pub fn over(index: Index, collection: &'a Collection, quotes: &'a Quotes) -> Self {
        Self {
            catalogue: Catalogue::of(collection, &index, quotes.speakers.len()),
            aliases: Aliases::of(&collection.names),
            names: Names::of(index.words()),
            stopwords: index.stopwords(),
            collection,
            quotes,
            index,
        }
    }

    /// The articles that answer `query`, best first, with excerpts.
    #[must_use]
    pub fn search(&self, query: &Query, filters: &Filters, limits: Limits) -> Results {
        if query.is_empty() && filters.is_empty() {
            return Results::default();
        }
        let meaning = self.meaning(query, filters);
        let scope = Scope::of(self, query, filters);
        let ranking = rank::rank(self, &meaning, &scope, limits.guidance);
        let chosen: Vec<(ArticleIndex, f32)> =
            ranking.scored.iter().copied().filter(|(article, _)| scope.admits(*article)).gather();
        let total = chosen.len();
        // Equal scores keep the collection's order.
        let chosen = order::first(&chosen, limits.articles, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let hits = |(article, score)| match limits.passages {
            0 => ArticleHits { article, score, ..ArticleHits::default() },
            most => passages::hits(self, &meaning, &scope, article, score, most),
        };
        let articles = chosen.into_iter().map(hits).gather();
        let mut results = Results { total, articles, ..Results::default() };
        if limits.guidance {
            results.facets = facets::count(self, &meaning, &ranking, &scope);
            results.understood = meaning.readings(self);
            results.understood.extend(scope.readings.iter().cloned());
            for typed in query.undated.iter().cloned() {
                results.understood.retain(|reading| reading.typed != "date");
                results.understood.push(Reading { typed, also: Vec::new(), instead: true });
            }
            if total == 0 {
                results.advice = advice::advice(self, query, filters, &meaning, &scope);
            }
        }
        results
    }

    /// Every match in one article, rising: to keep them marked while reading.
    #[must_use]
    pub fn marks(&self, query: &Query, article: ArticleIndex) -> Vec<Span> {
        passages::marks(self, &self.meaning(query, &Filters::default()), article)
    }

    fn meaning(&self, query: &Query, filters: &Filters) -> meaning::Meaning {
        meaning::of(self, query, query.is_filtered() || !filters.is_empty())
    }

    /// How many articles answer.
    fn count(&self, query: &Query, filters: &Filters) -> usize {
        let scope = Scope::of(self, query, filters);
        let ranking = rank::rank(self, &self.meaning(query, filters), &scope, false);
        ranking.scored.iter().filter(|(article, _)| scope.admits(*article)).count()
    }

    /// Why `article` answers `query`.
    #[must_use]
    pub fn why(&self, query: &Query, filters: &Filters, article: ArticleIndex) -> Why {
        why::why(self, &self.meaning(query, filters), &Scope::of(self, query, filters), article)
    }

    /// What the reader may be about to type, best first. `matters` are the labels of the
    /// comparison's rows.
    #[must_use]
    pub fn suggest(&self, typed: &str, matters: &[&str], limit: usize) -> Vec<Suggestion> {
        suggest::suggest(self, typed, matters, limit)
    }

    #[must_use]
    pub fn index(&self) -> &Index {
        &self.index
    }

    fn is_stopword(&self, word: WordId) -> bool {
        self.stopwords.get(word.at()).copied().unwrap_or(false)
    }

    /// In how many articles `word` stands.
    fn articles_with(&self, word: WordId) -> usize {
        let mut end = 0;
        let mut articles = 0;
        for &at in self.index.places(word) {
            if at >= end {
                end = self.index.extent(self.index.article_at(at)).end;
                articles += 1;
            }
        }
        articles
    }

    /// `word` as the first article that holds it writes it: "Lukashenka", not "lukashenka".
    fn spelled(&self, word: WordId) -> String {
        let folded = self.index.words().text(word);
        self.written(self.index.places(word), 1).unwrap_or(folded).to_owned()
    }

    /// So many words, without what says whose, as they stand at the first of `places` in a text; titles and names have no
    /// paragraph to look them up in.
    fn written(&self, places: &[u32], length: usize) -> Option<&str> {
        let (article, paragraph, at) = places.iter().find_map(|at| self.index.place(*at))?;
        let article = &self.collection.articles[article.at()];
        let words = article.words(paragraph).get(at..at + length)?;
        let span = Span::new(words[0].start(), words[length - 1].end());
        let written = span.get(article.paragraph(paragraph))?;
        Some(written.trim_end_matches("’s").trim_end_matches("'s"))
    }
}

#[cfg(test)]
mod tests;
