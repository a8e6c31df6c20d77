//! The word "one" where it counts: "one senior official".
//!
//! Knows pronouns ("no one"), idioms ("one day") and some one of whom something is told ("one sailor said").

use crate::compare::dates::DAYS;
use crate::compare::figures::units;
use crate::compare::line::{Line, is_function_word};

/// "one senior official"; not "no one", "one day", "one of them", "the one who".
pub(super) fn is_counting_one(line: &Line, at: usize) -> bool {
    let before = line.before(at, 1);
    let following = line.word(at + 1);
    // "one per cent"
    if following == "per" && line.word(at + 2) == "cent" {
        return true;
    }
    if is_any_one(line, at) || is_pronoun(line, at) {
        return false;
    }
    let pronoun = [
        "no", "any", "every", "some", "each", "this", "that", "which", "number", "day", "another", "the",
        "same", "square", "right", "last", "next", "other", "loved", "for",
    ]
    .contains(&before);
    // "posted one last week", "broke one open"
    let after = line.word(at + 2);
    let alone = matches!(following, "last" | "next" | "this")
        && (units::named(after).is_some() || DAYS.contains(&after))
        || following == "open" && (!line.joined(at + 2) || is_function_word(after));
    let idiom = matches!(
        following,
        "day" | "thing" | "point" | "another" | "hand" | "side" | "way" | "by" | "time" | "after" | "where"
    );
    line.joined(at + 1)
        && line.gap(at + 1) == " "
        && !(pronoun && units::named(following).is_none())
        && !(idiom || alone)
        && !is_function_word(following)
}

/// "a talk, one based on trust", "one-on-one talks", "with one voice": what "one" stands for has been told, or is a manner.
fn is_pronoun(line: &Line, at: usize) -> bool {
    const TOLD: &[&str] =
        &["aimed", "based", "defined", "designed", "focused", "intended", "led", "made", "meant", "rooted"];
    let described = TOLD.contains(&line.word(at + 1)) && is_function_word(line.word(at + 2));
    let manner = line.gap(at) == "-" && matches!(line.before(at, 1), "on" | "to" | "by");
    // "the only one strong enough"
    let only = line.before(at, 1) == "only" && line.before(at, 2) == "the";
    described || manner || only || line.before(at, 1) == "with" && line.word(at + 1) == "voice"
}

/// "one chilly night", "according to one sailor", "one report", "one boat after another", "one nobody knew": some
/// one, and no number.
fn is_any_one(line: &Line, at: usize) -> bool {
    const WHO: &[&str] = &[
        "nobody",
        "everybody",
        "somebody",
        "anybody",
        "everyone",
        "someone",
        "anyone",
        "nothing",
        "everything",
        "something",
        "many",
        "few",
    ];
    const TELLS: &[&str] = &[
        "commentator",
        "critic",
        "estimate",
        "example",
        "fellow",
        "guy",
        "observer",
        "poll",
        "report",
        "source",
        "story",
        "study",
        "survey",
        "theory",
        "version",
    ];
    const TIMES: &[&str] = &[
        "day",
        "night",
        "morning",
        "evening",
        "afternoon",
        "weekend",
        "spring",
        "summer",
        "autumn",
        "fall",
        "winter",
    ];
    let (before, following) = (line.before(at, 1), line.word(at + 1));
    let as_one = before == "as" && !matches!(line.before(at, 2), "many" | "much" | "few" | "little" | "well");
    if WHO.contains(&following) || as_one || (before == "to" && line.before(at, 2) == "according") {
        return true;
    }
    // The phrase's words, and the first of them that a list has.
    let phrase = || (at + 1..at + 4).take_while(|at| line.joined(*at) && !is_function_word(line.word(*at)));
    let named = |list: &[&str]| phrase().any(|at| list.contains(&line.word(at)) && line.gap(at + 1) != "-");
    let lasts = matches!(
        before,
        "for" | "in" | "within" | "just" | "only" | "than" | "least" | "about" | "nearly" | "every" | "spent"
    );
    if !lasts && (named(TELLS) || named(TIMES)) {
        return true;
    }
    // "one boat after another"
    let link = at + 1 + phrase().count();
    let other = |at: usize| {
        line.word(at) == "another" || line.word(at) == "the" && matches!(line.word(at + 1), "next" | "other")
    };
    // "one point over the next year"
    let lasts = line.word(link) == "over" && line.word(link + 2) == "next";
    // "one boat more than another"
    let more = matches!(line.word(link), "more" | "less" | "rather") && line.word(link + 1) == "than";
    let against = matches!(line.word(link), "after" | "or" | "to" | "than" | "from" | "over" | "against");
    let compared = other(link + if more { 2 } else { 1 }) && (more || against) && !lasts;
    // "One old habit: they sail at night."
    let announced = at == 0 && line.gap(link).starts_with(':');
    link > at + 1 && (announced || compared || is_a_certain(line, at, link))
}

/// "one sailor said", "it is one harbour where": some one of many, of whom something is told. The noun of the "one"
/// at `at` ends before word `link`.
fn is_a_certain(line: &Line, at: usize, link: usize) -> bool {
    // Who told or asked somebody was met, and may be counted.
    const SPEAKS: &[&str] = &[
        "said",
        "says",
        "added",
        "argued",
        "called",
        "claimed",
        "commented",
        "complained",
        "explained",
        "insisted",
        "joked",
        "noted",
        "posted",
        "quipped",
        "recalled",
        "remarked",
        "replied",
        "shouted",
        "suggested",
        "tweeted",
        "warned",
        "wrote",
    ];
    let adverb = matches!(line.word(link), "even" | "also" | "has" | "had");
    let speaks = (at + 2..=link + usize::from(adverb)).any(|verb| SPEAKS.contains(&line.word(verb)));
    // “…,” said one old sailor
    let quoted = at > 0 && (at == 1 || line.gap(at - 1).contains(['”', '"', '’', '\'']));
    let spoken = SPEAKS.contains(&line.before(at, 1)) && quoted;
    let described = matches!(line.word(link), "where" | "which" | "who" | "whom" | "whose" | "that");
    // "there is one law that"
    let told_of = matches!(line.before(at, 1), "is" | "was" | "be" | "it's") && line.before(at, 2) != "there";
    speaks || spoken || told_of && described
}
