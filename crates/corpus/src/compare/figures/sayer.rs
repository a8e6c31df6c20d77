//! Who stands behind a figure: the speaker of the quote it is in, or the subject of a saying verb.
//!
//! Knows "X said", "according to X" and "in a report by X" in the figure's own sentence.
//! Does not resolve pronouns; that is `quote`.

use super::super::line::{Line, Word, is_function_word};
use super::counted::is_verb;
use crate::quote::lexicon::{Lex, lookup};
use crate::quote::{Basis, Quotes};
use crate::span::Span;

/// The words that name who says the figure at `figure`, if it is not the article itself.
pub(super) fn sayer(line: &Line, quotes: &Quotes, figure: Span) -> Option<Span> {
    let quoted = quotes
        .quotes
        .iter()
        .filter(|quote| quote.article == line.article && quote.speaker.is_some())
        // A passage taken over is the voice's as a whole; in it, others are quoted.
        .filter(|quote| quote.basis != Basis::Voice)
        .find(|quote| quote.span.contains(figure));
    if let Some(quote) = quoted {
        // "he", "the former commander": where the article gives the name says more.
        return quote.name.or(quote.mention).map(|sayer| without_role(line, sayer));
    }
    according_to(line, figure)
        .or_else(|| said_after(line, figure))
        .or_else(|| subject_of_saying(line, figure))
        .or_else(|| in_a_report(line, figure))
        .map(|sayer| without_role(line, sayer))
}

/// "boat guards commander Mara Vell", "Prime Minister Mara Vell": the name alone, as it stands elsewhere.
fn without_role(line: &Line, sayer: Span) -> Span {
    let inside = |at: &usize| sayer.contains(line.words[*at].span);
    let Some(first) = (0..line.words.len()).find(inside) else { return sayer };
    let end = first + (first..line.words.len()).take_while(inside).count();
    let name = |at: usize| line.words[at].is_capitalised() && !is_function_word(line.word(at));
    // Firms have names such as "General Motors", so a role with a capital is one of these and its bearer’s name is full.
    let office = |word: &str| {
        matches!(
            word,
            "president"
                | "minister"
                | "chancellor"
                | "governor"
                | "senator"
                | "secretary"
                | "mayor"
                | "ambassador"
                | "commander"
                | "colonel"
                | "captain"
                | "spokesman"
                | "spokeswoman"
        )
    };
    let role = |at: usize| {
        let word = line.word(at);
        if line.words[at].is_capitalised() {
            office(word) && end > at + 2
        } else {
            lookup(word).is(Lex::ROLE)
        }
    };
    (first..end.saturating_sub(1))
        .rev()
        .find(|at| role(*at))
        .filter(|at| (at + 1..end).all(|word| name(word) && line.gap(word) == " "))
        .map_or(sayer, |at| Span::new(line.words[at + 1].span.start(), sayer.end()))
}

/// "300 boats sank, said Mara Vell", "…, said the captain": who stands behind the verb.
fn said_after(line: &Line, figure: Span) -> Option<Span> {
    let verb = (1..line.words.len()).find(|at| {
        matches!(line.word(*at), "said" | "says")
            && line.gap(*at).starts_with(',')
            && line.words[*at].span.start() > figure.end()
    })?;
    let first = verb + 1;
    let named =
        line.joined(first) && line.words[first].is_capitalised() && !is_function_word(line.word(first));
    if named {
        return Some(line.span_of(first, phrase_end(line, first)));
    }
    // "said the captain"; in "Mara, a captain, said the storm sank" something is said of the storm.
    let role = first + 1;
    let opened = matches!(line.word(first), "the" | "a" | "an") && line.joined(first) && line.joined(role);
    if !opened || is_function_word(line.word(role)) || apposed(line, verb).is_some() {
        return None;
    }
    let end = phrase_end(line, role);
    let plain = (role..end).all(|at| !is_verb(line.word(at)));
    // "said the captain, Mara Vell"
    let capitals = line.words[end..].iter().take_while(|word| word.is_capitalised()).count();
    if plain && line.gap(end) == ", " && (2..5).contains(&capitals) && !line.joined(end + capitals) {
        return Some(line.span_of(end, end + capitals));
    }
    (plain && !line.joined(end)).then(|| line.span_of(role, end))
}

fn according_to(line: &Line, figure: Span) -> Option<Span> {
    let at = (0..line.words.len())
        .find(|at| line.word(*at) == "according" && line.word(at + 1) == "to" && line.words.len() > at + 2)?;
    // "according to the guild": the guild, as it is called where it says so itself.
    let first = at + 2 + usize::from(line.word(at + 2) == "the" && line.joined(at + 3));
    let mut end = phrase_end(line, first);
    // "a complaint filed by"
    if end > first + 1 && line.word(end - 1).ends_with("ed") && is_function_word(line.word(end)) {
        end -= 1;
    }
    let span = line.span_of(first, end.max(first + 1));
    // "20 boats, 3 of them old according to Mara, although 7 sank": she has said so of no more than that.
    let begin = line.words.iter().position(|word| figure.overlaps(word.span))?;
    let comma = |at: usize| line.gap(at).starts_with([',', ';']);
    let contrast = |at: usize| {
        comma(at) && matches!(line.word(at), "although" | "and" | "but" | "though" | "whereas" | "while")
    };
    let apart = at > 1
        && (line.joined(at) && (begin + 1..=at).any(comma) || (end.max(first + 1)..=begin).any(contrast));
    if apart {
        return None;
    }
    // "According to a 52-page report and a 15-page one, …": both are the source’s own.
    let within = begin > first
        && !(first + 1..=begin)
            .any(|at| line.gap(at).contains([',', ':', ';', '—', '–', '(']) || line.gap(at).contains(" -"));
    (!span.overlaps(figure) && !within).then_some(span)
}

/// "Meanwhile, the general staff reported in June that …": the phrase before the verb that governs the figure.
fn subject_of_saying(line: &Line, figure: Span) -> Option<Span> {
    let begin = line.words.iter().position(|word| figure.overlaps(word.span))?;
    let end = begin + line.words[begin..].iter().take_while(|word| figure.overlaps(word.span)).count();
    let governs = |verb: &usize| {
        !turns_away(line, *verb, figure)
            && !is_told_to(line, *verb, figure)
            && !is_closed(line, *verb, begin)
            && !is_aside(line, *verb, begin, end)
    };
    let said_before = (1..begin).rev().filter(|verb| says(line, *verb, begin)).filter(governs);
    let found = said_before.filter_map(|verb| speaker(line, verb, figure)).next();
    // "300 boats sank, the guild said on Monday": behind the figure only what stands apart is about it.
    found.or_else(|| {
        (end + 1..line.words.len())
            .filter(|verb| says(line, *verb, begin) && stands_apart(line, *verb))
            .find_map(|verb| speaker(line, verb, figure))
    })
}

/// Nouns for what others found out.
const EVIDENCE: &[&str] = &[
    "report",
    "reports",
    "study",
    "studies",
    "survey",
    "surveys",
    "poll",
    "polls",
    "review",
    "analysis",
    "audit",
    "census",
    "data",
    "figures",
    "records",
    "documents",
    "images",
    "researchers",
    "scientists",
    "investigators",
    "inquiry",
    "investigation",
    "estimates",
    "statistics",
    "experts",
    "analysts",
];

/// Whether the word at `verb` says something.
fn says(line: &Line, verb: usize, begin: usize) -> bool {
    const VERBS: &[&str] = &[
        "said",
        "says",
        "reported",
        "stated",
        "estimated",
        "claimed",
        "announced",
        "announces",
        "told",
        "warned",
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
        "indicated",
        "indicates",
        "argued",
        "argues",
        "testified",
        "acknowledged",
        "concluded",
        "concludes",
        "stressed",
        "noting",
        "adding",
        "saying",
        "warning",
        "claiming",
        "arguing",
        "reporting",
    ];
    // "the United States" says nothing.
    if line.words[verb].is_capitalised() {
        return false;
    }
    let before = line.before(verb, 1);
    let after = line.word(verb + 1);
    let that = after == "that" && line.joined(verb + 1);
    // "the facts reported by Orm"
    if after == "by" && line.joined(verb + 1) && line.word(verb).ends_with("ed") {
        return false;
    }
    match line.word(verb) {
        // "claimed a loss of $5", "the storm claimed 20 lives"
        "claimed"
            if matches!(after, "a" | "an")
                || (verb + 1..verb + 6).any(|at| matches!(line.word(at), "lives" | "victims")) =>
        {
            false
        }
        // "three states", "news reports": nouns, too.
        "states" | "reports" | "claims" | "estimates" | "notes" => {
            let number =
                verb > 0 && line.words[verb - 1].has_digit() || super::small_number(before).is_some();
            let opens = that || matches!(
                    after,
                    "the"
                        | "a"
                        | "an"
                        | "about"
                        | "some"
                        | "more"
                        | "at"
                        | "up"
                        | "nearly"
                        | "would"
                        | "could"
                        | "will"
                ) || line.words.get(verb + 1).is_some_and(Word::has_digit)
                    || !line.joined(verb + 1)
                    // "Orm estimates Hask’s fleet at 20", but not "three Orm states"
                    || (line.word(verb) != "states"
                        && line.words[verb - 1].is_capitalised()
                        && line.words.get(verb + 1).is_some_and(Word::is_capitalised));
            !number && opens && !is_function_word(before)
        }
        "say" => before.ends_with('s') || before == "people" || before == "police",
        "found" | "finds" | "showed" | "shows" | "show" | "revealed" | "reveals" => {
            that || !line.joined(verb + 1)
                || (1..12)
                    .take_while(|back| *back <= verb)
                    .any(|back| EVIDENCE.contains(&line.before(verb, back)))
        }
        // "added 20 nets"
        "added" | "adds" => that || !line.joined(verb + 1),
        // "puts the cost at $5"
        "put" | "puts" => verb < begin && (verb + 1..begin).any(|at| line.word(at) == "at" && at < verb + 8),
        "noting" | "adding" | "saying" | "warning" | "claiming" | "arguing" | "reporting" => that,
        word => VERBS.contains(&word),
    }
}

/// Who says what the verb at `verb` says.
fn speaker(line: &Line, verb: usize, figure: Span) -> Option<Span> {
    // "turned it down, noting that": the sentence’s subject.
    if line.word(verb).ends_with("ing") {
        return opening_name(line, figure);
    }
    // "had been told", "reported cases": no subject right before.
    let mut last = verb;
    while last > 0
        && matches!(
            line.word(last - 1),
            "has"
                | "have"
                | "had"
                | "also"
                | "previously"
                | "explicitly"
                | "recently"
                | "later"
                | "then"
                | "earlier"
        )
    {
        last -= 1;
    }
    if let Some((first, end)) = apposed(line, last) {
        let span = without_possessive(line, line.span_of(first, end));
        // "Mara Vell, 52, said": the article gives her age.
        let set_between = span.end() < figure.start() && figure.end() < line.words[verb].span.start();
        let fits = !is_part(line, first, end) && !span.overlaps(figure) && !set_between;
        return Some(span).filter(|_| fits);
    }
    let whole = last;
    last = before_day(line, before_bracket(line, last));
    let tied_to_verb = line.joined(whole) || last < whole;
    // "The guild counted them and found that": the verb's subject opens the sentence.
    if last > 0 && line.word(last - 1) == "and" {
        return opening_name(line, figure);
    }
    if let Some(described) = described_by_who(line, last) {
        return Some(described).filter(|span| !span.overlaps(figure));
    }
    if let Some(report) = opening_report(line, verb) {
        return Some(report).filter(|span| !span.overlaps(figure));
    }
    let tied = |at: usize| line.joined(at) || matches!(line.gap(at), "’ " | "' " | "&");
    let mut first = last;
    while first > 0 && (first == last || tied(first)) && last - first < 8 {
        let at = first - 1;
        // "Hask and Orm officers said", where "Hask" opens the clause.
        let pair = line.word(at) == "and"
            && first < last
            && at > 0
            && (at == 1 || line.gap(at - 1).contains(','))
            && line.joined(at)
            && !is_function_word(line.word(at - 1));
        if ends_subject(line.word(at)) && !pair {
            break;
        }
        first -= 1;
    }
    // "people close to the guild said": they stand before what they are close to.
    let mut close = false;
    if first > 0 && first < last && is_place(line.word(first - 1)) && !tells_when(line, first) {
        let link = first - 1;
        let mut front = link;
        while front > 0 && line.joined(front) && last - front < 10 && !ends_front(line.word(front - 1)) {
            front -= 1;
        }
        while front < link && matches!(line.word(front), "and" | "the" | "a" | "an") {
            front += 1;
        }
        if front < link {
            if front > 0 && !is_opening(line, front) && line.joined(front) {
                return None;
            }
            first = front;
            close = true;
        }
    }
    // A word may join the verb across a comma only as "X, …, said"; left open. The votes of Hask say nothing.
    let thing = last > 0 && matches!(line.word(last - 1), "results" | "returns");
    if last == 0 || first == last || !tied_to_verb || thing || ends_a_list(line, first) {
        return None;
    }
    // "Last week the guild", "early June Hask’s guild": when it said so is no part of who.
    while first < last && (is_determiner_or_link(line.word(first)) || tells_when(line, first)) {
        first += 1;
    }
    let named = (first..last)
        .any(|at| line.words[at].is_capitalised() && (at > 0 || !is_function_word(line.word(at))));
    let role = close
        || first > 0 && is_determiner_or_link(line.word(first - 1))
        || line.word(last - 1).ends_with('s')
        || matches!(line.word(last - 1), "police" | "people");
    if first >= last
        || is_function_word(line.word(last - 1))
        || !(named || role)
        || is_part(line, first, last)
    {
        return None;
    }
    let span = without_possessive(line, line.span_of(first, last));
    // "one official told": the figure is the sayer's own.
    (!span.overlaps(figure) && span.start() != figure.end() + 1).then_some(span)
}

/// "the votes in Hask and [Orm] show": the last of the places is no speaker.
fn ends_a_list(line: &Line, first: usize) -> bool {
    let Some(and) = first.checked_sub(1).filter(|and| line.word(*and) == "and") else { return false };
    let names =
        (0..and).rev().take_while(|at| line.words[*at].is_capitalised() && line.joined(at + 1)).count();
    names > 0 && and > names && is_place(line.word(and - names - 1))
}

/// "Divers who searched the hold found": those whom the clause is about.
fn described_by_who(line: &Line, verb: usize) -> Option<Span> {
    /// How long the clause may be, in words.
    const LONGEST: usize = 9;
    let who = (verb.saturating_sub(LONGEST)..verb)
        .rev()
        .take_while(|at| line.joined(at + 1))
        .find(|at| line.word(*at) == "who")
        .filter(|who| line.joined(*who) && verb > who + 1)?;
    let mut first = who;
    while first > 0 && (first == who || line.joined(first)) && !is_function_word(line.word(first - 1)) {
        first -= 1;
    }
    // "a sailor at Orm who found": it is not Orm that did.
    let placed = first > 0 && line.joined(first) && !is_determiner(line.word(first - 1));
    (first < who && !placed).then(|| line.span_of(first, who))
}

fn is_determiner(word: &str) -> bool {
    matches!(word, "the" | "a" | "an" | "one" | "some" | "its" | "his" | "her" | "their" | "that" | "and")
}

/// "The Post on Saturday wrote": before the day, where somebody stands there.
fn before_day(line: &Line, verb: usize) -> usize {
    let mut at = verb;
    // "ORM TODAY reported"
    let day = |at: usize| {
        let word = line.words[at].text;
        tells_when(line, at) && (word.starts_with(char::is_lowercase) || word.ends_with(char::is_lowercase))
    };
    while at > 0 && line.joined(at) && day(at - 1) {
        at -= 1;
    }
    if at < verb && matches!(line.before(at, 1), "on" | "in" | "late" | "early") {
        at -= 1;
    }
    if at < verb && matches!(line.before(at, 1), "released" | "published" | "conducted" | "taken") {
        at -= 1;
    }
    let after_somebody = at > 0 && line.joined(at) && !is_function_word(line.word(at - 1));
    if after_somebody { at } else { verb }
}

/// "Mara Vell (H) said": before the bracket.
fn before_bracket(line: &Line, verb: usize) -> usize {
    /// How many words it may hold.
    const LONGEST: usize = 4;
    if line.gap(verb) != ") " {
        return verb;
    }
    (verb.saturating_sub(LONGEST)..verb).rev().find(|at| line.gap(*at) == " (").unwrap_or(verb)
}

/// "Mara Vell, 52, a captain, said", "the captain, Mara Vell, said": the words that name who is set before what
/// stands between commas.
fn apposed(line: &Line, verb: usize) -> Option<(usize, usize)> {
    /// How much may be set between name and verb.
    const MOST: usize = 4;
    let mut end = verb;
    for _ in 0..MOST {
        if line.gap(end) != ", " {
            return None;
        }
        let comma = (1..end).rev().find(|at| !line.joined(*at) && line.gap(*at) != "/")?;
        let opens =
            matches!(line.word(comma), "and" | "but" | "while" | "as" | "because" | "when" | "if" | "or");
        if line.gap(comma) != ", " || opens {
            return None;
        }
        let mut first = comma;
        while first > 0 && (first == comma || line.joined(first)) && !ends_subject(line.word(first - 1)) {
            first -= 1;
        }
        let inset = first == comma
            || line.words[first].has_digit()
            || matches!(line.word(first), "the" | "who" | "which" | "whose")
            || line.words[first].text.starts_with(char::is_lowercase);
        // "Mara Vell, 52, a captain"
        let behind_name = first > 0
            && line.gap(first) == ", "
            && line.words[first - 1].text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        if inset && (behind_name || first == comma) {
            end = comma;
            continue;
        }
        return bearer(line, first, comma, end);
    }
    None
}

/// Who is named by `first..comma`, or by the name set behind: "the captain, [Mara Vell]".
fn bearer(line: &Line, mut first: usize, comma: usize, end: usize) -> Option<(usize, usize)> {
    let capital = |at: usize| line.words[at].is_capitalised() && !is_function_word(line.word(at));
    let opens = first == 0 || !line.joined(first) || matches!(line.word(first - 1), "that" | "and" | "but");
    let determined = first < comma && is_determiner_or_link(line.word(first));
    while first < comma && (is_determiner_or_link(line.word(first)) || tells_when(line, first)) {
        first += 1;
    }
    let acts = |at: usize| {
        let word = line.word(at);
        is_verb(word) || (word.len() > 4 && word.ends_with("ed") && !line.words[at].is_capitalised())
    };
    if !opens || first == comma || comma - first > 8 || (first..comma).any(acts) {
        return None;
    }
    // "the harbour minister, Mara Vell, said"
    let name = (2..5).contains(&(end - comma)) && (comma..end).all(capital);
    if name && (determined || !(first..comma).all(capital)) {
        return Some((comma, end));
    }
    // "Mara Vell of Orm", but "the Bank of Orm"
    let of = (first..comma).find(|at| line.word(*at) == "of");
    let last = of.filter(|of| !determined && *of > first + 1 && (first..*of).all(capital)).unwrap_or(comma);
    let named = (first..last).any(capital) && !is_function_word(line.word(last - 1));
    (named || determined).then_some((first, last))
}

/// Whether the words `first..last` are part of a whole: what nine in ten voters say, somebody else has counted.
fn is_part(line: &Line, first: usize, last: usize) -> bool {
    let number = |at: usize| {
        line.words[at].has_digit()
            || super::small_number(line.word(at)).is_some_and(|number| number > 1)
            || matches!(line.word(at), "percent" | "half" | "most" | "majority" | "majorities" | "many")
    };
    let asked = matches!(line.word(last - 1), "voters" | "respondents" | "americans" | "people" | "adults");
    let from = first - usize::from(first > 0 && line.joined(first));
    (from..last).any(number) || asked
}

/// Whether a determiner that begins the phrase at `at` begins the sentence or a clause, too.
fn is_opening(line: &Line, at: usize) -> bool {
    let mut front = at;
    while front > 0 && line.joined(front) && matches!(line.before(front, 1), "and" | "the" | "a" | "an") {
        front -= 1;
    }
    front == 0 || !line.joined(front)
}

fn is_place(word: &str) -> bool {
    matches!(word, "with" | "in" | "to" | "from" | "by" | "about" | "on" | "near" | "within")
}

fn ends_front(word: &str) -> bool {
    ends_subject(word) && word != "and"
}

/// "A poll in May found": what is found out opens the sentence.
fn opening_report(line: &Line, verb: usize) -> Option<Span> {
    let first = usize::from(is_determiner_or_link(line.word(0)));
    let report = (first..first + 4).find(|at| EVIDENCE.contains(&line.word(*at)))?;
    let plain = (first..report).all(|at| !is_function_word(line.word(at)));
    let link = line.word(report + 1);
    let tied = (first + 1..=verb).all(|at| line.joined(at));
    let described =
        matches!(link, "in" | "on" | "last" | "this" | "released" | "published" | "conducted" | "taken");
    (report < verb && tied && plain && described).then(|| line.span_of(first, report + 1))
}

/// "said it again after the storm that sank 20 boats", "said, after 20 boats sank, that": what the article tells
/// beside what is said.
fn is_aside(line: &Line, verb: usize, begin: usize, end: usize) -> bool {
    let Some(link) =
        (verb + 1..begin).find(|at| matches!(line.word(*at), "after" | "following" | "since" | "when"))
    else {
        return false;
    };
    if line.before(link, 1) == "that" {
        return false;
    }
    // "told Hask News on Monday, when 20 boats sank"
    let said = |at: usize| {
        !(line.words[at].is_capitalised() || matches!(line.word(at), "on" | "in" | "late" | "the"))
    };
    if link > verb + 1 && line.gap(link).starts_with(',') && !(verb + 1..link).any(said) {
        return true;
    }
    let relative = line.word(link) != "when"
        && (link + 2..begin).any(|at| {
            matches!(line.word(at), "that" | "which" | "who") && !is_function_word(line.word(at - 1))
        });
    let inset = line.gap(link).starts_with(',')
        && (end..line.words.len())
            .find(|at| line.gap(*at).starts_with(','))
            .is_some_and(|at| line.word(at) == "that");
    relative || inset
}

/// Whether the saying ends between the verb and the figure: "said it sank; its nets cost $5".
fn is_closed(line: &Line, verb: usize, begin: usize) -> bool {
    let apart = line.gap(verb + 1).starts_with(',');
    !apart && (verb + 1..=begin).any(|at| line.gap(at).starts_with(';'))
}

/// ", the guild said on Monday": nothing that it says follows the verb.
fn stands_apart(line: &Line, verb: usize) -> bool {
    let mut first = verb;
    while first > 0 && !line.gap(first).contains([',', '—', '–']) && verb - first < 10 {
        first -= 1;
    }
    // ", and sailors said that": another statement.
    let begins = first > 0
        && !matches!(line.before(first, 1), "and" | "but" | "while" | "that" | "which" | "who")
        && line.gap(first).contains([',', '—', '–'])
        && !matches!(
            line.word(first),
            "and" | "but" | "while" | "although" | "though" | "as" | "which" | "who"
        );
    let after = verb + 1;
    let ends = !line.joined(after)
        || tells_when(line, after)
        || matches!(line.word(after), "in" | "on" | "at" | "to" | "during" | "by" | "after" | "reporters")
        || (line.word(verb) == "told" && !(after..line.words.len()).any(|at| line.word(at) == "that"));
    begins && ends
}

/// The capitalised words that a sentence begins with: "Harbour News did the sums and …".
fn opening_name(line: &Line, figure: Span) -> Option<Span> {
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
    let number = super::small_number(line.word(first)).is_some() || line.words[end - 1].is_possessive();
    // "Mara Vell (H) blamed"
    let bracket = line.gap(end) == " (" && line.gap(end + 1) == ") ";
    ((line.joined(end) || inset || bracket) && !number && !span.overlaps(figure)).then_some(span)
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
    while (line.joined(end) || line.gap(end) == "/") && end - first < 10 && !ends_subject(line.word(end)) {
        end += 1;
    }
    end
}
