//! Sources: the outlets of a collection, each with the key that addresses use for it.
//!
//! A source with one article goes by that article's id; one with several by its name. Either is
//! understood, so an address made before a second article was added still holds.

use corpus::article::{Article, Collection};
use corpus::gather::Gather as _;
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

/// What a list of keys means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// The keys that name something, as [`sources`] spells them.
    pub keys: Vec<String>,
    /// In the order of the keys; those of one source in the collection's order.
    pub articles: Vec<ArticleIndex>,
    /// Keys that name nothing.
    pub unknown: Vec<String>,
}

/// The articles that `keys` name; all of them if none does.
/// A key such as `a,b` is also read as the two keys it lists.
#[must_use]
pub fn chosen(collection: &Collection, keys: &[String]) -> Chosen {
    let sources = sources(collection);
    let known = |key: &str| collection.articles.iter().any(|article| stands_for(key, article));
    let mut chosen = Chosen::default();
    for key in keys {
        let parts = if known(key) { vec![key.as_str()] } else { key.split(',').map(str::trim).gather() };
        for part in parts {
            if !known(part) {
                chosen.unknown.push(part.to_owned());
                continue;
            }
            let source = sources.iter().find(|source| source.name.eq_ignore_ascii_case(part));
            let key = source.map_or(part, |source| &source.key);
            if !chosen.keys.iter().any(|known| known == key) {
                chosen.keys.push(key.to_owned());
            }
        }
    }
    let mut add = |named: &dyn Fn(&Article) -> bool| {
        for (index, article) in collection.indexed() {
            if named(article) && !chosen.articles.contains(&index) {
                chosen.articles.push(index);
            }
        }
    };
    if chosen.keys.is_empty() {
        add(&|_| true);
    }
    for key in &chosen.keys {
        add(&|article| stands_for(key, article));
    }
    chosen
}

/// As [`toggled`], but a key that is added goes before those of later articles.
#[must_use]
pub fn toggled_by_date(collection: &Collection, keys: &[String], key: &str) -> Vec<String> {
    let date = |key: &str| collection.articles.iter().position(|article| stands_for(key, article));
    let mut toggled = toggled(keys, key);
    if toggled.len() > keys.len() {
        let at = keys.iter().position(|other| date(other) > date(key)).unwrap_or(keys.len());
        toggled[at..].rotate_right(1);
    }
    toggled
}

/// `keys` with `key` one place further to the front.
#[must_use]
pub fn moved(keys: &[String], key: &str) -> Vec<String> {
    let mut keys = keys.to_vec();
    if let Some(at) = keys.iter().position(|found| found == key).filter(|at| *at > 0) {
        keys.swap(at - 1, at);
    }
    keys
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
        let chosen = chosen(&harbour(), &keys);
        assert_eq!(chosen.articles.iter().map(|index| index.0).collect::<Vec<_>>(), expected, "{keys:?}");
        assert_eq!(chosen.unknown, unknown, "{keys:?}");
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
        check(&["b,post"], &[2, 0], &[]);
        check(&["lighthouse", "a"], &[1], &["lighthouse"]);
        check(&["b", "The Quay", "post", "harbour post"], &[2, 1, 0], &[]);
    }

    fn listed(keys: &[&str]) -> Vec<String> {
        keys.iter().map(|key| (*key).to_owned()).collect()
    }

    #[test]
    fn an_added_key_goes_before_later_ones() {
        let toggle = |keys: &[&str], key: &str| toggled_by_date(&harbour(), &listed(keys), key);
        assert_eq!(toggle(&["b"], "post"), ["post", "b"]);
        assert_eq!(toggle(&["post", "b"], "a"), ["post", "a", "b"]);
        assert_eq!(toggle(&["post"], "The Quay"), ["post", "The Quay"]);
        assert_eq!(toggle(&["b", "post"], "post"), ["b"]);
    }

    #[test]
    fn a_key_moves_to_the_front_place_by_place() {
        assert_eq!(moved(&listed(&["a", "b", "c"]), "c"), ["a", "c", "b"]);
        assert_eq!(moved(&listed(&["a", "b"]), "a"), ["a", "b"]);
    }
}
