//! Multiples: "doubled", "twice as many", "three times the rate", "tenfold".
//!
//! Knows what must follow, because "three times" and "twice" alone count occasions.
//! Start at [`multiple`].

use super::super::line::{Line, is_function_word};
use super::numbers::{self, Kind, Number};
use super::units;

/// How many times as much, and the word after it: "[three times] the rate". `number` begins at `at`.
pub(super) fn multiple(line: &Line, at: usize, number: Option<Number>) -> Option<(f64, usize)> {
    let word = line.word(at);
    if let Some(value) = changed(word) {
        // "doubled down", "doubling as a harbour"
        let idiom = matches!(line.word(at + 1), "down" | "over" | "back" | "as" | "up");
        return (!idiom && line.gap(at + 1) != "-").then_some((value, at + 1));
    }
    if let Some(value) = times(word) {
        return (line.joined(at + 1) && is_compared(line, at + 1)).then_some((value, at + 1));
    }
    // "double the number"; "a double room" and "double digits" are none.
    if let Some(value) = before_a_noun(word) {
        let noun =
            matches!(line.word(at + 1), "the" | "its" | "his" | "her" | "their" | "our" | "what" | "that");
        return (noun && line.gap(at + 1) == " ").then_some((value, at + 1));
    }
    if let Some(value) = fold(word) {
        return Some((value, at + 1));
    }
    let number = number.filter(|n| matches!(n.kind, Kind::Cardinal | Kind::Order))?;
    let next = number.next;
    if matches!(line.gap(next), "-" | " ") && line.word(next) == "fold" {
        return Some((number.value, next + 1));
    }
    let compared = line.word(next) == "times" && line.gap(next) == " " && line.joined(next + 1);
    (compared && is_compared(line, next + 1)).then_some((number.value, next + 1))
}

fn changed(word: &str) -> Option<f64> {
    match word {
        "doubled" | "doubling" => Some(2.0),
        "tripled" | "tripling" | "trebled" | "trebling" => Some(3.0),
        "quadrupled" | "quadrupling" => Some(4.0),
        "quintupled" => Some(5.0),
        _ => None,
    }
}

fn times(word: &str) -> Option<f64> {
    match word {
        "twice" => Some(2.0),
        "thrice" => Some(3.0),
        _ => None,
    }
}

fn before_a_noun(word: &str) -> Option<f64> {
    match word {
        "double" | "doubles" => Some(2.0),
        "triple" | "triples" | "treble" => Some(3.0),
        "quadruple" | "quadruples" => Some(4.0),
        _ => None,
    }
}

/// "threefold"; "manifold" and "scaffold" hold no number.
fn fold(word: &str) -> Option<f64> {
    numbers::small_number(word.strip_suffix("fold")?).map(f64::from)
}

/// Whether what follows "three times" compares: "as many", "the rate", "bigger"; "three times the same
/// week" and "twice as captain" don't.
fn is_compared(line: &Line, at: usize) -> bool {
    const AS: &[&str] = &[
        "many",
        "much",
        "large",
        "big",
        "high",
        "long",
        "fast",
        "great",
        "likely",
        "often",
        "hard",
        "bad",
        "good",
        "popular",
        "expensive",
        "wide",
        "strong",
        "heavy",
        "deep",
        "deadly",
    ];
    const OCCASIONS: &[&str] = &[
        "same",
        "next",
        "last",
        "first",
        "previous",
        "other",
        "past",
        "night",
        "morning",
        "evening",
        "afternoon",
        "weekend",
    ];
    let following = line.word(at + 1);
    match line.word(at) {
        "as" => AS.contains(&following) || (line.word(at + 2) == "as" && !is_function_word(following)),
        "the" | "its" | "his" | "her" | "their" | "our" => {
            !OCCASIONS.contains(&following) && units::named(following).is_none()
        }
        // "10 times that of Hask"
        "that" => following == "of" || !line.joined(at + 1),
        // "called three times more"
        "more" | "less" => following == "than" || (line.joined(at + 1) && !is_function_word(following)),
        // "ten times Hask’s"
        _ if line.words.get(at).is_some_and(|word| word.is_possessive() && word.is_capitalised()) => true,
        "better" | "worse" | "what" | "average" | "normal" => true,
        word => {
            let time = ["later", "earlier", "over", "under", "sooner", "summer", "winter"];
            word.len() > 4
                && word.ends_with("er")
                && !is_function_word(word)
                && !time.contains(&word)
                && !line.words[at].is_capitalised()
        }
    }
}

/// Where the thing begins that is compared: behind "as many" and "as much".
pub(super) fn compared(line: &Line, next: usize) -> usize {
    let amount = |at: usize| usize::from(matches!(line.word(at), "many" | "much"));
    if line.word(next) == "as" { next + 1 + amount(next + 1) } else { next }
}
