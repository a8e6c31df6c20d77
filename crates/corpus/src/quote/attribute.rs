//! Attribution: the walk through an article that gives each quote a source.
//!
//! Knows the order of decisions: quotes in text order, each leaning on those before it.
//! Does not decide by itself; a [`Judge`] does: the trained one here, or the teacher that trains it.

use super::evidence::{self, Said, Story};
use super::frame::Frame;
use super::kinds::Use;
use super::lexicon::{CUE, Lex, key};
use super::mentions::{CueClass, Mention, What};
use super::names::{Gender, Kind};
use super::resolve::{self, Roles};
use super::tokens::{Shape, Token};
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
            if is_setting(frame, mention) || is_past(frame, number, mention) {
                continue;
            }
            candidates.push(Candidate { mention, entity, certainty });
            rows.push(evidence::row(frame, number, Some(mention), entity, &story));
        }
        rows.push(evidence::row(frame, number, None, None, &story));
        let shares = judge.source(number, &candidates, &rows);
        let decision = signed(frame, number, &decisions)
            .or_else(|| closed_by(frame, number, &candidates))
            .unwrap_or_else(|| doubted(frame, number, &story, choose(&candidates, &shares)));
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

/// A place that only says where: "the harbour office in Leeds said", "a Leeds ropemaker".
fn is_setting(frame: &Frame, at: usize) -> bool {
    let mention = &frame.mentions[at];
    let place = mention.entity.is_some_and(|entity| frame.names.entities[entity].kind == Kind::Place);
    mention.what == What::Name && place && (mention.object || mention.modifier || mention.possessive)
}

/// A fragment leans on its own sentence or an earlier one, never on who is named a sentence later.
fn is_past(frame: &Frame, number: usize, at: usize) -> bool {
    let quote = &frame.quotes[number];
    let mention = &frame.mentions[at];
    let later = frame.tokens[mention.from].sentence > last_sentence(frame, number);
    mention.from >= quote.to && later && is_fragment(frame, number)
}

/// The sentence that a quote ends in; it goes on behind “…?” where a small letter follows.
fn last_sentence(frame: &Frame, number: usize) -> u32 {
    let quote = &frame.quotes[number];
    let goes_on = frame.token_after(quote).is_some_and(|t| t.shape == Shape::Lower);
    frame.sentence(if goes_on { quote.to } else { quote.to - 1 })
}

/// Part of the sentence that leads to it.
fn is_fragment(frame: &Frame, number: usize) -> bool {
    let quote = &frame.quotes[number];
    let first = &frame.tokens[quote.from];
    let led = frame.token_before(quote).is_some_and(|t| t.stretch.is_none() && t.sentence == first.sentence);
    led && quote.kind == Use::Partial && (first.shape == Shape::Lower || first.is(Lex::I))
}

/// A fragment leans on its own sentence. Less sure where that has no verb of saying and the source stands in another
/// sentence, and where it tells that something was said and not by whom.
fn doubted(frame: &Frame, number: usize, story: &Story, mut decision: Decision) -> Decision {
    let quote = &frame.quotes[number];
    let Some(mention) = decision.mention.map(|at| &frame.mentions[at]) else { return decision };
    if !is_fragment(frame, number) {
        return decision;
    }
    let sentence = |m: &Mention| frame.tokens[m.from].sentence;
    let here = frame.sentence(quote.from);
    let goes_on = || {
        let last = story.last.filter(|last| last.entity.is_some() && last.entity == decision.entity);
        let near =
            |last: Said| frame.stretch(&frame.quotes[last.quote]).paragraph == frame.stretch(quote).paragraph;
        last.is_some_and(near) && !has_subject(frame, number)
    };
    let doubtful = if sentence(mention) >= here {
        mention.from < quote.from && is_passive(frame, number, mention)
    } else {
        !reports_here(frame, number) && !goes_on()
    };
    if doubtful {
        decision.confidence *= DOUBT;
    }
    decision
}

/// Whether the sentence of a quote speaks of somebody before it.
fn has_subject(frame: &Frame, number: usize) -> bool {
    let quote = &frame.quotes[number];
    let split = frame.mentions.partition_point(|m| m.from < quote.from);
    frame.mentions[split.saturating_sub(12)..split].iter().any(|m| {
        let somebody = matches!(m.what, What::Name | What::Role | What::SomeRole | What::Roles | What::Group);
        somebody && frame.tokens[m.from].sentence == frame.sentence(quote.from) && !m.object && !m.modifier
    })
}

/// What is left of a confidence under doubt: less than what names somebody.
const DOUBT: f32 = 0.44;

/// "Holt called it dear, and the crew was accused of “laziness”": the nearest verb before the quote has no agent, and
/// `mention` says nothing that could lead to it.
fn is_passive(frame: &Frame, number: usize, mention: &Mention) -> bool {
    let says = mention
        .after
        .is_some_and(|cue| matches!(cue.class, CueClass::Say | CueClass::Tell | CueClass::Report));
    let from = frame.quotes[number].from;
    let sentence = frame.sentence(from);
    let before = frame.tokens[from.saturating_sub(20)..from].iter().rev();
    let mut before = before.take_while(|t| t.sentence == sentence && t.stretch.is_none());
    let mut agent = false;
    let verb = before.find(|t| {
        agent |= t.key == *BY;
        t.shape == Shape::Lower && t.is(CUE)
    });
    let adverbs = |t: &&Token| t.is(Lex::ADVERB);
    !says
        && !agent
        && verb.is_some_and(|t| t.is(Lex::PAST) && !t.is(Lex::SAY))
        && before.find(|t| !adverbs(t)).is_some_and(|t| BE.contains(&t.key))
}

/// Bodies whose names say what they are.
static BODIES: LazyLock<[u64; 8]> = LazyLock::new(|| {
    ["court", "ministry", "army", "navy", "police", "embassy", "parliament", "senate"].map(key)
});
static SELF: LazyLock<[u64; 2]> = LazyLock::new(|| ["himself", "herself"].map(key));
static BY: LazyLock<u64> = LazyLock::new(|| key("by"));
static BE: LazyLock<[u64; 7]> =
    LazyLock::new(|| ["is", "are", "was", "were", "be", "been", "being"].map(key));

/// Whether the sentence of a quote has a verb of saying outside quotations.
fn reports_here(frame: &Frame, number: usize) -> bool {
    let quote = &frame.quotes[number];
    let sentence = frame.sentence(quote.from);
    let report = |t: &&Token| t.stretch.is_none() && t.shape == Shape::Lower && t.is(CUE);
    let before = frame.tokens[quote.from.saturating_sub(40)..quote.from].iter().rev();
    let after = frame.tokens[quote.to..].iter().take(40);
    before.take_while(|t| t.sentence == sentence).any(|t| report(&t))
        || after.take_while(|t| t.sentence <= last_sentence(frame, number)).any(|t| report(&t))
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
    let words = frame.article.slice(frame.stretch(quote).inner);
    if !cue.is(CUE) || cue.is(Lex::ING) || !words.ends_with([',', '?', '!']) {
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
            && (mention.what == What::Name || cue.is(Lex::SAY.or(Lex::TELL).or(Lex::REPORT)))
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
            if let Some(role) = role_before(frame, at) {
                let phrase = &frame.mentions[role];
                let known = phrase.entity.or_else(|| roles.bearer(frame, phrase, gender_of(mention)));
                // "The mayor himself": somebody else than those before.
                let apart = frame.tokens.get(phrase.to).is_some_and(|t| SELF.contains(&t.key));
                if known.is_some() || apart {
                    return (known, 0.9);
                }
                let (entity, certainty) = who(frame, roles, role, story, chain, judge);
                return if certainty < 0.5 { (None, 0.7) } else { (entity, certainty) };
            }
            let mut entities = Vec::new();
            let mut rows = Vec::new();
            for (entity, row) in resolve::antecedents(frame, roles, at, story, chain) {
                let stranger = relative(frame, mention) && row[resolve::SHARED_ROLES] == 0;
                if !named_within(frame, at, entity) && !named_beside(frame, at, entity) && !stranger {
                    entities.push(entity);
                    rows.push(row);
                }
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

/// "His party’s secretary", "her lawyer": somebody told by whom they belong to. Only a name said to be a secretary or a
/// lawyer can be meant; and "the court", "Holt’s office" only what is called a court, an office.
fn relative(frame: &Frame, mention: &Mention) -> bool {
    match mention.what {
        What::Role => frame.tokens[mention.from].is(Lex::POSSESSIVE),
        What::Group => {
            let words = &frame.tokens[mention.from..mention.to];
            BODIES.contains(&words[words.len() - 1].key)
                || words[..words.len() - 1].iter().any(|t| t.possessive)
                || words[1..].iter().any(Token::is_capital)
        }
        _ => false,
    }
}

/// "The Holt adviser" is not Holt: who stands inside a phrase is not whom it means.
fn named_within(frame: &Frame, at: usize, entity: usize) -> bool {
    let mention = &frame.mentions[at];
    matches!(mention.what, What::Role | What::Group)
        && frame.mentions[at.saturating_sub(4)..].iter().take(9).any(|m| {
            m.entity == Some(entity) && m.what == What::Name && mention.from <= m.from && m.to < mention.to
        })
}

/// "He insisted Holt had been there": he is not Holt.
fn named_beside(frame: &Frame, at: usize, entity: usize) -> bool {
    let pronoun = &frame.mentions[at];
    let sentence = frame.tokens[pronoun.from].sentence;
    let later =
        frame.mentions[at + 1..].iter().take(12).take_while(|m| frame.tokens[m.from].sentence == sentence);
    let clause = pronoun.first && pronoun.after.is_some_and(|cue| cue.distance <= 1);
    let mut named = later.filter(|m| m.what == What::Name && m.entity == Some(entity));
    matches!(pronoun.what, What::He | What::She) && clause && !pronoun.object && named.next().is_some()
}

/// "But the mayor has been careful. “Wait,” he said": the role phrase that opens the sentence before, alone in it,
/// is who "he" is.
pub fn role_before(frame: &Frame, at: usize) -> Option<usize> {
    let mention = &frame.mentions[at];
    let sentence = |m: &Mention| frame.tokens[m.from].sentence;
    if !matches!(mention.what, What::He | What::She) {
        return None;
    }
    let mut people = None;
    let mut named = None;
    for (number, other) in frame.mentions[..at].iter().enumerate().rev().take(20) {
        let here = sentence(other);
        if people.is_some_and(|(_, of)| of != here)
            || frame.tokens[other.from].paragraph + 1 < frame.tokens[mention.from].paragraph
        {
            break;
        }
        match other.what {
            What::Name if !other.modifier && named.is_some_and(|known| known != other.entity) => return None,
            What::Name if !other.modifier => named = Some(other.entity),
            // The same "he" once more.
            What::He | What::She if other.what == mention.what => {}
            What::He | What::She | What::Who => return None,
            What::Role if !other.object && !other.modifier && here < sentence(mention) => {
                people = Some((number, here));
            }
            _ => {}
        }
    }
    let (role, _) = people?;
    let phrase = &frame.mentions[role];
    let opens = (phrase.from.saturating_sub(1)..=phrase.from).any(|at| frame.tokens[at].first);
    let known =
        frame.tokens[phrase.from].is(Lex::DETERMINER) && named.is_none_or(|name| name == phrase.entity);
    let gender = phrase.gender.is_none_or(|gender| Some(gender) == gender_of(mention));
    (opens && known && gender).then_some(role)
}

fn gender_of(pronoun: &Mention) -> Option<Gender> {
    match pronoun.what {
        What::He => Some(Gender::Male),
        What::She => Some(Gender::Female),
        _ => pronoun.gender,
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
            let pointed = candidate.entity.is_some() || candidate.certainty > 0.0;
            let certainty = if pointed { candidate.certainty } else { 1.0 };
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
