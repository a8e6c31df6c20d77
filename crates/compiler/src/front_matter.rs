//! Front matter: what a Markdown file says about its article, as TOML between `+++` lines.
//!
//! Knows the keys and what each may hold. Does not know the text below.

use crate::draft::NamedOriginal;
use crate::fields::{Entry, Fields, parse};
use crate::file::TextFile;
use crate::nearest::did_you_mean;
use crate::problem::{Problem, shown};
use corpus::article::{ArticleKind, Date, DateBasis};
use std::ops::Range;
use std::rc::Rc;

/// What an article says of itself; what it does not say is `None`.
#[derive(Debug, Default)]
pub struct FrontMatter {
    pub source: Option<String>,
    pub section: Option<String>,
    pub title: Option<String>,
    pub authors: Vec<String>,
    pub date: Option<Date>,
    pub date_basis: Option<DateBasis>,
    pub url: Option<String>,
    pub kind: Option<ArticleKind>,
    pub original: Option<NamedOriginal>,
}

const FENCE: &str = "+++";

const KEYS: &[&str] =
    &["source", "section", "title", "authors", "date", "date_basis", "url", "kind", "original"];

/// Where the TOML stands and where the text below it starts; `None` without front matter.
pub fn find(file: &TextFile) -> Result<Option<(Range<usize>, usize)>, Problem> {
    let mut at = 0;
    let mut start: Option<(usize, usize)> = None;
    for line in file.text.split_inclusive('\n') {
        let is_fence = line.trim_end() == FENCE;
        match start {
            None if is_fence => start = Some((at, at + line.len())),
            // Empty lines may come before it.
            None if line.trim().is_empty() => {}
            None if line.trim_end() == "---" => {
                return Err(file.error(
                    at,
                    "front matter between --- lines",
                    "write it as TOML between +++ lines: source = \"…\"",
                ));
            }
            None => return Ok(None),
            Some((_, start)) if is_fence => return Ok(Some((start..at, at + line.len()))),
            Some(_) => {}
        }
        at += line.len();
    }
    match start {
        None => Ok(None),
        Some((fence, _)) => Err(file.error(
            fence,
            "this front matter never closes",
            "put +++ on a line of its own between the last entry and the text",
        )),
    }
}

/// Reads the TOML at `range`; what is wrong with one entry leaves the others standing.
pub fn read(file: &Rc<TextFile>, range: Range<usize>, problems: &mut Vec<Problem>) -> FrontMatter {
    let Some(fields) = parse(file, range, problems) else { return FrontMatter::default() };
    fields.expect_only(KEYS, problems);
    let text = |key, problems: &mut Vec<Problem>| fields.text(key, problems).map(|entry| entry.value);
    FrontMatter {
        source: text("source", problems),
        section: text("section", problems),
        title: text("title", problems),
        authors: fields.texts("authors", problems).into_iter().map(|entry| entry.value).collect(),
        date: fields.date("date", problems).and_then(|entry| date(file, &entry, problems)),
        date_basis: choice(
            &fields,
            "date_basis",
            &[("stated", DateBasis::Stated), ("inferred", DateBasis::Inferred)],
            problems,
        ),
        url: fields.text("url", problems).and_then(|entry| url(file, entry, problems)),
        kind: choice(
            &fields,
            "kind",
            &[("digest", ArticleKind::Digest), ("original", ArticleKind::Original)],
            problems,
        ),
        original: original(file, &fields, problems),
    }
}

fn date(file: &TextFile, entry: &Entry<String>, problems: &mut Vec<Problem>) -> Option<Date> {
    let date = Date::parse(&entry.value);
    if date.is_none() {
        problems.push(file.error(
            entry.at,
            format!("no calendar has the date {}", shown(&entry.value)),
            "write it as 2022, 2022-06 or 2022-06-07, as precise as it is known",
        ));
    }
    date
}

/// Links lead to the web and nowhere else: `javascript:` would run in the page.
fn url(file: &TextFile, entry: Entry<String>, problems: &mut Vec<Problem>) -> Option<String> {
    if is_web_address(&entry.value) {
        return Some(entry.value);
    }
    problems.push(file.error(
        entry.at,
        format!("{} is not a web address", shown(&entry.value)),
        "it should start with https:// or http://",
    ));
    None
}

#[must_use]
pub fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !text.contains(|c: char| c.is_whitespace() || c.is_control()))
}

/// One of a few words.
pub fn choice<T: Copy>(
    fields: &Fields,
    key: &str,
    choices: &[(&str, T)],
    problems: &mut Vec<Problem>,
) -> Option<T> {
    let entry = fields.text(key, problems)?;
    let found = choices.iter().find(|(word, _)| *word == entry.value).map(|(_, value)| *value);
    if found.is_none() {
        let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
        problems.push(fields.file.error(
            entry.at,
            format!("unknown {key} `{}`", shown(&entry.value)),
            did_you_mean(&entry.value, &words),
        ));
    }
    found
}

fn original(file: &Rc<TextFile>, fields: &Fields, problems: &mut Vec<Problem>) -> Option<NamedOriginal> {
    let table = fields.table("original", problems)?;
    table.expect_only(&["sha256", "paragraphs"], problems);
    let paragraphs = table.number("paragraphs", problems).map(|entry| entry.value);
    let print = table.needed_text("sha256", problems)?;
    let sha256 = print.value.to_ascii_lowercase();
    if sha256.len() != 64 || !sha256.bytes().all(|b| b.is_ascii_hexdigit()) {
        problems.push(file.error(
            print.at,
            "this is no SHA-256 fingerprint",
            "it has 64 digits from 0 to f; `sha256sum FILE` prints it",
        ));
        return None;
    }
    Some(NamedOriginal { sha256, paragraphs, file: Rc::clone(file), at: print.at })
}
