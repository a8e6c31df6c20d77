//! The default collection: our digests beside the texts they give account of.
//!
//! The originals belong to their publishers and are looked for in `PARALLAX_ORIGINALS`, in
//! `articles/originals` and in `../shared/originals`. Without them these tests say so and pass.

use crate::folder::Folder;
use compiler::Paths;
use corpus::article::{Article, ArticleKind, Collection, Role};
use corpus::text::words;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn compile(originals: PathBuf) -> Collection {
    let paths = Paths { articles: root().join("articles"), originals: Some(originals) };
    let problems = |problems: Vec<compiler::Problem>| panic!("{problems:#?}");
    compiler::compile(&paths).unwrap_or_else(problems).0.collection
}

fn digests() -> Collection {
    let no_originals = Folder::empty();
    compile(no_originals.path.clone())
}

/// The folder of originals, if it is anywhere.
fn originals() -> Option<PathBuf> {
    let named = std::env::var_os("PARALLAX_ORIGINALS").map(PathBuf::from);
    let usual = [root().join("articles/originals"), root().join("../shared/originals")];
    let found = named.into_iter().chain(usual).find(|dir| !texts(dir).is_empty());
    if found.is_none() {
        eprintln!("skipped: the originals are not here");
    }
    found
}

fn texts(dir: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(dir).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.filter(|path| path.extension().is_some_and(|extension| extension == "txt")).collect()
}

/// Every digest with its original, where the originals are.
fn pairs() -> Vec<(Article, Article)> {
    let Some(originals) = originals().map(compile) else { return Vec::new() };
    let pair = |digest: Article| {
        let original = originals.articles.iter().find(|original| original.id == digest.id)?;
        (original.kind == ArticleKind::Original).then(|| (digest, original.clone()))
    };
    let pairs: Vec<_> = digests().articles.into_iter().filter_map(pair).collect();
    assert!(!pairs.is_empty(), "originals are here, but no digest names them");
    pairs
}

#[test]
fn the_collection_has_five_digests_and_no_errors() {
    let digests = digests();
    assert_eq!(digests.articles.len(), 5);
    assert!(digests.articles.iter().all(|article| article.kind == ArticleKind::Digest));
}

#[test]
fn every_line_of_an_original_is_there_to_read() {
    let Some(dir) = originals() else { return };
    let collection = compile(dir.clone());
    let paragraphs: HashSet<&str> = collection
        .articles
        .iter()
        .flat_map(|article| (0..article.paragraphs.len()).map(|number| article.paragraph(number)))
        .collect();
    for path in texts(&dir) {
        let text = std::fs::read_to_string(&path).expect("it compiled just now");
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            assert!(paragraphs.contains(line), "{}: {line}", path.display());
        }
    }
}

#[test]
fn digests_use_their_own_words() {
    const RUN: usize = 8;
    for (digest, original) in pairs() {
        let known: HashSet<Vec<String>> =
            folded(&original.text).windows(RUN).map(<[String]>::to_vec).collect();
        for number in 0..digest.paragraphs.len() {
            for piece in outside_quotations(digest.paragraph(number)) {
                for run in folded(piece).windows(RUN) {
                    assert!(!known.contains(run), "{}, paragraph {number}: {}", digest.id, run.join(" "));
                }
            }
        }
    }
}

#[test]
fn digests_are_shorter_than_their_originals_but_no_summaries() {
    for (digest, original) in pairs() {
        let share = 100 * words(&digest.text).count() / words(&original.text).count();
        assert!((40..=70).contains(&share), "{} has {share}% of its original", digest.id);
    }
}

#[test]
fn digests_quote_to_the_letter() {
    for (digest, original) in pairs() {
        for number in 0..digest.paragraphs.len() {
            for quotation in quotations(digest.paragraph(number)) {
                assert!(
                    original.paragraph(number).contains(quotation),
                    "{}, paragraph {number}: {quotation}",
                    digest.id
                );
            }
        }
    }
}

#[test]
fn digests_keep_every_figure() {
    for (digest, original) in pairs() {
        for (number, paragraph) in digest.paragraphs.iter().enumerate() {
            if paragraph.role == Role::Furniture {
                continue;
            }
            let kept: HashSet<&str> = figures(digest.paragraph(number)).collect();
            for figure in figures(original.paragraph(number)) {
                assert!(kept.contains(figure), "{}, paragraph {number}: {figure}", digest.id);
            }
        }
    }
}

fn folded(text: &str) -> Vec<String> {
    words(text).map(|(_, word)| word.to_lowercase().replace('’', "'")).collect()
}

/// The pieces of a paragraph between its quotations.
fn outside_quotations(paragraph: &str) -> impl Iterator<Item = &str> {
    paragraph.split('“').enumerate().map(|(n, piece)| match n {
        0 => piece,
        _ => piece.split_once('”').map_or("", |(_, after)| after),
    })
}

fn quotations(paragraph: &str) -> impl Iterator<Item = &str> {
    paragraph.split('“').skip(1).map(|piece| piece.split_once('”').map_or(piece, |(inside, _)| inside))
}

/// Words with a digit, without the numbers of footnotes: "[25]".
fn figures(paragraph: &str) -> impl Iterator<Item = &str> {
    words(paragraph)
        .filter(|(span, word)| {
            let is_note =
                paragraph[..span.start()].ends_with('[') && paragraph[span.end()..].starts_with(']');
            word.contains(|c: char| c.is_ascii_digit()) && !is_note
        })
        .map(|(_, word)| word)
}
