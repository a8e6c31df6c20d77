//! Where sentences end.
//!
//! Unicode's rules (UAX #29) propose the borders; a border after an abbreviation
//! ("Gen. Ben Hodges", "the U.S. Embassy"), an initial or an ellipsis inside a sentence is taken back.

use crate::span::Span;
use unicode_segmentation::UnicodeSegmentation;

/// The sentences of one paragraph, in order, without the white space around them.
/// Together they hold every character of `paragraph` that is not white space.
#[must_use]
pub fn sentences(paragraph: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut open: Option<usize> = None;
    let mut end = 0;
    for (start, piece) in paragraph.split_sentence_bound_indices() {
        let begin = *open.get_or_insert(start.max(end));
        end = start + piece.len();
        // Unicode ends a sentence inside the brackets of a footnote.
        if piece.ends_with('[') {
            end += note(&paragraph[end..]);
        }
        if !ends_inside(&paragraph[begin..end], &paragraph[end..]) {
            push_trimmed(&mut found, paragraph, begin, end);
            open = None;
        }
    }
    if let Some(begin) = open {
        push_trimmed(&mut found, paragraph, begin, paragraph.len());
    }
    found
}

/// Where the sentences of one paragraph end, in bytes, rising; the last is its length.
///
/// The same rules without Unicode's tables: for cutting an excerpt on every keystroke, where a
/// border in the wrong place only makes the excerpt longer or shorter.
#[must_use]
pub fn sentence_ends(paragraph: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut begin = 0;
    let mut at = 0;
    // Looked for byte by byte, because every keystroke reads paragraphs: 0xe2 begins '…' and other signs of three bytes.
    let may_end = |byte: &u8| matches!(byte, b'.' | b'?' | b'!' | 0xe2);
    while let Some(found) = paragraph.as_bytes()[at..].iter().position(may_end) {
        at += found;
        if paragraph.as_bytes()[at] == 0xe2 && !paragraph[at..].starts_with('…') {
            at += '…'.len_utf8();
            continue;
        }
        let rest = paragraph[at..].trim_start_matches(['.', '?', '!', '…']).trim_start_matches(CLOSING);
        let rest = &rest[note(rest)..];
        let end = paragraph.len() - rest.len();
        let next = rest.trim_start().chars().next();
        let parted = rest.starts_with(char::is_whitespace) && next.is_some_and(|c| !c.is_lowercase());
        if parted && !ends_inside(&paragraph[begin..end], rest) {
            ends.push(end);
            begin = end;
        }
        at = end;
    }
    if ends.last() != Some(&paragraph.len()) {
        ends.push(paragraph.len());
    }
    ends
}

/// How long the mark of a footnote is that `rest` begins with, "[14]" or what comes after its bracket.
fn note(rest: &str) -> usize {
    let number = rest.trim_start_matches('[').trim_start_matches(|c: char| c.is_ascii_digit());
    if number.starts_with(']') && number.len() < rest.len() { rest.len() - number.len() + 1 } else { 0 }
}

const CLOSING: [char; 8] = ['”', '’', '"', '\'', '»', ')', ']', '“'];

fn push_trimmed(found: &mut Vec<Span>, paragraph: &str, begin: usize, end: usize) {
    let piece = &paragraph[begin..end];
    let trimmed = piece.trim();
    if !trimmed.is_empty() {
        let start = begin + (piece.len() - piece.trim_start().len());
        found.push(Span::new(start, start + trimmed.len()));
    }
}

/// Whether the sentence that seems to end with `before` goes on in `after`.
fn ends_inside(before: &str, after: &str) -> bool {
    let before = before.trim_end();
    let Some(next) = after.trim_start().chars().next() else { return false };
    if before.ends_with('…') || before.ends_with("...") {
        return next.is_lowercase();
    }
    let Some(before) = before.strip_suffix('.') else { return false };
    let word = before.rsplit(|c: char| c.is_whitespace() || "(“\"‘—–".contains(c)).next().unwrap_or("");
    if is_initial(word) {
        return true;
    }
    // "U.S.", "a.m.", "No.": a sentence may end with them, so the next letter decides.
    // "Jan. 27-Feb. 1"
    let (_, last) = word
        .rsplit_once('-')
        .filter(|(day, _)| day.ends_with(|c: char| c.is_ascii_digit()))
        .unwrap_or(("", word));
    if word.contains('.') || ENDING_ABBREVIATIONS.contains(&last) {
        return next.is_lowercase() || next.is_ascii_digit() || opens_a_name(after);
    }
    TITLE_ABBREVIATIONS.contains(&word)
}

/// "John F. Kennedy": one capital letter alone. "I." ends a sentence more often than it begins a name.
fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    matches!((letters.next(), letters.next()), (Some(c), None) if c.is_uppercase() && c != 'I')
}

/// Whether `after` goes on like the rest of a name ("U.S. Embassy in Minsk") rather than a new
/// sentence: a capitalised word that is not one of the usual sentence openers.
fn opens_a_name(after: &str) -> bool {
    let first = after.trim_start().split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    first.chars().next().is_some_and(char::is_uppercase) && !SENTENCE_OPENERS.contains(&first)
}

const TITLE_ABBREVIATIONS: &[&str] = &[
    "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Lt", "Col", "Maj", "Capt", "Sgt", "Cpl", "Pvt", "Adm", "Cmdr",
    "Brig", "Sen", "Sens", "Rep", "Reps", "Gov", "Govs", "Rev", "Hon", "St", "Mt", "Ft", "Messrs", "Mmes",
    "Amb", "Pres", "Supt", "Det", "Insp", "Atty", "vs", "v", "cf", "e.g", "i.e", "viz", "approx", "Fr",
    "Sr. Gen",
];

const ENDING_ABBREVIATIONS: &[&str] = &[
    "Jr", "Sr", "Inc", "Corp", "Co", "Ltd", "Bros", "etc", "No", "Nos", "Jan", "Feb", "Mar", "Apr", "Aug",
    "Sept", "Sep", "Oct", "Nov", "Dec", "Ave", "Blvd", "Rd", "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn",
    "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Md", "Mass", "Mich", "Minn", "Miss", "Mo", "Mont",
    "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Wyo", "Dept", "est", "fig",
    "p", "pp", "vol", "ed",
];

const SENTENCE_OPENERS: &[&str] = &[
    "The",
    "A",
    "An",
    "It",
    "He",
    "She",
    "They",
    "We",
    "I",
    "You",
    "This",
    "That",
    "These",
    "Those",
    "In",
    "On",
    "At",
    "By",
    "But",
    "And",
    "Or",
    "So",
    "Yet",
    "If",
    "When",
    "While",
    "As",
    "After",
    "Before",
    "Since",
    "For",
    "With",
    "Without",
    "From",
    "To",
    "There",
    "Here",
    "His",
    "Her",
    "Their",
    "Its",
    "Our",
    "My",
    "Your",
    "Not",
    "No",
    "Now",
    "Then",
    "Some",
    "Many",
    "Most",
    "All",
    "Both",
    "Each",
    "However",
    "Although",
    "Though",
    "Because",
    "What",
    "Who",
    "Where",
    "Why",
    "How",
    "Which",
    "Meanwhile",
    "Still",
    "Even",
    "Also",
    "One",
    "Two",
    "Asked",
];

#[cfg(test)]
mod tests {
    use super::{sentence_ends, sentences};

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = sentences(text)
            .into_iter()
            .map(|s| s.get(text).expect("a sentence lies in its paragraph"))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn titles_and_initials_do_not_end_a_sentence() {
        check(
            "Gen. Ben Hodges met Mr. J. Smith. They spoke.",
            &["Gen. Ben Hodges met Mr. J. Smith.", "They spoke."],
        );
    }

    #[test]
    fn a_dotted_abbreviation_ends_a_sentence_only_before_an_opener() {
        check(
            "The U.S. Embassy closed. She left the U.S. The end.",
            &["The U.S. Embassy closed.", "She left the U.S.", "The end."],
        );
    }

    #[test]
    fn a_footnote_belongs_to_the_sentence_before_it() {
        check(
            "They sailed.[14] Mara waved. “So what?”[15] Nobody came back.[16]",
            &["They sailed.[14]", "Mara waved.", "“So what?”[15]", "Nobody came back.[16]"],
        );
    }

    #[test]
    fn quick_borders_fall_where_careful_ones_do() {
        for text in [
            "They sailed.[14] Mara waved. “So what?”[15] Nobody came back.[16]",
            "Gen. Ben Hodges met Mr. J. Smith. They spoke.",
            "The U.S. Embassy closed. She left the U.S. The end.",
            "“We sail.” She left! Why? No.",
            "He is… additional. “Go… now.”",
            "no end",
            "",
        ] {
            let careful: Vec<usize> = sentences(text).iter().map(|span| span.end()).collect();
            let quick: Vec<usize> = sentence_ends(text).into_iter().filter(|end| *end > 0).collect();
            assert_eq!(quick, careful, "{text}");
        }
    }

    #[test]
    fn a_closing_mark_belongs_to_its_sentence() {
        check("“We sail.” She left.", &["“We sail.”", "She left."]);
    }

    #[test]
    fn an_ellipsis_before_a_small_letter_goes_on() {
        check("He is… additional. “Go… now.”", &["He is… additional.", "“Go… now.”"]);
    }
}
