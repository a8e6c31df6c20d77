//! Capitals that name nobody: headings, days, groups of people, words that are common elsewhere.
//!
//! Knows what is left of a run when titles and the like are off. Does not judge the names that the collection lists.

use super::capitals::{Capitals, is_opening, is_shouted};
use super::months::{is_called_like_a_month, is_named_so};
use crate::compare::dates::DAYS;
use crate::compare::line::{Line, is_function_word, unowned};
use crate::compare::names::around::is_followed_by_noun;
use crate::compare::names::kinds::{is_known_organisation, opens_part};
use crate::compare::names::lexicon::{
    is_calendar, is_never_a_name, is_of_people, is_organisation, is_role, is_suffix,
};
use crate::compare::names::places::{heads_place, is_place};
use crate::quote::lexicon::{Lex, lookup};

/// Whether the words `first..to`, which may look like a name, are none.
pub(super) fn is_nameless(line: &Line, first: usize, to: usize, capitals: &Capitals) -> bool {
    if is_never_a_run(line, first, to, capitals) {
        return true;
    }
    let word = &line.words[first];
    let single = to == first + 1;
    if single && is_called_like_a_month(line, first) {
        return false;
    }
    let shouted = word.text.len() > 6 && word.text.chars().all(|c| !c.is_lowercase());
    let acronym =
        word.text.chars().count() <= 6 && word.text.chars().filter(|c| c.is_uppercase()).count() >= 2;
    // "Poland slept", but not "Turkey is eaten" where turkeys are.
    let place = is_place(&word.folded) && !capitals.is_written_small(&word.folded);
    let weak = single && !acronym && !place && is_opening(line, first) && !capitals.is_proven(&word.folded);
    let people = (first..to).all(|at| is_of_people(line.word(at)) || capitals.is_adjective(line.word(at)));
    // "South Haskian", "Harbour MPs"
    let parted = to == first + 2 && opens_part(&word.folded);
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
    // "B4C" is a firm's, "B4" is none.
    let numbered = word.has_digit() && !unowned(word.text).ends_with(char::is_uppercase);
    let event = single && heads_event(line, to);
    let office = single && is_of_departments(line, first);
    // "acted Republicanically"
    let adverb = single && word.folded.ends_with("ically");
    // "A Haskman was found": one of those who are called so.
    let one = single
        && matches!(line.before(first, 1), "a" | "an")
        && line.joined(first)
        && !(acronym
            || place
            || is_followed_by_noun(line, to)
            || is_known_organisation(&word.folded)
            || is_organisation(&word.folded))
        && line.gap(to) != "-"
        && !word.is_possessive();
    shouted || weak || never || numbered || event || office || adverb || one || is_feast(line, first, to)
}

/// "the departments of Boats, Trade and Nets": what each of them is for.
fn is_of_departments(line: &Line, first: usize) -> bool {
    let listed = |at: usize| {
        let linked = line.word(at) == "and" || line.is_capital(at);
        linked && matches!(line.gap(at + 1), " " | ", ")
    };
    let mut at = first;
    while at > 0 && listed(at - 1) {
        at -= 1;
    }
    line.before(at, 1) == "of" && matches!(line.before(at, 2), "departments" | "ministries" | "secretaries")
}

/// "the Battle for Hask", "the Siege of Orm": what happened there; the place is a name by itself.
fn heads_event(line: &Line, to: usize) -> bool {
    let event = matches!(
        line.word(to - 1),
        "battle"
            | "siege"
            | "fall"
            | "massacre"
            | "uprising"
            | "invasion"
            | "liberation"
            | "occupation"
            | "annexation"
    );
    event && matches!(line.word(to), "of" | "for" | "on" | "at") && line.joined(to)
}

/// "Super Tuesday", "Good Friday": a day with a name of its own.
fn is_feast(line: &Line, first: usize, to: usize) -> bool {
    let word =
        matches!(line.word(first), "super" | "black" | "good" | "ash" | "cyber" | "holy" | "palm" | "easter");
    word && to == first + 1 && line.gap(to) == " " && DAYS.contains(&line.word(to))
}

/// "Election Day", "Subtitle D", "FULL TEXT": capitals that name neither somebody nor something that acts.
fn is_never_a_run(line: &Line, first: usize, to: usize, capitals: &Capitals) -> bool {
    let last = line.word(to - 1);
    let named = to == first + 2 && lookup(line.word(first)).is(Lex::GIVEN);
    let called = is_called_like_a_month(line, to - 1) || to > first + 2 && is_named_so(line, first, to - 1);
    let quiet = |at: usize| is_function_word(line.word(at)) || capitals.is_written_small(line.word(at));
    let shouting = to > first + 1 && (first..to).all(|at| is_shouted(line.words[at].text) && quiet(at));
    let day = matches!(last, "eve") && line.before(first, 1) == "year" && to == first + 1
        || to > first + 1 && !named && matches!(last, "day" | "eve")
        || is_calendar(last) && !called
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
    // "Allahu akbar!"; "Uncle Sam" is nobody’s uncle.
    let cry = last == "akbar" && matches!(line.before(to - 1, 1), "allah" | "allahu" | "hu" | "u");
    let uncle = last == "sam" && to == first + 1 && line.before(first, 1) == "uncle";
    day || part || heading || shouting || cry || uncle || matches!(last, "tomorrow" | "yesterday")
}

/// "MPs", "PACs"
fn is_plural_of_letters(text: &str) -> bool {
    text.strip_suffix('s').is_some_and(|letters| (2..=4).contains(&letters.len()) && is_shouted(letters))
}

/// "told the Herald": names of newspapers that go without their town.
pub(in crate::compare::names) fn is_newspaper(folded: &str) -> bool {
    matches!(
        folded,
        "courier" | "gazette" | "herald" | "journal" | "observer" | "post" | "sentinel" | "times" | "tribune"
    )
}
