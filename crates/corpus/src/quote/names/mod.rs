//! Names: which people, organisations and places an article names, and where.
//!
//! Knows capitals, titles, initials, suffixes and organisation words; links "Rauland" to "Scott Rauland". What is read
//! as a name is for `runs`, whom it names for `inventory`.
//! Does not know pronouns or role phrases; those are `mentions`. Needs no gazetteer beyond `lexicon`.

mod end;
mod inventory;
mod opening;
mod runs;
mod ships;
mod trimmed;

use super::tokens::Token;
use crate::span::Span;
use inventory::Inventory;
use runs::runs;

/// Somebody or something with a name in one article.
#[derive(Clone, Debug)]
pub struct Entity {
    /// The fullest usual form, as the article writes it.
    pub name: String,
    pub kind: Kind,
    pub gender: Option<Gender>,
    /// How often the article names it outside or inside quotations.
    pub count: u32,
    /// Where it is first named.
    pub first: usize,
    forms: Vec<(Box<[u64]>, Span, u32)>,
    /// How often the whole name is given.
    pub full: u32,
}

impl Entity {
    /// Keys of all the words of its forms.
    pub fn keys(&self) -> impl Iterator<Item = u64> + '_ {
        self.forms.iter().flat_map(|(form, ..)| form.iter().copied())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Person,
    Organisation,
    /// Or a ship: where something happens.
    Place,
    /// A capitalised word that might be anything.
    Thing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    Male,
    Female,
}

/// One occurrence of a name.
#[derive(Clone, Debug)]
pub struct Name {
    /// Tokens, half-open, without titles.
    pub from: usize,
    pub to: usize,
    /// First token of the titles in front, or `from`.
    pub titles_from: usize,
    pub span: Span,
    pub entity: usize,
    /// More than one person of the article could be meant: their entities.
    pub rivals: Vec<usize>,
    pub full: bool,
    pub titled: bool,
    pub gender: Option<Gender>,
}

#[derive(Debug, Default)]
pub struct Names {
    pub entities: Vec<Entity>,
    /// In text order.
    pub names: Vec<Name>,
}

/// Reads the names of one article off its tokens.
#[must_use]
pub fn names(text: &str, tokens: &[Token]) -> Names {
    let runs = runs(tokens);
    let mut inventory = Inventory::default();
    let mut links: Vec<Option<usize>> = Vec::with_capacity(runs.len());
    for run in &runs {
        links.push((run.len() > 1 && !run.surname).then(|| inventory.full(text, tokens, run)));
    }
    inventory.index();
    let mut names = Vec::with_capacity(runs.len());
    for (run, link) in runs.iter().zip(links) {
        let (entity, rivals) = match link {
            Some(entity) => (entity, Vec::new()),
            None => inventory.short(text, tokens, run),
        };
        let known = &mut inventory.entities[entity];
        known.count += 1;
        if let (None, Some(gender)) = (known.gender, run.gender) {
            known.gender = Some(gender);
        }
        names.push(Name {
            from: run.from,
            to: run.to,
            titles_from: run.titles_from,
            span: run.span,
            entity,
            rivals,
            full: link.is_some(),
            titled: run.titled,
            gender: run.gender,
        });
    }
    inventory.settle(text);
    Names { entities: inventory.entities, names }
}
