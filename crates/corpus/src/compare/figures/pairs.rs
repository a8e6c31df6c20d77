//! Which figures of different articles count the same thing.
//!
//! Knows units, heads of noun phrases and the words around them. Two numbers alone prove nothing:
//! 80,000 soldiers and 80 acts of piracy, 1,100 sailors of Hask and over 1,000 of Orm stay apart.
//! A missed pair costs a reader less than a wrong one, so every test must pass.

use super::super::background::Background;
use super::super::line::{Line, is_function_word};
use super::super::terms::{is_content, stem, terms};
use super::counted;
use super::units::{Dimension, Unit};
use super::{Approximation, Figure, FigureGroup, Value};
use crate::article::{Collection, Date};
use std::collections::{BTreeSet, HashMap};

/// Groups of figures that count the same thing, in the order of their first figure.
pub(super) fn groups(collection: &Collection, figures: &[Figure]) -> Vec<FigureGroup> {
    let subjects = subjects(collection, figures);
    let mut by_head: HashMap<(Dimension, &str), Vec<usize>> = HashMap::new();
    for (at, subject) in subjects.iter().enumerate() {
        if let Some(subject) = subject {
            by_head.entry((subject.dimension, &subject.head)).or_default().push(at);
        }
    }
    let mut group_of: Vec<Option<usize>> = vec![None; figures.len()];
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut heads: Vec<&Vec<usize>> = by_head.values().collect();
    heads.sort();
    for members in heads {
        let couples = || {
            members
                .iter()
                .enumerate()
                .flat_map(|(n, left)| members[n + 1..].iter().map(move |right| (left, right)))
        };
        // Of a change, the value that agrees is the one to pair.
        for other in [false, true] {
            for (left, right) in couples() {
                if differ(&figures[*left], &figures[*right]) != other
                    || !pair(collection, figures, &subjects, *left, *right)
                {
                    continue;
                }
                match (group_of[*left], group_of[*right]) {
                    (None, None) => {
                        group_of[*left] = Some(groups.len());
                        group_of[*right] = Some(groups.len());
                        groups.push(vec![*left, *right]);
                    }
                    (Some(group), None) if fits(collection, figures, &subjects, &groups[group], *right) => {
                        group_of[*right] = Some(group);
                        groups[group].push(*right);
                    }
                    (None, Some(group)) if fits(collection, figures, &subjects, &groups[group], *left) => {
                        group_of[*left] = Some(group);
                        groups[group].push(*left);
                    }
                    _ => {}
                }
            }
        }
    }
    for group in &mut groups {
        group.sort_unstable();
    }
    groups.sort();
    groups
        .into_iter()
        .map(|group| FigureGroup {
            differs: group
                .iter()
                .any(|left| group.iter().any(|right| differ(&figures[*left], &figures[*right]))),
            figures: group.iter().map(|at| u32::try_from(*at).expect("fewer than 2^32 figures")).collect(),
        })
        .collect()
}

/// What a figure is about, as far as its sentence shows.
struct Subject {
    dimension: Dimension,
    /// The stem of what is counted, with the words for soldiers made one.
    head: String,
    /// Capitalised words of the phrase and of the noun it belongs to: whose sailors.
    whose: BTreeSet<String>,
    /// The other content words of the sentence.
    words: BTreeSet<String>,
    /// How rare those words are in news at large, by word.
    rarity: HashMap<String, f32>,
    /// Those of the words that few articles have, here and in news at large.
    telling: BTreeSet<String>,
    /// Those of the words that are names, rare in news at large.
    names: BTreeSet<String>,
    fate: Option<Fate>,
}

/// What became of those who are counted; the dead and the injured of one accident are two figures.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Dead,
    Hurt,
    Missing,
    Held,
    Gone,
    Saved,
}

/// The fate told nearest to a figure, words `from..to`, in its sentence.
fn fate(line: &Line, from: usize, to: usize) -> Option<Fate> {
    /// Farther words tell of somebody else.
    const NEAR: usize = 8;
    let told = |at: usize| {
        let word = line.word(at);
        let begins = |stems: &[&str]| stems.iter().any(|stem| word.starts_with(stem));
        if begins(&["kill", "dead", "died", "die", "death", "fatal", "slain", "perish", "drown", "casualt"]) {
            Some(Fate::Dead)
        } else if begins(&["injur", "wound", "hurt"]) {
            Some(Fate::Hurt)
        } else if begins(&["missing", "disappear"]) {
            Some(Fate::Missing)
        } else if begins(&["arrest", "detain", "captur", "jailed", "imprison", "prisoner", "hostage"]) {
            Some(Fate::Held)
        } else if begins(&["fled", "flee", "displac", "evacuat", "refugee"]) {
            Some(Fate::Gone)
        } else if begins(&["rescu", "saved", "surviv", "freed", "releas"]) {
            Some(Fate::Saved)
        } else {
            None
        }
    };
    (1..=NEAR).find_map(|far| {
        let before = from.checked_sub(far).and_then(told);
        before.or_else(|| told(to + far - 1))
    })
}

/// What a word's rarity in news at large must be to tell one story from another.
const RARE: f32 = 3.0;
/// And a name's, to tell the place of one accident from that of another.
const RARE_NAME: f32 = 4.0;
/// A figure of another time is no other figure of the same thing.
const SAME_TIME: i32 = 31;

/// In a collection of this many articles, a word of one story stands in no more than these.
fn few(articles: usize) -> u32 {
    5u32.max((articles as f32).sqrt() as u32 / 3)
}

fn subjects(collection: &Collection, figures: &[Figure]) -> Vec<Option<Subject>> {
    let background = Background::load();
    let mut subjects: Vec<Option<Subject>> = Vec::with_capacity(figures.len());
    let mut next = figures.iter().peekable();
    let mut articles_with: HashMap<String, u32> = HashMap::new();
    for (index, article) in collection.indexed() {
        let mut seen: BTreeSet<String> = BTreeSet::new();
        Line::each(article, index, |line| {
            seen.extend(terms(line).into_iter().map(|(_, stem)| stem));
            while let Some(figure) =
                next.next_if(|figure| (figure.article, figure.span.start()) < (index, line.span.end()))
            {
                subjects.push(subject(line, figure, &background));
            }
        });
        for stem in seen {
            *articles_with.entry(stem).or_default() += 1;
        }
    }
    let few = few(collection.articles.len());
    for subject in subjects.iter_mut().flatten() {
        let tells = |word: &&String| {
            subject.rarity.get(*word).is_some_and(|rarity| *rarity >= RARE)
                && articles_with.get(*word).is_none_or(|articles| *articles <= few)
        };
        subject.telling = subject.words.iter().filter(tells).cloned().collect();
    }
    subjects
}

fn subject(line: &Line, figure: &Figure, background: &Background) -> Option<Subject> {
    let (dimension, _) = figure.unit.dimension();
    // "the storm killed 20": people, whom no noun names.
    let nameless = figure.counted.is_empty();
    if (nameless && figure.unit != Unit::Person) || dimension == Dimension::Ordinal {
        return None;
    }
    let start = (0..line.words.len()).find(|at| figure.span.overlaps(line.words[*at].span))?;
    let end =
        start + (start..line.words.len()).take_while(|at| figure.span.overlaps(line.words[*at].span)).count();
    let inside = |at: usize| !nameless && figure.counted.contains(line.words[at].span);
    let first = if nameless { start } else { (0..line.words.len()).find(|at| inside(*at))? };
    // "acts of piracy": the head stands before "of".
    let last = (first..line.words.len()).take_while(|at| inside(*at) && line.word(*at) != "of").last();
    let last = if nameless { start } else { last? };
    // "the Hask army of 45,000 men": men are counted, whatever the army is.
    let men = last < start && counted::is_people(line.word(end));
    let counted = if men { end } else { last };
    let owner = owner(line, start);
    let whose = (first..line.words.len())
        .take_while(|at| inside(*at))
        .chain(owner)
        .filter(|at| line.words[*at].is_capitalised() && *at > 0)
        .map(|at| people(line.word(at)))
        .collect();
    let words: BTreeSet<String> = (0..line.words.len())
        .filter(|at| {
            is_content(line.word(*at)) && *at != counted && !figure.span.overlaps(line.words[*at].span)
        })
        .map(|at| stem(line.word(at)))
        .collect();
    let rarity = words.iter().map(|word| (word.clone(), background.rarity(word))).collect();
    let telling = BTreeSet::new();
    let name = |at: &usize| line.words[*at].is_capitalised() && *at > 0;
    let names = (0..line.words.len())
        .filter(name)
        .map(|at| stem(line.word(at)))
        .filter(|word| words.contains(word) && background.rarity(word) >= RARE_NAME)
        .collect();
    let fate = fate(line, start, end);
    let head = if nameless { "people".to_owned() } else { head(line.word(counted)) };
    Some(Subject { dimension, head, whose, words, rarity, telling, names, fate })
}

/// "the Hask army [of 45,000 men]", "the size of the Hask army [from 45,000 to …]": the phrase before.
fn owner(line: &Line, start: usize) -> Vec<usize> {
    // "the size of the Hask army from 45,000 to [80,000]": it is the army's, too.
    let old =
        (3..6).filter(|_| line.before(start, 1) == "to").find(|back| line.before(start, *back) == "from");
    let start = old.map_or(start, |back| start - back + 1);
    if !matches!(line.before(start, 1), "of" | "from" | "to" | "at") {
        return Vec::new();
    }
    let mut words = Vec::new();
    let mut at = start - 1;
    while at > 0 && words.len() < 4 && line.joined(at) && !is_function_word(line.word(at - 1)) {
        at -= 1;
        words.push(at);
    }
    words
}

/// Words that mean the same where armies are counted.
fn head(word: &str) -> String {
    match word {
        "army" | "troops" | "troop" | "soldiers" | "soldier" | "men" | "personnel" | "servicemen"
        | "fighters" => "troop".to_owned(),
        "people" | "persons" | "person" => "people".to_owned(),
        // What became of them is their fate; who they were is not told.
        "dead" | "killed" | "wounded" | "injured" | "hurt" | "missing" => "people".to_owned(),
        other => stem(other),
    }
}

/// "Haskian" and "Hask" are one owner.
fn people(word: &str) -> String {
    let stem =
        ["ians", "ian", "ans", "an", "s"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
    stem.trim_end_matches(['a', 'e', 'i', 'o']).to_owned()
}

fn pair(
    collection: &Collection,
    figures: &[Figure],
    subjects: &[Option<Subject>],
    left: usize,
    right: usize,
) -> bool {
    let (a, b) = (&figures[left], &figures[right]);
    let source = |figure: &Figure| collection.get(figure.article).map(|article| &article.source);
    if a.article == b.article || source(a) == source(b) {
        return false;
    }
    let (Some(x), Some(y)) = (&subjects[left], &subjects[right]) else { return false };
    if x.dimension != y.dimension || x.head != y.head || x.whose != y.whose {
        return false;
    }
    if x.fate != y.fate && x.fate.is_some() && y.fate.is_some() {
        return false;
    }
    let shared: Vec<&String> = x.words.intersection(&y.words).collect();
    let weight: f32 = shared.iter().map(|word| x.rarity.get(*word).copied().unwrap_or(0.0)).sum();
    let telling = x.telling.intersection(&y.telling).count();
    // Equal large numbers need little else in common; other values, or "two", need one event told twice:
    // two polls share all their words but the rare ones.
    if !differ(a, b) {
        // The dead of a place whose name both give are those of one accident, however much is told besides; long
        // after it, one name may be that of another.
        let exact = |figure: &Figure| figure.approximation == Approximation::Exact;
        let names = x.names.intersection(&y.names).count();
        let named = names > 1 || (names > 0 && same_time(collection, a, b));
        let toll = x.fate.is_some() && x.fate == y.fate && x.head == "people";
        if named && toll && exact(a) && exact(b) && is_distinctive(a) {
            return true;
        }
        if is_distinctive(a) && is_distinctive(b) {
            return shared.len() >= 2 && weight >= 2.5 && telling >= 1;
        }
        return shared.len() >= 4 && weight >= 9.0 && telling >= 2;
    }
    shared.len() >= 4 && weight >= 9.0 && telling >= 3 && same_time(collection, a, b)
}

/// Whether the articles of both may speak of one moment.
fn same_time(collection: &Collection, a: &Figure, b: &Figure) -> bool {
    let date = |figure: &Figure| collection.get(figure.article).and_then(|article| article.date);
    match (date(a), date(b)) {
        (Some(a), Some(b)) => (day_number(a) - day_number(b)).abs() <= SAME_TIME,
        _ => true,
    }
}

/// Days on a calendar of equal months: near enough to tell weeks from seasons.
fn day_number(date: Date) -> i32 {
    let month = i32::from(date.year()) * 12 + i32::from(date.month().unwrap_or(6));
    month * 31 + i32::from(date.day().unwrap_or(15))
}

fn fits(
    collection: &Collection,
    figures: &[Figure],
    subjects: &[Option<Subject>],
    group: &[usize],
    new: usize,
) -> bool {
    // Two figures of one article join one group only when the article gives the same value twice.
    group.iter().all(|member| {
        let (old, new_one) = (&figures[*member], &figures[new]);
        // Another article of the same source may tell of it again.
        let source = |figure: &Figure| collection.get(figure.article).map(|article| &article.source);
        if old.article == new_one.article || source(old) == source(new_one) {
            !differ(old, new_one)
        } else {
            pair(collection, figures, subjects, *member, new)
        }
    })
}

fn is_distinctive(figure: &Figure) -> bool {
    let (low, _) = bounds(figure);
    // "$7.25" is as good as a large number.
    let to_the_cent = (low * 10.0).fract() != 0.0 && (low * 100.0).fract() == 0.0;
    (low >= 13.0 || to_the_cent)
        && figure.unit != Unit::Percent
        && figure.approximation != Approximation::Order
}

/// The values a figure allows, in its dimension's own unit.
fn bounds(figure: &Figure) -> (f64, f64) {
    let (_, factor) = figure.unit.dimension();
    let (low, high) = match figure.value {
        Value::One(value) => (value, value),
        Value::Range(low, high) => (low, high),
    };
    let (low, high) = match figure.approximation {
        Approximation::Exact => (low, high),
        Approximation::About => (low * 0.9, high * 1.1),
        Approximation::MoreThan | Approximation::AtLeast => (low, high * 1.5),
        Approximation::LessThan | Approximation::UpTo => (low * 0.5, high),
        Approximation::Order => (low, high * 10.0),
    };
    (low * factor, high * factor)
}

/// Whether two figures can't both be right.
fn differ(left: &Figure, right: &Figure) -> bool {
    let ((a, b), (c, d)) = (bounds(left), bounds(right));
    let slack = 1e-9 * b.abs().max(d.abs());
    b + slack < c || d + slack < a
}
