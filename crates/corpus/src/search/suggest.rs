//! What the reader may be about to type.

use super::meaning::begun;
use super::naming::begin;
use super::{Searcher, Suggestion, SuggestionKind};
use crate::gather::Gather as _;
use crate::index::WordId;
use crate::order::Order as _;
use crate::quote::SpeakerIndex;
use crate::text::tokens;

// Names and matters say more than single words, but must not push all of them out of the list.
const MOST_OF_ONE_KIND: usize = 3;

pub(super) fn suggest(
    searcher: &Searcher<'_>,
    typed: &str,
    matters: &[&str],
    limit: usize,
) -> Vec<Suggestion> {
    let words = tokens(typed);
    let mut found = Vec::new();
    if words.is_empty() {
        return found;
    }
    let named = |text: &str, kind: SuggestionKind, articles: usize| Suggestion {
        kind,
        text: text.to_owned(),
        query: format!("{text} "),
        articles,
    };
    for (at, speaker) in searcher.quotes.speakers.iter().enumerate() {
        if speaker.names().any(|name| begin(&tokens(name), &words)) {
            let articles = searcher.catalogue.articles_quoting(SpeakerIndex(at as u32));
            found.push(named(&speaker.name, SuggestionKind::Speaker, articles));
        }
    }
    found.order_by_key(|speaker| std::cmp::Reverse(speaker.articles));
    found.truncate(MOST_OF_ONE_KIND);
    let sources = searcher.catalogue.sources().iter().enumerate();
    let sources = sources.filter(|(_, source)| begin(&tokens(source), &words)).take(MOST_OF_ONE_KIND);
    for (at, source) in sources {
        found.push(named(source, SuggestionKind::Source, searcher.catalogue.articles_from(at)));
    }
    for label in matters.iter().filter(|label| begin(&tokens(label), &words)).take(MOST_OF_ONE_KIND) {
        found.push(named(label, SuggestionKind::Matter, 0));
    }
    found.truncate(limit);
    let room = limit - found.len();
    found.extend(terms(searcher, typed, room));
    found
}

/// The words that the last typed word may become, in most articles first.
fn terms(searcher: &Searcher<'_>, typed: &str, most: usize) -> Vec<Suggestion> {
    let Some((last, prefix)) = tokens(typed).pop().filter(|(token, _)| token.span.end() == typed.len())
    else {
        return Vec::new();
    };
    let before = &typed[..last.span.start()];
    let mut words: Vec<(usize, WordId)> =
        begun(searcher, &prefix, false).into_iter().map(|word| (searcher.articles_with(word), word)).gather();
    words.order_by_key(|(articles, word)| (std::cmp::Reverse(*articles), *word));
    words
        .into_iter()
        .map(|(articles, word)| (articles, searcher.spelled(word)))
        .take(most)
        .map(|(articles, text)| Suggestion {
            kind: SuggestionKind::Term,
            query: format!("{before}{text} "),
            text,
            articles,
        })
        .gather()
}
