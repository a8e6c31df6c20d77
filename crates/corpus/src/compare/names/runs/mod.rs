//! Where names stand: runs of capitalised words, and the collection's own names.
//!
//! Knows what in a sentence is read as a name, and what is passed over: party tags, headlines in quotation marks.
//! What a capital proves is for `capitals` and `headlines`, where a run ends for `end` and `listed`, what of it is the
//! name for `part`, and what its sentence says of it for `run`. Does not know which runs name the same; that is `merge`.

mod capitals;
mod certain;
mod end;
mod front;
mod headlines;
mod listed;
mod months;
mod nameless;
mod part;
mod run;
mod series;

pub(super) use capitals::Capitals;
pub(super) use listed::is_ampersand;
pub(super) use nameless::is_newspaper;
pub(in crate::compare) use run::Run;

use super::Known;
use super::inside::headed_end;
use super::kinds::is_known_organisation;
use super::labels::{self, is_verb_form};
use super::lexicon::{is_organisation, is_role, is_title_of_many};
use super::places::{self, heads_place, is_place};
use crate::compare::line::Line;
use crate::quote::lexicon::{Lex, lookup};
use crate::span::Span;
use certain::is_certain;
use end::run_end;
use headlines::{heading_end, is_headline, titles};
use part::name_in;
use run::run;
use series::share_kind;

/// The names of one sentence, in order. `known` are the collection's own.
pub(super) fn runs(line: &Line, capitals: &Capitals, known: &Known) -> Vec<Run> {
    let headline = is_headline(line);
    let heading = heading_end(line, capitals);
    let titles = titles(line, capitals);
    let mut found = Vec::new();
    let mut at = 0;
    while at < line.words.len() {
        if let Some(to) = known_name(line, at, known).or_else(|| numbered(line, at, known)) {
            found.push(run(line, at, to, labels::before(line, at)));
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
        let to = if at < heading { to.min(heading) } else { to };
        let to = headed_end(line, at, to, capitals).map_or(to, |next| run_end(line, next, known));
        if !headline && at >= heading {
            let name = name_in(line, at, to, capitals);
            let title_end = name.map_or(to, |(first, _)| first);
            found.extend(inside_title(line, at, title_end).map(|(first, last)| run(line, first, last, None)));
            found.extend(name.map(|(first, last)| Run {
                certain: is_certain(line, first, last, capitals),
                ..run(line, first, last, labels::before(line, first))
            }));
        }
        at = to;
    }
    share_titles(line, &mut found);
    share_kind(line, &mut found);
    found
}

/// Where the longest name of the collection's own that begins at `at` ends.
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
    let named = ordinal.bytes().all(|b| b.is_ascii_digit()) && line.gap(next) == " " && line.is_capital(next);
    let to = run_end(line, next, known);
    let unit = (next..to).any(|at| is_organisation(line.word(at)));
    (named && (unit || heads_place(line.word(to - 1)))).then_some(to)
}

/// "D-Hask" in brackets
fn is_party_tag(line: &Line, at: usize) -> bool {
    let letter = line.words[at].text.len() == 1 && line.words[at].is_capitalised();
    letter
        && line.gap(at).ends_with(['(', ' ', '['])
        && matches!(line.gap(at + 1), "-" | "‑" | "–")
        && line.is_capital(at + 1)
}

/// "Hask" in "Hask Mayor Mara Vell", "Harbour Trade Board" in "Harbour Trade Board Chairwoman Mara Vell": a place or an
/// organisation that is part of a title with capitals.
fn inside_title(line: &Line, at: usize, to: usize) -> Option<(usize, usize)> {
    let role = (at..to).rev().find(|role| is_role(line.word(*role)))?;
    let form = |from: usize, to: usize| (from..to).map(|at| line.word(at)).collect::<Vec<_>>().join(" ");
    let place = |from: usize, to: usize| {
        let form = form(from, to);
        is_place(places::whole(&form)) || to > from + 1 && is_known_organisation(&form)
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
