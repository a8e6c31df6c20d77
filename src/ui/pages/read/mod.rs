//! The read view: one article, paragraph by paragraph.
//!
//! The text is drawn once per article; marks on a paragraph follow the address.

mod aside;
pub mod bookmark;
mod draft;
mod head;
mod hit_bar;
mod margin;
mod paragraph;

use self::draft::Making;
use crate::address::{Place, ReadPlace};
use crate::hits;
use crate::signals::*;
use crate::state::State;
use crate::ui::html::{Child, View, Views, el};
use crate::ui::parts::byline;
use crate::ui::parts::link::link;
use crate::ui::words::words;
use corpus::archive::Archive;
use corpus::article::Article;
use corpus::span::ArticleIndex;

pub fn page(state: State) -> View {
    let id = state.part(|place| match place {
        Place::Read(place) => place.article.clone(),
        _ => String::new(),
    });
    (move || match article(state.archive, &id.get()) {
        Some((index, article)) => text(state, index, article),
        None => missing(state, &id.get()),
    })
    .view()
}

/// The article with this id; without an id, the first one.
#[must_use]
pub fn article<'a>(archive: &'a Archive, id: &str) -> Option<(ArticleIndex, &'a Article)> {
    let index = if id.is_empty() { ArticleIndex::new(0) } else { archive.collection.find(id)? };
    Some((index, archive.collection.get(index)?))
}

fn text(state: State, index: ArticleIndex, article: &'static Article) -> View {
    let place = Memo::new(move || match state.address().place {
        Place::Read(place) => place,
        _ => ReadPlace::default(),
    });
    let searched = Memo::new(move || {
        place.with(|place| ReadPlace {
            query: place.query.clone(),
            literal: place.literal,
            ..ReadPlace::default()
        })
    });
    let hits = Memo::new(move || searched.with(|place| hits::marks(&state.searcher, index, place)));
    let making = Making { chosen: RwSignal::new(None), draft: RwSignal::new(None) };
    draft::listen(article, making.chosen);
    let numbers = 0..u32::try_from(article.paragraphs.len()).unwrap_or(u32::MAX);
    let paragraphs = numbers
        .map(|number| paragraph::paragraph(state, index, article, number, place, hits, making))
        .views();
    el("article.read")
        .child(head::head(state, index, article))
        .child(aside::matters(state, index))
        .child(el("div.text").set("lang", state.archive.collection.language.as_str()).child(paragraphs))
        .child(move || place.with(|place| lost_paragraph(article, place)))
        .child(hit_bar::hit_bar(state, place, hits))
        .child(others(state, index))
        .view()
}

/// The address names a paragraph that the article doesn't have.
fn lost_paragraph(article: &Article, place: &ReadPlace) -> Option<View> {
    let number = place.paragraph.filter(|number| *number as usize >= article.paragraphs.len())?;
    let last = article.paragraphs.len().saturating_sub(1);
    Some(el("p").set("class", "nothing lost").child((words().no_paragraph)(number, last)).view())
}

/// The articles before and after, at the foot.
fn others(state: State, index: ArticleIndex) -> View {
    let w = words();
    let link = |label: &'static str, at: Option<usize>| {
        let article = state.archive.collection.articles.get(at?)?;
        Some(
            el("li").child(
                link(state, "a", Place::article(&article.id))
                    .child(el("span.quiet-text").child(label))
                    .child(el("span").child(article.source.as_str())),
            ),
        )
    };
    el("nav.neighbours")
        .set("aria-label", w.other_articles)
        .child(
            el("ul")
                .child(link(w.previous, index.at().checked_sub(1)))
                .child(link(w.next, Some(index.at() + 1))),
        )
        .view()
}

/// No such article: say so and show what there is.
fn missing(state: State, id: &str) -> View {
    let w = words();
    let articles = state.archive.collection.articles.iter().map(|article| {
        el("li").child(
            link(state, "a", Place::article(&article.id))
                .child(article.source.as_str())
                .child(": ")
                .child(byline::title(state, article)),
        )
    });
    el("section.notice")
        .child(el("h1").child(w.no_article))
        .child(el("p").child((w.no_article_called)(id)))
        .child(el("ul").child(articles.views()))
        .view()
}
