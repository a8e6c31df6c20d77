//! Kin: what “his wife, Mara Holt” and “its chair, Mara Holt” say of the names beside them.
//!
//! Knows words of kin and of company posts. Only adds what names and titles left open.
//! Does not decide whom a pronoun means; it narrows whom `resolve` may ask about.

use super::lexicon::{Lex, key};
use super::mentions::{Mention, What};
use super::names::{Gender, Kind, Names};
use super::tokens::Token;
use std::sync::LazyLock;

/// Adds to the entities of `names` what the phrases beside them say.
pub fn learn(tokens: &[Token], mentions: &[Mention], names: &mut Names) {
    for (at, phrase) in mentions.iter().enumerate() {
        if !matches!(phrase.what, What::Role | What::SomeRole) {
            continue;
        }
        // "His wife, Memory": she.
        if let Some(known) = phrase.entity.map(|entity| &mut names.entities[entity])
            && matches!(known.kind, Kind::Person | Kind::Thing)
        {
            known.gender = known.gender.or(phrase.gender);
        }
        // "Holt wept. His wife laughed": Holt is a man.
        let gender =
            tokens[phrase.from].lex.is(Lex::POSSESSIVE).then(|| owned_by(tokens[phrase.from].key)).flatten();
        if let Some(gender) = gender
            && let Some(owner) = last_named(tokens, &mentions[at.saturating_sub(24)..at], names)
            && phrase.entity != Some(owner)
        {
            let known = &mut names.entities[owner];
            known.gender = known.gender.or(Some(gender));
        }
        let post = POSTS.contains(&tokens[phrase.to - 1].key);
        if post && let Some(firm) = owner(tokens, mentions, at) {
            let known = &mut names.entities[firm];
            let person = known.gender.is_some() || names.names.iter().any(|n| n.entity == firm && n.titled);
            if !person && known.kind != Kind::Place && phrase.entity != Some(firm) {
                known.kind = Kind::Organisation;
            }
        }
    }
}

fn owned_by(word: u64) -> Option<Gender> {
    match word {
        word if word == *HIS => Some(Gender::Male),
        word if word == *HER => Some(Gender::Female),
        _ => None,
    }
}

/// The one person whom the last sentence with a person in it names.
fn last_named(tokens: &[Token], before: &[Mention], names: &Names) -> Option<usize> {
    let person = |m: &&Mention| {
        let kind = m.entity.map(|entity| names.entities[entity].kind);
        m.what == What::Name && !m.modifier && matches!(kind, Some(Kind::Person | Kind::Thing))
    };
    let last = before.iter().rev().find(person)?;
    let mut all = before
        .iter()
        .rev()
        .filter(person)
        .take_while(|m| tokens[m.from].sentence == tokens[last.from].sentence);
    all.all(|m| m.entity == last.entity).then_some(last.entity)?
}

/// Whose post a phrase tells: "Holt Mining’s chief executive"; "Holt Mining closed the pit, said its chief executive".
fn owner(tokens: &[Token], mentions: &[Mention], at: usize) -> Option<usize> {
    let phrase = &mentions[at];
    let name = |m: &&Mention| m.what == What::Name;
    if tokens[phrase.from].key != *ITS {
        let inside = mentions[at..].iter().take(4).take_while(|m| m.from < phrase.to);
        return inside.filter(name).find(|m| m.possessive)?.entity;
    }
    let sentence = tokens[phrase.from].sentence;
    let mut before = mentions[at.saturating_sub(12)..at]
        .iter()
        .filter(name)
        .filter(|m| tokens[m.from].sentence == sentence && (!m.modifier || m.possessive));
    let only = before.next()?.entity;
    before.all(|m| m.entity == only).then_some(only)?
}

static HIS: LazyLock<u64> = LazyLock::new(|| key("his"));
static HER: LazyLock<u64> = LazyLock::new(|| key("her"));
static ITS: LazyLock<u64> = LazyLock::new(|| key("its"));
/// Posts that firms have and people have not.
static POSTS: LazyLock<[u64; 6]> =
    LazyLock::new(|| ["executive", "ceo", "chairman", "chairwoman", "chair", "shareholder"].map(key));
