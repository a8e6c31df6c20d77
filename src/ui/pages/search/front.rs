//! The front page: what the collection is, its articles, and two ways in.

use crate::address::Place;
use crate::state::State;
use crate::tints;
use crate::ui::locale;
use crate::ui::parts::byline;
use crate::ui::parts::relation;
use crate::ui::words::words;
use corpus::article::{Article, ArticleKind};
use corpus::order::Order as _;
use leptos::prelude::*;

pub fn front(state: State) -> AnyView {
    let w = words();
    let collection = &state.archive.collection;
    let articles = collection.articles.iter().map(|article| entry(state, article)).collect_view();
    let digests = collection.articles.iter().any(|article| article.kind == ArticleKind::Digest);
    let digests = digests.then(|| {
        let about = state.link(Place::About);
        view! { <p class="digest-note">{w.digests_note} " " <a href=about>{w.digest_more}</a></p> }
    });
    view! {
        <div class="front">
            <header class="front-head">
                <h1>{collection.title.as_str()}</h1>
                <p class="lead">{collection.description.as_str()}</p>
                {digests}
            </header>
            <section>
                <h2>{w.articles}</h2>
                <ol class="article-list" lang=collection.language.as_str()>{articles}</ol>
            </section>
            {matters(state)}
            {speakers(state)}
        </div>
    }
    .into_any()
}

fn entry(state: State, article: &'static Article) -> AnyView {
    let href = state.link(Place::article(&article.id));
    view! {
        <li class="article-entry">
            <p class="kicker">{article.source.as_str()}</p>
            <h3><a href=href>{byline::heading(article)}</a></h3>
            <p class="hit-facts"><span>{byline::date(article)}</span>{byline::kind(article)}</p>
        </li>
    }
    .into_any()
}

fn matters(state: State) -> AnyView {
    const MOST: usize = 8;
    let matters = state.archive.comparison.matters.iter().filter(|matter| !matter.is_found()).take(MOST);
    let items: Vec<_> = matters
        .map(|matter| {
            let href = state.link(Place::matter(&matter.id));
            view! { <li><a href=href>{matter.label.as_str()}</a>" "{relation::relation(matter.relation)}</li> }
        })
        .collect();
    if items.is_empty() {
        return ().into_any();
    }
    view! { <section><h2>{words().start_comparing}</h2><ul class="front-matters">{items}</ul></section> }
        .into_any()
}

fn speakers(state: State) -> AnyView {
    const MOST: usize = 8;
    let quotes = &state.archive.quotes;
    let counts = tints::counts(quotes);
    let mut order: Vec<usize> = (0..counts.len()).filter(|at| counts[*at] > 0).collect();
    order.order_by_key(|at| std::cmp::Reverse(counts[*at]));
    let items: Vec<_> = order
        .into_iter()
        .take(MOST)
        .map(|at| {
            let name = &quotes.speakers[at].name;
            let href = state.link(Place::speaker(name));
            view! { <li><a href=href>{name.as_str()}</a>" "<span class="count">{locale::number(counts[at])}</span></li> }
        })
        .collect();
    if items.is_empty() {
        return ().into_any();
    }
    view! { <section><h2>{words().most_quoted}</h2><ul class="front-speakers">{items}</ul></section> }
        .into_any()
}
