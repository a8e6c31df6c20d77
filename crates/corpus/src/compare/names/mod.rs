//! Names and labels: how each source spells people, places and organisations, and what it calls them.
//!
//! Knows the collection's own list of names and merges spellings only where it is safe.
//! Does not know who somebody is; labels are the sources' words.

mod alike;
mod around;
mod bearers;
mod called;
mod glued;
mod inside;
mod kinds;
mod labels;
mod lexicon;
mod merge;
mod places;
mod runs;

use super::line::{Line, is_function_word};
use crate::article::{Collection, NameKind};
use crate::span::{ArticleIndex, Span};
use bearers::Bearers;
use kinds::Kinds;
use std::collections::{HashMap, HashSet};

/// Which name of [`super::Comparison::names`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NameIndex(pub u32);

/// One person, place or organisation across the collection.
#[derive(Clone, Debug, PartialEq)]
pub struct NameEntry {
    /// The collection's canonical name, or the fullest spelling found.
    pub canonical: String,
    /// `None`: the texts don't show it.
    pub kind: Option<NameKind>,
    /// One per article that mentions it, in the collection's order.
    pub uses: Vec<NameUse>,
}

impl NameEntry {
    #[must_use]
    pub fn mentions(&self) -> u32 {
        self.uses.iter().map(NameUse::mentions).sum()
    }
}

/// How one article writes a name.
#[derive(Clone, Debug, PartialEq)]
pub struct NameUse {
    pub article: ArticleIndex,
    /// Most frequent first.
    pub spellings: Vec<Spelling>,
    /// Roles and labels attached to it, most frequent first.
    pub labels: Vec<Label>,
}

impl NameUse {
    #[must_use]
    pub fn mentions(&self) -> u32 {
        self.spellings.iter().map(|spelling| spelling.count).sum()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spelling {
    /// Where it stands first.
    pub span: Span,
    pub count: u32,
}

/// What a source calls somebody: "dictator", "the Belarusian president".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where it stands first.
    pub span: Span,
    pub count: u32,
}

/// A collection's names and every place where one stands.
#[derive(Default)]
pub(in crate::compare) struct Inventory {
    /// Most often mentioned first.
    pub entries: Vec<NameEntry>,
    /// In reading order.
    pub mentions: Vec<Mention>,
}

#[derive(Clone, Copy, Debug)]
pub(in crate::compare) struct Mention {
    pub article: ArticleIndex,
    pub span: Span,
    /// The role right before or after it.
    pub label: Option<Span>,
    pub name: NameIndex,
}

/// The names of a collection and where they stand.
#[must_use]
pub(in crate::compare) fn inventory(collection: &Collection) -> Inventory {
    let known = Known::of(collection);
    let capitals = runs::Capitals::of(collection);
    let mut runs = Vec::new();
    let mut acronyms = Vec::new();
    for (index, article) in collection.indexed() {
        Line::each(article, index, |line| {
            let from = runs.len();
            runs.extend(runs::runs(line, &capitals, &known));
            acronyms.extend(in_brackets(line, &runs[from..]));
            acronyms.extend(by_alias(line, &runs[from..]));
        });
    }
    glued::cut_titles(collection, &mut runs, &capitals);
    glued::part_from_firms(collection, &mut runs);
    called::mark_people(&mut runs, &capitals);
    acronyms.extend(alike::pairs(collection, &runs));
    let owners = owners(&known, &runs, &acronyms);
    assemble(collection, &runs, &owners)
}

/// The collection's own list.
struct Known {
    /// Each form of a name, as words of a text are folded → its position in the list.
    forms: HashMap<String, usize>,
    /// The forms that the list writes without a capital: "the harbour union".
    small: HashSet<String>,
    /// By position in the list.
    is_person: Vec<bool>,
    /// In words.
    longest: usize,
}

impl Known {
    fn of(collection: &Collection) -> Self {
        let mut forms: HashMap<String, usize> = HashMap::new();
        let mut small: HashSet<String> = HashSet::new();
        for (at, name) in collection.names.iter().enumerate() {
            for spelling in std::iter::once(&name.canonical).chain(&name.aliases) {
                let bare = untitled(bare(spelling), &name.canonical);
                let form = folded(bare);
                if form.contains(' ') && bare.starts_with(char::is_lowercase) {
                    small.insert(form.clone());
                }
                forms.insert(with_owners(bare), at);
                forms.insert(form, at);
            }
        }
        // A surname stands for its one bearer.
        let mut surnames: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, name) in
            collection.names.iter().enumerate().filter(|(_, name)| name.kind == NameKind::Person)
        {
            for spelling in std::iter::once(&name.canonical).chain(&name.aliases) {
                if let Some((_, surname)) = folded(spelling).rsplit_once(' ') {
                    surnames.entry(surname.to_owned()).or_default().push(at);
                }
            }
        }
        for (surname, owners) in surnames {
            if owners.iter().all(|owner| *owner == owners[0]) {
                forms.entry(surname).or_insert(owners[0]);
            }
        }
        let longest = forms.keys().map(|form| form.split(' ').count()).max().unwrap_or(0);
        let is_person = collection.names.iter().map(|name| name.kind == NameKind::Person).collect();
        Self { forms, small, is_person, longest }
    }
}

/// Like [`folded`], but "Hask’s Guild" stays apart from "Hask Guild".
fn with_owners(spelling: &str) -> String {
    let mut form = String::new();
    let mut owner = "";
    for (_, word) in crate::text::words(spelling) {
        if !form.is_empty() {
            form = form + owner + " ";
        }
        form += &super::line::fold(word);
        owner = if word.ends_with("’s") || word.ends_with("'s") { "'s" } else { "" };
    }
    form
}

/// A listed "Capt. Mara Vell" is Mara Vell, whatever the captain is called elsewhere.
fn untitled<'a>(spelling: &'a str, canonical: &str) -> &'a str {
    let whole = folded(canonical);
    let bare = |name: &&'a str| {
        let (title, rest) = name.split_once(' ')?;
        (lexicon::is_role(&folded(title)) && whole != folded(name)).then_some(rest)
    };
    let names = std::iter::successors(Some(spelling), |name| bare(name));
    names.last().filter(|name| whole.ends_with(&folded(name))).unwrap_or(spelling)
}

/// A listed "the Commission" stands for the one that is meant, whatever word precedes it.
fn bare(spelling: &str) -> &str {
    spelling.strip_prefix("the ").unwrap_or(spelling)
}

fn folded(spelling: &str) -> String {
    let part = |part: &str| {
        let words: Vec<String> = crate::text::words(part).map(|(_, word)| super::line::fold(word)).collect();
        words.join(" ")
    };
    let parts: Vec<String> = spelling.split('&').map(part).collect();
    parts.join(" & ")
}

/// "Harbour Union (HU)", "Gomel (Homiel)": runs of one sentence, the second in brackets after the first.
fn in_brackets(line: &Line, runs: &[runs::Run]) -> Vec<(String, String)> {
    let bracketed = |pair: &[runs::Run]| {
        let (whole, short) = (&pair[0], &pair[1]);
        let between = line.slice(Span::new(whole.span.end(), short.span.start().max(whole.span.end())));
        // "Mara Vell (Md.)": a state.
        let capitals = line.slice(short.span).chars().filter(|c| c.is_uppercase()).count() > 1;
        let spelled = capitals && merge::is_acronym(&whole.form, &short.form) && whole.form.contains(' ');
        let sounds = akin_places(&whole.form, &short.form);
        let clipped = is_clipped(&whole.form, &short.form);
        // "Institute for Salt and Ice Studies (ISIS)": everybody knows another.
        let taken = places::whole(&short.form) != short.form && whole.form != places::whole(&short.form);
        (between == " (" && !taken && (spelled || sounds || clipped))
            .then(|| (whole.form.clone(), short.form.clone()))
    };
    runs.windows(2).filter_map(bracketed).collect()
}

/// "Harbour Industry Board (Hib)", "(Harind)": the letters of one word, in the order of an organisation's.
fn is_clipped(whole: &str, short: &str) -> bool {
    let mut letters = whole.chars();
    let organisation = whole.split(' ').any(lexicon::is_organisation);
    let begins = whole.chars().next() == short.chars().next();
    let one = !short.contains(' ') && short.len() > 2 && whole.contains(' ');
    organisation && one && begins && short.chars().all(|letter| letters.any(|other| other == letter))
}

/// "Mara Vell, better known as Stormy": what the text itself says to be one.
fn by_alias(line: &Line, runs: &[runs::Run]) -> Vec<(String, String)> {
    let said = |between: &str| {
        let between =
            between.trim_start_matches([',', ' ', '(']).trim_end_matches(['“', '"', '‘', '\'', ' ']);
        [
            "known as",
            "better known as",
            "also known as",
            "best known as",
            "alias",
            "aka",
            "a.k.a.",
            "nicknamed",
        ]
        .contains(&between.strip_suffix(" the").unwrap_or(between))
    };
    let aliases = runs.windows(2).filter(|pair| {
        let between = Span::new(pair[0].span.end(), pair[1].span.start().max(pair[0].span.end()));
        said(line.slice(between)) && pair[0].form != pair[1].form
    });
    aliases.map(|pair| (pair[0].form.clone(), pair[1].form.clone())).collect()
}

/// "Gomel", "Homiel": two transliterations of one short name differ in few letters.
fn akin_places(left: &str, right: &str) -> bool {
    let consonants = |word: &str| {
        crate::text::fold::folded(word).chars().filter(|c| !"aeiouy".contains(*c)).collect::<Vec<char>>()
    };
    let (left, right) = (consonants(left), consonants(right));
    left.len() == right.len() && left.len() > 1 && left[1..] == right[1..]
}

/// For each run, the position of its name among the collection's own or, after those, a form of its own.
fn owners(known: &Known, runs: &[runs::Run], acronyms: &[(String, String)]) -> Vec<usize> {
    let mut forms: Vec<String> = Vec::new();
    let mut positions: HashMap<&str, usize> = HashMap::new();
    for run in runs {
        positions.entry(&run.form).or_insert_with(|| {
            forms.push(run.form.clone());
            forms.len() - 1
        });
    }
    let acronyms: Vec<(usize, usize)> = acronyms
        .iter()
        .filter_map(|(whole, short)| Some((*positions.get(whole.as_str())?, *positions.get(short.as_str())?)))
        .collect();
    let mut merged = merge::merge(&forms, &acronyms);
    // The collection's own list wins: all its forms meet in one, and pull along what merged with them.
    let mut first_of: HashMap<usize, usize> = HashMap::new();
    for (at, form) in forms.iter().enumerate() {
        if let Some(name) = known.forms.get(form) {
            let (root, own) = (merged[at], *first_of.entry(*name).or_insert(merged[at]));
            let foreign = known_roots_differ(known, &forms, &merged, root, *name);
            if foreign {
                merged[at] = own;
            } else if root != own {
                for other in &mut merged {
                    if *other == root {
                        *other = own;
                    }
                }
            }
        }
    }
    let bearers = Bearers::of(runs, &positions, &merged);
    runs.iter()
        .map(|run| {
            let at = positions[run.form.as_str()];
            if known.forms.contains_key(&run.form) || run.acronym {
                merged[at]
            } else {
                bearers.bearer(run).unwrap_or(merged[at])
            }
        })
        .collect()
}

/// Whether automatic merging put another of the collection's own names into the same root.
fn known_roots_differ(known: &Known, forms: &[String], merged: &[usize], root: usize, name: usize) -> bool {
    forms
        .iter()
        .zip(merged)
        .any(|(form, at)| *at == root && known.forms.get(form).is_some_and(|other| *other != name))
}

/// Gathers runs into entries, the most mentioned first.
fn assemble(collection: &Collection, runs: &[runs::Run], owners: &[usize]) -> Inventory {
    let mut groups: HashMap<usize, Vec<&runs::Run>> = HashMap::new();
    for (run, owner) in runs.iter().zip(owners) {
        groups.entry(*owner).or_default().push(run);
    }
    let kinds = Kinds::of(runs);
    let mut named: Vec<(usize, NameEntry)> = groups
        .into_iter()
        .map(|(owner, runs)| (owner, runs.iter().any(|run| run.certain), entry(collection, &kinds, &runs)))
        .filter(|(_, certain, entry)| *certain || is_worth_a_row(collection, entry))
        .map(|(owner, _, entry)| (owner, entry))
        .collect();
    named.sort_by(|(_, a), (_, b)| {
        b.mentions().cmp(&a.mentions()).then_with(|| a.canonical.cmp(&b.canonical))
    });
    let places: HashMap<usize, NameIndex> = named
        .iter()
        .enumerate()
        .map(|(at, (owner, _))| (*owner, NameIndex(u32::try_from(at).expect("fewer names than words"))))
        .collect();
    let mentions: Vec<Mention> = runs
        .iter()
        .zip(owners)
        .filter_map(|(run, owner)| {
            Some(Mention {
                article: run.article,
                span: run.span,
                label: run.label,
                name: *places.get(owner)?,
            })
        })
        .collect();
    let mut entries: Vec<NameEntry> = named.into_iter().map(|(_, entry)| entry).collect();
    labels::described(collection, &mut entries, &mentions);
    Inventory { entries, mentions }
}

/// A single word that stands once, where a sentence or heading may give it its capital, is as likely no name.
fn is_worth_a_row(collection: &Collection, entry: &NameEntry) -> bool {
    let listed = collection.names.iter().any(|name| name.canonical == entry.canonical);
    listed
        || entry.mentions() > 1
        || entry.canonical.contains(' ')
        || entry.uses.iter().any(|used| !used.labels.is_empty())
}

fn entry(collection: &Collection, kinds: &Kinds, runs: &[&runs::Run]) -> NameEntry {
    let listed = collection.names.iter().find(|name| {
        std::iter::once(&name.canonical).chain(&name.aliases).any(|form| {
            let form = folded(bare(form));
            runs.iter().any(|run| {
                let surname = form.rsplit_once(' ').filter(|_| name.kind == NameKind::Person);
                run.form == form || surname.is_some_and(|(_, last)| last == run.form)
            })
        })
    });
    let mut uses: Vec<NameUse> = Vec::new();
    for run in runs {
        if uses.last().is_none_or(|last| last.article != run.article) {
            uses.push(NameUse { article: run.article, spellings: Vec::new(), labels: Vec::new() });
        }
        let last = uses.last_mut().expect("just pushed");
        let text = |span: Span| collection.get(run.article).map_or("", |article| article.slice(span));
        match last.spellings.iter_mut().find(|spelling| text(spelling.span) == text(run.span)) {
            Some(spelling) => spelling.count += 1,
            None => last.spellings.push(Spelling { span: run.span, count: 1 }),
        }
        for label in run.label.into_iter().chain(run.second_label) {
            match last.labels.iter_mut().find(|other| text(other.span).eq_ignore_ascii_case(text(label))) {
                Some(other) => other.count += 1,
                None => last.labels.push(Label { span: label, count: 1 }),
            }
        }
    }
    for used in &mut uses {
        used.spellings.sort_by_key(|spelling| std::cmp::Reverse(spelling.count));
        used.labels.sort_by_key(|label| std::cmp::Reverse(label.count));
    }
    let kind = listed.map(|name| name.kind).or_else(|| kinds.kind(runs));
    if matches!(kind, Some(NameKind::Place | NameKind::Organisation)) {
        // "the only president Hask has known": only people bear roles.
        uses.iter_mut().for_each(|used| used.labels.clear());
    }
    let canonical = listed.map_or_else(|| fullest(collection, &uses, kind), |name| name.canonical.clone());
    NameEntry { canonical, kind, uses }
}

/// The spelling with most words; of equally full ones one that is neither abbreviated nor shouted, the most frequent.
/// A place goes by its
/// everyday name: "Russia", not "Russian Federation".
fn fullest(collection: &Collection, uses: &[NameUse], kind: Option<NameKind>) -> String {
    let mut counts: HashMap<&str, u32> = HashMap::new();
    for used in uses {
        let Some(article) = collection.get(used.article) else { continue };
        for spelling in &used.spellings {
            *counts.entry(article.slice(spelling.span)).or_default() += spelling.count;
        }
    }
    let loud = |text: &str| {
        text.ends_with('.') || (text.contains(' ') || text.len() > 5) && !text.chars().any(char::is_lowercase)
    };
    // "Department of Boats" is no fuller than "Boats Department".
    let telling = |text: &str| text.split(' ').filter(|word| !is_function_word(word)).count();
    let words = |text: &str| if kind == Some(NameKind::Place) { 1 } else { telling(text) };
    // Of "Vell" and a misprint, both once, the last name alone tells which is right.
    let person = kind == Some(NameKind::Person);
    let support =
        |text: &str| text.rsplit_once(' ').filter(|_| person).and_then(|(_, last)| counts.get(last)).copied();
    counts
        .iter()
        .max_by_key(|(text, count)| {
            (words(text), !loud(text), **count, support(text).unwrap_or(0), std::cmp::Reverse(**text))
        })
        .map_or_else(String::new, |(text, _)| (*text).to_owned())
}

#[cfg(test)]
mod tests;
