//! The entities of an article while they are collected: whom each name names.
//!
//! Knows full names, and which of them a single word may stand for. Where it may be several people, it says so.
//! Does not read the text; that is `runs`.

use super::runs::Run;
use super::{Entity, Kind};
use crate::quote::lexicon::Lex;
use crate::quote::tokens::{Shape, Token};
use std::collections::HashMap;

/// The entities of an article while they are collected.
#[derive(Default)]
pub(super) struct Inventory {
    pub entities: Vec<Entity>,
    by_form: HashMap<Box<[u64]>, usize>,
    by_last: HashMap<u64, Vec<usize>>,
    by_first: HashMap<u64, Vec<usize>>,
    acronyms: HashMap<String, usize>,
}

impl Inventory {
    /// The entity of a name of more than one word.
    pub fn full(&mut self, text: &str, tokens: &[Token], run: &Run) -> usize {
        let words = &tokens[run.from..run.to];
        let keys = person_key(words, run.kind);
        let whole: Box<[u64]> = words.iter().map(|t| t.key).collect();
        let entity = match self.by_form.get(&keys) {
            Some(&known) => known,
            None => {
                let kind = run.kind;
                self.by_form.insert(keys.clone(), self.entities.len());
                self.entities.push(Entity {
                    name: String::new(),
                    kind,
                    gender: run.gender,
                    count: 0,
                    first: run.from,
                    forms: Vec::new(),
                    full: 0,
                });
                let at = self.entities.len() - 1;
                if kind == Kind::Organisation {
                    self.acronyms.entry(acronym(text, words)).or_insert(at);
                }
                at
            }
        };
        let known = &mut self.entities[entity];
        known.full += 1;
        if run.titled && known.kind == Kind::Thing {
            known.kind = Kind::Person;
        }
        match known.forms.iter_mut().find(|(form, ..)| *form == whole) {
            Some((.., count)) => *count += 1,
            None => known.forms.push((whole, run.span, 1)),
        }
        entity
    }

    pub fn index(&mut self) {
        let mut forms: Vec<(Box<[u64]>, usize)> = self.by_form.iter().map(|(k, v)| (k.clone(), *v)).collect();
        forms.sort_by_key(|(_, entity)| *entity);
        for (keys, entity) in forms {
            let person = !matches!(self.entities[entity].kind, Kind::Organisation | Kind::Place);
            let last = if person { 1 } else { keys.len() - 1 };
            self.by_last.entry(keys[last]).or_default().push(entity);
            self.by_first.entry(keys[0]).or_default().push(entity);
        }
    }

    /// The entity of a single word, and everybody else it could be.
    pub fn short(&mut self, text: &str, tokens: &[Token], run: &Run) -> (usize, Vec<usize>) {
        let token = &tokens[run.to - 1];
        let surname = self.by_last.get(&token.key).map_or(&[][..], Vec::as_slice);
        let fits = |&&e: &&usize| {
            let known = &self.entities[e];
            let gender = run.gender.is_none() || known.gender.is_none() || run.gender == known.gender;
            gender && (!run.titled || known.kind == Kind::Person)
        };
        let mut people: Vec<usize> = surname
            .iter()
            .filter(|e| self.entities[**e].kind == Kind::Person)
            .filter(fits)
            .copied()
            .collect();
        if people.is_empty() && token.is(Lex::GIVEN) {
            people = self
                .by_first
                .get(&token.key)
                .map_or(&[][..], Vec::as_slice)
                .iter()
                .filter(|e| self.entities[**e].kind == Kind::Person)
                .filter(fits)
                .copied()
                .collect();
        }
        if let Some(&best) = people
            .iter()
            .max_by_key(|e| (self.entities[**e].full, std::cmp::Reverse(self.entities[**e].first)))
        {
            let rivals = if people.len() > 1 { people } else { Vec::new() };
            return (best, rivals);
        }
        let others = surname
            .iter()
            .filter(fits)
            .find(|e| self.entities[**e].kind != Kind::Place || !token.is(Lex::PLACE));
        if let Some(&other) = others
            && (self.entities[other].kind == Kind::Organisation && !token.is(Lex::GROUP.or(Lex::PLACE))
                || token.is(Lex::MEDIUM.or(Lex::ORG)))
        {
            return (other, Vec::new());
        }
        // "Peabody" for "Peabody Energy", when nothing else begins like it.
        let begins = self.by_first.get(&token.key).map_or(&[][..], Vec::as_slice);
        if let ([only], true) = (begins, !token.is(Lex::PLACE.or(Lex::ADJECTIVE).or(Lex::GIVEN)))
            && self.entities[*only].kind == Kind::Organisation
            && !run.titled
        {
            return (*only, Vec::new());
        }
        if token.shape == Shape::Upper
            && let Some(&organisation) =
                self.acronyms.get(text.get(token.span.start()..token.span.end()).unwrap_or(""))
        {
            return (organisation, Vec::new());
        }
        (self.single(run, token), Vec::new())
    }

    fn single(&mut self, run: &Run, token: &Token) -> usize {
        let keys: Box<[u64]> = Box::new([token.key]);
        if let Some(&known) = self.by_form.get(&keys) {
            if run.titled {
                self.entities[known].kind = Kind::Person;
            }
            return known;
        }
        self.by_form.insert(keys.clone(), self.entities.len());
        self.entities.push(Entity {
            name: String::new(),
            kind: run.kind,
            gender: run.gender,
            count: 0,
            first: run.from,
            forms: vec![(keys, run.span, 1)],
            full: 0,
        });
        self.entities.len() - 1
    }

    /// Chooses each entity's name: its most usual form, the fuller one among equals.
    pub fn settle(&mut self, text: &str) {
        for entity in &mut self.entities {
            let best = entity
                .forms
                .iter()
                .max_by_key(|(form, span, count)| (*count, form.len(), std::cmp::Reverse(span.start())));
            if let Some((_, span, _)) = best {
                entity.name = span.get(text).unwrap_or("").split_whitespace().collect::<Vec<_>>().join(" ");
            }
        }
    }
}

/// What might be people are one when given name, surname and suffix agree: "Hillary Rodham Clinton" is
/// "Hillary Clinton", "Ilse Brandt Jr." is not "Ilse Brandt". Others must agree in every word.
fn person_key(words: &[Token], kind: Kind) -> Box<[u64]> {
    if matches!(kind, Kind::Organisation | Kind::Place) {
        return words.iter().filter(|t| t.is_word()).map(|t| t.key).collect();
    }
    let suffix = words.last().filter(|t| t.is(Lex::SUFFIX) && words.len() > 2);
    let base = words.len() - usize::from(suffix.is_some());
    let base = if base > 1 && words[base - 1].is_mark(',') { base - 1 } else { base };
    Box::new([words[0].key, words[base - 1].key, suffix.map_or(0, |t| t.key)])
}

fn acronym(text: &str, words: &[Token]) -> String {
    words.iter().filter(|t| t.is_capital()).filter_map(|t| t.span.get(text)?.chars().next()).collect()
}
