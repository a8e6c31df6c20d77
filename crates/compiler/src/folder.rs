//! A collection's folder: which files there are and what each becomes.
//!
//! Knows file names and extensions. Does not know what the texts say, nor what
//! `collection.toml` and `matters.toml` hold. Start at [`read`].

use crate::draft::{Draft, Writer};
use crate::file::{TextFile, read_bytes, reason};
use crate::front_matter::{self, FrontMatter};
use crate::problem::{Problem, shown};
use crate::{jsonl, markdown, naming, plain};
use corpus::article::{Article, ArticleKind, DateBasis};
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// Where a collection is.
#[derive(Clone, Debug)]
pub struct Paths {
    /// A folder, or one file of articles.
    pub articles: PathBuf,
    /// The folder of originals; `originals/` inside the folder of articles when not given.
    pub originals: Option<PathBuf>,
}

impl Paths {
    #[must_use]
    pub fn new(articles: impl Into<PathBuf>) -> Self {
        Self { articles: articles.into(), originals: None }
    }
}

/// What reading has brought so far.
#[derive(Debug, Default)]
pub struct Reading {
    pub drafts: Vec<Draft>,
    pub problems: Vec<Problem>,
    /// Every file and folder that was looked at, for the build to watch.
    pub read: Vec<PathBuf>,
}

pub const ORIGINALS: &str = "originals";
pub const COLLECTION: &str = "collection.toml";
pub const MATTERS: &str = "matters.toml";

/// Reads every article at `path`, in the order of file names.
pub fn read(path: &Path, reading: &mut Reading) {
    if path.is_dir() {
        return read_folder(path, reading);
    }
    if std::fs::symlink_metadata(path).is_err() {
        reading.problems.push(Problem::with_file(
            path.display().to_string(),
            "there is no such folder",
            "name a folder of articles (.md, .txt, .jsonl) or one .jsonl file",
        ));
        return;
    }
    if !read_article_file(path, reading) {
        reading.problems.push(Problem::with_file(
            path.display().to_string(),
            "not a kind of file that articles are read from",
            "name a folder of articles, or one .md, .txt or .jsonl file",
        ));
    }
}

fn read_folder(folder: &Path, reading: &mut Reading) {
    for path in list(folder, reading) {
        let name = file_name(&path);
        if name == COLLECTION || name == MATTERS || (name == ORIGINALS && path.is_dir()) {
            continue;
        }
        if !read_article_file(&path, reading) {
            let (what, help) = if path.is_dir() {
                ("this folder is not read", "articles stand in the collection's folder itself")
            } else {
                ("this kind of file is not read", "articles are .md, .txt or .jsonl files")
            };
            reading.problems.push(Problem::with_file(path.display().to_string(), what, help).as_warning());
        }
    }
}

/// The paths in a folder by name, without hidden files and its README.
pub fn list(folder: &Path, reading: &mut Reading) -> Vec<PathBuf> {
    reading.read.push(folder.to_owned());
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            reading.problems.push(Problem::with_file(
                folder.display().to_string(),
                format!("this folder cannot be read: {}", reason(&error)),
                "name a folder that exists and that you may read",
            ));
            return Vec::new();
        }
    };
    let mut paths: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            let name = file_name(path);
            !name.starts_with('.') && !name.ends_with('~') && !name.eq_ignore_ascii_case("readme.md")
        })
        .collect();
    paths.sort();
    paths
}

/// Reads the articles of one file; `false` when its extension is not one of ours.
fn read_article_file(path: &Path, reading: &mut Reading) -> bool {
    let extension = path.extension().map(|e| e.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    if !["md", "markdown", "txt", "jsonl", "ndjson"].contains(&extension.as_str()) {
        return false;
    }
    reading.read.push(path.to_owned());
    let stem = file_stem(path);
    let problems = &mut reading.problems;
    match TextFile::read(path).map(Rc::new) {
        Err(problem) => problems.push(problem),
        Ok(file) if file.text.trim().is_empty() => problems.push(empty(&file)),
        Ok(file) => match extension.as_str() {
            "md" | "markdown" => reading.drafts.extend(read_markdown(file, &stem, problems)),
            "txt" => reading.drafts.push(read_text(file, &stem)),
            _ => reading.drafts.extend(jsonl::read(&file, &stem, problems)),
        },
    }
    true
}

/// A bare text, which says of itself what its file name says.
#[must_use]
pub fn read_text(file: Rc<TextFile>, stem: &str) -> Draft {
    let writer = plain::read(&file.text);
    draft(file, stem, FrontMatter::default(), writer)
}

fn read_markdown(file: Rc<TextFile>, stem: &str, problems: &mut Vec<Problem>) -> Option<Draft> {
    let (about, start) = match front_matter::find(&file) {
        Ok(Some((range, start))) => (front_matter::read(&file, range, problems), start),
        Ok(None) => (FrontMatter::default(), 0),
        Err(problem) => {
            problems.push(problem);
            return None;
        }
    };
    let writer = markdown::read(&file.text, start);
    let draft = draft(file, stem, about, writer);
    if draft.article.paragraphs.is_empty() {
        problems.push(empty(&draft.file));
        return None;
    }
    check_original(&draft, problems);
    Some(draft)
}

fn draft(file: Rc<TextFile>, stem: &str, about: FrontMatter, writer: Writer) -> Draft {
    let said = naming::read_stem(stem);
    let (text, paragraphs, origins) = writer.finish();
    let mut article = Article::new(&naming::id(stem), "", text, paragraphs);
    // A file name is the word of whoever saved the file, not of who published the text.
    let inferred = about.date.is_none() && said.date.is_some();
    article.date = about.date.or(said.date);
    article.date_basis =
        about.date_basis.unwrap_or(if inferred { DateBasis::Inferred } else { DateBasis::Stated });
    // With a source that is written down, the file name is a mere file name.
    article.title = about.title.or(if about.source.is_none() { said.title } else { None });
    article.source = about.source.unwrap_or(said.source);
    article.section = about.section;
    article.authors = about.authors;
    article.url = about.url;
    article.kind = about.kind.unwrap_or(ArticleKind::Original);
    Draft { article, name: stem.to_owned(), file, start: 0, origins, original: about.original, digest: None }
}

/// Whether what a digest says of its original fits what it is.
fn check_original(draft: &Draft, problems: &mut Vec<Problem>) {
    let Some(original) = &draft.original else { return };
    if draft.article.kind != ArticleKind::Digest {
        problems.push(draft.file.error(
            original.at,
            "only a digest has an original",
            "write kind = \"digest\", or take the entry `original` out",
        ));
    }
    let has = draft.article.paragraphs.len();
    if let Some(wanted) = original.paragraphs.filter(|wanted| *wanted != has) {
        problems.push(draft.file.error(
            original.at,
            format!("this digest has {has} paragraphs, but says that its original has {wanted}"),
            "a digest has one paragraph for each non-empty line of its original",
        ));
    }
}

fn empty(file: &TextFile) -> Problem {
    file.error(0, "there is no text in this file", "write the article's text, or delete the file")
}

/// Gives every article an id of its own; the same name twice is a problem.
pub fn tell_apart(reading: &mut Reading) {
    let Reading { drafts, problems, .. } = reading;
    let mut names: std::collections::HashMap<String, usize> = std::collections::HashMap::new();
    let mut ids: std::collections::HashSet<String> = std::collections::HashSet::new();
    for at in 0..drafts.len() {
        let (before, rest) = drafts.split_at_mut(at);
        let draft = &mut rest[0];
        if let Some(first) = names.get(&draft.name).map(|first| &before[*first]) {
            let (line, _) = first.file.place(first.start);
            problems.push(draft.file.error(
                draft.start,
                format!("the id `{}` is taken", shown(&draft.name)),
                format!("{}:{line} has it too; give one of them another", first.file.path),
            ));
        } else {
            names.insert(draft.name.clone(), at);
        }
        // Different names may lose their difference on the way into an address.
        let wanted = draft.article.id.clone();
        let mut number = 2;
        while !ids.insert(draft.article.id.clone()) {
            draft.article.id = format!("{wanted}-{number}");
            number += 1;
        }
    }
}

/// The text of a file that may be missing; unreadable is a problem.
pub fn read_optional(path: &Path, reading: &mut Reading) -> Option<TextFile> {
    if std::fs::symlink_metadata(path).is_err() {
        return None;
    }
    reading.read.push(path.to_owned());
    TextFile::read(path).map_err(|problem| reading.problems.push(problem)).ok()
}

/// The bytes and the text of a file, for those who need its fingerprint.
pub fn read_fingerprinted(path: &Path, reading: &mut Reading) -> Option<(Vec<u8>, TextFile)> {
    reading.read.push(path.to_owned());
    let bytes = read_bytes(path);
    let found = bytes.and_then(|bytes| {
        let file = TextFile::decode(path.display().to_string(), &bytes)?;
        Ok((bytes, file))
    });
    found.map_err(|problem| reading.problems.push(problem)).ok()
}

#[must_use]
pub fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

#[must_use]
pub fn file_stem(path: &Path) -> String {
    path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
