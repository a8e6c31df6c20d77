//! `parallax search --jsonl DOCS QUERIES`: ranked articles for each query.

use super::{Arguments, Failure, lines};
use corpus::article::{Article, Collection, Date};
use corpus::quote::{self, Quotes};
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
    /// Other people's keys: what is no text or no date filters nothing.
    #[serde(default)]
    source: Value,
    #[serde(default)]
    date: Value,
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
        let mut article =
            Article::from_lines("", document.source.as_str().unwrap_or_default(), document.text);
        article.date = document.date.as_str().and_then(Date::parse);
        article.title = document.title.filter(|title| !title.trim().is_empty());
        collection.articles.push(article);
        ids.push(document.id);
        Ok::<(), Failure>(())
    })?;
    let mut questions = Vec::new();
    bad += lines::each(&queries.to_string_lossy(), open(queries)?, |question: Question| {
        questions.push((question.id, Query::parse(&question.text)));
        Ok::<(), Failure>(())
    })?;
    let nobody = Quotes::default();
    let searcher = Searcher::new(&collection, &nobody);
    // Who says what takes longer to find out than all the rest, and few ask.
    let asks = |query: &Query| {
        let speakers = query.speakers.len() + query.excluded_speakers.len();
        query.in_quotes || query.outside_quotes || speakers > 0
    };
    let quotes = questions.iter().any(|(_, query)| asks(query)).then(|| quote::extract(&collection, &[]));
    let quotes = quotes.and_then(Result::ok).unwrap_or_default();
    let quoting = (!quotes.quotes.is_empty()).then(|| Searcher::new(&collection, &quotes));
    for (id, query) in &questions {
        let limits = Limits { articles: MOST_HITS, passages: 0, guidance: false };
        let searcher = quoting.as_ref().filter(|_| asks(query)).unwrap_or(&searcher);
        let results = searcher.search(query, &Filters::default(), limits);
        let found =
            |hits: &corpus::search::ArticleHits| Found { id: &ids[hits.article.at()], score: hits.score };
        let answer = Answer { id, hits: results.articles.iter().map(found).collect() };
        serde_json::to_writer(&mut *out, &answer).map_err(std::io::Error::from)?;
        out.write_all(b"\n")?;
    }
    Ok(u8::from(bad > 0))
}

fn open(path: &OsStr) -> Result<BufReader<File>, Failure> {
    let file = File::open(path).map_err(|error| Failure::File {
        path: path.to_string_lossy().into_owned(),
        error: error.to_string(),
    })?;
    Ok(BufReader::new(file))
}
