//! The results: articles with their best passages, how the words were understood, and what else to try.

use super::why;
use crate::address::{Place, ReadPlace, SearchPlace};
use crate::layers::Layer;
use crate::state::State;
use crate::ui::focus;
use crate::ui::html::{Child, El, View, Views, el, group};
use crate::ui::parts::link::link;
use crate::ui::parts::{byline, passage, portions, strip};
use crate::ui::words::words;
use corpus::article::Article;
use corpus::gather::Gather as _;
use corpus::search::{Advice, ArticleHits, Hit, Query, Results, query};
use corpus::span::Span;
use web_sys::Element;

/// Draws the articles into `list`.
pub fn list(state: State, place: &SearchPlace, results: &Results, list: El) {
    let (place, articles, total) = (place.clone(), results.articles.clone(), results.total);
    let count = articles.len();
    let draw = move |at: usize| article_hits(state, &place, total, at, &articles[at]);
    let drawn = list.element().clone();
    let held = focus::held(&drawn);
    drop_others(&drawn, results);
    portions::portions(list, count, ARTICLES, Box::new(draw));
    if let Some(held) = held {
        focus::give_back(&drawn, &held);
    }
}

/// What waits for its turn in `list` is an article that is found, at its place.
fn drop_others(list: &Element, results: &Results) {
    let drawn = list.children();
    let found = |at: u32| Some(results.articles.get(at as usize)?.article.0.to_string());
    let is_other = |at: &u32| drawn.item(*at).and_then(|entry| entry.get_attribute(ARTICLE)) != found(*at);
    // The first is drawn at once.
    let waiting = u32::from(!results.articles.is_empty());
    if let Some(first) = (waiting..drawn.length()).find(is_other) {
        while let Some(other) = drawn.item(first) {
            other.remove();
        }
    }
}

/// The attribute with an article's number.
const ARTICLE: &str = "data-article";

/// How many articles a frame draws: more would not fit into it on a slow phone, and the next letter may come any time.
const ARTICLES: usize = 1;

/// Words that were understood otherwise than typed, and the way to the other understanding.
pub fn understood(state: State, place: &SearchPlace, results: &Results) -> View {
    let w = words();
    let readings = results.understood.iter().map(|reading| {
        let also = reading.also.join(", ");
        match (reading.instead, also.is_empty()) {
            (_, true) if query::is_no_date(&reading.typed) => (w.no_date)(&reading.typed),
            (_, true) => (w.occurs_nowhere)(&reading.typed),
            (true, _) => (w.understood_instead)(&reading.typed, &also),
            (false, _) => (w.also_understood)(&reading.typed, &also),
        }
    });
    let (sentences, other): (Vec<String>, &str) = match place.literal {
        true => (vec![w.taken_literally.to_owned()], w.not_literally),
        false => (readings.gather(), w.literally),
    };
    if sentences.is_empty() {
        return ().view();
    }
    let there = Place::Search(SearchPlace { literal: !place.literal, ..place.clone() });
    let otherwise = place.literal || results.understood.iter().any(|reading| !reading.also.is_empty());
    el("p.understood")
        .child(sentences.join(" "))
        .child(" ")
        .child(otherwise.then(|| link(state, "a", there).child(other)))
        .view()
}

fn article_hits(state: State, place: &SearchPlace, total: usize, at: usize, hits: &ArticleHits) -> View {
    let w = words();
    let Some(article) = state.archive.collection.get(hits.article) else { return ().view() };
    // Filters alone need no explanation.
    let asks = !query::without_filters(&place.query).is_empty();
    let there = Place::Read(ReadPlace {
        article: article.id.clone(),
        query: place.query.clone(),
        literal: place.literal,
        ..ReadPlace::default()
    });
    let passages = hits.passages.iter().map(|hit| excerpt(state, place, article, hit)).views();
    el("li.hit-group")
        .set(ARTICLE, hits.article.0.to_string())
        .child(el("h2").child(link(state, "a", there).child(title(state, article, &hits.title_marks))))
        .child(
            el("p.hit-facts")
                .child(el("span.source").child(article.source.as_str()))
                .child(el("span").child(byline::date(article)))
                .child(byline::kind(article))
                .child(el("span").child((w.matching_paragraphs)(hits.matching_paragraphs))),
        )
        .child(strip::strip(&hits.strip))
        .child(el("ol.hits").child(passages))
        .child(asks.then(|| why::why(state, hits.article, at + 1, total)))
        .view()
}

/// The title with its marks; no mark fits the opening words of an article without one.
fn title(state: State, article: &'static Article, marks: &[Span]) -> View {
    let title = match &article.title {
        Some(title) if !marks.is_empty() => title,
        _ => return byline::title(state, article),
    };
    let mut pieces = Vec::new();
    let mut at = 0;
    for mark in marks {
        let (Some(before), Some(marked)) = (title.get(at..mark.start()), mark.get(title)) else { continue };
        pieces.push(before.view());
        pieces.push(el("mark.hit").child(marked).view());
        at = mark.end();
    }
    pieces.push(title.get(at..).unwrap_or_default().view());
    el("span").set("lang", state.archive.collection.language.as_str()).child(pieces).view()
}

fn excerpt(state: State, place: &SearchPlace, article: &'static Article, hit: &Hit) -> View {
    let there = Place::Read(ReadPlace {
        article: article.id.clone(),
        paragraph: Some(hit.paragraph),
        passage: None,
        query: place.query.clone(),
        literal: place.literal,
    });
    let marks: Vec<_> = hit.marks.iter().map(|mark| (*mark, Layer::Hit)).gather();
    el("li")
        .child(
            link(state, "a.hit-link", there)
                .child(el("span.hit-place").child((words().short_place)(hit.paragraph)))
                .child(" ")
                .child(
                    el("span")
                        .set("lang", state.archive.collection.language.as_str())
                        .child(passage::passage(article, hit.excerpt, &marks)),
                ),
        )
        .view()
}

/// When nothing answers: that, and what would.
pub fn nothing(state: State, place: &SearchPlace, results: &Results) -> View {
    if !results.articles.is_empty() {
        return View::NOTHING;
    }
    let w = words();
    let asking = |query: &str| {
        link(state, "a", Place::Search(SearchPlace { query: query.to_owned(), ..place.clone() }))
    };
    let items = results.advice.iter().map(|advice| match advice {
        Advice::WordAlone { word, articles } => {
            el("li").child(asking(word).child((w.word_alone)(word, *articles))).view()
        }
        Advice::Spelling { typed, nearest } => {
            let links = nearest.iter().map(|near| {
                let link = asking(&query::respelled(&place.query, typed, near));
                group([(" ").view(), link.child(near.clone()).view()])
            });
            el("li").child(w.did_you_mean).child(links.views()).view()
        }
        Advice::WithoutFilters { articles } => {
            let query = query::without_filters(&place.query);
            let there =
                Place::Search(SearchPlace { query, literal: place.literal, ..SearchPlace::default() });
            el("li").child(link(state, "a", there).child((w.without_filters)(*articles))).view()
        }
    });
    let asks_nothing = !place.query.is_empty() && Query::parse(&place.query).is_empty();
    let sentence = if asks_nothing { w.no_words } else { w.no_results };
    el("div.nothing").child(el("p").child(sentence)).child(el("ul").child(items.views())).view()
}
