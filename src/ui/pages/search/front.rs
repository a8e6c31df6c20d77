//! The front page: what the collection is, its articles, and two ways in.

use crate::address::Place;
use crate::state::State;
use crate::tints;
use crate::ui::html::{Child, View, Views, el};
use crate::ui::locale;
use crate::ui::parts::byline;
use crate::ui::parts::relation;
use crate::ui::words::words;
use corpus::article::{Article, ArticleKind};
use corpus::order::Order as _;

pub fn front(state: State) -> View {
    let w = words();
    let collection = &state.archive.collection;
    let articles = collection.articles.iter().map(|article| entry(state, article)).views();
    let digests = collection.articles.iter().any(|article| article.kind == ArticleKind::Digest);
    let digests = digests.then(|| {
        let about = state.link(Place::About);
        el("p")
            .set("class", "digest-note")
            .add(w.digests_note)
            .add(" ")
            .add(el("a").set("href", about).add(w.digest_more))
    });
    el("div")
        .set("class", "front")
        .add(
            el("header")
                .set("class", "front-head")
                .add(el("h1").add(collection.title.as_str()))
                .add(el("p").set("class", "lead").add(collection.description.as_str()))
                .add(digests),
        )
        .add(el("section").add(el("h2").add(w.articles)).add(
            el("ol").set("class", "article-list").set("lang", collection.language.as_str()).add(articles),
        ))
        .add(matters(state))
        .add(speakers(state))
        .view()
}

fn entry(state: State, article: &'static Article) -> View {
    let href = state.link(Place::article(&article.id));
    el("li")
        .set("class", "article-entry")
        .add(el("p").set("class", "kicker").add(article.source.as_str()))
        .add(el("h3").add(el("a").set("href", href).add(byline::heading(article))))
        .add(
            el("p")
                .set("class", "hit-facts")
                .add(el("span").add(byline::date(article)))
                .add(byline::kind(article)),
        )
        .view()
}

fn matters(state: State) -> View {
    const MOST: usize = 8;
    let matters = state.archive.comparison.matters.iter().filter(|matter| !matter.is_found()).take(MOST);
    let items: Vec<_> = matters
        .map(|matter| {
            let href = state.link(Place::matter(&matter.id));
            el("li")
                .add(el("a").set("href", href).add(matter.label.as_str()))
                .add(" ")
                .add(relation::relation(matter.relation))
        })
        .collect();
    if items.is_empty() {
        return ().view();
    }
    el("section")
        .add(el("h2").add(words().start_comparing))
        .add(el("ul").set("class", "front-matters").add(items))
        .view()
}

fn speakers(state: State) -> View {
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
            el("li")
                .add(el("a").set("href", href).add(name.as_str()))
                .add(" ")
                .add(el("span").set("class", "count").add(locale::number(counts[at])))
        })
        .collect();
    if items.is_empty() {
        return ().view();
    }
    el("section")
        .add(el("h2").add(words().most_quoted))
        .add(el("ul").set("class", "front-speakers").add(items))
        .view()
}
