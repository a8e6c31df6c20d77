//! What could tie a sentence to another, and how much each of these things proves.
//!
//! Knows rarity, here and in news at large. Does not know which sentences belong together.

use crate::article::{Collection, Date};
use crate::compare::background::{self, Background};
use crate::compare::figures::{Figure, Value};
use crate::compare::line::Line;
use crate::compare::matters::Passage;
use crate::compare::names::{Inventory, NameIndex};
use crate::compare::{Dated, Unit, terms};
use crate::span::{ArticleIndex, Span};
use std::collections::HashMap;

/// One sentence with what could tie it to others.
pub(super) struct Sentence {
    pub passage: Passage,
    /// Sorted by anchor; an anchor that stands twice is there twice.
    pub mentions: Vec<Mention>,
    /// Its anchors, sorted, each once.
    pub anchors: Vec<u32>,
    /// Its anchors in the order in which they stand, pairs left out, for they are made of the others.
    pub order: Vec<u32>,
    /// Where "and" and "or" stand.
    pub joints: Vec<u32>,
    /// Whether somebody is quoted.
    pub quotes: bool,
    /// What all its anchors prove together, pairs left out.
    pub weight: f32,
}

/// An anchor at its words, from the first to before the last.
#[derive(Clone, Copy)]
pub(super) struct Mention {
    pub anchor: u32,
    pub from: u32,
    pub to: u32,
    /// A name here, or written as if it were one.
    pub named: bool,
    pub span: Span,
}

/// Every anchor of the collection: its meaning, weight, and where it stands.
#[derive(Default)]
pub(super) struct Anchors {
    keys: HashMap<Key, u32>,
    list: Vec<Known>,
}

pub(super) struct Known {
    pub key: Key,
    /// As first written, for labels.
    pub words: String,
    pub sentences: Vec<u32>,
    pub weight: f32,
    /// A phrase of news at large.
    pub stock: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Key {
    Name(NameIndex),
    /// Value in hundredths and unit.
    Figure(i64, Unit),
    Date(Date),
    Stem(String),
    /// Two neighbouring stems.
    Pair(String, String),
    /// A shared quote.
    Quote(u32),
    /// Figures that count one thing, of one value or of several.
    Count(u32),
}

impl Key {
    /// Whether it ties what it stands in by itself.
    pub fn is_told(&self) -> bool {
        matches!(self, Key::Quote(_) | Key::Count(_))
    }
}

/// One rare thing may be chance; from here on, rarer proves no more.
const MOST: f32 = 5.0;
/// Every shared thing counts a little: breadth tells the same story from the same word.
const EACH: f32 = 0.5;

/// What an anchor or a phrase of `weight` adds to what two sentences share.
pub(super) fn proof(weight: f32) -> f32 {
    weight.min(MOST) + EACH
}

/// The sentences of the collection and their anchors, weighed.
pub(super) fn read(
    collection: &Collection,
    names: &Inventory,
    figures: &[Figure],
    dates: &[Dated],
) -> (Vec<Sentence>, Anchors) {
    let mut sentences: Vec<Sentence> = Vec::new();
    let mut anchors = Anchors::default();
    let mut mentions = names.mentions.iter().peekable();
    let mut figures = figures.iter().peekable();
    let mut dates = dates.iter().peekable();
    for (index, article) in collection.indexed() {
        let own_name = |name: NameIndex| {
            let canonical = &names.entries[name.0 as usize].canonical;
            article.source.contains(canonical.as_str())
        };
        Line::each(article, index, |line| {
            let mut taken: Vec<Span> = Vec::new();
            let mut reading = Reading {
                line,
                anchors: &mut anchors,
                number: u32::try_from(sentences.len()).expect("fewer than 2^32 sentences"),
                found: Vec::new(),
            };
            let place = terms::dateline(line);
            let place = line.words.get(place).filter(|_| place > 0).map_or(0, |word| word.span.start());
            let here = |article: ArticleIndex, span: Span| (article, span.start()) < (index, line.span.end());
            while let Some(mention) = mentions.next_if(|mention| here(mention.article, mention.span)) {
                // A name that one article alone has is tied by its words: "Harbour Command", "harbour command".
                // A title is its bearer's: two prime ministers are not one thing.
                taken.extend(mention.label);
                if names.entries[mention.name.0 as usize].uses.len() < 2 {
                    continue;
                }
                taken.push(mention.span);
                if !own_name(mention.name) && mention.span.start() >= place {
                    reading.at_span(Key::Name(mention.name), mention.span, true);
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
                        let unit = if figure.unit == Unit::Person { Unit::Count } else { figure.unit };
                        let key = Key::Figure((value * 100.0).round() as i64, unit);
                        reading.at_span(key, figure.span, false);
                    }
                }
            }
            while let Some(dated) = dates.next_if(|dated| here(dated.article, dated.span)) {
                taken.push(dated.span);
                if dated.from == dated.to {
                    reading.at_span(Key::Date(dated.from), dated.span, false);
                }
            }
            reading.words(&taken);
            let Reading { found: mut mentions, .. } = reading;
            mentions.sort_unstable_by_key(|mention| (mention.anchor, mention.from));
            let mut own: Vec<u32> = mentions.iter().map(|mention| mention.anchor).collect();
            own.dedup();
            let joint = |at: &usize| matches!(line.word(*at), "and" | "or" | "of");
            let joints = (0..line.words.len()).filter(joint).map(place_of).collect();
            let passage = Passage { article: index, paragraph: line.paragraph, span: line.span };
            let text = line.slice(line.span);
            let quotes = text.contains(['"', '“', '”']) || text.contains("''");
            let order = Vec::new();
            sentences.push(Sentence { passage, mentions, anchors: own, order, joints, quotes, weight: 0.0 });
        });
    }
    anchors.join_compounds(&mut sentences);
    anchors.weigh(sentences.len());
    let whole = |at: u32| !matches!(anchors.get(at).key, Key::Pair(..));
    for sentence in &mut sentences {
        let own = sentence.anchors.iter().copied().filter(|at| whole(*at));
        sentence.weight = own.map(|at| proof(anchors.get(at).weight)).sum();
        let mut order: Vec<&Mention> =
            sentence.mentions.iter().filter(|mention| whole(mention.anchor)).collect();
        order.sort_by_key(|mention| mention.from);
        order.dedup_by_key(|mention| mention.from);
        sentence.order = order.into_iter().map(|mention| mention.anchor).collect();
    }
    (sentences, anchors)
}

fn place_of(at: usize) -> u32 {
    u32::try_from(at).expect("a sentence has fewer than 2^32 words")
}

/// A sentence on its way to its anchors.
struct Reading<'a, 'b> {
    line: &'a Line<'b>,
    anchors: &'a mut Anchors,
    number: u32,
    found: Vec<Mention>,
}

impl Reading<'_, '_> {
    fn at_span(&mut self, key: Key, span: Span, named: bool) {
        let words = &self.line.words;
        let from = words.iter().position(|word| word.span.overlaps(span)).unwrap_or(0);
        let to = words.iter().rposition(|word| word.span.overlaps(span)).map_or(from, |last| last + 1);
        self.add(key, span, from, to, named);
    }

    fn add(&mut self, key: Key, span: Span, from: usize, to: usize, named: bool) {
        let anchor = self.anchors.add(key, self.line.slice(span), self.number);
        self.found.push(Mention { anchor, from: place_of(from), to: place_of(to), named, span });
    }

    /// The words outside what was `taken`, and their pairs.
    fn words(&mut self, taken: &[Span]) {
        let line = self.line;
        let mut terms = terms::telling(line);
        terms.retain(|(at, _)| !taken.iter().any(|span| span.overlaps(line.words[*at].span)));
        // The capital that opens a sentence is the sentence's, unless a second follows: "Mara Lind".
        let capital =
            |at: usize| line.words[at].is_capitalised() && (at > 0 || (line.joined(1) && line.is_capital(1)));
        for (at, stem) in &terms {
            self.add(Key::Stem(stem.clone()), line.words[*at].span, *at, *at + 1, capital(*at));
        }
        for (at, left, right) in background::neighbours(line, &terms) {
            let key = Key::Pair(left.to_owned(), right.to_owned());
            self.add(key, line.span_of(at, at + 2), at, at + 2, capital(at) && capital(at + 1));
        }
    }
}

impl Anchors {
    pub fn get(&self, at: u32) -> &Known {
        &self.list[at as usize]
    }

    fn add(&mut self, key: Key, words: &str, sentence: u32) -> u32 {
        let next = u32::try_from(self.list.len()).expect("fewer than 2^32 anchors");
        let at = *self.keys.entry(key.clone()).or_insert(next);
        if at == next {
            self.list.push(Known {
                key,
                words: words.to_owned(),
                sentences: Vec::new(),
                weight: 0.0,
                stock: false,
            });
        }
        let sentences = &mut self.list[at as usize].sentences;
        if sentences.last() != Some(&sentence) {
            sentences.push(sentence);
        }
        at
    }

    /// The number of the next anchor.
    pub fn next(&self) -> u32 {
        u32::try_from(self.list.len()).expect("fewer than 2^32 anchors")
    }

    /// An anchor that several sentences hold whatever their words are: what they all tell.
    pub fn add_told(&mut self, key: Key, words: &str, members: &[u32], sentences: &mut [Sentence]) {
        if members.is_empty() {
            return;
        }
        let at = self.next();
        let (words, members) = (words.to_owned(), members.to_vec());
        for member in &members {
            sentences[*member as usize].anchors.push(at);
        }
        self.list.push(Known { key, words, sentences: members, weight: MOST, stock: false });
    }

    /// "air strikes" meets "airstrikes".
    fn join_compounds(&mut self, sentences: &mut [Sentence]) {
        for at in 0..self.list.len() {
            let Key::Pair(left, right) = &self.list[at].key else { continue };
            let Some(single) = self.keys.get(&Key::Stem(format!("{left}{right}"))).copied() else { continue };
            let pair = u32::try_from(at).expect("fewer than 2^32 anchors");
            let places = self.list[at].sentences.clone();
            for place in places {
                let sentence = &mut sentences[place as usize];
                if let Err(gap) = sentence.anchors.binary_search(&single) {
                    sentence.anchors.insert(gap, single);
                    let of_pair = |mention: &&Mention| mention.anchor == pair;
                    let mut mention = *sentence.mentions.iter().find(of_pair).expect("the pair stands here");
                    mention.anchor = single;
                    let gap = sentence.mentions.partition_point(|other| other.anchor < single);
                    sentence.mentions.insert(gap, mention);
                    let all = &mut self.list[single as usize].sentences;
                    let gap = all.partition_point(|other| *other < place);
                    all.insert(gap, place);
                }
            }
        }
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
                Key::Pair(..) | Key::Quote(_) | Key::Count(_) => 0.0,
            };
        }
        for known in &mut self.list {
            let Key::Pair(left, right) = &known.key else { continue };
            let part = |stem: &str| stems.get(stem).copied().unwrap_or(0.0);
            let parts = part(left) + part(right);
            // An unknown pair proves as much as its words and their meeting, a stock phrase less.
            let pair = format!("{left}_{right}");
            let meeting = 1.5 * here(known) * (background.rarity(&pair) / background.most());
            known.stock = background.knows(&pair);
            known.weight = if known.stock { parts * 0.6 } else { parts } + meeting;
        }
    }
}

/// Directions stand in every story of a border, however rare they are in news at large, and whoever is quoted suggests
/// something.
fn most(stem: &str) -> f32 {
    let compass = ["north", "south", "east", "west"].iter().any(|point| stem.starts_with(point));
    match compass {
        true => 2.0,
        false if SPEAKING.contains(&stem) => 0.7,
        false => f32::MAX,
    }
}

/// Stems of verbs that say that somebody spoke, not what happened.
const SPEAKING: &[&str] = &[
    "acknowledg",
    "argu",
    "assert",
    "claim",
    "describ",
    "explain",
    "insist",
    "recall",
    "remark",
    "reply",
    "repli",
    "respond",
    "suggest",
];

/// "Two", "a third" and "the top 1 percent" are everywhere, "45,000" is not.
fn distinctness(hundredths: i64, unit: Unit) -> f32 {
    let value = hundredths as f32 / 100.0;
    match unit {
        Unit::Share => 0.3,
        Unit::Percent if value > 12.0 || value.fract() > 0.0 => 0.5,
        _ if value <= 12.0 => 0.15,
        Unit::Count if value.log10().fract() == 0.0 => 0.3,
        _ if value < 100.0 => 0.6,
        _ => 1.0,
    }
}
