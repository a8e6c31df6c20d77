//! The calls of `window.parallax`: options in, values out.
//!
//! Options are read leniently: what is missing or of another type asks for nothing.

use super::values::{
    Article, Compared, Counted, Dated, Figure, Found, Hit, Matter, Name, NameUse, Passage, Quote, Scored,
    SharedQuote, Term, Wording,
};
use crate::address::{QuotesPlace, SearchPlace, Who, kind_key};
use crate::hits;
use crate::selection;
use crate::sources;
use crate::state::State;
use corpus::archive::Archive;
use corpus::article::ArticleKind;
use corpus::compare::{self, Value};
use corpus::order::Order as _;
use corpus::search::Limits;
use corpus::span::{ArticleIndex, CodePoints, Span};
use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;

pub struct SearchOptions {
    limit: usize,
    sources: Vec<String>,
    speaker: Option<String>,
    in_quotes: bool,
}

impl SearchOptions {
    pub fn from_js(options: &JsValue) -> Self {
        const LIMIT: f64 = 10.0;
        Self {
            limit: field(options, "limit").as_f64().unwrap_or(LIMIT).max(0.0) as usize,
            sources: strings(&field(options, "source")),
            speaker: field(options, "speaker").as_string(),
            in_quotes: field(options, "inQuotes").is_truthy(),
        }
    }
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
        None if Array::is_array(value) => Array::from(value).iter().filter_map(|v| v.as_string()).collect(),
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
            words: corpus::text::words(&article.text).count(),
            paragraphs: article.paragraphs.len(),
        })
        .collect()
}

/// `now` is a clock in milliseconds.
pub fn search(state: State, query: &str, options: &SearchOptions, now: impl Fn() -> f64) -> Found<'static> {
    let archive = state.archive;
    let place = SearchPlace {
        query: query.to_owned(),
        sources: options.sources.clone(),
        speaker: options.speaker.clone(),
        in_quotes: options.in_quotes,
        ..SearchPlace::default()
    };
    let limits = Limits { articles: options.limit, ..Limits::default() };
    let began = now();
    let results = hits::search(archive, state.searcher, &place, limits);
    let took_us = ((now() - began) * 1000.0).round();
    let mut hits = Vec::new();
    let mut articles = Vec::new();
    for found in &results.articles {
        let Some(article) = archive.collection.get(found.article) else { continue };
        articles.push(Scored { id: &article.id, score: found.score });
        for hit in &found.passages {
            let excerpt = article.slice(hit.excerpt);
            let mut points = CodePoints::new(excerpt);
            let mut point = |at: usize| points.before(at.saturating_sub(hit.excerpt.start()));
            let marks = hit.marks.iter().map(|mark| (point(mark.start()), point(mark.end()))).collect();
            hits.push(Hit {
                article: &article.id,
                paragraph: hit.paragraph,
                score: hit.score,
                excerpt,
                marks,
            });
        }
    }
    // Passages of all articles, best first; equal ones keep the articles' order.
    hits.order_by(|a, b| b.score.total_cmp(&a.score));
    Found { total: results.total, took_us, hits, articles }
}

pub fn quotes<'a>(archive: &'a Archive, wanted: &QuotesPlace) -> Vec<Quote<'a>> {
    let mut places = Places::new(archive);
    let mut found = Vec::new();
    for at in selection::select(archive, wanted) {
        let quote = &archive.quotes.quotes[at];
        let Some(article) = archive.collection.get(quote.article) else { continue };
        let (start, end) = places.points(quote.article, quote.span);
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
pub fn compare<'a>(archive: &'a Archive, keys: &[String]) -> Compared<'a> {
    let (shown, _) = sources::chosen(&archive.collection, keys);
    let comparison = &archive.comparison;
    let mut places = Places::new(archive);
    let is_shown = |index: &ArticleIndex| shown.contains(index);
    let matters =
        comparison.matters.iter().filter(|matter| shown.iter().any(|index| !matter.is_silent(*index)));
    let matters = matters
        .map(|matter| Matter {
            id: &matter.id,
            label: &matter.label,
            relation: matter.relation.word(),
            note: &matter.note,
            passages: places.passages(matter.passages.iter().filter(|p| is_shown(&p.article))),
            silent: shown
                .iter()
                .filter(|index| matter.is_silent(**index))
                .map(|index| places.id(*index))
                .collect(),
        })
        .collect();
    let figures = comparison.figures.iter().filter(|figure| is_shown(&figure.article));
    let figures = figures
        .map(|figure| {
            let (low, high) = match figure.value {
                Value::One(value) => (value, value),
                Value::Range(low, high) => (low, high),
            };
            let counted = places.slice(figure.article, figure.counted);
            Figure {
                passage: places.passage(figure.article, figure.paragraph, figure.span),
                low,
                high,
                counted,
            }
        })
        .collect();
    let names = comparison.names.iter().filter(|name| name.uses.iter().any(|u| is_shown(&u.article)));
    let names = names
        .map(|name| Name {
            name: &name.canonical,
            uses: name.uses.iter().filter(|u| is_shown(&u.article)).map(|u| places.name_use(u)).collect(),
        })
        .collect();
    let dates = comparison.dates.iter().filter(|dated| is_shown(&dated.article));
    let dates = dates
        .map(|dated| Dated {
            passage: places.passage(dated.article, dated.paragraph, dated.span),
            from: dated.from.to_string(),
            to: dated.to.to_string(),
        })
        .collect();
    let shared = comparison.shared_quotes.iter().map(|quote| SharedQuote {
        same_words: quote.same_words,
        passages: places.passages(quote.passages.iter().filter(|p| is_shown(&p.article))),
    });
    let quotes = shared.filter(|quote| quote.passages.len() > 1).collect();
    let wording = comparison.wording.iter().filter(|wording| {
        shown.iter().filter_map(|index| archive.collection.get(*index)).any(|a| a.source == wording.source)
    });
    let wording = wording
        .map(|wording| Wording {
            source: &wording.source,
            words: wording.words,
            other_words: wording.other_words,
            terms: wording
                .terms
                .iter()
                .map(|term| Term {
                    word: &term.word,
                    count: term.count,
                    other_count: term.other_count,
                    z: term.z,
                })
                .collect(),
        })
        .collect();
    Compared { matters, figures, names, dates, quotes, wording }
}

/// From spans to the ids, texts and code points that the interface speaks in.
struct Places<'a> {
    archive: &'a Archive,
    /// One counter per article, so that rising offsets cost one pass.
    points: Vec<CodePoints<'a>>,
}

impl<'a> Places<'a> {
    fn new(archive: &'a Archive) -> Self {
        let points =
            archive.collection.articles.iter().map(|article| CodePoints::new(&article.text)).collect();
        Self { archive, points }
    }

    fn id(&self, index: ArticleIndex) -> &'a str {
        self.archive.collection.get(index).map_or("", |article| &article.id)
    }

    fn slice(&self, index: ArticleIndex, span: Span) -> &'a str {
        self.archive.collection.get(index).map_or("", |article| article.slice(span))
    }

    fn points(&mut self, index: ArticleIndex, span: Span) -> (usize, usize) {
        match self.points.get_mut(index.at()) {
            Some(points) => (points.before(span.start()), points.before(span.end())),
            None => (0, 0),
        }
    }

    fn passage(&mut self, index: ArticleIndex, paragraph: u32, span: Span) -> Passage<'a> {
        let (start, end) = self.points(index, span);
        Passage { article: self.id(index), paragraph, start, end, text: self.slice(index, span) }
    }

    fn passages<'b>(&mut self, passages: impl Iterator<Item = &'b compare::Passage>) -> Vec<Passage<'a>> {
        passages.map(|place| self.passage(place.article, place.paragraph, place.span)).collect()
    }

    fn name_use(&self, found: &compare::NameUse) -> NameUse<'a> {
        let counted = |span: Span, count: u32| Counted { text: self.slice(found.article, span), count };
        NameUse {
            article: self.id(found.article),
            spellings: found.spellings.iter().map(|s| counted(s.span, s.count)).collect(),
            labels: found.labels.iter().map(|l| counted(l.span, l.count)).collect(),
        }
    }
}
