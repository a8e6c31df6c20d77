//! Rows: links become matters.
//!
//! Knows links, and when a passage fits a matter that is open already. Does not know why two
//! sentences are linked; that is `links`.

use super::anchors::{Anchors, Key, Known, Sentence};
use super::differ;
use super::links::{LIKELY, Link};
use crate::article::Collection;
use crate::compare::matters::{Anchor, Matter, Relation};
use crate::span::ArticleIndex;
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
pub(super) fn rows(collection: &Collection, sentences: &[Sentence], links: &[Link]) -> Vec<Row> {
    let likelihoods: HashMap<(u32, u32), f32> =
        links.iter().map(|link| ((link.left, link.right), link.likelihood)).collect();
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
            (same && rows[row].fits(new, collection, sentences, &likelihoods)).then_some((row, new))
        });
        if let Some((row, new)) = fitting {
            rows[row].members.push(new);
            of_sentence.entry(new).or_default().push(row);
            of_article.entry(article(new)).or_default().push(row);
            continue;
        }
        let told = |row: &usize| rows[*row].subject.iter().any(|anchor| link.subject.contains(anchor));
        let told_here = ends.iter().filter_map(|at| of_article.get(&article(*at))).flatten().any(told)
            || known.iter().any(|row| rows[*row].subjects.iter().any(|own| link.subjects.contains(own)));
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
    rows
}

impl Row {
    /// Whether a sentence mentions the subject and is linked to two thirds of the other sources' passages.
    fn fits(
        &self,
        new: u32,
        collection: &Collection,
        sentences: &[Sentence],
        likelihoods: &HashMap<(u32, u32), f32>,
    ) -> bool {
        let sentence = &sentences[new as usize];
        let mentions = |sentence: &Sentence| {
            self.subject.iter().any(|anchor| sentence.anchors.binary_search(anchor).is_ok())
        };
        if !mentions(sentence) {
            return false;
        }
        let (mut linked, mut others) = (0, 0);
        for member in &self.members {
            let other = &sentences[*member as usize];
            if differ(collection, sentence, other) {
                let likelihood = likelihoods.get(&(new.min(*member), new.max(*member)));
                linked += usize::from(likelihood.is_some_and(|likelihood| *likelihood >= LIKELY));
                others += 1;
            } else if other.passage.article != sentence.passage.article
                // Two sentences of one source needn't share more, but must stand close.
                || other.passage.paragraph.abs_diff(sentence.passage.paragraph) > 1
            {
                return false;
            }
        }
        linked > 0 && 3 * linked >= 2 * others
    }
}

pub(super) fn matter(
    sentences: &[Sentence],
    anchors: &Anchors,
    row: &Row,
    ids: &mut HashMap<String, usize>,
) -> Matter {
    let mut counts: HashMap<u32, usize> = HashMap::new();
    for member in &row.members {
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
    let in_pair: Vec<&str> = common
        .iter()
        .filter_map(|at| match &anchors.get(*at).key {
            Key::Pair(left, right) => Some([left.as_str(), right.as_str()]),
            _ => None,
        })
        .flatten()
        .collect();
    common.retain(|at| !matches!(&anchors.get(*at).key, Key::Stem(stem) if in_pair.contains(&stem.as_str())));
    let label: Vec<&str> = common.iter().take(3).map(|at| anchors.get(*at).words.as_str()).collect();
    let label = label.join(", ");
    Matter {
        id: unique(&label, ids),
        label,
        relation: Relation::Mentions,
        note: String::new(),
        passages: row.members.iter().map(|member| sentences[*member as usize].passage).collect(),
        anchors: common.iter().take(6).map(|at| anchor(anchors.get(*at))).collect(),
    }
}

/// What a shared thing must weigh to stand in a label.
const LABEL: f32 = 1.0;

fn anchor(known: &Known) -> Anchor {
    match &known.key {
        Key::Name(name) => Anchor::Name(*name),
        Key::Figure(..) => Anchor::Figure(known.words.clone()),
        Key::Date(date) => Anchor::Date(*date),
        Key::Stem(_) | Key::Pair(..) => Anchor::Words(known.words.clone()),
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
