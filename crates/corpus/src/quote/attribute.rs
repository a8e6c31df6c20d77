//! Attribution: the walk through an article that gives each quote a source.
//!
//! Knows the order of decisions: quotes in text order, each leaning on those before it.
//! Does not decide by itself; a [`Judge`] does: the trained one here, or the teacher that trains it.

use super::evidence::{self, Said, Story};
use super::frame::Frame;
use super::lexicon::{CUE, Lex};
use super::mentions::{Mention, What};
use super::names::Kind;
use super::resolve::{self, Roles};
use super::trees::{Trees, shares};
use std::sync::LazyLock;

/// Who is asked at each step.
pub trait Judge {
    /// Which of `rows` the mention means, and how surely (0 to 1).
    fn antecedent(
        &mut self,
        mention: usize,
        entities: &[usize],
        rows: &[resolve::Row],
    ) -> Option<(usize, f32)>;
    /// How surely each candidate is the source of `quote`; the last row stands for "none of them".
    fn source(&mut self, quote: usize, candidates: &[Candidate], rows: &[evidence::Row]) -> Vec<f32>;
}

/// A mention that might speak, and whom it means.
#[derive(Clone, Copy, Debug)]
pub struct Candidate {
    pub mention: usize,
    pub entity: Option<usize>,
    pub certainty: f32,
}

/// What was decided for one quote.
#[derive(Clone, Copy, Debug, Default)]
pub struct Decision {
    pub mention: Option<usize>,
    pub entity: Option<usize>,
    /// 0 to 1: that this mention speaks, and means this entity.
    pub confidence: f32,
}

/// Walks the quotes of `frame` in order and asks `judge` about each.
pub fn attribute(frame: &Frame, judge: &mut impl Judge) -> Vec<Decision> {
    if frame.quotes.is_empty() {
        return Vec::new();
    }
    let roles = Roles::new(frame);
    let mut story = Story {
        last: None,
        given: vec![0; frame.mentions.len()],
        spoken: vec![0; frame.names.entities.len()],
        cued: vec![0; frame.names.entities.len()],
    };
    for mention in frame.mentions.iter().filter(|m| !m.modifier) {
        let near =
            mention.after.is_some_and(|c| c.distance <= 2) || mention.before.is_some_and(|c| c.distance <= 1);
        if let Some(entity) = mention.entity.filter(|_| near) {
            story.cued[entity] = story.cued[entity].saturating_add(1);
        }
    }
    let mut resolved: Vec<Option<(Option<usize>, f32)>> = vec![None; frame.mentions.len()];
    let mut chain = [None; 2];
    let mut decisions = Vec::with_capacity(frame.quotes.len());
    for number in 0..frame.quotes.len() {
        let mut candidates = Vec::with_capacity(20);
        let mut rows = Vec::with_capacity(20);
        for mention in evidence::candidates(frame, number, &story) {
            let (entity, certainty) =
                *resolved[mention].get_or_insert_with(|| who(frame, &roles, mention, &story, &chain, judge));
            candidates.push(Candidate { mention, entity, certainty });
            rows.push(evidence::row(frame, number, Some(mention), entity, &story));
        }
        rows.push(evidence::row(frame, number, None, None, &story));
        let shares = judge.source(number, &candidates, &rows);
        let decision = signed(frame, number, &decisions)
            .or_else(|| closed_by(frame, number, &candidates))
            .unwrap_or_else(|| choose(&candidates, &shares));
        if let Some(mention) = decision.mention {
            story.given[mention] = story.given[mention].saturating_add(1);
            let side = match frame.mentions[mention].what {
                What::He => Some(0),
                What::She => Some(1),
                _ => None,
            };
            if let (Some(side), Some(entity)) = (side, decision.entity) {
                chain[side] = Some((entity, frame.mentions[mention].from));
            }
        }
        if let Some(entity) = decision.entity {
            story.spoken[entity] = story.spoken[entity].saturating_add(1);
        }
        story.last = Some(Said { quote: number, mention: decision.mention, entity: decision.entity });
        decisions.push(decision);
    }
    decisions
}

/// Layout that leaves no doubt: “…” — Mara Holt, and transcripts whose speeches open with "HOLT:".
fn signed(frame: &Frame, number: usize, decisions: &[Decision]) -> Option<Decision> {
    let quote = &frame.quotes[number];
    let sure = |mention: Option<usize>, entity| Some(Decision { mention, entity, confidence: 0.95 });
    let stretch = frame.stretch(quote);
    let paragraph_ends = |at: usize| frame.tokens.get(at).is_none_or(|t| t.paragraph != stretch.paragraph);
    let dash = frame.token_after(quote).is_some_and(|t| DASHES.iter().any(|d| t.is_mark(*d)));
    if dash {
        let next = frame.mentions.partition_point(|m| m.from < quote.to);
        let signature = frame.mentions.get(next).filter(|m| m.what == What::Name && m.from <= quote.to + 3);
        let names_only = signature.filter(|m| {
            paragraph_ends(m.to)
                || frame.tokens[m.to].is_mark(',')
                || (!frame.tokens[m.to].is_word() && paragraph_ends(m.to + 1))
        });
        if let Some(mention) = names_only {
            return sure(Some(next), mention.entity);
        }
    }
    let label = frame
        .names
        .names
        .iter()
        .skip(frame.names.names.partition_point(|n| n.titles_from < quote.from))
        .take(1)
        .find(|n| {
            n.titles_from == quote.from
                && frame
                    .tokens
                    .get(n.to)
                    .is_some_and(|t| t.is_mark(':') && t.stretch == frame.tokens[quote.from].stretch)
        });
    if let Some(label) = label {
        return sure(None, Some(label.entity));
    }
    // The speech goes on in the next paragraph of the transcript.
    let before = number.checked_sub(1)?;
    let transcript = decisions[before].mention.is_none() && decisions[before].entity.is_some();
    let adjacent = frame.stretch(&frame.quotes[before]).paragraph + 1 == stretch.paragraph;
    let alone = frame.token_before(quote).is_none() && paragraph_ends(quote.to);
    if transcript && adjacent && alone { sure(None, decisions[before].entity) } else { None }
}

/// “…,” said Mara: a comma inside the marks, then a cue and whoever it is about. Whoever stands before the quote
/// (Holt “can be difficult,” said Mara) is then what it speaks of.
fn closed_by(frame: &Frame, number: usize, candidates: &[Candidate]) -> Option<Decision> {
    let quote = &frame.quotes[number];
    let cue = frame.token_after(quote)?;
    if !cue.is(CUE) || cue.is(Lex::ING) || !frame.article.slice(frame.stretch(quote).inner).ends_with(',') {
        return None;
    }
    // "said Quay College lecturer Ann Ray": the first name after the cue may be where the speaker works.
    let somebody = |candidate: &Candidate| {
        let kind = candidate.entity.map(|entity| frame.names.entities[entity].kind);
        !matches!(kind, Some(Kind::Organisation | Kind::Place))
    };
    let inverted = |mention: &Mention| {
        mention.before.is_some_and(|c| c.token == quote.to && c.distance == 0)
            && !mention.modifier
            && !mention.possessive
            && !mention.object
    };
    let found = candidates.iter().find(|c| inverted(&frame.mentions[c.mention]) && somebody(c))?;
    let certainty = if found.entity.is_some() { found.certainty } else { 1.0 };
    Some(Decision { mention: Some(found.mention), entity: found.entity, confidence: 0.97 * certainty })
}

pub const DASHES: [char; 5] = ['-', '–', '—', '―', '~'];

/// Whom one mention means.
fn who(
    frame: &Frame,
    roles: &Roles,
    at: usize,
    story: &Story,
    chain: &[Option<(usize, usize)>; 2],
    judge: &mut impl Judge,
) -> (Option<usize>, f32) {
    let mention = &frame.mentions[at];
    match mention.what {
        What::Name if mention.rivals.is_empty() => (mention.entity, 1.0),
        // A role phrase beside its name, a document of a known organisation.
        What::Role | What::SomeRole | What::Document if mention.entity.is_some() => (mention.entity, 0.95),
        // "Mara Holt, who": the name right before.
        What::Who => {
            let before = at.checked_sub(1).map(|b| &frame.mentions[b]);
            let near = before.filter(|b| b.entity.is_some() && frame.between(b.to, mention.from) <= 12);
            (near.and_then(|b| b.entity), 0.8)
        }
        What::Name | What::He | What::She | What::It | What::They | What::Role | What::Group => {
            let mut entities = Vec::new();
            let mut rows = Vec::new();
            for (entity, row) in resolve::antecedents(frame, roles, at, story, chain) {
                entities.push(entity);
                rows.push(row);
            }
            if rows.is_empty() || mention.what == What::They && people_before(frame, at) {
                return (None, 0.0);
            }
            match judge.antecedent(at, &entities, &rows) {
                Some((pick, certainty)) => (Some(entities[pick]), certainty),
                None => (None, 0.0),
            }
        }
        What::I | What::SomeRole | What::Roles | What::Document => (None, 0.0),
    }
}

/// "The harbour authorities closed the pier. They said": unnamed people who open the sentence before, with
/// nobody named between, are who "they" are.
fn people_before(frame: &Frame, at: usize) -> bool {
    let sentence = |m: &Mention| frame.tokens[m.from].sentence;
    let here = sentence(&frame.mentions[at]);
    let before = frame.mentions[at.saturating_sub(12)..at].iter().filter(|m| !m.modifier && !m.object);
    let mut subjects = before.filter(|m| sentence(m) + 1 == here);
    subjects.next().is_some_and(|m| matches!(m.what, What::Roles | What::Group))
}

/// The likeliest speaker, all of its mentions counted together, by its likeliest mention.
fn choose(candidates: &[Candidate], shares: &[f32]) -> Decision {
    let mut best = Decision::default();
    let mut best_sum = shares.last().copied().unwrap_or(1.0) * SILENCE;
    best.confidence = best_sum;
    for (at, candidate) in candidates.iter().enumerate() {
        let same = |other: &Candidate| match candidate.entity {
            Some(entity) => other.entity == Some(entity),
            None => other.mention == candidate.mention,
        };
        let sum: f32 = candidates.iter().zip(shares).filter(|(c, _)| same(c)).map(|(_, s)| s).sum();
        let better = sum > best_sum
            || (sum >= best_sum
                && best.mention.is_some_and(|m| {
                    candidates.iter().position(|c| c.mention == m).is_some_and(|b| shares[b] < shares[at])
                }));
        if better {
            let certainty = if candidate.entity.is_some() { candidate.certainty } else { 1.0 };
            best = Decision {
                mention: Some(candidate.mention),
                entity: candidate.entity,
                confidence: sum * certainty,
            };
            best_sum = sum;
        }
    }
    best
}

/// How much "none of them" counts against the likeliest speaker.
const SILENCE: f32 = 0.6;

/// The judge whose weights were trained.
pub struct Trained<'a> {
    pub antecedents: &'a Trees,
    pub sources: &'a Trees,
}

impl Default for Trained<'static> {
    fn default() -> Self {
        Self { antecedents: &ANTECEDENTS, sources: &SOURCES }
    }
}

static ANTECEDENTS: LazyLock<Trees> = LazyLock::new(|| {
    Trees::read(include_str!("antecedents.trees"), resolve::FEATURES)
        .expect("the trees in the repository are trees")
});
static SOURCES: LazyLock<Trees> = LazyLock::new(|| {
    Trees::read(include_str!("sources.trees"), evidence::FEATURES)
        .expect("the trees in the repository are trees")
});

impl Judge for Trained<'_> {
    fn antecedent(&mut self, _: usize, _: &[usize], rows: &[resolve::Row]) -> Option<(usize, f32)> {
        let scores: Vec<i32> = rows.iter().map(|row| self.antecedents.score(row)).collect();
        let shares = shares(&scores);
        (0..rows.len())
            .max_by(|a, b| shares[*a].total_cmp(&shares[*b]).then(b.cmp(a)))
            .map(|at| (at, shares[at]))
    }

    fn source(&mut self, _: usize, _: &[Candidate], rows: &[evidence::Row]) -> Vec<f32> {
        let scores: Vec<i32> = rows.iter().map(|row| self.sources.score(row)).collect();
        shares(&scores)
    }
}
