//! What a figure counts when no noun follows it: the noun that it is told of.
//!
//! Knows "a crowd of 500", "the wage is $7", "raise the wage to $15", "Saved: 781" and "the wage ($7)".
//! Knows no grammar: a phrase that the few verbs below don't open is left empty rather than guessed.

use super::super::line::{Line, Word, is_function_word};
use super::counted::{is_adverb, is_verb};
use super::numbers;
use super::units::{self, Dimension, Unit};
use crate::span::Span;

/// The longest phrase, in words.
const LONGEST: usize = 5;

/// The phrase that the figure of words `from..next` is told of.
pub(super) fn subject(line: &Line, from: usize, next: usize, unit: Unit) -> Option<Span> {
    let gap = line.gap(from).trim_end_matches(['$', '€', '£', '+', '/', '-', '±', '.']);
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
        " " => told_of(line, from, unit).or_else(|| won_by(line, next, unit)),
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
pub(super) fn whole(line: &Line, of: usize) -> Option<Span> {
    // "at the age of 57" counts years.
    // "a mother of five" has children, and they are not named; "an average of $5" is of something else.
    const PARENTS: &[&str] = &[
        "age",
        "ages",
        "average",
        "mean",
        "median",
        "mother",
        "father",
        "parent",
        "grandmother",
        "grandfather",
    ];
    if PARENTS.contains(&line.before(of, 1)) || !line.joined(of) {
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
fn told_of(line: &Line, from: usize, unit: Unit) -> Option<Span> {
    let mut at = past_adverbs(line, from);
    if matches!(line.before(at, 1), "between" | "from") && matches!(line.before(at, 2), "at" | "to" | "by") {
        at -= 1;
    }
    let linked = matches!(line.before(at, 1), "to" | "by" | "at" | "from");
    let sold = line.before(at, 1) == "for" && is_sale(line.before(at, 2));
    if linked || sold {
        at = past_adverbs(line, at - 1);
    }
    // "closed down 24 points", "was up 46 cents"
    if matches!(line.before(at, 1), "up" | "down" | "worth" | "unchanged" | "changed") {
        at = past_adverbs(line, at - 1);
        if line.before(at, 1) == "little" {
            at -= 1;
        }
        if !(is_level(line.before(at, 1)) || is_traded(line.before(at, 1))) {
            return None;
        }
    }
    let verb = line.before(at, 1);
    let passive = linked && is_change(verb) && is_auxiliary(line.before(at, 2));
    let measured = matches!(unit, Unit::Percent | Unit::PercentagePoint | Unit::Point);
    let moves = is_traded(verb) && (linked || measured || unit.is_money());
    let bare = is_bare(verb)
        && (is_auxiliary(line.before(at, 2)) || (line.before(at, 2) == "to" && is_ahead(line.before(at, 3))));
    // "the debt is nearing $5"
    let nears = matches!(verb, "nearing" | "approaching" | "reaching" | "topping" | "exceeding")
        && is_auxiliary(line.before(at, 2));
    if is_level(verb) || nears || passive || sold || moves || bare || (measured && is_won(verb)) {
        let by_name = moves || is_moved(verb) || (measured && is_won(verb));
        let lost = matches!(verb, "lost" | "gained" | "shed");
        at -= 1;
        while at > 1 && (is_auxiliary(line.before(at, 1)) || is_ahead(line.before(at, 1)))
            || (line.before(at, 1) == "to" && is_ahead(line.before(at, 2)))
        {
            at -= 1;
        }
        let at = past_adverbs(line, at);
        // "investors lost 20 percent": of something, not of themselves.
        if lost && ["ers", "ors", "ants", "people"].iter().any(|end| line.before(at, 1).ends_with(end)) {
            return None;
        }
        return subject_before(line, at)
            .and_then(|phrase| if by_name { bearer(line, phrase) } else { common(line, phrase) });
    }
    if !linked {
        return None;
    }
    let changed = |phrase: &Phrase| {
        let mut opener = past_opener(line, phrase.0);
        // "raise the number of boats"
        if line.word(opener) == "of" && opener > 0 {
            opener = past_opener(line, opener - 1);
        }
        is_change(line.before(opener, 1))
            || (line.before(opener, 1) == "in" && is_change(line.before(opener, 2)))
            || (line.word(at) == "at" && is_put(line.before(opener, 1)))
    };
    let near = phrase(line, at).filter(|_| line.joined(at)).filter(changed);
    near.or_else(|| without_place(line, at).filter(changed)).and_then(|phrase| common(line, phrase))
}

/// "In the poll Mara rose": a name that ends a phrase is all of it.
fn bearer(line: &Line, (first, end): Phrase) -> Option<Span> {
    let names = (first..end).rev().take_while(|at| line.words[*at].is_capitalised()).count();
    // "the euro rose", but not "the richest 1 percent grew".
    let last = line.word(end - 1);
    let measure = matches!(last, "percent" | "points" | "number")
        || (first > 0 && line.gap(first) == " " && line.words[first - 1].has_digit());
    (!measure).then(|| line.span_of(if names > 0 { end - names } else { first }, end))
}

/// "26% for Mara": whose part it is, where it follows.
fn won_by(line: &Line, next: usize, unit: Unit) -> Option<Span> {
    let first = next + 1;
    let named = line.word(next) == "for"
        && line.joined(first)
        && line.words[first].is_capitalised()
        && !is_function_word(line.word(first));
    let end = (first..line.words.len())
        .take_while(|at| line.words[*at].is_capitalised() && (*at == first || line.joined(*at)))
        .count()
        + first;
    (unit == Unit::Percent && named).then(|| line.span_of(first, end))
}

/// The subject of a verb at `at`: right before it, before "which", or before what stands between commas.
fn subject_before(line: &Line, at: usize) -> Option<Phrase> {
    let which = matches!(line.before(at, 1), "which" | "that");
    if which && matches!(line.gap(at - 1), " " | ", ") {
        return phrase(line, at - 1);
    }
    if line.gap(at).trim_start_matches('%') != ", " {
        return without_place(line, at);
    }
    // "Nets, which are dear, cost $5": the phrase before opens the sentence.
    let inset = (1..at).rev().find(|at| line.gap(*at) == ", ")?;
    let plain = (inset + 1..=at).all(|at| !line.gap(at).contains(['"', '“', '”', ';', ':', '(']));
    let found = phrase(line, inset - usize::from(line.before(inset, 1) == "alone"))?;
    let place = match line.before(found.0, 1) {
        "with" | "of" => found.0,
        _ => past_opener(line, found.0),
    };
    let found = if matches!(line.before(place, 1), "with" | "in" | "for" | "of" | "on") && place > 1 {
        phrase(line, place - 1)?
    } else {
        found
    };
    let opener = past_opener(line, found.0);
    (plain && (opener == 0 || line.gap(opener) == ", ")).then_some(found)
}

/// Where the word that opens the phrase stands, or the phrase itself.
fn past_opener(line: &Line, first: usize) -> usize {
    first - usize::from(first > 0 && is_opener(line.before(first, 1)))
}

/// "unemployment in Hask": where it is so is no part of what it is.
fn without_place(line: &Line, end: usize) -> Option<Phrase> {
    let (first, end) = phrase(line, end).filter(|_| line.joined(end))?;
    // "the yield on the 10-year bond": before "10-year", too, a place may be opened.
    let hyphen = first > 2 && line.gap(first - 1) == "-" && line.words[first - 2].has_digit();
    let mut front = if hyphen { first - 2 } else { first };
    while hyphen && line.joined(front) && is_noun(line, front - 1) {
        front -= 1;
    }
    let timed = |at: usize| numbers::small_number(line.word(at)).is_some() || line.word(at) == "first";
    while front > 0 && line.joined(front) && (timed(front - 1) || line.word(front - 1) == "own") {
        front -= 1;
    }
    let opener = past_opener(line, front);
    // "a boat with old nets": the boat.
    if opener < front && line.word(opener) == "with" && line.joined(opener) {
        return without_place(line, opener);
    }
    // "nets from Hask and the Orm guild": half of a pair is another thing.
    let pair = matches!(line.before(opener, 1), "and" | "or") && opener > 1 && line.joined(opener);
    if pair && line.joined(opener - 1) && is_noun(line, opener - 2) && !line.before(opener, 2).ends_with("ed")
    {
        return None;
    }
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
    let measures = |word: &str| units::named(word).is_some() || matches!(word, "points" | "going" | "number");
    let measure = measures(&last.folded) || measures(line.word(first));
    // "The Harbour Wall will cost": a name with an article is a thing's.
    let thing = first > 0
        && line.word(first - 1) == "the"
        && line.joined(first)
        && line.words[first..end].iter().all(Word::is_capitalised);
    ((!name || thing) && !measure && !last.folded.ends_with("ly")).then(|| line.span_of(first, end))
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
        let number = numbers::small_number(&word.folded).is_some()
            || matches!(word.folded.as_str(), "hundred" | "thousand" | "million" | "billion" | "trillion");
        free && !number && !is_function_word(&word.folded) && !is_verb(&word.folded)
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
pub(super) fn is_level(word: &str) -> bool {
    is_moved(word)
        || matches!(
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
                | "approached"
                | "approaches"
                | "topped"
                | "tops"
                | "surpassed"
                | "cost"
                | "costs"
                | "risen"
                | "increased"
                | "increases"
                | "grows"
                | "fallen"
                | "declines"
                | "decreased"
                | "shrank"
        )
}

/// The verbs for how somebody does at a poll or an exchange: "Mara won 42%", "Orm lost 3 points".
fn is_won(word: &str) -> bool {
    matches!(
        word,
        "won" | "wins" | "got" | "took" | "received" | "polled" | "lost" | "gained" | "added" | "shed"
    )
}

/// The verbs of an exchange: "closed at", "settled at", "edged up".
fn is_traded(word: &str) -> bool {
    matches!(
        word,
        "closed"
            | "ended"
            | "finished"
            | "settled"
            | "opened"
            | "traded"
            | "edged"
            | "inched"
            | "advanced"
            | "gained"
            | "lost"
            | "peaked"
            | "amounted"
            | "amounts"
    )
}

/// Verbs of movement: who or what moves may have a name.
fn is_moved(word: &str) -> bool {
    matches!(
        word,
        "rose"
            | "rises"
            | "climbed"
            | "jumped"
            | "soared"
            | "surged"
            | "fell"
            | "falls"
            | "dropped"
            | "drops"
            | "declined"
            | "plunged"
            | "slipped"
            | "grew"
            | "expanded"
            | "contracted"
            | "narrowed"
            | "tumbled"
            | "plummeted"
    )
}

/// Verbs that come behind "will" and "to".
fn is_bare(word: &str) -> bool {
    matches!(
        word,
        "rise"
            | "fall"
            | "climb"
            | "reach"
            | "drop"
            | "grow"
            | "total"
            | "average"
            | "exceed"
            | "hit"
            | "cost"
            | "jump"
            | "increase"
            | "decline"
            | "shrink"
            | "approach"
            | "expand"
            | "contract"
    )
}

/// "is set to", "is expected to"
fn is_ahead(word: &str) -> bool {
    matches!(
        word,
        "set" | "expected" | "likely" | "due" | "projected" | "forecast" | "going" | "about" | "bound"
    )
}

fn is_sale(word: &str) -> bool {
    matches!(word, "sells" | "sell" | "sold" | "selling" | "goes" | "trades")
}

/// "puts the cost at"
fn is_put(word: &str) -> bool {
    matches!(word, "put" | "puts" | "putting" | "estimated" | "estimates" | "estimate" | "valued" | "values")
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
