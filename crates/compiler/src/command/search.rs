//! `parallax search --jsonl DOCS QUERIES`: ranked articles for each query.

use super::{Arguments, Failure, lines};
use corpus::article::{Article, Collection};
use corpus::quote::Quotes;
use corpus::search::{Filters, Limits, Query, Searcher};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::ffi::OsStr;
use std::fs::File;
use std::io::{BufReader, Write};

#[derive(Deserialize)]
struct Document {
    id: Value,
    #[serde(default)]
    title: Option<String>,
    text: String,
}

#[derive(Deserialize)]
struct Question {
    id: Value,
    text: String,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a Value,
    hits: Vec<Found<'a>>,
}

#[derive(Serialize)]
struct Found<'a> {
    id: &'a Value,
    score: f32,
}

// Evaluations look at the first ten or hundred; nobody reads the thousandth.
const MOST_HITS: usize = 1000;

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> Result<u8, Failure> {
    let [docs, queries] = arguments.values("search --jsonl DOCS QUERIES")?;
    let mut ids = Vec::new();
    let mut collection = Collection::default();
    let mut bad = lines::each(&docs.to_string_lossy(), open(docs)?, |document: Document| {
        let mut article = Article::from_lines("", "", document.text);
        article.title = document.title.filter(|title| !title.trim().is_empty());
        collection.articles.push(article);
        ids.push(document.id);
        Ok::<(), Failure>(())
    })?;
    let quotes = Quotes::default();
    let searcher = Searcher::new(&collection, &quotes);
    bad += lines::each(&queries.to_string_lossy(), open(queries)?, |question: Question| {
        let limits = Limits { articles: MOST_HITS, passages: 0 };
        let results = searcher.search(&Query::parse(&question.text), &Filters::default(), limits);
        let found =
            |hits: &corpus::search::ArticleHits| Found { id: &ids[hits.article.at()], score: hits.score };
        let answer = Answer { id: &question.id, hits: results.articles.iter().map(found).collect() };
        serde_json::to_writer(&mut *out, &answer).map_err(std::io::Error::from)?;
        out.write_all(b"\n")?;
        Ok::<(), Failure>(())
    })?;
    Ok(u8::from(bad > 0))
}

fn open(path: &OsStr) -> Result<BufReader<File>, Failure> {
    let file = File::open(path).map_err(|error| Failure::File {
        path: path.to_string_lossy().into_owned(),
        error: error.to_string(),
    })?;
    Ok(BufReader::new(file))
}
