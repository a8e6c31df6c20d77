//! Links: two sentences of two sources that share much of what they hold.
//!
//! Knows what two sentences share, and when that is more than chance. Does not know matters: a link
//! is between two sentences, whatever others say.

use super::anchors::{Anchors, Key, Mention, Sentence, proof};
use super::differ;
use super::ties::Ties;
use crate::article::{Collection, DateBasis};
use crate::compare::story::{self, Stories};
use crate::span::ArticleIndex;
use std::collections::HashMap;

/// Two sentences of different sources and what they share.
pub(super) struct Link {
    pub left: u32,
    pub right: u32,
    /// How likely it is that they report on one matter; compares with other links only.
    pub likelihood: f32,
    /// Whether it can open a matter; the others only join one.
    pub opens: bool,
    ground: Ground,
    /// Both tell something in the same words or with figures that count one thing.
    pub tied: bool,
    /// Tied, or two things of weight are shared: one alone lets nobody join.
    pub firm: bool,
    /// The anchors of the strongest things they share that are no names, dates or stock phrases.
    pub subject: Vec<u32>,
    /// Those of everything that would do as a subject.
    pub subjects: Vec<u32>,
}

/// What there is to say for a link beside its likelihood.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ground {
    /// Nothing: what is shared may be one everyday word.
    Little,
    /// More than chance, whatever it is.
    Some,
    /// Several things of weight are shared.
    Several,
    /// They make up much of both sentences and stand near each other, in articles of one time.
    Much,
    /// "The bid was withdrawn on 8 May": a day of which few sentences tell, and what happened on it.
    Day,
}

/// Something that two sentences share: a name, figure, date or phrase.
struct Shared {
    anchors: Vec<u32>,
    weight: f32,
    /// A name, or words written as one in both.
    named: bool,
    kind: Kind,
    /// A phrase of news at large: "foreign policy".
    stock: bool,
    /// Where it stands in both sentences.
    places: Places,
}

/// From the first word to before the last, in two sentences.
type Places = [Vec<(u32, u32)>; 2];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Words,
    Figure,
    /// Ties no story: everything happened on Tuesday.
    Date,
}

/// The score that opens a matter, in a collection of up to [`SMALL`] sentences; set by reading some 400
/// pairs from 47 mixes of news articles of one day and one story.
const ENOUGH: f32 = 0.74;
/// Where neither name nor figure is among what is shared, the score must be higher by this.
const MORE: f32 = 1.6;
/// Where fewer than two words or figures weigh this, no score is enough.
const COUNTS: f32 = 0.8;
/// What opens a matter of one story or joins one must be at least as likely …
pub(super) const LIKELY: f32 = 3.0;
/// … and what opens one elsewhere, as this; in one story that is enough by itself.
const VERY_LIKELY: f32 = 4.2;
/// Two articles tell of one story when so many of their other links …
const OTHERS: usize = 3;
/// … are together as likely as this.
const OF_ONE_STORY: f32 = 12.0;
/// From how many words between the subject and what stands nearest to it, in both sentences together, it is scattered.
const SCATTERED: u32 = 25;
/// … or what shares a day of which no more sentences tell than this, and what is strong beside it.
const DATED: f32 = 1.5;
const OF_ONE_DAY: usize = 4;
/// What is below this score is not looked at any closer.
const WORTH_A_LOOK: f32 = 0.35;
/// Chance grows with the number of pairs there are to compare.
const SMALL: usize = 150;
const GROWTH: f32 = 0.35;
/// What the strongest thing must weigh that is no name, date or stock phrase: reporting verbs and everyday words don't.
const STRONG: f32 = 1.9;
/// What weighs nearly as much as the strongest is the subject too.
const NEARLY: f32 = 0.7;
/// One shared thing is chance: what the second must weigh …
const SECOND: f32 = 1.0;
/// … and all of them prove together, for short sentences are soon alike.
const LEAST: f32 = 6.0;
/// Two polls share every word but the figures.
const OTHER_FIGURES: f32 = 0.5;
/// What neighbouring sentences share as well is weak evidence, each thing this much of what it proves,
/// and of those only what is rare.
const AROUND: f32 = 0.15;
const RARE: f32 = 1.5;
const NEIGHBOURS: usize = 2;
/// What a further item of a list adds: "Hask, Orm and Vik" is one phrase, taken over as a whole.
const FURTHER: f32 = 0.25;
/// An anchor in more sentences than this ties nothing together by itself.
const COMMON: usize = 40;

/// Links that open a matter or may join one, the strongest first.
pub(super) fn links(
    collection: &Collection,
    sentences: &[Sentence],
    anchors: &Anchors,
    ties: &Ties,
    stories: &Stories,
) -> Vec<Link> {
    let size = size(sentences.len());
    let around: Vec<Vec<u32>> = (0..sentences.len()).map(|at| around(sentences, anchors, at)).collect();
    let mut links = Vec::new();
    let mut bounds: HashMap<u32, f32> = HashMap::new();
    for (left, sentence) in (0u32..).zip(sentences) {
        bounds.clear();
        for anchor in &sentence.anchors {
            let known = anchors.get(*anchor);
            if known.sentences.len() < 2 || known.sentences.len() > COMMON {
                continue;
            }
            let from = known.sentences.partition_point(|other| *other <= left);
            for other in &known.sentences[from..] {
                *bounds.entry(*other).or_default() += known.weight;
            }
        }
        for (right, bound) in &bounds {
            let other = &sentences[*right as usize];
            let tied = ties.hold(left, *right);
            if (*bound < RARE && !tied) || !differ(collection, sentence, other) {
                continue;
            }
            let mut common = common(&sentence.anchors, &other.anchors);
            let told = common.partition_point(|at| !anchors.get(*at).key.is_told());
            let told = common.split_off(told);
            // Nothing below can prove more than all shared anchors by themselves.
            let most: f32 = common.iter().map(|at| proof(anchors.get(*at).weight)).sum();
            let [here, there] = [left, *right].map(|at| &around[at as usize]);
            let near = self::common(here, there).into_iter().filter(|at| common.binary_search(at).is_err());
            let beside = AROUND * near.map(|at| anchors.get(at).weight).sum::<f32>();
            if score(most + beside, sentence, other) < WORTH_A_LOOK * size && !tied {
                continue;
            }
            let ends = [left, *right];
            let link = link(collection, ends, [sentence, other], &common, anchors, (size, beside));
            links.extend(if tied { Some(tie(link, ends, &told)) } else { link });
        }
    }
    open(&mut links, sentences, stories);
    links.sort_by(|a, b| {
        b.likelihood.total_cmp(&a.likelihood).then((a.left, a.right).cmp(&(b.left, b.right)))
    });
    links
}

/// Decides which links open a matter: more where their articles tell of one story.
fn open(links: &mut [Link], sentences: &[Sentence], stories: &Stories) {
    let articles = |link: &Link| [link.left, link.right].map(|at| sentences[at as usize].passage.article);
    let mut of_two: HashMap<[ArticleIndex; 2], Vec<(f32, u32, u32)>> = HashMap::new();
    for link in &*links {
        of_two.entry(articles(link)).or_default().push((link.likelihood, link.left, link.right));
    }
    for all in of_two.values_mut() {
        all.sort_by(|a, b| b.0.total_cmp(&a.0));
    }
    for link in links.iter_mut().filter(|link| !link.tied) {
        let two = articles(link);
        let one_story = || {
            let others = of_two[&two].iter().filter(|other| other.1 != link.left && other.2 != link.right);
            let likely: f32 = others.take(OTHERS).map(|other| other.0).sum();
            stories.is_one(two[0], two[1]) || likely >= OF_ONE_STORY
        };
        // The right neighbour shares more: "he will give a speech on Monday" is not what she will say on Monday.
        let best = || {
            let mut stronger = of_two[&two].iter().take_while(|other| other.0 > link.likelihood);
            !stronger.any(|other| other.1 == link.left || other.2 == link.right)
        };
        link.opens = match link.ground {
            Ground::Day => true,
            Ground::Much if link.likelihood < VERY_LIKELY => {
                link.likelihood >= LIKELY && one_story() && best()
            }
            Ground::Much | Ground::Several => link.likelihood >= VERY_LIKELY,
            Ground::Some => link.likelihood >= VERY_LIKELY && one_story(),
            Ground::Little => false,
        };
    }
}

/// What two sorted lists have in common, sorted.
pub(super) fn common(left: &[u32], right: &[u32]) -> Vec<u32> {
    left.iter().copied().filter(|at| right.binary_search(at).is_ok()).collect()
}

/// How much more two sentences must share than in a small collection.
fn size(sentences: usize) -> f32 {
    1.0 + GROWTH * (sentences.max(SMALL) as f32 / SMALL as f32).ln()
}

/// What is shared, times the share of both sentences that it makes up.
fn score(shared: f32, left: &Sentence, right: &Sentence) -> f32 {
    shared * shared / (left.weight + right.weight)
}

/// A link of sentences that are tied by what both have `told`, or by a run of words.
fn tie(link: Option<Link>, [left, right]: [u32; 2], told: &[u32]) -> Link {
    let mut link = link.unwrap_or(Link {
        left,
        right,
        likelihood: 0.0,
        opens: true,
        ground: Ground::Little,
        tied: true,
        firm: true,
        subject: Vec::new(),
        subjects: Vec::new(),
    });
    link.likelihood = link.likelihood.max(0.0) + VERY_LIKELY;
    (link.opens, link.tied, link.firm) = (true, true, true);
    link.subject.extend(told);
    link.subjects.extend(told);
    link
}

fn link(
    collection: &Collection,
    [left, right]: [u32; 2],
    sentences: [&Sentence; 2],
    common: &[u32],
    anchors: &Anchors,
    (size, beside): (f32, f32),
) -> Option<Link> {
    let shared = shared(sentences, common, anchors);
    let proofs: f32 = shared.iter().map(|thing| proof(thing.weight)).sum();
    let damp = if other_figures(sentences, common, anchors) { OTHER_FIGURES } else { 1.0 } / size;
    let subjects = |least: f32| {
        shared.iter().filter(move |thing| {
            !thing.named && !thing.stock && thing.kind != Kind::Date && thing.weight >= least
        })
    };
    let subject = subjects(0.0).next()?;
    let counting = |thing: &&Shared| !thing.named && thing.kind != Kind::Date && thing.weight >= COUNTS;
    let few = shared.iter().filter(counting).count() < 2;
    let bare = !shared.iter().any(|thing| thing.named || thing.kind == Kind::Figure);
    let found = score(proofs + beside, sentences[0], sentences[1]) * damp;
    let likelihood = likelihood(found, &shared, sentences, anchors);
    let strong = subject.weight >= STRONG;
    let several = strong && proofs >= LEAST && shared.get(1).is_some_and(|second| second.weight >= SECOND);
    let much = several && !few && found >= ENOUGH * if bare { MORE } else { 1.0 };
    let day = |at: &u32| {
        let known = anchors.get(*at);
        matches!(known.key, Key::Date(date) if date.day().is_some())
            && known.sentences.len() <= OF_ONE_DAY
            && sentences.iter().all(|sentence| sentence.counts_a_day(*at, collection))
    };
    let doubtful = || subject.is_scattered(&shared) || !are_of_one_time(collection, sentences);
    let ground = if strong && likelihood >= DATED && common.iter().any(day) {
        Ground::Day
    } else if much && !doubtful() {
        Ground::Much
    } else if several && !shared[0].stock {
        Ground::Several
    } else if proofs >= LEAST {
        Ground::Some
    } else {
        Ground::Little
    };
    let anchors_of = |least| subjects(least).flat_map(|thing| thing.anchors.iter().copied()).collect();
    (found >= WORTH_A_LOOK).then(|| Link {
        left,
        right,
        likelihood,
        opens: false,
        ground,
        tied: false,
        firm: shared.iter().filter(|thing| thing.weight >= SECOND).count() > 1,
        subject: anchors_of(subject.weight * NEARLY),
        subjects: anchors_of(RARE),
    })
}

/// Whether the articles of both can tell of one time, as far as they say when they are of.
fn are_of_one_time(collection: &Collection, sentences: [&Sentence; 2]) -> bool {
    let stated = |sentence: &Sentence| {
        let article = collection.get(sentence.passage.article)?;
        article.date.filter(|_| article.date_basis == DateBasis::Stated)
    };
    story::are_of_one_time(stated(sentences[0]), stated(sentences[1]))
}

/// How likely two sentences report on one matter, from their score and from how they share what they share.
///
/// The weights are near those of a logistic regression on 671 pairs from 65 collections, each read and judged by
/// somebody who did not know them; the score counts a little less than there.
fn likelihood(score: f32, shared: &[Shared], sentences: [&Sentence; 2], anchors: &Anchors) -> f32 {
    let weights =
        |of: fn(&Shared) -> bool| shared.iter().filter(move |thing| of(thing)).map(|thing| thing.weight);
    let word =
        weights(|thing| thing.kind == Kind::Words && !thing.named && !thing.stock).next().unwrap_or(0.0);
    let figures: f32 = weights(|thing| thing.kind == Kind::Figure).sum();
    // Candidates, states, the heads of parties: a list of names stands in many sentences on many things.
    let further_names: f32 =
        weights(|thing| thing.kind == Kind::Words && thing.named && !thing.stock).skip(1).sum();
    let quoted = sentences.iter().all(|sentence| sentence.quotes);
    2.5 * score.ln_1p()
        + 1.3 * in_order(sentences).ln_1p()
        + 0.05 * word
        + 0.25 * figures
        + if quoted { 0.4 } else { 0.0 }
        - 0.05 * further_names
        - 0.3 * unshared_figures(sentences, anchors).ln_1p()
}

/// How many anchors stand in both sentences in the same order.
fn in_order([left, right]: [&Sentence; 2]) -> f32 {
    let mut lengths = vec![0_u16; right.order.len() + 1];
    for anchor in &left.order {
        let mut before = 0;
        for (at, other) in right.order.iter().enumerate() {
            let above = lengths[at + 1];
            lengths[at + 1] = if anchor == other { before + 1 } else { above.max(lengths[at]) };
            before = above;
        }
    }
    lengths.last().copied().unwrap_or(0).into()
}

/// How many figures only one of the two has.
fn unshared_figures([left, right]: [&Sentence; 2], anchors: &Anchors) -> f32 {
    let only = |one: &Sentence, other: &Sentence| {
        let figure = |at: &&u32| matches!(anchors.get(**at).key, Key::Figure(..));
        one.anchors.iter().filter(figure).filter(|at| other.anchors.binary_search(at).is_err()).count()
    };
    (only(left, right) + only(right, left)) as f32
}

/// The things two sentences share, the strongest first.
///
/// Words that stand next to each other in both ("Hask harbour guild") are one thing, because a
/// phrase is taken over as a whole, and so are the items of one list.
fn shared(sentences: [&Sentence; 2], common: &[u32], anchors: &Anchors) -> Vec<Shared> {
    let mut things: Vec<Shared> = Vec::new();
    // Pairs first, so that their words find them.
    let mut order: Vec<u32> = common.to_vec();
    let is_pair = |at: u32| matches!(anchors.get(at).key, Key::Pair(..));
    order.sort_by(|a, b| {
        is_pair(*b).cmp(&is_pair(*a)).then(anchors.get(*b).weight.total_cmp(&anchors.get(*a).weight))
    });
    for at in order {
        let known = anchors.get(at);
        let own = sentences.map(|sentence| sentence.mentions_of(at));
        let named = own.iter().all(|own| own.iter().any(|mention| mention.named));
        let places: Places = own.map(|own| own.iter().map(|mention| (mention.from, mention.to)).collect());
        match things.iter_mut().find(|thing| thing.overlaps(&places)) {
            Some(thing) => {
                thing.anchors.push(at);
                thing.take_places(places);
                // A second pair of the same phrase adds its meeting, not its words again.
                if is_pair(at) {
                    let (high, low) = (thing.weight.max(known.weight), thing.weight.min(known.weight));
                    thing.weight = high + FURTHER * low;
                    thing.named &= named;
                    thing.stock &= known.stock;
                }
            }
            None => {
                let kind = match known.key {
                    Key::Figure(..) => Kind::Figure,
                    Key::Date(_) => Kind::Date,
                    _ => Kind::Words,
                };
                let stock = known.stock;
                things.push(Shared { anchors: vec![at], weight: known.weight, named, kind, stock, places });
            }
        }
    }
    things.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    let mut whole: Vec<Shared> = Vec::new();
    for thing in things {
        match whole.iter_mut().find(|known| known.is_listed_with(&thing, sentences)) {
            Some(known) => {
                known.weight += FURTHER * thing.weight;
                known.anchors.extend(thing.anchors);
                known.named &= thing.named;
                known.stock &= thing.stock;
                known.take_places(thing.places);
            }
            None => whole.push(thing),
        }
    }
    whole.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    whole
}

impl Shared {
    fn take_places(&mut self, places: Places) {
        for (own, more) in self.places.iter_mut().zip(places) {
            own.extend(more);
        }
    }

    /// Whether nothing of weight stands near it in both sentences.
    fn is_scattered(&self, shared: &[Shared]) -> bool {
        let others = || shared.iter().filter(|thing| thing.weight >= SECOND && !std::ptr::eq(*thing, self));
        let nearest = |side: usize| others().map(|thing| self.gap(thing, side)).min().unwrap_or(0);
        nearest(0) + nearest(1) >= SCATTERED
    }

    /// How many words stand between it and another thing, where both are nearest.
    fn gap(&self, other: &Shared, side: usize) -> u32 {
        let between = |(from, to): (u32, u32), next: (u32, u32)| {
            next.0.saturating_sub(to).max(from.saturating_sub(next.1))
        };
        let gaps = self.places[side]
            .iter()
            .flat_map(|own| other.places[side].iter().map(move |place| between(*own, *place)));
        gaps.min().unwrap_or(0)
    }

    /// Whether it stands on the same words in both sentences: "air strikes", "airstrikes" and "strikes".
    fn overlaps(&self, places: &Places) -> bool {
        self.places.iter().zip(places).all(|(own, others)| {
            own.iter().any(|(from, to)| others.iter().any(|other| other.0 < *to && *from < other.1))
        })
    }

    /// Whether both stand in one list or phrase in both sentences, with nothing between them but "and" or "or".
    fn is_listed_with(&self, other: &Shared, sentences: [&Sentence; 2]) -> bool {
        let words = self.kind == Kind::Words && other.kind == Kind::Words;
        words
            && (0..2).all(|side| {
                let joints = &sentences[side].joints;
                let next = |(_, to): (u32, u32), (from, _): (u32, u32)| {
                    from >= to && from - to <= 2 && (to..from).all(|at| joints.contains(&at))
                };
                self.places[side].iter().any(|own| {
                    other.places[side].iter().any(|place| next(*own, *place) || next(*place, *own))
                })
            })
    }
}

impl Sentence {
    fn mentions_of(&self, anchor: u32) -> &[Mention] {
        let from = self.mentions.partition_point(|mention| mention.anchor < anchor);
        let to = self.mentions.partition_point(|mention| mention.anchor <= anchor);
        &self.mentions[from..to]
    }

    /// Whether a date is written with its number, not as "Tuesday", on which everything is reported.
    fn counts_a_day(&self, date: u32, collection: &Collection) -> bool {
        let Some(article) = collection.get(self.passage.article) else { return false };
        let digits = |mention: &Mention| article.slice(mention.span).contains(|c: char| c.is_ascii_digit());
        self.mentions_of(date).iter().any(digits)
    }
}

/// Whether both have figures of one unit and share none.
fn other_figures([left, right]: [&Sentence; 2], common: &[u32], anchors: &Anchors) -> bool {
    let unit = |at: &u32| match anchors.get(*at).key {
        Key::Figure(_, unit) => Some(unit),
        _ => None,
    };
    !common.iter().any(|at| unit(at).is_some())
        && left
            .anchors
            .iter()
            .filter_map(unit)
            .any(|own| right.anchors.iter().any(|at| unit(at) == Some(own)))
}

/// Rare anchors of a sentence and of its neighbours, sorted.
fn around(sentences: &[Sentence], anchors: &Anchors, at: usize) -> Vec<u32> {
    let article = sentences[at].passage.article;
    let near = &sentences[at.saturating_sub(NEIGHBOURS)..sentences.len().min(at + NEIGHBOURS + 1)];
    let rare = |at: &u32| {
        let known = anchors.get(*at);
        known.weight >= RARE && known.sentences.len() > 1 && !matches!(known.key, Key::Pair(..))
    };
    let mut all: Vec<u32> = near
        .iter()
        .filter(|sentence| sentence.passage.article == article)
        .flat_map(|sentence| sentence.anchors.iter().copied().filter(rare))
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}
