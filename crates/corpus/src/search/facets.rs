//! Where a query looks: filters, and how many articles each of them would leave.

use super::meaning::Meaning;
use super::rank::{Highest, Ranking, lengths};
use super::{DateRange, Facets, Filters, Query, Reading, Searcher, naming};
use crate::article::{Article, Collection, Date};
use crate::gather::Gather as _;
use crate::index::Index;
use crate::order::Order as _;
use crate::quote::SpeakerIndex;
use crate::span::ArticleIndex;
use std::ops::Range;

/// What filters and facets ask of the articles, looked up once: every keystroke counts them.
pub(super) struct Catalogue {
    /// The length of each article in lengths of an average one, and that average in words.
    pub lengths: Vec<f32>,
    pub average_words: f32,
    /// Source names, alphabetical, and which each article has.
    sources: Vec<String>,
    source_of: Vec<u32>,
    /// Months, or years where an article is not dated nearer; rising; and which each article has.
    dates: Vec<Date>,
    date_of: Vec<Option<u32>>,
    /// Speakers quoted in each article, each once.
    speakers_of: Vec<(ArticleIndex, SpeakerIndex)>,
    quoted: Places,
}

impl Catalogue {
    pub fn of(collection: &Collection, index: &Index, speakers: usize) -> Self {
        // Few are different: to sort all of them takes longer.
        let mut sources: Vec<String> = Vec::new();
        for article in &collection.articles {
            if let Err(at) = sources.binary_search(&article.source) {
                sources.insert(at, article.source.clone());
            }
        }
        let month =
            |article: &Article| article.date.and_then(|date| Date::new(date.year(), date.month(), None));
        let mut dates: Vec<Date> = Vec::new();
        for date in collection.articles.iter().filter_map(month) {
            if let Err(at) = dates.binary_search(&date) {
                dates.insert(at, date);
            }
        }
        let place = |source: &String| sources.binary_search(source).expect("every source is listed") as u32;
        let source_of = collection.articles.iter().map(|article| place(&article.source)).gather();
        let place = |date: Date| dates.binary_search(&date).ok().map(|at| at as u32);
        let date_of = collection.articles.iter().map(|article| month(article).and_then(place)).gather();
        let mut quoted = Places::none(index);
        for number in 0..index.quotes() {
            quoted.add(index.quote(number));
        }
        let words: u32 = index.extents().iter().map(|extent| extent.end - extent.start).sum();
        Self {
            lengths: lengths(index),
            average_words: words as f32 / index.len().max(1) as f32,
            sources,
            source_of,
            dates,
            date_of,
            speakers_of: speakers_of(index, speakers),
            quoted,
        }
    }

    /// Whether the word at `ordinal` stands inside a quote.
    pub fn is_quoted(&self, ordinal: u32) -> bool {
        self.quoted.hold(ordinal)
    }

    pub fn sources(&self) -> &[String] {
        &self.sources
    }

    /// How many articles have source number `at`.
    pub fn articles_from(&self, at: usize) -> usize {
        self.source_of.iter().filter(|source| **source as usize == at).count()
    }

    /// How many articles quote `speaker`.
    pub fn articles_quoting(&self, speaker: SpeakerIndex) -> usize {
        self.speakers_of.iter().filter(|(_, other)| *other == speaker).count()
    }
}

/// Whom each article quotes; quotes come in the order of their articles.
fn speakers_of(index: &Index, speakers: usize) -> Vec<(ArticleIndex, SpeakerIndex)> {
    let mut last_in = vec![None; speakers];
    let mut is_new = |(article, speaker): &(ArticleIndex, SpeakerIndex)| {
        last_in.get_mut(speaker.0 as usize).is_some_and(|last| last.replace(*article) != Some(*article))
    };
    index.quoted().map(|(article, speaker, _)| (article, speaker)).filter(|quoted| is_new(quoted)).gather()
}

/// A set of ordinals, one bit each.
struct Places {
    bits: Vec<u64>,
}

impl Places {
    fn none(index: &Index) -> Self {
        let end = index.extents().last().map_or(0, |extent| extent.end);
        Self { bits: vec![0; end as usize / 64 + 1] }
    }

    fn all(index: &Index) -> Self {
        let mut all = Self::none(index);
        all.bits.fill(u64::MAX);
        all
    }

    fn remove(&mut self, others: &Self) {
        for (bits, others) in self.bits.iter_mut().zip(&others.bits) {
            *bits &= !others;
        }
    }

    fn add(&mut self, ordinals: Range<u32>) {
        let mut at = ordinals.start;
        while at < ordinals.end
            && let Some(bits) = self.bits.get_mut(at as usize / 64)
        {
            // As many as one number holds.
            let first = at % 64;
            let count = (64 - first).min(ordinals.end - at);
            *bits |= u64::MAX >> (64 - count) << first;
            at += count;
        }
    }

    fn hold(&self, at: u32) -> bool {
        self.bits.get(at as usize / 64).is_some_and(|bits| bits >> (at % 64) & 1 == 1)
    }

    fn hold_any(&self, ordinals: Range<u32>) -> bool {
        let whole = ordinals.start / 64..ordinals.end.div_ceil(64);
        let some = whole.into_iter().any(|at| self.bits.get(at as usize).is_some_and(|bits| *bits != 0));
        some && ordinals.into_iter().any(|at| self.hold(at))
    }
}

/// The articles and words that filters leave.
pub(super) struct Scope<'a> {
    catalogue: &'a Catalogue,
    collection: &'a Collection,
    /// By source number; `None`: any source.
    sources: Option<Vec<bool>>,
    /// The same, by what is typed alone: another source may be chosen, but not against that.
    typed_sources: Option<Vec<bool>>,
    /// Chosen; and as typed.
    date: Option<DateRange>,
    typed_date: Option<DateRange>,
    excluded_dates: Vec<DateRange>,
    /// The words that may match; `None`: all.
    words: Option<Places>,
    /// By article: whether it holds such words.
    quoting: Option<Vec<bool>>,
    /// By article: whether it quotes somebody who is left out; empty: none does.
    left_out: Vec<bool>,
    /// By speaker number, whether they are asked for; `None`: anybody.
    speakers: Option<Vec<bool>>,
    /// Words inside quotes don't count.
    outside_quotes: bool,
    /// What filters were taken for that name nobody as they stand.
    pub readings: Vec<Reading>,
}

impl<'a> Scope<'a> {
    pub fn everything(searcher: &'a Searcher<'_>) -> Self {
        Self::of(searcher, &Query::default(), &Filters::default())
    }

    pub fn of(searcher: &'a Searcher<'_>, query: &Query, filters: &Filters) -> Self {
        let catalogue = &searcher.catalogue;
        let typed = !query.sources.is_empty() || !query.excluded_sources.is_empty();
        let mut readings = Vec::new();
        let typed_sources: Option<Vec<bool>> = typed.then(|| {
            let all = &catalogue.sources;
            let names = |at: usize| vec![&all[at]];
            let mut named =
                |typed: &[String]| naming::named("source", typed, all.len(), &names, &mut readings);
            let (wanted, unwanted) = (named(&query.sources), named(&query.excluded_sources));
            (0..all.len()).map(|at| (query.sources.is_empty() || wanted[at]) && !unwanted[at]).gather()
        });
        let sources = if filters.sources.is_empty() {
            typed_sources.clone()
        } else {
            let fits = |(at, source)| {
                filters.sources.contains(source) && typed_sources.as_ref().is_none_or(|typed| typed[at])
            };
            Some(catalogue.sources.iter().enumerate().map(fits).gather())
        };
        let by_speaker = filters.speaker.is_some() || !query.speakers.is_empty();
        let mut words = None;
        let mut quoting = None;
        let mut speakers = None;
        if by_speaker || filters.in_quotes || query.in_quotes {
            let all = &searcher.quotes.speakers;
            let names = |at: usize| all[at].names().gather();
            let mut wanted = naming::named("speaker", &query.speakers, all.len(), &names, &mut readings);
            speakers = (!query.speakers.is_empty()).then(|| wanted.clone());
            if let Some(chosen) = filters.speaker {
                for (at, wanted) in wanted.iter_mut().enumerate() {
                    *wanted = chosen.0 as usize == at && (query.speakers.is_empty() || *wanted);
                }
            }
            let mut places = Places::none(&searcher.index);
            let mut articles = vec![false; searcher.index.len()];
            for (number, quote) in searcher.quotes.quotes.iter().enumerate() {
                let speaker = quote.speaker.map(|speaker| speaker.0 as usize);
                if !by_speaker || speaker.is_some_and(|at| wanted.get(at) == Some(&true)) {
                    places.add(searcher.index.quote(number));
                    articles[quote.article.at()] = true;
                }
            }
            words = Some(places);
            quoting = Some(articles);
        }
        if query.outside_quotes {
            words.get_or_insert_with(|| Places::all(&searcher.index)).remove(&catalogue.quoted);
        }
        let mut left_out = Vec::new();
        if !query.excluded_speakers.is_empty() {
            let all = &searcher.quotes.speakers;
            let names = |at: usize| all[at].names().gather();
            let unwanted =
                naming::named("speaker", &query.excluded_speakers, all.len(), &names, &mut readings);
            left_out.resize(searcher.index.len(), false);
            for (article, speaker) in &catalogue.speakers_of {
                left_out[article.at()] |= unwanted.get(speaker.0 as usize) == Some(&true);
            }
        }
        let excluded_dates = query.excluded_dates.clone();
        let (collection, outside_quotes) = (searcher.collection, query.outside_quotes);
        Self {
            catalogue,
            collection,
            sources,
            typed_sources,
            date: filters.dates,
            typed_date: query.dates,
            excluded_dates,
            words,
            quoting,
            left_out,
            speakers,
            outside_quotes,
            readings,
        }
    }

    /// Whether a match at `ordinal` counts.
    pub fn holds(&self, ordinal: u32) -> bool {
        self.words.as_ref().is_none_or(|words| words.hold(ordinal))
    }

    /// Whether only words inside quotes count.
    pub fn is_of_quotes(&self) -> bool {
        self.quoting.is_some()
    }

    /// Whether a match counts wherever it stands.
    pub fn is_everywhere(&self) -> bool {
        self.words.is_none()
    }

    pub fn admits(&self, article: ArticleIndex) -> bool {
        self.is_everything() || self.admits_whoever_speaks(article) && self.admits_quotes(article)
    }

    /// Whether an article fits but for where its words must stand.
    pub fn admits_whoever_speaks(&self, article: ArticleIndex) -> bool {
        self.is_everything()
            || self.admits_source(article) && self.admits_date(article) && !self.leaves_out(article)
    }

    /// Whether anything is filtered at all.
    pub fn is_everything(&self) -> bool {
        self.sources.is_none()
            && self.date.is_none()
            && self.typed_date.is_none()
            && self.excluded_dates.is_empty()
            && self.words.is_none()
            && self.left_out.is_empty()
    }

    fn admits_source(&self, article: ArticleIndex) -> bool {
        self.sources.as_ref().is_none_or(|sources| sources[self.catalogue.source_of[article.at()] as usize])
    }

    fn admits_date(&self, article: ArticleIndex) -> bool {
        self.admits_date_typed(article) && self.date.is_none_or(|range| self.is_dated(article, range))
    }

    fn admits_date_typed(&self, article: ArticleIndex) -> bool {
        self.typed_date.is_none_or(|range| self.is_dated(article, range))
            && !self.excluded_dates.iter().any(|range| self.is_dated(article, *range))
    }

    fn is_dated(&self, article: ArticleIndex, range: DateRange) -> bool {
        self.collection.articles[article.at()].date.is_some_and(|date| range.holds(date))
    }

    fn admits_quotes(&self, article: ArticleIndex) -> bool {
        self.quoting.as_ref().is_none_or(|quoting| quoting[article.at()]) && !self.leaves_out(article)
    }

    fn leaves_out(&self, article: ArticleIndex) -> bool {
        self.left_out.get(article.at()) == Some(&true)
    }
}

// A list of more speakers than this is no longer read, and every keystroke would copy it.
const MOST_SPEAKERS: usize = 30;

pub(super) fn count(
    searcher: &Searcher<'_>,
    meaning: &Meaning,
    ranking: &Ranking,
    scope: &Scope<'_>,
) -> Facets {
    let catalogue = &searcher.catalogue;
    let mut sources = vec![0_usize; catalogue.sources.len()];
    let mut dates = vec![0_usize; catalogue.dates.len()];
    let mut answering = vec![false; searcher.index.len()];
    let everything = scope.is_everything();
    for (article, _) in &ranking.scored {
        let source = everything || scope.admits_source(*article);
        let date = everything || scope.admits_date(*article);
        let quotes = everything || scope.admits_quotes(*article);
        let own = catalogue.source_of[article.at()] as usize;
        if date && quotes && scope.typed_sources.as_ref().is_none_or(|typed| typed[own]) {
            sources[own] += 1;
        }
        if source
            && quotes
            && scope.admits_date_typed(*article)
            && let Some(at) = catalogue.date_of[article.at()]
        {
            dates[at as usize] += 1;
        }
        answering[article.at()] = source && date && quotes;
    }
    let mut speakers = vec![0_usize; searcher.quotes.speakers.len()];
    let answers = answers(searcher, meaning, scope, answering);
    for ((article, speaker), said) in catalogue.speakers_of.iter().zip(said_by(searcher, meaning, scope)) {
        if said
            && scope.speakers.as_ref().is_none_or(|may| may.get(speaker.0 as usize) == Some(&true))
            && answers[article.at()]
            && let Some(count) = speakers.get_mut(speaker.0 as usize)
        {
            *count += 1;
        }
    }
    let mut most = Highest::of(MOST_SPEAKERS);
    for (at, count) in speakers.iter().enumerate().filter(|(_, count)| **count > 0) {
        most.offer(*count as u32, at as u32);
    }
    let speakers = most.items().map(|at| (SpeakerIndex(at), speakers[at as usize])).gather();
    let mut sources: Vec<(String, usize)> = catalogue
        .sources
        .iter()
        .zip(sources)
        .filter(|(_, n)| *n > 0)
        .map(|(name, n)| (name.clone(), n))
        .gather();
    sources.order_by_key(|(_, count)| std::cmp::Reverse(*count));
    let dates = catalogue.dates.iter().copied().zip(dates).filter(|(_, n)| *n > 0).gather();
    Facets { sources, speakers, dates, in_quotes: ranking.in_quotes }
}

/// By article, whether it may answer whoever speaks: `answering`, unless the filters ask for one speaker already.
fn answers(searcher: &Searcher<'_>, meaning: &Meaning, scope: &Scope<'_>, answering: Vec<bool>) -> Vec<bool> {
    if scope.is_everywhere() {
        return answering;
    }
    let articles = (0..answering.len()).map(ArticleIndex::new);
    let mut answers: Vec<bool> = articles.map(|article| scope.admits_whoever_speaks(article)).gather();
    for at in meaning.excluded.iter().flat_map(|run| &run.places) {
        answers[searcher.index.article_at(*at).at()] = false;
    }
    answers
}

/// For each speaker of each article, as the catalogue lists them, whether what they say there answers: that a filter by them
/// leaves the article.
fn said_by(searcher: &Searcher<'_>, meaning: &Meaning, scope: &Scope<'_>) -> Vec<bool> {
    let speakers_of = &searcher.catalogue.speakers_of;
    let mut said_by = vec![true; speakers_of.len()];
    // Words are optional where there are phrases.
    let mut wanted: Vec<Vec<&[u32]>> = meaning.phrases.iter().map(|phrase| vec![&*phrase.places]).gather();
    if wanted.is_empty() && !meaning.concepts.is_empty() {
        wanted.push(meaning.places(&searcher.index));
    }
    for places in wanted {
        let mut found = Places::none(&searcher.index);
        let quoted = |at: &&u32| !scope.outside_quotes && searcher.catalogue.is_quoted(**at);
        for &at in places.into_iter().flatten().filter(quoted) {
            found.add(at..at + 1);
        }
        let mut told = vec![false; speakers_of.len()];
        for (article, speaker, said) in searcher.index.quoted() {
            if found.hold_any(said) {
                let first = speakers_of.partition_point(|(other, _)| *other < article);
                let at = speakers_of[first..].iter().position(|pair| *pair == (article, speaker));
                if let Some(told) = at.and_then(|at| told.get_mut(first + at)) {
                    *told = true;
                }
            }
        }
        said_by.iter_mut().zip(told).for_each(|(said, told)| *said &= told);
    }
    said_by
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn places_hold_what_was_added(ranges in proptest::collection::vec((0u32..400, 0u32..200), 0..6), end in 1usize..400) {
            let mut places = Places { bits: vec![0; end / 64 + 1] };
            let ranges: Vec<_> = ranges.into_iter().map(|(start, length)| start..start + length).collect();
            ranges.iter().for_each(|range| places.add(range.clone()));
            for at in 0..places.bits.len() as u32 * 64 {
                prop_assert_eq!(places.hold(at), ranges.iter().any(|range| range.contains(&at)), "{}", at);
            }
        }
    }
}
