//! `parallax quotes --jsonl`: the quotes of each text on standard input.

use super::{Arguments, Failure, lines};
use corpus::article::{Article, Collection};
use corpus::quote::{QuoteKind, Quotes};
use corpus::span::CodePoints;
use serde::{Deserialize, Serialize};
use std::io::Write;

#[derive(Deserialize)]
struct Text {
    id: serde_json::Value,
    text: String,
}

#[derive(Serialize)]
struct Found<'a> {
    id: &'a serde_json::Value,
    quotes: Vec<FoundQuote<'a>>,
}

/// `start` and `end` are code points of the text given.
#[derive(Serialize)]
struct FoundQuote<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    kind: &'static str,
    speaker: Option<&'a str>,
    /// How sure the attribution is, in percent.
    confidence: u8,
}

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> Result<u8, Failure> {
    let [] = arguments.values("quotes --jsonl < TEXTS")?;
    let bad = lines::each("stdin", std::io::stdin().lock(), |text: Text| {
        let article = Article::from_lines("", "", text.text);
        let collection = Collection { articles: vec![article], ..Collection::default() };
        let quotes = corpus::quote::extract(&collection, &[]).unwrap_or_default();
        let found = Found { id: &text.id, quotes: found(&collection.articles[0], &quotes) };
        serde_json::to_writer(&mut *out, &found).map_err(std::io::Error::from)?;
        out.write_all(b"\n")?;
        Ok::<(), Failure>(())
    })?;
    Ok(u8::from(bad > 0))
}

fn found<'a>(article: &'a Article, quotes: &'a Quotes) -> Vec<FoundQuote<'a>> {
    let mut points = CodePoints::new(&article.text);
    let quotes_in_order = quotes.quotes.iter();
    quotes_in_order
        .map(|quote| FoundQuote {
            start: points.before(quote.span.start()),
            end: points.before(quote.span.end()),
            text: article.slice(quote.span),
            kind: match quote.kind {
                QuoteKind::Direct => "direct",
                QuoteKind::Partial => "partial",
                QuoteKind::Block => "block",
            },
            speaker: quote
                .speaker
                .and_then(|speaker| quotes.speakers.get(speaker.0 as usize))
                .map(|speaker| speaker.name.as_str()),
            confidence: quote.confidence,
        })
        .collect()
}
