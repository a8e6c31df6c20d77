//! `cargo bench -p corpus`: how long the index takes to build, how long a keystroke takes, what the index
//! holds, and how well it ranks where somebody has judged.
//!
//! `PARALLAX_COLLECTION=FOLDER` names a collection of yours: `docs.jsonl` with a `{"id", "title", "text"}` per
//! line; if you like `typing.json`, a list of queries to type letter by letter; and to score the ranking
//! `queries.jsonl` with `{"id", "text", "short"}` and `qrels.jsonl` with `{"q", "d"}`, the articles that answer
//! a query. Without it a collection is invented: the same one every time, as long as a thousand news
//! articles, with words as unevenly frequent as words are.
//!
//! No harness: medians of a few runs tell what we want to know, and a crate for it would be the largest
//! dependency here.

use corpus::article::{Article, Collection};
use corpus::index::{Coding, Index};
use corpus::quote::Quotes;
use corpus::search::{Filters, Limits, Query, Searcher};
use corpus::text::vocabulary::Vocabulary;
use serde_json::Value;
use std::collections::HashSet;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

const BUILDS: usize = 9;
const KEYSTROKES: usize = 1200;
const ROUNDS: usize = 5;

fn main() {
    let folder = std::env::var_os("PARALLAX_COLLECTION").map(PathBuf::from);
    let collection = folder.as_deref().map_or_else(invented, read);
    let quotes = Quotes::default();
    let bytes: usize = collection.articles.iter().map(|article| article.text.len()).sum();
    println!("collection  {} articles, {:.2} MB of text", collection.articles.len(), bytes as f64 / 1e6);

    let times = |build: &dyn Fn()| {
        let mut times: Vec<Duration> = (0..BUILDS).map(|_| timed(build)).collect();
        (ms(quantile(&mut times, 0.5)), ms(times[0]))
    };
    let coding = Coding::of(&collection, &quotes);
    let (coded, _) = times(&|| drop(black_box(Coding::of(&collection, &quotes))));
    println!("coding      {coded} ms, where articles are compiled");
    let read = || {
        let vocabulary = Vocabulary::read(&coding.vocabulary).expect("it was written just now");
        Index::read(&coding, Arc::new(vocabulary))
    };
    let (index_alone, _) = times(&|| drop(black_box(read())));
    let (median, fastest) = times(&|| drop(black_box(Searcher::over(read(), &collection, &quotes))));
    let searcher = Searcher::over(read(), &collection, &quotes);
    let index = searcher.index();
    println!(
        "index       ready in {median} ms (median of {BUILDS}, fastest {fastest}; words and places {index_alone}), \
         {:.2} MB in memory, {} different words",
        index.bytes() as f64 / 1e6,
        index.words().len(),
    );

    let typed = folder.as_deref().and_then(typing).unwrap_or_else(|| typed_from(&collection));
    let keys: Vec<&str> = typed.iter().flat_map(|query| prefixes(query)).take(KEYSTROKES).collect();
    // The median of a few rounds: what a busy machine adds to one of them is not the search's.
    let mut times: Vec<Duration> = keys
        .iter()
        .map(|key| {
            let search = || {
                drop(black_box(searcher.search(&Query::parse(key), &Filters::default(), Limits::default())))
            };
            quantile(&mut (0..ROUNDS).map(|_| timed(&search)).collect::<Vec<_>>(), 0.5)
        })
        .collect();
    println!(
        "keystroke   p50 {}, p95 {}, p99 {}, longest {} ms, over {} keystrokes",
        ms(quantile(&mut times, 0.5)),
        ms(quantile(&mut times, 0.95)),
        ms(quantile(&mut times, 0.99)),
        ms(quantile(&mut times, 1.0)),
        keys.len(),
    );
    if let Some(folder) = folder.filter(|folder| folder.join("qrels.jsonl").exists()) {
        for field in ["text", "short"] {
            if let Some((score, queries)) = ranking(&folder, &collection, &searcher, field) {
                println!("ranking     nDCG@10 {score:.4} over {queries} queries ({field})");
            }
        }
    }
}

fn timed(what: &dyn Fn()) -> Duration {
    let began = Instant::now();
    what();
    began.elapsed()
}

fn ms(time: Duration) -> String {
    format!("{:.3}", time.as_secs_f64() * 1e3)
}

fn quantile(times: &mut [Duration], share: f64) -> Duration {
    times.sort_unstable();
    let at = (share * times.len() as f64).ceil() as usize;
    times.get(at.saturating_sub(1)).copied().unwrap_or_default()
}

fn prefixes(query: &str) -> impl Iterator<Item = &str> {
    query.char_indices().map(|(at, letter)| &query[..at + letter.len_utf8()])
}

fn lines(file: &Path) -> Vec<Value> {
    let text = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{}: {error}", file.display())))
        .collect()
}

/// An id or a text; ids may be numbers.
fn word(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn read(folder: &Path) -> Collection {
    let articles = lines(&folder.join("docs.jsonl")).into_iter().map(|document| {
        let mut article = Article::from_lines(&word(&document["id"]), "", word(&document["text"]));
        article.title =
            document["title"].as_str().filter(|title| !title.trim().is_empty()).map(str::to_owned);
        article
    });
    Collection { articles: articles.collect(), ..Collection::default() }
}

fn typing(folder: &Path) -> Option<Vec<String>> {
    serde_json::from_str(&std::fs::read_to_string(folder.join("typing.json")).ok()?).ok()
}

/// Two neighbouring words of every twenty-fifth article or so.
fn typed_from(collection: &Collection) -> Vec<String> {
    let step = (collection.articles.len() / 40).max(1);
    let articles = collection.articles.iter().step_by(step);
    let pair =
        |article: &Article| article.text.split_whitespace().skip(20).take(2).collect::<Vec<_>>().join(" ");
    articles.map(pair).collect()
}

/// The mean nDCG@10 of the judged queries, and how many they are.
fn ranking(
    folder: &Path,
    collection: &Collection,
    searcher: &Searcher<'_>,
    field: &str,
) -> Option<(f64, usize)> {
    let judged: HashSet<(String, String)> =
        lines(&folder.join("qrels.jsonl")).iter().map(|line| (word(&line["q"]), word(&line["d"]))).collect();
    let gain = |rank: usize| 1.0 / (rank as f64 + 2.0).log2();
    let mut scores = Vec::new();
    for query in lines(&folder.join("queries.jsonl")) {
        let (id, text) = (word(&query["id"]), query[field].as_str()?);
        let right = judged.iter().filter(|(of, _)| *of == id).count();
        let limits = Limits { articles: 10, passages: 0, guidance: false };
        let found = searcher.search(&Query::parse(text), &Filters::default(), limits).articles;
        let hit = |at: usize| {
            judged.contains(&(id.clone(), collection.articles[found[at].article.at()].id.clone()))
        };
        let score: f64 = (0..found.len()).filter(|at| hit(*at)).map(gain).sum();
        scores.push(score / (0..right.min(10)).map(gain).sum::<f64>());
    }
    (!scores.is_empty()).then(|| (scores.iter().sum::<f64>() / scores.len() as f64, scores.len()))
}

/// A thousand articles in no language, the same ones every time.
fn invented() -> Collection {
    const SYLLABLES: &[&str] = &[
        "ba", "ko", "li", "mar", "ten", "su", "ver", "di", "no", "pra", "shel", "gu", "ri", "ost", "en", "fa",
    ];
    let mut state = 1_u64;
    let mut chance = move |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut vocabulary: Vec<String> = Vec::new();
    for _ in 0..30_000 {
        let syllables = 1 + chance(4);
        vocabulary.push((0..=syllables).map(|_| SYLLABLES[chance(16) as usize]).collect());
    }
    let mut articles = Vec::new();
    for number in 0..1000 {
        let mut text = String::new();
        for at in 1..=800_u32 {
            // The product of two chances favours small numbers, as languages favour a few words.
            let rank = chance(30_000) * chance(30_000) / 30_000 * chance(30_000) / 30_000;
            let word = &vocabulary[rank as usize];
            if at % 14 == 1 {
                text.push_str(&word[..1].to_uppercase());
                text.push_str(&word[1..]);
            } else {
                text.push_str(word);
            }
            text.push_str(match at {
                _ if at % 56 == 0 => ".\n",
                _ if at % 14 == 0 => ". ",
                _ => " ",
            });
        }
        articles.push(Article::from_lines(&number.to_string(), "", text));
    }
    Collection { articles, ..Collection::default() }
}
