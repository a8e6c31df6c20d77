//! Concordance: a term wherever it stands, with the words around it.
//!
//! Finds what the search would mark, taken at its word: other spellings would make the counts of a
//! comparison mean nothing.

use corpus::article::Article;
use corpus::search::{Query, Searcher};
use corpus::span::{ArticleIndex, Span};

/// One place of the term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    pub paragraph: u32,
    pub before: Span,
    pub term: Span,
    pub after: Span,
}

/// Bytes on either side, rounded to whole words.
const AROUND: usize = 60;

/// Every place of `term` in the article, in reading order. Several words are one phrase.
#[must_use]
pub fn lines(searcher: &Searcher<'_>, index: ArticleIndex, article: &Article, term: &str) -> Vec<Line> {
    let term = term.trim();
    let phrase = format!("\"{}\"", term.replace('"', " "));
    if term.is_empty() {
        return Vec::new();
    }
    let marks = searcher.marks(&Query::parse(&phrase).literally(), index);
    let mut lines: Vec<Line> = Vec::new();
    let mut number = 0;
    for mark in marks {
        while article.paragraphs.get(number).is_some_and(|paragraph| paragraph.span.end() <= mark.start()) {
            number += 1;
        }
        let Some(whole) = article.paragraphs.get(number).map(|paragraph| paragraph.span) else { break };
        // The words of a phrase are marked one by one.
        if let Some(last) = lines.last_mut()
            && term.contains(' ')
            && last.paragraph as usize == number
            && article.slice(Span::new(last.term.end(), mark.start())).trim().is_empty()
            && article.slice(last.term).split_whitespace().count() < term.split_whitespace().count()
        {
            last.term = Span::new(last.term.start(), mark.end());
            last.after = after(article, whole, mark.end());
            continue;
        }
        lines.push(Line {
            paragraph: number as u32,
            before: before(article, whole, mark.start()),
            term: mark,
            after: after(article, whole, mark.end()),
        });
    }
    lines
}

fn before(article: &Article, whole: Span, at: usize) -> Span {
    let text = article.slice(Span::new(whole.start(), at));
    let far = text.len().saturating_sub(AROUND);
    let cut = text.char_indices().find(|(from, c)| *from >= far && c.is_whitespace()).map(|(from, _)| from);
    Span::new(whole.start() + if far == 0 { 0 } else { cut.unwrap_or(text.len()) }, at)
}

fn after(article: &Article, whole: Span, at: usize) -> Span {
    let text = article.slice(Span::new(at, whole.end()));
    let cut = text.char_indices().find(|(to, c)| *to >= AROUND && c.is_whitespace()).map(|(to, _)| to);
    Span::new(at, at + cut.unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use corpus::article::Collection;
    use corpus::quote::Quotes;

    fn check(text: &str, term: &str, expected: &[&str]) {
        let article = Article::from_lines("a", "A", text.to_owned());
        let collection = Collection { articles: vec![article], ..Collection::default() };
        let quotes = Quotes::default();
        let searcher = Searcher::new(&collection, &quotes);
        let article = &collection.articles[0];
        let found: Vec<String> = lines(&searcher, ArticleIndex(0), article, term)
            .iter()
            .map(|line| {
                let [before, term, after] =
                    [line.before, line.term, line.after].map(|span| article.slice(span));
                format!("{}: {before}[{term}]{after}", line.paragraph)
            })
            .collect();
        assert_eq!(found, expected, "{term}");
    }

    #[test]
    fn a_term_stands_between_the_words_around_it() {
        check(
            "The ferry sank.\nNobody missed the old Ferry.",
            "ferry",
            &["0: The [ferry] sank.", "1: Nobody missed the old [Ferry]."],
        );
        check("The ferry sank.", "ferries", &[]);
        check("The ferry sank.", " ", &[]);
    }

    #[test]
    fn several_words_are_one_phrase() {
        check(
            "The old ferry and the old, old ferry pier.",
            "old ferry",
            &[
                "0: The [old ferry] and the old, old ferry pier.",
                "0: The old ferry and the old, [old ferry] pier.",
            ],
        );
    }

    #[test]
    fn long_paragraphs_are_cut_between_words() {
        let long = "word ".repeat(40);
        let text = format!("{long}ferry {long}");
        let [before, after] = [11, 12].map(|count| "word ".repeat(count));
        check(&text, "ferry", &[&format!("0:  {before}[ferry] {}", after.trim_end())]);
    }
}
