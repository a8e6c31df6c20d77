//! Forms of different words that name the same: nicknames, "Staff of Hask" and "Haskian Staff", a name's beginning.
//!
//! Knows when two such forms may be one name: a shared title, an article that has both, a country in both.
//! Does not merge; that is `merge`.

use super::kinds::{is_known_organisation, ship};
use super::labels::whole_title;
use super::lexicon::{is_firm, is_legal_form, is_organisation};
use super::merge::{is_full_name, without_suffix};
use super::places::{is_country, is_place};
use super::runs::{Run, is_newspaper};
use crate::article::Collection;
use crate::quote::lexicon::{Lex, lookup};
use crate::span::ArticleIndex;
use std::collections::{HashMap, HashSet};

/// Pairs of forms, each a name in full and another way to write it.
pub(super) fn pairs(collection: &Collection, runs: &[Run]) -> Vec<(String, String)> {
    let mut forms: HashMap<&str, Seen> = HashMap::new();
    for run in runs {
        let seen = forms.entry(&run.form).or_default();
        seen.articles.entry(run.article).or_insert(run.span.start());
        let text = collection.get(run.article).map_or("", |article| &article.text);
        let before = text.get(..run.span.start()).unwrap_or("");
        seen.inside |= run.inside;
        seen.person |= run.person;
        // A firm says things, too.
        seen.somebody |= run.titled || run.courteous || run.label.is_some();
        seen.at |= before.ends_with(" at ") || before.ends_with("At ");
        if let Some(label) = run.label.filter(|_| run.titled) {
            let title = collection.get(run.article).map_or("", |article| article.slice(label));
            seen.titles.insert(plain_title(title));
        }
    }
    let mut list: Vec<(&str, &Seen)> = forms.iter().map(|(form, seen)| (*form, seen)).collect();
    list.sort_unstable_by_key(|(form, _)| *form);
    let mut pairs = by_nickname(&list);
    pairs.extend(by_country(&forms, &list));
    pairs.extend(by_office(&forms));
    pairs.extend(by_beginning(&list));
    pairs.extend(by_end(&list));
    pairs.extend(list.iter().filter_map(|(form, _)| {
        let name = ship(form).filter(|name| forms.contains_key(name))?;
        Some(((*form).to_owned(), name.to_owned()))
    }));
    // One collection makes the same bytes each time.
    pairs.sort_unstable();
    pairs
}

#[derive(Default)]
struct Seen {
    /// Where each article has it first.
    articles: HashMap<ArticleIndex, usize>,
    titles: HashSet<String>,
    inside: bool,
    person: bool,
    somebody: bool,
    at: bool,
}

/// "Sen." and "Senator" are one title.
fn plain_title(title: &str) -> String {
    let title = title.to_lowercase();
    let last = title.trim_end_matches('.').rsplit(' ').next().unwrap_or("");
    let whole = whole_title(last);
    if whole == last { title } else { whole.to_owned() }
}

/// "Joe Vell" and "Joseph R. Vell Jr.", when both bear one title or one article has both.
fn by_nickname(list: &[(&str, &Seen)]) -> Vec<(String, String)> {
    let mut by_last: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, (form, _)) in list.iter().enumerate().filter(|(_, (form, _))| is_full_name(form)) {
        let last = without_suffix(form).rsplit(' ').next().unwrap_or(form);
        by_last.entry(last).or_default().push(at);
    }
    let mut pairs = Vec::new();
    for same in by_last.values() {
        for (n, left) in same.iter().enumerate() {
            for right in &same[n + 1..] {
                let ((left, seen), (right, also)) = (list[*left], list[*right]);
                let alike = are_one_first_name(first(left), first(right)) && !differ_behind(left, right);
                let suffixed = without_suffix(left) != left || without_suffix(right) != right;
                let together = !suffixed && together(seen, also) > 0;
                if alike && (together || !seen.titles.is_disjoint(&also.titles)) {
                    pairs.push((left.to_owned(), right.to_owned()));
                }
            }
        }
    }
    pairs
}

fn first(form: &str) -> &str {
    form.split(' ').next().unwrap_or(form)
}

/// "George H. Vell", "George W. Vell"; "Vell Jr.", "Vell Sr."
fn differ_behind(left: &str, right: &str) -> bool {
    let middle = |form: &str| {
        let words: Vec<&str> = without_suffix(form).split(' ').collect();
        (words.len() > 2).then(|| words[1].chars().next())
    };
    let suffix = |form: &str| {
        form.strip_prefix(without_suffix(form)).filter(|rest| !rest.is_empty()).map(str::to_owned)
    };
    let differ =
        |left: Option<String>, right: Option<String>| left.is_some() && right.is_some() && left != right;
    differ(suffix(left), suffix(right))
        || matches!((middle(left), middle(right)), (Some(one), Some(other)) if one != other)
}

fn are_one_first_name(left: &str, right: &str) -> bool {
    let whole = |name: &str| NICKNAMES.iter().find(|names| names.split(' ').any(|one| one == name));
    left != right && whole(left).is_some_and(|names| names.split(' ').any(|one| one == right))
}

const NICKNAMES: &[&str] = &[
    "joseph joe",
    "william bill will",
    "robert bob rob bobby",
    "richard rick dick",
    "james jim jimmy",
    "john jack",
    "thomas tom",
    "timothy tim",
    "michael mike",
    "charles chuck charlie",
    "benjamin ben",
    "daniel dan",
    "david dave",
    "donald don",
    "edward ed ted",
    "theodore ted",
    "kenneth ken",
    "lawrence larry",
    "matthew matt",
    "nicholas nick",
    "patrick pat",
    "peter pete",
    "philip phil",
    "ronald ron",
    "samuel sam",
    "stephen steve",
    "steven steve",
    "andrew andy",
    "anthony tony",
    "christopher chris",
    "gregory greg",
    "jeffrey jeff",
    "joshua josh",
    "leonard len",
    "bernard bernie",
    "nathaniel nate",
    "raymond ray",
    "russell russ",
    "walter walt",
    "zachary zach",
    "elizabeth liz beth",
    "margaret maggie peggy",
    "katherine kate kathy",
    "deborah debbie",
    "susan sue",
    "jennifer jen",
    "patricia pat",
    "pamela pam",
    "barbara barb",
    "rebecca becky",
    "victoria vicky",
    "radoslaw radosław radek",
    "tadeusz tadek",
];

/// "General Staff of Hask" and "Haskian General Staff".
fn by_country(forms: &HashMap<&str, Seen>, list: &[(&str, &Seen)]) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for (form, _) in list {
        let Some((body, country)) = form.rsplit_once(" of ").filter(|(_, country)| is_country(country))
        else {
            continue;
        };
        let adjective = |other: &&&str| {
            let (first, rest) = other.split_once(' ').unwrap_or(("", ""));
            rest == body && is_of_country(first, country)
        };
        if let Some(other) = forms.keys().filter(|_| body.split(' ').any(is_organisation)).find(adjective) {
            pairs.push(((*form).to_owned(), (*other).to_owned()));
        }
    }
    pairs
}

/// "Department of Boats" and "Boats Department".
fn by_office(forms: &HashMap<&str, Seen>) -> Vec<(String, String)> {
    let turned = |form: &&&str| {
        let (body, field) =
            form.split_once(" of ").filter(|(body, _)| matches!(*body, "department" | "ministry"))?;
        let other = format!("{} {body}", field.strip_prefix("the ").unwrap_or(field));
        forms.contains_key(other.as_str()).then(|| ((**form).to_owned(), other))
    };
    forms.keys().filter_map(|form| turned(&form)).collect()
}

/// "Haskian" is of Hask.
fn is_of_country(adjective: &str, country: &str) -> bool {
    let stem = ["ian", "an", "n", "ish", "ese"].iter().filter_map(|ending| adjective.strip_suffix(ending));
    stem.filter(|stem| stem.len() > 2)
        .any(|stem| country.strip_prefix(stem).is_some_and(|rest| rest.len() < 3))
}

/// "Planned Harbours" for "Planned Harbours Federation of Hask", "Vell" for "Vell Pharmaceuticals", when an article has
/// both, only one name begins so, and nobody and no place is called so.
fn by_beginning(list: &[(&str, &Seen)]) -> Vec<(String, String)> {
    // A word of somebody's name is not short for an organisation.
    let of_people: HashSet<&str> = list
        .iter()
        .filter(|(form, seen)| is_full_name(form) && (seen.person || lookup(first(form)).is(Lex::GIVEN)))
        .flat_map(|(form, _)| form.split(' '))
        .collect();
    // "C.V. Vell" begins "C. V. Vell & Company".
    let mut spaced: Vec<(String, &str, &Seen)> =
        list.iter().map(|(form, seen)| (form.replace('.', " "), *form, *seen)).collect();
    spaced.sort_unstable_by(|left, right| (&left.0, left.1).cmp(&(&right.0, right.1)));
    let mut pairs = Vec::new();
    for (at, (short, form, seen)) in spaced.iter().enumerate() {
        let other = short
            .split(' ')
            .any(|word| is_organisation(word) || is_place(word) || lookup(word).is(Lex::GIVEN));
        if other || is_place(short) || of_people.contains(short.as_str()) {
            continue;
        }
        // Sorted, what begins alike stands together.
        let longer: Vec<_> = spaced[at + 1..]
            .iter()
            .take_while(|(long, ..)| long.starts_with(short.as_str()))
            .filter_map(|(long, one, also)| {
                Some((one, also, long.strip_prefix(short.as_str())?.strip_prefix(' ')?))
            })
            .collect();
        // "Vell Lines", "Vell Boat Lines" and "Vell Boat Lines Inc" are one.
        let Some((one, also, rest)) = longer.iter().max_by_key(|(long, ..)| long.len()).copied() else {
            continue;
        };
        // Whoever is called "Herr Vell" beside "Vell AG", and wherever somebody is in "the Vell Inn".
        let legal = is_legal_form(rest);
        let house = matches!(rest, "inn" | "hotel" | "tower");
        let other = seen.inside && !house || seen.somebody && !legal;
        if !other
            && longer.iter().all(|(long, ..)| is_within(long, one))
            && is_short_for(seen, rest)
            && are_together(short, seen, also)
        {
            pairs.push(((*one).to_owned(), (*form).to_owned()));
        }
    }
    pairs
}

/// Whether all words of `short` stand in `long`, in order.
fn is_within(short: &str, long: &str) -> bool {
    let mut words = long.split(' ');
    short.split(' ').all(|word| words.any(|other| other == word))
}

/// "Coast Guard" for "Haskian Coast Guard", "Boat Board" for "Boat Board of Hask", "Vell" for "Grupo Vell", "Times" for "Hask
/// Times": an organisation that an article names in full first, when only one name in the collection ends or begins so.
fn by_end(list: &[(&str, &Seen)]) -> Vec<(String, String)> {
    let mut longer: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, (form, _)) in list.iter().enumerate() {
        for (space, _) in form.match_indices(' ') {
            longer.entry(&form[space + 1..]).or_default().push(at);
        }
        for whole in [" of ", " for "] {
            if let Some((short, _)) = form.split_once(whole) {
                longer.entry(short).or_default().push(at);
            }
        }
    }
    let mut pairs = Vec::new();
    for (short, seen) in list {
        let Some([one]) = longer.get(short).map(Vec::as_slice) else { continue };
        let (long, also) = list[*one];
        let group = long.strip_suffix(short).is_some_and(|before| before == "grupo ");
        let body = short.contains(' ') && short.split(' ').any(is_organisation) && !seen.somebody;
        // "Supreme Court" without more is the country's.
        let own = long.strip_suffix(short).is_some_and(|before| before == "u.s ");
        let told = seen
            .articles
            .iter()
            .any(|(article, at)| also.articles.get(article).is_some_and(|first| own || first < at));
        let paper = is_newspaper(short) && !seen.somebody;
        let known = is_known_organisation(short) && !own;
        let most = together(seen, also) * 2 >= seen.articles.len();
        if (group || paper || body && !known) && told && most {
            pairs.push((long.to_owned(), (*short).to_owned()));
        }
    }
    pairs
}

/// How many articles have both.
fn together(one: &Seen, other: &Seen) -> usize {
    one.articles.keys().filter(|at| other.articles.contains_key(at)).count()
}

/// Whether an article has both. One word alone may be another name elsewhere, so most of its articles must.
fn are_together(short: &str, seen: &Seen, also: &Seen) -> bool {
    let together = together(seen, also);
    together > 0 && (short.contains(' ') || together * 2 >= seen.articles.len())
}

/// Whether an organisation may go without `rest`, the words behind its short name. A university often bears the name of
/// its town, but then nobody is "at" it.
fn is_short_for(seen: &Seen, rest: &str) -> bool {
    let school = matches!(rest, "university" | "college" | "law school" | "business school");
    let named = matches!(
        first(rest),
        "federation"
            | "company"
            | "corporation"
            | "inc"
            | "organization"
            | "organisation"
            | "group"
            | "capital"
            | "partners"
            | "holdings"
            | "industries"
            | "airlines"
            | "technologies"
            | "pharmaceuticals"
            | "pharmaceutical"
            | "ventures"
            | "motors"
            | "consulting"
            | "magazine"
            | "news"
            | "inn"
            | "&"
    );
    let firm = rest.rsplit(' ').next().is_some_and(is_legal_form);
    named || school && seen.at || firm || is_firm(first(rest))
}
