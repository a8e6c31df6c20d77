//! Whether a name is a person's, a place's or an organisation's.
//!
//! Knows what its words say ("Harbour Board", "Mary Vell"), which places everybody knows, and what stands around it.
//! Says nothing where neither tells: acts, shows and prizes have no kind.

use super::lexicon::is_organisation;
use super::merge::is_full_name;
use super::places::{heads_place, heads_place_first, is_place, whole};
use super::runs::Run;
use crate::article::NameKind;
use crate::quote::lexicon::{Lex, lookup};
use std::collections::{HashMap, HashSet};

/// What the whole collection says of names.
pub(super) struct Kinds<'a> {
    /// Words that end more full names than they begin: "Vell Board" is no woman called Vell.
    last_words: HashSet<&'a str>,
}

impl<'a> Kinds<'a> {
    pub fn of(runs: &'a [Run]) -> Self {
        let forms: HashSet<&str> = runs.iter().map(|run| run.form.as_str()).collect();
        let mut counts: HashMap<&str, i32> = HashMap::new();
        for form in forms.into_iter().filter(|form| is_full_name(form)) {
            let (first, last) = (form.split(' ').next().unwrap_or(form), last(form));
            *counts.entry(first).or_default() -= 1;
            *counts.entry(last).or_default() += i32::from(is_given(first));
        }
        Self {
            last_words: counts.into_iter().filter(|(_, count)| *count > 0).map(|(word, _)| word).collect(),
        }
    }

    /// The kind of the name that stands at all these `runs`.
    pub fn kind(&self, runs: &[&Run]) -> Option<NameKind> {
        let count = |is: &dyn Fn(&Run) -> bool| runs.iter().filter(|run| is(run)).count();
        let (person, placed) = (count(&|run| run.person), count(&|run| run.placed));
        let titled = runs.iter().any(|run| run.titled);
        let forms: HashSet<&str> = runs.iter().map(|run| run.form.as_str()).collect();
        let any = |is: &dyn Fn(&str) -> bool| forms.iter().any(|form| is(form));
        let full = any(&is_full_name);
        let inside = count(&|run| run.inside);
        let somebody =
            any(&|form| self.is_somebodys(form)) && (titled || person > 0 || inside * 2 <= runs.len());
        // "Chad said", "Mr. Jordan": then somebody is called so.
        let called = any(&is_given) && person * 2 > runs.len();
        if any(&is_known_place) && !(full && (titled || somebody)) && !called {
            Some(NameKind::Place)
        } else if any(&is_work) && !titled {
            None
        } else if any(&names_place) && !(somebody && person > 0) {
            Some(NameKind::Place)
        } else if any(&names_organisation) || any(&is_known_organisation) && !somebody {
            Some(NameKind::Organisation)
        } else if full && (titled || somebody || (person > 0 && person >= placed)) {
            Some(NameKind::Person)
        } else if runs.iter().all(|run| run.capitals) {
            let form = &runs[0].form;
            (!is_known_acronym(&form.replace('.', ""))).then_some(NameKind::Organisation)
        } else if placed * 5 > runs.len() && placed > person {
            Some(NameKind::Place)
        } else if person * 3 > runs.len() || any(&|form| self.is_part_of_a_name(form)) {
            Some(NameKind::Person)
        } else {
            None
        }
    }

    /// "Vell" where Mary and Peter Vell are, "Mary".
    fn is_part_of_a_name(&self, form: &str) -> bool {
        !form.contains(' ') && (self.last_words.contains(form) || is_given(form)) && !is_place(form)
    }

    /// "Mary Vell", but not "Clinton Cash": a first name that nobody's last name here is.
    pub fn is_somebodys(&self, form: &str) -> bool {
        let mut words = form.split(' ');
        let first = words.next().unwrap_or("");
        is_full_name(form) && is_given(first) && !self.last_words.contains(first) && !is_place(first)
    }
}

fn is_given(word: &str) -> bool {
    lookup(word).is(Lex::GIVEN)
}

/// "Hask" if everybody knows it, "Lower Hask" then, too.
fn is_known_place(form: &str) -> bool {
    let part = form.split_once(' ').filter(|(first, _)| opens_part(first)).map(|(_, rest)| rest);
    is_place(whole(form)) || part.is_some_and(is_place)
}

fn opens_part(folded: &str) -> bool {
    matches!(
        folded,
        "north"
            | "south"
            | "east"
            | "west"
            | "northern"
            | "southern"
            | "eastern"
            | "western"
            | "central"
            | "upper"
            | "lower"
            | "upstate"
            | "downtown"
            | "greater"
            | "northeastern"
            | "northwestern"
            | "southeastern"
            | "southwestern"
            | "midtown"
    )
}

fn last(form: &str) -> &str {
    form.rsplit(' ').next().unwrap_or(form)
}

/// "Harbour Street", "Lake Vell"
fn names_place(form: &str) -> bool {
    let Some((first, rest)) = form.split_once(' ') else { return false };
    heads_place(last(form)) || heads_place_first(first) && !rest.split(' ').any(is_organisation)
}

/// "Harbour Board", "Board of Hask", "Women for Orm"
fn names_organisation(form: &str) -> bool {
    let last =
        form.contains(' ') && matches!(last(form), "watch" | "enterprises" | "works" | "airways" | "today");
    form.split(' ').any(is_organisation) || form.contains(" for ") || last
}

/// "Harbour Safety Act", "Mary Vell Show": neither somebody nor something that acts.
pub(super) fn is_work(form: &str) -> bool {
    form.contains(' ')
        && matches!(
            last(form),
            "act"
                | "acts"
                | "amendment"
                | "constitution"
                | "bill"
                | "treaty"
                | "accord"
                | "accords"
                | "agreement"
                | "deal"
                | "plan"
                | "pact"
                | "prize"
                | "award"
                | "awards"
                | "show"
                | "cup"
                | "bowl"
                | "olympics"
                | "war"
                | "debate"
                | "primary"
                | "caucuses"
                | "election"
                | "v"
                | "vs"
                | "resolution"
                | "doctrine"
        )
}

/// Those that are called by one word.
pub(super) fn is_known_organisation(form: &str) -> bool {
    const KNOWN: &[&str] = &[
        "reuters",
        "bloomberg",
        "politico",
        "breitbart",
        "facebook",
        "twitter",
        "google",
        "youtube",
        "instagram",
        "microsoft",
        "snapchat",
        "linkedin",
        "amazon",
        "netflix",
        "boeing",
        "airbus",
        "walmart",
        "exxon",
        "gazprom",
        "rosneft",
        "goldman sachs",
        "kremlin",
        "pentagon",
        "hezbollah",
        "hamas",
        "taliban",
        "isis",
        "isil",
        "al-qaeda",
        "al qaeda",
        "islamic state",
        "boko haram",
        "wikileaks",
        "interpol",
        "europol",
        "nato",
        "unesco",
        "unicef",
        "opec",
        "nasa",
        "newsweek",
        "buzzfeed",
        "univision",
        "telemundo",
        "planned parenthood",
        "scotus",
        "amnesty",
        "greenpeace",
        "frontex",
        "tass",
        "white house",
        "federal reserve",
        "supreme court",
        "capitol police",
        "fbi",
        "usa today",
    ];
    KNOWN.contains(&form)
}

/// What is written in capitals and does nothing.
fn is_known_acronym(form: &str) -> bool {
    matches!(
        form,
        "aids"
            | "hiv"
            | "dna"
            | "covid"
            | "ptsd"
            | "lgbt"
            | "lgbtq"
            | "gdp"
            | "abc's"
            | "ceo"
            | "cfo"
            | "coo"
            | "dvd"
            | "er"
            | "id"
            | "iq"
            | "it"
            | "pc"
            | "pr"
            | "q&a"
            | "suv"
            | "tpp"
            | "nafta"
            | "daca"
            | "faq"
            | "gps"
            | "html"
            | "http"
            | "www"
            | "am"
            | "pm"
            | "et"
            | "est"
            | "edt"
            | "gmt"
            | "ied"
            | "wmd"
            | "potus"
            | "flotus"
    )
}
