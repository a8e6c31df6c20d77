//! Where a name may begin.
//!
//! Knows that a capital at the start of a sentence says nothing, that a surname was seen before, and what no name begins
//! with. Does not know where it ends; that is `end`.

use super::end::joined;
use super::runs::Seen;
use super::ships::PREFIXES;
use crate::quote::lexicon::{self, Lex};
use crate::quote::tokens::{Shape, Token};

/// Whether a name may begin with token `at`.
pub(super) fn opens(tokens: &[Token], at: usize, seen: &Seen) -> bool {
    let token = &tokens[at];
    // "M/V Mara Holt", "HMS Holt": the ship's name begins behind.
    let slash = |at: usize| tokens.get(at).is_some_and(|t| t.is_mark('/'));
    if token.span.len() == 1 && (slash(at + 1) || at.checked_sub(1).is_some_and(slash))
        || token.shape == Shape::Upper && PREFIXES.contains(&token.key) && !token.is(Lex::TITLE)
    {
        return false;
    }
    // "(D-Me.)" is a party and a state, not a name.
    let bracketed = at.checked_sub(1).is_some_and(|b| tokens[b].is_mark('('));
    if bracketed
        && tokens
            .get(at + 1)
            .is_none_or(|n| !n.is_capital() || tokens.get(at + 2).is_some_and(|n| n.is_mark(')')))
    {
        return false;
    }
    if token.is_capital() && seen.surnames.contains(&token.key) && !token.is(Lex::PLACE) {
        let speaks =
            token.possessive || tokens.get(at + 1).is_some_and(|n| n.is(lexicon::CUE.or(Lex::AUXILIARY)));
        return !token.first || !token.is(Lex::FUNCTION) || speaks;
    }
    if !token.is_capital() || token.is(Lex::CALENDAR.or(Lex::POSSESSIVE)) && !token.is(Lex::GIVEN) {
        return false;
    }
    if token.is(Lex::CALENDAR) && !tokens.get(at + 1).is_some_and(|n| n.is_capital() && joined(tokens, at)) {
        return false;
    }
    let name_follows =
        tokens.get(at + 1).is_some_and(|n| n.is_capital() && !n.is(Lex::FUNCTION) && joined(tokens, at));
    if token.is(Lex::FUNCTION) && !token.is(Lex::GIVEN.or(Lex::TITLE).or(Lex::PLACE)) {
        return token.shape == Shape::Upper && token.is(Lex::PLACE);
    }
    let begins = token.first
        || at.checked_sub(1).is_none_or(|b| tokens[b].stretch != token.stretch || tokens[b].is_mark(':'));
    // "Weeping mother Mara Holt": a word before one of kin only describes.
    let describes = tokens
        .get(at + 1)
        .is_some_and(|n| n.shape == Shape::Lower && joined(tokens, at) && KIN.contains(&n.key));
    if begins && describes && !seen.inside.contains(&token.key) {
        return false;
    }
    if begins && !name_follows && !token.possessive {
        // A capital at the start of a sentence says nothing; other places in the article may.
        return seen.inside.contains(&token.key)
            || (!seen.lower.contains(&token.key) && !looks_common(token));
    }
    true
}

static KIN: std::sync::LazyLock<[u64; 22]> = std::sync::LazyLock::new(|| {
    [
        "mum",
        "mom",
        "mother",
        "father",
        "dad",
        "parents",
        "couple",
        "man",
        "woman",
        "boy",
        "girl",
        "son",
        "daughter",
        "husband",
        "wife",
        "widow",
        "widower",
        "brother",
        "sister",
        "grandmother",
        "grandfather",
        "pensioner",
    ]
    .map(lexicon::key)
});

fn looks_common(token: &Token) -> bool {
    token.is(Lex::FUNCTION
        .or(Lex::ADVERB)
        .or(Lex::AUXILIARY)
        .or(Lex::CONJUNCTION)
        .or(Lex::ROLES)
        .or(Lex::DOCUMENT))
        || (token.is(Lex::ING.or(Lex::PAST)))
        || token.common_ending
}
