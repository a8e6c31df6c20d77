//! Numbers without a unit that are somebody's age: "Mara Vell, 57, said", "turns 70", "a boy of three",
//! "younger than 50".
//!
//! Knows what stands around the number. "57 years old" has a unit; that is `measure`.

use crate::compare::dates::{DAYS, month};
use crate::compare::figures::counted::is_people;
use crate::compare::line::{Line, is_function_word};
use crate::quote::lexicon::{Lex, lookup};

/// "aged 57", "at the age of 57", "Mara Vell, 57, said", "turns 70", "when she was 12", "at 15 the youngest
/// captain".
pub(super) fn is_age(line: &Line, at: usize, next: usize, value: f64) -> bool {
    let told = matches!(line.before(at, 1), "aged" | "age" | "ages")
        // "as old as 80"
        || (line.before(at, 1) == "as" && matches!(line.before(at, 2), "old" | "young"))
        // "aged six and nine"
        || (matches!(line.before(at, 1), "and" | "or") && matches!(line.before(at, 3), "aged" | "ages"))
        || (line.before(at, 1) == "of" && matches!(line.before(at, 2), "age" | "ages"))
        || (line.before(at, 1) == "at" && matches!(line.before(at, 2), "died" | "dies"))
        // "put the number of dead at 60" counts them.
        || (line.before(at, 1) == "at"
            && line.before(at, 2) == "dead"
            && !matches!(line.before(at, 3), "of" | "the" | "and"));
    // "all younger than 50"; "older than 50 boats" compares.
    let compared = line.before(at, 1) == "than" && matches!(line.before(at, 2), "younger" | "older");
    // "Lin Chen-mei, 33"; "Sept, 26" is a day.
    let named = |back: usize| {
        at.checked_sub(back).is_some_and(|last| {
            let month = month(line.words[last].text).is_some();
            let full = last > 0 && line.joined(last) && line.words[last - 1].is_capitalised();
            line.words[last].is_capitalised() && (full || !month)
                || (last > 0 && line.gap(last) == "-" && line.words[last - 1].is_capitalised())
        })
    };
    // "said Vell, 33."
    let speaks = |word: &str| lookup(word).is(Lex::SAY.or(Lex::REPORT)) || word.ends_with("ed");
    let ends = next == line.words.len()
        && (named(2) || (2..=4).any(|back| speaks(line.before(at, back))) || follows_an_age(line, at));
    let gap = line.gap(next);
    let closed = gap.starts_with(',') || gap.trim_start().starts_with(['—', '–']) || ends;
    let apposed = line.gap(at) == ", " && next == at + 1 && named(1) && closed && line.words[at].has_digit();
    // "Mara Vell, then 26, left"
    let then = matches!(line.before(at, 1), "then" | "now")
        && line.gap(at) == " "
        && line.gap(at - 1) == ", "
        && at > 1
        && line.words[at - 2].is_capitalised()
        && (gap.starts_with(',') || next == line.words.len());
    // "a boy of three"
    let child = matches!(
        line.before(at, 2),
        "boy" | "girl" | "child" | "baby" | "toddler" | "infant" | "man" | "woman" | "son" | "daughter"
    );
    let child = child && line.before(at, 1) == "of" && !line.joined(next);
    // "Mara Vell (left), 40"
    let pictured = line.gap(at) == "), "
        && (2..5).any(|back| {
            at.checked_sub(back)
                .is_some_and(|bracket| line.gap(bracket + 1) == " (" && line.words[bracket].is_capitalised())
        })
        && (line.gap(next).starts_with(',') || next == line.words.len());
    let bare = !line.joined(next)
        || is_function_word(line.word(next))
        || line.word(next) == "prior"
        || DAYS.contains(&line.word(next));
    (1.0..=120.0).contains(&value)
        && value.fract() == 0.0
        && (told
            || apposed
            || then
            || child
            || pictured
            || (bare
                && (compared || is_limit(line, at) || is_turned(line, at) || is_age_then(line, at, next))))
}

/// "Mara Vell, 44, and Jon Orm, [43].": the age before ends the doubt.
fn follows_an_age(line: &Line, at: usize) -> bool {
    let age = |i: usize| {
        line.words[i].text.len() == 2
            && line.words[i].has_digit()
            && line.words[i - 1].is_capitalised()
            && line.gap(i) == ", "
            && line.gap(i + 1).starts_with(',')
    };
    (1..at.saturating_sub(1)).any(age)
}

/// "voters under 30", "those over 65": those who are so old.
fn is_limit(line: &Line, at: usize) -> bool {
    let who = line.before(at, 2);
    let people =
        is_people(who) || matches!(who, "those" | "anyone" | "everyone" | "voters" | "adults" | "workers");
    matches!(line.before(at, 1), "under" | "over") && people && line.joined(at)
}

/// "turns 70"
fn is_turned(line: &Line, at: usize) -> bool {
    line.joined(at) && matches!(line.before(at, 1), "turn" | "turns" | "turned" | "turning")
}

/// "she was 12", "who was 69 when she sailed", "at 15 the youngest captain", "At 40, she left".
fn is_age_then(line: &Line, at: usize, next: usize) -> bool {
    if !line.joined(at) {
        return false;
    }
    let then = line.word(next) == "when" || line.word(next) == "at" && line.word(next + 2) == "time";
    // "he was 3 for 4", "12 of them"
    let scored =
        line.joined(next) && matches!(line.word(next), "for" | "of" | "under" | "over" | "out" | "to");
    if matches!(line.before(at, 1), "i'm" | "he's" | "she's") {
        return !scored && line.words[at].has_digit();
    }
    if matches!(line.before(at, 1), "is" | "was" | "am") && !scored {
        let person = matches!(line.before(at, 2), "he" | "she" | "who" | "i");
        let named = at > 1 && line.words[at - 2].is_capitalised() && !is_function_word(line.word(at - 2));
        return person || (named && then);
    }
    let youngest = (next..next + 3).any(|at| matches!(line.word(at), "youngest" | "oldest"));
    let opens = line.gap(next) == ", " && matches!(line.word(next), "he" | "she");
    line.before(at, 1) == "at" && (youngest || (opens && (at == 1 || line.gap(at - 1).contains(','))))
}
