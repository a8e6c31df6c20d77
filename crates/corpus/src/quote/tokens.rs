//! The words and marks of one article, each with what the quote rules ask of it.
//!
//! Knows words, their case and class, sentences and paragraphs, and which quotation each stands in.
//! Does not know names or speakers; those are read off the tokens.

use super::lexicon::{self, Lex};
use super::stretches::Stretch;
use crate::article::{Article, Role};
use crate::span::Span;
use crate::text;
use std::sync::LazyLock;

/// One word or punctuation mark outside or inside quotations; quotation marks themselves are no tokens.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    pub span: Span,
    /// Of the word in lower case: equal words have equal keys.
    pub key: u64,
    pub lex: Lex,
    pub shape: Shape,
    /// "Trump’s": the span ends before the apostrophe.
    pub possessive: bool,
    /// A dot follows that does not end the sentence: "Gen."
    pub dotted: bool,
    /// Ends like a verb form or an adverb: "Faced", "Sitting", "Finally".
    pub common_ending: bool,
    /// First word of its sentence.
    pub first: bool,
    pub sentence: u32,
    pub paragraph: u32,
    /// The outermost quotation it stands in.
    pub stretch: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Lower,
    /// "Mara", "McCoy", "O'Neill".
    Capital,
    /// "NATO", "U.S".
    Upper,
    Number,
    Mark(char),
}

impl Token {
    #[must_use]
    pub fn is_word(&self) -> bool {
        !matches!(self.shape, Shape::Mark(_))
    }

    #[must_use]
    pub fn is_mark(&self, mark: char) -> bool {
        self.shape == Shape::Mark(mark)
    }

    #[must_use]
    pub fn is(&self, classes: Lex) -> bool {
        self.lex.is(classes)
    }

    #[must_use]
    pub fn is_capital(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Upper)
    }
}

/// The tokens of `article`, in text order. `stretches` are its outermost quotations, in text order.
#[must_use]
pub fn tokens(article: &Article, stretches: &[Stretch]) -> Vec<Token> {
    let mut found = Vec::with_capacity(article.text.len() / 5);
    let mut sentence = 0;
    let mut next_stretch = 0;
    for (number, paragraph) in article.paragraphs.iter().enumerate() {
        if paragraph.role == Role::Furniture {
            continue;
        }
        let text = article.paragraph(number);
        let base = paragraph.span.start();
        for place in text::sentences(text) {
            let mut first = true;
            let inside = place.get(text).unwrap_or("");
            scan(inside, base + place.start(), |span, key, shape, lex, possessive, dotted| {
                while stretches.get(next_stretch).is_some_and(|s| s.outer.end() <= span.start()) {
                    next_stretch += 1;
                }
                let stretch = stretches
                    .get(next_stretch)
                    .filter(|s| s.outer.contains(span))
                    .map(|_| u32::try_from(next_stretch).unwrap_or(u32::MAX));
                let word = !matches!(shape, Shape::Mark(_));
                found.push(Token {
                    span,
                    key,
                    lex,
                    shape,
                    possessive,
                    dotted,
                    common_ending: ends_commonly(span.get(&article.text).unwrap_or("")),
                    first: first && word,
                    sentence,
                    paragraph: u32::try_from(number).unwrap_or(u32::MAX),
                    stretch,
                });
                first &= !word;
            });
            sentence += 1;
        }
    }
    hush(&mut found);
    found
}

/// "They agreed on a plan" and "agreed to go" report a deed, not words.
fn hush(tokens: &mut [Token]) {
    let (verbs, particles) = (&VERBS, &PARTICLES);
    for at in 1..tokens.len() {
        if particles.contains(&tokens[at].key) && verbs.contains(&tokens[at - 1].key) {
            tokens[at - 1].lex = tokens[at - 1].lex.without(lexicon::CUE);
        }
    }
}

static VERBS: LazyLock<[u64; 4]> =
    LazyLock::new(|| ["agree", "agrees", "agreed", "agreeing"].map(lexicon::key));
static PARTICLES: LazyLock<[u64; 3]> = LazyLock::new(|| ["on", "upon", "to"].map(lexicon::key));

/// Calls `each` for the tokens of one sentence that starts at byte `base` of the article.
fn scan(text: &str, base: usize, mut each: impl FnMut(Span, u64, Shape, Lex, bool, bool)) {
    let mut lower = String::with_capacity(16);
    let mut rest = text.char_indices().peekable();
    while let Some((start, c)) = rest.next() {
        if c.is_whitespace() || is_quotation_mark(c) {
            continue;
        }
        let mut end = start + c.len_utf8();
        if !c.is_alphanumeric() && c != '@' && c != '#' {
            each(Span::new(base + start, base + end), 0, Shape::Mark(c), Lex::default(), false, false);
            continue;
        }
        while let Some(&(at, next)) = rest.peek() {
            let joins = next.is_alphanumeric()
                || (joins_words(next) && starts_with_letter(&text[at + next.len_utf8()..]));
            if !joins {
                break;
            }
            end = at + next.len_utf8();
            rest.next();
        }
        let word = &text[start..end];
        let stem = without_possessive(word);
        lower.clear();
        lower.extend(stem.chars().flat_map(char::to_lowercase).map(lexicon::plain));
        let mut lex = lexicon::lookup(&lower);
        // "Twenty-two" is as common a word as "twenty".
        if lex == Lex::default()
            && let Some((first, _)) = lower.split_once('-')
            && lexicon::lookup(first).is(Lex::FUNCTION)
        {
            lex = Lex::FUNCTION;
        }
        let dot = text[end..].starts_with('.');
        let dotted = dot && (lex.is(Lex::ABBREVIATION) || stem.chars().count() == 1 || stem.contains('.'));
        if dotted {
            rest.next();
        }
        // "workers’ union": a plural's possessive is an apostrophe alone.
        let plural = stem.ends_with('s') && (text[end..].starts_with("’ ") || text[end..].starts_with("' "));
        let possessive = stem.len() < word.len() || plural;
        each(
            Span::new(base + start, base + start + stem.len()),
            lexicon::key(&lower),
            shape(stem),
            lex,
            possessive,
            dotted,
        );
    }
}

fn ends_commonly(word: &str) -> bool {
    word.len() > 4 && ["ed", "ing", "ly"].iter().any(|ending| word.ends_with(ending))
}

fn is_quotation_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '‘' | '’' | '\'' | '`')
}

fn joins_words(c: char) -> bool {
    matches!(c, '\'' | '’' | '-' | '‑' | '.' | '\u{ad}' | '&' | '_')
}

fn starts_with_letter(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_alphanumeric)
}

fn without_possessive(word: &str) -> &str {
    ["’s", "'s", "’S", "'S"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word)
}

/// "Qahtani" of "al-Qahtani": an Arabic article doesn't make a name small.
fn without_article(word: &str) -> &str {
    const ARTICLES: &[&str] = &["al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ul"];
    let name = word.split_once(['-', '‑']).filter(|(article, _)| ARTICLES.contains(article));
    name.map_or(word, |(_, name)| name)
}

fn shape(word: &str) -> Shape {
    let word = without_article(word);
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    match letters.next() {
        None => Shape::Number,
        _ if word.starts_with(|c: char| c.is_numeric()) => Shape::Number,
        Some(first) if !first.is_uppercase() => Shape::Lower,
        Some(_) => {
            let mut more = false;
            let upper = letters.all(|c| {
                more = true;
                c.is_uppercase()
            });
            if upper && more { Shape::Upper } else { Shape::Capital }
        }
    }
}
