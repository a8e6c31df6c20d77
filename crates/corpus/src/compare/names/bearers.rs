//! Who is meant by a part of a name: "Vell", "Mary", "Orm Vell" for Mary Orm Vell.
//!
//! Knows who bears a name in one article and in the whole collection. Where two do, nobody is meant.

use super::kinds::{Kinds, is_work};
use super::merge::{is_full_name, without_suffix};
use super::places::{heads_place, is_place};
use super::runs::Run;
use crate::quote::lexicon::{Lex, lookup};
use crate::span::ArticleIndex;
use std::collections::HashMap;

/// Who bears a name, in one article and in the whole collection.
pub(super) struct Bearers {
    local: HashMap<(String, ArticleIndex), Vec<usize>>,
    /// The same for first words: "Mr. Xi" is Xi Jinping.
    first: HashMap<(String, ArticleIndex), Vec<usize>>,
    /// Without their first words: "Orm Vell".
    tails: HashMap<(String, ArticleIndex), Vec<usize>>,
    global: HashMap<String, Vec<usize>>,
    /// What the collection shows of each form.
    evidence: HashMap<String, Evidence>,
}

#[derive(Clone, Copy, Default)]
struct Evidence {
    count: u32,
    person: u32,
    placed: u32,
}

impl Bearers {
    pub fn of(runs: &[Run], positions: &HashMap<&str, usize>, merged: &[usize]) -> Self {
        let mut bearers = Self {
            local: HashMap::new(),
            first: HashMap::new(),
            tails: HashMap::new(),
            global: HashMap::new(),
            evidence: HashMap::new(),
        };
        for run in runs {
            let evidence = bearers.evidence.entry(run.form.clone()).or_default();
            evidence.count += 1;
            evidence.person += u32::from(run.person || run.titled);
            evidence.placed += u32::from(run.inside);
        }
        let kinds = Kinds::of(runs);
        for run in runs.iter().filter(|run| {
            is_full_name(&run.form) && !heads_place(last_word(&run.form)) && !is_work(&run.form)
        }) {
            let form = without_suffix(&run.form);
            let (Some((first, rest)), Some((_, surname))) = (form.split_once(' '), form.rsplit_once(' '))
            else {
                continue;
            };
            let owner = merged[positions[run.form.as_str()]];
            let somebody = kinds.is_somebodys(&run.form);
            if bearers.is_somebody(first) || somebody && bearers.is_first_name(first) {
                add(bearers.first.entry((first.to_owned(), run.article)).or_default(), owner);
            }
            if rest != surname && (somebody || run.titled) {
                add(bearers.tails.entry((rest.to_owned(), run.article)).or_default(), owner);
            }
            if bearers.may_stand_for(surname, &run.form, somebody) {
                add(bearers.local.entry((surname.to_owned(), run.article)).or_default(), owner);
                add(bearers.global.entry(surname.to_owned()).or_default(), owner);
            }
        }
        bearers
    }

    /// "Vell" may stand for "Mara Vell", but "Hask" not for "Breezy Hask": somebody must be seen to
    /// speak, bear a title or have a first name, the word alone must not be a place, and the full name no accident.
    fn may_stand_for(&self, surname: &str, full: &str, somebody: bool) -> bool {
        let of = |form: &str| self.evidence.get(form).copied().unwrap_or_default();
        let (alone, full) = (of(surname), of(full));
        let seen = alone.placed * 5 > alone.count && alone.placed > alone.person + full.person;
        let known = is_place(surname) && alone.person * 2 <= alone.count;
        let speaks = somebody || alone.person + full.person > 0;
        speaks && !seen && !known && full.count * 40 >= alone.count
    }

    /// Seen to speak or with a title, and never where places stand.
    fn is_somebody(&self, form: &str) -> bool {
        self.evidence.get(form).is_some_and(|alone| alone.person > 0 && alone.placed == 0)
    }

    /// A first name that is nothing else here.
    fn is_first_name(&self, form: &str) -> bool {
        lookup(form).is(Lex::GIVEN)
            && !is_place(form)
            && self.evidence.get(form).is_some_and(|alone| alone.placed == 0)
    }

    /// Whose name `form`, a part of one, is in an article.
    pub fn bearer(&self, form: &str, article: ArticleIndex) -> Option<usize> {
        let here = (form.to_owned(), article);
        if form.contains(' ') {
            return self.tails.get(&here).and_then(|bearers| only(bearers));
        }
        [self.local.get(&here), self.global.get(form), self.first.get(&here)]
            .into_iter()
            .flatten()
            .next()
            .and_then(|bearers| only(bearers))
    }
}

fn last_word(form: &str) -> &str {
    form.rsplit(' ').next().unwrap_or(form)
}

fn add(bearers: &mut Vec<usize>, bearer: usize) {
    if !bearers.contains(&bearer) {
        bearers.push(bearer);
    }
}

fn only(bearers: &[usize]) -> Option<usize> {
    if let [one] = bearers { Some(*one) } else { None }
}
