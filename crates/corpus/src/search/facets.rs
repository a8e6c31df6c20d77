//! Where a query looks: filters, and how many articles each of them would leave.

use super::rank::Ranking;
use super::{Facets, Filters, Query, Searcher};
use crate::article::Date;
use crate::quote::SpeakerIndex;
use crate::span::ArticleIndex;
use crate::text::fold::folded;
use std::collections::BTreeMap;
use std::ops::Range;

/// The articles and words that filters leave.
pub(super) struct Scope<'a> {
    searcher: Option<&'a Searcher<'a>>,
    /// `None`: any source.
    sources: Option<Vec<String>>,
    dates: Vec<super::DateRange>,
    in_quotes: bool,
    /// The ordinals that may match, rising; `None`: all.
    ordinals: Option<Vec<Range<u32>>>,
}

impl<'a> Scope<'a> {
    pub fn everything() -> Self {
        Self { searcher: None, sources: None, dates: Vec::new(), in_quotes: false, ordinals: None }
    }

    pub fn of(searcher: &'a Searcher<'a>, query: &Query, filters: &Filters) -> Self {
        let mut sources: Option<Vec<String>> = (!filters.sources.is_empty()).then(|| filters.sources.clone());
        if !query.sources.is_empty() {
            let named =
                searcher.collection.articles.iter().map(|article| &article.source).filter(|source| {
                    query.sources.iter().any(|typed| folded(source).contains(&folded(typed)))
                });
            let named: Vec<String> = named.cloned().collect();
            sources = Some(match sources {
                Some(chosen) => chosen.into_iter().filter(|source| named.contains(source)).collect(),
                None => named,
            });
        }
        let mut speakers: Option<Vec<SpeakerIndex>> = filters.speaker.map(|speaker| vec![speaker]);
        if !query.speakers.is_empty() {
            let named = searcher.quotes.speakers.iter().enumerate().filter(|(_, speaker)| {
                query.speakers.iter().any(|typed| {
                    let typed = folded(typed);
                    std::iter::once(&speaker.name)
                        .chain(&speaker.aliases)
                        .any(|name| folded(name).contains(&typed))
                })
            });
            let named: Vec<SpeakerIndex> = named.map(|(at, _)| SpeakerIndex(at as u32)).collect();
            speakers = Some(match speakers {
                Some(chosen) => chosen.into_iter().filter(|speaker| named.contains(speaker)).collect(),
                None => named,
            });
        }
        let in_quotes = filters.in_quotes || query.in_quotes;
        let ordinals = (in_quotes || speakers.is_some()).then(|| quoted(searcher, speakers.as_deref()));
        let dates = filters.dates.into_iter().chain(query.dates).collect();
        Self { searcher: Some(searcher), sources, dates, in_quotes, ordinals }
    }

    /// Whether a match at `ordinal` counts.
    pub fn holds(&self, ordinal: u32) -> bool {
        let Some(ranges) = &self.ordinals else { return true };
        let after = ranges.partition_point(|range| range.start <= ordinal);
        after > 0 && ranges[after - 1].contains(&ordinal)
    }

    pub fn admits(&self, article: ArticleIndex) -> bool {
        self.admits_source(article) && self.admits_date(article) && self.admits_quoted(article)
    }

    fn admits_source(&self, article: ArticleIndex) -> bool {
        let (Some(sources), Some(searcher)) = (&self.sources, self.searcher) else { return true };
        sources.contains(&searcher.collection.articles[article.at()].source)
    }

    fn admits_date(&self, article: ArticleIndex) -> bool {
        let Some(searcher) = self.searcher else { return true };
        let date = searcher.collection.articles[article.at()].date;
        self.dates.iter().all(|range| date.is_some_and(|date| range.holds(date)))
    }

    fn admits_quoted(&self, article: ArticleIndex) -> bool {
        let (Some(ranges), Some(searcher)) = (&self.ordinals, self.searcher) else { return true };
        let extent = searcher.index.extent(article);
        let from = ranges.partition_point(|range| range.end <= extent.start);
        ranges.get(from).is_some_and(|range| range.start < extent.end)
    }
}

/// The ordinals of all quotes, or of these speakers' quotes.
fn quoted(searcher: &Searcher<'_>, speakers: Option<&[SpeakerIndex]>) -> Vec<Range<u32>> {
    let chosen = searcher.quotes.quotes.iter().enumerate().filter(|(_, quote)| {
        speakers.is_none_or(|speakers| quote.speaker.is_some_and(|speaker| speakers.contains(&speaker)))
    });
    let mut ranges: Vec<Range<u32>> =
        chosen.map(|(at, _)| searcher.index.quote(at)).filter(|r| !r.is_empty()).collect();
    ranges.sort_unstable_by_key(|range| range.start);
    ranges
}

pub(super) fn count(searcher: &Searcher<'_>, ranking: &Ranking, scope: &Scope<'_>) -> Facets {
    let collection = searcher.collection;
    let mut sources: BTreeMap<&str, usize> = BTreeMap::new();
    let mut dates: BTreeMap<Date, usize> = BTreeMap::new();
    let mut answered = vec![false; collection.articles.len()];
    for (article, _) in &ranking.scored {
        let own = &collection.articles[article.at()];
        let (source, date, quoted) =
            (scope.admits_source(*article), scope.admits_date(*article), scope.admits_quoted(*article));
        if date && quoted {
            *sources.entry(&own.source).or_default() += 1;
        }
        if let Some(year) = own.date.and_then(|date| Date::new(date.year(), date.month(), None))
            && source
            && quoted
        {
            *dates.entry(year).or_default() += 1;
        }
        answered[article.at()] = source && date;
    }
    let mut pairs: Vec<(u32, ArticleIndex)> = searcher
        .quotes
        .quotes
        .iter()
        .filter(|quote| answered.get(quote.article.at()) == Some(&true))
        .filter_map(|quote| quote.speaker.map(|speaker| (speaker.0, quote.article)))
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    let mut speakers: Vec<(SpeakerIndex, usize)> = Vec::new();
    for (speaker, _) in pairs {
        match speakers.last_mut() {
            Some((last, count)) if last.0 == speaker => *count += 1,
            _ => speakers.push((SpeakerIndex(speaker), 1)),
        }
    }
    speakers.sort_by_key(|(speaker, count)| (std::cmp::Reverse(*count), *speaker));
    let mut sources: Vec<(String, usize)> =
        sources.into_iter().map(|(name, count)| (name.to_owned(), count)).collect();
    sources.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let in_quotes = if scope.in_quotes { ranking.scored.len() } else { 0 };
    Facets { sources, speakers, dates: dates.into_iter().collect(), in_quotes }
}
