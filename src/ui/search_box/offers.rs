//! What the search box offers: words, speakers, sources and matters that fit what is typed; with nothing
//! typed, recent searches.

use crate::address::{Place, SearchPlace};
use crate::recent;
use crate::sources;
use crate::state::State;
use crate::ui::words::{Words, words};
use corpus::archive::Archive;
use corpus::gather::Gather as _;
use corpus::search::{Searcher, Suggestion, SuggestionKind};
use corpus::text::fold::folded;

/// One line under the box.
#[derive(Clone)]
pub struct Offer {
    pub label: String,
    /// What it is, beside the label.
    pub note: String,
    pub taken: Taken,
}

/// What taking it does.
#[derive(Clone, Debug, PartialEq)]
pub enum Taken {
    Search(String),
    Place(Place),
    /// Clears the recent searches.
    Forget,
}

// More would hide what was found.
const MOST: usize = 7;

pub fn find(state: State, typed: &str) -> Vec<Offer> {
    if typed.trim().is_empty() {
        return before(words());
    }
    suggested(state.archive, &state.searcher, words(), typed)
}

fn before(w: &'static Words) -> Vec<Offer> {
    let mut offers = Vec::new();
    let mut offer = |label: &str, note: &str, taken| {
        offers.push(Offer { label: label.to_owned(), note: note.to_owned(), taken });
    };
    let searches = recent::all();
    for query in searches.lines() {
        offer(query, w.searched_before, Taken::Search(query.to_owned()));
    }
    if !searches.is_empty() {
        offer(w.clear_recent, w.recent_kept, Taken::Forget);
    }
    offers
}

fn suggested(archive: &Archive, searcher: &Searcher<'_>, w: &'static Words, typed: &str) -> Vec<Offer> {
    let matters = &archive.comparison.matters;
    let labels: Vec<&str> =
        matters.iter().filter(|matter| !matter.is_found()).map(|matter| matter.label.as_str()).gather();
    let typed_whole = folded(typed.trim());
    let mut offers = Vec::new();
    for found in searcher.suggest(typed, &labels, MOST) {
        // A word that is typed already needs no offer.
        let known = found.kind == SuggestionKind::Term && folded(found.query.trim()) == typed_whole;
        if !known {
            offers.extend(offer(archive, w, found));
        }
    }
    offers
}

fn offer(archive: &Archive, w: &'static Words, found: Suggestion) -> Option<Offer> {
    let Suggestion { kind, text, query, articles } = found;
    let (note, taken) = match kind {
        SuggestionKind::Speaker => (w.speaker.to_owned(), Taken::Place(Place::speaker(&text))),
        SuggestionKind::Source => {
            let sources = sources::sources(&archive.collection);
            let source = sources.into_iter().find(|source| source.name == text)?;
            let place = SearchPlace { sources: vec![source.key], ..SearchPlace::default() };
            (w.source.to_owned(), Taken::Place(Place::Search(place)))
        }
        SuggestionKind::Matter => {
            let matter = archive.comparison.matters.iter().find(|matter| matter.label == text)?;
            (w.one_matter.to_owned(), Taken::Place(Place::matter(&matter.id)))
        }
        SuggestionKind::Term => ((w.in_articles)(articles), Taken::Search(query)),
    };
    Some(Offer { label: text, note, taken })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::{Address, Language};
    use crate::samples;
    use crate::ui::words;

    fn check(typed: &str, expected: &[(&str, &str, &str)]) {
        let archive = samples::harbour();
        let searcher = Searcher::new(&archive.collection, &archive.quotes);
        let offers = suggested(&archive, &searcher, words::of(Language::English), typed);
        let told: Vec<(String, String, String)> = offers
            .into_iter()
            .map(|offer| {
                let place = match offer.taken {
                    Taken::Search(query) => Place::search(&query),
                    Taken::Place(place) => place,
                    Taken::Forget => Place::About,
                };
                (offer.label, offer.note, Address::from(place).print())
            })
            .collect();
        let expected: Vec<_> =
            expected.iter().map(|(a, b, c)| ((*a).to_owned(), (*b).to_owned(), (*c).to_owned())).collect();
        assert_eq!(told, expected, "{typed}");
    }

    #[test]
    fn what_is_offered_leads_where_a_reader_expects_it() {
        check(
            "mar",
            &[
                ("Mara Lind", "speaker", "?view=quotes&speaker=Mara+Lind"),
                ("Mara", "in 2 articles", "?q=Mara+"),
            ],
        );
        check("quay", &[("The Quay", "source", "?source=quay")]);
        check("dawn fol", &[("folly", "in 1 article", "?q=dawn+folly+")]);
        check("ferry", &[]);
        check("zzz", &[]);
    }
}
