//! What a figure is about, as far as its sentence shows.
//!
//! Knows what is counted, whose it is, what became of it and which words stand beside it. Does not
//! compare; that is `pairs`.

use super::super::background::Background;
use super::super::line::{Line, is_function_word};
use super::super::names::{Inventory, NameIndex};
use super::super::terms::{is_content, stem, terms};
use super::Figure;
use super::counted;
use super::units::{Dimension, Unit};
use crate::article::{Article, Collection};
use crate::span::Span;
use std::collections::{BTreeSet, HashMap};

/// What a figure is about, as far as its sentence shows.
pub(super) struct Subject {
    pub dimension: Dimension,
    /// The stem of what is counted, with the words for soldiers made one; empty where no noun tells.
    pub head: String,
    /// How rare it is in news at large.
    pub head_rarity: f32,
    /// The stems of what is counted, where that is more than one word: "polling stations".
    pub phrase: Vec<String>,
    /// Capitalised words of the phrase and of the noun it belongs to: whose sailors.
    pub whose: BTreeSet<String>,
    /// The other content words of the sentence.
    pub words: BTreeSet<String>,
    /// How rare those words are in news at large, by word.
    pub rarity: HashMap<String, f32>,
    /// Those of the words that few articles have, here and in news at large.
    pub telling: BTreeSet<String>,
    /// Those of the words that are names, rare in news at large.
    pub names: BTreeSet<String>,
    pub fate: Option<Fate>,
    /// Whether it counts the dead of what the article tells of: said of them at once, and of no other year.
    pub is_toll: bool,
    /// Who is so old.
    pub aged: Option<NameIndex>,
    /// Who says so, without what stands before the noun.
    pub sayer: Option<String>,
}

/// What became of those who are counted; the dead and the injured of one accident are two figures.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
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
    let told = |at: usize| fate_at(line, at);
    // What stands behind another figure is said of that: "58 dead, with 49 missing".
    let figure = |at: usize| line.words.get(at).is_some_and(|word| word.has_digit());
    (1..=NEAR).find_map(|far| {
        let before = from.checked_sub(far).filter(|at| !(*at..from).any(figure)).and_then(told);
        before.or_else(|| told(to + far - 1).filter(|_| !(to..to + far).any(figure)))
    })
}

/// The fate that the word at `at` tells, "lives" only where somebody took them.
fn fate_at(line: &Line, at: usize) -> Option<Fate> {
    let taken = || {
        (1..=3).any(|back| {
            matches!(line.before(at, back), "took" | "taken" | "taking" | "claimed" | "claiming" | "cost")
        })
    };
    of_word(line.word(at)).or_else(|| (line.word(at) == "lives" && taken()).then_some(Fate::Dead))
}

/// The fate that a word tells.
fn of_word(word: &str) -> Option<Fate> {
    let begins = |stems: &[&str]| stems.iter().any(|stem| word.starts_with(stem));
    if begins(&[
        "kill",
        "dead",
        "died",
        "die",
        "death",
        "fatal",
        "slain",
        "perish",
        "drown",
        "casualt",
        "slaughter",
    ]) {
        Some(Fate::Dead)
    } else if begins(&["injur", "wound", "hurt"]) {
        Some(Fate::Hurt)
    } else if begins(&["missing", "disappear", "unaccounted"]) {
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
}

/// What a word's rarity in news at large must be to tell one story from another.
pub(super) const RARE: f32 = 3.0;
/// And a name's, to tell the place of one accident from that of another.
const RARE_NAME: f32 = 4.0;
/// In a collection of this many articles, a word of one story stands in no more than these.
fn few(articles: usize) -> u32 {
    5u32.max((articles as f32).sqrt() as u32 / 3)
}

/// What each of `figures` is about; `None` for what is never compared.
pub(super) fn subjects(
    collection: &Collection,
    figures: &[Figure],
    names: &Inventory,
) -> Vec<Option<Subject>> {
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
                subjects.push(subject(line, figure, &background).map(|subject| Subject {
                    is_toll: subject.is_toll && !tells_of_another_year(line, article),
                    aged: aged(line, figure, names),
                    sayer: figure.said_by.map(|span| sayer(article.slice(span))),
                    ..subject
                }));
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

/// "the Harbour Guild" and "Harbour Guild" are one.
fn sayer(words: &str) -> String {
    let words = words.to_lowercase();
    let bare = ["the ", "a ", "an "].iter().find_map(|article| words.strip_prefix(article));
    bare.map_or_else(|| words.clone(), str::to_owned)
}

/// Whether a sentence names another year than the article's: "In 1987 a ferry sank".
fn tells_of_another_year(line: &Line, article: &Article) -> bool {
    let year = article.date.map(|date| i32::from(date.year()));
    line.words.iter().any(|word| {
        let named = word.text.parse::<i32>().ok().filter(|named| (1000..2100).contains(named));
        word.text.len() == 4 && named.is_some() && named != year
    })
}

/// Whose age a figure tells, where the name stands right before or behind it: "Mara Vell, 52,",
/// "Mara Vell, who is 52", "the 52-year-old Mara Vell".
fn aged(line: &Line, figure: &Figure, names: &Inventory) -> Option<NameIndex> {
    if figure.unit != Unit::YearOfAge {
        return None;
    }
    let from = names.mentions.partition_point(|mention| {
        (mention.article, mention.span.end()) <= (figure.article, line.span.start())
    });
    let here = names.mentions[from..]
        .iter()
        .take_while(|mention| mention.article == figure.article && mention.span.end() <= line.span.end());
    let joins = |from: usize, to: usize, words: &[&str]| {
        from <= to
            && line
                .slice(Span::new(from, to))
                .split(|c: char| !c.is_alphabetic())
                .all(|word| word.is_empty() || words.contains(&word))
    };
    let after = |mention: &&super::super::names::Mention| {
        joins(mention.span.end(), figure.span.start(), &["who", "is", "was", "now", "aged", "age", "a", "an"])
    };
    let before = |mention: &&super::super::names::Mention| {
        joins(figure.span.end(), mention.span.start(), &["old", "year"])
    };
    here.clone().find(after).or_else(|| here.clone().find(before)).map(|mention| mention.name)
}

fn subject(line: &Line, figure: &Figure, background: &Background) -> Option<Subject> {
    let (dimension, _) = figure.unit.dimension();
    if dimension == Dimension::Ordinal {
        return None;
    }
    // "the storm killed 20": people, whom no noun names.
    let nameless = figure.counted.is_empty();
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
    let fate = (first..=last)
        .filter(|_| !nameless)
        .find_map(|at| fate_at(line, at))
        .or_else(|| fate(line, start, end));
    let mut phrase: Vec<String> = (first..=last)
        .filter(|at| !nameless && is_content(line.word(*at)))
        .map(|at| stem(line.word(at)))
        .collect();
    if phrase.len() < 2 {
        phrase.clear();
    }
    let head = match nameless {
        true if figure.unit == Unit::Person || (figure.unit == Unit::Count && fate.is_some()) => {
            "people".to_owned()
        }
        _ if is_lost(line, figure, start) => stem("loss"),
        true => String::new(),
        false if fate == Some(Fate::Dead) && is_anybody(line.word(counted)) => "people".to_owned(),
        false => head(line.word(counted)),
    };
    let head_rarity = background.rarity(&head);
    let is_toll =
        head == "people" && fate == Some(Fate::Dead) && is_at_once(line, (start, end), (first, last));
    let (aged, sayer) = (None, None);
    Some(Subject {
        dimension,
        head,
        head_rarity,
        phrase,
        whose,
        words,
        rarity,
        telling,
        names,
        fate,
        is_toll,
        aged,
        sayer,
    })
}

/// Whether it is said at once of those who are counted that they are dead: "killing 41", "41 people have
/// died", "the number of dead has climbed to 41".
fn is_at_once(line: &Line, (start, end): (usize, usize), (first, last): (usize, usize)) -> bool {
    const BEHIND: usize = 5;
    let dead = |at: usize| fate_at(line, at) == Some(Fate::Dead);
    let before = (1..=2).any(|far| start.checked_sub(far).is_some_and(dead));
    let after = end.max(last + 1);
    let behind = (after..(after + BEHIND).min(line.words.len()))
        .take_while(|at| line.gap(*at).trim().is_empty())
        .any(dead);
    before || behind || (first..=last).any(|at| dead(at) || line.word(at) == "toll")
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

/// "lost nearly $5 million": what another calls a loss of so much.
fn is_lost(line: &Line, figure: &Figure, start: usize) -> bool {
    figure.unit.is_money() && matches!(line.before(start, 1), "lost" | "lose" | "loses" | "losing")
}

/// Words for the dead that say no more of them than "people".
fn is_anybody(word: &str) -> bool {
    matches!(word, "lives" | "victims" | "patrons" | "revelers" | "revellers") || word.ends_with("goers")
}

/// Words that mean the same where armies are counted.
fn head(word: &str) -> String {
    match word {
        "army" | "troops" | "troop" | "soldiers" | "soldier" | "men" | "personnel" | "servicemen"
        | "fighters" => "troop".to_owned(),
        "people" | "persons" | "person" => "people".to_owned(),
        // What became of them is their fate; who they were is not told.
        "dead" | "killed" | "deaths" | "fatalities" | "toll" | "wounded" | "injured" | "hurt" | "missing" => {
            "people".to_owned()
        }
        other => stem(other),
    }
}

/// "Haskian" and "Hask" are one owner.
fn people(word: &str) -> String {
    let stem =
        ["ians", "ian", "ans", "an", "s"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
    stem.trim_end_matches(['a', 'e', 'i', 'o']).to_owned()
}
