//! What the reader may be about to type.

use super::{Searcher, Suggestion, SuggestionKind};
use crate::text::fold::folded;
use crate::text::tokens;

pub(super) fn suggest(
    searcher: &Searcher<'_>,
    typed: &str,
    matters: &[&str],
    limit: usize,
) -> Vec<Suggestion> {
    let Some((last, prefix)) = tokens(typed).pop().filter(|(token, _)| token.span.end() == typed.len())
    else {
        return Vec::new();
    };
    let before = &typed[..last.span.start()];
    let mut found = Vec::new();
    let whole = folded(typed.trim());
    let speakers =
        searcher.quotes.speakers.iter().map(|speaker| (SuggestionKind::Speaker, speaker.name.as_str()));
    let mut sources: Vec<&str> = searcher.collection.articles.iter().map(|a| a.source.as_str()).collect();
    sources.sort_unstable();
    sources.dedup();
    let sources = sources.into_iter().map(|source| (SuggestionKind::Source, source));
    let matters = matters.iter().map(|label| (SuggestionKind::Matter, *label));
    for (kind, text) in speakers.chain(sources).chain(matters) {
        if tokens(text).iter().any(|(token, _)| folded(&text[token.span.start()..]).starts_with(&whole)) {
            let query = match kind {
                SuggestionKind::Speaker => format!("speaker:\"{text}\" "),
                SuggestionKind::Source => format!("source:\"{text}\" "),
                SuggestionKind::Matter | SuggestionKind::Term => text.to_owned(),
            };
            found.push(Suggestion { kind, text: text.to_owned(), query, articles: 0 });
        }
    }
    let index = &searcher.index;
    let mut terms: Vec<_> =
        index.words().starting_with(&prefix).map(|word| (index.places(word).len(), word)).collect();
    terms.sort_by_key(|(count, word)| (std::cmp::Reverse(*count), *word));
    for (_, word) in terms.into_iter().take(limit) {
        let text = index.words().text(word);
        let mut articles: Vec<_> = index.places(word).iter().map(|at| index.article_at(*at)).collect();
        articles.dedup();
        found.push(Suggestion {
            kind: SuggestionKind::Term,
            text: text.to_owned(),
            query: format!("{before}{text} "),
            articles: articles.len(),
        });
    }
    found.truncate(limit);
    found
}
