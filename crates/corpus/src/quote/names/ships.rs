//! The names of ships: "the ferry Mara Holt", "M/V Mara Holt", "HMS Holt".
//!
//! Knows what stands before such a name. Elsewhere in the article it may stand alone.

use super::runs::Run;
use crate::quote::lexicon;
use crate::quote::tokens::{Shape, Token};

/// "the ferry Mara Holt", "M/V Mara Holt", "HMS Holt": the name of a ship.
pub(super) fn afloat(tokens: &[Token], run: &Run) -> bool {
    let word = |back: usize| run.titles_from.checked_sub(back).and_then(|at| tokens.get(at));
    let Some(before) = word(1).filter(|t| t.sentence == tokens[run.from].sentence) else { return false };
    let letter = |t: &Token| t.is_capital() && t.span.len() == 1;
    let slashed = letter(before) && word(2).is_some_and(|t| t.is_mark('/')) && word(3).is_some_and(letter);
    let adjacent = tokens[run.titles_from].span.start() == before.span.end() + 1;
    adjacent
        && (slashed
            || before.shape == Shape::Upper && PREFIXES.contains(&before.key)
            || run.len() > 1 && SHIPS.contains(&before.key))
}

pub(super) static PREFIXES: std::sync::LazyLock<[u64; 8]> =
    std::sync::LazyLock::new(|| ["mv", "ms", "ss", "uss", "hms", "hmas", "rms", "rrs"].map(lexicon::key));

static SHIPS: std::sync::LazyLock<[u64; 12]> = std::sync::LazyLock::new(|| {
    [
        "ferry",
        "vessel",
        "ship",
        "trawler",
        "tanker",
        "freighter",
        "frigate",
        "destroyer",
        "submarine",
        "steamer",
        "liner",
        "yacht",
    ]
    .map(lexicon::key)
});
