//! What a run of capitals names, when its titles are off.
//!
//! Knows titles, trades and participles before a name, and what kind of name its words make.
//! Does not know who bears it; that is `inventory`.

use super::end::is_particle;
use super::runs::{Run, Seen};
use super::{Gender, Kind};
use crate::quote::lexicon::{self, Lex};
use crate::quote::tokens::{Shape, Token};
use crate::span::Span;

/// Takes titles off the front of a run and classifies what is left.
pub(super) fn trim(tokens: &[Token], start: usize, end: usize, seen: &Seen, found: &mut Vec<Run>) {
    let run = &tokens[start..end];
    let mut from = start;
    let mut titled = false;
    let mut gender = None;
    let organisation = run.last().is_some_and(|t| t.is(Lex::ORG)) && !run[0].is(Lex::GIVEN);
    if !organisation {
        for (offset, token) in run.iter().enumerate() {
            let rest = &run[offset + 1..];
            let named_before = run[..offset].iter().any(|t| t.is(Lex::GIVEN) && !t.is(Lex::TITLE));
            let is_title =
                token.is(Lex::TITLE) && !token.is(Lex::GIVEN) || token.is(Lex::TITLE) && token.dotted;
            let given_next = rest.first().is_some_and(|t| t.is(Lex::GIVEN)) && rest.len() > 1;
            if !is_title || rest.is_empty() || (named_before && !given_next) {
                continue;
            }
            if rest[0].shape == Shape::Lower && !is_particle(&rest[0]) || rest[0].is_mark('&') {
                // "Secretary of State John Kerry": the name begins with its given name, or ends the run.
                let given = rest.iter().skip(1).position(|t| t.is(Lex::GIVEN)).map(|p| p + 1);
                let last = (rest.len() > 2
                    && !rest[rest.len() - 1].is(Lex::ORG)
                    && !rest[rest.len() - 2].shape.eq(&Shape::Lower))
                .then(|| rest.len() - 1);
                if let Some(skip) = given.or(last) {
                    from = start + offset + 1 + skip;
                    titled = true;
                }
                continue;
            }
            from = start + offset + 1;
            titled = true;
            gender = gender_of(token.lex).or(gender);
        }
    }
    while from < end
        && !titled
        && end - from > 1
        && tokens[from].is(Lex::ADJECTIVE)
        && tokens[from + 1].is(Lex::GIVEN)
    {
        from += 1;
    }
    // "Mara The" or "Senate and": a run never ends with a small word.
    let mut to = end;
    while to > from
        && (tokens[to - 1].shape == Shape::Lower
            || tokens[to - 1].is_mark(',')
            || tokens[to - 1].is_mark('&'))
    {
        to -= 1;
    }
    if from >= to {
        return;
    }
    // "Teacher Mara Holt": what she is, with the capital of a sentence.
    let trade = &tokens[from];
    if trade.first && trade.is(Lex::ROLE) && !trade.is(Lex::GIVEN) && to - from > 2 && !organisation {
        from += 1;
        titled = true;
    }
    // "Celebrating Holt": a participle at the start of a sentence is no given name.
    let opener = &tokens[from];
    if to - from == 2
        && opener.first
        && opener.common_ending
        && !opener.is(Lex::GIVEN)
        && (seen.surnames.contains(&tokens[from + 1].key) || tokens[from + 1].is(Lex::GIVEN))
    {
        from += 1;
    }
    let known = to - from == 1 && seen.surnames.contains(&tokens[from].key);
    let only_titles =
        tokens[from..to].iter().all(|t| t.is(Lex::TITLE.or(Lex::ADJECTIVE)) && !t.is(Lex::GIVEN));
    if only_titles && !titled && !known {
        return;
    }
    // A lower-case title in front: "spokeswoman Mara Holt", "former senator Ilse Brandt".
    if let Some(before) = from.checked_sub(1).map(|b| &tokens[b])
        && from == start
        && before.shape == Shape::Lower
        && before.is(Lex::TITLE.or(Lex::ROLE))
        && !before.possessive
    {
        titled = true;
        gender = gender_of(before.lex).or(gender);
    }
    let group = to == end
        && tokens.get(to).is_some_and(|t| {
            t.shape == Shape::Lower
                && GROUPS.contains(&t.key)
                && t.stretch == tokens[to - 1].stretch
                && t.span.start() - tokens[to - 1].span.end() <= 3
        })
        && !tokens.get(to + 1).is_some_and(|t| t.shape == Shape::Lower && t.is(Lex::ROLE.or(Lex::ROLES)));
    let kind = if group {
        Kind::Organisation
    } else if !titled && seen.vessels.contains(&(tokens[from].key, tokens[to - 1].key)) {
        Kind::Place
    } else {
        classify(&tokens[from..to], titled)
    };
    let to = if group { to + 1 } else { to };
    if gender.is_none() && kind == Kind::Person {
        gender = gender_of(tokens[from].lex).filter(|_| tokens[from].is(Lex::GIVEN) && to - from > 1);
    }
    found.push(Run {
        from,
        to,
        titles_from: start,
        span: Span::new(tokens[from].span.start(), tokens[to - 1].span.end()),
        kind,
        gender,
        titled,
        surname: to - from > 1 && tokens[from..to - 1].iter().all(is_particle),
    });
}

/// Nouns that make an organisation of the name before them: "the Holt campaign".
static GROUPS: std::sync::LazyLock<[u64; 6]> = std::sync::LazyLock::new(|| {
    ["campaign", "administration", "organization", "organisation", "foundation", "camp"].map(lexicon::key)
});

fn gender_of(lex: Lex) -> Option<Gender> {
    match (lex.is(Lex::MALE), lex.is(Lex::FEMALE)) {
        (true, false) => Some(Gender::Male),
        (false, true) => Some(Gender::Female),
        _ => None,
    }
}

fn classify(words: &[Token], titled: bool) -> Kind {
    let first = &words[0];
    let last = &words[words.len() - 1];
    let given = first.is(Lex::GIVEN);
    if words.len() > 1
        && words.iter().any(|t| t.shape == Shape::Lower && !t.is(Lex::PARTICLE) || t.is_mark('&'))
    {
        return Kind::Organisation;
    }
    if titled || (given && words.len() > 1 && !(last.is(Lex::ORG) && words.len() > 2)) {
        return Kind::Person;
    }
    if words.iter().any(|t| t.is(Lex::ORG)) {
        return Kind::Organisation;
    }
    if last.is(Lex::PLACE) {
        return Kind::Place;
    }
    match words.len() {
        1 if first.shape == Shape::Upper && first.span.len() <= 6 => Kind::Organisation,
        1 if given => Kind::Person,
        1 => Kind::Thing,
        2 | 3
            if words.iter().all(|t| {
                t.shape == Shape::Capital && !t.is(Lex::ADJECTIVE.or(Lex::PLACE).or(Lex::FUNCTION))
            }) =>
        {
            Kind::Person
        }
        _ => Kind::Thing,
    }
}
