//! Numbers that are signs and addresses: footnotes, list numbers, links, postcodes, numbers that are dialled.
//!
//! Knows marks, brackets and rows of digits, and few words. Does not know times, which have marks as well; that is `times`.

use crate::compare::figures::counted::is_plural;
use crate::compare::figures::reading::unit_after;
use crate::compare::figures::units;
use crate::compare::line::Line;

/// Footnotes "[14]", "#1", "@7", links, list numbers, telephone numbers, references in brackets.
pub(super) fn is_marked(line: &Line, at: usize, next: usize) -> bool {
    let (before, after) = (line.gap(at), line.gap(next));
    // A footnote may stand right on a sentence's border, so the gaps don't show its brackets.
    let footnote = line.text_before(at).ends_with('[')
        && line.text_after(next - 1).trim_start_matches('.').starts_with(']');
    let bracketed = before.ends_with('(') && after.starts_with(')');
    let signed = before.trim_end_matches('"').ends_with('=')
        || before.ends_with(['#', '@', '_', '/', '=', '&', '№', '§'])
        || before.ends_with("''") && after.starts_with("''")
        || is_shortened_year(line, at, next);
    let plan = after == "(" && line.word(next) == "k";
    let linked = plan || after.starts_with(['/', '_', '=', '&']) && !line.word(next).is_empty();
    // "1. Boats" and a line with nothing but "2."
    let alone = next == line.words.len() && line.words[0].text.len() <= 2 && matches!(after, "" | "." | ":");
    // "the list:1: boats"
    let glued = matches!(before, ":" | "." | ";" | "!" | "?") && after.starts_with(": ");
    let listed = glued || is_item(line, at, next) || at == 0 && (after.starts_with(". ") || alone);
    // Long rows of digits without separators are numbers of accounts and messages.
    let serial = line.words[at].text.len() > 10 && line.words[at].text.bytes().all(|b| b.is_ascii_digit());
    // "F-16", "COVID-19", "mid-30s"
    let suffixed = before.ends_with('-') && at > 0 && !line.words[at - 1].has_digit() && line.gap(at) == "-";
    footnote
        || bracketed
        || signed
        || linked
        || listed
        || serial
        || is_dialled(line, at)
        || is_postcode(line, at)
        || suffixed
}

/// "in ‘92", "the ‘70s": behind one apostrophe, where it doesn't open what is quoted ("‘27 boats’").
fn is_shortened_year(line: &Line, at: usize, next: usize) -> bool {
    let (before, text) = (line.gap(at), line.words[at].text);
    let counts = line.joined(next) && is_plural(line.word(next)) || unit_after(line, next).is_some();
    let year = text.ends_with('s') || text.len() == 2 && !counts;
    year && before.ends_with(['‘', '\'']) && !before.ends_with("''")
}

/// "two causes: 1) boats and 2) nets": a bracket that closes none.
fn is_item(line: &Line, at: usize, next: usize) -> bool {
    let small = line.words[at].text.len() <= 2 && line.gap(next).starts_with(')');
    let open = line.gap(at).contains('(');
    let opens = at == 0
        || line.gap(at).contains([':', ',', ';', '“', '"'])
        || matches!(line.before(at, 1), "and" | "or" | "but");
    let inside = (0..at).rev().map(|at| line.gap(at)).find(|gap| gap.contains(['(', ')']));
    small && opens && !open && inside.is_none_or(|gap| gap.rfind('(') < gap.rfind(')'))
}

/// "800-555-0123", "(800) 555-0123": three groups of digits in a row.
fn is_dialled(line: &Line, at: usize) -> bool {
    let digits =
        |at: usize| line.words.get(at).is_some_and(|word| word.text.bytes().all(|b| b.is_ascii_digit()));
    let tied = |at: usize| digits(at) && matches!(line.gap(at), "-" | "‑" | ") ");
    let mut first = at;
    while first > 0 && tied(first) && digits(first - 1) {
        first -= 1;
    }
    digits(first) && (1..3).all(|n| tied(first + n))
}

/// "Orm, NY 10032"
fn is_postcode(line: &Line, at: usize) -> bool {
    let five = |text: &str| text.len() == 5 && text.bytes().all(|b| b.is_ascii_digit());
    let state = |text: &str| text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase());
    at > 0
        && five(line.words[at].text)
        && state(line.words[at - 1].text)
        && matches!(line.gap(at), " " | ", ")
}

/// "a 911 call", "called 911", "text BOAT to 40404": the number that is dialled.
pub(super) fn is_called(line: &Line, at: usize) -> bool {
    let code = (5..=6).contains(&line.words[at].text.len())
        && line.words[at].text.bytes().all(|b| b.is_ascii_digit());
    let texted = line.before(at, 1) == "to"
        && (2..5).any(|back| matches!(line.before(at, back), "text" | "texting" | "texted"));
    code && texted
        || matches!(line.words[at].text, "911" | "999" | "112" | "311" | "988")
            && units::currency(line.gap(at)).is_none()
            && (["call", "dial", "phon"].iter().any(|stem| line.before(at, 1).starts_with(stem))
                || ["call", "dispatch", "operator", "recording", "tape", "emergenc"]
                    .iter()
                    .any(|stem| line.word(at + 1).starts_with(stem)))
}
