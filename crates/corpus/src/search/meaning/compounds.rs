//! Compounds: what is written as one word or as several.

use super::forms::{MOST_BEGUN_NARROW, inflected};
use super::kind::{BEGUN, Kind, SPELLED};
use super::run::Run;
use crate::gather::Gather as _;
use crate::index::{WordId, Words};
use crate::search::spelling::regional;
use crate::search::{QueryWord, Searcher};
use crate::text::stem::stem;
use std::ops::Range;

const FEWEST_OF_A_PART: usize = 2;
/// What goes before the beginning of another word is a word of its own.
const FEWEST_BEFORE_BEGUN: usize = 4;

/// The words, `most` of them, that `joined` is written of without spaces, where they stand side by side, after those `before` it.
pub(super) fn parts(
    searcher: &Searcher<'_>,
    joined: &str,
    most: usize,
    before: &mut Vec<WordId>,
) -> Option<Run> {
    let words = searcher.index.words();
    if joined.is_empty() {
        let forms: Vec<Vec<WordId>> = before.iter().map(|word| vec![*word]).gather();
        let text: Vec<&str> = before.iter().map(|word| words.text(*word)).gather();
        return Run::of(searcher, text.join(" "), &forms, SPELLED, Kind::Spelled);
    }
    if before.len() == most {
        return None;
    }
    // The last part is all that is left.
    let first = if before.len() + 1 < most { FEWEST_OF_A_PART } else { FEWEST_OF_A_PART.max(joined.len()) };
    let ends = (first..=joined.len()).rev().filter(|at| joined.is_char_boundary(*at));
    for end in ends {
        let (part, rest) = joined.split_at(end);
        // "peoplesmilitia": the index holds "people's" as "people".
        let owner = || part.strip_suffix('s').and_then(|owner| words.find(owner));
        let Some(word) = words.find(part).or_else(owner) else { continue };
        before.push(word);
        let found = parts(searcher, rest, most, before);
        before.pop();
        if found.is_some() {
            return found;
        }
    }
    None
}

/// "launchpad" is also "launch pad", wherever the halves stand side by side.
pub(super) fn halves(searcher: &Searcher<'_>, folded: &str) -> Vec<Run> {
    let words = searcher.index.words();
    // "email" is "e-mail".
    let cuts = cuts(searcher, folded, 1..folded.len().saturating_sub(2));
    let runs = cuts.filter_map(|(first, left, right)| {
        let whole = words.find(right).filter(|word| !searcher.is_stopword(*word));
        let mut second = inflected(words, &stem(right));
        second.extend(whole);
        Run::of(searcher, format!("{left} {right}"), &[vec![first], second], SPELLED, Kind::Spelled)
    });
    runs.gather()
}

/// "launchp" may become "launch pad", where these stand side by side.
pub(super) fn begun_parts(searcher: &Searcher<'_>, folded: &str) -> Option<Run> {
    let ends = FEWEST_BEFORE_BEGUN..folded.len().saturating_sub(FEWEST_OF_A_PART - 1);
    cuts(searcher, folded, ends).rev().find_map(|(first, left, right)| {
        let second = searcher.index.words().starting_with(right).take(MOST_BEGUN_NARROW).gather();
        Run::of(searcher, format!("{left} {right}…"), &[vec![first], second], BEGUN, Kind::Begun)
    })
}

/// What is cut at one of `ends` so that a word goes before, no stop word: that word, its letters and the rest.
fn cuts<'a>(
    searcher: &'a Searcher<'_>,
    folded: &'a str,
    ends: Range<usize>,
) -> impl DoubleEndedIterator<Item = (WordId, &'a str, &'a str)> {
    ends.filter(|at| folded.is_char_boundary(*at)).filter_map(|at| {
        let (left, right) = folded.split_at(at);
        let first = searcher.index.words().find(left).filter(|word| !searcher.is_stopword(*word))?;
        Some((first, left, right))
    })
}

/// Words as one: "launch pad" and "45 000", and in figures also "45 thousand" and "2 billion".
pub(super) fn joined(words: &[QueryWord]) -> String {
    match words {
        [left, right] if is_number(&left.folded) => left.folded.clone() + regional::short(&right.folded),
        _ => words.iter().map(|word| word.folded.as_str()).collect(),
    }
}

pub(super) fn is_number(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit() || b == b'.')
}

/// Neighbours that the collection may write as one word, which it may inflect.
pub(super) fn as_one(words: &Words, joined: &str) -> Vec<WordId> {
    let mut found = inflected(words, &stem(joined));
    found.extend(words.find(joined));
    found
}

/// The forms of the words of a phrase, with two neighbours as one wherever the collection writes them so; `None` if it writes
/// none so.
pub(super) fn with_joined(
    words: &Words,
    typed: &[String],
    mut forms: Vec<Vec<WordId>>,
) -> Option<Vec<Vec<WordId>>> {
    let mut joined = Vec::with_capacity(forms.len());
    let mut at = 0;
    while at < typed.len() {
        let both = typed.get(at + 1).map(|next| as_one(words, &format!("{}{next}", typed[at])));
        match both.filter(|both| !both.is_empty()) {
            Some(both) => {
                joined.push(both);
                at += 2;
            }
            None => {
                joined.push(std::mem::take(&mut forms[at]));
                at += 1;
            }
        }
    }
    (joined.len() < typed.len()).then_some(joined)
}
