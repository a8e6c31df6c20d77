//! What a figure counts when no noun follows it: the noun that it is told of.
//!
//! Knows "a crowd of 500", "the wage is $7", "raise the wage to $15", "Saved: 781" and "the wage ($7)".
//! Knows no grammar: a phrase that the few verbs below don't open is left empty rather than guessed.

use super::super::line::{Line, is_function_word};
use super::counted::{is_adverb, is_verb};
use super::units::{self, Dimension, Unit};
use crate::span::Span;

/// The longest phrase, in words.
const LONGEST: usize = 5;

/// The phrase that the figure of words `from..next` is told of.
pub(super) fn subject(line: &Line, from: usize, next: usize, unit: Unit) -> Option<Span> {
    let gap = line.gap(from).trim_end_matches(['$', '€', '£', '+', '/', '-', '±']);
    if gap == " " && line.before(from, 1) == "of" {
        return whole(line, from - 1);
    }
    let (dimension, _) = unit.dimension();
    // "Mara was 20 miles away" and "the trip was three days ago" tell nothing of their subject.
    if matches!(dimension, Dimension::Length | Dimension::Time | Dimension::Age | Dimension::Ordinal) {
        return None;
    }
    match gap {
        " (" if line.gap(next).contains([')', ',', ';']) || line.word(next) == "to" => {
            common(line, phrase(line, from)?)
        }
        ": " => label(line, from),
        " " => told_of(line, from).and_then(|phrase| common(line, phrase)),
        _ => None,
    }
}

/// "the price of fish doubled": the subject of a verb that begins at word `verb`.
pub(super) fn doubled(line: &Line, mut verb: usize) -> Option<Span> {
    while is_auxiliary(line.before(verb, 1)) {
        verb -= 1;
    }
    without_place(line, past_adverbs(line, verb)).and_then(|phrase| common(line, phrase))
}

/// Words `first..end`.
type Phrase = (usize, usize);

/// "an army of 45,000": what stands before "of".
fn whole(line: &Line, of: usize) -> Option<Span> {
    // "at the age of 57" counts years.
    if line.before(of, 1) == "age" || !line.joined(of) {
        return None;
    }
    let (first, end) = phrase(line, of)?;
    // Without a word that opens the phrase, its first words may be a verb: "drew crowds of 300".
    let opened = is_opener(line.before(first, 1)) || (first > 0 && line.words[first - 1].is_possessive());
    Some(line.span_of(if opened { first } else { end - 1 }, end))
}

fn is_opener(word: &str) -> bool {
    matches!(
        word,
        "the" | "a" | "an" | "its" | "his" | "her" | "their" | "our" | "this" | "that" | "of" | "with"
    )
}

/// "Pledged: 781": a few words at the start of a line, or of an item in it.
fn label(line: &Line, from: usize) -> Option<Span> {
    let (first, end) = phrase(line, from)?;
    let alone = first == 0 || matches!(line.gap(first), "; " | ", " | ". ");
    // "Mara: 781" is hers; a common word stands in the article without its capital, too.
    let common = |at: usize| {
        let word = &line.words[at];
        let small = format!(" {}", word.folded);
        !word.is_capitalised()
            || line.text_before(at).contains(&small)
            || line.text_after(at).contains(&small)
    };
    (alone && common(end - 1)).then(|| line.span_of(first, end))
}

/// "the wage is $7", "the wage rose to $9", "raise the wage to $15".
fn told_of(line: &Line, from: usize) -> Option<Phrase> {
    let mut at = past_adverbs(line, from);
    let linked = matches!(line.before(at, 1), "to" | "by" | "at" | "from");
    if linked {
        at = past_adverbs(line, at - 1);
    }
    let verb = line.before(at, 1);
    let passive = linked && is_change(verb) && is_auxiliary(line.before(at, 2));
    if is_level(verb) || passive {
        at -= 1;
        while is_auxiliary(line.before(at, 1)) {
            at -= 1;
        }
        return without_place(line, past_adverbs(line, at));
    }
    if !linked {
        return None;
    }
    let changed = |phrase: &Phrase| {
        let opener = past_opener(line, phrase.0);
        is_change(line.before(opener, 1))
            || (line.before(opener, 1) == "in" && is_change(line.before(opener, 2)))
    };
    let near = phrase(line, at).filter(|_| line.joined(at)).filter(changed);
    near.or_else(|| without_place(line, at).filter(changed))
}

/// Where the word that opens the phrase stands, or the phrase itself.
fn past_opener(line: &Line, first: usize) -> usize {
    first - usize::from(first > 0 && is_opener(line.before(first, 1)))
}

/// "unemployment in Hask": where it is so is no part of what it is.
fn without_place(line: &Line, end: usize) -> Option<Phrase> {
    let (first, end) = phrase(line, end).filter(|_| line.joined(end))?;
    let opener = past_opener(line, first);
    if !matches!(line.before(opener, 1), "in" | "for" | "among" | "on" | "at" | "with" | "from") {
        return Some((first, end));
    }
    if line.joined(opener - 1) { phrase(line, opener - 1) } else { None }
}

/// A person or a place is nothing that a figure counts: "Mara ($5)".
fn common(line: &Line, (first, end): Phrase) -> Option<Span> {
    let last = &line.words[end - 1];
    let acronym = last.text.len() > 1 && last.text.chars().all(char::is_uppercase);
    let name = last.is_capitalised() && end > 1 && !acronym;
    let measure = units::named(&last.folded).is_some() || last.folded == "points";
    (!name && !measure && !last.folded.ends_with("ly")).then(|| line.span_of(first, end))
}

/// The noun phrase that ends before word `end`, without what opens it.
fn phrase(line: &Line, end: usize) -> Option<Phrase> {
    let mut first = end;
    let mut of = None;
    while first > 0 && end - first < LONGEST && (first == end || line.joined(first)) {
        let at = first - 1;
        let word = line.word(at);
        // "the price of fish", "the price of the fish"
        let back = 1 + usize::from(is_opener(word) && word != "of");
        let link = if word == "of" { Some(at) } else { at.checked_sub(1).filter(|_| back == 2) };
        if let Some(link) = link.filter(|link| line.word(*link) == "of" && first < end && of.is_none())
            && is_noun(line, link.wrapping_sub(1))
        {
            of = Some((link, first));
            first = link;
            continue;
        }
        // "an increase of $5" is a thing, "increase wages to $5" an act.
        let act = is_change(word) && first < end;
        // "the office reported earnings of": what happened ends the phrase.
        let told = word.len() > 4 && word.ends_with("ed") && at > 0 && is_noun(line, at - 1);
        if !is_noun(line, at) || act || (told && first < end && !is_adverb(line.word(at - 1))) {
            break;
        }
        first = at;
    }
    // "the number of boats": the boats are counted.
    if let Some((link, rest)) = of
        && matches!(line.before(link, 1), "number" | "numbers" | "total" | "amount" | "count")
    {
        first = rest;
    }
    // "the 10-year note" is a note of ten years.
    if first > 0 && line.gap(first) == "-" && line.words[first - 1].has_digit() {
        first += 1;
    }
    (first < end).then_some((first, end))
}

fn is_noun(line: &Line, at: usize) -> bool {
    line.words.get(at).is_some_and(|word| {
        let free = !word.has_digit() && !word.is_possessive() && !word.folded.contains('\'');
        free && !is_function_word(&word.folded) && !is_verb(&word.folded)
    })
}

fn past_adverbs(line: &Line, mut at: usize) -> usize {
    let adverb = |word: &str| {
        word.len() > 4 && word.ends_with("ly") || matches!(word, "just" | "only" | "now" | "still" | "again")
    };
    while at > 1 && adverb(line.before(at, 1)) {
        at -= 1;
    }
    at
}

fn is_auxiliary(word: &str) -> bool {
    matches!(
        word,
        "be" | "been"
            | "is"
            | "are"
            | "was"
            | "were"
            | "has"
            | "have"
            | "had"
            | "will"
            | "would"
            | "should"
            | "could"
            | "may"
            | "might"
            | "must"
            | "can"
            | "not"
            | "also"
            | "already"
    )
}

/// Verbs that say where something stands.
fn is_level(word: &str) -> bool {
    matches!(
        word,
        "is" | "was"
            | "are"
            | "were"
            | "be"
            | "been"
            | "stood"
            | "stands"
            | "remains"
            | "remained"
            | "reached"
            | "reaches"
            | "hit"
            | "totaled"
            | "totalled"
            | "totals"
            | "averaged"
            | "averages"
            | "exceeded"
            | "exceeds"
            | "cost"
            | "costs"
            | "rose"
            | "rises"
            | "risen"
            | "increased"
            | "increases"
            | "grew"
            | "grows"
            | "climbed"
            | "jumped"
            | "soared"
            | "surged"
            | "fell"
            | "falls"
            | "fallen"
            | "dropped"
            | "drops"
            | "declined"
            | "declines"
            | "decreased"
            | "shrank"
            | "plunged"
            | "slipped"
    )
}

/// Verbs and nouns of somebody who moves it: "raise the wage to", "an increase in the wage to".
fn is_change(word: &str) -> bool {
    matches!(
        word,
        "raise"
            | "raises"
            | "raised"
            | "raising"
            | "increase"
            | "increases"
            | "increased"
            | "increasing"
            | "hike"
            | "hiked"
            | "hiking"
            | "lift"
            | "lifted"
            | "lifting"
            | "boost"
            | "boosted"
            | "boosting"
            | "lower"
            | "lowered"
            | "lowering"
            | "reduce"
            | "reduced"
            | "reducing"
            | "cut"
            | "cuts"
            | "cutting"
            | "bring"
            | "brought"
            | "bringing"
            | "push"
            | "pushed"
            | "pushing"
            | "set"
            | "setting"
            | "limit"
            | "limited"
            | "limiting"
            | "cap"
            | "capped"
            | "capping"
            | "keep"
            | "kept"
            | "keeping"
            | "expand"
            | "expanded"
            | "expanding"
            | "double"
            | "doubled"
            | "rise"
            | "drop"
    )
}
