//! What is taken off the front of a run: titles, attributes, and words whose capital is their sentence's.
//!
//! Knows that "President" is no part of a name, but of "General Staff" and "Mara King" the role is.
//! Does not look behind the name; that is for `part`.

use super::capitals::{Capitals, is_opening, is_shouted};
use super::end::is_syllable;
use super::headlines::is_will;
use super::months::is_called_like_a_month;
use crate::compare::line::{Line, is_function_word};
use crate::compare::names::kinds::is_known_organisation;
use crate::compare::names::labels::{self, is_verb_form};
use crate::compare::names::lexicon::{
    is_never_a_name, is_of_people, is_organisation, is_role, is_suffix, is_surname_too, is_title_of_many,
};
use crate::compare::names::places::is_place;
use crate::quote::lexicon::{Lex, lookup};

/// Where the name begins in the run `at..to`; `to` when nothing is left of it, `None` when only half a name is.
pub(super) fn without_front(line: &Line, at: usize, to: usize, capitals: &Capitals) -> Option<usize> {
    let mut first = at;
    if let Some(role) =
        (at..to).rev().find(|word| is_role(line.word(*word)) && !belongs_to_name(line, *word, at, to))
    {
        first = role + 1;
    }
    // "Secretary of State Mara Vell": the office belongs to the title; "head of the Senate Harbour Fund": to the name.
    if let Some(end) = labels::office_end(line, first)
        && !(first..to).any(|at| at >= end && is_organisation(line.word(at)))
    {
        first = end;
    }
    while first < to && !is_called_like_a_month(line, first) {
        let word = line.word(first);
        // "WHO" and "US" are no small words where the words around them are not shouted as well.
        let shouted = |at: usize| line.words.get(at).is_some_and(|word| is_shouted(word.text));
        let acronym = shouted(first) && !shouted(first + 1) && !(first > 0 && shouted(first - 1));
        let function = is_function_word(word) && !acronym && !is_will(line, first);
        // "Win Vell, a member of the crew,": a word that is no name elsewhere, but of somebody with a role or an age.
        let somebody = first + 2 == to
            && line.gap(to) == ", "
            && !function
            && !opens_sentence(word)
            && !is_place(line.word(first + 1))
            && labels::after(line, to).is_some();
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
        // "the super PAC Harbour Rising"
        let kind = word == "pac" && line.before(first, 1) == "super" && first + 1 < to;
        if !(kind || opening || attribute || function || before_place || doing || is_never_a_name(word)) {
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
    Some(first)
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
    // "Citizens for Boat Justice"
    let aim = rest.is_empty() && (at + 1..role).any(|at| line.word(at) == "for");
    let suffixed = rest.clone().all(|at| is_suffix(line.word(at)));
    let surname = suffixed && role > at && lookup(line.word(at)).is(Lex::GIVEN) && is_surname_too(word);
    // "Major Mara Vell", but "Major Vell" may be his first name.
    let major = word == "major" && (rest.len() < 2 || rest.clone().any(|at| is_organisation(line.word(at))));
    // "Dean Vell": of a school’s dean there is more to tell ("the dean", "Dean Mara Vell").
    let dean = word == "dean" && role == at && rest.len() == 1 && is_bare(line, at);
    // "General Electric"
    let firm = word == "general"
        && matches!(line.word(role + 1), "electric" | "motors" | "mills" | "dynamics" | "atomics" | "foods");
    // "Star of Hask"
    let star = word == "star" && line.word(role + 1) == "of" && !rest.is_empty();
    // "in Executive Session"
    let session =
        word == "executive" && role == at && role + 2 == to && !lookup(line.word(role + 1)).is(Lex::GIVEN);
    party
        || star
        || session
        || firm && role == at
        || major
        || many
        || aim
        || dean
        || surname
        || !matches!(word, "republican" | "democrat")
            && role + 2 == to
            && is_organisation(line.word(role + 1))
}

/// Whether nothing that describes stands right before word `at`: "said Dean Vell", but not "the law school’s Dean Vell".
fn is_bare(line: &Line, at: usize) -> bool {
    at == 0
        || !line.joined(at)
        || is_verb_form(line.word(at - 1))
        || is_function_word(line.word(at - 1)) && line.word(at - 1) != "the"
}

/// "Unlike Mara", "Although Hask": words that hardly ever begin a name.
fn opens_sentence(folded: &str) -> bool {
    let classes =
        Lex::PREPOSITION.or(Lex::CONJUNCTION).or(Lex::ADVERB).or(Lex::DETERMINER).or(Lex::AUXILIARY);
    lookup(folded).is(classes)
        || matches!(
            folded,
            "unlike"
                | "including"
                | "follow"
                | "following"
                | "given"
                | "asked"
                | "regarding"
                | "meet"
                | "thanks"
                | "longtime"
                | "former"
        )
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
