//! Why an article answers, in terms a reader can check.

use super::facets::Scope;
use super::meaning::{Concept, Meaning, Run};
use super::rank::{Counts, rank, worth};
use super::{Searcher, Why, WhyTerm};
use crate::gather::Gather as _;
use crate::index::Extent;
use crate::order::Order as _;
use crate::span::ArticleIndex;

pub(super) fn why(
    searcher: &Searcher<'_>,
    meaning: &Meaning,
    scope: &Scope<'_>,
    article: ArticleIndex,
) -> Why {
    let scored = rank(searcher, meaning, scope, false).scored;
    let Some((_, score)) = scored.iter().find(|(found, _)| *found == article) else { return Why::default() };
    let admitted = scored.iter().filter(|(article, _)| scope.admits(*article));
    let asked = Asked { searcher, scope, extent: searcher.index.extent(article), article };
    let mut terms: Vec<WhyTerm> =
        meaning.concepts.iter().filter_map(|concept| asked.of_concept(concept)).gather();
    terms.extend(meaning.phrases.iter().filter_map(|phrase| asked.of_phrase(phrase)));
    terms.order_by(|a, b| b.score.total_cmp(&a.score));
    Why { terms, score: *score, best: admitted.map(|(_, score)| *score).fold(0.0, f32::max) }
}

/// The article in question, and what of it counts.
struct Asked<'a> {
    searcher: &'a Searcher<'a>,
    scope: &'a Scope<'a>,
    extent: Extent,
    article: ArticleIndex,
}

impl Asked<'_> {
    fn of_concept(&self, concept: &Concept) -> Option<WhyTerm> {
        let index = &self.searcher.index;
        let words = concept
            .variants
            .iter()
            .map(|variant| (self.searcher.spelled(variant.word), self.inside(index.places(variant.word))));
        let runs = concept.runs.iter().map(|run| (run.text.clone(), self.inside(&run.places)));
        let forms = words.chain(runs).gather();
        let counts = Counts::of(self.searcher, concept, self.scope, &mut vec![false; index.len()]);
        self.term(&concept.typed, forms, &counts, worth(concept))
    }

    fn of_phrase(&self, phrase: &Run) -> Option<WhyTerm> {
        let forms = vec![(phrase.text.clone(), self.inside(&phrase.places))];
        let mut quoted = vec![false; self.searcher.index.len()];
        let counts = Counts::of_places(self.searcher, phrase, self.scope, &mut quoted);
        self.term(&phrase.text, forms, &counts, 1.0)
    }

    fn term(
        &self,
        typed: &str,
        mut forms: Vec<(String, Vec<u32>)>,
        counts: &Counts,
        worth: f32,
    ) -> Option<WhyTerm> {
        forms.retain(|(_, places)| !places.is_empty());
        if forms.is_empty() {
            return None;
        }
        forms.order_by_key(|(_, places)| std::cmp::Reverse(places.len()));
        let mut fields = [0; 3];
        for &at in forms.iter().flat_map(|(_, places)| places) {
            let field = usize::from(at >= self.extent.names) + usize::from(at >= self.extent.body);
            fields[field] += 1;
        }
        let count = self.searcher.index.len();
        let mut scores = vec![0.0; count];
        counts.add(self.searcher, counts.rarity(count) * worth, false, &mut scores);
        Some(WhyTerm {
            typed: typed.to_owned(),
            forms: forms.into_iter().map(|(form, places)| (form, places.len())).gather(),
            fields,
            articles: counts.articles,
            score: scores[self.article.at()],
        })
    }

    /// Those of `places` that lie in the article and count.
    fn inside(&self, places: &[u32]) -> Vec<u32> {
        let own = places.iter().copied().filter(|at| (self.extent.start..self.extent.end).contains(at));
        own.filter(|at| self.scope.holds(*at)).gather()
    }
}
