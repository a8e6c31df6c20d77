//! The word classes that a counted phrase is told by: closed lists and endings.
//!
//! Knows single words alone. Does not know what stands around them, but for a pronoun that points at nothing.

use crate::compare::line::Line;

/// Words that open a noun phrase: behind a number it is something else than what that counts.
pub(super) fn closes(word: &str) -> bool {
    matches!(
        word,
        "a" | "an"
            | "the"
            | "that"
            | "this"
            | "these"
            | "those"
            | "its"
            | "his"
            | "her"
            | "their"
            | "our"
            | "all"
    )
}

/// "them", "whom"; "those" and "these" where nothing follows that they point at.
pub(super) fn is_pronoun(line: &Line, at: usize) -> bool {
    match line.word(at) {
        "them" | "whom" | "which" | "us" | "you" => true,
        "those" | "these" => {
            !line.joined(at + 1) || matches!(line.word(at + 1), "are" | "were" | "have" | "had")
        }
        _ => false,
    }
}

pub(super) fn is_determiner(word: &str) -> bool {
    closes(word)
        || matches!(word, "other" | "more" | "fewer" | "additional" | "of" | "strong" | "such" | "different")
}

pub(super) fn is_adjective(word: &str) -> bool {
    const ENDINGS: &[&str] = &["al", "ic", "ive", "ous", "ful", "less", "able", "ible", "ary", "ish", "ern"];
    const ADJECTIVES: &[&str] = &[
        "old", "new", "young", "big", "large", "small", "long", "short", "private", "public", "rich", "poor",
        "black", "white", "heavy", "light", "male", "female", "domestic", "modern", "rusty", "high", "low",
        "top", "state", "federal",
    ];
    ADJECTIVES.contains(&word) || ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// What is so for good, and has not just been done to those counted: "armed and uniformed guards".
pub(super) fn is_state(word: &str) -> bool {
    matches!(
        word,
        "armed"
            | "disabled"
            | "educated"
            | "experienced"
            | "licensed"
            | "married"
            | "masked"
            | "paid"
            | "registered"
            | "retired"
            | "skilled"
            | "trained"
            | "uniformed"
            | "unarmed"
            | "unmarried"
            | "unpaid"
            | "unskilled"
    )
}

/// "truly", "heavily"; a phrase doesn't end with one.
pub(in crate::compare::figures) fn is_adverb(word: &str) -> bool {
    const NOUNS: &[&str] = &[
        "family", "assembly", "supply", "rally", "ally", "monopoly", "anomaly", "reply", "daily", "weekly",
        "monthly", "yearly", "elderly", "friendly", "deadly", "ugly", "early", "only",
    ];
    word.len() > 4 && word.ends_with("ly") && !NOUNS.contains(&word)
}

/// Words for people that say nothing of whose they are.
pub(in crate::compare::figures) fn is_people(word: &str) -> bool {
    matches!(
        word,
        "men"
            | "women"
            | "people"
            | "troops"
            | "soldiers"
            | "servicemen"
            | "personnel"
            | "fighters"
            | "members"
    )
}

/// The verbs that follow a counted singular most often; a plural head needs none of them.
pub(in crate::compare::figures) fn is_verb(word: &str) -> bool {
    const VERBS: &[&str] = &[
        "told",
        "say",
        "took",
        "went",
        "came",
        "made",
        "became",
        "began",
        "left",
        "died",
        "killed",
        "gave",
        "got",
        "found",
        "held",
        "saw",
        "know",
        "think",
        "want",
        "need",
        "remain",
        "remains",
        "remained",
        "agreed",
        "added",
        "rose",
        "fell",
        "grew",
        "sank",
        "lost",
        "won",
        "met",
        "ran",
        "sat",
        "stood",
        "brought",
        "bought",
        "sold",
        "paid",
        "sent",
        "spent",
        "kept",
        "fought",
        "led",
        "put",
        "set",
        "hit",
        "felt",
        "worth",
        "looks",
        "seems",
        "goes",
        "comes",
        "makes",
        "takes",
        "gets",
        "sees",
        "lies",
        "wants",
        "holds",
        "struck",
        "broke",
        "flew",
        "fled",
        "swept",
        "spoke",
        "wrote",
        "drove",
        "threw",
        "chose",
        "shook",
        "heard",
        "asked",
        "called",
        "later",
        "earlier",
        "ahead",
        "apart",
        "away",
        "today",
        "yesterday",
        "tomorrow",
        "together",
        "alone",
        "including",
    ];
    VERBS.contains(&word)
}

/// Whether a word looks like a plural noun.
pub(in crate::compare) fn is_plural(word: &str) -> bool {
    const IRREGULAR: &[&str] = &[
        "men",
        "women",
        "people",
        "children",
        "troops",
        "police",
        "personnel",
        "staff",
        "servicemen",
        "policemen",
        "fishermen",
        "congressmen",
        "gunmen",
        "teeth",
        "feet",
        "mice",
        "geese",
        "cattle",
        "aircraft",
        "militia",
        "infantry",
        "media",
        "criteria",
        "lives",
        "wives",
        "sheep",
        "fish",
    ];
    const SINGULAR: &[&str] = &[
        "this",
        "is",
        "was",
        "has",
        "does",
        "its",
        "his",
        "us",
        "as",
        "news",
        "politics",
        "previous",
        "various",
        "religious",
        "serious",
        "dangerous",
        "famous",
        "numerous",
        "always",
        "perhaps",
        "whereas",
        "plus",
        "bus",
        "campus",
        "status",
        "virus",
        "crisis",
        "basis",
        "analysis",
        "focus",
        "consensus",
        "congress",
        "business",
        "press",
        "access",
        "process",
        "success",
        "says",
        "texas",
        "arkansas",
        "kansas",
        "illinois",
        "series",
        "overseas",
        "precious",
        "indigenous",
        "anonymous",
        "ridiculous",
        "sports",
        "arms",
    ];
    IRREGULAR.contains(&word)
        || (word.len() > 3
            && word.ends_with('s')
            && !word.ends_with("ss")
            && !word.ends_with("ous")
            && !word.ends_with("'s")
            && !SINGULAR.contains(&word))
}
