//! The results: articles with their best passages, how the words were understood, and what else to try.

use crate::address::{Place, ReadPlace, SearchPlace};
use crate::layers::Layer;
use crate::state::State;
use crate::ui::parts::{byline, passage, strip};
use crate::ui::words::words;
use corpus::article::Article;
use corpus::search::{Advice, ArticleHits, Hit, Results};
use corpus::span::Span;
use leptos::prelude::*;

pub fn list(state: State, place: &SearchPlace, results: &Results) -> AnyView {
    if results.articles.is_empty() {
        return nothing(state, place, results);
    }
    let groups = results.articles.iter().map(|hits| group(state, place, hits)).collect_view();
    view! { <ol class="hit-groups">{groups}</ol> }.into_any()
}

/// Words that were understood otherwise than typed.
pub fn understood(results: &Results) -> AnyView {
    let w = words();
    let sentences = results.understood.iter().map(|reading| {
        let also = reading.also.join(", ");
        let sentence = if reading.instead { w.understood_instead } else { w.also_understood };
        view! { <p class="understood">{sentence(&reading.typed, &also)}</p> }
    });
    sentences.collect_view().into_any()
}

fn group(state: State, place: &SearchPlace, hits: &ArticleHits) -> AnyView {
    let w = words();
    let Some(article) = state.archive.collection.get(hits.article) else { return ().into_any() };
    let href = state.link(Place::Read(ReadPlace {
        article: article.id.clone(),
        query: place.query.clone(),
        ..ReadPlace::default()
    }));
    let passages = hits.passages.iter().map(|hit| excerpt(state, place, article, hit)).collect_view();
    view! {
        <li class="hit-group">
            <h2><a href=href lang=state.archive.collection.language.as_str()>{title(article, &hits.title_marks)}</a></h2>
            <p class="hit-facts">
                <span class="source">{article.source.as_str()}</span>
                <span>{byline::date(article)}</span>
                {byline::kind(article)}
                <span>{(w.matching_paragraphs)(hits.matching_paragraphs)}</span>
            </p>
            {strip::strip(&hits.strip)}
            <ol class="hits">{passages}</ol>
        </li>
    }
    .into_any()
}

/// The title with its marks. An unknown title is replaced by opening words, which no mark fits.
fn title(article: &'static Article, marks: &[Span]) -> AnyView {
    let Some(title) = &article.title else { return byline::heading(article).into_any() };
    let mut pieces = Vec::new();
    let mut at = 0;
    for mark in marks {
        let (Some(before), Some(marked)) = (title.get(at..mark.start()), mark.get(title)) else { continue };
        pieces.push(before.into_any());
        pieces.push(view! { <mark class="hit">{marked}</mark> }.into_any());
        at = mark.end();
    }
    pieces.push(title.get(at..).unwrap_or_default().into_any());
    pieces.into_any()
}

fn excerpt(state: State, place: &SearchPlace, article: &'static Article, hit: &Hit) -> AnyView {
    let href = state.link(Place::Read(ReadPlace {
        article: article.id.clone(),
        paragraph: Some(hit.paragraph),
        passage: None,
        query: place.query.clone(),
    }));
    let marks: Vec<_> = hit.marks.iter().map(|mark| (*mark, Layer::Hit)).collect();
    view! {
        <li>
            <a class="hit-link" href=href>
                <span class="hit-place">{(words().short_place)(hit.paragraph)}</span>
                " "<span lang=state.archive.collection.language.as_str()>{passage::passage(article, hit.excerpt, &marks)}</span>
            </a>
        </li>
    }
    .into_any()
}

/// Nothing answers: say so, and what would.
fn nothing(state: State, place: &SearchPlace, results: &Results) -> AnyView {
    let w = words();
    let link =
        |query: &str| state.link(Place::Search(SearchPlace { query: query.to_owned(), ..place.clone() }));
    let items = results.advice.iter().map(|advice| match advice {
        Advice::WordAlone { word, articles } => {
            view! { <li><a href=link(word)>{(w.word_alone)(word, *articles)}</a></li> }.into_any()
        }
        Advice::Spelling { typed, nearest } => {
            let links = nearest.iter().map(|near| {
                let href = link(&place.query.replace(typed.as_str(), near));
                view! { " "<a href=href>{near.clone()}</a> }
            });
            view! { <li>{w.did_you_mean} {links.collect_view()}</li> }.into_any()
        }
        Advice::WithoutFilters { articles } => {
            let href = state.link(Place::search(&place.query));
            view! { <li><a href=href>{(w.without_filters)(*articles)}</a></li> }.into_any()
        }
    });
    view! {
        <div class="nothing">
            <p>{w.no_results}</p>
            <ul>{items.collect_view()}</ul>
        </div>
    }
    .into_any()
}
