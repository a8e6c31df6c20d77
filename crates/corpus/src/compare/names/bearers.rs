//! Who is meant by a part of a name: "Vell", "Mary", "Orm Vell" for Mary Orm Vell.
//!
//! Knows who bears a name in one article and in the whole collection. Where two do, nobody is meant, unless
//! "Mrs." or the order in which an article names them tells who.

use super::around::is_kin;
use super::kinds::{Kinds, is_known_organisation, is_work};
use super::lexicon::opens_place;
use super::merge::{is_full_name, without_suffix};
use super::places::{heads_place, is_place};
use super::runs::Run;
use crate::quote::lexicon::{Lex, lookup};
use crate::span::ArticleIndex;
use std::collections::{HashMap, HashSet};

/// Who bears a name, in one article and in the whole collection.
pub(super) struct Bearers {
    local: HashMap<(String, ArticleIndex), Vec<usize>>,
    /// The same for first words: "Mr. Xi" is Xi Jinping.
    first: HashMap<(String, ArticleIndex), Vec<usize>>,
    /// Without their first words: "Orm Vell".
    tails: HashMap<(String, ArticleIndex), Vec<usize>>,
    global: HashMap<String, Vec<usize>>,
    /// Who is named in full in an article, by last name, in reading order.
    told: HashMap<(String, ArticleIndex), Vec<Told>>,
    /// Where an article has a last name alone for the first time.
    alone: HashMap<(String, ArticleIndex), usize>,
    /// In how many articles each bearer of a last name is named in full.
    spread: HashMap<String, HashMap<usize, HashSet<ArticleIndex>>>,
    /// By first name, who is named in full, with the last name.
    by_first: HashMap<String, Vec<(usize, String)>>,
    /// What each of them is called.
    roles: HashMap<usize, HashSet<String>>,
    /// Whom an article means each time that it has a last name with a title alone.
    called: HashMap<(String, ArticleIndex), Vec<usize>>,
    /// What the collection shows of each form.
    evidence: HashMap<String, Evidence>,
}

/// Somebody named in full, and where.
#[derive(Clone, Copy)]
struct Told {
    owner: usize,
    at: usize,
    woman: Option<bool>,
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
            told: HashMap::new(),
            alone: HashMap::new(),
            spread: HashMap::new(),
            by_first: HashMap::new(),
            called: HashMap::new(),
            roles: HashMap::new(),
            evidence: HashMap::new(),
        };
        for run in runs {
            let evidence = bearers.evidence.entry(run.form.clone()).or_default();
            evidence.count += 1;
            evidence.person += u32::from(run.person || run.titled || run.label.is_some() && !run.placed);
            evidence.placed += u32::from(run.inside);
            bearers.alone.entry((run.form.clone(), run.article)).or_insert(run.span.start());
        }
        let kinds = Kinds::of(runs);
        let surnames: HashSet<&str> =
            runs.iter().filter(|run| kinds.is_somebodys(&run.form)).map(|run| last_word(&run.form)).collect();
        let mut introduced: Vec<((String, ArticleIndex), usize)> = Vec::new();
        let mut middle: Vec<((String, ArticleIndex), usize, &str)> = Vec::new();
        for run in runs.iter().filter(|run| {
            is_full_name(&run.form) && !heads_place(last_word(&run.form)) && !is_work(&run.form)
        }) {
            let form = without_suffix(&run.form);
            let (Some((first, rest)), Some((_, surname))) = (form.split_once(' '), form.rsplit_once(' '))
            else {
                continue;
            };
            let owner = merged[positions[run.form.as_str()]];
            for word in rest.split(' ').filter(|word| *word != surname && lookup(word).is(Lex::GIVEN)) {
                middle.push(((word.to_owned(), run.article), owner, surname));
            }
            let somebody = kinds.is_somebodys(&run.form);
            bearers.roles.entry(owner).or_default().extend(run.roles.iter().cloned());
            let named = bearers.by_first.entry(first.to_owned()).or_default();
            if somebody && !named.iter().any(|(other, _)| *other == owner) {
                named.push((owner, surname.to_owned()));
            }
            if bearers.is_somebody(first) || somebody && bearers.is_first_name(first) {
                add(bearers.first.entry((first.to_owned(), run.article)).or_default(), owner);
            }
            // "Orm Vell" and "San Orm Vell" for Mara San Orm Vell
            let speaks = |tail: &str| bearers.evidence.get(tail).is_some_and(|tail| tail.person > 0);
            if rest != surname && (somebody || run.titled || speaks(&run.form)) {
                let mut tail = rest;
                while tail.contains(' ') {
                    // "South Korea" is not short for "Mara Vell South Korea".
                    let (head, further) = tail.split_once(' ').unwrap_or((tail, ""));
                    if tail == rest || !is_place(tail) && !opens_place(head) {
                        add(bearers.tails.entry((tail.to_owned(), run.article)).or_default(), owner);
                    }
                    tail = further;
                }
            }
            let told = bearers.told.entry((surname.to_owned(), run.article)).or_default();
            bearers
                .spread
                .entry(surname.to_owned())
                .or_default()
                .entry(owner)
                .or_default()
                .insert(run.article);
            told.push(Told { owner, at: run.span.start(), woman: is_womans(first) });
            // "Mara’s father" tells who Mara Vell is.
            let known = somebody || bearers.is_somebody(first) && !surnames.contains(first);
            if !bearers.may_stand_for(surname, &run.form, known) {
                continue;
            }
            let here = (surname.to_owned(), run.article);
            if !bearers.is_accident(surname, &run.form) {
                add(bearers.local.entry(here).or_default(), owner);
                add(bearers.global.entry(surname.to_owned()).or_default(), owner);
            } else if somebody && bearers.alone.get(&here).is_some_and(|alone| run.span.start() < *alone) {
                introduced.push((here, owner));
            }
        }
        // Whoever is named in full before the last name alone is meant by it, where nobody else can be.
        introduced.retain(|((surname, _), _)| !bearers.global.contains_key(surname));
        for (here, owner) in introduced {
            add(bearers.global.entry(here.0.clone()).or_default(), owner);
            add(bearers.local.entry(here).or_default(), owner);
        }
        // Where Peter Vell and Mara Peter Orm are, "Peter" is neither.
        for (name, owner, surname) in middle {
            if let Some(owners) = bearers.first.get_mut(&name) {
                // "Real Peter Vell" is Peter Vell.
                let told = bearers.told.get(&(surname.to_owned(), name.1));
                if !told.is_some_and(|told| told.iter().any(|told| owners.contains(&told.owner))) {
                    add(owners, owner);
                }
            }
        }
        for run in runs {
            let here = (run.form.clone(), run.article);
            if let Some(owner) = bearers.by_role(run, &here) {
                bearers.called.entry(here).or_default().push(owner);
            }
        }
        bearers
    }

    /// "Vell" may stand for "Mara Vell", but "Hask" not for "Breezy Hask": somebody must be seen to
    /// speak, bear a title or have a first name, and the word alone must not be a place.
    fn may_stand_for(&self, surname: &str, full: &str, somebody: bool) -> bool {
        let (alone, full) = (self.evidence_of(surname), self.evidence_of(full));
        let seen = alone.placed * 5 > alone.count && alone.placed > alone.person + full.person;
        let known = is_place(surname) && alone.person * 2 <= alone.count;
        let speaks = somebody || alone.person + full.person > 0 && !is_known_organisation(surname);
        speaks && !seen && !known
    }

    /// Whether a full name stands so seldom beside its last name alone that somebody else is meant by that.
    fn is_accident(&self, surname: &str, full: &str) -> bool {
        self.evidence_of(full).count * 40 < self.evidence_of(surname).count
    }

    fn evidence_of(&self, form: &str) -> Evidence {
        self.evidence.get(form).copied().unwrap_or_default()
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

    /// Whose name a run, a part of one, is in its article.
    pub fn bearer(&self, run: &Run) -> Option<usize> {
        let form = run.form.as_str();
        let here = (form.to_owned(), run.article);
        if let Some(bearer) = self.by_role(run, &here) {
            return Some(bearer);
        }
        if let Some(bearer) = self.by_calling(run, &here) {
            return Some(bearer);
        }
        if let Some(bearer) = self.local.get(&here).and_then(|bearers| self.of_several(bearers, &here, run)) {
            return Some(bearer);
        }
        if form.contains(' ') {
            return self.tails.get(&here).and_then(|bearers| only(bearers));
        }
        if let Some(bearers) = self.local.get(&here).or_else(|| self.global.get(form)) {
            return only(bearers);
        }
        if let Some(bearer) = self.by_kin(run) {
            return Some(bearer);
        }
        let bearer = only(self.first.get(&here)?)?;
        // "Peter and Mara Vell": he is a Vell, too, unless Peter is how everybody calls another.
        let called = self.evidence.get(form).is_some_and(|alone| alone.count > 2);
        let fits = called
            || run.shared.as_ref().is_none_or(|surname| {
                let told = self.told.get(&(surname.clone(), run.article));
                told.is_some_and(|told| told.iter().any(|told| told.owner == bearer))
            });
        fits.then_some(bearer)
    }

    /// "President Vell": the only Vell who is called so in full, unless nobody knows what the one in this article is.
    fn by_role(&self, run: &Run, here: &(String, ArticleIndex)) -> Option<usize> {
        let role = run.roles.last().filter(|_| run.titled && !run.form.contains(' '))?;
        let called = |owner: &usize| self.roles.get(owner).is_some_and(|roles| roles.contains(role));
        let known = |owner: &usize| self.roles.get(owner).is_some_and(|roles| !roles.is_empty());
        let everywhere = self.global.get(&run.form)?;
        let bearers: Vec<usize> = everywhere.iter().copied().filter(called).collect();
        let bearer = only(&bearers)?;
        let local = self.local.get(here).map_or(&[][..], Vec::as_slice);
        (everywhere.len() > 1 && (local.contains(&bearer) || local.iter().all(known))).then_some(bearer)
    }

    /// "Secretary Vell" and then "Vell", where President Peter Vell alone is named in full, but not as often.
    fn by_calling(&self, run: &Run, here: &(String, ArticleIndex)) -> Option<usize> {
        let called = self.called.get(here).filter(|_| !run.titled && run.woman.is_none())?;
        let bearer = called.iter().all(|owner| *owner == called[0]).then_some(called[0])?;
        let told = self.told.get(here).map_or(0, Vec::len);
        let local = self.local.get(here).is_some_and(|local| local.contains(&bearer));
        (!local && called.len() >= told).then_some(bearer)
    }

    /// "Vell’s husband, Peter": Peter Vell, where the collection has one such name and the article another Vell.
    fn by_kin(&self, run: &Run) -> Option<usize> {
        if !run.roles.iter().any(|role| is_kin(role)) {
            return None;
        }
        let related =
            |(_, surname): &&(usize, String)| self.told.contains_key(&(surname.clone(), run.article));
        let mut same = self.by_first.get(&run.form)?.iter().filter(related);
        let (bearer, _) = same.next()?;
        same.next().is_none().then_some(*bearer)
    }

    /// Of several who share a last name: the one whom "Mrs." fits, or who was named first and nobody else lately.
    fn of_several(&self, bearers: &[usize], here: &(String, ArticleIndex), run: &Run) -> Option<usize> {
        let told: Vec<Told> =
            self.told.get(here)?.iter().filter(|told| bearers.contains(&told.owner)).copied().collect();
        if bearers.len() < 2 {
            return None;
        }
        if let Some(woman) = run.woman {
            let fits = |is: Option<bool>| {
                let mut owners = Vec::new();
                told.iter().filter(|told| told.woman == is).for_each(|told| add(&mut owners, told.owner));
                owners
            };
            // Where the first names tell of all but one, it is the one left.
            let (right, unknown) = (fits(Some(woman)), fits(None));
            return match (right.is_empty(), unknown.is_empty()) {
                (false, true) => only(&right),
                (true, false) => only(&unknown),
                _ => None,
            };
        }
        let at = run.span.start();
        // Somebody else who is named but once, beside whom everybody knows, is not called by the last name alone.
        let known = told.first().map(|told| told.owner).filter(|first| {
            self.is_best_known(*first, &here.0)
                && bearers.iter().all(|other| {
                    other == first || told.iter().filter(|told| told.owner == *other).count() < 2
                })
        });
        let Some(first) = told.first().filter(|first| first.at < at) else { return known };
        let other = told.iter().rev().find(|told| told.owner != first.owner && told.at < at);
        let Some(other) = other else { return Some(first.owner) };
        // Whom the article called by the last name before another came is called so after a while again.
        let called = self.alone.get(here).is_some_and(|alone| {
            told.iter().find(|told| told.owner != first.owner).is_some_and(|other| *alone < other.at)
        });
        let stays = called && at - other.at > A_WHILE;
        if stays { Some(first.owner) } else { known }
    }

    /// Whether hardly anybody else is meant by a last name in the whole collection.
    fn is_best_known(&self, owner: usize, surname: &str) -> bool {
        let Some(spread) = self.spread.get(surname) else { return false };
        let articles = |owner: &usize| spread.get(owner).map_or(0, HashSet::len);
        let most = articles(&owner);
        most > 2 && spread.keys().all(|other| *other == owner || articles(other) * 5 <= most)
    }
}

// In bytes: a paragraph or two of news.
const A_WHILE: usize = 600;

/// Whether a first name is a woman's, of the most frequent ones in news.
fn is_womans(first: &str) -> Option<bool> {
    const WOMEN: &str = " alice amanda amy angela ann anna anne barbara carly carol caroline catherine chelsea \
        christine cindy deborah diane dianne donna elizabeth ellen emily eva gabrielle hannah heather heidi helen hilary \
        hillary ivanka jane janet jeanne jennifer jessica jill joan joanne joyce judith judy julia julie karen kate \
        katherine kathleen kellyanne kelly kristin laura linda lisa loretta lynne margaret maria marie martha mary \
        megan melania michelle monica nancy nicole nikki olga pamela patricia phyllis rachel rebecca rose ruth sally \
        samantha sandra sara sarah sharon sonia sophie stephanie susan svetlana tammy theresa tiffany tina ursula \
        valerie vera victoria wendy ";
    const MEN: &str = " aaron adam adrian alan albert alexander alfred andrew anthony antonio barack ben benjamin bernard \
        bernie bill bob boris brad brian bruce carl charles chris christopher chuck craig dan daniel dave david dennis \
        dmitry don donald doug douglas ed eddie edward eric frank fred gary george gerald glenn greg gregory harold \
        harry henry howard ivan jack jacob james jason jeb jeff jeffrey jerry jim jimmy joe john jon jonathan jose \
        joseph josh juan keith ken kenneth kevin larry lawrence lindsey marco mark martin matthew michael mike mitch \
        mitt nicholas oleg paul peter philip ralph rand ray richard rick robert roger ron ronald rudy russell ryan \
        sam samuel scott sergei stephen steve steven ted thomas tim timothy tom tony victor viktor vincent vladimir \
        walter william ";
    let among = |names: &str| names.split_whitespace().any(|name| name == first);
    match (among(WOMEN), among(MEN)) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
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
