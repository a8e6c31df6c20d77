//! What a stretch between marks is: somebody's words, or a term, a title, a nickname, a scare quote.
//!
//! Knows the shapes of terms and titles and the words that lead to them.
//! Does not know who speaks. When in doubt, a stretch of three words or more is a quote:
//! in news, marks around a clause nearly always report.

use super::lexicon::{CUE, Lex, key};
use super::stretches::Stretch;
use super::tokens::{Shape, Token};
use crate::article::Article;
use std::sync::LazyLock;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// Whole sentences.
    Direct,
    /// A fragment inside a sentence.
    Partial,
}

/// What `stretch`, whose tokens are `from..to`, is used for; `None` when it reports nobody's words.
#[must_use]
pub fn kind(article: &Article, tokens: &[Token], stretch: &Stretch, from: usize, to: usize) -> Option<Use> {
    let inside = &tokens[from..to];
    let words: Vec<&Token> = inside.iter().filter(|t| t.is_word()).collect();
    let (first, last) = (words.first()?, words.last()?);
    let paragraph = first.paragraph;
    let before = from.checked_sub(1).map(|b| &tokens[b]).filter(|t| t.paragraph == paragraph);
    let after = tokens.get(to).filter(|t| t.paragraph == paragraph);
    let text = article.slice(stretch.inner);
    let whole = first.is_capital()
        && (text.ends_with(['.', '!', '?', ',', '…', '—', '-'])
            || stretch.end != super::stretches::End::Closed);
    let led = before.is_some_and(|b| b.is_mark(',') || b.is_mark(':') || b.is(CUE));
    if is_title(&words, text, before) || is_titled(tokens, from) {
        return None;
    }
    if words.len() >= 3 {
        let _ = last;
        return Some(if whole { Use::Direct } else { Use::Partial });
    }
    if names_a_term(before, after, tokens, from) {
        return None;
    }
    let sentence_like = whole && (text.ends_with(['!', '?', '.', ',']) && (led || before.is_none()));
    if sentence_like {
        return Some(Use::Direct);
    }
    reported(tokens, from, to).then_some(Use::Partial)
}

/// Titles of works and shows: every word of weight has a capital and no clause mark is in it.
fn is_title(words: &[&Token], text: &str, before: Option<&Token>) -> bool {
    let clause = text.contains(['.', '!', '?', ';', '…']) && !text.ends_with(['.', '!', '?']);
    let weighty = words.iter().filter(|t| !t.is(Lex::FUNCTION) || t.is_capital()).count();
    let capital = words.iter().filter(|t| t.is_capital() || t.shape == Shape::Number).count();
    let lead = before.is_some_and(|b| b.is(Lex::SAY.or(Lex::TELL).or(Lex::REPORT)));
    let last_capital = words.last().is_some_and(|t| t.is_capital() || t.shape == Shape::Number);
    words.len() >= 2
        && words.len() <= 12
        && capital == weighty
        && capital >= 2
        && last_capital
        && !clause
        && !lead
}

/// "Its title: “Trust in the harbour”".
fn is_titled(tokens: &[Token], from: usize) -> bool {
    let mut before = tokens[from.saturating_sub(16)..from].iter().rev();
    before.next().is_some_and(|t| t.is_mark(':'))
        && before.take_while(|t| t.sentence == tokens[from].sentence).any(|t| t.key == *TITLE)
}

static TITLE: LazyLock<u64> = LazyLock::new(|| key("title"));

/// "so-called", "known as", "dubbed", "the word": what follows is a term.
fn names_a_term(before: Option<&Token>, after: Option<&Token>, tokens: &[Token], from: usize) -> bool {
    let Some(before) = before else { return false };
    if TERM_LEADS.contains(&before.key) {
        return !judged(tokens, from);
    }
    // "the “union state” relationship", "kinds of “drill” announcements": a noun that the marks modify.
    let article = (from.saturating_sub(2)..from).any(|at| {
        tokens[at].possessive || tokens[at].is(Lex::DETERMINER.or(Lex::POSSESSIVE).or(Lex::PREPOSITION))
    });
    let noun_follows = after.is_some_and(|a| a.shape == Shape::Lower && !a.is(Lex::FUNCTION.or(CUE)));
    article && noun_follows
}

/// "rejected by the board as “pure fiction”": a verdict in somebody's words, not what a thing is called.
fn judged(tokens: &[Token], from: usize) -> bool {
    let sentence = tokens[from].sentence;
    let before = tokens[from.saturating_sub(8)..from].iter().rev();
    let mut before = before.take_while(|t| t.sentence == sentence && t.stretch.is_none());
    before.next().is_some_and(|t| t.key == *AS) && before.any(|t| VERDICTS.contains(&t.key))
}

static AS: LazyLock<u64> = LazyLock::new(|| key("as"));
static VERDICTS: LazyLock<[u64; 24]> = LazyLock::new(|| {
    [
        "rejected",
        "dismissed",
        "described",
        "denounced",
        "condemned",
        "criticised",
        "criticized",
        "decried",
        "derided",
        "slammed",
        "blasted",
        "attacked",
        "hailed",
        "praised",
        "ridiculed",
        "lambasted",
        "mocked",
        "characterised",
        "characterized",
        "rejects",
        "dismisses",
        "describes",
        "denounces",
        "condemns",
    ]
    .map(key)
});

/// Whether the sentence of a short fragment reports: a cue with no term-like frame around the marks.
fn reported(tokens: &[Token], from: usize, to: usize) -> bool {
    let sentence = tokens[from].sentence;
    let determined = from.checked_sub(1).is_some_and(|b| tokens[b].is(Lex::DETERMINER.or(Lex::POSSESSIVE)));
    let inside = |t: &&Token| t.sentence == sentence && t.stretch.is_none();
    let before = tokens[from.saturating_sub(25)..from]
        .iter()
        .rev()
        .take_while(|t| t.sentence == sentence)
        .filter(inside);
    let after = tokens[to..].iter().take(12).take_while(|t| t.sentence == sentence).filter(inside);
    let cue = |t: &Token| {
        t.shape == Shape::Lower
            && (t.is(Lex::SAY.or(Lex::TELL).or(Lex::REPORT)) || t.is(Lex::HINT) && t.is(Lex::PAST))
            || OUT.contains(&t.key)
    };
    !determined && (before.clone().any(cue) || after.clone().any(cue))
}

static TERM_LEADS: LazyLock<Vec<u64>> = LazyLock::new(|| {
    [
        "so-called",
        "as",
        "dubbed",
        "nicknamed",
        "titled",
        "entitled",
        "named",
        "word",
        "words",
        "term",
        "phrase",
        "hashtag",
        "song",
        "book",
        "film",
        "movie",
        "show",
        "episode",
        "program",
        "column",
        "called",
        "labeled",
        "labelled",
        "termed",
        "second",
        "the",
        "to",
    ]
    .map(key)
    .to_vec()
});

/// "spoke out against how the war has …": reports without a verb of saying right there.
static OUT: LazyLock<Vec<u64>> = LazyLock::new(|| ["spoke", "according", "claims"].map(key).to_vec());
