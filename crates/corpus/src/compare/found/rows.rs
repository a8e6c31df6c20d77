//! Rows: links become matters.
//!
//! Knows links, and when a passage fits a matter that is open already. Does not know why two
//! sentences are linked; that is `links`.

use super::anchors::{Anchors, Key, Known, Sentence};
use super::differ;
use super::links::{LIKELY, Link};
use super::ties::Ties;
use crate::article::Collection;
use crate::compare::matters::{Anchor, Matter, Passage, Relation};
use crate::span::{ArticleIndex, Span};
use std::collections::HashMap;

/// Sentences of several sources on one matter.
#[derive(Default)]
pub(super) struct Row {
    members: Vec<u32>,
    /// What all its passages mention.
    subject: Vec<u32>,
    /// What its first two have in common and could be the subject of another matter.
    subjects: Vec<u32>,
}

/// The strongest links open matters; others add their passages to these.
///
/// A sentence that tells of two things stands in two matters. Two links of two articles with the same
/// subject are one matter or the weaker is none.
pub(super) fn rows(
    collection: &Collection,
    sentences: &[Sentence],
    anchors: &Anchors,
    links: &[Link],
    ties: &Ties,
) -> Vec<Row> {
    let by_ends: HashMap<(u32, u32), &Link> =
        links.iter().map(|link| ((link.left, link.right), link)).collect();
    let mut rows: Vec<Row> = Vec::new();
    let mut of_sentence: HashMap<u32, Vec<usize>> = HashMap::new();
    let mut of_article: HashMap<ArticleIndex, Vec<usize>> = HashMap::new();
    let article = |at: u32| sentences[at as usize].passage.article;
    for link in links {
        let ends = [link.left, link.right];
        let known: Vec<usize> = ends.iter().filter_map(|at| of_sentence.get(at)).flatten().copied().collect();
        if known.iter().any(|row| ends.iter().all(|at| rows[*row].members.contains(at))) {
            continue;
        }
        let fitting = known.iter().copied().find_map(|row| {
            let new = *ends.iter().find(|at| !rows[row].members.contains(at))?;
            let same = rows[row].subject.iter().any(|anchor| link.subject.contains(anchor));
            (same && rows[row].fits(new, collection, sentences, &by_ends)).then_some((row, new))
        });
        if let Some((row, new)) = fitting {
            rows[row].members.push(new);
            of_sentence.entry(new).or_default().push(row);
            of_article.entry(article(new)).or_default().push(row);
            continue;
        }
        // What is tied is told already only where the same is.
        let counts = |anchor: &&u32| !link.tied || anchors.get(**anchor).key.is_told();
        let told = |row: &usize| {
            rows[*row].subject.iter().filter(counts).any(|anchor| link.subject.contains(anchor))
        };
        let told_here = ends.iter().filter_map(|at| of_article.get(&article(*at))).flatten().any(told)
            || !link.tied
                && known.iter().any(|row| rows[*row].subjects.iter().any(|own| link.subjects.contains(own)));
        if !link.opens || told_here {
            continue;
        }
        for at in ends {
            of_sentence.entry(at).or_default().push(rows.len());
            of_article.entry(article(at)).or_default().push(rows.len());
        }
        rows.push(Row {
            members: ends.to_vec(),
            subject: link.subject.clone(),
            subjects: link.subjects.clone(),
        });
    }
    for row in &mut rows {
        row.members.sort_unstable();
    }
    spoken(merged(rows, sentences, anchors), sentences, ties)
}

/// Rows of one utterance, sentence after sentence of which several sources quote, are one matter.
fn spoken(rows: Vec<Row>, sentences: &[Sentence], ties: &Ties) -> Vec<Row> {
    let mut kept: Vec<Row> = Vec::new();
    for row in rows {
        let said = row.members.iter().all(|member| ties.quotes(*member));
        match kept.iter_mut().find(|other| said && row.goes_on_with(other, sentences)) {
            Some(other) => {
                other.members.extend(row.members);
                other.members.sort_unstable();
                other.members.dedup();
            }
            None => kept.push(row),
        }
    }
    kept
}

/// Rows that share a passage and something in it that ties both are one matter.
fn merged(rows: Vec<Row>, sentences: &[Sentence], anchors: &Anchors) -> Vec<Row> {
    let mut kept: Vec<Row> = Vec::new();
    let mut of_sentence: HashMap<u32, Vec<usize>> = HashMap::new();
    for row in rows {
        let telling = |row: &Row| -> Vec<u32> {
            let tells = |at: &u32| {
                let known = anchors.get(*at);
                known.weight >= STRONG && !known.stock && !matches!(known.key, Key::Name(_) | Key::Date(_))
            };
            row.common(sentences, anchors).into_iter().filter(tells).collect()
        };
        let own = telling(&row);
        let near = row.members.iter().filter_map(|at| of_sentence.get(at)).flatten().copied();
        let into = near.into_iter().find(|at| {
            let other = &kept[*at];
            row.members.iter().all(|member| other.members.contains(member))
                || telling(other).iter().any(|anchor| own.contains(anchor))
        });
        let at = into.unwrap_or(kept.len());
        for member in &row.members {
            let rows = of_sentence.entry(*member).or_default();
            if !rows.contains(&at) {
                rows.push(at);
            }
        }
        match into {
            Some(at) => {
                kept[at].members.extend(row.members);
                kept[at].members.sort_unstable();
                kept[at].members.dedup();
            }
            None => kept.push(row),
        }
    }
    kept
}

/// How many words of a title may stand between its first and the name.
const TITLE: u32 = 1;
/// What a thing must weigh to make one matter of two rows.
const STRONG: f32 = 1.9;

impl Row {
    /// Whether both have the same articles, and each sentence stands next to one of the other.
    fn goes_on_with(&self, other: &Row, sentences: &[Sentence]) -> bool {
        let article = |at: u32| sentences[at as usize].passage.article;
        let next = |at: &u32| {
            other.members.iter().any(|own| own.abs_diff(*at) == 1 && article(*own) == article(*at))
        };
        let here = |own: &u32| self.members.iter().any(|at| article(*at) == article(*own));
        self.members.iter().all(next) && other.members.iter().all(here)
    }

    /// Whether a sentence mentions the subject and is linked to two thirds of the other sources' passages.
    fn fits(
        &self,
        new: u32,
        collection: &Collection,
        sentences: &[Sentence],
        links: &HashMap<(u32, u32), &Link>,
    ) -> bool {
        let sentence = &sentences[new as usize];
        let mentions = |sentence: &Sentence| {
            self.subject.iter().any(|anchor| sentence.anchors.binary_search(anchor).is_ok())
        };
        if !mentions(sentence) {
            return false;
        }
        let (mut linked, mut others, mut firm) = (0, 0, false);
        for member in &self.members {
            let other = &sentences[*member as usize];
            if differ(collection, sentence, other) {
                let link = links.get(&(new.min(*member), new.max(*member)));
                linked += usize::from(link.is_some_and(|link| link.likelihood >= LIKELY));
                firm |= link.is_some_and(|link| link.firm);
                others += 1;
            } else if other.passage.article != sentence.passage.article
                // Two sentences of one source needn't share more, but must stand close.
                || other.passage.paragraph.abs_diff(sentence.passage.paragraph) > 1
            {
                return false;
            }
        }
        firm && linked > 0 && 3 * linked >= 2 * others
    }

    /// Where its sentences stand; those that follow each other in one paragraph are one passage.
    fn passages(&self, sentences: &[Sentence]) -> Vec<Passage> {
        let mut passages: Vec<Passage> = Vec::new();
        for (n, member) in self.members.iter().enumerate() {
            let passage = sentences[*member as usize].passage;
            let follows = n > 0 && self.members[n - 1] + 1 == *member;
            match passages.last_mut() {
                Some(last)
                    if follows && (last.article, last.paragraph) == (passage.article, passage.paragraph) =>
                {
                    last.span = Span::new(last.span.start(), passage.span.end());
                }
                _ => passages.push(passage),
            }
        }
        passages
    }

    /// Whether an anchor is a word of a name that the row has, or a title before it: "Rear" of "Rear Adm. Mara Vell".
    fn is_of_a_name(&self, at: u32, sentences: &[Sentence], anchors: &Anchors) -> bool {
        let mut places = self.members.iter().flat_map(|member| {
            let sentence = &sentences[*member as usize];
            let own = sentence.mentions.iter().filter(|mention| mention.anchor == at);
            own.map(move |mention| (sentence, mention))
        });
        places.any(|(sentence, mention)| {
            sentence.mentions.iter().any(|other| {
                let name = matches!(anchors.get(other.anchor).key, Key::Name(_));
                name && mention.named && mention.from < other.to && other.from <= mention.to + TITLE
            })
        })
    }

    /// The anchors that two passages or more have and that weigh something, the heaviest first.
    fn common(&self, sentences: &[Sentence], anchors: &Anchors) -> Vec<u32> {
        let mut counts: HashMap<u32, usize> = HashMap::new();
        for member in &self.members {
            for anchor in &sentences[*member as usize].anchors {
                *counts.entry(*anchor).or_default() += 1;
            }
        }
        let mut common: Vec<u32> = counts
            .into_iter()
            .filter(|(at, count)| *count > 1 && anchors.get(*at).weight >= LABEL)
            .map(|(at, _)| at)
            .collect();
        common.sort_by(|a, b| anchors.get(*b).weight.total_cmp(&anchors.get(*a).weight).then(a.cmp(b)));
        common
    }
}

pub(super) fn matter(
    collection: &Collection,
    sentences: &[Sentence],
    anchors: &Anchors,
    row: &Row,
    ids: &mut HashMap<String, usize>,
) -> Matter {
    let mut common = row.common(sentences, anchors);
    let in_pair: Vec<&str> = common
        .iter()
        .filter_map(|at| match &anchors.get(*at).key {
            Key::Pair(left, right) => Some([left.as_str(), right.as_str()]),
            _ => None,
        })
        .flatten()
        .collect();
    common.retain(|at| !matches!(&anchors.get(*at).key, Key::Stem(stem) if in_pair.contains(&stem.as_str())));
    let names: Vec<&str> = common
        .iter()
        .map(|at| anchors.get(*at))
        .filter(|known| matches!(known.key, Key::Name(_)))
        .flat_map(|known| known.words.split(' '))
        .collect();
    let within =
        |words: &str| words.split(' ').all(|word| names.iter().any(|name| name.eq_ignore_ascii_case(word)));
    common.retain(|at| {
        let known = anchors.get(*at);
        let word = matches!(known.key, Key::Stem(_) | Key::Pair(..));
        !word || !(row.is_of_a_name(*at, sentences, anchors) || within(&known.words))
    });
    let words = |at: u32| words(collection, sentences, anchors, row, at);
    // A figure that stands for itself needn't be told again as one of a group.
    let mut seen: Vec<&str> = Vec::new();
    common.retain(|at| {
        let new = !seen.contains(&words(*at));
        seen.push(words(*at));
        new
    });
    // "Yesterday" is no label, and a quote is named by its words where nothing else is.
    let named = |at: &&u32| match anchors.get(**at).key {
        Key::Date(_) => words(**at).contains(|c: char| c.is_ascii_digit()),
        Key::Quote(_) => false,
        _ => true,
    };
    let mut label: Vec<&str> = common.iter().filter(named).take(3).map(|at| words(*at)).collect();
    if label.is_empty() {
        label.extend(common.first().map(|at| words(*at)));
    }
    let label = label.join(", ");
    Matter {
        id: unique(&label, ids),
        label,
        relation: Relation::Mentions,
        note: String::new(),
        passages: row.passages(sentences),
        anchors: common.iter().take(6).map(|at| anchor(anchors.get(*at), words(*at))).collect(),
    }
}

/// An anchor as the first passage that holds it words it; a name as it is written first.
fn words<'a>(
    collection: &'a Collection,
    sentences: &[Sentence],
    anchors: &'a Anchors,
    row: &Row,
    at: u32,
) -> &'a str {
    let known = anchors.get(at);
    let members = if matches!(known.key, Key::Name(_)) { &[] } else { &row.members[..] };
    members
        .iter()
        .find_map(|member| {
            let sentence = &sentences[*member as usize];
            let mention = sentence.mentions.iter().find(|mention| mention.anchor == at)?;
            Some(collection.get(sentence.passage.article)?.slice(mention.span))
        })
        .unwrap_or(&known.words)
}

/// What a shared thing must weigh to stand in a label.
const LABEL: f32 = 1.0;

fn anchor(known: &Known, words: &str) -> Anchor {
    match &known.key {
        Key::Name(name) => Anchor::Name(*name),
        Key::Figure(..) | Key::Count(_) => Anchor::Figure(words.to_owned()),
        Key::Date(date) => Anchor::Date(*date),
        Key::Stem(_) | Key::Pair(..) => Anchor::Words(words.to_owned()),
        // What ends it belongs to the sentence around it.
        Key::Quote(_) => Anchor::Quote(words.trim_end_matches([',', '.', ';', ':']).to_owned()),
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
