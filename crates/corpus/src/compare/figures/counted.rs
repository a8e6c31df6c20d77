//! What a figure counts: the noun phrase that a number governs.
//!
//! Knows word classes only by the closed list in `line` and by plural endings. Where nothing countable
//! follows the number, `subject` looks before it.

use super::super::line::{Line, Word, is_function_word};
use super::multiples::compared;
use super::numbers::{self, Kind};
use super::reading::unit_after;
use super::subject::{doubled, subject, whole};
use super::units::{self, Dimension, Unit};
use crate::span::Span;

/// Words that a phrase holds before its head at most.
const LONGEST: usize = 6;

/// The phrase counted by the number at words `at..next`; `from` is where its approximation begins.
pub(super) fn counted(
    line: &Line,
    from: usize,
    at: usize,
    next: usize,
    unit: Unit,
    value: f64,
) -> Option<Span> {
    governed(line, from, at, next, unit, value).or_else(|| asked(line, next, unit))
}

/// "50% to 40% among old sailors": who were asked, where the figure has no subject.
fn asked(line: &Line, next: usize, unit: Unit) -> Option<Span> {
    if unit != Unit::Percent {
        return None;
    }
    let other = numbers::read(line, next + 1).filter(|_| line.word(next) == "to");
    let among = other.and_then(|other| unit_after(line, other.next)).map_or(next, |(_, after)| after);
    let tied = line.word(among) == "among" && line.gap(among).trim_start_matches('%') == " ";
    let first = past_determiners(line, among + 1);
    let end = head(line, first, false, false);
    (tied && end > first && is_plural(line.word(end - 1))).then(|| line.span_of(first, end))
}

fn governed(line: &Line, from: usize, at: usize, next: usize, unit: Unit, value: f64) -> Option<Span> {
    let (dimension, _) = unit.dimension();
    let link = line.word(next);
    if unit == Unit::Count {
        if is_hyphened(line, next) {
            return Some(line.words[next].span);
        }
        if let Some((other, after)) = other_number(line, next) {
            return counted(line, other, other, after, unit, value);
        }
        if let Some(vote) = of_a_score(line, next) {
            return Some(vote);
        }
        if let Some(group) = group_of(line, from, next) {
            return Some(group);
        }
    }
    // "half of them": who they are, the figures before tell.
    if link == "of" && is_pronoun(line, next + 1) {
        return None;
    }
    if unit == Unit::Multiple {
        return multiplied(line, from, next);
    }
    // "18-year-olds" are whole.
    if line.before(next, 1) == "olds" {
        return None;
    }
    let measured = !matches!(unit, Unit::Count | Unit::Ordinal | Unit::Share);
    // "30 miles from the border", "within 30 miles of the border", "within an hour of Hask": where it is measured
    // from is not counted; "20 miles of rope" are rope.
    let known = line.words.get(next + 1).is_some_and(Word::is_capitalised) || closes(line.word(next + 1));
    let far = link == "of"
        && known
        && (dimension == Dimension::Length || (dimension == Dimension::Time && line.word(from) == "within"));
    if far {
        return None;
    }
    let money = unit.is_money();
    if money && let Some(purpose) = spent_on(line, from, next) {
        return Some(purpose);
    }
    // "$7 for the first time"
    let once = (next + 1..next + 4).any(|at| line.word(at) == "time");
    // "the guild is $5 in the red"
    let owed = matches!(line.word(next + 2), "red" | "black" | "hole");
    if money && link == "in" && line.word(next + 1) == "the" && owed {
        return None;
    }
    let purpose = money
        && matches!(link, "in" | "for")
        && !once
        && (is_paid_for(line, next) || is_invested(line, from, next));
    // "the toll was raised to $7 in spring" tells when; "an outlay of $7 in bonuses" does not.
    if purpose
        && link == "in"
        && line.before(from, 1) != "of"
        && let Some(subject) = subject(line, from, next, unit)
    {
        return Some(subject);
    }
    let linked = line.gap(next).trim_start_matches('%') == " " && (link == "of" || purpose);
    let mut first = if linked { next + 1 } else { next };
    let adjacent = line.joined(first)
        || (first == next && line.gap(first).trim_start_matches(['%', '+']) == " ")
        || (first == next && is_quoted(line, at, next));
    if unit == Unit::Count
        && let Some(kind) = told_behind(line, next)
    {
        return Some(kind);
    }
    if !adjacent && past_second_measure(line, from, next) == next {
        return subject(line, from, next, unit);
    }
    // "$10 a day": a rate, not ten dollars of a day. "The 2% that Hask wants" counts no Hask.
    if first == next && unit != Unit::Share && closes(link) {
        return subject(line, from, next, unit);
    }
    first = past_determiners(line, first);
    // "two years ago" behind the number is another one.
    let another = numbers::read(line, first).is_some_and(|number| number.kind == Kind::Cardinal);
    if first == next && another && line.gap(first + 1) != "-" {
        return subject(line, from, next, unit);
    }
    // "nine of the 12 ships" counts ships, "an 18-month-old girl" a girl.
    let number = if linked { past_owner(line, first) } else { first };
    if linked
        && let Some(whole) = numbers::read(line, number).filter(|_| unit.dimension().0 != Dimension::Time)
        && line.joined(whole.next)
    {
        first = whole.next;
    }
    if line.word(first) == "old" && line.gap(first) == "-" {
        first += 1;
    }
    // "the first foreign affairs office": one thing is counted, so a plural before the head is its attribute.
    let one = (value == 1.0 && dimension == Dimension::Count) || describes_one(line, from, next);
    // "a $5 million, two-year plan"
    first = if first == next { past_second_measure(line, from, next) } else { first };
    let start = past_comparison(line, first);
    let mut end = head(line, start, one || dimension == Dimension::Ordinal, one);
    end = if unit == Unit::Count && !one { past_adjectives(line, start, end) } else { end };
    // "years of endless and tedious talk"
    end = if linked && measured { past_two_adjectives(line, start, end) } else { end };
    while end > start && is_adverb(line.word(end - 1)) {
        end -= 1;
    }
    if end == start {
        return subject(line, from, next, unit);
    }
    // "a 20-year feud", "a $5 million boat", "20 percent of", "20 percent voters"; but "20 percent drowned".
    let attribute = unit != Unit::YearOfAge && (line.gap(next - 1) == "-" || is_attribute(line, from, at));
    let verb_may_follow = measured && !linked && !attribute;
    // "25 years topples": what lasts or stretches counts no noun behind it.
    let lasts = matches!(dimension, Dimension::Time | Dimension::Length) || unit == Unit::YearOfAge;
    let lasts = lasts && line.gap(next - 1) != "-" && line.gap(next) != "-";
    if verb_may_follow && (lasts || !is_plural(line.word(end - 1))) {
        return subject(line, from, next, unit);
    }
    let whole = with_coordinates(line, first, end, value);
    Some(line.span_of(first, if whole > end { whole } else { with_complement(line, end) }))
}

/// "$5 in fees", "$5 for fishing"; what is done for it ("for helping Orm") and where it is ("in the red", "in
/// Hask") are not counted.
fn is_paid_for(line: &Line, link: usize) -> bool {
    let first = link + 1;
    let word = line.word(first);
    let capitals = line
        .words
        .iter()
        .enumerate()
        .skip(first)
        .take_while(|(at, word)| line.joined(*at) && word.is_capitalised())
        .count();
    let after = first + capitals;
    if line.word(link) == "in" {
        let named = capitals > 0 && (!line.joined(after) || is_function_word(line.word(after)));
        return !(closes(word) || named);
    }
    let done = word.len() > 4 && word.ends_with("ing") && capitals == 0 && line.joined(first + 1);
    !(done && (line.words[first + 1].is_capitalised() || closes(line.word(first + 1))))
}

/// "invested $5 in a boat"
fn is_invested(line: &Line, from: usize, next: usize) -> bool {
    line.word(next) == "in" && (1..4).any(|back| line.before(from, back).starts_with("invest"))
}

/// "a 20-foot sports hall", "a $5 million sports hall": one thing is described, so a plural is no head.
fn describes_one(line: &Line, from: usize, next: usize) -> bool {
    let hyphen = line.gap(next - 1) == "-" || units::currency(line.gap(from)).is_some();
    let gap = units::without_sign(line.gap(from));
    hyphen && gap == " " && matches!(line.before(from, 1), "a" | "an")
}

/// "a $5 million, [two-year] plan": behind the second measure of one noun; `next` without one.
fn past_second_measure(line: &Line, from: usize, next: usize) -> usize {
    if line.gap(next) != ", " || !describes_one(line, from, next) {
        return next;
    }
    let unit = |at: usize| line.gap(at) == "-" && units::named(line.word(at)).is_some();
    numbers::read(line, next)
        .map(|number| number.next)
        .filter(|at| unit(*at) && line.joined(at + 1))
        .map_or(next, |at| at + 1)
}

/// "private and public schools", "old, rusty boats": the noun behind the adjectives that `first..end` may be.
fn past_adjectives(line: &Line, first: usize, end: usize) -> usize {
    if end == first || is_plural(line.word(end - 1)) {
        return end;
    }
    let last = line.word(end - 1);
    let adjective = is_adjective(last) || is_state(last);
    let linked = matches!(line.word(end), "and" | "or") && line.joined(end) && line.joined(end + 1);
    let behind = if linked { end + 1 } else { end };
    if !adjective || !(linked || line.gap(end) == ", ") || numbers::read(line, behind).is_some() {
        return end;
    }
    let noun = past_adjectives(line, behind, head(line, behind, false, false));
    if noun > behind && is_plural(line.word(noun - 1)) { noun } else { end }
}

/// "endless and tedious talk": behind two adjectives one thing may stand.
fn past_two_adjectives(line: &Line, first: usize, end: usize) -> usize {
    let two = end == first + 1
        && is_adjective(line.word(first))
        && line.word(end) == "and"
        && line.joined(end)
        && line.joined(end + 1)
        && is_adjective(line.word(end + 1));
    let noun = if two { head(line, end + 1, false, false) } else { end };
    if noun > end + 2 { noun } else { end }
}

fn is_adjective(word: &str) -> bool {
    const ENDINGS: &[&str] = &["al", "ic", "ive", "ous", "ful", "less", "able", "ible", "ary", "ish", "ern"];
    const ADJECTIVES: &[&str] = &[
        "old", "new", "young", "big", "large", "small", "long", "short", "private", "public", "rich", "poor",
        "black", "white", "heavy", "light", "male", "female", "domestic", "modern", "rusty", "high", "low",
        "top", "state", "federal",
    ];
    ADJECTIVES.contains(&word) || ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// What is so for good, and has not just been done to those counted: "armed and uniformed guards".
fn is_state(word: &str) -> bool {
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

/// "30 are Haskians": the noun behind the verb says what they are.
fn told_behind(line: &Line, next: usize) -> Option<Span> {
    let first = next + 1;
    if !matches!(line.word(next), "are" | "were") || !line.joined(next) || !line.joined(first) {
        return None;
    }
    let end = head(line, first, false, false);
    let closed = !line.joined(end) || is_function_word(line.word(end));
    (end > first && closed && is_plural(line.word(end - 1))).then(|| line.span_of(first, end))
}

/// Words that open a noun phrase: behind a number it is something else than what that counts.
fn closes(word: &str) -> bool {
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
fn is_pronoun(line: &Line, at: usize) -> bool {
    match line.word(at) {
        "them" | "whom" | "which" | "us" | "you" => true,
        "those" | "these" => {
            !line.joined(at + 1) || matches!(line.word(at + 1), "are" | "were" | "have" | "had")
        }
        _ => false,
    }
}

/// "an 80-19 vote": two numbers and what both count.
fn of_a_score(line: &Line, next: usize) -> Option<Span> {
    let other = numbers::read(line, next).filter(|_| matches!(line.gap(next), "-" | "–"))?;
    let noun = other.next;
    let named = matches!(
        line.word(noun),
        "vote" | "votes" | "win" | "victory" | "defeat" | "loss" | "ruling" | "decision"
    );
    (named && line.joined(noun)).then(|| line.words[noun].span)
}

/// "the Hask army of 45,000 men": the army says whose men they are.
fn group_of(line: &Line, from: usize, next: usize) -> Option<Span> {
    const GROUPS: &[&str] = &[
        "army",
        "navy",
        "force",
        "forces",
        "militia",
        "corps",
        "division",
        "brigade",
        "regiment",
        "battalion",
        "unit",
        "contingent",
        "garrison",
        "guard",
        "group",
        "team",
        "band",
        "gang",
        "crowd",
        "staff",
    ];
    let grouped = line.joined(from) && line.before(from, 1) == "of" && GROUPS.contains(&line.before(from, 2));
    (grouped && line.joined(next) && is_people(line.word(next))).then(|| whole(line, from - 1))?
}

/// Words for people that say nothing of whose they are.
pub(super) fn is_people(word: &str) -> bool {
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

/// "spends $5 on nets", "spent $5 a year on nets": what it goes to.
fn spent_on(line: &Line, from: usize, next: usize) -> Option<Span> {
    /// How far before the sum the verb may stand.
    const NEAR: usize = 3;
    let rate = matches!(line.word(next), "a" | "per") && units::named(line.word(next + 1)).is_some();
    let link = next + if rate { 2 } else { 0 };
    let spent = (1..=NEAR)
        .any(|back| matches!(line.before(from, back), "spend" | "spends" | "spent" | "spending" | "outlay"));
    if !spent || line.word(link) != "on" || !(next..=link + 1).all(|at| line.joined(at)) {
        return None;
    }
    let first = past_determiners(line, link + 1);
    let end = head(line, first, false, false);
    let when =
        line.words[first].is_capitalised() || line.words[first].has_digit() || line.word(first) == "average";
    if end == first || when {
        return None;
    }
    // "on nets and lamp oil"
    let coordinated = line.word(end) == "and" && line.joined(end) && line.joined(end + 1);
    let more = if coordinated { head(line, end + 1, true, false) } else { end };
    // Half of what it goes to would be another thing.
    let listed = line.gap(end) == ", " && (end + 1..end + 3).any(|at| matches!(line.word(at), "and" | "or"));
    let short = more > end + 1 && more <= end + 3 && !line.word(end + 1).ends_with("ed");
    if (coordinated && !short) || listed {
        return None;
    }
    Some(line.span_of(first, if short { more } else { with_complement(line, end) }))
}

/// Whether a noun follows that the number describes: "a $5 boat", "Hask’s $5 boat", "a new $5 boat".
fn is_attribute(line: &Line, from: usize, at: usize) -> bool {
    const ADJECTIVES: &[&str] = &[
        "new",
        "proposed",
        "planned",
        "annual",
        "initial",
        "record",
        "huge",
        "massive",
        "further",
        "separate",
        "recent",
        "additional",
        "whopping",
        "old",
    ];
    let sign = |at: usize| at > 0 && line.gap(at).trim_end_matches(['$', '€', '£', '+']) == " ";
    let opens = |at: usize| {
        sign(at)
            && (matches!(
                line.before(at, 1),
                "a" | "an" | "the" | "its" | "his" | "her" | "their" | "our" | "this"
            ) || line.words[at - 1].is_possessive()
                // "the O.H.’s": the stop parts the ending from its word.
                || (line.before(at, 1) == "s" && line.gap(at - 1).ends_with(['’', '\''])))
    };
    let described = from > 0 && sign(from) && ADJECTIVES.contains(&line.before(from, 1)) && opens(from - 1);
    // "a 46-page, $5 report"
    let listed = at > 1 && line.gap(at).starts_with(", ") && line.gap(at - 1) == "-";
    opens(from) || opens(at) || described || listed
}

/// "20 of Hask’s 70 boats": behind the owner; the same word without one.
fn past_owner(line: &Line, first: usize) -> usize {
    (first..first + 4)
        .take_while(|at| (*at == first || line.joined(*at)) && !is_function_word(line.word(*at)))
        .find(|at| line.words.get(*at).is_some_and(Word::is_possessive))
        .map_or(first, |at| at + 1)
        // "five of the past six boats"
        .max(first + usize::from(matches!(line.word(first), "past" | "previous" | "last" | "next" | "first")))
}

/// "seven less heavy boats": the comparison belongs to the phrase.
fn past_comparison(line: &Line, first: usize) -> usize {
    let compares = matches!(line.word(first), "less" | "most" | "very")
        && !line.words[first].is_capitalised()
        && line.joined(first + 1);
    let content = |at: usize| line.joined(at) && !is_function_word(line.word(at));
    let described = (first + 1..first + 4).take_while(|at| content(*at)).any(|at| is_plural(line.word(at)));
    first + usize::from(compares && content(first + 2) && described)
}

/// "men and women", "dead and wounded"; of large numbers "troops, tanks and aircraft": they count all of it.
fn with_coordinates(line: &Line, first: usize, end: usize, value: f64) -> usize {
    const PEOPLE: &[&str] = &[
        "men",
        "women",
        "children",
        "adults",
        "boys",
        "girls",
        "dead",
        "wounded",
        "injured",
        "missing",
        "soldiers",
        "sailors",
        "civilians",
        "officers",
        "troops",
        "teachers",
        "students",
        "parents",
        "workers",
        "families",
    ];
    /// Of smaller numbers, "three boats, nets and fish" counts boats only.
    const LARGE: f64 = 1000.0;
    let closed = |at: usize| {
        !line.joined(at)
            || matches!(
                line.word(at),
                "in" | "at" | "on" | "from" | "near" | "across" | "who" | "since" | "to" | "were" | "are"
            )
    };
    let people = |at: usize| PEOPLE.contains(&line.word(at));
    let linked = |at: usize| matches!(line.word(at), "and" | "or");
    if end == first + 1 && people(first) && linked(end) && line.joined(end) && line.joined(end + 1) {
        let pair = people(end + 1) && closed(end + 2);
        return if pair { end + 2 } else { end };
    }
    let plural = |at: usize| line.words.get(at).is_some_and(|w| !w.has_digit()) && is_plural(line.word(at));
    let mut last = end;
    while line.gap(last) == ", " && plural(last) {
        last += 1;
    }
    let listed = last > end
        && value >= LARGE
        && plural(end - 1)
        && matches!(line.gap(last), " " | ", ")
        && linked(last)
        && plural(last + 1)
        && closed(last + 2);
    if listed { last + 2 } else { end }
}

/// "twice as many boats", "three times the rate", "the price doubled"; in "10 times harder" nothing.
fn multiplied(line: &Line, from: usize, next: usize) -> Option<Span> {
    let first = compared(line, next);
    let noun = first > next + 1 || is_determiner(line.word(first)) || line.before(next, 1).ends_with("fold");
    if !noun {
        return if line.before(next, 1).ends_with("ed") { doubled(line, from) } else { None };
    }
    let first = past_determiners(line, first);
    let end = head(line, first, true, false);
    (line.joined(first) && end > first).then(|| line.span_of(first, with_complement(line, end)))
}

/// "a 46-page report", "a two-man race": the noun after the hyphen is counted; in "a 5,000-strong fleet"
/// it is the fleet.
fn is_hyphened(line: &Line, next: usize) -> bool {
    let word = line.word(next);
    line.gap(next) == "-" && !is_determiner(word) && !is_function_word(word) && !line.words[next].has_digit()
}

/// "by 212 to 210 votes", "three and four boats": the noun after the second number is what both count.
fn other_number(line: &Line, next: usize) -> Option<(usize, usize)> {
    if !matches!(line.word(next), "to" | "and" | "or") || !line.joined(next) || !line.joined(next + 1) {
        return None;
    }
    let other = numbers::read(line, next + 1).filter(|number| number.kind == Kind::Cardinal)?;
    let bare = other.unit.is_none() && units::named(line.word(other.next)).is_none();
    let noun = line.joined(other.next) && is_plural(line.word(other.next));
    (bare && noun).then_some((next + 1, other.next))
}

/// “zero” boats: the marks around a number don't part it from its noun.
fn is_quoted(line: &Line, at: usize, next: usize) -> bool {
    matches!(line.gap(at), " “" | " \"" | " ‘") && matches!(line.gap(next), "” " | "\" " | "’ ")
}

fn past_determiners(line: &Line, mut first: usize) -> usize {
    while (is_determiner(line.word(first)) || matches!(line.word(first), "my" | "your"))
        && line.joined(first + 1)
    {
        first += 1;
    }
    first
}

fn is_determiner(word: &str) -> bool {
    closes(word)
        || matches!(word, "other" | "more" | "fewer" | "additional" | "of" | "strong" | "such" | "different")
}

/// The word after the phrase's head. A plural head ends the phrase at once; a singular one where a
/// function word, a verb of saying or punctuation stands.
fn head(line: &Line, first: usize, singular: bool, one: bool) -> usize {
    let mut end = first;
    while end < line.words.len() && end - first < LONGEST {
        // "an H&O sailor"
        let open = end == first || line.joined(end) || line.gap(end) == "&";
        let word = line.word(end);
        // "the world’s most advanced boats"
        let most = matches!(word, "most" | "very")
            && end > first
            && line.words[end - 1].is_possessive()
            && line.joined(end + 1);
        let told = is_function_word(word) && !most
            || is_verb(word)
            || is_told_past(line, first, end)
            || is_acting(line, first, end);
        if !open || told || line.words[end].has_digit() || ends_before(line, first, end) {
            break;
        }
        // "14 Leopard 2 tanks"
        let model =
            line.words[end].is_capitalised() && line.word(end + 1).bytes().all(|b| b.is_ascii_digit());
        if model && line.joined(end + 1) && line.joined(end + 2) && is_plural(line.word(end + 2)) {
            end += 2;
            continue;
        }
        // "coal- and gas-fired ships"
        if line.gap(end + 1) == "- "
            && matches!(line.word(end + 1), "and" | "or" | "to")
            && line.joined(end + 2)
        {
            end += 2;
            continue;
        }
        // "50 S-400 missiles"
        if line.words.get(end + 1).is_some_and(|part| part.has_digit()) && line.gap(end + 1) == "-" {
            end += 2;
            continue;
        }
        // "one sailor asks about": one thing is counted, so what looks like its plural is a verb.
        let closed = |at: usize| !line.joined(at) || is_function_word(line.word(at));
        if one && end > first && is_plural(word) && word.ends_with('s') && closed(end + 1) {
            break;
        }
        end += 1;
        // "arms sales" is one noun; in "voters puts the party" a verb follows.
        let verb = line.joined(end + 1)
            && matches!(line.word(end + 1), "the" | "a" | "an" | "its" | "his" | "her" | "their" | "that");
        if is_plural(word) && !singular && (verb || !(line.joined(end) && is_plural(line.word(end)))) {
            break;
        }
    }
    end
}

/// "300 cast", "6% of the catch last year", "25% two years ago": no noun goes on there.
fn ends_before(line: &Line, first: usize, at: usize) -> bool {
    let closed = !line.joined(at + 1) || is_function_word(line.word(at + 1));
    let number = numbers::small_number(line.word(at)).is_some() && line.gap(at + 1) != "-";
    let day = |at: usize| super::super::dates::DAYS.contains(&line.word(at));
    match line.word(at) {
        "cast" | "funded" | "shot" => closed,
        "last" | "next" => {
            units::named(line.word(at + 1)).is_some_and(|unit| unit.dimension().0 == Dimension::Time)
                || day(at + 1)
        }
        "million" | "billion" | "trillion" => true,
        // "46% Tuesday night", "the second vote late Thursday"; "the first Monday" is a Monday.
        "late" | "early" => day(at + 1),
        _ => {
            let night = matches!(line.word(at + 1), "night" | "morning" | "afternoon" | "evening");
            number || (day(at) && line.before(at, 1) != "super" && (night || (at > first && closed)))
        }
    }
}

/// "a third of the crew voted": a word in "-ed" behind a noun tells what happened, unless a plural that it
/// describes follows: "20 heavily armed sailors", "3,000 Haskian armed vessels".
fn is_told_past(line: &Line, first: usize, at: usize) -> bool {
    let participle = |at: usize| line.word(at).ends_with("ed") && line.word(at).len() > 4;
    let content = |at: usize| line.joined(at) && !is_function_word(line.word(at));
    if !participle(at) {
        return false;
    }
    // "20 uniformed and armed guards"
    let pair = at == first && is_state(line.word(at)) && line.word(at + 1) == "and" && line.joined(at + 1);
    let from = if pair && line.joined(at + 2) { at + 2 } else { at + 1 };
    let described = (from..at + 4).take_while(|next| content(*next)).any(|next| is_plural(line.word(next)));
    // "the first truly contested race"
    let opens = (first..at).all(|word| is_adverb(line.word(word)));
    let attribute = opens && content(at + 1) && !is_verb(line.word(at + 1));
    !(described || attribute)
}

/// "people of Hask live there", "20 boats excludes two", "a guest waiting for Mara": what those counted do.
fn is_acting(line: &Line, first: usize, at: usize) -> bool {
    const VERBS: &[&str] = &[
        "agree", "agrees", "become", "becomes", "believe", "believes", "belong", "belongs", "consist",
        "consists", "contain", "contains", "disagree", "endorse", "endorses", "exclude", "excludes", "exist",
        "exists", "explain", "explains", "include", "includes", "occur", "oppose", "opposes", "prefer",
        "receive", "receives", "seem", "require", "requires",
    ];
    // Nouns or adjectives, too, unless a link follows; of "vote" and "plan" no link tells.
    const ALSO: &[&str] = &[
        "live",
        "coming",
        "competing",
        "facing",
        "fleeing",
        "fighting",
        "going",
        "living",
        "looking",
        "running",
        "seeking",
        "serving",
        "standing",
        "trying",
        "waiting",
        "working",
    ];
    let word = line.word(at);
    let linked = line.joined(at + 1)
        && is_function_word(line.word(at + 1))
        && !matches!(line.word(at + 1), "of" | "and");
    at > first && line.gap(at) == " " && (VERBS.contains(&word) || ALSO.contains(&word) && linked)
}

/// "truly", "heavily"; a phrase doesn't end with one.
pub(super) fn is_adverb(word: &str) -> bool {
    const NOUNS: &[&str] = &[
        "family", "assembly", "supply", "rally", "ally", "monopoly", "anomaly", "reply", "daily", "weekly",
        "monthly", "yearly", "elderly", "friendly", "deadly", "ugly", "early", "only",
    ];
    word.len() > 4 && word.ends_with("ly") && !NOUNS.contains(&word)
}

/// "acts of sabotage", "members of the crew": the complement says what is counted.
fn with_complement(line: &Line, end: usize) -> usize {
    if line.word(end) != "of" || !line.joined(end) {
        return end;
    }
    let first = past_determiners(line, end + 1);
    let after = head(line, first, true, false).min(first + 3);
    if after > first { after } else { end }
}

/// The verbs that follow a counted singular most often; a plural head needs none of them.
pub(super) fn is_verb(word: &str) -> bool {
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
        "came",
        "later",
        "earlier",
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
        "religious",
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
