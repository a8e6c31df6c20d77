//! Which figures of different articles count the same thing.
//!
//! Knows what figures are about and what their values prove. Two numbers alone prove nothing:
//! 80,000 soldiers and 80 acts of piracy, 1,100 sailors of Hask and over 1,000 of Orm stay apart.
//! A missed pair costs a reader less than a wrong one, so every test must pass.

use super::super::names::Inventory;
use super::super::story::{self, Stories};
use super::about::{self, RARE, Subject};
use super::units::Dimension;
use super::values::{Precision, are_equal, are_far, differ, is_distinctive, precision, ratio};
use super::{Approximation, Figure, FigureGroup, Unit};
use crate::article::Collection;
use crate::span::ArticleIndex;
use std::collections::{BTreeMap, HashMap};

/// Groups of figures that count the same thing across articles, in the order of their first figure.
#[must_use]
pub(in crate::compare) fn groups(
    collection: &Collection,
    figures: &[Figure],
    names: &Inventory,
    stories: &Stories,
) -> Vec<FigureGroup> {
    let subjects = about::subjects(collection, figures, names);
    let pairs = Pairs { collection, figures, tolls: tolls(figures, &subjects), subjects, stories };
    let by_head = pairs.by_head();
    let by_value = pairs.by_value();
    let mut groups = Groups { of: vec![None; figures.len()], all: Vec::new() };
    // Of a change, the value that agrees is the one to pair.
    for bucket in by_head.iter().chain(&by_value) {
        for (left, right) in couples(bucket) {
            if !are_far(&figures[left], &figures[right]) {
                groups.join(&pairs, left, right);
            }
        }
    }
    for bucket in &by_head {
        let mut far: Vec<(usize, usize)> =
            couples(bucket).filter(|(left, right)| are_far(&figures[*left], &figures[*right])).collect();
        // What one speaker says in two sources first.
        far.sort_by_key(|(left, right)| !pairs.is_of_one_sayer(*left, *right));
        for (left, right) in far {
            groups.join(&pairs, left, right);
        }
    }
    let mut groups = groups.all;
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

/// Every two of a bucket, in reading order.
fn couples(bucket: &[usize]) -> impl Iterator<Item = (usize, usize)> {
    bucket
        .iter()
        .enumerate()
        .flat_map(move |(n, left)| bucket[n + 1..].iter().map(move |right| (*left, *right)))
}

/// Groups on their way; a figure is in one of them or in none.
struct Groups {
    of: Vec<Option<usize>>,
    all: Vec<Vec<usize>>,
}

impl Groups {
    fn join(&mut self, pairs: &Pairs, left: usize, right: usize) {
        let (group, new) = match (self.of[left], self.of[right]) {
            (None, None) => {
                if pairs.count_one_thing(left, right) {
                    self.of[left] = Some(self.all.len());
                    self.of[right] = Some(self.all.len());
                    self.all.push(vec![left, right]);
                }
                return;
            }
            (Some(group), None) => (group, right),
            (None, Some(group)) => (group, left),
            (Some(_), Some(_)) => return,
        };
        if pairs.count_one_thing(left, right) && pairs.fits(&self.all[group], new) {
            self.of[new] = Some(group);
            self.all[group].push(new);
        }
    }
}

/// Everything that tells whether two figures count one thing.
struct Pairs<'a> {
    collection: &'a Collection,
    figures: &'a [Figure],
    subjects: Vec<Option<Subject>>,
    /// The dead that each article tells of most of all.
    tolls: HashMap<ArticleIndex, usize>,
    stories: &'a Stories,
}

/// What two figures of one story must have in common beside their value, in rarity: a little where it is given
/// to three digits or is money …
const LITTLE: f32 = 2.5;
/// … and more where it isn't.
const MORE: f32 = 4.0;
/// Ages of one person that are further apart are those of two of one name.
const YEARS: f64 = 2.0;
/// Tolls of one event that are further apart are those of a place and of a country.
const FAR: f64 = 3.0;
/// Other counts of one thing are nearer to each other.
const NEAR: f64 = 1.5;
/// Sums that were rounded otherwise are nearer still.
const ROUNDED: f64 = 1.01;

impl Pairs<'_> {
    fn by_head(&self) -> Vec<Vec<usize>> {
        let mut buckets: HashMap<(Dimension, String), Vec<usize>> = HashMap::new();
        for (at, subject) in self.subjects.iter().enumerate() {
            let Some(subject) = subject else { continue };
            let head = match subject.aged {
                Some(name) => name.0.to_string(),
                None if subject.dimension == Dimension::Age || subject.head.is_empty() => continue,
                None => subject.head.clone(),
            };
            buckets.entry((subject.dimension, head)).or_default().push(at);
        }
        let mut buckets: Vec<Vec<usize>> = buckets.into_values().collect();
        buckets.sort();
        buckets
    }

    /// Those that have one value, whatever they count, if the value proves anything.
    fn by_value(&self) -> Vec<Vec<usize>> {
        let mut buckets: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, figure) in self.figures.iter().enumerate() {
            if self.subjects[at].is_some() && precision(figure) > Precision::None {
                let (_, factor) = figure.unit.dimension();
                buckets.entry(format!("{:.9e}", figure.low() * factor)).or_default().push(at);
            }
        }
        buckets.into_values().collect()
    }

    fn count_one_thing(&self, left: usize, right: usize) -> bool {
        let (a, b) = (&self.figures[left], &self.figures[right]);
        if a.article == b.article || self.source(a) == self.source(b) {
            return false;
        }
        let (Some(x), Some(y)) = (&self.subjects[left], &self.subjects[right]) else { return false };
        if x.aged.is_some() || y.aged.is_some() {
            return x.aged == y.aged && (a.low() - b.low()).abs() <= YEARS;
        }
        let parted = x.fate != y.fate && x.fate.is_some() && y.fate.is_some();
        if parted {
            return false;
        }
        let one_story = || self.stories.is_one(a.article, b.article);
        let same = x.dimension == y.dimension && !x.head.is_empty() && x.head == y.head && x.whose == y.whose;
        if are_far(a, b) {
            return same
                && same_time(self.collection, a, b)
                && (share_an_event(x, y) || (one_story() && self.claim_of_one_thing(left, right)));
        }
        (same && (self.same_telling(a, b, x, y) || self.touch_one_thing(left, right)))
            || (are_equal(a, b) && prove_one_thing(a, b, x, y) && one_story())
            || (same && one_story() && self.claim_of_one_thing(left, right))
    }

    fn source(&self, figure: &Figure) -> Option<&String> {
        self.collection.get(figure.article).map(|article| &article.source)
    }

    /// Values that may be one, of one thing: whether the sentences tell of one event.
    fn same_telling(&self, a: &Figure, b: &Figure, x: &Subject, y: &Subject) -> bool {
        let shared: Vec<&String> = x.words.intersection(&y.words).collect();
        let weight = weight(x, y);
        let telling = x.telling.intersection(&y.telling).count();
        // The dead of a place whose name both give are those of one accident, however much is told besides; long
        // after it, one name may be that of another.
        let exact = |figure: &Figure| figure.approximation == Approximation::Exact;
        let names = x.names.intersection(&y.names).count();
        let named = names > 1 || (names > 0 && same_time(self.collection, a, b));
        let toll = x.fate.is_some() && x.fate == y.fate && x.head == "people";
        if named && toll && exact(a) && exact(b) && is_distinctive(a) {
            return true;
        }
        // Equal large numbers need little else in common; "two" needs one event told twice.
        if is_distinctive(a) && is_distinctive(b) {
            return shared.len() >= 2 && weight >= 2.5 && telling >= 1;
        }
        shared.len() >= 4 && weight >= 9.0 && telling >= 2
    }

    /// Two counts of one story that needn't be equal: the dead of it, what one speaker says of its victims, or
    /// what both call by the same words.
    fn claim_of_one_thing(&self, left: usize, right: usize) -> bool {
        let (a, b) = (&self.figures[left], &self.figures[right]);
        let (Some(x), Some(y)) = (&self.subjects[left], &self.subjects[right]) else { return false };
        if x.head == "people" && x.fate.is_some() {
            let one_sayer = self.is_of_one_sayer(left, right);
            let tolls = [(a, left), (b, right)]
                .iter()
                .all(|(figure, at)| self.tolls.get(&figure.article) == Some(at));
            let free = || one_sayer || !self.has_a_nearer_sayer(left, right);
            return x.is_toll && y.is_toll && ratio(a, b) <= FAR && (one_sayer || tolls) && free();
        }
        let large = [a, b].iter().all(|figure| precision(figure) >= Precision::Two);
        let named = !x.phrase.is_empty() && x.phrase == y.phrase;
        let rare =
            x.words.intersection(&y.words).any(|word| !x.phrase.contains(word) && x.rarity[word] >= RARE);
        large && named && rare && a.unit != Unit::Percent && ratio(a, b) <= NEAR
    }

    /// The toll of both articles, or a sum to three digits of one thing, where one may mention what the other tells of or,
    /// for sums, the sentences share more: a value so seldom the same by chance needs no story.
    fn touch_one_thing(&self, left: usize, right: usize) -> bool {
        let (a, b) = (&self.figures[left], &self.figures[right]);
        let (Some(x), Some(y)) = (&self.subjects[left], &self.subjects[right]) else { return false };
        let precision = precision(a).min(precision(b));
        let is_toll = |at: usize| self.tolls.get(&self.figures[at].article) == Some(&at);
        let toll = precision >= Precision::Two && are_equal(a, b) && is_toll(left) && is_toll(right);
        let sum = a.unit.is_money() && precision == Precision::Three;
        let rounded = sum && ratio(a, b) <= ROUNDED && !differ(a, b);
        let told = || sum && are_equal(a, b) && weight(x, y) >= MORE;
        same_time(self.collection, a, b)
            && ((toll || rounded) && self.stories.may_touch(a.article, b.article) || told())
    }

    fn is_of_one_sayer(&self, left: usize, right: usize) -> bool {
        let sayer = |at: usize| self.subjects[at].as_ref().and_then(|subject| subject.sayer.as_ref());
        sayer(left).is_some() && sayer(left) == sayer(right)
    }

    /// Whether either of two figures of two speakers stands beside one of the other's speaker: what the
    /// guild counts is not what the harbour police count.
    fn has_a_nearer_sayer(&self, left: usize, right: usize) -> bool {
        let of = |at: usize| {
            let subject = self.subjects[at].as_ref();
            subject.map(|subject| (subject.head.as_str(), subject.fate))
        };
        let both_said = [left, right]
            .iter()
            .all(|at| self.subjects[*at].as_ref().is_some_and(|subject| subject.sayer.is_some()));
        let beside = |at: usize, other: usize| {
            (0..self.figures.len()).any(|near| {
                near != at
                    && self.figures[near].article == self.figures[at].article
                    && of(near) == of(at)
                    && self.is_of_one_sayer(near, other)
            })
        };
        both_said && (beside(left, right) || beside(right, left))
    }

    fn fits(&self, group: &[usize], new: usize) -> bool {
        // Two figures of one article join one group only when the article gives the same value twice.
        group.iter().all(|member| {
            let (old, new_one) = (&self.figures[*member], &self.figures[new]);
            // Another article of the same source may tell of it again.
            if old.article == new_one.article || self.source(old) == self.source(new_one) {
                !differ(old, new_one)
            } else {
                self.count_one_thing(*member, new)
            }
        })
    }
}

/// The largest toll of each article: what it tells of is what most died of.
fn tolls(figures: &[Figure], subjects: &[Option<Subject>]) -> HashMap<ArticleIndex, usize> {
    let mut tolls: HashMap<ArticleIndex, usize> = HashMap::new();
    for (at, figure) in figures.iter().enumerate() {
        if !subjects[at].as_ref().is_some_and(|subject| subject.is_toll) {
            continue;
        }
        let largest = tolls.entry(figure.article).or_insert(at);
        if figure.low() > figures[*largest].low() {
            *largest = at;
        }
    }
    tolls
}

/// Other values of one thing: two polls share all their words but the rare ones.
fn share_an_event(x: &Subject, y: &Subject) -> bool {
    let telling = x.telling.intersection(&y.telling).count();
    x.words.intersection(&y.words).count() >= 4 && weight(x, y) >= 9.0 && telling >= 3
}

/// One value in two articles of one story: what is counted may be told in other words or not at all, but
/// nothing may speak against it.
fn prove_one_thing(a: &Figure, b: &Figure, x: &Subject, y: &Subject) -> bool {
    let precision = precision(a).min(precision(b));
    // "33.45" where another source says "€33.45".
    let bare = |figure: &Figure, subject: &Subject| figure.unit == Unit::Count && subject.head.is_empty();
    let units = x.dimension == y.dimension
        || (precision == Precision::Three && (bare(a, x) || bare(b, y)) && !is_whole(a));
    let whose = x.whose.is_empty() || y.whose.is_empty() || !x.whose.is_disjoint(&y.whose);
    if !units || !whose {
        return false;
    }
    let open = x.head.is_empty() || y.head.is_empty();
    let same = !x.head.is_empty() && x.head == y.head;
    let shared: Vec<&String> = x.words.intersection(&y.words).collect();
    let rare = shared.iter().any(|word| x.rarity[*word] >= RARE);
    let weight = weight(x, y);
    let phrase = !x.phrase.is_empty() && x.phrase == y.phrase;
    let telling = rare && weight >= MORE;
    match precision {
        Precision::Three => same || open || weight >= LITTLE,
        // Every poll has its 31 percent.
        Precision::Two if a.unit == Unit::Percent => same && telling,
        Precision::Two if same => phrase || x.head_rarity >= RARE || weight >= LITTLE,
        Precision::Two => telling,
        Precision::Round => (same || open) && telling,
        Precision::None => false,
    }
}

fn is_whole(figure: &Figure) -> bool {
    figure.low().fract() == 0.0
}

/// How rare the words are that both sentences have.
fn weight(x: &Subject, y: &Subject) -> f32 {
    x.words.intersection(&y.words).map(|word| x.rarity.get(word).copied().unwrap_or(0.0)).sum()
}

/// Whether the articles of both may speak of one moment.
fn same_time(collection: &Collection, a: &Figure, b: &Figure) -> bool {
    let date = |figure: &Figure| collection.get(figure.article).and_then(|article| article.date);
    story::are_of_one_time(date(a), date(b))
}
