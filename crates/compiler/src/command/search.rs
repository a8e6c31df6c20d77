//! `parallax search --jsonl DOCS QUERIES`: ranked articles for each query.

use super::{Arguments, Failure, lines};
use corpus::article::{Article, Collection};
use corpus::search::{Filters, Limits, Query, Searcher};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::ffi::OsStr;
use std::fs::File;
use std::io::{BufReader, Write};

#[derive(Deserialize)]
struct Doc {
    id: Value,
    title: Option<String>,
    text: String,
}

#[derive(Deserialize)]
struct Asked {
    id: Value,
    text: String,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a Value,
    hits: Vec<Ranked<'a>>,
}

#[derive(Serialize)]
struct Ranked<'a> {
    id: &'a Value,
    score: f32,
}

/// As many as measures of ranking look at.
const HITS: usize = 100;

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> Result<u8, Failure> {
    let [docs, queries] = arguments.values("search --jsonl DOCS QUERIES")?;
    let mut ids = Vec::new();
    let mut collection = Collection::default();
    let mut bad = each(docs, |doc: Doc| {
        let mut article = Article::from_lines("", "", doc.text);
        article.title = doc.title.filter(|title| !title.trim().is_empty());
        collection.articles.push(article);
        ids.push(doc.id);
        Ok(())
    })?;
    // Speakers are found by their names, as in the page.
    let quotes = corpus::quote::extract(&collection, &[]).unwrap_or_default();
    let searcher = Searcher::new(&collection, &quotes);
    bad += each(queries, |asked: Asked| {
        let limits = Limits { articles: HITS, ..Limits::default() };
        // The space says that the last word is finished: nobody is typing here.
        let query = Query::parse(&format!("{} ", asked.text));
        let found = searcher.search(&query, &Filters::default(), limits);
        let hits = found
            .articles
            .iter()
            .map(|hit| Ranked { id: &ids[hit.article.at()], score: hit.score })
            .collect();
        serde_json::to_writer(&mut *out, &Answer { id: &asked.id, hits }).map_err(std::io::Error::from)?;
        out.write_all(b"\n")?;
        Ok(())
    })?;
    Ok(u8::from(bad > 0))
}

/// Every record of a file of JSON lines.
fn each<T: for<'de> Deserialize<'de>>(
    path: &OsStr,
    each: impl FnMut(T) -> Result<(), Failure>,
) -> Result<usize, Failure> {
    let name = path.to_string_lossy();
    let file = File::open(path)
        .map_err(|error| Failure::File { path: name.to_string(), error: error.to_string() })?;
    lines::each(&name, BufReader::new(file), each)
}
