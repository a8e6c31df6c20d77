//! Phrases: words that must stand side by side, that must not stand anywhere, or that stand as they were typed.

use super::compounds::{halves, joined, with_joined};
use super::concept::{Asking, Concept, Variant};
use super::forms::{inflected, known};
use super::kind::{INFLECTED, Kind};
use super::run::{Run, before_begun, side_by_side};
use crate::gather::Gather as _;
use crate::index::WordId;
use crate::search::spelling::irregular;
use crate::search::{Query, QueryWord, Searcher};
use crate::text::stem::stem;

const FEWEST_LEFT_OUT_WITH_SLIP: usize = 6;

/// A phrase as typed; when it stands nowhere so, its words in other forms, side by side; when these do not, two of them as one.
pub(super) fn phrase(
    searcher: &Searcher<'_>,
    typed: &[String],
    literal: bool,
    corrections: &mut usize,
) -> Run {
    let words = searcher.index.words();
    let exact: Vec<Vec<WordId>> = typed.iter().map(|word| known(words, word).into_iter().gather()).gather();
    let mut run = Run {
        text: typed.join(" "),
        length: typed.len() as u32,
        places: side_by_side(searcher, &exact),
        weight: 1.0,
        kind: Kind::Typed,
    };
    if !run.places.is_empty() || literal {
        return run;
    }
    run.kind = Kind::Spelled;
    let mut wide = Vec::with_capacity(typed.len());
    for (folded, mut forms) in typed.iter().zip(exact) {
        let word =
            QueryWord { typed: folded.clone(), folded: folded.clone(), unfinished: false, quoted: false };
        let mut concept = Concept::of(searcher, &word, stem(folded), Asking::default());
        if !concept.is_found() {
            concept.correct(searcher, &word, corrections);
        }
        forms.extend(concept.variants.iter().map(|variant| variant.word));
        // One word in quotes may stand as two.
        if let ([_], Some(halves)) = (typed, concept.runs.pop()) {
            run.length = halves.length;
            run.places = halves.places;
            return run;
        }
        wide.push(forms);
    }
    run.places = side_by_side(searcher, &wide);
    if run.places.is_empty()
        && let Some(joined) = with_joined(words, typed, wide)
    {
        run.length = joined.len() as u32;
        run.places = side_by_side(searcher, &joined);
    }
    run
}

/// Leaves out: the words as typed or inflected, names however they are spelled; when that leaves out nothing, what
/// the words may be a slip or another spelling of. And the same as two words or as one.
pub(super) fn exclude(
    searcher: &Searcher<'_>,
    typed: &[String],
    literal: bool,
    corrections: &mut usize,
    excluded: &mut Vec<Run>,
) {
    let words = searcher.index.words();
    let forms: Vec<Vec<WordId>> = typed
        .iter()
        .map(|word| {
            let stem = stem(word);
            let mut forms = inflected(words, &stem);
            forms.extend(irregular::forms(word, &stem).iter().filter_map(|form| words.find(form)));
            let own = known(words, word);
            forms.extend(own);
            if own.is_some_and(|own| words.is_capital(own)) && !literal {
                forms.extend(searcher.names.like(words, word));
            }
            forms
        })
        .gather();
    let places = side_by_side(searcher, &forms);
    // To leave out what was not meant is worse than to leave it in: no slips in a short word alone.
    let short = matches!(typed, [word] if word.chars().count() < FEWEST_LEFT_OUT_WITH_SLIP);
    let corrections = if short { &mut 0 } else { corrections };
    if places.is_empty() {
        excluded.push(phrase(searcher, typed, literal, corrections));
        return;
    }
    let run =
        Run { text: typed.join(" "), length: typed.len() as u32, places, weight: 1.0, kind: Kind::Typed };
    excluded.push(run);
    match typed {
        _ if literal => {}
        [word] => excluded.extend(halves(searcher, word)),
        _ => excluded.extend(
            with_joined(words, typed, forms)
                .and_then(|joined| Run::of(searcher, typed.join(" "), &joined, 1.0, Kind::Typed)),
        ),
    }
}

/// Where the typed words stand side by side as they were typed, or as one word, or else inflected. The last may not be
/// finished, and a word the collection doesn't have counts as what it was taken for.
pub(super) fn verbatim(
    searcher: &Searcher<'_>,
    query: &Query,
    concepts: &[Concept],
    concept_of: &[usize],
) -> Vec<u32> {
    let words = searcher.index.words();
    let (mut typed, mut concept_of) = (&query.words[..], concept_of);
    let standing = |typed: &[QueryWord], concept_of: &[usize], inflected: bool| {
        let several = typed.len() > 1;
        let forms = typed.iter().zip(concept_of).map(|(word, concept)| {
            let mut forms: Vec<WordId> = known(words, &word.folded).into_iter().gather();
            let unknown = forms.is_empty();
            let variants = concepts[*concept].variants.iter();
            let most = variants.clone().map(|variant| variant.weight).fold(0.0, f32::max);
            let fits = |variant: &Variant| {
                unknown && (variant.kind == Kind::Corrected || several && variant.weight == most)
                    || inflected && variant.kind == Kind::Inflected && variant.weight == INFLECTED
            };
            let others = variants.filter(|variant| fits(variant));
            forms.extend(others.map(|variant| variant.word));
            forms
        });
        let forms: Vec<Vec<WordId>> = forms.gather();
        match (&forms[..], typed.last()) {
            ([before @ .., last], Some(word)) if several && word.unfinished => {
                before_begun(searcher, before, words.beginning_with(&word.folded), last)
            }
            _ => side_by_side(searcher, &forms),
        }
    };
    let mut places = standing(typed, concept_of, false);
    // Around the others, "the" and what is nowhere to be found ask for nothing.
    let asks = |at: &usize| !concepts[*at].stopword && concepts[*at].is_found();
    if places.is_empty()
        && let Some(first) = concept_of.iter().position(asks)
        && let Some(last) = concept_of.iter().rposition(asks)
        && last - first + 1 < typed.len()
    {
        (typed, concept_of) = (&typed[first..=last], &concept_of[first..=last]);
        places = standing(typed, concept_of, false);
    }
    if !places.is_empty() || query.literal {
        return places;
    }
    match words.find(&joined(typed)) {
        Some(joined) => searcher.index.places(joined).to_vec(),
        None if typed.len() > 1 => standing(typed, concept_of, true),
        None => places,
    }
}
