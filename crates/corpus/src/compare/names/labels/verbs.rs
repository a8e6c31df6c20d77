//! Which word of a line is a verb, as far as labels ask.
//!
//! Knows the forms of the past and what may stand before a participle ("the newly elected mayor").
//! Does not know grammar: nouns that are verbs as well ("support", "claims") count as nouns.

use crate::compare::line::Line;
use crate::quote::lexicon::{CUE, Lex, PERSONAL, lookup};

/// Whether the word at `at`, in front of a role or behind one, is a verb there and no attribute.
pub(super) fn is_verb(line: &Line, at: usize) -> bool {
    let word = &line.words[at];
    if word.is_capitalised() {
        return false;
    }
    let folded = word.folded.as_str();
    let before = line.before(at, 1);
    // "may weaken President Ilse", "to free opposition leader Mara".
    if AUXILIARIES.contains(&before) || before.ends_with("n't") {
        return true;
    }
    let article = is_article(before) || at > 0 && line.words[at - 1].is_possessive();
    let hyphened = line.gap(at).ends_with(['-', '‑']) || line.gap(at + 1).starts_with(['-', '‑']);
    // "Mara Vell endorsed candidate Ilse", "she endorsed her": behind a name or "she" it is what somebody did.
    let named = at > 0 && line.words[at - 1].is_capitalised() && line.gap(at) == " ";
    let subject = folded.ends_with("ed") && (named || lookup(before).is(PERSONAL));
    if ATTRIBUTES.contains(&folded) && !subject || article || hyphened {
        return false;
    }
    if folded.ends_with("ing") {
        return true;
    }
    if folded.ends_with("ed") {
        // "a highly respected captain", "Exiled leader Mara", "by exiled leader Mara"; but "Mara praised leader Ilse",
        // "had praised leader Ilse", "previously praised leader Ilse".
        let adverb = before.ends_with("ly") && at > 1 && is_article(line.before(at, 2));
        let preposition = matches!(before, "of" | "by" | "with" | "for" | "from" | "to" | "against" | "as");
        let opens = at == 0 || line.gap(at) == ", ";
        return !(adverb || preposition || opens);
    }
    is_verb_form(folded)
}

/// What opens a noun phrase.
pub(super) fn is_article(folded: &str) -> bool {
    matches!(folded, "the" | "a" | "an" | "his" | "her" | "their" | "its" | "my" | "our" | "your" | "whose")
}

/// Whether `folded` is hardly ever anything but a verb.
pub(in crate::compare::names) fn is_verb_form(folded: &str) -> bool {
    let lex = lookup(folded);
    VERBS.contains(&folded)
        || folded.ends_with("ed") && folded.len() > 4 && !ATTRIBUTES.contains(&folded)
        || lex.is(Lex::PAST) && !NOUNS.contains(&folded)
        || lex.is(CUE) && folded.ends_with('s') && !folded.ends_with("ss") && !NOUNS.contains(&folded)
}

const AUXILIARIES: [&str; 9] = ["to", "may", "might", "can", "could", "will", "would", "should", "must"];

/// Participles that stand before roles more often than after subjects.
const ATTRIBUTES: &[&str] = &[
    "accused",
    "acting",
    "alleged",
    "appointed",
    "armed",
    "banking",
    "campaigning",
    "commanding",
    "convicted",
    "disgraced",
    "elected",
    "embattled",
    "endorsed",
    "engineering",
    "exiled",
    "executive",
    "founding",
    "fundraising",
    "hundred",
    "imprisoned",
    "incoming",
    "jailed",
    "leading",
    "managing",
    "marketing",
    "nursing",
    "outgoing",
    "polling",
    "presumed",
    "ranking",
    "red",
    "reigning",
    "retired",
    "self-described",
    "sitting",
    "suspected",
    "training",
    "united",
    "unnamed",
    "visiting",
    "voting",
    "housing",
    "sporting",
    "advertising",
];

/// Forms that the table of verbs knows and that stand before roles as nouns: "press secretary".
const NOUNS: &[&str] = &[
    "press",
    "charges",
    "claims",
    "issues",
    "news",
    "operations",
    "orders",
    "points",
    "posts",
    "put",
    "questions",
    "read",
    "reports",
    "rules",
    "shot",
    "stories",
    "supports",
    "views",
    "affairs",
    "communications",
    "names",
    "offers",
    "pitches",
    "signs",
    "states",
    "titles",
    "texts",
    "tweets",
    "videos",
    "fires",
    "airs",
    "feels",
    "answers",
    "notes",
    "comments",
    "remarks",
    "criticisms",
    "estimates",
    "demands",
    "attacks",
    "details",
    "quotes",
    "brands",
    "labels",
    "reasons",
    "volunteers",
    "worries",
    "fears",
    "hopes",
];

/// Irregular ones that the table of reporting verbs has no use for.
const VERBS: &[&str] = &[
    "became",
    "beat",
    "beats",
    "becomes",
    "lets",
    "bought",
    "brought",
    "came",
    "chose",
    "fought",
    "gave",
    "got",
    "has",
    "hugs",
    "kept",
    "led",
    "left",
    "lost",
    "made",
    "meets",
    "met",
    "paid",
    "picks",
    "quit",
    "ran",
    "runs",
    "sent",
    "sends",
    "spent",
    "stood",
    "struck",
    "taught",
    "takes",
    "thought",
    "told",
    "took",
    "wants",
    "went",
    "won",
    "joins",
    "leads",
    "keeps",
    "plays",
    "shows",
    "including",
    "helps",
    "hires",
    "gets",
    "visits",
    "calls",
    "asks",
    "says",
    "backs",
    "faces",
    "elects",
    "knew",
    "saw",
    "held",
    "hit",
    "include",
    "includes",
    "let",
    "swept",
    "drew",
    "caught",
    "hurt",
    "trails",
    "mentions",
];
