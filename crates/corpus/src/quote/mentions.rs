//! Mentions: every place outside quotations where somebody is named or pointed at.
//!
//! Knows names, pronouns and role phrases, and the cue that each stands beside.
//! Does not know which quotation a mention speaks, nor whom "he" means; those are `rank` and `resolve`.

use super::lexicon::{CUE, Lex};
use super::names::{Gender, Names};
use super::tokens::{Shape, Token};
use crate::span::Span;

#[derive(Clone, Debug)]
pub struct Mention {
    /// Tokens, half-open.
    pub from: usize,
    pub to: usize,
    pub span: Span,
    pub what: What,
    /// For names: who it is, or the likeliest when there are `rivals`.
    pub entity: Option<usize>,
    pub rivals: Vec<usize>,
    pub gender: Option<Gender>,
    pub titled: bool,
    pub full: bool,
    /// The first cue after it in its sentence.
    pub after: Option<Cue>,
    /// The cue right before it: "said Mara", "according to Mara".
    pub before: Option<Cue>,
    /// A name that only modifies a noun: "State Department official", "Trump spokeswoman".
    pub modifier: bool,
    pub possessive: bool,
    /// "to Mara", "about Mara", "told Mara".
    pub object: bool,
    pub first: bool,
    pub label: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Name,
    He,
    She,
    They,
    It,
    I,
    Who,
    /// "the senator": somebody the reader knows already.
    Role,
    /// "a senator", "one official".
    SomeRole,
    Roles,
    Group,
    Document,
}

#[derive(Clone, Copy, Debug)]
pub struct Cue {
    pub token: usize,
    pub class: CueClass,
    /// Words between mention and cue.
    pub distance: u8,
    /// Other mentions between.
    pub crossed: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CueClass {
    Hint = 1,
    Report,
    Say,
    Tell,
    According,
    Label,
}

const NOUNS: Lex = Lex::ROLE.or(Lex::ROLES).or(Lex::DOCUMENT).or(Lex::GROUP);

/// The mentions of one article, in text order.
#[must_use]
pub fn mentions(tokens: &[Token], names: &Names) -> Vec<Mention> {
    let mut covered = vec![false; tokens.len()];
    let mut found: Vec<Mention> = Vec::new();
    for name in &names.names {
        covered[name.titles_from..name.to].fill(true);
        if tokens[name.from].stretch.is_some() {
            continue;
        }
        let mut mention = blank(tokens, name.from, name.to, What::Name);
        mention.entity = Some(name.entity);
        mention.rivals.clone_from(&name.rivals);
        mention.gender = name.gender;
        mention.titled = name.titled;
        mention.full = name.full;
        let next = tokens
            .get(name.to)
            .filter(|t| t.shape == Shape::Lower && t.sentence == tokens[name.from].sentence);
        mention.modifier =
            !mention.possessive && next.is_some_and(|t| t.is(NOUNS.or(Lex::TITLE)) && !t.is(CUE));
        mention.first = tokens[name.titles_from].first;
        if let Some(cue) = cue_before(tokens, name.titles_from) {
            mention.before = Some(cue);
        }
        found.push(mention);
    }
    for at in 0..tokens.len() {
        if tokens[at].stretch.is_some() || covered[at] {
            continue;
        }
        if let Some(what) = pronoun(tokens, at) {
            found.push(blank(tokens, at, at + 1, what));
        } else if let Some(mention) = role_phrase(tokens, &covered, at).or_else(|| stranger(tokens, at)) {
            found.push(mention);
        }
    }
    found.sort_by_key(|m| (m.from, m.to));
    mark_modifiers(&mut found);
    link_appositions(tokens, &mut found);
    mark_complements(tokens, &mut found);
    let starts: Vec<usize> = found.iter().filter(|m| !m.modifier).map(|m| m.from).collect();
    let mut aside = vec![false; tokens.len()];
    for mention in found.iter().filter(|m| m.what == What::Name && m.modifier) {
        aside[mention.from..mention.to].fill(true);
    }
    for mention in &mut found {
        mention.after = cue_after(tokens, mention, &starts, &aside);
    }
    found
}

fn blank(tokens: &[Token], from: usize, to: usize, what: What) -> Mention {
    let before = from.checked_sub(1).map(|b| &tokens[b]);
    let label = tokens.get(to).is_some_and(|t| t.is_mark(':'))
        && before.is_none_or(|b| b.paragraph != tokens[from].paragraph);
    Mention {
        from,
        to,
        span: Span::new(tokens[from].span.start(), tokens[to - 1].span.end()),
        what,
        entity: None,
        rivals: Vec::new(),
        gender: None,
        titled: false,
        full: false,
        after: None,
        before: cue_before(tokens, from),
        modifier: false,
        possessive: tokens[to - 1].possessive,
        object: is_object(tokens, from),
        first: tokens[from].first,
        label,
    }
}

/// "to Mara", "of the Harbour Board", "told former mayor Mara": small words between are skipped.
fn is_object(tokens: &[Token], from: usize) -> bool {
    let sentence = tokens[from].sentence;
    tokens[from.saturating_sub(6)..from]
        .iter()
        .rev()
        .take_while(|t| t.sentence == sentence && t.is_word() && t.stretch.is_none())
        .find(|t| t.is(Lex::PREPOSITION) || !t.is(Lex::DETERMINER.or(Lex::ADJECTIVE).or(Lex::TITLE)))
        .is_some_and(|t| t.is(Lex::PREPOSITION) || t.is(Lex::ADDRESSES))
}

fn pronoun(tokens: &[Token], at: usize) -> Option<What> {
    let token = &tokens[at];
    if token.is(Lex::POSSESSIVE) && !(token.is(Lex::SHE) && object_here(tokens, at)) {
        return None;
    }
    if token.shape == Shape::Upper && !token.is(Lex::I) {
        return None;
    }
    Some(match token.lex {
        lex if lex.is(Lex::HE) => What::He,
        lex if lex.is(Lex::SHE) => What::She,
        lex if lex.is(Lex::THEY) => What::They,
        lex if lex.is(Lex::IT) => What::It,
        lex if lex.is(Lex::I) => What::I,
        lex if lex.is(Lex::WHO) => What::Who,
        _ => return None,
    })
}

/// "her" before a mark or a small word is nobody's possession.
fn object_here(tokens: &[Token], at: usize) -> bool {
    tokens.get(at + 1).is_none_or(|n| !n.is_word() || n.is(Lex::FUNCTION) || n.stretch.is_some())
}

fn role_phrase(tokens: &[Token], covered: &[bool], at: usize) -> Option<Mention> {
    let head = &tokens[at];
    if !head.is(NOUNS) || !(head.shape == Shape::Lower || (head.first && head.shape == Shape::Capital)) {
        return None;
    }
    let next = tokens.get(at + 1).filter(|n| n.sentence == head.sentence && n.stretch.is_none());
    if let Some(next) = next {
        let compound = next.shape == Shape::Lower
            && next.is(NOUNS)
            && !next.is(CUE.or(Lex::FUNCTION))
            && !head.possessive;
        let title = next.is_capital()
            && covered[at + 1]
            && !head.possessive
            && next.span.start() - head.span.end() <= 2;
        if compound || title || head.possessive {
            return None;
        }
    }
    let mut from = at;
    let mut definite = None;
    while let Some(before) = from.checked_sub(1).map(|b| &tokens[b]) {
        // "master’s office": the apostrophe takes three bytes.
        let gap = tokens[from].span.start() - before.span.end();
        if before.sentence != head.sentence
            || before.stretch.is_some()
            || at - from >= 7
            || !before.is_word()
            || gap > 5
        {
            break;
        }
        if before.is(Lex::DETERMINER.or(Lex::POSSESSIVE)) {
            from -= 1;
            definite = Some(definite.is_some() || before.is(Lex::POSSESSIVE) || is_definite(before));
            break;
        }
        let joins = (before.is_capital() && !before.is(Lex::FUNCTION))
            || !before.is(Lex::FUNCTION.or(CUE))
            || before.is(Lex::ADJECTIVE);
        if !joins {
            break;
        }
        from -= 1;
        if before.possessive {
            definite = Some(true);
            // "Mara Holt’s lawyer": the whole name belongs to the phrase.
            while from > 0
                && covered[from - 1]
                && covered[from]
                && tokens[from - 1].sentence == head.sentence
                && !tokens[from - 1].possessive
            {
                from -= 1;
            }
            if covered[from] {
                break;
            }
            // "the Leeds harbour master’s office": so does the whole of what owns.
        }
    }
    let what = match (head.lex, definite) {
        (lex, Some(true)) if lex.is(Lex::ROLE) => What::Role,
        (lex, Some(false)) if lex.is(Lex::ROLE) => What::SomeRole,
        (lex, _) if lex.is(Lex::ROLES) && !lex.is(Lex::ROLE) => What::Roles,
        (lex, Some(_)) if lex.is(Lex::DOCUMENT) && !(lex.is(Lex::GROUP)) => What::Document,
        (lex, None) if lex.is(Lex::PAPERS) => What::Document,
        (lex, Some(_)) if lex.is(Lex::GROUP) => What::Group,
        _ => return None,
    };
    if what == What::Roles
        && head.is(Lex::FUNCTION)
        && from == at
        && !tokens.get(at + 1).is_some_and(|n| n.is(CUE))
    {
        return None;
    }
    let mut mention = blank(tokens, from, at + 1, what);
    mention.gender = match (head.is(Lex::MALE), head.is(Lex::FEMALE)) {
        (true, false) => Some(Gender::Male),
        (false, true) => Some(Gender::Female),
        _ => None,
    };
    Some(mention)
}

/// “…,” said a Leeds ropemaker; a retired ropemaker told us, “…”: whoever stands with an article as the subject of a
/// verb of saying beside a quotation speaks, also when no list has the noun.
fn stranger(tokens: &[Token], at: usize) -> Option<Mention> {
    let definite = tokens[at].key == *THE;
    if !definite && !INDEFINITE.contains(&tokens[at].key) {
        return None;
    }
    let same = |t: &&Token| t.sentence == tokens[at].sentence && t.stretch.is_none();
    let inside =
        |t: &Token| t.is_word() && (t.is(Lex::ADJECTIVE) || !t.is(Lex::FUNCTION.or(CUE).or(Lex::PARTICLE)));
    let to = at + 1 + tokens[at + 1..].iter().take(7).take_while(same).take_while(|t| inside(t)).count();
    // "one sailor familiar with the plan"
    let to = if to > at + 2 && CLOSE.contains(&tokens[to - 1].key) { to - 1 } else { to };
    let head = &tokens[to - 1];
    let noun = to > at + 1
        && (head.shape == Shape::Lower || tokens.get(to).is_some_and(|t| CLOSE.contains(&t.key)))
        && !head.possessive
        && !head.is(NOUNS.or(Lex::ADJECTIVE))
        && !head.common_ending;
    let told = |cue: usize| tokens.get(cue).filter(same).is_some_and(reports);
    let spoken = |beside: Option<&Token>| beside.is_some_and(|t| t.stretch.is_some());
    // “…,” said a ropemaker
    let behind = at >= 2 && told(at - 1) && spoken(tokens.get(at - 2));
    // “…,” a ropemaker said; a ropemaker said: “…”
    let mut next = tokens.iter().skip(to + 1).take(5).take_while(|t| t.sentence == tokens[at].sentence);
    let front = told(to)
        && tokens[to].is(Lex::PAST.or(Lex::SAY).or(Lex::TELL))
        && (spoken(at.checked_sub(1).and_then(|b| tokens.get(b)))
            || !definite && next.any(|t| t.stretch.is_some()));
    (noun && (behind || front))
        .then(|| blank(tokens, at, to, if definite { What::Role } else { What::SomeRole }))
}

/// A verb of saying in a form that can have a subject.
fn reports(token: &Token) -> bool {
    token.shape == Shape::Lower && token.is(Lex::SAY.or(Lex::TELL).or(Lex::REPORT)) && !token.is(Lex::ING)
}

fn is_definite(token: &Token) -> bool {
    // "the", "this", "that", "these", "those" against "a", "one", "another", "some".
    matches!(token.span.len(), 3..=5) && DEFINITE.contains(&token.key)
}

static DEFINITE: std::sync::LazyLock<[u64; 6]> =
    std::sync::LazyLock::new(|| ["the", "this", "that", "these", "those", "both"].map(super::lexicon::key));
static INDEFINITE: std::sync::LazyLock<[u64; 4]> =
    std::sync::LazyLock::new(|| ["a", "an", "one", "another"].map(super::lexicon::key));
static CLOSE: std::sync::LazyLock<[u64; 3]> =
    std::sync::LazyLock::new(|| ["familiar", "close", "present"].map(super::lexicon::key));
static THE: std::sync::LazyLock<u64> = std::sync::LazyLock::new(|| super::lexicon::key("the"));
static AUTHORSHIP: std::sync::LazyLock<[u64; 2]> =
    std::sync::LazyLock::new(|| ["by", "from"].map(super::lexicon::key));
static TO: std::sync::LazyLock<u64> = std::sync::LazyLock::new(|| super::lexicon::key("to"));
static ACCORDING: std::sync::LazyLock<u64> = std::sync::LazyLock::new(|| super::lexicon::key("according"));

/// Names inside a role phrase only modify it.
fn mark_modifiers(found: &mut [Mention]) {
    let phrases: Vec<(usize, usize)> = found
        .iter()
        .filter(|m| {
            matches!(m.what, What::Role | What::SomeRole | What::Roles | What::Group | What::Document)
        })
        .map(|m| (m.from, m.to))
        .collect();
    let mut at = 0;
    for mention in found.iter_mut().filter(|m| m.what == What::Name) {
        while phrases.get(at).is_some_and(|p| p.1 <= mention.from) {
            at += 1;
        }
        if phrases.get(at).is_some_and(|p| p.0 <= mention.from && mention.to < p.1) {
            mention.modifier = true;
        }
    }
}

/// "Mara Holt of the Harbour Board", "a spokeswoman for Mara Holt": the second only says which.
fn mark_complements(tokens: &[Token], found: &mut [Mention]) {
    for at in 1..found.len() {
        if found[at].what != What::Name || !found[at].object {
            continue;
        }
        let from = found[at].from;
        let sentence = tokens[from].sentence;
        let preposition = (from.saturating_sub(5)..from)
            .rev()
            .take_while(|b| {
                tokens[*b].sentence == sentence && tokens[*b].is_word() && tokens[*b].stretch.is_none()
            })
            .find(|b| tokens[*b].is(Lex::PREPOSITION));
        let head = found[at.saturating_sub(3)..at].iter().any(|m| {
            let carries = matches!(
                m.what,
                What::Name | What::Role | What::SomeRole | What::Roles | What::Group | What::Document
            );
            carries && Some(m.to) == preposition && !m.possessive
        });
        if head {
            found[at].modifier = true;
        }
    }
}

/// "Mara Holt, the former mayor," and "the former mayor, Mara Holt,": the phrase means the name.
/// "A Harbour Board report": the paper speaks for the board.
fn link_appositions(tokens: &[Token], found: &mut [Mention]) {
    for at in 0..found.len() {
        let phrase = &found[at];
        if phrase.what == What::Document {
            let inside = found[at + 1..]
                .iter()
                .take(3)
                .take_while(|m| m.from < phrase.to)
                .find(|m| m.what == What::Name);
            let author = || {
                // "a statement by the Harbour Board"
                let next = found[at + 1..].iter().find(|m| m.from >= phrase.to)?;
                let gap = tokens.get(phrase.to..next.from)?;
                let by = gap.first().is_some_and(|t| AUTHORSHIP.contains(&t.key));
                (by && gap.len() <= 3 && next.what == What::Name).then_some(next.entity)?
            };
            found[at].entity = inside.and_then(|m| m.entity).or_else(author);
            continue;
        }
        if !matches!(phrase.what, What::Role | What::SomeRole) {
            continue;
        }
        let before = found[at.saturating_sub(3)..at]
            .iter()
            .rev()
            .find(|m| m.what == What::Name && m.to + 1 == phrase.from && tokens[m.to].is_mark(','))
            .and_then(|m| m.entity);
        let entity = before.or_else(|| named_after(tokens, phrase, &found[at + 1..]));
        found[at].entity = entity;
    }
}

/// The name that follows a role phrase after a comma: "a spokeswoman for the board, Mara Holt, said".
fn named_after(tokens: &[Token], phrase: &Mention, later: &[Mention]) -> Option<usize> {
    let sentence = tokens[phrase.from].sentence;
    let comma = (phrase.to..tokens.len().min(phrase.to + 9))
        .take_while(|at| tokens[*at].sentence == sentence && tokens[*at].stretch.is_none())
        .take_while(|at| *at == phrase.to || !tokens[*at - 1].is_mark(','))
        .find(|at| tokens[*at].is_mark(','))?;
    let plain = tokens[phrase.to..comma]
        .iter()
        .all(|t| t.is_word() && !t.is(Lex::AUXILIARY.or(Lex::WHO)) && !(t.is(CUE) && t.is(Lex::PAST)));
    let name = later
        .iter()
        .take(6)
        .find(|m| m.what == What::Name && m.from > comma && !m.possessive && !m.modifier)?;
    let titles =
        tokens[comma + 1..name.from].iter().all(|t| t.is(Lex::TITLE.or(Lex::ADJECTIVE)) || t.is_capital());
    let closed = comma == phrase.to || tokens.get(name.to).is_some_and(|t| t.is_mark(',') || t.is_mark('.'));
    (plain && titles && closed).then_some(name.entity)?
}

fn class_of(token: &Token) -> Option<CueClass> {
    match token.lex {
        lex if lex.is(Lex::SAY) => Some(CueClass::Say),
        lex if lex.is(Lex::TELL) => Some(CueClass::Tell),
        lex if lex.is(Lex::REPORT) => Some(CueClass::Report),
        lex if lex.is(Lex::HINT) => Some(CueClass::Hint),
        _ => None,
    }
}

/// "said (the former senator) Mara", "according to Mara".
fn cue_before(tokens: &[Token], from: usize) -> Option<Cue> {
    let mut at = from;
    let mut distance = 0_u8;
    while let Some(before) = at.checked_sub(1) {
        let token = &tokens[before];
        if token.sentence != tokens[from].sentence || token.stretch.is_some() || distance > 7 {
            return None;
        }
        if token.key == *TO && before > 0 && tokens[before - 1].key == *ACCORDING {
            return Some(Cue { token: before - 1, class: CueClass::According, distance, crossed: 0 });
        }
        if let Some(class) =
            class_of(token).filter(|_| token.shape == Shape::Lower && !token.is(Lex::DETERMINER))
        {
            return Some(Cue { token: before, class, distance, crossed: 0 });
        }
        let inside_phrase = token.is_word()
            && (!token.is(Lex::FUNCTION) || token.is(Lex::DETERMINER.or(Lex::ADJECTIVE).or(Lex::TITLE)));
        if !inside_phrase {
            return None;
        }
        distance += 1;
        at = before;
    }
    None
}

/// The first cue after the mention in its sentence, past appositions and adverbs.
fn cue_after(tokens: &[Token], mention: &Mention, starts: &[usize], modifiers: &[bool]) -> Option<Cue> {
    let sentence = tokens[mention.from].sentence;
    if tokens.get(mention.to).is_some_and(|t| t.is_mark(':')) {
        return Some(Cue { token: mention.to, class: CueClass::Label, distance: 0, crossed: 0 });
    }
    let mut distance = 0_u8;
    let mut aside = false;
    for (at, token) in tokens.iter().enumerate().skip(mention.to).take(40) {
        if token.sentence != sentence {
            return None;
        }
        // "Mara Holt (D-Me.) said": what stands in brackets is no distance.
        aside = (aside || token.is_mark('(')) && !token.is_mark(')');
        if token.stretch.is_some() || aside || token.is_mark(')') {
            continue;
        }
        let verb = token.shape == Shape::Lower
            && !tokens[at - 1].is(Lex::DETERMINER.or(Lex::POSSESSIVE))
            && !(token.is(NOUNS) && tokens[at - 1].is(Lex::PREPOSITION));
        if let Some(class) = class_of(token).filter(|_| verb) {
            let crossed = starts.partition_point(|s| *s < at) - starts.partition_point(|s| *s < mention.to);
            return Some(Cue {
                token: at,
                class,
                distance,
                crossed: u8::try_from(crossed).unwrap_or(u8::MAX),
            });
        }
        distance += u8::from(!modifiers[at]);
        if distance > 30 {
            return None;
        }
    }
    None
}
