//! Who stands behind a figure: the speaker of the quote it is in, or the subject of a saying verb.
//!
//! Knows "X said", "according to X" and "in a report by X" in the figure's own sentence.
//! Does not resolve pronouns; that is `quote`.

use super::super::line::{Line, is_function_word};
use crate::quote::Quotes;
use crate::span::Span;

/// The words that name who says the figure at `figure`, if it is not the article itself.
pub(super) fn sayer(line: &Line, quotes: &Quotes, figure: Span) -> Option<Span> {
    let quoted = quotes
        .quotes
        .iter()
        .filter(|quote| quote.article == line.article && quote.speaker.is_some())
        .find(|quote| quote.span.contains(figure));
    if let Some(quote) = quoted {
        // "he", "the former commander": where the article gives the name says more.
        return quote.name.or(quote.mention);
    }
    according_to(line, figure)
        .or_else(|| said_after(line, figure))
        .or_else(|| subject_of_saying(line, figure))
        .or_else(|| in_a_report(line, figure))
}

/// "300 boats sank, said Mara Vell": a name behind the verb.
fn said_after(line: &Line, figure: Span) -> Option<Span> {
    let verb = (1..line.words.len()).find(|at| {
        matches!(line.word(*at), "said" | "says")
            && line.gap(*at).starts_with(',')
            && line.words[*at].span.start() > figure.end()
    })?;
    let first = verb + 1;
    let named =
        line.joined(first) && line.words[first].is_capitalised() && !is_function_word(line.word(first));
    named.then(|| line.span_of(first, phrase_end(line, first)))
}

fn according_to(line: &Line, figure: Span) -> Option<Span> {
    let at = (0..line.words.len())
        .find(|at| line.word(*at) == "according" && line.word(at + 1) == "to" && line.words.len() > at + 2)?;
    let first = at + 2;
    let end = phrase_end(line, first);
    let span = line.span_of(first, end.max(first + 1));
    (!span.overlaps(figure)).then_some(span)
}

/// "Meanwhile, the general staff reported in June that …": the phrase before the verb.
fn subject_of_saying(line: &Line, figure: Span) -> Option<Span> {
    const VERBS: &[&str] = &[
        "said",
        "says",
        "reported",
        "reports",
        "stated",
        "states",
        "estimated",
        "estimates",
        "claimed",
        "claims",
        "announced",
        "announces",
        "told",
        "warned",
        "added",
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
        "found",
        "showed",
        "shows",
        "indicated",
        "indicates",
        "argued",
        "argues",
        "testified",
        "acknowledged",
        "concluded",
        "concludes",
        "stressed",
        "revealed",
    ];
    // "the United States" says nothing.
    let says = |at: &usize| VERBS.contains(&line.word(*at)) && !line.words[*at].is_capitalised();
    let verb = (1..line.words.len()).find(says)?;
    if turns_away(line, verb, figure) || is_told_to(line, verb, figure) {
        return None;
    }
    // "had been told", "reported cases": no subject right before.
    let mut last = verb;
    while last > 0
        && matches!(
            line.word(last - 1),
            "has" | "have" | "had" | "also" | "previously" | "explicitly" | "recently" | "later" | "then"
        )
    {
        last -= 1;
    }
    // "The guild counted them and found that": the verb's subject opens the sentence.
    if last > 0 && line.word(last - 1) == "and" && line.word(verb + 1) == "that" {
        return opening_name(line, figure);
    }
    let mut first = last;
    while first > 0 && line.joined(first) && last - first < 8 && !ends_subject(line.word(first - 1)) {
        first -= 1;
    }
    // A word may join the verb across a comma only as "X, …, said"; left open.
    if last == 0 || first == last || !line.joined(last) {
        return None;
    }
    // "Last week the guild", "early June Hask’s guild": when it said so is no part of who.
    while first < last && (is_determiner_or_link(line.word(first)) || tells_when(line, first)) {
        first += 1;
    }
    let named = (first..last)
        .any(|at| line.words[at].is_capitalised() && (at > 0 || !is_function_word(line.word(at))));
    let role = first > 0 && is_determiner_or_link(line.word(first - 1)) || line.word(last - 1).ends_with('s');
    if first >= last || is_function_word(line.word(last - 1)) || !(named || role) {
        return None;
    }
    let span = without_possessive(line, line.span_of(first, last));
    // "one official told": the figure is the sayer's own.
    (!span.overlaps(figure) && span.start() != figure.end() + 1).then_some(span)
}

/// The capitalised words that a sentence begins with: "Harbour News did the sums and …".
fn opening_name(line: &Line, figure: Span) -> Option<Span> {
    let first = usize::from(is_determiner_or_link(line.word(0)));
    let name = |at: usize| {
        line.words[at].is_capitalised() && !is_function_word(line.word(at)) && !tells_when(line, at)
    };
    let end =
        (first..line.words.len()).take_while(|at| name(*at) && (*at == first || line.joined(*at))).last()?
            + 1;
    let span = line.span_of(first, end);
    (line.joined(end) && !span.overlaps(figure)).then_some(span)
}

/// "Mara said to a crowd of 500", "told 300 sailors that": who listens is counted by the article.
fn is_told_to(line: &Line, verb: usize, figure: Span) -> bool {
    /// How many words name the listeners at most.
    const LISTENERS: usize = 6;
    let begin = (verb..line.words.len()).find(|at| figure.overlaps(line.words[*at].span));
    let Some(begin) = begin.filter(|begin| *begin > verb + 1 && begin - verb <= LISTENERS) else {
        return begin == Some(verb + 1) && line.word(verb) == "told";
    };
    let joined = (verb + 1..begin).all(|at| line.joined(at));
    let speaks = matches!(line.word(verb), "said" | "says" | "wrote" | "writes");
    let listeners = (speaks && matches!(line.word(verb + 1), "to" | "before" | "at"))
        || (line.word(verb) == "told"
            && matches!(line.word(verb + 1), "a" | "an" | "the" | "about" | "some"));
    let said = (verb + 1..begin).any(|at| matches!(line.word(at), "that" | "how" | "why"));
    joined && listeners && !said
}

/// Whether the article takes the word back between the verb and the figure: "he claimed …, although two".
fn turns_away(line: &Line, verb: usize, figure: Span) -> bool {
    (verb..line.words.len()).take_while(|at| line.words[*at].span.start() < figure.start()).any(|at| {
        line.gap(at).starts_with(',')
            && matches!(line.word(at), "although" | "though" | "but" | "while" | "whereas")
    })
}

/// "Mara’s claims": Mara says so.
fn without_possessive(line: &Line, span: Span) -> Span {
    let text = line.slice(span);
    let bare = text.strip_suffix("’s").or_else(|| text.strip_suffix("'s")).unwrap_or(text);
    Span::new(span.start(), span.start() + bare.len())
}

fn ends_subject(word: &str) -> bool {
    is_function_word(word) && !matches!(word, "of" | "the" | "a" | "an" | "for" | "at") || word == "that"
}

fn is_determiner_or_link(word: &str) -> bool {
    matches!(word, "the" | "a" | "an" | "one" | "of" | "for" | "at")
}

fn tells_when(line: &Line, at: usize) -> bool {
    let month = line.words[at].is_capitalised() && super::super::dates::month(line.words[at].text).is_some();
    month
        || super::super::dates::DAYS.contains(&line.word(at))
        || line.words[at].has_digit()
        || matches!(
            line.word(at),
            "last"
                | "this"
                | "next"
                | "earlier"
                | "early"
                | "mid"
                | "late"
                | "day"
                | "week"
                | "month"
                | "year"
                | "yesterday"
                | "today"
        )
}

/// "In an assessment prepared for the crew, …", "An assessment for the crew, seen by Mara, counts …"
fn in_a_report(line: &Line, figure: Span) -> Option<Span> {
    const REPORTS: &[&str] =
        &["report", "assessment", "analysis", "study", "survey", "poll", "statement", "estimate"];
    let first = usize::from(line.word(0) == "in");
    if !matches!(line.word(first), "a" | "an" | "the" | "its" | "his" | "her" | "their") {
        return None;
    }
    let end = (first + 1..line.words.len()).find(|at| line.gap(*at).starts_with(','))?;
    let report = (first + 1..end.min(first + 5)).any(|at| REPORTS.contains(&line.word(at)));
    // "A report for the guild, seen by Mara, counts": there the report itself is the subject.
    let counts = |at: usize| {
        line.gap(at).starts_with(',')
            && matches!(line.word(at), "counts" | "says" | "puts" | "finds" | "shows" | "found" | "said")
    };
    if first == 0 && !(end..line.words.len()).any(counts) {
        return None;
    }
    let span = line.span_of(first, end);
    (report && !span.overlaps(figure)).then_some(span)
}

/// The end of a noun phrase: before punctuation, a verb of another clause, or the sentence's end.
fn phrase_end(line: &Line, first: usize) -> usize {
    let mut end = first + 1;
    while line.joined(end) && end - first < 10 && !ends_subject(line.word(end)) {
        end += 1;
    }
    end
}
