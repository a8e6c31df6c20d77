//! Practice: searching before anybody searches.
//!
//! A browser compiles a function when it is first called, and well only after many calls. The reader's first letters
//! would wait for that. So once the page is drawn, words of the collection are typed letter by letter, each in a
//! task of its own, and what they find is forgotten.

use crate::address::SearchPlace;
use crate::hits;
use crate::signals::set_timeout;
use crate::state::State;
use corpus::archive::Archive;
use corpus::search::Limits;
use std::time::Duration;

/// How many letters; after that many, further ones took no longer than the last.
const LETTERS: usize = 80;

/// How many letters make a query: two or three words.
const QUERY: usize = 20;

pub fn begin(state: State) {
    letter(state, 0);
}

fn letter(state: State, at: usize) {
    if at == LETTERS {
        return;
    }
    let type_it = move || {
        let place = SearchPlace { query: typed(state.archive, at), ..SearchPlace::default() };
        drop(hits::search(state.archive, state.searcher, &place, Limits::default()));
        letter(state, at + 1);
    };
    set_timeout(type_it, Duration::ZERO);
}

/// What stands in the search box after letter `at`: the beginning of an article, cut into queries.
fn typed(archive: &Archive, at: usize) -> String {
    let text = archive.collection.articles.first().map_or("", |article| &*article.text);
    text.chars().skip(at - at % QUERY).take(at % QUERY + 1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    #[test]
    fn queries_grow_letter_by_letter() {
        let archive = samples::harbour();
        let letters = |from: usize, to: usize| -> String {
            archive.collection.articles[0].text.chars().take(to).skip(from).collect()
        };
        assert_eq!(typed(&archive, 0), letters(0, 1));
        assert_eq!(typed(&archive, QUERY - 1), letters(0, QUERY));
        assert_eq!(typed(&archive, QUERY), letters(QUERY, QUERY + 1));
        assert_eq!(typed(&Archive::default(), 3), "");
    }
}
