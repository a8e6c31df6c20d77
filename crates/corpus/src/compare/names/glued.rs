//! What stands right before a name and looks like a part of it: unknown titles, and "Herr" before the name of a firm.
//!
//! Knows what the rest of the collection calls by the words that are left.
//! Does not know titles; those are cut off in `runs`.

use super::lexicon::{is_legal_form, is_organisation};
use super::merge::is_full_name;
use super::places::is_place;
use super::runs::{Capitals, Run};
use crate::article::Collection;
use crate::quote::lexicon::{Lex, lookup};
use crate::span::Span;
use std::collections::HashSet;

/// Takes off "Boatwarden" of "Boatwarden Mara Vell", where Mara Vell is known without it.
pub(super) fn cut_titles(collection: &Collection, runs: &mut [Run], capitals: &Capitals) {
    let somebody = |form: &str| is_full_name(form) && lookup(first(form)).is(Lex::GIVEN);
    let known: HashSet<String> =
        runs.iter().filter(|run| somebody(&run.form)).map(|run| run.form.clone()).collect();
    for run in runs.iter_mut() {
        let words: Vec<&str> = run.form.split(' ').collect();
        let title = |word: &&str| {
            !lookup(word).is(Lex::GIVEN.or(Lex::PARTICLE)) && !is_place(word) && !is_organisation(word)
        };
        let cut = (1..=2).find(|cut| {
            words.len() > cut + 1
                && words[..*cut].iter().all(title)
                && known.contains(&words[*cut..].join(" "))
        });
        let Some(cut) = cut else { continue };
        let Some(start) = word_start(collection, run, cut) else { continue };
        // What is a word besides says what somebody is.
        let plain = words[..cut].iter().all(|word| capitals.is_written_small(word));
        if run.label.is_none() && plain {
            let before = collection.get(run.article).map_or("", |article| &article.text[..start]);
            run.label = Some(Span::new(run.span.start(), before.trim_end().len()));
            run.titled = true;
        }
        run.form = words[cut..].join(" ");
        run.person = true;
        run.span = Span::new(start, run.span.end());
    }
}

/// Where the word behind the first `cut` of a run begins.
fn word_start(collection: &Collection, run: &Run, cut: usize) -> Option<usize> {
    let text = run.span.get(&collection.get(run.article)?.text)?;
    let (at, _) = crate::text::words(text).nth(cut)?;
    Some(run.span.start() + at.start())
}

/// "Herr Vell" is not the firm that the texts call "Vell SE" and "Vell": he keeps his "Herr".
pub(super) fn part_from_firms(collection: &Collection, runs: &mut [Run]) {
    let mut firms: HashSet<String> = runs
        .iter()
        .filter_map(|run| run.form.rsplit_once(' ').filter(|(_, last)| is_legal_form(last)))
        .map(|(name, _)| name.to_owned())
        .collect();
    // Of "Mara Vell" it is known who "Frau Vell" is.
    for run in runs.iter().filter(|run| is_full_name(&run.form)) {
        firms.remove(run.form.rsplit(' ').next().unwrap_or(&run.form));
    }
    for run in runs.iter_mut().filter(|run| run.courteous && firms.contains(&run.form)) {
        let text = collection.get(run.article).map_or("", |article| &article.text[..run.span.start()]);
        let courtesy = text.trim_end().rsplit(char::is_whitespace).next().unwrap_or("");
        let courtesy = courtesy.trim_start_matches(|c: char| !c.is_alphabetic());
        run.form = format!("{} {}", courtesy.trim_end_matches('.').to_lowercase(), run.form);
        run.span = Span::new(text.trim_end().len() - courtesy.len(), run.span.end());
    }
}

fn first(form: &str) -> &str {
    form.split(' ').next().unwrap_or(form)
}
