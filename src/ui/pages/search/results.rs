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
    el("ol").set("class", "hit-groups").add(groups).view()
}

/// Words that were understood otherwise than typed.
pub fn understood(results: &Results) -> View {
    let w = words();
    let sentences = results.understood.iter().map(|reading| {
        let also = reading.also.join(", ");
        let sentence = if reading.instead { w.understood_instead } else { w.also_understood };
        el("p").set("class", "understood").add(sentence(&reading.typed, &also))
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
        .add(
            el("h2").add(
                el("a")
                    .set("href", href)
                    .set("lang", state.archive.collection.language.as_str())
                    .add(title(article, &hits.title_marks)),
            ),
        )
        .add(
            el("p")
                .set("class", "hit-facts")
                .add(el("span").set("class", "source").add(article.source.as_str()))
                .add(el("span").add(byline::date(article)))
                .add(byline::kind(article))
                .add(el("span").add((w.matching_paragraphs)(hits.matching_paragraphs))),
        )
        .add(strip::strip(&hits.strip))
        .add(el("ol").set("class", "hits").add(passages))
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
        pieces.push(el("mark").set("class", "hit").add(marked).view());
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
        .add(
            el("a")
                .set("class", "hit-link")
                .set("href", href)
                .add(el("span").set("class", "hit-place").add((words().short_place)(hit.paragraph)))
                .add(" ")
                .add(
                    el("span").set("lang", state.archive.collection.language.as_str()).add(passage::passage(
                        article,
                        hit.excerpt,
                        &marks,
                    )),
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
            el("li").add(el("a").set("href", link(word)).add((w.word_alone)(word, *articles))).view()
        }
        Advice::Spelling { typed, nearest } => {
            let links = nearest.iter().map(|near| {
                let href = link(&place.query.replace(typed.as_str(), near));
                group([(" ").view(), el("a").set("href", href).add(near.clone()).view()])
            });
            el("li").add(w.did_you_mean).add(links.views()).view()
        }
        Advice::WithoutFilters { articles } => {
            let href = state.link(Place::search(&place.query));
            el("li").add(el("a").set("href", href).add((w.without_filters)(*articles))).view()
        }
    });
    el("div").set("class", "nothing").add(el("p").add(w.no_results)).add(el("ul").add(items.views())).view()
}
