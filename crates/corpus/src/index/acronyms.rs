//! What abbreviations stand for, as far as first letters and the texts tell.
//!
//! This runs where articles are compiled, once: to find a name takes a look at every word with the right first letter.

use super::{Index, WordId};
use crate::article::Collection;
use crate::order::Order as _;
use std::ops::Range;

/// Each acronym with the words of its name.
pub(super) fn names(index: &Index, collection: &Collection) -> Vec<Vec<WordId>> {
    let words = index.words();
    let stopwords = index.stopwords();
    let is_stopword = |word: WordId| stopwords.get(word.at()).is_some_and(|is| *is);
    let acronyms = words.all().filter(|word| words.is_acronym(*word));
    let named = |acronym| Some((acronym, written_out(index, collection, acronym, is_stopword)?));
    acronyms
        .filter_map(named)
        .map(|(acronym, mut name)| {
            name.insert(0, acronym);
            name
        })
        .collect()
}

/// The name written out most often whose words begin with the letters of `acronym`, stop words
/// between them aside, all written like names.
fn written_out(
    index: &Index,
    collection: &Collection,
    acronym: WordId,
    is_stopword: impl Fn(WordId) -> bool,
) -> Option<Vec<WordId>> {
    let words = index.words();
    let acronym = words.text(acronym);
    if let Some((_, name)) = KNOWN.iter().find(|(known, _)| *known == acronym) {
        return name.split(' ').map(|word| words.find(word)).collect();
    }
    if letters(acronym).count() != 2 {
        // "International" and "agency" are seldom names, but here they may be.
        return spelled_by(index, collection, acronym, |_| true, is_stopword);
    }
    // Two letters fit many names by chance, often thousands; one that is meant is written more than once, and alone.
    // What is most of them is left when each is struck out together with another name.
    let is_named = |word: WordId| words.is_capital(word);
    let found = beginning_with(index, acronym, is_named, is_named, is_stopword);
    let same = |a: &Range<u32>, b: &Range<u32>| name(index, a).eq(name(index, b));
    let (mut most, mut lead) = (found.first()?, 0);
    for one in &found {
        match lead {
            0 => (most, lead) = (one, 1),
            _ if same(most, one) => lead += 1,
            _ => lead -= 1,
        }
    }
    let written = found.iter().filter(|one| same(most, one)).count();
    (written > 1 && written * 10 > found.len() * 9).then(|| name(index, most).collect())
}

/// The name written out most often whose words begin with these three to six letters, the first of them a word that
/// `may_begin` one.
pub(super) fn spelled_by(
    index: &Index,
    collection: &Collection,
    acronym: &str,
    may_begin: impl Fn(WordId) -> bool,
    is_stopword: impl Fn(WordId) -> bool,
) -> Option<Vec<WordId>> {
    if !(3..=6).contains(&letters(acronym).count()) {
        return None;
    }
    let mut found = beginning_with(index, acronym, may_begin, |_| true, &is_stopword);
    found.order_by(|a, b| name(index, a).cmp(name(index, b)));
    let same = found.chunk_by(|a, b| name(index, a).eq(name(index, b)));
    let mut names: Vec<&[Range<u32>]> = same.collect();
    names.order_by_key(|places| std::cmp::Reverse(places.len()));
    let is_name = |places: &&&[Range<u32>]| {
        let written = |place: &Range<u32>| is_written_as_name(index, collection, place, &is_stopword);
        places.iter().take(MOST_LOOKED_AT).any(written) && !is_part_of_another(index, places)
    };
    let name_of = |places: &&[Range<u32>]| name(index, &places[0]).collect();
    names.iter().take(MOST_LOOKED_AT).find(is_name).map(name_of)
}

/// Whether all words of a name are written with a capital there, stop words aside.
fn is_written_as_name(
    index: &Index,
    collection: &Collection,
    place: &Range<u32>,
    is_stopword: impl Fn(WordId) -> bool,
) -> bool {
    let Some((article, paragraph, first)) = index.place(place.start) else { return false };
    let article = &collection.articles[article.at()];
    let (text, words) = (article.paragraph(paragraph), article.words(paragraph));
    let is_capital = |at: u32| {
        let word = words.get(first + (at - place.start) as usize).and_then(|word| word.get(text));
        word.is_some_and(|word| word.starts_with(char::is_uppercase))
    };
    place.clone().all(|at| is_capital(at) || is_stopword(index.word_at(at)))
}

/// "Nations Security Council", where it always stands behind "United".
fn is_part_of_another(index: &Index, places: &[Range<u32>]) -> bool {
    let before = |place: &Range<u32>| place.start.checked_sub(1).map(|at| index.word_at(at));
    let first = before(&places[0]);
    first.is_some_and(|word| index.words().is_capital(word))
        && places.len() > 1
        && places.iter().all(|place| before(place) == first)
}

fn letters(acronym: &str) -> impl Iterator<Item = char> {
    acronym.chars().filter(|c| c.is_alphabetic())
}

fn name(index: &Index, found: &Range<u32>) -> impl Iterator<Item = WordId> {
    found.clone().map(|at| index.word_at(at))
}

/// Where words stand that begin with the letters of `acronym` and may begin a name or go on in one.
fn beginning_with(
    index: &Index,
    acronym: &str,
    may_begin: impl Fn(WordId) -> bool,
    may_follow: impl Fn(WordId) -> bool,
    is_stopword: impl Fn(WordId) -> bool,
) -> Vec<Range<u32>> {
    let words = index.words();
    let is_word = |word: WordId| !words.is_acronym(word) && !is_stopword(word);
    // The words that begin with a letter are neighbours: numbers tell them apart, and no letters need be read.
    let beginning = |letter: char| {
        let mut all = words.starting_with(letter.encode_utf8(&mut [0; 4]));
        let many = all.len() as u32;
        let from = all.next().map_or(0, |word| word.0);
        from..from + many
    };
    let mut beginnings = letters(acronym).map(beginning);
    let first = beginnings.next().unwrap_or_default();
    let rest: Vec<Range<u32>> = beginnings.collect();
    let second = rest.first().cloned().unwrap_or_default();
    // From the first word to after the last, in the sequence.
    let mut found = Vec::new();
    for word in first.map(WordId).filter(|word| is_word(*word) && may_begin(*word)) {
        for &start in index.places(word) {
            let next = index.word_at(start + 1);
            if !second.contains(&next.0) && !is_stopword(next) {
                continue;
            }
            let mut at = start;
            let goes_on = rest.iter().all(|letter| {
                at += 1;
                while at - start < LONGEST_NAME && is_stopword(index.word_at(at)) {
                    at += 1;
                }
                let next = index.word_at(at);
                letter.contains(&next.0) && is_word(next) && may_follow(next)
            });
            if goes_on {
                found.push(start..at + 1);
            }
        }
    }
    found
}

/// Two letters that every reader knows, whatever else in a collection begins with them.
const KNOWN: &[(&str, &str)] = &[
    ("u.s", "united states"),
    ("us", "united states"),
    ("uk", "united kingdom"),
    ("un", "united nations"),
    ("eu", "european union"),
];

const LONGEST_NAME: u32 = 12;
/// A name that is none the first times, or of which so many others stand oftener, is none.
const MOST_LOOKED_AT: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Collection};
    use crate::quote::Quotes;

    fn name_of(index: &Index, acronym: &str) -> Option<String> {
        let name = index.written_out(index.words().find(acronym).expect(acronym))?;
        Some(name.iter().map(|word| index.words().text(*word)).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn words_that_are_seldom_names_are_parts_of_some() {
        let texts = [
            "The IHF and the NHC. An international body. It is an international harbour fund that pays a fund.",
            "The International Harbour Fund paid. Of all international funds this one paid the fund.",
            "The United Nations Harbour Council, the United Nations Harbour Council. The National Harbour Council.",
            "The OMT said. Of many tides; on my time, our main task.",
        ];
        let articles = vec![Article::from_paragraphs("a", "A", &texts)];
        let index = Index::build(&Collection { articles, ..Collection::default() }, &Quotes::default());
        assert_eq!(name_of(&index, "ihf").as_deref(), Some("international harbour fund"));
        assert_eq!(name_of(&index, "nhc").as_deref(), Some("national harbour council"));
        assert_eq!(name_of(&index, "omt"), None);
    }

    #[test]
    fn an_acronym_has_the_name_written_out() {
        let texts = [
            "The HPA said no. The Harbour Pilots Association met; the Harbour Pilots Association left.",
            "The Office for the Safety of Ferries (OSF) and the U.S. wrote. The United Shippers of Ulm sailed.",
            "In the United States and in the United States, Mara sailed.",
        ];
        let articles = vec![Article::from_paragraphs("a", "A", &texts)];
        let index = Index::build(&Collection { articles, ..Collection::default() }, &Quotes::default());
        let name = |acronym: &str| name_of(&index, acronym);
        assert_eq!(name("hpa").as_deref(), Some("harbour pilots association"));
        assert_eq!(name("osf").as_deref(), Some("office for the safety of ferries"));
        assert_eq!(name("u.s").as_deref(), Some("united states"));
        assert_eq!(name("mara"), None);
    }
}
