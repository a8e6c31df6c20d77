//! Where names stand: runs of capitalised words, and the collection's own names.
//!
//! Knows that a capital at the start of a sentence proves nothing, that "President" is no part of a
//! name, and which adjectives ("Russian") only look like names.
//! Does not know which runs name the same; that is `merge`.

use super::super::line::{Line, is_function_word};
use super::Known;
use super::around::{
    acts, is_before_place, is_before_state, is_born, is_firm, is_followed_by_noun, is_kin, is_of_fate,
    is_of_money_or_trust, is_of_several_people, is_of_town, is_storm, shared_name,
};
use super::inside::{headed_end, linked, nickname_end, spelled_end};
use super::kinds::is_known_organisation;
use super::labels::is_verb_form;
use super::lexicon::{
    is_courtesy, is_never_a_name, is_of_people, is_organisation, is_role, is_surname_too, is_title_of_many,
};
use super::places::{heads_place, is_place};
use crate::article::Collection;
use crate::quote::lexicon::{Lex, lookup};
use crate::span::{ArticleIndex, Span};
use std::collections::HashMap;

/// One name in its sentence.
#[derive(Clone, Debug)]
pub(in crate::compare) struct Run {
    pub article: ArticleIndex,
    pub span: Span,
    /// Folded words, without titles.
    pub form: String,
    /// The label before or after it, if any.
    pub label: Option<Span>,
    /// What its surroundings say of its kind.
    pub titled: bool,
    pub person: bool,
    pub placed: bool,
    pub inside: bool,
    /// "shares of Vell", "the drug maker Vell"
    pub firm: bool,
    /// "superstorm Mara", "M/V Mara"
    pub thing: bool,
    /// A short word in capitals: "UN" is nobody's last name.
    pub acronym: bool,
    /// In the middle of a sentence, where a capital is no accident.
    pub certain: bool,
    /// One word of three to five letters in capitals: "WHO".
    pub capitals: bool,
    /// Such a word with an article, a possession or a verb of its own: "the WHO", but not "WHO boats".
    pub acts: bool,
    /// The last name of "Peter" in "Peter and Mara Vell".
    pub shared: Option<String>,
    /// "Mr. Vell", "Dr Vell"
    pub courteous: bool,
    /// "Mrs. Vell" is, "Mr. Vell" is not; of others nothing is known.
    pub woman: Option<bool>,
}

/// How often each word is written with a capital inside a sentence, and how often without.
#[derive(Default)]
pub(super) struct Capitals {
    counts: HashMap<String, Count>,
}

#[derive(Clone, Copy, Default)]
struct Count {
    capital: u32,
    small: u32,
    /// With a capital before a lower-case noun: "Haskian boats".
    attribute: u32,
    /// With a capital before "of" or "the" and another: "Star of Hask".
    head: u32,
}

impl Capitals {
    pub fn of(collection: &Collection) -> Self {
        let mut capitals = Self::default();
        for (index, article) in collection.indexed() {
            Line::each(article, index, |line| {
                if !is_headline(line) {
                    capitals.count(line);
                }
            });
        }
        capitals
    }

    fn count(&mut self, line: &Line) {
        for (at, word) in line.words.iter().enumerate() {
            let counts = self.counts.entry(word.folded.clone()).or_default();
            if !word.is_capitalised() {
                counts.small += 1;
            } else if !is_opening(line, at) {
                counts.capital += 1;
                // "Russian forces": a lower-case noun right after makes it an attribute.
                let next = at + 1;
                let attribute = line.joined(next)
                    && !line.words[next].is_capitalised()
                    && !line.words[next].has_digit()
                    && !word.is_possessive()
                    && !is_function_word(line.word(next));
                // "the FBI office" and "the Benghazi report" make no adjectives.
                let adjective = attribute && !word.folded.ends_with('s') && !is_shouted(word.text);
                counts.attribute += u32::from(adjective && !is_place(&word.folded));
                counts.head += u32::from(linked(line, next).is_some());
            }
        }
    }

    fn of_word(&self, folded: &str) -> Count {
        self.counts.get(folded).copied().unwrap_or_default()
    }

    fn is_common_word(&self, folded: &str) -> bool {
        let word = self.of_word(folded);
        word.small > word.capital
    }

    pub fn is_written_small(&self, folded: &str) -> bool {
        self.of_word(folded).small > 0
    }

    fn is_proven(&self, folded: &str) -> bool {
        let word = self.of_word(folded);
        word.capital > word.small
    }

    /// Whether all its capitals, and more than one, stand before "of" or "the".
    pub fn is_only_head(&self, folded: &str) -> bool {
        let word = self.of_word(folded);
        word.head > 1 && word.head == word.capital
    }

    /// "Russian", "Western": adjectives, and the people named after them ("Russians").
    pub fn is_adjective(&self, folded: &str) -> bool {
        let mostly = |word: &str| {
            self.counts.get(word).is_some_and(|count| count.attribute * 2 > count.capital)
                && ["an", "ish", "ese", "ch", "ern", "ic", "ss", "i", "sh"]
                    .iter()
                    .any(|ending| word.ends_with(ending))
        };
        mostly(folded)
            || folded.strip_suffix('s').is_some_and(|one| is_demonym(one) || mostly(one))
            || is_demonym(folded)
    }
}

fn is_demonym(folded: &str) -> bool {
    folded.len() > 5 && (folded.ends_with("ian") || folded.ends_with("ean"))
        || matches!(
            folded,
            "american" | "german" | "european" | "democrat" | "islamist" | "turk" | "methodist"
        )
}

/// "Stealth Over Health: Clinton Was Headed to ER": capitals mean nothing there.
fn is_headline(line: &Line) -> bool {
    let long: Vec<bool> = line
        .words
        .iter()
        .filter(|word| word.text.len() > 3 && !word.has_digit())
        .map(super::super::line::Word::is_capitalised)
        .collect();
    // A sentence full of names ends in a full stop, and its small words stay small.
    let stopped = line.gap(line.words.len()).starts_with(['.', '!', '?', ',', ';', ':']);
    let small_word = |at: usize| {
        let word = &line.words[at];
        word.is_capitalised()
            && !is_opening(line, at)
            && !is_shouted(word.text)
            && is_function_word(&word.folded)
    };
    let capitals = long.iter().filter(|capital| **capital).count();
    // A list of names has commas.
    let listed = (1..line.words.len()).any(|at| line.gap(at).contains(','));
    let short = long.len() > 3 && capitals == long.len() && line.words.len() > 4 && !stopped && !listed;
    short
        || long.len() > 5
            && capitals * 10 > long.len() * 7
            && (!stopped || (1..line.words.len()).any(small_word))
}

/// "WHO", "US": capitals throughout.
fn is_shouted(text: &str) -> bool {
    text.chars().count() > 1 && text.chars().all(|c| c.is_uppercase() || c == '.')
}

/// First in its sentence or after an opening mark: the capital may be the sentence's.
fn is_opening(line: &Line, at: usize) -> bool {
    at == 0 || line.gap(at).contains(['“', '"', ':', '‘', '(', '—', '…', '*', '•'])
}

/// The names of one sentence, in order. `known` are the collection's own.
pub(super) fn runs(line: &Line, capitals: &Capitals, known: &Known) -> Vec<Run> {
    let headline = is_headline(line);
    let titles = titles(line, capitals);
    let mut found = Vec::new();
    let mut at = 0;
    while at < line.words.len() {
        if let Some(to) = known_name(line, at, known).or_else(|| numbered(line, at, known)) {
            found.push(run(line, at, to, labelled_from(line, at)));
            at = to;
            continue;
        }
        // "(D-Hask)": a party and whose it is.
        if is_party_tag(line, at) {
            at += 2;
            continue;
        }
        // "#GreatHarbour", “Storm Sinks Boats in Hask”
        let title = titles.iter().find(|(from, to)| (*from..*to).contains(&at));
        if title.is_some() || line.gap(at).ends_with(['#', '@']) {
            at = title.map_or(at + 1, |(_, to)| *to);
            continue;
        }
        // "al Hask", "al-Hask"
        let article = line.word(at) == "al" && line.joined(at + 1) && line.words[at + 1].is_capitalised();
        if !line.words[at].is_capitalised() && !article {
            at += 1;
            continue;
        }
        let to = run_end(line, if article { at + 1 } else { at }, known);
        let to = headed_end(line, at, to, capitals).map_or(to, |next| run_end(line, next, known));
        if !headline {
            let name = name_in(line, at, to, capitals);
            let title_end = name.map_or(to, |(first, _)| first);
            found.extend(inside_title(line, at, title_end).map(|(first, last)| run(line, first, last, None)));
            found.extend(name.map(|(first, last)| Run {
                certain: is_certain(line, first, last, capitals),
                ..run(line, first, last, labelled_from(line, first))
            }));
        }
        at = to;
    }
    share_titles(line, &mut found);
    found
}

/// Headlines in quotation marks: their capitals, verbs and all, mean nothing.
fn titles(line: &Line, capitals: &Capitals) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < line.words.len() {
        let to = if line.gap(at).ends_with(['“', '"', '‘']) {
            (at + 1..=line.words.len()).find(|to| line.gap(*to).contains(['”', '"', '’']))
        } else {
            None
        };
        let Some(to) = to else {
            at += 1;
            continue;
        };
        let long = |at: &usize| line.words[*at].text.len() > 3 && !line.words[*at].has_digit();
        let loud = (at..to).filter(long).all(|at| line.words[at].is_capitalised());
        let doing = (at + 1..to).any(|at| {
            let word = line.word(at);
            let plain = is_verb_form(word) || is_function_word(word) || capitals.is_common_word(word);
            line.words[at].is_capitalised() && !is_shouted(line.words[at].text) && plain
        });
        if to >= at + 4 && loud && doing && (at + 1..to).all(|at| !line.gap(at).contains(',')) {
            found.push((at, to));
        }
        at = to;
    }
    found
}

/// "Hask" in "Hask Mayor Mara Vell", "Harbour Trade Board" in "Harbour Trade Board Chairwoman Mara Vell": a place or an
/// organisation that is part of a title with capitals.
fn inside_title(line: &Line, at: usize, to: usize) -> Option<(usize, usize)> {
    let role = (at..to).rev().find(|role| is_role(line.word(*role)))?;
    let form = |from: usize, to: usize| (from..to).map(|at| line.word(at)).collect::<Vec<_>>().join(" ");
    let place = |from: usize, to: usize| {
        let form = form(from, to);
        is_place(super::places::whole(&form)) || to > from + 1 && is_known_organisation(&form)
    };
    let body = |from: usize, to: usize| {
        let (first, last) = (line.word(from), line.word(to - 1));
        let plain = matches!(last, "press" | "team" | "staff" | "security" | "campaign" | "house");
        let party = matches!(first, "republican" | "democrat");
        to > from + 1
            && is_organisation(last)
            && !plain
            && !is_verb_form(first)
            && !matches!(first, "state" | "city" | "county")
            && (party || !is_role(first))
            && !lookup(first).is(Lex::FUNCTION)
    };
    let parts = |is: &dyn Fn(usize, usize) -> bool| {
        (at..role).find_map(|from| (from + 1..=role).rev().find(|to| is(from, *to)).map(|to| (from, to)))
    };
    let whole = |(from, to): &(usize, usize)| (*from + 1..*to).all(|at| line.joined(at));
    parts(&place).or_else(|| parts(&body)).filter(whole)
}

/// A capital that no sentence, heading or title of a work explains, in a word that is never written without.
fn is_certain(line: &Line, first: usize, to: usize, capitals: &Capitals) -> bool {
    let word = &line.words[first];
    let text = unowned(word.text);
    let opens =
        first == 0 || is_opening(line, first) || line.gap(first).contains(['\'', '’', '-', '.', '!', '?']);
    let quiet = |at: Option<usize>| {
        at.and_then(|at| line.words.get(at))
            .is_none_or(|word| !word.is_capitalised() || is_never_a_name(&word.folded))
    };
    // "Harbour Inc’s Vellix"
    let owned = first > 0
        && line.words[first - 1].is_possessive()
        && (is_organisation(line.before(first, 1)) || is_place(line.before(first, 1)));
    let alone = (owned || quiet(first.checked_sub(1))) && (quiet(Some(to)) || !line.joined(to));
    let small = capitals.is_written_small(&word.folded);
    let short = is_shouted(text) && text.len() < 6 && !small && !is_function_word(&word.folded);
    // "HaskBoats": no sentence gives a second capital.
    let humped =
        text.chars().zip(text.chars().skip(1)).any(|(one, next)| one.is_lowercase() && next.is_uppercase());
    let known = is_place(super::places::whole(&word.folded))
        || is_known_organisation(&word.folded)
        || short
        || humped
        || is_before_district(line, to);
    // "Haskans", "Harbourists": people, not one.
    let people = ["ans", "ists", "ites"].iter().any(|ending| word.folded.ends_with(ending));
    // "the Battle of Hask"
    let headed = line.word(to) == "of" && line.joined(to);
    let opened = first > 0 || !lookup(&word.folded).is(Lex::GIVEN) && !small;
    known && opened || !opens && alone && !headed && !small && !people && !is_followed_by_noun(line, to)
}

fn unowned(text: &str) -> &str {
    ["’s", "'s"].iter().find_map(|ending| text.strip_suffix(ending)).unwrap_or(text)
}

/// "Hask province"
fn is_before_district(line: &Line, to: usize) -> bool {
    let before = line.before(to, 1);
    let adjective = is_of_people(before)
        || lookup(before).is(Lex::ADJECTIVE)
        || ["ish", "ese", "ern", "an"].iter().any(|ending| before.ends_with(ending));
    line.gap(to) == " "
        && !adjective
        && matches!(line.word(to), "province" | "county" | "district" | "island")
}

fn is_party_tag(line: &Line, at: usize) -> bool {
    let letter = line.words[at].text.len() == 1 && line.words[at].is_capitalised();
    letter
        && line.gap(at).ends_with(['(', ' ', '['])
        && matches!(line.gap(at + 1), "-" | "‑" | "–")
        && line.words.get(at + 1).is_some_and(super::super::line::Word::is_capitalised)
}

/// "Senators Mara Vell (Hask) and Jon Tarr": each bears the title.
fn share_titles(line: &Line, runs: &mut [Run]) {
    for at in 1..runs.len() {
        let between = line
            .slice(Span::new(runs[at - 1].span.end(), runs[at].span.start().max(runs[at - 1].span.end())));
        let Some(title) = runs[at - 1].label.filter(|_| runs[at - 1].titled) else { continue };
        let last = line.slice(title).trim_end_matches('.').rsplit(' ').next().unwrap_or("").to_lowercase();
        // Whatever is in brackets is the name's before.
        let tag = between.strip_prefix(" (").and_then(|rest| rest.split_once(')'));
        let between = tag.map_or(between, |(_, rest)| rest);
        if is_title_of_many(&last)
            && runs[at].label.is_none()
            && runs[at].form.contains(' ')
            && matches!(between, ", " | " and " | ", and " | " & ")
        {
            runs[at].label = Some(title);
            runs[at].titled = true;
            runs[at].person = true;
        }
    }
}

fn known_name(line: &Line, at: usize, known: &Known) -> Option<usize> {
    let word = &line.words[at];
    let small = !word.is_capitalised() && !word.has_digit();
    let mut form = String::new();
    let mut best = None;
    if small && known.small.is_empty() {
        return None;
    }
    for to in at + 1..=(at + known.longest).min(line.words.len()) {
        if to > at + 1 {
            if !line.joined(to - 1) {
                break;
            }
            form.push_str(if line.words[to - 2].is_possessive() { "'s " } else { " " });
        }
        form.push_str(line.word(to - 1));
        // "the Hask Army" is not Hask.
        let goes_on = line
            .words
            .get(to)
            .is_some_and(|next| next.is_capitalised() && line.joined(to) && is_organisation(&next.folded));
        let is_whole = |at: &usize| known.is_person[*at] || !goes_on;
        if if small { known.small.contains(&form) } else { known.forms.get(&form).is_some_and(is_whole) } {
            best = Some(to);
        }
    }
    best
}

/// "the 3rd Harbour Brigade", "36th Street": an ordinal begins the name of a unit or a street.
fn numbered(line: &Line, at: usize, known: &Known) -> Option<usize> {
    let text = line.words[at].text;
    let ordinal = ["st", "nd", "rd", "th"].iter().find_map(|ending| text.strip_suffix(ending))?;
    let next = at + 1;
    let named = ordinal.bytes().all(|b| b.is_ascii_digit())
        && line.gap(next) == " "
        && line.words.get(next).is_some_and(super::super::line::Word::is_capitalised);
    let to = run_end(line, next, known);
    let unit = (next..to).any(|at| is_organisation(line.word(at)));
    (named && (unit || heads_place(line.word(to - 1)))).then_some(to)
}

/// The end of the run of capitals that begins at `at`.
fn run_end(line: &Line, at: usize, known: &Known) -> usize {
    if let Some(end) = spelled_end(line, at) {
        return end;
    }
    let mut to = if is_ship(line, at) { at + 3 } else { at + 1 };
    while to < line.words.len() && !line.words[to - 1].is_possessive() {
        let joined = firm_end(line, at, to)
            .or_else(|| couple_end(line, at, to))
            .or_else(|| nickname_end(line, at, to));
        if let Some(end) = joined {
            to = end;
            continue;
        }
        if !line.joined(to) {
            break;
        }
        // "a pier in Hask, N.J. Mara slept": the full stop is the sentence's, too.
        if line.gap(to).starts_with('.')
            && super::places::state(line.word(to - 1)).is_some()
            && !is_organisation(line.word(to))
            && line.word(to) != "circuit"
        {
            break;
        }
        if line.words[to].is_capitalised() && (!is_never_a_name(line.word(to)) || is_named_so(line, at, to)) {
            if known_name(line, to, known).is_some() && !is_organisation(line.word(to - 1)) {
                break;
            }
            if begins_another(line, at, to) || is_ship(line, to) {
                break;
            }
            to += 1;
            continue;
        }
        // "Ilse von der Holt", "Omar al-Hask"
        let mut holt = to;
        while is_particle(line.word(holt)) && line.joined(holt + 1) && holt < to + 3 {
            holt += 1;
        }
        if holt > to && line.words[holt].is_capitalised() && !is_never_a_name(line.word(holt)) {
            to = holt + 1;
            continue;
        }
        if to - at > 1 && is_syllable(line, to) {
            to += 1;
            continue;
        }
        if let Some(end) = committee_end(line, at, to) {
            to = end;
            continue;
        }
        // "Institute for the Study of War"
        let mut next = to;
        while matches!(line.word(next), "of" | "for" | "on" | "the" | "and")
            && line.joined(next + 1)
            && next < to + 2
        {
            next += 1;
        }
        let goes_on = next > to
            && line.words[next].is_capitalised()
            && (is_organisation(line.word(to - 1))
                || line.word(to - 1) == "study"
                || matches!(
                    line.word(to - 1),
                    "republic"
                        | "district"
                        | "appeals"
                        | "women"
                        | "students"
                        | "citizens"
                        | "americans"
                        | "veterans"
                        | "mothers"
                        | "doctors"
                        | "workers"
                        | "parents"
                ))
            && line.word(to) != "and"
            && line.words[to..next].iter().all(|word| !word.is_capitalised())
            && !is_never_a_name(line.word(next));
        if !goes_on && !pair_goes_on(line, to) && !party_goes_on(line, at, to) {
            break;
        }
        to = next.max(to + 1) + 1;
    }
    to
}

/// "M/V Mara"
fn is_ship(line: &Line, at: usize) -> bool {
    line.word(at) == "m"
        && line.gap(at + 1) == "/"
        && matches!(line.word(at + 1), "v" | "s" | "t" | "y")
        && line.joined(at + 2)
        && line.words[at + 2].is_capitalised()
}

/// "the HBW Mary Vell spoke": behind capitals throughout, a first name and another word begin somebody’s name; "a pro-Mary
/// Vell Board" is not called so.
fn begins_another(line: &Line, at: usize, to: usize) -> bool {
    let full = line.joined(to + 1)
        && line.words[to + 1].is_capitalised()
        && !is_organisation(line.word(to + 1))
        && !is_shouted(line.words[to + 1].text);
    let before = line.words[to - 1].text;
    let behind_letters = before.len() > 2 && is_shouted(before) && !before.contains('.');
    let somebody = behind_letters && is_given(line, to) && full && !is_shouted(line.words[to].text);
    let short = to == at + 1 || to == at + 2 && is_given(line, at);
    let sided = short && at > 0 && line.gap(at) == "-" && matches!(line.before(at, 1), "pro" | "anti");
    somebody || sided && is_organisation(line.word(to))
}

/// Whether an ampersand and nothing else stands between words `at - 1` and `at`: "Vell & Orm", "AT&T".
pub(super) fn is_ampersand(line: &Line, at: usize) -> bool {
    matches!(line.gap(at), " & " | "&") && at > 0 && at < line.words.len()
}

/// Where "Vell & Orm" or "Stamm, Vell & Orm" ends, when the ampersand or the first comma stands before `to`. Two people
/// with all their names are no firm.
fn firm_end(line: &Line, at: usize, to: usize) -> Option<usize> {
    let capital = |at: usize| line.words.get(at).is_some_and(|word| word.is_capitalised());
    let mut and = to;
    while to == at + 1 && and < to + 2 && line.gap(and) == ", " && capital(and) && !is_given(line, and) {
        and += 1;
    }
    // "Hask, Vell & Orm" may be two firms.
    let listed = and == to
        || and == to + 1
            && !is_given(line, at)
            && !is_place(line.word(at))
            && !is_known_organisation(line.word(at));
    let noun =
        matches!((line.word(and - 1), line.word(and)), ("q" | "m", "a") | ("r", "d" | "b") | ("b", "b"));
    let full = capital(and + 1) && line.joined(and + 1);
    let people = (at..=and).any(|at| is_given(line, at)) && full && !is_organisation(line.word(and + 1))
        || is_given(line, and - 1) && is_given(line, and) && !full
        || is_never_a_name(line.word(and));
    (listed && is_ampersand(line, and) && capital(and) && !people && !noun).then_some(and + 1)
}

/// Where "Mary and Peter Vell Foundation" ends, when `to` is its "and".
fn couple_end(line: &Line, at: usize, to: usize) -> Option<usize> {
    let second = if is_ampersand(line, to) { to } else { to + 1 };
    let linked = second == to || line.word(to) == "and" && line.joined(to) && line.joined(second);
    if !(linked && to == at + 1 && is_given(line, at) && is_given(line, second)) {
        return None;
    }
    let mut end = second + 1;
    while line.joined(end) && line.words[end].is_capitalised() && !line.words[end - 1].is_possessive() {
        end += 1;
    }
    let house = matches!(
        line.word(end - 1),
        "foundation" | "trust" | "fund" | "center" | "centre" | "institute" | "school" | "museum" | "library"
    );
    (house && end > second + 2).then_some(end)
}

fn is_given(line: &Line, at: usize) -> bool {
    lookup(line.word(at)).is(Lex::GIVEN)
}

/// "Kim Jong-un", "Tan Ki-moon", but not "White House-led": the second half of a Korean first name.
fn is_syllable(line: &Line, at: usize) -> bool {
    const LONG: [&str; 22] = [
        "chul", "geun", "hoon", "hwan", "hyuk", "hyun", "jong", "joon", "jung", "keun", "kook", "kyun",
        "kyung", "moon", "seok", "sook", "soon", "sung", "woong", "yeol", "yeon", "young",
    ];
    let word = line.word(at);
    let short = line.words[at].text.len() <= 3 && !matches!(word, "led" | "run" | "era" | "old");
    line.gap(at) == "-" && (short || LONG.contains(&word))
}

/// "Council of Boats and Nets": two things that one organisation is for. A second place or person would be another's:
/// "the University of Hask and Orm".
fn pair_goes_on(line: &Line, and: usize) -> bool {
    let named = |at: usize| {
        let lex = lookup(line.word(at));
        line.joined(at)
            && line.words[at].is_capitalised()
            && !is_never_a_name(line.word(at))
            && !lex.is(Lex::GIVEN.or(Lex::PLACE))
            && !is_role(line.word(at))
            && !is_organisation(line.word(at))
    };
    let headed = |back: usize| {
        is_organisation(line.before(and, back)) && matches!(line.before(and, back - 1), "of" | "for" | "on")
    };
    line.word(and) == "and"
        && named(and + 1)
        && line.joined(and)
        && named(and - 1)
        && (headed(3) || line.before(and, 2) == "the" && headed(4))
}

/// "Nets and Boats Party": what the organisation is for stands before its last word.
fn party_goes_on(line: &Line, at: usize, and: usize) -> bool {
    let plain = |at: usize| {
        let (word, lex) = (line.word(at), lookup(line.word(at)));
        let whole = at + 1 == and && is_organisation(word);
        let other = lex.is(Lex::GIVEN) || is_place(word) || is_role(word) || whole;
        line.words[at].is_capitalised() && !other && !is_shouted(line.words[at].text)
    };
    let head = and + 2;
    let headed = line.words.get(head).is_some_and(super::super::line::Word::is_capitalised)
        && matches!(
            line.word(head),
            "party" | "administration" | "commission" | "committee" | "department" | "ministry" | "front"
        );
    let the = line.before(at, 1) == "the" || line.before(at, 2) == "the" && line.joined(at);
    line.word(and) == "and"
        && headed
        && the
        && (and..=head).all(|at| line.joined(at))
        && (at..and).chain([and + 1]).all(plain)
        && !is_known_organisation(line.word(at))
}

/// Where "Committee on Nets, Boats and Sails" or "Harbour for Mara PAC" ends, when `to` is its first word without a
/// capital or stands behind a comma.
fn committee_end(line: &Line, at: usize, to: usize) -> Option<usize> {
    let capital = |at: usize| line.words.get(at).is_some_and(|word| word.is_capitalised());
    if line.word(to) == "for" {
        let mut end = to + 1;
        while end < to + 4 && capital(end) && line.joined(end) {
            end += 1;
        }
        return (line.word(end - 1) == "pac" && end > to + 1 && to == at + 1).then_some(end);
    }
    if line.word(to) != "on" || !matches!(line.word(to - 1), "committee" | "subcommittee") {
        return None;
    }
    // "on Nets, Boats and Sails"
    let mut end = to + 2;
    while line.gap(end) == ", " && capital(end) && end < to + 5 {
        end += 1;
    }
    let last = end + 1;
    let listed = end > to + 2 && line.word(end) == "and" && capital(last) && line.joined(last);
    listed.then_some(last + 1)
}

/// Words that are no names elsewhere: "USA Today"; "Mara May, 60, a captain".
fn is_named_so(line: &Line, at: usize, to: usize) -> bool {
    let today = line.word(to) == "today" && line.word(to - 1) == "usa";
    let digits =
        |at: usize| line.words.get(at).is_some_and(|word| word.text.bytes().all(|b| b.is_ascii_digit()));
    let aged = line.gap(to + 1) == ", " && digits(to + 1) && line.gap(to + 2).starts_with(", ");
    let called = is_month_and_name(line.word(to));
    today || called && aged && to > at + 1 || is_called_like_a_month(line, to)
}

/// Months that people are called like.
fn is_month_and_name(folded: &str) -> bool {
    matches!(folded, "april" | "may" | "june" | "august")
}

/// "Theresa May", "Mrs. May", "May said", but not "Theresa, May 5": somebody whose last name is a month's.
fn is_called_like_a_month(line: &Line, at: usize) -> bool {
    let before = line.before(at, 1);
    let titled = is_courtesy(before) || is_role(before) && line.words[at - 1].is_capitalised();
    let named = line.joined(at) && line.gap(at) != "-" && (titled || lookup(before).is(Lex::GIVEN));
    let dated = line.joined(at + 1) && line.words[at + 1].has_digit();
    let speaks = matches!(line.word(at + 1), "said" | "says" | "told" | "added") && line.gap(at + 1) == " ";
    let opens = at == 0 || !line.joined(at);
    is_month_and_name(line.word(at))
        && line.words[at].is_capitalised()
        && (named && !dated || speaks && opens)
}

/// Small words inside a person's name.
fn is_particle(folded: &str) -> bool {
    matches!(
        folded,
        "von"
            | "van"
            | "der"
            | "den"
            | "de"
            | "da"
            | "di"
            | "del"
            | "della"
            | "du"
            | "dos"
            | "des"
            | "la"
            | "bin"
            | "ibn"
            | "al"
            | "el"
            | "ter"
            | "zu"
    )
}

/// The name inside a run: without titles before it and sentence openers; `None` when nothing is left.
fn name_in(line: &Line, at: usize, to: usize, capitals: &Capitals) -> Option<(usize, usize)> {
    let mut first = at;
    if let Some(role) =
        (at..to).rev().find(|word| is_role(line.word(*word)) && !belongs_to_name(line, *word, at, to))
    {
        first = role + 1;
    }
    // "Secretary of State Mara Vell": the office belongs to the title; "head of the Senate Harbour Fund": to the name.
    if let Some(end) = super::labels::office_end(line, first)
        && !(first..to).any(|at| at >= end && is_organisation(line.word(at)))
    {
        first = end;
    }
    while first < to && !is_called_like_a_month(line, first) {
        let word = line.word(first);
        // "WHO" and "US" are no small words where the words around them are not shouted as well.
        let shouted = |at: usize| line.words.get(at).is_some_and(|word| is_shouted(word.text));
        let acronym = shouted(first) && !shouted(first + 1) && !(first > 0 && shouted(first - 1));
        let function = is_function_word(word) && !acronym;
        // "Win Vell, a member of the crew,": a word that is no name elsewhere, but of somebody with a role or an age.
        let somebody = first + 2 == to
            && line.gap(to) == ", "
            && !function
            && !opens_sentence(word)
            && !is_place(line.word(first + 1))
            && super::labels::after(line, to).is_some();
        // "Ban Ki-moon, who slept"
        let korean = first + 2 < to && is_syllable(line, first + 2);
        let opening = is_opening(line, first)
            && !(acronym || somebody || korean)
            && (capitals.is_common_word(word) || function || opens_sentence(word));
        // "French President Hollande" lost its title above; "French Hollande" is left with the attribute.
        let attribute = capitals.is_adjective(word)
            && first + 1 < to
            && !is_first_name(line, first, to, capitals)
            && !(first..to).any(|at| is_organisation(line.word(at)))
            && !is_whole_with_adjective(line, first, to)
            || word == "democratic" && is_seat(line, first + 1, to);
        // "New Poland boats", "Closing Hask", "the Independent Poland senator": what stands before a name.
        let next = line.word(first + 1);
        let before_place = first + 1 < to
            && is_place(next)
            && !is_place(&[word, next].join(" "))
            && (is_opening(line, first) && capitals.is_written_small(word) || word == "independent");
        let doing = first + 1 < to
            && is_opening(line, first)
            && word.len() > 5
            && word.ends_with("ing")
            && !capitals.is_proven(word)
            && !lookup(word).is(Lex::GIVEN)
            && !is_organisation(line.word(to - 1));
        if !(opening || attribute || function || before_place || doing || is_never_a_name(word)) {
            break;
        }
        // "Down Orm": in the middle of a sentence its capital has a reason, and what is left is half a name.
        let halved =
            function && first == at && !is_opening(line, first) && line.words[first].is_capitalised();
        if halved && first + 2 == to && !is_place(next) {
            return None;
        }
        first += 1;
    }
    let to = without_end(line, first, to, capitals);
    if first >= to || is_never_a_run(line, first, to, capitals) {
        return None;
    }
    let word = &line.words[first];
    let single = to == first + 1;
    if single && is_called_like_a_month(line, first) {
        return Some((first, to));
    }
    let shouted = word.text.len() > 6 && word.text.chars().all(|c| !c.is_lowercase());
    let acronym =
        word.text.chars().count() <= 6 && word.text.chars().filter(|c| c.is_uppercase()).count() >= 2;
    // "Poland slept", but not "Turkey is eaten" where turkeys are.
    let place = is_place(&word.folded) && !capitals.is_written_small(&word.folded);
    let weak = single && !acronym && !place && is_opening(line, first) && !capitals.is_proven(&word.folded);
    let people = (first..to).all(|at| is_of_people(line.word(at)) || capitals.is_adjective(line.word(at)));
    // "South Haskian", "Harbour MPs"
    let parted = to == first + 2 && super::kinds::opens_part(&word.folded);
    let group = parted && (capitals.is_adjective(line.word(to - 1)) || is_of_people(line.word(to - 1)));
    let newspaper = line.before(first, 1) == "the" && is_newspaper(&word.folded);
    let never = people && (single || is_of_people(line.word(to - 1)))
        || group
        || is_plural_of_letters(line.words[to - 1].text)
        || single
            && (is_never_a_name(&word.folded)
                || capitals.is_adjective(&word.folded)
                || heads_place(&word.folded) && word.folded != "gulf"
                || is_organisation(&word.folded)
                    && !newspaper
                    && !matches!(
                        word.folded.as_str(),
                        "kremlin" | "pentagon" | "congress" | "senate" | "parliament"
                    )
                || is_role(&word.folded)
                || is_suffix(&word.folded)
                || word.text.chars().count() < 2);
    let numbered = word.has_digit();
    (!(shouted || weak || never || numbered)).then_some((first, to))
}

/// "Islamic State", "the Haskian Fog, also known as": the adjective belongs to the name.
fn is_whole_with_adjective(line: &Line, first: usize, to: usize) -> bool {
    let form = (first..to).map(|at| line.word(at)).collect::<Vec<_>>().join(" ");
    let known = line.word(to) == "known" || line.word(to + 1) == "known" && line.word(to) == "also";
    is_known_organisation(&form) || line.gap(to) == ", " && known
}

/// "the Democratic White House": whose it is, is no part of the name.
fn is_seat(line: &Line, first: usize, to: usize) -> bool {
    match to - first {
        1 => matches!(line.word(first), "house" | "senate" | "congress"),
        2 => line.word(first) == "white" && line.word(first + 1) == "house",
        _ => false,
    }
}

/// "Julian Vell", "Christian Vell": first names that end as adjectives do. What stands behind "the" or before a word
/// that the texts write small is no "Christian" in person: "the Christian Right".
fn is_first_name(line: &Line, at: usize, to: usize, capitals: &Capitals) -> bool {
    let last = line.word(to - 1);
    let articled = matches!(line.before(at, 1), "the" | "a" | "an" | "of" | "many" | "most" | "some");
    let group = is_of_people(last)
        || capitals.is_adjective(last)
        || capitals.is_written_small(last)
        || is_place(last)
        || lookup(last).is(Lex::ADJECTIVE)
        || matches!(last, "right" | "left" | "coalition" | "science" | "zionism" | "scripture" | "bible");
    lookup(line.word(at)).is(Lex::GIVEN) && (line.word(at) != "christian" || !articled && !group)
}

/// Without what only follows a name: "Command for the Haskian fleet", "Hill Democrats", "Check Also".
fn without_end(line: &Line, first: usize, to: usize, capitals: &Capitals) -> usize {
    let mut end = to;
    while end > first + 1 {
        let word = line.word(end - 1);
        let group = matches!(word, "democrats" | "republicans" | "conservatives" | "liberals")
            && !(first..end - 1)
                .any(|at| matches!(line.word(at), "of" | "for") || is_organisation(line.word(at)))
            && !is_club(line, first, end - 1, capitals);
        // "Hask University Poll", "the HBW Haskian fighter"
        let report = matches!(word, "poll" | "survey" | "report" | "interview")
            && (first..end - 1).any(|at| is_organisation(line.word(at)));
        let noun = line.joined(end) && !line.words[end].is_capitalised();
        let origin =
            capitals.is_adjective(word) && noun && is_shouted(line.words[end - 2].text) && !is_place(word);
        let nation = capitals.is_adjective(word)
            && !is_place(word)
            && matches!(line.word(end - 2), "of" | "for" | "the" | "on")
            && line.joined(end)
            && !line.words[end].is_capitalised();
        // "Mary Will", "Harbour One"
        let named = lookup(line.word(first)).is(Lex::GIVEN) || word == "one";
        let capital = line.words[end - 1].is_capitalised() && !is_shouted(line.words[end - 1].text);
        let small = is_function_word(word)
            && !is_named_so(line, first, end - 1)
            && (capital && !named || matches!(word, "of" | "for" | "the" | "on"));
        if !(group || nation || small || report || origin) {
            break;
        }
        end -= 1;
    }
    end
}

/// "Blue Boat Democrats" call themselves so; "New York Democrats" are democrats there.
fn is_club(line: &Line, first: usize, to: usize, capitals: &Capitals) -> bool {
    let form = (first..to).map(|at| line.word(at)).collect::<Vec<_>>().join(" ");
    let other = (first..to).any(|at| capitals.is_adjective(line.word(at)) || heads_place(line.word(at)));
    to == first + 2 && !other && !is_place(&form) && !is_given(line, first) && !is_opening(line, first)
}

/// "Election Day", "Subtitle D", "FULL TEXT": capitals that name neither somebody nor something that acts.
fn is_never_a_run(line: &Line, first: usize, to: usize, capitals: &Capitals) -> bool {
    let last = line.word(to - 1);
    let named = to == first + 2 && lookup(line.word(first)).is(Lex::GIVEN);
    let called = is_called_like_a_month(line, to - 1) || to > first + 2 && is_named_so(line, first, to - 1);
    let quiet = |at: usize| is_function_word(line.word(at)) || capitals.is_written_small(line.word(at));
    let shouting = to > first + 1 && (first..to).all(|at| is_shouted(line.words[at].text) && quiet(at));
    let day = to > first + 1 && !named && matches!(last, "day" | "eve")
        || super::lexicon::is_calendar(last) && !called
        || to == first + 2 && line.word(first) == "new" && last == "year";
    let part = matches!(
        line.word(first),
        "section"
            | "subtitle"
            | "title"
            | "chapter"
            | "article"
            | "part"
            | "amendment"
            | "volume"
            | "figure"
            | "page"
    ) && to > first + 1
        && (line.words[to - 1].text.len() == 1
            || line.words[to - 1].has_digit()
            || is_suffix(last)
            || is_shouted(line.words[to - 1].text));
    let loud = |at: usize| line.words[at].text.len() > 2 && is_shouted(line.words[at].text);
    let heading = line.words.len() > 1 && line.words.len() < 8 && (0..line.words.len()).all(loud);
    day || part || heading || shouting || matches!(last, "tomorrow" | "yesterday")
}

/// "MPs", "PACs"
fn is_plural_of_letters(text: &str) -> bool {
    text.strip_suffix('s').is_some_and(|letters| (2..=4).contains(&letters.len()) && is_shouted(letters))
}

/// "told the Herald": names of newspapers that go without their town.
fn is_newspaper(folded: &str) -> bool {
    matches!(
        folded,
        "courier" | "gazette" | "herald" | "journal" | "observer" | "post" | "sentinel" | "times" | "tribune"
    )
}

/// "Unlike Mara", "Although Hask": words that hardly ever begin a name.
fn opens_sentence(folded: &str) -> bool {
    let classes =
        Lex::PREPOSITION.or(Lex::CONJUNCTION).or(Lex::ADVERB).or(Lex::DETERMINER).or(Lex::AUXILIARY);
    lookup(folded).is(classes)
        || matches!(
            folded,
            "unlike" | "including" | "following" | "given" | "asked" | "regarding" | "meet" | "thanks"
        )
}

/// "General Staff", "Governor Office", "Republican Harbour Board": there the role is part of the name, and so
/// it is in "Mara King".
fn belongs_to_name(line: &Line, role: usize, at: usize, to: usize) -> bool {
    let word = line.word(role);
    let rest = role + 1..to;
    let party = matches!(word, "republican" | "democrat")
        && rest.clone().any(|at| is_organisation(line.word(at)))
        && !matches!(line.word(to - 1), "house" | "senate" | "congress");
    // "House of Representatives", "Harbour Generals"
    let many = role > at && (line.word(role - 1) == "of" || rest.is_empty() && is_title_of_many(word));
    let suffixed = rest.clone().all(|at| is_suffix(line.word(at)));
    let surname = suffixed && role > at && lookup(line.word(at)).is(Lex::GIVEN) && is_surname_too(word);
    // "Major Mara Vell", but "Major Vell" may be his first name.
    let major = word == "major" && (rest.len() < 2 || rest.clone().any(|at| is_organisation(line.word(at))));
    // "General Electric"
    let firm = word == "general"
        && matches!(line.word(role + 1), "electric" | "motors" | "mills" | "dynamics" | "atomics" | "foods");
    // "Star of Hask"
    let star = word == "star" && line.word(role + 1) == "of" && !rest.is_empty();
    party
        || star
        || firm && role == at
        || major
        || many
        || surname
        || !matches!(word, "republican" | "democrat")
            && role + 2 == to
            && is_organisation(line.word(role + 1))
}

/// What follows a name: "Jr.", "III".
fn is_suffix(folded: &str) -> bool {
    matches!(folded, "jr" | "sr" | "ii" | "iii" | "iv")
}

fn run(line: &Line, first: usize, to: usize, label_from: Option<usize>) -> Run {
    // "a captain called Mara Vell"
    let called = label_from.is_some() && super::labels::is_called(line, first);
    let title_end = first - usize::from(called || is_courtesy(line.before(first, 1)));
    let before = label_from.map(|from| title(line, from, title_end));
    // "Mara Vell of Hask, the harbour master": she is.
    let origin = line.before(first, 1) == "of" && first > 1 && line.words[first - 2].is_capitalised();
    let after = super::labels::after(line, to).filter(|_| !origin);
    const SAYING: &[&str] =
        &["said", "says", "added", "wrote", "told", "argued", "predicted", "tweeted", "asked"];
    // "Mara Vell recalled": of one word it might be a firm that does so.
    const SPEAKING: &[&str] = &[
        "recalled",
        "noted",
        "explained",
        "testified",
        "insisted",
        "acknowledged",
        "joked",
        "believes",
        "thinks",
        "graduated",
        "married",
        "smiled",
        "shouted",
        "remembers",
        "died",
    ];
    let says_after = line.gap(to) == " "
        && (SAYING.contains(&line.word(to))
            || to > first + 1 && (SPEAKING.contains(&line.word(to)) || is_born(line, to)));
    // "said Mara", but "told the Harbour Post".
    let says_before = line.gap(first) == " " && SAYING[..4].contains(&line.before(first, 1));
    let courtesy = match line.before(first, 1) {
        "mr" | "herr" | "monsieur" => Some(false),
        "mrs" | "ms" | "miss" | "frau" | "madam" | "madame" => Some(true),
        _ => None,
    };
    let courteous = line.joined(first) && is_courtesy(line.before(first, 1));
    // "Mara, 45, who sails"
    let age = line.words.get(to).is_some_and(|word| word.text.bytes().all(|b| b.is_ascii_digit()));
    let near = line.before(first, 1);
    // "Jon, 24, from Hask, who sails"
    let from = to == first + 1 && near == "from" && line.gap(first - 1).starts_with(',');
    let told =
        line.gap(to) == ", " && (line.word(to) == "who" && !from || age && line.gap(to + 1).starts_with(','));
    // "in Mara’s boat", "near Mara supporters": what is said of the boat is not said of Mara.
    let whole = !line.words[to - 1].is_possessive()
        && !is_followed_by_noun(line, to)
        && !matches!(line.gap(to), "-" | "‑");
    let invested = near == "in" && is_of_money_or_trust(line.before(first, 2));
    let placed = whole && matches!(near, "to" | "from" | "toward" | "towards");
    let inside = whole
        && (matches!(near, "in" | "near" | "into" | "across" | "outside") && !invested
            || is_of_town(line, first)
            || from && line.gap(to) == ", "
            || to == first + 1 && is_before_state(line, to)
            || (placed || matches!(near, "of" | "at")) && is_before_place(line, to));
    let inside = inside || is_before_district(line, to);
    let placed = inside || placed;
    // What follows a place in a sentence is seldom said of it: "in Hask, the captain of the fleet".
    let described =
        after.is_some() && to > first + 1 && !placed && !matches!(near, "at" | "of" | "on" | "by");
    let related = line.words[to - 1].is_possessive() && is_kin(line.word(to))
        || near == "like" && is_of_several_people(line.before(first, 2));
    let fallen = to > first + 1 && is_of_fate(line, first);
    let person =
        before.is_some() || says_after || says_before || courteous || told || described || related || fallen;
    let mut form = line.word(first).to_owned();
    for at in first + 1..to {
        form.push_str(if is_ampersand(line, at) { " & " } else { " " });
        form.push_str(line.word(at));
    }
    if is_ship(line, first) {
        form.remove(1);
    }
    let state = (to == first + 1).then(|| abbreviated_state(line, first)).flatten();
    let text = line.words[first].text.trim_end_matches(['s', '\'', '’']);
    Run {
        article: line.article,
        span: bare(line, first, to),
        thing: line.joined(first) && is_storm(near) || super::kinds::ship(&form).is_some(),
        form: state.map_or(form, str::to_owned),
        label: before.or(after),
        titled: before.is_some(),
        person,
        placed,
        inside,
        firm: is_firm(line, first, to),
        acronym: to == first + 1 && text.len() <= 4 && is_shouted(text),
        certain: true,
        capitals: to == first + 1
            && (3..=5).contains(&text.bytes().filter(|b| *b != b'.').count())
            && text.bytes().all(|b| b.is_ascii_uppercase() || b == b'.'),
        acts: acts(line, first, to),
        shared: shared_name(line, first, to),
        courteous,
        woman: courtesy,
    }
}

/// "Hask, Md.", "Mara Vell (N.J.)": a state by its abbreviation.
fn abbreviated_state(line: &Line, at: usize) -> Option<&'static str> {
    let behind = matches!(line.gap(at), ", " | " (") && line.text_after(at).starts_with('.');
    let dotted = line.words[at].text.contains('.');
    super::places::state(line.word(at)).filter(|_| behind || dotted)
}

/// A title with the full stop of "Sen."
fn title(line: &Line, from: usize, to: usize) -> Span {
    let span = line.span_of(from, to);
    if line.gap(to).starts_with('.') { Span::new(span.start(), span.end() + 1) } else { span }
}

/// Without a possessive ending, with the last full stop of "U.S." and "Jr.".
fn bare(line: &Line, first: usize, to: usize) -> Span {
    let span = line.span_of(first, to);
    let text = line.slice(span);
    let cut = ["’s", "'s", "’", "'"].iter().find_map(|ending| text.strip_suffix(ending)).unwrap_or(text);
    let last = line.words[to - 1].text;
    let abbreviated = (last.contains('.')
        || matches!(last, "Jr" | "Sr")
        || to == first + 1 && abbreviated_state(line, first).is_some())
        && cut.len() == text.len()
        && line.text_after(to - 1).starts_with('.');
    Span::new(span.start(), span.start() + cut.len() + usize::from(abbreviated))
}

/// Where a title or label right before the name at `first` begins: "Hask’s [harbour master] Mara".
fn labelled_from(line: &Line, first: usize) -> Option<usize> {
    super::labels::before(line, first)
}
