//! Found matters: passages of several sources that mention the same rare things.
//!
//! Knows anchors (names, figures, dates, rare words and pairs of words) and how much each proves.
//! Does not know what the passages say of them: a found matter "mentions the same", it never agrees.
//!
//! Three steps. Sentences get anchors, weighted by rarity: in the collection, where a word that
//! every other sentence has ties nothing together, and in news at large, where "foreign affairs" is a
//! stock phrase. Sentences of two sources that share enough make a pair. Pairs join into matters as
//! long as every new passage fits all that are there, because a wrong passage misleads more than a
//! matter shown twice.

use super::background::{self, Background};
use super::figures::{Figure, Value};
use super::line::Line;
use super::matters::{Anchor, Matter, Passage, Relation};
use super::names::{Inventory, NameIndex};
use super::{Dated, Unit, terms};
use crate::article::{Collection, Date};
use crate::span::{ArticleIndex, Span};
use std::collections::HashMap;

/// A matter needs this much shared weight in every pair of its passages …
const ENOUGH: f32 = 3.0;
/// … and a passage that joins an open matter at least this much with each of the others.
const ENOUGH_TO_JOIN: f32 = 2.5;
/// One shared thing may be chance, however rare.
const LEAST_ANCHORS: usize = 2;
/// What an anchor must weigh to count as one: reporting verbs and everyday words don't.
const STRONG: f32 = 1.9;
/// What the strongest anchor of a pair must weigh.
const STRONGEST: f32 = 3.0;
/// Long sentences share more by chance.
const LENGTH: f32 = 0.04;
/// An anchor in more sentences than this ties nothing together.
const COMMON: usize = 40;
/// Matters shown at most; the strongest are kept.
const MOST: usize = 200;

/// One sentence with what could tie it to others.
struct Sentence {
    passage: Passage,
    /// Sorted by key.
    anchors: Vec<u32>,
    /// Those of them that are names here, or written as if they were.
    named: Vec<u32>,
}

/// Every anchor of the collection: its meaning, weight, and where it stands.
struct Anchors {
    keys: HashMap<Key, u32>,
    list: Vec<Known>,
}

struct Known {
    key: Key,
    /// As first written, for labels.
    words: String,
    sentences: Vec<u32>,
    weight: f32,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Key {
    Name(NameIndex),
    /// Value in hundredths and unit.
    Figure(i64, Unit),
    Date(Date),
    Stem(String),
    /// Two neighbouring stems, joined by "_".
    Pair(String),
}

/// Two sentences of different sources and what they share.
struct Link {
    left: u32,
    right: u32,
    score: f32,
}

/// What was found, and how many matters before the cap.
pub(super) fn matters(
    collection: &Collection,
    names: &Inventory,
    figures: &[Figure],
    dates: &[Dated],
) -> (Vec<Matter>, usize) {
    let (sentences, mut anchors) = read(collection, names, figures, dates);
    anchors.weigh(sentences.len());
    let links = links(collection, &sentences, &anchors);
    let groups = cluster(collection, &sentences, &anchors, &links);
    let found = groups.len();
    let mut ids: HashMap<String, usize> = HashMap::new();
    let matters =
        groups.into_iter().take(MOST).map(|group| matter(&sentences, &anchors, &group, &mut ids)).collect();
    (matters, found)
}

/// The sentences of the collection and their anchors, unweighed.
fn read(
    collection: &Collection,
    names: &Inventory,
    figures: &[Figure],
    dates: &[Dated],
) -> (Vec<Sentence>, Anchors) {
    let mut sentences: Vec<Sentence> = Vec::new();
    let mut anchors = Anchors { keys: HashMap::new(), list: Vec::new() };
    let mut mentions = names.mentions.iter().peekable();
    let mut figures = figures.iter().peekable();
    let mut dates = dates.iter().peekable();
    for (index, article) in collection.indexed() {
        let own_name = |name: NameIndex| {
            let canonical = &names.entries[name.0 as usize].canonical;
            article.source.contains(canonical.as_str())
        };
        Line::each(article, index, |line| {
            let number = u32::try_from(sentences.len()).expect("fewer than 2^32 sentences");
            let mut own: Vec<u32> = Vec::new();
            let mut named: Vec<u32> = Vec::new();
            let mut taken: Vec<Span> = Vec::new();
            let here = |article: ArticleIndex, span: Span| (article, span.start()) < (index, line.span.end());
            while let Some(mention) = mentions.next_if(|mention| here(mention.article, mention.span)) {
                // A name that one article alone has is tied by its words: "Harbour Command", "harbour command".
                if names.entries[mention.name.0 as usize].uses.len() < 2 {
                    continue;
                }
                taken.push(mention.span);
                taken.extend(mention.label);
                if !own_name(mention.name) {
                    let name = anchors.add(Key::Name(mention.name), line.slice(mention.span), number);
                    own.push(name);
                    named.push(name);
                }
            }
            while let Some(figure) = figures.next_if(|figure| here(figure.article, figure.span)) {
                taken.push(figure.span);
                let (low, high) = match figure.value {
                    Value::One(value) => (value, None),
                    Value::Range(low, high) => (low, Some(high)),
                };
                if figure.unit != Unit::Ordinal {
                    for value in std::iter::once(low).chain(high) {
                        let key = Key::Figure((value * 100.0).round() as i64, figure.unit);
                        own.push(anchors.add(key, line.slice(figure.span), number));
                    }
                }
            }
            while let Some(dated) = dates.next_if(|dated| here(dated.article, dated.span)) {
                taken.push(dated.span);
                if dated.from == dated.to {
                    own.push(anchors.add(Key::Date(dated.from), line.slice(dated.span), number));
                }
            }
            let terms: Vec<(usize, String)> = terms::terms(line)
                .into_iter()
                .filter(|(at, _)| !taken.iter().any(|span| span.overlaps(line.words[*at].span)))
                .collect();
            // The capital that opens a sentence is the sentence's.
            let capital = |at: usize| at > 0 && line.words[at].is_capitalised();
            for (at, stem) in &terms {
                let word = anchors.add(Key::Stem(stem.clone()), line.words[*at].text, number);
                own.push(word);
                named.extend(capital(*at).then_some(word));
            }
            for (at, pair) in background::pairs(line, &terms) {
                let pair = anchors.add(Key::Pair(pair), line.slice(line.span_of(at, at + 2)), number);
                own.push(pair);
                named.extend((capital(at) && capital(at + 1)).then_some(pair));
            }
            own.sort_unstable();
            own.dedup();
            named.sort_unstable();
            let passage = Passage { article: index, paragraph: line.paragraph, span: line.span };
            sentences.push(Sentence { passage, anchors: own, named });
        });
    }
    anchors.join_compounds(&mut sentences);
    (sentences, anchors)
}

impl Anchors {
    /// "air strikes" meets "airstrikes".
    fn join_compounds(&mut self, sentences: &mut [Sentence]) {
        for at in 0..self.list.len() {
            let Key::Pair(pair) = &self.list[at].key else { continue };
            let Some(single) = self.keys.get(&Key::Stem(pair.replace('_', ""))).copied() else { continue };
            let places = self.list[at].sentences.clone();
            for place in places {
                let own = &mut sentences[place as usize].anchors;
                if let Err(gap) = own.binary_search(&single) {
                    own.insert(gap, single);
                    let all = &mut self.list[single as usize].sentences;
                    let gap = all.partition_point(|other| *other < place);
                    all.insert(gap, place);
                }
            }
        }
    }

    fn add(&mut self, key: Key, words: &str, sentence: u32) -> u32 {
        let next = u32::try_from(self.list.len()).expect("fewer than 2^32 anchors");
        let at = *self.keys.entry(key.clone()).or_insert(next);
        if at == next {
            self.list.push(Known { key, words: words.to_owned(), sentences: Vec::new(), weight: 0.0 });
        }
        let sentences = &mut self.list[at as usize].sentences;
        if sentences.last() != Some(&sentence) {
            sentences.push(sentence);
        }
        at
    }

    /// Rarity here times rarity in news at large.
    fn weigh(&mut self, sentences: usize) {
        let background = Background::load();
        let all = ((sentences.max(4) / 2) as f32).ln();
        // 1 for what stands twice, 0 for what stands everywhere.
        let here =
            |known: &Known| ((sentences as f32 / known.sentences.len() as f32).ln() / all).clamp(0.0, 1.0);
        let mut stems: HashMap<String, f32> = HashMap::new();
        for known in &mut self.list {
            known.weight = match &known.key {
                Key::Name(_) => 5.0 * here(known) * here(known),
                Key::Figure(value, unit) => 5.0 * here(known) * distinctness(*value, *unit),
                Key::Date(date) => here(known) * if date.day().is_some() { 4.5 } else { 2.5 },
                Key::Stem(stem) => {
                    let weight = here(known) * here(known) * background.rarity(stem).min(most(stem));
                    stems.insert(stem.clone(), weight);
                    weight
                }
                Key::Pair(_) => 0.0,
            };
        }
        for known in &mut self.list {
            let Key::Pair(pair) = &known.key else { continue };
            let parts: f32 = pair.split('_').map(|stem| stems.get(stem).copied().unwrap_or(0.0)).sum();
            // An unknown pair proves as much as its words and their meeting, a stock phrase less.
            let meeting = 1.5 * here(known) * (background.rarity(pair) / background.most());
            known.weight = if background.knows(pair) { parts * 0.6 } else { parts } + meeting;
        }
    }

    fn get(&self, at: u32) -> &Known {
        &self.list[at as usize]
    }
}

/// Directions stand in every story of a border, however rare they are in news at large.
fn most(stem: &str) -> f32 {
    let compass = ["north", "south", "east", "west"].iter().any(|point| stem.starts_with(point));
    if compass { 2.0 } else { f32::MAX }
}

/// "Two" is everywhere, "45,000" is not.
fn distinctness(hundredths: i64, unit: Unit) -> f32 {
    let value = hundredths as f32 / 100.0;
    match unit {
        Unit::Share | Unit::Percent => 0.5,
        _ if value <= 12.0 => 0.15,
        Unit::Count if value.log10().fract() == 0.0 => 0.3,
        _ if value < 100.0 => 0.6,
        _ => 1.0,
    }
}

/// Pairs of sentences of different sources that share enough.
fn links(collection: &Collection, sentences: &[Sentence], anchors: &Anchors) -> Vec<Link> {
    let enough = enough(sentences.len());
    let mut links = Vec::new();
    let mut scores: HashMap<u32, f32> = HashMap::new();
    for (left, sentence) in (0u32..).zip(sentences) {
        scores.clear();
        for anchor in &sentence.anchors {
            let known = anchors.get(*anchor);
            if known.sentences.len() < 2 || known.sentences.len() > COMMON {
                continue;
            }
            let from = known.sentences.partition_point(|other| *other <= left);
            for other in &known.sentences[from..] {
                *scores.entry(*other).or_default() += known.weight;
            }
        }
        for (right, bound) in &scores {
            let other = &sentences[*right as usize];
            if *bound < enough || !differ(collection, sentence, other) {
                continue;
            }
            let (score, count) = score(sentence, other, anchors);
            if score >= enough && count >= LEAST_ANCHORS {
                links.push(Link { left, right: *right, score });
            }
        }
    }
    links.sort_by(|a, b| b.score.total_cmp(&a.score).then((a.left, a.right).cmp(&(b.left, b.right))));
    links
}

/// Chance grows with the number of pairs there are to compare.
fn enough(sentences: usize) -> f32 {
    ENOUGH + 0.8 * (sentences as f32 / 250.0).max(1.0).ln()
}

fn differ(collection: &Collection, left: &Sentence, right: &Sentence) -> bool {
    let source =
        |sentence: &Sentence| collection.get(sentence.passage.article).map(|article| &article.source);
    left.passage.article != right.passage.article && source(left) != source(right)
}

/// The weight two sentences share, and how many independent anchors carry it.
///
/// Words that stand next to each other in both ("Hask harbour guild") are one anchor, because a
/// phrase is taken over as a whole.
/// None of them counts when even the strongest is weak, or when all are names: half the stories of a
/// parliament have both its houses.
fn score(left: &Sentence, right: &Sentence, anchors: &Anchors) -> (f32, usize) {
    let mut phrases: Vec<(Vec<&str>, f32)> = Vec::new();
    let (mut sum, mut count, mut best) = (0.0, 0, 0f32);
    let mut only_names = true;
    for at in shared(left, right) {
        let known = anchors.get(at);
        let is_name = [left, right].iter().all(|sentence| sentence.named.binary_search(&at).is_ok());
        only_names &= is_name || known.weight < STRONG;
        match &known.key {
            Key::Stem(stem) => phrases.push((vec![stem], known.weight)),
            Key::Pair(pair) => phrases.push((pair.split('_').collect(), known.weight)),
            _ => {
                sum += known.weight;
                best = best.max(known.weight);
                count += usize::from(known.weight >= STRONG);
            }
        }
    }
    // Pairs first, so that their words find them.
    phrases.sort_by_key(|(stems, _)| std::cmp::Reverse(stems.len()));
    let mut whole: Vec<(Vec<&str>, f32)> = Vec::new();
    for (stems, weight) in phrases {
        match whole.iter_mut().find(|(known, _)| stems.iter().any(|stem| known.contains(stem))) {
            // A second pair of the same phrase adds its meeting, not its words again.
            Some((known, sum)) if stems.len() == 2 => {
                known.extend(stems);
                *sum = sum.max(weight) + 0.25 * sum.min(weight);
            }
            Some(_) => {}
            None => whole.push((stems, weight)),
        }
    }
    for (_, weight) in whole {
        sum += weight;
        best = best.max(weight);
        count += usize::from(weight >= STRONG);
    }
    let count = if best >= STRONGEST && !only_names { count } else { 0 };
    let length = (left.anchors.len() + right.anchors.len()) as f32;
    (sum - LENGTH * length, count)
}

fn shared(left: &Sentence, right: &Sentence) -> Vec<u32> {
    left.anchors.iter().copied().filter(|anchor| right.anchors.binary_search(anchor).is_ok()).collect()
}

/// Joins the strongest pairs first; a sentence belongs to one matter.
fn cluster(
    collection: &Collection,
    sentences: &[Sentence],
    anchors: &Anchors,
    links: &[Link],
) -> Vec<Vec<u32>> {
    let mut groups: Vec<Vec<u32>> = Vec::new();
    let mut home: HashMap<u32, usize> = HashMap::new();
    let fits = |group: &[u32], new: u32| {
        group.iter().all(|member| {
            let (member, new) = (&sentences[*member as usize], &sentences[new as usize]);
            // Two sentences of one source needn't share words, but must stand close.
            if differ(collection, member, new) {
                let (score, count) = score(member, new, anchors);
                score >= ENOUGH_TO_JOIN && count >= LEAST_ANCHORS
            } else {
                member.passage.article == new.passage.article
                    && member.passage.paragraph.abs_diff(new.passage.paragraph) <= 1
            }
        })
    };
    for link in links {
        match (home.get(&link.left).copied(), home.get(&link.right).copied()) {
            (None, None) => {
                home.insert(link.left, groups.len());
                home.insert(link.right, groups.len());
                groups.push(vec![link.left, link.right]);
            }
            (Some(group), None) if fits(&groups[group], link.right) => {
                home.insert(link.right, group);
                groups[group].push(link.right);
            }
            (None, Some(group)) if fits(&groups[group], link.left) => {
                home.insert(link.left, group);
                groups[group].push(link.left);
            }
            _ => {}
        }
    }
    for group in &mut groups {
        group.sort_unstable();
    }
    groups
}

fn matter(
    sentences: &[Sentence],
    anchors: &Anchors,
    group: &[u32],
    ids: &mut HashMap<String, usize>,
) -> Matter {
    let mut counts: HashMap<u32, usize> = HashMap::new();
    for member in group {
        for anchor in &sentences[*member as usize].anchors {
            *counts.entry(*anchor).or_default() += 1;
        }
    }
    let mut common: Vec<u32> = counts
        .into_iter()
        .filter(|(at, count)| *count > 1 && anchors.get(*at).weight >= 1.0)
        .map(|(at, _)| at)
        .collect();
    common.sort_by(|a, b| anchors.get(*b).weight.total_cmp(&anchors.get(*a).weight).then(a.cmp(b)));
    let in_pair: Vec<String> = common
        .iter()
        .filter_map(|at| match &anchors.get(*at).key {
            Key::Pair(pair) => Some(pair.split('_').map(str::to_owned).collect::<Vec<_>>()),
            _ => None,
        })
        .flatten()
        .collect();
    common.retain(|at| !matches!(&anchors.get(*at).key, Key::Stem(stem) if in_pair.contains(stem)));
    let label: Vec<&str> = common.iter().take(3).map(|at| anchors.get(*at).words.as_str()).collect();
    let label = label.join(", ");
    Matter {
        id: unique(&label, ids),
        label,
        relation: Relation::Mentions,
        note: String::new(),
        passages: group.iter().map(|member| sentences[*member as usize].passage).collect(),
        anchors: common.iter().take(6).map(|at| anchor(anchors.get(*at))).collect(),
    }
}

fn anchor(known: &Known) -> Anchor {
    match &known.key {
        Key::Name(name) => Anchor::Name(*name),
        Key::Figure(..) => Anchor::Figure(known.words.clone()),
        Key::Date(date) => Anchor::Date(*date),
        Key::Stem(_) | Key::Pair(_) => Anchor::Words(known.words.clone()),
    }
}

/// A label as it may stand in an address; a second matter of one label gets a number.
fn unique(label: &str, ids: &mut HashMap<String, usize>) -> String {
    let mut id = String::from("found");
    for (_, word) in crate::text::words(label) {
        let safe: String =
            crate::text::fold::folded(word).chars().filter(|c| c.is_ascii_alphanumeric()).collect();
        if !safe.is_empty() {
            id.push('-');
            id.push_str(&safe);
        }
    }
    let count = ids.entry(id.clone()).or_default();
    *count += 1;
    if *count > 1 { format!("{id}-{count}") } else { id }
}

#[cfg(test)]
mod tests {
    use crate::compare::line::tests::collection;
    use crate::compare::{Comparison, compile};
    use crate::quote::Quotes;

    /// Other sentences, so that what the passages share is rare.
    const OTHER: [&str; 2] = [
        "The bakery opened late. Nobody minded the queue. A dog slept on the step. Rain came and went. \
            The baker sang an old tune. Children played with chalk. A cyclist waved. The post arrived at noon. \
            Someone painted a fence. The bell rang twice. Dinner was simple. Lamps were lit at six.",
        "Her garden is full of thistles. Bees hum there. Uncle Orm fixed a clock. It ticks loudly. \
            Grapes ripen slowly here. We counted snails. Moss covers every stone. Two goats escaped. \
            Our cousin knitted mittens. Wool was cheap. Frost follows fog. Kites need wind.",
    ];

    fn found(texts: [&str; 2]) -> Comparison {
        let texts = [0, 1].map(|at| format!("{}\n{}", texts[at], OTHER[at]));
        compile(&collection(&[&texts[0], &texts[1]]), &Quotes::default(), Vec::new())
    }

    fn check(texts: [&str; 2], expected: &[&str]) {
        let comparison = found(texts);
        let shown: Vec<&str> = comparison.matters.iter().map(|matter| matter.label.as_str()).collect();
        assert_eq!(shown, expected, "{texts:?}");
    }

    #[test]
    fn several_rare_things_make_a_matter() {
        check(
            [
                "The lighthouse keeper smuggled seventy-seven mandolins. Then it rained.",
                "Nobody liked tea. Mandolins were smuggled past the lighthouse at night.",
            ],
            &["lighthouse, mandolins, smuggled"],
        );
    }

    #[test]
    fn one_rare_thing_is_chance_and_stock_phrases_are_nothing() {
        check(["The mandolin broke.", "An mandolin was found in a cellar."], &[]);
        check(
            [
                "The president said last year that foreign policy was a national security issue.",
                "National security and foreign policy were in the news last year, a president said.",
            ],
            &[],
        );
    }

    #[test]
    fn names_alone_are_no_matter() {
        check(
            [
                "The mayor met Jon Vik, Mara Lind and Ilse Brandt.",
                "At noon Ilse Brandt, Jon Vik and Mara Lind had tea.",
            ],
            &[],
        );
    }

    #[test]
    fn compounds_meet_in_both_spellings() {
        check(
            ["Airstrikes hit the mandolin factory.", "The mandolin makers feared air strikes."],
            &["mandolin, Airstrikes"],
        );
    }

    #[test]
    fn one_source_alone_has_no_matter_with_itself() {
        let text = "The lighthouse keeper smuggled mandolins.";
        let mut twice = collection(&[text, text]);
        twice.articles[1].source = twice.articles[0].source.clone();
        assert_eq!(compile(&twice, &Quotes::default(), Vec::new()).matters, []);
    }

    #[test]
    fn a_found_matter_says_what_ties_it() {
        let comparison = found([
            "The lighthouse keeper smuggled mandolins.",
            "Mandolins were smuggled past the lighthouse.",
        ]);
        let matter = &comparison.matters[0];
        assert!(matter.is_found() && matter.anchors.len() == 3 && matter.note.is_empty());
        assert_eq!(matter.id, "found-lighthouse-mandolins-smuggled");
        assert_eq!(matter.passages.len(), 2);
    }
}
