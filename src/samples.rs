//! An invented collection for tests: two sources on one harbour town.

use corpus::archive::Archive;
use corpus::article::{Article, Date, DateBasis};
use corpus::quote::{Basis, Quote, QuoteKind, Speaker, SpeakerIndex, SpeakerKind};
use corpus::span::{ArticleIndex, Span};

/// Ilse is quoted once, Mara twice; one quote is nobody's.
pub fn harbour() -> Archive {
    let mut archive = Archive::default();
    let mut post = Article::from_paragraphs(
        "post",
        "Harbour Post",
        &["“We sail at dawn,” said Mara.", "Ilse called it “a folly”."],
    );
    post.title = Some("The ferry & the fog".to_owned());
    post.authors = vec!["Tove Holm".to_owned()];
    post.date = Date::parse("2021-03-04");
    let mut quay = Article::from_paragraphs(
        "quay",
        "The Quay",
        &["The ferry left late.", "“At dawn,” Mara repeated. “Too early,” somebody said."],
    );
    quay.date = Date::parse("2021-04");
    quay.date_basis = DateBasis::Inferred;
    archive.collection.title = "The ferry".to_owned();
    archive.collection.articles = vec![post, quay];
    archive.quotes.speakers = ["Ilse Brandt", "Mara Lind"].map(speaker).into();
    archive.quotes.quotes = vec![
        quote(&archive, 0, 0, "We sail at dawn,", QuoteKind::Direct, Some(1)),
        quote(&archive, 0, 1, "a folly", QuoteKind::Partial, Some(0)),
        quote(&archive, 1, 1, "At dawn,", QuoteKind::Direct, Some(1)),
        quote(&archive, 1, 1, "Too early,", QuoteKind::Direct, None),
    ]
    .into();
    archive
}

fn speaker(name: &str) -> Speaker {
    Speaker { name: name.to_owned(), kind: SpeakerKind::Person, aliases: Vec::new(), roles: Vec::new() }
}

fn quote(
    archive: &Archive,
    article: u32,
    paragraph: u32,
    words: &str,
    kind: QuoteKind,
    by: Option<u32>,
) -> Quote {
    let text = &archive.collection.articles[article as usize].text;
    let start = text.find(words).expect("the words stand in the article");
    Quote {
        article: ArticleIndex(article),
        paragraph,
        span: Span::new(start, start + words.len()),
        kind,
        utterance: start as u32,
        speaker: by.map(SpeakerIndex),
        confidence: 90,
        cue: None,
        mention: None,
        name: None,
        basis: Basis::Named,
    }
}
