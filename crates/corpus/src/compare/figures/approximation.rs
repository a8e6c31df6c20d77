//! How near a number is meant: the words before and after it that say "about" or "more than".
//!
//! Does not know what the number counts; that is `counted`.

use super::super::line::{Line, is_function_word};
use super::reading::unit_after;
use super::{Approximation, numbers, units};

/// Where the approximating words before a number begin, and what they say.
pub(super) fn approximation_before(line: &Line, at: usize) -> (usize, Approximation) {
    use Approximation::{About, AtLeast, Exact, LessThan, MoreThan, UpTo};
    const PHRASES: &[(&[&str], Approximation)] = &[
        (&["no", "more", "than"], UpTo),
        (&["not", "more", "than"], UpTo),
        (&["no", "fewer", "than"], AtLeast),
        (&["no", "less", "than"], AtLeast),
        (&["more", "than"], MoreThan),
        (&["greater", "than"], MoreThan),
        (&["at", "least"], AtLeast),
        (&["upwards", "of"], MoreThan),
        (&["upward", "of"], MoreThan),
        (&["north", "of"], MoreThan),
        (&["south", "of"], LessThan),
        (&["in", "excess", "of"], MoreThan),
        (&["older", "than"], MoreThan),
        (&["younger", "than"], LessThan),
        (&["fewer", "than"], LessThan),
        (&["less", "than"], LessThan),
        (&["up", "to"], UpTo),
        (&["as", "many", "as"], UpTo),
        (&["as", "much", "as"], UpTo),
        (&["as", "long", "as"], UpTo),
        (&["as", "high", "as"], UpTo),
        (&["as", "few", "as"], AtLeast),
        (&["as", "little", "as"], AtLeast),
        (&["as", "low", "as"], AtLeast),
        (&["at", "most"], UpTo),
        (&["a", "maximum", "of"], UpTo),
        (&["within", "the", "next"], UpTo),
        (&["in", "under"], LessThan),
        (&["close", "to"], About),
        (&["perhaps"], About),
        (&["maybe"], About),
        (&["an", "estimated"], About),
        (&["a", "reported"], About),
        (&["some"], About),
        (&["around"], About),
        (&["about"], About),
        (&["approximately"], About),
        (&["roughly"], About),
        (&["nearly"], About),
        (&["almost"], About),
        (&["estimated"], About),
        (&["circa"], About),
        (&["near"], About),
        (&["over"], MoreThan),
        (&["above"], MoreThan),
        (&["exceeding"], MoreThan),
        (&["topping"], MoreThan),
        (&["under"], LessThan),
        (&["below"], LessThan),
        (&["within"], UpTo),
    ];
    for (phrase, approximation) in PHRASES {
        let Some(first) = at.checked_sub(phrase.len()) else { continue };
        let fits = phrase.iter().enumerate().all(|(n, word)| line.word(first + n) == *word)
            && (first + 1..=at).all(|n| units::without_sign(line.gap(n)) == " ");
        // "over the past 20 years" lasts, "for over 20 years" and "over a year ago" exceed.
        let lasts = *phrase == ["over"]
            && unit_after(line, numbers::read(line, at).map_or(at + 1, |n| n.next)).is_some_and(
                |(unit, end)| {
                    let apart =
                        matches!(line.word(end), "ago" | "apart" | "away" | "earlier" | "later" | "old");
                    unit.dimension().0 == units::Dimension::Time && !apart
                },
            )
            && ![
                "for", "after", "just", "well", "little", "is", "was", "at", "took", "takes", "take",
                "taken", "last", "lasts", "lasted", "lasting", "spent", "waited", "waits",
            ]
            .contains(&line.before(first, 1));
        let told = *phrase == ["about"] && is_topic(line, first)
            || *phrase == ["over"] && (takes_over(line.before(first, 1)) || is_chosen(line, first));
        // "near 60 percent"; "near two harbours" is a place.
        // "as long as 20 years" measures, "as long as two boats sail" sets a condition.
        let asked = matches!(phrase, ["as", "long" | "high" | "low", "as"]) && !is_measured(line, at);
        let placed = *phrase == ["near"] && !is_measured(line, at)
            // "north of $5"; all else lies there.
            || matches!(phrase[0], "north" | "south") && units::currency(line.gap(at)).is_none();
        if fits && !lasts && !told && !placed && !asked {
            let widened =
                ["just", "well", "far", "only", "slightly", "somewhat"].contains(&line.before(first, 1));
            let denied = *approximation == MoreThan && phrase[0] == "more" && is_denied(line, first);
            let meant = if denied { UpTo } else { *approximation };
            return (first - usize::from(widened && first > 0), meant);
        }
    }
    // "exceeds 7%": the verb says it, and stays outside.
    let told = match line.before(at, 1) {
        "exceed" | "exceeds" | "exceeded" | "surpass" | "surpasses" | "surpassed" | "topped" | "tops" => {
            MoreThan
        }
        "approach" | "approaches" | "approached" | "approaching" | "nears" | "neared" | "nearing" => About,
        _ => Exact,
    };
    let counts = at > 0 && units::without_sign(line.gap(at)) == " " && is_measured(line, at);
    (at, if counts || told == MoreThan { told } else { Exact })
}

/// "handed over $5", "a feud over $5": what is handed or fought over is no more than it is.
fn takes_over(word: &str) -> bool {
    const STEMS: &[&str] = &["argu", "battl", "clash", "disput", "feud", "fight", "quarrel", "squabbl"];
    const WORDS: &[&str] = &[
        "hand",
        "handed",
        "handing",
        "hands",
        "fork",
        "forked",
        "forking",
        "fought",
        "lawsuit",
        "preside",
        "presided",
        "presides",
        "presiding",
        "sign",
        "signed",
        "signing",
        "sued",
        "turn",
        "turned",
        "turning",
        "turns",
    ];
    WORDS.contains(&word) || STEMS.iter().any(|stem| word.starts_with(stem))
}

/// "chosen over three others", "won over 30 rivals": ahead of them, whose number is no more than it is.
fn is_chosen(line: &Line, over: usize) -> bool {
    const CHOSEN: &[&str] = &[
        "chose",
        "chosen",
        "elected",
        "favored",
        "favoured",
        "picked",
        "preferred",
        "prevailed",
        "selected",
        "triumphed",
    ];
    const RIVALS: &[&str] = &[
        "other",
        "others",
        "rivals",
        "opponents",
        "candidates",
        "contenders",
        "challengers",
        "competitors",
        "bidders",
    ];
    let chosen =
        (1..=2).any(|back| CHOSEN.contains(&line.before(over, back)) && line.joined(over + 1 - back));
    let won = matches!(line.before(over, 1), "win" | "wins" | "winning" | "won" | "victory");
    chosen || won && (over + 2..over + 5).any(|at| line.joined(at) && RIVALS.contains(&line.word(at)))
}

/// "isn’t going to send more than 3": the verb before is denied. "Not in more than 20 years" is more than 20.
fn is_denied(line: &Line, first: usize) -> bool {
    /// How many words may stand between.
    const NEAR: usize = 6;
    const THINKS: &[&str] = &["believe", "say", "think", "know", "realize", "realise", "see", "only"];
    let verb = line.before(first, 1);
    let plain = first > 0 && line.joined(first) && !is_function_word(verb) && !verb.ends_with("ed");
    let denies = |word: &str| word.ends_with("n't") || matches!(word, "not" | "never" | "cannot");
    plain
        && !THINKS.contains(&verb)
        && (2..=NEAR)
            .take_while(|back| *back <= first && line.joined(first + 1 - back))
            .any(|back| denies(line.before(first, back)))
}

/// Whether the "about" at `about` says of what somebody speaks or thinks: "care about two things".
fn is_topic(line: &Line, about: usize) -> bool {
    /// Nothing but a topic follows these.
    const TOPICS: &[&str] = &[
        "argue",
        "argued",
        "argues",
        "arguing",
        "article",
        "articles",
        "ask",
        "asked",
        "asking",
        "asks",
        "boast",
        "boasted",
        "book",
        "books",
        "brag",
        "bragged",
        "bragging",
        "care",
        "cared",
        "cares",
        "caring",
        "complain",
        "complained",
        "complaining",
        "complains",
        "concern",
        "concerned",
        "concerns",
        "debate",
        "debated",
        "dream",
        "dreamed",
        "dreaming",
        "excited",
        "film",
        "films",
        "forget",
        "forgot",
        "joke",
        "joked",
        "jokes",
        "joking",
        "learn",
        "learned",
        "learning",
        "learns",
        "lie",
        "lied",
        "lies",
        "lying",
        "movie",
        "movies",
        "question",
        "questions",
        "song",
        "songs",
        "speak",
        "speaking",
        "speaks",
        "spoke",
        "spoken",
        "stories",
        "story",
        "talk",
        "talked",
        "talking",
        "talks",
        "warn",
        "warned",
        "warning",
        "warns",
        "wonder",
        "wondered",
        "worried",
        "worries",
        "worry",
        "worrying",
        "write",
        "writes",
        "writing",
        "written",
        "wrote",
    ];
    /// These take a topic, and what somebody says as well: "I think about 300 sank".
    const ALSO: &[&str] = &["think", "thought", "hear", "heard", "know", "knew", "known", "read"];
    const TELLERS: &[&str] =
        &["tell", "told", "telling", "ask", "asked", "asking", "warn", "warned", "remind", "reminded"];
    let before = line.before(about, 1);
    // "spoke about 20 minutes" tells how long.
    if is_measured(line, about + 1) {
        return false;
    }
    let few = numbers::read(line, about + 1).is_some_and(|number| (1.0..10.0).contains(&number.value));
    TOPICS.contains(&before) || TELLERS.contains(&line.before(about, 2)) || (ALSO.contains(&before) && few)
}

/// Whether the number at `at` measures, rather than counts.
fn is_measured(line: &Line, at: usize) -> bool {
    units::currency(line.gap(at)).is_some()
        || numbers::read(line, at).is_some_and(|number| unit_after(line, number.next).is_some())
}

/// "80 or more", "10 or so", "80+", "eight hours plus".
pub(super) fn approximation_after(line: &Line, next: usize) -> Option<(Approximation, usize)> {
    match (line.word(next), line.word(next + 1)) {
        ("or", "more") if line.word(next + 2) != "than" => Some((Approximation::AtLeast, next + 2)),
        ("or", "fewer" | "less") => Some((Approximation::UpTo, next + 2)),
        ("or", "so") => Some((Approximation::About, next + 2)),
        // "$15 an hour or less"
        ("a" | "an" | "per", rate) if line.word(next + 2) == "or" && units::named(rate).is_some() => {
            approximation_after(line, next + 2)
        }
        ("odd", _) if line.gap(next) == "-" => Some((Approximation::About, next + 1)),
        ("plus", "every" | "each" | "a" | "per" | "in" | "on" | "of" | "")
            if line.gap(next) == " " && (line.word(next + 1) != "a" || line.word(next + 2) == "day") =>
        {
            Some((Approximation::AtLeast, next + 1))
        }
        ("plus", _) if line.gap(next) == "-" => Some((Approximation::AtLeast, next + 1)),
        _ if line.gap(next).starts_with('+') => Some((Approximation::AtLeast, next)),
        _ => None,
    }
}
