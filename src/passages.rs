//! Passages as places: from a span in an article to an address, and back.
//!
//! Addresses count code points inside one paragraph, so that they mean the same to every program.

use crate::address::{Place, ReadPlace};
use corpus::article::Article;
use corpus::span::{CodePoints, Span};

/// A passage of an article as a place to read.
#[must_use]
pub fn place(article: &Article, paragraph: u32, span: Span) -> Place {
    let passage = article.paragraphs.get(paragraph as usize).map(|whole| {
        let mut points = CodePoints::new(article.slice(whole.span));
        let mut point = |at: usize| points.before(at.saturating_sub(whole.span.start())) as u32;
        (point(span.start()), point(span.end()))
    });
    Place::Read(ReadPlace {
        article: article.id.clone(),
        paragraph: Some(paragraph),
        passage: passage.filter(|(start, end)| start < end),
        ..ReadPlace::default()
    })
}

/// The bytes of the article that an address's passage means; `None` when it doesn't fit.
#[must_use]
pub fn span(article: &Article, paragraph: u32, passage: (u32, u32)) -> Option<Span> {
    let whole = article.paragraphs.get(paragraph as usize)?.span;
    let text = article.slice(whole);
    let byte = |point: u32| text.char_indices().map(|(at, _)| at).nth(point as usize);
    let start = byte(passage.0)?;
    let end = byte(passage.1).unwrap_or(text.len());
    (start < end).then(|| Span::new(start, end).shift(whole.start()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    #[test]
    fn a_passage_survives_becoming_a_place() {
        let archive = samples::harbour();
        for quote in &archive.quotes.quotes {
            let article = &archive.collection.articles[quote.article.at()];
            let Place::Read(place) = place(article, quote.paragraph, quote.span) else {
                panic!("a passage is read")
            };
            let span = place.passage.and_then(|passage| span(article, quote.paragraph, passage));
            assert_eq!(span, Some(quote.span));
        }
    }

    #[test]
    fn a_passage_that_does_not_fit_is_none() {
        let archive = samples::harbour();
        let article = &archive.collection.articles[0];
        assert_eq!(span(article, 0, (900, 901)), None);
        assert_eq!(span(article, 9, (0, 1)), None);
    }
}
