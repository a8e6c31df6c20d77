//! Evidence: which mentions might speak a quote, and what speaks for each.
//!
//! Knows how to describe a mention beside a quote as a row of small numbers.
//! Does not weigh them; the trees do. Changing a feature means training again (`cargo xtask train-quotes`).

use super::frame::{Frame, Heard};
use super::lexicon::{CUE, Lex};
use super::mentions::{Cue, What};
use super::names::Kind;
use super::tokens::{Shape, Token};

pub const FEATURES: usize = 72;
pub type Row = [u8; FEATURES];

/// How many mentions on each side of a quote are looked at: enough for two paragraphs, and what
/// keeps the work linear.
const REACH: usize = 14;
const NEXT: usize = 6;
/// How many mentions between one and its quote are counted; more would change no feature.
const CROSSED: usize = 64;

/// What has been decided so far, as far as the next decision may lean on it.
#[derive(Clone, Debug, Default)]
pub struct Story {
    /// The mention and the entity of the quote before.
    pub last: Option<Said>,
    /// How many quotes each mention has been given.
    pub given: Vec<u8>,
    /// How often each entity has spoken.
    pub spoken: Vec<u8>,
    /// How often each entity stands beside a cue.
    pub cued: Vec<u8>,
}

#[derive(Clone, Copy, Debug)]
pub struct Said {
    pub quote: usize,
    pub mention: Option<usize>,
    pub entity: Option<usize>,
}

/// The mentions that might speak quote `number`, in text order.
#[must_use]
pub fn candidates(frame: &Frame, number: usize, story: &Story) -> Vec<usize> {
    let quote = &frame.quotes[number];
    let paragraph = frame.stretch(quote).paragraph;
    let split = frame.mentions.partition_point(|m| m.from < quote.from);
    let mut found = Vec::with_capacity(24);
    if let Some(last) = story.last.and_then(|l| l.mention)
        && last + REACH < split
    {
        found.push(last);
    }
    for (at, mention) in frame.mentions.iter().enumerate().take(split).skip(split.saturating_sub(REACH)) {
        let far = paragraph - frame.tokens[mention.from].paragraph;
        if far <= 2 {
            found.push(at);
        }
    }
    for (at, mention) in frame.mentions.iter().enumerate().skip(split).take(NEXT) {
        let far = frame.tokens[mention.from].paragraph - paragraph;
        if far == 0 || (far == 1 && at < split + 2) {
            found.push(at);
        }
    }
    found
}

/// What speaks for and against `mention` as the source of quote `number`; `entity` is who it is taken to be.
#[must_use]
pub fn row(frame: &Frame, number: usize, at: Option<usize>, entity: Option<usize>, story: &Story) -> Row {
    let quote = &frame.quotes[number];
    let mut row = [0; FEATURES];
    surroundings(frame, number, story, &mut row);
    let Some(at) = at else {
        row[0] = 31;
        return row;
    };
    let mention = &frame.mentions[at];
    let tokens = &frame.tokens;
    let before = mention.from < quote.from;
    let split = frame.mentions.partition_point(|m| m.from < quote.from);
    let (gap, sentences) = if before {
        let sentences = frame.sentence(quote.from) - tokens[mention.from].sentence;
        (frame.between(mention.to, quote.from), sentences)
    } else {
        let sentences = tokens[mention.from].sentence - frame.sentence(quote.to - 1);
        (frame.between(quote.to, mention.from), sentences)
    };
    let paragraphs = tokens[mention.from].paragraph.abs_diff(frame.stretch(quote).paragraph);
    let mut set = |feature: usize, value: usize| row[feature] = u8::try_from(value).unwrap_or(u8::MAX);
    set(0, what(mention.what));
    set(1, usize::from(!before));
    set(2, (paragraphs as usize).min(4));
    set(3, (sentences as usize).min(8));
    set(4, gap.min(60));
    let first_after = frame.quotes.partition_point(|q| q.from < mention.to);
    let quotes_between =
        if before { number - first_after.min(number) } else { first_after - (number + 1).min(first_after) };
    set(5, quotes_between.min(6));
    set(
        6,
        entity.map_or(0, |e| match frame.names.entities[e].kind {
            Kind::Person => 4,
            Kind::Thing => 3,
            Kind::Organisation => 2,
            Kind::Place => 1,
        }),
    );
    if let Some(cue) = &mention.after {
        cue_features(frame, quote, cue, before, 7, &mut set);
    }
    if let Some(cue) = &mention.before {
        set(13, cue.class as usize);
        set(14, usize::from(cue.distance).min(8));
        // "…," said Mara: how far the cue is from the end of the quote.
        set(15, if before { 40 } else { frame.between(quote.to, cue.token).min(20) });
        set(16, usize::from(tokens[cue.token].is(Lex::ING)));
    } else {
        set(15, 60);
    }
    set(17, usize::from(mention.modifier));
    set(18, usize::from(mention.possessive));
    set(19, usize::from(mention.object));
    set(20, usize::from(mention.first));
    set(21, usize::from(mention.label));
    let (low, high) =
        if before { (at + 1, split) } else { (frame.mentions.partition_point(|m| m.from < quote.to), at) };
    let crossed = frame.mentions[low.max(high.saturating_sub(CROSSED)).min(high)..high]
        .iter()
        .filter(|m| !m.modifier && !m.object);
    set(22, crossed.clone().count().min(9));
    set(23, crossed.clone().filter(|m| m.after.is_some_and(|c| c.distance <= 2)).count().min(6));
    set(24, crossed.filter(|m| m.what == What::Name).count().min(6));
    if let Some(entity) = entity {
        let known = &frame.names.entities[entity];
        set(25, (known.count as usize).min(20));
        set(26, usize::from(story.cued[entity]).min(12));
        set(27, 1 + usize::from(story.last.is_some_and(|l| l.entity == Some(entity))));
        set(28, usize::from(story.spoken[entity]).min(8));
        set(29, usize::from(named_inside(frame, quote, entity)));
    }
    set(30, usize::from(story.last.is_some_and(|l| l.mention == Some(at))));
    set(31, usize::from(story.given[at]).min(4));
    set(32, usize::from(mention.full) + 2 * usize::from(mention.titled));
    if let Some(last) = story.last {
        let previous = &frame.quotes[last.quote];
        // Between the quote before and this one: beside both.
        set(33, usize::from(mention.from >= previous.to && before));
    }
    // The mention's own sentence holds quotes nearer to it than this one.
    let nearer = frame.quotes[..]
        .get(first_after)
        .is_some_and(|q| q.from < quote.from && frame.sentence(q.from) == tokens[mention.from].sentence);
    set(34, usize::from(before && nearer));
    let marks = if before { mention.to..quote.from } else { quote.to..mention.from };
    let window = marks.start..marks.end.clamp(marks.start, marks.start + 60);
    let outside = || tokens[window.clone()].iter().filter(|t| t.stretch.is_none());
    set(35, outside().filter(|t| t.is_mark(',')).count().min(5));
    set(36, outside().filter(|t| t.shape == Shape::Lower && t.is(CUE)).count().min(6));
    set(37, usize::from(outside().any(|t| t.is(Lex::CONJUNCTION))));
    set(38, usize::from(outside().any(|t| t.is(Lex::NEGATION))));
    set(39, usize::from(outside().any(|t| t.is_mark(':'))));
    let neighbour = |token: Option<&Token>| {
        let here = token.filter(|t| t.paragraph == tokens[mention.from].paragraph);
        here.map_or(0, |t| if t.stretch.is_some() { 1 } else { usize::from(lead(t)) })
    };
    set(56, neighbour(tokens.get(mention.to)));
    set(57, neighbour(mention.from.checked_sub(1).map(|b| &tokens[b])));
    let sentence = tokens[mention.from].sentence;
    let earlier = frame.mentions[at.saturating_sub(8)..at]
        .iter()
        .rev()
        .take_while(|m| tokens[m.from].sentence == sentence);
    set(58, earlier.filter(|m| !m.modifier && !m.object).count());
    if let Some(cue) = nearest_cue(frame, quote) {
        set(59, cue.1);
        set(
            60,
            usize::from(tokens[cue.0].is(Lex::PAST))
                + 2 * usize::from(tokens[cue.0].is(Lex::ING))
                + 4 * usize::from(tokens[cue.0].is(Lex::ADDRESSES)),
        );
        set(61, frame.between(cue.0 + 1, quote.from).min(25));
        let place = match mention.after {
            _ if !before => 4,
            _ if mention.from > cue.0 => 1,
            Some(after) if after.token == cue.0 => 2,
            _ => 3,
        };
        set(62, place);
        let between = frame.mentions[(at + 1).max(split.saturating_sub(CROSSED)).min(split)..split]
            .iter()
            .filter(|m| m.from < cue.0 && !m.modifier && !m.object);
        set(63, if before { between.count().min(6) } else { 7 });
        set(64, usize::from(tokens[cue.0].sentence == sentence));
    }
    if let Some(cue) = cue_past(frame, quote) {
        set(65, 1 + frame.between(quote.to, cue).min(10));
        let place = match (mention.before, mention.after) {
            _ if before => 1,
            (Some(c), _) if c.token == cue => 2,
            (_, Some(c)) if c.token == cue => 3,
            _ => 4,
        };
        set(66, place);
    }
    // "- Mara Holt" on a line of its own signs what stands above it.
    let signs = mention
        .from
        .checked_sub(1)
        .map(|b| &tokens[b])
        .filter(|t| super::attribute::DASHES.iter().any(|d| t.is_mark(*d)));
    let opens = signs.is_some()
        && mention.from.checked_sub(2).is_none_or(|b| tokens[b].paragraph != tokens[mention.from].paragraph);
    set(67, usize::from(opens));
    set(68, usize::from(entity.is_some_and(|e| frame.names.entities[e].full > 0)));
    row
}

/// The last cue before a quote in its sentence, and its class.
fn nearest_cue(frame: &Frame, quote: &Heard) -> Option<(usize, usize)> {
    let sentence = frame.sentence(quote.from);
    let mut left = 40;
    for at in (0..quote.from).rev() {
        let token = &frame.tokens[at];
        left -= 1;
        if token.sentence != sentence || left == 0 {
            return None;
        }
        if token.stretch.is_none() && token.shape == Shape::Lower && token.is(CUE) {
            let class = match token.lex {
                lex if lex.is(Lex::SAY) => 4,
                lex if lex.is(Lex::TELL) => 3,
                lex if lex.is(Lex::REPORT) => 2,
                _ => 1,
            };
            return Some((at, class));
        }
    }
    None
}

/// The first cue right behind a quote, before anything ends the sentence.
fn cue_past(frame: &Frame, quote: &Heard) -> Option<usize> {
    let sentence = frame.tokens.get(quote.to)?.sentence;
    let paragraph = frame.stretch(quote).paragraph;
    (quote.to..frame.tokens.len().min(quote.to + 16))
        .take_while(|at| {
            frame.tokens[*at].sentence == sentence
                && frame.tokens[*at].stretch.is_none()
                && frame.tokens[*at].paragraph == paragraph
        })
        .find(|at| frame.tokens[*at].shape == Shape::Lower && frame.tokens[*at].is(CUE))
}

fn cue_features(
    frame: &Frame,
    quote: &Heard,
    cue: &Cue,
    before: bool,
    base: usize,
    set: &mut impl FnMut(usize, usize),
) {
    set(base, cue.class as usize);
    set(base + 1, usize::from(cue.distance).min(20));
    set(base + 2, usize::from(cue.crossed).min(5));
    // Where the cue stands: before the quote, past it, or (for mentions after it) after it.
    let place = match (cue.token < quote.from, before) {
        (true, _) => 1,
        (false, true) => 2,
        (false, false) => 3,
    };
    set(base + 3, place);
    let gap = if cue.token < quote.from {
        frame.between(cue.token + 1, quote.from)
    } else {
        frame.between(quote.to, cue.token)
    };
    set(base + 4, gap.min(40));
    let token = &frame.tokens[cue.token];
    set(
        base + 5,
        usize::from(token.is(Lex::PAST))
            + 2 * usize::from(token.is(Lex::ING))
            + 4 * usize::from(token.is(Lex::ADDRESSES)),
    );
}

/// What stands around the quote, whoever speaks it.
fn surroundings(frame: &Frame, number: usize, story: &Story, row: &mut Row) {
    let quote = &frame.quotes[number];
    let stretch = frame.stretch(quote);
    let text = frame.article.slice(stretch.inner);
    let previous = number.checked_sub(1).map(|n| &frame.quotes[n]);
    let next = frame.quotes.get(number + 1);
    row[40] = match frame.token_before(quote) {
        None => 0,
        Some(t) if t.stretch.is_some() => 1,
        Some(t) => lead(t),
    };
    row[41] = match frame.token_after(quote) {
        None => 0,
        Some(t) if t.stretch.is_some() => 1,
        Some(t) => lead(t),
    };
    row[42] = match text.chars().last() {
        Some(',') => 1,
        Some('.') => 2,
        Some('?') => 3,
        Some('!') => 4,
        Some('…') => 5,
        Some('—' | '–' | '-') => 6,
        _ => 0,
    };
    row[43] = u8::from(frame.tokens.get(quote.from).is_some_and(Token::is_capital));
    row[44] = u8::try_from((quote.words / 2).min(20)).unwrap_or(20);
    row[45] = u8::from(stretch.continues);
    if let Some(previous) = previous {
        let far = stretch.paragraph - frame.stretch(previous).paragraph;
        row[46] = u8::try_from(1 + far.min(5)).unwrap_or(6);
        row[47] = u8::try_from(frame.between(previous.to, quote.from).min(40)).unwrap_or(40);
        row[48] = u8::from(frame.stretch(previous).end != super::stretches::End::Closed);
        let from = previous.to;
        let window = from..quote.from.min(from + 40);
        row[49] = u8::try_from(
            frame.tokens[window.clone()]
                .iter()
                .filter(|t| t.stretch.is_none() && t.shape == Shape::Lower && t.is(CUE))
                .count()
                .min(4),
        )
        .unwrap_or(4);
        let split = frame.mentions.partition_point(|m| m.from < previous.to);
        row[50] =
            u8::try_from(frame.mentions[split..].iter().take(6).take_while(|m| m.from < quote.from).count())
                .unwrap_or(6);
    }
    if let Some(next) = next {
        let far = frame.stretch(next).paragraph - stretch.paragraph;
        row[51] = u8::try_from(1 + far.min(3)).unwrap_or(4);
        row[52] = u8::try_from(frame.between(quote.to, next.from).min(30)).unwrap_or(30);
    }
    row[53] = story.last.map_or(0, |l| 1 + u8::from(l.entity.is_some()));
    row[54] = story
        .last
        .and_then(|l| l.mention)
        .map_or(0, |m| u8::try_from(what(frame.mentions[m].what)).unwrap_or(0));
    row[55] = u8::from(frame.tokens[quote.from..quote.to].iter().take(40).any(|t| t.is(Lex::I)));
}

/// The kind of word or mark beside a quote.
fn lead(token: &Token) -> u8 {
    match token.shape {
        Shape::Mark(',') => 2,
        Shape::Mark(':') => 3,
        Shape::Mark('.' | '?' | '!' | '…') => 4,
        Shape::Mark(_) => 5,
        _ if token.is(super::lexicon::PERSONAL) && !token.is(Lex::POSSESSIVE) => 6,
        Shape::Lower if token.is(CUE) => 7,
        Shape::Lower if token.is(Lex::CONJUNCTION.or(Lex::DETERMINER)) => 8,
        Shape::Lower if token.is(Lex::PREPOSITION) => 9,
        Shape::Lower if token.is(Lex::AUXILIARY) => 10,
        Shape::Lower => 11,
        _ if token.is(Lex::FUNCTION) => 12,
        _ => 13,
    }
}

fn what(what: What) -> usize {
    match what {
        What::Document => 1,
        What::I => 2,
        What::It => 3,
        What::They => 4,
        What::Group => 5,
        What::Roles => 6,
        What::SomeRole => 7,
        What::Role => 8,
        What::Who => 9,
        What::Name => 10,
        What::He => 11,
        What::She => 12,
    }
}

fn named_inside(frame: &Frame, quote: &Heard, entity: usize) -> bool {
    let names = &frame.names.names;
    let from = names.partition_point(|n| n.from < quote.from);
    names[from..].iter().take(20).take_while(|n| n.from < quote.to).any(|n| n.entity == entity)
}
