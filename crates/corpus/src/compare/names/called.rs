//! Who is named in full and from then on by the last word alone: "Zilu Harn … Harn slept" is somebody.
//!
//! Knows that articles do so with people, whatever their first names, and that places, bodies and common words are none.
//! Does not merge; whose name a last word is, is for `bearers`.

use super::kinds::is_known_organisation;
use super::lexicon::{is_of_people, is_role};
use super::merge::is_full_name;
use super::places::{heads_place, is_place};
use super::runs::{Capitals, Run, is_newspaper};
use crate::span::ArticleIndex;
use std::collections::{HashMap, HashSet};

/// Marks as a person whoever an article calls by the last word after the full name.
pub(super) fn mark_people(runs: &mut [Run], capitals: &Capitals) {
    let plain = |word: &str| capitals.is_written_small(word) || capitals.is_adjective(word);
    let mut told: HashMap<(&str, ArticleIndex), &Run> = HashMap::new();
    let mut called: HashSet<String> = HashSet::new();
    for run in runs.iter() {
        if let Some((first, last)) = run.form.split_once(' ') {
            if may_be_somebody(&run.form) && !plain(first) && !plain(last) {
                told.entry((last, run.article)).or_insert(run);
            }
        } else if let Some(full) = told.get(&(run.form.as_str(), run.article))
            && is_told_of(run)
        {
            called.insert(full.form.clone());
        }
    }
    for run in runs.iter_mut().filter(|run| called.contains(&run.form)) {
        run.person = true;
    }
}

/// Two words, neither of which says what is named.
fn may_be_somebody(form: &str) -> bool {
    let other = |word: &str| {
        is_place(word)
            || heads_place(word)
            || is_known_organisation(word)
            || is_newspaper(word)
            || is_of_people(word)
            || is_role(word)
            || word.chars().count() < 3
    };
    form.split(' ').count() == 2 && is_full_name(form) && !is_place(form) && !form.split(' ').any(other)
}

/// "Harn slept", "Harn’s boat", but not "the Harn" or "in Harn".
fn is_told_of(run: &Run) -> bool {
    run.acts && !run.articled && !run.placed && !run.capitals
}
