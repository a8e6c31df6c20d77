//! What a reader sees, over small invented collections.

use super::*;
use crate::article::Article;

fn collection(texts: &[(&str, &[&str])]) -> Collection {
    let articles =
        texts.iter().map(|(id, paragraphs)| Article::from_paragraphs(id, id, paragraphs)).collect();
    Collection { articles, ..Collection::default() }
}

/// The ids that answer `typed`, best first.
fn check(texts: &[(&str, &[&str])], typed: &str, expected: &[&str]) {
    let collection = collection(texts);
    let quotes = Quotes::default();
    let results = Searcher::new(&collection, &quotes).search(
        &Query::parse(typed),
        &Filters::default(),
        Limits::default(),
    );
    let ids: Vec<&str> =
        results.articles.iter().map(|hits| collection.articles[hits.article.at()].id.as_str()).collect();
    assert_eq!(ids, expected, "{typed}");
}

const HARBOUR: &[(&str, &[&str])] = &[
    ("ferry", &["The night ferry left the harbour.", "Mara waved from the pier."]),
    ("storm", &["A storm closed the harbour for a night.", "No ferry sailed."]),
    ("bakery", &["Ilse opened a bakery."]),
];

#[test]
fn articles_with_more_of_the_words_come_first() {
    check(HARBOUR, "ferry pier ", &["ferry", "storm"]);
}

#[test]
fn a_phrase_must_stand_together() {
    check(HARBOUR, "\"night ferry\"", &["ferry"]);
    check(HARBOUR, "\"ferry night\"", &[]);
}

#[test]
fn an_excluded_word_leaves_its_articles_out() {
    check(HARBOUR, "harbour -storm", &["ferry"]);
    check(HARBOUR, "-harbour", &["bakery"]);
}

#[test]
fn an_unfinished_word_already_finds() {
    check(HARBOUR, "bak", &["bakery"]);
}

#[test]
fn matches_are_marked_where_they_stand() {
    let collection = collection(HARBOUR);
    let quotes = Quotes::default();
    let searcher = Searcher::new(&collection, &quotes);
    let query = Query::parse("\"night ferry\" pier ");
    let text = &collection.articles[0];
    let marks = searcher.marks(&query, ArticleIndex(0));
    assert_eq!(marks.iter().map(|m| text.slice(*m)).collect::<Vec<_>>(), ["night ferry", "pier"]);
    let results = searcher.search(&query, &Filters::default(), Limits::default());
    let shown: Vec<&str> = results.articles[0].passages.iter().map(|hit| text.slice(hit.excerpt)).collect();
    assert_eq!(shown, ["The night ferry left the harbour.", "Mara waved from the pier."]);
}
