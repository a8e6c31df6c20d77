//! Hits: the search that an address asks for.
//!
//! Knows how an address's filters become the core's. Does not rank; that is `corpus::search`.

use crate::address::SearchPlace;
use crate::selection;
use crate::sources;
use corpus::archive::Archive;
use corpus::search::{DateRange, Filters, Limits, Query, Results, Searcher};
use corpus::span::{ArticleIndex, Span};

/// Answers the search of `place`.
#[must_use]
pub fn search(archive: &Archive, searcher: &Searcher<'_>, place: &SearchPlace, limits: Limits) -> Results {
    let speaker = place.speaker.as_deref().map(|name| selection::speaker(archive, name));
    if speaker == Some(None) {
        return Results::default();
    }
    let dates = DateRange { from: place.from, to: place.until };
    let filters = Filters {
        sources: source_names(archive, &place.sources),
        speaker: speaker.flatten(),
        dates: (dates.from.is_some() || dates.to.is_some()).then_some(dates),
        in_quotes: place.in_quotes,
    };
    searcher.search(&Query::parse(&place.query), &filters, limits)
}

/// What lies in one paragraph of all that the query marks in its article.
#[must_use]
pub fn marks(searcher: &Searcher<'_>, article: ArticleIndex, query: &str) -> Vec<Span> {
    if query.is_empty() { Vec::new() } else { searcher.marks(&Query::parse(query), article) }
}

/// The sources' names, as the core knows them; an unknown key stays and finds nothing.
fn source_names(archive: &Archive, keys: &[String]) -> Vec<String> {
    let name = |key: &String| {
        let known = archive.collection.articles.iter().find(|article| sources::stands_for(key, article));
        known.map_or_else(|| key.clone(), |article| article.source.clone())
    };
    keys.iter().map(name).collect()
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
        check(SearchPlace { until: corpus::article::Date::parse("2021-03"), ..dawn() }, &[0]);
    }
}
