//! Practice: searching before anybody searches.
//!
//! A browser compiles a function when it is first called, and well only after many calls. The reader's first letters
//! would wait for that. So once the page is drawn, queries are typed letter by letter, as many in a task as a frame has
//! room for, and what they find is forgotten. It is given as programs get it (`bridge`): that goes the longest way.

use crate::bridge;
use crate::browser;
use crate::signals::set_timeout;
use crate::state::State;
use corpus::archive::Archive;
use corpus::gather::Gather as _;
use corpus::search::Limits;
use std::time::Duration;

/// How many letters of the collection's own words. The slowest percent of a reader's letters took as long after 80 as after
/// 240, but the longest of them less after 240.
const LETTERS: usize = 240;

/// How many letters make a query: two or three words.
const QUERY: usize = 20;

/// What readers type otherwise: slips, names and abbreviations, words written as one or two, other spellings, quotation
/// marks. Each takes its own way through the search.
const OTHERWISE: &[&str] = &[
    "lihgthouse keepr",
    "US senat",
    "united nations",
    "timetable take-off",
    "colour theatre",
    "\"on the\" -x",
];

/// Each letter is typed twice. The ranking comes first, as all else waits for it; then as the page asks, but few articles:
/// every paragraph that is looked at is written out and kept.
const WAYS: [Limits; 2] = [
    Limits { articles: 10, passages: 0, guidance: false },
    Limits { articles: 3, passages: 3, guidance: true },
];

/// How long a task may take, in milliseconds: most of a frame.
const TASK: f64 = 12.0;

pub fn begin(state: State) {
    go_on(state, queries(state.archive), 0, 0);
}

/// Types letter after letter, from `letter` of query `at`, counted through both [`WAYS`].
fn go_on(state: State, queries: Vec<String>, mut at: usize, mut letter: usize) {
    let began = browser::clock();
    while browser::clock() - began < TASK {
        let Some(limits) = WAYS.get(at / queries.len()) else { return };
        let query = &queries[at % queries.len()];
        letter += 1;
        match query.get(..letter) {
            Some(typed) => bridge::practise(state, typed, *limits),
            None if letter > query.len() => (at, letter) = (at + 1, 0),
            None => {}
        }
    }
    set_timeout(move || go_on(state, queries, at, letter), Duration::ZERO);
}

fn queries(archive: &Archive) -> Vec<String> {
    let mut queries: Vec<String> = OTHERWISE.iter().copied().map(String::from).gather();
    if let Some(article) = archive.collection.articles.first() {
        let letters: Vec<char> = article.text.chars().take(LETTERS).gather();
        for query in letters.chunks(QUERY) {
            queries.push(query.iter().collect());
        }
    }
    queries
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    #[test]
    fn the_collections_own_words_are_typed_in_short_queries() {
        let archive = samples::harbour();
        let text: Vec<char> = archive.collection.articles[0].text.chars().collect();
        let own: Vec<String> = queries(&archive).split_off(OTHERWISE.len());
        assert_eq!(own[0], text[..QUERY].iter().collect::<String>());
        assert_eq!(own.concat(), text[..text.len().min(LETTERS)].iter().collect::<String>());
        assert_eq!(queries(&Archive::default()), OTHERWISE);
    }
}
