//! Terms: the words of a sentence that could tie it to another, brought to their stems.
//!
//! Knows English endings well enough to meet "announced" and "announcement", a few words that news
//! use for one another, and the words that say when or how sentences follow, but not what happened.
//! A stem is a key, not a word: readers never see it.

use super::dates;
use super::line::{Line, is_function_word};
use crate::quote::lexicon::{Lex, lookup};
use std::ops::Range;

/// The content words of a sentence: place in the line and stem.
pub(super) fn terms(line: &Line) -> Vec<(usize, String)> {
    line.words
        .iter()
        .enumerate()
        .filter(|(_, word)| is_content(&word.folded))
        .map(|(at, word)| (at, stem(&word.folded)))
        .collect()
}

/// Those of the terms that say what happened, with words for the same thing made one.
pub(super) fn telling(line: &Line) -> Vec<(usize, String)> {
    let place = dateline(line);
    let unnamed = unnamed(line);
    let unanswered = unanswered(line);
    let margin = margin(line);
    terms(line)
        .into_iter()
        .filter(|(at, _)| {
            let word = &line.words[*at];
            // Dates are read as dates; what is left of them says nothing.
            let day = dates::DAYS.contains(&word.folded.as_str());
            let calendar = word.is_capitalised() && (day || dates::month(&word.folded).is_some());
            *at >= place
                && !unnamed.contains(at)
                && !unanswered.contains(at)
                && !margin.contains(at)
                && !calendar
                && !ASIDE.contains(&word.folded.as_str())
        })
        .map(|(at, stem)| (at, kin(&stem).map_or(stem, str::to_owned)))
        .collect()
}

/// "…, who spoke on condition of anonymity to discuss the talks, …": why nobody is named, not what happened.
fn unnamed(line: &Line) -> Range<usize> {
    const FURTHEST: usize = 5;
    let speaks = |at: &usize| matches!(line.word(*at), "spoke" | "speaking" | "talked" | "talking");
    let Some(at) = (0..line.words.len()).find(|at| line.word(*at) == "anonymity") else { return 0..0 };
    let from = (at.saturating_sub(FURTHEST)..at).find(speaks).unwrap_or(at);
    let to = (at + 1..line.words.len()).find(|to| line.gap(*to).contains([',', ';', '—', '”', '"']));
    from..to.unwrap_or(line.words.len())
}

/// "The margin of sampling error for all is plus or minus 3 points": every poll has one.
fn margin(line: &Line) -> Range<usize> {
    const LONGEST: usize = 14;
    let words = || line.words.iter().map(|word| word.folded.as_str());
    let Some(from) = words().position(|word| word == "margin") else { return 0..0 };
    let mut behind = words().skip(from).take(LONGEST);
    let Some(error) = behind.position(|word| word == "error") else { return 0..0 };
    let rest = behind.position(|word| word == "minus").map_or(0, |minus| minus + 1);
    from..from + error + 1 + rest
}

/// "The guild did not respond to requests for an interview": every report has asked somebody in vain.
fn unanswered(line: &Line) -> Range<usize> {
    const FURTHEST: usize = 8;
    let all = line.words.len();
    let denied = |at: usize| (1..4).any(|back| lookup(line.before(at, back)).is(Lex::NEGATION));
    let silent = |at: &usize| match line.word(*at) {
        "declined" | "declining" | "refused" => true,
        word => ANSWERS.contains(&word) && denied(*at),
    };
    let asked = |at: usize| {
        let mut near = at + 1..all.min(at + 1 + FURTHEST);
        near.rfind(|to| ASKED.contains(&line.word(*to))).map(|to| at..to + 1)
    };
    (0..all).filter(silent).find_map(asked).unwrap_or(0..0)
}

/// What somebody did not do who was asked …
const ANSWERS: &[&str] =
    &["answer", "answered", "reached", "replied", "reply", "respond", "responded", "return", "returned"];
/// … and what for.
const ASKED: &[&str] = &[
    "call",
    "calls",
    "comment",
    "comments",
    "email",
    "emails",
    "inquiries",
    "inquiry",
    "interview",
    "interviewed",
    "interviews",
    "message",
    "messages",
    "request",
    "requests",
];

/// How many words at the start are the place a report was sent from: "HASK, Orm (AP) — Two boats".
pub(super) fn dateline(line: &Line) -> usize {
    let first = line.words.first().map_or("", |word| word.text);
    if first.len() < 3 || !first.chars().all(char::is_uppercase) {
        return 0;
    }
    let dash = |at: &usize| matches!(line.gap(*at).trim_matches([')', ' ']), "—" | "–" | "―" | "-" | "--");
    (1..line.words.len().min(LONGEST_DATELINE))
        .find(|at| dash(at) && line.gap(*at).starts_with([' ', ')']))
        .unwrap_or(0)
}

const LONGEST_DATELINE: usize = 9;

/// When something was, how a sentence follows from the last one, and words for whatever it may be.
const ASIDE: &[&str] = &[
    "according",
    "accordingly",
    "afternoon",
    "amid",
    "anonymously",
    "anybody",
    "anyone",
    "anything",
    "besides",
    "cannot",
    "current",
    "currently",
    "day",
    "days",
    "decade",
    "decades",
    "due",
    "earlier",
    "early",
    "evening",
    "everybody",
    "everyone",
    "everything",
    "following",
    "furthermore",
    "given",
    "hence",
    "hour",
    "hours",
    "including",
    "instead",
    "late",
    "later",
    "likewise",
    "maybe",
    "meanwhile",
    "minute",
    "minutes",
    "month",
    "months",
    "moreover",
    "morning",
    "nevertheless",
    "night",
    "nobody",
    "nonetheless",
    "nothing",
    "otherwise",
    "overall",
    "perhaps",
    "recent",
    "recently",
    "regarding",
    "respondent",
    "respondents",
    "somebody",
    "someone",
    "something",
    "thanks",
    "therefore",
    "thing",
    "things",
    "time",
    "times",
    "today",
    "tomorrow",
    "tonight",
    "unlike",
    "week",
    "weekend",
    "weeks",
    "year",
    "years",
    "yesterday",
];

/// The stem of the word that news use as well; short and general on purpose.
pub(super) fn kin(stem: &str) -> Option<&'static str> {
    Some(match stem {
        "soldi" | "servicemen" | "serviceman" | "personnel" => "troop",
        "railwa" | "railroad" => "rail",
        "surv" => "poll",
        "drill" | "maneuv" | "manoeuvr" => "exerc",
        "repress" => "crackdown",
        "dissident" => "dissent",
        _ => return base(stem),
    })
}

/// The stem of the verb whose past keeps no ending: "withdrew", but not "left", "fell" or "found", which are
/// other words as well.
fn base(stem: &str) -> Option<&'static str> {
    Some(match stem {
        "withdrew" | "withdrawn" => "withdraw",
        "fled" => "flee",
        "fought" => "fight",
        "stol" | "stolen" => "steal",
        "swor" | "sworn" => "swear",
        "struck" => "strik",
        "threw" | "thrown" => "throw",
        "brok" | "broken" => "break",
        "drov" | "driven" => "driv",
        "flew" | "flown" => "fly",
        "froz" | "frozen" => "freez",
        "chos" | "chosen" => "choos",
        "taught" => "teach",
        "sought" => "seek",
        "caught" => "catch",
        "wrot" | "written" => "writ",
        _ => return None,
    })
}

/// Whether a word can mean something on its own.
pub(super) fn is_content(folded: &str) -> bool {
    folded.chars().count() > 2
        && !is_function_word(folded)
        && folded.chars().all(|c| c.is_alphabetic() || c == '\'' || c == '-')
        && !folded.contains('\'')
}

/// What stays of a word without its endings; at least four letters of a long word.
pub(super) fn stem(folded: &str) -> String {
    let mut word = crate::text::fold::folded(folded);
    if !word.is_ascii() {
        return word;
    }
    // Plural and verb endings first, then those that turn a verb or an adjective into a noun.
    for (ending, least) in [("'s", 1), ("sses", 2), ("ies", 2), ("s", 3)] {
        if strip(&mut word, ending, least) {
            match ending {
                "sses" => word.push_str("ss"),
                "ies" => word.push('y'),
                // "us", "is" and "ss" are no plurals.
                "s" if word.ends_with(['u', 'i', 's']) => word.push('s'),
                _ => {}
            }
            break;
        }
    }
    const DERIVED: &[(&str, usize)] = &[
        ("ization", 3),
        ("isation", 3),
        ("ational", 4),
        ("fulness", 4),
        ("iveness", 4),
        ("ibility", 4),
        ("ability", 4),
        ("ements", 4),
        ("ation", 4),
        ("ement", 4),
        ("izing", 3),
        ("ising", 4),
        ("ment", 4),
        ("ness", 4),
        ("ized", 3),
        ("ised", 4),
        ("ally", 4),
        ("ance", 4),
        ("ence", 4),
        ("edly", 4),
        ("ingly", 4),
        ("ing", 3),
        ("ize", 3),
        ("ise", 4),
        ("ity", 4),
        ("ive", 4),
        ("ful", 4),
        ("ous", 4),
        ("ial", 4),
        ("ion", 4),
        ("ed", 3),
        ("ly", 4),
        ("al", 4),
        ("er", 4),
        ("or", 4),
        ("e", 3),
        ("y", 3),
    ];
    for _ in 0..2 {
        if !DERIVED.iter().any(|(ending, least)| strip(&mut word, ending, *least)) {
            break;
        }
    }
    // "stopped" meets "stop".
    let bytes = word.as_bytes();
    if bytes.len() > 4
        && bytes[bytes.len() - 1] == bytes[bytes.len() - 2]
        && !b"lsz".contains(&bytes[bytes.len() - 1])
    {
        word.pop();
    }
    invasion_of_invade(&mut word);
    if let Some(point) = COMPASS
        .iter()
        .find(|point| word.strip_prefix(**point).is_some_and(|rest| matches!(rest, "ern" | "ward" | "erner")))
    {
        word.truncate(point.len());
    }
    word
}

const COMPASS: [&str; 4] = ["north", "south", "east", "west"];

/// "Invade" meets "invasion", "decide" meets "decision".
fn invasion_of_invade(word: &mut String) {
    if let [.., before, b'a' | b'i' | b'u', b'd'] = word.as_bytes()
        && word.len() > 4
        && !b"aeiou".contains(before)
    {
        word.pop();
        word.push('s');
    }
}

const VOWELS: [char; 6] = ['a', 'e', 'i', 'o', 'u', 'y'];

fn strip(word: &mut String, ending: &str, least: usize) -> bool {
    // "Spring" is no form of "spr".
    let fits = word.strip_suffix(ending).is_some_and(|rest| rest.len() >= least && rest.contains(VOWELS));
    if fits {
        word.truncate(word.len() - ending.len());
    }
    fits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::line::tests::collection;
    use crate::span::ArticleIndex;

    fn check_telling(text: &str, expected: &str) {
        let mut seen = Vec::new();
        Line::each(&collection(&[text]).articles[0], ArticleIndex::new(0), |line| {
            seen.extend(telling(line).into_iter().map(|(_, stem)| stem));
        });
        assert_eq!(seen.join(" "), expected, "{text}");
    }

    #[test]
    fn what_says_when_or_how_it_follows_is_not_telling() {
        check_telling(
            "Meanwhile, according to Vik, the mole sank early last week, on Monday.",
            "vik mol sank last",
        );
        check_telling("They march each Monday in March.", "march");
    }

    #[test]
    fn why_nobody_is_named_is_not_telling() {
        check_telling(
            "The mole sank, said a pilot who spoke on condition of anonymity to discuss sensitive boats, and boats sank.",
            "mol sank pilot boat sank",
        );
        check_telling("A pilot spoke of the condition of boats.", "pilot spok condit boat");
    }

    #[test]
    fn whom_a_report_asked_in_vain_is_not_telling() {
        check_telling(
            "The guild did not immediately respond to requests for an interview, but boats sank.",
            "guild immediat boat sank",
        );
        check_telling("A pilot declined to comment on the mole.", "pilot mol");
        check_telling("The skipper could not be reached for comment.", "skip");
        check_telling("The pilot answered two calls.", "pilot answ two call");
        check_telling("The ferry did not return to the mole.", "ferr return mol");
    }

    #[test]
    fn the_margin_of_error_is_not_telling() {
        check_telling("The margin of sampling error for all guilds is plus or minus 3 points.", "point");
        check_telling("It has a margin of error of 3 points.", "point");
        check_telling("Orm won by a wide margin, and the mole sank.", "orm won wid margin mol sank");
    }

    #[test]
    fn the_place_a_report_was_sent_from_is_not_telling() {
        check_telling("HASK, Orm (AP) — Boats sank.", "boat sank");
        check_telling("HASK (AP) - Boats sank.", "boat sank");
        check_telling("The HASK boats — two of them — sank.", "hask boat two sank");
    }

    #[test]
    fn words_that_news_use_for_one_another_meet() {
        for words in [
            "troops soldiers servicemen personnel",
            "rail railway railways railroad",
            "poll polls survey surveys",
            "exercise exercises drills manoeuvres maneuvers",
            "crackdown repression",
            "dissent dissidents",
        ] {
            let stems: Vec<String> = words.split(' ').map(stem).collect();
            let kin = |stem: &String| kin(stem).map_or(stem.clone(), str::to_owned);
            let kin: Vec<String> = stems.iter().map(kin).collect();
            assert!(kin.iter().all(|stem| *stem == kin[0]), "{words}: {kin:?}");
        }
    }

    #[test]
    fn forms_of_a_word_share_a_stem() {
        for [left, right] in [
            ["announced", "announcement"],
            ["elected", "election"],
            ["mobilized", "mobilization"],
            ["deploying", "deployments"],
            ["sanctions", "sanction"],
            ["exercises", "exercise"],
            ["countries", "country"],
            ["stopped", "stop"],
            ["taking", "takes"],
            ["voted", "voting"],
            ["defensive", "defensively"],
            ["Viačorka", "Viacorka"],
            ["invading", "invasion"],
            ["decided", "decisions"],
            ["eastward", "eastern"],
        ] {
            assert_eq!(stem(&left.to_lowercase()), stem(&right.to_lowercase()), "{left} {right}");
        }
    }

    #[test]
    fn other_words_keep_apart() {
        for [left, right] in
            [["border", "board"], ["state", "status"], ["crisis", "critic"], ["string", "stray"]]
        {
            assert_ne!(stem(left), stem(right), "{left} {right}");
        }
    }
}
