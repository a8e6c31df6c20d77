//! What the reader may be about to type.

use super::facets::names;
use super::meaning::begun;
use super::{Searcher, Suggestion, SuggestionKind};
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
    let mut found = Vec::new();
    if tokens(typed).is_empty() {
        return found;
    }
    let named = |text: &str, kind: SuggestionKind, articles: usize| Suggestion {
        kind,
        text: text.to_owned(),
        query: match kind {
            SuggestionKind::Speaker => format!("speaker:\"{text}\" "),
            SuggestionKind::Source => format!("source:\"{text}\" "),
            SuggestionKind::Matter | SuggestionKind::Term => format!("{text} "),
        },
        articles,
    };
    let mut speakers: Vec<Suggestion> = Vec::new();
    for (at, speaker) in searcher.quotes.speakers.iter().enumerate() {
        if std::iter::once(&speaker.name).chain(&speaker.aliases).any(|name| names(name, typed)) {
            let articles = searcher.catalogue.articles_quoting(SpeakerIndex(at as u32));
            speakers.push(named(&speaker.name, SuggestionKind::Speaker, articles));
        }
    }
    speakers.order_by_key(|speaker| std::cmp::Reverse(speaker.articles));
    found.extend(speakers.into_iter().take(MOST_OF_ONE_KIND));
    let sources = searcher.catalogue.sources().iter().enumerate();
    found.extend(
        sources
            .filter(|(_, source)| names(source, typed))
            .map(|(at, source)| named(source, SuggestionKind::Source, searcher.catalogue.articles_from(at)))
            .take(MOST_OF_ONE_KIND),
    );
    let matters = matters.iter().filter(|label| names(label, typed));
    found.extend(matters.map(|label| named(label, SuggestionKind::Matter, 0)).take(MOST_OF_ONE_KIND));
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
        begun(searcher, &prefix).into_iter().map(|word| (searcher.articles_with(word), word)).collect();
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
        .collect()
}
