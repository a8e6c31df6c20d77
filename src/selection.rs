//! Selection: which quotes fit what a reader asks for, and what else could be asked.
//!
//! Knows the filters of the quotes view and counts what each would leave.
//! Does not know how they are drawn or addressed.

use crate::address::{QuotesPlace, Who};
use crate::sources;
use corpus::archive::Archive;
use corpus::article::{Article, Date};
use corpus::compare::{Passage, SharedQuote};
use corpus::gather::Gather as _;
use corpus::quote::{Quote, QuoteKind, SpeakerIndex};
use corpus::span::Span;
use corpus::text::fold::folded;

/// The quotes that fit, in reading order, as places in `archive.quotes.quotes`.
#[must_use]
pub fn select(archive: &Archive, wanted: &QuotesPlace) -> Vec<usize> {
    let by = match &wanted.speaker {
        None => By::Anybody,
        Some(Who::Unattributed) => By::Speaker(None),
        Some(Who::Named(name)) => match speaker(archive, name) {
            Some(speaker) => By::Speaker(Some(speaker)),
            None => return Vec::new(),
        },
    };
    let quotes = archive.quotes.quotes.iter().enumerate();
    quotes.filter(|(_, quote)| fits(archive, wanted, by, quote)).map(|(at, _)| at).gather()
}

/// [`Who`], with the name looked up.
#[derive(Clone, Copy)]
enum By {
    Anybody,
    Speaker(Option<SpeakerIndex>),
}

/// Quotes per speaker when every other filter holds; the last count is of quotes without one.
#[must_use]
pub fn speaker_counts(archive: &Archive, wanted: &QuotesPlace) -> (Vec<usize>, usize) {
    let open = QuotesPlace { speaker: None, ..wanted.clone() };
    let mut counts = vec![0; archive.quotes.speakers.len()];
    let mut nobody = 0;
    for at in select(archive, &open) {
        match archive.quotes.quotes[at].speaker.and_then(|s| counts.get_mut(s.0 as usize)) {
            Some(count) => *count += 1,
            None => nobody += 1,
        }
    }
    (counts, nobody)
}

/// Quotes per article when every other filter holds.
#[must_use]
pub fn article_counts(archive: &Archive, wanted: &QuotesPlace) -> Vec<usize> {
    let open = QuotesPlace { sources: Vec::new(), ..wanted.clone() };
    let mut counts = vec![0; archive.collection.articles.len()];
    for at in select(archive, &open) {
        if let Some(count) = counts.get_mut(archive.quotes.quotes[at].article.at()) {
            *count += 1;
        }
    }
    counts
}

/// Quotes of each kind when every other filter holds.
#[must_use]
pub fn kind_counts(archive: &Archive, wanted: &QuotesPlace) -> [(QuoteKind, usize); 3] {
    let open = QuotesPlace { kind: None, ..wanted.clone() };
    let found = select(archive, &open);
    [QuoteKind::Direct, QuoteKind::Partial, QuoteKind::Block]
        .map(|kind| (kind, found.iter().filter(|at| archive.quotes.quotes[**at].kind == kind).count()))
}

/// The speaker an address names: by canonical name or alias, letters' case aside.
#[must_use]
pub fn speaker(archive: &Archive, name: &str) -> Option<SpeakerIndex> {
    let same = |other: &str| folded(other) == folded(name);
    let speakers = &archive.quotes.speakers;
    let at = speakers
        .iter()
        .position(|speaker| same(&speaker.name))
        .or_else(|| speakers.iter().position(|speaker| speaker.aliases.iter().any(|alias| same(alias))))?;
    u32::try_from(at).ok().map(SpeakerIndex)
}

/// What other sources quote of the same utterance.
#[must_use]
pub fn statement<'a>(archive: &'a Archive, quote: &Quote) -> Option<&'a SharedQuote> {
    let here = |passage: &Passage| passage.article == quote.article && passage.span == quote.span;
    archive.comparison.shared_quotes.iter().find(|shared| shared.passages.iter().any(here))
}

/// `found`, with the quotes of one statement brought together where the first of them stands.
#[must_use]
pub fn gathered(archive: &Archive, found: &[usize]) -> Vec<Vec<usize>> {
    let mut lists: Vec<(Option<&SharedQuote>, Vec<usize>)> = Vec::new();
    for at in found {
        let shared = archive.quotes.quotes.get(*at).and_then(|quote| statement(archive, quote));
        let open = shared.and_then(|shared| {
            lists.iter_mut().find(|(known, _)| known.is_some_and(|known| std::ptr::eq(known, shared)))
        });
        match open {
            Some((_, list)) => list.push(*at),
            None => lists.push((shared, vec![*at])),
        }
    }
    lists.into_iter().map(|(_, list)| list).gather()
}

/// The sentence, or sentences, that a quote stands in, from the article's text.
#[must_use]
pub fn sentence_around(article: &Article, paragraph: usize, span: Span) -> Span {
    let Some(whole) = article.paragraphs.get(paragraph).map(|p| p.span) else { return span };
    let ends = article.sentence_ends(paragraph).iter().map(|end| whole.start() + end);
    let before = ends.clone().take_while(|end| *end <= span.start()).last().unwrap_or(whole.start());
    let after = ends.into_iter().find(|end| *end >= span.end()).unwrap_or(whole.end());
    let sentences = article.slice(Span::new(before, after.max(before)));
    let begin = after.max(before) - sentences.trim_start().len();
    let around =
        Span::new(begin.min(span.start()), begin.max(begin + sentences.trim().len()).max(span.end()));
    // A damaged archive may point outside; then the quote stands alone.
    if whole.contains(around) { around } else { span }
}

fn fits(archive: &Archive, wanted: &QuotesPlace, by: By, quote: &Quote) -> bool {
    let Some(article) = archive.collection.get(quote.article) else { return false };
    let by = match by {
        By::Anybody => true,
        By::Speaker(speaker) => quote.speaker == speaker,
    };
    by && wanted.kind.is_none_or(|kind| kind == quote.kind)
        && sources::among(&wanted.sources, article)
        && within(article.date, wanted.from, wanted.until)
        && has_words(archive, article, quote, &wanted.words)
}

/// Whether an article's date can lie between both ends. A month lies in its year and the other way
/// round: imprecise dates are kept rather than lost. An article without a date fits only an open range.
#[must_use]
pub fn within(date: Option<Date>, from: Option<Date>, until: Option<Date>) -> bool {
    let Some(date) = date else { return from.is_none() && until.is_none() };
    let first = |d: Date| (d.year(), d.month().unwrap_or(1), d.day().unwrap_or(1));
    let last = |d: Date| (d.year(), d.month().unwrap_or(12), d.day().unwrap_or(31));
    from.is_none_or(|from| last(date) >= first(from)) && until.is_none_or(|until| first(date) <= last(until))
}

/// Whether every word asked for occurs in the quote's sentence or in its speaker's name.
fn has_words(archive: &Archive, article: &Article, quote: &Quote, words: &str) -> bool {
    if words.trim().is_empty() {
        return true;
    }
    let sentence = article.slice(sentence_around(article, quote.paragraph as usize, quote.span));
    let speaker = quote.speaker.and_then(|s| archive.quotes.speakers.get(s.0 as usize));
    let text = folded(&format!("{sentence} {}", speaker.map_or("", |s| s.name.as_str())));
    folded(words).split_whitespace().all(|word| text.contains(word.trim_matches('"')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    fn check(wanted: QuotesPlace, expected: &str) {
        let archive = samples::harbour();
        let found: Vec<&str> = select(&archive, &wanted)
            .into_iter()
            .map(|at| {
                let quote = &archive.quotes.quotes[at];
                archive.collection.articles[quote.article.at()].slice(quote.span)
            })
            .collect();
        assert_eq!(found.join(" / "), expected, "{wanted:?}");
    }

    fn asked() -> QuotesPlace {
        QuotesPlace::default()
    }

    #[test]
    fn filters_narrow_the_quotes() {
        check(asked(), "We sail at dawn, / a folly / At dawn, / Too early,");
        let mara = Some(Who::Named("mara lind".into()));
        check(QuotesPlace { speaker: mara.clone(), ..asked() }, "We sail at dawn, / At dawn,");
        check(QuotesPlace { speaker: mara, sources: vec!["quay".into()], ..asked() }, "At dawn,");
        check(QuotesPlace { speaker: Some(Who::Unattributed), ..asked() }, "Too early,");
        check(QuotesPlace { kind: Some(QuoteKind::Partial), ..asked() }, "a folly");
        check(QuotesPlace { speaker: Some(Who::Named("Odd".into())), ..asked() }, "");
    }

    #[test]
    fn words_may_stand_in_the_sentence_or_be_the_speaker() {
        check(QuotesPlace { words: "FOLLY called".into(), ..asked() }, "a folly");
        check(QuotesPlace { words: "lind dawn".into(), ..asked() }, "We sail at dawn, / At dawn,");
        check(QuotesPlace { words: "dawn folly".into(), ..asked() }, "");
    }

    #[test]
    fn quotes_of_one_statement_stand_together() {
        let mut archive = samples::harbour();
        let passage = |at: usize| {
            let quote: &Quote = &archive.quotes.quotes[at];
            Passage { article: quote.article, paragraph: quote.paragraph, span: quote.span }
        };
        let shared =
            SharedQuote { passages: vec![passage(0), passage(2)], same_words: false, differs: Vec::new() };
        archive.comparison.shared_quotes = vec![shared];
        assert_eq!(gathered(&archive, &[0, 1, 2, 3]), [vec![0, 2], vec![1], vec![3]]);
        assert_eq!(gathered(&archive, &[1, 2]), [[1], [2]]);
        assert!(statement(&archive, &archive.quotes.quotes[1]).is_none());
    }

    #[test]
    fn a_month_lies_between_the_days_around_it() {
        let date = |text: &str| Date::parse(text);
        check(QuotesPlace { from: date("2021-04-20"), ..asked() }, "At dawn, / Too early,");
        check(QuotesPlace { until: date("2021-03"), ..asked() }, "We sail at dawn, / a folly");
        assert!(!within(None, date("2021"), None));
        assert!(within(None, None, None));
    }

    #[test]
    fn each_facet_counts_what_it_would_leave() {
        let archive = samples::harbour();
        let wanted = QuotesPlace { sources: vec!["post".into()], ..asked() };
        assert_eq!(speaker_counts(&archive, &wanted), (vec![1, 1], 0));
        assert_eq!(article_counts(&archive, &wanted), [2, 2]);
        assert_eq!(kind_counts(&archive, &wanted).map(|(_, count)| count), [1, 1, 0]);
    }
}
