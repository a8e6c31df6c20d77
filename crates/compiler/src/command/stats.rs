//! `parallax stats DIR`: how much there is of everything.

use super::{Arguments, Failure, compiled};
use std::io::Write;

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> Result<u8, Failure> {
    let paths = arguments.collection("stats DIR")?;
    let Some((archive, _)) = compiled(&paths) else { return Ok(1) };
    let articles = &archive.collection.articles;
    let words: usize = articles.iter().map(|article| corpus::text::count(&article.text)).sum();
    let paragraphs: usize = articles.iter().map(|article| article.paragraphs.len()).sum();
    let attributed = archive.quotes.quotes.iter().filter(|quote| quote.speaker.is_some()).count();
    for (n, what) in [
        (articles.len(), "articles"),
        (paragraphs, "paragraphs"),
        (words, "words"),
        (archive.quotes.quotes.len(), "quotes"),
        (attributed, "quotes with a speaker"),
        (archive.quotes.speakers.len(), "speakers"),
        (archive.collection.names.len(), "names"),
        (archive.comparison.matters.len(), "matters"),
        (corpus::archive::write(&archive).len(), "bytes of archive"),
    ] {
        writeln!(out, "{n:>9} {what}")?;
    }
    Ok(0)
}
