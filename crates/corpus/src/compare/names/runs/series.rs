//! Series of names: "Mara Vell, Lin Orm, Peter Tarr and Ketu Stamm slept".
//!
//! Knows that a series names things of one kind. Does not tell that kind from anything but first names.

use super::run::Run;
use crate::compare::line::Line;
use crate::compare::names::kinds::is_given;
use crate::compare::names::lexicon::{is_firm, is_organisation};
use crate::compare::names::merge::is_full_name;
use crate::compare::names::places::{heads_place, is_place};
use crate::span::Span;

/// Four full names or more, half of them with a first name that everybody knows, are people's.
pub(super) fn share_kind(line: &Line, runs: &mut [Run]) {
    const SHORTEST: usize = 4;
    let mut from = 0;
    while from < runs.len() {
        let to = series_end(line, runs, from);
        let given =
            runs[from..to].iter().filter(|run| run.form.split(' ').next().is_some_and(is_given)).count();
        if to - from >= SHORTEST && given * 2 >= to - from {
            runs[from..to].iter_mut().for_each(|run| run.person = true);
        }
        from = to.max(from + 1);
    }
}

/// The run behind the last of the full names that stand with nothing but commas and "and" between them.
fn series_end(line: &Line, runs: &[Run], from: usize) -> usize {
    let mut to = from;
    while to < runs.len() && may_be_somebody(&runs[to].form) && (to == from || is_next(line, runs, to)) {
        to += 1;
    }
    to
}

fn is_next(line: &Line, runs: &[Run], at: usize) -> bool {
    let (end, start) = (runs[at - 1].span.end(), runs[at].span.start());
    start >= end && matches!(line.slice(Span::new(end, start)), ", " | " and " | ", and ")
}

fn may_be_somebody(form: &str) -> bool {
    let other = |word: &str| is_organisation(word) || is_place(word) || heads_place(word) || is_firm(word);
    let (first, rest) = form.split_once(' ').unwrap_or((form, ""));
    // "Chad Vell": some are called like a place.
    let called = is_given(first) && is_place(first);
    is_full_name(form) && !is_place(form) && (called || !other(first)) && !rest.split(' ').any(other)
}
