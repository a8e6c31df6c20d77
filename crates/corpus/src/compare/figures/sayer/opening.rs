//! Who opens a sentence, and is the subject of a verb further on: "Harbour News did the sums and found",
//! "A poll in May found".
//!
//! Knows names, the role behind one, and nouns for what others found out.

use super::phrase::{is_determiner_or_link, tells_when};
use super::verbs::EVIDENCE;
use crate::compare::figures::small_number;
use crate::compare::line::{Line, is_function_word};
use crate::span::Span;

/// The capitalised words that a sentence begins with: "Harbour News did the sums and …".
pub(super) fn opening_name(line: &Line, figure: Span) -> Option<Span> {
    // "In a statement, Mara blamed the guild and said"
    let place = (line.word(0) == "in" && matches!(line.word(1), "a" | "an" | "the"))
        .then(|| (3..6).find(|at| line.gap(*at) == ", "))
        .flatten();
    let first = place.unwrap_or(usize::from(is_determiner_or_link(line.word(0))));
    let name = |at: usize| {
        line.words[at].is_capitalised() && !is_function_word(line.word(at)) && !tells_when(line, at)
    };
    let mut end =
        (first..line.words.len()).take_while(|at| name(*at) && (*at == first || line.joined(*at))).last()?
            + 1;
    // "A Hask spokesman turned": the role behind the name.
    if line.joined(end)
        && matches!(
            line.word(end),
            "spokesman" | "spokeswoman" | "official" | "officials" | "ministry" | "police"
        )
    {
        end += 1;
    }
    let span = line.span_of(first, end);
    let inset = line.gap(end) == ", " && matches!(line.word(end), "which" | "who");
    let number = small_number(line.word(first)).is_some() || line.words[end - 1].is_possessive();
    // "Mara Vell (H) blamed"
    let bracket = line.gap(end) == " (" && line.gap(end + 1) == ") ";
    ((line.joined(end) || inset || bracket) && !number && !span.overlaps(figure)).then_some(span)
}

/// "A poll in May found": what is found out opens the sentence.
pub(super) fn opening_report(line: &Line, verb: usize) -> Option<Span> {
    let first = usize::from(is_determiner_or_link(line.word(0)));
    let report = (first..first + 4).find(|at| EVIDENCE.contains(&line.word(*at)))?;
    let plain = (first..report).all(|at| !is_function_word(line.word(at)));
    let link = line.word(report + 1);
    let tied = (first + 1..=verb).all(|at| line.joined(at));
    let described =
        matches!(link, "in" | "on" | "last" | "this" | "released" | "published" | "conducted" | "taken");
    (report < verb && tied && plain && described).then(|| line.span_of(first, report + 1))
}
