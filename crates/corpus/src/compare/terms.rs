//! Terms: the words of a sentence that could tie it to another, brought to their stems.
//!
//! Knows English endings well enough to meet "announced" and "announcement". A stem is a key, not a
//! word: readers never see it.

use super::line::{Line, is_function_word};

/// The content words of a sentence: place in the line and stem.
pub(super) fn terms(line: &Line) -> Vec<(usize, String)> {
    line.words
        .iter()
        .enumerate()
        .filter(|(_, word)| is_content(&word.folded))
        .map(|(at, word)| (at, stem(&word.folded)))
        .collect()
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
        ("ing", 4),
        ("ize", 3),
        ("ise", 4),
        ("ity", 4),
        ("ive", 4),
        ("ful", 4),
        ("ous", 4),
        ("ial", 4),
        ("ion", 4),
        ("ed", 4),
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
    word
}

fn strip(word: &mut String, ending: &str, least: usize) -> bool {
    let fits = word.ends_with(ending) && word.len() >= ending.len() + least;
    if fits {
        word.truncate(word.len() - ending.len());
    }
    fits
}

#[cfg(test)]
mod tests {
    use super::stem;

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
            ["defensive", "defensively"],
            ["Viačorka", "Viacorka"],
        ] {
            assert_eq!(stem(&left.to_lowercase()), stem(&right.to_lowercase()), "{left} {right}");
        }
    }

    #[test]
    fn other_words_keep_apart() {
        for [left, right] in [["border", "board"], ["state", "status"], ["crisis", "critic"]] {
            assert_ne!(stem(left), stem(right), "{left} {right}");
        }
    }
}
