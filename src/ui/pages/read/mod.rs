//! The read view: one article, paragraph by paragraph.
//!
//! The text is drawn once per article; marks on a paragraph follow the address.

mod aside;
mod bookmark;
mod draft;
mod head;
mod hit_bar;
mod margin;
mod paragraph;

use crate::address::{Place, ReadPlace};
use crate::browser;
use crate::hits;
use crate::state::State;
use crate::ui::parts::byline;
use crate::ui::words::words;
use corpus::archive::Archive;
use corpus::article::Article;
use corpus::span::ArticleIndex;
use leptos::prelude::*;

pub fn page(state: State) -> AnyView {
    let id = state.part(|place| match place {
        Place::Read(place) => place.article.clone(),
        _ => String::new(),
    });
    (move || match article(state.archive, &id.get()) {
        Some((index, article)) => text(state, index, article),
        None => missing(state, &id.get()),
    })
    .into_any()
}

/// The article with this id; without an id, the first one.
#[must_use]
pub fn article<'a>(archive: &'a Archive, id: &str) -> Option<(ArticleIndex, &'a Article)> {
    let index = if id.is_empty() { ArticleIndex::new(0) } else { archive.collection.find(id)? };
    Some((index, archive.collection.get(index)?))
}

fn text(state: State, index: ArticleIndex, article: &'static Article) -> AnyView {
    let place = Memo::new(move |_| match state.address().place {
        Place::Read(place) => place,
        _ => ReadPlace::default(),
    });
    let query = Memo::new(move |_| place.with(|place| place.query.clone()));
    let hits = Memo::new(move |_| query.with(|query| hits::marks(state.searcher, index, query)));
    let draft = RwSignal::new(None);
    let chosen = RwSignal::new(None);
    let look = move || chosen.set(draft::selected(article));
    bookmark::keep(article);
    let numbers = 0..u32::try_from(article.paragraphs.len()).unwrap_or(u32::MAX);
    let paragraphs = numbers
        .map(|number| paragraph::paragraph(state, index, article, number, place, hits, draft))
        .collect_view();
    view! {
        <article class="read">
            {head::head(state, index, article)}
            {aside::matters(state, index)}
            <div class="text" lang=state.archive.collection.language.as_str()
                on:pointerup=move |_| browser::after_layout(look) on:keyup=move |_| look()>
                {paragraphs}
            </div>
            {move || place.with(|place| lost_paragraph(article, place))}
            {hit_bar::hit_bar(state, place, hits)}
            {draft::toolbar(state, article, chosen, draft)}
            {others(state, index)}
        </article>
    }
    .into_any()
}

/// The address names a paragraph that the article doesn't have.
fn lost_paragraph(article: &Article, place: &ReadPlace) -> Option<AnyView> {
    let number = place.paragraph.filter(|number| *number as usize >= article.paragraphs.len())?;
    let last = article.paragraphs.len().saturating_sub(1);
    Some(view! { <p class="nothing lost">{(words().no_paragraph)(number, last)}</p> }.into_any())
}

/// The articles before and after, at the foot.
fn others(state: State, index: ArticleIndex) -> AnyView {
    let w = words();
    let link = |label: &'static str, at: Option<usize>| {
        let article = state.archive.collection.articles.get(at?)?;
        let href = state.link(Place::article(&article.id));
        Some(view! {
            <li>
                <a href=href>
                    <span class="quiet-text">{label}</span>
                    <span>{article.source.as_str()}</span>
                </a>
            </li>
        })
    };
    view! {
        <nav class="neighbours" aria-label=w.other_articles>
            <ul>{link(w.previous, index.at().checked_sub(1))}{link(w.next, Some(index.at() + 1))}</ul>
        </nav>
    }
    .into_any()
}

/// No such article: say so and show what there is.
fn missing(state: State, id: &str) -> AnyView {
    let w = words();
    let articles = state.archive.collection.articles.iter().map(|article| {
        let href = state.link(Place::article(&article.id));
        view! { <li><a href=href>{article.source.as_str()} ": " {byline::heading(article)}</a></li> }
    });
    view! {
        <section class="notice">
            <h1>{w.no_article}</h1>
            <p>{(w.no_article_called)(id)}</p>
            <ul>{articles.collect_view()}</ul>
        </section>
    }
    .into_any()
}
