//! The calls of `window.parallax`: options in, values out.
//!
//! Options are read leniently: what is missing or of another type asks for nothing.

use super::values::{Article, Found, Hit, Quote, Scored};
use crate::address::{QuotesPlace, SearchPlace, Who, kind_key};
use crate::hits;
use crate::selection;
use crate::sources;
use crate::state::State;
use corpus::archive::Archive;
use corpus::article::{ArticleKind, Points};
use corpus::compare::values::Values;
use corpus::compare::view::view;
use corpus::gather::Gather as _;
use corpus::order::Order as _;
use corpus::search::{ArticleHits, Limits, Results};
use corpus::span::CodePoints;
use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;

/// The query and the filters of a search call.
pub fn wanted_search(query: &JsValue, options: &JsValue) -> SearchPlace {
    SearchPlace {
        query: query.as_string().unwrap_or_default(),
        sources: strings(&field(options, "source")),
        speaker: field(options, "speaker").as_string(),
        in_quotes: field(options, "inQuotes").is_truthy(),
        ..SearchPlace::default()
    }
}

/// How much of it: articles alone.
pub fn limits(options: &JsValue) -> Limits {
    let mut limits = Limits { passages: 0, guidance: false, ..Limits::default() };
    if let Some(limit) = field(options, "limit").as_f64() {
        limits.articles = limit.max(0.0) as usize;
    }
    limits
}

/// The filters of a quotes call; `source` may be one or a list.
pub fn wanted_quotes(wanted: &JsValue) -> QuotesPlace {
    QuotesPlace {
        words: field(wanted, "q").as_string().unwrap_or_default(),
        speaker: field(wanted, "speaker").as_string().map(Who::Named),
        sources: strings(&field(wanted, "source")),
        ..QuotesPlace::default()
    }
}

/// A string or an array of strings.
pub fn strings(value: &JsValue) -> Vec<String> {
    match value.as_string() {
        Some(one) => vec![one],
        None if Array::is_array(value) => Array::from(value).iter().filter_map(|v| v.as_string()).gather(),
        None => Vec::new(),
    }
}

fn field(object: &JsValue, name: &str) -> JsValue {
    if object.is_object() {
        Reflect::get(object, &name.into()).unwrap_or_default()
    } else {
        JsValue::UNDEFINED
    }
}

pub fn articles(archive: &Archive) -> Vec<Article<'_>> {
    let articles = archive.collection.articles.iter();
    articles
        .map(|article| Article {
            id: &article.id,
            source: &article.source,
            title: article.title.as_deref(),
            date: article.date.map(|date| date.to_string()),
            kind: match article.kind {
                ArticleKind::Digest => "digest",
                ArticleKind::Original => "original",
            },
            words: article.text.words(),
            paragraphs: article.paragraphs.len(),
        })
        .gather()
}

/// What a search gives, and the core's articles in it. `now` is a clock in milliseconds.
pub fn search(
    state: State,
    place: &SearchPlace,
    limits: Limits,
    now: impl Fn() -> f64,
) -> (Found, Vec<ArticleHits>) {
    let began = now();
    let Results { total, articles, .. } = hits::search(state.archive, &state.searcher, place, limits);
    let took_us = ((now() - began) * 1000.0).round();
    let scored = |found: &ArticleHits| {
        let article = state.archive.collection.get(found.article)?;
        Some(Scored { id: JsValue::from(&article.id), score: found.score })
    };
    (Found { total, took_us, articles: articles.iter().filter_map(scored).gather() }, articles)
}

/// The passages of all articles, best first; equal ones keep the articles' order.
pub fn hits<'a>(archive: &'a Archive, articles: &[ArticleHits]) -> Vec<Hit<'a>> {
    let mut hits = Vec::new();
    for found in articles {
        let Some(article) = archive.collection.get(found.article) else { continue };
        let id = JsValue::from(&article.id);
        for hit in &found.passages {
            let excerpt = article.slice(hit.excerpt);
            let mut points = CodePoints::new(excerpt);
            let mut point = |at: usize| points.before(at.saturating_sub(hit.excerpt.start()));
            let marks = hit.marks.iter().map(|mark| (point(mark.start()), point(mark.end()))).gather();
            hits.push(Hit {
                article: id.clone(),
                paragraph: hit.paragraph,
                score: hit.score,
                excerpt,
                marks,
            });
        }
    }
    hits.order_by(|a, b| b.score.total_cmp(&a.score));
    hits
}

pub fn quotes<'a>(archive: &'a Archive, wanted: &QuotesPlace) -> Vec<Quote<'a>> {
    let mut points = Points::new(&archive.collection);
    let mut found = Vec::new();
    for at in selection::select(archive, wanted) {
        let quote = &archive.quotes.quotes[at];
        let Some(article) = archive.collection.get(quote.article) else { continue };
        let (start, end) = points.of(quote.article, quote.span);
        let speaker = quote.speaker.and_then(|speaker| archive.quotes.speakers.get(speaker.0 as usize));
        found.push(Quote {
            article: &article.id,
            paragraph: quote.paragraph,
            start,
            end,
            text: article.slice(quote.span),
            kind: kind_key(quote.kind),
            speaker: speaker.map(|speaker| speaker.name.as_str()),
            cue: quote.cue.map(|cue| article.slice(cue)),
        });
    }
    found
}

/// What the comparison shows for these sources; none means all.
pub fn compare<'a>(archive: &'a Archive, keys: &[String]) -> Values<'a> {
    let shown = sources::chosen(&archive.collection, keys).articles;
    view(&archive.collection, &archive.quotes, &archive.comparison, &shown, &|_| true)
}
