//! Comparing: which matters fit what a reader asks for, and which articles are compared.
//!
//! Knows the filters of the compare view. Does not know how matters are drawn or addressed.

use crate::address::{ComparePlace, Origin};
use crate::sources::{self, Chosen};
use corpus::archive::Archive;
use corpus::compare::Matter;
use corpus::compare::view::anchor_words;
use corpus::gather::Gather as _;
use corpus::span::ArticleIndex;
use corpus::text::fold::{folded, is_apostrophe};

/// Columns beyond these are read by nobody: the view shows so many and asks to choose.
pub const MOST_COLUMNS: usize = 12;

/// What `keys` name, and how many articles that would be; at most [`MOST_COLUMNS`] are kept.
#[must_use]
pub fn columns(archive: &Archive, keys: &[String]) -> (Chosen, usize) {
    let mut chosen = sources::chosen(&archive.collection, keys);
    let all = chosen.articles.len();
    chosen.articles.truncate(MOST_COLUMNS);
    (chosen, all)
}

/// The matters that fit, in the comparison's order, as places in `archive.comparison.matters`.
#[must_use]
pub fn select(archive: &Archive, wanted: &ComparePlace, articles: &[ArticleIndex]) -> Vec<usize> {
    let matters = archive.comparison.matters.iter().enumerate();
    matters.filter(|(_, matter)| fits(archive, wanted, articles, matter)).map(|(at, _)| at).gather()
}

/// Where a matter comes from.
#[must_use]
pub fn origin(matter: &Matter) -> Origin {
    if matter.is_found() { Origin::Found } else { Origin::Curated }
}

/// Where all matters come from, if it is one place.
#[must_use]
pub fn only_origin(matters: &[Matter]) -> Option<Origin> {
    let first = origin(matters.first()?);
    matters.iter().all(|matter| origin(matter) == first).then_some(first)
}

/// Whether a matter fits.
#[must_use]
pub fn fits(archive: &Archive, wanted: &ComparePlace, articles: &[ArticleIndex], matter: &Matter) -> bool {
    let telling = articles.iter().filter(|index| !matter.is_silent(**index)).count();
    telling > 0
        && wanted.relation.is_none_or(|relation| relation == matter.relation)
        && wanted.origin.is_none_or(|wanted| wanted == origin(matter))
        // One source alone differs from nothing that is shown, unless it is at odds with itself.
        && (!wanted.differing || (matter.relation.differs() && (telling > 1 || is_inner(matter))))
        && has_words(archive, matter, articles, &wanted.words)
}

/// Whether a matter stands in one article alone.
fn is_inner(matter: &Matter) -> bool {
    matter.passages.windows(2).all(|pair| pair[0].article == pair[1].article)
}

/// Whether every word asked for occurs in the matter, its anchors or the passages shown.
fn has_words(archive: &Archive, matter: &Matter, articles: &[ArticleIndex], words: &str) -> bool {
    if words.trim().is_empty() {
        return true;
    }
    let mut text = [matter.label.as_str(), &matter.note].join(" ");
    let mut add = |more: &str| {
        text.push(' ');
        text.push_str(more);
    };
    for anchor in &matter.anchors {
        add(&anchor_words(&archive.comparison, anchor));
    }
    for passage in matter.passages.iter().filter(|passage| articles.contains(&passage.article)) {
        if let Some(article) = archive.collection.get(passage.article) {
            add(article.slice(passage.span));
        }
    }
    // Whatever mark a keyboard has for it.
    let plain = |text: &str| folded(text).replace(is_apostrophe, "'");
    let text = plain(&text);
    plain(words).split_whitespace().all(|word| text.contains(word.trim_matches('"')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;
    use corpus::compare::view::elsewhere;
    use corpus::compare::{Anchor, Passage, Relation};

    fn archive() -> Archive {
        let mut archive = samples::harbour();
        let passage = |article: u32, paragraph: u32| {
            let index = ArticleIndex(article);
            let whole = archive.collection.articles[index.at()].paragraphs[paragraph as usize].span;
            Passage { article: index, paragraph, span: whole }
        };
        let matter = |id: &str, relation, passages, anchors| Matter {
            id: id.to_owned(),
            label: format!("About {id}"),
            relation,
            note: String::new(),
            passages,
            anchors,
        };
        archive.comparison.matters = vec![
            matter("time", Relation::DetailDiffers, vec![passage(0, 0), passage(1, 0)], Vec::new()),
            matter("folly", Relation::OnlyHere, vec![passage(0, 1)], Vec::new()),
            matter(
                "dawn",
                Relation::Mentions,
                vec![passage(0, 0), passage(1, 1)],
                vec![Anchor::Words("sunrise".to_owned())],
            ),
            matter("odds", Relation::Contradict, vec![passage(1, 0), passage(1, 1)], Vec::new()),
        ];
        archive
    }

    fn check(wanted: ComparePlace, expected: &str) {
        let archive = archive();
        let (chosen, _) = columns(&archive, &wanted.sources);
        let found: Vec<&str> = select(&archive, &wanted, &chosen.articles)
            .into_iter()
            .map(|at| archive.comparison.matters[at].id.as_str())
            .collect();
        assert_eq!(found.join(" "), expected, "{wanted:?}");
    }

    fn asked() -> ComparePlace {
        ComparePlace::default()
    }

    #[test]
    fn filters_narrow_the_matters_and_combine() {
        check(asked(), "time folly dawn odds");
        check(ComparePlace { sources: vec!["quay".into()], ..asked() }, "time dawn odds");
        check(ComparePlace { relation: Some(Relation::OnlyHere), ..asked() }, "folly");
        check(ComparePlace { origin: Some(Origin::Found), ..asked() }, "dawn");
        check(ComparePlace { differing: true, ..asked() }, "time odds");
        check(ComparePlace { differing: true, sources: vec!["quay".into()], ..asked() }, "odds");
        check(ComparePlace { origin: Some(Origin::Curated), words: "ferry".into(), ..asked() }, "time odds");
    }

    #[test]
    fn a_relation_is_to_sources_that_are_not_shown_as_well() {
        let archive = archive();
        let [time, folly] = [0, 1].map(|at| &archive.comparison.matters[at]);
        let [courier, post] = [0, 1].map(ArticleIndex);
        let elsewhere =
            |matter, shown: &[ArticleIndex]| elsewhere(&archive.collection, matter, shown).join(", ");
        assert_eq!(elsewhere(time, &[courier, post]), "");
        assert_eq!(elsewhere(time, &[post]), archive.collection.articles[0].source);
        assert_eq!(elsewhere(folly, &[courier]), "");
    }

    #[test]
    fn words_may_stand_in_the_label_the_anchors_or_a_passage_that_is_shown() {
        check(ComparePlace { words: "ABOUT".into(), ..asked() }, "time folly dawn odds");
        check(ComparePlace { words: "sunrise".into(), ..asked() }, "dawn");
        check(ComparePlace { words: "mara dawn".into(), ..asked() }, "time dawn odds");
        check(ComparePlace { words: "early".into(), sources: vec!["post".into()], ..asked() }, "");
    }
}
