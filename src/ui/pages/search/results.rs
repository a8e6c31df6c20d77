//! The results: articles with their best passages, how the words were understood, and what else to try.

use crate::address::{Place, ReadPlace, SearchPlace};
use crate::layers::Layer;
use crate::state::State;
use crate::ui::html::{Child, View, Views, el, group};
use crate::ui::parts::{byline, passage, strip};
use crate::ui::words::words;
use corpus::article::Article;
use corpus::search::{Advice, ArticleHits, Hit, Results};
use corpus::span::Span;

pub fn list(state: State, place: &SearchPlace, results: &Results) -> View {
    if results.articles.is_empty() {
        return nothing(state, place, results);
    }
    let groups = results.articles.iter().map(|hits| article_hits(state, place, hits)).views();
    el("ol").set("class", "hit-groups").child(groups).view()
}

/// Words that were understood otherwise than typed.
pub fn understood(results: &Results) -> View {
    let w = words();
    let sentences = results.understood.iter().map(|reading| {
        let also = reading.also.join(", ");
        let sentence = if reading.instead { w.understood_instead } else { w.also_understood };
        el("p").set("class", "understood").child(sentence(&reading.typed, &also))
    });
    sentences.views()
}

fn article_hits(state: State, place: &SearchPlace, hits: &ArticleHits) -> View {
    let w = words();
    let Some(article) = state.archive.collection.get(hits.article) else { return ().view() };
    let href = state.link(Place::Read(ReadPlace {
        article: article.id.clone(),
        query: place.query.clone(),
        ..ReadPlace::default()
    }));
    let passages = hits.passages.iter().map(|hit| excerpt(state, place, article, hit)).views();
    el("li")
        .set("class", "hit-group")
        .child(
            el("h2").child(
                el("a")
                    .set("href", href)
                    .set("lang", state.archive.collection.language.as_str())
                    .child(title(article, &hits.title_marks)),
            ),
        )
        .child(
            el("p")
                .set("class", "hit-facts")
                .child(el("span").set("class", "source").child(article.source.as_str()))
                .child(el("span").child(byline::date(article)))
                .child(byline::kind(article))
                .child(el("span").child((w.matching_paragraphs)(hits.matching_paragraphs))),
        )
        .child(strip::strip(&hits.strip))
        .child(el("ol").set("class", "hits").child(passages))
        .view()
}

/// The title with its marks. An unknown title is replaced by opening words, which no mark fits.
fn title(article: &'static Article, marks: &[Span]) -> View {
    let Some(title) = &article.title else { return byline::heading(article).view() };
    let mut pieces = Vec::new();
    let mut at = 0;
    for mark in marks {
        let (Some(before), Some(marked)) = (title.get(at..mark.start()), mark.get(title)) else { continue };
        pieces.push(before.view());
        pieces.push(el("mark").set("class", "hit").child(marked).view());
        at = mark.end();
    }
    pieces.push(title.get(at..).unwrap_or_default().view());
    pieces.view()
}

fn excerpt(state: State, place: &SearchPlace, article: &'static Article, hit: &Hit) -> View {
    let href = state.link(Place::Read(ReadPlace {
        article: article.id.clone(),
        paragraph: Some(hit.paragraph),
        passage: None,
        query: place.query.clone(),
    }));
    let marks: Vec<_> = hit.marks.iter().map(|mark| (*mark, Layer::Hit)).collect();
    el("li")
        .child(
            el("a")
                .set("class", "hit-link")
                .set("href", href)
                .child(el("span").set("class", "hit-place").child((words().short_place)(hit.paragraph)))
                .child(" ")
                .child(
                    el("span")
                        .set("lang", state.archive.collection.language.as_str())
                        .child(passage::passage(article, hit.excerpt, &marks)),
                ),
        )
        .view()
}

/// Nothing answers: say so, and what would.
fn nothing(state: State, place: &SearchPlace, results: &Results) -> View {
    let w = words();
    let link =
        |query: &str| state.link(Place::Search(SearchPlace { query: query.to_owned(), ..place.clone() }));
    let items = results.advice.iter().map(|advice| match advice {
        Advice::WordAlone { word, articles } => {
            el("li").child(el("a").set("href", link(word)).child((w.word_alone)(word, *articles))).view()
        }
        Advice::Spelling { typed, nearest } => {
            let links = nearest.iter().map(|near| {
                let href = link(&place.query.replace(typed.as_str(), near));
                group([(" ").view(), el("a").set("href", href).child(near.clone()).view()])
            });
            el("li").child(w.did_you_mean).child(links.views()).view()
        }
        Advice::WithoutFilters { articles } => {
            let href = state.link(Place::search(&place.query));
            el("li").child(el("a").set("href", href).child((w.without_filters)(*articles))).view()
        }
    });
    el("div")
        .set("class", "nothing")
        .child(el("p").child(w.no_results))
        .child(el("ul").child(items.views()))
        .view()
}
