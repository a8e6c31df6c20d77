//! From a folder to an archive.
//!
//! Knows the order of the work. Each step is a module of its own, and the core does what is not files.

use crate::folder::{self, Paths, Reading};
use crate::originals;
use crate::problem::Problem;
use corpus::archive::Archive;
use corpus::article::Collection;
use std::path::PathBuf;

/// An archive with the warnings it was compiled under.
pub type Compiled = (Archive, Vec<Problem>);

/// Compiles the collection at `paths`. `Err` holds every problem found, at least one of them an error.
pub fn compile(paths: &Paths) -> Result<Compiled, Vec<Problem>> {
    read(paths).0
}

/// As [`compile`], and every file and folder that was looked at on the way.
pub fn read(paths: &Paths) -> (Result<Compiled, Vec<Problem>>, Vec<PathBuf>) {
    let mut reading = Reading::default();
    folder::read(&paths.articles, &mut reading);
    originals::read(paths, &mut reading);
    if reading.drafts.is_empty() && !reading.problems.iter().any(Problem::is_error) {
        reading.problems.push(Problem::with_file(
            paths.articles.display().to_string(),
            "there are no articles here",
            "put .md, .txt or .jsonl files into this folder",
        ));
    }
    folder::tell_apart(&mut reading);
    sort(&mut reading);
    let archive = archive(paths, &mut reading);
    let Reading { mut problems, read, .. } = reading;
    problems.sort();
    problems.dedup();
    let has_errors = problems.iter().any(Problem::is_error);
    (if has_errors { Err(problems) } else { Ok((archive, problems)) }, read)
}

/// By date, undated last; files came in the order of their names, and the sort keeps that.
fn sort(reading: &mut Reading) {
    reading.drafts.sort_by_key(|draft| (draft.article.date.is_none(), draft.article.date));
}

fn archive(paths: &Paths, reading: &mut Reading) -> Archive {
    let collection = Collection {
        title: crate::naming::title(&folder::file_stem(&paths.articles)),
        language: "en".to_owned(),
        articles: reading.drafts.iter().map(|draft| draft.article.clone()).collect(),
        ..Collection::default()
    };
    let quotes = corpus::quote::extract(&collection, &[]).unwrap_or_default();
    let comparison = corpus::compare::compile(&collection, &quotes, Vec::new());
    Archive { collection, quotes, comparison }
}
