//! Where names stand: runs of capitalised words, and the collection's own names.
//!
//! Knows that a capital at the start of a sentence proves nothing, that "President" is no part of a
//! name, and which adjectives ("Russian") only look like names.
//! Does not know which runs name the same; that is `merge`.

use super::super::line::{Line, is_function_word};
use super::Known;
use super::lexicon::{is_courtesy, is_never_a_name, is_organisation, is_role};
use crate::article::Collection;
use crate::span::{ArticleIndex, Span};
use std::collections::HashMap;

/// One name in its sentence.
#[derive(Clone, Debug)]
pub(in crate::compare) struct Run {
    pub article: ArticleIndex,
    pub span: Span,
    /// Folded words, without titles.
    pub form: String,
    /// The label before or after it, if any.
    pub label: Option<Span>,
    /// What its surroundings say of its kind.
    pub titled: bool,
    pub person: bool,
    pub placed: bool,
    pub inside: bool,
    /// A short word in capitals: "UN" is nobody's last name.
    pub acronym: bool,
}

/// How often each word is written with a capital inside a sentence, and how often without.
#[derive(Default)]
pub(super) struct Capitals {
    counts: HashMap<String, (u32, u32, u32)>,
}

impl Capitals {
    pub fn of(collection: &Collection) -> Self {
        let mut capitals = Self::default();
        for (index, article) in collection.indexed() {
            Line::each(article, index, |line| {
                if !is_headline(line) {
                    capitals.count(line);
                }
            });
        }
        capitals
    }

    fn count(&mut self, line: &Line) {
        for (at, word) in line.words.iter().enumerate() {
            let counts = self.counts.entry(word.folded.clone()).or_default();
            if !word.is_capitalised() {
                counts.1 += 1;
            } else if !is_opening(line, at) {
                counts.0 += 1;
                // "Russian forces": a lower-case noun right after makes it an attribute.
                let next = at + 1;
                let attribute = line.joined(next)
                    && !line.words[next].is_capitalised()
                    && !line.words[next].has_digit()
                    && !word.is_possessive()
                    && !is_function_word(line.word(next));
                counts.2 += u32::from(attribute && !word.folded.ends_with('s'));
            }
        }
    }

    fn is_common_word(&self, folded: &str) -> bool {
        let (capital, small, _) = self.counts.get(folded).copied().unwrap_or_default();
        small > capital
    }

    fn is_proven(&self, folded: &str) -> bool {
        self.counts.get(folded).is_some_and(|(capital, small, _)| capital > small)
    }

    /// "Russian", "Western": adjectives, and the people named after them ("Russians").
    pub fn is_adjective(&self, folded: &str) -> bool {
        let mostly = |word: &str| {
            self.counts.get(word).is_some_and(|(capital, _, attribute)| attribute * 2 > *capital)
                && ["an", "ish", "ese", "ch", "ern", "ic", "ss", "i", "sh"]
                    .iter()
                    .any(|ending| word.ends_with(ending))
        };
        mostly(folded)
            || folded.strip_suffix('s').is_some_and(|one| is_demonym(one) || mostly(one))
            || is_demonym(folded)
    }
}

fn is_demonym(folded: &str) -> bool {
    folded.len() > 5 && (folded.ends_with("ian") || folded.ends_with("ean"))
        || matches!(folded, "american" | "german" | "european")
}

/// "Stealth Over Health: Clinton Was Headed to ER": capitals mean nothing there.
fn is_headline(line: &Line) -> bool {
    let long: Vec<bool> = line
        .words
        .iter()
        .filter(|word| word.text.len() > 3 && !word.has_digit())
        .map(super::super::line::Word::is_capitalised)
        .collect();
    // A sentence full of names ends in a full stop, and its small words stay small.
    let stopped = line.gap(line.words.len()).starts_with(['.', '!', '?', ',', ';', ':']);
    let small_word = |at: usize| {
        let word = &line.words[at];
        word.is_capitalised()
            && !is_opening(line, at)
            && !is_shouted(word.text)
            && is_function_word(&word.folded)
    };
    long.len() > 5
        && long.iter().filter(|capital| **capital).count() * 10 > long.len() * 7
        && (!stopped || (1..line.words.len()).any(small_word))
}

/// "WHO", "US": capitals throughout.
fn is_shouted(text: &str) -> bool {
    text.chars().count() > 1 && text.chars().all(|c| c.is_uppercase() || c == '.')
}

/// First in its sentence or after an opening mark: the capital may be the sentence's.
fn is_opening(line: &Line, at: usize) -> bool {
    at == 0 || line.gap(at).contains(['“', '"', ':', '‘', '(', '—', '…', '*', '•'])
}

/// The names of one sentence, in order. `known` are the collection's own.
pub(super) fn runs(line: &Line, capitals: &Capitals, known: &Known) -> Vec<Run> {
    let headline = is_headline(line);
    let mut found = Vec::new();
    let mut at = 0;
    while at < line.words.len() {
        if let Some(to) = known_name(line, at, known).or_else(|| numbered(line, at, known)) {
            found.push(run(line, at, to, labelled_from(line, at)));
            at = to;
            continue;
        }
        if !line.words[at].is_capitalised() {
            at += 1;
            continue;
        }
        let to = run_end(line, at, known);
        if !headline && let Some((first, last)) = name_in(line, at, to, capitals) {
            found.push(run(line, first, last, labelled_from(line, first)));
        }
        at = to;
    }
    found
}

fn known_name(line: &Line, at: usize, known: &Known) -> Option<usize> {
    let word = &line.words[at];
    let small = !word.is_capitalised() && !word.has_digit();
    let mut form = String::new();
    let mut best = None;
    if small && known.small.is_empty() {
        return None;
    }
    for to in at + 1..=(at + known.longest).min(line.words.len()) {
        if to > at + 1 {
            if !line.joined(to - 1) {
                break;
            }
            form.push_str(if line.words[to - 2].is_possessive() { "'s " } else { " " });
        }
        form.push_str(line.word(to - 1));
        if if small { known.small.contains(&form) } else { known.forms.contains_key(&form) } {
            best = Some(to);
        }
    }
    best
}

/// "the 3rd Harbour Brigade": an ordinal begins the name of a unit.
fn numbered(line: &Line, at: usize, known: &Known) -> Option<usize> {
    let text = line.words[at].text;
    let ordinal = ["st", "nd", "rd", "th"].iter().find_map(|ending| text.strip_suffix(ending))?;
    let next = at + 1;
    let named = ordinal.bytes().all(|b| b.is_ascii_digit())
        && line.gap(next) == " "
        && line.words.get(next).is_some_and(super::super::line::Word::is_capitalised);
    let to = run_end(line, next, known);
    (named && (next..to).any(|at| is_organisation(line.word(at)))).then_some(to)
}

/// The end of the run of capitals that begins at `at`.
fn run_end(line: &Line, at: usize, known: &Known) -> usize {
    let mut to = at + 1;
    while to < line.words.len() && !line.words[to - 1].is_possessive() {
        if !line.joined(to) {
            break;
        }
        if line.words[to].is_capitalised() && !is_never_a_name(line.word(to)) {
            if known_name(line, to, known).is_some() && !is_organisation(line.word(to - 1)) {
                break;
            }
            to += 1;
            continue;
        }
        // "Ilse von der Holt", "Omar al-Hask"
        let mut holt = to;
        while is_particle(line.word(holt)) && line.joined(holt + 1) && holt < to + 3 {
            holt += 1;
        }
        if holt > to && line.words[holt].is_capitalised() && !is_never_a_name(line.word(holt)) {
            to = holt + 1;
            continue;
        }
        // "Kim Jong-un", but not "White House-led"
        let syllable = line.gap(to) == "-" && to - at > 1 && line.words[to].text.len() <= 3;
        if syllable && !matches!(line.word(to), "led" | "run" | "era" | "old") {
            to += 1;
            continue;
        }
        // "Institute for the Study of War"
        let mut next = to;
        while matches!(line.word(next), "of" | "for" | "on" | "the" | "and")
            && line.joined(next + 1)
            && next < to + 2
        {
            next += 1;
        }
        let goes_on = next > to
            && line.words[next].is_capitalised()
            && (is_organisation(line.word(to - 1))
                || line.word(to - 1) == "study"
                || line.word(to - 1) == "republic")
            && line.word(to) != "and"
            && !is_never_a_name(line.word(next));
        if !goes_on {
            break;
        }
        to = next + 1;
    }
    to
}

/// Small words inside a person's name.
fn is_particle(folded: &str) -> bool {
    matches!(
        folded,
        "von"
            | "van"
            | "der"
            | "den"
            | "de"
            | "da"
            | "di"
            | "del"
            | "della"
            | "du"
            | "dos"
            | "bin"
            | "ibn"
            | "al"
            | "el"
            | "ter"
            | "zu"
    )
}

/// The name inside a run: without titles before it and sentence openers; `None` when nothing is left.
fn name_in(line: &Line, at: usize, to: usize, capitals: &Capitals) -> Option<(usize, usize)> {
    let mut first = at;
    if let Some(role) =
        (at..to).rev().find(|word| is_role(line.word(*word)) && !opens_office(line, *word, to))
    {
        first = role + 1;
    }
    while first < to {
        let word = line.word(first);
        // "WHO" and "US" are no small words where the words around them are not shouted as well.
        let shouted = |at: usize| line.words.get(at).is_some_and(|word| is_shouted(word.text));
        let acronym = shouted(first) && !shouted(first + 1) && !(first > 0 && shouted(first - 1));
        let function = is_function_word(word) && !acronym;
        let opening = is_opening(line, first) && !acronym && (capitals.is_common_word(word) || function);
        // "French President Hollande" lost its title above; "French Hollande" is left with the attribute.
        let attribute = capitals.is_adjective(word)
            && first + 1 < to
            && !(first..to).any(|at| is_organisation(line.word(at)));
        if !(opening || attribute || function || is_never_a_name(word)) {
            break;
        }
        first += 1;
    }
    if first >= to {
        return None;
    }
    let word = &line.words[first];
    let single = to == first + 1;
    let shouted = word.text.len() > 6 && word.text.chars().all(|c| !c.is_lowercase());
    let acronym =
        word.text.chars().count() <= 6 && word.text.chars().filter(|c| c.is_uppercase()).count() >= 2;
    let weak = single && !acronym && is_opening(line, first) && !capitals.is_proven(&word.folded);
    let never = single
        && (is_never_a_name(&word.folded)
            || capitals.is_adjective(&word.folded)
            || is_organisation(&word.folded)
                && !matches!(
                    word.folded.as_str(),
                    "kremlin" | "pentagon" | "congress" | "senate" | "parliament"
                )
            || is_role(&word.folded)
            || word.text.chars().count() < 2);
    let numbered = word.has_digit();
    (!(shouted || weak || never || numbered)).then_some((first, to))
}

/// "General Staff", "Governor Office": there the role is part of the name.
fn opens_office(line: &Line, role: usize, to: usize) -> bool {
    role + 2 == to && is_organisation(line.word(role + 1))
}

fn run(line: &Line, first: usize, to: usize, label_from: Option<usize>) -> Run {
    let before = label_from.map(|from| line.span_of(from, first));
    let after = super::labels::after(line, to);
    const SAYING: &[&str] =
        &["said", "says", "added", "wrote", "told", "argued", "predicted", "tweeted", "asked"];
    let says_after = line.gap(to) == " " && SAYING.contains(&line.word(to));
    // "said Mara", but "told the Harbour Post".
    let says_before = line.gap(first) == " " && SAYING[..4].contains(&line.before(first, 1));
    let courteous = line.joined(first) && is_courtesy(line.before(first, 1));
    let person = before.is_some() || says_after || says_before || courteous;
    let near = line.before(first, 1);
    let inside = matches!(near, "in" | "near" | "on" | "at" | "into" | "across" | "outside");
    let placed = inside || matches!(near, "to" | "from" | "toward" | "towards");
    let form: Vec<&str> = (first..to).map(|at| line.word(at)).collect();
    Run {
        article: line.article,
        span: bare(line, first, to),
        form: form.join(" "),
        label: before.or(after),
        titled: before.is_some(),
        person,
        placed,
        // "to Mara", "from Mara", "in Mara’s boat": people stand there as well as places.
        inside: inside && !line.words[to - 1].is_possessive(),
        acronym: to == first + 1 && line.words[first].text.len() <= 4 && is_shouted(line.words[first].text),
    }
}

/// Without a possessive ending, with the last full stop of "U.S.".
fn bare(line: &Line, first: usize, to: usize) -> Span {
    let span = line.span_of(first, to);
    let text = line.slice(span);
    let cut = ["’s", "'s", "’", "'"].iter().find_map(|ending| text.strip_suffix(ending)).unwrap_or(text);
    let last = line.words[to - 1].text;
    let abbreviated =
        last.contains('.') && cut.len() == text.len() && line.text_after(to - 1).starts_with('.');
    Span::new(span.start(), span.start() + cut.len() + usize::from(abbreviated))
}

/// Where a title or label right before the name at `first` begins: "Hask’s [harbour master] Mara".
fn labelled_from(line: &Line, first: usize) -> Option<usize> {
    super::labels::before(line, first)
}
