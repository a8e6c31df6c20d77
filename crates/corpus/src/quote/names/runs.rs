//! Runs of capitalised words, as they stand in an article.
//!
//! Reads the article twice: the first reading learns surnames and ships, the second knows that Mr. Black is no colour.
//! Does not know which runs name the same; that is `inventory`.

use super::end::{extend, joined};
use super::opening::opens;
use super::ships::afloat;
use super::trimmed::trim;
use super::{Gender, Kind};
use crate::quote::lexicon::Lex;
use crate::quote::tokens::{Shape, Token};
use crate::span::Span;
use std::collections::HashSet;

/// A run of capitalised words that names somebody or something.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub from: usize,
    pub to: usize,
    pub titles_from: usize,
    pub span: Span,
    pub kind: Kind,
    pub gender: Option<Gender>,
    pub titled: bool,
    /// "Captain de la Rosa": no given name, whatever the number of words.
    pub surname: bool,
}

impl Run {
    pub fn len(&self) -> usize {
        self.to - self.from
    }
}

/// Every run of an article that may be a name, in text order.
pub(super) fn runs(tokens: &[Token]) -> Vec<Run> {
    let lower: HashSet<u64> = tokens.iter().filter(|t| t.shape == Shape::Lower).map(|t| t.key).collect();
    let inside: HashSet<u64> = tokens.iter().filter(|t| t.is_capital() && !t.first).map(|t| t.key).collect();
    let seen = Seen { headlines: headlines(tokens, &lower), lower, inside, ..Seen::default() };
    // Twice: the first reading learns the surnames, the second knows that Mr. Black is no colour.
    let mut seen = seen;
    let first = read_runs(tokens, &seen);
    for run in first.iter().filter(|r| afloat(tokens, r)) {
        seen.vessels.insert((tokens[run.from].key, tokens[run.to - 1].key));
    }
    for run in first.iter().filter(|r| r.len() > 1 && matches!(r.kind, Kind::Person | Kind::Thing)) {
        let words = &tokens[run.from..run.to];
        let suffix = usize::from(words.len() > 2 && words[words.len() - 1].is(Lex::SUFFIX));
        let last = words[words.len() - 1 - suffix].key;
        if words[0].is(Lex::GIVEN) || run.titled {
            seen.surnames.insert(last);
        }
        seen.people.insert((words[0].key, last));
    }
    read_runs(tokens, &seen)
}

/// What one reading of an article has learnt about its capitals.
#[derive(Default)]
pub(super) struct Seen {
    /// Words that also occur in lower case.
    pub lower: HashSet<u64>,
    /// Words with a capital inside a sentence.
    pub inside: HashSet<u64>,
    /// Sentences set like a headline, where capitals say nothing.
    pub headlines: HashSet<u32>,
    pub surnames: HashSet<u64>,
    pub people: HashSet<(u64, u64)>,
    /// First and last words of the names of ships.
    pub vessels: HashSet<(u64, u64)>,
}

/// Sentences in which nearly every longer word has a capital.
fn headlines(tokens: &[Token], lower: &HashSet<u64>) -> HashSet<u32> {
    let mut found = HashSet::new();
    for sentence in tokens.chunk_by(|a, b| a.paragraph == b.paragraph) {
        // A headline is a paragraph of one sentence and reports no words.
        if sentence.iter().any(|t| t.stretch.is_some() || t.sentence != sentence[0].sentence) {
            continue;
        }
        let long =
            |t: &&Token| t.is_word() && t.stretch.is_none() && t.span.len() > 3 && t.shape != Shape::Number;
        let words = sentence.iter().filter(long).count();
        let capitals = sentence.iter().filter(long).filter(|t| t.is_capital()).count();
        // Only a headline gives capitals to words that are common elsewhere in the text.
        let common =
            |t: &&Token| t.is_capital() && !t.first && (lower.contains(&t.key) || t.is(Lex::FUNCTION));
        let usual = sentence.iter().filter(long).filter(common).count();
        if words >= 5 && capitals * 10 >= words * 8 && usual >= 2 {
            found.insert(sentence[0].sentence);
        }
    }
    found
}

fn read_runs(tokens: &[Token], seen: &Seen) -> Vec<Run> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let headline = seen.headlines.contains(&tokens[at].sentence);
        if headline {
            let pair = tokens
                .get(at + 1)
                .is_some_and(|n| seen.people.contains(&(tokens[at].key, n.key)) && joined(tokens, at));
            let end = at + 1 + usize::from(pair);
            if pair || seen.surnames.contains(&tokens[at].key) && tokens[at].is_capital() {
                trim(tokens, at, end, seen, &mut found);
            }
            at = end;
            continue;
        }
        if !opens(tokens, at, seen) {
            at += 1;
            continue;
        }
        let end = extend(tokens, at);
        trim(tokens, at, end, seen, &mut found);
        at = end.max(at + 1);
    }
    found
}
