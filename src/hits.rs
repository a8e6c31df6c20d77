//! Hits: the search that an address asks for.
//!
//! Knows how an address's filters become the core's. Does not rank; that is `corpus::search`.

use crate::address::{ReadPlace, SearchPlace};
use crate::selection;
use crate::sources;
use corpus::archive::Archive;
use corpus::gather::Gather as _;
use corpus::search::{Advice, DateRange, Filters, Limits, Query, Results, Searcher, Why};
use corpus::span::{ArticleIndex, Span};

/// Answers the search of `place`.
#[must_use]
pub fn search(archive: &Archive, searcher: &Searcher<'_>, place: &SearchPlace, limits: Limits) -> Results {
    let query = query(&place.query, place.literal);
    match filters(archive, place) {
        Some(filters) => searcher.search(&query, &filters, limits),
        None => {
            let everywhere = Limits { articles: 0, passages: 0, guidance: false };
            let articles = searcher.search(&query, &Filters::default(), everywhere).total;
            Results { advice: vec![Advice::WithoutFilters { articles }], ..Results::default() }
        }
    }
}

/// Why `article` answers the search of `place`.
#[must_use]
pub fn why(archive: &Archive, searcher: &Searcher<'_>, place: &SearchPlace, article: ArticleIndex) -> Why {
    let filters = filters(archive, place).unwrap_or_default();
    searcher.why(&query(&place.query, place.literal), &filters, article)
}

/// All that the query of `place` marks in its article.
#[must_use]
pub fn marks(searcher: &Searcher<'_>, article: ArticleIndex, place: &ReadPlace) -> Vec<Span> {
    if place.query.is_empty() {
        return Vec::new();
    }
    searcher.marks(&query(&place.query, place.literal), article)
}

fn query(typed: &str, literal: bool) -> Query {
    let query = Query::parse(typed);
    if literal { query.literally() } else { query }
}

/// `None`: the address names a speaker whom nobody quotes.
fn filters(archive: &Archive, place: &SearchPlace) -> Option<Filters> {
    let speaker = match &place.speaker {
        Some(name) => Some(selection::speaker(archive, name)?),
        None => None,
    };
    let dates = DateRange { from: place.from, to: place.until };
    Some(Filters {
        sources: source_names(archive, &place.sources),
        speaker,
        dates: (dates.from.is_some() || dates.to.is_some()).then_some(dates),
        in_quotes: place.in_quotes,
    })
}

/// The sources' names, as the core knows them; an unknown key stays and finds nothing.
fn source_names(archive: &Archive, keys: &[String]) -> Vec<String> {
    let name = |key: &String| {
        let known = archive.collection.articles.iter().find(|article| sources::stands_for(key, article));
        known.map_or_else(|| key.clone(), |article| article.source.clone())
    };
    keys.iter().map(name).gather()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    fn check(place: SearchPlace, expected: &[u32]) {
        let archive = samples::harbour();
        let searcher = Searcher::new(&archive.collection, &archive.quotes);
        let results = search(&archive, &searcher, &place, Limits::default());
        let found: Vec<u32> = results.articles.iter().map(|hits| hits.article.0).collect();
        assert_eq!(found, expected, "{place:?}");
    }

    #[test]
    fn an_address_filters_the_search() {
        let dawn = || SearchPlace { query: "dawn".into(), ..SearchPlace::default() };
        check(SearchPlace { sources: vec!["quay".into()], ..dawn() }, &[1]);
        check(SearchPlace { sources: vec!["lighthouse".into()], ..dawn() }, &[]);
        check(SearchPlace { speaker: Some("nobody".into()), ..dawn() }, &[]);
        check(SearchPlace { literal: true, ..dawn() }, &[1, 0]);
        check(SearchPlace { query: "dawns".into(), ..dawn() }, &[1, 0]);
        check(SearchPlace { query: "dawns".into(), literal: true, ..dawn() }, &[]);
        check(SearchPlace { until: corpus::article::Date::parse("2021-03"), ..dawn() }, &[0]);
    }

    #[test]
    fn a_speaker_whom_nobody_quotes_is_a_filter_to_drop() {
        let archive = samples::harbour();
        let searcher = Searcher::new(&archive.collection, &archive.quotes);
        let place =
            SearchPlace { query: "dawn".into(), speaker: Some("nobody".into()), ..SearchPlace::default() };
        let results = search(&archive, &searcher, &place, Limits::default());
        assert_eq!(results.advice, [Advice::WithoutFilters { articles: 2 }]);
    }
}
