//! The about view: what this collection is, how it was made, and what the keys do.

use crate::address::Place;
use crate::archive;
use crate::state::State;
use crate::ui::help;
use crate::ui::html::{Child, View, Views, el, group};
use crate::ui::locale;
use crate::ui::parts::byline;
use crate::ui::words::words;
use corpus::article::ArticleKind;

pub fn page(state: State) -> View {
    let w = words();
    let collection = &state.archive.collection;
    let counted: usize =
        collection.articles.iter().map(|article| corpus::text::words(&article.text).count()).sum();
    let paragraphs: usize = collection.articles.iter().map(|article| article.paragraphs.len()).sum();
    let facts = [
        (w.articles, collection.articles.len()),
        (w.paragraphs, paragraphs),
        (w.words, counted),
        (w.quotes, state.archive.quotes.quotes.len()),
        (w.speakers, state.archive.quotes.speakers.len()),
        (w.matters, state.archive.comparison.matters.len()),
        (w.bytes, archive::size()),
    ];
    let facts = facts
        .map(|(name, number)| el("div").add(el("dt").add(name)).add(el("dd").add(locale::number(number))));
    let digests = collection.articles.iter().any(|article| article.kind == ArticleKind::Digest);
    let digests = digests.then(|| {
        group([
            el("h2").add(w.about_digests).view(),
            el("p").add(w.digests_note).view(),
            el("p").add(w.digest_how).view(),
        ])
    });
    let articles = collection.articles.iter().map(|article| {
        let href = state.link(Place::article(&article.id));
        el("li")
            .add(el("a").set("href", href).add(article.source.as_str()))
            .add(": ")
            .add(byline::heading(article))
            .add(" ")
            .add(el("span").set("class", "quiet-text").add(byline::date(article)))
            .add(" ")
            .add(byline::kind(article))
    });
    let paragraphs = w.about_how.iter().map(|text| el("p").add(*text));
    el("div")
        .set("class", "about-page")
        .add(el("h1").add(w.about))
        .add(el("p").set("class", "lead").add(collection.description.as_str()))
        .add(el("dl").set("class", "numbers").add(facts.views()))
        .add(digests)
        .add(el("h2").add(w.articles))
        .add(el("ul").add(articles.views()))
        .add(el("h2").add(w.about_how_title))
        .add(paragraphs.views())
        .add(el("h2").add(w.keyboard))
        .add(help::keys())
        .add(el("h2").add(w.licence))
        .add(el("p").add(w.licence_text))
        .view()
}
