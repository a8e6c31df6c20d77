//! Sources: the outlets of a collection, each with the key that addresses use for it.
//!
//! A source with one article goes by that article's id; one with several by its name. Either is
//! understood, so an address made before a second article was added still holds.

use corpus::article::{Article, Collection};
use corpus::span::ArticleIndex;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What addresses call it.
    pub key: String,
    pub name: String,
    /// In the collection's order.
    pub articles: Vec<ArticleIndex>,
}

/// Every source, in the order of its first article.
#[must_use]
pub fn sources(collection: &Collection) -> Vec<Source> {
    let mut found: Vec<Source> = Vec::new();
    for (index, article) in collection.indexed() {
        match found.iter_mut().find(|source| source.name == article.source) {
            Some(source) => {
                source.articles.push(index);
                source.key.clone_from(&source.name);
            }
            None => found.push(Source {
                key: article.id.clone(),
                name: article.source.clone(),
                articles: vec![index],
            }),
        }
    }
    found
}

/// Whether `key` stands for the article's source.
#[must_use]
pub fn stands_for(key: &str, article: &Article) -> bool {
    key == article.id || key.eq_ignore_ascii_case(&article.source)
}

/// Whether the article is among those that `keys` name; no keys name all.
#[must_use]
pub fn among(keys: &[String], article: &Article) -> bool {
    keys.is_empty() || keys.iter().any(|key| stands_for(key, article))
}

/// The articles that `keys` name, in the collection's order, and the keys that name none.
/// A key such as `a,b` is also read as the two keys it lists.
#[must_use]
pub fn chosen(collection: &Collection, keys: &[String]) -> (Vec<ArticleIndex>, Vec<String>) {
    let known = |key: &str| collection.articles.iter().any(|article| stands_for(key, article));
    let mut keys_read = Vec::new();
    let mut unknown = Vec::new();
    for key in keys {
        let parts = if known(key) { vec![key.as_str()] } else { key.split(',').map(str::trim).collect() };
        for part in parts {
            if known(part) {
                keys_read.push(part.to_owned());
            } else {
                unknown.push(part.to_owned());
            }
        }
    }
    let articles = collection.indexed().filter(|(_, article)| among(&keys_read, article));
    (articles.map(|(index, _)| index).collect(), unknown)
}

/// `keys` with `key` added, or taken away if it was there.
#[must_use]
pub fn toggled(keys: &[String], key: &str) -> Vec<String> {
    let mut keys = keys.to_vec();
    match keys.iter().position(|found| found == key) {
        Some(at) => {
            keys.remove(at);
        }
        None => keys.push(key.to_owned()),
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    fn harbour() -> Collection {
        let article = |id: &str, source: &str| Article::from_paragraphs(id, source, &["Text."]);
        let articles =
            vec![article("post", "Harbour Post"), article("a", "The Quay"), article("b", "The Quay")];
        Collection { articles, ..Collection::default() }
    }

    fn check(keys: &[&str], expected: &[u32], unknown: &[&str]) {
        let keys: Vec<String> = keys.iter().map(|key| (*key).to_owned()).collect();
        let (articles, lost) = chosen(&harbour(), &keys);
        assert_eq!(articles.iter().map(|index| index.0).collect::<Vec<_>>(), expected, "{keys:?}");
        assert_eq!(lost, unknown, "{keys:?}");
    }

    #[test]
    fn a_source_with_several_articles_goes_by_its_name() {
        let keys: Vec<String> = sources(&harbour()).into_iter().map(|source| source.key).collect();
        assert_eq!(keys, ["post", "The Quay"]);
    }

    #[test]
    fn keys_are_ids_or_names_and_unknown_ones_are_told() {
        check(&[], &[0, 1, 2], &[]);
        check(&["post"], &[0], &[]);
        check(&["the quay"], &[1, 2], &[]);
        check(&["b,post"], &[0, 2], &[]);
        check(&["lighthouse", "a"], &[1], &["lighthouse"]);
    }
}
