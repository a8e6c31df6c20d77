//! Which words say something: "said", "estimates", a report that "found".
//!
//! Knows verbs of saying, and where they are nouns or do something else ("claimed 20 lives").
//! Does not know who says it; that is `speaker`.

use crate::compare::figures::small_number;
use crate::compare::line::{Line, Word, is_function_word};

/// Whether the word at `verb` says something.
pub(super) fn says(line: &Line, verb: usize, begin: usize) -> bool {
    const VERBS: &[&str] = &[
        "said",
        "says",
        "reported",
        "stated",
        "estimated",
        "claimed",
        "announced",
        "announces",
        "told",
        "warned",
        "assessed",
        "assesses",
        "wrote",
        "writes",
        "predicted",
        "noted",
        "confirmed",
        "confirms",
        "suggested",
        "suggests",
        "indicated",
        "indicates",
        "argued",
        "argues",
        "testified",
        "acknowledged",
        "concluded",
        "concludes",
        "stressed",
        "noting",
        "adding",
        "saying",
        "warning",
        "claiming",
        "arguing",
        "reporting",
    ];
    // "the United States" says nothing.
    if line.words[verb].is_capitalised() {
        return false;
    }
    let before = line.before(verb, 1);
    let after = line.word(verb + 1);
    let that = after == "that" && line.joined(verb + 1);
    // "the facts reported by Orm"
    if after == "by" && line.joined(verb + 1) && line.word(verb).ends_with("ed") {
        return false;
    }
    match line.word(verb) {
        // "claimed a loss of $5", "the storm claimed 20 lives"
        "claimed"
            if matches!(after, "a" | "an")
                || (verb + 1..verb + 6).any(|at| matches!(line.word(at), "lives" | "victims")) =>
        {
            false
        }
        // "three states", "news reports": nouns, too.
        "states" | "reports" | "claims" | "estimates" | "notes" => {
            let number = verb > 0 && line.words[verb - 1].has_digit() || small_number(before).is_some();
            let opens = that || matches!(
                    after,
                    "the"
                        | "a"
                        | "an"
                        | "about"
                        | "some"
                        | "more"
                        | "at"
                        | "up"
                        | "nearly"
                        | "would"
                        | "could"
                        | "will"
                ) || line.words.get(verb + 1).is_some_and(Word::has_digit)
                    || !line.joined(verb + 1)
                    // "Orm estimates Hask’s fleet at 20", but not "three Orm states"
                    || (line.word(verb) != "states"
                        && line.words[verb - 1].is_capitalised()
                        && line.is_capital(verb + 1));
            let clause = before == "which" && that;
            !number && opens && (clause || !is_function_word(before))
        }
        "say" => before.ends_with('s') || before == "people" || before == "police",
        "found" | "finds" | "showed" | "shows" | "show" | "revealed" | "reveals" => {
            that || !line.joined(verb + 1)
                || (1..12)
                    .take_while(|back| *back <= verb)
                    .any(|back| EVIDENCE.contains(&line.before(verb, back)))
        }
        // "has correctly predicted 20 storms": that it came true, somebody else says.
        "predicted" => !matches!(before, "accurately" | "correctly" | "rightly" | "successfully"),
        // "pointed out that"
        "pointed" | "points" => after == "out" && line.word(verb + 2) == "that",
        // "counts 20 nets"; "if all paid, the guild tallied, it would"
        "calculated" | "calculates" | "tallied" => that || !line.joined(verb + 1),
        // "added 20 nets"
        "added" | "adds" => that || !line.joined(verb + 1),
        // "puts the cost at $5"
        "put" | "puts" => verb < begin && (verb + 1..begin).any(|at| line.word(at) == "at" && at < verb + 8),
        "noting" | "adding" | "saying" | "warning" | "claiming" | "arguing" | "reporting" => that,
        word => VERBS.contains(&word),
    }
}

/// Nouns for what others found out.
pub(super) const EVIDENCE: &[&str] = &[
    "report",
    "reports",
    "study",
    "studies",
    "survey",
    "surveys",
    "poll",
    "polls",
    "review",
    "analysis",
    "audit",
    "census",
    "data",
    "figures",
    "records",
    "documents",
    "images",
    "researchers",
    "scientists",
    "investigators",
    "inquiry",
    "investigation",
    "estimates",
    "statistics",
    "experts",
    "analysts",
];
