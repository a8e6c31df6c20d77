//! Assembling: from decisions about mentions to quotes of speakers, with their evidence.
//!
//! Knows confidence, the threshold below which nobody is named, cues, utterances and roles.
//! Does not decide who speaks; `attribute` did.

use super::attribute::{Decision, Trained, attribute, role_before};
use super::frame::{Frame, Heard};
use super::kinds::Use;
use super::lexicon::{CUE, Lex};
use super::mentions::{CueClass, Mention, What};
use super::names::Kind;
use super::speakers::Register;
use super::stretches::{End, Stretch};
use super::{Basis, Quote, QuoteKind, SpeakerKind};
use crate::article::{Article, Role};
use crate::span::{ArticleIndex, Span};

/// Below this, a named guess is more often wrong than a reader can bear: the quote is unattributed.
const NAMED: f32 = 0.45;
/// A description is the article's own word, so it may be less sure than a name.
const DESCRIBED: f32 = 0.3;

/// Appends the quotes of one article, in text order.
pub fn article(
    index: ArticleIndex,
    article: &Article,
    register: &mut Register,
    utterance: &mut u32,
    quotes: &mut Vec<Quote>,
) {
    let frame = Frame::new(article);
    let decisions = attribute(&frame, &mut Trained::default());
    let start = quotes.len();
    let mut speakers = vec![None; frame.names.entities.len()];
    let places = Places::new(&frame);
    let mut before: Option<(&Heard, Decision)> = None;
    for (heard, decision) in frame.quotes.iter().zip(&decisions) {
        let goes_on =
            before.is_some_and(|(previous, by)| one_utterance(&frame, previous, by, heard, *decision));
        if !goes_on {
            *utterance += 1;
        }
        let mut quote = quote(index, &frame, heard, *decision, before, *utterance, register);
        if let (Some(_), Some(entity), Some(mention)) = (quote.speaker, decision.entity, decision.mention) {
            quote.name = places.known_at(&frame, entity, &frame.mentions[mention]);
        }
        if let Some(entity) = decision.entity {
            speakers[entity] = speakers[entity].or(quote.speaker);
        }
        quotes.push(quote);
        before = Some((heard, *decision));
    }
    roles(&frame, |entity, span| {
        if let Some(speaker) = speakers[entity] {
            register.role(speaker, index, span);
        }
    });
    let blocks = set_off(index, article, register, utterance, &quotes[start..]);
    quotes.extend(blocks);
    quotes[start..].sort_by_key(|q| (q.span.start(), std::cmp::Reverse(q.span.end())));
}

fn quote(
    index: ArticleIndex,
    frame: &Frame,
    heard: &Heard,
    decision: Decision,
    before: Option<(&Heard, Decision)>,
    utterance: u32,
    register: &mut Register,
) -> Quote {
    let stretch = frame.stretch(heard);
    let mut quote = Quote {
        article: index,
        paragraph: stretch.paragraph,
        span: stretch.inner,
        kind: match heard.kind {
            Use::Direct => QuoteKind::Direct,
            Use::Partial => QuoteKind::Partial,
        },
        utterance,
        speaker: None,
        confidence: percent(decision.confidence),
        cue: None,
        mention: None,
        name: None,
        basis: Basis::Unattributed,
    };
    let Some(at) = decision.mention else {
        // A transcript's label stands inside the quotation itself.
        if let Some(entity) = decision.entity {
            let known = &frame.names.entities[entity];
            quote.speaker = Some(register.named(&known.name, SpeakerKind::Person));
            quote.basis = Basis::Named;
        }
        return quote;
    };
    let mention = &frame.mentions[at];
    quote.mention = Some(mention.span);
    quote.cue = cue(frame, heard, mention);
    let speaker = match decision.entity {
        Some(entity) if decision.confidence >= NAMED => {
            let known = &frame.names.entities[entity];
            let kind = match known.kind {
                Kind::Person | Kind::Thing => SpeakerKind::Person,
                Kind::Organisation | Kind::Place => SpeakerKind::Organisation,
            };
            Some(register.named(&known.name, kind))
        }
        None if decision.confidence >= DESCRIBED => {
            described(frame, heard, at).map(|words| register.unnamed(index, frame.article.slice(words)))
        }
        _ => None,
    };
    quote.speaker = speaker;
    quote.basis = match speaker {
        None => Basis::Unattributed,
        Some(_) if before.is_some_and(|(heard_before, d)| continues(frame, heard_before, d, heard, at)) => {
            Basis::Continued
        }
        Some(_) if mention.what == What::Name && mention.rivals.is_empty() => Basis::Named,
        Some(_) if decision.entity.is_none() => Basis::Named,
        Some(_) => Basis::Resolved,
    };
    quote
}

fn percent(confidence: f32) -> u8 {
    // Between 0 and 100 by construction; the cast saturates.
    (confidence * 100.0).round() as u8
}

/// Somebody told as the article tells it: "one senior official", "analysts", "the letter"; "they"
/// after "the authorities".
fn described(frame: &Frame, heard: &Heard, at: usize) -> Option<Span> {
    let mention = &frame.mentions[at];
    let people = |m: &&Mention| matches!(m.what, What::Roles | What::Group);
    // A fragment may be a term; who stands in its sentence need not have said it.
    let cued = mention.before.is_some() || mention.after.is_some_and(|cue| cue.distance <= 12);
    if heard.kind == Use::Partial && !cued {
        return None;
    }
    match mention.what {
        What::Roles if mention.to - mention.from == 1 => Some(fuller(frame, at)),
        What::SomeRole | What::Roles | What::Role | What::Group | What::Document => Some(mention.span),
        What::They => {
            let sentence = frame.tokens[mention.from].sentence;
            let near = frame.mentions[at.saturating_sub(12)..at].iter().rev();
            let mut near = near.take_while(|m| frame.tokens[m.from].sentence + 2 >= sentence).filter(people);
            near.find(|m| !m.object).map(|m| m.span)
        }
        What::He | What::She => role_before(frame, at).map(|role| frame.mentions[role].span),
        // "The harbour office said it saw": the office.
        What::It => {
            let near = frame.mentions[at.saturating_sub(6)..at].iter().rev();
            let mut near =
                near.take_while(|m| frame.tokens[m.from].sentence == frame.tokens[mention.from].sentence);
            near.find(|m| m.what == What::Group && !m.object).map(|m| m.span)
        }
        _ => None,
    }
}

/// "Authorities" in the paragraph that spoke of "Belarusian authorities": the same people, told in full.
fn fuller(frame: &Frame, at: usize) -> Span {
    let head = |m: &Mention| (frame.tokens[m.to - 1].key, frame.tokens[m.from].paragraph);
    let mention = &frame.mentions[at];
    let near = frame.mentions[at.saturating_sub(12)..at].iter().rev();
    let full = near.filter(|m| m.what == What::Roles).find(|m| m.to - m.from > 1 && head(m) == head(mention));
    full.unwrap_or(mention).span
}

/// The source of the quote before speaks on, and nothing in this sentence says so again.
fn continues(frame: &Frame, before: &Heard, decision: Decision, heard: &Heard, mention: usize) -> bool {
    let far = frame.sentence(heard.from).abs_diff(frame.tokens[frame.mentions[mention].from].sentence);
    decision.mention == Some(mention)
        && far > 0
        && frame.mentions[mention].from < heard.from
        && before.from < heard.from
}

/// "…," said Rauland, "…" and quotations over several paragraphs are one utterance.
fn one_utterance(frame: &Frame, before: &Heard, by: Decision, heard: &Heard, decision: Decision) -> bool {
    let (a, b) = (frame.stretch(before), frame.stretch(heard));
    let together = a.paragraph == b.paragraph && frame.between(before.to, heard.from) <= 30 || b.continues;
    together && decision.mention.is_some() && by.mention == decision.mention
}

/// The cue beside the mention that is nearer to the quote.
fn cue(frame: &Frame, heard: &Heard, mention: &Mention) -> Option<Span> {
    let inverted = mention.before.filter(|c| c.class == CueClass::According || c.distance <= 3);
    let straight = mention.after.filter(|c| c.distance <= 15);
    let chosen = match (inverted, straight) {
        (Some(before), Some(after)) => {
            let far = |token: usize| {
                if token < heard.from {
                    frame.between(token, heard.from)
                } else {
                    frame.between(heard.to, token)
                }
            };
            if after.distance > 1 && far(before.token) <= far(after.token) { before } else { after }
        }
        (before, after) => before.or(after)?,
    };
    let token = &frame.tokens[chosen.token];
    if chosen.class == CueClass::According {
        return Some(Span::new(token.span.start(), frame.tokens.get(chosen.token + 1)?.span.end()));
    }
    Some(token.span)
}

/// Where the article names its people, in text order: positions in `frame.names.names` by entity.
struct Places {
    all: Vec<Vec<usize>>,
    /// Only names given in full.
    full: Vec<Vec<usize>>,
}

impl Places {
    fn new(frame: &Frame) -> Self {
        let none = vec![Vec::new(); frame.names.entities.len()];
        let mut places = Self { all: none.clone(), full: none };
        for (at, name) in frame.names.names.iter().enumerate() {
            places.all[name.entity].push(at);
            if name.full {
                places.full[name.entity].push(at);
            }
        }
        places
    }

    /// Where the article names `entity` nearest before a mention that only points at it, in full if it
    /// ever does.
    fn known_at(&self, frame: &Frame, entity: usize, mention: &Mention) -> Option<Span> {
        if mention.what == What::Name && mention.full {
            return None;
        }
        let names = &frame.names.names;
        let before = |places: &[usize]| {
            let split = places.partition_point(|at| names[*at].from < mention.from);
            split.checked_sub(1).map(|last| places[last])
        };
        let (all, full) = (&self.all[entity], &self.full[entity]);
        let place = before(full).or_else(|| before(all)).or_else(|| full.first().copied())?;
        Some(names[place].span)
    }
}

/// The role phrases beside a name: "opposition leader Mara Holt", "Mara Holt, the former mayor".
fn roles(frame: &Frame, mut each: impl FnMut(usize, Span)) {
    let tokens = &frame.tokens;
    for name in frame.names.names.iter().filter(|n| tokens[n.from].stretch.is_none()) {
        let mut from = name.titles_from;
        while from > 0 && name.from - from < 8 {
            let token = &tokens[from - 1];
            let joins = token.sentence == tokens[name.from].sentence
                && token.is_word()
                && token.stretch.is_none()
                && !token.is(CUE.or(Lex::FUNCTION).or(Lex::POSSESSIVE))
                && !token.possessive
                || (token.shape == super::tokens::Shape::Lower
                    && token.is(Lex::TITLE.or(Lex::ROLE))
                    && !token.is(Lex::CONJUNCTION));
            if !joins {
                break;
            }
            from -= 1;
        }
        let front = &tokens[from..name.from];
        if front.iter().any(|t| t.is(Lex::TITLE.or(Lex::ROLE)) && t.span.len() > 3) {
            each(name.entity, Span::new(tokens[from].span.start(), tokens[name.from - 1].span.end()));
        }
        let comma =
            tokens.get(name.to).is_some_and(|t| t.is_mark(',') && t.sentence == tokens[name.from].sentence);
        let opens = tokens.get(name.to + 1).is_some_and(|t| {
            t.is_word()
                && t.stretch.is_none()
                && !t.is(CUE.or(Lex::WHO).or(Lex::CONJUNCTION).or(Lex::PREPOSITION))
        });
        if !comma || !opens {
            continue;
        }
        let start = name.to + 1;
        let mut end = start;
        while end < tokens.len()
            && end - start < 18
            && tokens[end].sentence == tokens[start].sentence
            && tokens[end].is_word()
            && tokens[end].stretch.is_none()
            && !tokens[end].is(Lex::SAY.or(Lex::TELL))
        {
            end += 1;
        }
        if tokens[start..end].iter().any(|t| t.is(Lex::ROLE.or(Lex::ROLES).or(Lex::TITLE))) {
            each(name.entity, Span::new(tokens[start].span.start(), tokens[end - 1].span.end()));
        }
    }
}

/// Block quotes and reproduced paragraphs: whole paragraphs in a voice that is not the source's own.
fn set_off(
    index: ArticleIndex,
    article: &Article,
    register: &mut Register,
    utterance: &mut u32,
    quotes: &[Quote],
) -> Vec<Quote> {
    let mut blocks = Vec::new();
    let mut last: Option<(usize, &str)> = None;
    for (number, paragraph) in article.paragraphs.iter().enumerate() {
        let voice = paragraph.voice.as_deref();
        let first = quotes.partition_point(|q| (q.paragraph as usize) < number);
        let mut here = quotes[first..].iter().take_while(|q| q.paragraph as usize == number);
        let marked = here.any(|q| q.span.len() * 10 >= paragraph.span.len() * 8);
        let set_off = match paragraph.role {
            Role::BlockQuote => !marked,
            Role::Text => voice.is_some() && !marked,
            _ => false,
        };
        if !set_off {
            continue;
        }
        if last.is_none_or(|(n, v)| n + 1 != number || Some(v) != voice) {
            *utterance += 1;
        }
        last = voice.map(|v| (number, v));
        let speaker = voice.map(|v| register.named(v, SpeakerKind::Organisation));
        blocks.push(Quote {
            article: index,
            paragraph: u32::try_from(number).expect("fewer than 2^32 paragraphs"),
            span: paragraph.span,
            kind: QuoteKind::Block,
            utterance: *utterance,
            speaker,
            confidence: if speaker.is_some() { 100 } else { 0 },
            cue: None,
            mention: None,
            name: None,
            basis: if speaker.is_some() { Basis::Voice } else { Basis::Unattributed },
        });
    }
    blocks
}

/// The stretches of `article` that no mark ever closes.
pub fn never_closed(stretches: &[Stretch]) -> impl Iterator<Item = &Stretch> {
    stretches.iter().filter(|s| s.end == End::Never)
}
