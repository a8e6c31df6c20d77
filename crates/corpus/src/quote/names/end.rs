//! Where a run of capitals ends, and which small words and marks it takes along.
//!
//! Knows "de la Rosa", "Department of Justice", "Bailey & Glasser", "Brandt, Jr.", "Mara “Skip” Holt".
//! Titles stay on; `trimmed` takes them off.

use crate::quote::lexicon::{self, Lex};
use crate::quote::tokens::{Shape, Token};

/// Where the capitalised run that begins at `start` ends.
pub(super) fn extend(tokens: &[Token], start: usize) -> usize {
    let mut at = start + 1;
    let mut head = tokens[start].is(Lex::ORG_HEAD);
    while at < tokens.len()
        && (joined(tokens, at - 1) || suffix_follows(tokens, at) || nickname_at(tokens, at))
    {
        let token = &tokens[at];
        let next_capital = |n: usize| {
            tokens.get(at + n).is_some_and(|t| t.is_capital() && !t.is(Lex::CALENDAR))
                && (0..n).all(|k| joined(tokens, at + k))
        };
        if suffix_follows(tokens, at) || nickname_at(tokens, at) {
            at += 2;
        } else if token.is_capital()
            && (!token.is(Lex::CALENDAR) || token.is(Lex::GIVEN))
            && !is_pronoun(token)
        {
            head |= token.is(Lex::ORG_HEAD.or(Lex::ORG));
            at += 1;
        } else if let Some(count) = particles(tokens, at).filter(|count| next_capital(*count)) {
            at += count + 1;
        } else if head && token.shape == Shape::Lower && token.is(Lex::PREPOSITION) && connects(tokens, at) {
            let article =
                tokens.get(at + 1).is_some_and(|t| t.shape == Shape::Lower && t.is(Lex::DETERMINER));
            if article && next_capital(2) {
                at += 3;
            } else if !article && next_capital(1) {
                at += 2;
            } else {
                break;
            }
        } else if (token.is_mark('&') || token.is(Lex::CONJUNCTION))
            && next_capital(1)
            && joins_organisation(tokens, start, at)
        {
            at += 2;
        } else {
            break;
        }
    }
    at.min(tokens.len())
}

/// Whether nothing but a space stands between token `at` and the next.
pub(super) fn joined(tokens: &[Token], at: usize) -> bool {
    let (a, b) = (&tokens[at], &tokens[at + 1]);
    let gap = b.span.start() - a.span.end();
    let allowed = if a.dotted { 2 } else { 1 };
    !a.possessive && a.sentence == b.sentence && a.stretch == b.stretch && gap <= allowed
}

/// How many particles stand at `at`: two in "de la Rosa".
fn particles(tokens: &[Token], at: usize) -> Option<usize> {
    let count = tokens[at..].iter().take(3).take_while(|t| is_particle(t)).count();
    (count > 0).then_some(count)
}

/// "de", "dela", "van": the words inside a name that keep their small letter.
pub(super) fn is_particle(token: &Token) -> bool {
    token.shape == Shape::Lower && token.is(Lex::PARTICLE)
}

fn suffix_follows(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|t| t.is_mark(','))
        && tokens
            .get(at + 1)
            .is_some_and(|t| t.is_capital() && t.is(Lex::SUFFIX) && t.sentence == tokens[at].sentence)
}

/// Mara “Skip” Holt: one word between marks with the surname right behind.
fn nickname_at(tokens: &[Token], at: usize) -> bool {
    let (Some(nickname), Some(next)) = (tokens.get(at), tokens.get(at + 1)) else { return false };
    let before = &tokens[at - 1];
    nickname.stretch.is_some()
        && nickname.stretch != before.stretch
        && before.stretch == next.stretch
        && nickname.is_capital()
        && next.is_capital()
        && before.sentence == next.sentence
        && next.span.start() - before.span.end() <= nickname.span.len() + 8
}

fn is_pronoun(token: &Token) -> bool {
    token.is(lexicon::PERSONAL) && token.shape == Shape::Capital && token.is(Lex::FUNCTION)
}

fn connects(tokens: &[Token], at: usize) -> bool {
    // "Department of Justice", "Commission on Debates", "Institute for Peace"; not "Senate in May".
    let length = tokens[at].span.len();
    (2..=3).contains(&length) && OF_FOR_ON.contains(&tokens[at].key)
}

static OF_FOR_ON: std::sync::LazyLock<[u64; 3]> =
    std::sync::LazyLock::new(|| ["of", "for", "on"].map(lexicon::key));

fn joins_organisation(tokens: &[Token], start: usize, at: usize) -> bool {
    // "Securities and Exchange Commission", "Health and Human Services", "Bailey & Glasser".
    let more = tokens[at + 1..].iter().take(3).take_while(|t| t.is_capital());
    let organisation = more.last().is_some_and(|t| t.is(Lex::ORG)) && !tokens[at + 1].is(Lex::ORG);
    let person = tokens[start..at].iter().any(|t| t.is(Lex::GIVEN));
    tokens[at].is_mark('&') || (organisation && !person)
}
