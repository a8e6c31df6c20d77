//! Why an article answers, in terms a reader can check.

use super::facets::Scope;
use super::meaning::{Concept, Meaning, Run};
use super::rank::Counts;
use super::{Searcher, Why, WhyTerm};
use crate::index::Extent;
use crate::order::Order as _;
use crate::span::ArticleIndex;

pub(super) fn why(searcher: &Searcher<'_>, meaning: &Meaning, article: ArticleIndex) -> Why {
    if searcher.collection.get(article).is_none() {
        return Why::default();
    }
    let mut terms: Vec<WhyTerm> =
        meaning.concepts.iter().filter_map(|concept| of_concept(searcher, concept, article)).collect();
    terms.extend(meaning.phrases.iter().filter_map(|phrase| of_phrase(searcher, phrase, article)));
    terms.order_by(|a, b| b.score.total_cmp(&a.score));
    Why { score: terms.iter().map(|term| term.score).sum(), terms }
}

fn of_concept(searcher: &Searcher<'_>, concept: &Concept, article: ArticleIndex) -> Option<WhyTerm> {
    let index = &searcher.index;
    let extent = index.extent(article);
    let words = concept
        .variants
        .iter()
        .map(|variant| (searcher.spelled(variant.word), inside(index.places(variant.word), extent)));
    let runs = concept.runs.iter().map(|run| (run.text.clone(), inside(&run.places, extent)));
    let mut forms: Vec<(String, &[u32])> =
        words.chain(runs).filter(|(_, places)| !places.is_empty()).collect();
    forms.order_by_key(|(_, places)| std::cmp::Reverse(places.len()));
    let in_title = forms.iter().any(|(_, places)| places[0] < extent.names);
    let forms: Vec<(String, usize)> = forms.into_iter().map(|(form, places)| (form, places.len())).collect();
    let counts = Counts::of(searcher, concept, &Scope::everything(searcher), &mut vec![false; index.len()]);
    term(searcher, &concept.typed, forms, in_title, &counts, article)
}

fn of_phrase(searcher: &Searcher<'_>, phrase: &Run, article: ArticleIndex) -> Option<WhyTerm> {
    let extent = searcher.index.extent(article);
    let places = inside(&phrase.places, extent);
    let in_title = places.first().is_some_and(|at| *at < extent.names);
    let forms = if places.is_empty() { Vec::new() } else { vec![(phrase.text.clone(), places.len())] };
    let everywhere = Scope::everything(searcher);
    let counts = Counts::of_places(searcher, phrase, &everywhere, &mut vec![false; searcher.index.len()]);
    term(searcher, &phrase.text, forms, in_title, &counts, article)
}

fn term(
    searcher: &Searcher<'_>,
    typed: &str,
    forms: Vec<(String, usize)>,
    in_title: bool,
    counts: &Counts,
    article: ArticleIndex,
) -> Option<WhyTerm> {
    if forms.is_empty() {
        return None;
    }
    let mut scores = vec![0.0; searcher.index.len()];
    counts.add(searcher, counts.rarity(searcher.index.len()), &mut scores);
    let score = scores[article.at()];
    Some(WhyTerm { typed: typed.to_owned(), forms, in_title, articles: counts.articles, score })
}

fn inside(places: &[u32], extent: Extent) -> &[u32] {
    let from = places.partition_point(|at| *at < extent.start);
    let to = places.partition_point(|at| *at < extent.end);
    &places[from..to]
}
