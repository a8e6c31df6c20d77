//! The head of an article: what it is, whose, of when, and whether it is the original.

use super::bookmark;
use crate::address::Place;
use crate::browser;
use crate::citation;
use crate::state::State;
use crate::ui::locale;
use crate::ui::parts::{byline, copy};
use crate::ui::words::words;
use corpus::article::{Article, ArticleKind};
use corpus::span::ArticleIndex;
use leptos::prelude::*;

pub fn head(state: State, index: ArticleIndex, article: &'static Article) -> AnyView {
    let w = words();
    let section = article.section.as_ref().map(|section| format!(" · {section}"));
    let title = match &article.title {
        Some(title) => {
            view! { <h1 lang=state.archive.collection.language.as_str()>{title.as_str()}</h1> }.into_any()
        }
        None => view! { <h1 class="unknown">{w.title_unknown}</h1> }.into_any(),
    };
    let authors = match article.authors.is_empty() {
        true => w.author_unknown.to_owned(),
        false => (w.by)(&article.authors.join(", ")),
    };
    let counted = corpus::text::words(&article.text).count();
    let url = article.url.as_ref().map(|url| {
        view! { <li><a href=url.as_str() rel="noopener">{w.at_publisher}</a></li> }
    });
    let digest = (article.kind == ArticleKind::Digest).then(|| {
        let about = state.link(Place::About);
        view! { <p class="digest-note">{w.digest_note} " " <a href=about>{w.digest_more}</a></p> }
    });
    view! {
        <header class="article-head">
            {picker(state, index)}
            <p class="kicker">{article.source.as_str()}{section}</p>
            {title}
            <ul class="facts">
                <li>{authors}</li>
                <li>{byline::date(article)}</li>
                <li>{(w.words_count)(&locale::number(counted))}</li>
                <li>{byline::kind(article)}</li>
                {url}
            </ul>
            {digest}
            {cite(state, article)}
            {bookmark::offer(state, article)}
        </header>
    }
    .into_any()
}

/// The article's citation, to copy in any form.
fn cite(state: State, article: &'static Article) -> AnyView {
    let w = words();
    let buttons = citation::Format::ALL.map(|format| {
        let cited = move || {
            let address = browser::absolute(&state.link(Place::article(&article.id)));
            citation::article(article, format, &address)
        };
        view! { <li>{copy::copy(state, format.name().unwrap_or(w.plain_text), cited)}</li> }
    });
    view! { <details class="cite"><summary>{w.copy_citation}</summary><ul>{buttons.collect_view()}</ul></details> }
        .into_any()
}

/// Every article, to go from one to another; a long collection has its front page for that.
fn picker(state: State, index: ArticleIndex) -> AnyView {
    const MOST: usize = 12;
    let articles = &state.archive.collection.articles;
    if articles.len() < 2 || articles.len() > MOST {
        return ().into_any();
    }
    let links = state.archive.collection.indexed().map(|(other, article)| {
        let href = state.link(Place::article(&article.id));
        view! { <li><a href=href aria-current=(other == index).then_some("page")>{article.source.as_str()}</a></li> }
    });
    view! { <nav class="picker" aria-label=words().articles><ul>{links.collect_view()}</ul></nav> }.into_any()
}
