//! Neighbours: what several words of a query say together that none says alone.

use super::FEW_WORDS;
use super::compounds::{as_one, is_number, joined};
use super::concept::Concept;
use super::corrections::FEWEST_BEGUN_WITH_SLIP;
use super::kind::{CALLED, Kind, SPELLED};
use super::run::{Run, side_by_side};
use crate::gather::Gather as _;
use crate::index::WordId;
use crate::search::spelling::{acronyms, regional};
use crate::search::{Query, QueryWord, Searcher};
use crate::text::stopwords::is_stopword;
use std::borrow::Cow;

/// In words: two for each power of thousand and one between.
const LONGEST_NUMBER: usize = 12;
const LONGEST_WRITTEN_OUT: usize = 7;

/// The query with each number in digits that takes several words and stands nowhere so: "eighty thousand" is 80,000, and "3,5"
/// is 3.5 where that stands.
pub(super) fn numbered<'a>(searcher: &Searcher<'_>, query: &'a Query) -> Cow<'a, Query> {
    let mut numbered = Cow::Borrowed(query);
    let words = searcher.index.words();
    let mut at = 0;
    while !query.literal && at + 1 < numbered.words.len() {
        let typed = numbered.words[at..].iter().take(LONGEST_NUMBER);
        let typed: Vec<&str> = typed.map(|word| word.folded.as_str()).gather();
        let stands = |number: &(String, usize)| words.find(&number.0).is_some();
        let number = regional::cardinal(&typed).filter(|number| !typed[0].contains('.') || stands(number));
        if let Some((digits, length)) = number.or_else(|| regional::decimal(&typed).filter(stands)) {
            let known = |word: &&str| words.find(word).into_iter().gather();
            let forms: Vec<Vec<WordId>> = typed[..length].iter().map(known).gather();
            if side_by_side(searcher, &forms).is_empty() {
                let run = &numbered.words[at..at + length];
                let typed: Vec<&str> = run.iter().map(|word| word.typed.as_str()).gather();
                let unfinished = run[length - 1].unfinished;
                let number = QueryWord { typed: typed.join(" "), folded: digits, unfinished, quoted: false };
                numbered.to_mut().words.splice(at..at + length, [number]);
            }
        }
        at += 1;
    }
    numbered
}

/// "launch pad" is also "launchpad", and "1 200 000" also "1,200,000".
pub(super) fn join(searcher: &Searcher<'_>, query: &Query, concepts: &mut [Concept], concept_of: &[usize]) {
    let typed = &query.words;
    let groups =
        typed.windows(3).enumerate().filter(|(_, run)| run.iter().all(|word| is_number(&word.folded)));
    for (at, run) in groups.chain(typed.windows(2).enumerate()) {
        let joined = joined(run);
        let of_run = &concept_of[at..at + run.len()];
        // "build up" is also "buildup"; in a sentence the words are what they are, and "in to" says no more than "into".
        let stopwords = of_run.iter().filter(|at| concepts[**at].stopword).count();
        if stopwords > usize::from(typed.len() <= FEW_WORDS) || is_stopword(&joined) {
            continue;
        }
        let found = as_one(searcher.index.words(), &joined);
        for at in of_run {
            let concept = &mut concepts[*at];
            if !concept.stopword {
                concept.add(&found, SPELLED, Kind::Spelled);
            }
        }
    }
}

/// "european union" is also EU, and EU also "European Union".
pub(super) fn add_acronyms(
    searcher: &Searcher<'_>,
    query: &Query,
    concepts: &mut [Concept],
    concept_of: &[usize],
) {
    let typed: Vec<&str> = query.words.iter().map(|word| word.folded.as_str()).gather();
    for length in 2..=typed.len().min(LONGEST_WRITTEN_OUT) {
        for (at, run) in typed.windows(length).enumerate() {
            let last = at + length - 1;
            if query.words[last].unfinished && run[length - 1].len() < FEWEST_BEGUN_WITH_SLIP
                || concepts[concept_of[at]].stopword
                || concepts[concept_of[last]].stopword
            {
                continue;
            }
            let acronym = acronyms::of_words(&searcher.index, run, |word| searcher.is_stopword(word));
            concepts[concept_of[last]].add(acronym.as_slice(), CALLED, Kind::Called);
        }
    }
    for concept in concepts {
        let typed = concept.variants.iter().filter(|v| matches!(v.kind, Kind::Typed | Kind::Inflected));
        let mut typed = typed.map(|variant| variant.word);
        let Some(acronym) = typed.find(|word| searcher.index.words().is_acronym(*word)) else { continue };
        let Some(name) = searcher.index.written_out(acronym) else { continue };
        concept.runs.extend(called(searcher, name));
    }
}

/// The name of an acronym, where it is written out.
pub(super) fn called(searcher: &Searcher<'_>, name: &[WordId]) -> Option<Run> {
    let forms: Vec<Vec<WordId>> = name.iter().map(|word| vec![*word]).gather();
    let mut run = Run::of(searcher, String::new(), &forms, CALLED, Kind::Called)?;
    // Its words alone may be written small: "European Union" is.
    let written = searcher.written(&run.places, name.len()).map(str::to_owned);
    let apart = || name.iter().map(|word| searcher.spelled(*word)).gather().join(" ");
    run.text = written.unwrap_or_else(apart);
    Some(run)
}

/// Whether the last word, of two or three letters, stands as it is behind the one before it: "Jong Un" is no beginning of "Jong
/// United".
pub(super) fn end_whole(searcher: &Searcher<'_>, typed: &[QueryWord]) -> bool {
    let [.., before, last] = typed else { return false };
    let words = searcher.index.words();
    let forms = [before, last].map(|word| words.find(&word.folded).into_iter().gather());
    last.unfinished && (2..=3).contains(&last.folded.len()) && !side_by_side(searcher, &forms).is_empty()
}

/// Other names that the collection's author gives for what was typed.
pub(super) fn add_aliases(
    searcher: &Searcher<'_>,
    query: &Query,
    concepts: &mut [Concept],
    concept_of: &[usize],
) {
    let typed: Vec<&str> = query.words.iter().map(|word| word.folded.as_str()).gather();
    for (name, at) in searcher.aliases.named_in(&typed) {
        let concept = &mut concepts[concept_of[at]];
        for form in searcher.aliases.forms(name) {
            let words: Option<Vec<Vec<WordId>>> =
                form.iter().map(|word| searcher.index.words().find(word).map(|word| vec![word])).collect();
            match words.as_deref() {
                Some([word]) => concept.add(word, CALLED, Kind::Called),
                Some(words) => {
                    let own = words.iter().any(|word| concept.variants.iter().any(|v| v.word == word[0]));
                    // A longer form that holds the typed word is found by the word.
                    if !own {
                        concept.runs.extend(Run::of(searcher, form.join(" "), words, CALLED, Kind::Called));
                    }
                }
                None => {}
            }
        }
    }
}
