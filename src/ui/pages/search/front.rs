//! The front page: what the collection is, its articles, and two ways in.

use crate::address::Place;
use crate::signals::*;
use crate::state::State;
use crate::ui::html::{Child, View, Views, el};
use crate::ui::locale;
use crate::ui::parts::byline;
use crate::ui::parts::link::link;
use crate::ui::parts::relation;
use crate::ui::words::words;
use corpus::article::{Article, ArticleKind};
use corpus::gather::Gather as _;

pub fn front(state: State) -> View {
    let w = words();
    let collection = &state.archive.collection;
    let listed = RwSignal::new(PORTION);
    let articles =
        move || collection.articles.iter().take(listed.get()).map(|article| entry(state, article)).views();
    let more = move || {
        (listed.get() < collection.articles.len()).then(|| {
            el("button.more[type=button]")
                .on("click", move |_| listed.update(|n| *n += PORTION))
                .child(w.more)
        })
    };
    let digests = collection.articles.iter().any(|article| article.kind == ArticleKind::Digest);
    let digests = digests.then(|| {
        el("p.digest-note")
            .child(w.digests_note)
            .child(" ")
            .child(link(state, "a", Place::About).child(w.digest_more))
    });
    el("div.front")
        .child(
            el("header.front-head")
                .child(el("h1").child(collection.title.as_str()))
                .child(el("p.lead").child(collection.description.as_str()))
                .child(digests),
        )
        .child(
            el("section")
                .child(el("h2").child(w.articles))
                .child(el("ol.article-list").set("lang", collection.language.as_str()).child(articles))
                .child(more),
        )
        .child(matters(state))
        .child(speakers(state))
        .view()
}

/// How many articles are listed at once. Nobody reads a list of a thousand, but every visit would draw it.
const PORTION: usize = 50;

fn entry(state: State, article: &'static Article) -> View {
    el("li.article-entry")
        .child(el("p.kicker").child(article.source.as_str()))
        .child(
            el("h3")
                .child(link(state, "a", Place::article(&article.id)).child(byline::title(state, article))),
        )
        .child(el("p.hit-facts").child(el("span").child(byline::date(article))).child(byline::kind(article)))
        .view()
}

fn matters(state: State) -> View {
    const MOST: usize = 8;
    let items: Vec<_> = state
        .archive
        .curated()
        .take(MOST)
        .map(|matter| {
            el("li")
                .child(link(state, "a", Place::matter(&matter.id)).child(matter.label.as_str()))
                .child(" ")
                .child(relation::relation(matter.relation))
        })
        .gather();
    if items.is_empty() {
        return ().view();
    }
    el("section")
        .child(el("h2").child(words().start_comparing))
        .child(el("ul.front-matters").child(items))
        .view()
}

fn speakers(state: State) -> View {
    const MOST: usize = 8;
    let items: Vec<_> = state
        .archive
        .most_quoted()
        .into_iter()
        .take(MOST)
        .map(|(speaker, count)| {
            let name = &state.archive.quotes.speakers[speaker.0 as usize].name;
            el("li")
                .child(link(state, "a", Place::speaker(name)).child(name.as_str()))
                .child(" ")
                .child(el("span.count").child(locale::number(count)))
        })
        .gather();
    if items.is_empty() {
        return ().view();
    }
    el("section")
        .child(el("h2").child(words().most_quoted))
        .child(el("ul.front-speakers").child(items))
        .view()
}
