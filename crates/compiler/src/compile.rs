//! From a folder to an archive.
//!
//! Knows the order of the work. Each step is a module of its own, and the core does what is not files.

use crate::draft::Draft;
use crate::fields::Entry;
use crate::file::TextFile;
use crate::folder::{self, COLLECTION, MATTERS, Paths, Reading};
use crate::problem::Problem;
use crate::{annotations, matters, naming, originals};
use corpus::archive::Archive;
use corpus::article::{Article, Collection};
use corpus::quote::{Correction, Quotes, Verdict};
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
    sort(&mut reading.drafts);
    folder::tell_apart(&mut reading);
    let archive = archive(paths, &mut reading);
    let Reading { mut problems, read, .. } = reading;
    problems.sort();
    problems.dedup();
    let has_errors = problems.iter().any(Problem::is_error);
    (if has_errors { Err(problems) } else { Ok((archive, problems)) }, read)
}

/// The articles as annotations are written against them: digests, wherever there are any. Problems are
/// [`compile`]'s to tell.
pub fn annotated(paths: &Paths) -> Vec<Article> {
    let mut reading = Reading::default();
    folder::read(&paths.articles, &mut reading);
    sort(&mut reading.drafts);
    folder::tell_apart(&mut reading);
    reading.drafts.into_iter().map(|draft| draft.article).collect()
}

/// By date, undated last; files came in the order of their names, and the sort keeps that.
fn sort(drafts: &mut [Draft]) {
    drafts.sort_by_key(|draft| (draft.article.date.is_none(), draft.article.date));
}

fn archive(paths: &Paths, reading: &mut Reading) -> Archive {
    let about = folder::read_optional(&paths.articles.join(COLLECTION), reading);
    let matters = folder::read_optional(&paths.articles.join(MATTERS), reading);
    let Reading { drafts, problems, .. } = reading;
    let annotations =
        about.as_ref().map(|file| annotations::read(file, drafts, problems)).unwrap_or_default();
    if let Some(file) = &about {
        annotations::unused_names(file, &annotations.names, drafts, problems);
    }
    let matters = matters.map(|file| matters::read(&file, drafts, problems)).unwrap_or_default();
    let collection = Collection {
        title: annotations.title.unwrap_or_else(|| naming::title(&folder::file_stem(&paths.articles))),
        description: annotations.description.unwrap_or_default(),
        language: annotations.language.unwrap_or_else(|| "en".to_owned()),
        articles: drafts.iter().map(|draft| draft.article.clone()).collect(),
        names: annotations.names,
    };
    warn_of_unclosed(&collection, drafts, problems);
    let quotes = quotes(&collection, about.as_ref(), &annotations.corrections, problems);
    let comparison = corpus::compare::compile(&collection, &quotes, matters);
    Archive::new(collection, quotes, comparison)
}

/// A quotation that never closes is read to the end of its paragraph; its author will want to know.
fn warn_of_unclosed(collection: &Collection, drafts: &[Draft], problems: &mut Vec<Problem>) {
    let mut unclosed = corpus::quote::unclosed(collection);
    // One is enough to look at a paragraph for.
    unclosed.dedup_by_key(|unclosed| (unclosed.article, unclosed.paragraph));
    for unclosed in unclosed {
        let draft = &drafts[unclosed.article.at()];
        problems.push(draft.file.warning(
            draft.origins.of(unclosed.at),
            "this quotation never closes",
            "close it, or leave it if the source has it so: it is read to the end of its paragraph",
        ));
    }
}

/// The quotes; a correction that fits none of them is a problem at its place in `about`.
fn quotes(
    collection: &Collection,
    about: Option<&TextFile>,
    corrections: &[Entry<Correction>],
    problems: &mut Vec<Problem>,
) -> Quotes {
    let verdicts = |entries: &[&Entry<Correction>]| -> Vec<Correction> {
        entries.iter().map(|entry| entry.value.clone()).collect()
    };
    let mut entries: Vec<&Entry<Correction>> = corrections.iter().collect();
    let unfit = match corpus::quote::extract(collection, &verdicts(&entries)) {
        Ok(quotes) => return quotes,
        Err(unfit) => unfit,
    };
    for at in &unfit {
        // What was not taken for a quote needs no correction: digest and original may differ in that.
        if let (Some(file), false) = (about, entries[*at].value.verdict == Verdict::NotAQuote) {
            problems.push(file.error(
                entries[*at].at,
                "no quote begins with these words",
                "give the first words between the quotation marks, as the paragraph has them",
            ));
        }
    }
    let mut position = 0;
    entries.retain(|_| {
        position += 1;
        !unfit.contains(&(position - 1))
    });
    corpus::quote::extract(collection, &verdicts(&entries)).unwrap_or_default()
}
