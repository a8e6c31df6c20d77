//! Tense: whether a sentence looks back on a date or ahead to it.
//!
//! Knows verbs and set phrases. The one nearest before the date decides, as its verb mostly stands there;
//! without one, the first behind it. Does not parse: a verb that no list and no ending shows is not seen.

use super::super::line::{Line, is_function_word};
use crate::compare::figures::is_plural;

/// What a word says about the time of the date beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// "said", "had", "since"
    Back,
    /// "will", "scheduled"
    Ahead,
    /// "holds its primary", "could", "plans to": of what is to come, unless that was yesterday.
    Present,
    /// "ahead of", "until": later than the verb, whose own time may be over.
    Before,
}

/// How a sentence looks to its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct View {
    pub cue: Option<Cue>,
    /// The verb belongs to the date without doubt: a few words before it and nothing to do in between.
    pub close: bool,
}

impl Cue {
    /// Whether a weekday is the next of its name, where the last one was `back` days ago.
    pub fn is_ahead(self, back: i32) -> bool {
        match self {
            Cue::Ahead => true,
            // Yesterday is called by its weekday far more often than the day in six days' time.
            Cue::Present => back >= 2,
            Cue::Before => back >= 3,
            Cue::Back => false,
        }
    }
}

// A sentence that needs more words between a verb and its date has mostly used another verb by then.
const REACH: usize = 14;
const CLOSE: usize = 4;

/// How the sentence looks to the date whose words begin at `at`.
pub(super) fn view(line: &Line, at: usize) -> View {
    let mut to_do = false;
    let mut before = false;
    let mut i = at;
    while i > 0 && at - i < REACH && !is_border(line.gap(i)) {
        // "decided that on Tuesday, …": the verb of the day is behind it.
        if line.word(i - 1) == "that" && at - i <= 1 {
            break;
        }
        i -= 1;
        match cue(line, i).or_else(|| preposition(line, i, at)) {
            // "it was delayed until May": whether May is over, the verb does not say.
            Some(Cue::Before) => before = true,
            Some(Cue::Back) if before => return View { cue: Some(Cue::Before), close: false },
            Some(cue) => {
                // What is said may be of any time: "said the fair in May would be the last".
                let reach = match is_report(line.word(i)) {
                    true if matches!(line.before(at, 1), "in" | "on" | "last") => 2,
                    true => 0,
                    false => CLOSE,
                };
                return View { cue: Some(cue), close: !to_do && at - i <= reach };
            }
            // "more boats came to the fair", "to more than 20"
            None => to_do |= line.word(i) == "to" && !leads_to(line, i + 1),
        }
    }
    // "won’t by themselves decide … in the guild’s first vote Tuesday": a vote is sure to have a verb somewhere.
    if at - i >= REACH && !before && scheduled(line, at) && is_far_ahead(line, i) {
        return View { cue: Some(Cue::Ahead), close: false };
    }
    let whole = i == 0 || is_border(line.gap(i));
    let cue = behind(line, at, at - i);
    // "Until Monday, it slept"
    if before && whole && cue == Some(Cue::Back) && matches!(line.before(at, 1), "until" | "till") {
        return View { cue, close: false };
    }
    // "by Friday" is to come, unless a verb says that it was.
    match before || line.before(at, 1) == "by" && cue.is_none() {
        true => View { cue: Some(Cue::Before), close: whole && cue != Some(Cue::Back) },
        // "In an essay in December, she wrote"
        false => {
            View { cue, close: cue == Some(Cue::Back) && opens(line, at, at - i) && !promises(line, at) }
        }
    }
}

fn stands_apart(line: &Line, at: usize) -> bool {
    (at + 1..at + 3).any(|i| line.gap(i).starts_with(','))
}

/// "In December, Vell, who sings, wrote", "In an essay in December, she wrote": whether the date opens a clause whose verb
/// is near; `place` is how many words stand before it. "Entering the vote in June, Vell leads" is of now.
fn opens(line: &Line, at: usize, place: usize) -> bool {
    /// How far the verb may stand behind more than a preposition.
    const NEAR: usize = 5;
    let verb = || (at + 1..at + NEAR).any(|i| cue(line, i) == Some(Cue::Back));
    let entering = (at - place..at).any(|i| line.word(i).ends_with("ing"));
    stands_apart(line, at) && (place <= 2 || verb() && !entering)
}

/// Whether the sentence goes on with what will be.
fn promises(line: &Line, at: usize) -> bool {
    (at + 1..line.words.len()).any(|i| matches!(cue(line, i), Some(Cue::Ahead | Cue::Present)))
}

/// Whether no verb can be what follows "to" at `at`: "came to Orm", "to more than 20".
fn leads_to(line: &Line, at: usize) -> bool {
    let word = line.word(at);
    line.is_capital(at)
        || is_article(word)
        || matches!(word, "about" | "at" | "fewer" | "less" | "more" | "nearly" | "over" | "some")
}

/// Whether the last verb before word `i` looks ahead, in the same clause.
fn is_far_ahead(line: &Line, i: usize) -> bool {
    let near = (i.saturating_sub(REACH)..i).rev().take_while(|i| {
        let gap = line.gap(i + 1);
        !is_border(gap) && !gap.contains(',')
    });
    near.into_iter().find_map(|i| cue(line, i)) == Some(Cue::Ahead)
}

/// "On Tuesday, voters will choose": the first verb behind a date that opens its clause. `place` is how
/// many words of the clause stand before the date.
fn behind(line: &Line, at: usize, place: usize) -> Option<Cue> {
    // "The rally in Hask on Tuesday will be remembered", but "In the vote on Tuesday, Vell will …"
    if place > 2 && !(place <= 6 && stands_apart(line, at)) {
        return None;
    }
    let mut i = at + 1;
    while i < line.words.len() && i - at < REACH && !is_border(line.gap(i)) {
        let aside = matches!(line.word(i), "who" | "which" | "whose" | "where" | "that");
        if aside {
            // "Vell, who will retire, said": the clause about Vell is not about the day.
            i = (i + 1..line.words.len()).find(|next| line.gap(*next).contains(','))?;
            continue;
        }
        if let Some(cue) = cue(line, i) {
            // "Monday's ruling will be felt": what will be is the ruling's effect. A vote itself may be to come.
            let effect = line.words[at].is_possessive() && !scheduled(line, at);
            return Some(cue).filter(|cue| !effect || *cue == Cue::Back);
        }
        i += 1;
    }
    None
}

/// "his seat is at stake in the vote on Tuesday": whether somebody waits for it or works towards it, and nothing was.
/// "His rise is the fruit of the vote on Tuesday" looks back.
pub(super) fn is_now(line: &Line, at: usize) -> bool {
    const STAKES: &[&str] = &[
        "brink", "chance", "facing", "hoping", "line", "prevent", "prospect", "stake", "trying", "win",
        "winning",
    ];
    let near = (at.saturating_sub(REACH)..at).rev().take_while(|i| !is_border(line.gap(i + 1)));
    let be = near.clone().find(|i| matches!(line.word(*i), "is" | "are" | "was" | "were"));
    be.is_some_and(|i| {
        matches!(line.word(i), "is" | "are") && (i..at).any(|i| STAKES.contains(&line.word(i)))
    })
}

/// "Vell on Tuesday night sang": whether a verb of the past stands right behind the date.
pub(super) fn is_past_behind(line: &Line, at: usize) -> bool {
    let end = line.words.len().min(at + 4);
    (at + 1..end).take_while(|i| !is_border(line.gap(*i))).any(|i| cue(line, i) == Some(Cue::Back))
}

fn is_report(word: &str) -> bool {
    const REPORTS: &[&str] = &[
        "added", "argued", "called", "claimed", "noted", "quoted", "said", "spoke", "told", "warned", "wrote",
    ];
    REPORTS.contains(&word)
}

/// Whether what is fixed beforehand stands beside the date: "Tuesday's vote", "the caucuses on Monday".
pub(super) fn scheduled(line: &Line, at: usize) -> bool {
    let before =
        || (at.saturating_sub(3)..at).any(|i| is_scheduled(line.word(i)) && !is_border(line.gap(i + 1)));
    dates_what_is_scheduled(line, at) || before()
}

/// "the November elections", "Tuesday's crucial vote"
pub(super) fn dates_what_is_scheduled(line: &Line, at: usize) -> bool {
    (at + 1..at + 6)
        .take_while(|i| line.joined(*i) && !is_function_word(line.word(*i)))
        .any(|i| is_scheduled(line.word(i)))
}

pub(super) fn is_scheduled(word: &str) -> bool {
    [
        "ballot",
        "caucus",
        "caucuses",
        "contest",
        "contests",
        "convention",
        "deadline",
        "debate",
        "debates",
        "election",
        "elections",
        "kickoff",
        "match",
        "primaries",
        "primary",
        "referendum",
        "runoff",
        "summit",
        "vote",
        "votes",
        "voting",
    ]
    .contains(&word)
}

fn is_border(gap: &str) -> bool {
    gap.contains(['“', '”', '"', ';', ':', '(', ')', '—', '–']) || gap.contains("''") || gap.contains(" - ")
}

/// Cues that only stand before their date.
fn preposition(line: &Line, i: usize, at: usize) -> Option<Cue> {
    let next = line.word(i + 1);
    match line.word(i) {
        "since" => Some(Cue::Back),
        // Nobody announces these.
        "arrest" | "attack" | "attacks" | "bombing" | "crash" | "death" | "deaths" | "killing"
        | "massacre" | "shooting" | "slaying"
            if at - i <= CLOSE =>
        {
            Some(Cue::Back)
        }
        "after" if next.ends_with("ing") => Some(Cue::Back),
        "if" => Some(Cue::Present),
        "heading" if next == "into" => Some(Cue::Before),
        "until" | "till" => Some(Cue::Before),
        "ahead" if next == "of" => Some(Cue::Before),
        // "testified before a panel Tuesday" is another "before".
        "before" if i + 1 == at || matches!(line.before(i, 1), "hours" | "days" | "weeks") => {
            Some(Cue::Before)
        }
        "into" if i + 1 == at => Some(Cue::Before),
        "up" if next == "to" && i + 2 == at => Some(Cue::Before),
        // "in the run-up to the voting on Monday"
        "run" | "lead" if next == "up" && line.word(i + 2) == "to" => Some(Cue::Before),
        // "the vote is Tuesday", "are on Monday"
        "is" | "are" if (1..=2).contains(&(at - i)) && matches!(line.before(at, 1), "is" | "are" | "on") => {
            Some(Cue::Present)
        }
        _ => None,
    }
}

/// What the word at `i` says by itself and with its neighbours.
fn cue(line: &Line, i: usize) -> Option<Cue> {
    let (word, next, previous) = (line.word(i), line.word(i + 1), line.before(i, 1));
    let capital = i > 0 && line.words[i].is_capitalised();
    match word {
        "will" | "shall" if capital || previous == "at" => None,
        "will" | "shall" | "'ll" | "won't" => Some(Cue::Ahead),
        "could" if next == "not" => None,
        "would" | "could" | "may" | "might" | "should" | "must" | "can" if !capital => {
            // "would have sailed", not "would have trouble"
            let perfect = (i + 1..i + 3).any(|have| {
                let done = line.word(have + 1);
                let cut = line.words.get(have + 1).is_none_or(|word| word.is_capitalised());
                line.word(have) == "have"
                    && (cut || done.ends_with("ed") || PAST.binary_search(&done).is_ok())
            });
            Some(if perfect { Cue::Back } else { Cue::Present })
        }
        "going" if next == "to" => {
            Some(if matches!(previous, "was" | "were") { Cue::Back } else { Cue::Ahead })
        }
        // "on her way to the hall", "due to the storm"
        "to" | "due" if is_article(line.word(i + usize::from(word == "due") + 1)) => None,
        "to" if next == "be" && is_yet_to_be(line, i) => Some(Cue::Present),
        "to" => leads_on(previous).then_some(if was(line, i) { Cue::Before } else { Cue::Present }),
        "scheduled" | "slated" | "expected" | "planned" | "due" => {
            Some(if was(line, i) { Cue::Before } else { Cue::Ahead })
        }
        "upcoming" | "looming" | "deadline" => Some(Cue::Present),
        // "is facing a vote in Hask on Tuesday"
        "facing" | "awaiting" if matches!(previous, "is" | "are") => Some(Cue::Present),
        "time" if previous == "the" && line.before(i, 2) == "by" => Some(Cue::Present),
        _ if word.ends_with("'ll") => Some(Cue::Ahead),
        _ if capital => None,
        _ if PAST.binary_search(&word).is_ok() || is_regular_past(line, i) => {
            // "will be held"; "if she won" asks what would be.
            let open = matches!(previous, "be" | "being") || line.before(i, 2) == "be";
            let asked = (1..=3).any(|back| line.before(i, back) == "if");
            (!open).then_some(if asked { Cue::Present } else { Cue::Back })
        }
        _ => is_present(line, i).then_some(Cue::Present),
    }
}

/// "a song to be sung", ", to be sung": "to" at `i` belongs to what is named, not to a verb as in "wanted to be sung".
fn is_yet_to_be(line: &Line, i: usize) -> bool {
    let (previous, done) = (line.before(i, 1), line.word(i + 2));
    let is_past = |word: &str| word.len() > 4 && word.ends_with("ed") || PAST.binary_search(&word).is_ok();
    let named = !is_past(previous) && !is_function_word(previous) && !leads_on(previous);
    // "be given", "be shown", "be sung"
    let done = is_past(done) || ["en", "ung", "wn"].iter().any(|ending| done.ends_with(ending));
    done && (named || line.gap(i).starts_with(','))
}

/// "was set to", "had been scheduled": it may have been done by now.
fn was(line: &Line, i: usize) -> bool {
    (1..=3).any(|back| matches!(line.before(i, back), "was" | "were" | "had"))
}

/// "plans to", "a chance to", "is to": what follows has not been done.
fn leads_on(word: &str) -> bool {
    [
        "able",
        "about",
        "aim",
        "aims",
        "are",
        "chance",
        "chances",
        "eligible",
        "expect",
        "expects",
        "has",
        "have",
        "hope",
        "hopes",
        "hoping",
        "intend",
        "intends",
        "is",
        "likely",
        "need",
        "needs",
        "opportunity",
        "pace",
        "plan",
        "planning",
        "plans",
        "poised",
        "position",
        "prepare",
        "prepares",
        "preparing",
        "promises",
        "ready",
        "set",
        "track",
        "vows",
        "want",
        "wants",
        "way",
    ]
    .contains(&word)
}

/// "reached", but not "be reached", "the convicted clerk", "is asked", "Hask-backed".
fn is_regular_past(line: &Line, i: usize) -> bool {
    // No past, or one that tells how somebody is.
    const OTHERS: &[&str] = &[
        "breed",
        "committed",
        "concerned",
        "exceed",
        "focused",
        "hundred",
        "indeed",
        "interested",
        "needed",
        "proceed",
        "required",
        "sacred",
        "speed",
        "succeed",
    ];
    let (word, previous) = (line.word(i), line.before(i, 1));
    let verb = word.len() > 4 && word.ends_with("ed") && !word.starts_with("un") && !OTHERS.contains(&word);
    let adjective = matches!(previous, "is" | "are")
        || is_article(previous)
        || line.gap(i) == "-"
        || line.gap(i + 1) == "-"
        || line.word(i + 1) == "by" && !matches!(previous, "was" | "were" | "had" | "been");
    verb && !adjective
}

/// "holds", "voters head": the present tense of what is on a calendar.
fn is_present(line: &Line, i: usize) -> bool {
    const VERBS: &[&str] = &[
        "arrive", "begin", "convene", "decide", "go", "gather", "hold", "kick", "meet", "open", "resume",
        "speak", "testify",
    ];
    // With an "s" these are nouns as well.
    const NOUNS_TOO: &[&str] =
        &["debate", "end", "face", "head", "host", "launch", "return", "start", "travel", "visit", "vote"];
    let word = line.word(i);
    let previous = line.before(i, 1);
    // "takes office in January", "takes effect on Friday"
    if matches!(word, "take" | "takes") && matches!(line.word(i + 1), "effect" | "office" | "place") {
        return true;
    }
    let who = matches!(previous, "he" | "she" | "it" | "who" | "which" | "that" | "also");
    let named =
        i > 0 && line.joined(i) && line.words[i - 1].is_capitalised() && !line.words[i - 1].is_possessive();
    let stem = match word {
        "goes" => Some("go"),
        "testifies" => Some("testify"),
        _ => word.strip_suffix("es").filter(|stem| stem.ends_with("ch")).or_else(|| word.strip_suffix('s')),
    };
    if let Some(stem) = stem {
        return VERBS.contains(&stem) && !is_article(previous) || NOUNS_TOO.contains(&stem) && (who || named);
    }
    let both = named && (2..=5).any(|back| line.before(i, back) == "and");
    let many = both
        || matches!(previous, "they" | "we" | "who")
        || i > 0
            && line.joined(i)
            && previous.ends_with('s')
            && is_plural(previous)
            && !is_function_word(previous);
    many && (VERBS.contains(&word) || NOUNS_TOO.contains(&word))
}

fn is_article(word: &str) -> bool {
    matches!(word, "a" | "an" | "the" | "his" | "her" | "its" | "their" | "our" | "this")
}

// Sorted, so that it can be searched by halves; a test holds that. Verbs whose past is their present
// ("put", "cut", "set", "read") tell nothing.
const PAST: &[&str] = &[
    "arose",
    "became",
    "been",
    "began",
    "blew",
    "bought",
    "broke",
    "brought",
    "built",
    "came",
    "caught",
    "chose",
    "crept",
    "dealt",
    "did",
    "died",
    "done",
    "drank",
    "drew",
    "drove",
    "fed",
    "fell",
    "felt",
    "fled",
    "flew",
    "forgot",
    "fought",
    "found",
    "froze",
    "gave",
    "given",
    "gone",
    "got",
    "grew",
    "had",
    "heard",
    "held",
    "hid",
    "kept",
    "knew",
    "laid",
    "led",
    "left",
    "lent",
    "lit",
    "lost",
    "made",
    "meant",
    "met",
    "overcame",
    "overtook",
    "paid",
    "ran",
    "rang",
    "rode",
    "rose",
    "said",
    "sang",
    "sank",
    "sat",
    "saw",
    "seen",
    "sent",
    "shook",
    "shot",
    "showed",
    "shown",
    "shrank",
    "slept",
    "slid",
    "sold",
    "sought",
    "spent",
    "spoke",
    "sprang",
    "spun",
    "stole",
    "stood",
    "struck",
    "stuck",
    "swam",
    "swept",
    "swore",
    "taken",
    "taught",
    "thought",
    "threw",
    "tied",
    "told",
    "took",
    "tore",
    "understood",
    "undertook",
    "used",
    "was",
    "went",
    "wept",
    "were",
    "withdrew",
    "withheld",
    "woke",
    "won",
    "wore",
    "wrote",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn past_verbs_are_sorted() {
        assert!(PAST.is_sorted());
    }
}
