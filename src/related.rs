//! Related passages: where other articles report on what a paragraph reports on.

use corpus::archive::Archive;
use corpus::compare::{Matter, Passage};
use corpus::span::ArticleIndex;

/// The matters that paragraph `number` takes part in, in the comparison's order.
pub fn matters_at(archive: &Archive, article: ArticleIndex, number: u32) -> impl Iterator<Item = &Matter> {
    archive.comparison.matters.iter().filter(move |matter| {
        matter.passages.iter().any(|passage| passage.article == article && passage.paragraph == number)
    })
}

/// The passages of a matter in articles other than `article`, the first of each.
#[must_use]
pub fn elsewhere(matter: &Matter, article: ArticleIndex) -> Vec<&Passage> {
    let mut found: Vec<&Passage> = Vec::new();
    for passage in matter.passages.iter().filter(|passage| passage.article != article) {
        if found.iter().all(|known| known.article != passage.article) {
            found.push(passage);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use corpus::compare::Relation;
    use corpus::span::Span;

    fn passage(article: u32, paragraph: u32) -> Passage {
        Passage { article: ArticleIndex(article), paragraph, span: Span::new(0, 1) }
    }

    #[test]
    fn each_other_article_is_named_once() {
        let matter = Matter {
            id: "departure".into(),
            label: "When the ferry left".into(),
            relation: Relation::DetailDiffers,
            note: String::new(),
            passages: vec![passage(0, 0), passage(1, 0), passage(1, 1), passage(2, 4)],
            anchors: Vec::new(),
        };
        let mut archive = Archive::default();
        archive.comparison.matters = vec![matter];
        let here: Vec<&Matter> = matters_at(&archive, ArticleIndex(0), 0).collect();
        let places: Vec<(u32, u32)> =
            elsewhere(here[0], ArticleIndex(0)).iter().map(|p| (p.article.0, p.paragraph)).collect();
        assert_eq!(places, [(1, 0), (2, 4)]);
        assert_eq!(matters_at(&archive, ArticleIndex(0), 1).count(), 0);
    }
}
