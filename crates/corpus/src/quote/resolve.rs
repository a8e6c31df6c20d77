//! Resolving: whom "he", "the senator" or a shared surname means.
//!
//! Knows gender, recency, salience and the roles the article gives its people.
//! Does not know which quotation asks. Rules say who is possible; trees rank them.

use super::evidence::Story;
use super::frame::Frame;
use super::lexicon::{Lex, key};
use super::mentions::{Mention, What};
use super::names::{Gender, Kind};
use std::collections::HashMap;

pub const FEATURES: usize = 40;
pub type Row = [u8; FEATURES];
/// The feature that counts the words of a role phrase that the article says of somebody.
pub const SHARED_ROLES: usize = 23;

/// How many names back an antecedent is looked for; keeps the work linear.
const REACH: usize = 40;

/// What an article says its people are, by the words of the roles: "senator", "vermont".
pub struct Roles {
    by_entity: Vec<Vec<u64>>,
    /// Positions in `frame.mentions` of each name outside quotations.
    sentence_first: HashMap<u32, usize>,
}

impl Roles {
    #[must_use]
    pub fn new(frame: &Frame) -> Self {
        let mut by_entity = vec![Vec::new(); frame.names.entities.len()];
        let tokens = &frame.tokens;
        for name in &frame.names.names {
            let roles: &mut Vec<u64> = &mut by_entity[name.entity];
            if roles.len() > 60 {
                continue;
            }
            let mut from = name.titles_from;
            while from > 0
                && name.titles_from - from < 6
                && tokens[from - 1].sentence == tokens[name.from].sentence
                && tokens[from - 1].is_word()
                && !tokens[from - 1].is(super::lexicon::CUE)
                && (!tokens[from - 1].is(Lex::FUNCTION) || tokens[from - 1].is(Lex::TITLE))
            {
                from -= 1;
            }
            roles.extend(tokens[from..name.from].iter().map(|t| synonym(t.key)));
            // "Mara Holt, the former mayor of Harbour Town,"
            let mut after =
                tokens[name.to..].iter().take(12).take_while(|t| t.sentence == tokens[name.from].sentence);
            if after.next().is_some_and(|t| t.is_mark(',')) {
                let mut phrase = after.take_while(|t| t.is_word()).peekable();
                if phrase.peek().is_some_and(|t| {
                    t.is(Lex::DETERMINER.or(Lex::ADJECTIVE).or(Lex::ROLE).or(Lex::TITLE).or(Lex::POSSESSIVE))
                        || t.is_capital()
                }) {
                    roles.extend(phrase.filter(|t| !t.is(Lex::DETERMINER)).map(|t| synonym(t.key)));
                }
            }
        }
        for (entity, known) in frame.names.entities.iter().enumerate() {
            if known.kind != Kind::Person {
                by_entity[entity].extend(known.keys());
            }
        }
        let mut sentence_first = HashMap::new();
        for (at, mention) in frame.mentions.iter().enumerate() {
            sentence_first.entry(tokens[mention.from].sentence).or_insert(at);
        }
        Self { by_entity, sentence_first }
    }

    /// The one person of the article who is said to be what `phrase` says, or most of it.
    #[must_use]
    pub fn bearer(&self, frame: &Frame, phrase: &Mention, gender: Option<Gender>) -> Option<usize> {
        let wanted = role_words(frame, phrase);
        let head = synonym(frame.tokens[phrase.to - 1].key);
        let fits = |entity: &usize| {
            let known = &frame.names.entities[*entity];
            let said = &self.by_entity[*entity];
            matches!(known.kind, Kind::Person | Kind::Thing)
                && (known.gender.is_none() || gender.is_none() || known.gender == gender)
                && said.contains(&head)
                && !said.contains(&key("former"))
        };
        let shared = |entity: usize| wanted.iter().filter(|w| self.by_entity[entity].contains(w)).count();
        let fits: Vec<(usize, usize)> =
            (0..self.by_entity.len()).filter(fits).map(|entity| (shared(entity), entity)).collect();
        let most = fits.iter().map(|(count, _)| *count).max()?;
        let mut best = fits.iter().filter(|(count, _)| *count == most);
        let (_, first) = *best.next()?;
        best.next().is_none().then_some(first)
    }
}

/// Short and long forms of one title.
fn synonym(word: u64) -> u64 {
    static PAIRS: std::sync::LazyLock<HashMap<u64, u64>> = std::sync::LazyLock::new(|| {
        [
            ("sen", "senator"),
            ("gov", "governor"),
            ("rep", "congressman"),
            ("representative", "congressman"),
            ("congresswoman", "congressman"),
            ("gen", "general"),
            ("lawmaker", "congressman"),
            ("businesswoman", "businessman"),
            ("spokeswoman", "spokesman"),
            ("spokesperson", "spokesman"),
            ("chairwoman", "chairman"),
            ("chair", "chairman"),
            ("dr", "doctor"),
            ("physician", "doctor"),
            ("advisor", "adviser"),
            ("republican", "republican"),
            ("gop", "republican"),
            ("democratic", "democrat"),
            ("ukrainian", "ukraine"),
            ("russian", "russia"),
            ("belarusian", "belarus"),
            ("co-founder", "founder"),
            ("prof", "professor"),
        ]
        .map(|(from, to)| (key(from), key(to)))
        .into()
    });
    PAIRS.get(&word).copied().unwrap_or(word)
}

/// Who `at` might mean: entities with what speaks for each.
#[must_use]
pub fn antecedents(
    frame: &Frame,
    roles: &Roles,
    at: usize,
    story: &Story,
    chain: &[Option<(usize, usize)>; 2],
) -> Vec<(usize, Row)> {
    let mention = &frame.mentions[at];
    let tokens = &frame.tokens;
    let sentence = tokens[mention.from].sentence;
    let paragraph = tokens[mention.from].paragraph;
    let split = frame.names.names.partition_point(|n| n.from < mention.from);
    let mut seen: Vec<(usize, Row)> = Vec::new();
    let outside_before = frame.mentions.partition_point(|m| m.from < mention.from);
    // One walk back over the names outside quotations, nearest first.
    for (number, other) in
        frame.mentions[outside_before.saturating_sub(REACH * 2)..outside_before].iter().enumerate().rev()
    {
        let number = number + outside_before.saturating_sub(REACH * 2);
        let Some(entity) = other.entity.filter(|_| other.what == What::Name) else { continue };
        let ago = u8::try_from((sentence - tokens[other.from].sentence).min(9)).unwrap_or(9);
        // A subject, or somebody beside a cue, stays in mind longer than a name in passing.
        let subject = roles.sentence_first.get(&tokens[other.from].sentence) == Some(&number);
        let speaks = other.after.is_some_and(|c| {
            c.distance <= 12 && c.crossed <= 1 && !other.object && !other.modifier && !other.possessive
        }) || other
            .before
            .is_some_and(|c| c.distance <= 3 && !other.object && c.class != super::mentions::CueClass::Hint);
        if let Some((_, row)) = seen.iter_mut().find(|(e, _)| *e == entity) {
            if subject {
                row[31] = row[31].min(ago);
            }
            if speaks {
                row[32] = row[32].min(ago);
            }
            row[33] = row[33].saturating_add(u8::from(subject));
            row[18] = row[18].saturating_add(u8::from(tokens[other.from].paragraph == paragraph));
            row[19] = row[19].saturating_add(u8::from(tokens[other.from].paragraph + 1 == paragraph));
            continue;
        }
        if !possible(frame, mention, entity) || seen.len() >= 12 {
            continue;
        }
        let mut row = [0; FEATURES];
        let small = |value: usize, cap: usize| u8::try_from(value.min(cap)).unwrap_or(u8::MAX);
        row[0] = anaphor(mention);
        row[1] = small(frame.between(other.to, mention.from), 120);
        row[2] = small((sentence - tokens[other.from].sentence) as usize, 15);
        row[3] = small((paragraph - tokens[other.from].paragraph) as usize, 8);
        row[4] = small(seen.len(), 9);
        row[5] = u8::from(other.first);
        row[6] = u8::from(other.object);
        row[7] = u8::from(other.possessive) + 2 * u8::from(other.modifier);
        row[13] = other.after.filter(|c| c.distance <= 1).map_or(0, |c| c.class as u8);
        row[14] = other.before.map_or(0, |c| c.class as u8);
        row[18] = u8::from(tokens[other.from].paragraph == paragraph);
        row[19] = u8::from(tokens[other.from].paragraph + 1 == paragraph);
        row[20] =
            u8::from(sentence.checked_sub(1).and_then(|s| roles.sentence_first.get(&s)) == Some(&number));
        row[21] = u8::from(roles.sentence_first.get(&sentence) == Some(&number));
        row[26] = u8::from(other.full);
        row[31] = if subject { ago } else { 10 };
        row[32] = if speaks { ago } else { 10 };
        row[33] = u8::from(subject);
        row[34] = other.after.map_or(0, |c| if c.crossed <= 1 { c.class as u8 } else { 0 });
        seen.push((entity, row));
    }
    // People named only inside quotations so far, or long ago, may be meant all the same.
    for name in frame.names.names[split.saturating_sub(REACH)..split].iter().rev() {
        if seen.len() < 14
            && !seen.iter().any(|(e, _)| *e == name.entity)
            && possible(frame, mention, name.entity)
        {
            seen.push((name.entity, far(mention)));
        }
    }
    for entity in [story.last.and_then(|l| l.entity)]
        .into_iter()
        .flatten()
        .chain(mention.rivals.iter().copied().take(4))
    {
        if !seen.iter().any(|(e, _)| *e == entity) && possible(frame, mention, entity) {
            seen.push((entity, far(mention)));
        }
    }
    let most = seen.iter().map(|(e, _)| frame.names.entities[*e].count).max().unwrap_or(1);
    let count = seen.len();
    let wanted = role_words(frame, mention);
    let male = usize::from(mention.what == What::She);
    for (entity, row) in &mut seen {
        let known = &frame.names.entities[*entity];
        row[8] = known.kind as u8;
        row[9] = match (wanted_gender(mention), known.gender) {
            (Some(a), Some(b)) if a == b => 2,
            _ => u8::from(known.gender.is_some()),
        };
        row[10] = u8::try_from(known.count.min(25)).unwrap_or(25);
        row[11] = u8::try_from(known.count * 10 / most.max(1)).unwrap_or(10);
        row[12] = u8::try_from(count.min(12)).unwrap_or(12);
        row[15] = u8::from(story.last.is_some_and(|l| l.entity == Some(*entity)));
        row[16] = story.spoken[*entity].min(8);
        row[17] = match chain[male] {
            Some((e, token)) if e == *entity => {
                1 + u8::try_from(5 - (sentence - tokens[token].sentence).min(5)).unwrap_or(0)
            }
            _ => 0,
        };
        row[22] = story.cued[*entity].min(10);
        row[SHARED_ROLES] =
            u8::try_from(wanted.iter().filter(|w| roles.by_entity[*entity].contains(w)).count().min(4))
                .unwrap_or(4);
        row[24] = u8::from(mention.first);
        row[25] = mention.after.filter(|c| c.distance <= 1).map_or(0, |c| c.class as u8);
        row[27] = u8::try_from(known.full.min(10)).unwrap_or(10);
        row[28] = u8::from(mention.entity == Some(*entity));
        row[29] = story.last.map_or(9, |l| {
            let quote = &frame.quotes[l.quote];
            u8::try_from((paragraph.saturating_sub(frame.stretch(quote).paragraph)).min(6)).unwrap_or(6)
        });
        row[30] = u8::from(known.first < 60);
        row[35] = story.last.and_then(|l| l.mention).map_or(0, |m| {
            // The quote before was given to this very kind of word: he … he.
            u8::from(frame.mentions[m].what == mention.what)
                + 2 * u8::from(frame.mentions[m].what == What::Name)
        });
    }
    seen
}

fn far(mention: &Mention) -> Row {
    let mut row = [0; FEATURES];
    (row[0], row[1], row[2], row[3], row[4]) = (anaphor(mention), 125, 16, 9, 10);
    (row[31], row[32]) = (11, 11);
    row
}

fn anaphor(mention: &Mention) -> u8 {
    match mention.what {
        What::He => 1,
        What::She => 2,
        What::It => 4,
        What::They => 5,
        What::Group => 6,
        What::Role => 7,
        _ => 8,
    }
}

fn wanted_gender(mention: &Mention) -> Option<Gender> {
    match mention.what {
        What::He => Some(Gender::Male),
        What::She => Some(Gender::Female),
        _ => mention.gender,
    }
}

/// Whether `mention` can mean `entity` at all.
fn possible(frame: &Frame, mention: &Mention, entity: usize) -> bool {
    let known = &frame.names.entities[entity];
    let gender = match (wanted_gender(mention), known.gender) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    };
    let kind = match mention.what {
        What::He | What::She | What::Role => matches!(known.kind, Kind::Person | Kind::Thing),
        What::It | What::Group | What::They => matches!(known.kind, Kind::Organisation | Kind::Thing),
        _ => mention.rivals.is_empty() || mention.rivals.contains(&entity),
    };
    gender && kind
}

/// The words of a role phrase that could identify somebody.
fn role_words(frame: &Frame, mention: &Mention) -> Vec<u64> {
    if !matches!(mention.what, What::Role | What::Group) {
        return Vec::new();
    }
    frame.tokens[mention.from..mention.to]
        .iter()
        .filter(|t| !t.is(Lex::DETERMINER.or(Lex::POSSESSIVE)))
        .map(|t| synonym(t.key))
        .collect()
}
